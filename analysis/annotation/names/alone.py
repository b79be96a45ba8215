"""The one person whom an article has named so far, for a pronoun that opens a sentence after some without names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from analysis.annotation.names.pronouns import Named
from analysis.annotation.names.strangers import speak_of_somebody

GOES_ON = 3
"""Sentences that name nobody, after which a pronoun may still mean whom the paragraph named."""


class Alone:
    """The person named alone in an article, as long as a paragraph goes on to tell of nobody else."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._silent = 0
        self.meant: Sequence[Named] = ()

    def begin(self) -> None:
        """A new paragraph: whom it tells of is not said yet."""
        self.meant = ()

    def hear(self, tokens: Iterable[Token], spoken_of: Sequence[Named]) -> None:
        """Keep of whom a sentence speaks."""
        self._names.update(one.name for one in spoken_of)
        self._silent = 0 if spoken_of else self._silent + 1
        self.meant = spoken_of or self.meant
        if len(self._names) > 1 or self._silent > GOES_ON or (not spoken_of and speak_of_somebody(tokens)):
            self.meant = ()
