from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotation.surface.marks import marked, unclosed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She called it “a promise kept”.", ["a promise kept"]),
        ('She called it "a promise kept".', ["a promise kept"]),
        ("She called it ‘a promise kept’.", ["a promise kept"]),
        ("She called it 'a promise kept'.", ["a promise kept"]),
        ("She called it «a promise kept».", ["a promise kept"]),
        ("She called it ``a promise kept''.", ["a promise kept"]),
        ("Norland’s ties’ future and the allies’ aims", []),
        ("The minister's car, the ministers' cars, rock 'n' roll of the '90s", []),
        ("He said that ‘the allies’ aims are ours’.", ["the allies’ aims are ours"]),
        ("“He told me ‘never again’ and left,” she said.", ["He told me ‘never again’ and left,"]),
        ("\"He told me 'never again' and left,\" she said.", ["He told me 'never again' and left,"]),
        ('A "first" and a "second" word', ["first", "second"]),
        ("A 'first' and a 'second' word", ["first", "second"]),
        ('A 15" screen and a 17" one', []),
        ("An opening “mark without its partner", []),
        ('"" and “ ” hold nothing', []),
        ("It is 'Norland's finest hour', he said", ["Norland's finest hour"]),
    ],
)
def test_words_between_marks(text: str, words: list[str]) -> None:
    assert [text[pair.start : pair.end] for pair in marked(text)] == words


def test_a_paragraph_that_nothing_closes() -> None:
    assert unclosed("“We shall go on.") is not None
    assert unclosed("“We shall go on.”") is None
    assert unclosed("We shall “go on.") is None


@given(st.text(alphabet="“”‘’\"'«»`ab s.,\n", max_size=60))
def test_marks_never_cross_and_hold_their_words(text: str) -> None:
    end = 0
    for pair in marked(text):
        assert end <= pair.outer_start < pair.start < pair.end < pair.outer_end <= len(text)
        end = pair.outer_end
