"""Decisions on fact groups and passages: verdicts given, accepted or rejected; marks whose words still stand.

A group is found again by its sentences, as its identifier may be another after another annotation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from analysis.corrections.entry import Decisions, Entry
from analysis.corrections.shapes import FACT_KINDS
from analysis.tables import Article, Fact, Sentence

_NO_GROUP = "no fact group brings most of its sentences together any more"

Spans = Mapping[tuple[str, int], tuple[int, int]]
"""Where each sentence of each article begins and ends."""


def corrected_facts(facts: list[Fact], sentences: Iterable[Sentence], decisions: Decisions) -> list[Fact]:
    """Facts with the verdicts that analysts gave; rejected groups are left out. Misfits are noted."""
    given = decisions.of(*FACT_KINDS)
    if not given:
        return facts
    spans = {(row.article_id, row.sentence): (row.start, row.end) for row in sentences}
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.fact_group].append(fact)
    for entry in given:
        name = _meant(groups, spans, entry)
        if not name:
            decisions.misfit(entry.number, _NO_GROUP)
        elif entry.kind == "reject":
            del groups[name]
        else:
            groups[name] = [_judged(fact, entry) for fact in groups[name]]
    return [fact for group in groups.values() for fact in group]


def check_marks(articles: Sequence[Article], decisions: Decisions) -> None:
    """Note the marks whose article is gone or has other words at their place."""
    texts = {article.article_id: article.text for article in articles}
    for entry in decisions.of("mark"):
        target = entry.target
        text = texts.get(target["article_id"])
        if text is None:
            decisions.misfit(entry.number, "the article is not in the corpus")
        elif not 0 <= target["start"] < target["end"] <= len(text):
            decisions.misfit(entry.number, "the article has no such place")


def _meant(groups: Mapping[str, Sequence[Fact]], spans: Spans, entry: Entry) -> str:
    """The group of the same kind that holds most of the sentences, and more than half of them; or nothing."""
    anchors = [(str(article_id), int(start)) for article_id, start in entry.target["anchors"]]
    ranked = sorted(
        (_score(group, spans, anchors), name == entry.target["fact_group"], name)
        for name, group in groups.items()
        if group[0].kind == entry.target["kind"]
    )
    if not ranked:
        return ""
    (_, held), _, name = ranked[-1]
    return name if 2 * held > len(anchors) else ""


def _score(group: Sequence[Fact], spans: Spans, anchors: Sequence[tuple[str, int]]) -> tuple[int, int]:
    """How many anchors stand in the words of a member, and in the sentence of one."""
    words = sum(
        any(fact.article_id == article_id and fact.start <= start < fact.end for fact in group)
        for article_id, start in anchors
    )
    sentences = sum(any(_in_sentence(fact, spans, anchor) for fact in group) for anchor in anchors)
    return words, sentences


def _in_sentence(fact: Fact, spans: Spans, anchor: tuple[str, int]) -> bool:
    start, end = spans.get((fact.article_id, fact.sentence), (fact.start, fact.end))
    return fact.article_id == anchor[0] and start <= anchor[1] < end


def _judged(fact: Fact, entry: Entry) -> Fact:
    """A fact with the verdict of an analyst, who it is, why, and what the rules say where they say otherwise."""
    verdict = entry.after["verdict"]
    who = f"{'accepted' if entry.kind == 'accept' else 'judged'} by {entry.author}"
    why = f"{who}: {entry.reason}" if entry.reason else who
    rules = fact.reason if fact.verdict == verdict else f"by the rules {fact.verdict}: {fact.reason}"
    return replace(fact, verdict=verdict, reason=f"{why} ({rules})")
