from __future__ import annotations

import pytest

from tests.annotation.figures.counting import Parse, found


@pytest.mark.parametrize(
    ("text", "words", "unit", "counted"),
    [
        ("The rebels hold about a third of the island.", "about a third of the island", "percent", "island"),
        ("Two-thirds of the clerks left.", "Two-thirds of the clerks", "percent", "clerks"),
        ("Half of all barges sank.", "Half of all barges", "percent", "barges"),
        ("The king suspended the council for five weeks on Monday.", "five weeks", "weeks", "suspensions (duration)"),
        ("The bridge was closed for two days.", "two days", "days", "closures (duration)"),
        ("Fog delayed the ferry by six hours.", "six hours", "hours", "delays (duration)"),
        ("They sailed after a nearly nine-year hiatus.", "nine-year hiatus", "years", "hiatuses (duration)"),
        ("The town is under a curfew of ten days.", "ten days", "days", "curfews (duration)"),
        ("The minimum sentence for theft is now 25 years.", "25 years", "years", "prison terms"),
        ("The mayor's term is six years.", "six years", "years", "terms (duration)"),
        ("They took over about 40 barges.", "about 40 barges", "count", "barges"),
        ("Attendance was 3,000.", "3,000", "people", "people in attendance"),
        ("A crowd of a hundred thousand sang in Tarva.", "a hundred thousand", "people", "people in attendance"),
        ("The court set bail at 90,000 Georgian lari.", "90,000 Georgian lari", "GEL", "bail"),
        ("The guild paid 50 Chilean pesos.", "50 Chilean pesos", "CLP", "guilds pay"),
        ("They walked thousands of miles.", "thousands of miles", "miles", ""),
        ("It moved at 8 m/s.", "8 m/s", "m per second", ""),
        ("It needs 6 mg per liter of oxygen.", "6 mg per liter of oxygen", "mg per litre", "oxygen"),
        ("The storm had winds of 75 miles per hour.", "75 miles per hour", "mph", "winds"),
        ("The limit lies within 90 miles of the islands.", "90 miles", "miles", ""),
        ("Waves over 30 feet high were seen.", "over 30 feet", "feet", "waves high"),
        ("The cut-off is 119 mph.", "119 mph", "mph", "cut-offs"),
        ("The quake had a magnitude of 4.0.", "4.0", "magnitude", "quakes"),
        ("Two soldiers were, police said, among the dead.", "Two soldiers", "people", "troops killed"),
        ("One child was, according to police, among the dead.", "One child", "people", "children killed"),
        ("One other person was injured.", "One other person", "people", "people injured"),
        ("The clinic reported one more case.", "one more case", "count", "additional cases"),
        ("Moss and eight others on board drowned.", "eight others", "people", "people killed"),
        ("They lost all five of their seats.", "five of their seats", "count", "seats"),
        ("She won by a 149 vote margin.", "149 vote margin", "count", "vote margins"),
        ("He limited it to 80 of other people's ballots.", "80 of other people's ballots", "count", "ballots"),
        ("She has amassed 1,217 pledged delegates so far.", "1,217 pledged delegates", "people", "pledged delegates"),
        ("Thousands of anime and manga fans came.", "anime and manga fans", "people", "anime manga fans"),
        ("He faces 200-400 hours of community service.", "200-400 hours", "hours", "community service"),
        ("She is survived by her three sons.", "three sons", "people", "sons"),
        ("Its wind speeds reached 185 mph on Sunday.", "185 mph", "mph", "wind speeds"),
        ("The flood took homes, ranging from 45% to 60% of houses.", "45% to 60% of houses", "percent", "houses"),
        ("The star is about 110 light-years away.", "about 110 light-years", "light years", "stars away"),
        ("The quake lasted 33 full days.", "33 full days", "days", "quakes (last)"),
        ("Mills sell two tonnes of yarn per year.", "two tonnes of yarn", "tonnes per year", "yarn"),
        ("He wants a wage of USD15 an hour.", "USD15 an hour", "USD per hour", "wage"),
        ("The guild made $5 million a year ago.", "$5 million", "USD", ""),
        ("The magnitude of the earthquake was 6.6.", "6.6", "magnitude", "earthquakes"),
        ("The quake struck on Friday. Experts said it was of 7.0 magnitude.", "7.0 magnitude", "magnitude", "quakes"),
        ("The quake and its aftershocks were felt. It was of 7.0 magnitude.", "7.0 magnitude", "magnitude", "quakes"),
        ("The star is of 7.0 magnitude.", "7.0 magnitude", "magnitude", ""),
        ("Police said 1885 houses burned.", "1885 houses", "count", "houses"),
        ("They went into the break down by only two points.", "two points", "count", "points"),
        ("Twenty people have been confirmed killed.", "Twenty people", "people", "people killed"),
        ("The storm left at least 15,000 stranded at ports.", "at least 15,000", "people", "people stranded"),
        ("They cleared 400 m of hurdles.", "400 m of hurdles", "m", "hurdles"),
        ("The planned pipeline capacity is 10 tonnes per year.", "10 tonnes", "tonnes per year", "pipeline capacity"),
        ("They spoke of raising the minimum wage to USD15 an hour.", "USD15", "USD per hour", "minimum wage"),
        ("He is known for raising the minimum wage to $15 an hour in Tarva.", "$15", "USD per hour", "minimum wage"),
        ("They sent $15 million in aid.", "$15 million in aid", "USD", "aid"),
        ("They spent $15 million in Tarva.", "$15 million", "USD", ""),
        ("The guilds are to form six working groups.", "six working groups", "count", "working groups"),
        ("Six of the isle's federal district capitals burned.", "Six of", "count", "federal district capitals"),
        ("The rate was one per 100,000 people in Tarva.", "one", "count", "per 100,000 people"),
        ("They followed the others at six per 1,000.", "six", "count", "per 1,000"),
        ("Lind won with a time of 47.42 seconds.", "47.42 seconds", "seconds", "times"),
        ("The record stands at 46.78 seconds.", "46.78 seconds", "seconds", "records"),
        ("Lind ran the marathon in 3 hours.", "3 hours", "hours", "marathons (run)"),
        ("Lind finished the race in 47.66 seconds.", "47.66 seconds", "seconds", "times"),
        ("Moss ran a mile in 4 minutes.", "4 minutes", "minutes", "times"),
        ("Lind covered the route in 40 minutes.", "40 minutes", "minutes", "routes (cover)"),
        ("They began a stay of one to four months.", "one to four months", "months", "stays (duration)"),
        ("Tarva Gas has committed 17 million dollars in the fields.", "17 million dollars", "USD", ""),
        ("The firm sells two tonnes of salt per year.", "two tonnes of salt per year", "tonnes per year", "salt"),
        ("About 20 houses collapsed in Tarva.", "About 20 houses", "count", "houses collapsed"),
        ("His time was 1 hour 59 minutes 40.2 seconds.", "1 hour 59 minutes 40.2 seconds", "seconds", "times"),
        ("The 2000 km long pipeline was shut.", "2000 km long pipeline", "km", "pipelines"),
        ("Lind had 300 delegates fewer than Moss.", "300 delegates", "people", "fewer delegates"),
        ("The party is on the ballot in all 50 U.S. states.", "50 U.S. states", "count", "american states"),
        ("The treaty was signed by 12 Arab states.", "12 Arab states", "count", "arab countries"),
    ],
)  # fmt: skip
def test_what_a_figure_is_of(parse: Parse, text: str, words: str, unit: str, counted: str) -> None:
    (row,) = found(parse(text))
    assert words in row.text
    assert (row.unit, row.counted) == (unit, counted)


