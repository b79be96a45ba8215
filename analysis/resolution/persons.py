"""Persons across articles: spellings, short names and misspellings of one name, with country and office to agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz import fuzz

from analysis.knowledge import leaders, rows
from analysis.knowledge.spelling import letters, words
from analysis.resolution.nameuse import NameUse, tell_of_the_same

ALIKE = 84
"""Percent of letters that two spellings share where country and office agree."""
YOUNGER = frozenset("ii,iii,iv,jr,sr".split(","))
"""Words behind the name of somebody who bears a parent's."""


@dataclass(slots=True)
class Bearer:
    """A full name in the corpus: `usual` is how it is most often written."""

    key: str
    usual: str
    countries: Counter[str] = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    mentions: int = 0

    def agrees(self, country: str) -> bool:
        """Whether a country does not speak against this bearer."""
        return not country or not self.countries or country in self.countries


def person_keys(uses: Sequence[NameUse], beside: Mapping[str, Set[str]]) -> list[tuple[str, str]]:
    """A group for each use and why; `beside` are the names that each article has, those of countries left out."""
    bearers = _bearers(uses)
    merged = _misspelt(bearers) | _shorter(bearers)
    outer = _by_outer_word(bearers, merged)
    return [_key(use, merged, outer, beside) for use in uses]


def _key(
    use: NameUse, merged: dict[str, tuple[str, str]], outer: dict[str, list[Bearer]], beside: Mapping[str, Set[str]]
) -> tuple[str, str]:
    if len(words(use.name)) < 2:
        return _short_name(use, outer, beside)
    key, reason = full_key(use)
    for _ in range(2):
        if key in merged:
            key, reason = merged[key]
    return key, reason


def full_key(use: NameUse) -> tuple[str, str]:
    """The group of a full name by itself: the leader it spells, or its letters; a namesake abroad stands apart."""
    terms = leaders.spelled(use.name)
    people = {term.person for term in terms}
    if len(people) == 1 and (not use.country or use.country in {term.country for term in terms}):
        person = terms[0].person
        same = letters(person) == letters(use.name)
        return f"person:{letters(person)}", "same name" if same else f"spelling of {person}"
    if people and use.role and use.country:
        return f"person:{letters(use.name)}@{letters(use.country)}", "same name and country"
    return f"person:{letters(use.name)}", "same name"


def _bearers(uses: Sequence[NameUse]) -> dict[str, Bearer]:
    """The full names of the corpus by their group."""
    found: dict[str, Bearer] = {}
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for use in uses:
        if len(words(use.name)) > 1:
            key = full_key(use)[0]
            bearer = found.setdefault(key, Bearer(key, use.name))
            bearer.countries.update({use.country: use.mentions} if use.country else {})
            bearer.roles.update(filter(None, [use.role]))
            bearer.articles.add(use.article_id)
            bearer.mentions += use.mentions
            spellings[key][use.name] += use.mentions
    for key, bearer in found.items():
        bearer.usual = min(spellings[key], key=lambda name: (-spellings[key][name], name))
    return found


def _misspelt(bearers: dict[str, Bearer]) -> dict[str, tuple[str, str]]:
    """Names nearly like the name of a leader of the same country and office, or of another such in the corpus."""
    found: dict[str, tuple[str, str]] = {}
    for (country, role, _), block in sorted(_blocks(bearers).items()):
        for bearer in block:
            name = _likeliest(bearer, _led(country), block)
            if name and bearer.key not in found and f"person:{letters(name)}" not in found:
                found[bearer.key] = f"person:{letters(name)}", f"nearly {name}, also {role} of {country}"
    return found


def _blocks(bearers: dict[str, Bearer]) -> dict[tuple[str, str, str], list[Bearer]]:
    """Names that may be held against each other: one country, one leading office, the same first letters."""
    blocks: dict[tuple[str, str, str], list[Bearer]] = defaultdict(list)
    for key in sorted(bearers):
        parts = words(bearers[key].usual)
        for country in bearers[key].countries:
            for role in sorted(role for role in bearers[key].roles if leaders.leads(role)):
                blocks[country, role, parts[0][0] + parts[-1][0]].append(bearers[key])
    return blocks


@cache
def _led(country: str) -> dict[str, str]:
    """Leaders of a country at any time, by the letters of their names."""
    return {letters(term.person): term.person for term in leaders.terms() if term.country == country}


def _likeliest(bearer: Bearer, known: dict[str, str], block: Sequence[Bearer]) -> str:
    """The better-known name that a name nearly is, or empty."""
    own = bearer.key.removeprefix("person:").partition("@")[0]
    if own in known:
        return ""
    better = [name for name in known.values() if _alike(bearer.usual, name)]
    if better:
        return better[0]
    rivals = [other for other in block if other.mentions > bearer.mentions and _alike(bearer.usual, other.usual)]
    return rivals[0].usual if rivals else ""


