"""Electronic mail, and web pages saved as one file (MHTML), which are built alike."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from analysis.errors import UnreadableError
from analysis.reading import formats
from analysis.reading.decoding import cleaned, markup
from analysis.reading.document import Document, Found, Source
from analysis.reading.stated import stated_date
from analysis.reading.web import page, plain_lines

MOST_PARTS = 500
LONGEST_HEADER = 2_000
"""Characters of a header that are looked at."""

_BULK = ("List-Id", "List-Post", "List-Unsubscribe")
"""Headers of mail that goes to many: its sender is an outlet, that of other mail a person."""


def documents(source: Source) -> Iterator[Found]:
    """The message's article, then those of the files attached. UnreadableError where there is no message."""
    message = message_from_bytes(source.data)
    if not message.keys():
        raise UnreadableError(source.name, "this is no message: it has no headers")
    parts = [part for part, _ in zip(message.walk(), range(MOST_PARTS), strict=False) if not part.is_multipart()]
    attached = [part for part in parts if _is_attached(part)]
    bodies = [part for part in parts if not _is_attached(part)]
    yield _article(message, bodies, source.name)
    for number, part in enumerate(attached, start=1):
        name = part.get_filename() or f"attachment {number}"
        yield from formats.documents(source.inside(_bytes(part), name))


def _article(message: Message, parts: list[Message], name: str) -> Document:
    saved = next((_header(part, "Content-Location") for part in [message, *parts]), "")
    saved = _header(message, "Snapshot-Content-Location") or saved
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    if pages and (saved or message.get_content_type() == "multipart/related"):
        return page(_text(pages[0], name), name, url=saved)
    texts = [part for part in parts if part.get_content_type() == "text/plain"]
    if texts:
        body = cleaned(_text(texts[0], name))
    elif pages:
        body = plain_lines(_text(pages[0], name), name)
    else:
        raise UnreadableError(name, "this message holds no text")
    return _letter(message, body, name)


def _letter(message: Message, body: str, name: str) -> Document:
    sender = _sender(_header(message, "From"))
    is_bulk = any(_header(message, header) for header in _BULK)
    day: date | None = stated_date(_header(message, "Date"))
    return Document(
        text=body,
        file=name,
        title=_header(message, "Subject"),
        outlet=sender if is_bulk else "",
        author="" if is_bulk else sender,
        published=day,
        said_in={
            field: header
            for field, header, value in (
                ("title", "Subject", _header(message, "Subject")),
                ("outlet", "From", is_bulk and sender),
                ("author", "From", not is_bulk and sender),
                ("date", "Date", day),
            )
            if value
        },
    )


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _sender(header: str) -> str:
    """The name before the address; nothing where there is an address alone."""
    name, address, _ = header.partition("<")
    return name.strip().strip("\"'").strip() if address else ""


def _header(message: Message, name: str) -> str:
    """A header in readable characters; as it stands where it is made wrong."""
    raw = str(message.get(name, ""))[:LONGEST_HEADER]
    try:
        found = str(make_header(decode_header(raw)))
    except (HeaderParseError, LookupError, ValueError):
        found = raw
    return " ".join(found.split())


def _bytes(part: Message) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _text(part: Message, name: str) -> str:
    return markup(_bytes(part), name, charset=part.get_content_charset() or "")
