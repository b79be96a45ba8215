"""Dated clauses of one story put together that tell of the same event, though each article words it in its own way.

What happened must be told by the same idea, or by several rare words; what articles tell first, and of the same people
or places, may be told by kindred ideas, for that is what the story is about. The days may differ as those of one event
do where an outlet errs. Of each other article a clause takes only the one it is most like, and only where that one
takes it too; no event has two days of one article, or clauses that tell of different things.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log

from analysis.resolution.eventkin import families
from analysis.resolution.ideas import Ideas, ideas
from analysis.resolution.joining import Joined
from analysis.resolution.synonyms import shared_meaning
from analysis.resolution.tokens import stem, tokens
from analysis.tables import EventMention

ALIKE = 1.7
"""Likeness from which two clauses tell of one event."""
SAME_ACTION = 1.3
SAME_TIME = 0.8
NAME = 0.4
"""What a name counts for, of what another word does: one name stands in many clauses."""
SYNONYM = 0.7
"""What a word counts for of which only the meaning is shared."""
FEWEST = 2
"""Words, no names, that clauses must share where no idea holds them together."""
NEARLY = 0.6
"""Share of the words of the lesser of two clauses that both must have where no idea holds them together."""
NEAREST = 24
"""Of many clauses that share an idea, each is compared with so many after it."""
APART = {
    "day": timedelta(days=3), "week": timedelta(days=14), "month": timedelta(days=95), "year": timedelta(days=3660),
}  # fmt: skip
"""How far two dates of one grain may lie apart that are told of one event."""
PUT_OFF = timedelta(days=45)
"""How far two days may lie apart for which one event is planned."""
_SAYING = ": "
"""In a label of which the date is that of what was said, not of what it tells."""
_ONLY = re.compile(r"\b(?:first|last|latest)\b")
"""Words of an event of which there is one, however far apart two articles put it."""
FIRST = 4
"""Sentences, with title and dateline, in which an article tells what it is about."""
GROWING = frozenset(["death"])
"""Families of what goes on from day to day: more may die on the next."""
_DECIDING = re.compile(r"\b(?:agreed|decided?|decides|resolved?|resolves)\b")
_KNOWN = re.compile(r"(?:(?:At|During) the|The) [a-z]+(?=$| (?:in|of|on|which)\b|,)|At the [a-z]+\b")
"""The beginning of a clause of an event that readers know of."""
_TOLL = re.compile(r"\b(?:climb(?:ed|s)|gr[eo]ws?|reach(?:ed|es)|rises?|risen|rose) to\b")
"""Of a count that has another value on every day."""
_PLACE = re.compile(r"\b[Ii]n ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")
_AHEAD = ("planned", "possible")
_PLAIN = frozenset("according,accord,announc,day,last,next,official,report,said,say,told,week,year".split(","))

Pair = tuple[int, int]
Weight = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A dated clause, the ideas of its words, and the stems of its names."""

    row: EventMention
    ideas: Ideas
    names: frozenset[str]
    named: frozenset[str]
    """Entities of its sentence."""

    @property
    def actions(self) -> frozenset[str]:
        return self.ideas.named("action") | self.ideas.named("once")

    @property
    def kin(self) -> frozenset[str]:
        """Families of what is told; a decision is of what is decided, too."""
        return families(self.actions) | ({"decision"} if _DECIDING.search(self.row.label) else frozenset())

    @property
    def head(self) -> frozenset[str]:
        """The families of what is told in the first place; who is killed is killed in something."""
        if _DECIDING.search(self.row.label):
            return frozenset(["decision"])
        first = families(filter(None, [self.main]))
        return self.kin if first & GROWING else first

    @property
    def is_first(self) -> bool:
        """Whether it tells what the article is about: in its first sentences, or as of what is known."""
        row = self.row
        told = row.grain == "day" and row.modality == "past" and _SAYING not in row.label
        return told and (row.sentence < FIRST or self.is_known)

    @property
    def is_known(self) -> bool:
        """Whether it tells of an event that readers know of: "at the vote"."""
        return bool(self.kin and _KNOWN.match(self.row.label))

    @property
    def keys(self) -> Iterator[str]:
        """Under what it is looked for: its ideas and words, and the families of what an article tells first."""
        yield from self.ideas.everything
        yield from (f"{family}, told first" for family in self.kin if self.is_first)

    @property
    def main(self) -> str:
        """The action that is told, where the date is not that of its telling."""
        return self.ideas.main


