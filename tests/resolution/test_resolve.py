"""Resolution as a whole: every table, whatever the order, and no more read than a step needs."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from analysis.annotation.annotate import annotated
from analysis.reading.files import read_text
from analysis.resolution.resolve import resolution, resolved
from analysis.tables import RESOLVED_TABLES
from tests.resolution.storytexts import TEXTS

Rows = dict[str, list[Any]]


@pytest.fixture(scope="module")
def rows() -> Rows:
    """Rows of our own stories."""
    readings = [read_text(f"date {day}\n{text}", file=f"{outlet}.txt") for _, outlet, day, text in TEXTS]
    assert {found.article.published for found in readings} >= {date(2024, 5, 2)}
    return annotated(readings)


def test_every_table_is_made(rows: Rows) -> None:
    found = resolved(rows)
    assert list(found) and set(found) == set(RESOLVED_TABLES)
    for name, made in found.items():
        assert all(type(row) is RESOLVED_TABLES[name] for row in made)
    assert [row.article_id for row in found["stories"]] == sorted(row.article_id for row in rows["articles"])


def test_the_order_of_the_articles_does_not_matter(rows: Rows) -> None:
    turned = {table: list(reversed(found)) for table, found in rows.items()}
    assert resolved(turned) == resolved(rows)


class Asked(Mapping[str, list[Any]]):
    """Rows that note which table was asked for."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self.tables: list[str] = []

    def __getitem__(self, table: str) -> list[Any]:
        self.tables.append(table)
        return self._rows[table]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def test_a_table_is_read_once_and_when_its_turn_comes(rows: Rows) -> None:
    asked = Asked(rows)
    steps = {step: list(asked.tables) for step, _ in resolution(asked)}
    assert steps["aliases"] == ["articles", "mentions"]
    assert "figures" not in steps["events"]
    assert len(asked.tables) == len(set(asked.tables))


@pytest.mark.parametrize("steps", [1, 99])
def test_dead_objects_are_sought_again_afterwards(rows: Rows, steps: int) -> None:
    found = resolution(rows)
    next(found)
    assert not gc.isenabled()
    for _ in zip(range(steps - 1), found, strict=False):
        pass
    found.close()
    assert gc.isenabled()
