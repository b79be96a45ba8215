"""Passives, with and without the one who acts, and hedges.

A passive is a verb with the auxiliary "be" or "get"; participles alone ("troops sent to the front") are not counted.
A hedge is a word or phrase of the table `hedges`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.wording.own import OwnWords
from analysis.knowledge import rows
from analysis.tables import Wording

TAGS = {"modal": frozenset(("MD",)), "passive": frozenset(("VBN",))}
"""Tags by which the first word of a hedge of some kind is told from its lookalikes (May, "said to reporters")."""
TIMES = frozenset(("DATE", "TIME"))
"""What stands after "by" and does not act: "was closed by Friday"."""


class Hedge(NamedTuple):
    """A form of a hedge: the words in lower case, the hedge it is listed under, its kind."""

    form: tuple[str, ...]
    hedge: str
    kind: str


def wordings(document: Document, *, own: OwnWords) -> list[Wording]:
    """Passives and hedges of the article's own prose, in order."""
    return [row for sentence in document.prose for row in _found(sentence) if own.holds(row.start)]


def _found(sentence: ParsedSentence) -> Iterator[Wording]:
    hedges = _hedges()
    for position, token in enumerate(sentence.tokens):
        if token.dep_ == "auxpass":
            yield _passive(sentence, token)
        candidates = hedges.get(token.lower_)
        if candidates:
            yield from _hedge(sentence, position, candidates)


def _passive(sentence: ParsedSentence, auxiliary: Token) -> Wording:
    verb = auxiliary.head
    actor = _actor(verb)
    last = max(auxiliary.i, verb.i, actor.i if actor is not None else 0)
    kind = "passive without agent" if actor is None else "passive with agent"
    return _row(sentence, (auxiliary.i, last), verb.lemma_.lower(), kind=kind)


def _actor(verb: Token) -> Token | None:
    """Who or what acts in a passive: the noun after "by"."""
    for by in verb.rights:
        if by.dep_ == "agent":
            return next((noun for noun in by.rights if noun.dep_ == "pobj" and noun.ent_type_ not in TIMES), None)
    return None


def _hedge(sentence: ParsedSentence, position: int, candidates: Sequence[Hedge]) -> Iterator[Wording]:
    tokens = sentence.tokens
    for form, hedge, kind in candidates:
        tags = TAGS.get(kind)
        if tags and tokens[position].tag_ not in tags:
            continue
        if len(form) == 1 or form == tuple(token.lower_ for token in tokens[position : position + len(form)]):
            ends = tokens[position].i, tokens[position + len(form) - 1].i
            yield _row(sentence, ends, hedge, kind="hedge")
            return


def _row(sentence: ParsedSentence, ends: tuple[int, int], word: str, *, kind: str) -> Wording:
    span = sentence.span.doc[min(ends) : max(ends) + 1]
    return Wording(sentence.article_id, sentence.number, *sentence.place(span), span.text, word, kind)


@cache
def _hedges() -> dict[str, list[Hedge]]:
    """Forms of the hedges by their first word, longer ones first."""
    found: dict[str, list[Hedge]] = defaultdict(list)
    for row in rows("hedges"):
        for form in row["forms"].split(";"):
            words = tuple(form.split())
            found[words[0]].append(Hedge(words, row["hedge"], row["kind"]))
    return {first: sorted(forms, key=lambda hedge: (-len(hedge.form), hedge)) for first, forms in found.items()}
