"""What every command says: a result for programs, little or much for people; and a real Ctrl-C at a real terminal."""

from __future__ import annotations

import json
import os
import pty
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from analysis.__main__ import main
from analysis.commands.telling import printable
from analysis.corpus import open_corpus
from analysis.jobs.job import offer
from analysis.renewal import renewed
from analysis.store import intact_segments, segments
from tests.conftest import ROOT
from tests.safety.working import text_files
from tests.test_ingest import _plain

COMMANDS = "annotate corpora corrections entities export fetch ingest jobs remove repair report restore tables".split()


@pytest.fixture(autouse=True)
def plain_annotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("analysis.ingest"), "annotated", _plain)


@pytest.fixture
def store(tiny_store: Path, tmp_path: Path) -> Path:
    found = tmp_path / "store"
    shutil.copytree(tiny_store, found)
    return found


def _first(store: Path) -> str:
    return str(open_corpus(store).ask("SELECT min(article_id) AS first FROM articles")["first"][0])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_as_much_as_is_wanted(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    shown = capsys.readouterr().out
    assert all(option in shown for option in ("--json", "--quiet", "--verbose", "Exit codes"))
    with pytest.raises(SystemExit) as caught:
        main([command, "--quiet", "--verbose"])
    assert caught.value.code == 2


CASES: list[tuple[Callable[[Path], list[str]], dict[str, Any], str]] = [
    (lambda store: ["ingest", str(text_files(store.parent / "new", ["pier"])[0])], {"added": 1}, "1 article added"),
    (lambda _: ["annotate"], {}, "annotated anew"),
    (lambda _: ["repair", "--no-seeds"], {"damaged": []}, "0 damaged parts set aside"),
    (lambda store: ["remove", _first(store), "--author", "Ida"], {}, "1 article removed"),
    (lambda _: ["corpora", "create", "Harbour"], {"created": "Harbour"}, "the corpus 'Harbour' is there now"),
    (lambda store: ["export", str(store.parent / "out"), "--format", "csv"], {"articles": 4}, "written to"),
    (lambda store: ["report", str(store.parent / "r.xlsx")], {"articles": 4, "format": "xlsx"}, "written to"),
    (lambda store: ["corrections", "export", str(store.parent / "log")], {"written": 0}, "0 entries written"),
    (lambda store: ["jobs", "discard", offer(store, []).number], {"state": "discarded"}, "job 000001 is gone"),
]


@pytest.mark.parametrize(("command", "result", "line"), CASES, ids=[case[2] for case in CASES])
def test_a_result_for_programs_a_line_for_people_or_nothing(
    command: Callable[[Path], list[str]],
    result: dict[str, Any],
    line: str,
    store: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = {}
    for option in ("--json", "--quiet", ""):
        copy = tmp_path / (option.strip("-") or "plain") / "store"
        shutil.copytree(store, copy)
        assert main([*command(copy), "--store", str(copy), *filter(None, [option])]) == 0
        said[option] = capsys.readouterr()
    assert said["--json"].err == ""
    found = json.loads(said["--json"].out)
    assert found | result == found
    assert said["--quiet"] == ("", "")
    assert said[""].out == ""
    assert line in said[""].err


def test_tables_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables", "stories", "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)["stories"]) == ["article_id", "story_id", "label"]


def test_no_file_name_speaks_to_the_terminal() -> None:
    assert printable("a\x1b[31m\nb\u202e é") == "a\\u001b[31m\\nb\\u202e é"


def test_an_interrupted_annotation_goes_on_where_it_was(tmp_path: Path) -> None:
    files = text_files(tmp_path / "files", ["pier", "quay", "slip"])
    into = tmp_path / "store"
    assert main(["ingest", *map(str, files), "--store", str(into), "--quiet"]) == 0
    old = intact_segments(into)
    asked = iter([False, True])
    assert renewed(into, segments=old, stop=lambda: next(asked, True)) == 1
    assert open_corpus(into).count() == 3
    assert [found.name for found in segments(into)][:1] == [old[0].name]
    assert renewed(into, segments=old) == 2
    assert old[0].name not in [found.name for found in segments(into)]
    assert open_corpus(into).count() == 3


def test_ctrl_c_at_a_terminal_finishes_the_article_in_hand_and_says_where_to_go_on(tmp_path: Path) -> None:
    """In a process of its own, which sees a terminal."""
    names = [f"pier{number}" for number in range(60)]
    text_files(tmp_path / "files", names)
    into = tmp_path / "store"
    command = [sys.executable, "-m", "analysis", "ingest", str(tmp_path / "files"), "--store", str(into)]
    code, said = _interrupted(command, after="1 of 60 articles annotated")
    assert code == 130, said
    done = open_corpus(into).count()
    assert 1 <= done < 60
    assert "finishing the article in hand; Ctrl-C again ends at once" in said
    assert f"{done} article{'' if done == 1 else 's'} added, 0 known already" in said
    assert said.rstrip().endswith("interrupted; what was finished is kept; the same command again goes on from there")
    again = subprocess.run([*command, "--json"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(again.stdout) == {"added": 60 - done, "known": done, "unreadable": []}
    assert again.stderr == ""


def _interrupted(command: list[str], *, after: str) -> tuple[int, str]:
    """Exit code and words of a command at a terminal, interrupted once it has said something."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, cwd=ROOT, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    said, sent, until = "", False, time.monotonic() + 120
    while time.monotonic() < until:
        try:
            piece = os.read(ours, 4096)
        except OSError:
            break
        said += piece.decode("utf-8", "replace")
        if after in said and not sent:
            sent = True
            process.send_signal(signal.SIGINT)
    os.close(ours)
    return process.wait(timeout=30), said
