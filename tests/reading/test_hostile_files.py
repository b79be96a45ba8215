"""Files made to do harm, and damaged ones: an article or one clear sentence, never a crash or a hang."""

from __future__ import annotations

import gzip
import io
import json
import stat
import sys
import time
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.article import ReadArticle
from analysis.errors import UnreadableError
from analysis.reading import separate
from analysis.reading.document import Source
from analysis.reading.files import Reading, read_bytes, read_files
from analysis.reading.separate import ReadingProcess
from tests.conftest import ROOT
from tests.reading import making
from tests.reading.making import BODY, FILES, PARAGRAPHS, TITLE

PARTS = ("lol", *(f"lol{number}" for number in range(1, 10)))
LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(PARTS))
BILLION = f'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY lol "lol">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>'
OFFICE = "http://schemas.openxmlformats.org"
LAUGHING = "&lol9;"
WORD = (
    f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{LAUGHING}</w:t></w:r></w:p>'
    "</w:body></w:document>"
)
SHEET = (
    f'<worksheet xmlns="{OFFICE}/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>{LAUGHING}</t></is>'
    "</c></row></sheetData></worksheet>"
)
FEED = (
    "<rss version='2.0'><channel><title>T</title><item><title>a</title>"
    f"<description>{LAUGHING} and text</description></item></channel></rss>"
)


