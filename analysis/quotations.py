"""Who said what, in which outlet, in which words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.knowledge.spelling import WORD, folded, words

HOW = ("in full", "verbatim", "shortened", "translated differently", "given to another speaker", "paraphrased")
"""How an outlet renders an utterance, held against the fullest rendering in quotation marks."""

VERDICTS = ("contradict", "attributed differently", "compatible", "agree", "not comparable", "told by one")
"""Verdicts on an utterance in the order of the ledger, the one that matters most first."""

TELLING = r"\pL[\pL-]{4,}"
"""Words that a paraphrase and the quotation must share one of ("high-level" is one word), for DuckDB."""

SAYING_NOTHING = (
    "about,above,after,again,among,around,because,before,being,below,between,could,doing,during,every,having,might"
    ",never,other,others,ought,quite,rather,shall,should,since,still,their,theirs,there,these,those,through,today"
    ",under,until,where,whether,which,while,whose,within,without,would,yours".split(",")
)
"""Words of that length that all sentences share."""

LONGEST = 300
"""Words of a quotation that are compared; what follows them is shown unmarked."""


@dataclass(frozen=True, slots=True)
class _Rendering:
    """What one row says: its words as they are compared and as they stand, who is said to speak, and its kind."""

    words: tuple[str, ...]
    text: str
    speaker: str
    kind: str


def quotations(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Every quotation with its speaker and sentence; renderings of one utterance stand together, earliest first.

    Columns: those of the table quotations (quotation_id, text, speaker as the article names them, speaker_start,
    speaker_end, speaker_id, cue, kind, article_id, sentence, start, end), and speaker_name (usual name of the
    speaker; as named in the article where the corpus has no entity; empty where nobody is named), outlet, published,
    title, file, sentence_start, sentence_text, outlets (how many outlets of the selection have the same utterance).
    """
    return corpus.ask(_QUOTATIONS, selection)


