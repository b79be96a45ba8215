"""Cost of annotation against spaCy alone, and of two worker processes against one: `python -m benchmarks.throughput`.

Articles are the seeds, repeated with a line added so that each is another article. Every figure is a median of
several runs, and what is compared runs in turn, so that the ratios hold on a machine whose speed drifts. Annotation is
measured in processor time, article by article: spaCy alone, then the whole, and of each seed the median of its copies.
Workers are measured by the clock, each run as a command of its own. Every process loads the model once,
which weighs on a few articles and not on many, and one process alone compares all articles in the end; so the rates
at which workers annotate once they have begun are printed beside the whole runs. Two processes of spaCy alone are
held against one as well: where they share caches or the threads of one core, no two processes can do more than that.
"""

from __future__ import annotations

import argparse
import multiprocessing
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing.synchronize import Barrier
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from analysis.annotation.annotate import annotated
from analysis.annotation.pipeline import documents
from analysis.article import ReadArticle
from analysis.ingest import BATCH, annotated_batches
from analysis.reading.files import article_files, read_file, read_text

SEEDS = Path(__file__).parent.parent / "seeds"
SEED_TEXTS = len(list(article_files([SEEDS])))
STARTED = BATCH
"""Articles after which every worker has begun."""
PARSED = 60
"""Articles that each process parses where two are held against one."""


def main() -> None:
    """Print words a second of spaCy alone and of the whole annotation, and the ratio; then one and two workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="articles in a run, more than 32 (default 100)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, the median counts (default 3)")
    options = parser.parse_args()
    readings = _repeated(options.articles)
    words = sum(reading.article.words for reading in readings)
    alone, whole = _cost(readings, options.runs)
    print(f"articles {len(readings)}, words {words:,}")
    print(f"spaCy alone          {words / alone:8,.0f} words/s")
    print(f"whole annotation     {words / whole:8,.0f} words/s   {whole / alone:.2f} times the time of spaCy alone")
    _workers(readings, options.runs)
    _bound(options.runs)


def _cost(readings: list[ReadArticle], runs: int) -> tuple[float, float]:
    """Processor seconds of spaCy alone and of the whole annotation for all articles, each article's in turn."""
    annotated(readings[:5])
    taken: dict[int, list[list[float]]] = {}
    for number, reading in enumerate(readings * runs):
        works: list[Callable[[], object]] = [partial(_parsed, reading), partial(annotated, [reading])]
        taken.setdefault(number % len(readings) % SEED_TEXTS, []).append(
            _medians(works, runs=1, clock=time.process_time)
        )
    medians = [[median(times) for times in zip(*copies, strict=True)] for copies in taken.values()]
    alone, whole = (sum(times) * len(readings) / SEED_TEXTS for times in zip(*medians, strict=True))
    return alone, whole


def _parsed(reading: ReadArticle) -> None:
    list(documents([reading]))


def _bound(runs: int) -> None:
    """How many times as much two processes of spaCy alone do as one, on this machine at this time."""
    taken = [[median(_parsing(processes)) for processes in (1, 2)] for _ in range(runs)]
    one, two = (median(times) for times in zip(*taken, strict=True))
    print(f"spaCy alone, 2 processes to 1 {2 * one / two:5.2f} times as fast, once started: the most to be had here")


def _parsing(processes: int) -> list[float]:
    """Seconds that each of so many processes takes to parse the same, all at once, without their start."""
    pools = multiprocessing.get_context("spawn")
    together = pools.Barrier(processes)
    with ProcessPoolExecutor(processes, mp_context=pools, initializer=_begin, initargs=(together,)) as pool:
        return list(pool.map(_parse, range(processes)))


def _begin(together: Barrier) -> None:
    list(documents(_repeated(1)))
    together.wait()


def _parse(_process: int) -> float:
    began = time.perf_counter()
    list(documents(_repeated(PARSED)))
    return time.perf_counter() - began


def _workers(readings: list[ReadArticle], runs: int) -> None:
    with TemporaryDirectory() as folder:
        source = _written(readings, Path(folder, "all"))
        works = [partial(_ingested, source, workers) for workers in (1, 2)]
        one, two = _medians(works, runs=runs, clock=time.perf_counter)
    rates = [[_rate(readings, workers) for workers in (1, 2)] for _ in range(runs)]
    alone, both = (median(found) for found in zip(*rates, strict=True))
    print(f"ingest, 1 worker     {one:8.1f} s, start and comparison included; annotates {alone:.2f} articles/s")
    print(f"ingest, 2 workers    {two:8.1f} s, start and comparison included; annotates {both:.2f} articles/s")
    print(f"2 workers to 1       {one / two:8.2f} times as fast; annotation, once started {both / alone:.2f} times")


def _rate(readings: Sequence[ReadArticle], workers: int) -> float:
    """Articles a second that the workers annotate once all have begun."""
    ends: list[float] = []
    for _ in annotated_batches(readings, workers=workers, progress=lambda *_: ends.append(time.perf_counter())):
        pass
    return (len(ends) - 1 - STARTED) / (ends[-1] - ends[STARTED])


def _written(readings: Sequence[ReadArticle], source: Path) -> Path:
    source.mkdir()
    for number, reading in enumerate(readings):
        (source / f"{number:05d}.txt").write_text(reading.article.text, encoding="utf-8")
    return source


def _ingested(source: Path, workers: int) -> None:
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "analysis", "ingest", str(source), "--store", f"{folder}/store"]
        subprocess.run([*command, "--workers", str(workers)], cwd=SEEDS.parent, check=True, capture_output=True)


def _repeated(articles: int) -> list[ReadArticle]:
    seeds = [read_file(path).article for path in article_files([SEEDS])]
    return [
        read_text(f"{seeds[number % len(seeds)].text}\nCopy {number}.", file=f"{number:05d}.txt")
        for number in range(articles)
    ]


def _medians(works: Sequence[Callable[[], object]], *, runs: int, clock: Callable[[], float]) -> list[float]:
    """Seconds that each work takes, all of them in turn in every run."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, taken in zip(works, times, strict=True):
            began = clock()
            work()
            taken.append(clock() - began)
    return [median(taken) for taken in times]


if __name__ == "__main__":
    main()
