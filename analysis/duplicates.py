"""Articles with nearly the same text as another one: linked, never dropped, since each was published somewhere."""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection

SAME = 0.8
"""Share of the words of both articles in passages that they share, from which on they are one text published twice.

Headline and dateline, which differ between outlets, are no passages; that is most of what is missing to 1.
"""


def same_texts(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Articles and the others of the corpus with nearly the same text: a row an article and another one.

    Columns: article_id; other (its article_id), outlet, published, title (of the other); share (of the words of the
    longer of the two, 0 to 1). Articles without annotation have no passages: of those only the very same text counts.
    In the order of the texts' likeness.
    """
    found = corpus.ask(_SAME, parameters={"same": SAME})
    kept = corpus.ask("SELECT article_id FROM articles", selection)["article_id"]
    return found[found["article_id"].isin(kept)].reset_index(drop=True)


_SAME = """
    WITH shared AS (
        SELECT article_a, article_b, sum(words) AS words FROM passages GROUP BY ALL
    ), pairs AS (
        SELECT article_a AS article_id, article_b AS other, words FROM shared
        UNION ALL SELECT article_b, article_a, words FROM shared
    ), alike AS (
        SELECT pairs.article_id, pairs.other, least(1.0, pairs.words / greatest(a.words, b.words, 1)) AS share
        FROM pairs JOIN articles AS a ON a.article_id = pairs.article_id
            JOIN articles AS b ON b.article_id = pairs.other
        WHERE pairs.words >= $same * greatest(a.words, b.words, 1)
        UNION
        SELECT a.article_id, b.article_id, 1.0 FROM articles AS a
            JOIN articles AS b ON a.text = b.text AND a.article_id <> b.article_id
        WHERE NOT a.annotated
    )
    SELECT alike.article_id, alike.other, articles.outlet, articles.published, articles.title, alike.share
    FROM alike JOIN articles ON articles.article_id = alike.other
    ORDER BY alike.share DESC, alike.article_id, alike.other
"""
