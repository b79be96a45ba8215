"""Lists to choose from that have too many names to offer all."""

from pathlib import Path

import pytest

from tests.pages.running import run_page


@pytest.mark.parametrize(("page", "key"), [("attendance", "gathering"), ("quotations", "speaker")])
def test_a_list_offers_the_first_names_and_the_one_asked_for(
    page: str, key: str, seed_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    widget = "selectbox" if key == "gathering" else "multiselect"
    every = getattr(run_page(page, seed_store, monkeypatch), widget)(key=key).options
    assert len(every) > 3
    monkeypatch.setattr("pages.parts.offering.OFFERED", 2)
    found = getattr(run_page(page, seed_store, monkeypatch, {key: every[3]}), widget)(key=key)
    assert found.options == [*every[:2], every[3]]
    assert found.value in (every[3], [every[3]])
    assert found.help.startswith(
        f"The 2 of most {'articles' if key == 'gathering' else 'utterances'}, of {len(every)};"
    )


def test_compare_offers_the_newest_articles_and_those_chosen(seed_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.parts.offering.OFFERED", 1)
    found = run_page("compare", seed_store, monkeypatch).multiselect(key="articles")
    assert len(found.options) < 5
    assert set(found.value) and found.help.startswith("The 1 newest, of 5;")
