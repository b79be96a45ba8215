"""What a clause tells of another day than the one that it is dated by: a label of the one does without the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.datewords import LEANINGS, within

_CLOSE = 2
"""Words from 'and' to the phrase that it joins: 'and also to'."""


def told_another_day(clause: Clause, date: Span) -> Iterator[int]:
    """'To the guild on 1 May' of 'told it to the guild on 1 May and to the court on 3 May', for the second day."""
    parts = sorted(_parts(clause.head), key=lambda part: part.i)
    joined = next((place for place, part in enumerate(parts) if part.dep_ == "cc"), len(parts))
    first, second = parts[:joined], parts[joined + 1 :]
    if not (_has_date(first) and _has_date(second)) or second[0].i - parts[joined].i > _CLOSE:
        return
    link = parts[joined]
    same = {part.lower_ for part in second}
    if any(_holds(part, date) for part in second):
        told = (word for word in link.doc[first[0].i : link.i] if word.dep_ == "prep" and word.lower_ in same)
        yield from (place for word in told for place in range(word.left_edge.i, min(word.right_edge.i + 1, link.i)))
        yield from (token.i for token in clause.head.rights if token.text == "," and token.i < link.i)
        yield from (below.i for below in link.subtree)
    elif any(_holds(part, date) for part in first):
        yield from (below.i for part in parts[joined:] for below in part.subtree)


def _parts(verb: Token) -> Iterator[Token]:
    """The phrases behind a verb and what joins them, wherever the parse hangs the second of two."""
    for child in verb.rights:
        if child.dep_ in ("cc", "prep"):
            yield child
        if child.dep_ == "prep":
            yield from (below for below in child.rights if below.dep_ == "cc" or _is_second(below))


def _is_second(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ == "ADP"


def _has_date(parts: Sequence[Token]) -> bool:
    words = (token for part in parts for token in part.doc[part.i : part.right_edge.i + 1])
    return any(token.ent_type_ == "DATE" for token in words)


def _holds(part: Token, date: Span) -> bool:
    return part.left_edge.i <= date.start <= part.right_edge.i


def other_days(clause: Clause, date: Span) -> Iterator[int]:
    """'Early on Wednesday' in 'agreed early on Wednesday to cut the catch next year', for the year."""
    for word in clause.words:
        if word.lower_ != "on" or word.dep_ != "prep" or within(word, date):
            continue
        below = word.doc[word.i + 1 : word.right_edge.i + 1]
        if len(below) and all(token.ent_type_ == "DATE" and not within(token, date) for token in below):
            yield from range(word.i, word.right_edge.i + 1)
            yield from (place for place in (word.i - 1,) if word.i and word.doc[place].lower_ in LEANINGS)
