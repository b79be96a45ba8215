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
        (["Edward J. Roche Jr", "Roche"], ["Edward J. Roche Jr"] * 2),
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
        (["House Water Committee", "Water Committee"], ["House Water Committee"] * 2),
        (["Norland Supreme Court", "Court", "Supreme Court"], ["Norland Supreme Court"] * 3),
        (["Norland Supreme Court", "High Court", "Court"], ["Norland Supreme Court", "High Court", "Court"]),
        (["Senate", "Senate", "Norland Senate"], ["Senate", "Senate", "Norland Senate"]),
        (["Red House", "House"], ["Red House", "House"]),
        (["All Angels", "All Angels school"], ["All Angels"] * 2),
        (["All Angels", "Red Angels school"], ["All Angels", "Red Angels school"]),
    ],
)
def test_organisation_names(texts: list[str], names: list[str]) -> None:
    assert organisation_names(texts) == names


@pytest.mark.parametrize(("text", "calmed"), [("KP Sharma OLI", "KP Sharma Oli"), ("MBS", "MBS"), ("Ann", "Ann")])
def test_calm(text: str, calmed: str) -> None:
    assert calm(text) == calmed


def test_the_end_of_a_name_is_not_anothers_of_another_country() -> None:
    texts = ["Norwegian Water Ministry", "Water Ministry"]
    assert organisation_names(texts, ["Norway", "Chile"]) == texts
    assert organisation_names(texts, ["Norway", ""]) == [texts[0]] * 2
