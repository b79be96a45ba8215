"""What a number counts: the noun phrase after it, in a form in which wordings meet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.knowledge import rows

TROOPS = "troops"
PEOPLE_NOUNS = frozenset(
    "activists,actors,adults,aides,astronauts,ambassadors,analysts,applicants,arrivals,athletes,attendees,babies,bishops,boys,brothers"
    ",builders,bystanders,campaigners,candidates,children,citizens,civilians,clerks,climbers,coaches,colleagues"
    ",commanders,commuters,contractors,councillors,crew,customers,cyclists,daughters,delegates,democrats,demonstrators"
    ",deputies,detainees,diplomats,directors,doctors,donors,drivers,editors,employees,engineers,envoys,experts"
    ",families,fans,farmers,females,fighters,firefighters,fishermen,foreigners,girls,graduates,grandchildren,guests,gunmen,heirs"
    ",herders,hikers,hostages,immigrants,infants,informants,inmates,inspectors,insurgents,interpreters,intruders"
    ",investigators,journalists,judges,jurors,laborers,labourers,landowners,lawmakers,lawyers,leaders,listeners"
    ",loyalists,magistrates,males,marchers,mayors,members,men,midwives,migrants,militants,miners,ministers,monks"
    ",mothers,motorists,musicians,nationals,negotiators,neighbors,neighbours,novices,nuns,nurses,observers,officers"
    ",officials,onlookers,operatives,opponents,organisers,organizers,owners,parents,passengers,patients"
    ",peacekeepers,peasants,pensioners,people,performers,physicians,pilgrims,pilots,players,police,policemen"
    ",presidents,priests,prisoners,professors,prosecutors,protesters,pupils,readers,rebels,refugees,relatives,representatives,republicans"
    ",rescuers,researchers,residents,retirees,rioters,sailors,scientists,sellers,senators,servants,settlers"
    ",shareholders,shoppers,singers,sisters,smugglers,sons,spectators,staff,strikers,students,subscribers,supporters"
    ",surgeons,survivors,suspects,sympathisers,taxpayers,teachers,technicians,teenagers,terrorists,tourists,traders"
    ",trainees,travelers,travellers,troops,users,victims,viewers,villagers,visitors,volunteers,voters,wardens"
    ",widows,winners,witnesses,women,workers,worshippers,youths".split(",")
)
"""Nouns, as they are after `_MEETING`, that count people."""
_PEOPLE_ENDINGS = ("ists", "men", "members", "officers", "people", "workers", "women")
_LONGEST_OTHER = 6
"""Letters; shorter words with these endings are no people ("lists")."""
_MEETING = {
    "casualties": "people", "death": "people", "deaths": "people", "fatalities": "people",
    "fatality": "people", "individuals": "people", "injuries": "people",
    "injury": "people", "kids": "children", "lives": "people", "nations": "countries", "person": "people",
    "personnel": "troops", "persons": "people", "policemen": "police", "protestors": "protesters",
    "servicemen": "troops", "soldier": "troops", "soldiers": "troops", "staffers": "staff", "states": "countries",
    "troop": "troops", "troopers": "troops",
}  # fmt: skip
_LEFT_OUT = frozenset(
    "additional,another,as,brave,different,estimated,extra,few,first,following,fresh,full,further,good,great,heroic"
    ",innocent,large,last,latest,more,new,next,old,other,own,poor,previous,recent,same,separate,several,single,small"
    ",such,total,various,whole,young".split(",")
)
"""Adjectives that two wordings of one count may well not share."""
_PREPOSITIONS = frozenset(("among", "from", "in", "of"))
_LONGEST = 6
"""Tokens of a counted noun phrase."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The phrase that names what is counted, its head noun, and the wording in which it meets others."""

    head: Token
    end: int
    """One past its last token."""
    words: str
    noun: str
    """Head noun as it meets others ("troops")."""
    nationality: str


def counted(sentence: ParsedSentence, first: int, index: MentionIndex) -> Counted | None:
    """What stands from a token on: "North Korean soldiers", "of the passengers"; None where it is no noun phrase."""
    doc, limit = sentence.span.doc, sentence.span.end
    start = _after_of(doc[first:limit])
    end = _end(doc[start:limit])
    if end <= start:
        return None
    head = doc[end - 1]
    modifiers = doc[start : end - 1]
    noun = plural(head)
    nationality = _nationality(sentence, modifiers, index)
    words = [nationality, *_modifiers(sentence, modifiers, index), noun]
    return Counted(head, end, " ".join(word for word in words if word), noun, nationality)


