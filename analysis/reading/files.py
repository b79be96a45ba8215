"""Files and folders to articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path, PurePath
from typing import NamedTuple

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading import formats
from analysis.reading.articles import read_document, read_text, short_name, with_inferred_date
from analysis.reading.document import Columns, Found, Source, one_line
from analysis.reading.fields import Preview
from analysis.reading.separate import ReadingProcess

__all__ = [
    "FileRead",
    "article_files",
    "read_bytes",
    "read_file",
    "read_files",
    "read_text",
    "short_name",
    "table_preview",
    "with_inferred_date",
]

Reading = ReadArticle | UnreadableError
"""An article, or a file or part of one that cannot be one, with the reason."""


class FileRead(NamedTuple):
    """A file, its name with the folders below the one that was named, its articles and what in it cannot be read."""

    path: Path
    name: str
    found: list[Reading]


def article_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Files named, and files below folders named, in order of their names; hidden files and links left out."""
    yield from (path for path, _ in _named(paths))


def _named(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        if path.is_dir():
            found = (below for below in sorted(path.rglob("*")) if below.is_file() and not below.is_symlink())
            yield from ((each, each.relative_to(path).as_posix()) for each in found if not each.name.startswith("."))
        else:
            yield path, path.name


def read_files(paths: Sequence[Path], *, columns: Columns | None = None) -> Iterator[FileRead]:
    """Each file below the paths, with its articles and what in it cannot be read.

    `columns` says which column of a table holds what, where the proposal is wrong. All but plain text is read in a
    process apart, within limits of time and memory.
    """
    with ReadingProcess() as process:
        for path, shown in _named(paths):
            name = one_line(shown)
            try:
                source = Source(_bytes(path, name), name, columns=columns)
            except UnreadableError as error:
                yield FileRead(path, name, [error])
            else:
                yield FileRead(path, name, list(_readings(source, process)))


def read_bytes(
    data: bytes, name: str, *, columns: Columns | None = None, process: ReadingProcess | None = None
) -> list[Reading]:
    """The articles of a file that is at hand, and what in it cannot be read; as `read_files`.

    Whoever has many files saves time with one process for all of them.
    """
    source = Source(data, one_line(PurePath(name).name), columns=columns)
    with nullcontext(process) if process else ReadingProcess() as reading:
        return list(_readings(source, reading))


def read_file(path: Path) -> ReadArticle:
    """The article in a file, the first where it holds several. UnreadableError names the file and what is wrong."""
    found = [reading for file in read_files([path]) for reading in file.found]
    first = next((each for each in found if not isinstance(each, UnreadableError)), None)
    if first is not None:
        return first
    raise next(
        (each for each in found if isinstance(each, UnreadableError)), UnreadableError(path.name, "it holds no article")
    )


def table_preview(data: bytes, name: str, *, columns: Columns | None = None) -> Preview:
    """A table's columns, its first rows and what each column is taken for. UnreadableError where it is no table."""
    with ReadingProcess() as process:
        return process.preview(Source(data, one_line(PurePath(name).name), columns=columns))


def _readings(source: Source, process: ReadingProcess) -> Iterator[Reading]:
    nothing = True
    for found in _documents(source, process):
        nothing = False
        yield _reading(found)
    if nothing:
        yield UnreadableError(source.name, "it holds no article")


def _documents(source: Source, process: ReadingProcess) -> Iterator[Found]:
    """What a file holds: plain text is read here, whatever could break its reader in the process apart."""
    try:
        kind = formats.kind_of(source.data, source.name)
        yield from formats.texts(source) if kind == "text" else process.documents(source)
    except UnreadableError as error:
        yield error


def _reading(found: Found) -> Reading:
    if isinstance(found, UnreadableError):
        return found
    try:
        return read_document(found)
    except UnreadableError as error:
        return error


def _bytes(path: Path, file: str) -> bytes:
    try:
        if path.stat().st_size > formats.LARGEST:
            raise UnreadableError(file, f"larger than {formats.LARGEST // 1_000_000} MB")
        if not path.is_file():
            raise UnreadableError(file, "this is no file")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(file, "there is no such file") from error
    except OSError as error:
        raise UnreadableError(file, f"cannot be opened ({error.strerror})") from error
