from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from analysis.resolution.facts import resolve_facts
from analysis.tables import (
    Article,
    Entity,
    Fact,
    Gathering,
    ResolvedAttendance,
    ResolvedEvent,
    ResolvedFigure,
    ResolvedQuotation,
    ResolvedTotal,
    Sentence,
    Story,
)

TEXT = "About 900 Norland dockers went on strike. Quist spoke. They met on Thursday."
ARTICLES = [
    Article(name, name, "declared", outlet, True, date(2024, 5, day), "declared", "", "", "en", True, name, 9, TEXT)
    for name, outlet, day in (("a", "Courier", 2), ("b", "Herald", 2), ("c", "Herald", 3))
]
PERSON = Entity("person-mara-quist", "Mara Quist", "person", "", "", False, 3, 3)
GALA = Gathering("gala", "Gala, Tarn", "reception", "Tarn", None, None)


def figure(article: str, low: float, *, group: str = "dockers", counted: str = "norland dockers") -> ResolvedFigure:
    return ResolvedFigure(article, 0, 6, 25, f"{low:g}", low, low, "people", counted, "about", None, "", group, "")


def event(article: str, day: int) -> ResolvedEvent:
    days = date(2024, 5, day), date(2024, 5, day + 1)
    return ResolvedEvent(article, 2, 55, 75, "They met", *days, "day", "past", "on Thursday", "talks", "They met")


def quotation(article: str, text: str, kind: str = "direct") -> ResolvedQuotation:
    return ResolvedQuotation(article, 1, 42, 47, text, "Quist", None, None, "said", kind, "q", PERSON.entity_id)


def presence(article: str, mode: str, *, name: str = "Quist", day: int = 0, sentence: int = 1) -> ResolvedAttendance:
    days = (date(2024, 5, day), date(2024, 5, day + 1)) if day else (None, None)
    entity = PERSON.entity_id if name else ""
    return ResolvedAttendance(
        article, sentence, 42, 47, "Quist", name, "Norland", "", mode, "gala", "reception", "Tarn", *days, "gala",
        entity,
    )  # fmt: skip


def facts(articles: Sequence[Article] = ARTICLES, **found: Sequence[Any]) -> list[Fact]:
    return resolve_facts(articles, {"entities": [PERSON], "gatherings": [GALA], **found})


def test_a_group_has_a_row_for_each_articles_sentence() -> None:
    found = facts(figures=[figure("a", 900), figure("b", 900)])
    assert [(row.article_id, row.sentence, row.start, row.end) for row in found] == [("a", 0, 6, 25), ("b", 0, 6, 25)]
    assert {(row.fact_group, row.kind, row.topic, row.verdict, row.value) for row in found} == {
        ("figure-dockers", "figure", "Norland dockers", "agree", "about 900")
    }


def test_one_article_makes_no_group() -> None:
    assert facts(figures=[figure("a", 900), figure("a", 900)]) == []


def test_two_articles_of_one_outlet_do() -> None:
    assert facts(figures=[figure("b", 900), figure("c", 900)])


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("attendance", [presence("a", "attended"), presence("b", "absent"), presence("c", "attended")]),
        ("events", [event("a", 1), event("b", 2), event("c", 1)]),
        ("figures", [figure("a", 900), figure("b", 700), figure("c", 900)]),
        ("quotations", [quotation("a", "We stay"), quotation("b", "We stay now"), quotation("c", "We stay")]),
    ],
)
def test_articles_are_compared_within_a_story(table: str, rows: list[Any]) -> None:
    stories = [Story("a", "one", "One"), Story("b", "two", "Two"), Story("c", "one", "One")]
    assert {row.article_id for row in facts(**{table: rows}, stories=stories)} == {"a", "c"}
    assert {row.article_id for row in facts(**{table: rows})} == {"a", "b", "c"}


