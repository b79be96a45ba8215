"""How well sentences of different articles are brought together, and what is said of those that are.

Pairing (`facts`) counts pairs of (article, sentence), whatever the kind of their group. A gold pair is found where one
of its places in each article stands together in a group that is not `not comparable`. A found pair is right where some
gold group holds both sentences; it is not counted where only an optional group does, or where one of the sentences is
a title or heading that no gold group names, since those repeat the text.

Verdicts are judged on gold pairs across sides, by the group of the same kind, or else by a statement; among several by
the one whose spans touch the gold words; `not told` where there is none, though a group of another kind may hold the
two sentences. "verdict 91%" is the share of the right ones among those told.

`contradict` counts claims: two sentences in a group of that verdict whose values differ. A claim is right where gold
has a contradiction of that kind between the two; it is not counted where gold allows the verdict without expecting it.
Recall is over all gold contradictions, those that were never paired too. `disputes` counts the same by group, as an
analyst reads them: a found group is right where one of its claims is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from benchmarks.quality.factpairs import CONTRADICT, FoundPair, GoldPair, Key, Place
from benchmarks.quality.report import Line
from benchmarks.quality.storytexts import APART, VERDICTS

DISPUTES = ("attributed differently", CONTRADICT, "update")
PEACEFUL = ("agree", "compatible")
UNTOLD = "not told"


@dataclass
class Comparison:
    """Found pairs against gold pairs of one corpus; `titles` are the places of titles and headings."""

    gold: Sequence[GoldPair]
    found: Sequence[FoundPair]
    titles: frozenset[Place]

    @cached_property
    def needed(self) -> dict[frozenset[Key], GoldPair]:
        """Gold pairs that must be found, each once, by the places that tell them."""
        return {pair.keys: pair for pair in reversed(self.gold) if pair.required}

    @cached_property
    def paired(self) -> dict[Key, FoundPair]:
        """Pairs of sentences that the program brings together, each once."""
        return {pair.key: pair for pair in self.found if pair.verdict != APART}

    @cached_property
    def right(self) -> frozenset[Key]:
        """Pairs of sentences that belong together."""
        return frozenset(key for keys in self.needed for key in keys)

    @cached_property
    def optional(self) -> frozenset[Key]:
        """Pairs of sentences that may be put together or not."""
        return frozenset(key for pair in self.gold if pair.group.optional for key in pair.keys)

    @cached_property
    def missed(self) -> list[GoldPair]:
        """Gold pairs that were not brought together."""
        return [pair for keys, pair in self.needed.items() if not keys & self.paired.keys()]

    @cached_property
    def false(self) -> list[FoundPair]:
        """Pairs that do not belong together."""
        return [pair for key, pair in self.paired.items() if not (key in self.right or self._left_out(key))]

    @cached_property
    def judged(self) -> list[tuple[GoldPair, str]]:
        """Gold pairs across sides with the verdict that was found; a verdict that gold allows is the usual one."""
        pairs = [pair for pair in self.gold if pair.across and not pair.group.optional]
        return [(pair, self._verdict(pair)) for pair in pairs]

    @cached_property
    def claims(self) -> dict[tuple[Key, str], tuple[FoundPair, bool]]:
        """Contradictions claimed and counted, by places and kind, and whether gold has them."""
        found = {}
        for pair in self.found:
            if pair.claim and (expected := self._expected(pair)) is not None:
                found[pair.key, pair.kind] = (pair, expected)
        return found

    def confusion(self) -> Counter[tuple[str, str]]:
        """How often a gold verdict was told as which."""
        return Counter((pair.group.verdict, verdict) for pair, verdict in self.judged)

    def lines(self, name: str) -> Iterator[Line]:
        """Lines of the table: facts, contradict, disputes."""
        told = [(pair, found) for pair, found in self.judged if pair.required and found != UNTOLD]
        right = _share(sum(pair.group.verdict == found for pair, found in told), len(told))
        hits = len(self.paired.keys() & self.right)
        precision, recall = _share(hits, hits + len(self.false)), 1 - _share(len(self.missed), len(self.needed), 0.0)
        yield Line(name, "facts", len(self.needed), precision, recall, _f1(precision, recall), {"verdict": right})
        yield self._contradictions(name)
        yield self._disputes(name)

    def unrecalled(self) -> list[GoldPair]:
        """Gold contradictions that are not claimed."""
        return [pair for pair in self.gold if pair.disputed and not self._claimed(pair)]

    def _contradictions(self, name: str) -> Line:
        gold = sum(pair.disputed for pair in self.gold)
        precision = _share(sum(right for _, right in self.claims.values()), len(self.claims))
        recall = 1 - _share(len(self.unrecalled()), gold, 0.0)
        return Line(name, CONTRADICT, gold, precision, recall, _f1(precision, recall), {})

    def _disputes(self, name: str) -> Line:
        groups: dict[str, list[bool]] = defaultdict(list)
        for pair, right in self.claims.values():
            groups[pair.first.fact_group].append(right)
        wanted: dict[int, list[bool]] = defaultdict(list)
        for gold in self.gold:
            if gold.disputed:
                wanted[id(gold.group)].append(self._claimed(gold))
        precision = _share(sum(map(any, groups.values())), len(groups))
        recall = _share(sum(map(any, wanted.values())), len(wanted))
        return Line(name, "disputes", len(wanted), precision, recall, _f1(precision, recall), {})

    def _left_out(self, key: Key) -> bool:
        return key in self.optional or bool(key & self.titles)

    def _claimed(self, pair: GoldPair) -> bool:
        return any(key in pair.keys and pair.allows(kind) for key, kind in self.claims)

    def _expected(self, found: FoundPair) -> bool | None:
        """Whether gold has a claimed contradiction; None where it merely allows it."""
        pairs = [pair for pair in self.gold if found.key in pair.keys and pair.allows(found.kind)]
        if any(pair.disputed for pair in pairs):
            return True
        return None if any(CONTRADICT in pair.group.verdicts for pair in pairs) else False

    def _verdict(self, gold: GoldPair) -> str:
        # Sentences that only look alike in one thing may well belong together for another.
        strict = gold.group.apart and bool(gold.keys & (self.right | self.optional))
        known = [pair for key in gold.keys for pair in self._by_key.get(key, ()) if gold.allows(pair.kind)]
        known = [pair for pair in known if not strict or gold.touched(pair) == 2]
        best = max(known, key=lambda pair: _likeness(gold, pair), default=None)
        if best is None:
            return APART if gold.group.apart else UNTOLD
        return gold.group.verdict if best.verdict in gold.group.verdicts else best.verdict

    @cached_property
    def _by_key(self) -> dict[Key, list[FoundPair]]:
        found: dict[Key, list[FoundPair]] = defaultdict(list)
        for pair in self.found:
            found[pair.key].append(pair)
        return found


def matrix(name: str, told: Counter[tuple[str, str]]) -> Iterator[str]:
    """The confusion matrix as text, and what must never happen beneath it."""
    columns = (*VERDICTS, UNTOLD)
    yield f"\n{name}: gold verdict (rows) told as (columns)"
    yield f"  {'':<24}" + "".join(f"{column[:12]:>14}" for column in columns)
    for gold in VERDICTS:
        yield f"  {gold:<24}" + "".join(f"{told[gold, column] or '.':>14}" for column in columns)
    for verdict in PEACEFUL:
        total = sum(number for (gold, _), number in told.items() if gold == verdict)
        yield f"  {verdict} called contradict: {told[verdict, CONTRADICT]} of {total} (floor: none)"
    alike = sum(number for (gold, _), number in told.items() if gold == APART)
    yield f"  look-alikes called a dispute: {sum(told[APART, verdict] for verdict in DISPUTES)} of {alike}"


def _likeness(gold: GoldPair, found: FoundPair) -> tuple[bool, int, bool]:
    return found.kind in gold.group.kinds, gold.touched(found), found.verdict in gold.group.verdicts


def _share(part: int, whole: int, nothing: float = 1.0) -> float:
    return part / whole if whole else nothing


def _f1(precision: float, recall: float) -> float:
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0
