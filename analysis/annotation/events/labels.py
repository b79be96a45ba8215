"""A clause in few enough words to be read in a chart: its own words, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.events.clauses import Clause
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention

LONGEST_LABEL = 90
EDGES = " \t\n,;:–—-\"“”'‘’().•"
"""What a label neither begins nor ends with."""

_LEADING = frozenset(("cc", "intj", "mark"))
_LEADING_TO = frozenset(("beginning", "starting"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_WIDE_GAP = re.compile(r"\s+([,.;:’'])")
_QUOTES = re.compile("[\"“”]|``|''")
_COMMAS = re.compile(r",(?:\s*,)+")
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
        if token.pos_ != "PRON" or token.dep_ not in _SUBJECTS:
            return token.text
        mention = self.of(token)
        return mention.name if mention and mention.form == "pronoun" and mention.name else token.text


def label(clause: Clause, date: Span, names: Names) -> str:
    """The clause's words without the date, shortened step by step until they fit LONGEST_LABEL characters."""
    gone = set(_date_words(clause, date))
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
    if date.root.dep_ in _SUBJECTS and date.root.head.i == clause.head.i:
        return
    yield from range(date.start, date.end)
    yield from (token.i for token in clause.words if token.dep_ == "case" and _in(token.head, date))
    yield from (token.i for token in clause.words if token.dep_ == "prep" and _introduces(token, date))
    yield from (token.i for token in clause.words if token.lower_ in _LEADING_TO and _is_empty(token, date))


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
    for token in (*clause.borrowed, *clause.words):
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


def _sources(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """'According to the ministry'."""
    for token in clause.words:
        if token.lower_ == "according" and token.dep_ == "prep":
            yield [below.i for below in token.subtree]


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


_SHORTENINGS: tuple[Shortening, ...] = (_titles, _sources, _asides, _phrases)


def _text(clause: Clause, gone: set[int], names: Names) -> str:
    words = [token for token in clause.words if token.i not in gone]
    while words and (words[0].dep_ in _LEADING or not words[0].text.strip(EDGES)):
        words = words[1:]
    borrowed = [token for token in clause.borrowed if token.i not in gone]
    text = _clean(" ".join(filter(None, (_run(borrowed, names).strip(EDGES), _run(words, names)))))
    said = _clean(_run([token for token in clause.said if token.dep_ != "mark" or token.lower_ != "that"], names))
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
    """Text with single spaces, without quotation marks (of which one of a pair may be gone)."""
    text = _WIDE_GAP.sub(r"\1", " ".join(_QUOTES.sub("", text).split()))
    return _COMMAS.sub(",", text).strip(EDGES)


def _cut(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[: LONGEST_LABEL - 1].rsplit(" ", 1)[0].rstrip(EDGES) + "…"
