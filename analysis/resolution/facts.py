"""Fact groups: sentences of several articles that speak of the same thing, each group with a verdict."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Any

from analysis.resolution import topics
from analysis.resolution.attendanceclaims import dated, presences, sentence_texts, weightiest
from analysis.resolution.attendanceverdicts import attendance_claim, judge_presence
from analysis.resolution.clausedisputes import clause_disputes, shared_words
from analysis.resolution.clauseframes import Known, frames
from analysis.resolution.clauseverdicts import clause_claim, judge_clauses
from analysis.resolution.dateverdicts import event_claim, judge_dates, presence_claim
from analysis.resolution.figureverdicts import (
    figure_claim,
    judge_figures,
    judge_totals,
    lent_givers,
    total_claim,
)
from analysis.resolution.namedtotals import with_named
from analysis.resolution.quotationverdicts import judge_quotations, quotation_claim
from analysis.resolution.slotdisputes import slot_disputes
from analysis.resolution.slotverdicts import judge_slots, slot_claim
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statements import same_statements, statements
from analysis.resolution.statementverdicts import judge_beside, judge_statements, statement_claim
from analysis.resolution.verdicts import Claim, Verdict, group_verdict, parties
from analysis.resolution.wording import readable_id
from analysis.tables import Article, Fact

Found = Mapping[str, Sequence[Any]]
"""Resolved tables by name, and the sentences."""


WHO_WAS_THERE = "-who-was-there-"
"""Part of the names of groups of sentences that tell who was there."""


@dataclass(frozen=True, eq=False)
class Group:
    """Claims about one thing, and the rule by which they are judged."""

    name: str
    kind: str
    topic: str
    claims: list[Claim[Any]]
    rule: Callable[[Claim[Any], Claim[Any]], Any]

    @cached_property
    def verdict(self) -> Verdict:
        """What the claims come to together."""
        return group_verdict(self.claims, self.rule)

    @property
    def articles(self) -> frozenset[str]:
        """Articles that speak of it."""
        return frozenset(claim.row.article_id for claim in self.claims)

    @property
    def places(self) -> frozenset[tuple[str, int]]:
        """Sentences that speak of it."""
        return frozenset((claim.row.article_id, claim.row.sentence) for claim in self.claims)


@dataclass(frozen=True, slots=True)
class _Corpus:
    """What the grouping asks about the whole corpus."""

    found: Found
    texts: dict[str, str]
    published: dict[str, date | None]
    names: dict[str, str]
    story_of: dict[str, str]

    def rows(self, table: str, *key: str) -> dict[tuple[Any, ...], list[Any]]:
        """Rows of a table by some of their fields, groups and rows in order."""
        grouped: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
        for row in sorted(self.found.get(table, ()), key=lambda row: (row.article_id, row.start, row.end)):
            grouped[tuple(getattr(row, field) for field in key)].append(row)
        return dict(sorted(grouped.items()))

    def by_story(self, name: str, rows: Sequence[Any]) -> Iterator[tuple[str, list[Any]]]:
        """Rows of each story that several articles tell, under a name of their own where there are several such."""
        stories: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            stories[self.story_of.get(row.article_id, "")].append(row)
        told = [found for found in stories.values() if len({row.article_id for row in found}) > 1]
        for found in told:
            yield name if len(told) == 1 else f"{name}-{min(row.article_id for row in found)}", found

    def compared(self, articles: Sequence[Article]) -> list[Article]:
        """Articles whose story others tell, too: what a single one states is held against nothing."""
        tellers = Counter(self.story_of.get(article.article_id, "") for article in articles)
        return [article for article in articles if tellers[self.story_of.get(article.article_id, "")] > 1]

    def claims(self, make: Callable[[Any, date | None], Claim[Any] | None], rows: Iterable[Any]) -> list[Claim[Any]]:
        """Rows as claims; rows that claim nothing are left out."""
        made = (make(row, self.published.get(row.article_id)) for row in rows)
        return [claim for claim in made if claim is not None]


def resolve_facts(articles: Sequence[Article], found: Found) -> list[Fact]:
    """Fact groups of at least two articles, a row for each article's sentence, in order of groups and places.

    `found` holds the resolved tables (figures, quotations, events, gatherings, attendance, stated_totals, entities);
    where it also holds the sentences, plain statements are compared as well, and with aliases and clauses who does
    what. Articles are compared where the table of stories has them in one story, or in none.
    """
    names = {row.entity_id: row.name for row in found.get("entities", ())}
    names |= {row.gathering_id: row.name for row in found.get("gatherings", ())}
    corpus = _Corpus(
        found,
        {article.article_id: article.text for article in articles},
        {article.article_id: article.published for article in articles},
        names,
        {row.article_id: row.story_id for row in found.get("stories", ())},
    )
    groups = [group for group in _groups(articles, corpus) if len(group.articles) > 1]
    return sorted(
        (fact for group in _told_once(groups) for fact in _facts(group)),
        key=lambda fact: (fact.fact_group, fact.article_id, fact.start, fact.end),
    )


def _groups(articles: Sequence[Article], corpus: _Corpus) -> Iterator[Group]:
    """All groups, the more specific kinds first."""
    yield from _figures(corpus)
    yield from _quotations(corpus)
    yield from _event_dates(corpus)
    yield from _attendance(corpus)
    yield from _totals(corpus)
    yield from _gathering_dates(corpus)
    yield from _statements(articles, corpus)


def _figures(corpus: _Corpus) -> Iterator[Group]:
    """Figures that count the same thing, story by story: not all that were ever killed are one count."""
    for (group,), everywhere in corpus.rows("figures", "figure_group").items():
        for name, rows in corpus.by_story(f"figure-{group}", everywhere):
            texts = (corpus.texts[row.article_id] for row in rows[:20])
            claims = corpus.claims(figure_claim, lent_givers(rows))
            yield Group(name, "figure", topics.figure_topic(rows, texts), claims, judge_figures)


def _quotations(corpus: _Corpus) -> Iterator[Group]:
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


def _event_dates(corpus: _Corpus) -> Iterator[Group]:
    for (event,), everywhere in corpus.rows("events", "event_id").items():
        for name, rows in corpus.by_story(f"date-{event}", everywhere):
            claims = corpus.claims(event_claim, rows)
            yield Group(name, "date", topics.date_topic(rows[0].event), claims, judge_dates)


def _gathering_dates(corpus: _Corpus) -> Iterator[Group]:
    attendance = corpus.found.get("attendance", ())
    places = {(row.article_id, row.sentence) for row in attendance}
    sentences = sentence_texts(corpus.found.get("sentences", ()), corpus.texts, places)
    for (gathering,), everywhere in corpus.rows("attendance", "gathering_id").items():
        topic = topics.date_topic(corpus.names.get(gathering, gathering))
        for name, rows in corpus.by_story(f"date-{gathering}", everywhere):
            yield Group(name, "date", topic, corpus.claims(presence_claim, dated(rows, sentences)), judge_dates)


def _attendance(corpus: _Corpus) -> Iterator[Group]:
    for (gathering, entity, country), everywhere in presences(corpus.found.get("attendance", ())):
        for name, rows in corpus.by_story(f"attendance-{gathering}-{entity or country}", everywhere):
            who = corpus.names.get(entity, "") or topics.usual(row.name for row in rows) or f"Somebody of {country}"
            topic = topics.attendance_topic(who, corpus.names.get(gathering, gathering))
            claims = corpus.claims(attendance_claim, weightiest(rows))
            yield Group(name, "attendance", topic, claims, judge_presence)


def _totals(corpus: _Corpus) -> Iterator[Group]:
    everything = corpus.rows("stated_totals", "gathering_id", "counted", "mode")
    present = corpus.rows("attendance", "gathering_id")
    for (gathering, counted, mode), stated in everything.items():
        everywhere = with_named(stated, present.get((gathering,), []))
        for name, rows in corpus.by_story(f"figure-{gathering}-{counted}-{mode}", everywhere):
            topic = topics.total_topic(rows, corpus.names.get(gathering, gathering))
            yield Group(name, "figure", topic, corpus.claims(total_claim, rows), judge_totals)


def _statements(articles: Sequence[Article], corpus: _Corpus) -> Iterator[Group]:
    compared = corpus.compared(articles)
    read = statements(compared, corpus.found.get("sentences", ()), corpus.found.get("attributions", ()))
    named: set[str] = set()
    for found in same_statements(read, story_of=corpus.story_of):
        claims = [statement_claim(one, corpus.published.get(one.row.article_id)) for one in found]
        topic = topics.statement_topic(one.text for one in found)
        name = f"statement-{found[0].row.article_id}-{found[0].row.sentence}"
        if name in named:
            name += f"-{found[1].row.article_id}-{found[1].row.sentence}"
        named.add(name)
        some = {verdict: parties(claims, judge_statements, verdict) for verdict in ("contradict", "update")}
        apart = {verdict: sides for verdict, sides in some.items() if 0 < len(sides) < len(claims)}
        for verdict, sides in apart.items():
            yield Group(f"{name}-{verdict}", "statement", topic, sides, judge_statements)
        yield Group(name, "statement", topic, claims, judge_beside if apart else judge_statements)
    for told in slot_disputes(read, story_of=corpus.story_of):
        claimed = [slot_claim(one.one, one.filled) for one in told]
        topic = topics.statement_topic(one.one.text for one in told)
        first = told[0].one.row
        name = f"statement-{first.article_id}-{first.sentence}-{readable_id(told[0].filled.place)}"
        yield Group(name, "statement", topic, claimed, judge_slots)
    yield from _clauses(read, corpus)


def _clauses(read: Sequence[Statement], corpus: _Corpus) -> Iterator[Group]:
    """What clauses of several articles tell so and otherwise, whatever the words of their sentences."""
    aliases, entities = (corpus.found.get(table, ()) for table in ("aliases", "entities"))
    countries = {row.entity_id: row.name if row.kind == "country" else row.country for row in entities}
    known = Known({(row.article_id, row.name): row.entity_id for row in aliases}, countries)
    clauses = frames(corpus.found.get("clauses", ()), read, known=known, texts=corpus.texts)
    offices = {row.entity_id: row.role for row in entities if row.kind == "person" and row.role}
    for held in clause_disputes(clauses, story_of=corpus.story_of, offices=offices):
        first = held[0]
        name = f"statement-{first.article_id}-{first.one.row.sentence}-{readable_id(first.act.name or first.verb)}"
        topic = topics.statement_topic(frame.one.text for frame in held)
        yield Group(name, "statement", topic, list(map(clause_claim, held, shared_words(held))), judge_clauses)


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
    if group.rule is judge_clauses:
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
