"""The thing a figure is about: what is counted or measured, in which unit, and what happened to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.figures.bare import (
    compared,
    elided,
    in_brackets,
    moves,
    nameless,
    per,
    set_to,
    stands_alone,
    subject_words,
    tells_age,
    told_alone,
)
from analysis.annotation.figures.belonging import american, only_troops
from analysis.annotation.figures.counted import TROOPS, Counted, container, counted, counts_people, demonym, plural
from analysis.annotation.figures.lasting import SENTENCING, asks_for, imprisoned, lasting, sentenced, served, state
from analysis.annotation.figures.measured import measured_thing
from analysis.annotation.figures.scopes import ADJECTIVES, NOUNS, affects, governor, scope, what
from analysis.annotation.figures.units import Unit
from analysis.annotation.grammar.subjects import own_subject
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.numerals import Number

SINCE_LAST_TIME = "years since the last time"
"""What "for the first time in 66 years" counts: a length of time that can be checked, not a date."""

_FIRST_IN = re.compile(r"\bfirst\b[^.;]{0,160}\b(?:for|in)\s+(?:(?:about|almost|more\s+than|nearly|over)\s+)?$", re.I)
PRISON = "prison terms"
_LASTING = frozenset(("drag", "last", "spend", "take"))
"""Verbs whose duration is a figure."""
_TALKING = frozenset("call,conversation,discussion,flight,meeting,speech,summit,talk,visit".split(","))
"""Nouns whose duration is a figure ("a two-hour meeting")."""
_DYING = frozenset(("die", "drown", "perish"))
"""Verbs of headlines that the parse takes for nouns: "Tram crash; six die"."""
_OTHERS = ("others", "those")
_SOLDIERS = ("servicemen", "soldier", "soldiers", "troops")
_SENDING = ("sent", "to be sent")
_HAPPENING = "people"


@dataclass(frozen=True, slots=True)
class Thing:
    """What a number counts: its words, unit, head noun if any, and where the figure's text ends in the block."""

    counted: str
    unit: str
    end: int
    head: Token | None = None


