"""Documents of every format, made on the spot: one invented article, told by an invented outlet."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from email.message import EmailMessage

from docx import Document
from openpyxl import Workbook  # type: ignore[import-untyped]

from tests.reading.drawing import column_page, column_pages

TITLE = "Old lighthouse lights the bay of Karsund again"
OUTLET = "Fjord Courier"
AUTHOR = "Maren Vik"
DAY = "2019-05-02"
URL = "https://fjord-courier.example/2019/lighthouse"
PARAGRAPHS = (
    "The lighthouse of Karsund was lit on Thursday for the first time in forty years, before a crowd of about 300.",
    "Mayor Eva Lund said that the repair had cost 2.4 million crowns, a quarter of it given by fishermen of the town.",
    "The keeper's house next to the tower will open in June as a museum of the rescue service, the council said.",
)
BODY = "\n".join(PARAGRAPHS)
MORE = (
    "The tower was built in 1871 after two trawlers and a mail steamer had run aground within one winter month.",
    "Its lamp went out in 1979, when the harbour authority placed a beacon on the breakwater instead.",
    "Schoolchildren of Karsund painted the railings, and the chapel choir sang from the gallery until midnight.",
    "A second tower, further north on the headland, is to be repaired next year if the county agrees.",
)

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>{TITLE} | {OUTLET}</title>
<meta property="og:site_name" content="{OUTLET}"><meta property="og:title" content="{TITLE}">
<meta name="author" content="{AUTHOR}"><meta property="article:published_time" content="{DAY}T09:30:00+02:00">
<link rel="canonical" href="{URL}"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport pages</a></li></ul></nav>
<article><h1>{TITLE}</h1>{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article>
<footer><p>Subscribe to our newsletter. All rights reserved.</p></footer></body></html>"""

LINKED_PAGE = f"""<html><head><title>x</title><script type="application/ld+json">
{json.dumps({"@graph": [{"@type": "WebPage"}, {
    "@type": ["NewsArticle"], "headline": TITLE, "datePublished": f"{DAY}T07:00:00Z", "url": URL,
    "author": [{"@type": "Person", "name": AUTHOR}], "publisher": {"name": OUTLET},
}]})}
</script><meta property="og:site_name" content="Another name"></head><body><article>
{"".join(f"<p>{text}</p>" for text in PARAGRAPHS)}</article></body></html>"""  # fmt: skip

MARKDOWN = f"""---
title: "{TITLE}"
author: {AUTHOR}
date: {DAY}
source: {OUTLET}
url: {URL}
---
{PARAGRAPHS[0].replace("Karsund", "**Karsund**")}

{PARAGRAPHS[1].replace("Eva Lund", "[Eva Lund](https://town.example)")}

![a picture](https://fetch.example/a.png)

{PARAGRAPHS[2]}
"""

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>{OUTLET}</title>
<item><title>{TITLE}</title><link>{URL}</link><author>{AUTHOR}</author>
<pubDate>Thu, 02 May 2019 09:30:00 +0200</pubDate>
<description>&lt;p&gt;{"&lt;/p&gt;&lt;p&gt;".join(PARAGRAPHS)}&lt;/p&gt;</description></item>
<item><title>Nothing but a title</title></item></channel></rss>"""

ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{OUTLET}</title>
<entry><title>{TITLE}</title><link href="{URL}"/><author><name>{AUTHOR}</name></author>
<published>{DAY}T09:30:00Z</published><content type="text">{BODY}</content></entry></feed>"""

NEXIS = f"""                               1 of 2 DOCUMENTS

                                 {OUTLET}

                             May 2, 2019 Thursday

{TITLE}

BYLINE: {AUTHOR}

SECTION: NEWS; Pg. 4

LENGTH: 64 words

DATELINE: KARSUND

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}

LOAD-DATE: May 3, 2019

LANGUAGE: ENGLISH

Copyright 2019 {OUTLET}

                               2 of 2 DOCUMENTS

                                 Coast Gazette

                             May 4, 2019 Saturday

Storm closes the harbour

LENGTH: 20 words

{PARAGRAPHS[2]}
"""

NEXIS_NEWER = f"""{TITLE}
{OUTLET}
May 2, 2019 Thursday

Copyright 2019 {OUTLET} All Rights Reserved
Section: NEWS; Pg. 4
Length: 64 words
Byline: {AUTHOR}
Body

{BODY}

Load-Date: May 3, 2019

End of Document
"""

FACTIVA = f"""SE  News
HD  {TITLE}
BY  By {AUTHOR}
WC  64 words
PD  2 May 2019
SN  {OUTLET}
SC  FJORD
LA  English
LP
{PARAGRAPHS[0]}
TD
{PARAGRAPHS[1]}

{PARAGRAPHS[2]}
AN  Document FJORD00020190502ef5200001
"""

