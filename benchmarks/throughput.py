"""Cost of annotation against spaCy alone, and of two worker processes against one: `python -m benchmarks.throughput`.

Articles are the seeds, repeated with their first word changed so that each is another article. Every figure is a
median of several runs in one process, so that the ratios hold on a machine whose speed drifts.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from analysis.annotation.annotate import annotated
from analysis.annotation.pipeline import documents
from analysis.article import ReadArticle
from analysis.ingest import ingest
from analysis.reading.files import article_files, read_file, read_text

SEEDS = Path(__file__).parent.parent / "seeds"


def main() -> None:
    """Print words a second of spaCy alone and of the whole annotation, and the ratio; then one and two workers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100, help="articles in a run (default 100)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each, the median counts (default 3)")
    options = parser.parse_args()
    readings = _repeated(options.articles)
    words = sum(reading.article.words for reading in readings)
    annotated(readings[:5])
    alone = _seconds(lambda: list(documents(readings)), options.runs)
    whole = _seconds(lambda: annotated(readings), options.runs)
    print(f"articles {len(readings)}, words {words:,}")
    print(f"spaCy alone          {words / alone:8,.0f} words/s")
    print(f"whole annotation     {words / whole:8,.0f} words/s   {whole / alone:.2f} times the time of spaCy alone")
    _workers(readings, options.runs)


def _workers(readings: list[ReadArticle], runs: int) -> None:
    with TemporaryDirectory() as folder:
        source = Path(folder) / "articles"
        source.mkdir()
        for number, reading in enumerate(readings):
            (source / f"{number:05d}.txt").write_text(reading.article.text, encoding="utf-8")
        seconds = {
            workers: median(_ingested(source, Path(folder), workers, run) for run in range(runs)) for workers in (1, 2)
        }
    print(f"ingest, 1 worker     {seconds[1]:8.1f} s")
    print(f"ingest, 2 workers    {seconds[2]:8.1f} s         {seconds[1] / seconds[2]:.2f} times as fast")


def _ingested(source: Path, folder: Path, workers: int, run: int) -> float:
    return _seconds(lambda: ingest([source], folder / f"store-{workers}-{run}", workers=workers), 1)


def _repeated(articles: int) -> list[ReadArticle]:
    seeds = [read_file(path).article for path in article_files([SEEDS])]
    return [
        read_text(f"{seeds[number % len(seeds)].text}\nCopy {number}.", file=f"{number:05d}.txt")
        for number in range(articles)
    ]


def _seconds(work: Callable[[], object], runs: int) -> float:
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)


if __name__ == "__main__":
    main()
