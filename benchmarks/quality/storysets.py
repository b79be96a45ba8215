"""The sets in which articles are compared with each other: the seeds, and the stories of several outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from analysis.annotation.annotate import annotated
from analysis.article import ReadArticle
from analysis.resolution.resolve import resolved
from analysis.tables import SEGMENT_TABLES
from benchmarks.quality.comparing import UNTOLD, Comparison
from benchmarks.quality.copied import Copied, found_runs, gold_runs, origin_line, relay_line, relay_score, told_origins
from benchmarks.quality.factpairs import FoundPair, GoldPair, Spot, found_pairs, gold_pairs
from benchmarks.quality.items import Score
from benchmarks.quality.labelled import Rows, read
from benchmarks.quality.report import Line
from benchmarks.quality.seeds import seed_readings
from benchmarks.quality.storytexts import Story, seed_facts, stories

HELD_OUT = "stories-heldout"
SEEDS = "seed-pairs"
SETS = (SEEDS, "stories-open", HELD_OUT)
TITLES = frozenset(("boilerplate", "heading", "question", "standfirst", "title"))
SHOWN = 150


@dataclass
class StorySet:
    """Stories in one corpus. `readings` by story and letter."""

    name: str
    stories: list[Story]
    readings: dict[tuple[str, str], ReadArticle]
    pipeline: str
    exact: list[bool] = field(default_factory=list)

    @cached_property
    def rows(self) -> Rows:
        """What annotation gives."""
        return {table: [] for table in SEGMENT_TABLES} | annotated(list(self.readings.values()), pipeline=self.pipeline)

    @cached_property
    def tables(self) -> Rows:
        """What resolution makes of all articles together."""
        return resolved(self.rows)

    @cached_property
    def texts(self) -> dict[str, str]:
        """Texts by article."""
        return {reading.article.article_id: reading.article.text for reading in self.readings.values()}

    @cached_property
    def story_of(self) -> dict[str, str]:
        """The gold story of each article."""
        return {reading.article.article_id: name for (name, _), reading in self.readings.items()}

    def article_ids(self, story: Story) -> dict[str, str]:
        """Article by letter."""
        return {letter: self.readings[story.name, letter].article.article_id for letter in story.texts}

    @cached_property
    def comparison(self) -> Comparison:
        """Found fact groups against gold ones."""
        sentences = self.rows["sentences"]
        titles = frozenset((row.article_id, row.sentence) for row in sentences if row.block in TITLES)
        return Comparison(self.gold, list(found_pairs(self.tables["facts"])), titles)

    @cached_property
    def gold(self) -> list[GoldPair]:
        """What readers say of the sentences of each story."""
        sentences = self.rows["sentences"]
        return [pair for story in self.stories for pair in gold_pairs(story.facts, self.article_ids(story), sentences)]

    def lines(self) -> Iterator[tuple[Line, list[str]]]:
        """Lines of the table, each with its errors."""
        listed = {"facts": self._fact_errors(), "contradict": self._claim_errors()}
        for line in self.comparison.lines(self.name):
            yield line, list(listed.get(line.kind, ()))
        if self.name != SEEDS:
            yield self._passages()
            yield from self._origins()

    def _passages(self) -> tuple[Line, list[str]]:
        gold = [run for story in self.stories for run in gold_runs(story, self.article_ids(story))]
        copied = Copied(gold, list(found_runs(self.tables["passages"])))
        return copied.passages(self.name, self.texts), copied.wrong

    def _origins(self) -> Iterator[tuple[Line, list[str]]]:
        """Relayed agencies and counts of origins, each story a corpus of its own."""
        total, relays, counts = Score(), [], []
        for story in self.stories:
            names = {article: f"{story.name} {letter}" for letter, article in self.article_ids(story).items()}
            gold = {f"{story.name} {letter}": agencies for letter, agencies in story.relays.items()}
            number, told = told_origins(self._of(story), self.pipeline)
            score, wrong = relay_score(gold, {names[article]: agencies for article, agencies in told.items()})
            total.add(score)
            relays += wrong
            counts += [] if number == story.origins else [f"    counted {story.name}: {number} for {story.origins}"]
            self.exact.append(number == story.origins)
        yield relay_line(self.name, total), relays
        yield origin_line(self.name, self.exact), counts

    def _of(self, story: Story) -> Rows:
        ids = set(self.article_ids(story).values())
        return {table: [row for row in rows if row.article_id in ids] for table, rows in self.rows.items()}

    def _fact_errors(self) -> Iterator[str]:
        yield from (f"    missed  {self._gold(pair)}" for pair in self.comparison.missed)
        yield from (f"    false   {self._found(pair)}" for pair in self.comparison.false)
        for pair, told in self.comparison.judged:
            if told not in (pair.group.verdict, UNTOLD):
                yield f"    called {told}: {self._gold(pair)}"

    def _claim_errors(self) -> Iterator[str]:
        yield from (f"    missed  {self._gold(pair)}" for pair in self.comparison.unrecalled())
        yield from (f"    false   {self._found(pair)}" for pair, right in self.comparison.claims.values() if not right)

    def _gold(self, pair: GoldPair) -> str:
        ends = " <> ".join(self._words(side[0]) for side in (pair.first, pair.second))
        return f"{pair.group.kinds[0]}, {pair.group.verdict}, {pair.group.topic}: {ends}"

    def _found(self, pair: FoundPair) -> str:
        ends = " <> ".join(f"[{row.value}] {self._sentence(row)}" for row in (pair.first, pair.second))
        return f"{pair.kind}, {pair.verdict}, {pair.first.topic}: {ends}"

    def _words(self, spot: Spot) -> str:
        return f"{spot.place[1]} […{self.texts[spot.place[0]][spot.start : spot.end + 60]}…]".replace("\n", " ⏎ ")

    @cached_property
    def _spans(self) -> dict[tuple[str, int], tuple[int, int]]:
        return {(row.article_id, row.sentence): (row.start, row.end) for row in self.rows["sentences"]}

    def _sentence(self, row: Any) -> str:
        span = self._spans[row.article_id, row.sentence]
        return self.texts[row.article_id][slice(*span)][:SHOWN].replace("\n", " ⏎ ")


def story_set(name: str, pipeline: str) -> StorySet:
    """One of the sets by its name."""
    if name == SEEDS:
        return _seeds(pipeline)
    found = stories(name.removeprefix("stories-"))
    readings = {
        (story.name, letter): read(text, story.files[letter])
        for story in found
        for letter, text in sorted(story.texts.items())
    }
    return StorySet(name, found, readings, pipeline)


def together(sets: Sequence[StorySet]) -> tuple[Rows, dict[str, str]]:
    """Rows of all articles of several sets, and the story of each."""
    rows: Rows = defaultdict(list)
    story_of: dict[str, str] = {}
    for each in sets:
        story_of |= each.story_of
        for table, found in each.rows.items():
            rows[table] += found
    return dict(rows), story_of


def _seeds(pipeline: str) -> StorySet:
    readings = {("seeds", reading.article.file[:3]): reading for reading in seed_readings()}
    texts = {letter: reading.article.text for (_, letter), reading in readings.items()}
    story = Story("seeds", texts, {letter: f"{letter}.txt" for letter in texts}, seed_facts(texts))
    return StorySet(SEEDS, [story], readings, pipeline)
