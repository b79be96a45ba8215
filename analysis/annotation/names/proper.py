"""Whether a word with a capital is a name here, and no ordinary word."""

from __future__ import annotations

from analysis.annotation.glossary.namewords import is_stop
from analysis.annotation.glossary.readings import Reading

UNUSUAL = 5
"""Letters; so long a word that the article never writes in lower case is a name whatever the tagger says."""


def is_capital(reading: Reading, position: int) -> bool:
    """Whether a word may be part of a name by its capital, whatever the tagger says."""
    word = reading.text[position]
    return word.capital and not is_stop(word, titled=False)


def goes_on(reading: Reading, position: int) -> bool:
    """Whether a word may go on with a name, behind a space; none does past the end of the sentence."""
    return position < len(reading.text) and reading.text[position].gap == " " and is_capital(reading, position)


def run_end(reading: Reading, first: int, most: int | None = None) -> int:
    """The last word of a run that may be one name, at the most so many words behind its first."""
    last = first
    while (most is None or last - first < most) and goes_on(reading, last + 1):
        last += 1
    return last


def run_begin(reading: Reading, last: int, most: int | None = None) -> int:
    """The first word of a run that may be one name, at the most so many words before its last."""
    first = last
    while first > 0 and (most is None or last - first < most):
        if reading.text[first].gap != " " or not is_capital(reading, first - 1):
            break
        first -= 1
    return first


def is_proper(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a name's, or the article never writes so long a word in lower case."""
    word = reading.text[position]
    unusual = len(word.text) >= UNUSUAL and word.folded not in reading.lower
    return unusual or is_tagged_proper(reading, position)


def is_tagged_proper(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a name's."""
    span = reading.parsed(position, wide=True)
    return span is not None and any(token.pos_ == "PROPN" for token in span)


def is_plural(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a plural."""
    span = reading.parsed(position, wide=True)
    return span is not None and any(token.tag_ in ("NNPS", "NNS") for token in span)
