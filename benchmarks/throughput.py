"""Cost of annotation against spaCy alone, and of two worker processes against one: `python -m benchmarks.throughput`.

Articles are the seeds, repeated with a line added so that each is another article. Every figure is a median of
several runs, and what is compared runs in turn, so that the ratios hold on a machine whose speed drifts. Annotation is
measured in processor time; workers by the clock, each run as a command of its own. Every process loads the model once,
which weighs on a few articles and not on many; so each number of workers ingests a part of the articles too, and
the rates of the rest are compared beside the whole runs. Two processes of spaCy alone are held against one as well:
where cores share their caches or one core's two threads, that is as much as this machine gives any two processes.
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
from analysis.ingest import WORTH_A_PROCESS
from analysis.reading.files import article_files, read_file, read_text

SEEDS = Path(__file__).parent.parent / "seeds"
PARSED = 60
"""Articles that each process parses where two are held against one."""


def main() -> None:
    """Print words a second of spaCy alone and of the whole annotation, and the ratio; then one and two workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="articles in a run, more than 40 (default 100)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, the median counts (default 3)")
    options = parser.parse_args()
    readings = _repeated(options.articles)
    words = sum(reading.article.words for reading in readings)
    annotated(readings[:5])
    alone, whole = _medians(
        [lambda: list(documents(readings)), lambda: annotated(readings)], runs=options.runs, clock=time.process_time
    )
    print(f"articles {len(readings)}, words {words:,}")
    print(f"spaCy alone          {words / alone:8,.0f} words/s")
    print(f"whole annotation     {words / whole:8,.0f} words/s   {whole / alone:.2f} times the time of spaCy alone")
    _workers(readings, options.runs)
    _bound(options.runs)


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
    few = max(len(readings) // 4, 2 * WORTH_A_PROCESS)
    with TemporaryDirectory() as folder:
        some, every = _written(readings[:few], Path(folder, "few")), _written(readings, Path(folder, "all"))
        works = [partial(_ingested, source, workers) for workers in (1, 2) for source in (some, every)]
        one_few, one, two_few, two = _medians(works, runs=runs, clock=time.perf_counter)
    rates = [(len(readings) - few) / max(whole - part, 1e-9) for part, whole in ((one_few, one), (two_few, two))]
    print(f"ingest, 1 worker     {one:8.1f} s, start included     {rates[0]:6.2f} articles/s once started")
    print(f"ingest, 2 workers    {two:8.1f} s, start included     {rates[1]:6.2f} articles/s once started")
    print(
        f"2 workers to 1       {one / two:8.2f} times as fast, start included; {rates[1] / rates[0]:.2f} once started"
    )


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
