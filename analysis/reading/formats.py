"""Which reader a file needs, by what it holds and then by its name; and what readers say when a file defeats them."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePath

from analysis.errors import UnreadableError
from analysis.reading import decoding, exports
from analysis.reading.document import Document, Found, Source, one_line

LARGEST = 200_000_000
"""Bytes of a file of any kind."""

READERS = {
    "csv": ("sheets", "table"),
    "docx": ("word", "Word document"),
    "feed": ("feeds", "feed"),
    "gzip": ("archive", "packed file"),
    "html": ("web", "web page"),
    "json": ("sheets", "JSON file"),
    "mail": ("mail", "message"),
    "markdown": ("markdown", "Markdown file"),
    "pdf": ("pdf", "PDF"),
    "warc": ("webarchive", "web archive"),
    "xlsx": ("sheets", "workbook"),
    "zip": ("archive", "archive"),
}
"""By kind: the module that reads it, imported when the first such file comes, and what a person calls it."""

SUFFIXES = {
    "": "text",
    ".atom": "feed",
    ".csv": "csv",
    ".docx": "docx",
    ".eml": "mail",
    ".gz": "gzip",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "json",
    ".markdown": "markdown",
    ".md": "markdown",
    ".mht": "mail",
    ".mhtml": "mail",
    ".ndjson": "json",
    ".pdf": "pdf",
    ".rdf": "feed",
    ".rss": "feed",
    ".text": "text",
    ".tsv": "csv",
    ".txt": "text",
    ".warc": "warc",
    ".xhtml": "html",
    ".xlsx": "xlsx",
    ".xml": "feed",
    ".zip": "zip",
}
"""Kinds by the end of a file's name."""

TABLES = frozenset({"csv", "json", "xlsx"})

_BEGINNINGS = {
    b"%PDF-": "pdf",
    b"PK\x03\x04": "zip",
    b"PK\x05\x06": "zip",
    b"WARC/": "warc",
    b"\x1f\x8b": "gzip",
}
_MARKUP = {b"<!doctype html": "html", b"<feed": "feed", b"<html": "html", b"<rdf:rdf": "feed", b"<rss": "feed"}
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "an older Office file, or one locked with a password; save it as DOCX or XLSX without one"),
    (b"{\\rtf", "an RTF file; save it as DOCX"),
)
_BINARY = frozenset({"docx", "gzip", "pdf", "xlsx", "zip"})

DEFEATED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What parsers written for well-formed files raise on others: their ways are many, and none is ours to mend."""


def kind_of(data: bytes, name: str) -> str:
    """The kind of a file. UnreadableError where it is none that is read."""
    for beginning, why in _REFUSED:
        if data.startswith(beginning):
            raise UnreadableError(name, f"this is {why}")
    for beginning, kind in _BEGINNINGS.items():
        if data.startswith(beginning):
            return kind
    suffix = PurePath(name).suffix.lower()
    kind = SUFFIXES.get(suffix, "")
    if not kind:
        raise UnreadableError(name, f"files of kind '{one_line(suffix)}' are not read; {_known()} are")
    if kind in _BINARY and data.strip():
        if kind == "pdf" and b"%PDF-" in data[:1024]:
            return kind
        raise UnreadableError(name, f"it is called {suffix}, but holds something else, or is damaged")
    return _sniffed(data, otherwise=kind) if kind in ("feed", "text") else kind


def called(name: str) -> str:
    """What a person calls a packed file of this name: 'Word document', 'workbook' or 'archive'."""
    kind = SUFFIXES.get(PurePath(name).suffix.lower(), "")
    return READERS[kind if kind in ("docx", "xlsx") else "zip"][1]


def documents(source: Source) -> Iterator[Found]:
    """The articles of a file of any kind, and the parts of it that cannot be read, each with its reason."""
    try:
        if len(source.data) > LARGEST:
            raise UnreadableError(source.name, f"larger than {LARGEST // 1_000_000} MB")
        yield from read_as(kind_of(source.data, source.name), source)
    except UnreadableError as error:
        yield error


def read_as(kind: str, source: Source) -> Iterator[Found]:
    """The articles of a file of a kind. UnreadableError where it has none, is damaged, or defeats its reader."""
    if kind == "text" or not source.data.strip():
        yield from texts(source)
        return
    module, name = READERS[kind]
    try:
        reader = import_module(f"analysis.reading.{module}")
        yield from (reader.unpacked if kind == "gzip" else reader.documents)(source)
    except RecursionError as error:
        raise UnreadableError(source.name, f"this {name} is nested too deep") from error
    except DEFEATED as error:
        why = type(error).__name__
        raise UnreadableError(
            source.name, f"this {name} is damaged, or made in a way that is not known ({why})"
        ) from error


def texts(source: Source) -> Iterator[Found]:
    """The article of a plain text, or the many of a database export."""
    text = decoding.decoded(source.data, source.name)
    several = list(exports.articles(text, source.name))
    yield from several or [Document(text, source.name)]


def _sniffed(data: bytes, *, otherwise: str) -> str:
    """What a text is by its first characters, if they say: a page and a feed are known by their elements."""
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<?xml", b"<!--")):
        return next((kind for mark, kind in _MARKUP.items() if mark in head), "feed")
    return next((kind for mark, kind in _MARKUP.items() if head.startswith(mark)), otherwise)


def _known() -> str:
    return ", ".join(sorted(filter(None, SUFFIXES)))
