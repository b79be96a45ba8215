"""Each kind of correction: applied, undone, brought back, and applied again after another annotation."""
# ruff: noqa: S608 (the queries are our own)

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from analysis.corpus import Corpus, open_corpus
from analysis.corrections import deciding
from analysis.corrections.entry import Entry
from analysis.corrections.history import corrections
from analysis.corrections.log import entries, exported, imported, undo
from analysis.ingest import ingest
from analysis.renewal import renewed
from analysis.store import intact_segments
from tests.corrections.texts import copy_of, row, rows

BY = {"author": "Ida Moss", "reason": "as the ministry's list has it"}
FIRST = "SELECT * FROM {} ORDER BY article_id, start"
LIND, TOM, TOMAS, HOLM = "person-mara-lind", "person-tom-reke", "person-tomas-reke", "person-petra-holm"

Decide = Callable[[Corpus], Entry]


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _group(corpus: Corpus, kind: str) -> str:
    found = corpus.ask("SELECT fact_group FROM facts WHERE kind = $kind ORDER BY 1", parameters={"kind": kind})
    return str(found["fact_group"].iloc[0])


def _split(corpus: Corpus) -> Entry:
    article = row(corpus, "SELECT article_id FROM aliases WHERE name = 'Tom Reke'")["article_id"]
    names = [{"name": "Mara Lind", "kind": "person", "article_id": article}]
    return deciding.split(corpus, LIND, names=names, called="Mara Lind the younger", **BY)


def _reassign(corpus: Corpus) -> Entry:
    found = row(corpus, "SELECT * FROM mentions WHERE name = 'Petra Holm' ORDER BY start")
    return deciding.reassign(corpus, found, entity=LIND, **BY)


def _date(corpus: Corpus) -> Entry:
    found = row(corpus, "SELECT * FROM dates WHERE text = 'Wednesday' ORDER BY start")
    changes = {"earliest": date(2024, 4, 24), "latest": date(2024, 4, 25)}
    return deciding.correct(corpus, found, kind="date", table="dates", changes=changes, **BY)


def _speaker(corpus: Corpus) -> Entry:
    found = row(corpus, FIRST.format("quotations"))
    return deciding.correct(corpus, found, kind="speaker", table="quotations", changes={"speaker": "Petra Holm"}, **BY)


def _mode(corpus: Corpus) -> Entry:
    found = row(corpus, "SELECT * FROM attendance WHERE mode = 'absent'")
    return deciding.correct(corpus, found, kind="mode", table="attendance", changes={"mode": "represented"}, **BY)


def _figure(corpus: Corpus) -> Entry:
    found = row(corpus, "SELECT * FROM figures WHERE low = 1700")
    changes = {"low": 1200.0, "high": 1200.0, "attributed_to": "Petra Holm"}
    return deciding.correct(corpus, found, kind="figure", table="figures", changes=changes, **BY)


CASES: dict[str, tuple[Decide, str]] = {
    "merge": (
        lambda corpus: deciding.merge(corpus, TOM, into=TOMAS, **BY),
        f"SELECT 1 FROM entities WHERE entity_id = '{TOMAS}' AND articles = 2 AND '{TOM}' NOT IN "
        "(SELECT entity_id FROM mentions)",
    ),
    "split": (
        _split,
        "SELECT 1 FROM entities JOIN mentions USING (entity_id) WHERE entities.name = 'Mara Lind the younger' "
        "AND entities.articles = 1 AND mentions.name = 'Mara Lind'",
    ),
    "rename": (
        lambda corpus: deciding.rename(corpus, LIND, name="President Lind of Norland", **BY),
        "SELECT 1 FROM entities JOIN mentions USING (entity_id) "
        "WHERE entities.name = 'President Lind of Norland' AND mentions.name = 'Mara Lind'",
    ),
    "retype": (
        lambda corpus: deciding.retype(corpus, HOLM, kind="organisation", **BY),
        f"SELECT 1 FROM entities WHERE entity_id = '{HOLM}' AND kind = 'organisation'",
    ),
    "hide": (
        lambda corpus: deciding.hide(corpus, HOLM, **BY),
        "SELECT 1 FROM mentions WHERE name = 'Petra Holm' AND entity_id IS NULL "
        "AND 'Petra Holm' NOT IN (SELECT name FROM entities)",
    ),
    "reassign": (
        _reassign,
        f"SELECT 1 FROM attendance JOIN mentions USING (article_id, start) WHERE mentions.text = 'Petra Holm' "
        f"AND mentions.entity_id = '{LIND}' AND attendance.entity_id = '{LIND}'",
    ),
    "date": (
        _date,
        "SELECT 1 FROM dates JOIN events USING (article_id, sentence) WHERE dates.earliest = '2024-04-24' "
        "AND events.earliest = '2024-04-24' AND dates.grain = 'day'",
    ),
    "speaker": (_speaker, f"SELECT 1 FROM quotations WHERE speaker_id = '{HOLM}' AND speaker = 'Petra Holm'"),
    "mode": (_mode, "SELECT 1 FROM attendance WHERE mode = 'represented' AND name = 'Petra Holm'"),
    "figure": (
        _figure,
        f"SELECT 1 FROM figures WHERE low = 1200 AND attributed_id = '{HOLM}' AND text LIKE '%1,700%'",
    ),
    "verdict": (
        lambda corpus: deciding.judge(corpus, _group(corpus, "quotation"), verdict="not comparable", **BY),
        "SELECT 1 FROM facts WHERE kind = 'quotation' AND verdict = 'not comparable' AND reason LIKE '%Ida Moss%'",
    ),
    "accept": (
        lambda corpus: deciding.judge(corpus, _group(corpus, "quotation"), verdict="agree", **BY),
        "SELECT 1 FROM facts WHERE kind = 'quotation' AND verdict = 'agree' AND reason LIKE 'accepted by Ida Moss%'",
    ),
    "reject": (
        lambda corpus: deciding.reject(corpus, _group(corpus, "quotation"), **BY),
        "SELECT 1 WHERE 'quotation' NOT IN (SELECT kind FROM facts)",
    ),
}
"""For each kind: the decision, and a query that has rows where it is in force and none where it is not."""


