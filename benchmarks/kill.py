"""What a store keeps when its writer is killed: `python -m benchmarks.kill --moments 100`.

A process that has everything loaded is forked, and the fork ingests, annotates anew, corrects, removes or resolves; at
a random moment (the same ones for the same --seed) it is killed by SIGKILL. Then the store must open, every batch be
whole, everything that was acknowledged be there, and the next writer must leave nothing behind of the one before.
Prints what was found; the exit code is 1 where anything was lost.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from random import Random
from time import perf_counter, sleep
from unittest.mock import patch

from analysis import store
from analysis.corpus import open_corpus
from analysis.corrections.library import edit_articles, remove_articles, restore_articles
from analysis.corrections.log import entries
from analysis.ingest import ingest
from analysis.renewal import renewed
from analysis.tables import SEGMENT_TABLES, Article, Sentence

ARTICLES, BATCH = 6, 1
"""Articles an ingest brings, and a batch holds: small batches, so that much of the time is writing."""
TRIALS_A_STORE = 5

FINISHED = "finished before it was killed"

Told = Callable[[str, str], None]
"""Acknowledges something: what kind, and which."""
Act = Callable[[Path, Path, Told], None]


def main() -> int:
    """Kill, look, and print."""
    options = argparse.ArgumentParser(description="What a store keeps when its writer is killed.")
    options.add_argument("--moments", type=int, default=100, metavar="N", help="how often (default: 100)")
    options.add_argument("--seed", type=int, default=1, metavar="N", help="which moments (default: 1)")
    given = options.parse_args()
    found: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
        for name, wrong, finished in trials(Path(folder), moments=given.moments, seed=given.seed):
            found.update([name, *wrong, *([FINISHED] if finished else [])])
            for mishap in wrong:
                print(f"{name}: {mishap}", flush=True)
    for what, times in sorted(found.items()):
        print(f"{times:>5}  {what}")
    return int(set(found) - {*ACTS, FINISHED} != set())


def trials(folder: Path, *, moments: int, seed: int) -> Iterator[tuple[str, list[str], bool]]:
    """Kill so many writers below a folder: what each did, what was wrong afterwards, whether it was done by then."""
    random = Random(seed)  # noqa: S311
    lasting: dict[str, float] = {}
    for number in range(moments):
        name = list(ACTS)[number % len(ACTS)]
        into = folder / f"store{number // TRIALS_A_STORE}"
        files = written_files(folder / f"files{number}", number)
        if name not in lasting or not store.segments(into):
            ingest([written_files(folder / f"more{number}", 10_000 + number)], into)
        if name not in lasting:
            lasting[name] = _lasting(name, folder / f"first-{name}", files)
        told, finished = killed(ACTS[name], into, files, after=random.uniform(0, lasting[name]))
        yield name, mishaps(into, told, folder / f"last{number}"), finished


def written_files(folder: Path, number: int) -> Path:
    """A folder of short articles that no other number has."""
    folder.mkdir(parents=True)
    for position in range(ARTICLES):
        day = f"2024-05-{1 + position:02d}"
        text = f"Minister {_name(number)} opened {position + 2} bridges near {_name(position)} on Wednesday. She waved."
        (folder / f"{number}-{position}.txt").write_text(f"date {day} (Harbour Post) {text}")
    return folder


def _name(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:04d}").title()


def _lasting(name: str, folder: Path, files: Path) -> float:
    """Seconds that an act takes when nobody kills it."""
    into = folder / "store"
    ingest([files], into)
    fresh = written_files(folder / "files", 20_000 + len(name))
    begin = perf_counter()
    killed(ACTS[name], into, fresh, after=None)
    return perf_counter() - begin


def killed(act: Act, into: Path, files: Path, *, after: float | None) -> tuple[list[tuple[str, str]], bool]:
    """Let a fork act and kill it after some seconds: what it acknowledged until then, and whether it had finished."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _act(act, into, files, writing)
    os.close(writing)
    if after is not None:
        sleep(after)
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as told:
        lines = told.read().splitlines(keepends=True)
    _, status = os.waitpid(child, 0)
    return [tuple(json.loads(line)) for line in lines if line.endswith("\n")], os.WIFEXITED(status)


