"""A person's office and country as the words around the name give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.annotation.glossary.around import FAR, JOINING
from analysis.annotation.glossary.around import POSSESSIVE as POSSESSIVE
from analysis.annotation.glossary.around import Office as Office
from analysis.annotation.glossary.around import Surroundings as Surroundings
from analysis.annotation.glossary.around import surroundings as surroundings
from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.officesbehind import office_after as office_after
from analysis.annotation.glossary.officesbehind import office_stated
from analysis.annotation.glossary.portfolios import with_another, with_portfolio
from analysis.annotation.glossary.sharedtitles import shared_title
from analysis.annotation.glossary.titles import ARTICLES as ARTICLES
from analysis.annotation.glossary.titles import (
    INSIDE,
    MODIFIERS,
    TitleSpan,
    closed,
    goes_with,
    in_charge,
    modified_before,
    title_before,
    title_ending,
    with_modifier,
)
from analysis.annotation.glossary.words import TextWord

KIN = {
    "aunt": "female",
    "boyfriend": "male",
    "brother": "male",
    "daughter": "female",
    "girlfriend": "female",
    "grandfather": "male",
    "grandmother": "female",
    "husband": "male",
    "mother": "female",
    "nephew": "male",
    "niece": "female",
    "sister": "female",
    "son": "male",
    "uncle": "male",
    "widow": "female",
    "widower": "male",
    "wife": "female",
}
"""What somebody is to another, and the gender it tells."""

LONGEST = 9
"""Words behind 'one of' among which the office of several stands."""
PROVISIONAL = frozenset("acting,former,incoming,interim,outgoing,retired".split(","))
"""Words that tell the same of an office with the name of where it is held between them."""
LONGEST_BRACKETS = 14
"""Words in brackets between an office and the name of whoever has it."""


def office(around: Surroundings, first: int, last: int) -> Office:
    """Office and country of the person whose name stands from word `first` to word `last`."""
    before = _before(around, first, last)
    if not before.role and first and around.text[first].gap == "), ":
        before = _without_brackets(around, first, last)
    if before.role or before.rank == "honorific":
        return before
    after = office_after(around, last)
    if not after.role and not (first and around.text[first].joined and around.text[first - 1].folded in JOINING):
        after = office_stated(around, last)
    gender = after.gender or _kin(around.text, first) or _kin_after(around.text, last)
    return Office(after.role, before.country or after.country, gender, after.rank, before.first)


def _kin(text: Sequence[TextWord], first: int) -> str:
    """The gender of 'his wife NAME', 'their son, NAME', 'her husband, pianist NAME'."""
    beside = first > 0 and text[first].gap in (" ", ", ")
    called = beside and first > 1 and text[first - 1].gap == ", " and text[first].gap == " "
    return (
        KIN.get(text[first - 1].folded, "") or (KIN.get(text[first - 2].folded, "") if called else "") if beside else ""
    )


def _kin_after(text: Sequence[TextWord], last: int) -> str:
    """The gender of 'NAME, his wife'."""
    owned = last + 2 < len(text) and text[last + 1].gap == ", " and text[last + 1].folded in ("her", "his", "their")
    return KIN.get(text[last + 2].folded, "") if owned else ""


def _before(around: Surroundings, first: int, last: int) -> Office:
    if first == 0:
        return Office(first=first)
    text = around.text
    title = title_before(text, first) or _apposed(text, first, last) or _several(text, first, last)
    if title:
        return _titled(around, title, last)
    beside = around.ends.get(first - 1)
    told = _through_country(around, first, beside) if beside else Office(first=first)
    if told.role:
        return told
    charge = in_charge(around.text, first, last)
    if charge:
        held = _titled(around, charge, last)
        return replace(held, country=held.country or told.country)
    shared = shared_title(around.text, first)
    return Office(shared.title.role, told.country, shared.title.gender, shared.title.rank, first) if shared else told


def _without_brackets(around: Surroundings, first: int, last: int) -> Office:
    """'The secretary of the Rail Union (RU), NAME, said': the office before what stands in brackets."""
    opened = next(
        (at for at in range(first - 1, max(0, first - LONGEST_BRACKETS), -1) if "(" in around.text[at].gap), 0
    )
    if opened == 0:
        return Office(first=first)
    text = (*around.text[:opened], replace(around.text[first], gap=", "), *around.text[first + 1 :])
    begins = {at: span for at, span in around.begins.items() if at < opened}
    ends = {at: span for at, span in around.ends.items() if at < opened}
    held = _before(Surroundings(text, begins, ends), opened, last - first + opened)
    return held if held.first < opened else Office(first=first)


def _several(text: Sequence[TextWord], first: int, last: int) -> TitleSpan | None:
    """'One of the two vice presidents, NAME, said': the office of one of several."""
    noun = text[first - 1]
    if text[first].gap != ", " or not closed(text, last) or not noun.folded.endswith("s"):
        return None
    one = any(
        text[at].folded == "one" and text[at + 1].folded == "of" for at in range(max(0, first - LONGEST), first - 1)
    )
    if not one:
        return None
    words = (*text[: first - 1], replace(noun, folded=noun.folded.removesuffix("s")))
    return title_ending(words, first - 1)


def _apposed(text: Sequence[TextWord], first: int, last: int) -> TitleSpan | None:
    """'The Vice President, NAME, said': a title between an article and a name that stands between marks."""
    title = title_ending(text, first - 1) if text[first].gap == ", " else None
    start = _led_from(text, title.first) if title else 0
    if title is None or start == 0:
        return None
    owned = text[start].gap in POSSESSIVE
    if not (owned or (text[start - 1].folded in ARTICLES and text[start].joined)):
        return None
    return title if closed(text, last) or (owned and _opens(text, start, last)) else None


def _led_from(text: Sequence[TextWord], title: int) -> int:
    """The first of the words that lead up to a title: 'United States Department of State' spokesperson."""
    start, plain = title, 0
    while start > 0 and text[start].joined and text[start - 1].folded not in ARTICLES and plain <= FAR:
        word = text[start - 1]
        inside = word.folded in INSIDE and start > 1 and text[start - 2].capital
        if not (word.capital or inside) and word.folded in JOINING:
            break
        plain += not (word.capital or inside)
        start -= 1
    return start


def _opens(text: Sequence[TextWord], owned: int, last: int) -> bool:
    """'The party's leader, NAME said that': whether what somebody leads opens a sentence that goes on unparted."""
    opening = text[:owned]
    named = all(word.capital or word.folded in ARTICLES for word in opening) and all(
        word.joined for word in opening[1:]
    )
    return named and not any(word.gap == ", " for word in text[last + 1 : last + 3])


