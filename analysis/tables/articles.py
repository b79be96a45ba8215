"""Rows that one article gives, whatever other articles say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Article:
    """One text by one outlet."""

    article_id: Annotated[str, "stable hash of outlet, title and text"]
    title: Annotated[str, "headline, or the first words of the text where it has none"]
    title_basis: Annotated[str, "how the title is known: declared, first words"]
    outlet: Annotated[str, "who published it; a short name made from the file where the text does not say"]
    outlet_known: Annotated[bool, "whether the document names its outlet"]
    published: Annotated[date | None, "publication date"]
    published_basis: Annotated[str, "how the date is known: declared, dateline, inferred, corrected, unknown"]
    dateline_place: Annotated[str, "place named in the dateline"]
    url: Annotated[str, "address, where the document says it"]
    language: Annotated[str, "ISO 639-1 code of the body"]
    annotated: Annotated[bool, "whether facts were extracted (English only); others are kept and searchable"]
    file: Annotated[str, "name of the file it came in"]
    words: Annotated[int, "words in the text, boilerplate left out"]
    text: Annotated[str, "the text as stored; all offsets point into it"]
    author: Annotated[str, "who wrote it, where the document says it"] = ""
    said_in: Annotated[str, "where the document says each: 'date: JSON-LD; outlet: meta og:site_name'"] = ""


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
class Attendance(Span):
    """Somebody's presence at, or absence from, a gathering."""

    text: Annotated[str, "the words that name who"]
    name: Annotated[str, "the person or organisation as the article has it; empty for a country with nobody named"]
    country: Annotated[str, "country represented, or empty"]
    role: Annotated[str, "title or office the text gives, or empty"]
    mode: Annotated[str, "attended, expected, invited, represented, absent"]
    gathering: Annotated[str, "what the text calls the gathering ('military parade')"]
    gathering_kind: Annotated[str, "parade, talks, summit, reception, ceremony, visit, meeting"]
    place: Annotated[str, "where, or empty"]
    earliest: Annotated[date | None, "when, inclusive"]
    latest: Annotated[date | None, "end, exclusive"]


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
class Quotation(Span):
    """Words in quotation marks that somebody said, or scare quotes."""

    text: Annotated[str, "the words between the marks"]
    speaker: Annotated[str, "who said them, as named in the article, or empty"]
    speaker_start: Annotated[int | None, "where the speaker is named"]
    speaker_end: Annotated[int | None, "one past the last character of it"]
    cue: Annotated[str, "the verb or phrase that introduces them ('said'), or empty"]
    kind: Annotated[str, "direct, partial, scare"]


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
class Attribution(Span):
    """Who is cited, through whom. The span is the phrase that attributes."""

    source: Annotated[str, "who is cited, as named in the article ('Kremlin'; 'analysts' for anonymous kinds)"]
    via: Annotated[str, "through whom ('Yonhap'), or empty"]
    cue: Annotated[str, "according to, said, reported, citing, credit …"]
    kind: Annotated[str, "named, anonymous, credit ('With AP inputs')"]
