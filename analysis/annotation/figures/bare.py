"""Numbers without a noun of their own: "closed at 8,579.19", "3,700 in Germany", "some 41,500 took part"."""

from __future__ import annotations

import re

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.ages import OLDEST, tells_age
from analysis.annotation.figures.counted import counts_people, plural
from analysis.annotation.figures.thing import Thing
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.surface.numerals import Number

_LEVELS = frozenset(
    "aggregate,attendance,audience,average,congregation,count,crowd,cut,deficit,drop,fall,gain,high,increase,level,loss,low,majority,maximum,minimum,peak"
    ",population,profit,quota,record,rise,score,surplus,tally,target,toll,total,turnout,value".split(",")
)
"""Nouns whose "of" a bare number follows: "a level of 7,465.95"."""
_MOVING = frozenset(
    "advance,climb,close,decline,drop,end,exceed,fall,finish,gain,go,grow,hit,hover,increase,jump,lose,mount,open,peak"
    ",plunge,reach,rise,settle,shed,sink,slide,slip,slump,soar,stand,surge,tumble".split(",")
)
"""Verbs by which something moves by, or stands at, a bare number."""
SETTING = frozenset(("bring", "cut", "increase", "lift", "lower", "push", "raise", "reduce", "take"))
"""Verbs whose object goes from one bare number to another."""
_MOVES = frozenset(("above", "around", "at", "below", "by", "from", "near", "on", "over", "to", "under"))
HEADCOUNTS = {
    "attendances": "people in attendance", "audiences": "people in attendance",
    "congregations": "people in attendance", "crowds": "people in attendance", "populations": "people",
    "turnouts": "people in attendance",
}  # fmt: skip
"""Nouns whose number is one of people: "attendance was 3,000"."""
_GIVING = frozenset(("assess", "estimate", "fix", "place", "put", "set"))
"""Verbs that give a number of their object: "put the dead at 40"."""
_AGAINST = ("from", "against", "than", "versus")
"""What stands between a value and the one it is held against."""
_DIRECTIONS = frozenset(("compared", "down", "up"))
_LEADING = frozenset(("as", "for", "from", "in", "of", "to"))
_SPENDING = frozenset("borrow,donate,invest,lose,pay,raise,spend,waste".split(","))
_MANY = ("dozens", "hundreds", "millions", "scores", "thousands")
_OF = re.compile(r"\s+(?:more\s+|others?\s+)?of\b|\s*-")
_PLURAL = re.compile(r"\b(?:dozens|hundreds|millions|scores|thousands)$", re.I)
_NUMBERS = ("count", "number", "tally", "total")
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_ROLES = ("attr", "dobj", "npadvmod", "nsubj", "nsubjpass", "oprd", "pobj")


def _stands_alone(sentence: ParsedSentence, number: Number, last: Token) -> bool:
    """Whether a bare number is written as a quantity: grouped, with decimals, a range, or with a qualifier."""
    text = sentence.text[number.start : number.end]
    written = any(text[place - 1].isdigit() and text[place + 1].isdigit() for place in _separators(text))
    if apposed(last) is not None:
        return True
    if (not written and _FIRST_YEAR <= (number.high or number.low) <= _LAST_YEAR) or tells_age(last, number):
        return False
    ranged = number.high is not None and 0 < number.low < number.high
    if ranged and text[:1] == "b" and _aged(sentence, number):
        return False
    near = last.nbor(-1) if last.i > sentence.span.start else last
    return (written and near.pos_ != "PROPN") or (bool(number.qualifiers) and number.low != 1) or ranged


def _aged(sentence: ParsedSentence, number: Number) -> bool:
    """Women between 20 and 35."""
    before = sentence.text[: number.start].split()[-1:]
    return bool(before) and number.high is not None and number.high <= OLDEST and counts_people(before[0].lower())


def _separators(text: str) -> list[int]:
    return [place for place in range(1, len(text) - 1) if text[place] in ",."]


def moves(last: Token) -> Token | None:
    """What moves by or stands at a number: the subject of "fell 344.65", "closing at 8,579.19", "is down 100"."""
    head = last.head
    if last.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_.lower() in _LEVELS:
        return head.head
    if last.dep_ == "pobj" and head.lower_ in _MOVES:
        head = head.head
    if (moved := set_to(last)) is not None:
        return moved
    if head.pos_ != "VERB" or head.lemma_.lower() not in _MOVING or last.dep_ not in _ROLES:
        return None
    subject = own_subject(head) or (own_subject(head.head) if head.dep_ in ("advcl", "conj", "xcomp") else None)
    return subject if subject is not None and subject.i < last.i else None


def set_to(last: Token) -> Token | None:
    """What is brought from or to a number: the object of "bringing the toll to 17"."""
    if last.dep_ != "pobj" or last.head.lower_ not in ("from", "to"):
        return None
    verb = last.head.head.head if last.head.head.pos_ == "ADP" else last.head.head
    if verb.lemma_.lower() not in SETTING:
        return None
    return next((child for child in verb.children if child.dep_ == "dobj" and child.i < last.i), None)


