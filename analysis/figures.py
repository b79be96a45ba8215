"""The ledger of quantities: what each counts, who gives it, in which outlet."""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection


def figures(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Every figure with its giver and sentence; those that count the same stand together, most outlets first.

    Columns: those of the table figures (figure_group, text, low, high (empty where open), unit, counted, qualifier,
    as_of, attributed_to as the article names them, attributed_id, article_id, sentence, start, end), and given_by
    (usual name of the giver; as named in the article where the corpus has no entity; empty where the article itself
    gives it), outlet, published, title, file, sentence_start, sentence_text, outlets (how many outlets of the
    selection have a figure of the group).
    """
    return corpus.ask(_FIGURES, selection)


_FIGURES = """
    WITH spread AS (
        SELECT figure_group, count(DISTINCT outlet) AS outlets
        FROM figures JOIN articles USING (article_id) GROUP BY figure_group)
    SELECT f.*, coalesce(e.name, f.attributed_to) AS given_by,
        s.outlet, s.published, s.title, s.file, s.start AS sentence_start, s.text AS sentence_text, spread.outlets
    FROM figures AS f
    JOIN sentences AS s USING (article_id, sentence)
    JOIN spread USING (figure_group)
    LEFT JOIN entities AS e ON e.entity_id = f.attributed_id
    ORDER BY spread.outlets DESC, figure_group, s.published, s.outlet, f.article_id, f.start
"""
