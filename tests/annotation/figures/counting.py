"""What these tests share."""

from __future__ import annotations

from collections.abc import Callable

from analysis.annotation.document import Document
from analysis.annotation.figures import figures
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import Figure

Parse = Callable[..., Document]


def found(document: Document) -> list[Figure]:
    """The figures of a document alone: nothing in it is dated or quoted."""
    return figures(document, MentionIndex(mentions(document)))
