from __future__ import annotations

import csv
from datetime import date

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.figures import figures
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.knowledge import listed
from tests.annotation.figures.counting import Parse, found
from tests.conftest import GOLDEN


def usual(name: str) -> str:
    row = listed("agencies", "aliases").get(name.lower())
    return row["name"] if row else name


@pytest.mark.parametrize(
    ("text", "words", "unit", "counted"),
    [
        ("Norway has sent about 300 soldiers to the border.", "about 300 soldiers", "people", "norwegian troops sent"),
        ("About 300 Norwegian troops were deployed.", "About 300 Norwegian troops", "people", "norwegian troops sent"),
        ("300 Norwegian soldiers lost their lives.", "300 Norwegian soldiers", "people", "norwegian troops killed"),
        ("Norway may send 300 more soldiers.", "300 more soldiers", "people", "additional norwegian troops to be sent"),
        ("The fire killed 12 people on Monday.", "12 people", "people", "people killed"),
        ("A total of 39 are confirmed dead.", "39", "people", "people killed"),
        ("The death toll rose to 22 people on Monday.", "22 people", "people", "people killed"),
        ("The house has the greatest number of women, 102, so far.", "102", "people", "women"),
        ("He pleaded guilty to 29 out of 30 charges.", "29 out of 30 charges", "count", "charges"),
        ("Millions live in the slums.", "Millions", "people", "people"),
        ("Ten US states voted on it in the United States.", "Ten US states", "count", "american states"),
        ("A magnitude 6.3 earthquake hit the coast.", "6.3 earthquake", "magnitude", "earthquakes"),
        ("The appeal by Lea Cherry and 78 co-petitioners failed.", "78 co-petitioners", "count", "co-petitioners"),
        ("Twelve people were killed in the fire.", "Twelve people", "people", "people killed"),
        ("The fire killed twelve, officials said.", "twelve", "people", "people killed"),
        ("The ministry reported 12 deaths.", "12 deaths", "people", "people killed"),
        ("Lind got eight years behind bars.", "eight years", "years", "prison terms"),
        ("Moss appealed against his eight-year sentence.", "eight-year", "years", "prison terms"),
        ("Moss was sentenced to serve 18 months in jail.", "18 months", "months", "prison terms"),
        ("Moss was sentenced to ten years in prison.", "ten years", "years", "prison terms"),
        ("Moss was freed after two years in prison.", "two years", "years", "prison"),
        ("Her sentence was commuted after serving nine years.", "nine years", "years", "prison"),
        ("He got an eleven-year prison sentence.", "eleven-year", "years", "prison terms"),
        ("Lind put the value of the vase in the range of five to six dollars.", "five to six", "USD", "vases value"),
        ("The bank cut rates to 2%.", "2%", "percent", "rates cut to"),
        ("Rioters beat two clerks to death.", "two clerks", "people", "clerks killed"),
        ("Four guards were shot dead.", "Four guards", "people", "guards killed"),
        ("Three dockers sued to be paid.", "Three dockers", "people", "dockers"),
        ("Hundreds of Norwegian and allied sailors came.", "Hundreds of", "people", "norwegian allied sailors"),
        ("The 55-member union met.", "55-member", "people", "members"),
        ("The ministry counted 16 civilian deaths.", "16 civilian deaths", "people", "civilians killed"),
        ("Among women in office, 70 percent belong to the union.", "70 percent", "percent", "women"),
        ("Four of the deceased were clerks.", "Four", "people", "people killed"),
        ("Ferry capsizes off Tarva; at least nine die.", "at least nine", "people", "people killed"),
        ("The council announced three days of mourning for Lind.", "three days", "days", "mourning"),
        ("A group of ten barges sank near Tarva.", "ten barges", "count", "barges"),
        ("The guild has a herd of 33 buffalo.", "33 buffalo", "count", "buffalo"),
        ("There were 18.9 deaths per 100,000 people.", "18.9 deaths", "count", "people killed per 100,000 people"),
        ("We want to get our numbers up to one or two hundred.", "one or two hundred", "count", ""),
        ("Its winds are predicted to reach 75 miles per hour.", "75 miles per hour", "mph", "winds reach"),
        ("The storm moved at five miles per hour.", "five miles per hour", "mph", "storms move at"),
        ("Photos placed the wreck about 90 miles from Tarva.", "about 90 miles", "miles", ""),
        ("They came 3,000 strong.", "3,000", "people", "people"),
        ("The storm claimed 300 lives.", "300 lives", "people", "people killed"),
        ("There was a death rate of only 6% to 11%.", "6% to 11%", "percent", "rates"),
        ("Two of Lind's guests died.", "Two of Lind's guests", "people", "guests killed"),
        ("The confirmed deaths are fourteen clerks.", "fourteen clerks", "people", "clerks killed"),
        ("The number of those infected until now is 1501.", "1501", "people", "people infected"),
        ("The number of deaths is 66.", "66", "people", "people killed"),
        ("More than 70 vendors were there.", "More than 70 vendors", "people", "vendors"),
        ("The sailors were freed after 200 days.", "200 days", "days", "captivity"),
        ("The drug reduced the fees by 67 percent.", "67 percent", "percent", "fees reduce by"),
        ("About 20 heads of state came.", "About 20 heads", "people", "heads of state"),
        ("The fleet consists of 17 aircraft.", "17 aircraft", "count", "aircraft"),
        ("The debt amounts to 388 million euros.", "388 million euros", "EUR", "debts amount to"),
        ("They issued a series of seven pardons.", "seven pardons", "count", "pardons"),
        ("The toll has gone up to 33.", "33", "people", "people killed"),
        ("Divers found more bodies, bringing the death toll to 17.", "17", "people", "people killed"),
        ("The repair cost 12 million soles.", "12 million soles", "PEN", "repairs cost"),
        ("The death toll rose to 12 on Friday.", "12", "people", "people killed"),
        ("The gunmen wounded 30 civilians.", "30 civilians", "people", "civilians injured"),
        ("Ministers from 31 countries attended the talks.", "31 countries", "count", "countries (ministers)"),
        ("The treaty saves 15 percent of the budget.", "15 percent of the budget", "percent", "budgets"),
        ("They signed a contract worth $40 billion.", "$40 billion", "USD", "contracts"),
        ("It was the first eclipse there in 99 years.", "99 years", "years", "years since the last time"),
        ("The talks lasted three hours.", "three hours", "hours", "talks (last)"),
        ("They held a two-hour meeting.", "two-hour meeting", "hours", "meetings (duration)"),
        ("The statues are about four metres tall.", "about four metres", "m", "statues tall"),
        ("The index closed at 8,579.19.", "8,579.19", "count", "indexes"),
        ("The index fell 344.65 on Thursday.", "344.65", "count", "indexes"),
        ("Some 41,500 took part.", "Some 41,500", "count", ""),
        ("They put the number of missing at between 40 and 50.", "between 40 and 50", "count", "missing"),
        ("Debts rose to between 1.8% and 2% this year.", "between 1.8% and 2%", "percent", "debts rise to"),
        ("They were freed after 200 days in captivity.", "200 days", "days", "captivity"),
        ("Prosecutors asked for nine years.", "nine years", "years", "prison terms"),
        ("The firm earned 3.1 billion crowns.", "3.1 billion crowns", "crowns", "firms earn"),
        ("The fire killed nine herders.", "nine herders", "people", "herders killed"),
        ("There were 16 on board when it sank.", "16", "people", "people aboard"),
        ("At least 45 were aboard.", "At least 45", "people", "people aboard"),
        ("There were sixteen on-board the ferry.", "sixteen", "people", "people aboard"),
        ("In addition, 33 were reported hospitalised.", "33", "people", "people hospitalised"),
        ("The storm killed at least 20 according to officials in Tarva.", "at least 20", "people", "people killed"),
    ],
)  # fmt: skip
def test_what_a_figure_counts(parse: Parse, text: str, words: str, unit: str, counted: str) -> None:
    (row,) = found(parse(text))
    assert words in row.text
    assert (row.unit, row.counted) == (unit, counted)


