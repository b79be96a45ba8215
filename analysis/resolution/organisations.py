"""Organisations: long names, abbreviations, names with and without a country or a legal form, names tables know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from analysis.knowledge.countries import country_of, leading_country, leading_country_name
from analysis.knowledge.organisations import known_in, known_organisation
from analysis.knowledge.spelling import WORD, letters, words
from analysis.resolution.companies import same_companies, without_legal_form
from analysis.resolution.nameuse import NameUse, tell_of_the_same

INITIALS = "initials of"
LONGEST_ABBREVIATION = 7
SURE_ABBREVIATION = 4
"""Letters; a shorter abbreviation may be many bodies', and needs other names that both articles share."""
CLEARLY = 5
"""How many times as often as any other the likeliest long name of an abbreviation must be named."""
MOSTLY = 3
"""How many times as often as any other a country must be named for an article to be mostly about it."""
GENERIC = frozenset(
    "affairs,administration,agency,air,and,armed,army,assembly,authority,bank,border,cabinet,central,chamber,command"
    ",commission,committee,communist,congress,council,court,customs,defence,defense,democratic,department,economic"
    ",education,election,electoral,embassy,emergencies,emergency,energy,external,federal,finance,force,forces,foreign"
    ",general,government,guard,health,high,home,house,information,intelligence,interior"
    ",investigative,justice,labor,labour,lower,military,ministry,national,navy,of,office,parliament,party,people,police"
    ",prosecutor,public,representatives,republican,reserve,security,senate,service,socialist,staff,state,statistics"
    ",supreme,the,trade,transport,treasury,unification,upper,war".split(",")
)
"""Words of names that many countries give to offices of their own: they mean one only with its country."""
OF_A_STATE = frozenset(
    "air,armed,army,cabinet,congress,department,foreign,guard,house,interior,ministry,national,navy,parliament,police"
    ",representatives,senate,supreme,treasury".split(",")
)
"""Words of those names that say that a country has the office, and no alliance or company."""
OFTENER = 2
"""How many times as often another country must be named for a bare office to be perhaps that country's."""
SPELLINGS = {"defense": "defence", "labor": "labour"}
"""American spellings of words in offices' names."""
_SMALL = frozenset("and,for,of,on,the".split(","))


@dataclass(frozen=True, slots=True)
class _Own:
    """What a name says by itself: its group, and why."""

    key: str
    reason: str
    of_a_state: bool = False


def organisation_keys(
    uses: Sequence[NameUse], countries: Mapping[str, Counter[str]], beside: Mapping[str, Set[str]]
) -> list[tuple[str, str]]:
    """A group for each use and why: known names, the same letters, or the one long name an abbreviation fits.

    `countries` says how often each article names each country, `beside` are the names that each article has.
    """
    own = _at_home(uses, [_own(use) for use in uses], countries)
    long = _long_names(uses, own)
    articles: dict[str, set[str]] = defaultdict(set)
    for use, mine in zip(uses, own, strict=True):
        articles[mine.key].add(use.article_id)
    found = []
    for use, mine in zip(uses, own, strict=True):
        key, reason = _key(use, mine, long=long, cores=articles.keys())
        sure = len(use.name) >= SURE_ABBREVIATION or not reason.startswith(INITIALS)
        same = sure or tell_of_the_same(use.article_id, articles[key], beside)
        found.append((key, reason) if same else (mine.key, mine.reason))
    merged = same_companies(uses, [key for key, _ in found], generic=GENERIC)
    return [merged.get(key, (key, reason)) for key, reason in found]


def _own(use: NameUse) -> _Own:
    country, rest = leading_country(use.name)
    known = known_organisation(use.name) or known_in(country, " ".join(rest))
    if known:
        return _Own(f"organisation:{letters(known)}", "same name" if known == use.name else f"known name of {known}")
    country, rest = (country, rest) if country else _of_country(use.name)
    parts = rest or words(use.name.removeprefix("the ").removeprefix("The "))
    if parts and GENERIC.issuperset(parts) and (country or use.country):
        return _Own(f"organisation:{_office(parts)}@{letters(country or use.country)}", "same name and country")
    if parts and GENERIC.issuperset(parts):
        return _Own(f"organisation:{_office(parts)}", "same name", not OF_A_STATE.isdisjoint(parts))
    country, rest = leading_country_name(use.name)
    if country:
        return _Own(f"organisation:{letters(country)}{''.join(rest)}", "same name")
    return _Own(f"organisation:{letters(use.name)}", "same name")


