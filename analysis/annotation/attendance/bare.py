"""Clauses that say who was there or not and leave the gathering to what stands before: 'A was there, but B was not'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attendance.cues import (
    ABSENT_VERBS,
    BARE_PARTICLES,
    LOWER_NOUNS,
    REFUSE_VERBS,
    REMOTE_WORDS,
    STAGE_NOUNS,
    STAND_IN_VERBS,
)
from analysis.annotation.attendance.deeds import is_of_another_time
from analysis.annotation.attendance.mode import clause_mode, tensed_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.gatherings.words import DAYS
from analysis.annotation.grammar.remembered import children, subtree
from analysis.annotation.grammar.subjects import governor, is_passive, own_subject, subject

Stated = tuple[list[Party], str]

_BESIDE = frozenset({"alongside", "beside", "with"})
_COMPLEMENTS = frozenset({"acomp", "attr", "ccomp", "dative", "dobj", "oprd", "pcomp", "prep", "prt", "xcomp"})
_ELLIPTIC = frozenset({"be", "do", "will"})
_ELSEWHERE = frozenset({"from", "of", "on", "to", "with"})
_LOOSE = frozenset({"after", "as", "at", "because", "before", "despite", "due", "over"})
"""Prepositions that only say when or why."""
_EXCUSES = frozenset({"commitment", "engagement", "flu", "illness", "injury"})
_EXCUSING = frozenset({"cite", "plead"})
_INSIDE = frozenset({"at", "in"})
_IT = frozenset({"attend", "boycott", "join", "skip"})
_NOT_DONE = frozenset({"absent", "expected"})
_ONESELF = frozenset({"herself", "himself", "themselves"})
_RIDES = frozenset({"bus", "connection", "ferry", "flight", "plane", "train"})
_STUCK = frozenset({"ground", "hospitalise", "hospitalize", "strand"})
_OF_TRIPS = {"call": "absent", "cancel": "absent", "make": "attended", "postpone": "absent", "scrap": "absent"}
_OWN_ROOMS = frozenset({"bed", "home", "hotel"})
_PAST = frozenset({"VBD", "VBN"})
_SITTING = frozenset({"dine", "lunch", "seat", "sit", "stand"})
_TRIPS = frozenset({"journey", "trip"})
_VAGUE = frozenset({"appear", "arrive", "come", "go", "join"})
"""Verbs that tell of a gathering only where they are denied or still to come."""


def bare_presences(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """Who a verb that takes no gathering says was there, will come or stayed away."""
    lemma = verb.lemma_.lower()
    base = _base(verb, lemma)
    if base and not _is_made_good(verb, base) and not (base == "attended" and _is_long_past(verb)):
        mode = clause_mode(verb, base, firm=True)
        if lemma in _VAGUE and mode not in _NOT_DONE and not _particle_mode(verb, lemma):
            mode = "expected" if mode and _is_progressive(verb) else ""
        if lemma in ("go", "join") and mode != "absent" and not _has_day(verb):
            mode = ""
        yield _who(sentence, verb, reader) + _next_to(sentence, verb, reader), mode
    elif lemma in _ELLIPTIC and _is_ellipsis(verb):
        yield _who(sentence, verb, reader), "absent"
    elif lemma == "accompany" and is_passive(verb) and own_subject(verb) is not None:
        yield from _accompanied(sentence, verb, reader)
    elif lemma in STAND_IN_VERBS:
        yield from _stood_in(sentence, verb, reader)


def _is_long_past(verb: Token) -> bool:
    """'had participated as guests in 2023'."""
    return any(child.lower_ == "had" for child in children(verb)) and is_of_another_time(verb)


def _is_made_good(verb: Token, base: str) -> bool:
    """'held up in Rome, A will arrive on Friday'."""
    above = governor(verb) if base == "absent" and verb.dep_ in ("acl", "advcl", "relcl") else None
    return above is not None and tensed_mode(above) == "expected"


def host_presences(sentence: ParsedSentence, token: Token, reader: Reader) -> Iterator[Stated]:
    """'the host, A', 'Estmark's host A'; not 'talk show host A'."""
    if any(child.dep_ == "compound" for child in children(token)):
        return
    named = [token.head] if token.dep_ == "compound" else [one for one in children(token) if one.dep_ == "appos"]
    found = [party for one in named for party in reader.parties.persons(sentence, one)]
    verb = governor(token)
    yield found, tensed_mode(verb) if verb is not None else "attended"


