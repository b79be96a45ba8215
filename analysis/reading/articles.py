"""A text, and what its document says of itself, to an article with its blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from itertools import pairwise
from pathlib import PurePath

import py3langid

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading import stamps
from analysis.reading.document import Document
from analysis.reading.layout import TITLE_WITHIN, Layout, Line, layout
from analysis.reading.undated import inferred_date
from analysis.tables import Article, Block

LONGEST_NAME = 32

_HASH_IN_NAME = re.compile(r"[_-]?[0-9a-f]{12,}$")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_MARKS = "\"“”'‘’"


def read_text(text: str, *, file: str) -> ReadArticle:
    """The article in a text; `file` names where it came from."""
    return _read(text, Document(text, file))


def read_document(document: Document) -> ReadArticle:
    """The article in a document; what the document does not say, the text may. UnreadableError where it is empty."""
    tidy = document.tidied()
    if not tidy.text.strip():
        raise UnreadableError(tidy.file, "it holds no text")
    return _read(_titled(tidy), tidy)


def with_inferred_date(article: Article, *, known: Sequence[date]) -> Article:
    """The article dated by its dateline's month and day and what else is known, where it declares no date."""
    if article.published_basis not in ("unknown", "inferred"):
        return article
    dateline = layout(article.text).dateline
    day = inferred_date(dateline, article.text, known=known) if dateline else None
    return replace(article, published=day, published_basis="inferred" if day else "unknown")


def short_name(file: str) -> str:
    """A file's name fit to be read: no suffix, no hash, not long."""
    stem = PurePath(file).stem
    stem = _HASH_IN_NAME.sub("", stem) or stem
    return stem if len(stem) <= LONGEST_NAME else f"{stem[: LONGEST_NAME - 1]}…"


def _read(text: str, document: Document) -> ReadArticle:
    found = layout(text, title=document.title)
    outlet = document.outlet or _outlet(found)
    published, basis = (document.published, "declared") if document.published else _published(found, text)
    title = found.title() or document.title
    shown = title or _first_words(found)
    values = {
        "title": title,
        "outlet": outlet,
        "author": document.author,
        "date": published,
        "address": document.url,
    }
    article = Article(
        article_id=blake2b("\0".join((outlet, shown, text)).encode("utf-8", "replace"), digest_size=8).hexdigest(),
        title=shown,
        title_basis="declared" if title else "first words",
        outlet=outlet or f"Unknown ({short_name(document.file)})",
        outlet_known=bool(outlet),
        published=published,
        published_basis=basis,
        dateline_place=found.dateline.place if found.dateline else "",
        url=document.url,
        language=_language(found),
        annotated=False,
        file=document.file,
        words=sum(len(_WORD.findall(line.text)) for line in found.lines if line.kind != "boilerplate"),
        text=text,
        author=document.author,
        said_in=_said_in(values, document.said_in),
    )
    article = replace(article, annotated=article.language == "en")
    return ReadArticle(article, tuple(_blocks(article.article_id, found.lines)))


def _said_in(values: Mapping[str, object], stated: Mapping[str, str]) -> str:
    """Where each value that is known was found: the text itself, unless the document states it elsewhere."""
    return "; ".join(f"{field}: {stated.get(field, 'the text')}" for field, value in sorted(values.items()) if value)


def _titled(document: Document) -> str:
    """The text beginning with its title, so that the words of the title are read as well."""
    if not document.title:
        return document.text
    wanted = _folded(document.title)
    lines = [line for line in document.text.split("\n", 4 * TITLE_WITHIN) if line.strip()]
    if any(_folded(line) == wanted for line in lines[:TITLE_WITHIN]):
        return document.text
    return f"{document.title}\n\n{document.text}"


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _outlet(found: Layout) -> str:
    """The outlet a text names: in its dateline, unless that is an agency it relays, in its signature or imprint."""
    signature = next((line.text for line, after in _pairs(found.lines) if _signed(line, after, found)), "")
    if signature or (signature := stamps.imprint(found.imprint)[1]):
        return signature
    named = found.dateline.outlet if found.dateline else ""
    return "" if stamps.is_agency(named) else named


def _signed(line: Line, after: Line, found: Layout) -> bool:
    return line.kind == after.kind == "boilerplate" and stamps.numeric_date(after.text, like=found.dateline) is not None


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    return pairwise(lines)


def _published(found: Layout, text: str) -> tuple[date | None, str]:
    declared = stamps.stamp(text.lstrip())[0] or _signature_date(found) or stamps.imprint(found.imprint)[0]
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
