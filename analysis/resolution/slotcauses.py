"""Why something happened, as a sentence says it: because of the rain, since a cable had snapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.resolution.slotfilling import MEANT, Filled
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import FUNCTION_WORDS, Token, stem, tokens

LONGEST = 7
"""Words of a cause by which it is told from another."""
_BECAUSE = re.compile(
    r",? (?<!not )(?<!only )(?<!just )(?<!partly )(?:because(?: of)?|owing to|on account of"
    r"|(?:is|was|were|had been) (?:caused by|due to)"
    r"|since(?= (?:a|an|no|somebody|someone) )|as(?= (?:a|an|somebody|someone) [\w’'-]+ (?:had|has|was|were)\b))"
    r" (?P<cause>[^.,;:]{4,90})"
)
_NO_CAUSE = frozenset(map(stem, "case fact kind lack part problem reason sort thing way".split()))
"""Stems of words that tell nothing of a cause."""


def causes(text: str) -> Iterator[Filled]:
    """What a sentence gives as the cause of what it tells."""
    for match in _BECAUSE.finditer(text):
        told = [token for token in tokens(match["cause"]) if _tells(token)][:LONGEST]
        if told and any(map(_tells, tokens(text[: match.start()]))):
            words = {stem(token.word) for token in told}
            meant = {f"{MEANT}{number}" for word in words for number in meanings().get(word, ())}
            yield Filled("why", words=frozenset(words | meant), said=match["cause"].strip())


def _tells(token: Token) -> bool:
    return token.word not in FUNCTION_WORDS and stem(token.word) not in _NO_CAUSE
