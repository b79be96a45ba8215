"""What a number counts, as it is found."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Thing:
    """What a number counts: its words, unit, head noun if any, and where the figure's text ends in the block."""

    counted: str
    unit: str
    end: int
    head: Token | None = None
