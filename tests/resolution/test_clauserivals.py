"""What two clauses give one act of one thing that it has once only, by tables of clauses in short notation."""

from __future__ import annotations

import pytest

from analysis.resolution.clausedisputes import with_rarity
from analysis.resolution.clauserivals import in_other_order, other_doer, other_filler
from tests.resolution.clauses import told

NAMES = {"Mara Lind": "person-mara-lind", "Olaf Berg": "person-olaf-berg", "Holt": "place-holt"}


@pytest.mark.parametrize(
    ("second", "disputed"),
    [
        ("present: subject=Berg<Olaf Berg> “Olaf Berg”; object=cup", True),
        ("give: subject=Berg<Olaf Berg> “Olaf Berg”; object=cup “her cup”", True),
        ("hand: subject=Lind<Mara Lind> “Lind”; object=cup", False),
        ("hand: subject=Berg<Olaf Berg> “Olaf Berg”; object=flag", False),
        ("hand: subject=mayor; object=cup", False),
        ("not hand: subject=Berg<Olaf Berg> “Olaf Berg”; object=cup", False),
    ],
)
def test_who_did_it(second: str, *, disputed: bool) -> None:
    found = with_rarity(told("hand: subject=Lind<Mara Lind> “Mara Lind”; object=cup", second, names=NAMES))
    assert bool(other_doer(*found)) is bool(other_doer(*reversed(found))) is disputed


def test_what_several_do_is_no_dispute() -> None:
    clauses = (f"visit: subject={name.split()[1]}<{name}> “{name}”; object=mill" for name in ("Mara Lind", "Olaf Berg"))
    assert not other_doer(*with_rarity(told(*clauses, names=NAMES)))


@pytest.mark.parametrize(
    ("second", "disputed"),
    [
        ("sign: object=pact; after=mass", True),
        ("sign: object=pact; before=mass", False),
        ("sign: object=pact; after=dinner", False),
        ("sign: object=lease; after=mass", False),
    ],
)
def test_in_which_order(second: str, *, disputed: bool) -> None:
    assert bool(in_other_order(*told("sign: object=pact; before=mass", second))) is disputed


def test_what_it_has_once() -> None:
    ours, theirs = told(
        "own: subject=Lind<Mara Lind>; object=mill", "belong: subject=mill; to=Berg<Olaf Berg>", names=NAMES
    )
    assert other_filler(ours, theirs)
