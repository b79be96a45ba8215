"""Who copied and who relayed: shared passages, agencies, and how many origins are independent.

`passages`: a gold passage is found where found passages of the same two articles cover at least half of it in both; a
found one is right where gold passages cover at least half of it in both, and is not counted where optional ones do, or
where it has fewer than eight words, which two writers may well choose without copying. "verbatim" and "near" are
shares of the gold passages of that kind that were found. `relays`: (article, agency) as
`sourcing.origin_groups` lists them, names as in the table of agencies. `origins`: stories for which the number of
independent origins is exactly the gold's, each story a corpus of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from analysis import store
from analysis.corpus import open_corpus
from analysis.sourcing import origin_groups
from benchmarks.quality.items import Score
from benchmarks.quality.report import Line, line
from benchmarks.quality.storytexts import SharedText, Story
from benchmarks.quality.wording import same_words

LEAST_WORDS = 8

Span = tuple[int, int]
Pair = tuple[str, str]
"""Two articles, in the order of their identifiers."""


@dataclass(frozen=True, slots=True)
class Run:
    """A passage in two articles."""

    articles: Pair
    spans: tuple[Span, Span]
    kind: str
    optional: bool = False


@dataclass(slots=True)
class Copied:
    """Gold and found passages of a set, and what went wrong, a line each."""

    gold: list[Run]
    found: list[Run]
    wrong: list[str] = field(default_factory=list)

    def passages(self, name: str, texts: Mapping[str, str]) -> Line:
        """The line of the table; what is wrong is noted on the way."""
        wanted = [run for run in self.gold if not run.optional]
        missed = [run for run in wanted if not _covered(run, self.found)]
        counted = [run for run in self.found if not (_short(run, texts) or self._left_out(run))]
        false = [run for run in counted if not _covered(run, wanted)]
        self.wrong = [f"    missed  {_shown(run, texts)}" for run in missed]
        self.wrong += [f"    false   {_shown(run, texts)}" for run in false]
        precision = 1 - len(false) / len(counted) if counted else 1.0
        recall = 1 - len(missed) / len(wanted) if wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return Line(name, "passages", len(wanted), precision, recall, f1, dict(_by_kind(wanted, missed)))

    def _left_out(self, run: Run) -> bool:
        return _covered(run, [other for other in self.gold if other.optional])


def gold_runs(story: Story, article_ids: Mapping[str, str]) -> Iterator[Run]:
    """Gold passages of a story, articles by identifier."""
    for passage in story.passages:
        yield _gold_run(passage, article_ids)


def found_runs(rows: Sequence[Any]) -> Iterator[Run]:
    """Passages of the table `passages`."""
    for row in rows:
        spans = (row.start_a, row.end_a), (row.start_b, row.end_b)
        yield _run((row.article_a, row.article_b), spans, row.kind)


def told_origins(rows: Mapping[str, list[Any]], pipeline: str) -> tuple[int, dict[str, tuple[str, ...]]]:
    """How many origins the program counts behind annotated articles, and the agencies each relays."""
    with TemporaryDirectory() as folder:
        store.write_segment(Path(folder), rows, pipeline=pipeline)
        groups = origin_groups(open_corpus(folder))
    told = zip(groups["article_id"].tolist(), groups["relays"].tolist(), strict=True)
    relays = {article: tuple(name for name in names.split("; ") if name) for article, names in told}
    return int(groups["origin"].nunique()), relays


def relay_score(gold: Mapping[str, tuple[str, ...]], found: Mapping[str, tuple[str, ...]]) -> tuple[Score, list[str]]:
    """Agencies found for each article, and those missed or found wrongly."""
    score, wrong = Score(), []
    for article in sorted(found):
        wanted, told = gold.get(article, ()), found[article]
        missed = [name for name in wanted if not any(same_words(name, other) for other in told)]
        false = [name for name in told if not any(same_words(other, name) for other in wanted)]
        score.add(Score(len(wanted), len(told), len(wanted) - len(missed)))
        wrong += [f"    missed  {article}: {name}" for name in missed]
        wrong += [f"    false   {article}: {name}" for name in false]
    return score, wrong


def relay_line(name: str, score: Score) -> Line:
    """The line of the table for relayed agencies."""
    return line(name, "relays", score)


def origin_line(name: str, exact: Sequence[bool]) -> Line:
    """The line of the table for exact counts of origins; recall is the share of stories."""
    share = sum(exact) / len(exact) if exact else 1.0
    return Line(name, "origins", len(exact), None, share, None, {})


def _gold_run(passage: SharedText, article_ids: Mapping[str, str]) -> Run:
    (first, span_a), (second, span_b) = passage.first, passage.second
    return _run((article_ids[first], article_ids[second]), (span_a, span_b), passage.kind, optional=passage.optional)


def _run(articles: Pair, spans: tuple[Span, Span], kind: str, *, optional: bool = False) -> Run:
    if articles[0] > articles[1]:
        articles, spans = (articles[1], articles[0]), (spans[1], spans[0])
    return Run(articles, spans, kind, optional)


def _covered(run: Run, others: Sequence[Run]) -> bool:
    """Whether others cover at least half of a run in both articles."""
    same = [other for other in others if other.articles == run.articles]
    return all(_cover(run.spans[side], [other.spans[side] for other in same]) >= 0.5 for side in (0, 1))


def _cover(span: Span, others: Sequence[Span]) -> float:
    """Share of a span's characters that others cover."""
    held: set[int] = set()
    for start, end in others:
        held.update(range(max(start, span[0]), min(end, span[1])))
    return len(held) / max(1, span[1] - span[0])


def _short(run: Run, texts: Mapping[str, str]) -> bool:
    words = (texts[article][slice(*span)].split() for article, span in zip(run.articles, run.spans, strict=True))
    return min(map(len, words)) < LEAST_WORDS


def _by_kind(wanted: Sequence[Run], missed: Sequence[Run]) -> Iterator[tuple[str, float]]:
    counts: dict[str, list[bool]] = defaultdict(list)
    for run in wanted:
        counts[run.kind].append(run not in missed)
    for kind, hits in sorted(counts.items()):
        yield kind, sum(hits) / len(hits)


def _shown(run: Run, texts: Mapping[str, str]) -> str:
    ends = (texts[article][slice(*span)] for article, span in zip(run.articles, run.spans, strict=True))
    return f"({run.kind}) " + " <> ".join(f"[{words[:110]}]" for words in ends).replace("\n", " ⏎ ")
