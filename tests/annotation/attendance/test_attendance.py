from __future__ import annotations

import csv

import pytest

from analysis.annotation.attendance import attendance
from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from tests.annotation.attendance.cast import LEAD, cast
from tests.annotation.attendance.reading import Parse, found, said
from tests.conftest import GOLDEN

LIND, REKE, SOREL, BRANDT = "Mara Lind", "Tomas Reke", "Ana Sorel", "Ivo Brandt"

ONE_PERSON = [
    ("Mara Lind attended the parade in Port Alva.", "attended", "parade"),
    ("Mara Lind took part in the ceremony.", "attended", "ceremony"),
    ("Mara Lind was present at the funeral.", "attended", "ceremony"),
    ("Mara Lind was seen on the podium during the parade.", "attended", "parade"),
    ("Speaking at the summit, Mara Lind urged calm.", "attended", "summit"),
    ("Mara Lind told the summit that time was short.", "attended", "summit"),
    ("The parade was overseen by Mara Lind.", "attended", "parade"),
    ("The summit, which Mara Lind attended, ended on Sunday.", "attended", "summit"),
    ("Mara Lind, who attended the ceremony, called it historic.", "attended", "ceremony"),
    ("Mara Lind was the only president at the parade.", "attended", "parade"),
    ("Mara Lind will attend the climate summit next month.", "expected", "summit"),
    ("Mara Lind is expected to attend the summit in Mirna.", "expected", "summit"),
    ("Mara Lind is due to attend the ceremony.", "expected", "ceremony"),
    ("Mara Lind will attend the summit by video link.", "expected", "summit"),
    ("Mara Lind arrived in Mirna for the summit.", "expected", "summit"),
    ("Mara Lind accepted an invitation to attend the parade.", "expected", "parade"),
    ("Mara Lind was invited to the parade.", "invited", "parade"),
    ("Norland invited Mara Lind to visit Port Alva.", "invited", "visit"),
    ("Mara Lind did not attend the summit in Mirna.", "absent", "summit"),
    ("Mara Lind will not be present at the summit.", "absent", "summit"),
    ("Mara Lind skipped the opening ceremony.", "absent", "ceremony"),
    ("Mara Lind stayed away from the ceremony.", "absent", "ceremony"),
    ("Mara Lind declined an invitation to the parade.", "absent", "parade"),
    ("Mara Lind refused to attend the parade.", "absent", "parade"),
    ("Mara Lind's absence from the summit was noted.", "absent", "summit"),
    ("Mara Lind was not invited to the parade.", "absent", "parade"),
    ("Mara Lind paid a visit to Mirna last week.", "attended", "visit"),
    ("Mara Lind visited Mirna in April.", "attended", "visit"),
    ("Mara Lind toured Port Alva in April.", "attended", "visit"),
    ("Mara Lind was unable to attend the funeral.", "absent", "ceremony"),
    ("Crowds lined the streets for the inauguration of Mara Lind.", "attended", "ceremony"),
    ("Mara Lind attended the meeting in Mirna.", "attended", "meeting"),
]


@pytest.mark.parametrize(("text", "mode", "kind"), ONE_PERSON)
def test_mode(parse: Parse, text: str, mode: str, kind: str) -> None:
    assert said(found(parse, text)) == {(LIND, mode, kind)}


SEVERAL = [
    ("Mara Lind and Tomas Reke held talks in Mirna.", {LIND, REKE}, "talks"),
    ("Mara Lind met Tomas Reke in Mirna.", {LIND, REKE}, "talks"),
    ("Mara Lind met with Tomas Reke at the Lake Hall.", {LIND, REKE}, "talks"),
    ("Talks between Mara Lind and Tomas Reke ended without agreement.", {LIND, REKE}, "talks"),
    ("Mara Lind's meeting with Tomas Reke lasted four hours.", {LIND, REKE}, "talks"),
    ("Mara Lind hosted Tomas Reke for talks in Port Alva.", {LIND, REKE}, "talks"),
    ("Mara Lind, accompanied by Tomas Reke, attended the parade.", {LIND, REKE}, "parade"),
    ("Mara Lind was seated next to Tomas Reke during the parade.", {LIND, REKE}, "parade"),
    ("Mara Lind received Tomas Reke at the reception.", {LIND, REKE}, "reception"),
    ("The parade brought together Mara Lind, Tomas Reke and Ana Sorel.", {LIND, REKE, SOREL}, "parade"),
    ("The guests at the banquet included Mara Lind and Tomas Reke.", {LIND, REKE}, "reception"),
    ("Among those present at the funeral were Mara Lind, Tomas Reke and Ana Sorel.", {LIND, REKE, SOREL}, "ceremony"),
    ("Leaders attending the summit include Mara Lind and Tomas Reke.", {LIND, REKE}, "summit"),
    (
        "Mara Lind, president of Norland, Tomas Reke, prime minister of Estmark, and Ana Sorel stood on the podium"
        " at the ceremony.",
        {LIND, REKE, SOREL},
        "ceremony",
    ),
    ("The ceremony was held in the presence of Mara Lind and Tomas Reke.", {LIND, REKE}, "ceremony"),
    ("Mara Lind spoke at a ceremony with Tomas Reke looking on.", {LIND, REKE}, "ceremony"),
]