def quotation_ledger(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """How each outlet renders each utterance, scare quotes left out: utterances that outlets render differently first.

    Columns: row_id (the quotation_id), topic (the speaker), verdict (see VERDICTS), reason, outlets, articles,
    quoted_by (outlets that have it in quotation marks), outlet, value (the words: of a quotation those between the
    marks, of a paraphrase its sentence), how (see HOW; empty where one outlet alone has it), fullest (the words of the
    fullest rendering), speaker_name, kind (direct, partial, paraphrase), article_id, published, title, file, sentence,
    start, end, sentence_start, sentence_text. A paraphrase is a sentence without the quotation that a fact group puts
    beside the sentence that has it.
    """
    asked = {"verdicts": list(VERDICTS), "telling": TELLING, "nothing": SAYING_NOTHING}
    found = corpus.ask(_LEDGER, selection, asked)
    rows = zip(*(found[column] for column in ("row_id", "outlets", "value", "speaker_name", "kind")), strict=True)
    told = [one for _, utterance in groupby(rows, key=itemgetter(0)) for one in _renderings(list(utterance))]
    return found.assign(how=[how for how, _ in told], fullest=[words for _, words in told])


def speakers(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """How much each outlet quotes each speaker, scare quotes left out; the speakers of most utterances first.

    Columns: speaker_name (empty where nobody is named), outlet, utterances, quotations, articles, of_speaker
    (utterances of the speaker in the selection, whoever quotes them).
    """
    return corpus.ask(_SPEAKERS, selection)


def kept_place(text: str, shorter: str) -> tuple[int, int] | None:
    """Where the words of a shorter rendering first stand in a longer one: first character, and one past the last.

    Words are compared without case and accents; None where they do not stand there in a row.
    """
    spans = [match.span() for match in islice(WORD.finditer(text), LONGEST)]
    ours = [folded(text[start:end]) for start, end in spans]
    theirs = [folded(word) for word in WORD.findall(shorter)]
    found = _place(ours, theirs)
    return None if found is None else (spans[found][0], spans[found + len(theirs) - 1][1])


def _place(words: Sequence[str], run: Sequence[str]) -> int | None:
    """Where a run of words begins among others; None where it does not stand there, or is empty."""
    size = len(run)
    places = range(len(words) - size + 1) if size else range(0)
    return next((place for place in places if words[place : place + size] == run), None)


def _renderings(rows: Sequence[tuple[str, int, str, str, str]]) -> list[tuple[str, str]]:
    """How each row (utterance, outlets, words, speaker, kind) renders the utterance, and the fullest words for it."""
    if rows[0][1] == 1:
        return [("", value) for _, _, value, _, _ in rows]
    told = [_Rendering(_words(value), value, speaker, kind) for _, _, value, speaker, kind in rows]
    quoted = [one for one in told if one.kind != "paraphrase"] or told
    fullest = max(quoted, key=lambda one: len(one.words))
    named = Counter(one.speaker for one in quoted if one.speaker)
    speaker = max(named, key=lambda name: (named[name], name == fullest.speaker), default="")
    alike = sum(one.words == fullest.words for one in quoted)
    return [(_how(one, fullest, speaker=speaker, alike=alike), fullest.text) for one in told]


def _how(one: _Rendering, fullest: _Rendering, *, speaker: str, alike: int) -> str:
    if one.kind == "paraphrase":
        return "paraphrased"
    if one.speaker not in ("", speaker):
        return "given to another speaker"
    if one.words == fullest.words:
        return "verbatim" if alike > 1 else "in full"
    return "translated differently" if _place(fullest.words, one.words) is None else "shortened"


def _words(text: str) -> tuple[str, ...]:
    return words(text)[:LONGEST]


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

# A paraphrase: a sentence that a fact group of statements puts beside the sentence of a quotation, in an article that
# does not quote the utterance itself, and that shares a telling word with it.
_LEDGER = r"""
    WITH spoken AS (
        SELECT q.quotation_id AS row_id, q.text AS value, coalesce(e.name, q.speaker) AS speaker_name, q.kind,
            q.article_id, q.sentence, q.start, q."end"
        FROM quotations AS q LEFT JOIN entities AS e ON e.entity_id = q.speaker_id WHERE q.kind <> 'scare'
    ), retold AS (
        SELECT DISTINCT ON (q.row_id, f.article_id) q.row_id, s.text AS value, q.speaker_name, 'paraphrase' AS kind,
            s.article_id, s.sentence, s.start, s."end"
        FROM spoken AS q
        JOIN facts AS own ON own.article_id = q.article_id AND own.sentence = q.sentence AND own.kind = 'statement'
        JOIN facts AS f ON f.fact_group = own.fact_group AND f.article_id <> own.article_id
        JOIN sentences AS s ON s.article_id = f.article_id AND s.sentence = f.sentence
        WHERE own.verdict IN ('agree', 'compatible')
            AND (q.row_id, f.article_id) NOT IN (SELECT (row_id, article_id) FROM spoken)
            AND NOT list_has_all($nothing, list_intersect(
                regexp_extract_all(lower(q.value), $telling), regexp_extract_all(lower(s.text), $telling)))
        ORDER BY q.row_id, f.article_id, s.sentence, q.article_id
    ), told AS (
        SELECT t.*, a.outlet, a.published, a.title, a.file
        FROM (SELECT * FROM spoken UNION ALL SELECT * FROM retold) AS t JOIN articles AS a USING (article_id)
    ), measured AS (
        SELECT row_id, count(DISTINCT outlet) AS outlets, count(DISTINCT article_id) AS articles,
            count(DISTINCT CASE WHEN kind <> 'paraphrase' THEN outlet END) AS quoted_by,
            count(DISTINCT value || speaker_name) AS said
        FROM told GROUP BY row_id
    ), verdicts AS (
        SELECT spoken.row_id, min_by(f.verdict, f.fact_group) AS verdict, min_by(f.reason, f.fact_group) AS reason
        FROM spoken JOIN facts AS f ON f.kind = 'quotation' AND f.article_id = spoken.article_id
            AND f.start = spoken.start AND f."end" = spoken."end"
        GROUP BY row_id
    ), judged AS (
        SELECT row_id, outlets, articles, quoted_by,
            CASE WHEN outlets = 1 THEN 'told by one' WHEN said = 1 THEN 'agree'
                WHEN quoted_by = 1 OR verdict IS NULL THEN 'compatible' ELSE verdict END AS verdict,
            CASE WHEN outlets = 1 THEN 'Found in one outlet of the selection alone.'
                WHEN said = 1 THEN 'All quote the same words.'
                WHEN quoted_by = 1 OR verdict IS NULL THEN 'Quoted by one, told without quotation marks by another.'
                ELSE reason END AS reason
        FROM measured LEFT JOIN verdicts USING (row_id)
    )
    SELECT row_id, speaker_name AS topic, verdict, reason, outlets, articles, quoted_by, t.outlet, value, speaker_name,
        t.kind, t.article_id, t.published, t.title, t.file, t.sentence, t.start, t."end", s.start AS sentence_start,
        s.text AS sentence_text
    FROM told AS t JOIN judged USING (row_id) JOIN sentences AS s USING (article_id, sentence)
    ORDER BY list_position($verdicts, verdict), quoted_by DESC, outlets DESC, articles DESC, row_id,
        t.kind = 'paraphrase', t.published NULLS LAST, t.outlet, t.article_id, t.start
"""

_SPEAKERS = """
    WITH spoken AS (
        SELECT coalesce(e.name, q.speaker) AS speaker_name, a.outlet, q.quotation_id, q.article_id
        FROM quotations AS q JOIN articles AS a USING (article_id) LEFT JOIN entities AS e ON e.entity_id = q.speaker_id
        WHERE q.kind <> 'scare'
    ), measured AS (SELECT speaker_name, count(DISTINCT quotation_id) AS of_speaker FROM spoken GROUP BY speaker_name)
    SELECT speaker_name, outlet, count(DISTINCT quotation_id) AS utterances, count(*) AS quotations,
        count(DISTINCT article_id) AS articles, any_value(of_speaker) AS of_speaker
    FROM spoken JOIN measured USING (speaker_name)
    GROUP BY speaker_name, outlet ORDER BY of_speaker DESC, speaker_name, utterances DESC, outlet
"""
