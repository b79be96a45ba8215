"""Clauses of two outlets for tests: each a short notation, read into the rows that annotation would write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from analysis.resolution.clauseframes import Frame, Known, frames
from analysis.resolution.statements import statements
from analysis.tables import Article, Clause, Sentence

COUNTRIES = {"country-norvia": "Norvia", "country-sund": "Sund", "place-holt": "Norvia"}
DAY = date(2031, 5, 6)
_PART = re.compile(r"(?P<role>[a-z]+)=(?P<head>[^ ;<]+)(?:<(?P<name>[^>]+)>)?(?: “(?P<text>[^”]+)”)?")


def told(*stories: str, names: Mapping[str, str] | None = None, days: Sequence[date] | None = None) -> list[Frame]:
    """Frames of clauses, each by another outlet: `not close: object=border; since=morning | the border was open`.

    After `|` stands the sentence where it matters; `names` gives entities by name.
    """
    found, rows, sentences = [], [], []
    for number, story in enumerate(stories):
        article_id = f"outlet{number}"
        clause, _, sentence = story.partition(" | ")
        parts = _parts(article_id, clause)
        text = sentence or clause
        published = days[number] if days else DAY
        found.append(article(article_id, text, published))
        sentences.append(Sentence(article_id, 0, 0, len(text), "paragraph", len(text.split())))
        rows += parts
    entity_of = {(one.article_id, name): entity for one in found for name, entity in (names or {}).items()}
    read = statements(found, sentences)
    return frames(rows, read, known=Known(entity_of, COUNTRIES), texts={one.article_id: one.text for one in found})


def article(article_id: str, text: str, published: date) -> Article:
    """An article of one sentence."""
    known = (published, "declared", "", "", "en", True, f"{article_id}.txt", len(text.split()), text)
    return Article(article_id, "", "declared", article_id, True, *known)


def _verb(clause: str) -> tuple[str, bool, str]:
    head = clause.partition(":")[0]
    standing = re.search(r"\((\w+)\)", head)
    plain = re.sub(r" ?\(\w+\)", "", head)
    return plain.removeprefix("not "), plain.startswith("not "), standing[1] if standing else "told"


def _parts(article_id: str, clause: str) -> list[Clause]:
    predicate, negated, standing = _verb(clause)

    def part(start: int, end: int, role: str, *said: str) -> Clause:
        return Clause(article_id, 0, start, end, 0, predicate, negated, standing, role, *said)

    told = _PART.finditer(clause)
    parts = [part(*m.span(), m["role"], m["head"], m["text"] or f"the {m['head']}", m["name"] or "") for m in told]
    return [part(0, 5, "predicate", predicate, predicate, ""), *parts]
