"""What a sentence tells of one more person where the sentences around it tell already who was there."""

from __future__ import annotations

import pytest

from analysis.knowledge import rows
from tests.annotation.attendance.reading import Parse, found, said

BEFORE = (
    "Thousands gathered for the opening ceremony in Port Alva on Tuesday. Tomas Reke, Ana Sorel and Ivo Brandt sat in"
    " the front row. "
)
LIND = "Mara Lind"

THERE = [
    "Mara Lind caught the bouquet.",
    "Mara Lind, who ran the choir, lost her place twice.",
    "The balloons were set free by Mara Lind.",
    "The mayor of Mirna, Mara Lind, slipped in at the back.",
    "Mara Lind dialled in from an island.",
    "Mara Lind followed everything by video link.",
    "Around the table was the pianist, Mara Lind.",
    "Among those on the platform was Mara Lind.",
    "The crowd cheered Mara Lind.",
    "A panel brought together three poets and Mara Lind.",
    "The evening began with a speech by Mara Lind.",
    "Mara Lind was one of the guests.",
    "Mara Lind was best man.",
    "Also on the platform was Mara Lind.",
    "In the royal box: Mara Lind and her father.",
    "The keynote came from Mara Lind.",
    "Mara Lind spent two hours talking to the crowd.",
    "Mara Lind was given a standing ovation.",
    "Mara Lind defended the plan before 600 shareholders.",
    "Mara Lind thanked them in person.",
    "Mara Lind congratulated the winners from the platform.",
    "Mara Lind gave her talk online.",
    "Mara Lind could not make it and joined by video link.",
    "Mara Lind was the only one who stayed in her seat.",
    "A bank was represented by its lawyer, Mara Lind.",
    "The anthem was sung on the platform by the soprano of the opera, Mara Lind.",
    "The prize was handed over by the president of the guild, Mara Lind.",
]

AWAY = [
    "Mara Lind was in hospital.",
    "Mara Lind was on holiday.",
    "Mara Lind was playing in Estmark.",
    "Mara Lind stayed in Estmark.",
    "Mara Lind flew home.",
    "Mara Lind could not make it.",
    "Mara Lind gave the evening a miss.",
    "Mara Lind begged off.",
    "Mara Lind preferred a quiet supper.",
    "Mara Lind kept her distance.",
    "Mara Lind was kept away by a storm.",
    "Mara Lind defied the mayor and did not show up.",
    "The choir sang without Mara Lind.",
    "Conspicuous by her absence was Mara Lind.",
    "Not on the platform was Mara Lind.",
    "Missing from the front row was Mara Lind.",
    "Mara Lind had other plans.",
    "Mara Lind was unable to travel.",
    "The seat reserved for Mara Lind stayed empty.",
    "A letter from Mara Lind was read out by her son.",
    "Mara Lind cancelled her participation at short notice.",
    "Mara Lind fell ill.",
    "Mara Lind had accepted the invitation but stayed in Estmark.",
    "Mara Lind was expected on Tuesday but turned back.",
    "Mara Lind, who was to receive a prize, stayed at home.",
    "Mara Lind, who came third, stayed at home.",
    "Mara Lind was not seen.",
    "Mara Lind was not with the delegation.",
    "The mayor was not in the hall, nor was Mara Lind.",
]

TO_COME = [
    "Mara Lind will speak on Friday.",
    "Mara Lind has confirmed.",
    "Mara Lind arrives on Friday.",
    "The closing lecture will be given on Friday by Mara Lind.",
    "Mara Lind, who was held up in Estmark, will arrive on Friday.",
    "Mara Lind faces the committee on Friday.",
]

NOTHING = [
    "Mara Lind said the cost was too high.",
    "Mara Lind believed in the project.",
    "The widow of Mara Lind wept.",
    "The hall bears the name of Mara Lind.",
    "Mara Lind listened to it on the radio.",
    "Mara Lind had laid the first stone.",
    "Mara Lind joined the navy.",
    "Mara Lind wished them luck by text message.",
    "Mara Lind may come.",
    "Mara Lind asked to speak.",
    "Mara Lind flies to Estmark on Friday.",
    "Mara Lind's brother was missing.",
    "A song by Mara Lind was played.",
    "The building was designed by Mara Lind.",
    "“We owe this to Mara Lind,” the mayor said.",
]

