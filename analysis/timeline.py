"""What happened when, and when it was published: two axes that are never mixed.

Event dates are intervals, `earliest` inclusive and `latest` exclusive: 'June 2024' is a month long. What an article
plans or holds possible keeps that modality. A conflict is shown where clauses of one event put it on days, or in
periods, that share no day.
"""

from __future__ import annotations

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection


def timeline(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The dated clauses, one row each, in order of their dates.

    Columns: event_id, event (its name, the same for all its clauses), label (this clause in few words), earliest,
    latest (exclusive), grain (day, week, month, year, decade), modality (past, present, planned, possible), date_text
    (the words that date it), outlet, article_id, title, published, sentence, start, end (offsets of the clause),
    sentence_text, conflict (the selected clauses of the event give intervals of which two share no day).
    """
    return corpus.ask(_TIMELINE, selection)


def publications(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The articles by publication date, undated ones last: article_id, outlet, title, published, published_basis."""
    return corpus.ask(_PUBLICATIONS, selection)


def undated(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Expressions of time that could not be resolved, in order of the articles.

    Columns: text (the words), modality, outlet, article_id, title, published, sentence, start, end, sentence_text.
    """
    return corpus.ask(_UNDATED, selection)


_TIMELINE = """
    SELECT events.event_id, events.event, events.label, events.earliest, events.latest, events.grain, events.modality,
        events.date_text, sentences.outlet, events.article_id, sentences.title, sentences.published, events.sentence,
        events.start, events."end", sentences.text AS sentence_text,
        max(events.earliest) OVER one_event >= min(events.latest) OVER one_event AS conflict
    FROM events JOIN sentences USING (article_id, sentence)
    WINDOW one_event AS (PARTITION BY events.event_id)
    ORDER BY events.earliest, events.latest, events.event_id, sentences.outlet, events.article_id, events.start,
        events."end"
"""
_PUBLICATIONS = """
    SELECT article_id, outlet, title, published, published_basis
    FROM articles
    ORDER BY published NULLS LAST, outlet, article_id
"""
_UNDATED = """
    SELECT dates.text, dates.modality, sentences.outlet, dates.article_id, sentences.title, sentences.published,
        dates.sentence, dates.start, dates."end", sentences.text AS sentence_text
    FROM dates JOIN sentences USING (article_id, sentence)
    WHERE dates.earliest IS NULL
    ORDER BY sentences.published NULLS LAST, sentences.outlet, dates.article_id, dates.start, dates."end"
"""
