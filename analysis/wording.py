"""How the outlets word what they tell: which words each uses more than the others, its passives and its hedges.

Counted are the outlet's own words. What stands in quotation marks is the speaker's, titles and names are kept apart,
and nothing here says whether a word is good or bad.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection

LEAST_TEXT = 300
"""Words that an outlet, and the others together, must have: in less, one sentence more moves every rate."""
LEAST_USES = 5
"""Uses of a word on the side that uses it more: of fewer, the normal approximation behind the interval is poor."""
LEAST_ARTICLES = 2
"""Articles of that side that hold the word: words of one article are those of its topic, not of its outlet."""
MOST_WORDS = 200
"""Words that are given; in how many articles each stands is counted for these alone, which is most of the work."""
PRIOR_SHARE = 0.2
"""Size of the prior in proportion to the geometric mean of both sides' words. A smaller one makes a word that one side
alone uses uncertain whatever its number, a larger one hides what a small outlet does otherwise than many others."""
WIDTH = 1.96
"""Standard errors either side of a value that hold the true one in 95 of 100 cases."""

Of = Literal["words", "names"]

MANNERS = ("passive without agent", "passive with agent", "hedge")
"""Kinds of wording that are counted, in the order in which they are shown."""


def keyness(corpus: Corpus, selection: Selection = EVERYTHING, *, outlet: str, of: Of = "words") -> DataFrame:
    """Words, or names, that an outlet uses more or less than all others of the selection: the surest MOST_WORDS.

    Columns: word, uses, articles (of the outlet), other_uses, other_articles, per_1000 and other_per_1000 (uses per
    1,000 content words, or names), log_odds (natural logarithm; above 0 the outlet uses it more), low and high (its
    95 % interval), z, g2.

    log_odds is the weighted log-odds ratio with an informative Dirichlet prior, after Monroe, Colaresi and Quinn
    (2008), "Fightin' Words", Political Analysis 16; the prior is how often the selection as a
    whole uses each word, PRIOR_SHARE strong. g2 is the log-likelihood ratio of Dunning (1993), "Accurate methods for
    the statistics of surprise and coincidence", Computational Linguistics 19: 3.84 is passed by chance in 5 of 100
    words. So many words are tested that some pass by chance alone.

    Empty where the outlet or the others together have fewer than LEAST_TEXT words; a word is left out that the side
    which uses it more uses fewer than LEAST_USES times, or in one article alone.
    """
    sizes = outlet_sizes(corpus, selection).set_index("outlet")["words"]
    own = int(sizes.get(outlet, 0))
    limits = {"outlet": outlet, "uses": LEAST_USES}
    counted = corpus.ask(_KEYNESS.format(things=_THINGS[of]), selection, limits)
    if min(own, int(sizes.sum()) - own) < LEAST_TEXT:
        counted = counted.head(0)
    found = _weighed(counted)
    found["surest"] = -found["z"].abs()
    found = found.sort_values(["surest", "word"], kind="stable").head(MOST_WORDS)
    parameters = {"outlet": outlet, "words": list(found["word"])}
    held = corpus.ask(_HELD.format(things=_THINGS[of]), selection, parameters)
    columns = [*_COUNTED, "per_1000", "other_per_1000", "log_odds", "low", "high", "z", "g2"]
    return found.merge(held, on="word")[columns]


def outlet_sizes(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """How much of each outlet is selected: outlet, articles, sentences, words; the largest first, residue left out."""
    return corpus.ask(_SIZES, selection)


def word_evidence(corpus: Corpus, selection: Selection = EVERYTHING, *, word: str, of: Of = "words") -> DataFrame:
    """Every use of a word or name that `keyness` counts, in its sentence, by outlet and date of publication.

    Columns: article_id, outlet, published, title, file, sentence, start, end, sentence_start, sentence_text.
    """
    return corpus.ask(_EVIDENCE.format(things=_THINGS[of]), selection, {"word": word})


def manner(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Passives without and with an agent, and hedges, of each outlet; a row for each outlet and kind, also of none.

    Columns: outlet, kind, uses, articles (that hold one), words, sentences (of the outlet, navigation residue and
    datelines left out), per_1000_words, per_100_sentences.

    A passive has the auxiliary "be" or "get"; its agent is what stands after "by". Hedges are those of the table
    `hedges` (after Hyland 2005).
    """
    return corpus.ask(_MANNER, selection, {"kinds": list(MANNERS)})


