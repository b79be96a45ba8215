"""The tables of a corpus: one dataclass a row, one annotated field a column.

These classes are the contract between annotation, resolution, the analyses and whoever reads the Parquet.
Offsets count characters (Unicode code points) of `articles.text`; `end` is exclusive. Intervals of time are
`earliest` (inclusive) and `latest` (exclusive). Classes that begin with `Resolved` add what only the whole
corpus can tell (which entity, which gathering, which group) to the row that one article gave.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from types import UnionType
from typing import Annotated, Any, ClassVar, get_args, get_origin, get_type_hints


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet."""

    article_id: Annotated[str, "stable hash of outlet, title and text"]
    title: Annotated[str, "headline, or the first words of the text where it has none"]
    title_basis: Annotated[str, "how the title is known: declared, first words"]
    outlet: Annotated[str, "who published it; a short name made from the file where the text does not say"]
    outlet_known: Annotated[bool, "whether the document names its outlet"]
    published: Annotated[date | None, "publication date"]
    published_basis: Annotated[str, "how the date is known: declared, dateline, inferred, unknown"]
    dateline_place: Annotated[str, "place named in the dateline"]
    url: Annotated[str, "address, where the document says it"]
    language: Annotated[str, "ISO 639-1 code of the body"]
    annotated: Annotated[bool, "whether facts were extracted (English only); others are kept and searchable"]
    file: Annotated[str, "name of the file it came in"]
    words: Annotated[int, "words in the text, boilerplate left out"]
    text: Annotated[str, "the text as stored; all offsets point into it"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text that no sentence, name or quotation crosses."""

    article_id: Annotated[str, "the article"]
    block: Annotated[int, "position in the article, from 0"]
    kind: Annotated[
        str,
        "title, standfirst, dateline, heading, paragraph, list item, question, boilerplate",
    ]
    start: Annotated[int, "first character"]
    end: Annotated[int, "one past the last character"]


@dataclass(frozen=True, slots=True)
class Span:
    """Where a claim stands: every row that claims something can prove itself."""

    article_id: Annotated[str, "the article"]
    sentence: Annotated[int, "position of the sentence in the article, from 0"]
    start: Annotated[int, "first character in articles.text"]
    end: Annotated[int, "one past the last character"]


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """A sentence, a heading, a title or a list item."""

    block: Annotated[str, "kind of the block it stands in"]
    words: Annotated[int, "words in the sentence"]


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A span of text that refers to a person, organisation, place, country or event."""

    text: Annotated[str, "the words as they stand"]
    name: Annotated[str, "fullest form of the name in the same article; for a country its usual English name"]
    kind: Annotated[str, "person, organisation, place, country, event, other"]
    form: Annotated[str, "named, nationality ('Russian'), description ('the Russian president'), pronoun"]
    role: Annotated[str, "title or office the text gives at this place ('President'), or empty"]
    country: Annotated[str, "country of the person, organisation or place, or empty"]


@dataclass(frozen=True, slots=True)
class ResolvedMention(Mention):
    """A mention and whom it means."""

    entity_id: Annotated[str, "the entity"]


@dataclass(frozen=True, slots=True)
class DateMention(Span):
    """An expression of time, resolved to an interval where that is possible."""

    text: Annotated[str, "the words as they stand"]
    earliest: Annotated[date | None, "first day, inclusive; empty where unresolved"]
    latest: Annotated[date | None, "end, exclusive; empty where unresolved"]
    grain: Annotated[str, "day, month, year, decade, or week; empty where unresolved"]
    modality: Annotated[str, "past, present, planned, possible"]
    anchor: Annotated[str, "resolved against: absolute, publication, text, none"]


@dataclass(frozen=True, slots=True)
class EventMention(Span):
    """A dated clause: what the text says happened, and when."""

    label: Annotated[str, "the clause, short enough to read in a chart"]
    earliest: Annotated[date, "first possible day, inclusive"]
    latest: Annotated[date, "end, exclusive"]
    grain: Annotated[str, "day, week, month, year, decade"]
    modality: Annotated[str, "past, present, planned, possible"]
    date_text: Annotated[str, "the words that date it"]


@dataclass(frozen=True, slots=True)
class ResolvedEvent(EventMention):
    """A dated clause and the event it tells of."""

    event_id: Annotated[str, "the same for clauses of several articles that tell of one event"]
    event: Annotated[str, "readable name of the event"]


@dataclass(frozen=True, slots=True)
class Attendance(Span):
    """Somebody's presence at, or absence from, a gathering."""

    text: Annotated[str, "the words that name who"]
    name: Annotated[str, "the person as named in the article; empty for a country without a named person"]
    country: Annotated[str, "country represented, or empty"]
    role: Annotated[str, "title or office the text gives, or empty"]
    mode: Annotated[str, "attended, expected, invited, represented, absent"]
    gathering: Annotated[str, "what the text calls the gathering ('military parade')"]
    gathering_kind: Annotated[str, "parade, talks, summit, reception, ceremony, visit, meeting"]
    place: Annotated[str, "where, or empty"]
    earliest: Annotated[date | None, "when, inclusive"]
    latest: Annotated[date | None, "end, exclusive"]


@dataclass(frozen=True, slots=True)
class ResolvedAttendance(Attendance):
    """A presence, whom it means and which gathering."""

    gathering_id: Annotated[str, "the gathering"]
    entity_id: Annotated[str, "the person; empty for a country without a named person"]


@dataclass(frozen=True, slots=True)
class StatedTotal(Span):
    """How many an article says were at a gathering ('leaders from 26 countries')."""

    text: Annotated[str, "the words as they stand"]
    low: Annotated[float, "lower bound"]
    high: Annotated[float | None, "upper bound; empty where open"]
    counted: Annotated[str, "what is counted: leaders, countries, heads of state, guests"]
    mode: Annotated[str, "attended, expected, invited, represented, absent"]
    gathering: Annotated[str, "what the text calls the gathering"]
    gathering_kind: Annotated[str, "parade, talks, summit, reception, ceremony, visit, meeting"]
    place: Annotated[str, "where, or empty"]
    earliest: Annotated[date | None, "when, inclusive"]
    latest: Annotated[date | None, "end, exclusive"]


@dataclass(frozen=True, slots=True)
class ResolvedTotal(StatedTotal):
    """A stated total and the gathering it counts."""

    gathering_id: Annotated[str, "the gathering"]


@dataclass(frozen=True, slots=True)
class Quotation(Span):
    """Words in quotation marks that somebody said, or scare quotes."""

    text: Annotated[str, "the words between the marks"]
    speaker: Annotated[str, "who said them, as named in the article, or empty"]
    speaker_start: Annotated[int | None, "where the speaker is named"]
    speaker_end: Annotated[int | None, "one past the last character of it"]
    cue: Annotated[str, "the verb or phrase that introduces them ('said'), or empty"]
    kind: Annotated[str, "direct, partial, scare"]


@dataclass(frozen=True, slots=True)
class ResolvedQuotation(Quotation):
    """A quotation, its speaker and the utterance it shares with other outlets."""

    quotation_id: Annotated[str, "the same words across outlets"]
    speaker_id: Annotated[str, "the speaker's entity, or empty"]


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A quantity and what it counts."""

    text: Annotated[str, "the words as they stand, qualifier and counted thing included"]
    low: Annotated[float, "value, or lower bound"]
    high: Annotated[float | None, "value, or upper bound; empty where open ('more than 20')"]
    unit: Annotated[str, "people, USD, percent, km, years …; 'count' where it has none"]
    counted: Annotated[str, "what is counted, in a form in which wordings meet ('north korean soldiers')"]
    qualifier: Annotated[str, "about, at least, more than, at most, up to, exactly, an additional … or empty"]
    as_of: Annotated[date | None, "the day the figure speaks of, where said"]
    attributed_to: Annotated[str, "who gives it, as named in the article, or empty"]


@dataclass(frozen=True, slots=True)
class ResolvedFigure(Figure):
    """A figure and the ones it can be held against."""

    figure_group: Annotated[str, "figures of several articles that count the same thing"]
    attributed_id: Annotated[str, "entity of the giver, or empty"]


@dataclass(frozen=True, slots=True)
class Attribution(Span):
    """Who is cited, through whom. The span is the phrase that attributes."""

    source: Annotated[str, "who is cited, as named in the article ('Kremlin'; 'analysts' for anonymous kinds)"]
    via: Annotated[str, "through whom ('Yonhap'), or empty"]
    cue: Annotated[str, "according to, said, reported, citing, credit …"]
    kind: Annotated[str, "named, anonymous, credit ('With AP inputs')"]


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
    words: Annotated[int, "words of the passage in article_a"]


@dataclass(frozen=True, slots=True)
class Fact(Span):
    """One article's sentence in a group of sentences that speak of the same thing."""

    fact_group: Annotated[str, "the group"]
    kind: Annotated[str, "figure, date, quotation, attendance, statement"]
    topic: Annotated[str, "readable subject of the group"]
    verdict: Annotated[str, "agree, compatible, update, contradict, attributed differently, not comparable"]
    reason: Annotated[str, "why this verdict, in a sentence"]
    value: Annotated[str, "what this article says"]


SEGMENT_TABLES: dict[str, type] = {
    "articles": Article,
    "blocks": Block,
    "sentences": Sentence,
    "mentions": Mention,
    "dates": DateMention,
    "events": EventMention,
    "attendance": Attendance,
    "stated_totals": StatedTotal,
    "quotations": Quotation,
    "figures": Figure,
    "attributions": Attribution,
}
"""What annotation writes: each article alone."""

RESOLVED_TABLES: dict[str, type] = {
    "entities": Entity,
    "aliases": Alias,
    "events": ResolvedEvent,
    "gatherings": Gathering,
    "attendance": ResolvedAttendance,
    "stated_totals": ResolvedTotal,
    "quotations": ResolvedQuotation,
    "figures": ResolvedFigure,
    "attributions": ResolvedAttribution,
    "passages": Passage,
    "facts": Fact,
}
"""What resolution writes: the whole corpus together."""

TABLES: dict[str, type] = SEGMENT_TABLES | {"mentions": ResolvedMention} | RESOLVED_TABLES
"""What a corpus offers to analyses and exports."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: type
    optional: bool
    says: str

    OPTIONAL: ClassVar[type] = type(None)


def columns(row: type) -> list[Column]:
    """Columns of a row class, in order, with their Python type, whether they may be empty, and a description."""
    hints = get_type_hints(row, include_extras=True)
    return [_column(field.name, hints[field.name]) for field in fields(row)]


def _column(name: str, hint: Any) -> Column:
    python_type, says = get_args(hint)[:2]
    if get_origin(python_type) is not UnionType:
        return Column(name, python_type, False, says)
    value_type = next(part for part in get_args(python_type) if part is not Column.OPTIONAL)
    return Column(name, value_type, True, says)
