"""Dated clauses: what an article says happened, and when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date as day
from itertools import zip_longest

from spacy.tokens import Span, Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.events.clauses import Clause, dated_clause
from analysis.annotation.events.clausewords import phrase
from analysis.annotation.events.closings import closed
from analysis.annotation.events.happenings import is_event
from analysis.annotation.events.labels import EDGES, label
from analysis.annotation.events.othertimes import told_apart
from analysis.annotation.events.running import LEAD, been_so_since, lasts, running, up_to
from analysis.annotation.events.titles import Names
from analysis.annotation.events.whenclauses import carried_on, told_of_day
from analysis.annotation.grammar.tense import any_subject
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention, EventMention

_EMPTY = frozenset("a,an,been,had,has,have,in,is,the,there,was,were".split(","))
"""Words that alone tell of no event ("than there were in 2018")."""
_ASKING = frozenset(("how", "what", "whatever", "whether", "which", "who", "whoever", "why"))
_DAYS = frozenset(("date", "day", "deadline"))
"""Nouns of what is on a day: 'The court date is 16 July'."""
_HEADLESS = frozenset(
    "anticipated,are,could,due,expected,had,has,have,him,is,me,scheduled,slated,them,was,were,would".split(",")
)
"""What no clause begins with that has its subject: 'me the person I am today', 'expected to begin'."""
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))
FEWEST_WORDS = 2
"""Of a label; a shorter one says nothing."""
LONGEST_SENTENCE = 300
"""Words; a longer one is a list or a table that was taken for a sentence."""

_HEDGE = r"(?:(?:about|approximately|around|circa|roughly|some\stime\sin|sometime\sin)\s)?"
_LINK = re.compile(rf"\s((?:(?!in\s)[a-z]+\s){{1,2}}?){_HEDGE}")
"""What joins two ends of one time."""
_ENDS = (
    (
        re.compile(rf"\bfrom\s{_HEDGE}$", re.IGNORECASE),
        ("into", "to", "through", "through to", "till", "until", "up to"),
    ),
    (re.compile(rf"\bbetween\s{_HEDGE}$", re.IGNORECASE), ("and",)),
    (re.compile(r"\b(?:period|span)\s(?:of|over)\s$", re.IGNORECASE), ("and", "to")),
    (re.compile(r"\s$"), ("through",)),
)
"""What stands before the first of two ends of one time, and between the two."""
_ENDED = re.compile(r"\b(?:till|until)\s$", re.IGNORECASE)
_LOOKS_BACK = re.compile(r"\bin\s+\S+(?:\s\S+){0,3}\s(?:days|weeks|months|years|decades)$", re.IGNORECASE)
"""'the first meeting in 66 years' says when the one before was, not this one."""
_RECORD_SINCE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|last|worst|\w{2,12}est|\d+(?:st|nd|rd|th))\b[^.;]{0,120}\bsince\s+(?:an?\s[^.,;]{1,60}\s(?:in|on)\s)?$",
    re.IGNORECASE,
)
"""'the biggest rise since 1999' likewise."""


_FROM = re.compile(
    r"\b(?:against|from|than|versus)\s+[$£€]?[\d.,]+(?:\s[\w%]{1,20}){0,2}(?:\s\([^()]{1,30}\))?,?\s+(?:in\s+)?$",
    re.IGNORECASE,
)
"""'to 31 from 28 a year earlier' likewise."""
_COUNTED_THEN = re.compile(r"\d%?\s[^.,;]{1,60}[\s,]as\s+of\s+$", re.IGNORECASE)
"""'18% of officers as of 2016' dates the share."""
_COUNTING = re.compile(r"\bas\s+of\s+$", re.IGNORECASE)
_COUNT = re.compile(r",?\s(?:[a-z]{1,10}\s){0,2}\d")
"""'as of Wednesday, 18 had died' likewise: before the date, and behind it."""
_DONE_THEN = r"\b(?:commissioned|compiled|conducted|issued|made|posted|published|released|taken|unveiled|written)\b"
"""'according to a survey published in 2017' tells when it was published."""
_ACCORDING = re.compile(
    rf"\baccording\s+to\s+(?:(?!{_DONE_THEN})[^,;:.()]){{1,80}}?\s+(?:(?:earlier|late|on)\s+){{0,2}}$"
    r"|\b(?:as\s+of|by|per)\s+(?:accounts|data|figures|reports|statements)\s+(?:from|of|on)\s+$",
    re.IGNORECASE,
)
"""'according to officials on Thursday' dates what they said."""
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|than|unlike|versus)\s+(?:(?:at|in|on|that|the)\s+){0,2}$", re.IGNORECASE
)
"""'up more than last year' holds one time against another."""


_RESTATED = re.compile(r",?\s(?:GMT|UTC)\)")
"""'(2024 Friday, UTC)' says again when it was, by another clock."""
_BY_ANOTHER_CLOCK = re.compile(r"\(\d{1,2}[:.]?\d\d\s(?:[ap]\.?m\.?\s)?(?:GMT|UTC),?\s(?:on\s)?$")
"""'(0300 UTC Monday)' likewise."""
_PUT_OFF = re.compile(r"\b(?:bail|remanded|released)\b[^.;]{0,60}\b(?:till|until)\s+$", re.IGNORECASE)
"""'released on bail until October' says when it ends, not when it happened."""


def events(document: Document, dates: Sequence[DateMention], index: MentionIndex) -> list[EventMention]:
    """The clauses that resolved dates belong to, in order; one row a clause and interval."""
    sentences = {sentence.number: sentence for sentence in document.prose}
    found: dict[tuple[object, ...], EventMention] = {}
    published = document.article.published
    for date in _joined(document, dates):
        if published is not None and date.modality == "planned":
            date = running(document, date, published)
        for row in _event(sentences[date.sentence], date, index, published=published):
            found.setdefault((row.start, row.end, row.earliest, row.latest), row)
    clauses: dict[tuple[int, int], list[EventMention]] = defaultdict(list)
    for row in found.values():
        clauses[row.start, row.end].append(row)
    kept = [row for rows in clauses.values() for row in _told(document, rows)]
    return sorted(kept, key=lambda row: (row.start, row.end, row.earliest, row.latest))


def _joined(document: Document, dates: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates, two ends of one time as one: 'from 1967 to 1995'; of a time with one known end, neither."""
    taken = False
    for date, following in zip_longest(dates, dates[1:]):
        if taken:
            taken = False
            continue
        taken = following is not None and _are_ends(document, date, following)
        if taken and following is not None and date.earliest is not None and following.latest is not None:
            text = document.text(date.start, following.end)
            yield replace(date, end=following.end, text=text, latest=following.latest)
        elif not taken:
            yield date


