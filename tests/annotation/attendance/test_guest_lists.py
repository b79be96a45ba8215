from __future__ import annotations

import pytest

from tests.annotation.attendance.reading import Parse, found, said

LIND, REKE = "Mara Lind", "Tomas Reke"

LISTS = [
    ("Who will watch the parade?", "expected"),
    ("Leaders attending the parade", "attended"),
    ("Who is not coming?", "absent"),
    ("Guest list", "attended"),
    ("Seated in the front row were:", "attended"),
    ("Those expected in Port Alva:", "expected"),
]


@pytest.mark.parametrize(("heading", "mode"), LISTS)
def test_list_of_guests(parse: Parse, heading: str, mode: str) -> None:
    items = "- President Mara Lind\n- Tomas Reke, prime minister of Estmark\n- Vellia\n- Oddlandia"
    rows = found(parse, f"The parade takes place in Port Alva.\n{heading}\n{items}\nThe road is closed.")
    assert [(row.name, row.country, row.role, row.text) for row in rows] == [
        (LIND, "Norland", "President", "Mara Lind"),
        (REKE, "Estmark", "", "Tomas Reke"),
        ("", "Vellia", "", "Vellia"),
        ("", "", "", "Oddlandia"),
    ]
    assert {row.mode for row in rows} == {mode}


def test_other_lists_are_no_guests(parse: Parse) -> None:
    text = "Mara Lind attended the parade.\nKey points\n- Tomas Reke is old\n- Vellia is far"
    assert said(found(parse, text)) == {(LIND, "attended", "parade")}
