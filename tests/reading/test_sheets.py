"""Tables: which column holds what, proposed and adjusted, and dates of the form that the table uses."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading.document import Columns, Document, Source
from analysis.reading.fields import Row, parsed, proposed
from analysis.reading.files import read_bytes, table_preview
from analysis.reading.formats import documents
from tests.reading import making
from tests.reading.making import BODY, OUTLET, PARAGRAPHS, TITLE


def rows(*values: dict[str, str]) -> list[Row]:
    return [dict(value) for value in values]


@pytest.mark.parametrize(
    ("header", "first", "columns"),
    [
        (
            ["Headline", "Full Text", "Publication_Date", "sourceName", "URL", "By-line"],
            {},
            Columns("Headline", "Full Text", "Publication_Date", "sourceName", "", "URL"),
        ),
        (["id", "Title", "a", "b"], {"a": PARAGRAPHS[0], "b": "2019-05-02"}, Columns("Title", "a", "b")),
        (["Text", "Body"], {}, Columns(text="Text")),
        (["a", "b"], {"a": "short", "b": "words"}, Columns()),
        (["date", "content", "Date"], {}, Columns(text="content", date="date")),
    ],
)
def test_columns_are_proposed_by_their_names_and_contents(
    header: list[str], first: dict[str, str], columns: Columns
) -> None:
    assert proposed(header, rows({name: first.get(name, "") for name in header})) == columns


def test_a_table_can_be_looked_at_before_it_is_read() -> None:
    found = table_preview(making.csv_table(), "table.csv")
    assert found.header == ("Headline", "Body", "Date", "Source", "Link")
    assert found.rows[0]["Headline"] == TITLE
    assert found.columns == Columns("Headline", "Body", "Date", "Source", "", "Link")
    with pytest.raises(UnreadableError, match="this is no table"):
        table_preview(making.PAGE.encode(), "page.html")


def test_the_columns_can_be_said() -> None:
    data = making.workbook([("T", "X", "Y"), ("Not the title", BODY, TITLE)])
    (found,) = read_bytes(data, "a.xlsx", columns=parsed("title=Y,text=X"))
    assert isinstance(found, ReadArticle)
    assert (found.article.title, found.article.text) == (TITLE, f"{TITLE}\n\n{BODY}")


@pytest.mark.parametrize(
    ("given", "reason"),
    [("text=Nowhere", "no column 'Nowhere'; it has 'T', 'X'"), ("title=T", "cannot be told")],
)
def test_columns_that_are_not_there_are_named(given: str, reason: str) -> None:
    (found,) = read_bytes(b"T,X\na,b", "a.csv", columns=parsed(given))
    assert reason in str(found)


@pytest.mark.parametrize("given", ["", "text", "text=", "body=X", "=X"])
def test_a_list_of_columns_that_is_none(given: str) -> None:
    with pytest.raises(UnreadableError, match="text=Body,title=Headline"):
        parsed(given)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(separator: str) -> None:
    found = list(documents(Source(making.csv_table(separator), "a.csv")))
    assert isinstance(found[0], Document)
    assert (found[0].title, found[0].outlet, found[0].text) == (TITLE, OUTLET, BODY)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["02/05/2019", "30/05/2019"], [date(2019, 5, 2), date(2019, 5, 30)]),
        (["02/05/2019", "05/30/2019"], [date(2019, 2, 5), date(2019, 5, 30)]),
        (["02/05/2019", "03/05/2019"], [None, None]),
        (["30/05/2019", "05/30/2019"], [date(2019, 5, 30), date(2019, 5, 30)]),
    ],
)
def test_a_table_shows_whether_its_dates_give_the_day_first(dates: list[str], days: list[date | None]) -> None:
    data = "\n".join(["text,date", *(f"{PARAGRAPHS[0].replace(',', '')},{day}" for day in dates)]).encode()
    found = [each for each in documents(Source(data, "a.csv")) if isinstance(each, Document)]
    assert [each.published for each in found] == days


def test_a_workbook_may_begin_with_a_title_and_holds_real_dates() -> None:
    table = [("Export of the archive",), (), ("Headline", "Text", "Date"), (TITLE, BODY, datetime(2019, 5, 2, 8, 30))]
    found = next(documents(Source(making.workbook(table), "a.xlsx")))
    assert isinstance(found, Document)
    assert (found.title, found.published) == (TITLE, date(2019, 5, 2))


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.csv", b"\n\n", "empty"),
        ("a.csv", b"a,b\n1,2", "cannot be told: 'a', 'b'"),
        ("a.json", b'{"text": ', "no JSON"),
        ("a.json", b"[1, 2]", "no objects"),
        ("a.jsonl", b"[" * 100_000, "nested too deep"),
        ("a.xlsx", b"a,b", "holds something else"),
        ("a.xlsx", making.zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "damaged"),
    ],
)
def test_a_table_that_cannot_be_read_is_named_with_the_reason(name: str, data: bytes, reason: str) -> None:
    (found,) = documents(Source(data, name))
    assert isinstance(found, UnreadableError)
    assert reason in found.reason