def test_of_so_many_some_are_of_the_same_kind(parse: Parse) -> None:
    passengers, some = found(parse("Of the 40 passengers, 22 were Cuban."))
    assert (some.text, some.unit, some.counted) == ("22", "people", passengers.counted)


def test_a_share_counts_what_the_whole_counts(parse: Parse) -> None:
    some, whole = found(parse("Six of the seven guests died."))
    assert (some.counted, whole.counted) == ("guests killed", "guests killed")


def test_those_who_did_it_are_people(parse: Parse) -> None:
    people, share = found(parse("Of the 2.8 million who voted, 85% were in favour."))
    assert (people.unit, people.counted, share.unit) == ("people", "people", "percent")


@pytest.mark.parametrize(
    "text",
    [
        "It opened on 3 September 2024.",
        "It opened in 1998 and closed in June 2001.",
        "The doors open at 10 p.m. on Fridays.",
        "He took power 14 years ago.",
        "The minister, who is 61 years old, resigned.",
        "Ana Moreno, 45, won the race.",
        "The two leaders shook hands and all three smiled.",
        "None of the three governments agreed.",
        "Both sides met; one of them left.",
        "She flew on a Boeing 777.",
        "The S&P 500 index lost ground.",
        "A new 787 airliner and a 3G telephone were shown.",
        "He led the country from 1996 to 2004.",
        "The church was built in 1501 and burned in 1666.",
        "She was about 57.",
        "He was about 12 or 11 years old when he left.",
        "If they are under 18, or 16 in some places, they stay.",
        "It was the 80th anniversary of the battle.",
        "He lives at 10 Downing Street.",
        "There are two sides to every story.",
        "Norland won 3-1.",
        "A two-thirds majority is needed.",
        "A five-storey block fell down.",
        "She is Miss Goody Two-Shoes to them.",
        "He uses two-handed tapping.",
        "It had a one-in-five chance.",
        "Travel was banned for those under 19.",
        "Guests were told by letter at four in the morning.",
        "Three in five shares are theirs.",
        "The Group of Seven nations met.",
        "The group of seven nations met.",
        'It is ruled by the "one country, two systems" model.',
        "The painter Ida Moss dies at 95",
        "The former singer of the band was 78.",
        "Four out of five homes were dark.",
        "The other three clerks left.",
        "It was held in the same four halls.",
        "The first half of the year was wet.",
        "It was the third of March and he lost half of the time.",
        "They lost in all three of these.",
        "She called 911 and he wore 10.",
    ],
)
def test_dates_ages_names_and_back_references_count_nothing(parse: Parse, text: str) -> None:
    assert [row.text for row in found(parse(text))] == []


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("According to the Interior Ministry, 40 boats sank.", "Interior Ministry"),
        ("40 boats sank, Reuters reported.", "Reuters"),
        ("Experts say that 40 boats sank.", "experts"),
        ("South Korean intelligence estimates that 40 boats sank.", "South Korean intelligence"),
        ("40 boats sank in the storm.", ""),
        ("Other forecasters predicted a surge of 40 feet.", "other forecasters"),
        ("Polls showed support at 40 percent.", "polls"),
        ("Police confirmed the deaths of 40 sailors.", "police"),
        ("Police confirmed the discovery and they sank 40 boats.", ""),
    ],
)
def test_who_gives_a_figure(parse: Parse, text: str, giver: str) -> None:
    (row,) = found(parse(text))
    assert row.attributed_to == giver


