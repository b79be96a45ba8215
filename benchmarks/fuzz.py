"""Damaged and hostile files through every reader: `python -m benchmarks.fuzz --inputs 10000`.

Each input is a good document of some format with bytes changed, cut out, repeated, cut off or mixed with another's, or
a text of hostile characters under some name. What is counted: articles, files refused with a reason, processes that
had to be replaced, and what must not be: an exception, or an article that breaks a rule of its own. The same number
gives the same inputs.
"""

from __future__ import annotations

import argparse
import gzip
import io
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from random import Random

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading.document import Source
from analysis.reading.files import read_bytes
from analysis.reading.formats import SUFFIXES
from analysis.reading.separate import ReadingProcess
from tests.reading.making import FILES, zipped

HOSTILE = (
    "\u202e", "\u2066", "\ud83d", "\x00", "\x1b[31m", "\ufeff", "\u2028", "<![CDATA[", "]]>", "<!ENTITY a '&a;'>",
    "=HYPERLINK(1)", "](javascript:1)", "<script>", "\n" * 2_000, "(" * 2_000, "<b>" * 2_000, "[" * 2_000,
    "a\n" * 2_000, "9999999999999", "31/02/0000", "%%EOF", "\r\n\r\n", "🧨" * 50, "- " * 2_000, "> " * 2_000,
    "Document AB0000000000",
)  # fmt: skip
"""Pieces put into texts."""
SLOW = 10.0
"""Seconds from which on an input is named as slow."""


def main() -> None:
    """Print counts by format; exit with 1 where something happened that must not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=10_000, help="how many (default 10000)")
    parser.add_argument("--seed", type=int, default=1, help="another number gives other inputs (default 1)")
    options = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    wrong: list[str] = []
    began = time.perf_counter()
    with ReadingProcess(silence=SLOW * 2) as process:
        for number, (name, data) in enumerate(inputs(options.inputs, options.seed)):
            wrong += _tried(Source(data, name), process, counts, label=f"input {number}")
    _print(counts, wrong, time.perf_counter() - began)
    sys.exit(1 if wrong else 0)


def inputs(number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of inputs, the same for the same seed."""
    random = Random(seed)  # noqa: S311 (nothing secret)
    good = {name: made() for name, made in FILES.items()}
    names = sorted(good)
    for count in range(number):
        name = names[count % len(names)]
        data = _changed(good[name], random)
        if random.random() < 0.1:
            other = good[random.choice(names)]
            data = data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other)) :]
        yield (name if random.random() < 0.95 else f"any{random.choice(sorted(SUFFIXES))}"), data


def _changed(data: bytes, random: Random) -> bytes:
    """A document damaged as it is, or, where it is packed, inside, so that more than the unpacking is tried."""
    if data[:2] == b"PK" and random.random() < 0.8:
        return _repacked(data, random)
    if data[:2] == b"\x1f\x8b" and random.random() < 0.8:
        return gzip.compress(_changed(gzip.decompress(data), random), mtime=0)
    return _hostile(data, random) if random.random() < 0.3 else _damaged(data, random)


def _repacked(data: bytes, random: Random) -> bytes:
    """An archive with one or two of its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in random.sample(sorted(members), min(len(members), random.choice((1, 2)))):
        members[name] = _changed(members[name], random)
    return zipped(members)


def _damaged(data: bytes, random: Random) -> bytes:
    """Bytes changed, cut out, repeated, or all that follows cut off."""
    changed = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 20, 100))):
        place = random.randrange(len(changed) + 1)
        size = random.choice((1, 1, 2, 8, 64, 512))
        way = random.randrange(5)
        if way == 0:
            changed[place : place + size] = random.randbytes(size)
        elif way == 1:
            del changed[place : place + size]
        elif way == 2:
            changed[place:place] = changed[place : place + size] * random.choice((1, 3, 50))
        elif way == 3 and place < len(changed):
            changed[place] ^= 1 << random.randrange(8)
        elif way == 4 and random.random() < 0.2:
            del changed[place:]
    return bytes(changed)


def _hostile(data: bytes, random: Random) -> bytes:
    """Hostile characters put in somewhere."""
    for _ in range(random.choice((1, 2, 8))):
        place = random.randrange(len(data) + 1)
        data = data[:place] + random.choice(HOSTILE).encode("utf-8", "surrogatepass") + data[place:]
    return data


def _tried(source: Source, process: ReadingProcess, counts: Counter[tuple[str, str]], *, label: str) -> list[str]:
    """What went wrong with an input; how it went is counted."""
    began, wrong = time.perf_counter(), []
    kind = source.name.rpartition(".")[2]
    for found in read_bytes(source.data, source.name, process=process):
        if isinstance(found, UnreadableError):
            counts[kind, "process replaced" if found.reason.startswith(("its reader", "not read")) else "refused"] += 1
            wrong += [f"{label} {source.name}: no reason"] * (not found.reason)
        else:
            counts[kind, "articles"] += 1
            wrong += [f"{label} {source.name}: {why}" for why in broken(found)]
    counts[kind, "inputs"] += 1
    counts[kind, "slow"] += time.perf_counter() - began > SLOW
    return wrong


def broken(reading: ReadArticle) -> Iterator[str]:
    """Rules of its own that an article breaks, in words."""
    article = reading.article
    fields = (article.title, article.outlet, article.author, article.url, article.file, article.said_in)
    if any("\n" in field or (not field.isascii() and _unclean(field)) for field in fields) or _unclean(article.text):
        yield "characters that should be gone"
    if article.url and not article.url.lower().startswith(("http://", "https://")):
        yield "an address of another kind"
    if not article.text.strip() or not article.title or not reading.blocks:
        yield "no text, title or block"
    if any(not 0 <= block.start < block.end <= len(article.text) for block in reading.blocks):
        yield "a block outside the text"


def _unclean(text: str) -> bool:
    return any(character in "\x00\x1b\r\u202e\u2066\ufeff" or "\ud800" <= character <= "\udfff" for character in text)


def _print(counts: Counter[tuple[str, str]], wrong: list[str], seconds: float) -> None:
    columns = ("inputs", "articles", "refused", "process replaced", "slow")
    print(f"{'format':<10}" + "".join(f"{column:>18}" for column in columns))
    for kind in sorted({kind for kind, _ in counts}):
        print(f"{kind:<10}" + "".join(f"{counts[kind, column]:>18,}" for column in columns))
    totals = [sum(n for (_, column), n in counts.items() if column == wanted) for wanted in columns]
    print(f"{'all':<10}" + "".join(f"{total:>18,}" for total in totals))
    print(f"{seconds:,.0f} s; wrong: {len(wrong)}")
    print("\n".join(wrong[:50]))


if __name__ == "__main__":
    main()
