"""A folder of fifty files of every format, ten of them broken: read by the command line and by jobs, and put right."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from analysis import store
from analysis.__main__ import main
from analysis.corpus import Corpus, open_corpus
from analysis.corrections import deciding
from analysis.corrections.history import corrections
from analysis.jobs.job import job_in, keep, offer
from analysis.jobs.run import run
from tests.conftest import ROOT
from tests.mixedfolder import BROKEN, READABLE, write_folder
from tests.test_ingest import _plain

REASONS = {
    "bomb.zip/zeros.txt": "it would unpack to more than an archive of articles holds",
    "broken/cut.docx": "this Word document is damaged or incomplete",
    "broken/cut.pdf": "this PDF is damaged or incomplete",
    "broken/empty.txt": "the file is empty",
    "broken/escaping.zip/tmp/parallax-was-here.txt": (
        "its name leads out of the archive, as in archives that are made to do harm"
    ),
    "broken/laughing.xml": "this is no feed, or one without entries",
    "broken/locked.pdf": "it is locked with a password",
    "broken/not a PDF.pdf": "it is called .pdf, but holds something else, or is damaged",
    "broken/numbers.csv": "which column holds the text of the articles cannot be told: 'Year', 'Ships'",
    "broken/rubbish.txt": "not a text file (it contains zero bytes)",
}
ARTICLES = 44
"""Articles in the forty files that can be read; one of them is there twice."""
MEET = "Two heads of government meet"
SAID = {
    "annex.eml": ("Tunnel opens at Halmar", "Halmar Morning Letter", "2024-06-11", "en"),
    "archive/pages.warc, record 1": ("Nine years of work end at Halmar", "Verania Times", "2024-06-13", "en"),
    "archive/press.zip/a/5.html": ("Ferries go on at Halmar", "Coast Herald", "2024-06-15", "en"),
    "columns.pdf": ("Cars queue at Halmar", "Unknown (columns)", "", "en"),
    "database/factiva.txt, article 1": ("Tunnel opens below the strait", "Ostmark Economist", "2024-06-12", "en"),
    "database/nexis.txt, article 2": ("The morning after", "Strait Radio", "2024-06-13", "en"),
    "foreign/german.txt": ("Fishermen protest below the strait", "Coast Herald", "2024-06-12", "de"),
    "foreign/russian.txt": ("Тоннель под проливом открыт", "Unknown (russian)", "", "ru"),
    "minutes.docx": ("A choir sings below the strait", "Unknown (minutes)", "", "en"),
    "page linked.html": ("Tunnel opens between two shores", "Verania Times", "2024-06-11", "en"),
    "rows semicolon.csv, row 2": ("What lorries pay between two shores", "Café du Port", "2024-06-12", "en"),
    "rows.jsonl, row 2": ("A bishop stays away between two shores", "Tunnel Notes", "2024-06-12", "en"),
    "sheet with a title.xlsx, row 4": (f"{MEET} on opening day", "Coast Herald", "2024-06-12", "en"),
}
WORDS = {
    "old encodings/czech names.txt": "Jiří Dvořák and Zdeněk Šťastný",
    "old encodings/quotes.txt": "“The tunnel is dry,” said the keeper — and the café",
    "page latin.html": "crème brûlée",
    "foreign/russian.txt": "президент Верании",
    "columns.pdf": "Lorries pay 40 crowns, cars nine, and buses nothing until the end of the year.",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fifty files."""
    return write_folder(tmp_path_factory.mktemp("mixed") / "coverage", READABLE | BROKEN)


