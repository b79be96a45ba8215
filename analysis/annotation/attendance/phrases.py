"""Presence and absence said by adjectives and nouns: 'were absent', 'their attendance at', 'among the guests were'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from spacy.tokens import Token

from analysis.annotation.attendance.acts import acts
from analysis.annotation.attendance.bare import bare_presences, host_presences
from analysis.annotation.attendance.cues import (
    ANNOUNCE_VERBS,
    ATTENDANCE_NOUNS,
    ATTENDEE_NOUNS,
    COMPANY_PREPOSITIONS,
    COUNTRY_NOUNS,
    INVITATION_MODES,
    INVITE_VERBS,
    INVITING_VERBS,
    SEND_VERBS,
    STAGE_NOUNS,
)
from analysis.annotation.attendance.inverted import everyone_after, listed_line, no_sign, unparsed
from analysis.annotation.attendance.mode import clause_mode, tensed_mode, told_as_past
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Presence, Reader
from analysis.annotation.attendance.sending import SHUT_OUT, represented, sent, shut_out
from analysis.annotation.attendance.verbs import said_of_subject
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.cues import GROUP_NOUNS
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, governor, is_passive, is_verb, own_subject, subject

_CALLING_OFF = frozenset({"abandon", "call", "cancel", "scrap", "withdraw"})
"""'cancelled his participation': absent."""
_STATES = {"absent": "absent", "missing": "absent", "no-show": "absent", "present": "attended"}
_STATE_PHRASES = {("in", "attendance"): "attended", ("on", "hand"): "attended"}
_COMING = frozenset({"attend", "come", "gather", "participate", "speak"})
_LISTING_VERBS = frozenset({"be", "comprise", "feature", "include"})
_BY_WORD: dict[str, Callable[[ParsedSentence, Token, Reader], Iterator[tuple[list[Party], str]]]] = {
    ":": listed_line,
    "be": unparsed,
    "host": host_presences,
    "sign": no_sign,
}
_THOSE = {
    "absent": "absent",
    "attending": "attended",
    "expected": "expected",
    "invited": "invited",
    "present": "attended",
    "seated": "attended",
}


def phrase_presences(
    sentence: ParsedSentence, gatherings: Sequence[GatheringMention], reader: Reader
) -> Iterator[Presence]:
    """Every presence that a sentence states by other words than a verb that takes the gathering."""
    if sentence.text.rstrip().endswith("?"):
        return
    for token in sentence.tokens:
        for parties, mode in _stated(sentence, token, reader):
            if parties and mode:
                verb = token if is_verb(token) else governor(token)
                yield Presence(sentence, tuple(parties), mode, _nearest(token, gatherings), past=told_as_past(verb))
        for parties, mode in acts(sentence, token, reader) if is_verb(token) else ():
            if parties and mode:
                gathering = _nearest(token, gatherings)
                yield Presence(sentence, tuple(parties), mode, gathering, event=True, past=told_as_past(token))


def _stated(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterable[tuple[list[Party], str]]:
    if is_verb(token):
        return _by_verb(sentence, token, reader)
    if _state(token):
        return _in_state(sentence, token, reader)
    lemma = token.lemma_.lower()
    if lemma in _BY_WORD:
        return _BY_WORD[lemma](sentence, token, reader)
    if lemma in ATTENDANCE_NOUNS:
        return _attendance_of(sentence, token, reader)
    if (lemma in ATTENDEE_NOUNS and token.tag_ in ("NN", "NNS")) or token.lower_ == "those":
        return _listed_as(sentence, token, reader) if _attendee_mode(token) else ()
    return _invitation(sentence, token, reader) if lemma == "invitation" else ()


def _by_verb(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    lemma = verb.lemma_.lower()
    if lemma in SEND_VERBS:
        yield from sent(sentence, verb, reader)
    elif lemma == "represent" and is_passive(verb):
        yield from represented(sentence, verb, reader)
    elif lemma == "attend" and not any(child.dep_ == "dobj" for child in children(verb)):
        yield reader.anybody(sentence, subject(verb)), clause_mode(verb)
    elif lemma in INVITE_VERBS:
        yield from _invited(sentence, verb, reader)
    elif lemma in SHUT_OUT and is_passive(verb):
        yield from shut_out(sentence, verb, reader)
    yield from bare_presences(sentence, verb, reader)


def _state(token: Token) -> str:
    """'absent', 'present', 'in attendance', said of somebody."""
    state = _STATES.get(token.lower_, "")
    if state and (token.dep_ in ("acomp", "oprd", "attr") or _begins(token) or _ends_predicate(token)):
        return state
    return _STATE_PHRASES.get((token.head.lower_, token.lower_), "") if token.dep_ == "pobj" else ""


def _begins(token: Token) -> bool:
    """'Absent was A', whatever the parse makes of it."""
    return token.is_sent_start is True and token.dep_ == "nsubj" and token.head.lemma_ == "be"


def _ends_predicate(token: Token) -> bool:
    """'A was the only head of state present'."""
    for above in token.ancestors:
        if above.dep_ == "attr":
            persons = above.lemma_.lower() in GROUP_NOUNS | COUNTRY_NOUNS and above.head.lemma_ == "be"
            return persons and above.right_edge == token
    return False


def _in_state(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    verb = token.head if token.dep_ != "pobj" else governor(token)
    verb = verb if verb is None or is_verb(verb) else governor(token)
    if token.dep_ == "pobj" and token.head.is_sent_start:
        verb = next((one for one in sentence.tokens if one.i > token.i and one.lemma_ == "be" and is_verb(one)), verb)
    if verb is None:
        return
    head = own_subject(verb) if token.i < verb.i else subject(verb)
    if head is None or head == token:
        head = next((child for child in children(verb) if child.dep_ == "attr"), None)
    if token.dep_ == "pobj" and verb.lemma_ in ("have", "see"):
        head = next((child for child in children(verb) if child.dep_ == "dobj"), head)
    yield reader.anybody(sentence, head), clause_mode(verb, _state(token))


def _attendance_of(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    """'their attendance', 'the absence of A', 'the appearance of the trio', 'cancelled his participation'."""
    if token.lemma_ == "presence" and any(_is_named_place(child) for child in subtree(token)):
        return
    found = _whose(sentence, token, reader)
    verb = governor(token)
    if found and ATTENDANCE_NOUNS[token.lemma_.lower()] == "attended":
        found += reader.company(sentence, subtree(token), words=COMPANY_PREPOSITIONS)
        found += _beside_verb(sentence, token, reader)
    elif not found and verb is not None and verb.lemma_ in ANNOUNCE_VERBS | _CALLING_OFF and _own(token):
        found = reader.anybody(sentence, subject(verb))
    yield found, _attendance_mode(token, verb)


def _whose(sentence: ParsedSentence, token: Token, reader: Reader) -> list[Party]:
    """A of 'A's attendance', 'the attendance of A'; nobody named before for 'conspicuous by his absence was B'."""
    ahead = sentence.tokens[0].lower_ == "conspicuous"
    owners = [child for child in children(token) if child.dep_ == "poss" and not (ahead and child.pos_ == "PRON")]
    owners += [one for child in children(token) if child.lower_ in ("by", "of") for one in children(child)]
    return [party for one in owners for party in reader.anybody(sentence, one)]