def _are_ends(document: Document, date: DateMention, following: DateMention) -> bool:
    """Whether two dates are the ends of one time."""
    if date.sentence != following.sentence or following.latest is None:
        return False
    before = document.text(max(0, date.start - LEAD), date.start)
    link = _LINK.fullmatch(document.text(date.end, following.start))
    between = link.group(1).strip() if link is not None else ""
    spans = any(between in links and opens.search(before) for opens, links in _ENDS)
    spans = spans or (between in ("and", "and the") and _are_turn(date, following))
    return spans and (date.earliest is None or date.earliest < following.latest)


def _are_turn(date: DateMention, following: DateMention) -> bool:
    """'The late 1970s and early 1980s'."""
    turn = date.text.lower().startswith("late ") and following.text.lower().startswith("early ")
    return turn and date.latest is not None and date.latest == following.earliest


def _told(document: Document, rows: Sequence[EventMention]) -> Iterator[EventMention]:
    """The rows of a clause: not when it ended where it is told when it was, and of two times the narrower."""
    ends = [row for row in rows if _ENDED.search(document.text(row.start, row.end).partition(row.date_text)[0])]
    told = [row for row in rows if row not in ends] or ends
    yield from (row for row in told if not any(_narrows(row, other) for other in told))


def _narrows(row: EventMention, other: EventMention) -> bool:
    """Whether another date of the same clause says the same more narrowly: "next month, on 2 August"."""
    inside = row.earliest <= other.earliest and other.latest <= row.latest
    return inside and (row.earliest, row.latest) != (other.earliest, other.latest)


def _event(
    sentence: ParsedSentence, date: DateMention, index: MentionIndex, *, published: day | None
) -> Iterator[EventMention]:
    if date.earliest is None or date.latest is None:
        return
    span = sentence.covering(date.start, date.end)
    if span is None or len(sentence.span) > LONGEST_SENTENCE:
        return
    for clause in _clauses(sentence, date, span):
        words = _happened(label(clause, span, Names(sentence, index)), clause)
        words = _owned(span, clause) if _is_lone(words, clause, span) else words
        if not _tells(words.lower().split(), clause) or _is_question(clause):
            continue
        start, end = _extent(clause, sentence)
        place = (sentence.article_id, sentence.number, start, end, words)
        latest = up_to(published, date.earliest, date.latest) if lasts(clause.head, span) else date.latest
        yield EventMention(*place, date.earliest, latest, date.grain, date.modality, date.text)


