"""What some articles say of the same things, claim by claim, to be read abreast."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.weight import WEIGHED, is_loose, is_usual

ONE_OF_THESE: Final = "one of these"
"""What stands in place of a verdict where one of the articles alone tells what articles elsewhere tell as well."""
VERDICTS = ("contradict", "update", "attributed differently", "compatible", "agree", ONE_OF_THESE)
"""Verdicts on a row of claims, the one that matters most first."""
KINDS = ("attendance", "date", "figure", "quotation", "statement")
_STANDS = ("agree", "attributed differently")
"""Verdicts that stand although the articles give one and the same value."""
_CLAIM = (
    "article_id", "outlet", "published", "value", "sentence", "start", "end", "sentence_start", "sentence_text",
)  # fmt: skip
_ROW = ("fact_group", "kind", "topic", "verdict", "reason")


def claims(corpus: Corpus, selection: Selection = EVERYTHING, *, articles: Sequence[str]) -> DataFrame:
    """Sentences of some articles by what they speak of, the group that matters most first.

    Columns: fact_group, kind, topic, verdict, reason, article_id, outlet, published, value, sentence, start, end (the
    claim in the article's text), sentence_start, sentence_text. Groups are those of which a sentence of these
    articles is selected; then all that these articles say of it is given, selected or not, so that an article without
    a row is one in which nothing was found. Contradictions come first, then updates, differing givers, compatible
    values, agreement, and what one of these articles alone tells and others of the corpus tell too; guests who were
    expected and came stand after the other differences; within each, by weight (`analysis.weight`). The verdict is
    that of the whole group, unless these articles all say the same.
    """
    asked = {"articles": list(articles)}
    groups = corpus.ask(_SELECTED, selection, asked)["fact_group"].tolist()
    rows = corpus.ask(_CLAIMS.format(weighed=WEIGHED), parameters={**asked, "groups": groups})
    told = [list(group) for _, group in groupby(rows.itertuples(index=False), key=lambda row: row.fact_group)]
    ranked = sorted(((_verdict(group), group) for group in told), key=lambda found: _order(*found))
    found = [_claim(row, verdict) for verdict, group in ranked for row in group]
    return DataFrame(found, columns=[*_ROW, *_CLAIM])


def _claim(row: Any, verdict: tuple[str, str]) -> dict[str, Any]:
    name, reason = verdict
    kept = {column: getattr(row, column) for column in (*_ROW, *_CLAIM)}
    return {**kept, "verdict": name, "reason": reason}


def _verdict(rows: Sequence[Any]) -> tuple[str, str]:
    """The verdict on what these articles say, and why."""
    first = rows[0]
    if len({row.article_id for row in rows}) == 1:
        others = int(first.of_articles) - 1
        return ONE_OF_THESE, f"Told here by one alone, and by {others} other article{'s' if others > 1 else ''}."
    if first.verdict not in _STANDS and len({row.value for row in rows}) == 1:
        return "agree", f"These say the same; others differ. {first.reason}"
    return str(first.verdict), str(first.reason)


def _order(verdict: tuple[str, str], rows: Sequence[Any]) -> tuple[Any, ...]:
    first = rows[0]
    place = VERDICTS.index(verdict[0])
    usual = is_usual(first.kind, verdict[0])
    place = VERDICTS.index("compatible") if usual else place
    return (
        place,
        usual,
        is_loose(first.kind, verdict[0]),
        -len({row.outlet for row in rows}) * first.weight,
        first.fact_group,
    )


_SELECTED = """
    SELECT DISTINCT fact_group FROM facts
    WHERE list_contains($articles::VARCHAR[], article_id) AND verdict <> 'not comparable' ORDER BY fact_group
"""
_CLAIMS = """
    WITH {weighed}, held AS (
        SELECT fact_group, count(DISTINCT article_id) AS of_articles FROM facts GROUP BY fact_group
    )
    SELECT f.fact_group, f.kind, f.topic, f.verdict, f.reason, f.value, f.article_id, f.sentence, f.start, f."end",
        s.outlet, s.published, s.start AS sentence_start, s.text AS sentence_text,
        coalesce(w.weight, 0) AS weight, held.of_articles
    FROM facts AS f JOIN sentences AS s USING (article_id, sentence) JOIN held USING (fact_group)
        LEFT JOIN weighed AS w USING (fact_group)
    WHERE list_contains($articles::VARCHAR[], f.article_id) AND list_contains($groups::VARCHAR[], f.fact_group)
    ORDER BY f.fact_group, list_position($articles::VARCHAR[], f.article_id), f.start
"""
