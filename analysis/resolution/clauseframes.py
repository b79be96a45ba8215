"""Clauses as they are compared across articles: which act, by whom, on what, and with what else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from analysis.resolution.acts import Act, acts_by_meaning, acts_of
from analysis.resolution.clauseantecedents import with_antecedents
from analysis.resolution.statementlikeness import CALENDAR, Statement
from analysis.resolution.tokens import FUNCTION_WORDS, stem, tokens
from analysis.tables import Clause

BEING = frozenset("be become remain stay".split())
"""Verbs by which something is said to be something; alphabetical."""
NOTHING = frozenset("neither no-one nobody none nothing one".split())
"""Heads of parts that stand for none of all; alphabetical."""
SAYING = frozenset(
    "accord add admit announce answer argue ask believe claim declare explain hear inform insist know note report say"
    " show state tell think write".split()
)
"""Verbs whose clause tells that something is said; what is said has clauses of its own."""
SLIGHT = frozenset("be become bring come do get give go have make put seem set take want".split())
"""Verbs that tell no act by themselves; alphabetical."""
SOME = Act("")
"""What a verb tells that by itself tells no act."""
UNKNOWN = frozenset(
    "all another any anybody anyone both each everybody everyone everything half he her him i it many me most one other"
    " others several she some somebody someone something that them these they this those us we you".split()
)
"""Heads that leave open whom or what they mean; alphabetical."""
LANGUAGE = "language"
"""The role of the language in which somebody speaks or writes."""
LANGUAGES = frozenset(
    "afrikaans albanian amharic arabic armenian basque bengali bulgarian catalan chinese croatian czech danish dutch"
    " english estonian finnish french georgian german greek guarani hebrew hindi hungarian icelandic irish italian"
    " japanese kazakh khmer korean latin latvian lithuanian malay mandarin mongolian nepali norwegian pashto persian"
    " polish portuguese quechua romanian russian serbian slovak somali spanish swahili swedish tagalog tamil thai"
    " turkish ukrainian urdu uzbek vietnamese welsh xhosa yiddish zulu".split()
)
"""Languages by their English names, in lower case; alphabetical."""
MEANS = "means"
"""The role of what somebody travels by."""
VEHICLES = frozenset(
    "aircraft bicycle bike boat bus cab camel car coach ferry foot helicopter horse jet lorry motorbike motorcycle"
    " plane scooter ship sledge taxi tractor train tram truck van".split()
)
"""What somebody travels by; alphabetical."""
KEPT = 8_192
"""Parts whose words are kept at hand: many recur."""
_UNNAMED = frozenset("he i it she they we".split())
_LONGEST_SAID = 110
"""Characters of the words of a clause that are shown."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a clause in its role in the act.

    `head` is the dictionary form of its main word, `who` the entity it names or empty, `names` the stems of its words
    that are written with a capital wherever they stand, `words` the stems of those that carry content, `numbers` those
    in digits, `country` where it is if that is known.
    """

    role: str
    head: str
    who: str
    text: str
    names: frozenset[str]
    words: frozenset[str]
    numbers: frozenset[str]
    country: str = ""

    @property
    def known(self) -> bool:
        """Whether it says whom or what it means."""
        return bool(self.who) or not (self.head in UNKNOWN or self.head in NOTHING or self.head.isdigit())


@dataclass(frozen=True)
class Frame:
    """A clause as one act; `said` is its words as they stand, `one_act` whether its story tells of one such act."""

    one: Statement
    clause: int
    verb: str
    act: Act
    negated: bool
    standing: str
    parts: tuple[Part, ...]
    said: str
    one_act: bool = False

    @property
    def article_id(self) -> str:
        """The article."""
        return self.one.row.article_id

    def part(self, role: str) -> Part | None:
        """The first part in a role, or None."""
        return next((part for part in self.parts if part.role == role), None)


@dataclass(frozen=True)
class Known:
    """Which entity a name means in which article, and the country of places and countries."""

    entity_of: Mapping[tuple[str, str], str]
    country_of: Mapping[str, str]


def frames(
    rows: Iterable[Clause],
    told: Sequence[Statement],
    *,
    known: Known,
    texts: Mapping[str, str],
) -> list[Frame]:
    """Clauses of statements as acts, in order of articles and clauses; one for each act that a clause may tell."""
    by_place = {(one.row.article_id, one.row.sentence): one for one in told}
    telling = {article_id for article_id, _ in by_place}
    clauses: dict[tuple[str, int], list[Clause]] = defaultdict(list)
    for row in with_antecedents(row for row in rows if row.article_id in telling):
        clauses[row.article_id, row.clause].append(row)
    found = []
    for (article_id, _), parts in sorted(clauses.items()):
        one = by_place.get((article_id, parts[0].sentence))
        if one is not None:
            found += list(_frames(one, parts, known=known, text=texts[article_id]))
    return found


def _frames(one: Statement, rows: Sequence[Clause], *, known: Known, text: str) -> Iterator[Frame]:
    """A frame for each act of a clause."""
    first, parts = rows[0], [row for row in rows if row.role != "predicate"]
    said = _said(rows, text)
    for act, spent in _acts(first.predicate, parts):
        left = [row for row in parts if row.head.lower() not in spent]
        made = tuple(_part(row, act, one, beside=left, known=known) for row in left)
        yield Frame(one, first.clause, first.predicate, act, first.negated, first.standing, made, said)


def _acts(predicate: str, parts: Sequence[Clause]) -> list[tuple[Act, frozenset[str]]]:
    """The acts that a predicate tells with its parts, each with the heads that stand for the act itself.

    What a verb tells together with one of its parts ("take place") goes before what it tells alone.
    """
    keys = [(key, frozenset([part.head.lower()])) for part in parts for key in _keys(predicate, part)]
    keys += [(f"{predicate} {part.role}", frozenset()) for part in parts]
    together = [(act, spent) for key, spent in keys for act in acts_of(key)]
    listed = together or [(act, frozenset()) for act in acts_of(predicate)]
    if listed:
        return listed
    being = [part.head.lower() for part in parts if predicate in BEING and part.role == "is"]
    if being:
        return [(Act(f"is {stem(head)}"), frozenset([head])) for head in being]
    if predicate in SLIGHT or predicate in SAYING:
        return [(SOME, frozenset())]
    return [(act, frozenset()) for act in acts_by_meaning(predicate)]


def _keys(predicate: str, part: Clause) -> Iterator[str]:
    head = part.head.lower()
    if predicate in BEING and part.role == "is":
        yield f"is {head}"
    if predicate == "be" and part.role == "subject":
        yield f"is {head}"
    if part.role != "subject":
        yield f"{predicate} {head}"


def _part(row: Clause, act: Act, one: Statement, *, beside: Sequence[Clause], known: Known) -> Part:
    role = _sort(row.role, row.head.lower())
    if act.turned and role == "subject" and all(other.role != "object" for other in beside):
        role = "object"
    who = known.entity_of.get((row.article_id, row.name), "") if row.name else ""
    worded = _worded(row.text)
    names = _worded(row.name).names if who else worded.names if row.start != one.row.start else worded.later_names
    country = known.country_of.get(who, "")
    role = act.roles.get(role, role)
    return Part(role, row.head.lower(), who, row.text, names, worded.words, worded.numbers, country)


class _Worded(NamedTuple):
    """What the words of a part are; `later_names` are its names but for its first word."""

    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    later_names: frozenset[str]


@lru_cache(KEPT)
def _worded(text: str) -> _Worded:
    found = tokens(text)
    plain = frozenset(token.word for token in found if token.word not in FUNCTION_WORDS)
    numbers = frozenset(token.word for token in found if token.word[0].isdigit())
    names, later = (
        frozenset(stem(token.word) for token in words if token.capital) - CALENDAR - _UNNAMED
        for words in (found, found[1:])
    )
    return _Worded(frozenset(map(stem, plain - numbers)), numbers, names, later)


def _sort(role: str, head: str) -> str:
    """The role of a part by what it is: what somebody travels by, the language in which somebody speaks."""
    if role in ("by", "in", "on") and head in VEHICLES:
        return MEANS
    return LANGUAGE if role in ("in", "object") and head in LANGUAGES else role


def _said(rows: Sequence[Clause], text: str) -> str:
    """The words from the first to the last part of a clause."""
    start, end = min(row.start for row in rows), max(row.end for row in rows)
    words = " ".join(text[start:end].split())
    return words if len(words) <= _LONGEST_SAID else " ".join(chain(words[: _LONGEST_SAID - 1].split()[:-1], ["…"]))
