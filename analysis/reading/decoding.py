"""Bytes of a file to text, or one clear sentence why not."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from analysis.errors import UnreadableError

LARGEST_FILE = 20_000_000
"""Bytes; a news article has some thousands, a database export some millions."""
LONGEST_LINE = 200_000
"""Characters; a longer line is data, not prose."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def decoded(data: bytes, file: str) -> str:
    """Text of a file: line ends unified, control characters removed. UnreadableError names what is wrong."""
    if len(data) > LARGEST_FILE:
        raise UnreadableError(file, f"larger than {LARGEST_FILE // 1_000_000} MB")
    if not data.strip():
        raise UnreadableError(file, "the file is empty")
    text = _cleaned(_text(data, file))
    if not text.strip():
        raise UnreadableError(file, "the file holds no text")
    if max(map(len, text.split("\n"))) > LONGEST_LINE:
        raise UnreadableError(file, f"a line longer than {LONGEST_LINE:,} characters: this is data, not an article")
    return text


def _text(data: bytes, file: str) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _strict(data, encoding, file)
    if b"\x00" in data:
        raise UnreadableError(file, "not a text file (it contains zero bytes)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, file)


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


def _cleaned(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _CONTROL.sub("", text)
