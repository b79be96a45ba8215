"""Companies under a shorter name: without their trade ('Apple Computer'), or the first of their names alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from analysis.knowledge.countries import leading_country
from analysis.knowledge.spelling import words
from analysis.resolution.nameuse import NameUse

Parts = tuple[str, ...]

LEGAL = frozenset(
    "ag,co,company,corp,corporation,gmbh,group,holdings,inc,incorporated,limited,llc,ltd,nv,plc,sa,sas,spa".split(",")
)
"""Last words of a company's name that it may go without."""
MOST_NAMES = 50
"""Names that begin with one word; where a corpus has more, the word alone tells nobody."""
PARTS = frozenset(
    "academy,association,center,centre,club,college,committee,department,division,faculty,foundation,fund,hospital"
    ",institute,laboratory,library,museum,press,school,society,trust,union".split(",")
)
"""Words behind a name that make it another body's: 'Tolmin University Press', 'Tolmin Foundation'."""
TRADES = frozenset(
    "air,aircraft,airline,airlines,airways,automobile,automobiles,automotive,bank,computer,computers,electronics"
    ",entertainment,industries,international,lines,motor,motors,pharmaceuticals,software,steel,systems,technologies"
    ",technology".split(",")
)
"""Last words that say a company's trade, which it may go without where an article uses both names."""
WHOLES = frozenset(
    "academy,church,college,hospital,institute,ministry,museum,parliament,ranch,school,university".split(",")
)
"""Last words of bodies' full names, which are no short forms of longer ones."""


@dataclass(slots=True)
class _Named:
    """A group of names with how often each is used, and the articles that use them."""

    names: Counter[str] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The most frequent name."""
        return min(self.names, key=lambda name: (-self.names[name], name))

    @property
    def mentions(self) -> int:
        """How often all of them are used."""
        return self.names.total()


def _parts(name: str) -> Parts:
    return without_legal_form(words(name.removeprefix("the ").removeprefix("The ")))


def without_legal_form(parts: Parts) -> Parts:
    """Words of a company's name without 'Corporation' and the like at the end; one word at least stays."""
    while len(parts) > 1 and parts[-1] in LEGAL:
        parts = parts[:-1]
    return parts


def same_companies(
    uses: Sequence[NameUse], keys: Sequence[str], *, generic: Collection[str]
) -> dict[str, tuple[str, str]]:
    """Groups that are another group under a shorter or a longer name: which, and why.

    A name with its trade is the same with or without a legal form, and a plural or none ('Lind Motors', 'Lind Motor
    Company'); it is the shorter name where an article has both and the corpus joins no other trade to it. A
    beginning alone is the longer name where that is the only one, is named as often, and one article has both. No
    name of `generic` words or of a country is taken for a short form.
    """
    groups = _groups(uses, keys)
    parts = {key: _parts(groups[key].name) for key in sorted(groups)}
    by_first: dict[str, list[str]] = defaultdict(list)
    for key, (first, *_) in parts.items():
        by_first[first].append(key)
    merged: dict[str, tuple[str, str]] = {}
    for alike in by_first.values():
        if 1 < len(alike) <= MOST_NAMES:
            short = [key for key in alike if _may_be_short(parts[key], generic)]
            merged.update(_of_one_trade(short, groups, parts))
            for key in short:
                merged.update(_merged(key, groups, _longer(key, groups, alike, parts=parts)))
    return {key: (merged.get(to, (to, reason))[0], reason) for key, (to, reason) in merged.items()}


def _groups(uses: Sequence[NameUse], keys: Sequence[str]) -> dict[str, _Named]:
    groups: dict[str, _Named] = defaultdict(_Named)
    for use, key in zip(uses, keys, strict=True):
        if _parts(use.name):
            groups[key].names[use.name] += max(use.mentions, 1)
            groups[key].articles.add(use.article_id)
    return dict(groups)


def _may_be_short(parts: Parts, generic: Collection[str]) -> bool:
    """Whether a name says more than what many organisations are called, and is no country's."""
    plain = any(part not in generic and part not in TRADES for part in parts)
    return plain and leading_country(" ".join((*parts, "company")))[1] != ("company",)


def _of_one_trade(
    keys: Sequence[str], groups: dict[str, _Named], parts: dict[str, Parts]
) -> dict[str, tuple[str, str]]:
    """Groups named for the same trade with another legal form or number, under the most frequent of them."""
    alike: dict[Parts, list[str]] = defaultdict(list)
    for key in keys:
        if len(parts[key]) > 1 and parts[key][-1] in TRADES:
            alike[(*parts[key][:-1], parts[key][-1].removesuffix("s"))].append(key)
    merged: dict[str, tuple[str, str]] = {}
    for several in alike.values():
        first, *others = sorted(several, key=lambda key: (-groups[key].mentions, key))
        merged.update(dict.fromkeys(others, (first, f"{groups[first].name} in another form")))
    return merged


def _longer(key: str, groups: dict[str, _Named], alike: Sequence[str], *, parts: dict[str, Parts]) -> dict[str, Parts]:
    """Groups whose name has more words behind another's, with those words, where an article has both."""
    short, articles = parts[key], groups[key].articles
    return {
        other: parts[other][len(short) :]
        for other in alike
        if len(parts[other]) > len(short)
        and parts[other][: len(short)] == short
        and not groups[other].articles.isdisjoint(articles)
    }


def _part_of(short: Parts, rest: Parts) -> bool:
    """Whether a longer name is that of a part or a foundation of what the short one names."""
    return short[-1] in WHOLES or not PARTS.isdisjoint(rest)


def _merged(key: str, groups: dict[str, _Named], longer: dict[str, Parts]) -> dict[str, tuple[str, str]]:
    """The longer groups that go under the short one's key, or the short one under the only longer one's."""
    trades = {other: rest for other, rest in longer.items() if TRADES.issuperset(rest)}
    if trades and len({tuple(part.removesuffix("s") for part in rest) for rest in trades.values()}) == 1:
        return dict.fromkeys(trades, (key, f"{groups[key].name} with the trade, in one article with it"))
    if len(longer) == 1 and not _part_of(_parts(groups[key].name), next(iter(longer.values()))):
        only = groups[next(iter(longer))]
        if only.mentions >= groups[key].mentions:
            return {key: (next(iter(longer)), f"short for {only.name}, the only such name in the corpus")}
    return {}
