"""Learn anew how sentences are told to be of one thing, and to be in dispute: `python -m benchmarks.fit`.

Reads the stories in `tests/stories/open` with their gold (never those held out), measures what `resolution.alikeness`
and `resolution.differences` measure of each two sentences of different articles, and learns two things: a logistic
regression of whether readers say that the two tell the same, and boosted trees of whether they say that both cannot be
true; for these the seeds count as one story more, long articles that dispute little of much that they share. Pairs that
readers may count or not are left out. Prints what is reached on stories that were left out in turn, and with `--write`
writes the two tables of knowledge. Needs scikit-learn, which the product does not: `pip install scikit-learn==1.9.1`.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold

from analysis.resolution.alignment import Side, sides
from analysis.resolution.alikeness import USUAL, WEIGHTS, features, less
from analysis.resolution.differences import TREES
from analysis.resolution.disputes import held_against
from analysis.resolution.evidence import Evidence, Place, evidence, place_of
from analysis.resolution.resolve import entities_by_sentence, resolution
from analysis.resolution.statementlikeness import Statement, weights
from analysis.resolution.statements import POSSIBLE, Matched, learned_stories, statements
from benchmarks.quality.comparing import Comparison
from benchmarks.quality.factpairs import CONTRADICT
from benchmarks.quality.labelled import Rows
from benchmarks.quality.storysets import SEEDS, story_set

KNOWLEDGE = Path(__file__).parent.parent / "analysis" / "knowledge"
OPEN = "stories-open"
FOLDS = 8
"""Parts of the stories, each of which is left out in turn."""
HEAD = "# {what}\n# Origin: learned by `python -m benchmarks.fit` from the open stories and the seeds' gold, 2026-11.\n"

Numbers = NDArray[np.float64]
Marks = NDArray[np.bool_]
Likely = dict[frozenset[Place], float]


@dataclass(frozen=True)
class Labels:
    """What readers say of two sentences, by their places."""

    together: frozenset[frozenset[Place]]
    disputed: frozenset[frozenset[Place]]
    either: frozenset[frozenset[Place]]
    """Pairs that may be put together or not."""
    allowed: frozenset[frozenset[Place]]
    """Pairs that may be called disputed or not."""


@dataclass(frozen=True)
class Pairs:
    """Measured pairs: names of the features, a row each, what readers say, which count, and the story of each."""

    names: tuple[str, ...]
    rows: Numbers
    said: Marks
    counted: Marks
    stories: NDArray[np.int64]
    keys: tuple[frozenset[Place], ...] = ()
    less: Numbers | float = 0.0
    """By how much the odds of a pair are less than those of a pair of short articles."""


def labels(told: Comparison) -> Labels:
    """What the gold of a set of stories says of every two sentences."""
    disputed = frozenset(key for pair in told.gold if pair.disputed for key in pair.keys)
    allowed = frozenset(key for pair in told.gold if CONTRADICT in pair.group.verdicts for key in pair.keys)
    return Labels(told.right, disputed, told.optional - told.right, allowed - disputed)


def read(name: str) -> tuple[list[list[Side]], Evidence, Labels]:
    """The articles of each story of a set as sides, what annotation found in their sentences, and what readers say."""
    stories = story_set(name, "")
    rows = stories.rows
    tables = _without_facts(rows)
    by_story: dict[str, list[Statement]] = {}
    for one in statements(rows["articles"], rows["sentences"], rows["attributions"]):
        by_story.setdefault(stories.story_of[one.row.article_id], []).append(one)
    named = entities_by_sentence(rows["mentions"], tables["aliases"])
    known = evidence({**tables, "clauses": rows["clauses"], "dates": rows["dates"]}, named)
    learned = learned_stories([by_story[story] for story in sorted(by_story)])
    return [sides(told, weights(told)) for told in learned], known, labels(Comparison(stories.gold, [], frozenset()))


def _without_facts(rows: Rows) -> Rows:
    """The resolved tables that come before the fact groups: these need what is yet to be learned."""
    found: Rows = {}
    for step, tables in resolution(rows):
        found |= tables
        if step == "passages":
            break
    return found


def alike_pairs(stories: Sequence[Sequence[Side]], said: Labels) -> Pairs:
    """All pairs of sentences of different articles of a story."""
    names: tuple[str, ...] = ()
    rows: list[Numbers] = []
    keys: list[frozenset[Place]] = []
    of: list[tuple[int, float]] = []
    for number, held in enumerate(stories):
        for first, second in combinations(held, 2):
            found = features(first, second)
            names = tuple(found)
            stacked = np.stack(list(found.values()), axis=-1)
            rows.append(stacked.reshape(-1, stacked.shape[-1]).astype(np.float64))
            keys += [frozenset((place_of(one), place_of(other))) for one in first.told for other in second.told]
            of += [(number, less(len(rows[-1])))] * len(rows[-1])
    together = np.array([key in said.together for key in keys])
    counted = np.array([key not in said.either for key in keys])
    numbers, lesser = np.array(of).T
    return Pairs(names, np.concatenate(rows), together, counted, numbers.astype(np.int64), tuple(keys), lesser)


def logistic(pairs: Pairs) -> tuple[Numbers, Numbers, Numbers]:
    """Mean and scale of each feature, and the weights with the constant first."""
    kept = pairs.rows[pairs.counted]
    mean, scale = kept.mean(0), np.maximum(kept.std(0), 1e-6)
    model = LogisticRegression(C=0.3, max_iter=5_000).fit((kept - mean) / scale, pairs.said[pairs.counted])
    return mean, scale, np.concatenate((model.intercept_, model.coef_[0]))


def likelihoods(learned: tuple[Numbers, Numbers, Numbers], rows: Numbers, lesser: Numbers | float = 0.0) -> Numbers:
    """How likely it is for each row that the two tell the same."""
    mean, scale, weight = learned
    found: Numbers = 1 / (1 + np.exp(lesser - weight[0] - ((rows - mean) / scale) @ weight[1:]))
    return found


def left_out(pairs: Pairs) -> Iterator[tuple[Pairs, NDArray[np.int64]]]:
    """Part after part of the stories: the pairs of the others, and the places of its own."""
    for others, own in GroupKFold(min(FOLDS, len(set(pairs.stories)))).split(pairs.rows, groups=pairs.stories):
        kept = (pairs.rows[others], pairs.said[others], pairs.counted[others], pairs.stories[others])
        yield Pairs(pairs.names, *kept), own


def disputed_pairs(stories: Sequence[Sequence[Side]], known: Evidence, likely: Likely, said: Labels) -> Pairs:
    """Pairs that may tell the same, and what sets them apart."""
    names: tuple[str, ...] = ()
    rows: list[list[float]] = []
    keys: list[frozenset[Place]] = []
    of: list[int] = []
    for number, held in enumerate(stories):
        for each in held_against(_matched(held, likely), known):
            names = tuple(each.measured)
            rows.append(list(each.measured.values()))
            keys.append(frozenset((place_of(each.one), place_of(each.other))))
            of.append(number)
    disputed = np.array([key in said.disputed for key in keys])
    counted = np.array([key not in said.allowed for key in keys])
    return Pairs(names, np.array(rows), disputed, counted, np.array(of))


def _matched(held: Sequence[Side], likely: Likely) -> Matched:
    told = [one for side in held for one in side.told]
    places = [place_of(one) for one in told]
    pairs = {(a, b): likely.get(frozenset((places[a], places[b])), 0.0) for a, b in combinations(range(len(told)), 2)}
    return Matched(told, [], {pair: value for pair, value in pairs.items() if value >= POSSIBLE}, held[0].weighing)


def both(first: Pairs, second: Pairs) -> Pairs:
    """Pairs of two sets, whose stories are others."""
    return Pairs(
        first.names,
        np.concatenate((first.rows, second.rows)),
        np.concatenate((first.said, second.said)),
        np.concatenate((first.counted, second.counted)),
        np.concatenate((first.stories, second.stories + first.stories.max() + 1)),
    )


def boosted(pairs: Pairs) -> HistGradientBoostingClassifier:
    """Trees of whether two sentences are in dispute."""
    model = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.05, max_leaf_nodes=8, min_samples_leaf=15, l2_regularization=2, random_state=0,
        early_stopping=False,
    )  # fmt: skip
    return model.fit(pairs.rows[pairs.counted], pairs.said[pairs.counted])


def main() -> None:
    """Learn, print what is reached, write if asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write the tables of knowledge")
    given = parser.parse_args()
    told, known, said = read(OPEN)
    alike = alike_pairs(told, said)
    likely = np.zeros(len(alike.said))
    for others, own in left_out(alike):
        likely[own] = likelihoods(logistic(others), alike.rows[own])
    _print("of one thing", alike, likely)
    disputed = disputed_pairs(told, known, dict(zip(alike.keys, likely.tolist(), strict=True)), said)
    disputed = both(disputed, _of_the_seeds(logistic(alike)))
    contrary = np.zeros(len(disputed.said))
    for others, own in left_out(disputed):
        contrary[own] = boosted(others).predict_proba(disputed.rows[own])[:, 1]
    _print("in dispute", disputed, contrary)
    if given.write:
        _write_weights(alike)
        _write_trees(disputed)


