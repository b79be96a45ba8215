"""Words that look like dates and are none: names, counts, people called April."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span, Token

from analysis.annotation.dates.expressions import Expression

_BEFORE_DAY = frozenset(
    "ash,black,bloody,casual,cyber,easter,giving,good,maundy,palm,sheffield,shrove,super".split(",")
)
_AFTER_DAY = frozenset(
    "express,herald,independent,league,mail,mirror,monitor,people,post,standard,star,sun,telegraph,times"
    ",today,tribune,world".split(",")
)
_AMBIGUOUS_MONTHS = frozenset(("april", "august", "june", "march", "may"))
_NAMES = frozenset(("FAC", "GPE", "LOC", "NORP", "ORG", "PERSON", "PRODUCT", "WORK_OF_ART"))
_BEFORE_VERB = frozenset("can,could,may,might,must,not,should,to,will,would".split(","))
"""'The truce is to last 90 days' is of no days gone by."""
_OF_TIME = frozenset("during,early,in,last,late,mid,next,of,since,this,throughout,until".split(","))
_STYLES = frozenset("inspired,style,styled,themed".split(","))
"""'Halloween-themed' is no day."""
_WEEKLY = frozenset("ban,hours,league,roast,school,schools,shopping,trade,trading,worship".split(","))
"""What is so on a weekday in every week: 'the Sunday trade ban'."""
_TOPICAL = frozenset(("about", "as", "for", "like", "of", "with"))
"""Prepositions behind a noun that tell what it is about."""
_TO_MONTH = frozenset(
    "after,and,around,before,between,by,coming,during,each,early,every,for,from,in,late,mid,of,on,or,since,this,through"
    ",throughout,till,to,until".split(",")
)
_TO_YEAR = frozenset(
    "after,around,before,between,by,circa,during,early,from,in,late,mid,of,since,than,through,throughout,till,until"
    ",year".split(",")
)
_UNITS = frozenset(
    "%,acre,acres,amp,amps,barrel,barrels,bn,cm,dollars,euros,feet,foot,ft,ghz,gigabytes,gigawatt,gigawatts,grams,gw,hectare"
    ",hectares,horsepower,hours,kg,khz,kilogram,kilograms,kilometer,kilometers,kilometre,kilometres,kilowatt,kilowatts,km"
    ",kph,kv,kw,kwh,lb,lbs,liter,liters,litre,litres,m,megabytes,megawatt,megawatts,meter,meters,metre,metres,mhz,mile"
    ",miles,million,minutes,mm,mph,mw,mwh,percent,points,pounds,square,ton,tonne,tonnes,tons,volt,volts,watt,watts,yard"
    ",yards,year,year-old,years".split(",")
)


_ZONES = frozenset("bst,cest,cet,cst,edt,est,gmt,hours,hrs,ist,mst,pdt,pst,utc".split(","))
"""What follows an hour that is written like a year ("1930 UTC")."""

_VOTES = frozenset("ballot,ballots,census,election,elections,polls,primaries,primary,referendum,referendums".split(","))
"""What has a year before it, behind the country: "the Norland 2019 general election"."""


def is_date(expression: Expression, span: Span) -> bool:
    """Whether words that have the form of a date are one where they stand."""
    if span[-1].i + 2 < len(span.doc) and span.doc[span[-1].i + 1].text == "-" and _lower(span[-1], 2) in _STYLES:
        return False
    if expression.kind == "year":
        told = "part" in expression.parts or "edge" in expression.parts or span[-1].text == "]"
        return told or _is_year(span[-1])
    if expression.kind == "month" and len(span) == 1:
        return _is_month(span[0])
    if expression.kind == "today" and _in_name(span[0]):
        return False
    if expression.kind == "tomorrow":
        return _lower(span[0], -1) != "of"
    if expression.kind == "span" and span[0].lower_ == "last":
        return span[0].pos_ != "VERB" and _lower(span[0], -1) not in _BEFORE_VERB
    return _is_day(expression, span)


def _is_day(expression: Expression, span: Span) -> bool:
    if expression.kind == "weekday":
        return _is_weekday(span)
    return expression.kind != "named day" or "year" in expression.parts or not _is_topic(span)


def surnames(entities: Iterable[Span]) -> frozenset[str]:
    """The last words of people's names that are also months: Theresa May."""
    people = (entity[-1].text for entity in entities if entity.label_ == "PERSON" and len(entity) > 1)
    return frozenset(name for name in people if name.lower() in _AMBIGUOUS_MONTHS)


