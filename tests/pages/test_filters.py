from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import Corpus, Selection
from tests.outlets import outlets_corpus
from tests.pages.running import run_page


def summary(page: AppTest) -> str:
    return str(page.markdown[0].value)


def notices(page: AppTest) -> list[str]:
    return [str(found.value) for found in page.warning]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ["5 articles", "4 outlets", "no filters"]),
        ({"outlet": "NationPress"}, ["2 articles", "1 outlet]", "Outlet: NationPress"]),
        ({"leader": "Masoud Pezeshkian"}, ["2 articles", "Leader: Masoud Pezeshkian"]),
        ({"leader": "kim jong un"}, ["5 articles", "Leader: Kim Jong Un"]),
        ({"leader": "Kim Jong Un · 17"}, ["5 articles", "Leader: Kim Jong Un"]),
        ({"leader": ["Kim Jong Un", "Xi Jinping"]}, ["Leader: Kim Jong Un"]),
        ({"since": "2025-09-04"}, ["2 articles", r"Published from: 2025\-09\-04"]),
        ({"since": "2025-09-03", "until": "2025-09-03"}, ["2 articles"]),
        ({"words": "Lukashenko"}, ["2 articles", "Words: Lukashenko"]),
    ],
    ids=str,
)
def test_the_address_makes_the_selection(
    parameters: dict[str, Any], expected: list[str], seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("articles", seed_store, monkeypatch, parameters)
    assert all(text in summary(page) for text in expected), summary(page)
    assert notices(page) == []


@pytest.mark.parametrize(
    ("parameters", "named"),
    [
        ({"leader": "Nobody **At** All"}, r"Nobody \*\*At\*\* All"),
        ({"outlet": "<script>"}, r"\<script\>"),
        ({"country": ["China", "Atlantis"]}, "Atlantis"),
        ({"since": "yesterday"}, "yesterday"),
        ({"until": "2025-13-40"}, r"2025\-13\-40"),
        ({"since": "0001-01-01"}, r"0001\-01\-01"),
    ],
    ids=str,
)
def test_what_the_address_asks_for_in_vain_is_named_and_ignored(
    parameters: dict[str, Any], named: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("articles", seed_store, monkeypatch, parameters)
    assert len(notices(page)) == 1
    assert named in notices(page)[0]
    assert "5 articles" in summary(page)


def test_options_count_what_the_other_filters_leave(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", seed_store, monkeypatch, {"outlet": "NationPress"})
    assert "Kim Jong Un · 2" in page.multiselect(key="leader").options
    assert "Unknown (001) · 1" in page.multiselect(key="outlet").options
    assert "NationPress" in page.multiselect(key="outlet").options


def test_a_choice_stays_when_another_filter_changes_its_count(
    seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("articles", seed_store, monkeypatch)
    page.multiselect(key="leader").select("Xi Jinping").run()
    page.multiselect(key="outlet").select("NationPress").run()
    assert page.multiselect(key="leader").value == ["Xi Jinping"]
    assert "2 articles" in summary(page)


def test_nothing_selected_says_so_and_can_be_cleared(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", seed_store, monkeypatch, {"since": "2030-01-01", "words": "troops"})
    assert page.info[0].value == "No article passes these filters."
    next(button for button in page.button if button.label == "Show everything").click().run()
    assert "5 articles" in summary(page)
    assert "no filters" in summary(page)


def test_pages_select_what_the_analyses_select(
    seed_store: Path, seed_corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("articles", seed_store, monkeypatch, {"country": "Iran", "until": "2025-09-03"})
    expected = seed_corpus.count(Selection(country=("Iran",), until=page.date_input(key="until").value))
    assert f"{expected} article" in summary(page)


@pytest.fixture(scope="module")
def two_stories(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of seven articles, four on a strike and three on a farewell."""
    folder = tmp_path_factory.mktemp("stories")
    outlets_corpus(folder, stories={"Dock strike, 2 May 2024": "abcd", "Quist, 9 May 2024": "efg"})
    return folder


@pytest.mark.parametrize("asked", ["Quist, 9 May 2024", "quist, 9 may 2024", "Quist, 9 May 2024 · 3"])
def test_a_story_is_a_filter_where_there_are_several(
    asked: str, two_stories: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = run_page("articles", two_stories, monkeypatch, {"story": asked})
    assert page.multiselect(key="story").options == ["Dock strike, 2 May 2024 · 4", "Quist, 9 May 2024"]
    assert "3 articles" in summary(page)
    assert "Story: Quist, 9 May 2024" in summary(page).replace("\\", "")
    assert notices(page) == []


def test_no_story_is_offered_where_there_is_one(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", seed_store, monkeypatch)
    assert "story" not in [widget.key for widget in page.multiselect]


def test_stories_count_what_the_other_filters_leave(two_stories: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = run_page("articles", two_stories, monkeypatch, {"outlet": "Herald"})
    assert page.multiselect(key="story").options == ["Dock strike, 2 May 2024 · 2"]
    page.multiselect(key="story").select("Dock strike, 2 May 2024").run()
    assert "2 articles" in summary(page)


def test_a_filter_offers_the_names_of_most_articles_and_those_chosen(
    seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pages.parts.offering.OFFERED", 2)
    page = run_page("articles", seed_store, monkeypatch, {"leader": "Masoud Pezeshkian", "since": "2025-08-31"})
    leaders = page.multiselect(key="leader")
    assert (len(leaders.options), leaders.value) == (3, ["Masoud Pezeshkian"])
    assert leaders.help.startswith("The 2 of most articles, of ")