def _is_question(clause: Clause) -> bool:
    """'How many votes do you expect this year?' tells of nothing that happens; 'Lind asked: …?' does."""
    return not clause.said and any(token.text == "?" for token in clause.words[-2:])


def _clauses(sentence: ParsedSentence, date: DateMention, span: Span) -> Iterator[Clause]:
    """The clause around a date, and the one behind it that tells what happens then."""
    clause = None if _dates_another(sentence, date) else dated_clause(span)
    noun = told_apart(clause.head, span) if clause is not None and date.modality == "past" else None
    clause = Clause(noun, phrase(noun)) if noun is not None else clause
    behind = told_of_day(span)
    if clause is not None and (_is_happening(clause, span) or not _compares(sentence, date)):
        yield clause
    if behind is not None and (clause is None or behind.head.i != clause.head.i):
        yield behind
    meanwhile = carried_on(clause.head, span) if clause is not None else None
    if meanwhile is not None:
        yield meanwhile
    since = been_so_since(clause.head, span) if clause is not None and date.modality == "past" else None
    if since is not None:
        yield since


def _is_happening(clause: Clause, date: Span) -> bool:
    """'Scrub' of "Unlike Monday's scrub": the day is that of the noun, whatever it is held against."""
    return clause.head.i == date.root.head.i and clause.head.pos_ == "NOUN" and is_event(clause.head)


def _is_lone(words: str, clause: Clause, date: Span) -> bool:
    """Whether nothing but its day tells which event a noun is: "Monday's scrub"."""
    return date.root.dep_ == "poss" and _is_happening(clause, date) and words.lower() == f"the {clause.head.lower_}"


def _owned(date: Span, clause: Clause) -> str:
    text = date.doc[date.start : clause.head.i + 1].text
    return text[:1].upper() + text[1:]


def _compares(sentence: ParsedSentence, date: DateMention) -> bool:
    """Whether a time is held against another."""
    return _COMPARED.search(sentence.around[sentence.span.start_char : date.start - sentence.offset]) is not None


def _happened(words: str, clause: Clause) -> str:
    """The event alone of 'the last strike was', where the clause tells only when it was."""
    said, _, last = words.rpartition(" ")
    subject = any_subject(clause.head)
    event = subject is not None and (is_event(subject) or subject.lemma_.lower() in _DAYS)
    return said if last in _BEING and event else words


def _tells(words: Sequence[str], clause: Clause) -> bool:
    """Whether a label says something: not 'what they built', nor 'the term was'; 'what they built fell' does."""
    told = len([word for word in words if word not in _EMPTY]) >= FEWEST_WORDS
    if not told or words[-1] in _BEING or words[0] in _HEADLESS:
        return False
    subject = any_subject(clause.head)
    if subject is None and clause.words[0].tag_ == "MD" and not clause.borrowed:
        return False
    if subject is not None and subject.tag_ in ("WDT", "WP") and _stands_alone(subject, clause):
        return False
    if subject is None and words[0] == "to" and not clause.borrowed:
        return False
    named = clause.words[0].text.isupper()
    return words[0] not in _ASKING or named or (subject is not None and subject.dep_ == "csubj")


def _stands_alone(pronoun: Token, clause: Clause) -> bool:
    """Whether nothing in a clause tells what its 'which' is."""
    before = any(token.i < pronoun.i and token.is_alpha for token in clause.words)
    return clause.head.dep_ in ("ccomp", "relcl") and not before and not clause.borrowed


def _dates_another(sentence: ParsedSentence, date: DateMention) -> bool:
    """Whether a date is that of an earlier event to which the clause compares its own."""
    if date.anchor == "publication" and date.modality == "past" and _LOOKS_BACK.fullmatch(date.text):
        return True
    before = sentence.around[sentence.span.start_char : date.start - sentence.offset]
    if _RESTATED.match(sentence.around, date.end - sentence.offset):
        return True
    if _COUNTING.search(before) and _COUNT.match(sentence.around, date.end - sentence.offset):
        return True
    if date.modality == "planned" and _PUT_OFF.search(before):
        return True
    return any(
        pattern.search(before) for pattern in (_ACCORDING, _BY_ANOTHER_CLOCK, _COUNTED_THEN, _RECORD_SINCE, _FROM)
    )


def _extent(clause: Clause, sentence: ParsedSentence) -> tuple[int, int]:
    """Where a clause stands in the article, without commas at its ends."""
    words = [token for token in clause.words if token.text.strip(EDGES)]
    return sentence.place(words[0])[0], sentence.place(closed(words[0], words[-1]))[1]
