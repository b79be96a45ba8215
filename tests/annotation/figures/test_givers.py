from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.facts import facts

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Anna Keller told Reuters, “It was bad. We counted 45 boats.” Some 30 sank.", ["Anna Keller", ""]),
        ("“Police say 45 boats sank,” Anna Keller said.", ["police"]),
        ("Reuters said the “45 boats” sank.", ["Reuters"]),
    ],
)
def test_the_speaker_of_a_quotation_gives_its_figures(parse: Parse, text: str, givers: list[str]) -> None:
    rows = facts(parse(text))["figures"]
    assert [row.attributed_to for row in rows] == givers
