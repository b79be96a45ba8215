"""Short names and the full ones they stand for."""

from __future__ import annotations

import pytest

from analysis.annotation.names.shortforms import calm, organisation_names, person_names


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["Wu Mingde", "Wu"], ["Wu Mingde", "Wu Mingde"]),
        (["Wu", "Mingde", "Wu Mingde"], ["Wu Mingde"] * 3),
        (["Park Min-ho", "Park Min Ho", "Park Min Ho"], ["Park Min Ho"] * 3),
        (["Park Min", "Park Min Ho"], ["Park Min Ho"] * 2),
        (["Ann B. Lee", "Ann Lee", "Lee"], ["Ann B. Lee"] * 3),
        (["Ann Lee", "Tom Lee", "Lee"], ["Ann Lee", "Tom Lee", "Lee"]),
        (["Ann Lee", "Lee", "Tom Lee"], ["Ann Lee", "Ann Lee", "Tom Lee"]),
        (["Ann Lee", "Ann Lee", "Tom Lee", "Lee"], ["Ann Lee", "Ann Lee", "Tom Lee", "Ann Lee"]),
        (["Jorge QUISPE", "QUISPE"], ["Jorge Quispe"] * 2),
        (["XI"], ["Xi"]),
        ([], []),
    ],
)
def test_person_names(texts: list[str], names: list[str]) -> None:
    assert person_names(texts) == names


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (["National Oceans Service", "NOS"], ["National Oceans Service"] * 2),
        (["Bank of Peru", "BOP", "BP"], ["Bank of Peru"] * 3),
        (["NOS"], ["NOS"]),
        (["ISIS", "Islamic State"], ["Islamic State"] * 2),
        (["Tass", "TASS", "Tass"], ["Tass"] * 3),
    ],
)
def test_organisation_names(texts: list[str], names: list[str]) -> None:
    assert organisation_names(texts) == names


@pytest.mark.parametrize(("text", "calmed"), [("KP Sharma OLI", "KP Sharma Oli"), ("MBS", "MBS"), ("Ann", "Ann")])
def test_calm(text: str, calmed: str) -> None:
    assert calm(text) == calmed
