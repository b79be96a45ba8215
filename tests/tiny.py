"""The rows of the tiny corpus; spans are found from the words of tests/tinytexts.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from analysis import store
from analysis.tables import (
    RESOLVED_TABLES,
    Alias,
    Article,
    Block,
    DateMention,
    Entity,
    Fact,
    Gathering,
    Mention,
    Passage,
    ResolvedAttendance,
    ResolvedAttribution,
    ResolvedEvent,
    ResolvedFigure,
    ResolvedQuotation,
    ResolvedTotal,
    Sentence,
    Story,
)
from tests.tinytexts import ARTICLES, BRIDGE_DAY, DAY, MENTIONS, NAMES, entity_of, place, text_of

STORIES = (
    ("other-matters-2024-06-01", "Other matters, 1 Jun 2024"),
    ("lake-bridge-opens-2024-05-02", "Mara Lind, Tomas Reke, 2 May 2024"),
)


def article_rows(article_ids: Sequence[str]) -> dict[str, list[Any]]:
    """What annotation would give for some of the articles."""
    return {
        "articles": [_article(article_id) for article_id in article_ids],
        "blocks": [
            Block(article_id, number, kind, *place(article_id, number)[2:])
            for article_id in article_ids
            for number, (kind, _) in enumerate(ARTICLES[article_id][3])
        ],
        "sentences": [
            Sentence(*place(article_id, number), kind, len(words.split()))
            for article_id in article_ids
            for number, (kind, words) in enumerate(ARTICLES[article_id][3])
        ],
        "mentions": [
            Mention(*place(article_id, sentence, text), text, name, entity_of(name)[1], form, "", entity_of(name)[2])
            for article_id, sentence, text, name, form in MENTIONS
            if article_id in article_ids
        ],
        "dates": [row for row in _dates() if row.article_id in article_ids],
    }


def _article(article_id: str) -> Article:
    outlet, published, language, lines = ARTICLES[article_id]
    return Article(
        article_id=article_id,
        title=lines[0][1],
        title_basis="declared" if lines[0][0] == "title" else "first words",
        outlet=outlet,
        outlet_known=True,
        published=published,
        published_basis="declared" if published else "unknown",
        dateline_place="",
        url="",
        language=language,
        annotated=language == "en",
        file=f"{article_id}.txt",
        words=sum(len(words.split()) for kind, words in lines if kind != "boilerplate"),
        text=text_of(article_id),
    )


def _dates() -> list[DateMention]:
    return [
        DateMention(
            *place("bridge", 1, "Wednesday"), "Wednesday", BRIDGE_DAY, BRIDGE_DAY + DAY, "day", "past", "publication"
        ),
        DateMention(
            *place("note", 0, "June 2024"),
            "June 2024",
            date(2024, 6, 1),
            date(2024, 7, 1),
            "month",
            "planned",
            "absolute",
        ),
    ]


def resolved_rows() -> dict[str, list[Any]]:
    """What resolution would give for all articles together."""
    opening: tuple[Any, Any, Any, Any, Any] = ("the opening", "ceremony", "Lake Bridge", BRIDGE_DAY, BRIDGE_DAY + DAY)
    return {
        "entities": [_entity(name) for name in NAMES],
        "aliases": sorted(
            {
                Alias(article_id, name, entity_of(name)[1], entity_of(name)[0], "hand")
                for article_id, _, _, name, _ in MENTIONS
            },
            key=lambda alias: (alias.article_id, alias.name),
        ),
        "events": [
            ResolvedEvent(
                *place("bridge", 1, "met Estmark’s prime minister"),
                "Lind met Reke",
                BRIDGE_DAY,
                BRIDGE_DAY + DAY,
                "day",
                "past",
                "Wednesday",
                "event-1",
                "Lind met Reke",
            )
        ],
        "gatherings": [Gathering("gathering-opening", "Opening of the Lake Bridge", *opening[1:])],
        "attendance": [
            ResolvedAttendance(
                *place("lantern", 1, "Ms. Lind"),
                "Ms. Lind",
                "Lind",
                "Norland",
                "",
                "attended",
                *opening,
                "gathering-opening",
                "person-mara-lind",
            ),
            ResolvedAttendance(
                *place("lantern", 3, "Estmark"),
                "Estmark",
                "",
                "Estmark",
                "",
                "represented",
                *opening,
                "gathering-opening",
                "",
            ),
        ],
        "stated_totals": [
            ResolvedTotal(
                *place("lantern", 3, "About 1,000 people"),
                "About 1,000 people",
                1000.0,
                None,
                "people",
                "attended",
                *opening,
                "gathering-opening",
            )
        ],
        "quotations": [
            ResolvedQuotation(
                *place("bridge", 2, "a promise kept"),
                "a promise kept",
                "Tomas Reke",
                *place("bridge", 2, "Mr. Reke")[2:],
                "called",
                "partial",
                "quotation-1",
                "person-tomas-reke",
            )
        ],
        "figures": [
            _figure("bridge", 4, "About 1,200 people", 1200.0, ""),
            _figure("lantern", 3, "About 1,000 people", 1000.0, "Estmark"),
        ],
        "attributions": [
            ResolvedAttribution(
                *place("lantern", 3, "Estmark said"), "Estmark", "", "said", "named", "country-estmark", ""
            )
        ],
        "stories": [
            Story(article_id, *STORIES[article_id in ("bridge", "lantern")]) for article_id in sorted(ARTICLES)
        ],
        "passages": [
            Passage(
                "passage-1",
                "bridge",
                *place("bridge", 2, "a promise kept")[2:],
                "lantern",
                *place("lantern", 2, "a promise kept")[2:],
                "verbatim",
                3,
            )
        ],
        "facts": [
            Fact(*place("bridge", 4), "fact-1", "figure", "people", "contradict", "1,200 is not 1,000", "1,200"),
            Fact(*place("lantern", 3), "fact-1", "figure", "people", "contradict", "1,200 is not 1,000", "1,000"),
        ],
    }


def _entity(name: str) -> Entity:
    entity_id, kind, country = NAMES[name]
    found = [mention for mention in MENTIONS if entity_of(mention[3])[0] == entity_id and mention[4] != "description"]
    leader = name in ("Mara Lind", "Tomas Reke")
    return Entity(entity_id, name, kind, country, "", leader, len(found), len({mention[0] for mention in found}))


def _figure(article_id: str, sentence: int, text: str, value: float, giver: str) -> ResolvedFigure:
    giver_id = entity_of(giver)[0] if giver else ""
    return ResolvedFigure(
        *place(article_id, sentence, text),
        text,
        value,
        value,
        "people",
        "people",
        "about",
        None,
        giver,
        "f-1",
        giver_id,
    )


def write_tiny(folder: Path) -> Path:
    """Write the tiny corpus as a store of two segments; the folder."""
    store.write_segment(folder, article_rows(["bridge", "lantern"]), pipeline="hand")
    store.write_segment(folder, article_rows(["note", "sever"]), pipeline="hand")
    store.write_resolved(store.resolved_folder(folder), resolved_rows(), RESOLVED_TABLES)
    return folder