FACTIVA_PLAIN = f"""News
{TITLE}
By {AUTHOR}
64 words
2 May 2019
{OUTLET}
FJORD
English
Copyright 2019 {OUTLET}

{BODY}

Document FJORD00020190502ef5200001
"""


def csv_table(separator: str = ",") -> bytes:
    """A table with an article a row, the second without text."""
    rows = [("Headline", "Body", "Date", "Source", "Link"), (TITLE, BODY, "02/05/2019", OUTLET, URL)]
    rows += [("No text", "", "30/05/2019", OUTLET, ""), ("Another", PARAGRAPHS[0], "31/05/2019", "Coast Gazette", "")]
    quoted = [separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return "\r\n".join(quoted).encode()


def json_lines() -> bytes:
    """An object a line, the second with half a character in it."""
    rows = [
        {"title": TITLE, "text": BODY, "published_at": f"{DAY}T09:30:00Z", "source": {"name": OUTLET}, "url": URL},
        {"title": "Half \ud83d", "text": PARAGRAPHS[0], "published_at": "9999-99-99", "url": "javascript:alert(1)"},
    ]
    return "\n".join(map(json.dumps, rows)).encode()


def workbook(rows: Iterable[Sequence[object]]) -> bytes:
    """A spreadsheet of rows."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def word(paragraphs: Iterable[tuple[str, str]], *, author: str = AUTHOR) -> bytes:
    """A Word document of paragraphs, each with its style."""
    book = Document()
    book.core_properties.author = author
    for style, text in paragraphs:
        book.add_paragraph(text, style=style or None)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def message(*, html: bool = False, bulk: bool = False) -> EmailMessage:
    """A message with the article in it."""
    made = EmailMessage()
    made["From"] = f"{OUTLET if bulk else AUTHOR} <post@fjord-courier.example>"
    made["Subject"] = TITLE
    made["Date"] = "Thu, 02 May 2019 09:30:00 +0200"
    if bulk:
        made["List-Unsubscribe"] = "<https://fjord-courier.example/leave>"
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS) if html else BODY
    made.set_content(text, subtype="html" if html else "plain")
    return made


def saved_page() -> bytes:
    """A web page as a browser saves it in one file."""
    made = EmailMessage()
    made["Snapshot-Content-Location"] = URL
    made["Subject"] = TITLE
    made.make_related()
    part = EmailMessage()
    part.set_content(PAGE, subtype="html")
    made.attach(part)
    return made.as_bytes()


def zipped(members: Mapping[str, bytes]) -> bytes:
    """A ZIP archive of files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def warc(pages: Mapping[str, str], *, status: str = "200 OK", packed: bool = False) -> bytes:
    """A web archive of pages by address."""
    records = b""
    for url, page in pages.items():
        answer = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}".encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-05-03T00:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(answer)}\r\n\r\n"
        ).encode()
        record = head + answer + b"\r\n\r\n"
        records += gzip.compress(record, mtime=0) if packed else record
    return records


def one_column() -> bytes:
    """One page in one column."""
    return column_page(TITLE, PARAGRAPHS)


def two_columns() -> bytes:
    """Two pages in two columns, with a headline over both, running heads and page numbers; rows across the columns."""
    return column_pages(TITLE, (*PARAGRAPHS, *MORE), head=f"{OUTLET.upper()} THURSDAY EDITION", author=AUTHOR)


FILES: dict[str, Callable[[], bytes]] = {
    "article.docx": lambda: word([("Title", TITLE), *(("", text) for text in PARAGRAPHS)]),
    "article.eml": lambda: message().as_bytes(),
    "article.html": lambda: PAGE.encode(),
    "article.md": lambda: MARKDOWN.encode(),
    "article.mhtml": saved_page,
    "article.pdf": one_column,
    "article.txt": lambda: f"{TITLE}\n\nKarsund, May 2, 2019 ({OUTLET}) {BODY}".encode(),
    "archive.zip": lambda: zipped({"a/article.html": PAGE.encode(), "b.docx": FILES["article.docx"]()}),
    "atom.xml": lambda: ATOM.encode(),
    "export.txt": lambda: NEXIS.encode(),
    "factiva.txt": lambda: FACTIVA.encode(),
    "feed.rss": lambda: RSS.encode(),
    "pages.warc": lambda: warc({URL: PAGE}),
    "pages.warc.gz": lambda: warc({URL: PAGE}, packed=True),
    "table.csv": csv_table,
    "table.jsonl": json_lines,
    "table.xlsx": lambda: workbook([("Title", "Text", "Published", "Outlet"), (TITLE, BODY, DAY, OUTLET)]),
}
"""A file of every format by its name."""
