"""Works and honours by the words around them: 'the film "The Salt Road"', 'a sculpture entitled America', orders."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.offices import POSSESSIVE
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import title_ending
from analysis.annotation.names.given import is_given_name

ARTICLES = frozenset(("a", "an", "the"))
CALLED = frozenset("entitled,titled".split(","))
"""Words before the title of a work, in quotation marks or not."""
FARTHEST = 4
"""Words before an honour within which what is done with it stands."""
LONGEST_KIND = 5
"""Words that tell of which kind a work is, before its noun: 'the 2009 crime novel'."""
LONGEST_TITLE = 8
"""Words of a work's title."""
ORDERS = frozenset(("Hero", "Legion", "Medal", "Order"))
"""Heads of the names of honours."""
RECEIVED = frozenset("awarded,conferred,received,receives,receiving,recipient,won".split(","))
"""What is said before an honour."""
WORK = "WORK"
"""Label of a title that the words before it announce."""
WORKS = frozenset(
    "album,ballad,ballet,book,comedy,documentary,drama,essay,film,memoir,memoirs,mockumentary,movie,musical,novel,opera,painting"
    ",play,poem,sculpture,series,single,sitcom,solo,song,thriller,track".split(",")
)
"""What a work is called right before its title."""
ONLY_WORKS = frozenset("documentary,memoir,mockumentary,novel,sitcom".split(","))
"""Works of which nobody's name follows, article or none: ', mockumentary NAME'."""
SHOWS = frozenset("podcast,program,programme,show".split(","))
"""What is broadcast, before its name."""
KINDS_OF_SHOWS = frozenset(
    "breakfast,chat,comedy,game,morning,news,night,quiz,radio,reality,sketch,talk,television,tv,variety".split(",")
)
"""Words that tell of which kind a show is, right before it."""
DUBBED = frozenset("codenamed,dubbed".split(","))
"""Words before what something planned is called, in quotation marks."""
PLANNED = frozenset("campaign,exercise,initiative,mission,operation,plan,program,programme,project,scheme".split(","))
"""What goes by such a name."""
SMALL = (("of", "the"), ("on", "the"), ("of",))
"""Small words inside titles."""
TELLING = WORKS | CALLED | DUBBED | SHOWS | {"act", "hero", "legion", "medal", "order", "show"}
"""Words without one of which a sentence tells of no work, law or order."""
_OPENING = frozenset(" \"| “| ‘| '".split("|"))
_BEHIND_TITLE = frozenset("\" |” |’ |' ".split("|"))
_CLOSING = frozenset("\"”’'")


def works(reading: Reading) -> Iterator[Candidate]:
    """Titles of works and names of honours in a sentence, kind other; none in title case."""
    if reading.titled:
        return
    told = not TELLING.isdisjoint(reading.said)
    for position in range(1, len(reading.text) if told else 0):
        last = _title(reading, position) or _order(reading, position)
        if last is not None:
            first = position if reading.text[position - 1].text not in ORDERS else _order_from(reading, position - 1)
            yield Candidate(first, last, "other", sure=True, label=WORK)
        elif reading.text[position].text in WORKS and reading.text[position].gap in _BEHIND_TITLE:
            yield from _before_noun(reading, position - 1)
        elif reading.text[position].text == "Show":
            yield from _hosted(reading, position)
        elif reading.text[position].text == "Act":
            yield from _law(reading, position)
    if not RECEIVED.isdisjoint(reading.said):
        yield from _honours(reading)


def _before_noun(reading: Reading, last: int) -> Iterator[Candidate]:
    """'The "Salt Road" album': a title in marks before what it is."""
    for first in range(last, max(-1, last - LONGEST_TITLE), -1):
        if reading.text[first].gap in _OPENING:
            if reading.text[first].capital:
                yield Candidate(first, last, "other", sure=True, label=WORK)
            return


def _law(reading: Reading, last: int) -> Iterator[Candidate]:
    """'The Forest Protection Act', behind an article."""
    first = last
    while (
        first > 0
        and reading.text[first].gap == " "
        and (reading.text[first - 1].capital or reading.text[first - 1].text == "and")
    ):
        first -= 1
        if is_stop(reading.text[first], titled=False) and reading.text[first].text != "and":
            first += 1
            break
    if 0 < first < last and reading.text[first - 1].folded in ARTICLES:
        yield Candidate(first, last, "other", label=WORK)


def _honours(reading: Reading) -> Iterator[Candidate]:
    """'Received Bharat Ratna': an honour whose name begins as a country's."""
    for span in reading.known:
        if span.known.kind != "country" or span.known.form != "named" or span.first == 0:
            continue
        received = reading.text[span.first - 1].folded in RECEIVED | ARTICLES
        received = received and not RECEIVED.isdisjoint(reading.folded(max(0, span.first - FARTHEST), span.first - 1))
        last = _capitals(reading, span.last)
        if received and last is not None and last > span.last and _honour_ends(reading, last):
            yield Candidate(span.first, last, "other", sure=True, label=WORK)


