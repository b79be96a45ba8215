"""Which mentions of gatherings in one article are the same one: 'a military parade', 'the parade', 'the event'."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import islice

from spacy.tokens import Token

from analysis.annotation.gatherings.cues import FAMILIES, SOLEMN
from analysis.annotation.gatherings.mentions import GatheringMention
from analysis.annotation.gatherings.words import GENERIC
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import is_verb

_NEAR_DAYS = timedelta(days=3)
_NEAR_SENTENCES = 3
_MOST_RECENT = 100
"""Gatherings among which that of a mention is sought; an article that tells of more is a chronicle."""
_SHARED_WORDS = frozenset("annual conference convention general international national party the world".split())
"""Words of many proper names, that do not tell one gathering from another."""
_TWO_SIDES = 2
"""Talks of more are open to one who joins them."""
_OPEN_NOUNS = frozenset({"meeting", "negotiation", "talk"})
"""Talks that more may come to than those whom a 'with' or 'between' names."""
_LOOSE = {"assembly": "summit", "summit": "talks", "talks": "summit"}
"""Families whose words an article may use for one gathering once it is known ('the summit' for talks)."""

People = frozenset[str]


class SpokenGathering:
    """One gathering of an article: its mentions, and what they say together."""

    def __init__(self) -> None:
        self.mentions: list[GatheringMention] = []
        self.people: set[str] = set()
        self.names: set[str] = set()
        """Words of its proper name, in lower case."""
        self.sides = 0
        """How many sides it has, where a mention says (bilateral: 2)."""
        self.special = ""
        """The one kind of ceremony that it is ('funeral'), or empty."""
        self.when: tuple[date | None, date | None] = (None, None)
        """The narrowest interval that a mention gives; the first where several are as narrow."""
        self.begins: date | None = None
        """The earliest day that a mention gives."""
        self.spoken_of = False
        """Whether a mention takes it as known: 'the talks'."""
        self._places = _Tally()
        self._open = False

    def add(self, mention: GatheringMention, people: People) -> None:
        """Take in a mention and those said to be there."""
        self.mentions.append(mention)
        self.people |= people
        self.names |= _names(mention)
        self.sides = self.sides or mention.sides
        self.special = self.special or mention.special
        self._places.add(mention.place)
        self._open = self._open or _is_open_meeting(mention.token)
        self.spoken_of = self.spoken_of or _is_known(mention.token)
        if mention.earliest is not None:
            self.begins = min(self.begins or mention.earliest, mention.earliest)
        if _width(mention.earliest, mention.latest) < _width(*self.when):
            self.when = mention.earliest, mention.latest

    @property
    def kind(self) -> str:
        """The kind that the first mention has."""
        return self.mentions[0].kind

    @property
    def public(self) -> bool:
        """Whether it is open to more than its sides: no talks, or a 'meeting' without a 'with' or 'between'."""
        return self.family != "talks" or (self._open and not self.sides)

    @property
    def family(self) -> str:
        """Kinds by which one gathering may be called."""
        return FAMILIES[self.kind]

    @property
    def place(self) -> str:
        """Where, as most mentions say; empty where none does."""
        return self._places.most

    @cached_property
    def text(self) -> str:
        """What the article calls it: by name if it has one, else most often; nouns before verbs. Asked at the end."""
        words = [one for one in self.mentions if one.kind != GENERIC and FAMILIES[one.kind] == self.family]
        if self.family == "visit":
            return f"visit to {self.place}"
        nouns = [one for one in words if not is_verb(one.token)] or words
        named = [one for one in nouns if one.named] or [one for one in nouns if " " in one.text] or nouns
        return _most_frequent([one.text for one in named])


def _is_open_meeting(token: Token) -> bool:
    if is_verb(token) or token.lemma_.lower() not in _OPEN_NOUNS:
        return False
    return not any(child.lower_ in ("between", "with") for child in children(token))


def _is_known(token: Token) -> bool:
    """'the talks'; 'attended a meeting with B', of whoever else was there."""
    if token.dep_ == "dobj" and token.head.lemma_ == "attend":
        return True
    return token.tag_ == "NNS" and any(child.lower_ == "the" for child in children(token))


class _Tally:
    """Counts texts, whatever their case, as they come."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._firsts: dict[str, tuple[int, str]] = {}
        self._best = ""

    @property
    def most(self) -> str:
        """The text that came most often, of equals the one that came first; empty where none came."""
        return self._firsts[self._best][1] if self._best else ""

    def add(self, text: str) -> None:
        """Count a text that is not empty."""
        key = text.lower()
        if key:
            self._counts[key] += 1
            self._firsts.setdefault(key, (len(self._firsts), text))
            self._best = min(self._best or key, key, key=lambda one: (-self._counts[one], self._firsts[one][0]))


