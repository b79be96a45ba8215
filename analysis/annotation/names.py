"""Named mentions."""

from __future__ import annotations

from analysis.annotation.document import Document
from analysis.tables import Mention

_KINDS = {
    "EVENT": "event", "FAC": "place", "GPE": "place", "LOC": "place", "NORP": "country", "ORG": "organisation",
    "PERSON": "person", "PRODUCT": "other", "WORK_OF_ART": "other",
}  # fmt: skip


def mentions(document: Document) -> list[Mention]:
    """Named mentions of an article, each with the fullest form of its name in the article."""
    found = []
    for sentence in document.prose:
        for span in sentence.span.ents:
            if span.label_ in _KINDS:
                start, end = sentence.place(span)
                row = (span.text, span.text, _KINDS[span.label_], "named", "", "")
                found.append(Mention(sentence.article_id, sentence.number, start, end, *row))
    return found
