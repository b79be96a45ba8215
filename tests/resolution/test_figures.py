from __future__ import annotations

import pytest

from analysis.resolution.figures import resolve_figures
from analysis.tables import Figure, ResolvedFigure


def figure(article: str, counted: str, low: float = 12, unit: str = "people", giver: str = "") -> Figure:
    return Figure(article, 0, 0, 5, f"{low:g} things", low, low, unit, counted, "", None, giver)


def groups(*rows: Figure, about: dict[str, str] | None = None) -> list[str]:
    context = {(article, 0): frozenset(names.split()) for article, names in (about or {}).items()}
    return [row.figure_group for row in resolve_figures(rows, {}, context)]


def test_the_same_thing_counted_is_one_group() -> None:
    assert groups(figure("a", "norwegian troops sent", 300), figure("b", "norwegian troops sent", 500)) == [
        "norwegian-troops-sent",
        "norwegian-troops-sent",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("norwegian troops sent", "norwegian troops killed"),
        ("norwegian troops sent", "additional norwegian troops sent"),
        ("norwegian troops sent", "norwegian troops to be sent"),
        ("norwegian troops sent", "swedish troops sent"),
        ("combat engineers", "norwegian troops sent"),
    ],
)
def test_what_happened_to_them_keeps_counts_apart(one: str, other: str) -> None:
    first, second = groups(figure("a", one), figure("b", other))
    assert first != second


def test_the_unit_keeps_figures_apart() -> None:
    first, second = groups(figure("a", "bridge repairs", unit="USD"), figure("b", "bridge repairs", unit="percent"))
    assert first != second


def test_a_count_without_nationality_joins_the_only_one_that_has_one() -> None:
    assert len(set(groups(figure("a", "troops killed"), figure("b", "norwegian troops killed")))) == 1
    three = groups(*(figure(str(i), f"{who}troops killed") for i, who in enumerate(("", "norwegian ", "swedish "))))
    assert len(set(three)) == 3


def test_one_bare_word_meets_others_only_at_the_same_value() -> None:
    first, second, third = groups(figure("a", "jobs", 30), figure("b", "jobs", 30), figure("c", "jobs", 400))
    assert first == second != third


def test_the_killed_of_two_events_are_two_groups() -> None:
    about = {
        "a": "place-lake person-lind country-norland",
        "b": "place-lake person-lind country-estmark",
        "c": "place-hill person-moss country-norland",
    }
    rows = [figure(article, "people killed", number) for article, number in (("a", 12), ("b", 14), ("c", 90))]
    first, second, third = groups(*rows, about=about)
    assert first == second != third


def test_what_counts_nothing_nameable_stands_alone() -> None:
    first, second = groups(figure("a", "", unit="USD"), figure("b", "", unit="USD"))
    assert first != second


def test_the_giver_becomes_an_entity() -> None:
    row = figure("a", "people killed", giver="Coast Guard")
    (found,) = resolve_figures([row], {("a", "Coast Guard"): "organisation-coast-guard"})
    assert isinstance(found, ResolvedFigure)
    assert (found.attributed_id, found.counted) == ("organisation-coast-guard", "people killed")


def test_the_order_does_not_matter() -> None:
    counted = ["troops killed", "norwegian troops killed", "jobs", "", "people killed"]
    rows = [figure(str(place), what, place % 4) for place, what in enumerate(counted * 4)]
    about = {str(place): f"person-{place % 3} place-{place % 2}" for place in range(20)}
    expected = dict(zip((row.article_id for row in rows), groups(*rows, about=about), strict=True))
    for order in (rows[::-1], rows[7:] + rows[:7], rows[::2] + rows[1::2]):
        assert dict(zip((row.article_id for row in order), groups(*order, about=about), strict=True)) == expected