@pytest.fixture(scope="module")
def ingested(folder: Path) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The store that the command line makes of them, and what it said."""
    into = folder.parent / "store"
    command = [sys.executable, "-m", "analysis", "ingest", str(folder), "--store", str(into), "--json"]
    return into, subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def corpus(ingested: tuple[Path, subprocess.CompletedProcess[str]]) -> Corpus:
    return open_corpus(ingested[0])


def test_fifty_files() -> None:
    assert (len(READABLE), len(BROKEN)) == (40, 10)


def test_what_can_be_read_is_in_and_all_else_is_named(
    ingested: tuple[Path, subprocess.CompletedProcess[str]], corpus: Corpus
) -> None:
    into, done = ingested
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert (told["added"], told["known"]) == (ARTICLES, 1)
    assert {each["file"]: each["reason"] for each in told["unreadable"]} == REASONS
    assert {error.file: error.reason for error in store.unreadable(into)} == REASONS
    assert done.stderr.splitlines() == [f"parallax: {file}: {reason}" for file, reason in REASONS.items()]
    assert corpus.count() == ARTICLES
    first = {name.split(", ")[0].split(".zip/")[0].split(".eml/")[0] for name in corpus.table("articles")["file"]}
    wanted = {name.removesuffix(".zip").removesuffix(".gz") for name in READABLE}
    assert wanted - {name.removesuffix(".zip") for name in first} == {"wire again.txt"}


def test_what_the_files_say_of_themselves(corpus: Corpus) -> None:
    rows = corpus.table("articles").set_index("file")
    days = rows["published"].map(lambda day: "" if day != day or day is None else str(day)[:10])
    found = {file: (*rows.loc[file, ["title", "outlet"]], days[file], rows.loc[file, "language"]) for file in SAID}
    assert found == SAID
    assert {file: words for file, words in WORDS.items() if words not in rows.loc[file, "text"]} == {}
    assert set(rows.loc[~rows["annotated"]].index) == {"foreign/german.txt", "foreign/russian.txt"}
    assert not (rows["author"] == "anonymous").any()


def test_nothing_was_written_outside(ingested: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    assert not Path("/tmp/parallax-was-here.txt").exists()  # noqa: S108
    assert not [path for path in ingested[0].parent.rglob("*parallax-was-here*") if path.is_file()]


def test_the_same_by_the_jobs_of_the_page(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)
    files = [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]
    found = offer(tmp_path, files)
    assert run(found.folder)
    found = job_in(found.folder)
    assert found.state == "preview"
    reasons = {failure.file: failure.reason for failure in found.progress.unreadable}
    assert reasons == {file.removeprefix("broken/"): reason for file, reason in REASONS.items()}
    keep(found, {article["article_id"]: {} for article in found.articles()})
    assert run(found.folder)
    found = job_in(found.folder)
    assert (found.state, found.progress.added) == ("done", ARTICLES)
    assert len(store.unreadable(tmp_path)) == len(BROKEN)


def _bearers(corpus: Corpus) -> dict[str, str]:
    """Whom the name Marta Vesel means in each file."""
    query = (
        "SELECT DISTINCT file, entities.name FROM mentions JOIN articles USING (article_id) "
        "JOIN entities USING (entity_id) WHERE mentions.name = 'Marta Vesel'"
    )
    return dict(corpus.ask(query).itertuples(index=False))


def test_a_wrong_merge_is_put_right_and_stays_right(
    ingested: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two women of one name are one to the machine; told apart, they stay apart when all is annotated anew."""
    into = tmp_path / "store"
    shutil.copytree(ingested[0], into)
    corpus = open_corpus(into)
    before = _bearers(corpus)
    assert set(before.values()) == {"Marta Vesel"}
    of_the_harbour = [file for file in before if "harbour" in file]
    assert len(before) == 4
    ids = corpus.ask("SELECT article_id, file FROM articles").set_index("file")["article_id"]
    names = [{"name": "Marta Vesel", "kind": "person", "article_id": str(ids[file])} for file in of_the_harbour]
    entity = str(corpus.ask("SELECT entity_id FROM entities WHERE name = 'Marta Vesel'")["entity_id"][0])
    deciding.split(corpus, entity, names=names, called="Marta Vesel (harbour)", author="Ines Kolb")
    right = {file: "Marta Vesel (harbour)" if "harbour" in file else "Marta Vesel" for file in before}
    assert _bearers(open_corpus(into)) == right
    assert main(["annotate", "--all", "--store", str(into)]) == 0
    assert f"{ARTICLES} articles annotated anew" in capsys.readouterr().err
    anew = open_corpus(into)
    assert anew.fingerprint != corpus.fingerprint
    assert _bearers(anew) == right
    assert list(corrections(anew)["status"]) == ["in force"]
