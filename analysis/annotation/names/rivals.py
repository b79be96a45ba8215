"""Teams told by whom they play: 'against NAME' beside 'against' a team, in an article of a coach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.names.context import CLEAR, word_at
from analysis.annotation.names.cues import COACHES

Key = tuple[str, ...]
TEAMS_PLAY = COACHES | {"coaches"}
"""Words of an article that tells of teams."""


def vote_rivals(found: Iterable[tuple[Reading, Sequence[Candidate]]], votes: Mapping[Key, Counter[str]]) -> None:
    """Add votes for teams to the names that an article's teams play against."""
    for key in _rivals(found) & votes.keys():
        votes[key]["organisation"] += CLEAR


def _rivals(found: Iterable[tuple[Reading, Sequence[Candidate]]]) -> set[Key]:
    """What the article's teams play against, none where no coach or player is spoken of."""
    named: set[Key] = set()
    played = False
    for reading, names in found:
        played = played or not TEAMS_PLAY.isdisjoint(reading.said)
        named.update(_against(reading, names) if "against" in reading.said else ())
    return named if played else set()


def _against(reading: Reading, names: Sequence[Candidate]) -> Iterable[Key]:
    """Names of no table right behind 'against', which may stand in brackets: '[against] NAME'."""
    for name in names:
        led = name.known is None and word_at(reading, name.first - 1) == "against"
        if led and name.kind in ("organisation", "place") and reading.text[name.first].gap.strip() in ("", "]"):
            yield reading.folded(name.first, name.last)