def _of_country(name: str) -> tuple[str, tuple[str, ...]]:
    """The country that a name ends with, and the words before it: 'Parliament of Norway', 'Supreme Court of India'."""
    office, of, where = name.rpartition(" of ")
    country = country_of(letters(where.removeprefix("the "))) if of else ""
    rest = words(office.removeprefix("the ").removeprefix("The ")) if country else ()
    return (country, rest) if rest and GENERIC.issuperset(rest) else ("", ())


def _office(parts: Sequence[str]) -> str:
    """The words of an office's name, in whatever order: 'Department of Labor' is 'Labor Department'."""
    return "".join(sorted(SPELLINGS.get(part, part) for part in parts if part not in _SMALL))


def _at_home(uses: Sequence[NameUse], own: Sequence[_Own], countries: Mapping[str, Counter[str]]) -> list[_Own]:
    """An office named without a country is the one whose country the same article gives, where only one has it.

    Where the article gives none, a state's office is that of the country which the article is mostly about.
    """
    given: dict[tuple[str, str], set[str]] = defaultdict(set)
    for use, found in zip(uses, own, strict=True):
        office, _, country = found.key.partition("@")
        if country:
            given[use.article_id, office].add(found.key)
    homes = {article_id: _home(named) for article_id, named in countries.items()}
    settled = []
    for use, found in zip(uses, own, strict=True):
        at, home = given.get((use.article_id, found.key), set()), homes.get(use.article_id, "")
        if len(at) == 1 and not _abroad(next(iter(at)), countries.get(use.article_id, Counter())):
            settled.append(_Own(next(iter(at)), "same name, the only such office in the article"))
        elif found.of_a_state and home and not at:
            key = f"{found.key}@{letters(home)}"
            settled.append(_Own(key, f"same name, in an article that is mostly about {home}"))
        else:
            settled.append(found)
    return settled


def _home(named: Counter[str]) -> str:
    """The country that an article is mostly about, or empty."""
    (home, most), (_, second) = [*named.most_common(2), ("", 0)][:2]
    return home if most >= MOSTLY * max(second, 1) else ""


def _abroad(key: str, named: Counter[str]) -> bool:
    """Whether an article names another country far more often than that of an office: either may have it."""
    country = key.partition("@")[2]
    of_office = max((count for name, count in named.items() if letters(name) == country), default=0)
    return any(count >= OFTENER * max(of_office, 1) for name, count in named.items() if letters(name) != country)


def _key(use: NameUse, own: _Own, *, long: dict[str, Counter[tuple[str, str]]], cores: Set[str]) -> tuple[str, str]:
    if _abbreviation(use.name) and not known_organisation(use.name):
        found = _likeliest(long.get(use.name.replace(".", ""), Counter()))
        if found:
            return found[0], f"{INITIALS} {found[1]}, the only such name in the corpus"
    parts = words(use.name)
    core = "".join(without_legal_form(parts))
    if len(core) < sum(map(len, parts)) and f"organisation:{core}" in cores:
        return f"organisation:{core}", "same name without the legal form"
    return own.key, own.reason


def _long_names(uses: Sequence[NameUse], own: Sequence[_Own]) -> dict[str, Counter[tuple[str, str]]]:
    """Groups and long names by their initials, with how often they are named."""
    named: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for use, found in zip(uses, own, strict=True):
        parts = [part for part in WORD.findall(use.name) if part.lower() not in _SMALL]
        if len(parts) > 1:
            named["".join(part[0] for part in parts).upper()][found.key][use.name] += use.mentions
    return {
        initials: Counter({(key, _most(names)): names.total() for key, names in sorted(groups.items())})
        for initials, groups in named.items()
    }


def _likeliest(fitting: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    """The long name that an abbreviation can only mean, or means nearly always."""
    ranked = sorted(fitting, key=lambda found: (-fitting[found], found))
    if len(ranked) > 1 and fitting[ranked[0]] < CLEARLY * fitting[ranked[1]]:
        return None
    return ranked[0] if ranked else None


def _most(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


def _abbreviation(name: str) -> bool:
    plain = name.replace(".", "")
    return plain.isalpha() and plain.isupper() and 1 < len(plain) <= LONGEST_ABBREVIATION
