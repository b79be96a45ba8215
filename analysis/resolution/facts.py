"""Fact groups: sentences of several articles that speak of the same thing, each group with a verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from analysis.resolution import topics
from analysis.resolution.attendanceclaims import dated, presences, sentence_texts, weightiest
from analysis.resolution.attendanceverdicts import attendance_claim, judge_presence
from analysis.resolution.clauseverdicts import judge_clauses
from analysis.resolution.dateverdicts import event_claim, judge_dates, presence_claim
from analysis.resolution.disputes import Dispute, disputes
from analysis.resolution.evidence import evidence
from analysis.resolution.figureverdicts import (
    figure_claim,
    judge_figures,
    judge_totals,
    lent_givers,
    total_claim,
)
from analysis.resolution.groups import WHO_WAS_THERE, Corpus, Found, Group, several_tell
from analysis.resolution.namedtotals import with_named
from analysis.resolution.otherwise import judge_otherwise
from analysis.resolution.quotationverdicts import judge_quotations, quotation_claim
from analysis.resolution.slotverdicts import judge_slots
from analysis.resolution.statementgroups import statement_groups
from analysis.resolution.statements import Matched, same_statements, statements
from analysis.resolution.verdicts import Claim, Verdict, parties
from analysis.tables import Article, Fact

DOUBTFUL = 0.5
"""How likely two sentences must be in dispute for their figures to be."""


def resolve_facts(
    articles: Sequence[Article], found: Found, named: Mapping[tuple[str, int], frozenset[str]] | None = None
) -> list[Fact]:
    """Fact groups of at least two articles, a row for each article's sentence, in order of groups and places.

    `found` holds the resolved tables (figures, quotations, events, gatherings, attendance, stated_totals, entities);
    where it also holds the sentences, plain statements are compared as well, and with aliases and clauses who does
    what; `named` are the entities that each sentence names. Articles are compared where the table of stories has them
    in one story, or in none.
    """
    story_of = {row.article_id: row.story_id for row in found.get("stories", ())}
    compared = several_tell(articles, story_of)
    read = statements(compared, found.get("sentences", ()), found.get("attributions", ()))
    known = evidence(found, named or {})
    stories: list[Matched] = []
    contested: list[Dispute] = []
    for story in same_statements(read, story_of=story_of):
        # One after the other, as long as the words of a story are at hand.
        stories.append(story)
        contested += disputes(story, known)
    names = {row.entity_id: row.name for row in found.get("entities", ())}
    names |= {row.gathering_id: row.name for row in found.get("gatherings", ())}
    corpus = Corpus(
        found,
        {article.article_id: article.text for article in articles},
        {article.article_id: article.published for article in articles},
        names,
        story_of,
        contested,
    )
    every = (*_groups(corpus), *statement_groups(read, stories, corpus))
    groups = [group for group in every if len(group.articles) > 1]
    return sorted(
        (fact for group in _told_once(groups) for fact in _facts(group)),
        key=lambda fact: (fact.fact_group, fact.article_id, fact.start, fact.end),
    )


def _groups(corpus: Corpus) -> Iterator[Group]:
    """Groups of all kinds but plain statements, the more specific kinds first."""
    yield from _figures(corpus)
    yield from _quotations(corpus)
    yield from _event_dates(corpus)
    yield from _attendance(corpus)
    yield from _totals(corpus)
    yield from _gathering_dates(corpus)


def _figures(corpus: Corpus) -> Iterator[Group]:
    """Figures that count the same thing, story by story: not all that were ever killed are one count."""
    for (group,), everywhere in corpus.rows("figures", "figure_group").items():
        for name, rows in corpus.by_story(f"figure-{group}", everywhere):
            texts = (corpus.texts[row.article_id] for row in rows[:20])
            claims = corpus.claims(figure_claim, lent_givers(rows))
            yield Group(name, "figure", topics.figure_topic(rows, texts), claims, partial(_judge_figures, corpus))


def _judge_figures(corpus: Corpus, a: Claim[Any], b: Claim[Any]) -> Verdict:
    """The verdict on two figures; what else their sentences tell says whether they count the same thing at all."""
    verdict = judge_figures(a, b)
    if verdict.name != "contradict" or corpus.doubt(a, b) >= DOUBTFUL:
        return verdict
    return Verdict("not comparable", f"{a.value} and {b.value} may count different things: so much else is told apart.")


def _quotations(corpus: Corpus) -> Iterator[Group]:
    roles = {row.entity_id: row.role for row in corpus.found.get("entities", ())}
    for (utterance,), everywhere in corpus.rows("quotations", "quotation_id").items():
        spoken = [row for row in everywhere if row.kind != "scare"]
        for name, rows in corpus.by_story(f"quotation-{utterance}", spoken):
            speaker = topics.usual(corpus.names.get(row.speaker_id, row.speaker) for row in rows)
            claims = corpus.claims(partial(quotation_claim, roles=roles), rows)
            topic = topics.quotation_topic(rows, speaker)
            sides = parties(claims, judge_quotations, "contradict")
            if sides:
                yield Group(f"{name}-speakers", "quotation", topic, sides, judge_quotations)
            for number, held in enumerate(_by_speaker(claims) if sides else [claims]):
                yield Group(f"{name}-{number}" if sides else name, "quotation", topic, held, judge_quotations)


def _by_speaker(claims: Iterable[Claim[Any]]) -> list[list[Claim[Any]]]:
    found: dict[str, list[Claim[Any]]] = defaultdict(list)
    for claim in claims:
        found[claim.row.speaker_id or claim.row.speaker.casefold()].append(claim)
    return [found[speaker] for speaker in sorted(found)]


def _event_dates(corpus: Corpus) -> Iterator[Group]:
    for (event,), everywhere in corpus.rows("events", "event_id").items():
        for name, rows in corpus.by_story(f"date-{event}", everywhere):
            claims = corpus.claims(event_claim, rows)
            yield Group(name, "date", topics.date_topic(rows[0].event), claims, judge_dates)


def _gathering_dates(corpus: Corpus) -> Iterator[Group]:
    attendance = corpus.found.get("attendance", ())
    places = {(row.article_id, row.sentence) for row in attendance}
    sentences = sentence_texts(corpus.found.get("sentences", ()), corpus.texts, places)
    for (gathering,), everywhere in corpus.rows("attendance", "gathering_id").items():
        topic = topics.date_topic(corpus.names.get(gathering, gathering))
        for name, rows in corpus.by_story(f"date-{gathering}", everywhere):
            yield Group(name, "date", topic, corpus.claims(presence_claim, dated(rows, sentences)), judge_dates)


def _attendance(corpus: Corpus) -> Iterator[Group]:
    for (gathering, entity, country), everywhere in presences(corpus.found.get("attendance", ())):
        for name, rows in corpus.by_story(f"attendance-{gathering}-{entity or country}", everywhere):
            who = corpus.names.get(entity, "") or topics.usual(row.name for row in rows) or f"Somebody of {country}"
            topic = topics.attendance_topic(who, corpus.names.get(gathering, gathering))
            claims = corpus.claims(attendance_claim, weightiest(rows))
            yield Group(name, "attendance", topic, claims, judge_presence)


def _totals(corpus: Corpus) -> Iterator[Group]:
    everything = corpus.rows("stated_totals", "gathering_id", "counted", "mode")
    present = corpus.rows("attendance", "gathering_id")
    for (gathering, counted, mode), stated in everything.items():
        everywhere = with_named(stated, present.get((gathering,), []))
        for name, rows in corpus.by_story(f"figure-{gathering}-{counted}-{mode}", everywhere):
            topic = topics.total_topic(rows, corpus.names.get(gathering, gathering))
            yield Group(name, "figure", topic, corpus.claims(total_claim, rows), judge_totals)


def _told_once(groups: Iterable[Group]) -> Iterator[Group]:
    """Groups but for dates, totals and statements whose sentences an earlier, more exact group brings together."""
    holders: dict[tuple[str, int], set[Group]] = defaultdict(set)
    for group in groups:
        places = sorted(group.places)
        earlier = [holders[place] for place in places]
        if not _brought_together(group, places, earlier):
            yield group
            # What only looks alike brings nothing together.
            for place in places if group.verdict.name != "not comparable" else ():
                holders[place].add(group)


def _brought_together(group: Group, places: Sequence[tuple[str, int]], earlier: Sequence[set[Group]]) -> bool:
    articles: dict[str, set[str]] = defaultdict(set)
    for (article_id, _), others in zip(places, earlier, strict=True):
        for other in others:
            if _tells_all(other, group):
                articles[other.name].add(article_id)
    # One date told twice would count as two disputes; other groups may hold articles that the earlier one lacks.
    enough = 2 if group.kind == "date" else len(group.articles)
    return any(len(held) >= enough for held in articles.values())


def _tells_all(other: Group, group: Group) -> bool:
    """Whether a group on the same sentences tells what another does: on a disputed day they may agree on the event."""
    disputed = other.verdict.name == "contradict"
    if group.rule is judge_slots:
        return WHO_WAS_THERE in group.name and other.kind == "attendance" and disputed
    if group.rule in (judge_clauses, judge_otherwise):
        return other.kind in ("attendance", "statement") and disputed
    if group.kind == "statement":
        return other.kind in ("date", "figure", "quotation") and not disputed
    return other.kind == group.kind and (group.kind == "date" or group.rule is judge_totals)


def _facts(group: Group) -> Iterator[Fact]:
    verdict = group.verdict
    seen = set()
    for claim in group.claims:
        row = claim.row
        place = (row.article_id, row.sentence, row.start, row.end)
        if place not in seen:
            seen.add(place)
            yield Fact(*place, group.name, group.kind, group.topic, verdict.name, verdict.reason, _value(group, claim))


def _value(group: Group, claim: Claim[Any]) -> str:
    """What a claim says; of words that are given to several speakers, to whom it gives them."""
    if group.kind == "quotation" and group.verdict.name == "contradict" and claim.row.speaker:
        return f"{claim.row.speaker}: “{claim.value}”"
    return claim.value
