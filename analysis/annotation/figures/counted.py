"""What a number counts: the noun phrase after it, in a form in which wordings meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.kinds import HERDS, MASS, PEOPLE_NOUNS
from analysis.annotation.index import MentionIndex
from analysis.knowledge import rows

TROOPS = "troops"
_PEOPLE_ENDINGS = ("ists", "men", "members", "officers", "people", "workers", "women")
_LONGEST_OTHER = 6
"""Letters; shorter words with these endings are no people ("lists")."""
_MEETING = {
    "aircraft": "aircraft", "capacities": "capacity", "casualties": "people", "costs": "cost", "death": "people",
    "deaths": "people", "fatalities": "people", "fatality": "people", "individuals": "people", "injuries": "people",
    "injury": "people", "kids": "children", "lives": "people", "nations": "countries", "person": "people",
    "personnel": "troops", "persons": "people", "policemen": "police", "protestors": "protesters",
    "servicemen": "troops", "soldier": "troops", "soldiers": "troops", "staffers": "staff", "states": "countries",
    "troop": "troops", "troopers": "troops", "wages": "wage",
}  # fmt: skip
_IRREGULAR = {
    "child": "children", "foot": "feet", "goose": "geese", "grandchild": "grandchildren", "knife": "knives",
    "mouse": "mice", "stepchild": "stepchildren", "thief": "thieves", "tooth": "teeth", "wife": "wives",
    "wolf": "wolves",
}  # fmt: skip
_NO_MEN = ("caiman", "cayman", "german", "human", "norman", "ottoman", "roman", "shaman", "talisman")
"""How words in "-man" end whose plural takes an s."""
_PARTICLES = frozenset("back,by,down,in,off,on,out,over,up".split(","))
"""What ends nouns that a hyphen joins: "cut-off"."""
_LEFT_OUT = frozenset(
    "additional,another,as,brave,different,estimated,extra,few,first,following,fresh,full,further,good,great,heroic"
    ",innocent,large,last,latest,more,new,next,old,other,own,poor,previous,recent,related,same,separate,several,single,small"
    ",such,total,various,whole,young".split(",")
)
"""Adjectives that two wordings of one count may well not share."""
_OF_COUNTRIES = ("of government", "of state")
_PARTS = frozenset(
    "ballot,bed,building,country,crew,delegate,game,goal,judge,man,member,nation,pack,party,passenger,person,player"
    ",roll,seat,ship,state,vehicle,vessel,vote,woman".split(",")
)
"""What is counted before the noun for the whole: "a 55-member union"."""
_PREFIXED = re.compile(r"\b(anti|co|ex|non|pro|vice)\s(?=\w)")
"""Parts of words that a hyphen joins to the next: "co-defendants"."""
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
    if _is_part(doc[first:end]):
        end = first + 2
    head = doc[end - 1]
    modifiers = doc[max((token.i + 1 for token in doc[start:end] if token.tag_ == "POS"), default=start) : end - 1]
    noun = plural(head)
    if len(modifiers) and noun == "people" and counts_people(_pluralised(modifiers[-1].lower_)):
        noun, modifiers = _pluralised(modifiers[-1].lower_), modifiers[:-1]
    if noun == "heads" and doc[end : end + 2].text in _OF_COUNTRIES:
        noun, end = f"heads {doc[end : end + 2].text}", end + 2
    nationality = _nationality(sentence, doc[start : end - 1], index)
    words = [nationality, *_modifiers(sentence, modifiers, index), noun]
    phrase = " ".join(word for word in words if word)
    return Counted(head, end, _PREFIXED.sub(r"\1-", phrase), noun, nationality)


def _is_part(following: Span) -> bool:
    """Whether members are counted and not their union: "-member union"."""
    return len(following) > 2 and following[0].text == "-" and following[1].lower_ in _PARTS


def plural(head: Token) -> str:
    """A noun in lower case and the plural, one word for those that count the same."""
    word = head.lower_
    if word in MASS:
        return word
    if head.tag_ == "NN" and word not in _MEETING and word not in HERDS and word not in PEOPLE_NOUNS:
        joined = word in _PARTICLES and head.i > 1 and head.nbor(-1).text == "-"
        word = _pluralised(f"{head.nbor(-2).lower_}-{word}" if joined else word)
    return _MEETING.get(word, word)


def whole(noun: Token) -> str:
    """Polling stations, of the noun in "the number of polling stations"."""
    before = [token.lower_ for token in noun.lefts if token.dep_ == "compound" and token.pos_ == "NOUN"]
    return " ".join((*before, plural(noun)))


def counts_people(noun: str) -> bool:
    """Whether a noun, as it meets others, counts people."""
    ends = len(noun) > _LONGEST_OTHER and noun.endswith(_PEOPLE_ENDINGS)
    ends = ends or noun.startswith("heads of ")
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
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man") and not word.endswith(_NO_MEN):
        return f"{word[:-3]}men"
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
    if start < following.end and following.doc[start].lower_ == "of":
        start += 1
        while start < following.end and following.doc[start].pos_ in ("DET", "PRON"):
            start += 1
    return start


def _end(following: Span) -> int:
    """One past the last noun of the phrase that begins here."""
    end, last = following.start, following.start
    for token in following[:_LONGEST]:
        glued = token.tag_ == "POS" or (token.i > following.start and _is_glued(token.nbor(-1)))
        glued = glued or following.doc[last].tag_ == "POS"
        if last > following.start and not glued and _closed(following.doc[last - 1], token):
            break
        if token.pos_ in ("NOUN", "PROPN") and token.ent_type_ not in ("DATE", "TIME"):
            last = token.i + 1
        elif (
            token.is_space
            or (token.tag_ == "POS" and last == token.i)
            or (last == following.start and _joins(token, following))
            or (token.i == following.start and _is_passive(token))
            or (token.dep_ == "cc" and last == token.i and _modifies(token.nbor(-1), token))
            or (token.pos_ == "ADV" and token.head.pos_ == "NUM" and following.doc[last].tag_ == "POS")
        ):
            continue
        elif (token.text != "-" and token.pos_ not in ("ADJ", "ADV", "NUM") and not _is_participle(token)) or (
            token.pos_ == "ADV" and token.head.pos_ != "ADJ"
        ):
            break
        end = last
    return end


def _modifies(noun: Token, token: Token) -> bool:
    """Whether a noun tells the kind of one that stands behind a token: "anime | and manga fans"."""
    return noun.dep_ in ("amod", "compound", "nmod") and noun.head.i > token.i and noun.head.tag_ in ("NNS", "NNPS")


def _is_glued(before: Token) -> bool:
    """Whether nothing parts a token from the next: "non|-", or an owner's mark stands between them: "nation's |"."""
    return before.tag_ == "POS" or not before.whitespace_


