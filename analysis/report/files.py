"""A report as the bytes of a file, one writer a format."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal, get_args

from analysis.report.model import Makers, Report
from analysis.report.page import html_bytes
from analysis.report.print import pdf_bytes
from analysis.report.sheets import sheets_bytes
from analysis.report.word import docx_bytes

Format = Literal["html", "docx", "pdf", "xlsx"]
FORMATS: tuple[Format, ...] = get_args(Format)

_WRITERS: dict[Format, Callable[[Report, Makers], bytes]] = {
    "docx": docx_bytes,
    "html": html_bytes,
    "pdf": pdf_bytes,
    "xlsx": lambda report, _: sheets_bytes(report),
}


def report_bytes(report: Report, format: Format, *, makers: Makers) -> bytes:  # noqa: A002
    """A report as the bytes of a file; the same report gives the same bytes.

    html is one page with charts to point at, which asks the network for nothing; docx and pdf have the charts as
    pictures and the first rows of each table; xlsx has every table of the report whole, a sheet each.
    """
    return _WRITERS[format](report, makers)


def write_report(report: Report, path: Path, format: Format, *, makers: Makers) -> None:  # noqa: A002
    """Write a report to a file, whole or not at all; what was there is replaced. OSError where the disk refuses."""
    data = report_bytes(report, format, makers=makers)
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        draft.write_bytes(data)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
