"""A corpus: the articles of a store with all that is known of them, and selections from it.

Every analysis asks through `Corpus.ask`, which narrows all tables to the selection before the query sees them,
so that no analysis can forget a filter.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, TypeVar

import duckdb
import pyarrow as pa
from pandas import DataFrame

from analysis import store
from analysis.annotatedrows import corrected_segment
from analysis.answers import Answers
from analysis.errors import StoreError, UnreadableError
from analysis.loaded import Loaded
from analysis.selection import EVERYTHING, SENTENCE_TABLES, Selection, chosen, narrowed
from analysis.states import State, ensure_resolved, state_of
from analysis.tables import RESOLVED_TABLES, SEGMENT_TABLES, TABLES

IN_MEMORY = 20_000
"""Up to this many articles the tables are loaded when a corpus is opened; above it, queries read the Parquet."""

NEVER_LOADED = ("words",)
"""Tables that are read from the Parquet in any case: they have a row for almost every word, and few ask for them."""

MOST_SELECTIONS = 64
"""Selections that are kept at hand; a click on a page asks again most of what the last one asked."""
_ATTEMPTS = 3
"""How often a store is opened that others change at the same time."""

T = TypeVar("T")

__all__ = ["EVERYTHING", "IN_MEMORY", "SENTENCE_TABLES", "Corpus", "Selection", "open_corpus"]


class Corpus:
    """The tables of one store, open for questions. Safe to share between threads; never changes once open."""

    def __init__(self, path: Path, connect: Callable[[], duckdb.DuckDBPyConnection], fingerprint: str) -> None:
        self.path = path
        self.fingerprint = fingerprint
        self._loaded = Loaded(lambda: _Tables(connect()))

    def ask(
        self,
        sql: str,
        selection: Selection = EVERYTHING,
        parameters: Mapping[str, Any] | None = None,
    ) -> DataFrame:
        """Rows of a query whose tables hold the selection only. Parameters are named: `$name` in the query."""
        asked = (sql, selection, repr(sorted((parameters or {}).items())))
        tables = self._loaded.get()
        return tables.answers.to(asked, lambda: tables.answer(sql, selection, parameters or {}))

    def answer(self, question: Callable[..., T], selection: Selection = EVERYTHING, **options: Any) -> T:
        """What a question (a function of a corpus, a selection and options) gives, worked out once for all who ask.

        A table is the caller's own; anything else is the same object for everybody, and not to be changed.
        """
        asked = (question, selection, repr(sorted(options.items())))
        return self._loaded.get().answers.to(asked, lambda: question(self, selection, **options))

    def rest(self, *, after: float) -> None:
        """From now on, give back the memory once nobody has asked for so many seconds; who then asks waits for it.

        For a corpus that has been superseded: a page left open may hold it for hours, and want it again.
        """
        self._loaded.rest(after=after)

    @property
    def rests(self) -> bool:
        """Whether it has given back its memory."""
        return not self._loaded.is_there

    def table(self, name: str, selection: Selection = EVERYTHING) -> DataFrame:
        """A whole table, narrowed to a selection; for exports and small corpora."""
        if name not in TABLES:
            raise KeyError(name)
        return self.ask(f"SELECT * FROM {name}", selection)  # noqa: S608

    def count(self, selection: Selection = EVERYTHING) -> int:
        """Articles in the selection."""
        return int(self.ask("SELECT count(*) AS n FROM articles", selection)["n"].iloc[0])

    def unreadable(self) -> list[UnreadableError]:
        """Files that were offered to the store and could not be read."""
        return store.unreadable(self.path)


class _Tables:
    """The tables of a corpus while they are loaded, and what has been answered from them."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.answers = Answers()
        self._connection = connection
        self._selected = _Selected(connection)

    def answer(self, sql: str, selection: Selection, parameters: Mapping[str, Any]) -> DataFrame:
        with self._connection.cursor() as cursor:
            if not selection:
                return cursor.execute(sql, dict(parameters)).df()
            with self._selected.table(selection) as selected:
                return cursor.execute(narrowed(sql, selected=selected), dict(parameters)).df()


class _Selected:
    """The sentences that selections choose, a table each, so that the queries of one page choose them once."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._numbers = count()
        self._names: OrderedDict[Selection, str] = OrderedDict()
        self._users: Counter[Selection] = Counter()

    @contextmanager
    def table(self, selection: Selection) -> Iterator[str]:
        """The name of a selection's table, which stays there while it is in use."""
        with self._lock:
            name = self._names.get(selection) or self._made(selection)
            self._names.move_to_end(selection)
            self._users[selection] += 1
        try:
            yield name
        finally:
            with self._lock:
                self._users[selection] -= 1
                self._drop_oldest()

    def _made(self, selection: Selection) -> str:
        name = f"selected_{next(self._numbers)}"
        query, values = chosen(selection)
        with self._connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLE {name} AS {query}", values)
        self._names[selection] = name
        return name

    def _drop_oldest(self) -> None:
        idle = [selection for selection in self._names if not self._users[selection]]
        for selection in idle[: max(0, len(self._names) - MOST_SELECTIONS)]:
            with self._connection.cursor() as cursor:
                cursor.execute(f"DROP TABLE {self._names.pop(selection)}")
            del self._users[selection]


