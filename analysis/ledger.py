"""The ledger: what each outlet says of the same figure, day or presence, one row of the table a thing spoken of.

Each function gives a tidy table, one row a thing, outlet and value, so that a pivot over `outlet` is the ledger.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.knowledge.countries import leading_country

ALONE = "told by one"
"""In place of a verdict where one outlet alone tells it."""

VERDICTS = ("contradict", "attributed differently", "update", "compatible", "agree", "not comparable", ALONE)
"""Verdicts in the order of the ledger, the one that matters most first."""

UNIT_KINDS = ("people", "things", "money", "shares", "time", "measures")
"""Kinds of unit. Things are counts of anything but people; measures are lengths, weights, areas, temperatures."""

_CURRENCIES = frozenset(("crowns", "dinars", "kroner", "kwacha", "manat", "shillings"))
_DURATIONS = frozenset(("days", "decades", "hours", "minutes", "months", "seconds", "weeks", "years"))
_PLAIN = {"count": "things", "people": "people", "percent": "shares", "points": "shares"}
_CODE = re.compile(r"[A-Z]{3}")
_WORD = re.compile(r"[^\W_]+")


def figure_ledger(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """What each outlet says of each quantity: fact groups, then figures that one outlet alone tells.

    Columns: those of `ledger_columns`, and low, high (empty where open), unit, unit_kind (see UNIT_KINDS), counted,
    qualifier, as_of, given_by (usual name of the giver; empty where the article itself gives the figure). The value
    is the figure with its qualifier, for figures of one outlet alone in the words of the article.
    """
    found = corpus.ask(_ledger(_FIGURES), selection, {"verdicts": list(VERDICTS)})
    alone = found["topic"] == ""
    lone = found[alone]
    rows = zip(lone["row_id"], lone["counted"], lone["sentence_text"], lone["value"], strict=True)
    topics = {row_id: _topic(list(told)) for row_id, told in groupby(rows, key=itemgetter(0))}
    named = found["topic"].where(~alone, found["row_id"].map(topics))
    return found.assign(topic=named, unit_kind=[unit_kind(unit) for unit in found["unit"]])


def date_ledger(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """On which days articles put the same event: events of several outlets, and those on which one disputes itself.

    Columns: those of `ledger_columns`, and earliest, latest (exclusive), grain (day, week, month, year, decade),
    modality, date_text (the words that date it). The four last are empty where the day is that of a presence.
    """
    found = corpus.ask(_ledger(_DATES), selection, {"verdicts": list(VERDICTS)})
    return found[found["verdict"] != ALONE].reset_index(drop=True)


def attendance_ledger(corpus: Corpus, selection: Selection = EVERYTHING, *, gathering: str | None = None) -> DataFrame:
    """How articles tell of one person's or country's presence at a gathering: where several outlets do, or one varies.

    Columns: those of `ledger_columns`, and gathering_id, gathering (its name), who, mode (the value). `gathering`
    narrows to one gathering_id.
    """
    asked = {"verdicts": list(VERDICTS), "gathering": gathering}
    found = corpus.ask(_ledger(_PRESENCES), selection, asked)
    return found[found["verdict"] != ALONE].reset_index(drop=True)


def ledger_columns() -> dict[str, str]:
    """The columns that all ledgers have, and what each says."""
    return dict(_COLUMNS)


def unit_kind(unit: str) -> str:
    """The kind of a unit of the table figures, one of UNIT_KINDS."""
    if unit in _DURATIONS:
        return "time"
    if unit in _CURRENCIES or _CODE.fullmatch(unit):
        return "money"
    return _PLAIN.get(unit, "measures")


def _topic(rows: Sequence[tuple[str, str, str, str]]) -> str:
    """What the figures (row, what is counted, sentence, value) count, or the figure itself where that is not known.

    Capitals are those of the sentence that has fewest: a headline writes every word with one.
    """
    cased = [_cased(counted, sentence) for _, counted, sentence, _ in rows]
    named = min(cased, key=lambda words: (sum(map(str.isupper, words)), words)) or rows[0][3]
    return named[:1].upper() + named[1:]


def _cased(counted: str, sentence: str) -> str:
    """Words in lower case, with capitals where the sentence never writes them without.

    A sentence in capitals tells nothing, nor does its first word, unless that begins a name.
    """
    found = [] if sentence.isupper() else _WORD.findall(sentence)
    named = found[1:2] and (found[1][:1].isupper() or leading_country(sentence)[0])
    written: dict[str, str] = {}
    for word in found if named else found[1:]:
        written[word.lower()] = max(word, written.get(word.lower(), word))
    return _WORD.sub(lambda match: written.get(match[0], match[0]), counted)


def _ledger(rows: str) -> str:
    """The query of a ledger over the query of its rows."""
    return _LEDGER.format(rows=rows, alone=ALONE)


_COLUMNS = {
    "row_id": "what is spoken of: its fact group, or the figure that one outlet alone tells",
    "topic": "the same in words",
    "verdict": "how the values stand to each other (see VERDICTS)",
    "reason": "why, in a sentence",
    "outlets": "outlets of the selection that speak of it",
    "articles": "articles of the selection that do",
    "outlet": "who says it",
    "value": "what this article says",
    "article_id": "the article",
    "published": "when it was published",
    "title": "its title",
    "file": "the file it came in",
    "sentence": "position of the sentence in the article",
    "start": "first character of the claim in the article's text",
    "end": "one past the last",
    "sentence_start": "first character of the sentence",
    "sentence_text": "the sentence",
}

# Verdicts are those of the whole corpus; where the selection leaves one outlet, or one and the same value, there is
# nothing to dispute.
_LEDGER = """
    WITH told AS ({rows}),
    placed AS (
        SELECT told.*, s.outlet, s.published, s.title, s.file, s.start AS sentence_start, s.text AS sentence_text
        FROM told JOIN sentences AS s USING (article_id, sentence)
    ), measured AS (
        SELECT row_id, count(DISTINCT outlet) AS outlets, count(DISTINCT article_id) AS articles,
            count(DISTINCT value) AS said
        FROM placed GROUP BY row_id
    ), judged AS (
        SELECT placed.* EXCLUDE (verdict, reason), outlets, articles,
            CASE WHEN articles = 1 OR outlets = 1 AND verdict IN ('agree', 'compatible') THEN '{alone}'
                WHEN said = 1 AND verdict IN ('contradict', 'compatible', 'update') THEN 'agree'
                ELSE verdict END AS verdict,
            CASE WHEN articles = 1 OR outlets = 1 AND verdict IN ('agree', 'compatible')
                    THEN 'Found in one outlet of the selection alone.'
                WHEN said = 1 AND verdict IN ('contradict', 'compatible', 'update')
                    THEN 'The selected articles say the same.'
                ELSE reason END AS reason
        FROM placed JOIN measured USING (row_id)
    )
    SELECT row_id, topic, verdict, reason, outlets, articles, outlet, value, article_id, published, title, file,
        sentence, start, "end", sentence_start, sentence_text,
        * EXCLUDE (row_id, topic, verdict, reason, outlets, articles, outlet, value, article_id, published, title,
            file, sentence, start, "end", sentence_start, sentence_text),
    FROM judged
    ORDER BY list_position($verdicts, verdict), outlets DESC, articles DESC, row_id, published NULLS LAST,
        outlet, article_id, start, "end"
