"""What a filter offers, with counts that follow the other filters; and whether a corpus knows what is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, Literal

from pandas import DataFrame, Series

from analysis.corpus import Corpus, Selection
from analysis.errors import SelectionError
from analysis.knowledge import listed
from analysis.query import folded, terms

Field = Literal["country", "leader", "outlet", "story"]
FIELDS: tuple[Field, ...] = ("outlet", "leader", "country", "story")
CLOSEST = 5
"""Names offered where one is not known."""
LEAST_ALIKE = 0.6
"""How much of a name must be alike to be offered, from 0 to 1."""


def facets(corpus: Corpus, selection: Selection, field: Field) -> DataFrame:
    """Values that the filter `field` can take: value, label (on screen), articles (that each would select).

    The counts follow the other filters: the field itself is cleared first. Values chosen already stay, with 0
    articles where the other filters leave none. Leaders are the entities known as such; where a corpus has none,
    all persons; the value of a story is its identifier. Most articles first, then most mentions.
    """
    cleared: dict[str, Any] = {field: ()}
    found = corpus.ask(_OPTIONS[field], replace(selection, **cleared))
    chosen = [value for value in getattr(selection, field) if value not in set(found["value"])]
    known, labels = (_known(corpus, field), _labels(corpus, field)) if chosen else ({}, {})
    for value in sorted({known[folded(value)] for value in chosen if folded(value) in known} - set(found["value"])):
        label = labels.get(value, value)
        found.loc[len(found)] = Series({"value": value, "label": label, "articles": 0, "mentions": 0})
    return found[["value", "label", "articles"]].astype({"articles": "int64"})


def _labels(corpus: Corpus, field: Field) -> dict[str, str]:
    """What stands on screen for the values of a filter in the whole corpus."""
    rows = corpus.ask(_OPTIONS[field])
    return dict(zip(rows["value"].astype(str), rows["label"].astype(str), strict=True))


def recognised(corpus: Corpus, selection: Selection) -> Selection:
    """The selection with outlets, leaders, countries and stories spelled as the corpus spells them.

    Capitals and accents do not matter; other names of a person or country are understood, a single word of a name
    where only one leader has it, and the label of a story.

    SelectionError names what the corpus does not hold, and what comes close, or says that the dates are the wrong
    way round or that there is no word in the words.
    """
    if selection.since and selection.until and selection.since > selection.until:
        raise SelectionError(f"since {selection.since} is later than until {selection.until}")
    if selection.words and not terms(selection.words):
        raise SelectionError(f"'{selection.words}' holds no word to look for")
    spelled: dict[str, Any] = {field: _spelled(corpus, field, getattr(selection, field)) for field in FIELDS}
    return replace(selection, **spelled)


def _spelled(corpus: Corpus, field: Field, asked: Sequence[str]) -> tuple[str, ...]:
    known = _known(corpus, field) if asked else {}
    for value in asked:
        if folded(value) not in known:
            raise SelectionError(_unknown(field, value, known))
    return tuple(dict.fromkeys(known[folded(value)] for value in asked))


def _unknown(field: Field, value: str, known: dict[str, str]) -> str:
    if not known:
        return f"no {field} called '{value}': the corpus names none"
    close = [known[name] for name in get_close_matches(folded(value), known, CLOSEST, LEAST_ALIKE)]
    close += [name for key, name in known.items() if _shares_word(folded(value), key)]
    offered = list(dict.fromkeys(close))[:CLOSEST]
    if offered:
        return f"no {field} called '{value}'; did you mean {' or '.join(offered)}?"
    names = list(dict.fromkeys(known.values()))
    more = f" and {len(names) - CLOSEST} more" if len(names) > CLOSEST else ""
    return f"no {field} called '{value}'; there are {', '.join(names[:CLOSEST])}{more}"


def _shares_word(asked: str, name: str) -> bool:
    return bool(set(asked.split()) & set(name.split()))


def _known(corpus: Corpus, field: Field) -> dict[str, str]:
    """What the corpus calls a value, by every folded name that a filter understands; usual names win."""
    rows = corpus.ask(_NAMES[field])
    names = [(str(row.name), str(row.value)) for row in rows.itertuples(index=False)]
    if field == "country":
        names += _other_country_names({folded(value) for _, value in names})
    if field == "leader":
        names += _single_words([str(name) for name in corpus.ask(_OPTIONS["leader"])["value"]])
    known: dict[str, str] = {}
    for name, value in names:
        known.setdefault(folded(name), value)
    return known


def _other_country_names(usual: set[str]) -> list[tuple[str, str]]:
    """Other names of the countries whose usual (folded) names are given, and the usual name."""
    other = ((name, row["name"]) for name, row in listed("countries", "aliases").items())
    return [(name, country) for name, country in other if folded(country) in usual]


def _single_words(leaders: Sequence[str]) -> list[tuple[str, str]]:
    """Words that only one leader's name holds ('Putin'), and the name."""
    words = [(word, name) for name in leaders for word in folded(name).split()]
    times = Counter(word for word, _ in words)
    return [(word, name) for word, name in words if times[word] == 1]


