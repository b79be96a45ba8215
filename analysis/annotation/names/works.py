"""Works and honours by the words around them: 'the film "The Salt Road"', 'a sculpture entitled America', orders."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Candidate, Reading

ARTICLES = frozenset(("a", "an", "the"))
CALLED = frozenset("entitled,titled".split(","))
"""Words before the title of a work, in quotation marks or not."""
LONGEST_KIND = 3
"""Words that tell of which kind a work is, before its noun: 'the 2009 crime novel'."""
LONGEST_TITLE = 8
"""Words of a work's title."""
WORK = "WORK"
"""Label of a title that the words before it announce."""
WORKS = frozenset(
    "album,ballad,ballet,book,comedy,documentary,drama,essay,film,memoir,memoirs,mockumentary,movie,musical,novel,opera,painting"
    ",play,poem,sculpture,series,single,sitcom,solo,song,thriller,track".split(",")
)
"""What a work is called right before its title."""
_OPENING = frozenset(" \"| “| ‘| '".split("|"))
_CLOSING = frozenset("\"”’'")


def works(reading: Reading) -> Iterator[Candidate]:
    """Titles of works and names of honours in a sentence, kind other; none in title case."""
    if reading.titled:
        return
    for position in range(1, len(reading.text)):
        last = _title(reading, position) or _order(reading, position)
        if last is not None:
            first = position if reading.text[position - 1].folded != "order" else _order_from(reading, position - 1)
            yield Candidate(first, last, "other", sure=True, label=WORK)


def _title(reading: Reading, first: int) -> int | None:
    """The last word of the title that begins at a word; None where none does."""
    before, word = reading.text[first - 1], reading.text[first]
    if before.folded not in WORKS | CALLED or not word.capital or before.capital:
        return None
    if word.gap in _OPENING:
        return _quoted(reading, first)
    unquoted = word.gap == " " and (before.folded in CALLED or _named_thing(reading, first - 1))
    return _capitals(reading, first) if unquoted else None


def _named_thing(reading: Reading, noun: int) -> bool:
    """Whether a noun for a work is one of a kind that has been told of, so that its name follows: 'the film NAME'."""
    for place in range(noun - 1, max(-1, noun - 1 - LONGEST_KIND), -1):
        word, joined = reading.text[place], reading.text[place + 1].gap == " "
        if not joined or word.folded in (*ARTICLES, "his", "her"):
            return joined
        if word.capital:
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
    """The last word of what an order is 'of': 'Order of the Sun'."""
    if reading.text[position - 1].text != "Order" or reading.text[position].text != "of":
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