def open_corpus(path: Path | str) -> Corpus:
    """Open the corpus of a store; an empty or missing folder is a corpus without articles.

    Other processes may write to the store meanwhile: the corpus is as the store was at one moment. StoreError names
    what is damaged.
    """
    root = Path(path)
    for _ in range(_ATTEMPTS):
        state = state_of(root)
        try:
            return opened_at(root, state)
        except StoreError:
            # What was to be read may have gone because others renewed it; if nothing changed, it is damaged.
            if store.fingerprint(root) == state.fingerprint:
                raise
    return opened_at(root, state_of(root))


def opened_at(root: Path, state: State) -> Corpus:
    """The corpus of a store as it was at a moment; resolved now where it was not. StoreError as `open_corpus`."""
    return Corpus(root, partial(_connected_at, root, state), state.fingerprint)


def _connected_at(root: Path, state: State) -> duckdb.DuckDBPyConnection:
    try:
        folder = ensure_resolved(root, state)
        return _connected(root, _Stored(state.segments + corrected_segment(folder), folder, state.decisions.removed))
    except (duckdb.Error, pa.ArrowException, OSError) as error:
        raise StoreError(f"{root}: the store is damaged ({str(error).splitlines()[0]})") from error


class _Stored(NamedTuple):
    """Where the tables of a corpus stand: segments, the folder of its resolution; and the articles removed."""

    segments: list[store.Segment]
    folder: Path
    removed: frozenset[str]


def _connected(root: Path, stored: _Stored) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    _load(connection, stored)
    _load_misfits(connection, stored.folder / "misfits.parquet")
    connection.execute("SET allowed_directories = $folders", {"folders": [str(root.resolve())]})
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _load(connection: duckdb.DuckDBPyConnection, stored: _Stored) -> None:
    """Offer the tables under their own names: loaded where the corpus is small, else read when asked."""
    segments, folder, removed = stored
    if not segments:
        for name, row in TABLES.items():
            connection.register("nothing", store.schema(row).empty_table())
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM nothing")  # noqa: S608
        connection.execute(_EMPTY_SENTENCES)
        return
    articles = [str(segment.table("articles")) for segment in segments]
    connection.execute(_OWNERS, {"files": articles, "removed": sorted(removed)})
    total = connection.execute("SELECT count(*) FROM owners").fetchone() or (0,)
    kind = "TABLE" if total[0] <= IN_MEMORY else "VIEW"
    for name in SEGMENT_TABLES:
        if name not in RESOLVED_TABLES:
            files = ", ".join(_literal(segment.table(name)) for segment in segments)
            target = f"raw_{name}" if name in ("mentions", "sentences") else name
            made = "VIEW" if name in NEVER_LOADED else kind
            connection.execute(f"CREATE {made} {target} AS {_OWNED.format(files=files)}")
    for name in RESOLVED_TABLES:
        source = _literal(folder / f"{name}.parquet")
        connection.execute(f"CREATE {kind} {name} AS SELECT * FROM read_parquet({source})")  # noqa: S608
    connection.execute(f"CREATE {kind} mentions AS {_MENTIONS}")
    connection.execute(f"CREATE {kind} sentences AS {_SENTENCES}")


def _load_misfits(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Offer the corrections that change nothing; a resolution without corrections holds none."""
    columns = "number BIGINT, reason VARCHAR"
    connection.execute(f"CREATE TABLE misfits ({columns})")
    if path.is_file():
        connection.execute(f"INSERT INTO misfits SELECT * FROM read_parquet({_literal(path)})")  # noqa: S608


def _literal(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"


_OWNERS = """
    CREATE TABLE owners AS
    SELECT article_id, max(parse_path(filename)[-2]) AS segment
    FROM read_parquet($files, filename = true)
    WHERE NOT list_contains($removed::VARCHAR[], article_id) GROUP BY article_id
"""
_OWNED = """
    SELECT rows.* EXCLUDE (filename)
    FROM read_parquet([{files}], filename = true) AS rows
    JOIN owners ON rows.article_id = owners.article_id AND parse_path(rows.filename)[-2] = owners.segment
"""
_MENTIONS = """
    SELECT raw.*, aliases.entity_id
    FROM raw_mentions AS raw LEFT JOIN aliases USING (article_id, name, kind)
"""
_SENTENCES = """
    SELECT raw.*, articles.outlet, articles.published, articles.title, articles.file,
        substring(articles.text, raw.start + 1, raw."end" - raw.start) AS text
    FROM raw_sentences AS raw JOIN articles USING (article_id)
"""
_EMPTY_SENTENCES = """
    CREATE OR REPLACE TABLE sentences AS
    SELECT sentences.*, outlet, published, title, file, text FROM sentences JOIN articles USING (article_id)
"""
