"""The model's label of a name, put right where its article or its form tells that it is no person's."""

from __future__ import annotations

import re

from spacy.tokens import Span

from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import title_at
from analysis.annotation.names.context import HUMAN
from analysis.annotation.names.cues import CALLINGS, PLACE_PREPOSITIONS
from analysis.annotation.names.given import is_given_name

APPOINTED = frozenset("appointed,as,became,become,elected,named,of".split(","))
"""Words before an office that somebody comes to hold."""
DETERMINERS = frozenset("a,an,her,his,my,our,the,their".split(","))
DRIVEN = frozenset("bus,car,lorry,motorbike,motorcycle,pickup,tractor,truck,van".split(","))
"""What is driven, behind its make."""
HAPPENING = frozenset((word,) for word in "accident,attack,bomb,bombing,chase,collision,crash,factory,plant".split(","))
"""What happens with it, and where it is made."""
HONOURS = frozenset("bafta,emmy,grammy,oscar,tony".split(","))
"""What is won, though somebody may be called so."""
IN_SKY = frozenset(("Moon", "Sun"))
"""What stands in the sky, behind 'the'."""
INDEFINITE = frozenset("a,an,another,any,each,every,no,some".split(","))
"""Words before one of many."""
PLACE_REACHED = frozenset("across,approached,hit,hits,left,over,reached,struck,throughout,toward,towards".split(","))
"""Words before a place rather than a family."""
SHORTEST_CAPITALS = 3
"""Letters of a company's name that is written in capitals."""
THING = "THING"
"""Label of what an article shows to be no person."""
_BRAND = re.compile(r"(?!Mac|Mc|De|Di|Du|El|Fitz|La|Le|Mc|O|San|Van)[A-Z][a-z]+(?:[A-Z][a-z]*)+")
"""A word with a capital inside ('SpaceX'), but for those that families bear ('MacLeod')."""
_SERIES = re.compile(r"[1-9]\d{2}")
_TAXON = re.compile(r"(?:bacillus|bacter|ceratops|coccus|pithecus|raptor|saurus|suchus|teryx|therium)$")
_OF_NOUN = ("compound", "nmod", "poss")
"""How a name hangs that describes the noun behind it."""


def brand(word: str) -> bool:
    """Whether a word has a capital inside ('SpaceX') and is no family's ('MacLeod')."""
    return _BRAND.fullmatch(word) is not None


def label_of(reading: Reading, name: Span, first: int, last: int) -> str:
    """The label of a name of the model, from its first word to its last; empty for what names nobody."""
    if _foreign(reading):
        return ""
    sky = first == last and reading.text[first].text in IN_SKY and _article(reading, first)
    if name.label_ != "PERSON" or reading.titled or sky:
        return "LOC" if sky else name.label_
    if first == last:
        return _lone(reading, name, first)
    if _players(reading, name, first, last):
        return "ORG"
    return "PRODUCT" if _with_article(reading, name, first) else "PERSON"


def _foreign(reading: Reading) -> bool:
    """Whether a sentence has no letter of those that the model knows."""
    said = reading.sentence.text
    return not said.isascii() and not any(char.isascii() and char.isalpha() for char in said)


def _lone(reading: Reading, name: Span, first: int) -> str:
    """The label of a person's name of one word."""
    if _held(reading, name, first):
        return ""
    if brand(reading.text[first].text) or _capitals(reading, first):
        return "ORG"
    if _TAXON.search(reading.text[first].folded):
        return "PRODUCT"
    if _make(reading, first):
        return THING
    if _one_of_many(reading, name, first) or _variant(reading, first):
        return "NORP"
    if _thing(reading, name, first):
        return THING
    return "LOC" if _plural_place(reading, name, first) else "PERSON"


def _players(reading: Reading, name: Span, first: int, last: int) -> bool:
    """'The Upland Hornets': a team, but for 'the Webb Brothers'."""
    if first == 0 or reading.text[first - 1].text != "the" or name.root.dep_ in _OF_NOUN:
        return False
    return name[-1].tag_ in ("NNPS", "NNS") and reading.text[last].folded.removesuffix("s") not in HUMAN