def _width(earliest: date | None, latest: date | None) -> timedelta:
    return latest - earliest if earliest and latest else timedelta.max


class ArticleGatherings:
    """The gatherings of one article; finds the one that a mention, or a sentence without one, speaks of."""

    def __init__(self, mentions: Iterable[GatheringMention], people: Mapping[GatheringMention, People]) -> None:
        self.gatherings: list[SpokenGathering] = []
        self._of: dict[GatheringMention, SpokenGathering] = {}
        self._recent: dict[SpokenGathering, int] = {}
        for mention in mentions:
            present = people.get(mention, frozenset())
            empty = mention.uncertain or (is_verb(mention.token) and not present)
            found = None if empty else self._same(mention, present)
            if found is not None:
                self._recent[found] = self._recent.pop(found, len(self._recent))
                found.add(mention, present)
                self._of[mention] = found
        self._placed = list(self._of)
        self._near: dict[int, SpokenGathering | None] = {}

    def of(self, mention: GatheringMention) -> SpokenGathering | None:
        """The gathering of a mention; None where 'the event' has nothing to point to."""
        return self._of.get(mention)

    def near(self, sentence: int) -> SpokenGathering | None:
        """The gathering that a sentence without one speaks of: the last just before it, events before talks."""
        if sentence not in self._near:
            self._near[sentence] = self._nearest(sentence)
        return self._near[sentence]

    def _nearest(self, sentence: int) -> SpokenGathering | None:
        first = bisect_left(self._placed, sentence - _NEAR_SENTENCES, key=_sentence)
        near = self._placed[first : bisect_right(self._placed, sentence, key=_sentence)]
        near = [one for one in near if not _is_aside(one)] or near
        events = [one for one in near if self._of[one].family != "talks"]
        return self._of[(events or near)[-1]] if near else None

    def only_event(self) -> SpokenGathering | None:
        """The gathering of an article that speaks of one alone, talks and visits aside; else None."""
        only = [one for one in self.gatherings if one.family not in ("talks", "visit")]
        return only[0] if len(only) == 1 else None

    def _same(self, mention: GatheringMention, people: People) -> SpokenGathering | None:
        alike = people if mention.kind != GENERIC else frozenset()
        recent = sorted(
            islice(reversed(self._recent), _MOST_RECENT),
            key=lambda one: (not alike or one.people != people, -_last(one), self._recent[one]),
        )
        fitting = [one for one in recent if _compatible(one, mention)]
        if mention.kind == GENERIC:
            return next(iter(fitting), None)
        found = next((one for one in fitting if _matches(one, mention, people)), None)
        if found is None and mention.sides and mention.definite:
            found = next((one for one in fitting if one.sides == mention.sides), None)
        if found is None:
            found = SpokenGathering()
            self.gatherings.append(found)
        return found


def _is_aside(mention: GatheringMention) -> bool:
    """Whether a gathering is told of in passing: 'B, who spoke during a 2019 march'."""
    token = mention.token
    if not mention.indefinite or is_verb(token):
        return False
    clause = next((one for one in token.ancestors if is_verb(one)), None)
    return clause is not None and clause.dep_ in ("acl", "relcl")


