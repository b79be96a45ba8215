"""A corpus written by hand for the ledgers: a ferry goes down, three outlets tell of it. One line is one sentence."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from analysis import store
from analysis.corpus import Corpus, open_corpus
from analysis.tables import (
    RESOLVED_TABLES,
    Article,
    Block,
    Entity,
    Fact,
    Gathering,
    ResolvedAttendance,
    ResolvedEvent,
    ResolvedFigure,
    ResolvedQuotation,
    ResolvedTotal,
    Sentence,
)

TUESDAY = date(2031, 5, 6)
WHOLE = "We never left a single soul behind on the water"

ARTICLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "a": (
        "Anchor",
        (
            "The Dalby ferry sank on Tuesday.",
            "Coast guards saved about 40 passengers.",
            "Mending the Dalby pier will cost 3 million euros.",
            f"“{WHOLE}”, Mayor Lund said.",
            "Lund spoke of “a quiet sea tonight”.",
            "The yard had sold the ship with an “unsinkable hull”.",
            "Both officials came to the hearing, with guests from 12 towns.",
        ),
    ),
    "b": (
        "Beacon",
        (
            "On Wednesday the Dalby ferry sank.",
            "Of those aboard 52 were saved.",
            "Lund “never left a single soul behind”, she said.",
            "Pilot Orr remembers “a quiet sea tonight”.",
            "Lund stayed away from the hearing, and the “rescue” ended.",
            "THE DALBY PIER IS CLOSED FOR 9 DAYS.",
            "A near-unsinkable sister sails from the yard.",
        ),
    ),
    "c": (
        "Crier",
        (
            "About 40 passengers are safe, the coast guard said.",
            "“We did not leave one soul on the water”, Lund told us.",
            "For the yard the ship was unsinkable.",
        ),
    ),
}
"""Outlet and sentences of each article."""

FIGURES = (
    ("a1", "about 40 passengers", 40, "people", "passengers saved", "about", "Coast Guard", "saved"),
    ("b1", "52", 52, "people", "passengers saved", "", "", "saved"),
    ("c0", "About 40 passengers", 40, "people", "passengers saved", "about", "Coast Guard", "saved"),
    ("a2", "3 million euros", 3e6, "EUR", "dalby pier mending", "", "", "mending"),
    ("b5", "9 DAYS", 9, "days", "dalby pier closed", "", "", "closed"),
)
QUOTATIONS = (
    ("a3", WHOLE, "Lund", "direct", "soul"),
    ("b2", "never left a single soul behind", "Lund", "partial", "soul"),
    ("c1", "We did not leave one soul on the water", "Lund", "direct", "soul"),
    ("a4", "a quiet sea tonight", "Lund", "partial", "sea"),
    ("b3", "a quiet sea tonight", "Orr", "partial", "sea"),
    ("a5", "unsinkable hull", "", "partial", "hull"),
    ("b4", "rescue", "", "scare", "rescue"),
)
FACTS = (
    ("figure-saved", "figure", "Passengers saved", "contradict", {"a1": "about 40", "b1": "52", "c0": "about 40"}),
    ("quotation-soul", "quotation", "Lund", "compatible", {"a3": "", "b2": "", "c1": ""}),
    ("quotation-sea", "quotation", "Lund", "attributed differently", {"a4": "", "b3": ""}),
    ("statement-hull", "statement", "The hull", "agree", {"a5": "", "c2": ""}),
    ("statement-yard", "statement", "The yard", "agree", {"a5": "", "b6": ""}),
    ("date-sank", "date", "When: The ferry sank", "contradict", {"a0": "2031-05-06", "b0": "2031-05-07"}),
    ("attendance-hearing-lund", "attendance", "Lund at: Hearing", "contradict", {"a6": "attended", "b4": "absent"}),
)
"""Group, kind, topic, verdict, and the value by article and sentence."""


def spot(where: str, words: str = "") -> tuple[str, int, int, int]:
    """Article, sentence, start and end of some words of a sentence, or of all of it: `a0` is the first of article a."""
    lines = ARTICLES[where[0]][1]
    number = int(where[1:])
    start = sum(len(line) + 1 for line in lines[:number]) + lines[number].index(words)
    return where[0], number, start, start + len(words or lines[number])


def ferry_corpus(folder: Path) -> Corpus:
    """Write the corpus below a folder and open it."""
    store.write_segment(folder, _segment(), pipeline="hand")
    store.write_resolved(store.resolved_folder(folder), _resolved(), RESOLVED_TABLES)
    return open_corpus(folder)


def _segment() -> dict[str, list[Any]]:
    places = [f"{name}{number}" for name, (_, lines) in ARTICLES.items() for number in range(len(lines))]
    return {
        "articles": [_article(name) for name in ARTICLES],
        "blocks": [Block(*spot(where)[:2], "paragraph", *spot(where)[2:]) for where in places],
        "sentences": [Sentence(*spot(where), "paragraph", 5) for where in places],
    }


def _article(name: str) -> Article:
    outlet, lines = ARTICLES[name]
    day = TUESDAY + timedelta(days=2)
    return Article(
        name,
        lines[0],
        "declared",
        outlet,
        True,
        day,
        "declared",
        "",
        "",
        "en",
        True,
        f"{name}.txt",
        50,
        "\n".join(lines),
    )


def _resolved() -> dict[str, list[Any]]:
    return {
        "entities": [Entity(name.lower(), name, "person", "", "", False, 2, 2) for name in ("Lund", "Orr")],
        "gatherings": [Gathering("hearing", "Hearing", "meeting", "Dalby", None, None)],
        "events": [_event("a0", "Tuesday", 0), _event("b0", "Wednesday", 1)],
        "attendance": [
            _presence("a6", "Both officials", "attended", "Orr"),
            _presence("a6", "Both officials", "attended", "Lund"),
            _presence("b4", "Lund", "absent", "Lund"),
        ],
        "stated_totals": [
            ResolvedTotal(
                *spot("a6", "guests from 12 towns"), "guests from 12 towns", 12, 12, "towns", "attended", "hearing",
                "meeting", "", None, None, "hearing",
            )
        ],
        "quotations": [
            ResolvedQuotation(
                *spot(where, text), text, speaker, None, None, "said", kind, utterance, speaker.lower()
            )
            for where, text, speaker, kind, utterance in QUOTATIONS
        ],
        "figures": [
            ResolvedFigure(
                *spot(where, text), text, low, low, unit, counted, qualifier, None, giver, group, ""
            )
            for where, text, low, unit, counted, qualifier, giver, group in FIGURES
        ],
        "facts": [
            Fact(*_claimed(where, kind), group, kind, topic, verdict, f"Because {group}.", value)
            for group, kind, topic, verdict, values in FACTS
            for where, value in values.items()
        ],
    }  # fmt: skip


def _claimed(where: str, kind: str) -> tuple[str, int, int, int]:
    """Where the claim of a fact stands."""
    words = {"figure": FIGURES, "quotation": QUOTATIONS}.get(kind, ())
    told = {"a6": "Both officials", "b4": "Lund"} if kind == "attendance" else {}
    return spot(where, next((row[1] for row in words if row[0] == where), told.get(where, "")))


def _event(where: str, words: str, later: int) -> ResolvedEvent:
    first = TUESDAY + timedelta(days=later)
    return ResolvedEvent(
        *spot(where), "sank", first, first + timedelta(days=1), "day", "past", words, "sank", "The ferry sank"
    )


def _presence(where: str, words: str, mode: str, name: str) -> ResolvedAttendance:
    return ResolvedAttendance(
        *spot(where, words), words, name, "", "", mode, "hearing", "meeting", "", None, None, "hearing", name.lower()
    )
