"""How often who and what is named, where, and with whom.

Counted are mentions by name and nationality words ("Russian" for Russia) unless other forms are asked for;
descriptions ("the Russian president") and pronouns are kept apart by their form. Rates are per 1,000 words of the
selected sentences, navigation residue left out: with a filter on leaders, countries or words that is a rate within
the sentences that pass the filter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection

NAMED = ("named", "nationality")
FORMS = (*NAMED, "description", "pronoun")
"""Forms of mention that count as naming somebody."""

By = Literal["", "outlet", "article", "day"]
_KEYS: dict[By, tuple[str, ...]] = {
    "": (),
    "article": ("article_id", "outlet", "title", "published", "file"),
    "day": ("published",),
    "outlet": ("outlet",),
}


def entity_frequency(
    corpus: Corpus,
    selection: Selection = EVERYTHING,
    *,
    by: By = "",
    kinds: Sequence[str] = (),
    forms: Sequence[str] = NAMED,
    limit: int | None = None,
) -> DataFrame:
    """How often each entity is named: in all, or by outlet, article or day of publication; most named first.

    Columns: entity_id, entity, kind, country, leader; the columns of `by` (outlet; article_id, outlet, title,
    published and file; published); mentions; articles and outlets that name it; words (of all selected sentences
    of that outlet, article or day, or of the whole selection); per_1000_words (1000 * mentions / words). Where
    nothing is said of an entity there is no row. `kinds` keeps some kinds of entity; `limit` keeps the entities
    most named over all outlets, articles or days.
    """
    keys = _KEYS[by]
    sql = _FREQUENCY.format(
        keys="".join(f"{key}, " for key in keys),
        placed="".join(f"articles.{key}, " for key in keys),
        same=" AND ".join(f"named.{key} IS NOT DISTINCT FROM sizes.{key}" for key in keys) or "true",
    )
    return corpus.ask(sql, selection, {"forms": list(forms), "kinds": list(kinds), "limit": limit})


def co_mentions(
    corpus: Corpus,
    selection: Selection = EVERYTHING,
    *,
    kinds: Sequence[str] = (),
    forms: Sequence[str] = NAMED,
    limit: int | None = None,
) -> DataFrame:
    """Who is named with whom in one sentence; the pairs named together most often first.

    Columns: entity_a_id, entity_a, kind_a, entity_b_id, entity_b, kind_b (each pair once, in order of the names),
    sentences, articles, outlets that name both in one sentence.
    """
    return corpus.ask(_PAIRS, selection, {"forms": list(forms), "kinds": list(kinds), "limit": limit})


def mention_evidence(
    corpus: Corpus,
    selection: Selection = EVERYTHING,
    *,
    entity: str,
    forms: Sequence[str] = NAMED,
) -> DataFrame:
    """The mentions behind an entity's count, by date of publication; `entity` is its name or its entity_id.

    Columns: article_id, outlet, published, title, file, sentence, start, end, text, form, link, sentence_start and
    sentence_text. `link` says what ties the mention to the entity where it is not its name as it stands ("spelling of
    Kim Jong Un", "description", "pronoun"), and so may be wrong; else it is empty. With the same forms there is one
    row for every mention that `entity_frequency` counts.
    """
    return corpus.ask(_EVIDENCE, selection, {"entity": entity, "forms": list(forms)})


_FREQUENCY = """
    WITH counted AS (
        SELECT m.entity_id, m.article_id, count(*) AS mentions
        FROM mentions AS m JOIN entities AS e USING (entity_id)
        WHERE list_contains($forms::VARCHAR[], m.form)
            AND (len($kinds::VARCHAR[]) = 0 OR list_contains($kinds::VARCHAR[], e.kind))
        GROUP BY m.entity_id, m.article_id
    ),
    foremost AS (
        SELECT entity_id FROM counted JOIN entities AS e USING (entity_id)
        GROUP BY entity_id, e.name ORDER BY sum(counted.mentions) DESC, e.name, entity_id LIMIT $limit
    ),
    named AS (
        SELECT entity_id, {placed} sum(mentions)::BIGINT AS mentions, count(*) AS articles,
            count(DISTINCT articles.outlet) AS outlets
        FROM counted JOIN articles USING (article_id)
        WHERE entity_id IN (SELECT entity_id FROM foremost)
        GROUP BY {placed} entity_id
    ),
    sizes AS (
        SELECT {keys} coalesce(sum(words), 0)::BIGINT AS words
        FROM sentences WHERE block <> 'boilerplate' GROUP BY {keys} ()
    )
    SELECT e.entity_id, e.name AS entity, e.kind, e.country, e.leader, named.* EXCLUDE (entity_id), sizes.words,
        1000.0 * named.mentions / nullif(sizes.words, 0) AS per_1000_words
    FROM named JOIN sizes ON {same} JOIN entities AS e USING (entity_id)
    ORDER BY named.mentions DESC, entity, e.entity_id, {keys} 1
"""

_PAIRS = """
    WITH present AS (
        SELECT DISTINCT m.article_id, m.sentence, e.entity_id, e.name, e.kind
        FROM mentions AS m JOIN entities AS e USING (entity_id)
        WHERE list_contains($forms::VARCHAR[], m.form)
            AND (len($kinds::VARCHAR[]) = 0 OR list_contains($kinds::VARCHAR[], e.kind))
    ),
    together AS (
        SELECT a.entity_id AS a_id, b.entity_id AS b_id, a.article_id, count(*) AS sentences
        FROM present AS a JOIN present AS b USING (article_id, sentence)
        WHERE (a.name, a.entity_id) < (b.name, b.entity_id) GROUP BY ALL
    )
    SELECT a.entity_id AS entity_a_id, a.name AS entity_a, a.kind AS kind_a,
        b.entity_id AS entity_b_id, b.name AS entity_b, b.kind AS kind_b,
        sum(sentences)::BIGINT AS sentences, count(*) AS articles, count(DISTINCT articles.outlet) AS outlets
    FROM together JOIN articles USING (article_id)
    JOIN entities AS a ON a.entity_id = a_id JOIN entities AS b ON b.entity_id = b_id
    GROUP BY ALL ORDER BY sum(together.sentences) DESC, entity_a, entity_b, entity_a_id, entity_b_id LIMIT $limit
"""

_EVIDENCE = """
    SELECT m.article_id, s.outlet, s.published, s.title, s.file, m.sentence, m.start, m."end", m.text, m.form,
        CASE WHEN m.form IN ('description', 'pronoun') THEN m.form
            WHEN a.reason IS NULL OR a.reason = 'same name' THEN '' ELSE a.reason END AS link,
        s.start AS sentence_start, s.text AS sentence_text
    FROM mentions AS m JOIN entities AS e USING (entity_id) JOIN sentences AS s USING (article_id, sentence)
        LEFT JOIN aliases AS a ON a.article_id = m.article_id AND a.name = m.name AND a.kind = m.kind
    WHERE (e.entity_id = $entity OR e.name = $entity) AND list_contains($forms::VARCHAR[], m.form)
    ORDER BY s.published, s.outlet, m.article_id, m.start, m."end"
"""
