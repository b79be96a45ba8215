from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reading.files import read_text
from analysis.reading.layout import layout


def kinds(text: str) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in layout(text).lines]


def test_the_parts_of_a_page_are_told_apart() -> None:
    text = "\n".join(
        [
            "Bridge Opens in Varna | Coast Daily",
            "Click here to listen",
            "Bridge Opens in Varna",
            "",
            "Synopsis",
            "The long-awaited bridge has opened to traffic.",
            "Key points",
            "• It cost twice the estimate.",
            "2. It carries six lanes.",
            "Varna, May 2 (Coast Daily) Mayor Ivan Petrov cut the ribbon on Friday.",
            "“This is a good day,” he said.",
            "Background",
            "Work began in 2016.",
            "Coast Daily",
            "02/05/2019",
            "FAQ",
            "Who paid for it?",
            "The city and the state did.",
            "(With Reuters inputs)",
        ]
    )
    assert kinds(text) == [
        ("title", "Bridge Opens in Varna"),
        ("boilerplate", "| Coast Daily"),
        ("boilerplate", "Click here to listen"),
        ("boilerplate", "Bridge Opens in Varna"),
        ("heading", "Synopsis"),
        ("standfirst", "The long-awaited bridge has opened to traffic."),
        ("heading", "Key points"),
        ("list item", "It cost twice the estimate."),
        ("list item", "It carries six lanes."),
        ("dateline", "Varna, May 2 (Coast Daily)"),
        ("paragraph", "Mayor Ivan Petrov cut the ribbon on Friday."),
        ("paragraph", "“This is a good day,” he said."),
        ("heading", "Background"),
        ("paragraph", "Work began in 2016."),
        ("boilerplate", "Coast Daily"),
        ("boilerplate", "02/05/2019"),
        ("heading", "FAQ"),
        ("question", "Who paid for it?"),
        ("paragraph", "The city and the state did."),
        ("boilerplate", "(With Reuters inputs)"),
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("date 2021-01-05 Rain fell all day.\nIt stopped at night.", ("boilerplate", "date 2021-01-05")),
        ("World\nDam breaks in Osterland\nThe dam broke.", ("boilerplate", "World")),
        ("Dam breaks in Osterland\nThe dam broke.", ("title", "Dam breaks in Osterland")),
        ("Will the dam hold?\nNobody knows.", ("title", "Will the dam hold?")),
        ("The dam broke on Sunday.\nIt was old.", ("paragraph", "The dam broke on Sunday.")),
        ("- First item\n- Second item", ("list item", "First item")),
    ],
)
def test_the_first_line(text: str, first: tuple[str, str]) -> None:
    assert kinds(text)[0] == first


def test_a_long_first_line_without_a_full_stop_is_a_standfirst() -> None:
    line = " ".join(["The minister praised the engineers who", *["again"] * 30])
    assert kinds(f"{line}\nThe talks went on.")[0] == ("standfirst", line)


def test_hard_wrapped_paragraphs_are_put_together() -> None:
    text = (
        "The council of the small town voted on Monday to close the\n"
        "harbour for two weeks while divers look for the wreck of the\n"
        "ferry that went down in the storm of last winter with most of\n"
        "its cargo.\n\n"
        "Fishermen said that they had not been asked and that the loss\n"
        "would be larger than the council believes it to be, although\n"
        "a fund has been promised."
    )
    found = layout(text)
    assert [line.kind for line in found.lines] == ["paragraph", "paragraph"]
    assert found.lines[0].text.endswith("its cargo.")


@given(st.text(alphabet=st.sampled_from("aB1 .?-•|(),\n\t\u200b“"), max_size=300))
def test_every_visible_character_is_in_one_block_at_its_place(text: str) -> None:
    lines = layout(text).lines
    for line in lines:
        assert "\n" in text[line.start : line.end] or text[line.start : line.end] == line.text
    assert all(a.end <= b.start for a, b in pairwise(lines))
    covered = sum(len(text[line.start : line.end].split()) for line in lines)
    bullets = sum(len(word) <= 3 for word in text.split())
    assert covered >= len(text.split()) - bullets


@pytest.mark.parametrize(
    ("lines", "outlet", "day", "kinds"),
    [
        (("The Fjord Times, 13 May 2026", "It rained."), "The Fjord Times", "2026-05-13", "boilerplate paragraph"),
        (("Aarhus, May 13, 2026 (Elbe Kurier)", "It rained."), "Elbe Kurier", "2026-05-13", "dateline paragraph"),
        (("By Per Holm", "13 May 2026", "It rained."), "", "2026-05-13", "heading boilerplate paragraph"),
        (("It rained.", "It shone.", "It snowed.", "13 May 2026"), "", None, "paragraph paragraph paragraph heading"),
    ],
)
def test_outlet_and_date_on_their_line(lines: tuple[str, ...], outlet: str, day: str | None, kinds: str) -> None:
    found = read_text("\n".join(("Mayor opens the new bridge", *lines)), file="bridge.txt")
    article = found.article
    assert (article.outlet if article.outlet_known else "") == outlet
    assert (str(article.published) if article.published else None) == day
    assert [block.kind for block in found.blocks][1:] == kinds.split()