def _of_the_seeds(learned: tuple[Numbers, Numbers, Numbers]) -> Pairs:
    """Pairs of sentences of the seeds: long articles, that dispute little of much that they share."""
    told, known, said = read(SEEDS)
    alike = alike_pairs(told, said)
    likely = likelihoods(learned, alike.rows, alike.less)
    return disputed_pairs(told, known, dict(zip(alike.keys, likely.tolist(), strict=True)), said)


def _print(what: str, pairs: Pairs, likely: Numbers) -> None:
    said, likely = pairs.said[pairs.counted], likely[pairs.counted]
    print(f"{what}: {len(said)} pairs, {said.sum()} so; average precision {average_precision_score(said, likely):.3f}")
    for least in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        told = likely >= least
        print(f"  from {least}: {told.sum()} told, precision {said[told].mean():.3f}, recall {told[said].mean():.3f}")


def _write_weights(pairs: Pairs) -> None:
    mean, scale, weight = logistic(pairs)
    what = f"What tells that two sentences of two articles, of {USUAL} pairs, tell the same: a logistic regression."
    table = [("constant", 0.0, 1.0, weight[0]), *zip(pairs.names, mean, scale, weight[1:], strict=True)]
    rows = [(name, *(f"{float(value):.6g}" for value in values)) for name, *values in table]
    _write(WEIGHTS, what, ("feature", "mean", "scale", "weight"), rows)


def _write_trees(pairs: Pairs) -> None:
    model = boosted(pairs)
    what = "What tells that two sentences of one thing cannot both be true: boosted trees; the first row is the start."
    rows: list[tuple[Any, ...]] = [(0, 0, "", "", "", "", f"{float(model._baseline_prediction[0, 0]):.6g}")]
    for number, (tree,) in enumerate(model._predictors, 1):
        for place, node in enumerate(tree.nodes):
            if node["is_leaf"]:
                rows.append((number, place, "", "", "", "", f"{node['value']:.6g}"))
            else:
                name = pairs.names[node["feature_idx"]]
                rows.append((number, place, name, f"{node['num_threshold']:.6g}", node["left"], node["right"], ""))
    _write(TREES, what, ("tree", "node", "feature", "threshold", "below", "above", "adds"), rows)


def _write(table: str, what: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    with (KNOWLEDGE / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD.format(what=what))
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
