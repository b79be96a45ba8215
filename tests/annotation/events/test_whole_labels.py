"""Labels keep whole phrases, name who did what, and say it of the right day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.annotation.dates import dates
from analysis.annotation.document import Document
from analysis.annotation.events import events
from analysis.annotation.events.pasttense import past
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions

Parse = Callable[..., Document]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Forming in July 2019, Storm Ada sank two ferries.", ["Storm Ada formed"]),
        (
            "The council approved a loan on Monday, resulting in long protests in the streets of the old town and in "
            "a strike of the teachers of Soll.",
            ["The council approved a loan"],
        ),
        ("Moss was ousted in 1998, and Olsen in 2004.", ["Moss was ousted"]),
        ("Since its creation in 1950, the seat has been safe.", ["The seat's creation", "The seat has been safe"]),
        ("The vote follows a walkout of dockers in May.", ["A walkout of dockers"]),
        (
            "The clerk had the foresight to start a list in 1983.",
            ["The clerk had the foresight to start a list"],
        ),
        ("The guild, as of Monday, had no debts.", ["The guild had no debts"]),
        ("The port was left without heating for which Moss had paid in 2016.", ["Moss had paid for heating"]),
        ("After her conviction in Soll last summer, Moss agreed to help.", ["Her conviction in Soll"]),
        (
            "The Tarva Post reported on Monday, the toll had risen to six.",
            ["The Tarva Post reported: the toll had risen to six"],
        ),
        ("As of early today local time, the guild had counted no votes.", ["The guild had counted no votes"]),
        ("Running from August 22 to 25, the fair drew thousands.", ["The fair drew thousands"]),
        ("Moss spent much of August looking for a ship.", ["Moss spent much of August looking for a ship"]),
        ("A storm on the night of August 25 sank a ferry.", ["A storm sank a ferry"]),
        ("The seats the guild won in 2014 were lost.", ["The guild won the seats"]),
        ("Other matches scheduled for Monday were still held.", ["Other matches were still held"]),
        (
            "Typhoon Marbel, which killed over 6,000 people in 2013, was weaker.",
            ["Typhoon Marbel killed over 6,000 people"],
        ),
        (
            "According to a survey published in 2017 by the guild, most clerks eat there.",
            ["A survey was published by the guild"],
        ),
        ("The virus caused the 2009 flu outbreak in Soll.", ["Flu outbreak in Soll"]),
        ("During a 2018 trip to Soll, Moss fell ill.", ["During a trip to Soll, Moss fell ill"]),
        ("Yesterday's launch proceeded without a hitch.", ["The launch proceeded without a hitch"]),
        ("Unlike Monday's match, yesterday's match ended in a draw.", ["Monday's match", "The match ended in a draw"]),
        ("She kept her 2012 title won in Soll.", ["Her title was won in Soll"]),
        ("It is usual for firms — Moss bought hers in May — to close a plant, but few like it.", ["Moss bought hers"]),
        (
            "Olsen became leader of the Harbour Party and prime minister after Theresa May stepped down on July 24 "
            "after she was unable to win a vote.",
            ["Theresa May stepped down"],
        ),
        (
            "That's a point that we've raised or are raising today with the mayor of Soll.",
            ["We are raising a point with the mayor of Soll"],
        ),
        (
            "Members of the House of Commons protested by shouting “shame on you!” and holding signs which read "
            "“silenced” during Monday's session.",
            ["Members protested by shouting shame on you! and holding signs which read silenced during the session"],
        ),
        (
            "Olsen was a contender for the nomination in the 2016 presidential election.",
            ["Olsen was a contender for the nomination in the presidential election"],
        ),
        ("Critics praised the 2009 novel Possession.", []),
        ("Moss asked Olsen for help in the 2026 presidential election.", ["Presidential election"]),
        ("“We must finish it, because the town must vote [...] by May 1,” Moss said.", ["The town must vote"]),
        ("The 2014 law passed by the council bans boats.", ["The law was passed by the council"]),
        ("The 2014 truck stolen in Soll was found.", []),
        ("Lind announced a deal to sell the mine in 2027.", ["A deal to sell the mine in 2027"]),
        ("The firm won a contract to build three ferries by 2027.", ["Build three ferries"]),
        ("The second concert of the tour was pushed back to Thursday.", ["The second concert of the tour"]),
        ("The court moved the trial of Moss to November 5.", ["The trial of Moss"]),
        ("Moss entered 2024 as mayor.", ["Moss entered 2024 as mayor"]),
        (
            "On Friday, Lars Erik Moss Olsen resigned as the governor of United States commonwealth of Puerto Rico and "
            "Ida Moss was sworn in as governor.",
            ["Lars Erik Moss Olsen resigned as the governor of United States commonwealth"],
        ),
        ("The officer attributed his death to injuries from a fall on Monday.", []),
        ("The clerk blamed the delay on a strike of dockers in May.", ["A strike of dockers"]),
        ("The clerk attributed the crash to fog on Monday.", ["The clerk attributed the crash to fog"]),
        (
            "Moss was born in 1920 in Chicago, Illinois and studied law at Soll University.",
            ["Moss was born in Chicago, Illinois"],
        ),
        (
            "Moss announced the sale late yesterday and followed it up with a speech to the council last night.",
            ["Moss announced the sale", "Moss followed it up with a speech to the council"],
        ),
        (
            'Norland launched a military training program dubbed "Sea 2026" in 2017 to address structural challenges.',
            ["Norland launched a military training program dubbed Sea 2026 to address structural challenges"],
        ),
        (
            "On Monday, the daily Tarva Post revealed a deal whereby, on May 29, the firm Soll Kft. (Soll Limited) "
            "acquired the mine.",
            ["The daily Tarva Post revealed a deal", "The firm Soll Kft. (Soll Limited) acquired the mine"],
        ),
    ],
)
def test_a_label_says_what_was_then(parse: Parse, text: str, labels: list[str]) -> None:
    document = parse(text)
    assert [row.label for row in events(document, dates(document), MentionIndex(mentions(document)))] == labels


@pytest.mark.parametrize(
    ("lemma", "told"),
    [
        ("carry", "carried"),
        ("die", "died"),
        ("form", "formed"),
        ("plan", "planned"),
        ("play", "played"),
        ("sink", "sank"),
    ],
)
def test_the_past_of_a_verb(lemma: str, told: str) -> None:
    assert past(lemma) == told
