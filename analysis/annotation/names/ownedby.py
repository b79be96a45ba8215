"""The country of a body whom words beside its name call one of a country: 'British supermarket NAME'."""

from __future__ import annotations

from analysis.annotation.glossary.offices import ARTICLES
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.names.cues import BODIES, COMPANY_NOUNS
from analysis.annotation.names.origins import people_before, people_behind

LONGEST_LIST = 12
"""Words of the names before one in a list whose noun stands before the first."""
NOUNS = (
    BODIES
    | COMPANY_NOUNS
    | frozenset(
        "academy,agency,army,bakery,bookmaker,bookseller,brand,broadsheet,builder,business,choir,church,collective,college"
        ",committee,contractor,corporation,council,developer,distributor,division,enterprise,exporter,foundry,giant"
        ",government,grocer,hospital,label,laboratory,league,manufacturer,mine,miner,museum,navy,opera,outlet"
        ",parliament,platform,portal,producer,provider,publication,publisher,regulator,school,service,side,society,squad"
        ",station,store,studio,subsidiary,supermarket,television,theatre,trust,unit,university,winery,writer".split(",")
    )
) - {"writer", "paper"}
"""What an organisation is said to be, right before or behind its name."""


def country_called(reading: Reading, first: int, last: int) -> str:
    """The country of an organisation that a noun beside it tells: before its name, or behind a comma."""
    text, head = reading.text, _head(reading, first)
    if head > 1 and text[head].gap == " " and not text[head - 1].capital and _noun(reading, head - 1):
        found = people_before(reading, head)
        if found:
            return found
    at = last + 1
    if at + 1 < len(text) and text[at].gap in (", ", " (") and text[at].folded in ARTICLES:
        return people_behind(reading, at + 1, _noun)
    return ""


def _head(reading: Reading, first: int) -> int:
    """Where the list of names begins in which a name stands: 'the chains A, B and NAME'."""
    text, here = reading.text, first
    while here > max(1, first - LONGEST_LIST):
        if text[here - 1].text == "and" and here > 1 and text[here - 2].capital:
            here -= 2
        elif (text[here].gap == ", " or here != first) and text[here - 1].capital and text[here].gap in (" ", ", "):
            here -= 1
        else:
            break
    return here


def _noun(reading: Reading, position: int) -> bool:
    """Whether a word is what an organisation is said to be, one or several."""
    word = reading.text[position].folded
    if word.removesuffix("s") == "tank":
        return reading.folded(position - 1, position - 1) == ("think",)
    return word in NOUNS or word.removesuffix("s") in NOUNS or (word.endswith("ies") and f"{word[:-3]}y" in NOUNS)
