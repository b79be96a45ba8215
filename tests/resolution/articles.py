"""Articles for tests, a sentence a line, and the statements that they make."""

from __future__ import annotations

from datetime import date

from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statements import statements
from analysis.tables import Article, Sentence

DAY = date(2024, 5, 2)


def corpus(texts: dict[str, str]) -> tuple[list[Article], list[Sentence]]:
    """Articles and sentences of texts by the name of their article."""
    articles = [
        Article(name, name, "declared", name, True, DAY, "declared", "", "", "en", True, name, 1, text)
        for name, text in texts.items()
    ]
    rows = [
        Sentence(name, number, text.index(line), text.index(line) + len(line), "paragraph", len(line.split()))
        for name, text in texts.items()
        for number, line in enumerate(text.split("\n"))
    ]
    return articles, rows


def told(*texts: str) -> list[Statement]:
    """Statements of articles named a, b, c …"""
    return statements(*corpus(dict(zip("abcdef", texts, strict=False))))
