"""The same words across outlets: verbatim, cut, or in another translation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz.distance import LCSseq

from analysis.resolution.joining import Joined
from analysis.resolution.widening import values
from analysis.resolution.wording import code, content, readable_id, words, written_out
from analysis.tables import Quotation, ResolvedQuotation

ALIKE = 0.6
"""Share of the shorter one's meaningful words that two renderings of one speaker's utterance have in common."""
LONG = 4
"""Meaningful words from which on an utterance can be told from others by its words; shorter ones are fragments."""
FEWEST_SHARED = 3
VERBATIM = 6
"""Words in a row by which an utterance is known whoever is said to have spoken it."""
SHORT_VERBATIM = 4
"""The same for a whole short utterance that is word for word the same, and of which two words carry meaning."""
NEARLY = 0.7
"""Share of the words in the same order from which an utterance is known in another translation, whoever speaks."""
ALMOST_ALL = 0.75
"""The same for words that many may say of themselves, where one of the speakers is not known by name."""
OF_MANY = frozenset("i me my our ours us we".split())
"""Words of what many may say of themselves in nearly the same words; alphabetical."""
LONGEST = 200
"""Words by which an utterance is compared; what follows them adds nothing."""
SCARE = "scare quotes"
COMMON = 64
"""A word that more distinct utterances share tells nothing and is not searched by."""
_RAREST = 5
_ENTITY = re.compile(r"(?:country|event|organisation|other|person|place)-")


@dataclass(frozen=True, order=True)
class _Utterance:
    """Distinct words of a distinct speaker."""

    speaker: str
    words: tuple[str, ...]

    @cached_property
    def content(self) -> frozenset[str]:
        return content(self.words)

    @property
    def is_by_somebody(self) -> bool:
        """Whether who speaks is not known by name: "our winner"."""
        return not _ENTITY.match(self.speaker)


def resolve_quotations(
    quotations: Sequence[Quotation], entity_of: Mapping[tuple[str, str], str]
) -> list[ResolvedQuotation]:
    """Quotations in the order given, each with its utterance and its speaker's entity.

    `entity_of` maps (article, name). One utterance: the same words; a cut of them by the same speaker; renderings that
    share most of their meaningful words by the same speaker; a long run of the same words, whoever speaks. Scare
    quotes are grouped by their words alone. The result does not depend on the order of the quotations.
    """
    rows = [(row, _utterance(row, entity_of)) for row in quotations]
    ids = _identifiers({utterance for _, utterance in rows})
    return [_resolved(row, ids[utterance], entity_of) for row, utterance in rows]


def _utterance(row: Quotation, entity_of: Mapping[tuple[str, str], str]) -> _Utterance:
    speaker = entity_of.get((row.article_id, row.speaker), row.speaker.lower())
    return _Utterance(SCARE if row.kind == "scare" else speaker, words(written_out(row.text))[:LONGEST] or (row.text,))


def _resolved(row: Quotation, quotation_id: str, entity_of: Mapping[tuple[str, str], str]) -> ResolvedQuotation:
    speaker = entity_of.get((row.article_id, row.speaker), "")
    return ResolvedQuotation(**values(row), quotation_id=quotation_id, speaker_id=speaker)


def _identifiers(utterances: Iterable[_Utterance]) -> dict[_Utterance, str]:
    """An identifier for every utterance, the same for those that are one."""
    ordered = sorted(utterances)
    spoken = [utterance for utterance in ordered if utterance.speaker != SCARE]
    whole = [utterance for utterance in spoken if len(utterance.content) >= LONG]
    joined = Joined(ordered)
    index = _Index(whole)
    for utterance in whole:
        for other in index.near(utterance):
            if _same(utterance, other):
                joined.join(utterance, other)
    _join_fragments([utterance for utterance in spoken if len(utterance.content) < LONG], index, joined)
    return {utterance: _name(found) for found in joined.sets() for utterance in found}


def _join_fragments(fragments: Sequence[_Utterance], index: _Index, joined: Joined[_Utterance]) -> None:
    """Put fragments of the same words together, and with the one utterance that they are cut from."""
    for one, other in _like_fragments(fragments):
        joined.join(one, other)
    by_content: dict[tuple[str, frozenset[str]], list[_Utterance]] = defaultdict(list)
    for fragment in fragments:
        by_content[fragment.speaker, fragment.content].append(fragment)
    for found in by_content.values():
        for other in found[1:]:
            joined.join(found[0], other)
        wholes = {joined.first(other) for one in found for other in index.near(one) if _is_cut(one, other)}
        if len(wholes) == 1:
            joined.join(wholes.pop(), found[0])


def _like_fragments(fragments: Sequence[_Utterance]) -> Iterator[tuple[_Utterance, _Utterance]]:
    """Fragments that are one: word for word, whoever speaks; or nearly, of one speaker."""
    said: dict[tuple[str, ...], list[_Utterance]] = defaultdict(list)
    for fragment in fragments:
        said[fragment.words].append(fragment)
    for words_said, found in said.items():
        if len(words_said) >= SHORT_VERBATIM and len(found[0].content) >= 2:
            yield from ((found[0], other) for other in found[1:])
    near = _Index(fragments)
    for fragment in fragments:
        yield from ((fragment, other) for other in near.near(fragment) if _same_fragment(fragment, other))


class _Index:
    """Utterances by their meaningful words."""

    def __init__(self, utterances: Sequence[_Utterance]) -> None:
        self._by_word: dict[str, list[_Utterance]] = defaultdict(list)
        for utterance in utterances:
            for word in sorted(utterance.content):
                self._by_word[word].append(utterance)

    def near(self, utterance: _Utterance) -> Iterator[_Utterance]:
        """Utterances that share one of its rarest words, most shared first."""
        sizes = ((len(self._by_word[word]), word) for word in utterance.content if word in self._by_word)
        rare = [word for size, word in sorted(sizes) if size <= COMMON][:_RAREST]
        found = Counter(other for word in rare for other in self._by_word[word] if other != utterance)
        yield from sorted(found, key=lambda other: (-found[other], other))


def _same(one: _Utterance, other: _Utterance) -> bool:
    shared = len(one.content & other.content)
    if one.speaker != other.speaker:
        alike = nearly(one.words, other.words) or _may_be_one_voice(one, other)
        return _run(one.words, other.words) >= VERBATIM or (shared >= FEWEST_SHARED and alike)
    return shared >= FEWEST_SHARED and shared >= ALIKE * min(len(one.content), len(other.content))


def nearly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two utterances are so alike, word by word, that they are renderings of one, whoever speaks."""
    if not OF_MANY.isdisjoint(one) or not OF_MANY.isdisjoint(other) or min(len(one), len(other)) < VERBATIM:
        return False
    return _in_order(one, other, NEARLY)


