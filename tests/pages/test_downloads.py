from __future__ import annotations

import io
import json

import pandas as pd
import plotly.graph_objects as go
import pytest
from pandas import DataFrame

from analysis.export import FORMATS as WRITTEN
from analysis.export import table_bytes
from pages.parts.charts import page_of
from pages.parts.downloads import FORMATS

READERS = {
    "csv": lambda data: pd.read_csv(io.BytesIO(data)),
    "json": lambda data: DataFrame(json.loads(data)),
    "parquet": lambda data: pd.read_parquet(io.BytesIO(data)),
}


def test_every_format_that_can_be_written_is_offered() -> None:
    assert set(FORMATS) == set(WRITTEN)


@pytest.mark.parametrize("name", sorted(READERS))
def test_what_is_downloaded_reads_back(name: str) -> None:
    frame = DataFrame({"entity": ["Łukasz", "Ōe"], "mentions": [3, 1]})
    back = READERS[name](table_bytes(frame, name))  # type: ignore[arg-type]
    assert back["entity"].tolist() == ["Łukasz", "Ōe"]
    assert back["mentions"].tolist() == [3, 1]


def test_page_of_a_chart_needs_no_network_and_no_theme_of_the_dashboard() -> None:
    figure = go.Figure(go.Scatter(x=[1], y=[2], name="</script><script>alert(1)</script>"))
    page = page_of(figure.to_json())
    body = page[page.index("Plotly.newPlot") :]
    assert "</script><script>alert" not in body
    assert "<script src=" not in page
    assert "cdn.plot.ly" not in body
    assert "#000036" not in body
