"""The store: a folder of Parquet segments. A batch of articles appears whole or not at all.

    store/segments/000001-<hash>/<table>.parquet   what annotation found, one folder a batch
    store/resolved/<fingerprint>/<table>.parquet   what the corpus as a whole tells of them
    store/resolved/<fingerprint>/corrected/        rows of articles that corrections concern, as the last segment
    store/unreadable/<hash>.json                   files that could not be read, and why
    store/damaged/<segment>/                       segments set aside because they could not be read

A segment is written under a temporary name and renamed when complete, by one process at a time. Where two segments
hold the same article, the later one counts. A segment or resolution that is no longer needed stays for a while, since
others may be reading it.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from hashlib import blake2b
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.corrections.log import log_digest
from analysis.errors import StoreError
from analysis.folders import alone, draft, folders, refusals, remove, replace_file
from analysis.tables import SEGMENT_TABLES, columns
from analysis.unreadable import forget_unreadable as forget_unreadable
from analysis.unreadable import note_unreadable as note_unreadable
from analysis.unreadable import unreadable as unreadable

if TYPE_CHECKING:
    from pandas import DataFrame

FORMAT = 3
"""Raised when the columns of the segments change; older segments are annotated anew."""

KEPT_TABLES = {name: SEGMENT_TABLES[name] for name in ("articles", "blocks")}
"""What reading found: enough to annotate the articles of a segment of any format anew."""

_MANIFEST = "segment.json"
_RETIRED = "retired"
"""A file in a segment whose articles other segments hold by now."""
_KEPT_RESOLUTIONS = 3
_STAYS = 300
"""Seconds that a retired segment or an old resolution stays."""
_ARROW = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}

Rows = Mapping[str, Sequence[Any]]
"""Rows by table name; each row is an instance of the table's class."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A batch of articles in the store, and by what it was annotated."""

    folder: Path
    pipeline: str
    format: int
    rules: str

    @property
    def name(self) -> str:
        """The folder's name; later segments sort after earlier ones."""
        return self.folder.name

    def table(self, name: str) -> Path:
        """The Parquet file of a table."""
        return self.folder / f"{name}.parquet"

    def is_current(self, pipeline: str) -> bool:
        """Whether a pipeline would annotate its articles as they are annotated, by the rules of today."""
        return (self.format, self.pipeline, self.rules) == (FORMAT, pipeline, _rules("annotation"))


def schema(row: type) -> pa.Schema:
    """Arrow schema of a row class, the columns' descriptions included."""
    return pa.schema(
        pa.field(column.name, _ARROW[column.type], nullable=column.optional, metadata={"says": column.says})
        for column in columns(row)
    )


def write_segment(store: Path, rows: Rows, *, pipeline: str) -> Segment:
    """Write a batch of annotated articles as a new segment. StoreError where the disk refuses."""
    articles = sorted(article.article_id for article in rows["articles"])
    digest = blake2b("\n".join((str(FORMAT), pipeline, *articles)).encode(), digest_size=6).hexdigest()
    parent = store / "segments"
    with refusals(parent), alone(parent):
        _clear(store)
        number = max((int(folder.name[:6]) for folder in folders(parent)), default=0) + 1
        segment = Segment(parent / f"{number:06d}-{digest}", pipeline, FORMAT, _rules("annotation"))
        about = {"format": segment.format, "pipeline": segment.pipeline, "rules": segment.rules}
        _write(segment.folder, rows, SEGMENT_TABLES, about=about)
    return segment


def segments(store: Path) -> list[Segment]:
    """The segments in order. StoreError names one that is damaged or of another format."""
    found = intact_segments(store)
    for segment in found:
        if segment.format != FORMAT:
            age = "an older" if segment.format < FORMAT else "a newer"
            raise StoreError(f"{segment.folder}: written by {age} version of this program; 'repair' annotates it anew")
    return found


def articles(store: Path) -> int:
    """Articles in the segments; those that several hold count as often."""
    return sum(int(pq.read_metadata(segment.table("articles")).num_rows) for segment in segments(store))


def intact_segments(store: Path) -> list[Segment]:
    """The segments in order, those of other formats as well. StoreError names one that is damaged."""
    return [_opened(folder) for folder in _in_use(store)]


def remove_segments(found: Sequence[Segment]) -> None:
    """Retire segments whose articles other segments hold by now: they count no longer, and a later writer deletes them.

    StoreError where the disk refuses.
    """
    for segment in found:
        with refusals(segment.folder), alone(segment.folder.parent):
            if segment.folder.is_dir():
                (segment.folder / _RETIRED).touch()


def _in_use(store: Path) -> list[Path]:
    return [folder for folder in folders(store / "segments") if not (folder / _RETIRED).exists()]


def _clear(store: Path) -> None:
    """Delete retired segments that nobody reads any more, and drafts of small files whose writers were killed."""
    for mark in (store / "segments").glob(f"*/{_RETIRED}"):
        if _is_old(mark):
            remove(mark.parent)
    for left in filter(_is_old, store.glob("*/.*.draft")):
        left.unlink(missing_ok=True)


