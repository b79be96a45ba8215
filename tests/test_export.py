"""Tables as files: the same bytes each time, the same values back, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.export import FORMATS, Format, export_tables, joined_table, table_bytes
from analysis.export.cells import harmless, plain_rows
from analysis.export.workbook import LONGEST_CELL, xlsx_bytes
from analysis.tables import TABLES

FRAME = DataFrame(
    {
        "name": ["Žilina", 'two\nlines, “quoted” "and" comma', None],
        "count": pd.array([3, None, -1], dtype="Int64"),
        "share": [0.5, 1200.0, None],
        "day": pd.to_datetime(["2024-05-02", None, "1848-03-15"]),
        "sure": [True, False, True],
        "nothing": [None, None, None],
    }
)
ROWS = [
    ["Žilina", 3, 0.5, date(2024, 5, 2), True, None],
    ['two\nlines, “quoted” "and" comma', None, 1200.0, None, False, None],
    [None, -1, None, date(1848, 3, 15), True, None],
]
EMPTY = FRAME.iloc[:0]


def _iso(rows: list[list[object]]) -> list[list[object]]:
    return [[value.isoformat() if isinstance(value, date) else value for value in row] for row in rows]


def test_plain_rows() -> None:
    assert list(plain_rows(FRAME)) == ROWS


def test_csv() -> None:
    found = list(csv.reader(StringIO(table_bytes(FRAME, "csv").decode("utf-8"), newline="")))
    assert found == [
        ["name", "count", "share", "day", "sure", "nothing"],
        ["Žilina", "3", "0.5", "2024-05-02", "True", ""],
        ['two\nlines, “quoted” "and" comma', "", "1200", "", "False", ""],
        ["", "-1", "", "1848-03-15", "True", ""],
    ]


def test_json() -> None:
    found = json.loads(table_bytes(FRAME, "json"))
    assert [list(record) for record in found] == [list(FRAME.columns)] * 3
    assert [list(record.values()) for record in found] == _iso(ROWS)


def test_parquet() -> None:
    found = pd.read_parquet(BytesIO(table_bytes(FRAME, "parquet")))
    assert list(plain_rows(found)) == ROWS
    assert isinstance(found["day"].iloc[0], date)


def test_xlsx() -> None:
    sheet = openpyxl.load_workbook(BytesIO(table_bytes(FRAME, "xlsx"))).worksheets[0]
    head, *rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert head == list(FRAME.columns)
    assert rows[0][:3] == ["Žilina", 3, 0.5]
    assert rows[0][3].date() == date(2024, 5, 2)
    assert rows[2][3] == "1848-03-15"
    assert rows[1] == [ROWS[1][0], None, 1200, None, False, None]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("frame", [FRAME, EMPTY])
def test_the_same_table_gives_the_same_bytes(format_: Format, frame: DataFrame) -> None:
    assert table_bytes(frame, format_) == table_bytes(frame.copy(), format_)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_table_opens_and_has_its_columns(format_: Format) -> None:
    data = table_bytes(EMPTY, format_)
    if format_ == "json":
        assert json.loads(data) == []
        return
    read = {"csv": pd.read_csv, "parquet": pd.read_parquet, "xlsx": pd.read_excel}[format_]
    assert list(read(BytesIO(data)).columns) == list(FRAME.columns)


def test_named_indexes_become_columns_and_others_do_not() -> None:
    frame = DataFrame({"n": [1, 2]}, index=[7, 9])
    assert table_bytes(frame, "csv") == b"n\r\n1\r\n2\r\n"
    assert table_bytes(frame.rename_axis("person"), "csv") == b"person,n\r\n7,1\r\n9,2\r\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("\u200b=1+1", "'\u200b=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("- item", "'- item"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("\n=1", "'\n=1"),
        ("-5", "-5"),
        ("+3.5", "+3.5"),
        ("-1,200", "-1,200"),
        ("-4 %", "-4 %"),
        ("\t-5", "'\t-5"),
        ("plain = text", "plain = text"),
        ("–5", "–5"),
        ("", ""),
    ],
)
def test_harmless(text: str, expected: str) -> None:
    assert harmless(text) == expected


@settings(deadline=None)
@given(st.text(max_size=20))
def test_nothing_else_is_changed(text: str) -> None:
    assert harmless(text) in (text, f"'{text}")


@pytest.mark.parametrize("format_", ["csv", "xlsx"])
def test_formulas_in_cells_and_headers_are_harmless(format_: Format) -> None:
    data = table_bytes(DataFrame({"=A1": ['=HYPERLINK("http://x")']}), format_)
    if format_ == "csv":
        assert data.decode() == '\'=A1\r\n"\'=HYPERLINK(""http://x"")"\r\n'
        return
    cells = [cell for row in openpyxl.load_workbook(BytesIO(data)).worksheets[0].iter_rows() for cell in row]
    assert [cell.value for cell in cells] == ["'=A1", '\'=HYPERLINK("http://x")']
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_cell_too_long_for_excel_is_cut_and_says_so() -> None:
    for text in ("x" * 40_000, "🌉" * 20_000):
        value = (
            openpyxl.load_workbook(BytesIO(table_bytes(DataFrame({"text": [text]}), "xlsx"))).worksheets[0]["A2"].value
        )
        assert value.endswith(f"… [cut: {len(text):,} characters in all]")
        assert len(value.encode("utf-16-le")) // 2 <= LONGEST_CELL


def test_characters_that_xml_forbids_are_left_out() -> None:
    data = table_bytes(DataFrame({"text": ["a\x00b\x1bc\uffffd\r\ne"]}), "xlsx")
    assert openpyxl.load_workbook(BytesIO(data)).worksheets[0]["A2"].value == "abcd\ne"


def test_a_table_longer_than_a_sheet_goes_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.export.workbook.MOST_ROWS", 2)
    book = openpyxl.load_workbook(BytesIO(xlsx_bytes({"numbers": DataFrame({"n": [1, 2, 3]})})))
    assert book.sheetnames == ["numbers", "numbers (2)"]
    assert [cell.value for cell in book["numbers (2)"]["A"]] == ["n", 3]


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_json_and_parquet_give_any_text_back(texts: list[str]) -> None:
    frame = DataFrame({"text": texts})
    assert [record["text"] for record in json.loads(table_bytes(frame, "json"))] == texts
    assert pd.read_parquet(BytesIO(table_bytes(frame, "parquet")))["text"].tolist() == texts


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40), min_size=1, max_size=3))
def test_csv_and_xlsx_give_text_back_with_an_apostrophe_at_most(texts: list[str]) -> None:
    expected = [harmless(text) for text in texts]
    data = table_bytes(DataFrame({"text": texts}), "csv").decode()
    assert [row[0] if row else "" for row in csv.reader(StringIO(data, newline=""))][1:] == expected
    sheet = openpyxl.load_workbook(BytesIO(table_bytes(DataFrame({"text": texts}), "xlsx"))).worksheets[0]
    assert [sheet.cell(number, 1).value or "" for number in range(2, len(texts) + 2)] == expected


@pytest.mark.parametrize("name", TABLES)
def test_no_table_needs_another_to_be_read(tiny_corpus: Corpus, name: str) -> None:
    found = joined_table(tiny_corpus, name)
    names = set(found.columns)
    assert len(names) == len(found.columns)
    if "article_id" in names:
        assert {"file", "outlet", "published"} <= names
    if "sentence" in names:
        assert found["sentence_text"].notna().all()
    beside = {"entity_id": "entity", "gathering_id": "gathering_name"}
    beside |= {f"{who}_id": f"{who}_entity" for who in ("attributed", "source", "speaker", "via")}
    for key in names & set(beside):
        known = found[found[key].fillna("") != ""]
        assert known[beside[key]].notna().all()
    assert len(found) == len(tiny_corpus.table(name))


def test_the_words_of_a_row_stand_in_its_sentence(tiny_corpus: Corpus) -> None:
    for name in ("mentions", "quotations", "figures", "dates"):
        for row in joined_table(tiny_corpus, name).itertuples():
            assert row.text in row.sentence_text
    row = joined_table(tiny_corpus, "passages").iloc[0]
    assert row["text_a"] == row["text_b"] == "a promise kept"


def test_a_selection_narrows_every_table(tiny_corpus: Corpus) -> None:
    chosen = Selection(words="engineer")
    for name in TABLES:
        whole, part = joined_table(tiny_corpus, name), joined_table(tiny_corpus, name, chosen)
        assert len(part) <= len(whole)
        assert list(part.columns) == list(whole.columns)
    assert joined_table(tiny_corpus, "entities", chosen)["name"].tolist() == ["Ida Moss", "Mara Lind", "Žilina"]
    assert set(joined_table(tiny_corpus, "aliases", chosen)["article_id"]) == {"lantern"}
    assert len(joined_table(tiny_corpus, "gatherings", chosen)) == 1
    assert joined_table(tiny_corpus, "gatherings", Selection(words="boats")).empty


@pytest.mark.parametrize("format_", FORMATS)
def test_export_of_all_tables(tiny_corpus: Corpus, tmp_path: Path, format_: Format) -> None:
    files = export_tables(tiny_corpus, tmp_path / "out", format=format_)
    names = ["parallax.xlsx"] if format_ == "xlsx" else [f"{name}.{format_}" for name in TABLES]
    assert [file.name for file in files] == names
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == sorted(names)
    before = [file.read_bytes() for file in files]
    assert [file.read_bytes() for file in export_tables(tiny_corpus, tmp_path / "out", format=format_)] == before


@pytest.mark.parametrize("selection", [EVERYTHING, Selection(leader=("Mara Lind",)), Selection(outlet=("Nobody",))])
def test_all_formats_hold_the_same(tiny_corpus: Corpus, tmp_path: Path, selection: Selection) -> None:
    for format_ in FORMATS:
        export_tables(tiny_corpus, tmp_path, format=format_, selection=selection)
    book = openpyxl.load_workbook(tmp_path / "parallax.xlsx")
    assert book.sheetnames == list(TABLES)
    for name in TABLES:
        expected = list(plain_rows(joined_table(tiny_corpus, name, selection)))
        assert list(plain_rows(pd.read_parquet(tmp_path / f"{name}.parquet"))) == expected
        records = json.loads((tmp_path / f"{name}.json").read_text("utf-8"))
        assert [list(record.values()) for record in records] == _iso(expected)
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.reader(file))) == len(expected) + 1
        assert book[name].max_row == max(len(expected), 0) + 1


def test_a_formula_in_an_article_is_harmless_in_an_export(tiny_corpus: Corpus, tmp_path: Path) -> None:
    export_tables(tiny_corpus, tmp_path, format="csv")
    assert ",'=1+1 boats joined the parade" in (tmp_path / "sentences.csv").read_text("utf-8")
