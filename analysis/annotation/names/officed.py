"""Titles, offices and callings at the head of a name: what only a person is called, and where the name begins."""

from __future__ import annotations

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import MODIFIERS, TitleSpan, title_at, title_before
from analysis.annotation.names.cues import BOTH, CALLINGS, FAMILY_CALLINGS, HEADS, PLACE_NOUNS, PLACE_WHERE
from analysis.annotation.names.endings import LONE_BODIES
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.nothing import PORTFOLIO_WORDS

BODY_HEADS = frozenset(
    "admiral,baron,bishop,captain,cardinal,chief,coach,commander,commodore,constable,count,director,duke,earl,editor,emir"
    ",emperor,general,governor,judge,king,lady,leader,lord,major,manager,marshal,mayor,metropolitan,officer,patriarch,pope"
    ",premier,president,prince,princess,private,queen,recorder,representative,sheriff,sister,speaker,sultan".split(",")
)
"""Titles that names of bodies, things and places begin with as well ('Duke Energy', 'Premier League')."""
DOUBTFUL = frozenset("baron,brother,canon,count,earl,lama,prior,private,recorder,sister,venerable".split(","))
"""Words of address that, even with a capital, need more than a capital behind them."""
GIVEN_NAMES = frozenset("dane,finn,german,israel,roman,welsh".split(","))
"""Words for peoples that are also first names."""
LONGEST_PERSON = 4
"""Words of a person's name behind a title."""
LONGEST_PORTFOLIO = 6
"""Words of what a minister is in charge of, in 'Minister of PORTFOLIO NAME'."""
PERSONAL = frozenset(
    "ambassador,analyst,congressman,congresswoman,governor,journalist,lawmaker,mayor,mr,mrs,ms,professor"
    ",representative,senator,spokesman,spokesperson,spokeswoman".split(",")
)
"""Titles that stand at the head of a person's name only."""
OFFICES = PERSONAL | frozenset(
    "adviser,advisor,attorney,chairman,chairwoman,commissioner,councillor,director,justice,minister,officer,secretary,superintendent".split(
        ","
    )
)
"""Last words in capitals of what somebody is and no body is called."""
PLACES = ("EVENT", "FAC", "GPE", "LOC", "NORP")
"""Labels of names that a title may well begin ('Prince Edward Island')."""
RANKS = frozenset(
    "admiral,brigadier,capt,captain,cllr,cmdr,col,colonel,commander,commodore,constable,coroner,corporal,councilman"
    ",councilwoman,councillor,cpl,detective,gen,inspector,judge,lieutenant,lt,maj,major,sergeant,sgt,sheriff,superintendent"
    ",supt".split(",")
)
"""Titles before a single name that begin names of bodies and things as well."""
ROYAL = frozenset(
    "abbess,abbot,archbishop,ayatollah,bishop,cardinal,count,countess,dame,duchess,duke,emir,emperor,empress,imam,king"
    ",lord,metropolitan,mother,mufti,mullah,patriarch,pope,prince,princess,queen,rabbi,reverend,sheikh,sir,sultan".split(
        ","
    )
)
"""Titles before a single name."""
UNSURE = frozenset("assistant,founder,general,leader,officer,ruler".split(","))
"""Titles behind which one word with a capital is as likely part of a longer name as somebody's."""
ADDRESSED = CALLINGS | RANKS | ROYAL | BOTH
"""What stands, with a capital, before a given name."""


def begins_with_office(reading: Reading, first: int, last: int, *, label: str) -> bool:
    """Whether a name begins with what only a person is called ('Spokeswoman Ann Lee', 'King Lorcan')."""
    start = after_office(reading, first, last)
    if start == first or start > last or last - start >= LONGEST_PERSON:
        return False
    if label in PLACES and reading.text[last].folded in PLACE_NOUNS:
        return False
    if reading.text[first].folded in PERSONAL or _called(reading, first, last) or _whose(reading, first, last):
        return True
    end = reading.words[last]
    royal = reading.words[start - 1] in ROYAL and end not in HEADS and end not in PLACE_NOUNS
    if label in PLACES:
        return royal and start == last and not (first and reading.text[first - 1].folded in PLACE_WHERE)
    if any(span.last == start - 1 for span in reading.known):
        return False
    return royal or (start < last and is_given_name(reading.text[start]))