def _is_passive(token: Token) -> bool:
    """Whether a form taken for a verb is an adjective: "won 1,217 pledged delegates", "a total of 12 pledged seats"."""
    if token.tag_ not in ("VBD", "VBN") or token.i < 2 or token.i + 1 >= len(token.doc) or token.nbor().tag_ != "NNS":
        return False
    return token.nbor(-1).like_num and token.nbor(-2).pos_ in ("ADP", "VERB")


def _joins(token: Token, following: Span) -> bool:
    """'And' of "American and allied soldiers"."""
    return token.dep_ == "cc" and token.head.pos_ == "ADJ" and token.i > following.start


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
    kept = [token for token in modifiers if token.is_alpha and token.lower_ not in _LEFT_OUT and not token.like_num]
    kept = [token for token in kept if token.pos_ not in ("ADV", "CCONJ") and not _names_owner(token)]
    kept = [token for token in kept if not _is_numbered(token)]
    return [token.lower_ for token in kept if not _in_country(sentence, token, index)]


def _is_numbered(token: Token) -> bool:
    """Roll, in "two 12-roll packs"."""
    return token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).like_num


def _names_owner(token: Token) -> bool:
    """Khan, in "two of Khan's victims"."""
    owner = token.head if token.dep_ == "compound" else token
    return token.pos_ == "PROPN" and owner.dep_ == "poss"


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
    if preposition.nbor(-1).pos_ not in ("NOUN", "PROPN"):
        return ""
    people = plural(preposition.nbor(-1))
    return people if counts_people(people) and not counts_people(found.noun) else ""
