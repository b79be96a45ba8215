"""Selections from a corpus, and what they keep of each table, as SQL."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from analysis.query import holds, pattern, terms

SENTENCE_TABLES = (
    "attendance", "attributions", "clauses", "dates", "events", "facts", "figures", "labels", "mentions", "quotations",
    "sentences", "stated_totals", "wordings", "words",
)  # fmt: skip
"""Tables whose rows stand in a sentence, and go with it when a selection leaves the sentence out."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters in force; the names are those of the widgets, the address and the command line.

    Outlets, stories and publication dates choose articles; a story is given by its identifier or its label.
    Leaders, countries and words choose sentences: those that name one of the leaders, that name one of the
    countries (or its people, places and organisations), and that hold all the words. An article is selected when
    one of its sentences is.
    """

    outlet: tuple[str, ...] = ()
    leader: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    words: str = ""

    def __bool__(self) -> bool:
        """Whether any filter is in force."""
        return any(getattr(self, field.name) for field in fields(self))

    def describe(self) -> str:
        """The filters in force in words: 'leader: Kim Jong Un; since: 2025-09-03'; 'everything' for none."""
        given = ((field.name, getattr(self, field.name)) for field in fields(self))
        parts = [f"{name}: {', '.join(v) if isinstance(v, tuple) else v}" for name, v in given if v]
        return "; ".join(parts) or "everything"


EVERYTHING = Selection()
"""No filter at all."""

_WITH = re.compile(r"\s*WITH\s+", re.IGNORECASE)
_NAME = re.compile(r"[a-z_]+")


def chosen(selection: Selection) -> tuple[str, dict[str, Any]]:
    """A query for the sentences that a selection chooses (article_id, sentence), and its parameters."""
    conditions, values = _conditions(selection)
    return f"SELECT article_id, sentence FROM main.sentences AS s WHERE {conditions}", values  # noqa: S608


def narrowed(sql: str, *, selected: str) -> str:
    """A query whose tables hold only what stands in the sentences of the table `selected`.

    Common table expressions named like the tables stand before the query. Tables that the query does not name are
    left out: planning them would take longer than answering.
    """
    named = sorted(set(_NAME.findall(sql.lower())) & set(_KEPT))
    if not named:
        return sql
    parts = ", ".join(f"{name} AS ({_KEPT[name].format(selected=selected)})" for name in named)
    own = _WITH.match(sql)
    return f"WITH {parts}, {sql[own.end() :]}" if own else f"WITH {parts} {sql}"


_KEPT = {
    "articles": "SELECT * FROM main.articles WHERE article_id IN (SELECT article_id FROM {selected})",
    "passages": "SELECT * FROM main.passages WHERE article_a IN (SELECT article_id FROM {selected})"
    " AND article_b IN (SELECT article_id FROM {selected})",
    "stories": "SELECT * FROM main.stories WHERE article_id IN (SELECT article_id FROM {selected})",
} | {
    name: f"SELECT t.* FROM main.{name} AS t JOIN {{selected}} USING (article_id, sentence)"  # noqa: S608
    for name in SENTENCE_TABLES
}
"""What a selection keeps of each table."""


def _conditions(selection: Selection) -> tuple[str, dict[str, Any]]:
    given: dict[str, Any] = {
        "outlet": list(selection.outlet),
        "story": [name.lower() for name in selection.story],
        "since": selection.since,
        "until": selection.until,
        "leader": [name.lower() for name in selection.leader],
        "country": [name.lower() for name in selection.country],
    }
    values = {f"selection_{name}": value for name, value in given.items() if value}
    conditions = [_CONDITIONS[name] for name, value in given.items() if value]
    for position, term in enumerate(terms(selection.words)):
        values[f"selection_term_{position}"] = pattern(term)
        conditions.append(holds("s.text", f"$selection_term_{position}"))
    if selection.words and not terms(selection.words):
        conditions.append("false")
    return " AND ".join(conditions), values


_CONDITIONS = {
    "outlet": "s.outlet IN (SELECT unnest($selection_outlet::VARCHAR[]))",
    "story": """s.article_id IN (
        SELECT article_id FROM main.stories WHERE story_id IN (SELECT unnest($selection_story::VARCHAR[]))
            OR lower(label) IN (SELECT unnest($selection_story::VARCHAR[])))""",
    "since": "s.published >= $selection_since",
    "until": "s.published <= $selection_until",
    "leader": """(s.article_id, s.sentence) IN (
        SELECT (article_id, sentence) FROM main.mentions WHERE entity_id IN (
            SELECT entity_id FROM main.entities WHERE lower(name) IN (SELECT unnest($selection_leader::VARCHAR[]))
            UNION SELECT entity_id FROM main.aliases
            WHERE kind = 'person' AND lower(name) IN (SELECT unnest($selection_leader::VARCHAR[]))))""",
    "country": """(s.article_id, s.sentence) IN (
        SELECT (m.article_id, m.sentence) FROM main.mentions AS m LEFT JOIN main.entities AS e USING (entity_id)
        WHERE lower(coalesce(nullif(e.country, ''), m.country)) IN (SELECT unnest($selection_country::VARCHAR[])))""",
}