def after_office(reading: Reading, first: int, last: int) -> int:
    """The first word of a name after nationality words and titles."""
    while first < last:
        known = next((span for span in reading.known if span.first == first and span.last < last), None)
        title = title_at(reading.text, first)
        if known and known.known.form == "nationality" and reading.text[first].folded not in GIVEN_NAMES:
            first = known.last + 1
        elif title and title.last < last:
            first = title.last + 1
        elif _called(reading, first, last) or _modifies(reading, first, last) or _whose(reading, first, last):
            first += 1
        else:
            break
    return first


def portfolio_title(reading: Reading, position: int) -> TitleSpan | None:
    """The title right before a word in 'Minister of Trade NAME', 'Secretary for Women and Youth NAME'."""
    portfolio = reading.text[position - 1].folded in PORTFOLIO_WORDS if position else False
    if not portfolio or reading.text[position].gap != " " or reading.text[position].folded in PORTFOLIO_WORDS:
        return None
    for place in range(position - 2, max(0, position - 2 - LONGEST_PORTFOLIO), -1):
        word = reading.text[place].folded
        if word in ("of", "for"):
            title = title_before(reading.text, place)
            return title if title and reading.text[title.last].capital else None
        if word not in PORTFOLIO_WORDS and word not in ("and", "the"):
            return None
    return None


def names_somebody(reading: Reading, position: int, last: int) -> bool:
    """Whether a title inside a longer name announces a person."""
    title = title_at(reading.text, position)
    if title is None or title.last >= last:
        return False
    return title.title.rank == "state" or reading.text[position].folded in PERSONAL


def _called(reading: Reading, first: int, last: int) -> bool:
    """Whether a word with a capital tells what somebody does: before a given name, or no family's name itself."""
    word = reading.text[first].folded
    if first < last and not reading.text[first + 1].capital:
        return False
    if first < last and is_given_name(reading.text[first + 1]):
        return _singular(word) in ADDRESSED
    if word in BOTH and last - first > 1:
        return True
    called = first < last and word in CALLINGS and word not in FAMILY_CALLINGS
    return called and not is_given_name(reading.text[first])


def _whose(reading: Reading, first: int, last: int) -> bool:
    """Whether what somebody is 'of' runs into the name behind it ('the mayor of Riga Anna Ozola')."""
    if first < last and portfolio_title(reading, first + 1):
        return True
    if first == 0 or first + 1 >= last or reading.text[first - 1].folded not in ("from", "of"):
        return _speaks_of(reading, first, last)
    lone = any(span.first == span.last == first and span.known.form == "named" for span in reading.known)
    lone = lone or title_before(reading.text, first - 1) is not None
    return lone and is_given_name(reading.text[first + 1])


def _speaks_of(reading: Reading, first: int, last: int) -> bool:
    """'Speaker of the House Ana Ruiz': whether a body that somebody heads runs into the name behind it."""
    led = first > 1 and reading.folded(first - 2, first - 1) == ("of", "the") and first < last
    body = led and (reading.words[first] == "house" or reading.words[first] in LONE_BODIES)
    return body and is_given_name(reading.text[first + 1])


def _singular(noun: str) -> str:
    """A calling or title without the ending that says that several bear it ('Coaches')."""
    for ending in ("es", "s"):
        one = noun.removesuffix(ending)
        if one != noun and (one in CALLINGS or one in RANKS or one in ROYAL):
            return one
    return noun


def _modifies(reading: Reading, first: int, last: int) -> bool:
    """Whether a word goes before the title at the next one ('Crown' Princess, 'Rear' Admiral)."""
    title = title_at(reading.text, first + 1) if reading.text[first].folded in MODIFIERS else None
    return title is not None and title.last < last
