from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.attributions import attributions
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import Attribution

Parse = Callable[..., Document]


def found(document: Document) -> list[Attribution]:
    return attributions(document, MentionIndex(mentions(document)))


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Ida Moss denounced the harbour agreement.", "Ida Moss", "denounced"),
        ("Ida Moss praised the swimmers for their courage.", "Ida Moss", "praised"),
        ("Coach Ida Moss lamented his side's close loss.", "Ida Moss", "lamented"),
        ("The plan was criticised by Norway.", "Norway", "criticised by"),
        ("The bridge is old, and the council considers it a burden.", "council", "considers"),
        ("The council deems the plan illegal.", "council", "deems"),
        ("Norway reaffirmed its support for the harbour plan.", "Norway", "reaffirmed"),
        ("With this pact, Ida Moss envisioned the bridge to end their isolation.", "Ida Moss", "envisioned"),
        ("Mayor Ida Moss reaffirms harbour plan is open for other towns.", "Ida Moss", "reaffirms"),
        ("Mayor Ida Moss confirms harbour plan is sound.", "Ida Moss", "confirms"),
        ("Ida Moss confessed to setting the harbour on fire.", "Ida Moss", "confessed"),
        ("Ida Moss was accused of inciting the fire in some way, which she denied.", "Ida Moss", "denied"),
        ("Norway expressed its support via the signing of the Harbour Bill.", "Norway", "expressed"),
        ("The leaders publicly expressed their willingness to help each other.", "leaders", "expressed"),
        ("Constable Ida Moss wrote to the council asking to close the bridge.", "Ida Moss", "wrote"),
        (
            "The United Nations funded the bridge, as it considers the plan to be a success.",
            "United Nations",
            "considers",
        ),
    ],
)
def test_a_verb_tells_what_somebody_holds(parse: Parse, text: str, source: str, cue: str) -> None:
    assert [(row.source, row.cue) for row in found(parse(text))] == [(source, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "The court condemned the thief to ten years in prison.",
        "The thief was condemned by the court to ten years in prison.",
        "The council is considering a plan to close the bridge.",
        "Norway reasserted control over Tarva.",
        "Ida Moss envisioned a bridge.",
        "Ida Moss wants to denounce the agreement.",
        "Ida Moss confessed to a priest.",
        "Ida Moss asked for a permit, which the council denied.",
        "Ida Moss expressed her thanks to the swimmers.",
        "Ida Moss wrote to the council.",
    ],
)
def test_a_deed_tells_nothing(parse: Parse, text: str) -> None:
    assert not found(parse(text))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ida Moss wrote to the French Embassy. The embassy said the bridge is closed.", "French Embassy"),
        ("Ida Moss met the French Embassy and the Danish Embassy. The embassy said it is closed.", "embassy"),
        ("The embassy said it is closed. Ida Moss wrote to the French Embassy.", "embassy"),
        ("The Danish Board met. The United Nations funded it, as it deems it to be a success.", "United Nations"),
    ],
)
def test_a_body_is_the_one_named(parse: Parse, text: str, source: str) -> None:
    assert [row.source for row in found(parse(text))] == [source]


def test_what_somebody_deems_and_says_is_cited_once(parse: Parse) -> None:
    assert [row.cue for row in found(parse("Ida Moss said she considered the plan a burden."))] == ["said"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The plan was condemned in a joint statement by Norway, Denmark and Sweden.", "condemned in statement by"),
        ("The charge was denied by Norway, Denmark and Sweden.", "denied by"),
        ("The bridge is closed, according to Norway, Denmark and Sweden.", "according to"),
        ("Norway, Denmark and Sweden said that the bridge is closed.", "said"),
    ],
)
def test_each_of_a_list_is_cited(parse: Parse, text: str, cue: str) -> None:
    rows = found(parse(text))
    assert {(row.source, row.cue) for row in rows} == {("Norway", cue), ("Denmark", cue), ("Sweden", cue)}


def test_who_does_what_is_told_is_not_cited(parse: Parse) -> None:
    rows = found(parse("According to Angela Merkel, Emmanuel Macron and Olaf Scholz left the town."))
    assert [row.source for row in rows] == ["Angela Merkel"]


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("In research published in the Jakarta Post, divers said the eels are fine.", "divers", "Jakarta Post"),
        (
            "In findings published on Wednesday in the journal PLOS ONE, a team of scientists report two new eels.",
            "team of scientists",
            "PLOS ONE",
        ),
        ("Angela Merkel said in a video posted on the firm's website that it is closed.", "Angela Merkel", ""),
    ],
)
def test_what_is_published_is_told_through_who_publishes_it(parse: Parse, text: str, source: str, via: str) -> None:
    assert [(row.source, row.via) for row in found(parse(text))] == [(source, via)]


def test_a_participle_tells_the_words_behind_it(parse: Parse) -> None:
    text = (
        "Moss, for his part, paraphrased the first Tarva citizen in space, Alan Lind, commenting before launch on the"
        " occasion of the town's return to flight: \"Tarva we're go for launch. Let's go.\""
    )
    assert [(row.source, row.cue) for row in found(parse(text))] == [("Moss", "commenting")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Senator Scholz's campaign said that he will stay.", "Olaf Scholz's campaign"),
        ("Scholz's lawyer said that he will stay.", "Olaf Scholz's lawyer"),
        ("Norland's coast guard said that he will stay.", "Norland's coast guard"),
    ],
)
def test_whose_a_source_is_takes_the_full_name(parse: Parse, text: str, source: str) -> None:
    rows = found(parse(f"Angela Merkel met Olaf Scholz on Monday. {text}"))
    assert [row.source for row in rows] == [source]