def plural(head: Token) -> str:
    """A noun in lower case and the plural, one word for those that count the same."""
    word = head.lower_
    if head.tag_ == "NN" and word not in _MEETING and word not in PEOPLE_NOUNS:
        word = _pluralised(word)
    return _MEETING.get(word, word)


def counts_people(noun: str) -> bool:
    """Whether a noun, as it meets others, counts people."""
    ends = len(noun) > _LONGEST_OTHER and noun.endswith(_PEOPLE_ENDINGS)
    return noun in PEOPLE_NOUNS or ends or noun in _nationals()


@cache
def _nationals() -> frozenset[str]:
    """Russians, Argentinians."""
    names = (name.strip().lower() for row in rows("countries") for name in row["demonyms"].split(";"))
    return frozenset(name if name.endswith(("s", "sh", "ch")) else f"{name}s" for name in names if name)


def demonym(country: str) -> str:
    """The adjective of a country in lower case ("north korean"); the country's name where the table has none."""
    return _demonyms().get(country, country).lower()


@cache
def _demonyms() -> dict[str, str]:
    return {row["name"]: row["demonyms"].split(";")[0] for row in rows("countries") if row["demonyms"]}


def _pluralised(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("ch", "s", "sh", "x")) else f"{word}s"


def _after_of(following: Span) -> int:
    """Past "of", "of the", "out of 30"."""
    start = following.start
    if [token.lower_ for token in following[:2]] == ["out", "of"]:
        start += 2
        while start < following.end and (following.doc[start].pos_ == "DET" or following.doc[start].like_num):
            start += 1
    if following and following[0].text in ('"', "“", "‘", "``"):
        start += 1
    if following and following[0].lower_ == "of":
        start += 1
        while start < following.end and following.doc[start].pos_ in ("DET", "PRON"):
            start += 1
    return start


def _end(following: Span) -> int:
    """One past the last noun of the phrase that begins here."""
    end, last = following.start, following.start
    for token in following[:_LONGEST]:
        glued = token.i > following.start and not token.nbor(-1).whitespace_
        if last > following.start and not glued and _closed(following.doc[last - 1], token):
            break
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME"):
            last = token.i + 1
        elif token.tag_ == "POS" and last == token.i:
            continue
        elif (token.text != "-" and token.pos_ not in ("ADJ", "ADV", "NUM") and not _is_participle(token)) or (
            token.pos_ == "ADV" and token.head.pos_ != "ADJ"
        ):
            break
        end = last
    return end


def _is_participle(token: Token) -> bool:
    """Whether a verb's form stands before a noun as an adjective ("armed men")."""
    return token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound") and token.head.i > token.i


def _closed(noun: Token, token: Token) -> bool:
    """Whether a noun phrase ends before a token: "soldiers | last year", "people | Tuesday"."""
    compound = noun.dep_ in ("compound", "nmod", "amod") and noun.head.i > noun.i
    return not compound if noun.tag_ in ("NNS", "NNPS") or token.pos_ == "ADJ" else False


def _nationality(sentence: ParsedSentence, modifiers: Span, index: MentionIndex) -> str:
    if not len(modifiers):
        return ""
    countries = [mention for mention in index.within(*sentence.place(modifiers)) if mention.kind == "country"]
    return demonym(countries[0].name) if countries else ""


def _modifiers(sentence: ParsedSentence, modifiers: Span, index: MentionIndex) -> list[str]:
    """Words between number and head noun that tell one count from another."""
    kept = [token for token in modifiers if token.is_alpha and token.lower_ not in _LEFT_OUT and token.pos_ != "ADV"]
    return [token.lower_ for token in kept if not _in_country(sentence, token, index)]


def _in_country(sentence: ParsedSentence, token: Token, index: MentionIndex) -> bool:
    mention = index.at(*sentence.place(token))
    return mention is not None and mention.kind == "country"


def container(found: Counted, number: Token) -> str:
    """The people in "leaders from 26 countries": what is counted are the countries, by their leaders."""
    preposition = next(
        (token for token in reversed(number.doc[max(0, number.i - 4) : number.i]) if token.pos_ == "ADP"), None
    )
    if preposition is None or preposition.lower_ not in _PREPOSITIONS or preposition.i == 0:
        return ""
    people = plural(preposition.nbor(-1))
    return people if counts_people(people) and not counts_people(found.noun) else ""
