"""What each sentence says of who is, will be or is not at a gathering."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.claims import base_mode, is_set_at
from analysis.annotation.attendance.cues import (
    ARRIVED,
    BEING_VERBS,
    BRINGING_VERBS,
    COMPANY_PREPOSITIONS,
    COUNTRY_VERBS,
    HOSTING_VERBS,
    JOINT_VERBS,
    MET_GROUPS,
    PLACING_VERBS,
    TOGETHER,
)
from analysis.annotation.attendance.deeds import at_another_time
from analysis.annotation.attendance.mode import FLIPPED, clause_mode, tensed_mode, told_as_past
from analysis.annotation.attendance.nouns import noun_presences
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.cues import ATTEND_VERBS, GROUP_NOUNS
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.gatherings.words import link
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import clause, is_passive, is_verb, own_subject, subject

_ARTISTS = frozenset(
    "actor actress artist bandmate bassist comedian composer drummer guitarist keyboardist musician pianist producer"
    " rapper saxophonist singer songwriter vocalist".split()
)
"""Whom one meets to work with for years: 'where he met bassist B'."""
_KIN = frozenset("boyfriend girlfriend husband wife".split())
_AT_DESKS = frozenset({"ink", "sign"})
_OUTCOMES = frozenset("agree bridge convince find make overcome persuade produce reach resolve secure settle".split())
_SIDES_MET = frozenset({"crew", "delegation", "family", "squad", "team"})
_FOR = frozenset({"for"})
_MET = GROUP_NOUNS | MET_GROUPS
_SPENT = frozenset("afternoon day evening hour month morning night summer week weekend winter year".split())
"""'began the month visiting Rome': who began it did."""
_WITHOUT = frozenset({"without"})


def presences(sentence: ParsedSentence, gatherings: Iterable[GatheringMention], reader: Reader) -> Iterator[Presence]:
    """Every presence that a sentence states of the gatherings it names."""
    asked = sentence.text.rstrip().endswith("?")
    here = list(gatherings)
    for gathering in here:
        if gathering.uncertain or _told_by_noun(gathering, here):
            continue
        if not is_verb(gathering.token):
            yield from noun_presences(gathering, reader)
        if not asked:
            yield from _by_verb(gathering, reader)


def _told_by_noun(gathering: GatheringMention, here: Iterable[GatheringMention]) -> bool:
    """'received B at a banquet', 'dined with B at a reception': the noun names what the verb would."""
    verb = gathering.token
    if not is_verb(verb):
        return False
    nouns = [one.token for one in here if not is_verb(one.token)]
    if verb.lemma_ == "meet":
        return any(_is_met_for(one, verb) for one in here if verb in one.token.ancestors and not is_verb(one.token))
    if verb.lemma_.lower() not in HOSTING_VERBS:
        return False
    return any(link(noun, verb) in ("at", "during", "for", "in", "to") for noun in nouns if verb in noun.ancestors)


def _is_met_for(gathering: GatheringMention, verb: Token) -> bool:
    """'met for a debate', 'met at a dinner'; two who meet at a summit hold talks of their own."""
    how = link(gathering.token, verb)
    return how == "for" or (how == "at" and gathering.kind == "reception")


def _by_verb(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    if is_verb(gathering.token):
        told = {"ceremony": _rite, "visit": _visit}.get(gathering.kind, _meeting)
        yield from told(gathering, reader)
        return
    for verb in gathering.token.ancestors:
        if is_verb(verb):
            how = link(gathering.token, verb)
            if how:
                yield from _governed(gathering, verb, how, reader)
                yield from _lacking(gathering, verb, reader)
                return


def _undergone(verb: Token) -> bool:
    """'an initiative to be unveiled at the summit': who announced it need not be there."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and own_subject(verb) is None and verb.lemma_ not in PLACING_VERBS


def _sharing(verb: Token) -> Iterator[Token]:
    """A verb and those joined to it that have no subject of their own; for 'co-chaired', what follows the hyphen."""
    inner = (
        next((one for one in children(verb) if one.tag_ == "VBN" and one.is_alpha), verb)
        if verb.lower_ == "co"
        else verb
    )
    yield inner
    for one in children(inner):
        if one.dep_ == "conj" and is_verb(one) and own_subject(one) is None:
            yield from _sharing(one)


