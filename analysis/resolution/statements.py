"""Sentences of several articles that state the same thing in their own words.

Two sentences of one story are held against each other only where they share two words, meanings or numbers that are
rare in it. They state the same when what they share weighs enough (see `statementlikeness`); each joins the group
whose sentences it is most like on the average, so that no chain of neighbours makes a group.
"""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from text_to_num import alpha2digit

from analysis.resolution.statementlikeness import Statement, Weights, likeness, weights
from analysis.resolution.statementverdicts import NEGATIONS
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import FUNCTION_WORDS, Token, numbers, stem, tokens
from analysis.tables import Article, ResolvedAttribution, Sentence

ALIKE = 0.2
"""Likeness from which two sentences state the same."""
RAREST = 12
"""Words, meanings and numbers of a sentence by which others are looked for."""
MOST_HOLDERS = 20
"""A pair of words in more sentences than this is no sign of one statement."""
SHORTEST = 2
"""Words and numbers that carry content, of what is said."""
PROSE = ("standfirst", "paragraph", "list item")
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
        given = tokens(f"{row.source} {row.via} {row.cue}")
        sources[row.article_id, row.sentence].update(stem(token.word) for token in given)
    told = [row for row in sentences if row.article_id in by_id]
    last = {row.article_id: row.start for row in sorted(told, key=lambda row: row.start)}
    read = (
        _statement(row, by_id[row.article_id], sources[row.article_id, row.sentence], last=last[row.article_id])
        for row in told
        if row.block in PROSE
    )
    found = [one for one in read if len(one.terms) >= SHORTEST and not one.text.endswith("?")]
    return sorted(found, key=lambda one: (one.row.article_id, one.row.start))


def same_statements(found: Sequence[Statement], *, story_of: Mapping[str, str] | None = None) -> list[list[Statement]]:
    """Groups of statements of at least two articles, one sentence an article, the best matches first.

    Articles that `story_of` gives different stories are not held against each other.
    """
    stories: dict[str, list[Statement]] = defaultdict(list)
    for one in found:
        stories[(story_of or {}).get(one.row.article_id, "")].append(one)
    return [group for _, told in sorted(stories.items()) for group in _same(told)]


def _same(found: Sequence[Statement]) -> Iterator[list[Statement]]:
    """The groups of one story; what the whole story speaks of tells little in it."""
    weighing = weights(found)
    pairs = sorted(_candidates(found, weighing))
    _log.debug("%d pairs of sentences examined", len(pairs))
    scores = {pair: likeness(found[pair[0]], found[pair[1]], weighing) for pair in pairs}
    groups = _grouped(scores, found)
    for group in (*groups, *_beside(groups, scores, found)):
        yield [found[number] for number in group]


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
    )


def _units(sentence: str) -> frozenset[str]:
    """Signs of what is measured, so that sums of money and shares meet whatever their amount."""
    return frozenset(sign for sign, pattern in _UNITS.items() if pattern.search(sentence))


def _whole(match: re.Match[str]) -> str:
    return f"{float(match[1]) * int(match[2]):.0f}"


def _denies(token: Token) -> bool:
    return token.word in NEGATIONS or token.word.endswith("n't")


def _candidates(found: Sequence[Statement], weighing: Weights) -> set[tuple[int, int]]:
    """Pairs of statements of different articles that share two of their rarest words, meanings or numbers."""
    if len({one.row.article_id for one in found}) < 2:
        return set()
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for pair in combinations(sorted(_keys(one, weighing)), 2):
            holders[pair].append(number)
    return {pair for held in holders.values() if 2 <= len(held) <= MOST_HOLDERS for pair in _apart(held, found)}


def _keys(one: Statement, weighing: Weights) -> set[str]:
    """The rarest words and numbers of a statement, and the meanings of the words."""
    rarest = sorted(one.terms, key=lambda term: (-weighing[term], term))[:RAREST]
    return {*rarest, *(f"={number}" for word in rarest for number in meanings().get(word, ()))}


def _apart(held: list[int], found: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    for a, b in combinations(held, 2):
        if found[a].row.article_id != found[b].row.article_id:
            yield a, b


def _grouped(scores: Mapping[tuple[int, int], float], found: Sequence[Statement]) -> list[list[int]]:
    """Pairs put together, best first, where all that they join is alike on the average, one sentence an article."""
    groups: dict[int, list[int]] = {}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = groups.get(a, [a]), groups.get(b, [b])
        if score >= ALIKE and first is not second and _one_an_article(first, second, found):
            between = [scores.get((min(pair), max(pair)), 0.0) for pair in product(first, second)]
            if sum(between) >= ALIKE * len(between):
                joined = sorted((*first, *second))
                groups.update(dict.fromkeys(joined, joined))
    return [group for number, group in sorted(groups.items()) if number == group[0]]


def _beside(
    groups: Sequence[Sequence[int]], scores: Mapping[tuple[int, int], float], found: Sequence[Statement]
) -> Iterator[list[int]]:
    """Pairs that no group holds, each the best match of the other's article: a sentence may state several things."""
    group_of = {number: place for place, group in enumerate(groups) for number in group}
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for (a, b), score in sorted(scores.items()):
        for one, other in ((a, b), (b, a)):
            article = found[other].row.article_id
            best[one, article] = max(best.get((one, article), (0.0, -1)), (score, other))
    for (a, b), score in sorted(scores.items()):
        mutual = best[a, found[b].row.article_id][1] == b and best[b, found[a].row.article_id][1] == a
        if score >= ALIKE and mutual and group_of.get(a, -1) != group_of.get(b, -2):
            yield [a, b]


def _one_an_article(first: Sequence[int], second: Sequence[int], found: Sequence[Statement]) -> bool:
    owners = [found[number].row.article_id for number in (*first, *second)]
    return len(set(owners)) == len(owners)
