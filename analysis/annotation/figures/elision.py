"""A noun left out because it was said just before: "won 40 seats, lost 12", "followed by Lind, with 6"."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.bare import elided
from analysis.annotation.surface.numerals import Number

_CALLING = frozenset(("call", "dial", "phone", "ring", "wear"))
"""Verbs whose number is that of a telephone or a shirt."""
_CLOSING = frozenset((",", ".", ";", ":", ")", "and", "but", "while"))
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_OBJECTS = ("appos", "attr", "conj", "dobj", "nsubjpass", "pobj")
_FROM_NUMBER = 4
"""Tokens from a number in which the name of its place ends."""
_LEAST_BEFORE = 3
"""Tokens: a noun, a comma and "with"."""
_POINTING = frozenset(("them", "these", "those"))
_PARTED = frozenset((",", ".", ";", "are", "from", "had", "have", "were"))
"""What follows "those" that points back: in "those who voted" it does not."""
_RISING = frozenset("climb,decline,drop,fall,gain,go,jump,lose,rise,slide,slip,tumble".split(","))
_SCORES = frozenset("ballot,frame,game,goal,point,run,seat,set,shot,try,vote,wicket".split(","))
_SHARED = frozenset(("at", "with"))
"""Prepositions of a result: "came second, with 6", "won the most, at 14"."""


def is_left_out(last: Token, number: Number, sentence: ParsedSentence, *, said: Token | None) -> bool:
    """Whether a number counts what a noun said before it in its sentence names, and no year, age or label."""
    if elided(last, number, sentence) or is_rest(last) or sentence.text[: number.end].endswith((" more", " others")):
        return True
    if said is None or last.tag_ != "CD" or _FIRST_YEAR <= number.low <= _LAST_YEAR or number.sign:
        return False
    if last.dep_ == "dobj":
        return said.dep_ in _OBJECTS and last.head.i > said.i and last.head.lemma_.lower() not in _CALLING
    if last.dep_ != "pobj" or last.head.lower_ not in _SHARED or not _closes(last):
        return False
    return last.head.lower_ == "with" or last.head.nbor(-1).text == ","


def of_those(sentence: ParsedSentence, first: int) -> bool:
    """Whether a share is one of what was counted just before: "91% of those"."""
    following = sentence.span.doc[first : min(first + 3, sentence.span.end)]
    words = [token.lower_ for token in following]
    if len(words) < 3 or words[0] != "of" or words[1] not in _POINTING:
        return False
    return words[1] == "them" or words[2] in _PARTED


def scored(before: int, number: Number, sentence: ParsedSentence, *, said: Token) -> bool:
    """Whether a number is the other side's of a score: "22 points to 10". `before` is where what it had ends."""
    between = sentence.text[before - sentence.span.start_char : number.start]
    return between == " to " and said.lemma_.lower() in _SCORES and said.head.lemma_.lower() not in _RISING


def listed(last: Token, before: int) -> bool:
    """Whether a number that the parse joins to a name is the next of a list: "1,035 in Tarva and 19 in Norland".

    `before` is the place of the one before it.
    """
    name = last.head
    after = last.nbor() if last.i + 1 < last.sent.end else last
    near = before < name.i <= before + _FROM_NUMBER and name.dep_ == "pobj"
    return near and after.pos_ == "ADP" and after.lower_ == name.head.lower_


def most(last: Token) -> Token | None:
    """Delegates, of "had the most delegates, with 60"."""
    doc, place = last.doc, last.i
    if place - last.sent.start < _LEAST_BEFORE or doc[place - 1].lower_ != "with" or doc[place - 2].text != ",":
        return None
    noun = doc[place - 3]
    ranked = any(child.lower_ in ("fewest", "highest", "largest", "most") for child in noun.lefts)
    return noun if noun.tag_ == "NNS" and ranked else None


def is_rest(last: Token) -> bool:
    """Whether a number is what remains of those counted before: "won the remaining 1"."""
    return last.tag_ == "CD" and last.i > last.sent.start and last.nbor(-1).lower_ == "remaining"


def _closes(last: Token) -> bool:
    """Whether a clause ends behind a number."""
    return last.i + 1 >= last.sent.end or last.nbor().lower_ in _CLOSING
