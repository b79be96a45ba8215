from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import UnreadableError
from analysis.reading import decoding
from analysis.reading.decoding import decoded

PROSE = "Președinta Țării a spus: “mulțumesc”. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_marked_unicode_comes_back_whole(encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    assert decoded((mark + PROSE).encode(encoding), "a.txt") == PROSE


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "The café’s owner said “no” to the minister’s plan. " * 6),
        ("cp1251", "Встреча прошла в Москве, сообщил представитель правительства. " * 6),
        ("gb18030", "领导人会议在北京举行，双方讨论了长期合作计划。" * 6),
    ],
)
def test_other_encodings_are_recognised(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x01\x02\x03", "no text"),
        (b"PK\x03\x04\x00\x00\x08\x00", "not a text file"),
        (bytes(range(128, 256)) * 3 + b"\x01" * 60, "not a text file"),
        ("\ufeff".encode("utf-16-le") + b"a", "damaged utf-16"),
        (b"word " * (decoding.LONGEST_LINE // 5 + 1), "a line longer than"),
        (b"x\n" * (decoding.LARGEST_FILE // 2 + 1), "larger than"),
    ],
)
def test_what_is_no_article_is_named_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as error:
        decoded(data, "bad.txt")
    assert error.value.file == "bad.txt"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_line_ends_are_one(ending: str) -> None:
    assert decoded(f"one{ending}two".encode(), "a.txt") == "one\ntwo"


@given(st.binary(max_size=400))
def test_any_bytes_give_clean_text_or_a_reason(data: bytes) -> None:
    try:
        text = decoded(data, "any.txt")
    except UnreadableError as error:
        assert error.reason
    else:
        assert text.strip()
        assert not set(text) & {"\x00", "\x07", "\x1b", "\r"}
