"""Boosted trees that were learned elsewhere, as a table: what they make of measured features.

A tree asks of one feature after another whether it is above a threshold, and adds what it has learned to the odds
(Friedman 2001). `python -m benchmarks.fit` learns them with scikit-learn and writes the table; to use them takes none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from analysis.knowledge import rows

LEAF = -1
"""Stands for the feature where a tree asks nothing more."""

Values = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Trees:
    """Trees by number and node: which feature is asked, at which threshold, where it goes on, what a leaf adds."""

    names: tuple[str, ...]
    start: float
    feature: Places
    threshold: Values
    below: Places
    above: Places
    adds: Values

    def probabilities(self, features: Values) -> Values:
        """From 0 to 1, for each row of features in the order of `names`."""
        odds = np.full(len(features), self.start)
        asked = np.arange(len(features))
        for tree in range(len(self.feature)):
            node = np.zeros(len(features), np.int64)
            while (going := self.feature[tree, node] != LEAF).any():
                feature = np.where(going, self.feature[tree, node], 0)
                low = features[asked, feature] <= self.threshold[tree, node]
                node = np.where(going, np.where(low, self.below[tree, node], self.above[tree, node]), node)
            odds += self.adds[tree, node]
        found: Values = 1 / (1 + np.exp(-odds))
        return found


@cache
def trees(table: str, names: tuple[str, ...]) -> Trees:
    """The trees of a table of knowledge, over features of these names.

    Raises `ValueError` where the table asks for a feature that has no such name.
    """
    grown: dict[int, list[dict[str, str]]] = defaultdict(list)
    for row in rows(table):
        grown[int(row["tree"])].append(row)
    (first,) = grown.pop(0)
    unknown = {row["feature"] for found in grown.values() for row in found} - {*names, ""}
    if unknown:
        raise ValueError(f"knowledge/{table}.csv asks for {', '.join(sorted(unknown))}, which is not measured")
    shape = len(grown), max(map(len, grown.values()))
    feature, below, above = (np.full(shape, LEAF, np.int64) for _ in range(3))
    threshold, adds = np.zeros(shape), np.zeros(shape)
    for tree, found in enumerate(grown.values()):
        for node, row in enumerate(found):
            if row["feature"]:
                feature[tree, node] = names.index(row["feature"])
                threshold[tree, node] = float(row["threshold"])
                below[tree, node], above[tree, node] = int(row["below"]), int(row["above"])
            else:
                adds[tree, node] = float(row["adds"])
    return Trees(names, float(first["adds"]), feature, threshold, below, above, adds)
