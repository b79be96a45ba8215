"""A corpus into a report: its parts, what it was made from, the same for the same inputs."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from analysis.corpus import Corpus, Selection, open_corpus
from analysis.errors import SelectionError
from analysis.notes import pin_note
from analysis.report import FORMATS, PARTS, Format, built, report_bytes, write_report
from analysis.report.model import Chart, Evidence, Table, Words
from pages.parts.figures.reporting import MAKERS
from tests.outlets import outlets_corpus


@pytest.fixture
def store(tiny_store: Path, tmp_path: Path) -> Path:
    """A store of the tiny corpus that a test may write into."""
    return Path(copytree(tiny_store, tmp_path / "store"))


@pytest.fixture(scope="module")
def strike(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return outlets_corpus(tmp_path_factory.mktemp("strike") / "store")


def test_every_part_stands_in_its_order(tiny_corpus: Corpus) -> None:
    report = built(tiny_corpus)
    assert [section.name for section in report.sections] == list(PARTS)
    assert all(section.blocks for section in report.sections)
    assert {type(block) for section in report.sections for block in section.blocks} >= {Words, Chart, Table}


def test_parts_asked_for_come_in_the_order_of_a_report(tiny_corpus: Corpus) -> None:
    report = built(tiny_corpus, parts=["methods", "entities"], title="  Bridge  ")
    assert [section.title for section in report.sections] == ["Entities", PARTS["methods"].title]
    assert report.title == "Bridge"


@pytest.mark.parametrize(
    ("parts", "outlet", "says"),
    [
        (["cover"], "", "no part of a report is called 'cover'; there are overview"),
        ([], "", "a report needs at least one part"),
        (["overview"], "Nobody", "no article passes the filters"),
    ],
)
def test_what_cannot_be_reported_is_one_sentence(tiny_corpus: Corpus, parts: list[str], outlet: str, says: str) -> None:
    with pytest.raises(SelectionError, match=says):
        built(tiny_corpus, Selection(outlet=(outlet,) if outlet else ()), parts=parts)


def test_it_says_what_it_was_made_from(tiny_corpus: Corpus) -> None:
    about = built(tiny_corpus, Selection(outlet=("Daily Lantern",)), parts=["articles"]).about
    assert about["Selection"] == "outlet: Daily Lantern"
    assert about["Articles"].endswith(f" of {tiny_corpus.count():,}")
    assert about["Corpus fingerprint"] == tiny_corpus.fingerprint
    assert about["Program"].startswith("Parallax 0.")


def test_filters_narrow_every_part(strike: Corpus) -> None:
    report = built(strike, Selection(outlet=("Courier", "Herald")))
    tables = [block for section in report.sections for block in section.blocks if isinstance(block, Table)]
    outlets = {outlet for table in tables if "outlet" in table.frame for outlet in table.frame["outlet"]}
    assert outlets == {"Courier", "Herald"}


def test_a_difference_has_its_sentences(strike: Corpus) -> None:
    section = built(strike, parts=["differences"]).sections[0]
    first = next(block for block in section.blocks if isinstance(block, Evidence))
    assert first.note.startswith("contradict")
    said = {one.source: one.before + one.match + one.after for one in first.sentences}
    assert set(said.values()) == {"Quist met Abel on Tuesday.", "Abel met Quist on Wednesday."}
    assert any(source.startswith("Courier, 2 May 2024") for source in said)


def test_notes_stand_in_the_report(store: Path) -> None:
    pin_note(store, "Check this.", kind="entity", target="person-mara-lind", author="Ines")
    section = built(open_corpus(store), parts=["notes"]).sections[0]
    table = section.blocks[0]
    assert isinstance(table, Table)
    assert table.frame["pinned_to"].tolist() == ["Mara Lind"]
    assert table.frame["text"].tolist() == ["Check this."]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_inputs_give_the_same_bytes(
    strike: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format_: Format
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715243400")
    parts = ["overview", "entities", "timeline", "attendance", "sources", "methods"]
    files = [tmp_path / "deep" / f"{name}.{format_}" for name in ("one", "two")]
    for file, corpus in zip(files, (strike, open_corpus(strike.path)), strict=True):
        write_report(built(corpus, parts=parts), file, format_, makers=MAKERS)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert [path.name for path in sorted(files[0].parent.iterdir())] == [file.name for file in files]


def test_the_time_stands_in_one_place(strike: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715243400")
    early = report_bytes(built(strike, parts=["methods"]), "html", makers=MAKERS).decode()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1715329800")
    late = report_bytes(built(strike, parts=["methods"]), "html", makers=MAKERS).decode()
    changed = [(one, two) for one, two in zip(early.splitlines(), late.splitlines(), strict=True) if one != two]
    assert len(changed) == 1
    assert "Made 9 May 2024, 08:30 UTC" in changed[0][0]
    assert "Made 10 May 2024, 08:30 UTC" in changed[0][1]


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_the_seeds_make_a_report(seed_corpus: Corpus, format_: Format) -> None:
    assert len(report_bytes(built(seed_corpus), format_, makers=MAKERS)) > 100_000
