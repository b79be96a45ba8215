"""An analyst's folder of fifty files on one invented event, of every format that is read, ten of them broken.

The outlets, people and places are invented. Two women of the same name are in it: the harbour master Marta Vesel and
the opposition leader Marta Vesel, whom no machine can tell apart by their names.
"""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.mixedtexts import HEADLINES, NEXIS, RUSSIAN, WIRE, body, told
from tests.reading.drawing import wrapped
from tests.reading.making import warc, word, workbook, zipped

URL = "https://tunnel-news.example"


def columns_pdf(headline: str, paragraphs: list[str], *, password: str = "") -> bytes:
    """One page in two columns below a headline, as a newspaper sets it."""
    buffer = io.BytesIO()
    encrypt = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(buffer, pagesize=(595, 842), invariant=1, encrypt=encrypt)
    canvas.setFont("Times-Bold", 20)
    canvas.drawString(50, 780, headline)
    lines = [line for text in paragraphs for line in wrapped(text, 44)]
    canvas.setFont("Times-Roman", 10)
    half = -(-len(lines) // 2)
    for place in range(half):
        for x, line in ((50, lines[place]), (310, ([*lines[half:], ""])[place])):
            canvas.drawString(x, 740 - 13 * place, line)
    canvas.save()
    return buffer.getvalue()


def _html(number: int, head: str, *, tail: str = "") -> str:
    text = "".join(f"<p>{line}</p>" for line in body(number))
    return (
        f'<!DOCTYPE html><html lang="en"><head>{head}</head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{HEADLINES[number]}</h1>{text}{tail}</article><footer>Subscribe today</footer></body></html>"
    )


def _graph(number: int, outlet: str) -> str:
    return _html(
        number,
        f"<title>{HEADLINES[number]} | {outlet}</title>"
        f'<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{HEADLINES[number]}">'
        f'<meta property="article:published_time" content="2024-06-{10 + number % 9:02d}T08:00:00Z">'
        f'<link rel="canonical" href="{URL}/{number}">',
    )


def _linked(number: int, outlet: str) -> str:
    said = {
        "@type": "NewsArticle",
        "headline": HEADLINES[number],
        "datePublished": "2024-06-11T07:00:00Z",
        "url": f"{URL}/{number}",
        "author": {"@type": "Person", "name": "Lotte Brandal"},
        "publisher": {"name": outlet},
    }
    return _html(number, f'<script type="application/ld+json">{json.dumps(said)}</script>')


def _mail(number: int, *, html: bool = False, attached: bytes = b"") -> bytes:
    made = EmailMessage()
    made["From"] = "Halmar Morning Letter <post@letter.example>"
    made["Subject"] = HEADLINES[number]
    made["Date"] = "Tue, 11 Jun 2024 06:00:00 +0200"
    made["List-Unsubscribe"] = "<https://letter.example/leave>"
    lines = body(number)
    made.set_content("".join(f"<p>{line}</p>" for line in lines) if html else "\n".join(lines), subtype=_kind(html))
    if attached:
        made.add_attachment(attached, maintype="application", subtype="octet-stream", filename="annex.docx")
    return made.as_bytes()


def _kind(html: bool) -> str:
    return "html" if html else "plain"


def _docx(number: int) -> bytes:
    return word([("Title", HEADLINES[number]), *(("", line) for line in body(number))], author="Ines Kolb")


_HEAD = ("Headline", "Full text", "Published", "Source", "Link")


def _row(number: int, outlet: str) -> tuple[str, ...]:
    return HEADLINES[number], " ".join(body(number)), "2024-06-12", outlet, f"{URL}/{number}"


def _table(separator: str, *rows: tuple[str, ...]) -> str:
    quoted = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    return "\r\n".join(quoted)


def _record(number: int, outlet: str) -> dict[str, str]:
    names = ("title", "text", "published_at", "source", "url")
    return dict(zip(names, _row(number, outlet), strict=True))


def _rss(number: int) -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Strait Radio</title>'
        f"<item><title>{HEADLINES[number]}</title><link>{URL}/{number}</link>"
        f"<pubDate>Mon, 10 Jun 2024 12:00:00 +0000</pubDate><description>{' '.join(body(number))}</description></item>"
        "</channel></rss>"
    )


def _atom(number: int) -> str:
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Halmar Wire</title><entry>'
        f'<title>{HEADLINES[number]}</title><link href="{URL}/{number}"/><published>2024-06-11T10:00:00Z</published>'
        f'<content type="text">{" ".join(body(number))}</content></entry></feed>'
    )


def _factiva(number: int) -> str:
    first, *rest = body(number)
    return (
        f"SE  News\nHD  {HEADLINES[number]}\nBY  By Ines Kolb\nWC  64 words\nPD  12 June 2024\nSN  Ostmark Economist\n"
        f"LA  English\nLP\n{first}\nTD\n{chr(10).join(rest)}\nAN  Document OSTM000020240612ek6c00001\n"
    )


def _front_matter(number: int) -> str:
    return f'---\ntitle: "{HEADLINES[number]}"\ndate: 2024-06-13\nsource: Tunnel Notes\n---\n' + "\n\n".join(
        body(number)
    )