"""

_FIGURES = """
    WITH quantities AS (
        SELECT f.article_id, f.sentence, f.start, f."end", f.text, f.low, f.high, f.unit, f.counted, f.qualifier,
            f.as_of, coalesce(e.name, f.attributed_to) AS given_by, f.figure_group
        FROM figures AS f LEFT JOIN entities AS e ON e.entity_id = f.attributed_id
        UNION ALL
        SELECT t.article_id, t.sentence, t.start, t."end", t.text, t.low, t.high,
            CASE WHEN t.counted = 'countries' THEN 'count' ELSE 'people' END, t.counted, '', NULL, '',
            t.gathering_id || '-' || t.counted
        FROM stated_totals AS t
        WHERE NOT EXISTS (SELECT 1 FROM figures AS f
            WHERE f.article_id = t.article_id AND f.start < t."end" AND f."end" > t.start)
    ), grouped AS (
        SELECT f.fact_group AS row_id, f.topic, f.verdict, f.reason, f.value, f.article_id, f.sentence, f.start,
            f."end", q.low, q.high, coalesce(q.unit, 'count') AS unit, coalesce(q.counted, '') AS counted,
            coalesce(q.qualifier, '') AS qualifier, q.as_of, coalesce(q.given_by, '') AS given_by
        FROM facts AS f LEFT JOIN quantities AS q
            ON q.article_id = f.article_id AND q.start = f.start AND q."end" = f."end"
        WHERE f.kind = 'figure'
    )
    SELECT * FROM grouped
    UNION ALL
    SELECT figure_group || ' @ ' || article_id, '', 'not comparable', '', text, article_id, sentence, start, "end",
        low, high, unit, counted, qualifier, as_of, given_by
    FROM quantities
    WHERE (article_id, start, "end") NOT IN (SELECT (article_id, start, "end") FROM grouped)
"""

_DATES = """
    SELECT f.fact_group AS row_id, f.topic, f.verdict, f.reason, f.value, f.article_id, f.sentence, f.start, f."end",
        coalesce(e.earliest, a.earliest) AS earliest, coalesce(e.latest, a.latest) AS latest,
        coalesce(e.grain, '') AS grain, coalesce(e.modality, '') AS modality, coalesce(e.date_text, '') AS date_text
    FROM facts AS f
    LEFT JOIN events AS e ON e.article_id = f.article_id AND e.start = f.start AND e."end" = f."end"
    LEFT JOIN attendance AS a ON a.article_id = f.article_id AND a.start = f.start AND a."end" = f."end"
    WHERE f.kind = 'date'
    QUALIFY row_number() OVER (PARTITION BY f.fact_group, f.article_id, f.start, f."end"
        ORDER BY f.fact_group <> 'date-' || e.event_id NULLS LAST, e.earliest, a.earliest NULLS LAST) = 1
"""

_PRESENCES = """
    SELECT f.fact_group AS row_id, f.topic, f.verdict, f.reason, f.value, f.article_id, f.sentence, f.start, f."end",
        p.gathering_id, g.name AS gathering,
        coalesce(e.name, nullif(p.name, ''), nullif(p.country, ''), f.topic) AS who, f.value AS mode
    FROM facts AS f
    LEFT JOIN attendance AS p ON p.article_id = f.article_id AND p.start = f.start AND p."end" = f."end"
        AND starts_with(f.fact_group, 'attendance-' || p.gathering_id)
    LEFT JOIN gatherings AS g USING (gathering_id)
    LEFT JOIN entities AS e ON p.entity_id <> '' AND p.entity_id = e.entity_id
    WHERE f.kind = 'attendance' AND ($gathering IS NULL OR p.gathering_id = $gathering)
    QUALIFY row_number() OVER (PARTITION BY f.fact_group, f.article_id, f.start, f."end"
        ORDER BY ends_with(f.fact_group, '-' || coalesce(nullif(p.entity_id, ''), p.country)) DESC NULLS LAST,
            p.mode <> f.value, p.gathering_id, p.entity_id) = 1
"""
