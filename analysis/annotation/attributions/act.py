"""An act of speech: a cue, whom it names, and what it attributes."""

from __future__ import annotations

from dataclasses import dataclass

_NEAR = 5
"""Tokens between a cue and a source that its span still takes in."""


@dataclass(frozen=True, slots=True)
class Act:
    """A cue and its source; token positions in the block. `content` is what is attributed, as (first, last + 1)."""

    cue: tuple[int, int]
    word: str
    source: tuple[int, int]
    via: tuple[int, int] | None
    content: tuple[int, int]
    manner: str
    """verb (said that), named (described as), naming (as critics called it), colon (disagreed: "…"), phrase
    (according to), passive (viewed by), judged (condemned by), quoting (X quoted Y), citing (X, citing Y)."""
    channels: tuple[tuple[int, int], ...] = ()
    """What may be the medium through which the source speaks: on Twitter, in remarks to the Herald."""

    @property
    def span(self) -> tuple[int, int]:
        """Tokens of the cue and of the sources that stand near it."""
        first, last = self.cue
        for part in (self.source, self.via):
            if part and part[0] - last <= _NEAR and first - part[1] <= _NEAR:
                first, last = min(first, part[0]), max(last, part[1])
        return first, last
