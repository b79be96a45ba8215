"""Presence said the other way round: 'Also there were A and B', 'With her was C', 'Missing was D', 'no sign of E'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import STAGE_NOUNS
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import FINITE, is_verb

Stated = tuple[list[Party], str]

_BESIDE = frozenset({"accompanying", "alongside", "behind", "beside", "flanking", "joining", "near", "with"})
_BE = frozenset({"appear", "arrive", "be", "come", "march", "perform", "ride", "sit", "stand", "travel", "walk"})
_CONSPICUOUS = frozenset({"conspicuous", "notable", "noticeable"})
_EMPTY = frozenset({"empty", "unoccupied", "vacant"})
_NOT_THERE = frozenset({"absent", "absentee", "miss", "missing", "no-show", "not"})
_THERE = frozenset({"attendance", "picture", "present", "see", "spot", "there", "work"})
_FURTHEST = 12
"""Tokens before the verb of such a sentence."""
_PLACING = frozenset({"among", "at", "in", "inside", "on"})
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
    if lemma in ("be", "remain", "stand", "stay") and any(child.lower_ in _EMPTY for child in children(verb)):
        seats = [one for one in children(verb) if one.lemma_.lower() in _PLACES]
        owners = [child for seat in seats for child in children(seat) if child.dep_ == "poss"]
        kept = [one for seat in seats for one in children(seat) if one.dep_ == "acl"]
        owners += [one for clause in kept for one in subtree(clause) if one.dep_ == "pobj" and one.head.lower_ == "for"]
        yield [party for one in owners for party in reader.anybody(sentence, one)], "absent"
        lands = [child for seat in seats for child in children(seat) if child.dep_ in ("amod", "compound")]
        yield [party for one in lands for party in reader.parties.nationality(sentence, one, "")], "absent"


def unparsed(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[Stated]:
    """The same for a 'were' that the parse takes for a helper of the participle before it: 'Missing were A and B'."""
    before = [one for one in sentence.tokens if one.i < token.i]
    mode = _said_before(before) if 0 < len(before) <= _FURTHEST else ""
    if mode:
        yield everyone_after(sentence, token, reader), mode


def listed_line(sentence: ParsedSentence, colon: Token, reader: Reader) -> Iterator[Stated]:
    """Everybody after the colon of 'In the royal box: A and B', 'Expected but not seen: C', lines without a verb."""
    if any(one.tag_ in FINITE for one in sentence.tokens if one.i < colon.i):
        return
    words = {one.lemma_.lower() for one in sentence.tokens if one.i < colon.i}
    mode = "absent" if words & _NOT_THERE else ("attended" if words & (STAGE_NOUNS | _THERE) else "")
    if mode:
        yield everyone_after(sentence, colon, reader), mode


def no_sign(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[Stated]:
    """'There was no sign of A'."""
    if any(child.lower_ == "no" for child in children(token)):
        of = [one for child in children(token) if child.lower_ == "of" for one in children(child)]
        yield [party for one in of for party in reader.people(sentence, one)], "absent"


def everyone_after(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """All persons named after a verb, where no other clause begins: lists that no parse holds."""
    after = [token for token in sentence.tokens if token.i > verb.i]
    further = next((token for token in after if token.tag_ in FINITE and not _is_aside(token)), None)
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
    if before[0].dep_ == "expl":
        return ""
    words = [token.lower_ for token in before]
    if first in _BESIDE and not any(is_verb(token) and token.tag_ in FINITE for token in before):
        return "attended"
    said = next((_SAYING[word] for word in words if word in _SAYING), "")
    if before[0].tag_ in ("VBG", "VBN") and not any(token.tag_ in FINITE for token in before):
        return _SAYING.get(first, "attended")
    if first == "not" and words[1:] and words[1] in _PLACING:
        return "absent"
    if first == "also" and words[1:] and words[1] in _PLACING and "list" not in words:
        return "attended"
    if first in _CONSPICUOUS and "absence" in words:
        return "absent"
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
