"""What stands behind each value that several articles give: articles, outlets and independent origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.dependence import NAMED, Relays, copies, joined, relayed_by, rows
from analysis.knowledge.countries import leading_country
from analysis.knowledge.spelling import words

BODIES = frozenset(
    "agencies,agency,authorities,authority,bureau,central,department,ministry,national,of,office,officer,officers"
    ",official,officials,s,service,services,source,sources,the".split(",")
)
"""Words of the names of a country's bodies that do not tell which body it is."""


def support(corpus: Corpus, selection: Selection = EVERYTHING, *, fact_group: str = "") -> DataFrame:
    """What stands behind each value of a fact group, or of all of them: how many articles, outlets and origins.

    Columns: fact_group, topic, verdict, value, articles, outlets, origins (at most so many are independent), sources
    (whom their sentences cite), outlet_names; the values with most origins first.

    Articles that give one value are one origin where one copies the other, where one outlet tells it twice, where
    they relay one agency (each as in `sourcing.origin_groups`), and where their sentences cite the same named source
    or the same body of a country ("South Korean intelligence", its National Intelligence Service). Whoever has it
    from another without saying so counts as an origin of its own.
    """
    relayed, partners = relayed_by(corpus, selection), defaultdict(set)
    for first, second, _ in copies(corpus, selection):
        partners[first].add(second)
    claims = corpus.ask(_CLAIMS.format(named=NAMED), selection, {"fact_group": fact_group})
    found = [_supported(list(rows(told)), partners, relayed) for _, told in claims.groupby(_CLAIM, sort=False)]
    order = ["origins", "outlets", "articles", "topic", "fact_group", "value"]
    columns = [*_CLAIM, "articles", "outlets", "origins", "sources", "outlet_names"]
    frame = DataFrame(found, columns=columns)
    return frame.sort_values(order, ascending=[False] * 3 + [True] * 3, kind="stable", ignore_index=True)


def _supported(told: list[Any], partners: Mapping[str, set[str]], relayed: Relays) -> dict[str, Any]:
    """One value of a fact group with its counts, from the sentences that give it."""
    articles = {row.article_id for row in told}
    outlets = sorted({row.outlet for row in told})
    ties = [(first, second, "") for first in articles for second in partners.get(first, set()) & articles]
    first_of: dict[str, str] = {}
    shares = [(row.article_id, shared) for row in told for shared in _shared(row, relayed)]
    ties += [(first_of.setdefault(shared, article_id), article_id, "") for article_id, shared in shares]
    return {
        **{name: getattr(told[0], name) for name in _CLAIM},
        "articles": len(articles),
        "outlets": len(outlets),
        "origins": len(set(joined(sorted(articles), ties).values())),
        "sources": "; ".join(sorted({str(source["name"]) for row in told for source in row.sources})),
        "outlet_names": "; ".join(outlets),
    }


def _shared(row: Any, relayed: Relays) -> Iterator[str]:
    """What ties a sentence to others that say the same: its outlet, whom it cites, the agencies behind it."""
    yield f"outlet: {row.outlet}"
    yield from (f"source: {_body(source['name'], source['country'])}" for source in row.sources)
    yield from (f"agency: {agency}" for agency in relayed.behind(row))


def _body(name: str, country: str) -> str:
    """A source under a name that is the same for all ways of naming a country's body for one thing.

    "South Korean intelligence", "South Korea's intelligence agency" and the National Intelligence Service are one.
    """
    own, rest = leading_country(name)
    fields = sorted(set(rest or words(name)) - BODIES)
    return " ".join((own or country, *fields)) if fields and (own or country) else name


_CLAIM = ["fact_group", "topic", "verdict", "value"]
# A statement is one claim in many wordings; a day is one day in whatever words ("2025-09-03 (“Wednesday”)").
_CLAIMS = """
    WITH named AS ({named}),
    cited AS (
        SELECT article_id, sentence, list_sort(list(DISTINCT {{'name': source, 'country': country}})) AS sources
        FROM named WHERE kind = 'named' GROUP BY article_id, sentence
    )
    SELECT DISTINCT f.fact_group, f.topic, f.verdict,
        CASE f.kind WHEN 'statement' THEN f.topic ELSE regexp_replace(f.value, ' \\(“[^”]*”\\)$', '') END AS value,
        f.article_id, f.sentence, a.outlet, coalesce(c.sources, []) AS sources
    FROM facts AS f JOIN articles AS a USING (article_id) LEFT JOIN cited AS c USING (article_id, sentence)
    WHERE f.verdict <> 'not comparable' AND ($fact_group = '' OR f.fact_group = $fact_group)
    ORDER BY f.fact_group, value, a.outlet, f.article_id, f.sentence
"""
