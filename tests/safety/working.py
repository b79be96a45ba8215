"""What the processes of these tests do to one store, all at once; each gives the errors it met and what it did."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from analysis import store
from analysis.article import ReadArticle
from analysis.corpus import open_corpus
from analysis.corrections.library import remove_articles, restore_articles
from analysis.ingest import ingest
from analysis.renewal import renewed
from analysis.tables import Article, Sentence

Worked = tuple[list[str], list[str]]
"""Errors, and what was done."""
LONGEST = 300
"""Seconds after which a process ends by itself: who started it may be gone."""
PAUSE = 1.5
"""Seconds between two acts of a process that repeats its own: who brings articles is to get his turn as well."""
_INGEST = import_module("analysis.ingest")


def plain(readings: Sequence[ReadArticle]) -> dict[str, list[Any]]:
    """Articles with a sentence a block and nothing else, which takes no time."""
    blocks = [block for reading in readings for block in reading.blocks]
    return {
        "articles": [reading.article for reading in readings],
        "blocks": blocks,
        "sentences": [Sentence(row.article_id, row.block, row.start, row.end, row.kind, 1) for row in blocks],
    }


def text_files(folder: Path, names: Sequence[str]) -> list[Path]:
    """A short article a name."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}.txt" for name in names]
    for file in files:
        file.write_text(f"date 2024-05-02 (Harbour Post) The {file.stem} pier was opened on Wednesday. Gulls came.")
    return files


def bring(into: Path, files: Sequence[Path]) -> Worked:
    """Ingest files one after the other, a batch each; what was done are the names of those added."""
    with patch.object(_INGEST, "annotated", plain):
        return _each(files, lambda file: file.name if ingest([file], into).added else "")


def renew(into: Path, until: Path) -> Worked:
    """Annotate everything anew, again and again until a file is there."""
    with patch.object(_INGEST, "annotated", plain):
        return _until(until, lambda: str(renewed(into, segments=store.intact_segments(into))))


def remove(into: Path, until: Path) -> Worked:
    """Remove and restore the first article, again and again until a file is there."""
    return _until(until, partial(_removed, into))


def _removed(into: Path) -> str:
    [article_id, *_] = stored(into)
    remove_articles(into, [article_id], author="Ana")
    restore_articles(into, [article_id], author="Ana")
    return article_id


def read(into: Path, until: Path) -> Worked:
    """Open the corpus and ask it, again and again until a file is there; what was done are the articles it had."""
    return _until(until, partial(_read, into))


def _read(into: Path) -> str:
    corpus = open_corpus(into)
    articles = corpus.count()
    assert len(corpus.table("sentences")["article_id"].unique()) == articles
    assert len(corpus.table("stories")) == articles, "resolved for other articles than it holds"
    corpus.table("words")
    corpus.unreadable()
    return str(articles)


def stored(into: Path) -> list[str]:
    """The articles in the segments of a store."""
    tables = [segment.table("articles") for segment in store.segments(into)]
    return sorted({row.article_id for row in store.read_rows(tables, Article)})


def _until(there: Path, act: Callable[[], str]) -> Worked:
    errors: list[str] = []
    done: list[str] = []
    ends = time.monotonic() + LONGEST
    while not there.exists() and time.monotonic() < ends:
        some, more = _each([there], lambda _: act())
        errors, done = errors + some, done + more
        time.sleep(PAUSE)
    return errors, done


def _each(files: Sequence[Path], act: Callable[[Path], str]) -> Worked:
    errors: list[str] = []
    done: list[str] = []
    for file in files:
        try:
            done.append(act(file))
        except Exception as error:  # noqa: BLE001 (the test fails with whatever it is)
            errors.append(f"{act}: {error!r}")
    return errors, done
