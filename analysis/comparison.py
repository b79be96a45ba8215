"""What the outlets agree on, dispute, and report alone, each line with its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from pandas import DataFrame, Series

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.phrasing import phrased, sentence
from analysis.weight import WEIGHED, is_loose, is_usual

DIFFERENT = ("contradict", "update", "attributed differently", "compatible")
"""Verdicts that show a difference, the one that matters most first."""

ALONE = {
    "attendees": """
        SELECT coalesce(nullif(a.entity_id, ''), a.country) || ' @ ' || a.gathering_id AS id,
            coalesce(e.name, nullif(a.name, ''), a.country) || ' at: ' || coalesce(g.name, a.gathering)
                || ' (' || a.mode || ')' AS item,
            a.article_id, a.sentence
        FROM attendance AS a LEFT JOIN entities AS e USING (entity_id) LEFT JOIN gatherings AS g USING (gathering_id)
        WHERE a.entity_id <> '' OR a.country <> ''""",
    "entities": """
        SELECT m.entity_id AS id, e.name AS item, m.article_id, m.sentence
        FROM mentions AS m JOIN entities AS e USING (entity_id) WHERE m.form IN ('named', 'nationality')""",
    "figures": """
        SELECT figure_group AS id, text AS item, article_id, sentence FROM figures
        UNION ALL SELECT gathering_id || ' ' || counted AS id, text AS item, article_id, sentence FROM stated_totals
        WHERE (article_id, sentence) NOT IN (SELECT (article_id, sentence) FROM figures)""",
    "quotations": """
        SELECT quotation_id AS id, text AS item, article_id, sentence FROM quotations WHERE kind <> 'scare'""",
}
"""Kinds of things one outlet can have alone: identity, reading and place of each; alphabetical."""


def differences(corpus: Corpus, selection: Selection = EVERYTHING, *, articles: Sequence[str] = ()) -> DataFrame:
    """Fact groups on which articles (all selected, or those given by id) differ, the one that matters most first.

    Columns: fact_group, kind, topic, verdict, reason, outlets, articles, values ("outlet: value; …"), line (the
    difference in one sentence). Contradictions come before updates, differing givers and compatible values, and
    guests who were expected and came are last; within each, those on what the coverage is about come first: by the
    outlets that tell it times how often the three people, places or organisations named most with it are named in
    the corpus, leaders double. Verdict and reason are those of the whole corpus; a group shows while the selection
    holds two of its articles, and different values among them. Plain statements that go together are no difference.
    """
    found = _groups(corpus, selection, DIFFERENT, articles=articles)
    return found[~_goes_together(found)].reset_index(drop=True)


def shared(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Fact groups on which at least two outlets agree, or say what goes together; columns, order: `differences`."""
    found = _groups(corpus, selection, ("agree", "compatible"))
    agreed = (found["verdict"] == "agree") | _goes_together(found)
    return found[agreed & (found["outlets"] > 1)].reset_index(drop=True)


def _goes_together(found: DataFrame) -> Series:
    """Which groups are sentences on one matter that may all be true: each says more, none says otherwise."""
    return (found["kind"] == "statement") & (found["verdict"] == "compatible")


def evidence(corpus: Corpus, selection: Selection = EVERYTHING, *, fact_group: str) -> DataFrame:
    """Sentences of a fact group in order of publication; no rows for an unknown group.

    Columns: article_id, outlet, published, title, file, sentence, start, end, sentence_start, sentence_text, value.
    """
    return corpus.ask(_EVIDENCE, selection, {"fact_group": fact_group})


def only_one(corpus: Corpus, selection: Selection = EVERYTHING, *, kind: str) -> DataFrame:
    """What one outlet alone has, of a kind: attendees, entities, figures or quotations. KeyError for another kind.

    Columns: id, item, outlet, articles (of that outlet, which have it), sentences, of_outlets (outlets selected: the
    denominator), and article_id, sentence, start, end, sentence_text of the first sentence. That the others do not
    have it is what was not found in them, not a proof that they left it out.
    """
    return corpus.ask(_ALONE.format(things=ALONE[kind]), selection)


