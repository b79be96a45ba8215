"""A corpus written by hand to compare outlets in: a strike, a meeting, six outlets. One line is one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from analysis import store
from analysis.corpus import Corpus, open_corpus
from analysis.tables import (
    RESOLVED_TABLES,
    Alias,
    Article,
    Block,
    Entity,
    Fact,
    Gathering,
    Mention,
    Passage,
    ResolvedAttendance,
    ResolvedAttribution,
    ResolvedFigure,
    ResolvedQuotation,
    Sentence,
    Story,
)

MAY_2, MAY_3, MAY_9 = (date(2024, 5, day) for day in (2, 3, 9))

ARTICLES: dict[str, tuple[str, date | None, tuple[str, ...]]] = {
    "a": ("Courier", MAY_2, ("Quist met Abel on Tuesday.", "About 900 dockers struck, Reuters reported.", "In Tarn.")),
    "b": ("Herald", MAY_2, ("Abel met Quist on Wednesday.", "Some 900 dockers struck, according to Reuters.")),
    "c": ("Herald", MAY_3, ("A strike of 900 dockers went on.", "Quist stayed away from the gala.")),
    "d": ("Post", MAY_9, ("As many as 900 dockers struck, Reuters reported.", "KCNA said that Quist left.")),
    "e": ("Mirror", None, ("Quist has left, KCNA reported.", "“Goodbye,” he said.")),
    "f": ("Gazette", MAY_9, ("Quist left in May.",)),
    "g": ("Echo", MAY_9, ("KCNA is silent.", "Quist left, it is said.")),
}
"""Outlet, publication date and sentences of each article."""

FACTS = {
    "date-met": ("date", "When: Quist met Abel", "contradict", {"a0": "2024-04-30", "b0": "2024-05-01"}),
    "figure-dockers": (
        "figure",
        "Dockers",
        "agree",
        {"a1": "about 900", "b1": "about 900", "c0": "900", "d0": "900"},
    ),
    "figure-herald": ("figure", "Strikes", "compatible", {"b1": "about 900", "c0": "900"}),
    "figure-posts": ("figure", "Posts", "not comparable", {"a1": "9", "d0": "8"}),
    "statement-left": ("statement", "Quist left", "agree", {"d1": "left", "e0": "has left", "g1": "left"}),
    "statement-three": ("date", "When: Quist left", "compatible", {"d1": "2024-05-08", "f0": "2024-05", "g1": "2024"}),
}
"""Kind, topic, verdict and the value by article and sentence."""

NAMED = (
    ("Abel", "a0 b0"),
    ("KCNA", "d1 e0 g0"),
    ("Quist", "a0 b0 c1 d1 e0 f0 g1"),
    ("Reuters", "a1 b1 d0"),
    ("Tarn", "a2"),
)
CITED = {"a1": ("Reuters", "credit"), "b1": ("Reuters", "named"), "d0": ("Reuters", "named")} | {
    "d1": ("KCNA", "named"),
    "e0": ("KCNA", "named"),
    "g0": ("KCNA", "named"),
}
LONG, SHORT = 26, 7
"""Words of the passages that d shares with f, and a with g."""


def place(where: str) -> tuple[str, int, int, int]:
    """Article, sentence, start and end of a whole sentence: `a0` is the first of article a."""
    article_id, number = where[0], int(where[1:])
    lines = ARTICLES[article_id][2]
    start = sum(len(line) + 1 for line in lines[:number])
    return article_id, number, start, start + len(lines[number])


def outlets_corpus(folder: Path, *, stories: Mapping[str, str] | None = None) -> Corpus:
    """Write the corpus below a folder and open it. `stories` has the articles of each story by its label: `abc`."""
    store.write_segment(folder, _segment(), pipeline="hand")
    told = [Story(name, label.lower(), label) for label, names in (stories or {}).items() for name in names]
    store.write_resolved(store.resolved_folder(folder), {**_resolved(), "stories": told}, RESOLVED_TABLES)
    return open_corpus(folder)


def _segment() -> dict[str, list[Any]]:
    places = [f"{name}{number}" for name, (*_, lines) in ARTICLES.items() for number in range(len(lines))]
    return {
        "articles": [_article(name) for name in ARTICLES],
        "blocks": [Block(*place(where)[:2], "paragraph", *place(where)[2:]) for where in places],
        "sentences": [Sentence(*place(where), "paragraph", 5) for where in places],
        "mentions": [
            Mention(*place(where), name, name, "person", "named", "", "")
            for name, wheres in NAMED
            for where in wheres.split()
        ],
    }


def _article(name: str) -> Article:
    outlet, published, lines = ARTICLES[name]
    text = "\n".join(lines)
    return Article(
        name, lines[0], "declared", outlet, True, published, "declared", "", "", "en", True, f"{name}.txt", 100, text
    )


def _resolved() -> dict[str, list[Any]]:
    return {
        "entities": [Entity(name, name, "person", "", "", name == "Quist", 9, 1) for name, _ in NAMED],
        "aliases": [Alias(article, name, "person", name, "hand") for article in ARTICLES for name, _ in NAMED],
        "gatherings": [Gathering("gala", "Gala", "reception", "Tarn", None, None)],
        "attendance": [
            ResolvedAttendance(
                *place("c1"), "Quist", "Quist", "", "", "absent", "gala", "reception", "", None, None, "gala", "Quist"
            )
        ],
        "quotations": [
            ResolvedQuotation(*place("e1"), "Goodbye", "Quist", None, None, "said", "direct", "goodbye", "Quist"),
            ResolvedQuotation(*place("e1"), "he", "", None, None, "", "scare", "he", ""),
        ],
        "figures": [
            ResolvedFigure(*place(where), "900", 900, 900, "people", "dockers", "", None, "", group, "")
            for where, group in (("a1", "dockers"), ("b1", "dockers"), ("b1", "strikes"), ("c0", "strikes"))
        ],
        "attributions": [
            ResolvedAttribution(*place(where), source, "", "reported", kind, "", "")
            for where, (source, kind) in CITED.items()
        ],
        "passages": [_passage("d1", "f0", LONG), _passage("a0", "g0", SHORT)],
        "facts": [
            Fact(*place(where), group, kind, topic, verdict, f"Because {group}.", value)
            for group, (kind, topic, verdict, values) in FACTS.items()
            for where, value in values.items()
        ],
    }


def _passage(first: str, second: str, words: int) -> Passage:
    (a, _, *span_a), (b, _, *span_b) = place(first), place(second)
    return Passage(f"passage-{a}{b}", a, *span_a, b, *span_b, "verbatim", words)
