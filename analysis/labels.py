"""What each outlet calls the same person or thing, and what it has them do.

Counted are the outlet's own words: what a quoted speaker calls somebody is the speaker's. Labels are read from the
parse of each sentence, which errs; the sentence beside each decides.
"""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection

NAMINGS = ("title", "apposition", "description", "adjective", "said to be")
"""Relations in which a label says what somebody is, in the order in which they are shown."""
DEEDS = ("subject of", "object of")
"""Relations in which a label is what somebody does or what is done to them."""


def labelled(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Whom the selection labels, the one with most labels first: entity_id, entity, kind, outlets, labels."""
    return corpus.ask(_LABELLED.format(labels=_LABELS), selection)


def entity_labels(corpus: Corpus, selection: Selection = EVERYTHING, *, entity: str) -> DataFrame:
    """What each outlet calls an entity (by name or entity_id), a row for each relation, label and outlet.

    Columns: relation (title, apposition, description, adjective, said to be, subject of, object of), label (in lower
    case), shown (as a text has it), outlet, uses, articles, outlets (that use the label so). Relations in the order
    of NAMINGS and DEEDS; within each the label most used first.
    """
    return corpus.ask(_BY_OUTLET.format(labels=_LABELS), selection, {"entity": entity, "order": [*NAMINGS, *DEEDS]})


def label_evidence(
    corpus: Corpus, selection: Selection = EVERYTHING, *, entity: str, relation: str = "", label: str = ""
) -> DataFrame:
    """The labels of an entity in their sentences, of one relation and label where given, by date of publication.

    Columns: article_id, outlet, published, title, file, sentence, start, end, text, relation, label, sentence_start,
    sentence_text.
    """
    chosen = {"entity": entity, "relation": relation, "label": label}
    return corpus.ask(_EVIDENCE.format(labels=_LABELS), selection, chosen)


_LABELS = """
    SELECT l.*, e.entity_id, e.name AS entity, e.kind AS entity_kind
    FROM labels AS l JOIN aliases USING (article_id, name, kind) JOIN entities AS e USING (entity_id)
"""
_LABELLED = """
    WITH named AS ({labels})
    SELECT n.entity_id, n.entity, n.entity_kind AS kind, count(DISTINCT a.outlet) AS outlets, count(*) AS labels
    FROM named AS n JOIN articles AS a USING (article_id)
    GROUP BY ALL ORDER BY labels DESC, n.entity, n.entity_id
"""
_BY_OUTLET = """
    WITH named AS ({labels}),
    used AS (
        SELECT n.relation, n.label, a.outlet, min(n.text) AS text, count(*) AS uses,
            count(DISTINCT n.article_id) AS articles
        FROM named AS n JOIN articles AS a USING (article_id)
        WHERE n.entity_id = $entity OR n.entity = $entity GROUP BY n.relation, n.label, a.outlet
    )
    SELECT relation, label,
        CASE WHEN relation IN ('subject of', 'object of') THEN label
            ELSE min(text) OVER (PARTITION BY relation, label) END AS shown,
        outlet, uses, articles, count(*) OVER (PARTITION BY relation, label) AS outlets
    FROM used
    ORDER BY list_position($order::VARCHAR[], relation), sum(uses) OVER (PARTITION BY relation, label) DESC, label,
        outlet
"""
_EVIDENCE = """
    WITH named AS ({labels})
    SELECT s.article_id, s.outlet, s.published, s.title, s.file, s.sentence, n.start, n."end", n.text, n.relation,
        n.label, s.start AS sentence_start, s.text AS sentence_text
    FROM named AS n JOIN sentences AS s USING (article_id, sentence)
    WHERE (n.entity_id = $entity OR n.entity = $entity) AND ($relation = '' OR n.relation = $relation)
        AND ($label = '' OR n.label = $label)
    ORDER BY s.published NULLS LAST, s.outlet, s.article_id, n.start
"""
