"""Presence said the other way round: 'Also there were A and B', 'With her was C', 'Missing was D', 'no sign of E'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.subjects import is_verb

Stated = tuple[list[Party], str]

_BESIDE = frozenset({"accompanying", "alongside", "behind", "beside", "flanking", "joining", "near", "with"})
_BE = frozenset({"be", "come", "sit", "stand"})
_EMPTY = frozenset({"empty", "unoccupied", "vacant"})
_FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
_FURTHEST = 12
"""Tokens before the verb of such a sentence."""
_PLACES = frozenset({"chair", "desk", "place", "seat"})
_SAYING = {
    "absent": "absent",
    "attending": "attended",
    "missing": "absent",
    "present": "attended",
    "seated": "attended",
    "there": "attended",
    "watching": "attended",
}
"""Words before the verb, and what they say of whoever comes after it."""


def inverted(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """Who stands behind a 'were' that only words of presence or absence, or company, stand before."""
    lemma = verb.lemma_.lower()
    before = [token for token in sentence.tokens if token.i < verb.i]
    if lemma in _BE and verb.tag_ == "VBD" and 0 < len(before) <= _FURTHEST:
        mode = _said_before(before)
        if mode:
            yield everyone_after(sentence, verb, reader), mode
    if lemma in ("be", "remain", "stand", "stay") and any(child.lower_ in _EMPTY for child in verb.children):
        seats = [one for one in verb.children if one.lemma_.lower() in _PLACES]
        owners = [child for seat in seats for child in seat.children if child.dep_ == "poss"]
        yield [party for one in owners for party in reader.people(sentence, one)], "absent"


def no_sign(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[Stated]:
    """'There was no sign of A'."""
    if any(child.lower_ == "no" for child in token.children):
        of = [one for child in token.children if child.lower_ == "of" for one in child.children]
        yield [party for one in of for party in reader.people(sentence, one)], "absent"


def everyone_after(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """All persons named after a verb, where no other clause begins: lists that no parse holds."""
    after = [token for token in sentence.tokens if token.i > verb.i]
    further = next((token for token in after if token.tag_ in _FINITE and not _is_aside(token)), None)
    stop = next((token for token in after if further is not None and token.text == ";" and token.i < further.i), None)
    if further is not None and stop is None:
        return []
    end = sentence.end if stop is None else sentence.place(stop)[0]
    named = reader.parties.index.within(sentence.place(verb)[1], end)
    named = [one for one in named if one.kind == "person" and one.form == "named"]
    return [reader.parties.party(one) for one in named if not _belongs(sentence, one.start)]


def _said_before(before: list[Token]) -> str:
    """The mode that the words before the verb give; empty where somebody else is its subject."""
    first = before[0].lower_
    words = [token.lower_ for token in before]
    if first in _BESIDE and not any(is_verb(token) and token.tag_ in _FINITE for token in before):
        return "attended"
    said = next((_SAYING[word] for word in words if word in _SAYING), "")
    plain = first in _SAYING or (first == "also" and (words[1] if words[1:] else "") in _SAYING)
    return said if plain else ""


def _is_aside(token: Token) -> bool:
    """'who wrote the book', 'which it is based on'."""
    return token.dep_ == "relcl" or any(above.dep_ == "relcl" for above in token.ancestors)


def _belongs(sentence: ParsedSentence, start: int) -> bool:
    """'the widow of A', 'A's widow': another person is meant."""
    token = next((one for one in sentence.tokens if sentence.offset + one.idx + len(one) > start), None)
    while token is not None and token.dep_ == "compound" and token.head != token:
        token = token.head
    return token is not None and (token.dep_ == "poss" or (token.dep_ == "pobj" and token.head.lower_ == "of"))
