"""What an analyst keeps beside the articles: saved views (a page with its filters) and notes pinned to things.

    store/views/000001.json     a saved view
    store/notes/000001.json     a note; 000002.removed is one that was removed and can be brought back

Each is a small file of its own, written under a temporary name and put in its place whole: a process that is killed
leaves the old one or the new one, and no two processes take one number. They change nothing in the tables.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Literal, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.errors import ParallaxError, StoreError

PAGES = (
    "overview", "entities", "timeline", "attendance", "figures", "quotations", "sources", "compare", "search",
    "articles",
)  # fmt: skip
"""Pages that a view can open, in the order of the dashboard."""
PINNED = ("article", "entity", "fact group")
"""What a note can be pinned to."""
LONGEST_NAME, LONGEST_NOTE, LONGEST_ADDRESS = 120, 4_000, 8_000
"""Characters of a name, a note and an address."""

Shelf = Literal["notes", "views"]
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class NoteError(ParallaxError):
    """A view or a note that cannot be kept, or is not there."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A page with its filters under a name; `query` is what stands in the address after the question mark."""

    number: int
    name: str
    page: str
    query: str
    made: str

    @property
    def address(self) -> str:
        """The address of the view, from the address of the dashboard on."""
        # The overview is the first page, and has the address of the dashboard itself.
        page = "" if self.page == PAGES[0] else self.page
        return f"{page}?{self.query}" if self.query else page or "."


@dataclass(frozen=True, slots=True)
class Note:
    """An analyst's words on an article, an entity or a fact group (by its identifier)."""

    number: int
    kind: str
    target: str
    text: str
    author: str
    made: str


Kept = TypeVar("Kept", SavedView, Note)


def saved_views(store: Path, *, removed: bool = False) -> list[SavedView]:
    """The saved views in the order of saving, or those that were removed. Files that cannot be read are left out."""
    return list(_read(store / "views", SavedView, removed=removed))


def save_view(store: Path, name: str, *, page: str, query: str) -> SavedView:
    """Keep a page with its filters under a name. NoteError where there is no name or no such page."""
    if page not in PAGES:
        raise NoteError(f"there is no page called '{page}'")
    plain = urlencode(parse_qsl(_cleaned(query, LONGEST_ADDRESS)))
    return _added(store / "views", SavedView(0, _named(name), page, plain, _now()))


def asked_by(address: str) -> tuple[str, str]:
    """The page and the query of an address copied from the browser. NoteError where it is none of this dashboard."""
    try:
        parts = urlsplit(address.strip())
    except ValueError as error:
        raise NoteError("this is no address of a page of the dashboard") from error
    page = parts.path.rstrip("/").rpartition("/")[2] or PAGES[0]
    if page not in PAGES:
        raise NoteError(f"'{address[:80]}' is no address of a page of the dashboard")
    return page, parts.query


def rename_view(store: Path, number: int, name: str) -> SavedView:
    """Give a saved view another name. NoteError where there is no name or no such view."""
    return _replaced(store / "views", replace(_found(saved_views(store), number), name=_named(name)))


def notes(store: Path, *, kind: str = "", target: str = "", removed: bool = False) -> list[Note]:
    """The notes, oldest first: all, those on one thing, or those that were removed. Unreadable files are left out."""
    found = _read(store / "notes", Note, removed=removed)
    return [note for note in found if kind in ("", note.kind) and target in ("", note.target)]


def pin_note(store: Path, text: str, *, kind: str, target: str, author: str = "") -> Note:
    """Pin a note to a thing. NoteError where it says nothing or cannot be pinned to this."""
    if kind not in PINNED or not target:
        raise NoteError(f"a note is pinned to one of: {', '.join(PINNED)}")
    return _added(store / "notes", Note(0, kind, target, _said(text), _cleaned(author, LONGEST_NAME), _now()))


def rewrite_note(store: Path, number: int, text: str) -> Note:
    """Change the words of a note. NoteError where it would say nothing or is not there."""
    return _replaced(store / "notes", replace(_found(notes(store), number), text=_said(text)))


def remove(store: Path, shelf: Shelf, number: int) -> None:
    """Take a view or a note away; `restore` brings it back. NoteError where there is none."""
    _moved(store / shelf, number, "json", "removed")


def restore(store: Path, shelf: Shelf, number: int) -> None:
    """Bring a view or a note back that was removed. NoteError where there is none."""
    _moved(store / shelf, number, "removed", "json")