_COUNTRY = "coalesce(nullif(e.country, ''), m.country)"

_OPTIONS: dict[Field, str] = {
    "country": f"""
        WITH named AS (
            SELECT m.article_id, {_COUNTRY} AS value, count(*) AS mentions
            FROM mentions AS m LEFT JOIN entities AS e USING (entity_id) GROUP BY ALL)
        SELECT value, value AS label, count(*) AS articles, sum(mentions)::BIGINT AS mentions
        FROM named WHERE value <> '' GROUP BY value ORDER BY articles DESC, mentions DESC, value
    """,  # noqa: S608
    "leader": """
        WITH named AS (SELECT article_id, entity_id, count(*) AS mentions FROM mentions GROUP BY ALL)
        SELECT e.name AS value, e.name AS label, count(*) AS articles, sum(named.mentions)::BIGINT AS mentions
        FROM named JOIN entities AS e USING (entity_id)
        WHERE CASE WHEN (SELECT bool_or(leader) FROM entities) THEN e.leader ELSE e.kind = 'person' END
        GROUP BY e.name ORDER BY articles DESC, sum(named.mentions) DESC, value
    """,
    "outlet": """
        SELECT outlet AS value, outlet AS label, count(*) AS articles, count(*) AS mentions
        FROM articles GROUP BY outlet ORDER BY articles DESC, value
    """,
    "story": """
        SELECT story_id AS value, label, count(*) AS articles, count(*) AS mentions
        FROM stories GROUP BY ALL ORDER BY articles DESC, value
    """,
}
"""Queries for the values of each filter."""

_NAMES: dict[Field, str] = {
    "country": f"""
        SELECT {_COUNTRY} AS value, value AS name
        FROM mentions AS m LEFT JOIN entities AS e USING (entity_id) WHERE value <> ''
        GROUP BY value ORDER BY count(*) DESC, value
    """,  # noqa: S608
    "leader": """
        SELECT name, value FROM (
            SELECT name, name AS value, 0 AS place, mentions FROM entities WHERE kind = 'person'
            UNION SELECT aliases.name, entities.name, 1, entities.mentions
            FROM aliases JOIN entities USING (entity_id) WHERE entities.kind = 'person')
        ORDER BY place, mentions DESC, value, name
    """,
    "outlet": "SELECT outlet AS value, outlet AS name FROM articles GROUP BY outlet ORDER BY count(*) DESC, value",
    "story": """
        SELECT story_id AS value, name FROM (
            SELECT story_id, story_id AS name, 0 AS place FROM stories UNION SELECT story_id, label, 1 FROM stories)
        ORDER BY place, value, name
    """,
}
"""Queries for every name that a filter understands: the value it stands for, and the name; usual names first."""