@pytest.mark.parametrize(("text", "names", "kind"), SEVERAL)
def test_several_people(parse: Parse, text: str, names: set[str], kind: str) -> None:
    assert said(found(parse, text)) == {(name, "attended", kind) for name in names}


LEFT_TO_WHAT_STANDS_BEFORE = [
    ("Mara Lind was there, but Tomas Reke was not.", {(LIND, "attended"), (REKE, "absent")}),
    ("Mara Lind failed to turn up.", {(LIND, "absent")}),
    ("Nobody from Norland came, although Mara Lind had promised to come.", {(LIND, "absent"), ("Norland", "absent")}),
    ("Mara Lind said that Tomas Reke would stay at home.", {(REKE, "absent")}),
    ("Mara Lind pulled out at the last minute.", {(LIND, "absent")}),
    ("Mara Lind cancelled her trip.", {(LIND, "absent")}),
    ("Mara Lind was invited but declined.", {(LIND, "invited"), (LIND, "absent")}),
    ("Norland and Estmark have been invited.", {("Norland", "invited"), ("Estmark", "invited")}),
    ("Invitations were sent to Norland and Estmark.", {("Norland", "invited"), ("Estmark", "invited")}),
    ("Mara Lind is likely to come.", {(LIND, "expected")}),
    ("Mara Lind will be there.", {(LIND, "expected")}),
    ("Conspicuously absent was Mara Lind.", {(LIND, "absent")}),
    ("Mara Lind and Tomas Reke sat at the table.", {(LIND, "attended"), (REKE, "attended")}),
    ("In the front row sat Mara Lind and Tomas Reke.", {(LIND, "attended"), (REKE, "attended")}),
    ("Mara Lind was accompanied by Tomas Reke.", {(LIND, "attended"), (REKE, "attended")}),
    ("Mara Lind and Tomas Reke were among the guests.", {(LIND, "attended"), (REKE, "attended")}),
    ("Among the guests: Mara Lind, Tomas Reke.", {(LIND, "attended"), (REKE, "attended")}),
    ("Norland sent an observer.", {("Norland", "represented")}),
    ("The ambassador stood in for Mara Lind.", {(LIND, "represented")}),
    ("Delegations from Norland and Estmark took part.", {("Norland", "attended"), ("Estmark", "attended")}),
    (
        "Guests included the president of Norland, Mara Lind; Tomas Reke, prime minister of Estmark; and Ana Sorel.",
        {(LIND, "attended"), (REKE, "attended"), (SOREL, "attended")},
    ),
    ("Mara Lind was the only head of state present.", {(LIND, "attended")}),
    ("Mara Lind came under fire from Tomas Reke.", set()),
    ("Mara Lind pulled out of the race.", set()),
    ("Mara Lind declined to comment.", set()),
    ("Mara Lind may come.", set()),
]


@pytest.mark.parametrize(("text", "present"), LEFT_TO_WHAT_STANDS_BEFORE)
def test_gathering_told_before(parse: Parse, text: str, present: set[tuple[str, str]]) -> None:
    rows = found(parse, f"A summit opened in Mirna on Monday. {text}")
    assert said(rows) == {(*one, "summit") for one in present}


