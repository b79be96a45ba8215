from __future__ import annotations

import math

import numpy as np
import pytest

from analysis.resolution import boosted
from analysis.resolution.boosted import trees

TABLE = (
    ("0", "0", "", "", "", "", "-1"),
    ("1", "0", "length", "2.5", "1", "2", ""),
    ("1", "1", "", "", "", "", "3"),
    ("1", "2", "height", "0.5", "3", "4", ""),
    ("1", "3", "", "", "", "", "-2"),
    ("1", "4", "", "", "", "", "0.5"),
    ("2", "0", "", "", "", "", "0.25"),
)
COLUMNS = ("tree", "node", "feature", "threshold", "below", "above", "adds")


@pytest.fixture
def grown(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(dict(zip(COLUMNS, row, strict=True)) for row in TABLE)
    monkeypatch.setattr(boosted, "rows", lambda table: rows if table == "planted" else ())


@pytest.mark.parametrize(
    ("height", "length", "odds"), [(9, 2.5, 2.25), (9, 2.6, -0.25), (0.5, 3, -2.75), (0.6, 3, -0.25), (0, 0, 2.25)]
)
@pytest.mark.usefixtures("grown")
def test_each_tree_adds_the_leaf_it_comes_to(height: float, length: float, odds: float) -> None:
    found = trees("planted", ("height", "length")).probabilities(np.array([[height, length], [0, 0]]))
    assert found[0] == pytest.approx(1 / (1 + math.exp(-odds)))
    assert found[1] == pytest.approx(1 / (1 + math.exp(-2.25)))


@pytest.mark.usefixtures("grown")
def test_a_feature_that_is_not_measured_is_named() -> None:
    with pytest.raises(ValueError, match=r"planted\.csv asks for height"):
        trees("planted", ("length", "width"))
