"""Who said what, in which outlet, in which words."""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection


def quotations(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Every quotation with its speaker and sentence; renderings of one utterance stand together, earliest first.

    Columns: those of the table quotations (quotation_id, text, speaker as the article names them, speaker_start,
    speaker_end, speaker_id, cue, kind, article_id, sentence, start, end), and speaker_name (usual name of the
    speaker; as named in the article where the corpus has no entity; empty where nobody is named), outlet, published,
    title, file, sentence_start, sentence_text, outlets (how many outlets of the selection have the same utterance).
    """
    return corpus.ask(_QUOTATIONS, selection)


_QUOTATIONS = """
    WITH spread AS (
        SELECT quotation_id, count(DISTINCT outlet) AS outlets, min(published) AS earliest
        FROM quotations JOIN articles USING (article_id) GROUP BY quotation_id)
    SELECT q.*, coalesce(e.name, q.speaker) AS speaker_name,
        s.outlet, s.published, s.title, s.file, s.start AS sentence_start, s.text AS sentence_text, spread.outlets
    FROM quotations AS q
    JOIN sentences AS s USING (article_id, sentence)
    JOIN spread USING (quotation_id)
    LEFT JOIN entities AS e ON e.entity_id = q.speaker_id
    ORDER BY spread.earliest, quotation_id, s.published, s.outlet, q.article_id, q.start
"""
