"""Whoever the sentences around a gathering tell of as doing something there, where no other rule has placed them."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.attendance.audience import is_in_office
from analysis.annotation.attendance.deeds import is_of_another_time
from analysis.annotation.attendance.delegations import bodies, delegations, words_of
from analysis.annotation.attendance.hearing import is_heard_among, is_outsider
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.parties import Parties, Party
from analysis.annotation.attendance.parts import BESIDE
from analysis.annotation.attendance.predicates import LISTED, OBJECT, SUBJECT, UNDERGOER, Predicate, predicates
from analysis.annotation.attendance.reader import Presence
from analysis.annotation.attendance.standing import Standing, is_firm
from analysis.annotation.attendance.surface import surface_predicates
from analysis.annotation.attendance.tellings import is_from_afar, is_joining, is_past
from analysis.annotation.attendance.verbs import said_of_subject
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import FINITE

FIRM, DONE, NAMED = 2, 1, 0
"""How a presence is told: by words of presence or absence, by a deed, or by no more than a part in a clause."""
_REALISED = frozenset({"absent", "attended"})
_APART = frozenset({"absent", "represented"})
_BLOCKS = frozenset({"list item", "paragraph", "standfirst"})


def told_presences(
    sentence: ParsedSentence, parties: Parties, *, place: str, offices: frozenset[str] = frozenset()
) -> Iterator[tuple[Presence, int]]:
    """One presence for each person or country of a sentence of whom a clause tells one, and how it is told.

    `place` is where the gathering around the sentence is, or empty; `offices` of those who work there.
    """
    if sentence.block not in _BLOCKS or sentence.text.rstrip().endswith("?"):
        return
    if sentence.block == "list item" and not any(one.tag_ in FINITE for one in sentence.tokens):
        yield from _in_item(sentence, parties)
        return
    people = [(party, words, False) for party, words in _persons(sentence, parties)]
    for party, words, strict in (*people, *delegations(sentence, parties)):
        if not _is_quoted(sentence, party.start):
            name = sentence.word(words.root)
            member = is_in_office(name, offices)
            standing = Standing(place, strict=strict, named=bool(party.name), member=member, outsider=is_outsider(name))
            said = list(predicates(name, words.start))
            if not any(standing.mode(one) for one in said):
                said += surface_predicates(words, beside=said)
            told = _told(standing, said)
            for number, (mode, how) in enumerate(told):
                if mode and not (mode == "absent" and not party.name and not strict and _is_one(name)):
                    past = mode == "attended"
                    firm = FIRM if member and how == DONE else how
                    yield Presence(sentence, (party,), mode, None, event=True, past=past, further=number > 0), firm


def told_bodies(sentence: ParsedSentence, parties: Parties) -> Iterator[tuple[Presence, int]]:
    """Organisations of a sentence that are said to stay away, to send somebody or to take part; of other deeds none."""
    standing = Standing("", strict=True, named=False)
    if sentence.block not in _BLOCKS or sentence.text.rstrip().endswith("?"):
        return
    for party, words in bodies(sentence, parties):
        said = predicates(sentence.word(words.root), words.start)
        modes = ((standing.mode(one), one.verb) for one in said if one.part in (SUBJECT, UNDERGOER))
        mode = next((mode for mode, verb in modes if mode in _APART or (mode and is_joining(verb))), "")
        if mode and not _is_quoted(sentence, party.start):
            yield Presence(sentence, (party,), mode, None, event=True, past=mode == "attended"), FIRM


def _in_item(sentence: ParsedSentence, parties: Parties) -> Iterator[tuple[Presence, int]]:
    """'Estmark: Foreign Minister A', 'Norland: no delegation'."""
    denied = any(one.lower_ in ("no", "nobody", "none", "not") for one in sentence.tokens)
    how = FIRM if denied or any(one.text == ":" for one in sentence.tokens) else DONE
    people = [party for party, _ in _persons(sentence, parties)]
    countries = [party for party, _, bare in delegations(sentence, parties) if bare and denied]
    for party in people or countries:
        yield Presence(sentence, (party,), "absent" if denied else "attended", None, event=True), how


def _told(standing: Standing, said: list[Predicate]) -> Iterator[tuple[str, int]]:
    """What is told of one, first of the main clause, then of another time: 'skipped it but will play on Friday'."""
    mode, told_by = standing.first(said)
    if told_by is None and any(one.verb.lemma_ == "die" for one in said):
        return
    if told_by is None:
        named = standing.named and any(_is_named(one, outsider=standing.outsider) for one in said)
        yield "attended" if named else "", NAMED
        return
    yield mode, FIRM if is_firm(told_by) else DONE
    for one in said:
        other = standing.mode(one) if one.joined and is_firm(one) and one is not told_by else ""
        if other in _REALISED | {"expected"} and (other == "expected") != (mode == "expected"):
            yield other, FIRM
            return


def _is_one(noun: Token) -> bool:
    """'a soldier from Estmark': what befalls one is not said of the country."""
    return any(child.lower_ in ("a", "an", "one") for child in children(noun))


def _is_named(predicate: Predicate, *, outsider: bool) -> bool:
    """Whether somebody is subject, object or company in a clause told as past, of which all that is known is that."""
    verb, part = predicate.verb, predicate.part
    if (
        is_of_another_time(verb)
        or is_from_afar(verb)
        or not is_past(verb)
        or clause_mode(verb, firm=True) != "attended"
    ):
        return False
    if part in (SUBJECT, LISTED):
        return said_of_subject(verb) in ("", "neutral") or (not outsider and is_heard_among(verb))
    return part in BESIDE | {OBJECT} and said_of_subject(verb) not in ("away", "silent", "spoken")


def _persons(sentence: ParsedSentence, parties: Parties) -> Iterator[tuple[Party, Span]]:
    """Each person of a sentence, and the words of the name."""
    for mention in parties.index.within(sentence.start, sentence.end):
        if mention.kind == "person":
            words = words_of(sentence, mention)
            if words is not None:
                yield parties.party(mention), words


def _is_quoted(sentence: ParsedSentence, start: int) -> bool:
    """Whether a place stands between quotation marks that its sentence opens."""
    before = sentence.text[: start - sentence.start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")