@pytest.mark.parametrize("kind", CASES)
def test_it_is_applied_undone_brought_back_and_outlives_another_annotation(kind: str, store: Path) -> None:
    decide, query = CASES[kind]
    corpus = open_corpus(store)
    assert corpus.ask(query).empty
    made = decide(corpus)
    assert made.kind == kind
    assert rows(store, query)
    taken = undo(store, made.number, **BY)
    assert rows(store, query) == []
    undo(store, taken.number, **BY)
    assert rows(store, query)
    assert renewed(store, segments=intact_segments(store)) == 2
    corpus = open_corpus(store)
    assert not corpus.ask(query).empty
    assert _statuses(corpus) == {1: "in force", 2: "undone", 3: "in force"}


def _statuses(corpus: Corpus) -> dict[int, str]:
    history = corrections(corpus)
    return dict(zip(history["number"], history["status"], strict=True))


def test_a_mark_is_kept_with_its_words(store: Path) -> None:
    corpus = open_corpus(store)
    found = row(corpus, FIRST.format("quotations"))
    entry = deciding.mark(corpus, found, note="compare with the transcript", **BY)
    assert entry.target["words"].startswith("The ferry will sail")
    renewed(store, segments=intact_segments(store))
    corpus = open_corpus(store)
    assert _statuses(corpus) == {1: "in force"}
    assert corrections(corpus)["decision"].iloc[0].endswith("compare with the transcript")


def test_the_history_says_who_decided_what_and_why(store: Path) -> None:
    deciding.merge(open_corpus(store), TOM, into=TOMAS, **BY)
    [entry] = corrections(open_corpus(store)).to_dict("records")
    assert entry["decision"] == "Merge “Tom Reke” into “Tomas Reke”"
    assert (entry["author"], entry["reason"], entry["status"]) == (*BY.values(), "in force")
    assert entry["time"].endswith("+00:00")


@pytest.fixture(scope="module")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of an article that has nothing to do with the others. Tests copy it."""
    folder = tmp_path_factory.mktemp("lighthouse")
    (folder / "note.txt").write_text("date 2024-06-02\nThe lighthouse at Vard was painted on Sunday.")
    ingest([folder / "note.txt"], folder / "store")
    open_corpus(folder / "store")
    return folder / "store"


@pytest.mark.parametrize("kind", CASES)
def test_what_no_longer_fits_is_listed_and_changes_nothing(
    kind: str, store: Path, lighthouse: Path, tmp_path: Path
) -> None:
    CASES[kind][0](open_corpus(store))
    [entry] = entries(store)
    elsewhere = copy_of(lighthouse, tmp_path / "elsewhere")
    before = _everything(elsewhere)
    assert imported(elsewhere, exported(store)) == 1
    assert _everything(elsewhere) == before
    [told] = corrections(open_corpus(elsewhere)).to_dict("records")
    assert (told["kind"], told["status"]) == (entry.kind, "does not fit")
    assert told["why"]


def _everything(store: Path) -> list[dict[str, Any]]:
    tables = ("entities", "aliases", "mentions", "dates", "events", "attendance", "quotations", "figures", "facts")
    corpus = open_corpus(store)
    return [dict(found) for table in tables for found in corpus.ask(f"SELECT * FROM {table}").to_dict("records")]