def _lacking(gathering: GatheringMention, verb: Token, reader: Reader) -> Iterator[Presence]:
    """'The congress opened without A'."""
    lacking = [one for child in children(verb) if child.lower_ in _WITHOUT for one in children(child)]
    found = reader.company(gathering.sentence, lacking, words=_WITHOUT)
    yield Presence(gathering.sentence, tuple(found), "absent" if tensed_mode(verb) == "attended" else "", gathering)


def _governed(gathering: GatheringMention, verb: Token, how: str, reader: Reader) -> Iterator[Presence]:
    sentence, lemma = gathering.sentence, verb.lemma_.lower()
    if how in ("nsubj", "nsubjpass"):
        for each in _sharing(verb):
            yield from _brought(gathering, each, how if each == verb or is_passive(each) else "nsubj", reader)
        return
    base = base_mode(verb, how, gathering.kind)
    if not base or (lemma == "represent" and is_passive(verb)):
        return
    talks = gathering.kind == "talks"
    mode = "attended" if _is_unfinished(verb, how) else clause_mode(verb, base, firm=talks)
    if is_set_at(lemma, how, gathering.kind) and (_undergone(verb) or (mode == "absent" and lemma not in BEING_VERBS)):
        return
    found = reader.actors(sentence, verb)
    at_talks = mode == "attended" and how == "at" and _is_between_states(gathering) and told_as_past(_main(verb))
    if not found and (lemma in COUNTRY_VERBS or at_talks or (talks and lemma in ("conduct", "hold"))):
        head = subject(verb)
        found = reader.parties.countries(sentence, head) if head is not None else []
    if mode in (ARRIVED, "attended", "expected"):
        found += _beside(gathering, verb, reader)
    yield Presence(sentence, tuple(found), mode, gathering, past=told_as_past(verb))
    yield Presence(sentence, tuple(reader.excepted(sentence, verb)), FLIPPED.get(mode, ""), gathering)


def _is_between_states(gathering: GatheringMention) -> bool:
    """'summit', 'talks'; a meeting may be anybody's."""
    return gathering.kind in ("summit", "talks") and gathering.token.lemma_ != "meeting"


def _main(verb: Token) -> Token:
    """'failed' of 'failed to agree'."""
    return verb.head if verb.dep_ == "xcomp" else verb


def _is_unfinished(verb: Token, how: str) -> bool:
    """'failed to agree at the talks': who fails there is there."""
    failed = verb.dep_ == "xcomp" and verb.head.lemma_ == "fail" and verb.head.tag_ == "VBD"
    return failed and how == "at" and verb.lemma_ in _OUTCOMES


def _beside(gathering: GatheringMention, verb: Token, reader: Reader) -> list[Party]:
    """Those whom the clause puts beside its subject: 'alongside C', 'with C', the object of 'welcomed'."""
    sentence = gathering.sentence
    tokens = [*clause(verb), *(one for child in _loose_company(verb) for one in subtree(child))]
    found = reader.company(sentence, tokens, words=COMPANY_PREPOSITIONS)
    if verb.lemma_.lower() in JOINT_VERBS:
        found += reader.objects(sentence, verb) + reader.agents(sentence, verb)
    if gathering.kind == "reception" and verb.lemma_.lower() in ("give", "hold", "host"):
        found += reader.company(sentence, clause(verb), words=_FOR)
    return found + reader.accompanying(sentence, verb)


def _loose_company(verb: Token) -> list[Token]:
    """'alongside C' that the parse hangs from the verb above, though it stands after this clause."""
    above = verb.head
    if verb.dep_ not in ("advcl", "ccomp", "pcomp") or above == verb:
        return []
    around = children(above) if is_verb(above) else ()
    return [child for child in around if child.lower_ == "alongside" and child.i > verb.i]


def _brought(gathering: GatheringMention, verb: Token, how: str, reader: Reader) -> Iterator[Presence]:
    """The gathering is the subject: 'the parade saw leaders …', 'the meeting included A', 'was attended by A'."""
    sentence = gathering.sentence
    found: list[Party] = []
    if how == "nsubj" and verb.lemma_.lower() in BRINGING_VERBS:
        found = reader.objects(sentence, verb)
    elif _attends(verb) and (is_passive(verb) or verb.head.lower_ == "co"):
        hanging = [one for child in children(verb) if child.dep_ in ("agent", "prep") for one in children(child)]
        found += reader.company(sentence, hanging, words=TOGETHER | {"by"})
    mode = clause_mode(verb, "attended")
    yield Presence(sentence, tuple(found), mode, gathering, past=told_as_past(verb))