def _is_old(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > _STAYS
    except FileNotFoundError:
        return False


def fingerprint(store: Path) -> str:
    """What tells one state of the store from another: its segments, its log of corrections and the rules."""
    names = (folder.name for folder in _in_use(store))
    state = (str(FORMAT), _rules("resolution"), *names, log_digest(store))
    return blake2b("\n".join(state).encode(), digest_size=8).hexdigest()


@cache
def _rules(room: str) -> str:
    """A digest of the rules and tables that a room works by, so that nothing it found outlives its rules."""
    here = Path(__file__).parent
    files = sorted((*(here / room).rglob("*.py"), *(here / "knowledge").glob("*.csv")))
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest()


def read_rows(paths: Sequence[Path], row: type) -> list[Any]:
    """Rows of one table from several Parquet files, as instances of its class. StoreError names one that is damaged.

    A column that an older version did not write has the value that the class gives it.
    """
    found: list[Any] = []
    for path in paths:
        names, values = _columns(path, row)
        found.extend(row(**dict(zip(names, each, strict=True))) for each in zip(*values, strict=True))
    return found


def _columns(path: Path, row: type) -> tuple[list[str], list[list[Any]]]:
    """Names and values of the columns of a file that its class knows."""
    try:
        there = set(pq.read_schema(path).names)
        names = [column.name for column in columns(row) if column.name in there]
        table = pq.read_table(path, columns=names, page_checksum_verification=True)
        return names, [table[name].to_pylist() for name in names]
    except (OSError, pa.ArrowException, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: this part of the store is damaged ({str(error).splitlines()[0]})") from error


def parquet_bytes(frame: DataFrame) -> bytes:
    """A pandas table as a Parquet file, always the same for the same table; days are dates without a time."""
    table = pa.Table.from_pandas(frame.rename(columns=str), preserve_index=False).replace_schema_metadata(None)
    plain = pa.schema((field.name, _plain_type(table, field)) for field in table.schema)
    buffer = BytesIO()
    pq.write_table(table.cast(plain), buffer, compression="zstd")
    return buffer.getvalue()


def _plain_type(table: pa.Table, field: pa.Field) -> pa.DataType:
    """The type other programs expect: columns without a value are text, midnights are days."""
    if pa.types.is_null(field.type) or pa.types.is_large_string(field.type):
        return pa.string()
    if not pa.types.is_timestamp(field.type) or field.type.tz:
        return field.type
    moments = table[field.name].drop_null()
    return pa.date32() if moments.equals(moments.cast(pa.date32()).cast(field.type)) else field.type


def resolved_folder(store: Path, state: str = "") -> Path:
    """Where the resolution of a state of the store belongs (as it stands, if none is given), there yet or not."""
    return store / "resolved" / (state or fingerprint(store))


def write_resolved(folder: Path, rows: Rows, tables: Mapping[str, type]) -> None:
    """Write a resolution; older ones but the last few go after a while, as readers may still be opening those."""
    with refusals(folder.parent), alone(folder.parent):
        _write(folder, rows, tables, about={"format": FORMAT})
        others = sorted(folders(folder.parent), key=lambda found: found.stat().st_mtime)
        for old in filter(_is_old, others[:-_KEPT_RESOLUTIONS]):
            remove(old)


def set_aside_damaged(store: Path) -> list[str]:
    """Move damaged segments and every resolution out of the way; the names of the segments that were damaged."""
    with refusals(store), alone(store / "resolved"):
        for folder in folders(store / "resolved"):
            remove(folder)
    with refusals(store), alone(store / "segments"):
        damaged = [folder for folder in _in_use(store) if _is_damaged(folder)]
        for folder in damaged:
            (store / "damaged").mkdir(exist_ok=True)
            shutil.move(folder, Path(mkdtemp(prefix=f"{folder.name}-", dir=store / "damaged")))
    return [folder.name for folder in damaged]


def _write(folder: Path, rows: Rows, tables: Mapping[str, type], *, about: Mapping[str, Any]) -> None:
    with draft(folder) as made:
        sizes = {file.name: file.stat().st_size for file in _write_tables(made, rows, tables)}
        replace_file(made / _MANIFEST, json.dumps({**about, "files": sizes}))


def _write_tables(folder: Path, rows: Rows, tables: Mapping[str, type]) -> Iterator[Path]:
    for name, row in tables.items():
        path = folder / f"{name}.parquet"
        path.parent.mkdir(exist_ok=True)
        found = rows.get(name, ())
        values = [list(map(attrgetter(column.name), found)) for column in columns(row)]
        pq.write_table(pa.table(values, schema=schema(row)), path, compression="zstd", write_page_checksum=True)
        yield path


def _opened(folder: Path) -> Segment:
    """A segment whose files have the sizes they were written with; every click on a page looks, so it is quick."""
    try:
        there = {each.name: each.stat() for each in os.scandir(folder)}
        written = there[_MANIFEST]
        about = _manifest(str(folder / _MANIFEST), written.st_mtime_ns, written.st_ino)
        segment = Segment(folder, str(about["pipeline"]), int(about["format"]), str(about.get("rules", "")))
        changed = [name for name, size in about["files"].items() if there[name].st_size != size]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{folder}: this part of the store is damaged ({error})") from error
    if changed:
        raise StoreError(f"{folder}: this part of the store is damaged ({changed[0]} has changed its size)")
    return segment


@lru_cache(maxsize=65_536)
def _manifest(path: str, changed: int, inode: int) -> Any:
    """What a manifest says, read once as long as it is the same file."""
    del changed, inode
    return json.loads(Path(path).read_text("utf-8"))


def _is_damaged(folder: Path) -> bool:
    try:
        segment = _opened(folder)
        readable = SEGMENT_TABLES if segment.format == FORMAT else KEPT_TABLES
        for name, row in readable.items():
            read_rows([segment.table(name)], row)
    except (StoreError, OSError, TypeError, pa.ArrowException):
        return True
    return False
