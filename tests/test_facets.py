"""What filters offer, and what a corpus does not know."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.errors import SelectionError
from analysis.facets import FIELDS, Field, facets, recognised
from tests.tiny import STORIES

LABELS = dict(STORIES)
OTHER, BRIDGE = LABELS


@pytest.mark.parametrize(
    ("field", "selection", "expected"),
    [
        ("outlet", EVERYTHING, [("Harbour Post", 2), ("Daily Lantern", 1), ("Sever", 1)]),
        ("outlet", Selection(leader=("Tomas Reke",)), [("Daily Lantern", 1), ("Harbour Post", 1)]),
        ("outlet", Selection(outlet=("Sever",)), [("Harbour Post", 2), ("Daily Lantern", 1), ("Sever", 1)]),
        (
            "outlet",
            Selection(outlet=("Sever",), words="bridge"),
            [("Daily Lantern", 1), ("Harbour Post", 1), ("Sever", 0)],
        ),
        ("leader", EVERYTHING, [("Mara Lind", 3), ("Tomas Reke", 2)]),
        ("leader", Selection(outlet=("Daily Lantern",)), [("Mara Lind", 1), ("Tomas Reke", 1)]),
        ("leader", Selection(leader=("Mara Lind",)), [("Mara Lind", 3), ("Tomas Reke", 2)]),
        ("leader", Selection(until=date(2024, 5, 1), leader=("Mara Lind",)), [("Mara Lind", 0)]),
        ("country", EVERYTHING, [("Norland", 3), ("Estmark", 3), ("Slovakia", 1)]),
        ("country", Selection(words="engineer"), [("Norland", 1), ("Slovakia", 1)]),
        ("country", Selection(outlet=("Nobody",)), []),
        ("story", EVERYTHING, [(BRIDGE, 2), (OTHER, 2)]),
        ("story", Selection(words="engineer", story=(OTHER,)), [(BRIDGE, 1), (OTHER, 0)]),
        ("outlet", Selection(story=(BRIDGE,)), [("Daily Lantern", 1), ("Harbour Post", 1)]),
    ],
)
def test_facets(tiny_corpus: Corpus, field: Field, selection: Selection, expected: list[tuple[str, int]]) -> None:
    found = facets(tiny_corpus, selection, field)
    assert list(found[["value", "articles"]].itertuples(index=False, name=None)) == expected
    assert found["label"].tolist() == [LABELS.get(value, value) for value in found["value"]]


@pytest.mark.parametrize("field", FIELDS)
def test_a_count_is_what_choosing_the_value_selects(tiny_corpus: Corpus, field: Field) -> None:
    for row in facets(tiny_corpus, EVERYTHING, field).itertuples():
        chosen = Selection(**{field: (row.value,)})
        assert tiny_corpus.count(chosen) == row.articles


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        (Selection(outlet=("harbour post",)), Selection(outlet=("Harbour Post",))),
        (Selection(leader=("LIND", "Mara Lind")), Selection(leader=("Mara Lind",))),
        (Selection(leader=("reke",)), Selection(leader=("Tomas Reke",))),
        (Selection(leader=("Ida Moss",)), Selection(leader=("Ida Moss",))),
        (Selection(country=("norland",)), Selection(country=("Norland",))),
        (Selection(story=("other matters, 1 jun 2024",)), Selection(story=(OTHER,))),
        (Selection(story=("MARA LIND, Tomas Reke, 2 May 2024", BRIDGE)), Selection(story=(BRIDGE,))),
        (EVERYTHING, EVERYTHING),
    ],
)
def test_recognised(tiny_corpus: Corpus, asked: Selection, understood: Selection) -> None:
    assert recognised(tiny_corpus, asked) == understood


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (Selection(outlet=("Harbor Post",)), "no outlet called 'Harbor Post'; did you mean Harbour Post"),
        (Selection(leader=("Tom Reke",)), "no leader called 'Tom Reke'; did you mean Tomas Reke?"),
        (Selection(leader=("Moss",)), "no leader called 'Moss'; did you mean Ida Moss?"),
        (Selection(country=("Norlund",)), "did you mean Norland?"),
        (Selection(outlet=("Qqq",)), "no outlet called 'Qqq'; there are Harbour Post, Daily Lantern, Sever"),
        (Selection(since=date(2024, 5, 2), until=date(2024, 5, 1)), "since 2024-05-02 is later than until 2024-05-01"),
        (Selection(story=("lake-bridge-opens",)), "did you mean lake-bridge-opens-2024-05-02"),
        (Selection(words="?!"), "'?!' holds no word to look for"),
    ],
)
def test_what_a_corpus_does_not_know(tiny_corpus: Corpus, asked: Selection, says: str) -> None:
    with pytest.raises(SelectionError) as caught:
        recognised(tiny_corpus, asked)
    assert says in str(caught.value)
