"""A corpus: the articles of a store with all that is known of them, and selections from it.

Every analysis asks through `Corpus.ask`, which narrows all tables to the selection before the query sees them,
so that no analysis can forget a filter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from pandas import DataFrame

from analysis import store
from analysis.errors import StoreError, UnreadableError
from analysis.query import holds, pattern, terms
from analysis.resolution.resolve import resolved
from analysis.tables import RESOLVED_TABLES, SEGMENT_TABLES, TABLES

IN_MEMORY = 20_000
"""Up to this many articles the tables are loaded when a corpus is opened; above it, queries read the Parquet."""

SENTENCE_TABLES = (
    "attendance", "attributions", "dates", "events", "facts", "figures", "mentions", "quotations", "sentences",
    "stated_totals",
)  # fmt: skip
"""Tables whose rows stand in a sentence, and go with it when a selection leaves the sentence out."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters in force; the names are those of the widgets, the address and the command line.

    Outlets and publication dates choose articles. Leaders, countries and words choose sentences: those that name
    one of the leaders, that name one of the countries (or its people, places and organisations), and that hold
    all the words. An article is selected when one of its sentences is.
    """

    outlet: tuple[str, ...] = ()
    leader: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    words: str = ""

    def __bool__(self) -> bool:
        """Whether any filter is in force."""
        return any(getattr(self, field.name) for field in fields(self))

    def describe(self) -> str:
        """The filters in force in words: 'leader: Kim Jong Un; since: 2025-09-03'; 'everything' for none."""
        given = ((field.name, getattr(self, field.name)) for field in fields(self))
        parts = [f"{name}: {', '.join(v) if isinstance(v, tuple) else v}" for name, v in given if v]
        return "; ".join(parts) or "everything"


EVERYTHING = Selection()


class Corpus:
    """The tables of one store, open for questions. Safe to share between threads; never changes once open."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection, fingerprint: str) -> None:
        self.path = path
        self.fingerprint = fingerprint
        self._connection = connection

    def ask(
        self,
        sql: str,
        selection: Selection = EVERYTHING,
        parameters: Mapping[str, Any] | None = None,
    ) -> DataFrame:
        """Rows of a query whose tables hold the selection only. Parameters are named: `$name` in the query."""
        narrowing, values = _narrowing(selection, sql)
        own = _WITH.match(sql)
        statement = sql
        if narrowing and own:
            statement = f"WITH {narrowing}, {sql[own.end() :]}"
        elif narrowing:
            statement = f"WITH {narrowing} {sql}"
        with self._connection.cursor() as cursor:
            return cursor.execute(statement, {**values, **(parameters or {})}).df()

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


def open_corpus(path: Path | str) -> Corpus:
    """Open the corpus of a store; an empty or missing folder is a corpus without articles.

    StoreError names what is damaged.
    """
    root = Path(path)
    segments = store.segments(root)
    fingerprint = store.fingerprint(root)
    try:
        folder = _ensure_resolved(root, segments)
        connection = _connected(root, segments, folder)
    except (duckdb.Error, pa.ArrowException) as error:
        raise StoreError(f"{root}: the store is damaged ({str(error).splitlines()[0]})") from error
    return Corpus(root, connection, fingerprint)


def _ensure_resolved(root: Path, segments: list[store.Segment]) -> Path:
    """The folder of the resolution of a store as it stands, made now where it is missing."""
    folder = store.resolved_folder(root)
    if not folder.is_dir() and segments:
        owner = {
            article.article_id: segment.name
            for segment in segments
            for article in store.read_rows([segment.table("articles")], SEGMENT_TABLES["articles"])
        }
        rows = {
            name: [
                found
                for segment in segments
                for found in store.read_rows([segment.table(name)], row)
                if owner[found.article_id] == segment.name
            ]
            for name, row in SEGMENT_TABLES.items()
        }
        store.write_resolved(folder, resolved(rows), RESOLVED_TABLES)
    return folder


