"""Pronouns at the head of a sentence, which mean what the sentence before is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from analysis.resolution.acts import acts_of
from analysis.tables import Clause

PEOPLE = frozenset(("he", "she"))
THINGS = frozenset(("it", "they", "this"))
_ABOUT = frozenset(("object", "subject"))


def with_antecedents(rows: Iterable[Clause]) -> Iterator[Clause]:
    """Parts of clauses, those that begin a sentence with a pronoun as what the sentence before is about."""
    sentences: dict[tuple[str, int], list[Clause]] = defaultdict(list)
    for row in rows:
        sentences[row.article_id, row.sentence].append(row)
    about: dict[tuple[str, int], Clause] = {}
    for (article_id, sentence), found in sorted(sentences.items()):
        first = min((row for row in found if row.role in _ABOUT), key=lambda row: row.start, default=None)
        before = about.get((article_id, sentence - 1))
        meant = _meant(first, before, found) if first and before else first
        if meant is not None:
            about[article_id, sentence] = meant
        for row in found:
            yield _standing_for(row, meant) if first and meant and row.start == first.start else row


def _meant(first: Clause, before: Clause, rows: Sequence[Clause]) -> Clause:
    """What a sentence is about: its first part, or what that stands for."""
    word, person = first.head.lower(), before.name and before.head[:1].isupper()
    empty = first.predicate == "be" and not _is_of_somebody(first, rows)
    if first.name or before.negated or (word not in PEOPLE and (word not in THINGS or empty)):
        return first
    if word in PEOPLE:
        return before if person else first
    plural = before.text.lower().endswith("s")
    return before if not person and plural == (word == "they") else first


def _is_of_somebody(first: Clause, rows: Sequence[Clause]) -> bool:
    """Whether a clause tells whose something is or by whom: "it" is a thing there, as it is not in "it is late"."""
    return any(row.clause == first.clause and row.role == "is" and acts_of(f"is {row.head.lower()}") for row in rows)


def _standing_for(row: Clause, meant: Clause) -> Clause:
    if row.role not in _ABOUT or row.text == meant.text:
        return row
    return replace(row, head=meant.head, name=meant.name, text=meant.text)