def _attends(verb: Token) -> bool:
    """Whether those 'by' whom a gathering is so treated are there: 'opened', 'co-chaired', 'overseen'."""
    return verb.lemma_.lower().removeprefix("co-").removeprefix("co") in ATTEND_VERBS


def _meeting(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A met B', 'A and B convened': two or more who are named, or none is recorded."""
    verb, sentence = gathering.token, gathering.sentence
    mode = clause_mode(verb, firm=True)
    if _first_time(verb) or mode == "absent" or _is_of_a_life(verb):
        return
    found = reader.actors(sentence, verb)
    found += reader.objects(sentence, verb) + reader.agents(sentence, verb)
    found += reader.company(sentence, clause(verb), words=COMPANY_PREPOSITIONS)
    if len({party.name or party.country for party in found}) > 1 or (found and _meets_group(gathering)):
        yield Presence(sentence, tuple(found), mode, gathering)


def _meets_group(gathering: GatheringMention) -> bool:
    """'A met the families in Rome': people who are not named, at a place that is."""
    objects = [child for child in children(gathering.token) if child.dep_ in ("dobj", "nsubjpass")]
    groups = [one for one in objects if one.tag_ == "NNS" or one.lemma_.lower() in _SIDES_MET]
    return bool(gathering.place) and any(one.lemma_.lower() in _MET for one in groups)


def _visit(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A visited Rome', 'B invited A to visit Rome'."""
    verb = gathering.token
    found = reader.actors(gathering.sentence, verb)
    if not found and verb.dep_ == "acl" and verb.tag_ == "VBG" and is_verb(verb.head.head):
        found = reader.actors(gathering.sentence, verb.head.head) if verb.head.lemma_ in _SPENT else []
    found += reader.accompanying(gathering.sentence, gathering.token)
    if found:
        found += reader.company(gathering.sentence, clause(gathering.token), words=COMPANY_PREPOSITIONS)
    yield Presence(gathering.sentence, tuple(found), clause_mode(gathering.token, "attended"), gathering)


def _rite(gathering: GatheringMention, reader: Reader) -> Iterator[Presence]:
    """'A unveiled the statue', 'B was sworn in by C'; who signs alone, nowhere, may have done so at a desk."""
    verb, sentence = gathering.token, gathering.sentence
    mode = clause_mode(verb, firm=True)
    if mode == "absent" or at_another_time(verb):
        return
    found = [*reader.agents(sentence, verb), *reader.accompanying(sentence, verb)]
    found += reader.people(sentence, own_subject(verb)) if is_passive(verb) else reader.actors(sentence, verb)
    found += reader.company(sentence, clause(verb), words=COMPANY_PREPOSITIONS)
    found += reader.objects(sentence, verb) if verb.lemma_ == "marry" else []
    if verb.lemma_.lower() not in _AT_DESKS or gathering.place or len({party.name for party in found}) > 1:
        yield Presence(sentence, tuple(found), mode, gathering)


def _is_of_a_life(verb: Token) -> bool:
    """'met his future wife', 'met B when both were students', 'was met by B on arrival': no talks."""
    if is_passive(verb) and verb.lemma_ == "meet":
        return True
    met = [child for child in children(verb) if child.dep_ == "dobj"]
    named = {one.lower_ for whom in met for one in whom.doc[whom.left_edge.i : whom.i]}
    ages = [child for child in children(verb) if child.dep_ == "advcl" and child.lemma_ == "be"]
    when = any(one.lower_ in ("when", "while") for age in ages for one in children(age))
    named |= {one.lemma_.lower() for one in met}
    return when or "future" in named or not named.isdisjoint(_ARTISTS | _KIN)


def _first_time(verb: Token) -> bool:
    """'the first time that they have met' and 'they first met' tell of history, not of one meeting."""
    if any(child.lower_ == "first" and child.dep_ == "advmod" for child in children(verb)):
        return True
    return verb.dep_ in ("acl", "ccomp", "relcl") and any(
        part.lower_ == "time" for part in (verb.head, *children(verb.head))
    )