def told_alone(sentence: ParsedSentence, number: Number) -> bool:
    """Whether a plural number counts nothing after it without "of": "Millions live there"."""
    return _PLURAL.search(sentence.text[number.start : number.end]) is not None and not _OF.match(
        sentence.text, number.end
    )


def in_brackets(text: str, start: int) -> bool:
    """Whether a number stands between brackets, where another unit often says the same again."""
    return text.rfind("(", 0, start) > text.rfind(")", 0, start)


def _subject_words(last: Token) -> str:
    """What a bare number may count: the object of "put … at", or the subject of its clause."""
    if (noun := apposed(last)) is not None:
        return plural(noun)
    verb = next((token for token in last.ancestors if token.pos_ in ("AUX", "VERB")), None)
    if verb is None:
        return ""
    objects = [child for child in verb.children if child.dep_ == "dobj" and child.i < last.i]
    noun = objects[0] if objects and verb.lemma_.lower() in _GIVING else own_subject(verb)
    if noun is None or noun.pos_ != "NOUN" or not noun.text[0].isalpha():
        return ""
    return plural(_counted(noun))


def standing(sentence: ParsedSentence, number: Number, last: Token, *, end: int) -> Thing | None:
    """What a number counts that is written as a quantity: the subject of its clause."""
    words = _subject_words(last) if _stands_alone(sentence, number, last) else None
    if words is None or words in HEADCOUNTS:
        return Thing(HEADCOUNTS[words], "people", end) if words else None
    return Thing(words, "people" if counts_people(words) else "count", end)


def apposed(last: Token) -> Token | None:
    """What a number between commas counts: women, in "the greatest number of women, 102,"."""
    doc, comma = last.doc, last.i - 1
    if (
        last.i + 1 >= len(doc)
        or comma < 3
        or doc[comma].text != ","
        or doc[last.i + 1].text not in (",", ".", ";", ")")
    ):
        return None
    noun = doc[comma - 1]
    of = next((token for token in noun.ancestors if token.lower_ == "of"), None)
    return noun if noun.pos_ == "NOUN" and of is not None and of.head.lemma_.lower() in _NUMBERS else None


def nameless(last: Token) -> str:
    """Whom a number without a noun counts: "16 on board", "of the 2,300 who voted", "thousands marched"; or empty."""
    if last.lower_ in _MANY and (last.dep_ in ("nsubj", "nsubjpass") or last.is_sent_start):
        return "" if last.head.lemma_.lower() in _SPENDING else "people"
    following = [token.lower_ for token in last.doc[last.i + 1 : last.i + 5]]
    following = following[1:] if following[:1] in (["was"], ["were"]) else following
    if following[:1] == ["aboard"] or following[:2] == ["on", "board"] or following[:3] == ["on", "-", "board"]:
        return "people aboard"
    return "people" if following[:1] in (["strong"], ["who"]) else ""


def _counted(noun: Token) -> Token:
    """Infections, in "the number of infections"."""
    if noun.lemma_.lower() not in _NUMBERS:
        return noun
    objects = [token for child in noun.children if child.lower_ == "of" for token in child.children]
    return objects[0] if objects else noun


def compared(last: Token, sentence: ParsedSentence) -> bool:
    """Whether a number is held against a measure said before, whose unit it leaves out: "3.1 litres, up from 2.8"."""
    before = last.doc[max(sentence.span.start, last.i - 2) : last.i]
    return (
        bool(before)
        and before[-1].lower_ in _AGAINST
        and any(token.text == "," or token.lower_ in _DIRECTIONS or token.lower_ in _AGAINST[1:] for token in before)
    )


def per(first: int, sentence: ParsedSentence) -> str:
    """What makes a number a rate: "per 100,000 people", where that begins at a token; else empty."""
    following = sentence.span.doc[first : min(first + 3, sentence.span.end)]
    if len(following) < 2 or following[0].lower_ != "per" or not following[1].like_num:
        return ""
    named = len(following) > 2 and following[2].pos_ == "NOUN"
    return (following if named else following[:2]).text.lower()


def elided(last: Token, number: Number, sentence: ParsedSentence) -> bool:
    """Whether a number leaves out a noun said before: "4,300 jobs in France, 3,700 in Germany", "instead of nine".

    And "of the 40 passengers, 22 were Cuban", "54 states signed, only 27 have ratified".
    """
    following = last.doc[last.i + 1 : min(last.i + 2, sentence.span.end)]
    leads = any(token.lower_ in _LEADING for token in following)
    before = last.doc[max(sentence.span.start, last.i - 1) : last.i]
    parted = any(token.lower_ in ("and", ",", "(", "of", ";", "including") for token in before)
    closes = any(token.text in (".", ";", ")") for token in following) and any(token.lower_ == "of" for token in before)
    compared = any(token.lower_ in ("against", "than") for token in before) and not number.qualifiers
    subject = last.dep_ in ("nsubj", "nsubjpass") and last.tag_ == "CD"
    shared = subject and not _FIRST_YEAR <= number.low <= _LAST_YEAR
    return number.low > 1 and ((leads and parted) or closes or compared or shared)
