"""A clause in few enough words to be read in a chart: its own words, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.events.clauses import REPORTING, Clause
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention

LONGEST_LABEL = 90
EDGES = " \t\n,;:–—-\"“”'‘’()[].•"
"""What a label neither begins nor ends with."""

_CUT_OFF = ("'s", "’s")
"""What a clause begins with whose head ('let's …') lies outside it: it tells of no event."""
_LEADING = frozenset(("cc", "intj", "mark"))
_LEANINGS = frozenset(("earlier", "early", "late", "later", "shortly", "sometime"))
"""Words before a date that belong to it."""
_WHEN = frozenset(("once", "when", "while"))
"""Words that join a clause to another."""
_LEADING_TO = frozenset(("beginning", "starting"))
_OF_TIMES = frozenset("be,become,begin,bring,end,mark,see,witness".split(","))
"""Verbs of which a time may be the subject ('2018 saw a drought'); of others it is no more than the parse's slip."""
_SHOWN = ("he", "she")
"""Pronouns that a label replaces by the name."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_WIDE_GAP = re.compile(r"\s+([,.;:’'])")
_QUOTES = re.compile("[\"“”\\[\\]]|``|''")
_COMMAS = re.compile(r"[,;](?:\s*[,;])+")
Shortening = Callable[[Clause, Span, "Names"], Iterator[list[int]]]


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of an article as the words of one of its sentences see them."""

    sentence: ParsedSentence
    index: MentionIndex

    def of(self, token: Token) -> Mention | None:
        """The mention that covers a word."""
        start, end = self.sentence.place(token)
        mention = self.index.at(start, end)
        return mention if mention and mention.start <= start and end <= mention.end else None

    def shown(self, token: Token) -> str:
        """The word as it stands; the name of whom it means for a pronoun that is a subject."""
        if token.lower_ not in _SHOWN or token.dep_ not in _SUBJECTS:
            return token.text
        mention = self.of(token)
        return mention.name if mention and mention.form == "pronoun" and mention.name else token.text


def label(clause: Clause, date: Span, names: Names) -> str:
    """The clause's words without the date, shortened step by step until they fit LONGEST_LABEL characters."""
    gone = {*_date_words(clause, date), *(place for words in _sources(clause) for place in words)}
    text = _text(clause, gone, names)
    for shortening in _SHORTENINGS:
        for places in shortening(clause, date, names):
            if len(text) <= LONGEST_LABEL:
                return text
            gone.update(places)
            text = _text(clause, gone, names)
    return _cut(text)


def _date_words(clause: Clause, date: Span) -> Iterator[int]:
    """The date and what only leads to it ('on', 'as of', 'starting in'); not where it is what the clause speaks of."""
    if date.root.dep_ in _SUBJECTS and date.root.head.i == clause.head.i and clause.head.lemma_ in _OF_TIMES:
        return
    yield from range(date.start, date.end)
    yield from (token.i for token in clause.words if token.dep_ == "case" and _in(token.head, date))
    yield from (token.i for token in clause.words if token.dep_ == "prep" and _introduces(token, date))
    yield from _other_dates(date)
    yield from _leaning(date)
    yield from (token.i for token in clause.words if token.lower_ in _LEADING_TO and _is_empty(token, date))


def _leaning(date: Span) -> Iterator[int]:
    """'Late' of 'late on Sunday', 'early' of 'early today'."""
    place = date.start - 1
    if place > 0 and date.doc[place].dep_ == "prep" and date.doc[place - 1].lower_ in _LEANINGS:
        place -= 1
    if place >= 0 and date.doc[place].lower_ in _LEANINGS:
        yield place
        yield from (very for very in (place - 1,) if very >= 0 and date.doc[very].lower_ == "very")


def _other_dates(date: Span) -> Iterator[int]:
    """The rest of 'this December and January', whichever of the two is the date."""
    for other in date.root.conjuncts:
        if other.ent_type_ == "DATE":
            yield from (below.i for below in other.subtree)
            yield from (token.i for token in other.head.children if token.dep_ == "cc")
            yield from (token.i for token in (date.root.head, other.head) if token.dep_ == "prep")


def _in(token: Token, date: Span) -> bool:
    return date.start <= token.i < date.end


def _introduces(prep: Token, date: Span) -> bool:
    return any(_in(child, date) and child.dep_ == "pobj" for child in prep.children) or _is_empty(prep, date)


def _is_empty(token: Token, date: Span) -> bool:
    """Whether a word holds nothing but the date and prepositions."""
    below = [below for below in token.subtree if below.i != token.i and not below.is_punct]
    return any(_in(word, date) for word in below) and all(_in(word, date) or word.dep_ == "prep" for word in below)


def _titles(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """'Russian President' before 'Vladimir Putin', 'The leader of North Korea,' before 'Kim Jong-un'."""
    for token in (*clause.borrowed, *clause.words, *clause.said):
        mention = names.of(token)
        if mention is None or mention.kind != "person" or mention.form != "named":
            continue
        yield [below.i for child in token.lefts if _is_title(child, mention, names) for below in child.subtree]
        if token.dep_ == "appos" and token.head.i < token.i and names.of(token.head) is None:
            named = {below.i for below in token.subtree}
            yield [other.i for other in token.head.subtree if other.i not in named and other.i < token.i]


def _is_title(token: Token, person: Mention, names: Names) -> bool:
    start, _ = names.sentence.place(token)
    return token.dep_ in ("amod", "compound", "det", "nmod") and start < person.start


def _sources(clause: Clause) -> Iterator[list[int]]:
    """'According to the ministry', 'as reported by the police': they tell of no event."""
    for token in clause.words:
        according = token.lower_ == "according" and token.dep_ == "prep"
        reported = token.dep_ == "advcl" and token.tag_ == "VBN" and token.lemma_.lower() in REPORTING
        reported = reported and any(child.lower_ in ("as", "by") for child in token.children)
        if (according or reported) and not token.is_ancestor(clause.head) and token.i != clause.head.i:
            yield [below.i for below in token.subtree]


def _subject_phrases(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """What is said of the subject after its noun or name: 'of the conservative party', 'from the state of Texas'."""
    for subject in (child for child in clause.head.lefts if child.dep_ in _SUBJECTS):
        name = names.of(subject)
        behind = [child for child in subject.rights if child.dep_ in ("acl", "prep", "relcl")]
        for child in reversed([child for child in behind if name is None or names.of(child) != name]):
            yield [below.i for below in child.subtree]


def _asides(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """Relative clauses, participles after nouns, and appositions."""
    for token in clause.words:
        if _is_aside(token, clause.head):
            yield [below.i for below in token.subtree]


def _is_aside(token: Token, head: Token) -> bool:
    if token.dep_ == "appos":
        return token.i > head.i
    return token.dep_ in ("acl", "relcl") and not token.is_ancestor(head) and token.i != head.i


def _phrases(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """Phrases with prepositions, the last first, but the one that holds the date."""
    head = clause.head
    direct = [child for child in head.rights if child.dep_ in ("advcl", "agent", "prep")]
    for child in reversed(direct[1:]):
        words = [below.i for below in child.subtree]
        if not any(date.start <= place < date.end for place in words):
            yield words


_SHORTENINGS: tuple[Shortening, ...] = (_titles, _asides, _phrases, _subject_phrases)


def _text(clause: Clause, gone: set[int], names: Names) -> str:
    words = [token for token in clause.words if token.i not in gone]
    while words and (words[0].dep_ in _LEADING or words[0].lower_ in _WHEN or not words[0].text.strip(EDGES)):
        words = words[1:]
    if words and words[0].text in _CUT_OFF:
        return ""
    while words and (words[-1].tag_ in ("CC", "DT", "IN") or not words[-1].text.strip(EDGES)):
        words = words[:-1]
    borrowed = [token for token in clause.borrowed if token.i not in gone]
    text = _clean(" ".join(filter(None, (_run(borrowed, names).strip(EDGES), _run(words, names)))))
    kept = [token for token in clause.said if token.i not in gone]
    said = _clean(_run([token for token in kept if token.dep_ != "mark" or token.lower_ != "that"], names))
    text = f"{text}: {said}" if said else text
    return text[:1].upper() + text[1:]


def _run(tokens: Sequence[Token], names: Names) -> str:
    """The text of words, with a gap where some are left out."""
    pieces = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        skipped = following is not None and following.i != token.i + 1
        pieces.append(names.shown(token) + (" " if skipped else token.whitespace_))
    return "".join(pieces)


def _clean(text: str) -> str:
    """Text with single spaces, without quotation marks and square brackets (of which one of a pair may be gone)."""
    text = _WIDE_GAP.sub(r"\1", " ".join(_QUOTES.sub("", text).split()))
    return _COMMAS.sub(",", text).strip(EDGES)


def _cut(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[: LONGEST_LABEL - 1].rsplit(" ", 1)[0].rstrip(EDGES) + "…"
