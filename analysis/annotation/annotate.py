"""All that is read from articles, each alone: rows for the tables of a segment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from analysis.article import ReadArticle
from analysis.garbage import no_collection


def annotated(readings: Sequence[ReadArticle], *, pipeline: str | None = None) -> dict[str, list[Any]]:
    """Rows of every segment table for some articles. Runs in worker processes: takes and gives plain rows."""
    # spaCy takes a second to import and much memory: only the process that annotates pays for it.
    from analysis.annotation.facts import facts
    from analysis.annotation.pipeline import documents

    rows: dict[str, list[Any]] = defaultdict(list)
    with no_collection():
        for reading, document in zip(readings, documents(readings, name=pipeline), strict=True):
            rows["articles"].append(reading.article)
            rows["blocks"].extend(reading.blocks)
            rows["sentences"].extend(sentence.row() for sentence in document.sentences)
            if reading.article.annotated:
                for table, found in facts(document).items():
                    rows[table].extend(found)
            document.forget()
    return dict(rows)
