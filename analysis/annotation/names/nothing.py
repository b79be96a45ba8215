"""Words in capitals that the model takes for names and that name nothing: 'CEO', 'ICBMs', 'Commerce' Secretary."""

from __future__ import annotations

import re

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.glossary.words import TextWord

_MONEY = re.compile(r"(?:AUD|CAD|CHF|EUR|GBP|JPY|NOK|NZD|SEK|USD)\d+")
"""A sum behind the code of its currency."""
NO_NAMES = frozenset(
    "ai,am,aud,bst,cad,cctv,ceo,cest,cet,cfo,congressional,cst,dna,eastern,edt,est,et,eur,gbp,gdp,gmt,gps,gubernatorial,highness,hiv,icbm,id,ids,internet,ist,lgbt,lgbtq,majesty,mayoral,mst,northern,parliamentary,pdt,phd,pm,presidential,pst,southern"
    ",state,tv,uav,universe,usd,utc,vip,western".split(",")
)
"""Words in capitals that name nothing on their own."""
PORTFOLIOS = frozenset(
    "agriculture,aviation,budget,business,commerce,communications,culture,defence,defense,development,education,energy"
    ",environment,family,fisheries,foreign,health,home,housing,industry,information,intelligence,interior,justice,labor,labour,mines"
    ",planning,police,security,sports,technology,tourism,trade,transport,transportation,treasury,water,welfare".split(
        ","
    )
)
"""What ministers are in charge of."""
PORTFOLIO_WORDS = PORTFOLIOS | frozenset(
    "affairs,children,climate,cooperation,digital,disaster,economic,economy,emergency,employment,equality,european,external"
    ",finance,finances,forestry,gender,internal,international,investment,land,lands,local,management,national,natural,petroleum"
    ",public,reform,regional,religious,research,resources,rural,science,services,social,sport,state,transformation,veterans"
    ",women,work,works,youth".split(",")
)
"""Words of what ministers are in charge of, after 'Minister of' or 'Secretary for'."""


_OPENING = (' "', " “", " ‘")


def names_nothing(reading: Reading, position: int) -> bool:
    """Whether a lone word is none that names anything ('CEO'), or an ordinary one that opens the sentence."""
    named = _MONEY.fullmatch(reading.text[position].text) is None
    named = named and not _species(reading, position)
    return not named or reading.text[position].folded in NO_NAMES or _plain_word(reading, position)


def _species(reading: Reading, position: int) -> bool:
    """Whether a word is the first of a species' Latin name in brackets: 'the sharks (Notorynchus cepedianus)'."""
    after = reading.text[position + 1] if position + 1 < len(reading.text) else None
    if after is None or not reading.text[position].gap.endswith("(") or after.capital or after.gap != " ":
        return False
    return reading.sentence.text[after.end : after.end + 1] == ")"


def _plain_word(reading: Reading, position: int) -> bool:
    """Whether a lone word has its capital only because it opens the sentence, or speech."""
    word = reading.text[position]
    if word.text.isupper():
        return False
    known = word.folded in reading.lower or (word.text.endswith("s") and word.folded[:-1] in reading.lower)
    common = known or _tagged_common(reading, word)
    return common and (position == 0 or (word.gap.endswith(_OPENING) and not _goes_on(reading, position)))


def _goes_on(reading: Reading, position: int) -> bool:
    """Whether another word with a capital follows, as in a title."""
    after = reading.text[position + 1 : position + 2]
    return any(word.capital and word.joined for word in after)


def _tagged_common(reading: Reading, word: TextWord) -> bool:
    """Whether the tagger takes the first word of a sentence that is no title for an ordinary noun ('Turnout')."""
    base = reading.sentence.span.start_char
    span = reading.sentence.span.doc.char_span(base + word.start, base + word.end)
    return not reading.titled and span is not None and span[0].tag_ in ("NN", "NNS")


def is_portfolio(reading: Reading, first: int, last: int) -> bool:
    """Whether a lone word is what the title after it is in charge of ('Commerce' Secretary)."""
    return first == last and reading.text[first].folded in PORTFOLIOS and title_at(reading.text, last + 1) is not None


def is_acronym_plural(reading: Reading, first: int, last: int) -> bool:
    """'ICBMs', 'ICBMS' beside 'ICBM': several things, no name."""
    text = reading.text[last].text
    if first != last or len(text) < 3 or text[-1] not in "sS" or not text[:-1].isupper():
        return False
    return text[-1] == "s" or any(word.text == text[:-1] for word in reading.text)
