"""A job as a folder: made whole, numbered once, named safely, seen alive or interrupted."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from analysis.errors import StoreError
from analysis.jobs.inputs import safe_name
from analysis.jobs.job import cancel, discard, held, job, job_in, jobs, keep, offer


def test_a_job_keeps_what_was_offered(tmp_path: Path) -> None:
    found = offer(
        tmp_path, [("ferry.txt", b"The ferry left."), ("ferry.txt", b"The ferry came.")], ["https://press.example/a"]
    )
    first, second, third = found.inputs()
    assert [(found.folder / each.path).read_bytes() for each in (first, second)] == [
        b"The ferry left.",
        b"The ferry came.",
    ]
    assert (third.path, third.url) == ("", "https://press.example/a")
    assert (found.number, found.state, found.store) == ("000001", "interrupted", tmp_path)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("ferry.txt", "ferry.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\news\\ferry.pdf", "ferry.pdf"),
        ("/", "unnamed"),
        ("..", "unnamed"),
        (".hidden", "hidden"),
        ("a\x00b\n\u202etxt.exe", "a_b_txt.exe"),
        ("<b>?.txt", "_b_.txt"),
        ("x\ud800.txt", "x_.txt"),
        ("ž" * 300 + ".html", "ž" * 57 + ".html"),
        ("no ending " + "y" * 20, "no ending " + "y" * 20),
    ],
)
def test_names_are_safe(given: str, kept: str) -> None:
    assert safe_name(given) == kept
    assert len(safe_name(given).encode()) <= 120


def test_every_job_has_a_number_of_its_own(tmp_path: Path) -> None:
    threads = [threading.Thread(target=offer, args=(tmp_path, [(f"{n}.txt", b"x")])) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [each.number for each in jobs(tmp_path)] == [f"{n:06d}" for n in range(1, 13)]
    assert len({each.inputs()[0].name for each in jobs(tmp_path)}) == 12
    assert not list((tmp_path / "jobs").glob(".*"))


def test_a_job_lives_while_a_process_holds_it(tmp_path: Path) -> None:
    found = offer(tmp_path, [("a.txt", b"x")])
    with held(found.folder) as mine:
        assert mine
        assert job_in(found.folder).state == "reading"
        with held(found.folder) as again:
            assert not again
        with pytest.raises(StoreError, match="under way"):
            discard(job_in(found.folder))
    assert job_in(found.folder).state == "interrupted"


def test_what_is_kept_is_remembered(tmp_path: Path) -> None:
    found = offer(tmp_path, [("a.txt", b"x")])
    assert found.kept() is None
    keep(found, {"abc": {"title": "A ferry"}})
    cancel(found)
    assert job_in(found.folder).kept() == {"abc": {"title": "A ferry"}}
    assert job_in(found.folder).progress.state == "annotating"
    discard(found)
    assert jobs(tmp_path) == []


@pytest.mark.parametrize("number", ["7", "", "x", "../.."])
def test_a_job_that_is_not_there(number: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no job"):
        job(tmp_path, number)


def test_a_store_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "jobs").touch()
    with pytest.raises(StoreError, match="cannot be written"):
        offer(tmp_path, [("a.txt", b"x")])
