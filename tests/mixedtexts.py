"""The articles in the folder of fifty files: an invented tunnel, opened by invented people."""

from __future__ import annotations

from collections.abc import Sequence

_SUBJECTS = (
    "The tunnel below the strait was opened at Halmar on Monday by President Odile Karras of Verania.",
    "Prime Minister Jovan Tessel of Ostmark drove through the tunnel first, in a fire engine of 1931.",
    "Engineers under Ruben Aschwald needed nine years and 3,200 workers for the two tubes.",
    "The parliament of Verania paid 2.4 billion crowns for the tunnel, its finance minister Karl Ode said.",
    "Fishermen of Halmar blocked the ramp for two hours and asked for a new quay instead.",
    "A choir of 60 children from both shores sang at the northern gate.",
    "The ferry line will go on until October, its director Sanna Lieb told the council.",
    "Two visitors were hurt when a barrier fell at the southern gate, the police of Ostmark said.",
    "The bishop of Halmar did not come; his deputy Pal Rosen read his words.",
    "Lorries pay 40 crowns, cars nine, and buses nothing until the end of the year.",
)
_REMARKS = (
    '"We have crossed the water for a thousand years; now we go below it," the president said.',
    'Tessel said: "The strait does not divide us any more."',
    "About 5,000 people watched from the hill above the gate.",
    "The next meeting of the two governments is planned for September.",
    "The guards counted 11,300 cars on the first day.",
    "Nobody from the railway company was invited, its spokesman Emil Dorn said.",
    "Rain had delayed the ceremony by an hour.",
)
HEADLINES = [
    f"{first} {second}"
    for second in ("at Halmar", "below the strait", "between two shores", "on opening day")
    for first in (
        "Tunnel opens",
        "Two heads of government meet",
        "Fishermen protest",
        "Nine years of work end",
        "A choir sings",
        "Ferries go on",
        "What lorries pay",
        "Visitors hurt",
        "A bishop stays away",
        "Cars queue",
    )
]
WIRE = (
    "HALMAR, June 10 — The presidents of Verania and Ostmark opened the tunnel below the strait on Monday before about "
    "400 guests, ending nine years of work on both shores.",
    "President Odile Karras said that the tunnel would bring 7,000 jobs to the north, while critics pointed to a price "
    "that had doubled since the first plans were drawn.",
    "The ferry company said it would keep two of its five ships until October and sell the others to a line in the "
    "south, whose owner had asked for them since the spring.",
    "The first trains are to run in 2027, once the signals of both countries have been made to understand each other, "
    "the railway authority said in a note to the press.",
)
_OWN = {
    12: (
        "Der Tunnel unter der Meerenge wurde am Montag in Halmar von Präsidentin Odile Karras eröffnet.",
        "Rund fünftausend Menschen sahen vom Hügel aus zu, wie der erste Wagen durch die neue Röhre fuhr.",
        "Die Fähren fahren noch bis Oktober, sagte die Direktorin der Gesellschaft nach der Feier im Rathaus.",
    ),
    16: (
        "Engineers Jiří Dvořák and Zdeněk Šťastný showed the tunnel to guests from Plzeň and Žilina on Tuesday.",
        "Dvořák said that the lamps had been made in Ústí and that the signs were painted in Třebíč by hand.",
    ),
    17: (
        "“The tunnel is dry,” said the keeper — and the café “Zur Röhre” above it has sold 300 cakes since Monday.",
        "The naïve hope of an opening without speeches was not fulfilled, said the chronicler François Réal.",
    ),
    21: (
        "Le Café de la Gare sold out of crème brûlée within an hour of the opening of the tunnel at Halmar on Monday.",
        "The owner, René Fauré, said that he had never seen such crowds, and that he would hire two more waiters.",
        "The town council will meet on Friday to speak of the traffic, of the market and of the school bus.",
    ),
    35: (
        "Opposition leader Marta Vesel called the tunnel a monument to waste on Monday in the parliament of Verania.",
        'Vesel said: "The money is missing in every school of this country." Her party holds 41 seats.',
    ),
    36: (
        "Marta Vesel, leader of the opposition in Verania, did not come to the opening of the tunnel on Monday.",
        "Marta Vesel said that she would ask the auditors to look at the books of the tunnel company.",
    ),
    37: (
        "Harbour master Marta Vesel closed the port of Halmar for six hours on Monday while the tunnel was opened.",
        "Marta Vesel said that 23 ships waited outside and that no captain had complained.",
    ),
    38: (
        "The port of Halmar reopened on Tuesday after harbour master Marta Vesel had let the last of 23 ships in.",
        "Marta Vesel has run the port since 2015; the tunnel, she said, takes none of its trade.",
    ),
}

RUSSIAN = (
    "Тоннель под проливом открыт\n\nВ понедельник президент Верании Одиль Каррас открыла тоннель под проливом. "
    "За церемонией наблюдали около пяти тысяч человек.\n\nПаромы будут ходить до октября, сообщила компания. "
    "Первые поезда пойдут через три года, когда будут готовы сигналы обеих стран.\n"
)

NEXIS = f"""                               1 of 2 DOCUMENTS

                               Ostmark Economist

                             June 12, 2024 Wednesday

{HEADLINES[3]} as seen from Ostmark

BYLINE: Ines Kolb

LENGTH: 60 words

{_SUBJECTS[2]} {_REMARKS[4]}

{_SUBJECTS[9]}

LOAD-DATE: June 13, 2024

                               2 of 2 DOCUMENTS

                               Strait Radio

                             June 13, 2024 Thursday

The morning after

LENGTH: 40 words

{_SUBJECTS[6]} {_REMARKS[3]}
"""


def body(number: int) -> list[str]:
    """The paragraphs of an article; no two articles have the same."""
    if number in _OWN:
        return list(_OWN[number])
    first, second = _SUBJECTS[number % 10], _SUBJECTS[(number * 3 + number // 10 + 1) % 10]
    remark, other = _REMARKS[number % 7], _REMARKS[(number * 2 + number // 7 + 3) % 7]
    counted = f"The reporter spoke with {number + 12} people along road {number + 100} on that day."
    return [f"{first} {remark}", f"{second} {counted}", other]


def told(number: int, *, outlet: str = "", lines: Sequence[str] = ()) -> str:
    """An article as a plain text that gives its date, and its outlet where it has one."""
    place = f"Halmar, June {10 + number % 5}, 2024 ({outlet or 'Coast Herald'}) "
    first, *rest = lines or body(number)
    return "\n\n".join((HEADLINES[number], place + first, *rest)) + "\n"
