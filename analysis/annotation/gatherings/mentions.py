"""The gatherings that an article speaks of: where it names one, what it calls it, where and when it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.cues import (
    AT_PREPOSITIONS,
    ATTEND_VERBS,
    DOUBT_NOUNS,
    FAMILIES,
    GATHER_VERBS,
    GATHERING_NOUNS,
    MOTION_VERBS,
    PLANNING_VERBS,
    SIDES,
    SPECIFIC_CEREMONIES,
    UNCERTAIN,
    VERB_KINDS,
)
from analysis.annotation.gatherings.occasions import occasions
from analysis.annotation.gatherings.words import (
    DAYS,
    DEFINITE,
    OCCURRING,
    acts_as_body,
    called,
    classifies,
    gathering_kind,
    held_where,
    is_named,
    link,
    qualified,
    with_of,
    words_before,
)
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import clause, governor, is_verb, phrase
from analysis.annotation.index import MentionIndex
from analysis.tables import DateMention

_INDEFINITE = frozenset({"a", "an"})
_PLACE_PREPOSITIONS = frozenset({"at", "in", "on"})
_OF_MEMBERS = frozenset({"found", "join", "lead", "leave"})
"""What they are done to, where the noun means many things, is a body: 'joined the party', 'left the service'."""
_NAMES = frozenset({"NNP", "NNPS"})
_NAMING = frozenset({"M", "N", "V"})
"""How the tags of nouns and verbs begin."""
_TIMED = frozenset(ATTEND_VERBS) | GATHER_VERBS | MOTION_VERBS | frozenset(VERB_KINDS) | OCCURRING
_UNSURE = frozenset({"likely", "possible", "unlikely"})
_FURTHER = frozenset({"fifth", "follow-up", "fourth", "fresh", "further", "next", "second", "sixth", "third"})
"""After one of the kind, another."""
_RANKED = frozenset("first second third fourth fifth last latest next own".split())
"""'his first rally in a year' is one of several, and need not be the one told of before."""
_GRAINS = frozenset({"day", "month", "week"})


@dataclass(frozen=True, slots=True, eq=False)
class GatheringMention:
    """A gathering where a sentence names it, by a noun ('parade') or by a verb ('met')."""

    sentence: ParsedSentence
    token: Token
    text: str
    kind: str
    named: bool
    definite: bool
    indefinite: bool
    uncertain: bool
    sides: int
    special: str
    place: str
    earliest: date | None
    latest: date | None


class Surroundings:
    """Places and dates around a word, by the mentions and dates of the article."""

    def __init__(self, index: MentionIndex, dates: Iterable[DateMention]) -> None:
        self._index = index
        self._dates: dict[int, list[DateMention]] = defaultdict(list)
        for found in sorted(dates, key=lambda found: (found.start, found.end)):
            if found.grain in _GRAINS or found.text.isdigit():
                self._dates[found.sentence].append(found)

    def date(self, sentence: ParsedSentence, tokens: list[Token]) -> tuple[date | None, date | None]:
        """The interval of the first date that stands on the tokens; whole years and longer tell no gathering's day."""
        places = [sentence.place(token) for token in tokens]
        for found in self._dates[sentence.number]:
            if any(start < found.end and found.start < end for start, end in places):
                return found.earliest, found.latest
        return None, None

    def place(self, sentence: ParsedSentence, tokens: list[Token]) -> str:
        """The place named after 'in', 'at' or 'on' among the tokens, or empty."""
        for token in tokens:
            if token.dep_ == "pobj" and _places(token.head) and token.head in tokens:
                found = self._named_place(sentence, token)
                if found:
                    return found
        return ""

    def named_before(self, sentence: ParsedSentence, token: Token) -> str:
        """The place that a single word names, or empty."""
        mention = self._index.at(*sentence.place(token))
        return mention.text if mention and mention.kind in ("country", "place") and mention.form == "named" else ""

    def is_person(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a person is named at a word."""
        return any(one.kind == "person" for one in self._index.within(*sentence.place(token)))

    def is_body(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a word names an organisation, by its own right: 'the Democratic Rally hailed it'."""
        return any(one.kind == "organisation" for one in self._index.within(*sentence.place(token)))

    def _named_place(self, sentence: ParsedSentence, token: Token) -> str:
        start, end = sentence.place(token)
        mention = next((one for one in self._index.within(start, end) if one.kind in ("country", "place")), None)
        if mention:
            return mention.text
        compounds = [part for part in children(token) if part.dep_ == "compound" and part.lower_ not in DAYS]
        proper = any(part.tag_ in ("NNP", "NNPS") for part in compounds)
        held = token.lemma_.lower() in GATHERING_NOUNS or token.lemma_.lower() in occasions("place")
        if not proper or held or token.lower_ in DAYS:
            return ""
        return called(token, keep=lambda part: part.dep_ in ("compound", "nmod")) + with_of(token)


def _places(preposition: Token) -> bool:
    """'in', 'at' and 'on'; 'to' after a verb of motion: 'travelled to Rome for the talks'."""
    goal = preposition.lower_ == "to" and preposition.head.lemma_ in MOTION_VERBS
    return goal or preposition.lower_ in _PLACE_PREPOSITIONS


def gathering_mentions(document: Document, surroundings: Surroundings) -> list[GatheringMention]:
    """Every noun and verb of the article that names a gathering, in order of the text."""
    found: list[GatheringMention] = []
    for sentence in document.prose:
        told = (token for token in sentence.tokens if token.tag_[:1] in _NAMING)
        read = (_mention(sentence, token, surroundings) for token in told)
        found += [mention for mention in read if mention is not None]
    return _told_on(found)


def _told_on(mentions: Iterable[GatheringMention]) -> list[GatheringMention]:
    """The mentions, read after those before them: 'the meeting' after a council's, 'the next summit' after another."""
    found: list[GatheringMention] = []
    kinds: set[str] = set()
    families: set[str] = set()
    assembly = False
    for mention in mentions:
        if not (is_verb(mention.token) or qualified(mention.token) or _familiar(mention, families)):
            continue
        families.add(FAMILIES.get(mention.kind, ""))
        if mention.token.lemma_.lower() == "meeting" and not is_verb(mention.token):
            if assembly and mention.kind == "talks" and _points_back(mention.token):
                mention = replace(mention, kind="meeting")
            assembly = mention.kind == "meeting"
        if mention.kind in kinds and any(child.lower_ in _FURTHER for child in children(mention.token)):
            mention = replace(mention, special="next")
        kinds.add(mention.kind)
        found.append(mention)
    return found


def _familiar(mention: GatheringMention, families: set[str]) -> bool:
    """'the service' after a funeral: a noun that means many things, for a gathering of its kind spoken of before."""
    if mention.token.dep_ == "dobj" and mention.token.head.lemma_ in _OF_MEMBERS:
        return False
    return mention.definite and mention.token.tag_ in ("NN", "NNS") and FAMILIES[mention.kind] in families


def _points_back(token: Token) -> bool:
    """'the meeting', with nothing but its place and time."""
    words = {child.lower_ for child in children(token)}
    return "the" in words and not words & {"between", "with"}


def _mention(sentence: ParsedSentence, token: Token, surroundings: Surroundings) -> GatheringMention | None:
    kind = gathering_kind(token)
    if not kind or (token.tag_ in _NAMES and acts_as_body(token) and surroundings.is_body(sentence, token)):
        return None
    found = mention_of(sentence, token, kind, surroundings=surroundings)
    return None if kind == "visit" and is_verb(token) and not found.place else found


def mention_of(sentence: ParsedSentence, token: Token, kind: str, *, surroundings: Surroundings) -> GatheringMention:
    """A noun or verb that names a gathering of a kind, with what its sentence says of it."""
    before = [child.lower_ for child in children(token)]
    scope = _scope(token)
    earliest, latest = surroundings.date(sentence, scope)
    is_noun = not is_verb(token)
    place = _place(sentence, token, scope, surroundings)
    return GatheringMention(
        sentence,
        token,
        called(token, keep=classifies) if is_noun else kind,
        kind,
        named=is_noun and is_named(token),
        definite=is_noun and _is_definite(token, set(before)),
        indefinite=not _INDEFINITE.isdisjoint(before),
        uncertain=is_noun and _is_uncertain(token),
        sides=next((SIDES[word] for word in before if word in SIDES), 0),
        special=SPECIFIC_CEREMONIES.get(token.lemma_.lower(), ""),
        place=place,
        earliest=earliest,
        latest=latest,
    )


def _is_definite(token: Token, before: set[str]) -> bool:
    own = any(child.dep_ == "poss" for child in children(token))
    return bool(DEFINITE & before) or (own and _RANKED.isdisjoint(before))


def _scope(token: Token) -> list[Token]:
    """Words that may say where and when: the noun's own, then those of the clause if it says that the gathering is."""
    own = list(clause(token)) if is_verb(token) else [*phrase(token), *held_where(token)]
    verb = None if is_verb(token) else governor(token)
    if verb is None or not _set_in(token, verb):
        return own
    known = {part.i for part in own}
    return own + [part for part in clause(verb) if part.i not in known and not _of_another(part, token)]


def _set_in(token: Token, verb: Token) -> bool:
    """Whether the time and place of the verb's clause are the gathering's."""
    if token not in clause(verb):
        return False
    return verb.lemma_ in _TIMED or link(token, verb) in AT_PREPOSITIONS


def _of_another(part: Token, token: Token) -> bool:
    """Whether a word belongs to another gathering of the clause."""
    return any(gathering_kind(above) and above != token and not is_verb(above) for above in part.ancestors)


def _is_uncertain(token: Token) -> bool:
    """'a possible summit', 'their first meeting in years' on its own, 'a meeting … was under study'."""
    before = {child.lower_ for child in children(token)}
    verb = governor(token)
    if before & UNCERTAIN or ("first" in before and verb is None):
        return True
    if verb is None:
        return False
    predicate = {child.lower_ for child in children(verb) if child.dep_ in ("acomp", "attr", "prep")}
    if token.dep_ == "nsubjpass" and verb.lemma_ in PLANNING_VERBS:
        return True
    if token.dep_ in ("nsubj", "nsubjpass"):
        pondered = [one for child in children(verb) if child.lower_ == "under" for one in children(child)]
        return bool(predicate & _UNSURE) or any(one.lemma_ in DOUBT_NOUNS for one in pondered)
    return verb.lemma_ in PLANNING_VERBS and link(token, verb) == "dobj"


def _place(sentence: ParsedSentence, token: Token, scope: list[Token], surroundings: Surroundings) -> str:
    """The place of the noun's or verb's own words; for a visit, where it goes."""
    if gathering_kind(token) != "visit":
        return surroundings.place(sentence, scope) or (
            "" if is_verb(token) else _place_before(sentence, token, surroundings)
        )
    goals = [one for one in children(token) if one.dep_ == "dobj" and is_verb(token)]
    goals += [
        one for child in children(token) if child.lower_ == "to" and not is_verb(token) for one in children(child)
    ]
    named = next(filter(None, (surroundings.named_before(sentence, one) for one in goals)), "")
    if is_verb(token):
        return named or next(filter(None, (_of_place(sentence, one, surroundings) for one in goals)), "")
    return named or _proper(sentence, goals, surroundings) or surroundings.place(sentence, scope)


def _of_place(sentence: ParsedSentence, goal: Token, surroundings: Surroundings) -> str:
    """The place of 'the temples of Rome'."""
    of = [child for child in children(goal) if child.lower_ == "of"] if goal.tag_ in ("NN", "NNS") else []
    return _proper(sentence, [one for child in of for one in children(child) if one.dep_ == "pobj"], surroundings)


def _proper(sentence: ParsedSentence, ends: Iterable[Token], surroundings: Surroundings) -> str:
    """The first name among some words that is nobody's."""
    ends = (one for one in ends if one.tag_ == "NNP" and not surroundings.is_person(sentence, one))
    return next((called(one, keep=lambda part: part.dep_ in ("compound", "nmod")) for one in ends), "")


def _place_before(sentence: ParsedSentence, token: Token, surroundings: Surroundings) -> str:
    """The place right before the noun: 'the Beijing summit'."""
    for part in words_before(token):
        if part.dep_ == "compound" and (found := surroundings.named_before(sentence, part)):
            return found
    return ""
