"""A page run without a browser, on a store, at an address."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import ROOT

FILTERS: tuple[dict[str, Any], ...] = (
    {"leader": "Kim Jong Un"},
    {"leader": ["Kim Jong Un", "Xi Jinping"], "country": "China"},
    {"country": "Ukraine"},
    {"outlet": "NationPress"},
    {"outlet": ["NationPress", "Unknown (003)"], "until": "2025-09-03"},
    {"since": "2025-09-04"},
    {"since": "2025-09-02", "until": "2025-09-02"},
    {"words": "troops"},
    {"words": '"military parade"', "leader": "Vladimir Putin"},
    {"words": "synopsis"},
    {"leader": "Nobody At All", "outlet": "<script>"},
)
"""Addresses that a reader can come with: wide, narrow, contradictory, and one that makes no sense."""


def run_page(
    name: str, store: Path, monkeypatch: pytest.MonkeyPatch, parameters: dict[str, Any] | None = None
) -> AppTest:
    """The page `name` after one run on a store; fails with the page's own words where it broke."""
    monkeypatch.setenv("PARALLAX_STORE", str(store))
    page = AppTest.from_file(ROOT / "pages" / f"{name}.py", default_timeout=60)
    for parameter, value in (parameters or {}).items():
        page.query_params[parameter] = value
    page.run()
    assert not page.exception, [shown.message for shown in page.exception]
    return page


def figures(page: AppTest) -> list[dict[str, Any]]:
    """The Plotly figures on a page, as the browser gets them."""
    return [json.loads(chart.proto.spec) for chart in page.get("plotly_chart")]


def evidence(page: AppTest) -> list[list[str]]:
    """The sentences under each head of a list of sentences, as they would be read."""
    return [[item["before"] + item["match"] + item["after"] for item in items] for items in evidence_items(page)]


def evidence_items(page: AppTest) -> list[list[dict[str, Any]]]:
    """The same as the list takes them: the sentence in three parts, its source, what is said of the words marked."""
    lists = [shown.proto for shown in page.get("bidi_component") if "parallax_evidence" in shown.proto.component_name]
    return [json.loads(proto.json)["items"] for proto in lists]


def heads(page: AppTest) -> list[str]:
    """What stands over the lists of sentences."""
    return [head.value for head in page.subheader if head.value != "Filters"]