def replaced(data: bytes, member: str, content: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return making.zipped(members | {member: content.encode()})


def archives_inside(depth: int) -> bytes:
    data = making.zipped({"a.txt": PARAGRAPHS[0].encode()})
    for _ in range(depth):
        data = making.zipped({"n.zip": data})
    return data


def with_link() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    return buffer.getvalue()


def locked() -> bytes:
    data = bytearray(making.zipped({"a.txt": b"secret"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


REFUSED = {
    "laughs.xlsx": (replaced(making.workbook([("a",)]), "xl/worksheets/sheet1.xml", BILLION + SHEET), "damaged"),
    "laughs.docx": (replaced(FILES["article.docx"](), "word/document.xml", BILLION + WORD), "damaged"),
    "outside.docx": (replaced(FILES["article.docx"](), "word/document.xml", OUTSIDE + WORD), "no text"),
    "deep.html": (("<html><body>" + "<div>" * 100_000 + "text").encode(), "nested too deep"),
    "deep.json": (b"[" * 200_000, "nested too deep"),
    "deep.zip": (archives_inside(5), "archives inside each other"),
    "bomb.zip": (making.zipped({"a.txt": b" " * 60_000_000}), "larger than 20 MB"),
    "bomb.txt.gz": (gzip.compress(b" " * 150_000_000, 1), "would unpack to more"),
    "link.zip": (with_link(), "links are not followed"),
    "locked.zip": (locked(), "locked with a password"),
    "cut.zip": (FILES["archive.zip"]()[:500], "damaged or incomplete"),
    "cut.warc.gz": (FILES["pages.warc.gz"]()[:200], "damaged"),
    "escaping.zip": (making.zipped({"a/../../../tmp/evil.txt": BODY.encode()}), "leads out of the archive"),
    "escaping windows.zip": (making.zipped({"..\\..\\evil.txt": BODY.encode()}), "leads out of the archive"),
    "empty.zip": (making.zipped({}), "empty"),
    "old.docx": (b"\xd0\xcf\x11\xe0" * 200, "older Office file"),
    "letter.rtf": (b"{\\rtf1 hello}", "RTF"),
    "nothing.html": (b"<html><body></body></html>", "no article text"),
    "no.eml": (b"\n\njust text", "no headers"),
    "one.xml": (b"<note>hello</note>", "no feed"),
    "film.mp4": (b"\x00\x00", "are not read"),
}  # fmt: skip
ACCEPTED = {
    "laughs.rss": (BILLION + FEED).encode(),
    "outside.rss": (OUTSIDE + FEED).encode(),
    "lines.txt": b"word\n" * 100_000,
    "wrapped.txt": b"many words stand on this line and it has no end yet\n" * 40_000,
    "lines.html": ("<p>word</p>" * 20_000).encode(),
    "quotes.md": b"[" * 20_000 + b"*a " * 20_000,
    "date.eml": f"Date: Thu, 99999999999999 May 9 1:1:1\nSubject: {'=?utf-8?q?a?= ' * 50_000}\n\n{BODY}".encode(),
    "from.eml": b"From: " + b"(" * 100_000 + f"\n\n{BODY}".encode(),
    "path.zip": making.zipped({"/etc/evil.txt": PARAGRAPHS[0].encode()}),
    "endless.pdf": making.one_column().replace(b"/Count 1", b"/Count 999999999"),
}


@pytest.fixture(scope="module")
def process() -> Iterator[ReadingProcess]:
    with ReadingProcess() as made:
        yield made


def assert_sound(found: list[Reading]) -> None:
    """Articles that keep the rules, or a sentence of one line."""
    assert found
    for each in found:
        if isinstance(each, UnreadableError):
            assert each.reason
            assert "\n" not in str(each)
            continue
        article, blocks = each
        assert article.text.strip()
        assert blocks
        shown = article.text + article.title + article.outlet + article.author + article.file
        assert not [one for one in shown if one in "\x00\x1b\r\u202e\u2066\ufeff" or "\ud800" <= one <= "\udfff"]
        assert article.url == "" or article.url.startswith(("http://", "https://"))


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_what_cannot_be_read_is_refused_in_a_sentence(process: ReadingProcess, name: str) -> None:
    data, reason = REFUSED[name]
    found = read_bytes(data, name, process=process)
    assert_sound(found)
    assert all(isinstance(each, UnreadableError) for each in found)
    assert reason in str(found[0])


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", sorted(ACCEPTED))
def test_what_looks_hostile_but_holds_text_is_read(process: ReadingProcess, name: str) -> None:
    found = read_bytes(ACCEPTED[name], name, process=process)
    assert_sound(found)
    assert all(isinstance(each, ReadArticle) for each in found)
    assert not any("root:" in each.article.text for each in found if isinstance(each, ReadArticle))


def test_a_way_out_of_an_archive_is_only_a_label(process: ReadingProcess) -> None:
    found = read_bytes(ACCEPTED["path.zip"], "path.zip", process=process)
    assert [each.article.file for each in found if isinstance(each, ReadArticle)] == [
        "path.zip/etc/evil.txt",
    ]
    assert not Path("/tmp/evil.txt").exists()  # noqa: S108


HOSTILE = "Dam\u202e breaks\x1b[31m \ud83d and \u2066 no\u00adbody\ufeff knows"


def test_hostile_characters_are_gone_from_every_field(process: ReadingProcess) -> None:
    row = {"title": HOSTILE, "text": HOSTILE * 3, "outlet": HOSTILE, "author": HOSTILE, "url": "javascript:alert(1)"}
    data = making.json_lines() + b"\n" + json.dumps(row).encode()
    found = read_bytes(data, f"a\u202e\n{HOSTILE}.jsonl", process=process)
    assert_sound(found)
    last = found[-1]
    assert isinstance(last, ReadArticle)
    assert last.article.title == "Dam breaks[31m \ufffd and  nobody knows".replace("  ", " ")
    assert last.article.url == ""


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_cut_off_anywhere_gives_an_article_or_a_sentence(process: ReadingProcess, name: str) -> None:
    data = FILES[name]()
    for place in range(1, len(data), max(1, len(data) // 15)):
        assert_sound(read_bytes(data[:place], name, process=process))


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    name=st.sampled_from(sorted(FILES)),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=20), st.integers(0, 40)), max_size=6),
)
def test_bytes_changed_anywhere_give_an_article_or_a_sentence(
    process: ReadingProcess, name: str, changes: list[tuple[float, bytes, int]]
) -> None:
    data = FILES[name]()
    for where, put, cut in changes:
        place = int(where * len(data))
        data = data[:place] + put + data[place + cut :]
    assert_sound(read_bytes(data, name, process=process))


def worker(code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Give the reading process a reader of web pages that does as the code says."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys, types\n"
        "reader = types.ModuleType('analysis.reading.web')\n"
        f"exec({code!r}, reader.__dict__)\n"
        "sys.modules['analysis.reading.web'] = reader\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no limit of memory")
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("def documents(source):\n    while True: pass", "not read within 2 seconds"),
        ("def documents(source):\n    yield bytearray(10**10)", "more memory"),
        ("import os\ndef documents(source):\n    os.abort()", "broke off"),
        ("import os\ndef documents(source):\n    os.write(1, b'[1]\\n')\n    yield 1", "broke off"),
        (
            "import os\ndef documents(source):\n    os.write(1, b'{\"document\": {}}\\n')\n    yield from ()",
            "broke off",
        ),
        ("def documents(source):\n    raise KeyError(1)", "made in a way that is not known (KeyError)"),
        ("def documents(source):\n    open('written', 'w').write('x' * 10**6)", "OSError"),
    ],
)
def test_a_reader_that_is_broken_harms_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, reason: str
) -> None:
    worker(code.replace("'written'", repr(str(tmp_path / "written"))), monkeypatch, tmp_path)
    began = time.monotonic()
    with ReadingProcess(silence=2) as process:
        found = read_bytes(b"<html>", "a.html", process=process)
        assert [reason in str(each) for each in found] == [True]
        again = read_bytes(FILES["article.md"](), "article.md", process=process)
        assert isinstance(again[0], ReadArticle)
    assert time.monotonic() - began < 20
    assert not (tmp_path / "written").exists() or (tmp_path / "written").stat().st_size == 0


def test_a_process_that_has_ended_is_replaced_without_blame_for_the_next_file() -> None:
    with ReadingProcess() as process:
        assert isinstance(read_bytes(FILES["article.html"](), "a.html", process=process)[0], ReadArticle)
        running = process._process
        assert running is not None
        running.kill()
        assert isinstance(read_bytes(FILES["article.html"](), "a.html", process=process)[0], ReadArticle)


def test_who_stops_listening_does_not_hear_the_rest_later() -> None:
    with ReadingProcess() as process:
        answers = process.documents(Source(making.RSS.encode(), "feed.rss"))
        next(answers)
        answers.close()  # type: ignore[attr-defined]
        (found,) = read_bytes(FILES["article.md"](), "b.md", process=process)
        assert isinstance(found, ReadArticle)
        assert found.article.file == "b.md"


def test_plain_text_needs_no_process(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(separate.ReadingProcess, "_started", None)
    (tmp_path / "a.txt").write_text(f"{TITLE}\n{BODY}")
    ((_, _, found),) = read_files([tmp_path])
    assert isinstance(found[0], ReadArticle)


def test_nothing_is_kept_beside_the_program() -> None:
    assert not [path for path in ROOT.iterdir() if path.name.startswith(("evil", "written"))]