def outlet_overlap(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """What two outlets share, a row for every pair of outlets (outlet_a before outlet_b in the alphabet).

    Columns: outlet_a, outlet_b, entities (named by both), facts (groups that hold articles of both), agreed (of
    those, with the verdict agree or compatible), passages (runs of text).
    """
    return corpus.ask(_OVERLAP, selection)


def passages(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Passages that two selected articles share, the longest first.

    Columns: passage_id, kind, words, and for a and b: article_, outlet_, published_, title_, start_, end_, text_.
    """
    return corpus.ask(_PASSAGES, selection)


def _groups(
    corpus: Corpus, selection: Selection, verdicts: tuple[str, ...], *, articles: Sequence[str] = ()
) -> DataFrame:
    """Fact groups with some verdicts, a row each, ranked; those of some articles only where they are given."""
    rows = corpus.ask(
        _FACTS.format(weighed=WEIGHED), selection, {"verdicts": list(verdicts), "articles": list(articles)}
    )
    # As plain objects: columns of strings are otherwise read out one value at a time, which takes twice as long.
    told = groupby(rows.astype(object).itertuples(index=False), key=lambda row: row.fact_group)
    found = [made for _, group in told if (made := _group(list(group), verdicts))]
    columns = [*_KEYS, "outlets", "articles", "values", "line"]
    found.sort(key=itemgetter("order"))
    return DataFrame(found, columns=columns)


def _group(rows: Sequence[Any], verdicts: Sequence[str]) -> dict[str, Any] | None:
    """A group as a row, and where it ranks; None where a single article is left or all say the same."""
    first = rows[0]
    outlets, articles = len({row.outlet for row in rows}), len({row.article_id for row in rows})
    said = said_by(rows)
    if articles < 2 or (len(said) < 2 and first.verdict not in _SAME_VALUE):
        return None
    usual, loose = (ask(first.kind, first.verdict) for ask in (is_usual, is_loose))
    return {
        **{key: getattr(first, key) for key in _KEYS},
        "outlets": outlets,
        "articles": articles,
        "values": _values(rows),
        "line": sentence(phrased(first.topic, said, kind=first.kind, verdict=first.verdict)),
        "order": (usual, verdicts.index(first.verdict), loose, -outlets * first.weight, -articles, first.fact_group),
    }


def said_by(rows: Iterable[Any]) -> dict[str, list[str]]:
    """Outlets by the value they give, each once, in the order of the rows (which have `value` and `outlet`)."""
    said: dict[str, list[str]] = {}
    for row in rows:
        outlets = said.setdefault(str(row.value), [])
        if row.outlet not in outlets:
            outlets.append(str(row.outlet))
    return said


def _values(rows: Iterable[Any]) -> str:
    """What each outlet says, once: `A: about 15,000; B: 15,000`."""
    said: dict[str, dict[str, None]] = {}
    for row in rows:
        said.setdefault(row.outlet, {})[row.value] = None
    return "; ".join(f"{outlet}: {', '.join(values)}" for outlet, values in said.items())


_SAME_VALUE = ("agree", "attributed differently")
"""Verdicts that stand although the selected articles give one and the same value."""
_KEYS = ["fact_group", "kind", "topic", "verdict", "reason"]

_FACTS = """
    WITH {weighed}
    SELECT f.fact_group, f.kind, f.topic, f.verdict, f.reason, f.value, f.article_id, a.outlet,
        coalesce(w.weight, 0) AS weight
    FROM facts AS f JOIN articles AS a USING (article_id) LEFT JOIN weighed AS w USING (fact_group)
    WHERE list_contains($verdicts::VARCHAR[], f.verdict)
        AND (len($articles::VARCHAR[]) = 0 OR list_contains($articles::VARCHAR[], f.article_id))
    ORDER BY f.fact_group, a.published NULLS LAST, a.outlet, f.article_id, f.start
"""
_EVIDENCE = """
    SELECT f.article_id, a.outlet, a.published, a.title, a.file, f.sentence, f.start, f."end",
        s.start AS sentence_start, s.text AS sentence_text, f.value
    FROM facts AS f JOIN articles AS a USING (article_id) JOIN sentences AS s USING (article_id, sentence)
    WHERE f.fact_group = $fact_group
    ORDER BY a.published, a.outlet, f.article_id, f.start
"""
_ALONE = """
    WITH things AS ({things}),
    placed AS (
        SELECT t.*, s.outlet, s.start, s."end", s.text AS sentence_text
        FROM things AS t JOIN sentences AS s USING (article_id, sentence)
    )
    SELECT id, min_by(item, (article_id, start)) AS item, min(outlet) AS outlet,
        count(DISTINCT article_id) AS articles, count(DISTINCT (article_id, sentence)) AS sentences,
        (SELECT count(DISTINCT outlet) FROM articles) AS of_outlets,
        min(article_id) AS article_id, min_by(sentence, (article_id, start)) AS sentence,
        min_by(start, (article_id, start)) AS start, min_by("end", (article_id, start)) AS "end",
        min_by(sentence_text, (article_id, start)) AS sentence_text
    FROM placed GROUP BY id HAVING count(DISTINCT outlet) = 1
    ORDER BY outlet, sentences DESC, id
"""
_OVERLAP = """
    WITH outlets AS (SELECT DISTINCT outlet FROM articles),
    pairs AS (
        SELECT a.outlet AS outlet_a, b.outlet AS outlet_b FROM outlets AS a JOIN outlets AS b ON a.outlet < b.outlet
    ), named AS (
        SELECT DISTINCT outlet, entity_id FROM mentions JOIN articles USING (article_id)
        WHERE entity_id IS NOT NULL AND form IN ('named', 'nationality')
    ), told AS (
        SELECT DISTINCT outlet, fact_group, verdict IN ('agree', 'compatible') AS agreed
        FROM facts JOIN articles USING (article_id) WHERE verdict <> 'not comparable'
    ), entities_shared AS (
        SELECT a.outlet AS outlet_a, b.outlet AS outlet_b, count(*) AS entities
        FROM named AS a JOIN named AS b ON a.entity_id = b.entity_id AND a.outlet < b.outlet GROUP BY ALL
    ), facts_shared AS (
        SELECT a.outlet AS outlet_a, b.outlet AS outlet_b, count(*) AS facts, count(*) FILTER (a.agreed) AS agreed
        FROM told AS a JOIN told AS b ON a.fact_group = b.fact_group AND a.outlet < b.outlet GROUP BY ALL
    ), passages_shared AS (
        SELECT least(a.outlet, b.outlet) AS outlet_a, greatest(a.outlet, b.outlet) AS outlet_b, count(*) AS passages
        FROM passages AS p JOIN articles AS a ON a.article_id = p.article_a
            JOIN articles AS b ON b.article_id = p.article_b
        WHERE a.outlet <> b.outlet GROUP BY ALL
    )
    SELECT outlet_a, outlet_b, coalesce(entities, 0)::BIGINT AS entities, coalesce(facts, 0)::BIGINT AS facts,
        coalesce(agreed, 0)::BIGINT AS agreed, coalesce(passages, 0)::BIGINT AS passages
    FROM pairs LEFT JOIN entities_shared USING (outlet_a, outlet_b) LEFT JOIN facts_shared USING (outlet_a, outlet_b)
        LEFT JOIN passages_shared USING (outlet_a, outlet_b)
    ORDER BY outlet_a, outlet_b
"""
_PASSAGES = """
    SELECT p.passage_id, p.kind, p.words,
        p.article_a, a.outlet AS outlet_a, a.published AS published_a, a.title AS title_a, p.start_a, p.end_a,
        substring(a.text, p.start_a + 1, p.end_a - p.start_a) AS text_a,
        p.article_b, b.outlet AS outlet_b, b.published AS published_b, b.title AS title_b, p.start_b, p.end_b,
        substring(b.text, p.start_b + 1, p.end_b - p.start_b) AS text_b
    FROM passages AS p JOIN articles AS a ON a.article_id = p.article_a JOIN articles AS b ON b.article_id = p.article_b
    ORDER BY p.words DESC, p.passage_id
"""
