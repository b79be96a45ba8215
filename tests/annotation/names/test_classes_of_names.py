"""Names that a model misreads by class: titles at their head, surnames alone, families, places, bodies, models."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


def named(parse: Parse, text: str) -> dict[str, tuple[str, str]]:
    """Kind and full name of each named mention by its text; of several alike the last."""
    return {row.text: (row.kind, row.name) for row in mentions(parse(text)) if row.form == "named"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("King Tavorn met General Raúl Ortiz at the port.", "Tavorn", "person"),
        ("King Tavorn met General Raúl Ortiz at the port.", "Raúl Ortiz", "person"),
        ("Norway was represented by Crown Princess Elske.", "Elske", "person"),
        ("Rear Admiral Tono Wirawan denied it.", "Tono Wirawan", "person"),
        ("Midfielder Ante Kovelic scored twice.", "Ante Kovelic", "person"),
        ("The accountant Sergiu Moraru is expected to testify.", "Sergiu Moraru", "person"),
        ("Their first victim was 40-year-old Velandra Nathan.", "Velandra Nathan", "person"),
        ("Bishop Pedro Lima sent his regrets.", "Pedro Lima", "person"),
        ("First Minister of Scotland Nora Flint opened it.", "Nora Flint", "person"),
        ("The Mayor praised Mme Okafor Dumas and left.", "Okafor Dumas", "person"),
        ("They met on Tolstoy Avenue at dawn.", "Tolstoy Avenue", "place"),
        ("He died at Harcourt Hospital on Monday.", "Harcourt Hospital", "organisation"),
        ("She studied at University College Harwick for a year.", "University College Harwick", "organisation"),
        ("It happened in Kelvary, Norway, at noon.", "Kelvary", "place"),
        ("Kelvary's governor resigned at noon.", "Kelvary", "place"),
        ("The Bell 206 was flying low.", "Bell 206", "other"),
        ("A Boeing 737 landed safely.", "Boeing 737", "other"),
        ("He flew a Robinson R44 over the bay.", "Robinson R44", "other"),
        ("The pilot crashed his Sikorsky S-76 near the pier.", "Sikorsky S-76", "other"),
        ("Exercise Copper Gale began at the coast on Monday.", "Exercise Copper Gale", "event"),
        ("The film opened the Sirava film festival on Saturday.", "Sirava", "place"),
        ("Shareholders of the salmon farmer Nordvik Hav voted it down.", "Nordvik Hav", "organisation"),
        ("Police released a 36-year-old Cheltenham man on Friday.", "Cheltenham", "place"),
        ('The jury praised her film "The Copper Road" warmly.', "The Copper Road", "other"),
        ("He was awarded the Order of the Falcon in spring.", "Order of the Falcon", "other"),
        ("It was a sculpture entitled America made of tin.", "America", "other"),
        ("Ravan Air lost money. Ravan said it would fly on.", "Ravan", "organisation"),
    ],
)
def test_kinds(parse: Parse, text: str, name: str, kind: str) -> None:
    found = named(parse, text)
    assert name in found, sorted(found)
    assert found[name][0] == kind


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("The Sultan of the coast is ill, and the Sultan knows it.", "Sultan"),
        ("Turnout was 81 percent.", "Turnout"),
        ("The train left at 8:30 p.m. BST on Monday.", "BST"),
        ("The plan was signed by Commerce Secretary Wilma Rossi.", "Commerce"),
        ("CCTV footage showed the car.", "CCTV"),
        ("Among the dead was a nurse. Amongst others, a vet died.", "Amongst"),
        ("General Motors cut jobs.", "Motors"),
    ],
)
def test_no_names(parse: Parse, text: str, gone: str) -> None:
    assert gone not in named(parse, text)


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Journalist Jamal Quorashi vanished. Quorashi had written for the daily.", "Quorashi", "Jamal Quorashi"),
        ("Governor Ricardo Rossetto Nevares quit. Rossetto gave no reason.", "Rossetto", "Ricardo Rossetto Nevares"),
        ("Joanne and Edward Corriston were found on the roof.", "Joanne", "Joanne Corriston"),
        ("Emil Raskin said no. Hanna Raskin said yes.", "Emil Raskin", "Emil Raskin"),
        ("Jacques Chirval was mayor. In 1995, Chrival was elected again.", "Chrival", "Jacques Chirval"),
        (
            "Agent Tony Mendel died on Monday. Mendel drew maps. His wife Jonna Mendel wept. Mendel was 78.",
            "Mendel",
            "Tony Mendel",
        ),
    ],
)
def test_short_forms_of_persons(parse: Parse, text: str, short: str, full: str) -> None:
    found = named(parse, text)
    assert found.get(short) == ("person", full), found


def test_a_first_name_that_is_somebodys_else_is_shared_with_nobody(parse: Parse) -> None:
    found = named(parse, "Warren Oakes spoke first. Warren and Bernard Sandler then left.")
    assert found["Warren"][1] == "Warren Oakes"


def test_pronouns_go_on_with_the_subject_that_a_pronoun_named(parse: Parse) -> None:
    text = "Jamal Quorashi lived abroad. He came to marry Hatice Demir. He never left."
    rows = [row for row in mentions(parse(text)) if row.form == "pronoun"]
    assert [row.name for row in rows] == ["Jamal Quorashi", "Jamal Quorashi"]


def test_whose_wife_somebody_is_tells_the_gender(parse: Parse) -> None:
    text = "Tony Mendel is survived by his wife, Jonna Mendel. She paints."
    pronouns = [(row.text, row.name) for row in mentions(parse(text)) if row.form == "pronoun"]
    assert ("She", "Jonna Mendel") in pronouns