class Things:
    """What the numbers of one article count; troops of nobody named are those of the one country whose it names."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._index = index
        self._troops = only_troops(document, index)
        self._american = american(index)
        self._before: tuple[int, Thing | None] = (-1, None)
        self._measure: tuple[int, Thing | None] = (-1, None)

    def thing(self, sentence: ParsedSentence, number: Number, measured: Unit) -> Thing | None:
        """What a number of a sentence counts, in the unit found after it; None where it counts nothing."""
        first = _token_at(sentence, measured.end)
        if measured.kind == "duration":
            return self._duration(sentence, number, measured, first)
        if measured.kind != "count":
            thing = self._measured(sentence, measured, first)
            if not in_brackets(sentence.text, number.start):
                self._measure = sentence.number, thing
            return thing
        found = counted(sentence, first, self._index) if not told_alone(sentence, number) else None
        if found is not None and found.head.i == first and found.head.lower_ in _DYING:
            found = None
        if found is None or found.noun in _OTHERS:
            return self._unnamed(sentence, number, first, found) or self._bare(sentence, number, found)
        if self._american and found.head.lower_ == "states":
            found = replace(found, words=found.words.replace("countries", "states"), noun="states")
        thing = self._count(sentence, number, found)
        self._before = sentence.number, thing
        return thing

    def _bare(self, sentence: ParsedSentence, number: Number, found: Counted | None) -> Thing | None:
        """A number without a noun: that of a noun said before, of what it moves, or written as a quantity is."""
        last = _last_token(sentence, number)
        end = last.idx + len(last)
        if last.dep_ == "dobj" and told_alone(sentence, number):
            return None
        place, before = self._before
        if found is None and before is not None and place == sentence.number and elided(last, number, sentence):
            return Thing(before.counted, before.unit, end)
        place, measure = self._measure
        if found is None and measure is not None and place == sentence.number and compared(last, sentence):
            return Thing(measure.counted, measure.unit, end)
        moving = moves(last)
        if moving is not None and moving.lemma_.lower() == "toll":
            return Thing(f"{_HAPPENING} killed", "people", end)
        if moving is not None:
            return Thing(plural(moving) if moving.pos_ == "NOUN" else "", "count", end)
        words = subject_words(last) if stands_alone(sentence, number, last) else None
        return None if words is None else Thing(words, "people" if counts_people(words) else "count", end)

    def _count(self, sentence: ParsedSentence, number: Number, found: Counted) -> Thing:
        happened = scope(found.head)
        people = container(found, _last_token(sentence, number))
        if people:
            words = f"{found.words} ({' '.join(filter(None, [people, happened]))})"
        else:
            more = "additional" if "additional" in number.qualifiers else ""
            nationality = "" if found.nationality else self._nationality(sentence, found, happened)
            happened = happened or ("killed" if found.words == "people" and _of_toll(found.head) else "")
            words = " ".join(filter(None, [more, nationality, found.words, happened]))
        if rate := per(found.end, sentence):
            return Thing(f"{words} {rate}", "count", found.head.idx + len(found.head), found.head)
        unit = "people" if counts_people(found.noun) else "count"
        return Thing(words, unit, found.head.idx + len(found.head), found.head)

    def _nationality(self, sentence: ParsedSentence, found: Counted, happened: str) -> str:
        """Whose troops: the country's that sends them, or the only one's whose troops the article names."""
        if found.words != TROOPS or found.head.lower_ not in _SOLDIERS:
            return ""
        verb = governor(found.head)
        if verb is not None and happened in _SENDING and found.head.i > verb.i:
            subjects = [child for child in verb.children if child.dep_ == "nsubj"]
            senders = [mention for child in subjects if (mention := self._index.at(*sentence.place(child)))]
            if senders and senders[0].kind == "country":
                return demonym(senders[0].name)
        return self._troops

    def _unnamed(self, sentence: ParsedSentence, number: Number, first: int, found: Counted | None) -> Thing | None:
        """Twenty were killed; 20 dead; killing 20; the death toll rose to 20; five others were injured."""
        last = found.head if found else _last_token(sentence, number)
        happened = _happened(last, sentence, found.end if found else _past_of(sentence, first)) or _done_to(
            sentence, number
        )
        end = last.idx + len(last)
        if not happened and not found and (people := nameless(last)):
            return Thing(people, "people", end)
        if happened:
            return Thing(f"{_HAPPENING} {happened}", "people", end)
        subject = _rising(last) if not tells_age(last, number) else None
        if subject is None:
            return None
        if subject.lemma_.lower() == "toll":
            return Thing(f"{_HAPPENING} killed", "people", end)
        happened = _state_of(_of_what(subject))
        if happened:
            return Thing(f"{_HAPPENING} {happened}", "people", end)
        noun = plural(_of_what(subject))
        return Thing(noun, "people" if counts_people(noun) else "count", end)

    def _measured(self, sentence: ParsedSentence, measured: Unit, first: int) -> Thing | None:
        """Money, percent and measures: "of voters", "$40 billion contract", "a contract worth $40 billion"."""
        within = first + (measured.kind == "money" and sentence.span.doc[first : first + 1].text == "in")
        found = counted(sentence, within, self._index)
        last = sentence.span.doc[max(sentence.span.start, first - 1)]
        end = sentence.span.start_char + measured.end
        if found and (measured.joined or measured.kind != "measure" or found.head.i > first):
            return Thing(found.words, measured.name, found.head.idx + len(found.head), found.head)
        return Thing(measured_thing(last) or self._again(sentence, measured, last), measured.name, end)

    def _again(self, sentence: ParsedSentence, measured: Unit, last: Token) -> str:
        """Voters, in "52% of voters stayed and 48% left"."""
        place, before = self._measure
        joined = last.dep_ in ("conj", "nsubj", "nsubjpass") or _follows_comma(sentence, last)
        shares = measured.kind == "percent" and joined and place == sentence.number
        return before.counted if shares and before is not None else ""

    def _duration(self, sentence: ParsedSentence, number: Number, measured: Unit, first: int) -> Thing | None:
        text = sentence.text
        end = sentence.span.start_char + measured.end
        if _FIRST_IN.search(text[max(0, number.start - 200) : _bare_start(number, text)]):
            return Thing(SINCE_LAST_TIME, measured.name, end) if measured.name == "years" else None
        if measured.joined and first < sentence.span.end and sentence.span.doc[first].lemma_.lower() in _TALKING:
            head = sentence.span.doc[first]
            return Thing(f"{plural(head)} (duration)", measured.name, head.idx + len(head), head)
        last = sentence.span.doc[max(sentence.span.start, first - 1)]
        if imprisoned(sentence, first, joined=measured.joined) or sentenced(last):
            return Thing(PRISON, measured.name, end)
        held = "prison" if served(last) else state(sentence, first)
        if held and not measured.joined:
            return Thing(held, measured.name, end)
        verb = next((token for token in last.ancestors if token.pos_ == "VERB"), None)
        if verb is not None and asks_for(verb, last):
            return Thing(PRISON, measured.name, end)
        if verb is None or verb.lemma_.lower() not in _LASTING | SENTENCING or measured.joined:
            return None
        if verb.lemma_.lower() in SENTENCING:
            return Thing(PRISON, measured.name, end)
        subject = lasting(verb)
        return Thing(f"{plural(subject)} ({verb.lemma_.lower()})", measured.name, end) if subject is not None else None


def _bare_start(number: Number, text: str) -> int:
    return number.start if not number.qualifiers else text.rfind(" ", 0, number.end) + 1


def _token_at(sentence: ParsedSentence, end: int) -> int:
    """The first token that begins at or after a character of the sentence."""
    place = sentence.span.start_char + end
    return next((token.i for token in sentence.tokens if token.idx >= place), sentence.span.end)


def _last_token(sentence: ParsedSentence, number: Number) -> Token:
    """The token that holds a number's last character."""
    place = sentence.span.start_char + number.end
    return next((token for token in reversed(sentence.tokens) if token.idx < place), sentence.span[0])


