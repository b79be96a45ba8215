from __future__ import annotations

import time

import pytest

from analysis.contrasts import LONGEST, alike, word_differences


def told(texts: list[str]) -> list[list[tuple[str, str]]]:
    """Marked words and who else has them, text by text."""
    return [
        [(text[run.start : run.end], run.state) for run in runs]
        for text, runs in zip(texts, word_differences(texts), strict=True)
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The ferry sank.", "The ferry sank."], [[], []]),
        (["The ferry sank on Monday.", "The ferry sank on Friday."], [[("Monday", "only")], [("Friday", "only")]]),
        (["Crowds cheered Örn.", "CROWDS cheered Orn!"], [[], []]),
        (["The mayor's car", "The mayor’s car"], [[], []]),
        (["It cost 1,500 crowns.", "It cost 1,600 crowns."], [[("1,500", "only")], [("1,600", "only")]]),
        (["Dara beat Mun.", "Mun beat Dara."], [[("beat Mun", "moved")], [("beat Dara", "moved")]]),
        (["He will sign the pact.", "He signed a pact."], [[("will sign", "only")], [("signed", "only")]]),
        (["The pact holds.", "A pact holds in the end."], [[], [("end", "only")]]),
        (
            ["A special bond of trust", "A special tie of lasting trust", "A special bond of trust"],
            [[("bond", "some")], [("tie of lasting", "only")], [("bond", "some")]],
        ),
        (["One text alone."], [[]]),
        (["", "Nothing here."], [[], [("Nothing here", "only")]]),
        ([], []),
    ],
)
def test_words_that_differ(texts: list[str], expected: list[list[tuple[str, str]]]) -> None:
    assert told(texts) == expected


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = ["Miners struck in Olm.", "Miners walked out in Olm.", "The miners of Olm struck."]
    assert told(texts) == told(texts[::-1])[::-1]


def test_runs_lie_in_the_text_and_do_not_overlap() -> None:
    texts = ["“Never,” she said, “was so much owed.”", "She said it never was owed so much by so few."]
    for text, runs in zip(texts, word_differences(texts), strict=True):
        edges = [edge for run in runs for edge in (run.start, run.end)]
        assert edges == sorted(edges)
        assert all(0 <= edge <= len(text) for edge in edges)


def test_very_long_texts_are_compared_at_their_beginning() -> None:
    texts = [" ".join(f"word{number}" for number in range(start, start + 50_000)) for start in (0, 10)]
    begin = time.perf_counter()
    found = word_differences(texts)
    assert time.perf_counter() - begin < 5
    assert max(run.end for run in found[0]) <= len(" ".join(texts[0].split()[:LONGEST]))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The ferry sank off Olm on Monday.", "Off Olm a ferry sank on Friday."], [True, True]),
        (["The ferry sank off Olm.", "Farmers blocked the roads of Tarn."], [False, False]),
        (
            ["The ferry sank off Olm.", "Off Olm a ferry sank.", "Farmers blocked the roads of Tarn."],
            [True, True, False],
        ),
        (["The ferry sank."], [False]),
        ([], []),
    ],
)
def test_only_texts_that_are_alike_are_held_against_each_other(texts: list[str], expected: list[bool]) -> None:
    assert alike(texts) == expected