def _sentence(mention: GatheringMention) -> int:
    return mention.sentence.number


def _last(gathering: SpokenGathering) -> int:
    return gathering.mentions[-1].sentence.number


def _compatible(gathering: SpokenGathering, mention: GatheringMention) -> bool:
    """Nothing in the mention speaks against it: number of sides, days, proper names."""
    if gathering.sides and mention.sides and gathering.sides != mention.sides:
        return False
    if gathering.names and (names := _names(mention)) and gathering.names.isdisjoint(names):
        return False
    if mention.kind != GENERIC and mention.special != gathering.special and not _loosely_called(gathering, mention):
        return False
    return not _days_apart(gathering.when, (mention.earliest, mention.latest))


def _names(mention: GatheringMention) -> set[str]:
    """Words of a proper name, in lower case, but for what it is: 'london' of 'London Marathon'."""
    words = set(mention.text.lower().split()) if mention.named else set()
    words = words - {mention.token.lower_} or words
    return words - _SHARED_WORDS or words


def _loosely_called(gathering: SpokenGathering, mention: GatheringMention) -> bool:
    return gathering.special in SOLEMN and mention.token.lemma_.lower() in ("ceremony", "mass", "service")


def _matches(gathering: SpokenGathering, mention: GatheringMention, people: People) -> bool:
    """Whether the mention's words and people fit the gathering."""
    family = FAMILIES[mention.kind]
    if family == "visit" or gathering.family == "visit":
        spoken_of = mention.definite and not mention.place and not is_verb(mention.token)
        return family == gathering.family and (spoken_of or mention.place == gathering.place)
    loose = mention.definite and not mention.named and _LOOSE.get(family) == gathering.family
    elsewhere = bool(mention.place) and mention.place != gathering.place
    if family != gathering.family and (not loose or elsewhere):
        return False
    if not people and _introduced(gathering, mention):
        return False
    if (
        _is_raised(mention.token)
        and people.isdisjoint(gathering.people)
        and _last(gathering) < mention.sentence.number - 1
    ):
        return False
    if gathering.family == "talks" and len(people) > 1 and len(gathering.people) > 1:
        return people == gathering.people
    if mention.definite and len(people) == 1 and (len(gathering.people) > _TWO_SIDES or _is_joined(mention)):
        return True
    if gathering.family == "talks" and people and gathering.people:
        return people <= gathering.people or gathering.people <= people
    return mention.definite or not (mention.place and gathering.place) or mention.place == gathering.place


def _is_raised(token: Token) -> bool:
    """'A was sworn in': another's, told elsewhere, was another ceremony."""
    return token.lemma_ in ("crown", "inaugurate", "install", "ordain", "swear") and is_verb(token)


def _is_joined(mention: GatheringMention) -> bool:
    """'will join the talks': they are others' as well."""
    return mention.token.dep_ == "dobj" and mention.token.head.lemma_ == "join"


def _introduced(gathering: SpokenGathering, mention: GatheringMention) -> bool:
    """'a meeting in Rome in July', told after another one: it brings a place or time of its own."""
    if not mention.indefinite or not gathering.people or _last(gathering) == mention.sentence.number:
        return False
    new_place = bool(mention.place) and mention.place != gathering.place
    return new_place or (mention.earliest is not None and mention.earliest != gathering.when[0])


def _days_apart(first: tuple[date | None, date | None], second: tuple[date | None, date | None]) -> bool:
    (a, b), (c, d) = first, second
    if a is None or b is None or c is None or d is None:
        return False
    return a - d >= _NEAR_DAYS or c - b >= _NEAR_DAYS


def _most_frequent(texts: Sequence[str]) -> str:
    """The text that occurs most often, in any case; of equals the one with most words, then the first."""
    counts = Counter(text.lower() for text in texts)
    return min(texts, key=lambda text: (-counts[text.lower()], -len(text.split())), default="")
