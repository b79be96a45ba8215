"""Organisations across articles: short and long names, and offices of states."""

from __future__ import annotations

import pytest

from analysis.resolution.nameuse import NameUse
from tests.resolution.nameuses import entities, use


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tolmin Motor Company", "Tolmin"),
        ("Tolmin Airlines", "Tolmin"),
        ("Tolmin", "Tolmin Lindqvist"),
        ("US Labor Department", "U.S. Department of Labor"),
        ("Air Force", "Norwegian Air Force"),
    ],
)
def test_short_names_of_organisations_in_one_article(first: str, second: str) -> None:
    kind = "organisation"
    found = entities(use("a", first, kind), use("a", second, kind), use("b", second, kind), use("b", first, kind))
    assert len({entity.entity_id for entity in found.values()}) == 1


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Tolmin Motors", "Tolmin Motor Company", True),
        ("Tolmin Motors Co", "Tolmin Motors", True),
        ("Tolmin Motors", "Tolmin Airlines", False),
        ("National Bank", "National Bank Ltd", False),
    ],
)
def test_a_company_with_its_trade_is_one_in_articles_apart(first: str, second: str, one: bool) -> None:
    found = entities(use("a", first, "organisation"), use("b", second, "organisation"))
    assert (len({entity.entity_id for entity in found.values()}) == 1) is one


@pytest.mark.parametrize(
    "names",
    [
        ("Tolmin", "Tolmin Airlines", "Tolmin Motors"),
        ("Tolmin", "Tolmin Lindqvist", "Tolmin Harbour"),
        ("Air Force", "Norwegian Air Force", "Danish Air Force"),
        ("Tolmin University", "Tolmin University School of Law"),
        ("Tolmin", "Tolmin Foundation"),
    ],
)
def test_ambiguous_short_names_stay_apart(names: tuple[str, ...]) -> None:
    found = entities(*(use("a", name, "organisation") for name in names))
    assert len({entity.entity_id for entity in found.values()}) == len(names)


def test_short_and_long_names_that_no_article_joins_stay_apart() -> None:
    found = entities(use("a", "Tolmin Airlines", "organisation"), use("b", "Tolmin", "organisation"))
    assert len({entity.entity_id for entity in found.values()}) == 2


def test_a_division_named_less_often_does_not_swallow_the_company() -> None:
    found = entities(
        use("a", "Tolmin", "organisation", mentions=9), use("a", "Tolmin Space Division", "organisation", mentions=1)
    )
    assert len({entity.entity_id for entity in found.values()}) == 2


def about(article: str, country: str, mentions: int = 3) -> NameUse:
    return use(article, country, "country", country=country, mentions=mentions)


def test_a_states_office_is_of_the_country_that_its_article_is_about() -> None:
    found = entities(
        *(about("a", "Peru"), use("a", "Senate", "organisation")),
        *(about("b", "Chile"), about("b", "Peru", 1), use("b", "Senate", "organisation")),
        *(about("c", "Peru"), use("c", "Peruvian Senate", "organisation", country="Peru")),
        *(about("d", "Peru"), about("d", "Chile", 2), use("d", "Senate", "organisation")),
        *(about("e", "Peru"), use("e", "Central Commission", "organisation")),
        *(about("f", "Chile"), use("f", "Central Commission", "organisation")),
    )
    assert found["a Senate"] == found["c Peruvian Senate"]
    assert found["b Senate"].country == "Chile"
    assert len({found[f"{article} Senate"].entity_id for article in "abd"}) == 3
    assert found["e Central Commission"] == found["f Central Commission"]


def test_a_short_abbreviation_needs_more_than_itself_to_be_somebodys() -> None:
    shared = [use(article, name, "place") for article in "ab" for name in ("Tolmin", "Port Quay")]
    long = use("b", "National Oceans Service", "organisation", mentions=3)
    found = entities(*shared, use("a", "NOS", "organisation"), long, use("c", "NOS", "organisation"))
    assert found["a NOS"] == found["b National Oceans Service"] != found["c NOS"]
