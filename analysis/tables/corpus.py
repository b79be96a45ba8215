"""Rows that only the whole corpus can give: what an article says, and what it means among the others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from analysis.tables.articles import (
    Attendance,
    Attribution,
    EventMention,
    Figure,
    Mention,
    Quotation,
    Span,
    StatedTotal,
)


@dataclass(frozen=True, slots=True)
class ResolvedMention(Mention):
    """A mention and whom it means."""

    entity_id: Annotated[str, "the entity"]


@dataclass(frozen=True, slots=True)
class ResolvedEvent(EventMention):
    """A dated clause and the event it tells of."""

    event_id: Annotated[str, "the same for clauses of several articles that tell of one event"]
    event: Annotated[str, "readable name of the event"]


@dataclass(frozen=True, slots=True)
class ResolvedAttendance(Attendance):
    """A presence, whom it means and which gathering."""

    gathering_id: Annotated[str, "the gathering"]
    entity_id: Annotated[str, "the person or organisation; empty for a country without a named person"]


@dataclass(frozen=True, slots=True)
class ResolvedTotal(StatedTotal):
    """A stated total and the gathering it counts."""

    gathering_id: Annotated[str, "the gathering"]


@dataclass(frozen=True, slots=True)
class ResolvedQuotation(Quotation):
    """A quotation, its speaker and the utterance it shares with other outlets."""

    quotation_id: Annotated[str, "the same words across outlets"]
    speaker_id: Annotated[str, "the speaker's entity, or empty"]


@dataclass(frozen=True, slots=True)
class ResolvedFigure(Figure):
    """A figure and the ones it can be held against."""

    figure_group: Annotated[str, "figures of several articles that count the same thing"]
    attributed_id: Annotated[str, "entity of the giver, or empty"]


@dataclass(frozen=True, slots=True)
class ResolvedAttribution(Attribution):
    """An attribution and the entities it names."""

    source_id: Annotated[str, "entity of the source, or empty"]
    via_id: Annotated[str, "entity of the relayer, or empty"]


@dataclass(frozen=True, slots=True)
class Alias:
    """A name in one article, the entity it stands for, and why."""

    article_id: Annotated[str, "the article"]
    name: Annotated[str, "the name as mentions.name has it"]
    kind: Annotated[str, "kind of the mentions"]
    entity_id: Annotated[str, "the entity"]
    reason: Annotated[str, "why this name was taken for that entity"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, country or event, under its usual name."""

    entity_id: Annotated[str, "readable and unique ('person-kim-jong-un')"]
    name: Annotated[str, "usual name; unique in the corpus"]
    kind: Annotated[str, "person, organisation, place, country, event, other"]
    country: Annotated[str, "country of the person, organisation or place, or empty"]
    role: Annotated[str, "office at the time of the coverage, or empty"]
    leader: Annotated[bool, "head of state or government, or leader of a ruling party"]
    mentions: Annotated[int, "named mentions in the corpus"]
    articles: Annotated[int, "articles that name it"]


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event at which people are present."""

    gathering_id: Annotated[str, "readable and unique"]
    name: Annotated[str, "usual name"]
    kind: Annotated[str, "parade, talks, summit, reception, ceremony, visit, meeting"]
    place: Annotated[str, "where, or empty"]
    earliest: Annotated[date | None, "first day any article gives, inclusive"]
    latest: Annotated[date | None, "end, exclusive"]


@dataclass(frozen=True, slots=True)
class Story:
    """An article and the story it tells: articles of one story are compared with each other."""

    article_id: Annotated[str, "the article"]
    story_id: Annotated[str, "readable and unique; made of the story's first article"]
    label: Annotated[str, "readable and unique: the most telling names that its articles share, and its first day"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that two articles share."""

    passage_id: Annotated[str, "the passage"]
    article_a: Annotated[str, "one article"]
    start_a: Annotated[int, "first character there"]
    end_a: Annotated[int, "one past the last"]
    article_b: Annotated[str, "the other article"]
    start_b: Annotated[int, "first character there"]
    end_b: Annotated[int, "one past the last"]
    kind: Annotated[str, "verbatim, near"]
    words: Annotated[int, "words that both articles have in the passage"]


@dataclass(frozen=True, slots=True)
class Fact(Span):
    """One article's sentence in a group of sentences that speak of the same thing."""

    fact_group: Annotated[str, "the group"]
    kind: Annotated[str, "figure, date, quotation, attendance, statement"]
    topic: Annotated[str, "readable subject of the group"]
    verdict: Annotated[str, "agree, compatible, update, contradict, attributed differently, not comparable"]
    reason: Annotated[str, "why this verdict, in a sentence"]
    value: Annotated[str, "what this article says"]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A correction that changes nothing, since what it corrected is no longer there."""

    number: Annotated[int, "number of the correction"]
    reason: Annotated[str, "why it does not fit"]
