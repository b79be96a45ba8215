"""Inputs that coverage finds, through the readers and the finders of sentences: `python -m benchmarks.guided`.

Atheris (libFuzzer), which is not among the requirements (`pip install atheris`; Linux, Python up to 3.12), keeps inputs
that reach new branches of `analysis.reading` and changes those further. It starts from a good document of each format.
What must not be is an exception other than those by which a reader says that a file is damaged, or an article that
breaks a rule of its own. The options are libFuzzer's: `-runs=20000`, `-max_total_time=600`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["analysis.reading"]):
    from analysis.reading.articles import read_document
    from analysis.reading.document import Source
    from analysis.reading.formats import READERS, SUFFIXES, documents

    for module, _ in READERS.values():
        import_module(f"analysis.reading.{module}")

from analysis.errors import UnreadableError
from benchmarks.fuzz import broken
from tests.reading.making import FILES

NAMES = sorted(suffix for suffix in SUFFIXES if suffix)
"""The first byte of an input says which of these its name ends in."""
LONGEST = 20_000
"""Bytes of an input."""


def main() -> None:
    """Fuzz until libFuzzer's limits are reached, or something happens that must not."""
    with TemporaryDirectory() as folder:
        for name, made in FILES.items():
            suffix = PurePath(name).suffix
            if suffix in NAMES:
                Path(folder, f"{len(suffix)}-{name}").write_bytes(bytes([NAMES.index(suffix)]) + made())
        options = sys.argv[1:] or ["-runs=20000"]
        atheris.Setup([sys.argv[0], f"-max_len={LONGEST}", "-timeout=30", *options, folder], _tried)
        atheris.Fuzz()


def _tried(data: bytes) -> None:
    if not data:
        return
    for found in documents(Source(data[1:], f"input{NAMES[data[0] % len(NAMES)]}")):
        if isinstance(found, UnreadableError):
            _check([] if found.reason else ["refused without a reason"])
            continue
        try:
            read = read_document(found)
        except UnreadableError:
            continue
        _check(list(broken(read)))


def _check(wrong: list[str]) -> None:
    if wrong:
        raise AssertionError("; ".join(wrong))


if __name__ == "__main__":
    main()