def _may_be_one_voice(one: _Utterance, other: _Utterance) -> bool:
    """Whether somebody who is not known by name says almost all of what another does."""
    if not (one.is_by_somebody or other.is_by_somebody) or min(len(one.words), len(other.words)) < VERBATIM:
        return False
    return _in_order(one.words, other.words, ALMOST_ALL)


def _in_order(one: tuple[str, ...], other: tuple[str, ...], least: float) -> bool:
    """Whether at least such a share of the words of two utterances stands in the same order in both."""
    return 2 * LCSseq.similarity(one, other) >= least * (len(one) + len(other))


def _same_fragment(one: _Utterance, other: _Utterance) -> bool:
    """Whether two short utterances of one speaker share most of their meaningful words, and two at least."""
    shared = len(one.content & other.content)
    spoken = one.speaker == other.speaker or _may_be_one_voice(one, other)
    return spoken and shared >= 2 and shared >= ALIKE * min(len(one.content), len(other.content))


def _is_cut(fragment: _Utterance, whole: _Utterance) -> bool:
    """Whether a short fragment stands word for word in a longer utterance of the same speaker."""
    if fragment.speaker != whole.speaker or len(fragment.content) < 2:
        return False
    return _run(fragment.words, whole.words) == len(fragment.words)


def _run(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """Words of the longest run that two utterances share."""
    best, before = 0, [0] * (len(other) + 1)
    for word in one:
        row = [0] * (len(other) + 1)
        for position, candidate in enumerate(other, start=1):
            if word == candidate:
                row[position] = before[position - 1] + 1
                best = max(best, row[position])
        before = row
    return best


def _name(found: list[_Utterance]) -> str:
    """A readable identifier made of the shortest rendering, which outlets are likeliest to share."""
    chosen = min(found, key=lambda utterance: (len(utterance.words), utterance))
    speaker = chosen.speaker.removeprefix("person-").removeprefix("organisation-")
    return f"{readable_id(speaker, ' '.join(chosen.words[:6]))}-{code(repr((chosen.speaker, chosen.words)))}"
