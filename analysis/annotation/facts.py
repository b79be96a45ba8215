"""The facts of one parsed article, kind by kind, in the order in which they build on each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.annotation.attendance import Scene, attendance, stated_totals
from analysis.annotation.attributions import attributions, cited
from analysis.annotation.clauses import clauses
from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.figures import figures
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.annotation.quotations import quotations
from analysis.annotation.wording import OwnWords, labels, wordings, words


def facts(document: Document) -> dict[str, Sequence[Any]]:
    """Rows by the name of the segment table they belong to."""
    named = mentions(document)
    index = MentionIndex(named)
    dated = dates(document)
    spoken = cited(document, index)
    quoted = quotations(document, index, spoken=spoken)
    own = OwnWords(quoted)
    scene = Scene(document, index, dated)
    return {
        "mentions": named,
        "dates": dated,
        "events": events(document, dated, index),
        "attendance": attendance(document, index, dated, scene=scene),
        "stated_totals": stated_totals(document, index, dated, scene=scene),
        "quotations": quoted,
        "figures": figures(document, index, dates=dated, quoted=quoted, spoken=spoken),
        "attributions": attributions(document, index, spoken=spoken),
        "clauses": clauses(document, index, own=own),
        "labels": labels(document, index, own=own),
        "wordings": wordings(document, own=own),
        "words": words(document, index, own=own),
    }