def names_person(span: Span, called: frozenset[str]) -> bool:
    """Whether a month alone is somebody of whom the article speaks: "May's deal", "talks with May"."""
    if len(span) > 1 or span.text not in called:
        return False
    return _lower(span[0], 1) in ("'s", "’s") or _lower(span[0], -1) not in _OF_TIME


def _in_name(token: Token) -> bool:
    """'The Lugo Today', 'USA Today': a capital behind another inside a sentence."""
    if token.is_sent_start or not token.text[:1].isupper() or token.i == 0:
        return False
    return token.nbor(-1).text[:1].isupper() and token.nbor(-1).whitespace_ == " "


def _lower(token: Token, step: int) -> str:
    """The word beside a word, in lower case; empty at the ends of the text."""
    place = token.i + step
    return token.doc[place].lower_ if 0 <= place < len(token.doc) else ""


def _is_year(token: Token) -> bool:
    """A year stands after a preposition, in brackets, or before a noun that it dates; a count stands before plurals."""
    before, after = _lower(token, -1), _lower(token, 1)
    if _is_of_vote(token):
        return True
    if after in _UNITS | _ZONES or _is_named(token):
        return False
    if _counts(token):
        return False
    if before in _TO_YEAR or (token.ent_type_ == "DATE" and _year_like(token)):
        return True
    if before == "(" or before in ("the", "a", "an", "its", "his", "her", "their", "'s", "’s"):
        return token.dep_ in ("nummod", "compound", "nmod", "amod") or after in (")", "'s", "’s", ",", "–", "-")
    return before in ("and", "or", "to", ",") and _pairs_with_year(token)


def _is_of_vote(token: Token) -> bool:
    """Whether a year and the name before it stand before the noun for a vote."""
    last = token.doc[token.i - 1] if token.i else token
    noun = last.head if token.head.i == last.i else token.head
    behind = last.head.i == noun.i and token.i < noun.i and noun.lower_ in _VOTES
    return behind and last.pos_ == "PROPN" and _year_like(token)


def _counts(token: Token) -> bool:
    """'2000 soldiers', but not 'the 2016 elections' nor 'in 2016 elections were held'."""
    head = token.head
    if token.dep_ != "nummod" or head.tag_ not in ("NNS", "NNPS") or head.i < token.i:
        return False
    first = min((child.i for child in head.subtree), default=token.i)
    return token.doc[first].dep_ != "det" and _lower(token, -1) not in ("'s", "’s", "in", "since")


def _is_named(token: Token) -> bool:
    """'Expo 2020', 'Windows 2000', 'Resolution 1701': part of a name."""
    if token.i == 0:
        return False
    last = token.doc[token.i - 1]
    named = last.pos_ == "PROPN" and last.ent_type_ != "DATE"
    return named or (last.lower_ in ("no", "no.", "number", "resolution", "room", "flight"))


def _pairs_with_year(token: Token) -> bool:
    """'in 2014, 2015 and 2016': another year stands close before."""
    return any(_year_like(other) for other in token.doc[max(0, token.i - 4) : token.i])


def _year_like(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == 4 and token.text[:2] in ("18", "19", "20")


def _is_month(token: Token) -> bool:
    """A month alone is one of the words that are also names and verbs only after a word that asks for a time."""
    if token.ent_type_ in _NAMES or _beside_name(token):
        return False
    if token.lower_ in _AMBIGUOUS_MONTHS:
        return _lower(token, -1) in _TO_MONTH and token.tag_ != "MD"
    return True


def _is_topic(span: Span) -> bool:
    """'Her love for Halloween', 'a book about Christmas Eve': the day is what something is about, not when."""
    link = span.root.head
    return link.dep_ == "prep" and link.lower_ in _TOPICAL and link.head.pos_ in ("ADJ", "NOUN")


def _beside_name(token: Token) -> bool:
    """'April Jones', 'Black September'."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    before = token.nbor(-1) if token.i else None
    if after is not None and after.pos_ == "PROPN" and token.dep_ == "compound" and after.ent_type_ == "PERSON":
        return True
    return before is not None and before.pos_ in ("ADJ", "PROPN") and before.lower_ in _BEFORE_DAY


def _is_weekday(span: Span) -> bool:
    """'Black Friday' and the 'Sunday Times' are names, 'Saturday Night Live' too."""
    following = _lower(span[-1], 2) if _lower(span[-1], 1) in ("closing", "opening") else _lower(span[-1], 1)
    if _lower(span[0], -1) in _BEFORE_DAY or following in _WEEKLY:
        return False
    last = span[-1]
    after = last.nbor() if last.i + 1 < len(last.doc) else None
    if after is None or not after.text[:1].isupper():
        return True
    return after.lower_ not in _AFTER_DAY and not (len(span) > 1 and last.text[:1].isupper())
