from __future__ import annotations

import pytest

from analysis.annotation.attributions import attributions
from analysis.annotation.attributions.wires import agencies
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from tests.annotation.attributions.test_attributions import Parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam held, the state-run Xinhua news agency reported.", ["Xinhua"]),
        ("The dam held, the Zuid News Agency said on Monday.", ["Zuid News Agency"]),
        ("The dam held, according to the privately owned Fjordpress news agency.", ["Fjordpress news agency"]),
        ("Mayor Lund told Fjordpress, a private news agency, that the dam held.", ["Fjordpress news agency"]),
        ("The dam held, Reuters has reported, citing two engineers.", ["Reuters"]),
        ("The dam held, in a report carried by the Zuid News Agency.", ["Zuid News Agency"]),
        ("The dam held on Monday, the news agency Fjordpress reported.", []),
        ("The state news agency reported that the dam held.", []),
        ("Norland's spy agency said that the dam held.", []),
        ("Reuters moved its office to Lindholm.", []),
    ],
)
def test_agencies_that_report(text: str, expected: list[str]) -> None:
    assert [name for _, _, name in agencies(text)] == expected


def test_an_agency_is_cited_once_a_sentence(parse: Parse) -> None:
    document = parse("The dam held and no house was lost, the state-run Xinhua news agency reported.")
    rows = attributions(document, MentionIndex(mentions(document)))
    assert [row.source.removesuffix(" news agency") for row in rows] == ["Xinhua"]
