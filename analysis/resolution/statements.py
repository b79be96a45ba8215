"""Sentences of several articles that state the same thing in their own words.

Two sentences are held against each other only where they share two words that are rare in the corpus. They state
the same when the words they share weigh enough, rare words weighing more (inverse document frequency), and their
numbers and names do not differ.
"""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import log
from typing import cast

from analysis.resolution.tokens import content, numbers, stem, tokens
from analysis.resolution.verdicts import Claim, Verdict
from analysis.tables import Article, Sentence

ALIKE = 0.54
"""Weight of the words shared, of the words of both."""
OPPOSED = 0.85
"""Share of words in common from which a sentence and its denial are taken for a dispute."""
RAREST = 8
"""Words of a sentence by which others are looked for."""
MOST_HOLDERS = 20
"""A pair of words in more sentences than this is no sign of one statement."""
SHORTEST = 6
"""Words that carry content."""
PLAIN_WORDS = 3
"""Words that carry content and are no names, which two statements share; names alone make no statement."""
SAME_STORY = timedelta(days=14)
"""Sentences of articles published further apart are not held against each other."""
PROSE = ("standfirst", "paragraph", "list item")
NEGATIONS = frozenset("denied denies deny never no nor not without".split())
UPWARD = frozenset("advanc climb gain grew grow higher increas jump ris risen ros soar surg up".split())
DOWNWARD = frozenset("declin decreas drop fall fallen fell lost lower plung sank shrank shrink sink slid".split())
"""Stems of words for change one way and the other; alphabetical."""
RELATIVE_DAYS = frozenset("today tomorrow tonight yesterday".split())
"""Words for a day that another day's article means differently; alphabetical."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as it is compared."""

    row: Sentence
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    negated: bool
    published: date | None

    def differs(self, other: Statement) -> bool:
        """Whether numbers, days or the direction of a change tell two statements apart."""
        return (
            _mostly_other(self.numbers, other.numbers)
            or self._on_another_day(other)
            or (self._is(UPWARD) and other._is(DOWNWARD))
            or (self._is(DOWNWARD) and other._is(UPWARD))
        )

    def _on_another_day(self, other: Statement) -> bool:
        if not self.published or not other.published or self.published == other.published:
            return False
        apart = abs(self.published - other.published)
        return apart > SAME_STORY or not (self.words & other.words).isdisjoint(RELATIVE_DAYS)

    def _is(self, direction: frozenset[str]) -> bool:
        return not self.words.isdisjoint(direction)


