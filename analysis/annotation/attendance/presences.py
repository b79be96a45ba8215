"""What each sentence says of who is, will be or is not at a gathering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import (
    ABSENT_VERBS,
    ACCOMPANIED,
    BRINGING_VERBS,
    COMPANY_PREPOSITIONS,
    DISTANT_VERBS,
    JOINT_VERBS,
    MET_GROUPS,
    TALKS_ONLY_VERBS,
    TOGETHER,
    VISIT_ONLY_VERBS,
)
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.nouns import noun_presences
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.cues import AT_PREPOSITIONS, ATTEND_VERBS, GATHER_VERBS, GROUP_NOUNS, MOTION_VERBS
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.gatherings.words import link
from analysis.annotation.grammar.subjects import clause, is_passive, is_verb, subject

_FOR = frozenset({"for"})
_COUNTRY_VERBS = frozenset({"attend", "boycott", "host", "join", "participate", "skip", "snub", "shun", "take"})


def presences(sentence: ParsedSentence, gatherings: Iterable[GatheringMention], reader: Reader) -> Iterator[Presence]:
    """Every presence that a sentence states of the gatherings it names."""
    asked = sentence.text.rstrip().endswith("?")
    for gathering in gatherings:
        if gathering.uncertain:
            continue
        if not is_verb(gathering.token):
            yield from noun_presences(gathering, reader)
        if not asked:
            yield from _by_verb(gathering, reader)


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
        had = any(child.lower_ == "had" for child in verb.children)
        return "" if had else "expected"
    if how in ABSENT_VERBS.get(lemma, ()):
        return "absent"
    if how in ATTEND_VERBS.get(lemma, ()):
        return "attended" if _means_presence(verb, how, kind) else ""
    if lemma in MOTION_VERBS and how in ("for", "on", "to"):
        return "attended" if kind == "visit" else "expected"
    return "attended" if lemma not in DISTANT_VERBS and _is_set_at(lemma, how, kind) else ""


def _means_presence(verb: Token, how: str, kind: str) -> bool:
    """Whether a verb that can mean presence does: 'have' and 'engage in' with talks, 'pay' with a visit."""
    lemma = verb.lemma_.lower()
    if lemma in TALKS_ONLY_VERBS:
        return kind in ("meeting", "summit", "talks")
    if lemma in VISIT_ONLY_VERBS and how == "dobj":
        return kind == "visit"
    return lemma != "take" or _takes_part(verb)


def _is_set_at(lemma: str, how: str, kind: str) -> bool:
    """Whether the clause takes place at the gathering, whatever it tells: 'spoke at', 'gathered for', 'said in'."""
    if how == "for":
        return lemma in JOINT_VERBS | GATHER_VERBS
    if how == "on":
        return kind == "visit"
    if how == "in":
        return kind in ("meeting", "talks") or lemma in GATHER_VERBS
    return how in AT_PREPOSITIONS


def _takes_part(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lower_ == "part" for child in verb.children)


def _beside(gathering: GatheringMention, verb: Token, reader: Reader) -> list[Party]:
    """Those whom the clause puts beside its subject: 'alongside C', 'with C', the object of 'welcomed'."""
    sentence = gathering.sentence
    tokens = [*clause(verb), *(one for child in _loose_company(verb) for one in child.subtree)]
    found = reader.company(sentence, tokens, words=COMPANY_PREPOSITIONS)
    if verb.lemma_.lower() in JOINT_VERBS:
        found += reader.objects(sentence, verb) + reader.agents(sentence, verb)
    if gathering.kind == "reception" and verb.lemma_.lower() in ("give", "hold", "host"):
        found += reader.company(sentence, clause(verb), words=_FOR)
    return found + _accompanying(sentence, verb, reader)


def _accompanying(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """'A, accompanied by B, …', '… flanked by B'."""
    beside = [one for one in verb.subtree if one.lower_ in ACCOMPANIED and one.dep_ in ("acl", "advcl", "conj")]
    return [party for one in beside for party in reader.agents(sentence, one)]


def _loose_company(verb: Token) -> list[Token]:
    """'alongside C' that the parse hangs from the verb above, though it stands after this clause."""
    above = verb.head
    if verb.dep_ not in ("advcl", "ccomp", "pcomp") or above == verb:
        return []
    children = above.children if is_verb(above) else ()
    return [child for child in children if child.lower_ == "alongside" and child.i > verb.i]


def _brought(gathering: GatheringMention, verb: Token, how: str, reader: Reader) -> Iterator[Presence]:
    """The gathering is the subject: 'the parade saw leaders …', 'the meeting included A', 'was attended by A'."""
    sentence = gathering.sentence
    found: list[Party] = []
    if how == "nsubj" and verb.lemma_.lower() in BRINGING_VERBS:
        found = reader.objects(sentence, verb)
    elif is_passive(verb) and verb.lemma_.lower() in ATTEND_VERBS:
        hanging = [one for child in verb.children if child.dep_ in ("agent", "prep") for one in child.children]
        found += reader.company(sentence, hanging, words=TOGETHER | {"by"})
    mode = clause_mode(verb, "attended")
    yield Presence(sentence, tuple(found), mode, gathering)


def _meeting(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A met B', 'A and B convened': two or more who are named, or none is recorded."""
    verb, sentence = gathering.token, gathering.sentence
    if _first_time(verb):
        return
    found = reader.actors(sentence, verb)
    found += reader.objects(sentence, verb) + reader.agents(sentence, verb)
    found += reader.company(sentence, clause(verb), words=COMPANY_PREPOSITIONS)
    if len({party.name or party.country for party in found}) > 1 or (found and _meets_group(gathering)):
        yield Presence(sentence, tuple(found), clause_mode(verb, firm=True), gathering)


def _meets_group(gathering: GatheringMention) -> bool:
    """'A met the families in Rome': people who are not named, at a place that is."""
    objects = (child for child in gathering.token.children if child.dep_ == "dobj" and child.tag_ == "NNS")
    return bool(gathering.place) and any(one.lemma_.lower() in GROUP_NOUNS | MET_GROUPS for one in objects)


def _visit(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A visited Rome', 'B invited A to visit Rome'."""
    found = reader.actors(gathering.sentence, gathering.token)
    found += _accompanying(gathering.sentence, gathering.token, reader)
    yield Presence(gathering.sentence, tuple(found), clause_mode(gathering.token, "attended"), gathering)


def _first_time(verb: Token) -> bool:
    """'the first time that they have met' and 'they first met' tell of history, not of one meeting."""
    if any(child.lower_ == "first" and child.dep_ == "advmod" for child in verb.children):
        return True
    return verb.dep_ in ("acl", "ccomp", "relcl") and any(
        part.lower_ == "time" for part in (verb.head, *verb.head.children)
    )
