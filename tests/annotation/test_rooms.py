"""The rooms of annotation: each imports only from those before it in the list, and all from what lies at the top."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_imports import ROOT, imported

FOLDER = ROOT / "analysis" / "annotation"
SHARED = ("document", "index", "settings", "word")
"""Modules at the top that every room may use."""
ROOMS: dict[str, tuple[str, ...]] = {
    "surface": (),
    "grammar": (),
    "glossary": (),
    "names": ("glossary", "surface"),
    "dates": ("grammar", "surface"),
    "events": ("grammar",),
    "attributions": ("grammar", "surface"),
    "quotations": ("attributions", "surface"),
    "figures": ("attributions", "grammar", "surface"),
    "gatherings": ("grammar",),
    "attendance": ("gatherings", "grammar", "surface"),
    "wording": (),
    "clauses": ("grammar", "wording"),
}
"""Which rooms each room may use."""


def _used(room: str) -> set[str]:
    files = (FOLDER / room).rglob("*.py")
    parts = (module.split(".") for path in files for module in imported(path))
    return {part[2] for part in parts if part[:2] == ["analysis", "annotation"]} - {room}


def test_every_room_is_listed() -> None:
    assert {path.name for path in FOLDER.iterdir() if (path / "__init__.py").is_file()} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_rooms_import_one_way(room: str) -> None:
    assert _used(room) - set(SHARED) == set(ROOMS[room])
    assert list(ROOMS).index(room) >= max((list(ROOMS).index(used) + 1 for used in ROOMS[room]), default=0)


def test_what_lies_at_the_top_uses_no_room_but_to_put_facts_together() -> None:
    for path in sorted(FOLDER.glob("*.py")):
        rooms = {module.split(".")[2] for module in imported(path) if module.startswith("analysis.annotation.")}
        assert not rooms & set(ROOMS) or path.stem == "facts"


def test_tests_mirror_the_rooms() -> None:
    rooms = {path.name for path in Path(__file__).parent.iterdir() if (path / "__init__.py").is_file()}
    assert rooms <= set(ROOMS)
