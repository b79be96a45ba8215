"""The words of the tiny corpus: two presidents, a bridge, three outlets, written by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

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
