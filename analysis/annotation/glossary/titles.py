"""Titles and offices beside a person's name: what they are called in tables, and whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce

from analysis.annotation.glossary.misspelt import right_spelling
from analysis.annotation.glossary.words import TextWord, adjoining
from analysis.knowledge import rows
from analysis.knowledge.spelling import words

ADDRESSES = {
    "cde": "",
    "comrade": "",
    "frau": "female",
    "herr": "male",
    "mademoiselle": "female",
    "mlle": "female",
    "mme": "female",
    "monseñor": "male",
    "monsieur": "male",
    "monsignor": "male",
    "señor": "male",
    "señora": "female",
    "signor": "male",
    "signora": "female",
}
"""How other languages address people, and the gender it tells."""
ARTICLES = frozenset("a,an,both,his,its,the,their".split(","))
FAR = 3
"""Words between an article and the title that it belongs to."""
LONGEST = 4
"""Words of the longest title."""
INSIDE = frozenset("and,for,of,the".split(","))
"""Words in lower case inside the name of what somebody is in charge of."""
IN_CHARGE_OF = frozenset(
    "affairs,agriculture,army,assembly,association,board,chamber,city,club,commission,committee,company,council,court"
    ",culture,defence,defense,development,education,energy,environment,federation,finance,government,health,house"
    ",institute,justice,office,parliament,party,police,region,relations,research,school,security,senate,services,sport"
    ",sports,state,tourism,town,trade,transport,union,university,village".split(",")
)
"""Last words of what somebody is in charge of, in lower case before the name: 'speaker of the parliament NAME'."""
HEADS = {
    "chair": "Chairman",
    "dean": "Dean",
    "head": "Head",
    "owner": "Owner",
    "principal": "Principal",
    "warden": "Warden",
}
"""Words in lower case that are offices before 'of', and between the name of a body and that of a person."""
LEADING = {
    "for": (),
    "from": ("Representative", "Senator"),
    "of": (),
    "to": ("Adviser", "Ambassador", "Commissioner", "Envoy", "Representative"),
}
"""Words before what somebody is in charge of, and last words of the only offices that go with them; none for any."""
LONGEST_CHARGE = 7
"""Words between an office and the name of whoever has it, in 'Minister of Health and Sport NAME'."""
NEWLY = ("new", "newly")
"""Words behind 'then' of whom an office was still to come ('then-newly elected')."""
RELATIONAL = ("al", "an", "ar", "ary", "ic", "ional", "ist", "ive", "ian", "ese", "ty")
"""Endings of the adjectives and nouns that may part 'former' from an office ('federal', 'military', 'city')."""
SHORTEST_CHARGE = 2
"""Words before what somebody is in charge of: the office and 'of'."""
MODIFIERS = {
    "acting": "acting",
    "assistant": "assistant",
    "associate": "associate",
    "authoritarian": "",
    "caretaker": "caretaker",
    "crown": "",
    "current": "",
    "de": "",
    "deputy": "deputy",
    "elect": "",
    "ex": "former",
    "exiting": "outgoing",
    "facto": "",
    "former": "former",
    "interim": "interim",
    "late": "",
    "longtime": "",
    "new": "",
    "newly": "",
    "elected": "",
    "incoming": "incoming",
    "outgoing": "outgoing",
    "re": "",
    "rear": "",
    "reclusive": "",
    "retired": "former",
    "senior": "",
    "then": "former",
    "top": "",
    "transitional": "interim",
    "veteran": "",
}
"""Words between a country and a title, and what they add to the office."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title: `rank` is state, office or honorific."""

    role: str
    rank: str
    gender: str


@dataclass(slots=True)
class TitleSpan:
    """A title in a text: words `first` to `last`, inclusive, modifiers counted in; not frozen, for many are made."""

    title: Title
    first: int
    last: int