def _connected(root: Path, segments: list[store.Segment], folder: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    _load(connection, segments, folder)
    connection.execute("SET allowed_directories = $folders", {"folders": [str(root.resolve())]})
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    return connection


def _load(connection: duckdb.DuckDBPyConnection, segments: list[store.Segment], folder: Path) -> None:
    """Offer the tables under their own names: loaded where the corpus is small, else read when asked."""
    if not segments:
        for name, row in TABLES.items():
            connection.register("nothing", store.schema(row).empty_table())
            connection.execute(f"CREATE TABLE {name} AS SELECT * FROM nothing")  # noqa: S608
        connection.execute(_EMPTY_SENTENCES)
        return
    articles = [str(segment.table("articles")) for segment in segments]
    connection.execute(_OWNERS, {"files": articles})
    total = connection.execute("SELECT count(*) FROM owners").fetchone() or (0,)
    kind = "TABLE" if total[0] <= IN_MEMORY else "VIEW"
    for name in SEGMENT_TABLES:
        if name not in RESOLVED_TABLES:
            files = ", ".join(_literal(segment.table(name)) for segment in segments)
            target = f"raw_{name}" if name in ("mentions", "sentences") else name
            connection.execute(f"CREATE {kind} {target} AS {_OWNED.format(files=files)}")
    for name in RESOLVED_TABLES:
        source = _literal(folder / f"{name}.parquet")
        connection.execute(f"CREATE {kind} {name} AS SELECT * FROM read_parquet({source})")  # noqa: S608
    connection.execute(f"CREATE {kind} mentions AS {_MENTIONS}")
    connection.execute(f"CREATE {kind} sentences AS {_SENTENCES}")


def _literal(path: Path) -> str:
    return "'" + str(path.resolve()).replace("'", "''") + "'"


_OWNERS = """
    CREATE TABLE owners AS
    SELECT article_id, max(parse_path(filename)[-2]) AS segment
    FROM read_parquet($files, filename = true) GROUP BY article_id
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


_WITH = re.compile(r"\s*WITH\s+", re.IGNORECASE)
_NAME = re.compile(r"[a-z_]+")


def _narrowing(selection: Selection, sql: str) -> tuple[str, dict[str, Any]]:
    """Common table expressions that stand before a query, each named as the table it narrows; and their values.

    Tables that the query does not name are left out: planning them would take longer than answering.
    """
    if not selection:
        return "", {}
    conditions, values = _conditions(selection)
    named = set(_NAME.findall(sql.lower()))
    selected = f"SELECT article_id, sentence FROM main.sentences AS s WHERE {conditions}"  # noqa: S608
    parts = [f"selected AS MATERIALIZED ({selected})"]
    parts += [f"{name} AS ({_NARROWED[name]})" for name in sorted(named & set(_NARROWED))]
    if len(parts) == 1:
        return "", {}
    return ", ".join(parts), values


_NARROWED = {
    "articles": "SELECT * FROM main.articles WHERE article_id IN (SELECT article_id FROM selected)",
    "passages": "SELECT * FROM main.passages WHERE article_a IN (SELECT article_id FROM selected)"
    " AND article_b IN (SELECT article_id FROM selected)",
} | {name: f"SELECT t.* FROM main.{name} AS t JOIN selected USING (article_id, sentence)" for name in SENTENCE_TABLES}  # noqa: S608
"""What a selection keeps of each table."""


def _conditions(selection: Selection) -> tuple[str, dict[str, Any]]:
    given: dict[str, Any] = {
        "outlet": list(selection.outlet),
        "since": selection.since,
        "until": selection.until,
        "leader": [name.lower() for name in selection.leader],
        "country": [name.lower() for name in selection.country],
    }
    values = {f"selection_{name}": value for name, value in given.items() if value}
    conditions = [_CONDITIONS[name] for name, value in given.items() if value]
    for position, term in enumerate(terms(selection.words)):
        values[f"selection_term_{position}"] = pattern(term)
        conditions.append(holds("s.text", f"$selection_term_{position}"))
    if selection.words and not terms(selection.words):
        conditions.append("false")
    return " AND ".join(conditions), values


_CONDITIONS = {
    "outlet": "s.outlet IN (SELECT unnest($selection_outlet::VARCHAR[]))",
    "since": "s.published >= $selection_since",
    "until": "s.published <= $selection_until",
    "leader": """(s.article_id, s.sentence) IN (
        SELECT (article_id, sentence) FROM main.mentions WHERE entity_id IN (
            SELECT entity_id FROM main.entities WHERE lower(name) IN (SELECT unnest($selection_leader::VARCHAR[]))
            UNION SELECT entity_id FROM main.aliases
            WHERE kind = 'person' AND lower(name) IN (SELECT unnest($selection_leader::VARCHAR[]))))""",
    "country": """(s.article_id, s.sentence) IN (
        SELECT (m.article_id, m.sentence) FROM main.mentions AS m LEFT JOIN main.entities AS e USING (entity_id)
        WHERE lower(coalesce(nullif(e.country, ''), m.country)) IN (SELECT unnest($selection_country::VARCHAR[])))""",
}
