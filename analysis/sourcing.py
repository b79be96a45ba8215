"""Who the outlets got it from: outlet, relayer and source, and how many origins are independent."""

from __future__ import annotations

from collections import defaultdict

from pandas import DataFrame

from analysis.agencies import agency_named
from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.dependence import NAMED, agency_copies, copies, dispatches, joined, relayed_by, rows


def origins(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Who cites whom through whom, most articles first.

    Columns: outlet, via (the relayer's usual name, or empty), source (usual name), kind (named, anonymous, credit),
    articles, attributions. A credit line (`With AP inputs`) counts as an attribution to the agency it names.
    """
    return corpus.ask(_ORIGINS.format(named=NAMED), selection)


def origin_layers(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Outlet, agency and primary source, as three layers: who has what from whom, most attributions first.

    Columns: outlet, agency (the relayer, or the agency that is itself the source; empty where the outlet cites the
    source directly), source (who is cited behind it; empty where the agency is all that is named), attributions.
    """
    found = origins(corpus, selection)
    ends = [_layer(str(row.via or ""), str(row.source)) for row in rows(found)]
    layers = DataFrame(ends, columns=["agency", "source"]).join(found[["outlet", "attributions"]])
    summed = layers.groupby(["outlet", "agency", "source"])["attributions"].sum().reset_index()
    order = ["attributions", "outlet", "agency", "source"]
    return summed.sort_values(order, ascending=[False, True, True, True], ignore_index=True)


def _layer(via: str, source: str) -> tuple[str, str]:
    """Agency and primary source; an agency behind which nobody is named stands for itself."""
    return (source, "") if not via and agency_named(source) else (via, source)


def citations(
    corpus: Corpus, selection: Selection = EVERYTHING, *, outlet: str = "", source: str = "", via: str = ""
) -> DataFrame:
    """Attributions with their sentences, those of one outlet, source or relayer where given, in order of publication.

    Columns: article_id, outlet, published, title, file, sentence, start, end, via, source, cue, kind, text (the words
    that attribute), sentence_text.
    """
    return corpus.ask(_CITATIONS.format(named=NAMED), selection, {"outlet": outlet, "source": source, "via": via})


def independent_origins(corpus: Corpus, selection: Selection = EVERYTHING) -> int:
    """How many origins stand behind the selected articles, counted as `origin_groups` explains."""
    groups = origin_groups(corpus, selection)
    return int(groups["origin"].nunique())


def origin_groups(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The selected articles by origin; articles of one origin are not independent of each other.

    Columns: origin (from 1, in order of publication), article_id, outlet, title, published, relays (agencies the
    article credits, cites or reports through, and outlets of the corpus whose reports it passes on), because (what ties
    it to the others, or empty).

    Two articles are tied where they share a passage of 25 words, or passages that make up 30 % of the shorter one;
    where they name the same agency and share a passage of 12 words; where they tell the same fact within three days
    from the same agency or state medium: one that an article credits, or an agency that it cites twice or more, stands
    behind all it tells; any other behind the sentences that cite it; and where one outlet tells the same fact twice
    within three days. Ties add up. An article that relays in words of its own, without saying whom, counts as an
    origin of its own. Nearly the same words of a speaker show nothing: each outlet may have heard them.
    """
    articles = corpus.ask(_ARTICLES, selection)
    relayed = relayed_by(corpus, selection)
    ties = [
        *copies(corpus, selection),
        *agency_copies(corpus, selection, relayed),
        *dispatches(corpus, selection, relayed),
    ]
    origin = joined(articles["article_id"], ties)
    because: dict[str, set[str]] = defaultdict(set)
    for first, second, why in ties:
        because[first].add(why)
        because[second].add(why)
    numbers = {root: number for number, root in enumerate(dict.fromkeys(origin.values()), start=1)}
    articles["origin"] = [numbers[origin[article]] for article in articles["article_id"]]
    articles["relays"] = ["; ".join(sorted(relayed.cited.get(article, ()))) for article in articles["article_id"]]
    articles["because"] = ["; ".join(sorted(because.get(article, ()))) for article in articles["article_id"]]
    columns = ["origin", "article_id", "outlet", "title", "published", "relays", "because"]
    return articles.sort_values(["origin"], kind="stable")[columns].reset_index(drop=True)


_ORIGINS = """
    WITH named AS ({named})
    SELECT outlet, via, source, kind, count(DISTINCT article_id) AS articles, count(*) AS attributions
    FROM named GROUP BY ALL ORDER BY articles DESC, attributions DESC, outlet, via, source, kind
"""
_CITATIONS = """
    WITH named AS ({named})
    SELECT n.article_id, n.outlet, n.published, n.title, n.file, n.sentence, n.start, n."end", n.via, n.source, n.cue,
        n.kind, substring(n.text, n.start + 1, n."end" - n.start) AS text, s.text AS sentence_text
    FROM named AS n JOIN sentences AS s USING (article_id, sentence)
    WHERE ($outlet = '' OR n.outlet = $outlet) AND ($source = '' OR n.source = $source)
        AND ($via = '' OR n.via = $via)
    ORDER BY n.published, n.outlet, n.article_id, n.start, n.source
"""
_ARTICLES = """
    SELECT article_id, outlet, title, published FROM articles ORDER BY published NULLS LAST, outlet, article_id
"""