def _titled(around: Surroundings, title: TitleSpan, last: int) -> Office:
    """'Russian President NAME', 'China's President NAME', 'Kremlin spokesman NAME'."""
    title = with_another(around.text, with_portfolio(around.text, title))
    held = title.title
    if held.rank == "honorific" and title.first > 0:
        outer = title_before(around.text, title.first) or in_charge(around.text, title.first, last)
        if outer and outer.title.role:
            return _titled(around, outer, last)
    near = around.ends.get(title.first - 1)
    if near and _attached(around.text[title.first].gap):
        role = modified_before(around.text, near.first, leading(held.role))
        return Office(role, near.known.country, held.gender, held.rank, near.first)
    far = _far_country(around, title.first) or _of_body(around, title.first)
    rank = "office" if far else held.rank
    return Office(_formerly(around.text, title), far, held.gender, rank, title.first)


def _formerly(text: Sequence[TextWord], title: TitleSpan) -> str:
    """'Former Ohio governor NAME', 'former Acme chairman NAME': an office behind the name of where it was held."""
    start, role = title.first, title.title.role
    while start > 0 and text[start].joined and text[start - 1].capital and text[start - 1].folded not in PROVISIONAL:
        start -= 1
    before = text[start - 1].folded if 0 < start < title.first and text[start].joined else ""
    modifier = MODIFIERS[before] if before in PROVISIONAL else ""
    return with_modifier(modifier, role) if role and modifier and not role.startswith(modifier) else role


def _through_country(around: Surroundings, first: int, beside: KnownSpan) -> Office:
    """'President of Congo NAME', 'the leader of North Korea, NAME', 'President Tajik NAME', 'China's NAME'."""
    gap, country = around.text[first].gap, beside.known.country
    title = _title_of(around.text, beside.first)
    if title and gap.strip() in ("", ",", "'s", "’s"):
        return Office(leading(title.title.role), country, title.title.gender, title.title.rank, title.first)
    envoy = _envoy(around.text, beside.first) if gap.strip() in ("", ",") else None
    if envoy:
        return replace(_titled(around, envoy, first), first=envoy.first)
    direct = title_before(around.text, beside.first) if gap.isspace() else None
    if direct and direct.title.role:
        return Office(direct.title.role, country, direct.title.gender, direct.title.rank, direct.first)
    return Office(country=country if gap.isspace() or gap in POSSESSIVE else "", first=first)


def _envoy(text: Sequence[TextWord], country: int) -> TitleSpan | None:
    """The title in 'Ambassador to (the) COUNTRY', 'Envoy for COUNTRY', which is not the country's own."""
    position = country - 2 if text[country - 1].folded == "the" else country - 1
    if position < 1 or text[position].folded not in ("for", "to"):
        return None
    title = title_before(text, position)
    return title if title and goes_with("to", title.title.role) else None


def _title_of(text: Sequence[TextWord], country: int) -> TitleSpan | None:
    """The title in 'TITLE of (the) COUNTRY'."""
    position = country - 1
    if position > 0 and text[position].folded == "the":
        position -= 1
    if position < 1 or text[position].folded != "of":
        return None
    return title_before(text, position)


def _attached(gap: str) -> bool:
    return gap.isspace() or gap in POSSESSIVE or gap == "-"


def _far_country(around: Surroundings, position: int) -> str:
    """Country whose nationality word stands a few words before a title in the same phrase."""
    for step in range(1, FAR + 1):
        here = position - step
        if here < 1 or not around.text[here + 1].joined or not around.text[here].joined:
            return ""
        if around.text[here].gap == "-" and around.text[here - 1].capital and not around.text[here].capital:
            return ""
        found = around.ends.get(here - 1)
        if found and found.known.form == "nationality":
            return found.known.country
    return ""


def _of_body(around: Surroundings, title: int) -> str:
    """The country that the name of the body before a title begins with: 'United States Department of State'."""
    start = title
    while (
        start > 0
        and around.text[start].joined
        and (around.text[start - 1].capital or around.text[start - 1].folded in ("and", "of"))
    ):
        start -= 1
        if start in around.begins:
            return around.begins[start].known.country
    return ""


def leading(role: str) -> str:
    """'Chinese chief' is the country's leader, 'intelligence chief' is not."""
    return "leader" if role == "Chief" else role