def _attendance_mode(token: Token, verb: Token | None) -> str:
    """What becomes of the attendance: 'confirmed' it is to come, 'cancelled' it is none."""
    base = ATTENDANCE_NOUNS[token.lemma_.lower()]
    if verb is None or token.dep_ not in ("dobj", "nsubjpass"):
        ahead = verb is not None and base == "attended" and tensed_mode(verb) == "expected"
        return "expected" if ahead else base
    if verb.lemma_ in _CALLING_OFF:
        return clause_mode(verb, "absent")
    return "expected" if verb.lemma_ in ANNOUNCE_VERBS and base == "attended" else clause_mode(verb, base)


def _is_named_place(preposition: Token) -> bool:
    """'in Rome', where somebody may be for other reasons than the gathering."""
    return preposition.lower_ == "in" and any(child.tag_ == "NNP" for child in children(preposition))


def _own(token: Token) -> bool:
    """'his attendance', said by himself."""
    return any(child.dep_ == "poss" and child.lower_ in ("her", "his", "its", "their") for child in children(token))


def _beside_verb(sentence: ParsedSentence, token: Token, reader: Reader) -> list[Party]:
    """'alongside C' that the parse hangs from the verb whose subject the noun is."""
    if token.dep_ not in SUBJECTS:
        return []
    beside = [child for child in children(token.head) if child.lower_ == "alongside"]
    return [
        party for child in beside for party in reader.company(sentence, children(child), words=COMPANY_PREPOSITIONS)
    ]


