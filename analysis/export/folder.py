"""A whole corpus, or a selection of it, as files in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.export.formats import Format, table_bytes
from analysis.export.joined import joined_table
from analysis.export.workbook import xlsx_bytes
from analysis.tables import TABLES

WORKBOOK = "parallax.xlsx"


def export_tables(
    corpus: Corpus,
    folder: Path | str,
    *,
    format: Format,  # noqa: A002
    selection: Selection = EVERYTHING,
) -> list[Path]:
    """Write every table for a selection, one file a table, or one workbook for XLSX; the files written.

    Files are named as their table (articles.csv) and replace what was there; OSError where the disk refuses.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    return [_written(target / name, data) for name, data in _files(corpus, format, selection)]


def _files(corpus: Corpus, wanted: Format, selection: Selection) -> Iterator[tuple[str, bytes]]:
    tables = ((name, joined_table(corpus, name, selection)) for name in TABLES)
    if wanted == "xlsx":
        yield WORKBOOK, xlsx_bytes(dict(tables))
        return
    for name, frame in tables:
        yield f"{name}.{wanted}", table_bytes(frame, wanted)


def _written(path: Path, data: bytes) -> Path:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return path
