from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.boosted import trees
from analysis.resolution.differences import TREES, differences, otherwise, plain
from analysis.resolution.evidence import Evidence, Told, evidence
from analysis.resolution.leftover import leftover
from analysis.tables import Alias, Clause, DateMention, Entity, ResolvedAttribution, ResolvedFigure
from tests.resolution.articles import told

PLACES = (("a", 0), ("b", 0))


def measured(first: str, second: str, known: Evidence | None = None) -> dict[str, float]:
    """What is measured of two sentences; the other way round it must be the same."""
    a, b = told(first, second)
    there, back = (
        differences(one, other, leftover(one, other, {}), known or Evidence(), alike=0.9)
        for one, other in ((a, b), (b, a))
    )
    assert there == pytest.approx(back)
    return there


@pytest.mark.parametrize(
    ("second", "name"),
    [
        ("Seven sailors drowned off Tarn at noon.", "numbers apart"),
        ("Nine sailors drowned off Tarn at 6 pm.", "hours apart"),
        ("Nine sailors did not drown off Tarn at noon.", "denied by one"),
        ("Nine sailors will drown off Tarn at noon.", "planned by one"),
        ("Nine sailors may have drowned off Tarn at noon.", "doubted by one"),
        ("About nine sailors drowned off Tarn at noon.", "rounded"),
        ("Nine sailors have since drowned off Tarn at noon.", "changing"),
        ("The captain denied that nine sailors drowned off Tarn at noon.", "belied"),
    ],
)
def test_words_that_differ(second: str, name: str) -> None:
    first = "Nine sailors drowned off Tarn at noon."
    assert measured(first, first)[name] == 0
    assert measured(first, second)[name] == 1


def test_opposite_words() -> None:
    assert measured("The council accepted the plan.", "The council rejected the plan.")["opposite words"] == 1


@pytest.mark.parametrize(
    ("low", "counted", "name", "least"),
    [
        (9, "sailors", "figures agree", 1),
        (7, "sailors", "figures contradict", 1),
        (7, "sailors", "figures only contradict", 1),
        (7, "violins", "figures contradict", 0),
    ],
)
def test_figures_by_what_they_count(low: float, counted: str, name: str, least: float) -> None:
    rows = [
        ResolvedFigure(*place, 0, 4, str(value), value, value, "people", what, "", None, "", "group", "")
        for place, value, what in zip(PLACES, (9.0, float(low)), ("sailors", counted), strict=True)
    ]
    found = measured("Nine sailors drowned.", "Some sailors drowned.", evidence({"figures": rows}, {}))
    assert found[name] == pytest.approx(least, abs=0.45)
    assert (found[name] > 0.5) == (least > 0.5)


@pytest.mark.parametrize(("day", "apart"), [(2, 0), (3, 1)])
def test_days(day: int, apart: float) -> None:
    rows = [
        DateMention(*place, 0, 4, "then", date(2024, 5, one), date(2024, 5, one + 1), "day", "past", "text")
        for place, one in zip(PLACES, (2, day), strict=True)
    ]
    found = measured("Then the ferry sank.", "The ferry sank then.", evidence({"dates": rows}, {}))
    assert (found["days apart"], found["one day each, apart"], found["days in common"]) == (apart, apart, 1 - apart)


def test_names_by_the_entities_they_mean() -> None:
    entities = [
        Entity(name, name, kind, "", "", False, 1, 1) for name, kind in (("abel", "person"), ("orla", "country"))
    ]
    known = evidence({"entities": entities}, {PLACES[0]: frozenset({"abel", "orla"}), PLACES[1]: frozenset({"orla"})})
    found = measured("Abel came to Orla.", "He came to Orla.", known)
    assert (found["places in common"], found["persons of one"], found["persons apart"]) == (1, 1, 0)


def test_givers_meet_as_entities() -> None:
    rows = [
        ResolvedAttribution(*place, 0, 4, source, "", "said", "named", entity, "")
        for place, source, entity in zip(PLACES, ("the KCNA", "the agency"), ("kcna", "kcna"), strict=True)
    ]
    found = measured("The ferry sank.", "The ferry sank.", evidence({"attributions": rows}, {}))
    assert (found["givers in common"], found["givers apart"]) == (1, 0)


def clauses(place: tuple[str, int], verb: str, subject: str, what: str, *, negated: bool = False) -> list[Clause]:
    parts = (("predicate", verb, ""), ("subject", subject, subject), ("object", what, ""))
    return [Clause(*place, 0, 4, 0, verb, negated, "told", role, head, head, name) for role, head, name in parts]


@pytest.mark.parametrize(
    ("verb", "subject", "what", "negated", "name"),
    [
        ("win", "Quist", "regatta", False, "act of another"),
        ("win", "Abel", "violin", False, "act on another"),
        ("win", "Abel", "regatta", True, "act denied"),
        ("boycott", "Abel", "regatta", False, "another act"),
    ],
)
def test_clauses(verb: str, subject: str, what: str, negated: bool, name: str) -> None:
    rows = [*clauses(PLACES[0], "win", "Abel", "regatta"), *clauses(PLACES[1], verb, subject, what, negated=negated)]
    aliases = [Alias(article, who, "person", who.lower(), "") for article in "ab" for who in ("Abel", "Quist")]
    known = evidence({"aliases": aliases, "clauses": rows}, {})
    assert isinstance(known.clauses[PLACES[0]][0], Told)
    found = measured("Abel won.", "Somebody won.", known)
    others = {"act of another", "act on another", "act denied", "another act"} - {name}
    assert found[name] > 0.4 > max(found[other] for other in others)


def test_the_trees_ask_only_for_what_is_measured() -> None:
    names = tuple(measured("The ferry sank.", "The ferry did not sink."))
    assert trees(TREES, names).feature.max() < len(names)


def test_who_denies_it_is_likelier_in_dispute_than_who_tells_the_same() -> None:
    first = "The ferry sank off Tarn on Monday with nine sailors."
    same = measured(first, "On Monday the ferry sank off Tarn with nine sailors.")
    denied = measured(first, "The ferry did not sink off Tarn on Monday.")
    likely = otherwise([same, denied])
    assert likely[1] > 0.5 > 2 * likely[0]
    assert (plain(same), plain(denied)) == (False, True)
    assert otherwise([]) == []
