"""Every format: the same article comes out, with what the document says of it, and where."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading.files import Reading, read_bytes
from analysis.reading.separate import ReadingProcess
from tests.reading import making
from tests.reading.making import AUTHOR, BODY, FILES, OUTLET, PAGE, PARAGRAPHS, TITLE, URL


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as made:
        yield made


def read(data: bytes, name: str, process: ReadingProcess) -> list[Reading]:
    return read_bytes(data, name, process=process)


def article(data: bytes, name: str, process: ReadingProcess) -> ReadArticle:
    found = read(data, name, process)[0]
    assert isinstance(found, ReadArticle), found
    return found


@pytest.mark.parametrize(
    ("name", "outlet", "author", "day", "url", "said_in"),
    [
        ("article.docx", "", AUTHOR, False, "", "title: the title's style"),
        ("article.eml", "", AUTHOR, True, "", "title: Subject"),
        ("article.html", OUTLET, AUTHOR, True, URL, "outlet: meta og:site_name"),
        ("article.md", OUTLET, AUTHOR, True, URL, "date: the lines at its head"),
        ("article.mhtml", OUTLET, AUTHOR, True, URL, "address: the archive"),
        ("article.pdf", "", "", False, "", "title: the document's properties"),
        ("article.txt", OUTLET, "", True, "", "outlet: the text"),
        ("archive.zip", OUTLET, AUTHOR, True, URL, "address: link canonical"),
        ("atom.xml", OUTLET, AUTHOR, True, URL, "author: the feed"),
        ("factiva.txt", OUTLET, AUTHOR, True, "", "outlet: the Factiva header"),
        ("feed.rss", OUTLET, AUTHOR, True, URL, "date: the feed"),
        ("pages.warc", OUTLET, AUTHOR, True, URL, "address: the archive"),
        ("pages.warc.gz", OUTLET, AUTHOR, True, URL, "date: meta article:published_time"),
        ("table.csv", OUTLET, "", True, URL, "outlet: column Source"),
        ("table.jsonl", OUTLET, "", True, URL, "date: column published_at"),
        ("table.xlsx", OUTLET, "", True, "", "title: column Title"),
    ],
)
def test_what_a_document_says_is_taken_from_it(
    process: ReadingProcess, name: str, outlet: str, author: str, day: bool, url: str, said_in: str
) -> None:
    found = article(FILES[name](), name, process).article
    assert found.title == TITLE
    assert found.title_basis == "declared"
    assert (found.outlet if found.outlet_known else "") == outlet
    assert (found.author, found.url) == (author, url)
    assert found.published == (date(2019, 5, 2) if day else None)
    assert said_in in found.said_in.split("; ")
    assert found.annotated


@pytest.mark.parametrize("name", sorted({*FILES} - {"export.txt"}))
def test_the_article_is_whole_and_nothing_else(process: ReadingProcess, name: str) -> None:
    text, blocks = (found := article(FILES[name](), name, process)).article.text, found.blocks
    shown = [(block.kind, text[block.start : block.end]) for block in blocks if block.kind != "dateline"]
    assert shown == [("title", TITLE), *(("paragraph", paragraph) for paragraph in PARAGRAPHS)]


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("archive.zip", ["archive.zip/a/article.html", "archive.zip/b.docx"]),
        ("export.txt", ["export.txt, article 1", "export.txt, article 2"]),
        ("feed.rss", ["feed.rss, entry 1", "feed.rss, entry 2: this entry holds no text"]),
        ("table.csv", ["table.csv, row 2", "table.csv, row 3: the column 'Body' is empty", "table.csv, row 4"]),
        ("pages.warc", ["pages.warc, record 1"]),
    ],
)
def test_one_file_may_give_many_articles_each_with_its_place(
    process: ReadingProcess, name: str, files: list[str]
) -> None:
    found = read(FILES[name](), name, process)
    assert [str(each) if isinstance(each, UnreadableError) else each.article.file for each in found] == files


def test_content_counts_before_the_name(process: ReadingProcess) -> None:
    assert article(PAGE.encode(), "page.txt", process).article.url == URL
    assert article(FILES["article.pdf"](), "scan", process).article.title == TITLE
    assert article(FILES["article.docx"](), "article.zip", process).article.author == AUTHOR
    assert article(making.ATOM.encode(), "download", process).article.outlet == OUTLET


def test_the_search_of_linked_data_comes_before_meta(process: ReadingProcess) -> None:
    found = article(making.LINKED_PAGE.encode(), "a.html", process).article
    assert (found.title, found.outlet, found.author, found.url) == (TITLE, OUTLET, AUTHOR, URL)
    assert found.said_in == "address: JSON-LD; author: JSON-LD; date: JSON-LD; outlet: JSON-LD; title: JSON-LD"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<title>{TITLE} - Fjord Courier</title>", TITLE),
        ("<title>Lund - Vik: who wins - and why</title>", "Lund - Vik: who wins"),
        ("<meta property='og:title' content='Vik - a life'>", "Vik - a life"),
        (f"<meta property='og:title' content='{TITLE} | {OUTLET}'><meta name='publisher' content='{OUTLET}'>", TITLE),
    ],
)
def test_the_title_of_a_page_has_no_outlet_behind_it(process: ReadingProcess, head: str, title: str) -> None:
    page = f"<html><head>{head}</head><body>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</body></html>"
    assert article(page.encode(), "a.html", process).article.title == title


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_declares(process: ReadingProcess, encoding: str) -> None:
    text = PARAGRAPHS[0].replace("Karsund", "Kårsund")
    page = f"<html><head><meta charset='{encoding}'><title>Fyret på Kårsund</title></head><body><p>{text}</p></body>"
    found = article(page.encode(encoding), "a.html", process).article
    assert "Fyret på Kårsund" in found.title
    assert text in found.text


def test_a_letter_names_its_writer_and_a_newsletter_its_outlet(process: ReadingProcess) -> None:
    letter = article(making.message(html=True).as_bytes(), "a.eml", process).article
    newsletter = article(making.message(bulk=True).as_bytes(), "a.eml", process).article
    assert (letter.author, letter.outlet_known) == (AUTHOR, False)
    assert (newsletter.author, newsletter.outlet) == ("", OUTLET)
    assert letter.text == newsletter.text


def test_what_is_attached_to_a_message_is_read_too(process: ReadingProcess) -> None:
    message = making.message()
    message.add_attachment(making.one_column(), maintype="application", subtype="pdf", filename="report.pdf")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="gif", filename="../logo.gif")
    found = read(message.as_bytes(), "a.eml", process)
    assert [getattr(each, "file", None) or each.article.file for each in found] == [  # type: ignore[union-attr]
        "a.eml",
        "a.eml/report.pdf",
        "a.eml/../logo.gif",
    ]


def test_an_export_in_a_word_document_is_divided(process: ReadingProcess) -> None:
    data = making.word([("", line) for line in making.NEXIS.split("\n")])
    found = [each.article.outlet for each in read(data, "a.docx", process) if isinstance(each, ReadArticle)]
    assert found == [OUTLET, "Coast Gazette"]


@pytest.mark.parametrize("text", [making.NEXIS_NEWER, making.FACTIVA, making.FACTIVA_PLAIN])
def test_exports_of_other_kinds(process: ReadingProcess, text: str) -> None:
    found = article(text.encode(), "export.txt", process).article
    assert (found.title, found.outlet, found.author, found.published) == (TITLE, OUTLET, AUTHOR, date(2019, 5, 2))
    assert found.text.replace("\n\n", "\n") == f"{TITLE}\n{BODY}"


def test_an_article_about_documents_is_no_export(process: ReadingProcess) -> None:
    text = (
        "Court sees papers\nThe court received 3 of 12 documents.\nLength: a matter of words.\nDocument after document."
    )
    assert [str(each) for each in read(text.encode(), "a.txt", process) if isinstance(each, UnreadableError)] == []
    assert article(text.encode(), "a.txt", process).article.text == text


def test_another_language_is_kept_and_marked(process: ReadingProcess) -> None:
    text = "<p>Die Staatschefs trafen sich am Mittwoch in der Hauptstadt zu einem langen Gespräch.</p>" * 4
    found = article(f"<html><body>{text}</body></html>".encode(), "a.html", process).article
    assert (found.language, found.annotated) == ("de", False)
