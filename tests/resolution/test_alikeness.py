from __future__ import annotations

import numpy as np
import pytest

from analysis.resolution.alignment import Side, sides
from analysis.resolution.alikeness import USUAL, features, less, probabilities
from analysis.resolution.statementlikeness import weights
from tests.resolution.articles import told

FILLER = "Bakers baked fewer rye loaves.\nThe orchestra toured several islands.\nPupils painted old steam trains."


def two(first: str, second: str) -> tuple[Side, Side]:
    """Two articles as sides."""
    found = told(first, second)
    one, other = sides(found, weights(found))
    return one, other


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Divers found cracks in the Tarn bridge.", "Cracks in the bridge over the Tarn were found by divers."),
        ("Fourteen miners are still missing.", "Fourteen miners remain unaccounted for."),
        ("Quist will buy the mill, the Abels said.", "The mill is to be bought by Quist."),
    ],
)
def test_who_tells_the_same_is_likelier_than_who_does_not(first: str, second: str) -> None:
    likely = probabilities(*two(f"{first}\n{FILLER}", f"Voters queued in the rain.\n{second}"))
    assert likely.argmax() == 1
    assert likely[0, 1] > 0.5 > 4 * likely[0, 0]


def test_it_does_not_matter_which_side_comes_first() -> None:
    first = "Divers found cracks in the Tarn bridge.\nNine sailors drowned off Orla in 2009.\nAbel did not come."
    second = "Nine seamen drowned.\nThe bridge has cracks, Abel said."
    there, back = features(*two(first, second)), features(*two(second, first))
    assert list(there) == list(back)
    for name, found in there.items():
        assert np.allclose(found, back[name].T, atol=1e-5), name


def test_of_many_pairs_fewer_tell_the_same() -> None:
    assert less(USUAL) == less(1) == 0
    assert less(100 * USUAL) == pytest.approx(np.log(100))


@pytest.mark.parametrize(
    ("second", "name", "expected"),
    [
        ("Nine sailors drowned off Orla.", "numbers", 1),
        ("Seven sailors drowned off Orla.", "other numbers", 1),
        ("Some sailors drowned off Orla.", "numbers of one", 1),
        ("Nine sailors did not drown off Orla.", "denied by one", 1),
        ("In 2009 nine sailors drowned off Orla.", "other years", 1),
        ("Nine sailors drowned off Tarn.", "other names", 1),
        ("Nine sailors drowned off Orla.", "other names", 0),
    ],
)
def test_what_two_sentences_have(second: str, name: str, expected: float) -> None:
    found = features(*two("Nine sailors drowned off Orla.", second))
    assert found[name] == [[expected]]
