"""The command line: results on stdout, remarks on stderr, exit codes, and never a traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pandas as pd
import pytest

from analysis.__main__ import FORMATS, described, main
from analysis.export import FORMATS as EXPORTED
from analysis.tables import TABLES, columns
from tests.test_ingest import _plain

ROOT = Path(__file__).parent.parent


@pytest.fixture
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text("date 2024-05-02 Two presidents met at the bridge on Wednesday.")
    return path


def test_who_has_seen_enough_of_a_result_is_told_nothing() -> None:
    command = [sys.executable, "-m", "analysis", "tables"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (0, b"")


@pytest.mark.usefixtures("plain_annotation")
def test_ingest(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["ingest", str(article), "--store", str(tmp_path / "store")]
    assert main(command) == 0
    assert capsys.readouterr().err == "1 article added, 0 known already, 0 unreadable\n"
    assert main(command) == 0
    assert capsys.readouterr().err == "0 articles added, 1 known already, 0 unreadable\n"


@pytest.mark.usefixtures("plain_annotation")
def test_ingest_names_what_cannot_be_read(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["ingest", str(empty), str(article), "--store", str(tmp_path / "store"), "--json"]) == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {
        "added": 1,
        "known": 0,
        "unreadable": [{"file": "empty.txt", "reason": "the file is empty"}],
    }
    assert shown.err == "parallax: empty.txt: the file is empty\n"


@pytest.mark.usefixtures("plain_annotation")
def test_ingest_shows_progress_on_a_terminal(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["ingest", str(article), "--store", str(tmp_path / "store")])
    assert capsys.readouterr().err.startswith("\r0 of 1 articles annotated\r1 of 1 articles annotated\n1 article added")


def test_tables_describes_every_table_and_column(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables"]) == 0
    shown = capsys.readouterr().out
    for name, row in TABLES.items():
        assert described(name) in shown
        for column in columns(row):
            assert column.says in shown
    assert main(["tables", "dates"]) == 0
    assert capsys.readouterr().out.startswith("dates: ")


def test_formats_are_those_of_the_exports() -> None:
    assert FORMATS == EXPORTED


def test_export_of_a_selection(tiny_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    chosen = ["--leader", "mara lind", "--outlet", "daily lantern", "--since", "2024-05-01", "--words", "engineer"]
    assert main(["export", str(out), "--store", str(tiny_store), *chosen]) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted(f"{name}.csv" for name in TABLES)
    assert pd.read_csv(out / "sentences.csv")["sentence_text"].tolist() == [
        "Ms. Lind crossed the bridge with Ida Moss, an engineer from Žilina."
    ]
    assert (
        "1 article (outlet: Daily Lantern; leader: Mara Lind; since: 2024-05-01; words: engineer)"
        in capsys.readouterr().err
    )


def test_export_of_everything_as_a_workbook(tiny_store: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path), "--store", str(tiny_store), "--format", "xlsx"]) == 0
    assert list(pd.read_excel(tmp_path / "parallax.xlsx", sheet_name=None)) == list(TABLES)


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--outlet", "Harbor"], "no outlet called 'Harbor'; did you mean Harbour Post"),
        (["--leader", "Reke", "--leader", "Nobody"], "no leader called 'Nobody'"),
        (["--country", "Norlnd"], "no country called 'Norlnd'; did you mean Norland"),
        (["--since", "May"], "'May' is not a date; write it as 2025-09-03"),
        (["--since", "2024-05-03", "--until", "2024-05-02"], "since 2024-05-03 is later than until 2024-05-02"),
        (["--words", "?"], "'?' holds no word to look for"),
    ],
)
def test_a_selection_that_cannot_be_is_one_sentence(
    tiny_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str], says: str
) -> None:
    assert main(["export", str(tmp_path / "out"), "--store", str(tiny_store), *options]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"parallax: {says}")
    assert shown.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_problems_with_folders_are_one_sentence(
    tiny_store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    for command, says in [
        (["export", str(tmp_path), "--store", str(tmp_path / "none")], f"{tmp_path / 'none'}: there is no store here"),
        (["export", str(in_the_way), "--store", str(tiny_store)], f"{in_the_way}: File exists"),
        (["ingest", str(in_the_way), "--store", str(in_the_way)], f"{in_the_way}"),
    ]:
        assert main(command) == 2
        assert capsys.readouterr().err.startswith(f"parallax: {says}")


@pytest.mark.parametrize("command", [[], ["fly"], ["ingest"], ["tables", "none"], ["ingest", "x", "--workers", "0"]])
def test_wrong_usage_is_exit_code_2(command: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(command)
    assert caught.value.code == 2


@pytest.mark.parametrize("command", ["ingest", "tables", "export", "serve"])
def test_every_command_has_a_store_and_says_its_exit_codes(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "--store DIR" in shown
    assert "Exit codes: 0 all fine" in shown


def test_serve_says_where_the_dashboard_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(import_module("analysis.commands.serving"), "APP", tmp_path / "app.py")
    assert main(["serve", "--store", str(tmp_path / "store")]) == 2
    assert "the dashboard is not here" in capsys.readouterr().err


def test_from_the_shell(article: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "analysis", "ingest", str(article), "--store", str(tmp_path / "store"), "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {"added": 1, "known": 0, "unreadable": []}
