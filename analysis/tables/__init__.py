"""The tables of a corpus: one dataclass a row, one annotated field a column.

These classes are the contract between annotation, resolution, the analyses and whoever reads the Parquet.
Offsets count characters (Unicode code points) of `articles.text`; `end` is exclusive. Intervals of time are
`earliest` (inclusive) and `latest` (exclusive). Classes that begin with `Resolved` add what only the whole
corpus can tell (which entity, which gathering, which group) to the row that one article gave.
"""

from __future__ import annotations

from analysis.tables.articles import (
    Article,
    Attendance,
    Attribution,
    Block,
    DateMention,
    EventMention,
    Figure,
    Mention,
    Quotation,
    Sentence,
    Span,
    StatedTotal,
)
from analysis.tables.clauses import Clause
from analysis.tables.columns import Column, columns
from analysis.tables.corpus import (
    Alias,
    Entity,
    Fact,
    Gathering,
    Misfit,
    Passage,
    ResolvedAttendance,
    ResolvedAttribution,
    ResolvedEvent,
    ResolvedFigure,
    ResolvedMention,
    ResolvedQuotation,
    ResolvedTotal,
    Story,
)
from analysis.tables.wording import Label, Word, Wording

__all__ = [
    "RESOLVED_TABLES",
    "SEGMENT_TABLES",
    "TABLES",
    "Alias",
    "Article",
    "Attendance",
    "Attribution",
    "Block",
    "Clause",
    "Column",
    "DateMention",
    "Entity",
    "EventMention",
    "Fact",
    "Figure",
    "Gathering",
    "Label",
    "Mention",
    "Misfit",
    "Passage",
    "Quotation",
    "ResolvedAttendance",
    "ResolvedAttribution",
    "ResolvedEvent",
    "ResolvedFigure",
    "ResolvedMention",
    "ResolvedQuotation",
    "ResolvedTotal",
    "Sentence",
    "Span",
    "StatedTotal",
    "Story",
    "Word",
    "Wording",
    "columns",
]

SEGMENT_TABLES: dict[str, type] = {
    "articles": Article,
    "blocks": Block,
    "sentences": Sentence,
    "mentions": Mention,
    "dates": DateMention,
    "events": EventMention,
    "attendance": Attendance,
    "stated_totals": StatedTotal,
    "quotations": Quotation,
    "figures": Figure,
    "attributions": Attribution,
    "clauses": Clause,
    "labels": Label,
    "wordings": Wording,
    "words": Word,
}
"""What annotation writes: each article alone."""

UNRESOLVED = ("labels", "wordings", "words")
"""Segment tables that resolution does not read."""

RESOLVED_TABLES: dict[str, type] = {
    "entities": Entity,
    "aliases": Alias,
    "events": ResolvedEvent,
    "gatherings": Gathering,
    "attendance": ResolvedAttendance,
    "stated_totals": ResolvedTotal,
    "quotations": ResolvedQuotation,
    "figures": ResolvedFigure,
    "attributions": ResolvedAttribution,
    "stories": Story,
    "passages": Passage,
    "facts": Fact,
}
"""What resolution writes: the whole corpus together."""

TABLES: dict[str, type] = SEGMENT_TABLES | {"mentions": ResolvedMention} | RESOLVED_TABLES
"""What a corpus offers to analyses and exports."""