COUNTRIES = [
    ("The ambassadors of Norland and Vellia laid wreaths.", {("Norland", "attended"), ("Vellia", "attended")}),
    ("Norland took part at ambassador level.", {("Norland", "represented")}),
    ("Norland had only its ambassador in the hall.", {("Norland", "represented")}),
    ("Norland had no delegates in the hall.", {("Norland", "absent")}),
    ("Dancers came from Norland and Vellia.", {("Norland", "attended"), ("Vellia", "attended")}),
    ("Norland's soldiers joined the fight in the hills.", set()),
    ("Norland sent soldiers to Vellia.", set()),
    ("Norland raised its taxes.", set()),
    ("There was no one from Norland.", {("Norland", "absent")}),
    ("No delegation came from Norland.", {("Norland", "absent")}),
    ("Norland withdrew its team.", {("Norland", "absent")}),
    ("Norland has confirmed.", {("Norland", "expected")}),
    ("Norland sent a junior official.", {("Norland", "represented")}),
    ("Norland and Vellia sent their science attachés.", {("Norland", "represented"), ("Vellia", "represented")}),
    ("Norland, in the middle of a crisis, was represented by its envoy.", {("Norland", "represented")}),
    ("Norland did not send a minister and was represented by an official.", {("Norland", "represented")}),
    ("Norland has sent 15,000 soldiers.", set()),
    ("Norland's soldiers took part in the battle for the hills.", set()),
    ("Norland has cancelled its participation.", {("Norland", "absent")}),
    ("The Norland government boycotted the evening.", {("Norland", "absent")}),
    ("From Norland nobody was able to travel.", {("Norland", "absent")}),
    ("A soldier from Norland was injured.", set()),
    ("Officials in Norland denied it.", set()),
]


def modes(parse: Parse, text: str) -> set[tuple[str, str]]:
    everyone = {(name, mode) for name, mode, _ in said(found(parse, BEFORE + text))}
    return everyone - {(name, "attended") for name in ("Tomas Reke", "Ana Sorel", "Ivo Brandt")}


@pytest.mark.parametrize("text", THERE)
def test_whoever_does_something_there_was_there(parse: Parse, text: str) -> None:
    assert modes(parse, text) == {(LIND, "attended")}


@pytest.mark.parametrize("text", AWAY)
def test_whoever_is_said_to_be_elsewhere_was_not(parse: Parse, text: str) -> None:
    assert modes(parse, text) == {(LIND, "absent")}


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_told_of_a_day_ahead_is_expected(parse: Parse, text: str) -> None:
    assert modes(parse, text) == {(LIND, "expected")}


@pytest.mark.parametrize("text", NOTHING)
def test_speech_lives_and_owners_tell_nothing(parse: Parse, text: str) -> None:
    assert not modes(parse, text)


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_countries(parse: Parse, text: str, expected: set[tuple[str, str]]) -> None:
    assert modes(parse, text) == expected


def test_one_person_alone_makes_no_scene(parse: Parse) -> None:
    assert not found(parse, "The court fined the bank on Tuesday. Mara Lind caught a cold.")


def test_what_was_done_is_not_done_at_what_is_to_come(parse: Parse) -> None:
    text = (
        "The leaders will meet at a summit in Mirna on 20 September. Mara Lind caught a cold. Tomas Reke wrote a book."
    )
    assert not {row.mode for row in found(parse, text)} & {"attended"}


def test_the_table_of_verbs_is_in_order_and_says_what_is_read() -> None:
    table = rows("presence_verbs")
    keys = [(row["verb"], row["with"]) for row in table]
    assert keys == sorted(set(keys))
    assert {row["subject"] for row in table} == {
        "",
        "acts",
        "away",
        "comes",
        "coming",
        "neutral",
        "sends",
        "silent",
        "spoken",
    }
    assert {row["object"] for row in table} == {"", "away", "expected", "invited", "represented", "there"}


def test_two_times_of_one_person_in_a_sentence_are_two_presences(parse: Parse) -> None:
    text = "Mara Lind skipped the ceremony but will play on Friday."
    assert modes(parse, text) == {(LIND, "absent"), (LIND, "expected")}


def test_a_scene_without_a_word_for_it_is_one_where_somebody_is_said_to_be_missing(parse: Parse) -> None:
    text = (
        "Twenty masks taken a hundred years ago were handed over in Port Alva on Tuesday. Tomas Reke and Ana Sorel"
        " gave speeches. Ivo Brandt was among the speakers. Mara Lind kept away."
    )
    told = {(name, mode) for name, mode, _ in said(found(parse, text))}
    assert {(LIND, "absent"), ("Ivo Brandt", "attended"), ("Tomas Reke", "attended")} <= told


def test_an_article_of_deeds_alone_is_no_scene(parse: Parse) -> None:
    text = "Tomas Reke wrote a letter. Ana Sorel raised taxes. Ivo Brandt drew a map. Mara Lind bought a farm."
    assert not found(parse, text)
