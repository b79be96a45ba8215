"""Fact groups of the seeds against what a reader found in them (`tests/golden/facts.csv`)."""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from analysis.annotation.annotate import annotated
from analysis.reading.files import read_file, with_inferred_date
from analysis.resolution.resolve import resolved
from analysis.resolution.verdicts import DISPUTED
from analysis.tables import Fact

ROOT = Path(__file__).parent.parent.parent
Golden = list[dict[str, str]]

with (ROOT / "tests" / "golden" / "facts.csv").open(encoding="utf-8", newline="") as file:
    GOLDEN: dict[tuple[str, str], Golden] = defaultdict(list)
    for line in csv.DictReader(file):
        GOLDEN[line["fact"], line["kind"]].append(line)


@pytest.fixture(scope="module")
def seeds() -> tuple[dict[str, list[Any]], list[Fact]]:
    """Rows of the seeds by table, and their facts."""
    readings = [read_file(path) for path in sorted((ROOT / "seeds").iterdir())]
    known = sorted(found.article.published for found in readings if found.article.published)
    dated = [found._replace(article=with_inferred_date(found.article, known=known)) for found in readings]
    rows = annotated(dated)
    return rows, resolved(rows)["facts"]


def groups_with(seeds: tuple[dict[str, list[Any]], list[Fact]], line: dict[str, str]) -> set[str]:
    """Fact groups of the line's kind that hold a row in a sentence with its words, and with its value."""
    rows, facts = seeds
    articles = {row.article_id: row for row in rows["articles"] if row.file.startswith(line["file"])}
    sentences = {(row.article_id, row.sentence): row for row in rows["sentences"] if row.article_id in articles}
    found = set()
    for fact in facts:
        place = sentences.get((fact.article_id, fact.sentence))
        if place and fact.kind == line["kind"] and line["value"] in fact.value:
            text = articles[fact.article_id].text[place.start : place.end]
            found |= {fact.fact_group} if line["words"] in text else set()
    return found


@pytest.mark.parametrize("name", sorted(GOLDEN), ids=" ".join)
def test_a_fact_the_reader_found(seeds: tuple[dict[str, list[Any]], list[Fact]], name: tuple[str, str]) -> None:
    lines = GOLDEN[name]
    common = set.intersection(*(groups_with(seeds, line) for line in lines))
    assert common
    assert lines[0]["verdict"] in {fact.verdict for fact in seeds[1] if fact.fact_group in common}


def test_no_dispute_that_the_reader_did_not_find(seeds: tuple[dict[str, list[Any]], list[Fact]]) -> None:
    disputes = {(fact.fact_group, fact.verdict) for fact in seeds[1] if fact.verdict in DISPUTED}
    read = [lines[0]["verdict"] for lines in GOLDEN.values() if lines[0]["verdict"] in DISPUTED]
    assert sorted(verdict for _, verdict in disputes) == sorted(read), disputes


def test_every_row_stands_in_its_sentence(seeds: tuple[dict[str, list[Any]], list[Fact]]) -> None:
    rows, facts = seeds
    places = {(row.article_id, row.sentence): row for row in rows["sentences"]}
    for fact in facts:
        sentence = places[fact.article_id, fact.sentence]
        assert sentence.start <= fact.start < fact.end
        assert fact.start < sentence.end


def test_every_group_has_one_verdict_and_two_articles(seeds: tuple[dict[str, list[Any]], list[Fact]]) -> None:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in seeds[1]:
        groups[fact.fact_group].append(fact)
    for facts in groups.values():
        assert len({(fact.kind, fact.topic, fact.verdict, fact.reason) for fact in facts}) == 1
        assert len({fact.article_id for fact in facts}) > 1
