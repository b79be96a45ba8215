"""Several corpora, each a store of its own: the first, and those kept below it.

store/                  the first corpus
store/corpora/<name>/   another one
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from analysis import store
from analysis.errors import StoreError
from analysis.jobs.job import jobs
from analysis.tables import Article

FIRST = "Main"
"""The name of the first corpus, which is always there."""
LONGEST = 40

_NAME = re.compile(rf"\w(?:[\w -]{{0,{LONGEST - 2}}}\w)?")


class Contents(NamedTuple):
    """What a corpus holds, to be named before it is deleted."""

    articles: int
    corrections: int
    notes: int
    views: int

    def __str__(self) -> str:
        """The counts in words: '3 articles, 1 correction, 0 notes, 0 saved views'."""
        nouns = ("article", "correction", "note", "saved view")
        return ", ".join(f"{n:,} {noun}{'' if n == 1 else 's'}" for n, noun in zip(self, nouns, strict=True))


def corpora(root: Path) -> list[str]:
    """The names of all corpora, the first one first, the others by name."""
    parent = root / "corpora"
    found = [path.name for path in parent.iterdir() if _is_name(path.name) and path.is_dir()] if parent.is_dir() else []
    return [FIRST, *sorted(found, key=str.casefold)]


def corpus_folder(root: Path, name: str) -> Path:
    """The store of a corpus. StoreError where there is none of that name."""
    if name not in corpora(root):
        raise StoreError(f"there is no corpus called '{name}'")
    return root if name == FIRST else root / "corpora" / name


def create_corpus(root: Path, name: str) -> str:
    """Make an empty corpus and give its name, spaces tidied. StoreError where the name will not do or is taken."""
    tidy = unicodedata.normalize("NFC", " ".join(name.split()))
    if not _is_name(tidy):
        raise StoreError(f"a corpus is named with letters, digits, spaces and hyphens, {LONGEST} of them at most")
    if tidy.casefold() in map(str.casefold, corpora(root)):
        raise StoreError(f"there is a corpus called '{tidy}' already")
    try:
        (root / "corpora" / tidy).mkdir(parents=True)
    except OSError as error:
        raise StoreError(f"the corpus '{tidy}' cannot be made ({error.strerror})") from error
    return tidy


def delete_corpus(root: Path, name: str) -> None:
    """Delete a corpus with everything in it. StoreError where it is the first one, unknown, or being added to."""
    folder = corpus_folder(root, name)
    if folder == root:
        raise StoreError(f"the corpus '{FIRST}' stays; remove its articles instead")
    if any(job.is_alive for job in jobs(folder)):
        raise StoreError(f"articles are being added to '{name}'; cancel that first")
    try:
        # It is gone at once for everybody, and only then taken apart.
        going = Path(mkdtemp(prefix=".", dir=folder.parent))
        folder.rename(going / name)
    except OSError as error:
        raise StoreError(f"the corpus '{name}' cannot be deleted ({error.strerror})") from error
    shutil.rmtree(going, ignore_errors=True)


def contents(folder: Path) -> Contents:
    """How much the store of a corpus holds, without opening it as a corpus."""
    tables = [segment.table("articles") for segment in store.intact_segments(folder)]
    articles = {article.article_id for article in store.read_rows(tables, Article)}
    return Contents(len(articles), *(_entries(folder / kind) for kind in ("corrections", "notes", "views")))


def _entries(folder: Path) -> int:
    return sum(1 for path in folder.glob("*.json") if not path.name.startswith(".")) if folder.is_dir() else 0


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name))
