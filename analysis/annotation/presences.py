"""What each sentence says of who is, will be or is not at a gathering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.attendancecues import (
    ABSENT_VERBS,
    ACCOMPANIED,
    AT_PREPOSITIONS,
    ATTEND_VERBS,
    BRINGING_VERBS,
    COMPANY_PREPOSITIONS,
    DISTANT_VERBS,
    GATHER_VERBS,
    JOINT_VERBS,
    MOTION_VERBS,
    PLANNED,
    TALKS_ONLY_VERBS,
    VISIT_ONLY_VERBS,
)
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings import GatheringMention, link
from analysis.annotation.groups import Groups
from analysis.annotation.parties import Parties, Party, expanded
from analysis.annotation.presencemode import clause_mode
from analysis.annotation.subjects import clause, governor, is_passive, is_verb, subject

_TOGETHER = frozenset({"among", "between", "including", "involving", "with"})
_SAID_OF = frozenset({"attended", "co-hosted", "hosted", "held", "chaired", "led", "joined"})
_COUNTRY_VERBS = frozenset({"attend", "boycott", "host", "join", "participate", "skip", "snub", "shun", "take"})


@dataclass(frozen=True, slots=True)
class Presence:
    """Some people and a gathering; `gathering` is None where the sentence leaves it to what stands before."""

    sentence: ParsedSentence
    parties: tuple[Party, ...]
    mode: str
    gathering: GatheringMention | None


class Reader:
    """Turns words of a sentence into parties: names, lists, groups named before."""

    def __init__(self, parties: Parties, groups: Groups) -> None:
        self.parties = parties
        self.groups = groups

    def people(self, sentence: ParsedSentence, token: Token | None) -> list[Party]:
        """The people at a noun or pronoun, and countries whose unnamed leaders it speaks of; or none."""
        if token is None:
            return []
        return expanded(self.parties, sentence, token) or self.groups.meant(sentence, token)

    def actors(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        """Who does what a verb says; where the parse gives no subject, the names right before the verb."""
        head = subject(verb)
        found = self.people(sentence, head)
        if found or head is not None:
            return found
        return self._before(sentence, verb)

    def company(self, sentence: ParsedSentence, tokens: Iterable[Token], *, words: frozenset[str]) -> list[Party]:
        """People after 'alongside', 'with' and the like among some tokens."""
        found = []
        for token in tokens:
            if token.dep_ == "pobj" and (token.head.lower_ in words or _next_to(token.head, words)):
                found += self.people(sentence, token)
        return found

    def _before(self, sentence: ParsedSentence, verb: Token) -> list[Party]:
        position = verb.i - 1
        while position >= sentence.span.start and verb.doc[position].pos_ in ("AUX", "ADV", "PART"):
            position -= 1
        return self.parties.persons(sentence, verb.doc[position]) if position >= sentence.span.start else []


def _next_to(preposition: Token, words: frozenset[str]) -> bool:
    """'next to' and 'close to', where 'alongside' counts."""
    return "alongside" in words and preposition.lower_ == "to" and preposition.head.lower_ in ("close", "next")


def presences(sentence: ParsedSentence, gatherings: Iterable[GatheringMention], reader: Reader) -> Iterator[Presence]:
    """Every presence that a sentence states of the gatherings it names."""
    asked = sentence.span.text.rstrip().endswith("?")
    for gathering in gatherings:
        if gathering.uncertain:
            continue
        yield from _at_noun(gathering, reader)
        if not asked:
            yield from _by_verb(gathering, reader)


def _at_noun(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """People who hang from the gathering itself: 'talks between A and B', 'a parade hosted by C'."""
    if is_verb(gathering.token):
        return
    sentence = gathering.sentence
    found: list[Party] = []
    owners: list[Party] = []
    for child in gathering.token.children:
        if child.dep_ == "poss":
            owners += reader.people(sentence, child)
        elif child.lower_ in _TOGETHER and child.dep_ in ("prep", "acl"):
            found += reader.company(sentence, child.children, words=frozenset({child.lower_}))
            found += [party for one in child.children if one.dep_ == "dobj" for party in reader.people(sentence, one)]
        elif child.dep_ == "relcl" and any(one.lower_ == "where" for one in child.children):
            found += reader.actors(sentence, child)
        elif child.dep_ == "relcl":
            yield from _related(gathering, child, reader)
        elif child.dep_ == "acl" and child.lemma_ in BRINGING_VERBS:
            found += [party for one in child.children if one.dep_ == "dobj" for party in reader.people(sentence, one)]
        elif child.dep_ == "acl" and child.lower_ in _SAID_OF:
            tokens = [one for prep in child.children if prep.dep_ in ("agent", "prep") for one in prep.children]
            found += reader.company(sentence, tokens, words=COMPANY_PREPOSITIONS | {"by"})
    if gathering.kind == "visit" or found:
        found += owners
    yield Presence(sentence, tuple(found), _noun_mode(gathering.token), gathering)


def _noun_mode(token: Token) -> str:
    """What a clause that speaks of the gathering says of those who belong to it; empty where it is denied."""
    if any(child.lower_ in PLANNED for child in token.children):
        return "expected"
    verb = governor(token)
    if verb is None:
        return "attended"
    underway = verb.lemma_ in MOTION_VERBS and link(token, verb) in ("for", "to")
    mode = clause_mode(verb, "expected" if underway else "attended")
    return "" if mode == "absent" else mode


def _related(gathering: GatheringMention, verb: Token, reader: Reader) -> Iterator[Presence]:
    """'the summit, which A attended'."""
    lemma = verb.lemma_.lower()
    if not any(child.dep_ == "dobj" and child.tag_ == "WDT" for child in verb.children):
        return
    if "dobj" in ATTEND_VERBS.get(lemma, ()) or "dobj" in ABSENT_VERBS.get(lemma, ()):
        base = "absent" if lemma in ABSENT_VERBS else "attended"
        actors = reader.actors(gathering.sentence, verb)
        yield Presence(gathering.sentence, tuple(actors), clause_mode(verb, base), gathering)


def _by_verb(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    if is_verb(gathering.token):
        yield from (_visit if gathering.kind == "visit" else _meeting)(gathering, reader)
        return
    for verb in gathering.token.ancestors:
        if is_verb(verb):
            how = link(gathering.token, verb)
            if how:
                yield from _governed(gathering, verb, how, reader)
                return


def _governed(gathering: GatheringMention, verb: Token, how: str, reader: Reader) -> Iterator[Presence]:
    sentence, lemma = gathering.sentence, verb.lemma_.lower()
    if how in ("nsubj", "nsubjpass"):
        yield from _brought(gathering, verb, how, reader)
        return
    base = _base_mode(verb, how, gathering.kind)
    if not base:
        return
    talks = gathering.kind == "talks"
    mode = clause_mode(verb, base, firm=talks)
    found = reader.actors(sentence, verb)
    if not found and (lemma in _COUNTRY_VERBS or (talks and lemma in ("conduct", "hold"))):
        head = subject(verb)
        found = reader.parties.countries(sentence, head) if head is not None else []
    if mode in ("attended", "expected"):
        found += _beside(gathering, verb, reader)
    yield Presence(sentence, tuple(found), mode, gathering)


def _base_mode(verb: Token, how: str, kind: str) -> str:
    """What a verb says of its subject by the way the gathering hangs from it; empty where it says nothing."""
    lemma = verb.lemma_.lower()
    if lemma in ("await", "expect") and is_passive(verb) and how in ("at", "for", "in"):
        return "expected"
    if how == "for" and lemma in JOINT_VERBS:
        return "attended"
    if how in ABSENT_VERBS.get(lemma, ()):
        return "absent"
    if lemma in TALKS_ONLY_VERBS and kind not in ("talks", "meeting", "summit"):
        return ""
    if lemma in VISIT_ONLY_VERBS and how == "dobj" and kind != "visit":
        return ""
    if how in ATTEND_VERBS.get(lemma, ()):
        return "attended" if lemma != "take" or _takes_part(verb) else ""
    if lemma in GATHER_VERBS and how in ("at", "during", "for", "in"):
        return "attended"
    if lemma in MOTION_VERBS and how in ("for", "on", "to"):
        return "attended" if kind == "visit" else "expected"
    if how == "in" and kind in ("talks", "meeting") and lemma not in DISTANT_VERBS:
        return "attended"
    return "attended" if how in AT_PREPOSITIONS and lemma not in DISTANT_VERBS else ""


def _takes_part(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ == "part" for child in verb.children)


def _beside(gathering: GatheringMention, verb: Token, reader: Reader) -> list[Party]:
    """Those whom the clause puts beside its subject: 'alongside C', 'with C', the object of 'welcomed'."""
    sentence = gathering.sentence
    tokens = [*clause(verb), *(one for child in _loose_company(verb) for one in child.subtree)]
    found = reader.company(sentence, tokens, words=COMPANY_PREPOSITIONS)
    if verb.lemma_.lower() in JOINT_VERBS:
        for child in verb.children:
            if child.dep_ == "dobj":
                found += reader.people(sentence, child)
            elif child.dep_ == "agent":
                found += reader.company(sentence, child.children, words=frozenset({"by"}))
    return found + _accompanying(sentence, verb, reader)


def _accompanying(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """'A, accompanied by B, …', '… flanked by B'."""
    beside = [one for one in verb.subtree if one.lower_ in ACCOMPANIED and one.dep_ in ("acl", "advcl", "conj")]
    agents = [target for one in beside for child in one.children if child.dep_ == "agent" for target in child.children]
    return reader.company(sentence, agents, words=frozenset({"by"}))


def _loose_company(verb: Token) -> list[Token]:
    """'alongside C' that the parse hangs from the verb above, though it stands after this clause."""
    above = verb.head
    if verb.dep_ not in ("advcl", "ccomp", "pcomp") or above == verb:
        return []
    children = above.children if is_verb(above) else ()
    return [child for child in children if child.lower_ == "alongside" and child.i > verb.i]


def _brought(gathering: GatheringMention, verb: Token, how: str, reader: Reader) -> Iterator[Presence]:
    """The gathering is the subject: 'the parade saw leaders …', 'the meeting included A', 'was attended by A'."""
    sentence, found = gathering.sentence, []
    if how == "nsubj" and verb.lemma_.lower() in BRINGING_VERBS:
        for child in verb.children:
            if child.dep_ == "dobj":
                found += reader.people(sentence, child)
    elif is_passive(verb) and verb.lemma_.lower() in ATTEND_VERBS:
        hanging = [one for child in verb.children if child.dep_ in ("agent", "prep") for one in child.children]
        found += reader.company(sentence, hanging, words=_TOGETHER | {"by"})
    mode = clause_mode(verb, "attended")
    yield Presence(sentence, tuple(found), mode, gathering)


def _meeting(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A met B', 'A and B convened': two or more who are named, or none is recorded."""
    verb, sentence = gathering.token, gathering.sentence
    if _first_time(verb):
        return
    found = reader.actors(sentence, verb)
    agents = [one for child in verb.children if child.dep_ == "agent" for one in child.children]
    found += [party for child in verb.children if child.dep_ == "dobj" for party in reader.people(sentence, child)]
    found += reader.company(sentence, agents, words=frozenset({"by"}))
    found += reader.company(sentence, clause(verb), words=COMPANY_PREPOSITIONS)
    if len({party.name or party.country for party in found}) > 1:
        yield Presence(sentence, tuple(found), clause_mode(verb, firm=True), gathering)


def _visit(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A visited Rome', 'B invited A to visit Rome'."""
    found = reader.actors(gathering.sentence, gathering.token)
    yield Presence(gathering.sentence, tuple(found), clause_mode(gathering.token, "attended"), gathering)


def _first_time(verb: Token) -> bool:
    """'the first time that they have met' tells of history, not of one meeting."""
    return verb.dep_ in ("acl", "ccomp", "relcl") and any(
        part.lower_ == "time" for part in (verb.head, *verb.head.children)
    )