def title_at(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The longest title that begins at a word, or None; plurals are no titles of one person."""
    if position >= len(text):
        return None
    word = text[position].folded
    for key, title in _titles().get(right_spelling(word), ()):
        stretch = text[position : position + len(key)]
        alike = len(key) == 1 or (tuple(right_spelling(word.folded) for word in stretch) == key and adjoining(stretch))
        if alike and (title.rank != "honorific" or stretch[0].capital):
            return TitleSpan(title, position, position + len(key) - 1)
    if word in HEADS and _heads(text, position):
        return TitleSpan(Title(HEADS[word], "office", ""), position, position)
    return None


def _heads(text: Sequence[TextWord], position: int) -> bool:
    """'Head of the navy', 'WHO head NAME': whether a word of HEADS, for a part of the body or a holder, is one."""
    if position + 1 >= len(text) or text[position + 1].gap != " ":
        return False
    if text[position].capital:
        return text[position].gap == ", " and text[position + 1].text == "of"
    between = position > 0 and text[position].gap == " " and text[position - 1].capital
    return text[position + 1].text == "of" or (between and text[position + 1].capital)


def title_named(word: str) -> Title | None:
    """The title that one folded word is, or None."""
    return next((title for key, title in _titles().get(word, ()) if key == (word,)), None)


def title_before(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The longest title that ends right before a word, its modifiers included, or None."""
    if not (text[position].joined or text[position].gap.strip() in ("", ".")):
        return None
    return title_ending(text, position - 1)


def title_ending(text: Sequence[TextWord], last: int) -> TitleSpan | None:
    """The longest title that ends at a word, its modifiers included, or None."""
    if last < 0 or right_spelling(text[last].folded) not in _last_words():
        return None
    for first in range(max(0, last + 1 - LONGEST), last + 1):
        span = title_at(text, first)
        if span and span.last == last:
            return _in_charge(text, span) or modified(text, span)
    return None


def _in_charge(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan | None:
    """The title in 'Secretary of Justice', where what somebody is in charge of is a title too."""
    if span.first < SHORTEST_CHARGE or text[span.first - 1].folded != "of" or span.first < span.last:
        return None
    head = title_ending(text, span.first - SHORTEST_CHARGE)
    return TitleSpan(head.title, head.first, span.last) if head and text[head.last].capital else None


def in_charge(text: Sequence[TextWord], first: int, last: int) -> TitleSpan | None:
    """The office in 'Minister of Health NAME' and 'the mayor of Riga, NAME, said', by what it is of."""
    apposed = text[first].gap == ", "
    lower = text[first - 1].folded in IN_CHARGE_OF
    if not (apposed or text[first].gap == " ") or not (text[first - 1].capital or lower):
        return None
    for place in range(first - 2, max(0, first - LONGEST_CHARGE), -1):
        word, behind = text[place], text[place + 1]
        inside = behind.capital or behind.folded in INSIDE or (lower and (not apposed or place == first - 2))
        if not (behind.joined or behind.gap in ("'s ", "’s ")) or not inside:
            return None
        title = title_ending(text, place - 1) if word.folded in LEADING and word.joined else None
        if title and goes_with(word.folded, title.title.role):
            return title if not apposed or (closed(text, last) and _has_article(text, title.first)) else None
    return None


def goes_with(word: str, role: str) -> bool:
    """Whether an office may stand before 'of', 'to' or the like and what it is in charge of."""
    return bool(role) and (not LEADING[word] or role.split()[-1] in LEADING[word])


def _has_article(text: Sequence[TextWord], start: int) -> bool:
    """Whether an article stands before an office, or a few words before it ('the general manager')."""
    for place in range(start, max(0, start - FAR), -1):
        if not text[place].joined:
            return False
        if text[place - 1].folded in ARTICLES:
            return True
    return False


def closed(text: Sequence[TextWord], last: int) -> bool:
    """Whether a mark of punctuation or the end follows a word."""
    return last + 1 >= len(text) or text[last + 1].gap.strip()[:1] in (",", ".", ";")


def modified(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan:
    """A title with the modifiers before it: 'interim president', 'then leader'."""
    first, extra = span.first, list[str]()
    while first > 0 and text[first].joined and text[first - 1].folded in MODIFIERS:
        first -= 1
        extra.append(MODIFIERS[text[first].folded] if text[first + 1].folded not in NEWLY else "")
    formerly = _formerly_from(text, first)
    extra.extend(["former"] if formerly < span.first and not any(extra) and text[formerly].folded == "former" else [])
    first = first if any(word.capital for word in text[formerly + 1 : first]) else formerly
    title = span.title
    role = reduce(_modified_by, filter(None, extra), title.role) if title.role else ""
    return TitleSpan(Title(role, title.rank, title.gender), first, span.last)


def _formerly_from(text: Sequence[TextWord], first: int) -> int:
    """Where 'former' stands that words part from an office: 'former federal prosecutor', 'former 2020 candidate'."""
    for at in range(first - 1, max(-1, first - 1 - 2 * FAR), -1):
        word = text[at]
        if text[at + 1].joined and word.folded == "former":
            return at
        year = word.text.isdecimal() and len(word.text) == len("2020")
        named = word.capital and title_at(text, at) is None and text[at + 1].gap == " "
        if not text[at + 1].joined or not (year or named or word.folded.endswith(RELATIONAL)):
            return first
    return first


def _modified_by(role: str, modifier: str) -> str:
    """An office with one more modifier; of 'former acting President' only the first counts, and any 'Deputy'."""
    first, _, rest = role.partition(" ")
    return with_modifier(modifier, rest if rest and first in MODIFIERS.values() else role)


def modified_before(text: Sequence[TextWord], position: int, role: str) -> str:
    """An office with the modifier that stands before the country's name: 'former Egyptian President'."""
    modifier = MODIFIERS.get(text[position - 1].folded, "") if position > 0 and text[position].joined else ""
    return with_modifier(modifier, role) if role and modifier not in role else role


def with_modifier(modifier: str, role: str) -> str:
    """An office with what is added to it: 'former President', 'Deputy Governor'."""
    if modifier in ("assistant", "associate", "deputy"):
        return f"{modifier.capitalize()} {role}"
    return f"{modifier} {role}" if modifier else role


@cache
def _titles() -> dict[str, list[tuple[tuple[str, ...], Title]]]:
    """Titles by their first word, longest first."""
    by_key = {words(address): Title("", "honorific", gender) for address, gender in ADDRESSES.items()}
    by_key |= {words(row["title"]): Title(row["role"], row["rank"], row["gender"]) for row in rows("titles")}
    found: dict[str, list[tuple[tuple[str, ...], Title]]] = {}
    for key in sorted(by_key, key=lambda key: (-len(key), key)):
        found.setdefault(key[0], []).append((key, by_key[key]))
    return found


@cache
def _last_words() -> frozenset[str]:
    return frozenset(key[-1] for titles in _titles().values() for key, _ in titles) | HEADS.keys()
