"""Clauses as rows, a row for the predicate and one for each part of the clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from analysis.annotation.clauses.arguments import Argument, arguments
from analysis.annotation.clauses.predicates import is_negated, predicate, standing
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import is_verb
from analysis.annotation.index import MentionIndex
from analysis.annotation.wording import OwnWords
from analysis.annotation.wording.words import dictionary_form
from analysis.tables import Clause, Mention

LONGEST = 30
"""Words of a part of a clause; what is longer holds clauses of its own and is cut."""
_CLAUSES = frozenset("acl,advcl,ccomp,parataxis,relcl".split(","))
_ENDING = _CLAUSES | {"cc", "conj", "punct"}
_PROSE = frozenset(("list item", "paragraph", "standfirst"))


class _Told(NamedTuple):
    """A clause, by its number in the article."""

    number: int
    predicate: str
    negated: bool
    standing: str


def clauses(document: Document, index: MentionIndex, *, own: OwnWords) -> list[Clause]:
    """Parts of the clauses of the article's own prose, clause by clause in order of their verbs."""
    number = 0
    found: list[Clause] = []
    for sentence in document.prose:
        if sentence.block in _PROSE:
            for rows in _sentence(sentence, index, own=own, first=number):
                found += rows
                number += 1
    return found


def _sentence(sentence: ParsedSentence, index: MentionIndex, *, own: OwnWords, first: int) -> Iterator[list[Clause]]:
    """The rows of each clause of a sentence; `first` is the number of the first."""
    for token in sentence.tokens:
        parts = _parts(token)
        if parts and own.holds(sentence.place(token)[0]):
            told = _told(token, first)
            yield [_row(sentence, index, told, part) for part in (Argument("predicate", token), *parts)]
            first += 1


def _parts(token: Token) -> list[Argument]:
    """The parts of the clause that a verb heads, or 'without'; none where a word heads none."""
    if token.dep_ != "prep":
        return list(arguments(token)) if is_verb(token) else []
    lacking = children(token) if token.lower_ == "without" else ()
    return [Argument("subject", child) for child in lacking if child.dep_ == "pobj"]


def _told(token: Token, number: int) -> _Told:
    if token.dep_ == "prep":
        return _Told(number, "be", True, "told")
    return _Told(number, predicate(token), is_negated(token), standing(token))


def _row(sentence: ParsedSentence, index: MentionIndex, told: _Told, part: Argument) -> Clause:
    head = part.head
    first, last = (head.i, head.i) if part.role == "predicate" else _edges(head)
    begin = sentence.span.start
    start, end = sentence.starts[first - begin], sentence.place(sentence.tokens[last - begin])[1]
    named = _named(sentence, index, head) if part.role not in ("how", "predicate") else None
    return Clause(
        sentence.article_id,
        sentence.number,
        start,
        end,
        told.number,
        told.predicate,
        told.negated,
        told.standing,
        part.role,
        _form(head),
        sentence.around[start - sentence.offset : end - sentence.offset],
        named.name if named else "",
    )


def _form(head: Token) -> str:
    return head.text if head.pos_ == "PROPN" else dictionary_form(head)


def _edges(head: Token) -> tuple[int, int]:
    """First and last word of a part of a clause, without the clauses that hang from it and what is told beside it."""
    first, last = head.left_edge.i, head.i
    for child in head.rights:
        if child.dep_ in _ENDING:
            break
        last = child.right_edge.i
    return max(first, head.i - LONGEST), min(last, head.i + LONGEST)


def _named(sentence: ParsedSentence, index: MentionIndex, head: Token) -> Mention | None:
    """The mention that a part of a clause stands for: at its main word, or in apposition to it."""
    for word in (head, *(child for child in head.rights if child.dep_ == "appos")):
        mention = index.at(*sentence.place(word))
        if mention is not None and mention.form != "nationality":
            return mention
    return None