def test_packs_of_so_many_are_packs(parse: Parse) -> None:
    packs, rolls = found(parse("They carry two 12-roll packs."))
    assert (packs.counted, rolls.counted) == ("packs", "rolls")


@pytest.mark.parametrize(
    "text",
    [
        "About 52% of voters voted to leave and 48% to stay.",
        "While 54 guilds signed the deal, only 27 have ratified it.",
        "The guild gained 66 seats, while the union lost 42.",
        "Lind earned 9 votes, followed by Ana Moss, with 6.",
        "Lind won 20 votes and Moss won the remaining 4.",
        "Lind won 20 seats in May. Moss won the remaining 4.",
        "Over 500 ballots were not returned, and over 110 were not sent out.",
        "They led by 12 points to 10.",
        "Lind had the most delegates, with 60, followed by Moss, with 54.",
        "The number of casualties rose to 1,035 in Tarva and 19 in Norland.",
        "Lind led Moss in the polling average, 49.0 percent to 43.0 percent.",
        "Each carrier may take 80 ballots. Under the act, that number drops to six.",
    ],
)
def test_what_two_numbers_count_is_told_once(parse: Parse, text: str) -> None:
    first, second = found(parse(text))
    assert (first.unit, first.counted) == (second.unit, second.counted)


@pytest.mark.parametrize(
    "text",
    ["They won in round five of the season.", "The tomb is from about 664 b.c.e. or so.", "Lind slept two hours."],
)
def test_what_is_no_figure(parse: Parse, text: str) -> None:
    assert not found(parse(text))


def test_a_sign_says_about(parse: Parse) -> None:
    (row,) = found(parse("The winds reached ~295 km/h."))
    assert (row.text, row.qualifier) == ("~295 km/h", "about")


def test_a_time_of_performance_is_one_figure(parse: Parse) -> None:
    (row,) = found(parse("His time was 1 hour 59 minutes 40.2 seconds."))
    assert (row.low, row.high) == (7180.2, 7180.2)


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("She left after failing to top more than 1% in the polls.", 0, 1, "at most"),
        ("The party has failed to exceed 5 percent of the vote.", 0, 5, "at most"),
        ("The party was unable to reach 5 percent of the vote.", 0, 5, "less than"),
        ("The navy did not exceed 5,000 sailors.", 0, 5000, "at most"),
        ("The party exceeded 5 percent of the vote.", 5, 5, ""),
        ("They failed to reach three villages.", 3, 3, ""),
        ("They failed to top the 40 marks of last year.", 40, 40, ""),
    ],
)
def test_who_fails_to_exceed_a_number_stays_below(
    parse: Parse, text: str, low: float, high: float, qualifier: str
) -> None:
    (row,) = found(parse(text))
    assert (row.low, row.high, row.qualifier) == (low, high, qualifier)
