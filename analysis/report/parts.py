"""The parts of a report: which blocks each has, from which analysis. One function a part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pandas import DataFrame

from analysis.attendance import attendance, attendance_matrix, gatherings, totals
from analysis.comparison import ALONE, differences, evidence, only_one, shared
from analysis.corpus import Corpus, Selection
from analysis.frequency import entity_frequency
from analysis.ledger import ALONE as TOLD_BY_ONE
from analysis.ledger import date_ledger, figure_ledger
from analysis.quotations import quotation_ledger, speakers
from analysis.report.decisions import corrections_blocks, notes_blocks
from analysis.report.headings import COLUMNS
from analysis.report.methods import METHODS
from analysis.report.model import Block, Chart, Table, Words, day
from analysis.report.sentences import evidence as cited
from analysis.sourcing import independent_origins, origin_groups, origins
from analysis.timeline import publications, timeline, undated

ENTITIES, GATHERINGS, DIFFERENCES, LINES = 20, 3, 20, 8
"""Entities and gatherings that have a chart, differences with their sentences, lines of the overview."""
ROWS = 18
"""Rows of a chart; tables hold all."""


class Part(NamedTuple):
    """A part of a report: its heading, and what gives its blocks."""

    title: str
    blocks: Callable[[Corpus, Selection], Iterable[Block]]


def _overview(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    days = publications(corpus, selection)["published"]
    span = f"published from {day(days.min())} to {day(days.max())}" if days.notna().any() else "none of them dated"
    origins_ = independent_origins(corpus, selection)
    yield Words(f"{len(days):,} articles, {span}, of at most {origins_:,} independent origins.")
    found = differences(corpus, selection)
    yield Words(f"The outlets differ on {len(found):,} things; those that matter most:" if len(found) else _NONE)
    yield from (Words(f"{verdict}: {line}") for verdict, line in _first(found, "verdict", "line"))
    named = entity_frequency(corpus, selection, kinds=("person",))
    leaders = named[named["leader"]].sort_values(["articles", "mentions"], ascending=False, kind="stable")
    yield _table("leaders", "Leaders named", leaders.reset_index(drop=True), "entity country articles mentions")
    for kind in sorted(ALONE):
        alone = only_one(corpus, selection, kind=kind)
        yield _table(f"only one {kind}", f"Only one outlet has: {kind}", alone, "outlet item sentences sentence_text")


def _entities(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    by_outlet = entity_frequency(corpus, selection, by="outlet", limit=ENTITIES)
    yield _chart("frequency", "How often each is named, by outlet", by_outlet, corpus)
    yield _chart("naming", "Which outlet names whom", by_outlet, corpus)
    named = entity_frequency(corpus, selection)
    shown = "entity kind country mentions articles outlets per_1000_words"
    yield _table("entities", "All entities", named, shown)
    counted = entity_frequency(corpus, selection, by="outlet")
    yield _table("entities by outlet", "Entities by outlet", counted, "entity outlet mentions articles per_1000_words")


def _timeline(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    told = timeline(corpus, selection)
    yield _chart("timeline", "What happened when, and who says so", told, corpus)
    articles = publications(corpus, selection)
    yield _chart("publications", "When the articles were published", articles[articles["published"].notna()], corpus)
    shown = "event label earliest latest grain modality outlet sentence_text"
    yield _table("timeline", "Dated statements", told, shown)
    days = date_ledger(corpus, selection)
    yield _table("days", "Events dated by several outlets", days, "topic verdict outlet value reason")
    yield _table("undated", "Expressions without a day", undated(corpus, selection), "text outlet sentence_text")


def _attendance(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    found = gatherings(corpus, selection)
    shown = "gathering kind place earliest latest outlets people countries"
    yield _table("gatherings", "Gatherings", found, shown)
    for gathering, name in _first(found, "gathering_id", "gathering", most=GATHERINGS):
        told = attendance_matrix(corpus, selection, gathering=gathering)
        yield _chart("attendance", f"Who was there, according to whom: {name}", told, corpus)
    stated = attendance(corpus, selection)
    yield _table("attendance", "Who was where", stated, "gathering who country role mode outlet sentence_text")
    given = totals(corpus, selection)
    shown = "gathering outlet text counted mode named_by_outlet named_in_corpus sentence_text"
    yield _table("totals", "Totals stated, and how many are named", given, shown)


def _figures(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    found = figure_ledger(corpus, selection)
    several = found[found["verdict"] != TOLD_BY_ONE]
    yield _chart("agreement", "Who gives which figure", several.assign(fact_group=several["row_id"]), corpus)
    shown = "topic verdict outlet value unit given_by as_of reason sentence_text"
    yield _table("figures", "Ledger of figures", found, shown)


def _quotations(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    counts = speakers(corpus, selection)
    yield _chart("speakers", "Who is quoted, by which outlet", counts, corpus)
    found = quotation_ledger(corpus, selection)
    yield _table("quotations", "Ledger of quotations", found, "topic verdict how outlet value sentence_text")


def _sources(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    found = origins(corpus, selection)
    yield _chart("sources", "Whom each outlet cites", found, corpus)
    tied = origin_groups(corpus, selection)
    yield _table("origins", "Independent origins", tied, "origin outlet title published relays because")
    yield _table("sources", "Who relays whom", found, "outlet via source kind articles attributions")


def _differences(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    found = differences(corpus, selection)
    if found.empty:
        yield Words(_NONE)
    for row in found.head(DIFFERENCES).to_dict("records"):
        told = evidence(corpus, selection, fact_group=row["fact_group"])
        yield cited(told, title=str(row["line"]), note=f"{row['verdict']}. {row['reason']}")
    shown = "verdict kind topic values reason"
    yield _table("differences", "All differences", found, shown)
    yield _table("shared", "What outlets agree on", shared(corpus, selection), shown)


def _articles(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    found = corpus.ask(_ARTICLES, selection)
    yield _table("articles", "Articles", found, "outlet title published published_basis words url")


def _methods(corpus: Corpus, selection: Selection) -> Iterator[Block]:
    del corpus, selection
    yield from (Words(text) for text in METHODS)


def _chart(kind: str, title: str, frame: DataFrame, corpus: Corpus) -> Block:
    """A chart, or words where there is nothing to draw."""
    if frame.empty:
        return Words(f"{title}: nothing in the selection.")
    outlets = corpus.ask("SELECT DISTINCT outlet FROM articles ORDER BY outlet")["outlet"]
    return Chart(kind, title, frame, tuple(map(str, outlets)))


def _table(name: str, title: str, frame: DataFrame, columns: str) -> Block:
    """A table, or words where it has no row."""
    if frame.empty:
        return Words(f"{title}: nothing in the selection.")
    return Table(name, title, frame, {column: COLUMNS[column] for column in columns.split()})


def _first(frame: DataFrame, *columns: str, most: int = LINES) -> Iterator[tuple[str, ...]]:
    """The first values of some columns, row by row."""
    yield from frame[list(columns)].head(most).astype(str).itertuples(index=False, name=None)


_NONE = "No difference was found between the articles."

_ARTICLES = """
    SELECT article_id, outlet, title, published, published_basis, language, words, url, file FROM articles
    ORDER BY published NULLS LAST, outlet, title, article_id
"""

PARTS = {
    "overview": Part("Overview", _overview),
    "differences": Part("Where the outlets differ", _differences),
    "entities": Part("Entities", _entities),
    "timeline": Part("Timeline", _timeline),
    "attendance": Part("Attendance", _attendance),
    "figures": Part("Figures", _figures),
    "quotations": Part("Quotations", _quotations),
    "sources": Part("Sources", _sources),
    "articles": Part("Articles", _articles),
    "notes": Part("Notes", notes_blocks),
    "corrections": Part("Corrections", corrections_blocks),
    "methods": Part("How this is computed, and its limits", _methods),
}
"""The parts of a report, in its order."""
