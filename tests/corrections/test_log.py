"""The log: whole entries or none, one number an entry, and nothing in it that the tables could not take."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from analysis.corrections.entry import DAMAGED, Entry, in_force, read_entry, undone
from analysis.corrections.log import Draft, entries, exported, imported, log_digest, record, undo
from analysis.errors import CorrectionError, StoreError
from tests.conftest import ROOT

BY = {"author": "Ida Moss", "reason": "as the ministry's list has it"}
HOSTILE = (
    "<script>alert(1)</script> ![x](http://127.0.0.1/x) $\\int$ :red[x] =1+1 '; DROP TABLE x; -- "
    "\u202e\ud800\x00\x1b[31m"
)
WRITER = """
import sys
from pathlib import Path
from analysis.corrections.log import Draft, record
store, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for turn in range(count):
    target = {"article_id": f"{name}-{turn}", "start": 0, "end": 4}
    [entry] = record(store, [Draft("mark", target, {}, {"note": "x" * 500})], author=name, reason="")
    print(entry.number, flush=True)
"""


def mark(note: str = "see the transcript", article: str = "bridge") -> Draft:
    return Draft("mark", {"article_id": article, "start": 3, "end": 9}, {}, {"note": note})


def test_entries_are_numbered_and_never_change(tmp_path: Path) -> None:
    first = record(tmp_path, [mark("one"), mark("two")], **BY)
    assert [entry.number for entry in first] == [1, 2]
    assert entries(tmp_path) == first
    third = record(tmp_path, [mark("three")], **BY)
    assert entries(tmp_path) == [*first, *third]
    assert [path.name for path in sorted((tmp_path / "corrections").iterdir())] == [
        "000001.json",
        "000002.json",
        "000003.json",
    ]


def test_an_undo_is_an_entry_and_can_be_undone(tmp_path: Path) -> None:
    record(tmp_path, [mark("one"), mark("two")], **BY)
    undo(tmp_path, 1, **BY)
    assert [entry.number for entry in in_force(entries(tmp_path))] == [2]
    with pytest.raises(CorrectionError, match="undone already"):
        undo(tmp_path, 1, **BY)
    undo(tmp_path, 3, **BY)
    assert [entry.number for entry in in_force(entries(tmp_path))] == [1, 2]
    undo(tmp_path, 4, **BY)
    assert undone(entries(tmp_path)) == {1, 4}
    with pytest.raises(CorrectionError, match="no correction 9"):
        undo(tmp_path, 9, **BY)


@pytest.mark.parametrize("author", ["", "  ", "\x00"])
def test_nobody_decides_without_a_name(author: str, tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match="name"):
        record(tmp_path, [mark()], author=author, reason="")
    assert entries(tmp_path) == []


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    [entry] = record(tmp_path, [mark(HOSTILE)], author=HOSTILE, reason=HOSTILE)
    assert entry.reason.startswith("<script>alert(1)</script>")
    assert entries(tmp_path) == [entry]
    assert not set("\x00\x1b\ud800") & set(entry.author + entry.reason + entry.after["note"])
    line = (tmp_path / "corrections" / "000001.json").read_text("utf-8")
    assert line.isascii()
    assert line.isprintable()


def test_several_processes_never_take_one_number(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    writers = [
        subprocess.Popen([*command, name, "30"], cwd=ROOT, stdout=subprocess.PIPE, text=True) for name in ("Ada", "Bo")
    ]
    acknowledged = [int(line) for writer in writers for line in writer.communicate(timeout=120)[0].split()]
    assert sorted(acknowledged) == list(range(1, 61))
    found = entries(tmp_path)
    assert [entry.number for entry in found] == list(range(1, 61))
    for name in ("Ada", "Bo"):
        assert [e.target["article_id"] for e in found if e.author == name] == [f"{name}-{turn}" for turn in range(30)]


def test_a_killed_process_leaves_whole_entries_and_all_that_it_acknowledged(tmp_path: Path) -> None:
    random = Random(20)  # noqa: S311 (moments, not secrets)
    acknowledged: list[int] = []
    for turn in range(20):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), f"turn{turn}", "100000"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout
        acknowledged.append(int(writer.stdout.readline()))
        time.sleep(random.uniform(0, 0.05))
        writer.send_signal(signal.SIGKILL)
        rest = writer.communicate(timeout=60)[0]
        acknowledged += [int(line) for line in rest.split("\n")[:-1]]
    found = entries(tmp_path)
    assert DAMAGED not in {entry.kind for entry in found}
    numbers = [entry.number for entry in found]
    assert numbers == list(range(1, len(numbers) + 1))
    assert set(acknowledged) <= set(numbers)
    assert len(found) >= 20


def test_export_and_import_give_the_same_log(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    record(here, [mark("one"), mark(HOSTILE)], **BY)
    undo(here, 1, **BY)
    undo(here, 3, **BY)
    assert imported(there, exported(here)) == 4
    assert entries(there) == entries(here)
    assert imported(there, exported(here)) == 0


def test_import_finds_what_an_undo_takes_back_under_its_number_here(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    record(there, [mark("already here", article) for article in ("note", "sever")], **BY)
    record(here, [mark("one"), mark("two")], **BY)
    undo(here, 2, **BY)
    assert imported(there, exported(here)) == 3
    assert entries(there)[-1].undoes == 4
    assert [entry.after["note"] for entry in in_force(entries(there))] == ["already here", "already here", "one"]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "line 2: not a line of JSON"),
        ("[" * 50_000, "line 2: not a line of JSON"),
        ("[1]", "line 2: not an entry"),
        ('{"number": 1}', "line 2: an entry has a kind"),
        ({"kind": "explode"}, "line 2: 'explode' is no kind"),
        ({"after": {}}, "'after.note' is missing"),
        ({"target": {"article_id": "bridge", "start": -1, "end": 2}}, "'target.start'"),
        ({"kind": "undo", "target": {"entry": "unknown"}}, "line 2: it takes back"),
        (
            {"kind": "mode", "target": {"table": "attendance"}, "after": {"mode": "asleep"}},
            "'target.article_id' is missing",
        ),
    ],
)
def test_a_file_with_a_wrong_line_is_not_taken_at_all(line: Any, why: str, tmp_path: Path) -> None:
    [good] = record(tmp_path / "here", [mark()], **BY)
    given = line if isinstance(line, str) else json.dumps(json.loads(good.line()) | line)
    with pytest.raises(CorrectionError, match=why.replace("(", r"\(")):
        imported(tmp_path / "there", f"{good.line()}\n{given}\n")
    assert entries(tmp_path / "there") == []


PLACE = {"article_id": "bridge", "start": 3, "end": 9}


@pytest.mark.parametrize(
    ("kind", "table", "after"),
    [
        ("date", "dates", {"earliest": "2024-13-01"}),
        ("date", "dates", {"earliest": "2024-05-02", "latest": "2024-05-01"}),
        ("date", "dates", {"earliest": "2024-05-02", "latest": "2024-05-02"}),
        ("date", "events", {"earliest": None}),
        ("date", "dates", {"text": "Monday"}),
        ("date", "figures", {"earliest": "2024-05-02"}),
        ("date", "dates", {"grain": "hour"}),
        ("date", "dates", {}),
        ("figure", "figures", {"low": "many"}),
        ("figure", "figures", {"low": float("nan")}),
        ("figure", "figures", {"low": float("inf")}),
        ("figure", "figures", {"low": True}),
        ("figure", "figures", {"low": 5, "high": 4}),
        ("mode", "attendance", {"mode": "asleep"}),
        ("mode", "attendance", {"mode": ["attended"]}),
        ("speaker", "quotations", {"speaker": 4}),
    ],
)
def test_a_row_is_never_given_what_its_table_cannot_hold(
    kind: str, table: str, after: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(CorrectionError):
        record(tmp_path, [Draft(kind, {"table": table, **PLACE}, {}, after)], **BY)
    assert entries(tmp_path) == []


def test_an_article_never_gets_an_address_that_runs(tmp_path: Path) -> None:
    draft = Draft("article", {"article_id": "bridge"}, {"url": ""}, {"url": "javascript:alert(1)"})
    with pytest.raises(CorrectionError, match="url"):
        record(tmp_path, [draft], **BY)


def test_a_damaged_entry_is_listed_and_the_rest_counts(tmp_path: Path) -> None:
    record(tmp_path, [mark("one"), mark("two"), mark("three")], **BY)
    (tmp_path / "corrections" / "000002.json").write_bytes(b"\xff\xfe{")
    assert [entry.kind for entry in entries(tmp_path)] == ["mark", DAMAGED, "mark"]
    assert [entry.number for entry in in_force(entries(tmp_path))] == [1, 3]
    assert exported(tmp_path).count("\n") == 2
    with pytest.raises(CorrectionError, match="no correction 2"):
        undo(tmp_path, 2, **BY)


def test_the_digest_tells_states_of_the_log_apart(tmp_path: Path) -> None:
    seen = [log_digest(tmp_path)]
    assert seen == [""]
    record(tmp_path, [mark("one")], **BY)
    seen.append(log_digest(tmp_path))
    undo(tmp_path, 1, **BY)
    seen.append(log_digest(tmp_path))
    assert len(set(seen)) == 3


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "corrections").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="cannot be written"):
        record(tmp_path, [mark()], **BY)


def test_an_entry_is_read_as_it_was_written() -> None:
    entry = Entry(7, "mark", PLACE, {}, {"note": "one"}, "Ida Moss", "2024-05-02T10:00:00+00:00", "why not")
    assert read_entry(entry.line()) == entry