def notes_table(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """The notes on what a selection holds, oldest first, and those whose thing the corpus no longer has.

    Columns: number, kind (article, entity, fact group), target (its identifier), pinned_to (the thing in words), text,
    author, made (ISO time), known (whether the corpus has the thing).
    """
    found = notes(corpus.path)
    targets = sorted({note.target for note in found})
    known = _things(corpus, EVERYTHING, targets)
    selected = _things(corpus, selection, targets)
    kept = [note for note in found if (note.kind, note.target) in selected or (note.kind, note.target) not in known]
    rows = [{**asdict(note), **_pinned(note, known)} for note in kept]
    return DataFrame(rows, columns=["number", "kind", "target", "pinned_to", "text", "author", "made", "known"])


def _pinned(note: Note, known: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """What a note is on in words, and whether the corpus has it."""
    label = known.get((note.kind, note.target))
    return {"pinned_to": label or f"no longer in the corpus: {note.target}", "known": label is not None}


def _things(corpus: Corpus, selection: Selection, targets: list[str]) -> dict[tuple[str, str], str]:
    rows = corpus.ask(_THINGS, selection, {"targets": targets})
    return {(str(row.kind), str(row.target)): str(row.label) for row in rows.itertuples(index=False)}


def _named(name: str) -> str:
    if found := " ".join(_cleaned(name, LONGEST_NAME).split()):
        return found
    raise NoteError("a saved view needs a name")


def _said(text: str) -> str:
    if found := _cleaned(text, LONGEST_NOTE):
        return found
    raise NoteError("a note needs words")


def _cleaned(text: str, longest: int) -> str:
    """The text without control characters and halves of characters, and no longer than allowed."""
    return _CONTROL.sub(" ", text.replace("\r\n", "\n"))[:longest].strip()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _found(kept: list[Kept], number: int) -> Kept:
    for one in kept:
        if one.number == number:
            return one
    raise NoteError(f"number {number} is not there; it may have been removed")


def _read(folder: Path, kind: type[Kept], *, removed: bool) -> Iterator[Kept]:
    for path in sorted(folder.glob("*.removed" if removed else "*.json")):
        one = _opened(path, kind)
        if one is not None:
            yield one


def _opened(path: Path, kind: type[Kept]) -> Kept | None:
    """What a file holds; None where it was damaged or written by something else."""
    try:
        given = json.loads(path.read_text("utf-8"))
        one = kind(**{**given, "number": int(path.stem)})
    except (OSError, ValueError, TypeError):
        return None
    return one if all(isinstance(value, str) for name, value in asdict(one).items() if name != "number") else None


def _added(folder: Path, one: Kept) -> Kept:
    """Write it under the next free number; of two processes that want one number, the later takes the next."""
    with _refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)
        number = 1 + max((int(path.stem) for path in folder.iterdir() if path.stem.isdecimal()), default=0)
        while True:
            with _draft(folder, asdict(replace(one, number=number))) as draft:
                try:
                    os.link(draft, _place(folder, number, "json"))
                except FileExistsError:
                    number += 1
                else:
                    return replace(one, number=number)


def _replaced(folder: Path, one: Kept) -> Kept:
    with _refusals(folder), _draft(folder, asdict(one)) as draft:
        draft.replace(_place(folder, one.number, "json"))
    return one


def _moved(folder: Path, number: int, old: str, new: str) -> None:
    with _refusals(folder):
        try:
            _place(folder, number, old).rename(_place(folder, number, new))
        except FileNotFoundError as error:
            raise NoteError(f"number {number} is not there") from error


def _place(folder: Path, number: int, suffix: str) -> Path:
    return folder / f"{number:06d}.{suffix}"


@contextmanager
def _draft(folder: Path, content: Mapping[str, Any]) -> Iterator[Path]:
    """A file with the content, whole and on the disk, under a name that nobody reads; it goes unless it is moved."""
    with NamedTemporaryFile("w", encoding="utf-8", dir=folder, prefix=".", suffix=".draft", delete=False) as file:
        draft = Path(file.name)
        json.dump(content, file, ensure_ascii=False, sort_keys=True)
        file.flush()
        os.fsync(file.fileno())
    try:
        draft.chmod(0o644)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _refusals(folder: Path) -> Iterator[None]:
    """Say in a StoreError that the disk refuses."""
    try:
        yield
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror})") from error


_THINGS = """
    SELECT 'article' AS kind, article_id AS target, outlet || ': ' || title AS label FROM articles
        WHERE list_contains($targets::VARCHAR[], article_id)
    UNION ALL
    SELECT DISTINCT 'entity', m.entity_id, e.name FROM mentions AS m JOIN entities AS e USING (entity_id)
        WHERE list_contains($targets::VARCHAR[], m.entity_id)
    UNION ALL
    SELECT DISTINCT 'fact group', fact_group, topic FROM facts WHERE list_contains($targets::VARCHAR[], fact_group)
"""