def _base(verb: Token, lemma: str) -> str:
    """What the verb with its particle, object or place says of its subject; empty where it says nothing."""
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    if objects:
        return _by_object(verb, lemma, objects)
    words = {child.lower_ for child in children(verb) if child.dep_ in ("advmod", "prt")}
    particle = _particle_mode(verb, lemma)
    if particle:
        return "" if any(child.dep_ == "prep" and child.lower_ in _ELSEWHERE for child in children(verb)) else particle
    if lemma == "be":
        if any(child.dep_ == "acomp" and child.lower_ == "due" for child in children(verb)):
            return "expected" if not _complemented(verb) else ""
        there = "there" in words and not _goes_on(verb)
        return "absent" if "nowhere" in words else "attended" if there else ""
    return _by_place(verb, lemma) or _alone(verb, lemma)


def _particle_mode(verb: Token, lemma: str) -> str:
    words = {child.lower_ for child in children(verb) if child.dep_ in ("advmod", "prt")}
    return next((mode for (head, word), mode in BARE_PARTICLES.items() if head == lemma and word in words), "")


def _is_progressive(verb: Token) -> bool:
    """'A is coming'."""
    return verb.tag_ == "VBG" and any(child.dep_ == "aux" and child.lower_ in ("are", "is") for child in children(verb))


def _by_object(verb: Token, lemma: str, objects: list[Token]) -> str:
    """'skipped it', 'made the trip', 'cancelled her trip', 'took part'."""
    words = {child.lower_ for child in objects}
    if lemma in _IT and "it" in words:
        return "absent" if lemma in ABSENT_VERBS else "attended"
    if (lemma == "excuse" and words & _ONESELF) or (lemma == "miss" and {one.lemma_ for one in objects} & _RIDES):
        return "absent"
    if lemma == "board" and {one.lemma_ for one in objects} & _RIDES:
        return "attended" if verb.dep_ == "xcomp" and verb.head.lemma_ in REFUSE_VERBS else ""
    if lemma in _EXCUSING and any(child.lemma_.lower() in _EXCUSES for child in objects):
        return "absent"
    put_off = lemma != "make" and any(child.lemma_ == "visit" for child in objects)
    if lemma in _OF_TRIPS and (put_off or any(child.lemma_ in _TRIPS for child in objects)):
        return _OF_TRIPS[lemma]
    return "attended" if lemma == "take" and "part" in words and not _goes_on(verb) else ""


def _by_place(verb: Token, lemma: str) -> str:
    """'stayed at home', 'sat in the front row', 'sat beside B', 'joined by video link'."""
    if lemma in ("remain", "stay") and _has_goal(verb, {"at", "in"}, _OWN_ROOMS):
        return "absent"
    if lemma in _SITTING and not any(child.lower_ == "down" for child in children(verb)):
        seated = _has_goal(verb, {"at", "in", "on"}, STAGE_NOUNS)
        return "attended" if seated or any(child.lower_ in _BESIDE for child in children(verb)) else ""
    return "attended" if lemma == "join" and _has_goal(verb, {"by", "over", "via"}, REMOTE_WORDS) else ""


def _alone(verb: Token, lemma: str) -> str:
    """'is likely to come', 'was invited but declined': a verb with nothing after it."""
    if lemma in _STUCK and is_passive(verb) and verb.dep_ != "acl":
        return "absent"
    if _complemented(verb):
        return ""
    if lemma in _VAGUE or lemma == "participate":
        return "attended"
    if lemma == "expect" and is_passive(verb):
        return "" if any(child.lower_ == "had" for child in children(verb)) or _is_followed(verb) else "expected"
    if lemma == "speak" and any(child.lower_ == "also" for child in children(verb)):
        return "attended"
    if lemma == "cancel" and (_is_cut_short(verb) or _had_to(verb) or (verb.tag_ in _PAST and not is_passive(verb))):
        return "absent"
    return "absent" if lemma == "decline" and _after_invitation(verb) else ""


