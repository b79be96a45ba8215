"""Sentences of several articles that state the same thing in their own words.

The sentences of each two articles of a story are put beside each other (see `alikeness`). Two that are likely to tell
the same are brought together; each joins the group whose sentences it is most like on the average, so that no chain
of neighbours makes a group.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

import numpy as np
from text_to_num import alpha2digit

from analysis.resolution.alignment import sides
from analysis.resolution.alikeness import probabilities
from analysis.resolution.partners import marks, partners
from analysis.resolution.statementlikeness import Statement, Weights, of_other_things, weights
from analysis.resolution.statementverdicts import NEGATIONS
from analysis.resolution.tokens import FUNCTION_WORDS, Token, numbers, plain_words, stem, tokens
from analysis.resolution.wordmeaning import learn
from analysis.tables import Article, ResolvedAttribution, Sentence

ALIKE = 0.5
"""How likely two sentences must tell the same to be brought together."""
POSSIBLE = 0.25
"""How likely they must for anybody to look closer."""
SURE = 0.7
"""How likely a pair makes a group at most: the surest pair makes no group of two sentences that differ."""
EACH_OTHER = 40
"""Articles of one story that are all held against each other; of more, those that share rare words."""
AT_ONCE = 8_192
"""Words that are learned at once."""
SHORTEST = 2
"""Words and numbers that carry content, of what is said."""
PROSE = ("standfirst", "paragraph", "list item")
PRONOUN = re.compile(r"(?:He|Her|His|It|Its|She|That|Their|These|They|This|Those)\b")
TELLING = frozenset("accord add report tell told".split())
"""Stems of words by which a source is given; alphabetical."""

_SCALED = re.compile(r"(\d+(?:\.\d+)?) (1(?:000){1,4})\b")
"""What is left of a number whose scale alone was a word: `1.8 1000000`."""
_UNITS = {
    "%": re.compile(r"\d ?%|\bper ?cent\b"),
    "¤": re.compile(r"[$£€¥]|\b(?:dollars?|euros?|pounds|yen|yuan|rupees|roubles|rubles|francs|crowns)\b"),
}
_YEAR = re.compile(r"(?:19|20)\d\d")

_log = logging.getLogger(__name__)


def statements(
    articles: Sequence[Article], sentences: Iterable[Sentence], attributions: Iterable[ResolvedAttribution] = ()
) -> list[Statement]:
    """Sentences of prose that state something, in order of articles and places.

    The words of the sources that `attributions` give are kept apart from what they say.
    """
    by_id = {article.article_id: article for article in articles}
    sources: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in attributions:
        if row.article_id in by_id:
            given = plain_words(f"{row.source} {row.via} {row.cue}")
            sources[row.article_id, row.sentence].update(map(stem, given))
    told = [row for row in sentences if row.article_id in by_id]
    last = {row.article_id: row.start for row in sorted(told, key=lambda row: row.start)}
    read = (
        _statement(row, by_id[row.article_id], sources[row.article_id, row.sentence], last=last[row.article_id])
        for row in told
        if row.block in PROSE
    )
    found = [one for one in read if len(one.terms) >= SHORTEST and not one.text.endswith("?")]
    ordered = sorted(found, key=lambda one: (one.row.article_id, one.row.start))
    return [_of_the_same(before, one) for before, one in zip((None, *ordered), ordered, strict=False)]


def _of_the_same(before: Statement | None, one: Statement) -> Statement:
    """A statement that begins with a pronoun, with the names that the one before it in its article has."""
    if before is None or before.row.article_id != one.row.article_id or not PRONOUN.match(one.text):
        return one
    named = (word for word in before.said if stem(word) in before.names)
    return replace(one, said=tuple(sorted({*one.said, *named})))


@dataclass(frozen=True, eq=False)
class Matched:
    """The statements of one story, which of them tell the same, and how likely each two of different articles do.

    `likely` has the pairs that may, by their places in `told`; `weighing` says what the story's words weigh.
    """

    told: Sequence[Statement]
    groups: list[list[Statement]]
    likely: Mapping[tuple[int, int], float]
    weighing: Weights


def same_statements(found: Sequence[Statement], *, story_of: Mapping[str, str] | None = None) -> Iterator[Matched]:
    """Story by story groups of statements of at least two articles, one sentence an article, best matches first.

    Articles that `story_of` gives different stories are not held against each other.
    """
    stories: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        stories[(story_of or {}).get(one.row.article_id, "")].append(one)
    several = [told for _, told in sorted(stories.items()) if len({one.row.article_id for one in told}) > 1]
    return (_matched(told) for told in learned_stories(several))


def learned_stories(stories: Iterable[list[Statement]]) -> Iterator[list[Statement]]:
    """The statements of each story, once what they say is learned; that of several stories at once takes less time."""
    waiting: list[list[Statement]] = []
    said: set[str] = set()
    for told in stories:
        waiting.append(told)
        said.update(text for one in told for text in (*one.said, one.text))
        if len(said) > AT_ONCE:
            learn(said)
            yield from waiting
            waiting, said = [], set()
    learn(said)
    yield from waiting


def _matched(found: Sequence[Statement]) -> Matched:
    """The groups of one story; what the whole story speaks of tells little in it."""
    weighing = weights(found)
    likely = dict(_likely(found, weighing))
    groups = _grouped(likely, found)
    numbers = (*groups, *_beside(groups, likely))
    return Matched(found, [[found[number] for number in group] for group in numbers], likely, weighing)


def _likely(found: Sequence[Statement], weighing: Weights) -> Iterator[tuple[tuple[int, int], float]]:
    """Pairs of statements of different articles, by their numbers, that may tell the same, and how likely they do."""
    told = sides(found, weighing)
    number = {id(one): place for place, one in enumerate(found)}
    held = partners([marks(side.words) for side in told], [0] * len(told), most=EACH_OTHER)
    _log.debug("%d pairs of sentences examined", sum(len(told[a].told) * len(told[b].told) for a, b in held))
    for a, b in sorted(held):
        likely = probabilities(told[a], told[b])
        for row, column in zip(*np.nonzero(likely >= POSSIBLE), strict=True):
            one, other = told[a].told[row], told[b].told[column]
            if not of_other_things(one, other):
                yield (number[id(one)], number[id(other)]), float(likely[row, column])


def _statement(row: Sentence, article: Article, source: set[str], *, last: int) -> Statement:
    """A sentence as it is compared; `last` is where the last one of its article begins."""
    sentence = article.text[row.start : row.end]
    found = tokens(_SCALED.sub(_whole, alpha2digit(sentence, "en")))
    plain = [token for token in found if token.word not in FUNCTION_WORDS and not token.word[0].isdigit()]
    stems = frozenset(stem(token.word) for token in plain) - TELLING | _units(sentence)
    counted = numbers(found)
    names = frozenset(stem(token.word) for token in found[1:] if token.capital) - source
    return Statement(
        row,
        " ".join(sentence.split()),
        stems - source,
        counted,
        names & stems,
        stems & source,
        frozenset(filter(_YEAR.fullmatch, counted)),
        any(_denies(token) for token in found),
        article.published,
        row.start / max(1, last),
        tuple(sorted({token.word for token in found if token.word not in FUNCTION_WORDS})),
    )


def _units(sentence: str) -> frozenset[str]:
    """Signs of what is measured, so that sums of money and shares meet whatever their amount."""
    return frozenset(sign for sign, pattern in _UNITS.items() if pattern.search(sentence))


def _whole(match: re.Match[str]) -> str:
    return f"{float(match[1]) * int(match[2]):.0f}"


def _denies(token: Token) -> bool:
    return token.word in NEGATIONS or token.word.endswith("n't")


def _grouped(scores: Mapping[tuple[int, int], float], found: Sequence[Statement]) -> list[list[int]]:
    """Pairs put together, best first, where all that they join is alike on the average, one sentence an article."""
    groups: dict[int, list[int]] = {}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = groups.get(a, [a]), groups.get(b, [b])
        if score >= ALIKE and first is not second and _one_an_article(first, second, found):
            between = [min(SURE, scores.get((min(pair), max(pair)), 0.0)) for pair in product(first, second)]
            if sum(between) >= ALIKE * len(between):
                joined = sorted((*first, *second))
                groups.update(dict.fromkeys(joined, joined))
    return [group for number, group in sorted(groups.items()) if number == group[0]]


def _beside(groups: Sequence[Sequence[int]], scores: Mapping[tuple[int, int], float]) -> Iterator[list[int]]:
    """Pairs that no group holds: a sentence may state several things."""
    group_of = {number: place for place, group in enumerate(groups) for number in group}
    for (a, b), score in sorted(scores.items()):
        if score >= ALIKE and group_of.get(a, -1) != group_of.get(b, -2):
            yield [a, b]


def _one_an_article(first: Sequence[int], second: Sequence[int], found: Sequence[Statement]) -> bool:
    owners = [found[number].row.article_id for number in (*first, *second)]
    return len(set(owners)) == len(owners)