def _listed_as(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    """'Among the guests were A and B', 'attendees included A', 'guests such as A'."""
    verb = governor(token)
    found = reader.people(sentence, token)
    if not found and verb is None:
        found = _after_colon(sentence, token, reader)
    if not found and verb is not None and verb.lemma_ == "be" and token.i > verb.i and _among(token):
        found = reader.anybody(sentence, subject(verb))
    if not found and verb is not None and verb.lemma_ in _LISTING_VERBS and _lists(token, verb):
        after = [child for child in children(verb) if child.i > verb.i and child.dep_ in ("attr", "dobj", "nsubj")]
        found = [party for child in after for party in reader.people(sentence, child)]
        found = everyone_after(sentence, verb, reader) if found else []
    found = found or _included(sentence, token, reader)
    if verb is not None and said_of_subject(verb) == "away" and own_subject(verb) in (token, *token.ancestors):
        return
    base = _attendee_mode(token)
    yield found, clause_mode(verb, base) if verb is not None else base


def _included(sentence: ParsedSentence, token: Token, reader: Reader) -> list[Party]:
    """'The guests, who included A and B, clapped'."""
    clauses = [one for one in children(token) if one.dep_ == "relcl" and one.lemma_ in ("feature", "include")]
    return [party for one in clauses for party in reader.objects(sentence, one)]


def _among(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ == "among"


def _after_colon(sentence: ParsedSentence, token: Token, reader: Reader) -> list[Party]:
    """Those listed in 'Among the guests: A, B and C', a line without a verb."""
    after = sentence.place(token)[1]
    if not sentence.around[after - sentence.offset :].lstrip().startswith(":"):
        return []
    found = reader.parties.index.within(after, sentence.end)
    return [reader.parties.party(one) for one in found if one.kind == "person" and one.form == "named"]


def _attendee_mode(token: Token) -> str:
    """What 'guest', 'attendee', 'those present' make of whom they list; empty for another word."""
    if token.lower_ == "those":
        on_stage = any(one.lemma_ in STAGE_NOUNS for child in children(token) for one in children(child))
        who = next((child for child in children(token) if child.dep_ == "relcl" and child.lemma_ in _COMING), None)
        if who is not None:
            return clause_mode(who)
        if any(one.dep_ == "neg" for child in children(token) for one in (child, *children(child))):
            return "absent"
        said = next((_THOSE[child.lower_] for child in children(token) if child.lower_ in _THOSE), "")
        return said or ("attended" if on_stage else "")
    return ATTENDEE_NOUNS.get(token.lemma_.lower(), "")


def _invitation(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    """'A accepted an invitation', 'an invitation was sent to B'."""
    verb = governor(token)
    mode = INVITATION_MODES.get(verb.lemma_, "") if verb is not None else ""
    if verb is None or not mode or token not in children(verb):
        return
    if verb.lemma_ in INVITING_VERBS:
        goals = [child for head in (token, verb) for child in children(head) if child.lower_ == "to"]
        goals += [one for goal in goals for one in children(goal) if one.dep_ == "conj" and one.lower_ == "to"]
        guests = [one for goal in goals for one in children(goal)]
        found = [party for one in guests for party in reader.anybody(sentence, one)]
    else:
        found = reader.anybody(sentence, subject(verb))
    denied = mode == "invited" and any(child.lower_ == "no" for child in children(token))
    yield found, "absent" if denied else clause_mode(verb, mode)


def _lists(token: Token, verb: Token) -> bool:
    among = _among(token) and token.head.head == verb
    return token.i < verb.i and (among or (token.dep_ in SUBJECTS and token.head == verb))


def _invited(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[tuple[list[Party], str]]:
    """'B was invited to', 'A invited B to'; who was not invited is absent."""
    bare = is_passive(token) and token.lemma_ == "invite"
    objects = [one for one in children(token) if one.dep_ == "dobj"]
    named = token.lemma_ == "invite" and any(reader.people(sentence, one) for one in objects)
    if not (bare or named) and not any(child.dep_ in ("prep", "xcomp", "dative") for child in children(token)):
        return
    wanted = "nsubjpass" if any(child.dep_ == "nsubjpass" for child in children(token)) else "dobj"
    guests = [child for child in children(token) if child.dep_ == wanted]
    found = [party for child in guests for party in reader.anybody(sentence, child)]
    visits = any(child.lemma_ == "visit" for child in children(token))
    if token.lemma_.lower() == "invite" and not visits:
        yield found, clause_mode(token, "invited")


def _nearest(token: Token, gatherings: Iterable[GatheringMention]) -> GatheringMention | None:
    """The gathering that the words are about: below them, else in the same clause."""
    inside = [one for one in gatherings if token in one.token.ancestors and not one.uncertain]
    if inside:
        return inside[0]
    verb = token if is_verb(token) else governor(token)
    beside = [one for one in gatherings if verb is not None and verb in one.token.ancestors and not is_verb(one.token)]
    return next((one for one in beside if not one.uncertain), None)