def same_events(
    rows: Sequence[EventMention],
    groups: Sequence[Sequence[int]],
    *,
    story_of: Mapping[str, str],
    named: Mapping[tuple[str, int], frozenset[str]],
) -> list[list[int]]:
    """Groups of positions joined further where clauses of one story tell of the same event.

    `named` are the entities of each (article, sentence).
    """
    clauses = [_clause(row, named.get((row.article_id, row.sentence), frozenset())) for row in rows]
    joined: Joined[int] = Joined(range(len(rows)))
    members: dict[int, list[int]] = {}
    for group in groups:
        for other in group[1:]:
            joined.join(group[0], other)
        members[joined.first(group[0])] = list(group)
    for pair in _ranked(clauses, story_of):
        first, second = (joined.first(place) for place in pair)
        if first != second and not _clash(members[first], members[second], clauses):
            joined.join(first, second)
            members[joined.first(first)] = members[first] + members[second]
    return joined.sets()


def main_action(label: str) -> str:
    """The idea of what a clause tells first, or empty."""
    return ideas(tokens(label), "event_words", plain=_PLAIN).main


def _clause(row: EventMention, named: frozenset[str]) -> _Clause:
    found = tokens(row.label)
    names = frozenset(stem(token.word.removesuffix("'s")) for token in found[1:] if token.capital)
    return _Clause(row, ideas(found, "event_words", plain=_PLAIN), names, named)


def _ranked(clauses: Sequence[_Clause], story_of: Mapping[str, str]) -> Iterator[Pair]:
    """Pairs of clauses of one story, the most alike first."""
    stories: dict[str, list[int]] = defaultdict(list)
    for place, clause in enumerate(clauses):
        if clause.row.article_id in story_of:
            stories[story_of[clause.row.article_id]].append(place)
    for story in sorted(stories):
        scores = _scores(clauses, stories[story])
        yield from sorted(_mutual(scores, clauses), key=lambda pair: (-scores[pair], pair))


def _scores(clauses: Sequence[_Clause], places: Sequence[int]) -> dict[Pair, float]:
    """Likeness of the pairs of clauses of two articles that are alike."""
    weight = _weight([clauses[place] for place in places])
    holders: dict[str, list[int]] = defaultdict(list)
    for place in places:
        for word in clauses[place].keys:
            holders[word].append(place)
    scores = {}
    for found in holders.values():
        for position, one in enumerate(found):
            for other in found[position + 1 : position + 1 + NEAREST]:
                score = _likeness(clauses[one], clauses[other], weight)
                if score >= ALIKE:
                    scores[one, other] = score
    return scores


def _likeness(a: _Clause, b: _Clause, weight: Weight) -> float:
    """From 0 up; 0 for clauses of one article and for such as cannot be of one event."""
    if a.row.article_id == b.row.article_id or _apart(a, b):
        return 0.0
    return max(_worded_alike(a, b, weight), ALIKE * _what_it_is_about(a, b))


def _what_it_is_about(a: _Clause, b: _Clause) -> bool:
    """Whether two articles begin with what is likely one event: of one family, with somebody or something in common."""
    if not (a.is_first and b.is_first and a.head & b.kin and b.head & a.kin):
        return False
    if not _overlap(a.row, b.row) and a.kin & b.kin <= GROWING:
        return False
    known = a.is_known or b.is_known
    return bool(known or a.named & b.named or a.ideas.words & b.ideas.words)


def _worded_alike(a: _Clause, b: _Clause, weight: Weight) -> float:
    names = a.names | b.names
    shared = sorted(a.ideas.words & b.ideas.words)
    meant = sorted(shared_meaning(a.ideas.words, b.ideas.words)[0])
    told = [word for word in shared if word not in names]
    actions = a.actions & b.actions
    if not actions and len(told) < FEWEST:
        return 0.0
    if not (shared or meant or actions & a.ideas.named("once") or _overlap(a.row, b.row)):
        return 0.0
    words = sum(map(weight, told)) + NAME * sum(weight(word) for word in shared if word in names)
    words += SYNONYM * sum(map(weight, meant))
    action = max((SAME_ACTION * (1 + weight(one)) for one in actions), default=0.0)
    return action + SAME_TIME * _overlap(a.row, b.row) + words


