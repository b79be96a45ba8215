"""A tiny corpus written by hand: two presidents, a bridge, three outlets. Spans are found from the words themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
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
)

DAY = timedelta(days=1)
BRIDGE_DAY = date(2024, 5, 1)

ARTICLES: dict[str, tuple[str, date | None, str, Sequence[tuple[str, str]]]] = {
    "bridge": (
        "Harbour Post",
        date(2024, 5, 2),
        "en",
        (
            ("title", "Lind and Reke open the Lake Bridge"),
            ("paragraph", "President Mara Lind of Norland met Estmark’s prime minister, Tomas Reke, on Wednesday."),
            ("paragraph", "Mr. Reke called the bridge “a promise kept”."),
            ("list item", "=1+1 boats joined the parade"),
            ("paragraph", "About 1,200 people watched, according to the harbour office."),
            ("boilerplate", "Read more about Lind"),
        ),
    ),
    "lantern": (
        "Daily Lantern",
        date(2024, 5, 3),
        "en",
        (
            ("title", "Norland’s leader crosses the Lake Bridge"),
            ("paragraph", "Ms. Lind crossed the bridge with Ida Moss, an engineer from Žilina."),
            ("paragraph", "The Norlandic president called it a promise kept, and thanked Reke."),
            ("paragraph", "About 1,000 people watched, Estmark said."),
        ),
    ),
    "note": (
        "Harbour Post",
        None,
        "en",
        (("paragraph", "Lind will return to Estmark in June 2024."),),
    ),
    "sever": (
        "Sever",
        date(2024, 5, 3),
        "ru",
        (("title", "Мост открыт"), ("paragraph", "Россияне приехали на озеро.")),
    ),
}
"""Articles by article_id: outlet, publication date, language, and the sentences with the kind of their block."""

NAMES = {
    "Ida Moss": ("person-ida-moss", "person", ""),
    "Mara Lind": ("person-mara-lind", "person", "Norland"),
    "Tomas Reke": ("person-tomas-reke", "person", "Estmark"),
    "Norland": ("country-norland", "country", "Norland"),
    "Estmark": ("country-estmark", "country", "Estmark"),
    "Lake Bridge": ("place-lake-bridge", "place", ""),
    "Žilina": ("place-zilina", "place", "Slovakia"),
}

MENTIONS = (
    ("bridge", 0, "Lind", "Mara Lind", "named"),
    ("bridge", 0, "Reke", "Tomas Reke", "named"),
    ("bridge", 0, "Lake Bridge", "Lake Bridge", "named"),
    ("bridge", 1, "Mara Lind", "Mara Lind", "named"),
    ("bridge", 1, "Norland", "Norland", "named"),
    ("bridge", 1, "Estmark", "Estmark", "named"),
    ("bridge", 1, "Tomas Reke", "Tomas Reke", "named"),
    ("bridge", 2, "Mr. Reke", "Tomas Reke", "named"),
    ("lantern", 0, "Norland", "Norland", "named"),
    ("lantern", 0, "Lake Bridge", "Lake Bridge", "named"),
    ("lantern", 1, "Ms. Lind", "Lind", "named"),
    ("lantern", 1, "Ida Moss", "Ida Moss", "named"),
    ("lantern", 1, "Žilina", "Žilina", "named"),
    ("lantern", 2, "The Norlandic president", "Lind", "description"),
    ("lantern", 2, "Norlandic", "Norland", "nationality"),
    ("lantern", 2, "Reke", "Tomas Reke", "named"),
    ("lantern", 3, "Estmark", "Estmark", "named"),
    ("note", 0, "Lind", "Mara Lind", "named"),
    ("note", 0, "Estmark", "Estmark", "named"),
)
"""Article, sentence, words, name in the article, form."""


def entity_of(name: str) -> tuple[str, str, str]:
    """Identifier, kind and country of whom an article's name means; Lind is what one article calls Mara Lind."""
    return NAMES["Mara Lind" if name == "Lind" else name]


def text_of(article_id: str) -> str:
    return "\n".join(words for _, words in ARTICLES[article_id][3])


def place(article_id: str, sentence: int, words: str = "") -> tuple[str, int, int, int]:
    """Where words stand in a sentence, as the first four fields of a row; the whole sentence for none."""
    lines = [words for _, words in ARTICLES[article_id][3]]
    start = sum(len(line) + 1 for line in lines[:sentence])
    found = lines[sentence].index(words)
    return article_id, sentence, start + found, start + found + len(words or lines[sentence])


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
    opening = ("the opening", "ceremony", "Lake Bridge", BRIDGE_DAY, BRIDGE_DAY + DAY)
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
