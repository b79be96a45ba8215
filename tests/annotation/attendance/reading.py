"""What the tests of attendance read from a text of their own."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotation.attendance import attendance
from analysis.annotation.document import Document
from analysis.tables import Attendance
from tests.annotation.attendance.cast import LEAD, cast

Parse = Callable[..., Document]


def found(parse: Parse, text: str, published: str = "2025-09-03") -> list[Attendance]:
    document = parse(LEAD + text, published=published)
    return attendance(document, *cast(document))


def said(rows: list[Attendance]) -> set[tuple[str, str, str]]:
    return {(row.name or row.country or row.text, row.mode, row.gathering_kind) for row in rows}