READABLE: dict[str, Callable[[], bytes]] = {
    "annex.eml": lambda: _mail(0, attached=_docx(1)),
    "archive/nested.zip": lambda: zipped({"in.zip": zipped({"deep.txt": told(2).encode()})}),
    "archive/pages.warc": lambda: warc({f"{URL}/warc-3": _graph(3, "Verania Times")}),
    "archive/more pages.warc.gz": lambda: warc({f"{URL}/warc-4": _graph(4, "Verania Times")}, packed=True),
    "archive/press.zip": lambda: zipped({"a/5.html": _graph(5, "Coast Herald").encode(), "b.txt": told(6).encode()}),
    "archive/single.txt.gz": lambda: gzip.compress(told(7).encode(), mtime=0),
    "atom.xml": lambda: _atom(8).encode(),
    "columns.pdf": lambda: columns_pdf(HEADLINES[9], body(9)),
    "database/factiva.txt": lambda: _factiva(10).encode(),
    "database/nexis.txt": NEXIS.encode,
    "feed.rss": lambda: _rss(11).encode(),
    "foreign/german.txt": lambda: told(12).encode(),
    "foreign/russian.txt": lambda: RUSSIAN.encode("cp1251"),
    "letter.eml": lambda: _mail(13, html=True),
    "minutes.docx": lambda: _docx(14),
    "notes.md": lambda: _front_matter(15).encode(),
    "old encodings/czech names.txt": lambda: told(16).encode("cp1250"),
    "old encodings/quotes.txt": lambda: told(17).encode("cp1252"),
    "old encodings/wide.txt": lambda: told(18).encode("utf-16"),
    "page.html": lambda: _graph(19, "Coast Herald").encode(),
    "page linked.html": lambda: _linked(20, "Verania Times").encode(),
    "page latin.html": lambda: _html(21, f'<meta charset="iso-8859-1"><title>{HEADLINES[21]}</title>').encode(
        "iso-8859-1"
    ),
    "plain.text": lambda: told(22).encode(),
    "rows.csv": lambda: _table(",", _HEAD, _row(23, "Strait Radio"), _row(24, "Halmar Wire")).encode(),
    "rows.tsv": lambda: _table("\t", _HEAD, _row(25, "Strait Radio")).encode(),
    "rows semicolon.csv": lambda: _table(";", _HEAD, _row(26, "Café du Port")).encode("cp1252"),
    "rows.jsonl": lambda: "\n".join(json.dumps(_record(n, "Tunnel Notes")) for n in (27, 28)).encode(),
    "rows.json": lambda: json.dumps([_record(29, "Halmar Wire")]).encode(),
    "sheet.xlsx": lambda: workbook([_HEAD, _row(30, "Ostmark Economist")]),
    "sheet with a title.xlsx": lambda: workbook([("Export of 14 June",), (), _HEAD, _row(31, "Coast Herald")]),
    "undated.txt": lambda: "\n\n".join((HEADLINES[32], *body(32))).encode(),
    "wire.txt": lambda: told(33, outlet="Halmar Wire", lines=WIRE).encode(),
    "wire again.txt": lambda: told(33, outlet="Halmar Wire", lines=WIRE).encode(),
    "wire in the Herald.txt": lambda: told(33, outlet="Coast Herald", lines=WIRE).encode(),
    "wire in the Times.html": lambda: _html_wire("Verania Times").encode(),
    "word with a list.docx": lambda: word(
        [("Title", HEADLINES[34]), *(("List Bullet", line) for line in body(34))], author="Ines Kolb"
    ),
    "of the opposition.txt": lambda: told(35).encode(),
    "of the opposition too.txt": lambda: told(36).encode(),
    "of the harbour.txt": lambda: told(37).encode(),
    "of the harbour too.md": lambda: _front_matter(38).encode(),
}
"""Forty files that hold articles, by name."""


def _html_wire(outlet: str) -> str:
    """The wire's text with one figure brought up to date, as an outlet's own page."""
    lines = [line.replace("about 400 guests", "some 420 guests") for line in WIRE]
    head = f'<meta property="og:site_name" content="{outlet}"><meta property="og:title" content="{HEADLINES[33]}">'
    head += '<meta property="article:published_time" content="2024-06-11">'
    text = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head>{head}</head><body><article><h1>{HEADLINES[33]}</h1>{text}</article></body></html>"


def _laughing() -> str:
    names = ("lol", *(f"lol{number}" for number in range(1, 10)))
    laughs = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    return f'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">{laughs}]><lolz>&lol9;</lolz>'


def _escaping() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../../../tmp/parallax-was-here.txt", told(39))
    return buffer.getvalue()


BROKEN: dict[str, Callable[[], bytes]] = {
    "bomb.zip": lambda: zipped({"zeros.txt": bytes(120_000_000)}),
    "broken/cut.docx": lambda: _docx(14)[:4_000],
    "broken/cut.pdf": lambda: columns_pdf(HEADLINES[9], body(9))[:700],
    "broken/empty.txt": lambda: b"",
    "broken/escaping.zip": _escaping,
    "broken/laughing.xml": lambda: _laughing().encode(),
    "broken/locked.pdf": lambda: columns_pdf(HEADLINES[9], body(9), password="not said"),  # noqa: S106
    "broken/not a PDF.pdf": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "broken/numbers.csv": lambda: b"Year,Ships\r\n2022,310\r\n2023,344\r\n",
    "broken/rubbish.txt": lambda: bytes((n * 167 + 13) % 256 for n in range(4_000)),
}
"""Ten files that hold none, or would do harm, by name."""


def write_folder(folder: Path, files: Mapping[str, Callable[[], bytes]]) -> Path:
    """Write files below a folder; the folder."""
    for name, made in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made())
    return folder
