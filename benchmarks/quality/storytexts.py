"""Stories told by several outlets and what a careful reader finds when the articles lie side by side.

A story is a folder in `tests/stories/open/` or `tests/stories/heldout/`: three to five articles, `LETTER-outlet.txt`
in the form of the other short texts, and `gold`. Events and outlets are invented, and the gold was written with the
texts, before the program had read them. The seeds have theirs in `tests/golden/pairs.csv`. A line of `gold` has fields
between ` | `:

    fact     | kind | verdict | topic | a: words | b: words … || c: words
    passage  | verbatim or near | a: first words … last words | c: first words … last words
    relays   | a | agency; agency
    origins  | number of independent origins

Words identify the sentence: they occur once in the article named by its letter. ` // ` divides places of one article
that tell the same. `||` divides sides: a verdict holds between members of different sides, and without `||` between
any two members; members of one side speak of the same thing too, but the line says nothing of their verdict. `/`
divides kinds and verdicts that are all right, the first being the usual one: a product that puts three toll counts
into one group may call all of it an update. `?` before a line makes it optional: a reader may or may not count it.
Members of different sides of a `not comparable` group look alike and must not be held against each other.

`pairs.csv` says the same in columns: fact (topic), optional, kind, verdict, side, file (how its name begins), words.
There words may stand in several places, all of which tell the same.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from benchmarks.quality.owntexts import GoldError

ROOT = Path(__file__).parent.parent.parent
STORIES = ROOT / "tests" / "stories"
PAIRS = ROOT / "tests" / "golden" / "pairs.csv"
APART = "not comparable"
KINDS = frozenset(("attendance", "date", "figure", "quotation", "statement"))
VERDICTS = ("agree", "compatible", "update", "contradict", "attributed differently", APART)


@dataclass(frozen=True, slots=True)
class Member:
    """One article's words in a group, each with its place in the text; the side the article takes."""

    article: str
    spans: tuple[tuple[int, int], ...]
    side: int


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Sentences of several articles that speak of the same thing, or look as if they did."""

    topic: str
    kinds: tuple[str, ...]
    verdicts: tuple[str, ...]
    members: tuple[Member, ...]
    optional: bool

    @property
    def verdict(self) -> str:
        """The usual verdict."""
        return self.verdicts[0]

    @property
    def apart(self) -> bool:
        """Whether the sides only look alike."""
        return self.verdict == APART

    def pairs(self) -> Iterator[tuple[Member, Member]]:
        """Members of different articles; of different sides only, where the sides do not belong together."""
        for first, second in combinations(self.members, 2):
            if first.article != second.article and not (self.apart and first.side == second.side):
                yield first, second


@dataclass(frozen=True, slots=True)
class SharedText:
    """A run of text that two articles share: in each the article's letter and the span."""

    kind: str
    first: tuple[str, tuple[int, int]]
    second: tuple[str, tuple[int, int]]
    optional: bool


@dataclass(slots=True)
class Story:
    """The articles of one event by letter, and the gold. `origins` is 0 where nobody counted them."""

    name: str
    texts: dict[str, str]
    files: dict[str, str]
    facts: list[FactGroup] = field(default_factory=list)
    passages: list[SharedText] = field(default_factory=list)
    relays: dict[str, tuple[str, ...]] = field(default_factory=dict)
    origins: int = 0


def stories(folder: str) -> list[Story]:
    """The stories of `open` or `heldout`, in order of their names. GoldError names the line that does not fit."""
    return [story(path) for path in sorted((STORIES / folder).iterdir())]


def story(path: Path) -> Story:
    """One story."""
    articles = {file.name[0]: file for file in sorted(path.glob("*.txt"))}
    texts = {letter: file.read_text("utf-8") for letter, file in articles.items()}
    files = {letter: f"{path.name}-{file.name}" for letter, file in articles.items()}
    found = Story(path.name, texts, files)
    for line in (path / "gold").read_text("utf-8").splitlines():
        try:
            _read(line, found)
        except (KeyError, ValueError) as error:
            raise GoldError(f"{path.name}: {line}: {error}") from error
    return found


def seed_facts(texts: Mapping[str, str]) -> list[FactGroup]:
    """The groups of `pairs.csv` in the articles, given by the beginnings of their files' names."""
    groups: dict[tuple[str, str, str, bool], list[Member]] = {}
    with PAIRS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = (row["fact"], row["kind"], row["verdict"], bool(row["optional"]))
            text = texts[row["file"]]
            spans = tuple(span for words in row["words"].split(" // ") for span in everywhere(words, text))
            groups.setdefault(key, []).append(Member(row["file"], spans, int(row["side"])))
    return [
        FactGroup(topic, tuple(kinds.split("/")), tuple(verdicts.split("/")), tuple(members), optional)
        for (topic, kinds, verdicts, optional), members in groups.items()
    ]


def everywhere(words: str, text: str) -> list[tuple[int, int]]:
    """Every place of the words. GoldError where there is none."""
    found = [match.span() for match in re.finditer(re.escape(words.strip()), text)]
    if not found:
        raise GoldError(f"'{words}' is not in the text")
    return found


def once(words: str, text: str) -> tuple[int, int]:
    """The only place of the words; of 'first … last', from the first words to the end of the last ones after them."""
    first, _, last = words.strip().partition(" … ")
    places = everywhere(first, text)
    if len(places) > 1:
        raise GoldError(f"'{first}' is {len(places)} times in the text")
    start, end = places[0]
    return (start, end + once(last, text[end:])[1]) if last else (start, end)


def _read(line: str, found: Story) -> None:
    kind, *fields = [part.strip() for part in line.removeprefix("?").split(" | ")]
    optional = line.startswith("?")
    if kind == "fact":
        found.facts.append(_fact(fields, found.texts, optional=optional))
    elif kind == "passage":
        first, second = (_spot(part, found.texts) for part in fields[1:])
        found.passages.append(SharedText(fields[0], first, second, optional))
    elif kind == "relays":
        found.relays[fields[0]] = tuple(name.strip() for name in fields[1].split(";"))
    elif kind == "origins":
        found.origins = int(fields[0])
    else:
        raise ValueError("no such kind of line")


def _fact(fields: Sequence[str], texts: Mapping[str, str], *, optional: bool) -> FactGroup:
    kinds, verdicts, topic = fields[:3]
    sides = " | ".join(fields[3:]).split(" || ")
    members = tuple(
        _member(part, texts, side=number if len(sides) > 1 else place)
        for number, side in enumerate(sides)
        for place, part in enumerate(side.split(" | "))
    )
    return FactGroup(topic, tuple(kinds.split("/")), tuple(verdicts.split("/")), members, optional)


def _member(part: str, texts: Mapping[str, str], *, side: int) -> Member:
    letter, words = part.strip().split(": ", 1)
    return Member(letter, tuple(once(each, texts[letter]) for each in words.split(" // ")), side)


def _spot(part: str, texts: Mapping[str, str]) -> tuple[str, tuple[int, int]]:
    letter, words = part.split(": ", 1)
    return letter, once(words, texts[letter])