def manner_words(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Which verbs stand in the passive and which hedges are used: kind, word, outlet, uses, articles; most first."""
    return corpus.ask(_MANNER_WORDS, selection)


def manner_evidence(
    corpus: Corpus, selection: Selection = EVERYTHING, *, kind: str = "", outlet: str = "", word: str = ""
) -> DataFrame:
    """Passives and hedges with their sentences, of one kind, outlet or word where given, by outlet and date.

    Columns: article_id, outlet, published, title, file, sentence, start, end, text, kind, word, sentence_start,
    sentence_text.
    """
    return corpus.ask(_MANNER_EVIDENCE, selection, {"kind": kind, "outlet": outlet, "word": word})


def _weighed(counted: DataFrame) -> DataFrame:
    """Counts of words in two texts with their log-odds, the interval, z and g2."""
    uses, others = counted["uses"].to_numpy(float), counted["other_uses"].to_numpy(float)
    size, rest = counted["size"].to_numpy(float), counted["rest"].to_numpy(float)
    strength = PRIOR_SHARE * np.sqrt(size * rest)
    prior = strength * (uses + others) / (size + rest)
    odds = np.log((uses + prior) / (size + strength - uses - prior))
    other_odds = np.log((others + prior) / (rest + strength - others - prior))
    error = np.sqrt(1 / (uses + prior) + 1 / (others + prior))
    ratio = odds - other_odds
    return counted.assign(
        per_1000=1000 * uses / size,
        other_per_1000=1000 * others / rest,
        log_odds=ratio,
        low=ratio - WIDTH * error,
        high=ratio + WIDTH * error,
        z=ratio / error,
        g2=_likelihood(uses, others, size, rest),
    )


Counts = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def _likelihood(uses: Counts, others: Counts, size: Counts, rest: Counts) -> Counts:
    """Dunning's log-likelihood ratio of the table of uses and all other words in the two texts."""
    total = size + rest
    cells = (
        (uses, (uses + others) * size / total),
        (others, (uses + others) * rest / total),
        (size - uses, (total - uses - others) * size / total),
        (rest - others, (total - uses - others) * rest / total),
    )
    # What never occurs adds nothing: the limit of x log x at nought is nought.
    return 2 * sum((seen * np.log(np.where(seen > 0, seen, 1) / due) for seen, due in cells), start=np.zeros_like(uses))


_COUNTED = ["word", "uses", "articles", "other_uses", "other_articles"]
_THINGS = {
    "names": """SELECT m.article_id, m.sentence, m.start, m."end", e.name AS word
        FROM mentions AS m JOIN entities AS e USING (entity_id) WHERE m.form IN ('named', 'nationality')""",
    "words": 'SELECT w.article_id, w.sentence, w.start, w."end", w.word FROM words AS w',
}
"""Where the words come from whose use is compared."""

# Whether a word stands in two articles shows in the first and the last of them: counting them would take far longer.
_KEYNESS = """
    WITH things AS ({things}),
    numbered AS (SELECT article_id, outlet = $outlet AS own, row_number() OVER () AS number FROM articles),
    sides AS (
        SELECT t.word, count(*) FILTER (n.own) AS uses, count(*) FILTER (NOT n.own) AS other_uses,
            min(n.number) FILTER (n.own) < max(n.number) FILTER (n.own) AS several,
            min(n.number) FILTER (NOT n.own) < max(n.number) FILTER (NOT n.own) AS other_several
        FROM things AS t JOIN numbered AS n USING (article_id) GROUP BY t.word
    ),
    sized AS (SELECT *, sum(uses) OVER () AS size, sum(other_uses) OVER () AS rest FROM sides)
    SELECT word, uses, other_uses, size, rest FROM sized
    WHERE CASE WHEN uses * rest >= other_uses * size THEN uses >= $uses AND several
        ELSE other_uses >= $uses AND other_several END
    ORDER BY word
"""
_HELD = """
    WITH things AS ({things}),
    held AS (
        SELECT DISTINCT t.word, t.article_id FROM things AS t WHERE t.word IN (SELECT unnest($words::VARCHAR[]))
    )
    SELECT h.word, count(*) FILTER (a.outlet = $outlet) AS articles,
        count(*) FILTER (a.outlet <> $outlet) AS other_articles
    FROM held AS h JOIN articles AS a USING (article_id) GROUP BY h.word
"""
_SIZES = """
    SELECT outlet, count(DISTINCT article_id) AS articles, count(*) AS sentences, sum(words)::BIGINT AS words
    FROM sentences WHERE block NOT IN ('boilerplate', 'dateline') GROUP BY outlet ORDER BY words DESC, outlet
"""
_EVIDENCE = """
    WITH things AS ({things})
    SELECT s.article_id, s.outlet, s.published, s.title, s.file, s.sentence, t.start, t."end",
        s.start AS sentence_start, s.text AS sentence_text
    FROM things AS t JOIN sentences AS s USING (article_id, sentence) WHERE t.word = $word
    ORDER BY s.outlet, s.published NULLS LAST, s.article_id, t.start
"""
_MANNER = """
    WITH sizes AS (
        SELECT outlet, sum(words)::BIGINT AS words, count(*) AS sentences
        FROM sentences WHERE block NOT IN ('boilerplate', 'dateline') GROUP BY outlet
    ), used AS (
        SELECT a.outlet, w.kind, count(*) AS uses, count(DISTINCT w.article_id) AS articles
        FROM wordings AS w JOIN articles AS a USING (article_id) GROUP BY a.outlet, w.kind
    ), kinds AS (SELECT unnest($kinds::VARCHAR[]) AS kind)
    SELECT z.outlet, k.kind, coalesce(u.uses, 0)::BIGINT AS uses, coalesce(u.articles, 0)::BIGINT AS articles,
        z.words, z.sentences, 1000.0 * coalesce(u.uses, 0) / z.words AS per_1000_words,
        100.0 * coalesce(u.uses, 0) / z.sentences AS per_100_sentences
    FROM sizes AS z CROSS JOIN kinds AS k LEFT JOIN used AS u ON u.outlet = z.outlet AND u.kind = k.kind
    WHERE z.words > 0 ORDER BY z.outlet, list_position($kinds::VARCHAR[], k.kind)
"""
_MANNER_WORDS = """
    SELECT w.kind, w.word, a.outlet, count(*) AS uses, count(DISTINCT w.article_id) AS articles
    FROM wordings AS w JOIN articles AS a USING (article_id)
    GROUP BY w.kind, w.word, a.outlet ORDER BY uses DESC, w.kind, w.word, a.outlet
"""
_MANNER_EVIDENCE = """
    SELECT s.article_id, s.outlet, s.published, s.title, s.file, s.sentence, w.start, w."end", w.text, w.kind, w.word,
        s.start AS sentence_start, s.text AS sentence_text
    FROM wordings AS w JOIN sentences AS s USING (article_id, sentence)
    WHERE ($kind = '' OR w.kind = $kind) AND ($outlet = '' OR s.outlet = $outlet) AND ($word = '' OR w.word = $word)
    ORDER BY s.outlet, s.published NULLS LAST, s.article_id, w.start
"""