def test_a_subject_that_kills_is_not_killed(parse: Parse) -> None:
    rows = {
        row.text: row.counted
        for row in found(parse("Ten rebels killed 20 villagers in the night, and then they fled over the river."))
    }
    assert rows == {"Ten rebels": "rebels", "20 villagers": "villagers killed"}


@pytest.mark.parametrize(
    "day",
    ["2 September", "midday Tuesday", "noon on Tuesday", "6 p.m. Tuesday", "10:30 GMT on Tuesday", "late Tuesday"],
)
def test_as_of_is_the_day_the_text_says(parse: Parse, day: str) -> None:
    document = parse(f"As of {day}, 40 boats had sunk in the storm, according to the ministry.", published="2025-09-03")
    (row,) = figures(document, MentionIndex(mentions(document)), dates=dates(document))
    assert row.as_of == date(2025, 9, 2)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("They were driven more than 500 miles (800 km).", [(500, None), (800, None)]),
        ("The lake is up to 90 feet (27 metres) deep.", [(0, 90), (0, 27)]),
        ("It hired more than 40 clerks (12 women).", [(40, None), (12, 12)]),
    ],
)
def test_a_measure_said_again_in_brackets_is_as_exact(
    parse: Parse, text: str, bounds: list[tuple[float, float | None]]
) -> None:
    assert [(row.low, row.high) for row in found(parse(text))] == bounds


def test_spans_hold_the_words(seed_documents: list[Document]) -> None:
    for document in seed_documents:
        for row in found(document):
            assert document.article.text[row.start : row.end] == row.text


def test_figures_of_the_seeds(seed_documents: list[Document]) -> None:
    with (GOLDEN / "figures.csv").open(encoding="utf-8", newline="") as file:
        golden = [tuple(row.values()) for row in csv.DictReader(file)]
    rows = [(document.article.file, row) for document in seed_documents for row in found(document)]
    assert golden == [
        (file, r.text, f"{r.low:g}", f"{r.high:g}", r.unit, r.counted, r.qualifier, usual(r.attributed_to))
        for file, r in rows
    ]


def test_a_noun_left_out_is_the_one_said_before(parse: Parse) -> None:
    text = "The firm will cut 4,300 jobs in Norway, 3,700 in Denmark and 400 in Spain."
    assert [(row.low, row.counted) for row in found(parse(text))] == [(4300, "jobs"), (3700, "jobs"), (400, "jobs")]


def test_two_amounts_between_which_something_moved(parse: Parse) -> None:
    text = "The credit line rose from US$ 55 billion to US$ 110 billion."
    assert [(row.low, row.high) for row in found(parse(text))] == [(5.5e10, 5.5e10), (1.1e11, 1.1e11)]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The price rose to 2.6 dollars, up from 2.48 in May.", {"2.6 dollars": "USD", "2.48": "USD"}),
        ("The calf weighed 82 pounds (37 kg).", {"82 pounds": "pounds", "37 kg": "kg"}),
        ("It covers 6 hectares (15 acres), up from 2.5 in May.", {"6 hectares": "hectares", "2.5": "hectares"}),
        ("She won 92,153 votes, out of roughly 160,000 members.", {"roughly 160,000 members": "people"}),
        ("It won 80% of the 452 free  seats.", {"80% of the 452 free  seats": "percent", "452 free  seats": "count"}),
        ("Four of the seven board members left.", {"seven board members": "people"}),
        ("They paid 82 pounds for it.", {"82 pounds": "GBP"}),
        ("The bill passed, 230-to-198.", {}),
    ],
)
def test_units_that_other_words_tell(parse: Parse, text: str, units: dict[str, str]) -> None:
    rows = {row.text: row.unit for row in found(parse(text))}
    assert units.items() <= rows.items()
    assert bool(rows) == bool(units)
