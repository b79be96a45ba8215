"""Bytes of a file to text, or one clear sentence why not."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from analysis.errors import UnreadableError

LARGEST_FILE = 20_000_000
"""Bytes of a text; a news article has some thousands, a database export some millions."""
LONGEST_LINE = 200_000
"""Characters; a longer line is data, not prose."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\ufeff\ufffe\uffff]")
"""No character a reader sees: control codes, soft hyphens, byte order marks and what is no character."""
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Marks that show text in another order than it is stored; Arabic and Hebrew read right without them."""
_HALVES = re.compile("[\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u0085\u2028\u2029]")
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def decoded(data: bytes, file: str) -> str:
    """Text of a file: line ends unified, control characters removed. UnreadableError names what is wrong."""
    text = markup(data, file)
    if any(len(line) > LONGEST_LINE for line in text.split("\n")):
        raise UnreadableError(file, f"a line longer than {LONGEST_LINE:,} characters: this is data, not an article")
    return text


def markup(data: bytes, file: str, *, charset: str = "") -> str:
    """Text of a file that may hold lines of any length; in the encoding declared, or named at its beginning."""
    if len(data) > LARGEST_FILE:
        raise UnreadableError(file, f"larger than {LARGEST_FILE // 1_000_000} MB")
    if not data.strip():
        raise UnreadableError(file, "the file is empty")
    text = cleaned(_text(data, file, charset))
    if not text.strip():
        raise UnreadableError(file, "the file holds no text")
    return text


def named_charset(data: bytes) -> str:
    """The encoding that a page or an XML file names at its beginning, or nothing."""
    match = _DECLARED.search(data[:2048])
    return match[1].decode("ascii") if match else ""


def cleaned(text: str) -> str:
    """The text with its line ends unified, without control characters, overrides of direction and half characters."""
    text = _LINE_ENDS.sub("\n", text)
    return _HALVES.sub("\ufffd", _OVERRIDES.sub("", _CONTROL.sub("", text)))


def _text(data: bytes, file: str, charset: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _strict(data, encoding, file)
    if b"\x00" in data:
        raise UnreadableError(file, "not a text file (it contains zero bytes)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(data, charset) or _guessed(data, file)


def _as_declared(data: bytes, charset: str) -> str:
    """The text in the encoding declared; nothing where that is unknown, no encoding of text, or wrong."""
    try:
        return data.decode(charset) if charset else ""
    except (LookupError, ValueError):
        return ""


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(file, f"damaged {encoding} text at byte {error.start}") from error


def _guessed(data: bytes, file: str) -> str:
    best = from_bytes(data).best()
    if best is None or len(_CONTROL.findall(str(best))) > len(data) // 100:
        raise UnreadableError(file, "not a text file, or in an encoding that could not be recognised")
    return str(best)