def _capitals(reading: Reading, position: int) -> bool:
    """Whether a lone word is all capitals, as a company's name may be, and no name beside it is a family's."""
    word = reading.text[position]
    beside = [reading.text[position - 1]] if position and word.gap == " " else []
    beside += [after for after in reading.text[position + 1 : position + 2] if after.gap == " "]
    return len(word.text) >= SHORTEST_CAPITALS and word.text.isupper() and not any(near.capital for near in beside)


def _held(reading: Reading, name: Span, position: int) -> bool:
    """Whether a lone word is an office that somebody holds: 'the Queen', 'the Dean of the House'."""
    title = title_at(reading.text, position)
    office = title is not None and title.last == position
    if not office and reading.words[position] not in CALLINGS:
        return False
    articles = {child.lower_ for child in name.root.lefts}
    if office and "the" in articles:
        return True
    if reading.folded(position + 1, position + 1) != ("of",):
        return False
    before = reading.words[position - 1] if position else ""
    return before in APPOINTED or not articles.isdisjoint(("a", "an", "the"))


def _one_of_many(reading: Reading, name: Span, position: int) -> bool:
    """Whether a lone word is none, as its article tells: 'a self-described Ranter', 'won an Oscar'."""
    root, word = name.root, reading.text[position]
    if root.dep_ in _OF_NOUN:
        return False
    articles = {child.lower_ for child in root.lefts if child.i < name.start}
    if word.folded in HONOURS:
        return not articles.isdisjoint(("a", "an", "the"))
    return not articles.isdisjoint(INDEFINITE) and not is_given_name(word)


def _thing(reading: Reading, name: Span, position: int) -> bool:
    """'At the Odeon': one with an article is no person, unless the name describes a noun or a capital goes on."""
    word, after = reading.text[position], reading.text[position + 1 : position + 2]
    plural = word.text.endswith("s") or is_given_name(word)
    whole = not any(following.gap == " " and following.capital for following in after)
    return _article(reading, position) and whole and not plural and name.root.dep_ not in _OF_NOUN


def _make(reading: Reading, position: int) -> bool:
    """'The Tolva truck': whether a lone word tells the make of what is driven, and not whose crash or bomb it is."""
    if position == 0 or reading.words[position - 1] not in DETERMINERS or is_given_name(reading.text[position]):
        return False
    driven = reading.text[position + 1 : position + 2]
    if not any(word.text in DRIVEN and word.gap == " " for word in driven):
        return False
    return reading.folded(position + 2, position + 2) not in HAPPENING


def _article(reading: Reading, position: int) -> bool:
    """Whether 'the' stands right before a word."""
    return position > 0 and reading.text[position - 1].text == "the" and reading.text[position].gap == " "


def _plural_place(reading: Reading, name: Span, position: int) -> bool:
    """'The Azores', but not 'the Kennedys', of whom one is named, nor 'the Beatles said', who speak."""
    word = reading.text[position]
    if not word.text.endswith("s") or position == 0 or reading.text[position - 1].folded != "the":
        return False
    before = reading.text[position - 2].folded if position > 1 else ""
    return before in PLACE_PREPOSITIONS | PLACE_REACHED and name.root.dep_ not in _OF_NOUN


def _variant(reading: Reading, position: int) -> bool:
    """Whether a word follows the number of a model: 'the 737 Max'."""
    before = reading.text[position - 1] if position else None
    return before is not None and reading.text[position].gap == " " and _SERIES.fullmatch(before.text) is not None


def _with_article(reading: Reading, name: Span, first: int) -> bool:
    """Whether 'the' stands right before a name of several words, as before a vessel's: 'the Amber Dragon sailed'."""
    word = reading.text[first]
    if first == 0 or reading.text[first - 1].text != "the" or word.gap != " " or name.root.dep_ in _OF_NOUN:
        return False
    plural = reading.text[first + 1].text.endswith("s")
    return not (plural or is_given_name(word) or word.folded in CALLINGS or title_at(reading.text, first))
