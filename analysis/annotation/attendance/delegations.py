"""Countries that a sentence tells of, and the unnamed people who are there for one: 'the ambassadors of Estmark'."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.annotation.attendance.parties import Parties, Party, is_apposed
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.tables import Mention

_FROM = frozenset({"for", "from", "of"})
_LONGEST_CLIMB = 6
_FOR_COUNTRIES = frozenset({"embassy", "federation", "government"})
_OFFICES = frozenset(
    "army chamber church company consulate embassy federation government ministry mission navy parliament union"
    " university".split()
)
_PRONOUNS = frozenset({"nobody", "none", "one", "those"})
_SENT = GROUP_NOUNS | frozenset(
    "activist attache attaché attachés author band cadet choir choreographer climber company consul contingent"
    " crew dancer dean deputy emissary farmer fencer filmmaker firm guide medic monk mp orchestra painter"
    " performer pilgrim pilot poet publisher rider rower runner sailor side skater soldier squad staff student"
    " swimmer troop troupe union unit volunteer weightlifter wrestler".split()
)
"""Whose nationality stands for a country that is there."""


def delegations(sentence: ParsedSentence, parties: Parties) -> Iterator[tuple[Party, Span, bool]]:
    """Countries of a sentence as parties, each with the words that stand for it in a clause, and whether it is bare."""
    found = parties.index.within(sentence.start, sentence.end)
    persons = [one for one in found if one.kind == "person"]
    for mention in found:
        land = mention.kind in ("country", "place") and mention.country
        words = words_of(sentence, mention) if land else None
        if words is None:
            continue
        name = sentence.word(words.root)
        sent = _sent(name)
        if sent is not None and not _has_name(sentence, sent, persons):
            yield parties.party(mention, sent.lower_), sent.doc[sent.i : sent.i + 1], False
        elif sent is None and mention.form == "named" and _is_bare(mention, name):
            yield parties.party(mention), words, True
        elif sent is None and (office := _speaking_for(name)) is not None:
            yield parties.party(mention), office.doc[office.i : office.i + 1], True


def bodies(sentence: ParsedSentence, parties: Parties) -> Iterator[tuple[Party, Span]]:
    """Organisations of a sentence as parties, each with its words."""
    for mention in parties.index.within(sentence.start, sentence.end):
        if mention.kind == "organisation" and mention.form == "named":
            words = words_of(sentence, mention)
            if words is not None and words.root.dep_ in SUBJECTS | {"appos", "conj"}:
                yield Party(mention.start, mention.end, mention.text, mention.name, mention.country, ""), words


def words_of(sentence: ParsedSentence, mention: Mention) -> Span | None:
    """The words of a mention, or None where no word begins in it."""
    first, last = bisect_left(sentence.starts, mention.start), bisect_left(sentence.starts, mention.end)
    begin = sentence.span.start
    return sentence.span.doc[begin + first : begin + last] if first < last else None


def is_sent(noun: Token) -> bool:
    """Whether a noun is of people who are there for a country."""
    return noun.lemma_.lower() in _SENT


def _speaking_for(land: Token) -> Token | None:
    """The body that acts for its country: 'the Estmark federation'."""
    body = land.head
    acts = land.dep_ in ("amod", "compound", "poss") and body.dep_ in SUBJECTS
    return body if acts and body.lemma_.lower() in _FOR_COUNTRIES else None


def _is_bare(mention: Mention, land: Token) -> bool:
    """A country by itself; not 'US' of 'the US rapper A'."""
    return mention.kind == "country" and land.dep_ not in ("amod", "compound", "nmod", "poss")


def _sent(land: Token) -> Token | None:
    """The people whom a country's name or nationality belongs to, or None."""
    current = land
    for _ in range(_LONGEST_CLIMB):
        above = current.head
        if current.dep_ == "pobj":
            if above.lower_ not in _FROM:
                return None
            above = above.head
        elif current.dep_ not in ("amod", "appos", "compound", "conj", "nmod", "poss"):
            return None
        if is_sent(above) or above.lower_ in _PRONOUNS:
            return above
        if above.lemma_.lower() not in _OFFICES and current.dep_ != "conj":
            return None
        current = above
    return None


def _has_name(sentence: ParsedSentence, noun: Token, persons: list[Mention]) -> bool:
    """'Estmark's ambassador, A', 'A, ambassador of Estmark': the person is there, not the country alone."""
    if noun.dep_ in ("amod", "compound", "nmod"):
        return True
    if any(one.start == sentence.place(noun)[1] + 1 for one in persons):
        return True
    first, last = sentence.offset + noun.left_edge.idx, sentence.place(noun.right_edge)[1]
    gaps = [(one.end, first) if one.start < first else (last, one.start) for one in persons]
    return any(before >= after or is_apposed(sentence, before, after) for before, after in gaps)
