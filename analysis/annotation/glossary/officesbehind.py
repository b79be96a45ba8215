"""The office and country of a person as the words behind the name give them: 'NAME, president of Peru'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.annotation.glossary.around import FAR, JOINING, POSSESSIVE, Office, Surroundings
from analysis.annotation.glossary.formerly import FORMERLY, HELD_SINCE, had, held_by, over
from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.portfolios import with_portfolio
from analysis.annotation.glossary.titles import ARTICLES, TitleSpan, closed, modified, title_at, with_modifier
from analysis.annotation.glossary.words import TextWord

LONGEST_CLAUSE = 20
"""Words of a clause between a name and what its bearer is."""
VERBS = frozenset("had,has,is,was".split(","))
"""Words behind a name and a comma that speak of somebody named before: 'Ana Ruiz, who met NAME, is the mayor'."""


def office_after(around: Surroundings, last: int) -> Office:
    """'NAME, the Russian president,', 'NAME, president of Russia', 'NAME, MYANMAR interim president'."""
    text, position = around.text, last + 1
    if position >= len(text):
        return Office(first=last)
    modifier, start = had(text, position)
    then = text[position].folded == "then" and any(word.folded == "the" for word in text[position + 1 : position + 2])
    if (then or text[position].folded in FORMERLY) and text[position].gap.strip() == ",":
        modifier, start = "former", position + 1
    parted = text[position].gap.strip() in (",", "—", "–") and text[position].folded not in VERBS
    if start == position and not parted:
        return Office(first=last)
    position = start
    if position < len(text) and text[position].folded in ARTICLES:
        position += 1
    country = _country_ahead(around, position)
    title = _first_title(text, country.last + 1 if country else _owned(text, position))
    if title is None or not _closes(text, title.last) or (then and not _ends(text, title.last)):
        return Office(first=last)
    title = with_portfolio(text, title)
    behind = None if country else _of_country(around, title.last + 1)
    where = country or behind
    position = (behind or title).last + 1
    role = over(text, position, title.title.role)
    since = any(word.folded == "since" for word in text[position : position + HELD_SINCE])
    modifier = "" if since and text[start - 1].folded == "been" else modifier
    role = with_modifier(modifier, role) if role and not role.startswith(modifier) else role
    return Office(role, where.known.country if where else "", title.title.gender, title.title.rank, title.first)


def office_stated(around: Surroundings, last: int) -> Office:
    """'NAME is the former mayor of Riga', 'NAME was head of Iran's fleet', 'NAME served as president until 2011'."""
    text = around.text
    verb = _main_verb(text, last + 1)
    modifier, start = held_by(text, verb)
    parted = verb == last + 1 and verb < len(text) and text[verb].gap != " "
    if parted or start == verb or start >= len(text):
        return Office(first=last)
    position = start + (text[start].folded in ARTICLES)
    country = _country_ahead(around, position)
    title = _first_title(text, country.last + 1 if country else position)
    whose = (
        title.last + 1 < len(text) and text[title.last + 1].folded in ("for", "from", "of", "until") if title else False
    )
    if title is None or not _closes(text, title.last) or not whose or text[title.last + 1].gap != " ":
        return Office(first=last)
    title = with_portfolio(text, title)
    where = country or _of_country(around, title.last + 1)
    role = title.title.role
    role = with_modifier(modifier, role) if role and not role.startswith("former") else role
    return Office(role, where.known.country if where else "", title.title.gender, title.title.rank, title.first)


def _main_verb(text: Sequence[TextWord], position: int) -> int:
    """The word right behind a name, or behind the clause that goes between: 'NAME, who won twice, is the mayor'."""
    if position >= len(text) or text[position].folded != "who" or text[position].gap != ", ":
        return position
    for at in range(position + 1, min(position + LONGEST_CLAUSE, len(text))):
        if text[at].gap == ", ":
            return at
        if not text[at].joined and text[at].gap not in POSSESSIVE:
            break
    return position


def _country_ahead(around: Surroundings, position: int) -> KnownSpan | None:
    """The country right behind an article, or behind what describes somebody: 'a sitting U.S. Senator'."""
    text = around.text
    for at in range(position, min(position + FAR, len(text))):
        if at > position and (not text[at].joined or text[at].folded in ARTICLES):
            return None
        if at in around.begins:
            return around.begins[at]
        if text[at].capital or text[at].folded in JOINING or title_at(text, at):
            return None
    return None


def _owned(text: Sequence[TextWord], position: int) -> int:
    """The word behind whose office it is: 'NAME, Acme's chairman', 'NAME, the city's mayor'; the same where none is."""
    at = position + _plain_owner(text, position)
    while at < len(text) and text[at].capital and (at == position or text[at].joined):
        at += 1
    return at if position < at < len(text) and text[at].gap in POSSESSIVE else position


def _plain_owner(text: Sequence[TextWord], position: int) -> bool:
    """Whether a word in lower case behind an article tells whose office follows: 'the mayor's spokesman'."""
    led = 0 < position < len(text) - 1 and text[position - 1].folded == "the" and not text[position].capital
    return led and text[position + 1].gap in POSSESSIVE


def _first_title(text: Sequence[TextWord], position: int) -> TitleSpan | None:
    """The title that begins at a word or after modifiers."""
    for start in range(position, min(position + FAR, len(text))):
        if start > position and (not text[start].joined or text[start].folded in ARTICLES):
            return None
        title = title_at(text, start)
        if title:
            longer = title_at(text, title.last + 1) if _goes_on(text, title.last + 1) else None
            return modified(text, replace(longer, first=start) if longer else title)
        if text[start].folded in JOINING:
            return None
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
