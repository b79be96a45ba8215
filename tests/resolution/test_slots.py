"""What a sentence says in one place of its own, and what excludes it."""

from __future__ import annotations

from itertools import product

import pytest

from analysis.resolution.slots import slots

HELD_UP = "The tram race was held up for 20 minutes by a swan."


def exclusive(ours: str, theirs: str) -> bool:
    pairs = product(slots(ours), slots(theirs))
    return any(a.place == b.place and a.excludes(b) for a, b in pairs)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        (HELD_UP, "The race stood still for 35 minutes.", True),
        (HELD_UP, "The race stood still for more than ten minutes.", False),
        (HELD_UP, "The swan was 20 minutes old.", False),
        ("The truce is to last 90 days.", "The truce will last three months.", False),
        ("The truce is to last 90 days.", "The truce will last 60 days.", True),
        ("Mara Quist scored twice.", "Quist scored three times.", True),
        ("Varn beat Estmark 3-1.", "Estmark lost to Varn 1-3.", False),
        ("Varn beat Estmark 3-1.", "Estmark lost to Varn 1-2.", True),
        ("It was the club's second cup.", "Varn won its third cup.", True),
        ("The fair moves in June.", "The fair moves in July.", True),
        ("Quist said in June that she would go.", "The fair moves in July.", False),
        ("The fair moves in August or September.", "The fair moves in the third quarter.", False),
        ("The fair moves in the spring.", "The fair moves in the fourth quarter.", True),
        ("The kiln stays shut until April.", "The kiln stays shut until the end of May.", True),
        ("The bell fell at 9.40 pm.", "The bell fell at 11.15 p.m.", True),
        ("The bell fell at 9.40 pm.", "The bell fell shortly before 10 p.m.", False),
        ("The tram stopped in the 12th minute.", "The tram stopped in the 40th minute.", True),
        ("Quist came in 23 seconds behind.", "Quist crossed the line 32 seconds after him.", True),
        ("Olaf Rehn, 47, left.", "Rehn, 51, left.", True),
        ("Varn won 4-3.", "Varn won by four goals to two.", True),
        ("Varn won 4-2.", "Varn won by four goals to two.", False),
        ("It was the fourth fall of the bell.", "It was the third fall of the bell.", True),
        ("Quist won, 23 seconds ahead.", "Overall Quist is 41 seconds behind.", False),
        ("Quist leads Rehn by 41 seconds.", "Quist is 51 seconds ahead in the standings.", True),
        ("The bell rang at noon.", "The bell rang at 12.30 instead of noon.", True),
        ("The bell rang at noon.", "The bell rang at 12:30 UTC.", False),
        ("The bell rang at midnight.", "The bell rang at 0.00 in the dark.", False),
        ("The toll applies from 1 March.", "The toll takes effect on 1 June.", True),
        ("The toll applies from 1 March.", "The toll comes into force on March 1.", False),
        ("The paint held for at least 18 months.", "After about twelve months, the paint is gone.", True),
        ("The pause lasted a good three quarters of an hour.", "The pause lasted half an hour.", True),
        ("The pause lasted a good three quarters of an hour.", "The pause lasted 50 minutes.", False),
        ("The last act takes 25 minutes.", "The last act takes 25 minutes and ends.", False),
        ("One drop of paint, a single coat, was enough.", "It took two coats.", True),
        ("It took three coats.", "It took two coats.", False),
        ("They held a three-hour meeting.", "The meeting lasted barely one hour.", True),
        ("They spoke for an hour and a half.", "They spoke for 90 minutes.", False),
        ("The bell fell at 6 in the evening.", "The bell fell at 6 a.m.", True),
        ("The bell fell at 6 in the evening.", "The bell fell at 6 p.m.", False),
        ("The bell fell at 2 o'clock in the morning.", "The bell fell at 2 o'clock in the afternoon.", True),
        ("The plan passed by 24 votes to 19.", "It was decided with 24 against 19 votes.", False),
        ("The plan passed by 24 votes to 19.", "It was decided by 26 votes to 19.", True),
        ("The mill will close on 30 September.", "The mill is to be shut on September 12.", True),
        ("The mill will close on 30 September.", "The mill is to be shut on September 30.", False),
        ("The mill will close on 30 September.", "Quist will sing on 12 September.", False),
        ("The saint was painted in 1512.", "It is a fresco of 1521.", True),
        ("The saint was painted in 1512.", "It is a fresco of the saint from 1512.", False),
        ("They met at the Grand Hotel.", "They met at the Harbour Hotel.", True),
        ("They met at the Grand Hotel.", "They met at the Royal Palace.", False),
        ("Envoy Mara Quist led the talks.", "Mediator Olaf Rehn led the talks, which went on.", True),
        ("Envoy Mara Quist led the talks.", "Quist led the talks.", False),
        ("Envoy Mara Quist led the talks.", "Olaf Rehn led the band.", False),
        ("The talks, held in a barn, lasted eleven days.", "The talks went on for eight days.", True),
        ("They agreed on a truce of 90 days.", "The ceasefire runs for 60 days.", True),
        ("They agreed on a truce of 90 days.", "It is a truce of three months.", False),
        ("Quist won by 6.5 points to 5.5.", "Quist beat Rehn by seven points to five.", True),
        ("Quist won by 6.5 points to 5.5.", "Quist beat Rehn by 6.5 points to 5.5.", False),
        ("The council voted by eight to five for the mill.", "It was decided by seven to six.", True),
        ("The council voted by eight to five for the mill.", "It passed by 8 votes to 5.", False),
        ("The tram stopped at ten to seven in the morning.", "The tram stopped at 6.50 am.", False),
        ("The tram stopped at half past six in the morning.", "The tram stopped at 8 am.", True),
        ("Dawn came at four o'clock on Sunday morning.", "Dawn came at 5.30 a.m.", True),
        ("It passed by 10 votes to 7 on Monday morning.", "It passed at 9 in the morning.", False),
        ("Only one guard was on duty.", "Three guards were on duty.", True),
        ("The bell was cast in Holt.", "The bell was made in Holt.", False),
        ("The bell was built in Holt.", "The bell was assembled in Tarn.", True),
        ("The talks were held in a barn above Holt.", "The pact was negotiated in a school outside Tarn.", True),
        ("It was late because of thick clouds.", "The tram was late, since a swan had strayed in.", True),
        ("It was late because of a storm.", "The tram was late because a storm had come.", False),
        ("Two waited for one hour, ten for two hours.", "They waited for 40 minutes.", False),
    ],
)
def test_what_excludes_each_other(ours: str, theirs: str, *, expected: bool) -> None:
    assert exclusive(ours, theirs) is expected
    assert exclusive(theirs, ours) is expected
