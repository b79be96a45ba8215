"""Who gives a statement at a place of the text: the act of speech whose content holds the place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from analysis.annotation.attributions import Cited
from analysis.annotation.document import ParsedSentence


class Givers:
    """Acts of speech of one article by sentence."""

    def __init__(self, spoken: Iterable[Cited]) -> None:
        self._spoken: dict[int, list[Cited]] = defaultdict(list)
        for found in spoken:
            if found.act.manner not in ("colon", "named"):
                self._spoken[found.sentence.number].append(found)

    def giver(self, sentence: ParsedSentence, token: int) -> str:
        """Name of who states what stands at a token of the sentence's block; empty where the article itself does."""
        ranked = [(_rank(found, token), found) for found in self._spoken[sentence.number] if _holds(found, token)]
        return min(ranked, key=lambda pair: pair[0])[1].source.name if ranked else ""


def _holds(found: Cited, token: int) -> bool:
    first, last = found.act.content
    inside_source = found.act.source[0] <= token < found.act.source[1]
    return first <= token < last and not inside_source


def _rank(found: Cited, token: int) -> tuple[int, int]:
    """A verb before the place, nearest first; a verb after it; "according to"."""
    if found.act.manner == "verb" and found.act.cue[1] <= token:
        return 0, token - found.act.cue[1]
    return (1 if found.act.manner == "verb" else 2), abs(token - found.act.cue[0])