def _act(act: Act, into: Path, files: Path, writing: int) -> None:
    """What the fork does; it never comes back."""
    code = 1
    try:
        with patch.object(import_module("analysis.ingest"), "BATCH", BATCH):
            act(into, files, lambda *said: _tell(writing, said))
        code = 0
    finally:
        sys.stderr.flush()
        os._exit(code)


def _tell(writing: int, said: tuple[str, ...]) -> None:
    os.write(writing, (json.dumps(said) + "\n").encode())


def _ingest(into: Path, files: Path, told: Told) -> None:
    with patch.object(store, "write_segment", _telling(told)):
        ingest([files], into)


def _annotate(into: Path, files: Path, told: Told) -> None:
    del files
    with patch.object(store, "write_segment", _telling(told)):
        renewed(into, segments=store.intact_segments(into))


def _telling(told: Told) -> Callable[..., store.Segment]:
    write = store.write_segment

    def written(into: Path, rows: store.Rows, *, pipeline: str) -> store.Segment:
        segment = write(into, rows, pipeline=pipeline)
        for article in rows["articles"]:
            told("article", article.article_id)
        return segment

    return written


def _correct(into: Path, files: Path, told: Told) -> None:
    for number, article_id in enumerate(_articles(into)):
        for entry in edit_articles(into, [article_id], changes={"title": f"{files.name} {number}"}, author="Ana"):
            told("entry", entry.digest)


def _remove(into: Path, files: Path, told: Told) -> None:
    del files
    for number, article_id in enumerate(_articles(into)):
        change = restore_articles if number % 2 else remove_articles
        for entry in change(into, [article_id], author="Ana"):
            told("entry", entry.digest)


def _resolve(into: Path, files: Path, told: Told) -> None:
    with patch.object(store, "write_segment", _telling(told)):
        ingest(sorted(files.iterdir())[:1], into)
    open_corpus(into)


ACTS: dict[str, Act] = {
    "annotate": _annotate,
    "correct": _correct,
    "ingest": _ingest,
    "remove": _remove,
    "resolve": _resolve,
}


def mishaps(into: Path, told: list[tuple[str, str]], after: Path) -> list[str]:
    """What is wrong with a store whose writer was killed, in words; `after` is a folder for one more ingest."""
    found = []
    try:
        rows = [row for segment in store.segments(into) for row in _rows(segment)]
        corpus = open_corpus(into)
        corpus.table("sentences")
    except Exception as error:  # noqa: BLE001 (whatever it is, it is what this looks for)
        return [f"the store does not open: {error!r}"]
    articles = {row.article_id for row in rows if isinstance(row, Article)}
    whole = {row.article_id for row in rows if isinstance(row, Sentence)}
    log = {entry.digest for entry in entries(into)}
    found += ["an article without its sentences" for _ in articles - whole]
    found += ["an acknowledged article is lost" for kind, which in told if kind == "article" and which not in articles]
    found += ["an acknowledged correction is lost" for kind, which in told if kind == "entry" and which not in log]
    return found + [f"left behind: {name}" for name in leftovers(into, after)]


def _rows(segment: store.Segment) -> Iterator[object]:
    for name, row in SEGMENT_TABLES.items():
        yield from store.read_rows([segment.table(name)], row)


def leftovers(into: Path, after: Path) -> list[str]:
    """What is still there of a killed writer once another one has written, corrected and resolved."""
    for path in into.rglob(".*"):
        os.utime(path, (0, 0))
    files = written_files(after, 30_000 + int("".join(filter(str.isdigit, after.name)) or 0))
    ingest([min(files.iterdir())], into)
    edit_articles(into, _articles(into)[:1], changes={"title": after.name}, author="Bo")
    open_corpus(into)
    return [path.parent.name for path in into.rglob(".*") if path.suffix != ".lock"]


def _articles(into: Path) -> list[str]:
    tables = [segment.table("articles") for segment in store.segments(into)]
    return sorted({row.article_id for row in store.read_rows(tables, Article)})


if __name__ == "__main__":
    sys.exit(main())
