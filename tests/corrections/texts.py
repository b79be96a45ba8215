"""Two invented articles of two outlets on one event, and the store that they make."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.corpus import Corpus, open_corpus
from analysis.ingest import ingest

TEXTS = {
    "Harbour Post": (
        "2024-05-03",
        "President Mara Lind met Prime Minister Tomas Reke in Oslo on Wednesday.\n"
        'Lind said: "The ferry will sail before winter comes to the fjord."\n'
        "About 1,200 people watched the opening of the ferry port.\n"
        "Petra Holm attended the opening ceremony in Oslo on Wednesday.",
    ),
    "Daily Lantern": (
        "2024-05-04",
        "Mara Lind and Tomas Reke met in Oslo on May 1.\n"
        'Ms. Lind said: "The ferry will sail before winter comes to the fjord."\n'
        "About 1,700 people watched the opening of the ferry port.\n"
        "Tom Reke left in the evening, and Petra Holm stayed away from the opening ceremony.",
    ),
}


def write_articles(folder: Path) -> Path:
    """The articles as files in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for outlet, (day, text) in TEXTS.items():
        (folder / f"{outlet}.txt").write_text(f"date {day}\n{text}\n", "utf-8")
    return folder


def annotated_store(folder: Path) -> Path:
    """A store of the articles, annotated."""
    ingest([write_articles(folder / "files")], folder / "store")
    return folder / "store"


def copy_of(store: Path, folder: Path) -> Path:
    """A store of one's own to correct."""
    shutil.copytree(store, folder / "store")
    return folder / "store"


def rows(store: Path, sql: str, **parameters: Any) -> list[dict[str, Any]]:
    """Rows of a query to the store as it stands."""
    found: list[dict[Any, Any]] = open_corpus(store).ask(sql, parameters=parameters).to_dict("records")
    return [dict(row) for row in found]


def row(corpus: Corpus, sql: str, **parameters: Any) -> Mapping[str, Any]:
    """The first row of a query."""
    found: dict[Any, Any] = corpus.ask(sql, parameters=parameters).iloc[0].to_dict()
    return found
