"""Where a number and its unit stand among the tokens of their sentence."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.surface.numerals import Number


def token_at(sentence: ParsedSentence, end: int) -> int:
    """The first token that begins at or after a character of the sentence."""
    place = sentence.span.start_char + end
    return next((token.i for token in sentence.tokens if token.idx >= place), sentence.span.end)


def last_token(sentence: ParsedSentence, number: Number) -> Token:
    """The token that holds a number's last character."""
    place = sentence.span.start_char + number.end
    return next((token for token in reversed(sentence.tokens) if token.idx < place), sentence.span[0])


def unit_token(last: Token, start: int) -> Token:
    """Miles, of "75 miles per hour"."""
    while start < last.head.i < last.i:
        last = last.head
    return last


def follows_comma(sentence: ParsedSentence, last: Token) -> bool:
    """Whether a number comes right behind a comma or "and"."""
    start = next((token.i for token in reversed(sentence.tokens) if token.i < last.i and not token.like_num), 0)
    return sentence.span.doc[start].lower_ in (",", "and")


def bare_start(number: Number, text: str) -> int:
    """Where a number begins without its qualifiers."""
    return number.start if not number.qualifiers else text.rfind(" ", 0, number.end) + 1
