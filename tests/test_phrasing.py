from __future__ import annotations

import pytest

from analysis.phrasing import LONGEST, phrased, readable_value, sentence, together


@pytest.mark.parametrize(
    ("topic", "said", "kind", "verdict", "expected"),
    [
        (
            "When: Quist met Abel",
            {"2024-04-30 (“Tuesday”)": ["Courier"], "2024-05-01": ["Herald", "Post"]},
            "date",
            "contradict",
            "Quist met Abel: Courier says Tuesday 30 April 2024, but Herald and Post say Wednesday 1 May 2024.",
        ),
        (
            "Dockers on strike",
            {"900": ["Courier"], "1,200": ["Herald"]},
            "figure",
            "update",
            "Dockers on strike: Courier says 900; later Herald says 1,200.",
        ),
        (
            "Dockers on strike",
            {"about 900": ["Courier", "Herald", "Post"]},
            "figure",
            "agree",
            "Dockers on strike: Courier, Herald and Post say about 900.",
        ),
        (
            "Ada Quist at: Gala, Tarn",
            {"expected": ["Post"], "attended": ["Courier", "Herald"]},
            "attendance",
            "update",
            "Ada Quist at Gala, Tarn: expected according to Post; later attended according to Courier and Herald.",
        ),
        (
            "First race",
            {"first time": ["Courier"], "first race in 3 years": ["Post"], "first in years": ["Post"]},
            "statement",
            "contradict",
            "Courier writes “first time”, but Post writes “first race in 3 years” and “first in years”.",
        ),
        (
            "Dockers on strike",
            {"900": ["Courier"], "1,200": ["Herald"], "1,300": ["Courier"]},
            "figure",
            "update",
            "Dockers on strike: Courier says 900, Herald says 1,200; later Courier says 1,300.",
        ),
        (
            "Dockers on strike",
            {"900": ["Courier"], "1,200": ["Courier"]},
            "figure",
            "contradict",
            "Dockers on strike: Courier says 900, but Courier says 1,200.",
        ),
        (
            "Ada Quist: “a bond of trust”",
            {"a bond of trust": ["Courier"], "a tie of faith": ["Herald"]},
            "quotation",
            "compatible",
            "Ada Quist: Courier quotes “a bond of trust”, Herald quotes “a tie of faith”.",
        ),
        (
            "Ada Quist: “never again”",
            {"never again": ["Courier", "Herald"]},
            "quotation",
            "attributed differently",
            "“never again”: given to different speakers by Courier and Herald.",
        ),
        (
            "The strike is over",
            {"The strike is over.": ["Courier"], "The strike is not over.": ["Herald"]},
            "statement",
            "contradict",
            "Courier writes “The strike is over”, but Herald writes “The strike is not over”.",
        ),
        (
            "The strike is over",
            {"The strike is over.": ["Courier"], "Over is the strike.": ["Herald"]},
            "statement",
            "agree",
            "“The strike is over”: Courier and Herald tell it, each in its own words.",
        ),
        (
            "When: the pact",
            {"2024-06 (“in June”)": ["Post"], "2024-06": ["Post", "Echo"], "2024": ["Herald"]},
            "date",
            "compatible",
            "The pact: Post and Echo say June 2024, Herald says 2024.",
        ),
    ],
)
def test_a_difference_is_one_sentence(
    topic: str, said: dict[str, list[str]], kind: str, verdict: str, expected: str
) -> None:
    assert sentence(phrased(topic, said, kind=kind, verdict=verdict)) == expected


@pytest.mark.parametrize(
    ("value", "kind", "expected"),
    [
        ("2024-05-01 to 2024-05-03 (“three days”)", "date", "Wednesday 1 May 2024 to Friday 3 May 2024"),
        ("2024-05", "date", "May 2024"),
        ("2024", "date", "2024"),
        ("about 900", "figure", "about 900"),
        ("“Goodbye”", "quotation", "“Goodbye”"),
    ],
)
def test_values_are_read_as_english(value: str, kind: str, expected: str) -> None:
    assert readable_value(value, kind) == expected


def test_long_values_are_cut_between_words() -> None:
    found = readable_value("never again " * 40, "quotation")
    assert len(found) <= LONGEST + 2
    assert found.endswith(("never…”", "again…”"))


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C", "D"], "A, B, C and D"),
        (["A", "B", "C", "D", "E", "F"], "A, B, C and 3 others"),
    ],
)
def test_names_in_a_row(names: list[str], expected: str) -> None:
    assert together(names) == expected