def test_two_stories_with_the_same_count_are_two_groups() -> None:
    more = [replace(article, article_id=f"{article.article_id}2") for article in ARTICLES]
    stories = [Story(one.article_id, str(len(one.article_id)), "") for one in [*ARTICLES, *more]]
    rows = [figure(name, 900) for name in ("a", "b")] + [figure(name, 80) for name in ("a2", "b2")]
    found = facts([*ARTICLES, *more], figures=rows, stories=stories)
    assert {(row.fact_group, row.verdict) for row in found} == {
        ("figure-dockers-a", "agree"),
        ("figure-dockers-a2", "agree"),
    }


def test_the_day_of_one_event() -> None:
    found = facts(events=[event("a", 1), event("b", 2)])
    assert [row.value for row in found] == ["2024-05-01 (“on Thursday”)", "2024-05-02 (“on Thursday”)"]
    assert {(row.kind, row.verdict, row.topic) for row in found} == {("date", "contradict", "When: They met")}


def test_one_date_is_told_once() -> None:
    presences = [presence("a", "attended", day=1, sentence=2), presence("b", "attended", day=2, sentence=2)]
    found = facts(events=[event("a", 1), event("b", 2)], attendance=presences)
    assert [row.fact_group for row in found if row.kind == "date"] == ["date-talks", "date-talks"]


def test_days_of_a_gathering_without_an_event() -> None:
    found = facts(attendance=[presence("a", "attended", day=1), presence("b", "attended", day=2)])
    assert {row.verdict for row in found if row.kind == "date"} == {"contradict"}


def test_quotations_name_the_speaker_in_full() -> None:
    found = facts(quotations=[quotation("a", "We stay"), quotation("b", "We stay")])
    assert {(row.topic, row.verdict) for row in found} == {("Mara Quist: “We stay”", "agree")}


def test_scare_quotes_are_no_quotation() -> None:
    assert facts(quotations=[quotation("a", "stay", "scare"), quotation("b", "stay", "scare")]) == []


def test_expected_then_attended() -> None:
    found = facts(attendance=[presence("a", "expected"), presence("c", "attended"), presence("c", "expected")])
    assert [(row.article_id, row.value) for row in found] == [("a", "expected"), ("c", "attended")]
    assert {(row.topic, row.verdict, row.reason) for row in found} == {
        ("Mara Quist at: Gala, Tarn", "update", "Expected beforehand, attended afterwards.")
    }


def test_a_country_without_a_name_is_not_its_leader() -> None:
    assert facts(attendance=[presence("a", "attended"), presence("b", "absent", name="")]) == []
    found = facts(attendance=[presence("a", "represented", name=""), presence("b", "absent", name="")])
    assert {(row.topic, row.verdict) for row in found} == {("Somebody of Norland at: Gala, Tarn", "compatible")}


def test_totals_of_one_gathering() -> None:
    totals = [
        ResolvedTotal(
            name, 0, 6, 25, f"{low} guests", low, low, "guests", "attended", "gala", "reception", "", None, None, "gala"
        )
        for name, low in (("a", 24), ("b", 26))
    ]
    found = facts(stated_totals=totals)
    assert {(row.kind, row.verdict) for row in found} == {("figure", "contradict")}


def test_a_statement_whose_figure_is_compared_is_not_told_again() -> None:
    text = "Divers found 900 cracks in the pillars of the Tarn bridge, which the ministry closed."
    articles = [
        Article(name, name, "declared", name, True, None, "unknown", "", "", "en", True, name, 9, text)
        for name in ("a", "b")
    ]
    sentences = [Sentence(name, 0, 0, len(text), "paragraph", 15) for name in ("a", "b")]
    alone = facts(articles, sentences=sentences)
    assert {(row.kind, row.verdict, row.value) for row in alone} == {("statement", "agree", text)}
    found = facts(articles, sentences=sentences, figures=[figure("a", 900), figure("b", 900)])
    assert {row.kind for row in found} == {"figure"}


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [figure("a", 900), figure("b", 800), figure("c", 900), figure("c", 12, group="other")]
    found = {tuple(facts(list(reversed(ARTICLES)), figures=order)) for order in permutations(rows)}
    assert len(found) == 1
