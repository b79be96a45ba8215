"""Verdicts listed, accepted, changed and rejected from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.corrections.log import entries
from tests.corrections.texts import copy_of, rows

BY = ["--author", "Ida Moss", "--reason", "seen in the minutes"]


@pytest.fixture
def store(annotated: Path, tmp_path: Path) -> Path:
    return copy_of(annotated, tmp_path)


def _listed(store: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert main(["verdicts", "list", "--json", "--store", str(store)]) == 0
    found: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return found


def test_every_fact_group_is_listed(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = _listed(store, capsys)
    there = rows(store, "SELECT DISTINCT fact_group, verdict FROM facts")
    assert {(row["fact_group"], row["verdict"]) for row in found} == {
        (row["fact_group"], row["verdict"]) for row in there
    }
    assert main(["verdicts", "list", "--store", str(store)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == [row["fact_group"] for row in found]


@pytest.mark.parametrize(
    ("words", "kind", "after"),
    [
        (["accept"], "accept", "contradict"),
        (["change", "--to", "update"], "verdict", "update"),
        (["reject"], "reject", None),
    ],
)
def test_a_verdict_is_judged_and_taken_back(
    words: list[str], kind: str, after: str | None, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    [group] = [row["fact_group"] for row in _listed(store, capsys) if row["verdict"] == "contradict"][:1]
    assert main(["verdicts", words[0], group, *words[1:], *BY, "--store", str(store)]) == 0
    [entry] = entries(store)
    assert (entry.kind, entry.author, entry.reason) == (kind, "Ida Moss", "seen in the minutes")
    assert {row["fact_group"]: row["verdict"] for row in _listed(store, capsys)}.get(group) == after
    assert main(["corrections", "undo", "1", "--store", str(store)]) == 0
    assert {row["fact_group"]: row["verdict"] for row in _listed(store, capsys)}[group] == "contradict"


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["accept"], "needs a fact_group"),
        (["accept", "nowhere"], "no fact group 'nowhere'"),
        (["reject", "nowhere"], "no fact group 'nowhere'"),
        (["change", "nowhere"], "needs --to"),
    ],
)
def test_what_cannot_be_judged_is_one_sentence(
    words: list[str], why: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verdicts", *words, "--store", str(store)]) == 2
    assert why in capsys.readouterr().err
    assert entries(store) == []
