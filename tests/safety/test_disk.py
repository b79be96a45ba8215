"""A disk that is full, and a segment that is damaged: one clear sentence, and all the rest is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from analysis import store
from analysis.__main__ import main
from analysis.corpus import open_corpus
from analysis.errors import StoreError
from analysis.renewal import repaired
from tests.conftest import ROOT
from tests.safety import working

SMALLEST = 3_000
"""Bytes; every table is larger."""


_LIMITED = """
import resource, sys
from analysis.__main__ import main
main(["ingest", sys.argv[2], "--store", sys.argv[4] + "-other", "--quiet"])  # programs and models keep files too
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[6]),) * 2)
sys.exit(main(sys.argv[1:6]))
"""


def _ingested(into: Path, files: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """Exit code and last words of `python -m analysis ingest`."""
    code = main(["ingest", str(files), "--store", str(into), "--quiet"])
    return code, capsys.readouterr().err.strip().splitlines()


def _ingested_with_small_files(into: Path, files: Path) -> tuple[int, list[str]]:
    """The same in a process that may write no file larger than the smallest table."""
    given = ["ingest", str(files), "--store", str(into), "--quiet", str(SMALLEST)]
    command = [sys.executable, "-c", _LIMITED, *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr.strip().splitlines()


def _filled(into: Path) -> Path:
    """A store of two articles, each in a segment."""
    files = working.text_files(into.parent / "first", ["harbour", "market"])
    assert working.bring(into, files) == ([], ["harbour.txt", "market.txt"])
    return into


def _is_intact(into: Path, files: list[str]) -> bool:
    hidden = [path for path in into.rglob(".*") if path.suffix != ".lock"]
    return not hidden and sorted(open_corpus(into).table("articles")["file"]) == files


def test_files_may_not_grow(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = _filled(tmp_path / "store")
    more = working.text_files(tmp_path / "more", ["station"])[0]
    code, said = _ingested_with_small_files(into, more)
    assert code == 2
    assert said == [f"parallax: {into / 'segments'}: cannot be written (File too large)"]
    assert _is_intact(into, ["harbour.txt", "market.txt"])
    assert _ingested(into, more, capsys) == (0, [])
    assert _is_intact(into, ["harbour.txt", "market.txt", "station.txt"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of half a megabyte."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    if subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("this system lets us mount no small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = _filled(small_disk / "store")
    open_corpus(into)
    more = working.text_files(small_disk / "more", ["station"])[0]
    filling = small_disk / "filling"
    free = _free(small_disk)
    filling.write_bytes(b"x" * (free - 8_192))
    code, said = _ingested(into, more, capsys)
    assert code == 2
    assert said == [f"parallax: {into / 'segments'}: cannot be written (No space left on device)"]
    filling.unlink()
    assert _is_intact(into, ["harbour.txt", "market.txt"])
    assert _ingested(into, more, capsys) == (0, [])


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _flip(path: Path) -> None:
    """Change a byte in the middle, as a worn disk does; the size stays."""
    content = bytearray(path.read_bytes())
    column = pq.read_metadata(path).row_group(0).column(0)
    content[column.dictionary_page_offset + column.total_compressed_size // 2] ^= 0xFF
    path.write_bytes(content)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-30]),
    "flipped": _flip,
    "gone": Path.unlink,
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_segment_is_named_and_the_rest_works_and_ingesting_repairs_it(tmp_path: Path, damage: str) -> None:
    into = _filled(tmp_path / "store")
    broken = store.segments(into)[0]
    DAMAGES[damage](broken.table("articles"))
    with pytest.raises(StoreError, match=broken.name):
        open_corpus(into)
    errors, _ = working.bring(into, working.text_files(tmp_path / "more", ["station"]))
    assert len(errors) == 1
    assert broken.name in errors[0]
    assert "StoreError" in errors[0]
    assert repaired(into, tmp_path / "first").damaged == (broken.name,)
    assert _is_intact(into, ["harbour.txt", "market.txt"])
    assert [path.name.startswith(broken.name) for path in (into / "damaged").iterdir()] == [True]
