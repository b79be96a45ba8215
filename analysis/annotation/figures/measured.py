"""What a measure says something of: what is worth, weighs, costs, rises or falls by it."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analysis.annotation.figures.bare import SETTING, set_to
from analysis.annotation.figures.counted import Counted, plural, whole
from analysis.annotation.grammar.subjects import SUBJECTS, own_subject

_AFTER = frozenset(("aftershock", "foreshock"))
_BACK = 60
"""Tokens back to which "it was of 7.0 magnitude" may mean an earthquake."""
_CHANGING = frozenset(
    "add,amount,average,climb,close,come,commit,cost,cover,decline,decrease,double,drop,earn,exceed,expand,fall,gain,grow,hit,increase,insure,invest,jump"
    ",lose,lower,measure,move,pay,plunge,price,produce,raise,reach,receive,reduce,rise,shrink,slip,slump,soar,spend,stretch"
    ",surge,total,tumble,weigh,win".split(",")
)
"""Verbs by which a measure says something of their subject."""
_COMING_TO = frozenset("average,exceed,hit,reach,top,total".split(","))
_DIMENSIONS = frozenset("broad,deep,heavy,high,long,tall,thick,wide".split(","))
_DISCIPLINES = frozenset(
    "backstroke,breaststroke,butterfly,dash,freestyle,hurdle,hurdles,medley,relay,sprint,steeplechase".split(",")
)
_DISCIPLINED = frozenset(("individual", "mixed"))
_EXTENTS = frozenset("depth,distance,height,length,speed,weight,width".split(","))
"""'Wind speeds reached 185 mph' says what 'wind speeds of 185 mph' says."""
_LIMITS = ("average", "maximum", "minimum")
_MEASURING = frozenset("at,by,from,of,to,worth".split(","))
_QUAKES = frozenset("aftershock,earthquake,foreshock,quake,temblor,tremor".split(","))
_RANGES = frozenset("amount,average,excess,maximum,minimum,order,range,region,sum,total".split(","))
"""'In the range of five to six million' says nothing of what is counted."""
_SPENDING = frozenset("commit,earn,invest,lose,pay,raise,receive,spend,win".split(","))
"""Verbs that tell what somebody does with money: a name in front of them is not what is measured."""
_SINGLE = frozenset("capacity,cost,wage".split(","))
"""Nouns whose measure says nothing without their kind: "pipeline capacity", "minimum wage"."""
_VALUES = frozenset("cost,damage,price,value,worth".split(","))
_VALUING = frozenset("assess,estimate,fix,place,put,set,value".split(","))


def measured_thing(first: Token, last: Token) -> str:
    """What is worth, makes up, or changes by a measure: the noun before it, or its clause's subject and verb.

    `first` is the first token of the measure's number and `last` the word of its unit.
    """
    if noun := _tall(first, last):
        return f"{plural(noun)} {last.head.lower_}"
    before = _before(first)
    verb = next((token for token in last.ancestors if token.pos_ in ("AUX", "VERB")), None)
    if before.lower_ in ("of", "worth") and before.i > first.sent.start and before.nbor(-1).pos_ in ("NOUN", "PROPN"):
        noun = before.head if before.lower_ == "worth" and before.head.pos_ == "NOUN" else before.nbor(-1)
        if noun.lemma_.lower() in _RANGES:
            return _valued(verb, last) if verb is not None else ""
        return _named(noun)
    if verb is None or last.dep_ in SUBJECTS:
        return _among(verb) if verb is not None else ""
    told = _changed(verb, before, last) or _valued(verb, last) or _told(verb, before, last)
    return told or (_polled(verb) if last.lower_ in ("%", "percent") else "")


def is_discipline(sentence: Span, first: int) -> bool:
    """Whether what stands right behind a distance makes it the name of a sport: "the 400 m hurdles"."""
    following = sentence.doc[first : min(first + 2, sentence.end)]
    names = [word.lower_ for word in following if word.lower_ not in _DISCIPLINED]
    return bool(names) and names[0] in _DISCIPLINES


def is_event(unit: Token, noun: Token) -> bool:
    """Whether the noun right behind a unit is what it tells the length of: "the 400 m race"."""
    joined = unit.head == noun or (unit.head == noun.head and unit.dep_ == noun.dep_)
    return joined and unit.i + 1 == noun.i


def whole_measured(found: Counted, after: Token) -> str:
    """The thing measured, without the word for how: pipelines, "2000 km long"; gas, of "two tonnes of gas"."""
    first, _, rest = found.words.partition(" ")
    words = rest if first in _DIMENSIONS and rest else found.words
    mass = after.lower_ == "of" and found.head.tag_ == "NN" and words.endswith(found.noun)
    return words.removesuffix(found.noun) + found.head.lower_ if mass else words


def _polled(verb: Token) -> str:
    """'Led Berg in the polling average, 49 percent to 43 percent'."""
    into = (noun for prep in verb.rights if prep.lower_ == "in" for noun in prep.rights if noun.dep_ == "pobj")
    polled = any(word.lower_.startswith("poll") for noun in into for word in (noun, *noun.lefts))
    return "polls" if polled and verb.lemma_ in ("lead", "trail") else ""


def _before(first: Token) -> Token:
    """The word in front of a measure, past "only"; its own first where it begins the sentence."""
    start = first.i
    while start > first.sent.start and (start == first.i or first.doc[start].pos_ == "ADV"):
        start -= 1
    return first.doc[start]


def _tall(first: Token, last: Token) -> Token | None:
    """Waves, in "waves over 30 feet high"."""
    if last.dep_ != "npadvmod" or last.head.pos_ != "ADJ" or last.head.dep_ != "amod" or last.head.lower_ == "worth":
        return None
    noun = last.head.head
    return noun if noun.pos_ == "NOUN" and noun.i < first.i else None


def shaken(last: Token) -> str:
    """The earthquake whose magnitude is given: the one said last before it; empty where none is near.

    In a sentence that names none ("it was of 7.0 magnitude"), an aftershock of the one before is not meant.
    """
    said = (token for token in reversed(last.doc[max(0, last.i - _BACK) : last.i]) if token.lemma_.lower() in _QUAKES)
    start = last.sent.start
    return next((plural(token) for token in said if token.i >= start or token.lemma_.lower() not in _AFTER), "")


def held_against(last: Token) -> bool:
    """Whether a measure is compared to one before it: "0.5% here, compared to 7% there"."""
    return last.dep_ == "pobj" and last.head.lower_ in ("to", "with") and last.head.head.lower_ == "compared"


def _told(verb: Token, before: Token, last: Token) -> str:
    """The subject and verb of a clause: shares fall by, statues tall."""
    subject = own_subject(verb) or (own_subject(verb.head) if verb.dep_ in ("conj", "xcomp") else None)
    if subject is None or not _tells(verb) or not subject.is_alpha or subject.pos_ not in ("NOUN", "PROPN"):
        return ""
    if subject.pos_ == "PROPN" and verb.lemma_.lower() in _SPENDING:
        return ""
    if subject.lemma_.lower() in _EXTENTS and verb.lemma_.lower() in _COMING_TO:
        return whole(subject)
    saying = _saying(verb, last)
    particle = before.lower_ if saying and before.lower_ in _MEASURING - {"by"} else ""
    return " ".join(word for word in (_named(subject), *saying, particle) if word)


def _named(noun: Token) -> str:
    """Pipeline capacity; minimum wage; tunnels."""
    if noun.lemma_.lower() not in _SINGLE:
        return plural(noun)
    least = (child.lower_ for child in noun.lefts if child.pos_ == "ADJ" and child.lower_ in _LIMITS)
    return " ".join((*least, whole(noun)))


def _among(verb: Token) -> str:
    """Women, of "Among women in office, 70 percent belong to the union"."""
    leading = (child for child in verb.lefts if child.lower_ in ("among", "of") and child.dep_ == "prep")
    return next((plural(noun) for prep in leading for noun in prep.rights if noun.pos_ == "NOUN"), "")


def _changed(verb: Token, before: Token, last: Token) -> str:
    """What somebody changes by a measure or to it: "rates cut to", "infections reduce by"."""
    if (moved := set_to(last)) is not None:
        return _made(moved, verb, last.head.lower_) if moved.pos_ == "NOUN" else ""
    if before.lower_ not in ("by", "from", "to") or verb.lemma_.lower() not in SETTING:
        return ""
    changed = (child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "NOUN")
    return next((_made(noun, verb, before.lower_) for noun in changed), "")


def _made(noun: Token, verb: Token, way: str) -> str:
    """Rates raise by; minimum wage, of "raising the minimum wage to", which is what it then is."""
    if way == "to" and noun.lemma_.lower() in _SINGLE:
        return _named(noun)
    return f"{plural(noun)} {verb.lemma_.lower()} {way}"


def _valued(verb: Token, last: Token) -> str:
    """What somebody values: "artworks value", of "placed the value of the artwork at"."""
    noun = next((child for child in verb.rights if child.dep_ == "dobj" and child.i < last.i), None)
    if noun is None or noun.pos_ != "NOUN" or verb.lemma_.lower() not in _VALUING or _is_distance(last):
        return ""
    if noun.lemma_.lower() not in _VALUES:
        return plural(noun)
    things = (token for child in noun.rights if child.lower_ == "of" for token in child.rights if token.dep_ == "pobj")
    return " ".join(plural(word) if word is not noun else word.lower_ for word in (*things, noun))


def _is_distance(last: Token) -> bool:
    """'Placed the wreck 100 miles from Tarva' gives it no value."""
    return last.i + 1 < last.sent.end and last.nbor().lower_ in ("away", "from", "off")


def _saying(verb: Token, last: Token) -> tuple[str, ...]:
    """The verb, or the adjective after a measure: shares fall, statues tall, but no bare "be" and "have"."""
    following = last.doc[last.i + 1 : min(last.i + 2, last.sent.end)]
    if verb.lemma_ in ("be", "have"):
        return tuple(token.lower_ for token in following if token.pos_ in ("ADJ", "ADV"))
    return (verb.lemma_.lower(),)


def _tells(verb: Token) -> bool:
    return verb.lemma_.lower() in _CHANGING or verb.lemma_ in ("be", "have")
