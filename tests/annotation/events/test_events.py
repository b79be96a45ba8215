"""Dated clauses: what is dated, in which words, and what is not."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.events.shortenings import LONGEST_LABEL
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.reading.files import with_inferred_date
from analysis.tables import EventMention, Mention

GOLDEN = Path(__file__).parents[2] / "golden" / "events.csv"
Parse = Callable[..., Document]


def named(document: Document) -> MentionIndex:
    """The people that the parser itself sees, as mentions; enough to shorten labels."""
    rows = []
    for sentence in document.prose:
        for span in sentence.span.ents:
            if span.label_ == "PERSON":
                place = (sentence.article_id, sentence.number, *sentence.place(span))
                rows.append(Mention(*place, span.text, span.text, "person", "named", "", ""))
    return MentionIndex(rows)


def found_in(document: Document) -> list[EventMention]:
    return events(document, dates(document), named(document))


@pytest.mark.parametrize(
    ("text", "label", "clause"),
    [
        (
            "The mayors of Lund and Kiel met on Tuesday for talks after a concert.",
            "The mayors of Lund and Kiel met for talks",
            "The mayors of Lund and Kiel met on Tuesday for talks",
        ),
        (
            "The council has grown closer since the signing of a pact in June 2024.",
            "The signing of a pact",
            "the signing of a pact in June 2024",
        ),
        (
            "The summit took place shortly after both mayors attended a concert on Monday.",
            "Both mayors attended a concert",
            "both mayors attended a concert on Monday",
        ),
        (
            "According to state media, the bridge fell on Tuesday.",
            "The bridge fell",
            "According to state media, the bridge fell on Tuesday",
        ),
        (
            "The fleet, which was bought by the crown in 2014, is old.",
            "The fleet was bought by the crown",
            "The fleet, which was bought by the crown in 2014",
        ),
        (
            "Nora Palsi became the first woman to serve as speaker in 2007.",
            "Nora Palsi became the first woman to serve as speaker",
            "Nora Palsi became the first woman to serve as speaker in 2007",
        ),
        (
            "As of late Monday, the cause was not known.",
            "The cause was not known",
            "As of late Monday, the cause was not known",
        ),
        (
            "After an early discharge from duty in 2006, he was given a post.",
            "An early discharge from duty",
            "an early discharge from duty in 2006",
        ),
        (
            "Reported by state media on Monday, the fire killed two.",
            "State media reported: the fire killed two",
            "Reported by state media on Monday",
        ),
        (
            "To modernise its army, in 2018, the island bought six tanks.",
            "To modernise its army, the island bought six tanks",
            "To modernise its army, in 2018, the island bought six tanks",
        ),
        (
            "The ban was lifted in a 1994 agreement.",
            "The ban was lifted in an agreement",
            "The ban was lifted in a 1994 agreement",
        ),
        (
            "She quit as he was due to stand down in August.",
            "He was due to stand down",
            "he was due to stand down in August",
        ),
        (
            "The mayors discussed trade, as reported by local media on Monday.",
            "Local media reported: The mayors discussed trade",
            "reported by local media on Monday",
        ),
        (
            "She opened the fair on Sunday and will leave the city tomorrow.",
            "She will leave the city",
            "will leave the city tomorrow",
        ),
        (
            "The minister said on Monday that the bridge was safe.",
            "The minister said: the bridge was safe",
            "The minister said on Monday",
        ),
        (
            "The government has sent soldiers to help the port since last year.",
            "The government has sent soldiers to help the port",
            "The government has sent soldiers to help the port since last year",
        ),
        (
            "Officials could stand beside the mayor during the Wednesday parade.",
            "Officials could stand beside the mayor during the parade",
            "Officials could stand beside the mayor during the Wednesday parade",
        ),
        (
            "Starting in 1998, Marta Olsen, who had been a nurse, led the union of the port.",
            "Marta Olsen, who had been a nurse, led the union of the port",
            None,
        ),
        ("As of Monday, the bridge was shut.", "The bridge was shut", "As of Monday, the bridge was shut"),
        ("On May 23 at the fair, the party chose a leader.", "At the fair, the party chose a leader", None),
        (
            "From 1967 to 1995 he was a member of the island's parliament.",
            "He was a member of the island's parliament",
            None,
        ),
        (
            "Marta Olsen was convicted of fraud, stemming from her time as mayor, in 2011.",
            "Marta Olsen was convicted of fraud, stemming from her time as mayor",
            None,
        ),
        (
            '"No leader should make any assumption from this", Marta Olsen told the press on Tuesday.',
            "Marta Olsen told the press: No leader should make any assumption from this",
            None,
        ),
        (
            'Olsen gave another account, also by radio: "I offered to resign last night and they refused."',
            "I offered to resign",
            None,
        ),
        (
            "Olsen first entered politics when elected in 2001 as a member of the council.",
            "Olsen was elected as a member of the council",
            None,
        ),
        ("Very early Tuesday morning, an engineer was killed at the port.", "An engineer was killed at the port", None),
        ("Since taking power 14 years ago, Marta Olsen has travelled little.", "Marta Olsen took power", None),
    ],
)
def test_a_date_belongs_to_its_clause(parse: Parse, text: str, label: str, clause: str | None) -> None:
    document = parse(text)
    found = {row.label: document.text(row.start, row.end) for row in found_in(document)}
    assert label in found
    assert clause in (None, found[label])


@pytest.mark.parametrize(
    "text",
    [
        "It was the first meeting of the mayors in 66 years.",
        "It was the biggest fall in prices since 1999.",
        "Exports were higher than last year.",
        "Exports rose to 2.6 million tonnes, from 2.48 a year earlier.",
        "There are more fires than there were in 2018.",
        "The ties have cooled in recent years.",
        "The 1973 building burned down.",
        "Friday, January 4, 2019",
        "The court released him on bail till October.",
        "The bank cut its forecast for 2019.",
        "It was Monday, still dark.",
        "The concert was pushed back to Thursday.",
        "Moss dropped out before Super Tuesday, March 3.",
        "The guild asked whether the storm sank the ferry on Monday.",
        "The list, from 2013, also contains names.",
        "Her passbook from 1994 was still good.",
        "It is better than what they built last week.",
        "By reports on Saturday, two dockers died.",
        "She was the third clerk to serve in the office since 2017.",
        "The storm killed many, according to officials in Tarva on Thursday.",
    ],
)
def test_what_dates_no_event(parse: Parse, text: str) -> None:
    assert found_in(parse(text)) == []


def test_a_clause_has_one_row_for_each_of_its_dates(parse: Parse) -> None:
    found = found_in(parse("The fair was held in 2014 and 2016. Today, September 3, 2025, it opened."))
    assert [row.earliest.isoformat() for row in found] == ["2014-01-01", "2016-01-01", "2025-09-03"]


def test_a_pronoun_that_means_somebody_is_named(parse: Parse) -> None:
    document = parse("She opened the fair on Sunday.")
    sentence = document.prose[0]
    start, end = sentence.place(sentence.span[0])
    she = Mention(
        document.article.article_id, sentence.number, start, end, "She", "Ida Moss", "person", "pronoun", "", ""
    )
    (found,) = events(document, dates(document), MentionIndex([she]))
    assert found.label == "Ida Moss opened the fair"


def test_long_clauses_get_short_labels_cut_between_words(parse: Parse) -> None:
    people = ", ".join(f"the mayor of Newtown{number}" for number in range(20))
    (found,) = found_in(parse(f"On Monday {people} and the governor met."))
    assert len(found.label) <= LONGEST_LABEL
    assert found.label.endswith("…")


@pytest.mark.parametrize(
    "text", ["the man of the house of " * 3000 + "met on Monday.", "On Monday ( ( ( ) \u2028 \x00 met"]
)
def test_hostile_texts_do_no_harm(parse: Parse, text: str) -> None:
    document = parse(text)
    for row in found_in(document):
        assert document.article.text[row.start : row.end].strip()


def test_seeds(seed_documents: list[Document]) -> None:
    known = [one.article.published for one in seed_documents if one.article.published]
    found = []
    for one in seed_documents:
        document = replace(one, article=with_inferred_date(one.article, known=known))
        for row in events(document, dates(document), MentionIndex(mentions(document))):
            when = (row.earliest.isoformat(), row.latest.isoformat(), row.grain, row.modality, row.date_text)
            found.append((document.article.file, row.label, *when, document.text(row.start, row.end)))
    with GOLDEN.open(encoding="utf-8", newline="") as file:
        assert found == [tuple(row) for row in csv.reader(file)][1:]


@pytest.mark.parametrize(
    ("text", "label", "earliest", "latest"),
    [
        ("Between May and July 2021 the bridge was shut.", "The bridge was shut", "2021-05-01", "2021-08-01"),
        ("From roughly 1948 to 1951, Olsen led the guild.", "Olsen led the guild", "1948-01-01", "1952-01-01"),
        ("Olsen led the guild from 1948 to around 1951.", "Olsen led the guild", "1948-01-01", "1952-01-01"),
        (
            "The storm hit the port from Monday through to Tuesday.",
            "The storm hit the port",
            "2025-09-01",
            "2025-09-03",
        ),
        (
            "In a thirty hour period of Monday and Tuesday, the storm hit the port.",
            "In a thirty hour period, the storm hit the port",
            "2025-09-01",
            "2025-09-03",
        ),
        ("The fair continues through October 8.", "The fair continues through October 8", "2025-09-03", "2025-10-09"),
        (
            "Parliament is to remain out of session through October 8.",
            "Parliament is to remain out of session through October 8",
            "2025-09-03",
            "2025-10-09",
        ),
        (
            "The road has been closed until October 8.",
            "The road has been closed until October 8",
            "2025-09-03",
            "2025-10-09",
        ),
        (
            "Dockers were on strike in the late 1970s and early 1980s.",
            "Dockers were on strike",
            "1975-01-01",
            "1985-01-01",
        ),
        (
            "The jeans war of the late '70s and early 1980s changed the trade.",
            "The jeans war changed the trade",
            "1975-01-01",
            "1985-01-01",
        ),
    ],
)
def test_two_ends_of_one_time_date_one_event(parse: Parse, text: str, label: str, earliest: str, latest: str) -> None:
    (found,) = found_in(parse(text))
    assert (found.label, str(found.earliest), str(found.latest)) == (label, earliest, latest)
