"""The parts of a report on what the analysts wrote and decided: their notes and their corrections."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.corpus import Corpus, Selection
from analysis.corrections.history import corrections
from analysis.notes import notes_table
from analysis.report.headings import COLUMNS
from analysis.report.model import Block, Table, Words


def notes_blocks(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    """The notes on what the selection holds, and those whose thing is gone."""
    found = notes_table(corpus, selection)
    if found.empty:
        yield Words("There are no notes on what is selected.")
        return
    columns = ("kind", "pinned_to", "text", "author", "made")
    yield Table("notes", "Notes", found, {column: COLUMNS[column] for column in columns} | {"text": "Note"})


def corrections_blocks(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    """Every correction of the corpus, whatever is selected: each may concern more than it names."""
    del selection
    found = corrections(corpus)
    if found.empty:
        yield Words("Nothing was corrected.")
        return
    columns = ("number", "time", "author", "decision", "article", "reason", "status", "why")
    yield Table("corrections", "Corrections", found, {column: COLUMNS[column] for column in columns})