def _apart(a: _Clause, b: _Clause) -> bool:
    """Whether what two clauses tell of, or when, makes them two events."""
    about, overlap = _what_it_is_about(a, b), _overlap(a.row, b.row)
    kindred = about or (overlap and a.kin & b.kin)
    if a.actions and b.actions and not a.actions & b.actions and not kindred:
        return True
    if overlap:
        return False
    if _elsewhere(a, b) or _TOLL.search(a.row.label) or _TOLL.search(b.row.label):
        return True
    if not (about or _told_alike(a, b)) or _SAYING in a.row.label or _SAYING in b.row.label:
        return True
    ahead = a.row.modality in _AHEAD or b.row.modality in _AHEAD
    if _ONLY.search(a.row.label) and _ONLY.search(b.row.label):
        return False
    grains = {a.row.grain, b.row.grain}
    if len(grains) > 1:
        return not ahead or "year" in grains or _distance(a.row, b.row) > APART["month"]
    most = PUT_OFF if a.row.modality in _AHEAD and b.row.modality in _AHEAD else APART.get(a.row.grain)
    return most is None or _distance(a.row, b.row) > max(most, APART.get(a.row.grain, most))


def _elsewhere(a: _Clause, b: _Clause) -> bool:
    """Whether two clauses are said to be of two places, where there may be several such events."""
    if a.ideas.named("once") & b.ideas.named("once"):
        return False
    ours, theirs = (frozenset(_PLACE.findall(one.row.label)) for one in (a, b))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _told_alike(a: _Clause, b: _Clause) -> bool:
    """Whether two clauses first tell of the same idea; where neither has one, of the same in nearly the same words."""
    if a.actions or b.actions:
        return a.main == b.main != ""
    ours, theirs = (one.ideas.words - a.names - b.names for one in (a, b))
    return len(ours & theirs) >= FEWEST and len(ours & theirs) > NEARLY * min(len(ours), len(theirs))


def _overlap(a: EventMention, b: EventMention) -> bool:
    return a.earliest < b.latest and b.earliest < a.latest


def _distance(a: EventMention, b: EventMention) -> timedelta:
    return abs(a.earliest - b.earliest)


def _weight(clauses: Sequence[_Clause]) -> Weight:
    """From 0 to 1: how rare a word is among the dated clauses of a story."""
    counted: Counter[str] = Counter()
    for clause in clauses:
        counted.update(clause.ideas.everything)
    top = log(1 + len(clauses))
    return lambda word: log((1 + len(clauses)) / counted[word]) / top if counted[word] else 0.0


def _mutual(scores: Mapping[Pair, float], clauses: Sequence[_Clause]) -> Iterator[Pair]:
    """Pairs of which each is most like the other of all clauses in the other's article."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (one, other), score in scores.items():
        for here, there in ((one, other), (other, one)):
            key = here, clauses[there].row.article_id
            best[key] = max(best[key], score)
    for (one, other), score in scores.items():
        ours, theirs = best[one, clauses[other].row.article_id], best[other, clauses[one].row.article_id]
        if score >= max(ours, theirs):
            yield one, other


def _clash(ours: Sequence[int], theirs: Sequence[int], clauses: Sequence[_Clause]) -> bool:
    """Whether two groups cannot be one event, by those of their clauses that tell it themselves."""
    first, second = (_telling([clauses[place] for place in places]) for places in (ours, theirs))
    return any(_apart_here(one, other) for one in first for other in second)


def _telling(found: Sequence[_Clause]) -> Sequence[_Clause]:
    """Clauses of what happened; those of what was said at it only where there are no others."""
    return [one for one in found if _SAYING not in one.row.label] or found


def _apart_here(a: _Clause, b: _Clause) -> bool:
    if a.row.article_id == b.row.article_id:
        return not _overlap(a.row, b.row)
    return _apart(a, b)