def _mostly_other(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sentences that both give numbers share half of them or less."""
    fewer = min(len(first), len(second))
    return fewer > 0 and 2 * len(first & second) <= fewer


def statements(articles: Sequence[Article], sentences: Iterable[Sentence]) -> list[Statement]:
    """Sentences of prose that state something and are long enough to be compared, in order of articles and places."""
    by_id = {article.article_id: article for article in articles}
    prose = (row for row in sentences if row.block in PROSE and row.article_id in by_id)
    read = (_statement(row, by_id[row.article_id]) for row in prose)
    found = [one for one in read if len(one.words) >= SHORTEST and not one.text.endswith("?")]
    return sorted(found, key=lambda one: (one.row.article_id, one.row.start))


def same_statements(found: Sequence[Statement], *, story_of: Mapping[str, str] | None = None) -> list[list[Statement]]:
    """Groups of statements of at least two articles, one sentence an article, the best matches first.

    Articles that `story_of` gives different stories are not held against each other.
    """
    weights = _weights(found)
    stories: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        stories[(story_of or {}).get(one.row.article_id, "")].append(one)
    return [group for _, told in sorted(stories.items()) for group in _same(told, weights)]


def _same(found: Sequence[Statement], weights: Mapping[str, float]) -> Iterator[list[Statement]]:
    """The groups of one story."""
    pairs = _candidates(found, weights)
    _log.debug("%d pairs of sentences examined", len(pairs))
    scored = [(-score, a, b) for a, b in sorted(pairs) if (score := likeness(found[a], found[b], weights)) >= ALIKE]
    for group in _grouped(sorted(scored), found):
        yield [found[number] for number in group]


def likeness(a: Statement, b: Statement, weights: Mapping[str, float]) -> float:
    """From 0 to 1: how much of their weight two statements share; 0 where they speak of different things."""
    shared = a.words & b.words
    if len(shared - a.names - b.names) < PLAIN_WORDS or a.differs(b) or _of_others(a.names, b.names, weights):
        return 0.0
    both = sum(weights[word] for word in sorted(shared))
    return 2 * both / sum(weights[word] for words in (a.words, b.words) for word in sorted(words))


def statement_claim(one: Statement, published: date | None) -> Claim[Sentence]:
    """A sentence as a claim; its value is the sentence."""
    return Claim(one.row, one.text, published, (one.negated, one.words))


def _of_others(first: frozenset[str], second: frozenset[str], weights: Mapping[str, float]) -> bool:
    """Whether two sentences that name somebody each lack the rarest name of the other."""
    if not first or not second:
        return False
    rarest = (max(names, key=lambda name: (weights.get(name, 0.0), name)) for names in (first, second))
    return all(name not in other for name, other in zip(rarest, (second, first), strict=True))


def judge_statements(a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict on two sentences that state the same, or of which one denies the other."""
    (ours_negated, ours), (theirs_negated, theirs) = _key(a), _key(b)
    if ours_negated == theirs_negated:
        return Verdict("agree", "Each tells it in its own words.")
    if len(ours & theirs) < OPPOSED * len(ours | theirs):
        return Verdict("not comparable", "Nearly the same statement, but one of them denies something.")
    if a.published != b.published and a.published and b.published:
        return Verdict("update", "The later article says the opposite of the earlier one.")
    return Verdict("contradict", "The same statement, but one of them denies it.")


def _key(claim: Claim[Sentence]) -> tuple[bool, frozenset[str]]:
    negated, words = cast(tuple[bool, frozenset[str]], claim.key)
    return negated, words - NEGATIONS


def _statement(row: Sentence, article: Article) -> Statement:
    sentence = article.text[row.start : row.end]
    found = tokens(sentence)
    names = frozenset(stem(token.word) for token in found[1:] if token.capital)
    negated = any(token.word in NEGATIONS or token.word.endswith("n't") for token in found)
    text = " ".join(sentence.split())
    return Statement(row, text, content(found), numbers(found), names, negated, article.published)


def _weights(found: Iterable[Statement]) -> dict[str, float]:
    """Weight of each word: the rarer, the more."""
    listed = list(found)
    counted = Counter(word for one in listed for word in one.words)
    return {word: log(1 + len(listed) / count) for word, count in counted.items()}


def _candidates(found: Sequence[Statement], weights: Mapping[str, float]) -> set[tuple[int, int]]:
    """Pairs of statements of different articles that share two of their rarest words."""
    if len({one.row.article_id for one in found}) < 2:
        return set()
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        rarest = sorted(one.words, key=lambda word: (-weights[word], word))[:RAREST]
        for pair in combinations(sorted(rarest), 2):
            holders[pair].append(number)
    return {pair for held in holders.values() if 2 <= len(held) <= MOST_HOLDERS for pair in _apart(held, found)}


def _apart(held: list[int], found: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    for a, b in combinations(held, 2):
        if found[a].row.article_id != found[b].row.article_id:
            yield a, b


def _grouped(scored: Iterable[tuple[float, int, int]], found: Sequence[Statement]) -> list[list[int]]:
    """Pairs put together, best first, so that no group holds two sentences of one article."""
    groups: dict[int, list[int]] = {}
    for _, a, b in scored:
        first, second = groups.get(a, [a]), groups.get(b, [b])
        owners = [found[number].row.article_id for number in (*first, *second)]
        if first is not second and len(set(owners)) == len(owners):
            joined = sorted((*first, *second))
            groups.update(dict.fromkeys(joined, joined))
    return [group for number, group in sorted(groups.items()) if number == group[0]]
