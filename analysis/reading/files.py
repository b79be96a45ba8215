"""Files and folders to articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import py3langid

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading import decoding, stamps
from analysis.reading.layout import Layout, Line, layout
from analysis.reading.undated import inferred_date
from analysis.tables import Article, Block

SUFFIXES = frozenset({".md", ".text", ".txt", ""})
LONGEST_NAME = 32

_HASH_IN_NAME = re.compile(r"[_-]?[0-9a-f]{12,}$")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_MARKS = "\"“”'‘’"


def article_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Files named, and files below folders named, in order of their names; hidden files and links left out."""
    for path in paths:
        if path.is_dir():
            found = (below for below in sorted(path.rglob("*")) if below.is_file() and not below.is_symlink())
            yield from (below for below in found if not below.name.startswith("."))
        else:
            yield path


def read_file(path: Path) -> ReadArticle:
    """The article in a text file. UnreadableError names the file and what is wrong with it."""
    return read_text(decoding.decoded(_bytes(path), path.name), file=path.name)


def read_text(text: str, *, file: str) -> ReadArticle:
    """The article in a text; `file` names where it came from."""
    found = layout(text)
    outlet = _outlet(found)
    published, basis = _published(found, text)
    title = found.title()
    shown = title or _first_words(found)
    article = Article(
        article_id=blake2b("\0".join((outlet, shown, text)).encode("utf-8", "replace"), digest_size=8).hexdigest(),
        title=shown,
        title_basis="declared" if title else "first words",
        outlet=outlet or f"Unknown ({short_name(file)})",
        outlet_known=bool(outlet),
        published=published,
        published_basis=basis,
        dateline_place=found.dateline.place if found.dateline else "",
        url="",
        language=_language(found),
        annotated=False,
        file=file,
        words=sum(len(_WORD.findall(line.text)) for line in found.lines if line.kind != "boilerplate"),
        text=text,
    )
    article = replace(article, annotated=article.language == "en")
    return ReadArticle(article, tuple(_blocks(article.article_id, found.lines)))


def with_inferred_date(article: Article, *, known: Sequence[date]) -> Article:
    """The article dated by its dateline's month and day and what else is known, where it declares no date."""
    if article.published_basis not in ("unknown", "inferred"):
        return article
    dateline = layout(article.text).dateline
    day = inferred_date(dateline, article.text, known=known) if dateline else None
    return replace(article, published=day, published_basis="inferred" if day else "unknown")


def short_name(file: str) -> str:
    """A file's name fit to be read: no suffix, no hash, not long."""
    stem = _HASH_IN_NAME.sub("", Path(file).stem) or Path(file).stem
    return stem if len(stem) <= LONGEST_NAME else f"{stem[: LONGEST_NAME - 1]}…"


def _bytes(path: Path) -> bytes:
    if path.suffix.lower() not in SUFFIXES:
        raise UnreadableError(path.name, f"files of kind '{path.suffix}' are not read; text files are ({_suffixes()})")
    try:
        if path.stat().st_size > decoding.LARGEST_FILE:
            raise UnreadableError(path.name, f"larger than {decoding.LARGEST_FILE // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableError(path.name, "there is no such file") from error
    except OSError as error:
        raise UnreadableError(path.name, f"cannot be opened ({error.strerror})") from error


def _suffixes() -> str:
    return ", ".join(sorted(filter(None, SUFFIXES)))


def _outlet(found: Layout) -> str:
    """The outlet a text names: in its dateline, unless that is an agency it relays, or in its signature."""
    signature = next((line.text for line, after in _pairs(found.lines) if _signed(line, after, found)), "")
    if signature:
        return signature
    named = found.dateline.outlet if found.dateline else ""
    return "" if stamps.is_agency(named) else named


def _signed(line: Line, after: Line, found: Layout) -> bool:
    return line.kind == after.kind == "boilerplate" and stamps.numeric_date(after.text, like=found.dateline) is not None


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise(lines)


def _published(found: Layout, text: str) -> tuple[date | None, str]:
    declared = stamps.stamp(text.lstrip())[0] or _signature_date(found)
    if declared:
        return declared, "declared"
    if found.dateline and found.dateline.date:
        return found.dateline.date, "dateline"
    return None, "unknown"


def _signature_date(found: Layout) -> date | None:
    lines = (line.text for line in found.lines if line.kind == "boilerplate")
    return next(filter(None, (stamps.numeric_date(line, like=found.dateline) for line in lines)), None)


def _first_words(found: Layout, longest: int = 80) -> str:
    """A title for a text without one: its first words, cut between words, no quotation mark left open."""
    text = next((line.text for line in found.lines if line.kind in ("standfirst", "paragraph")), "")
    text = text or found.lines[0].text
    if len(text) <= longest:
        return text
    cut = text[:longest].rsplit(" ", 1)[0]
    return cut.rstrip(f" ,;:{_MARKS}") + "…"


def _language(found: Layout) -> str:
    """ISO 639-1 code of the body (the headline is too short to tell)."""
    body = " ".join(line.text for line in found.lines if line.kind in ("paragraph", "standfirst", "list item"))
    return str(py3langid.classify(body or found.lines[0].text)[0])


def _blocks(article_id: str, lines: Sequence[Line]) -> Iterator[Block]:
    for number, line in enumerate(lines):
        yield Block(article_id, number, line.kind, line.start, line.end)