def _state_of(noun: Token) -> str:
    """Killed, of "the number of dead" and "of deaths"; infected, of "the number of those infected"."""
    if noun.lower_ in _OTHERS:
        told = (what(child) or ADJECTIVES.get(child.lower_, "") for child in noun.rights if child.dep_ == "acl")
        return next(filter(None, told), "")
    return ADJECTIVES.get(noun.lower_, "") or NOUNS.get(noun.lemma_.lower(), "")


def _past_of(sentence: ParsedSentence, first: int) -> int:
    """Past "of the" in "four of the dead"."""
    following = [token.lower_ for token in sentence.span.doc[first : min(first + 2, sentence.span.end)]]
    if following not in (["of", "the"], ["of", "those"]):
        return first
    counted_too = first + 2 < sentence.span.end and sentence.span.doc[first + 2].like_num
    return first + (3 if counted_too else 2)


def _follows_comma(sentence: ParsedSentence, last: Token) -> bool:
    """Whether a number comes right behind a comma or "and"."""
    start = next((token.i for token in reversed(sentence.tokens) if token.i < last.i and not token.like_num), 0)
    return sentence.span.doc[start].lower_ in (",", "and")


def _happened(last: Token, sentence: ParsedSentence, first: int) -> str:
    """What happened to people who are not named by a noun."""
    for token in sentence.span.doc[first : min(first + 5, sentence.span.end)]:
        if token.lower_ in ADJECTIVES or (token.i == first and token.lower_ in _DYING):
            return ADJECTIVES.get(token.lower_, "killed")
        if token.pos_ == "VERB":
            states = (
                ADJECTIVES.get(child.lower_, "") or what(child)
                for child in token.rights
                if child.tag_ != "VB" and child.dep_ != "advcl"
            )
            return what(token) or next(filter(None, states), "")
        if token.pos_ not in ("ADV", "AUX"):
            break
    verb = governor(last if last.dep_ not in ("amod", "advmod") else last.head)
    return what(verb) if verb is not None and affects(verb, last) else ""


def _done_to(sentence: ParsedSentence, number: Number) -> str:
    """What the verb right before a number did to people: "killing at least 20 according to …"."""
    place = sentence.span.start_char + number.start
    before = next((token for token in reversed(sentence.tokens) if token.idx < place), None)
    return what(before) if before is not None and before.pos_ == "VERB" else ""


def _rising(last: Token) -> Token | None:
    """The subject of "rose to 20", "stands at 20", "is 20"; the object of "bringing the toll to 20"."""
    if (moved := set_to(last)) is not None:
        return moved if moved.pos_ == "NOUN" else None
    verb = last.head.head if last.dep_ == "pobj" and last.head.lower_ in ("at", "to") else last.head
    if verb.lemma_ in ("limit", "restrict"):
        return None
    if verb.pos_ not in ("AUX", "VERB") or last.dep_ not in ("attr", "pobj"):
        return None
    subject = own_subject(verb)
    return subject if subject is not None and subject.pos_ == "NOUN" else None


def _of_toll(noun: Token) -> bool:
    """Whether people are what a death toll has come to: "the death toll rose to 22 people"."""
    moved = moves(noun)
    return moved is not None and moved.lemma_.lower() == "toll"


def _of_what(subject: Token) -> Token:
    """Infections, in "the number of infections"."""
    if subject.lemma_.lower() not in ("count", "number", "tally", "total"):
        return subject
    objects = [token for child in subject.children if child.lower_ == "of" for token in child.children]
    return objects[0] if objects else subject
