"""Brackets and quotation marks that a clause opens: what is marked in the text takes in their ends."""

from __future__ import annotations

from spacy.tokens import Token

_ENDINGS = frozenset(("!", ",", ".", "?"))
_OPENED_BY = {'"': '"', ")": "(", "]": "[", "”": "“"}
"""What opens each of the marks that close something."""


def closed(first: Token, last: Token) -> Token:
    """The mark right behind the last word of a clause that ends what the clause opens; else that word."""
    behind = last.doc[last.i + 1 : min(last.i + 3, last.sent.end)]
    mark = next((token for token in behind if token.text not in _ENDINGS), None)
    if mark is None or mark.text not in _OPENED_BY:
        return last
    opened, texts = _OPENED_BY[mark.text], [token.text for token in last.doc[first.i : last.i + 1]]
    if opened == mark.text:
        return mark if texts.count(opened) % 2 else last
    return mark if texts.count(opened) > texts.count(mark.text) else last
