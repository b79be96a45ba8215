"""Names, short forms, offices, descriptions and pronouns of one article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from analysis.annotation.document import Document
from analysis.annotation.names import mentions
from analysis.tables import Mention

Parse = Callable[..., Document]


def rows(parse: Parse, text: str) -> list[Mention]:
    return mentions(parse(text))


def said(found: Sequence[Mention], text: str) -> Mention:
    """The one mention with a text."""
    return next(row for row in found if row.text == text)


@pytest.mark.parametrize(
    ("text", "span", "name", "kind", "form"),
    [
        ("Troops crossed from Chad into Sudan on Monday.", "Sudan", "Sudan", "country", "named"),
        ("The US and the UK signed the treaty.", "US", "United States", "country", "named"),
        ("Officials in the U.S. declined to comment.", "U.S.", "United States", "country", "named"),
        ("The South Korean navy fired a warning shot.", "South Korean", "South Korea", "country", "nationality"),
        ("Ouzbek farmers protested in Tashkent.", "Ouzbek", "Uzbekistan", "country", "nationality"),
        ("Talks in Ulaanbaatar ended without a deal.", "Ulaanbaatar", "Ulaanbaatar", "place", "named"),
        ("She was born after the Second World War.", "Second World War", "World War II", "event", "named"),
        ("He fought in World War 2 as a boy.", "World War 2", "World War II", "event", "named"),
        (
            "Analysts said the Russia-Ukraine war may end.",
            "Russia-Ukraine war",
            "Russo-Ukrainian war",
            "event",
            "named",
        ),
        ("Unity against the West was on show.", "West", "West", "place", "named"),
        ("Reporters from Reuters saw the ship.", "Reuters", "Reuters", "organisation", "named"),
    ],
)
def test_known_names(parse: Parse, text: str, span: str, name: str, kind: str, form: str) -> None:
    found = said(rows(parse, text), span)
    assert (found.name, found.kind, found.form) == (name, kind, form)


@pytest.mark.parametrize(
    ("text", "person", "role", "country"),
    [
        ("Norwegian Prime Minister Jonas Berg spoke first.", "Jonas Berg", "Prime Minister", "Norway"),
        ("The president of the Republic of Malta Paul Vella arrived.", "Paul Vella", "President", "Malta"),
        ("The leader of Eritrea, Tesfay Haile, was absent.", "Tesfay Haile", "leader", "Eritrea"),
        ("President Tajik Rustam Nazarov waved.", "Rustam Nazarov", "President", "Tajikistan"),
        ("Kenyan Presedent Peter Otieno smiled.", "Peter Otieno", "President", "Kenya"),
        ("Pedro Salas, the Chilean foreign minister, resigned.", "Pedro Salas", "Foreign Minister", "Chile"),
        ("Ana Petrova, interim president of Bulgaria, agreed.", "Ana Petrova", "interim President", "Bulgaria"),
        ("Peruvian Ambassador to Chile Ana Ruiz spoke first.", "Ana Ruiz", "Ambassador", "Peru"),
        ("Former French President Luc Martin has died.", "Luc Martin", "former President", "France"),
        ("Kremlin spokesman Oleg Sidorov denied it.", "Oleg Sidorov", "Spokesman", "Russia"),
        ("The Vice President, Maria Costa, said so on Friday.", "Maria Costa", "Vice President", ""),
        ("Critics of the Senate Minority Leader, Karl Brandt, left.", "Karl Brandt", "Minority Leader", ""),
        ("Olav Rask, former Deputy Mayor of Tolmen, has died.", "Olav Rask", "former Deputy Mayor", ""),
        ("According to Tolva County Attorney Jo Day, it rained.", "Jo Day", "County Attorney", ""),
        ("Ana Ruiz, who had been Peru's prime minister since 2014, left.", "Ana Ruiz", "Prime Minister", "Peru"),
        ("Former acting leader Olav Rask has died.", "Olav Rask", "former leader", ""),
        ("It was found by systems engineer Ida Moss.", "Ida Moss", "Engineer", ""),
        ("Ana Ruiz, then the mayor, left early.", "Ana Ruiz", "former Mayor", ""),
        ("He thanked Ana Ruiz, then the mayor spoke.", "Ana Ruiz", "", ""),
    ],
)
def test_offices(parse: Parse, text: str, person: str, role: str, country: str) -> None:
    found = said(rows(parse, text), person)
    assert (found.kind, found.country) == ("person", country)
    assert found.role == role


def test_list_of_guests(parse: Parse) -> None:
    found = rows(
        parse,
        "Who came to the fair\nThe guests of the fair were these leaders.\n"
        "- Danish King Oluf Holm\n- President Lao Bounmy Keola\n- Peruvian President Jorge QUISPE\n"
        "- Tadzhikotics\n- Kato Ito, JAPAN interim prime minister\n",
    )
    people = {row.name: row.country for row in found if row.kind == "person"}
    assert people == {"Oluf Holm": "Denmark", "Bounmy Keola": "Laos", "Jorge Quispe": "Peru", "Kato Ito": "Japan"}
    assert said(found, "Tadzhikotics").name == "Tajikistan"


def test_unknown_word_alone_is_no_country(parse: Parse) -> None:
    found = rows(
        parse, "What we ate\nThe menu had many things on it.\n- Tadzhikotics\n- Soup\n- Bread\n- Butter\n- Salt\n"
    )
    assert not [row for row in found if row.kind == "country"]


def test_short_names_become_the_fullest(parse: Parse) -> None:
    found = rows(
        parse,
        "Chinese President Wu Mingde met Peter Novak. Wu smiled. Mr. Novak left. Mingde stayed with NOVAK at the door.",
    )
    assert [row.name for row in found if row.kind == "person" and row.form == "named"] == [
        "Wu Mingde", "Peter Novak", "Wu Mingde", "Peter Novak", "Wu Mingde", "Peter Novak",
    ]  # fmt: skip


def test_two_people_of_one_surname_stay_two(parse: Parse) -> None:
    found = rows(parse, "President Park Min Ho met Prime Minister Park Ji Yeon. On Friday Mr. Park spoke.")
    names = [row.name for row in found if row.kind == "person" and row.form == "named"]
    assert names[:2] == ["Park Min Ho", "Park Ji Yeon"]
    assert names[2] == "Park"


def test_headline_verbs_are_no_part_of_names(parse: Parse) -> None:
    found = rows(
        parse,
        "What Did Weber And Rossi Discuss In Vienna?\n\nGerman leader Anna Weber and Italian leader Carlo Rossi met. "
        "Weber and Rossi discussed trade.",
    )
    assert [row.text for row in found][:2] == ["Weber", "Rossi"]
    assert all("Discuss" not in row.text for row in found)


@pytest.mark.parametrize(
    ("text", "short", "name"),
    [
        (
            "The Norland Department of Forests and Fires (NorFire) sent crews. NorFire said they were tired.",
            "NorFire",
            "Norland Department of Forests and Fires",
        ),
        (
            "The utility Atlas Water and Light (AW&L) cut the power. AW&L gave no reason.",
            "AW&L",
            "Atlas Water and Light",
        ),
    ],
)
def test_short_form_that_the_article_itself_gives(parse: Parse, text: str, short: str, name: str) -> None:
    assert [row.name for row in rows(parse, text) if row.text == short] == [name, name]


def test_a_ship_keeps_its_kind_under_its_short_name(parse: Parse) -> None:
    found = rows(parse, "The USS Marlin sank in 1944. Sailors of the Marlin were honoured, and Marlin was found.")
    assert {row.kind for row in found if row.text.endswith("Marlin")} == {"other"}


def test_two_organisations_that_and_joins_stay_two(parse: Parse) -> None:
    text = (
        "Ann Lee of the Center for River Diversity said so. Jon Day of the Center for Clean Food agreed. "
        "The Center for River Diversity and Center for Clean Food will sue."
    )
    found = [row.text for row in rows(parse, text) if row.kind == "organisation"]
    assert found == ["Center for River Diversity", "Center for Clean Food"] * 2


def test_the_beginning_of_a_title_is_no_name(parse: Parse) -> None:
    found = rows(parse, "He had advised the Supreme Leader of the republic since 2017, and the Supreme Leader alone.")
    assert not [row.text for row in found if row.text == "Supreme"]


def test_abbreviation_in_brackets(parse: Parse) -> None:
    found = rows(
        parse,
        "South Korea's National Oceans Service (NOS) warned of waves. The NOS said more on Friday.",
    )
    assert [(row.name, row.country) for row in found if row.text == "NOS"] == [
        ("National Oceans Service", "South Korea"),
        ("National Oceans Service", "South Korea"),
    ]


@pytest.mark.parametrize(
    ("text", "described", "name"),
    [
        (
            "Finnish President Aino Laine met Thai Prime Minister Somchai Dee. The Finnish president smiled.",
            "Finnish president",
            "Aino Laine",
        ),
        ("Peruvian President Jorge Quispe left. The leader of Peru was tired.", "leader of Peru", "Jorge Quispe"),
    ],
)
def test_descriptions(parse: Parse, text: str, described: str, name: str) -> None:
    found = said(rows(parse, text), described)
    assert (found.name, found.form, found.kind) == (name, "description", "person")


def test_description_of_nobody_named_stays_a_nationality(parse: Parse) -> None:
    found = rows(parse, "Finnish President Aino Laine arrived. The Swedish president did not come.")
    assert said(found, "Swedish").form == "nationality"
    assert not [row for row in found if row.form == "description"]


def test_the_agency_is_linked_only_when_none_stands_between(parse: Parse) -> None:
    linked = rows(parse, "The Korea Space Agency launched a rocket. The agency plans another.")
    assert said(linked, "agency").name == "Korea Space Agency"
    doubtful = rows(
        parse, "The Korea Space Agency launched a rocket. Japan's weather agency watched. The agency plans another."
    )
    assert not [row for row in doubtful if row.text == "agency"]


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("The bridge over the river was hit in the Tambov region.", "Tambov", "place"),
        ("Police closed the George Mason Bridge for repairs.", "George Mason Bridge", "place"),
        ("Forecasters said Hurricane Walter would weaken.", "Hurricane Walter", "event"),
        ("The Libyan Civil War left the port in ruins.", "Libyan Civil War", "event"),
        ("A lorry overturned on Highway 61 near the river.", "Highway 61", "place"),
        ("Divers from the Lost 40 Project searched the bay.", "Lost 40 Project", "organisation"),
        ("Divers found the wreck of the USS Marlin off the coast.", "USS Marlin", "other"),
        ("Divers found the wreck of the U.S.S. Marlin off the coast.", "U.S.S. Marlin", "other"),
    ],
)
def test_kinds_from_the_words_of_a_name(parse: Parse, text: str, span: str, kind: str) -> None:
    assert said(rows(parse, text), span).kind == kind


@pytest.mark.parametrize("text", ["ICBMs flew. Two ICBMs fell.", "The price was US$ 40.", "Western powers agreed."])
def test_what_names_nobody(parse: Parse, text: str) -> None:
    assert rows(parse, text) == []


def test_halves_of_a_divided_country(parse: Parse) -> None:
    found = rows(parse, "North Korea fired a missile. South Korea protested. The North said nothing, the South waited.")
    assert said(found, "North").name == "North Korea"
    assert said(found, "South").name == "South Korea"


def test_compass_points_of_nothing_named_stay_open(parse: Parse) -> None:
    assert not [row for row in rows(parse, "Rain fell in the North of England.") if row.text == "North"]


@pytest.mark.parametrize(
    "text",
    [
        "", "'s", "President", "The president of", "Mr.", "(NIS)", "The the the", "… — “” ’s", "of Korea", "U.S.",
        "President of the Republic of", "Kim\u200b Jong\u0000 Un", "☃ President ☃", "KING KING KING", "A" * 3000,
        "- \n- \n- ", "the agency (A.B.C.) and the Agency's Agency",
    ],
)  # fmt: skip
def test_hostile_text(parse: Parse, text: str) -> None:
    document = parse(f"Weird words follow here and there.\n{text}\nAnd so they end.")
    found = mentions(document)
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_seed_spans_prove_themselves(seed_documents: list[Document]) -> None:
    for document in seed_documents:
        found = mentions(document)
        assert all(document.text(row.start, row.end) == row.text for row in found)
        assert all(first.end <= second.start for first, second in pairwise(found))
        assert not [row for row in found if row.text.lower().startswith("the ") or row.text.endswith(("'s", "’s"))]


def test_seed_leaders(seed_documents: list[Document]) -> None:
    listed = [
        row
        for row in mentions(seed_documents[3])
        if row.kind == "person" and seed_documents[3].sentences[row.sentence].block == "list item"
    ]
    assert len(listed) == 23
    assert all(row.country and row.role for row in listed)
    assert [row.name for row in mentions(seed_documents[3]) if row.text == "Kyrghietics"] == ["Kyrgyzstan"]


def test_seed_summit_goes_by_full_names(seed_documents: list[Document]) -> None:
    short = {"Kim", "Putin", "Xi", "XI", "Jinping", "Kim Jong"}
    full = {"Kim Jong Un", "Kim Jong-un", "Vladimir Putin", "Xi Jinping"}
    for document in seed_documents:
        assert {row.name for row in mentions(document) if row.text in short} <= full
