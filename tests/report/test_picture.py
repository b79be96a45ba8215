"""Charts as pictures without a browser."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from analysis.corpus import Corpus
from analysis.report import built
from analysis.report.model import Chart
from analysis.report.picture import SCALE, WIDTH, png_bytes
from pages.parts.figures.reporting import _MAKERS, figure


def picture(drawing: dict[str, Any]) -> Image.Image:
    data, ratio = png_bytes(drawing)
    found = Image.open(BytesIO(data)).convert("RGB")
    assert found.size == (WIDTH * SCALE, pytest.approx(WIDTH * SCALE * ratio, abs=1))
    return found


def drawing(**trace: Any) -> dict[str, Any]:
    """Two rows with one trace."""
    layout = {
        "title": {"text": "Two"},
        "height": 240,
        "margin": {"t": 90, "b": 40},
        "xaxis": {"title": {"text": "Number"}, "range": [0, 4]},
        "yaxis": {"title": {"text": "Row"}, "range": [1.6, -0.6], "tickvals": [0, 1], "ticktext": ["One", "Two"]},
    }
    return {"data": [{"type": "scatter", "mode": "markers", "x": [1, 3], "y": [0, 1], **trace}], "layout": layout}


def colours(image: Image.Image) -> set[tuple[int, int, int]]:
    return {colour for _, colour in image.getcolors(1_000_000) or []}  # type: ignore[misc]


def test_every_chart_of_the_seeds_is_drawn_twice_alike(seed_corpus: Corpus) -> None:
    charts = [block for part in built(seed_corpus).sections for block in part.blocks if isinstance(block, Chart)]
    assert {chart.kind for chart in charts} == set(_MAKERS)
    for chart in charts:
        drawn = figure(chart)
        assert png_bytes(drawn) == png_bytes(drawn)
        assert len(colours(picture(drawn))) > 20


@pytest.mark.parametrize("symbol", ["circle", "x", "diamond-open", "star", "triangle-down-open"])
def test_marks_have_their_colour(symbol: str) -> None:
    assert (213, 94, 0) in colours(picture(drawing(marker={"symbol": symbol, "color": "#D55E00", "size": 14})))


def test_bars_stand_on_each_other() -> None:
    bars = drawing(type="bar", orientation="h", name="A", marker={"color": "#0072B2"}, x=[1, 1])
    bars["data"].append({**bars["data"][0], "name": "B", "marker": {"color": "#D55E00"}, "x": [2, 1]})
    image = picture(bars)
    row = [image.getpixel((x, 250)) for x in range(image.width)]
    blue, red = ([x for x, colour in enumerate(row) if colour == wanted] for wanted in ((0, 114, 178), (213, 94, 0)))
    assert blue
    assert red
    assert max(blue) < min(red)
    assert len(red) == pytest.approx(2 * len(blue), rel=0.1)


def test_dates_lines_and_shaded_lanes() -> None:
    lanes = drawing(mode="lines", x=["2024-05-02", "2024-05-05", None], y=[0, 0, None])
    lanes["data"][0]["line"] = {"color": "rgba(0,114,178,1)", "width": 7}
    lanes["layout"]["xaxis"] |= {"type": "date", "range": ["2024-05-01", "2024-05-09"]}
    lanes["layout"]["shapes"] = [{"y0": 0.5, "y1": 1.5, "fillcolor": "rgba(213,94,0,0.5)"}]
    found = colours(picture(lanes))
    assert (0, 114, 178) in found
    assert any(abs(r - 234) + abs(g - 174) + abs(b - 127) < 4 for r, g, b in found)


@pytest.mark.parametrize("text", ["$\\frac{", "$x^2$ and $y", "&lt;b&gt;<b>bold</b>", "北京", "a<br>b", ""])
def test_labels_are_text_and_never_formulas(text: str) -> None:
    labelled = drawing(name=text, marker={"color": "#D55E00"})
    labelled["layout"]["yaxis"]["ticktext"] = [text, text]
    labelled["layout"]["title"]["text"] = text
    labelled["layout"]["annotations"] = [{"text": text, "x": 1, "y": 0, "xanchor": "left"}]
    assert picture(labelled)