def _honour_ends(reading: Reading, last: int) -> bool:
    """Whether nothing goes on behind a name that it may describe, and no title shows it to be somebody's."""
    after = reading.text[last + 1] if last + 1 < len(reading.text) else None
    whole = after is None or after.gap.strip() != "" or is_stop(after, titled=False)
    return whole and title_ending(reading.text, last) is None


def _hosted(reading: Reading, last: int) -> Iterator[Candidate]:
    """'The Ana and Luis Show': a show with 'The' at its head."""
    first = last
    while first > 0 and last - first < LONGEST_TITLE and reading.text[first].gap == " ":
        first -= 1
        if reading.text[first].text == "The":
            yield Candidate(first + 1, last, "other", sure=True, label=WORK)
            return
        if not (reading.text[first].capital or reading.text[first].text == "and"):
            return


def _title(reading: Reading, first: int) -> int | None:
    """The last word of the title that begins at a word; None where none does."""
    before, word = reading.text[first - 1], reading.text[first]
    if not word.capital or before.capital:
        return None
    if before.text in DUBBED:
        return _quoted(reading, first) if word.gap in _OPENING and _of_kind(reading, first - 2, PLANNED) else None
    show = before.text in SHOWS and _broadcast(reading, first - 2)
    if show and word.gap == " ":
        return None if is_given_name(word) else _through_small(reading, first)
    if before.folded not in WORKS | CALLED and not show:
        return None
    if word.gap in _OPENING:
        return _quoted(reading, first)
    unquoted = word.gap == " " and (before.folded in CALLED or _named_thing(reading, first - 1))
    return _through_small(reading, first) if unquoted else None


def _of_kind(reading: Reading, position: int, kinds: frozenset[str]) -> bool:
    """Whether one of some words stands at a place."""
    return position >= 0 and reading.text[position].text in kinds


def _broadcast(reading: Reading, position: int) -> bool:
    """'The talk show NAME', 'on the show NAME': whether words up to a place lead to what is broadcast."""
    return _of_kind(reading, position, KINDS_OF_SHOWS) or reading.folded(max(0, position - 1), position) == (
        "on",
        "the",
    )


def _through_small(reading: Reading, first: int) -> int | None:
    """The last of a title's words with capitals, 'of', 'the' and the like between them: 'Songs of the Marsh'."""
    last = _capitals(reading, first)
    while last is not None and last - first < LONGEST_TITLE:
        after = next((small for small in SMALL if reading.folded(last + 1, last + len(small)) == small), None)
        place = last + 1 + len(after or ())
        inside = after is not None and place < len(reading.text) and reading.text[place].capital
        if not inside or is_stop(reading.text[place], titled=False):
            break
        last = _capitals(reading, place) or place
    return last


def _named_thing(reading: Reading, noun: int) -> bool:
    """Whether a noun for a work is one of a kind that has been told of, so that its name follows: 'the film NAME'."""
    if reading.text[noun].gap in POSSESSIVE:
        return True
    for place in range(noun - 1, max(-1, noun - 1 - LONGEST_KIND), -1):
        word, joined = reading.text[place], reading.text[place + 1].gap == " "
        if not joined or word.folded in (*ARTICLES, "his", "her"):
            return joined or (place == noun - 1 and reading.text[noun].folded in ONLY_WORKS)
        if is_stop(word, titled=False):
            return False
    return False


def _quoted(reading: Reading, first: int) -> int | None:
    """The last word before the closing mark; None where none comes soon."""
    for last in range(first, min(first + LONGEST_TITLE, len(reading.text))):
        closes = reading.sentence.text[reading.text[last].end :].lstrip(",.!?")[:1]
        if closes in _CLOSING and closes:
            return last
    return None


def _capitals(reading: Reading, first: int) -> int | None:
    """The last of the capitalised words from a word on, 'The' at their head let in; None where 'The' is alone."""
    last = first
    while last + 1 < len(reading.text) and last - first < LONGEST_TITLE:
        word = reading.text[last + 1]
        if word.gap != " " or not word.capital or is_stop(word, titled=False):
            break
        last += 1
    return None if last == first and is_stop(reading.text[first], titled=False) else last


def _order(reading: Reading, position: int) -> int | None:
    """The last word of what an order or the like is 'of': 'Order of the Sun', 'Hero of Labour'."""
    if reading.text[position - 1].text not in ORDERS or reading.text[position].text != "of":
        return None
    first = position + 1
    first += first < len(reading.text) and reading.text[first].text == "the"
    return _capitals(reading, first) if first < len(reading.text) and reading.text[first].capital else None


def _order_from(reading: Reading, order: int) -> int:
    """The first of the capitalised words that end in 'Order': 'Most Brilliant Order'."""
    first = order
    while first > 0 and reading.text[first].gap == " " and reading.text[first - 1].capital:
        first -= 1
        if reading.text[first].folded in ARTICLES:
            return first + 1
    return first