def _is_followed(verb: Token) -> bool:
    """'was expected but turned back'."""
    past = any(child.lower_ in ("was", "were") for child in children(verb))
    return past and any(child.dep_ == "conj" and child.tag_ in _PAST for child in children(verb))


def _complemented(verb: Token) -> bool:
    """Whether something after the verb says more than when or why."""
    after = [child for child in children(verb) if child.dep_ in _COMPLEMENTS and child.i > verb.i]
    if verb.lemma_ == "be":
        after = [below for child in after for below in children(child) if below.dep_ in _COMPLEMENTS]
    return any(child.lower_ not in _LOOSE and not _is_day(child) for child in after)


def _has_day(verb: Token) -> bool:
    """'will join on Thursday'; 'will go on Thursday' may be off anywhere."""
    return verb.lemma_ == "join" and any(_is_day(child) for child in children(verb))


def _is_day(preposition: Token) -> bool:
    """'on Thursday'."""
    return preposition.lower_ == "on" and any(child.lower_ in DAYS for child in children(preposition))


def _had_to(verb: Token) -> bool:
    """'had to cancel'."""
    return verb.dep_ == "xcomp" and verb.head.lower_ in ("forced", "had")


def _is_cut_short(verb: Token) -> bool:
    """'The commander, A, cancelled at short notice', where the parse finds no main verb."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "ROOT" and verb.nbor(-1).text == ","


def _after_invitation(verb: Token) -> bool:
    return any(word.lower_.startswith("invit") for word in verb.doc[verb.sent.start : verb.i])


def _goes_on(verb: Token) -> bool:
    """Whether a preposition after the verb says in or at what: 'took part in the war'."""
    return any(child.dep_ == "prep" and child.lower_ in _INSIDE and child.i > verb.i for child in children(verb))


def _has_goal(verb: Token, words: set[str], nouns: frozenset[str]) -> bool:
    """Whether a preposition among `words` leads to one of the nouns."""
    for child in children(verb):
        if child.dep_ in ("agent", "prep"):
            below = [one for target in children(child) for one in (target, *children(target))]
            if child.lower_ in words and any(one.lemma_.lower() in nouns for one in below):
                return True
    return False


def _is_ellipsis(verb: Token) -> bool:
    """'but B was not', after 'A was there' or 'A was present'."""
    if not any(child.dep_ == "neg" for child in children(verb)):
        return False
    if any(child.dep_ in _COMPLEMENTS and child.i > verb.i for child in children(verb)):
        return False
    before = verb.doc[verb.sent.start : verb.i]
    if verb.lemma_ != "be":
        return any(word.lemma_ in ("attend", "come", "participate") for word in before)
    return any(word.lower_ in ("present", "there") and word.dep_ in ("acomp", "advmod") for word in before)


def _accompanied(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    beside = reader.agents(sentence, verb)
    if beside:
        yield _who(sentence, verb, reader) + beside, clause_mode(verb)


def _stood_in(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """'The ambassador stood in for A': A was represented; who is named as standing in was there."""
    prepositions = [one for child in subtree(verb) if child.lower_ == "for" for one in children(child)]
    if not any(child.lower_ == "in" for child in children(verb)) and verb.lemma_.lower() in ("fill", "stand", "step"):
        return
    replaced = [party for one in prepositions for party in reader.people(sentence, one)]
    if replaced:
        yield replaced, "represented"
        head = subject(verb)
        if head is not None and head.lemma_.lower() not in LOWER_NOUNS:
            yield reader.people(sentence, head), clause_mode(verb)


def _next_to(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """'B' in 'A sat beside B', 'A dined with B'."""
    beside = [one for child in children(verb) if child.lower_ in _BESIDE for one in children(child)]
    return reader.company(sentence, beside, words=_BESIDE)


def _who(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    head = subject(verb)
    if (head is None and verb.lemma_ == "join" and verb.dep_ == "acl") or _is_cut_short(verb):
        head = verb.head
    if head is None:
        return []
    return reader.people(sentence, head) or reader.parties.countries(sentence, head)
