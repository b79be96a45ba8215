"""A report as a workbook: what it was made from, and every table whole."""

from __future__ import annotations

import re

from pandas import DataFrame

from analysis.export.workbook import xlsx_bytes
from analysis.report.model import Report, Table

_LONGEST_NAME = 31
"""Characters that Excel takes in the name of a sheet."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


def sheets_bytes(report: Report) -> bytes:
    """The workbook of a report, one sheet a table with all its rows and columns."""
    about = [("Report", report.title), ("Made", report.stamp), *report.about.items()]
    sheets = {"about": DataFrame(about, columns=["what", "value"])}
    for table in (block for section in report.sections for block in section.blocks if isinstance(block, Table)):
        sheets[_FORBIDDEN.sub(" ", table.name)[:_LONGEST_NAME]] = table.frame
    return xlsx_bytes(sheets)