NOBODY = [
    "A meeting between Mara Lind and Tomas Reke has not been confirmed.",
    "A meeting between Mara Lind and Tomas Reke is under study.",
    "Aides worked to arrange a meeting between Mara Lind and Tomas Reke.",
    "Mara Lind may meet Tomas Reke later this year.",
    "There is speculation over whether Mara Lind will hold a meeting with Tomas Reke.",
    "If Mara Lind attends the summit, she will speak.",
    "Mara Lind criticised the summit in Mirna.",
    "Mara Lind called for a summit in Mirna.",
    "Mara Lind spoke by phone with Tomas Reke ahead of the summit.",
    "Mara Lind held phone talks with Tomas Reke.",
    "Mara Lind gave a press conference.",
    "The party of Mara Lind boycotted the ceremony.",
    "Mara Lind's planned meeting with Tomas Reke was cancelled.",
    "Protesters marched during the summit.",
    "It is the first time that Mara Lind and Tomas Reke have met.",
    "Norland's soldiers joined the fight in Estmark.",
    "Mara Lind first met Tomas Reke as a student.",
    "Mara Lind was able to meet finalists at the event.",
    "Mara Lind met future guitarist Tomas Reke in a park in Mirna.",
    "Mara Lind met Tomas Reke when both were students.",
    "Mara Lind was being met by Tomas Reke.",
    "Mara Lind hosts a show on internet radio.",
    "Mara Lind left the TV show.",
    "Mara Lind ended her bid before the debates. She used Instagram to thank supporters.",
    "The debates begin in May. Mara Lind said so in a video in which she thanked her supporters.",
    "The band played on for years. Mara Lind paid tribute to it.",
    "The party withdrew its plan. Mara Lind thanked her supporters.",
    "The film was shown at 14 festivals, and Mara Lind won a prize at one of those events.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nothing_to_record(parse: Parse, text: str) -> None:
    assert found(parse, text) == []


def test_countries_without_a_named_person(parse: Parse) -> None:
    rows = found(
        parse,
        "Crowds watched the parade. Leaders from Norland, major western island nations, Estmark and Vellia were"
        " absent, with some countries like Kestria and Sunland sending only lower-level representatives.",
    )
    assert said(rows) == {
        ("Norland", "absent", "parade"),
        ("major western island nations", "absent", "parade"),
        ("Estmark", "absent", "parade"),
        ("Vellia", "absent", "parade"),
        ("Kestria", "represented", "parade"),
        ("Sunland", "represented", "parade"),
    }
    assert {row.name for row in rows} == {""}
    assert {row.role for row in rows if row.mode == "absent"} == {"leaders"}


def test_somebody_lower_is_sent(parse: Parse) -> None:
    rows = found(parse, "Norland was represented by its foreign minister Tomas Reke at the summit in Mirna.")
    assert said(rows) == {("Norland", "represented", "summit"), (REKE, "attended", "summit")}


def test_invited_and_absent(parse: Parse) -> None:
    rows = found(parse, "Mara Lind and Tomas Reke were invited to the parade but did not attend.")
    assert said(rows) == {(name, mode, "parade") for name in (LIND, REKE) for mode in ("invited", "absent")}


BACK = [
    ("The two leaders later held talks at the Lake Hall.", {LIND, REKE}),
    ("They later held talks at the Lake Hall.", {LIND, REKE}),
    ("Both leaders later convened at the Lake Hall.", {LIND, REKE}),
    ("The three leaders later held talks at the Lake Hall.", set()),
    ("World leaders later held talks at the Lake Hall.", set()),
]


@pytest.mark.parametrize(("text", "names"), BACK)
def test_people_named_together_before(parse: Parse, text: str, names: set[str]) -> None:
    rows = found(parse, f"Mara Lind and Tomas Reke attended the ceremony. {text}")
    assert {row.name for row in rows if row.gathering_kind == "talks"} == names


def test_their_stands_before_its_people(parse: Parse) -> None:
    rows = found(parse, "Following their appearance at the parade, Mara Lind and Tomas Reke travelled to Mirna.")
    assert said(rows) == {(LIND, "attended", "parade"), (REKE, "attended", "parade")}
    assert {row.text for row in rows} == {"their"}


def test_what_would_be_is_not_to_come(parse: Parse) -> None:
    rows = found(
        parse,
        "Ana Sorel spoke at the rally in Mirna. Mara Lind said she would vote for it if others did. Tomas Reke said he"
        " would prefer that Ivo Brandt speak.",
    )
    assert said(rows) == {(SOREL, "attended", "ceremony")}


def test_what_is_to_come_is_expected(parse: Parse) -> None:
    rows = found(parse, "Mara Lind has travelled to Port Alva for a parade with Tomas Reke.")
    assert said(rows) == {(LIND, "expected", "parade"), (REKE, "expected", "parade")}


def test_spans_hold_the_words(parse: Parse) -> None:
    document = parse(f"{LEAD}Mara Lind and Tomas Reke attended the ceremony. The two leaders held talks in Mirna.")
    rows = attendance(document, *cast(document))
    assert rows
    assert all(document.text(row.start, row.end) == row.text for row in rows)
    sentences = {sentence.number: sentence for sentence in document.sentences}
    assert all(sentences[row.sentence].start <= row.start < row.end <= sentences[row.sentence].end for row in rows)


WEIRD = [
    "",
    "?",
    "the the the " * 40,
    "talks talks talks",
    "Mara Lind " * 30,
    "- - -\n- \n-",
    "met. Met! MEETING 🙂‍↔️",
    "\u202eparade",
]


@pytest.mark.parametrize("text", WEIRD)
def test_weird_texts(parse: Parse, text: str) -> None:
    found(parse, text)


def test_seeds(seed_documents: list[Document]) -> None:
    """Who is at which gathering in the seeds, by reading them."""
    with (GOLDEN / "attendance.csv").open(encoding="utf-8") as file:
        expected = {tuple(row.values()) for row in csv.DictReader(file)}
    assert {row for document in seed_documents for row in _seed_rows(document)} == expected


def _seed_rows(document: Document) -> set[tuple[str, str, str, str, str]]:
    rows = attendance(document, MentionIndex(mentions(document)), dates(document))
    return {(document.article.file, row.gathering_kind, row.name, row.country, row.mode) for row in rows}