def _alike(one: str, other: str) -> bool:
    """Whether two names share nearly all letters, word by word."""
    first, second = words(one), words(other)
    if len(first) != len(second):
        return fuzz.token_set_ratio(" ".join(first), " ".join(second)) == 100 and min(len(first), len(second)) > 1
    return all(fuzz.ratio(a, b) >= 60 for a, b in zip(first, second, strict=True)) and (
        fuzz.ratio(" ".join(first), " ".join(second)) >= ALIKE
    )


def _shorter(bearers: dict[str, Bearer]) -> dict[str, tuple[str, str]]:
    """Names contained in exactly one longer name that agrees: 'Kim Jong' in 'Kim Jong Un'."""
    longer: dict[tuple[str, str, str], dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers.values():
        for cut in _cuts(words(bearer.usual)):
            longer[cut][bearer.key] = bearer
    found = {}
    for key in sorted(bearers):
        short = words(bearers[key].usual)
        fitting = {
            other.key: other
            for cut in _ends(short)
            for other in longer.get(cut, {}).values()
            if other.key != key and _compatible(bearers[key], other)
        }
        if len(fitting) == 1:
            other = next(iter(fitting.values()))
            found[key] = other.key, f"part of {other.usual}, the only such name in the corpus"
    return found


def _cuts(long: tuple[str, ...]) -> Iterable[tuple[str, str, str]]:
    """What a shorter form of a name keeps: its first word and another, or its two last."""
    if len(long) > 2:
        for inner in long[1:-1]:
            yield "first", long[0], inner
        yield "last", long[-2], long[-1]
        yield "outer", long[0], long[-1]


def _ends(short: tuple[str, ...]) -> Iterable[tuple[str, str, str]]:
    if len(short) == 2:
        yield "first", short[0], short[1]
        yield "last", short[0], short[1]
        yield "outer", short[0], short[1]


def _compatible(one: Bearer, other: Bearer) -> bool:
    return not one.countries or any(other.agrees(country) for country in one.countries)


def _by_outer_word(bearers: dict[str, Bearer], merged: dict[str, tuple[str, str]]) -> dict[str, list[Bearer]]:
    """Full names by their first and last word and by a leader's short names; merged ones left out."""
    found: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for key in sorted(bearers):
        if key not in merged:
            for word in _outer(bearers[key]):
                found[word][key] = bearers[key]
    return {word: list(named.values()) for word, named in found.items()}


def _outer(bearer: Bearer) -> set[str]:
    """The words by which other articles may call somebody: a given name, outside of its article, tells nobody."""
    parts = words(bearer.usual)
    parts = parts[:-1] if parts[-1] in YOUNGER and len(parts) > 2 else parts
    known = {letters(short) for term in leaders.spelled(bearer.usual) for short in term.short}
    return {parts[-1]} | known | ({parts[0]} - _given_names())


@cache
def _given_names() -> frozenset[str]:
    return frozenset(words(row["name"])[0] for row in rows("given_names"))


def _short_name(use: NameUse, outer: dict[str, list[Bearer]], beside: Mapping[str, Set[str]]) -> tuple[str, str]:
    """The full name in the corpus that a single word stands for, else the leader of the day, else itself."""
    terms = leaders.in_office(leaders.short(use.name), use.published)
    leading = {f"person:{letters(term.person)}": term for term in terms if _may_lead(use, term)}
    titled = [key for key, term in leading.items() if _holds(use, term)]
    if len(titled) == 1:
        return titled[0], _led_by(leading[titled[0]])
    fitting = [bearer for bearer in outer.get(letters(use.name), []) if bearer.agrees(use.country)]
    fitting = [bearer for bearer in fitting if bearer.key in leading or not _anybody(use)]
    if len(fitting) == 1 and (fitting[0].key in leading or _told_alike(use, fitting[0], beside)):
        return fitting[0].key, f"short for {fitting[0].usual}, the only such name in the corpus"
    in_corpus = [bearer for bearer in fitting if bearer.key in leading]
    if len(in_corpus) == 1:
        return in_corpus[0].key, f"short for {in_corpus[0].usual}, in office when the article appeared"
    if not fitting and len(leading) == 1 and use.country:
        key, term = next(iter(leading.items()))
        return key, _led_by(term)
    return f"person:{letters(use.name)}", "same name"


def _told_alike(use: NameUse, bearer: Bearer, beside: Mapping[str, Set[str]]) -> bool:
    """Whether more than a surname joins two persons: a country, an office, or other names in both their articles."""
    if use.country in bearer.countries or use.role in bearer.roles:
        return True
    return tell_of_the_same(use.article_id, bearer.articles, beside)


def _led_by(term: leaders.Term) -> str:
    return f"short for {term.person}, {term.office} of {term.country} when the article appeared"


def _may_lead(use: NameUse, term: leaders.Term) -> bool:
    """Whether a short name may be a leader's: of a monarch's or pope's name, only with an office or a country."""
    told = bool(use.role or use.country) or not term.regnal
    return told and use.country in ("", term.country)


def _holds(use: NameUse, term: leaders.Term) -> bool:
    return use.country == term.country and leaders.plain_office(use.role) == term.office


def _anybody(use: NameUse) -> bool:
    """Whether a single word is a given name of which nothing is told."""
    return not use.role and not use.country and letters(use.name) in _given_names()
