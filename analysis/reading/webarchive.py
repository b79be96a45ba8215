"""WARC: pages as a crawler kept them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]

from analysis.errors import UnreadableError
from analysis.reading.decoding import LARGEST_FILE, markup, named_charset
from analysis.reading.document import Found, Source
from analysis.reading.web import page

MOST_RECORDS = 200_000


def documents(source: Source) -> Iterator[Found]:
    """The article of each page that was answered with success. UnreadableError where the archive breaks off."""
    pages = 0
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(source.data)), start=1):
            if number > MOST_RECORDS:
                raise UnreadableError(source.name, f"more than {MOST_RECORDS:,} records")
            if _is_page(record):
                pages += 1
                yield _page(record, f"{source.name}, record {number}")
    except ArchiveLoadFailed as error:
        raise UnreadableError(source.name, "this WARC file is damaged") from error
    if not pages:
        raise UnreadableError(source.name, "this WARC file holds no pages")


def _is_page(record: Any) -> bool:
    if record.rec_type not in ("resource", "response"):
        return False
    headers = record.http_headers or record.rec_headers
    is_html = "html" in (headers.get_header("Content-Type") or "").lower()
    return is_html and (record.http_headers is None or record.http_headers.get_statuscode() == "200")


def _page(record: Any, name: str) -> Found:
    data = record.content_stream().read(LARGEST_FILE + 1)
    headers = record.http_headers or record.rec_headers
    charset = (headers.get_header("Content-Type") or "").lower().partition("charset=")[2].strip("\"' ;")
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    try:
        return page(markup(data, name, charset=charset or named_charset(data)), name, url=url.strip("<>"))
    except UnreadableError as error:
        return error
