"""Which names are those of agencies, by a table of cases."""

from __future__ import annotations

import pytest

from analysis.agencies import agencies_called, agency_named, bare


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Cape Wire", "Cape Wire"),
        ("Cape Wire agency", "Cape Wire"),
        ("Zuid News Agency", "Zuid News Agency"),
        ("the Fjordpress news agency", "Fjordpress"),
        ("Hina", "Hina"),
        ("Space Agency", ""),
        ("Agencia Halcon", "Agencia Halcon"),
        ("Agence Haute Loire", "Agence Haute Loire"),
        ("Agencia EFE", "EFE"),
        ("Agencia Espacial Norlandesa", ""),
        ("Agencia de Aguas", ""),
        ("barbed wire", ""),
    ],
)
def test_named(name: str, expected: str) -> None:
    found = agency_named(name)
    assert (found["name"] if found else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam held, the news agency Fjordpress reported on Monday.", {"fjordpress": "agency"}),
        ("The dam held, the state news agency Fjordpress said.", {"fjordpress": "state media"}),
        ("The dam held, the Fjordpress news agency said.", {"fjordpress": "agency"}),
        ("The dam held, according to Fjordpress, a private news agency.", {"fjordpress": "agency"}),
        ("The dam held, the agency Fjordpress reported.", {"fjordpress": "agency"}),
        ("The dam held, the Fjordpress agency reported.", {"fjordpress": "agency"}),
        ("The dam held on Monday, the news agency reported.", {}),
        ("The dam held, the UN agency reported.", {}),
        ("The dam held, the agency Seawatch said.", {}),
    ],
)
def test_called(text: str, expected: dict[str, str]) -> None:
    assert {name: found["kind"] for name, found in agencies_called(text).items()} == expected


def test_bare() -> None:
    assert bare("the news agency Fjordpress") == bare("Fjordpress news agency") == "fjordpress"
