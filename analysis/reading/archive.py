"""ZIP archives of any other format. Nothing is ever unpacked to the disk."""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from analysis.errors import UnreadableError
from analysis.reading import formats
from analysis.reading.document import Found, Source, one_line

DEEPEST = 3
"""Archives inside each other."""
MOST_MEMBERS = 10_000
LARGEST_MEMBER = 100_000_000
LARGEST_WHOLE = 1_000_000_000
"""Bytes when unpacked, all members together."""

_OFFICE = {"word/": "docx", "xl/": "xlsx"}
_TOO_MUCH = "it would unpack to more than an archive of articles holds"


def documents(source: Source) -> Iterator[Found]:
    """The articles of every member; of an office document, which is a ZIP archive too, its own."""
    names = guarded(source).namelist()
    kind = next((kind for folder, kind in _OFFICE.items() if any(name.startswith(folder) for name in names)), "")
    if kind and "[Content_Types].xml" in names:
        yield from formats.read_as(kind, source)
    else:
        yield from _members(source)


def unpacked(source: Source) -> Iterator[Found]:
    """The articles of what a gzip file holds."""
    _check_depth(source)
    with gzip.open(io.BytesIO(source.data)) as stream:
        data = stream.read(LARGEST_MEMBER + 1)
    if len(data) > LARGEST_MEMBER:
        raise UnreadableError(source.name, _TOO_MUCH)
    name = source.name.removesuffix(".gz")
    yield from formats.documents(Source(data, name, source.depth + 1, source.columns))


def guarded(source: Source) -> zipfile.ZipFile:
    """The archive, if it is neither damaged nor a bomb. UnreadableError says which."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(source.data))
    except (zipfile.BadZipFile, ValueError) as error:
        raise UnreadableError(source.name, f"this {formats.called(source.name)} is damaged or incomplete") from error
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise UnreadableError(source.name, f"it holds more than {MOST_MEMBERS:,} files")
    if sum(member.file_size for member in members) > LARGEST_WHOLE:
        raise UnreadableError(source.name, _TOO_MUCH)
    return archive


def _members(source: Source) -> Iterator[Found]:
    _check_depth(source)
    archive = guarded(source)
    readable = 0
    for member in sorted(archive.infolist(), key=lambda member: member.filename):
        if not member.is_dir() and not _is_hidden(member.filename):
            readable += 1
            yield from _member(archive, member, source)
    if not readable:
        raise UnreadableError(source.name, "this archive is empty")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Iterator[Found]:
    name = _shown(member.filename)
    file = f"{source.name}/{name}"
    if reason := _refused(member):
        yield UnreadableError(file, reason)
        return
    try:
        data = archive.read(member)
    except (EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zipfile.BadZipFile, zlib.error):
        yield UnreadableError(file, "this part of the archive is damaged, or packed in a way that is not known")
        return
    yield from formats.documents(source.inside(data, name))


def _refused(member: zipfile.ZipInfo) -> str:
    """Why a member is not read, or nothing."""
    if ".." in PurePosixPath(member.filename.replace("\\", "/")).parts:
        return "its name leads out of the archive, as in archives that are made to do harm"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "it is a link, and links are not followed"
    if member.flag_bits & 0x1:
        return "it is locked with a password"
    return _TOO_MUCH if member.file_size > LARGEST_MEMBER else ""


def _check_depth(source: Source) -> None:
    if source.depth >= DEEPEST:
        raise UnreadableError(source.name, f"archives inside each other are read {DEEPEST} deep")


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part != ".." for part in parts)


def _shown(name: str) -> str:
    """A member's name as a label: no way up, no root, one line."""
    parts = (part for part in name.replace("\\", "/").split("/") if part not in ("", ".", ".."))
    return one_line("/".join(parts)) or "unnamed"
