"""Attendance: who was, will be or was not at which gathering, as each outlet says it."""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection

MODES = ("attended", "represented", "absent", "expected", "invited")
"""Modes from the strongest: what was, before what was to be. Where an outlet says several, the first counts."""


def attendance(corpus: Corpus, selection: Selection = EVERYTHING, *, gathering: str | None = None) -> DataFrame:
    """One row a statement that somebody was, will be, was invited to, represented at or absent from a gathering.

    Columns: gathering_id, gathering (its name), kind, place, entity_id (empty for a country without a named person),
    who (person, organisation or country, or the words of the text), who_kind (person, organisation; empty for a
    country without a named person), country, role, mode, outlet, article_id, title, published, file, sentence, start,
    end, sentence_text. `gathering` narrows to one gathering_id.
    """
    return corpus.ask(f"WITH {_STATED} {_STATEMENTS}", selection, {"gathering": gathering})


def attendance_matrix(corpus: Corpus, selection: Selection = EVERYTHING, *, gathering: str) -> DataFrame:
    """One row for each of who × outlet at one gathering, with the strongest mode that the outlet gives (see MODES).

    Columns: who, entity_id, country, role, outlet, mode, statements, articles. An outlet that does not mention
    somebody has no row for them.
    """
    return corpus.ask(f"WITH {_STATED}, {_RANKED} {_MATRIX}", selection, {"gathering": gathering, "modes": list(MODES)})


def gatherings(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """One row a gathering, most covered first.

    Columns: gathering_id, gathering (its name), kind, place, earliest, latest (exclusive), outlets, articles, people
    (persons named as attending or expected), countries (of theirs, or without a named person), statements.
    """
    return corpus.ask(f"WITH {_STATED} {_GATHERINGS}", selection, {"gathering": None, "present": list(_PRESENT)})


def totals(corpus: Corpus, selection: Selection = EVERYTHING, *, gathering: str | None = None) -> DataFrame:
    """What articles state as a total, beside how many are named: by the same outlet, and in the whole selection.

    Columns: gathering_id, gathering, outlet, text, low, high (empty where open), counted, mode, named_by_outlet,
    named_in_corpus (countries where countries are counted, else persons), article_id, title, published, file,
    sentence, start, end, sentence_text.
    """
    return corpus.ask(f"WITH {_STATED} {_TOTALS}", selection, {"gathering": gathering, "present": list(_PRESENT)})


_PRESENT = ("attended", "expected", "represented")

_STATEMENTS = 'SELECT * FROM stated ORDER BY gathering_id, who, published, article_id, start, "end", mode'

_STATED = """
    stated AS (
        SELECT a.gathering_id, g.name AS gathering, g.kind, g.place, a.entity_id,
            coalesce(e.name, nullif(a.name, ''), nullif(a.country, ''), a.text) AS who,
            coalesce(e.kind, '') AS who_kind,
            coalesce(nullif(a.country, ''), e.country, '') AS country,
            coalesce(nullif(a.role, ''), e.role, '') AS role,
            a.mode, s.outlet, a.article_id, s.title, s.published, s.file, a.sentence, a.start, a."end",
            s.text AS sentence_text
        FROM attendance AS a
        JOIN gatherings AS g USING (gathering_id)
        JOIN sentences AS s USING (article_id, sentence)
        LEFT JOIN entities AS e ON a.entity_id <> '' AND a.entity_id = e.entity_id
        WHERE $gathering IS NULL OR a.gathering_id = $gathering
    )
"""

_RANKED = """
    ranked AS (SELECT *, list_position($modes, mode) AS rank FROM stated)
"""

_MATRIX = """
    SELECT who, entity_id, max(country) AS country, mode(role ORDER BY role) AS role, outlet,
        arg_min(mode, rank) AS mode, count(*) AS statements, count(DISTINCT article_id) AS articles
    FROM ranked GROUP BY who, entity_id, outlet ORDER BY who, entity_id, outlet
"""

_GATHERINGS = """
    SELECT g.gathering_id, g.name AS gathering, g.kind, g.place, g.earliest, g.latest,
        count(DISTINCT s.outlet) AS outlets, count(DISTINCT s.article_id) AS articles,
        count(DISTINCT CASE WHEN s.who_kind = 'person' AND list_contains($present, s.mode) THEN s.who END) AS people,
        count(DISTINCT CASE WHEN s.country <> '' AND list_contains($present, s.mode) THEN s.country END) AS countries,
        count(*) AS statements
    FROM stated AS s JOIN gatherings AS g USING (gathering_id)
    GROUP BY ALL ORDER BY articles DESC, statements DESC, g.gathering_id
"""

_TOTALS = """
    , present AS (SELECT * FROM stated WHERE list_contains($present, mode)),
    corpus_counts AS (
        SELECT gathering_id, count(DISTINCT nullif(country, '')) AS countries,
            count(DISTINCT CASE WHEN who_kind = 'person' THEN who END) AS people
        FROM present GROUP BY gathering_id
    ),
    outlet_counts AS (
        SELECT gathering_id, outlet, count(DISTINCT nullif(country, '')) AS countries,
            count(DISTINCT CASE WHEN who_kind = 'person' THEN who END) AS people
        FROM present GROUP BY gathering_id, outlet
    )
    SELECT t.gathering_id, g.name AS gathering, s.outlet, t.text, t.low, t.high, t.counted, t.mode,
        coalesce(CASE WHEN t.counted = 'countries' THEN o.countries ELSE o.people END, 0) AS named_by_outlet,
        coalesce(CASE WHEN t.counted = 'countries' THEN c.countries ELSE c.people END, 0) AS named_in_corpus,
        t.article_id, s.title, s.published, s.file, t.sentence, t.start, t."end", s.text AS sentence_text
    FROM stated_totals AS t
    JOIN gatherings AS g USING (gathering_id)
    JOIN sentences AS s USING (article_id, sentence)
    LEFT JOIN outlet_counts AS o ON o.gathering_id = t.gathering_id AND o.outlet = s.outlet
    LEFT JOIN corpus_counts AS c ON c.gathering_id = t.gathering_id
    WHERE $gathering IS NULL OR t.gathering_id = $gathering
    ORDER BY t.gathering_id, s.outlet, t.article_id, t.start
"""
