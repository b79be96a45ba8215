"""A person's office and country as the words around the name give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from analysis.annotation.glossary.formerly import FORMERLY, HELD_SINCE, had, over
from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.titles import ARTICLES as ARTICLES
from analysis.annotation.glossary.titles import (
    TitleSpan,
    closed,
    goes_with,
    in_charge,
    modified,
    modified_before,
    shared_title,
    title_at,
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
FAR = 3
"""Words that may stand between a country and a title ('Ukrainian military intelligence chief')."""
POSSESSIVE = frozenset(["'s ", "’s ", "' ", "’ "])


@dataclass(frozen=True, slots=True)
class Office:
    """What the text says of a person at one place; `first` is the first word of it or of the name."""

    role: str = ""
    country: str = ""
    gender: str = ""
    rank: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words of a sentence and the countries named in it, by their first and last word."""

    text: tuple[TextWord, ...]
    begins: dict[int, KnownSpan]
    ends: dict[int, KnownSpan]


def surroundings(text: tuple[TextWord, ...], known: Sequence[KnownSpan]) -> Surroundings:
    """The words and what stands for a country among them: names, nationality words, seats of government."""
    countries = [span for span in known if span.known.country and span.known.kind != "place"]
    return Surroundings(text, {span.first: span for span in countries}, {span.last: span for span in countries})


def office(around: Surroundings, first: int, last: int) -> Office:
    """Office and country of the person whose name stands from word `first` to word `last`."""
    before = _before(around, first, last)
    if before.role or before.rank == "honorific":
        return before
    after = office_after(around, last)
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
    title = title_before(around.text, first) or _apposed(around.text, first, last)
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


def _apposed(text: Sequence[TextWord], first: int, last: int) -> TitleSpan | None:
    """'The Vice President, NAME, said': a title between an article and a name that stands between marks."""
    title = title_ending(text, first - 1) if text[first].gap == ", " and closed(text, last) else None
    if title is None:
        return None
    start = title.first
    while start > 0 and text[start].joined and text[start - 1].capital and text[start - 1].folded not in ARTICLES:
        start -= 1
    owned = start > 0 and text[start].gap in POSSESSIVE
    return title if owned or (start > 0 and text[start - 1].folded in ARTICLES and text[start].joined) else None


def _titled(around: Surroundings, title: TitleSpan, last: int) -> Office:
    """'Russian President NAME', 'China's President NAME', 'Kremlin spokesman NAME'."""
    held = title.title
    if held.rank == "honorific" and title.first > 0:
        outer = title_before(around.text, title.first) or in_charge(around.text, title.first, last)
        if outer and outer.title.role:
            return _titled(around, outer, last)
    near = around.ends.get(title.first - 1)
    if near and _attached(around.text[title.first].gap):
        role = modified_before(around.text, near.first, leading(held.role))
        return Office(role, near.known.country, held.gender, held.rank, near.first)
    far = _far_country(around, title.first)
    rank = "office" if far else held.rank
    return Office(held.role, far, held.gender, rank, title.first)


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


def office_after(around: Surroundings, last: int) -> Office:
    """'NAME, the Russian president,', 'NAME, president of Russia', 'NAME, MYANMAR interim president'."""
    text, position = around.text, last + 1
    if position >= len(text):
        return Office(first=last)
    modifier, start = had(text, position)
    then = text[position].folded == "then" and any(word.folded == "the" for word in text[position + 1 : position + 2])
    if (then or text[position].folded in FORMERLY) and text[position].gap.strip() == ",":
        modifier, start = "former", position + 1
    if start == position and text[position].gap.strip() not in (",", "—", "–"):
        return Office(first=last)
    position = start
    if position < len(text) and text[position].folded in ARTICLES:
        position += 1
    country = around.begins.get(position)
    position = country.last + 1 if country else position
    title = _first_title(text, position)
    if title is None or not _closes(text, title.last) or (then and not _ends(text, title.last)):
        return Office(first=last)
    behind = None if country else _of_country(around, title.last + 1)
    where = country or behind
    position = (behind or title).last + 1
    role = over(text, position, title.title.role)
    since = any(word.folded == "since" for word in text[position : position + HELD_SINCE])
    modifier = "" if since and text[start - 1].folded == "been" else modifier
    role = with_modifier(modifier, role) if role and not role.startswith(modifier) else role
    return Office(role, where.known.country if where else "", title.title.gender, title.title.rank, title.first)


def _first_title(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The title that begins at a word or after modifiers."""
    for start in range(position, min(position + FAR, len(text))):
        if start > position and (not text[start].joined or text[start].folded in ARTICLES):
            return None
        title = title_at(text, start)
        if title:
            longer = title_at(text, title.last + 1) if _goes_on(text, title.last + 1) else None
            return modified(text, replace(longer, first=start) if longer else title)
    return None


def _goes_on(text: Sequence[TextWord], position: int) -> bool:
    """Whether a word in lower case goes on right behind a title: 'general manager'."""
    return position < len(text) and text[position].gap == " " and not text[position].capital


def _closes(text: Sequence[TextWord], last: int) -> bool:
    """Whether a title ends its phrase: punctuation, the end, 'of' or a verb follows, not another name."""
    following = text[last + 1] if last + 1 < len(text) else None
    return following is None or not ((following.capital and following.joined) or following.gap == " (")


def _ends(text: Sequence[TextWord], last: int) -> bool:
    """Whether a mark or 'of' follows an office: behind 'then the president' a verb begins another clause."""
    return closed(text, last) or text[last + 1].folded == "of"


def _of_country(around: Surroundings, position: int) -> KnownSpan | None:
    text = around.text
    if position >= len(text) or text[position].folded != "of":
        return None
    following = position + 2 if position + 1 < len(text) and text[position + 1].folded == "the" else position + 1
    return around.begins.get(following)


def _attached(gap: str) -> bool:
    return gap.isspace() or gap in POSSESSIVE or gap == "-"


def _far_country(around: Surroundings, position: int) -> str:
    """Country whose nationality word stands a few words before a title in the same phrase."""
    for step in range(1, FAR + 1):
        here = position - step
        if here < 1 or not around.text[here + 1].joined or not around.text[here].joined:
            return ""
        found = around.ends.get(here - 1)
        if found and found.known.form == "nationality":
            return found.known.country
    return ""


def leading(role: str) -> str:
    """'Chinese chief' is the country's leader, 'intelligence chief' is not."""
    return "leader" if role == "Chief" else role
