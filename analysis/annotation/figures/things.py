"""The thing a figure is about: what is counted or measured, in which unit, and what happened to it."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.figures.ages import tells_age
from analysis.annotation.figures.bare import (
    HEADCOUNTS,
    compared,
    in_brackets,
    moves,
    nameless,
    per,
    standing,
    told_alone,
)
from analysis.annotation.figures.belonging import federal, only_troops, states
from analysis.annotation.figures.counted import (
    TROOPS,
    Counted,
    container,
    counted,
    counts_people,
    demonym,
    plural,
    whole,
)
from analysis.annotation.figures.durations import duration
from analysis.annotation.figures.elision import is_left_out, is_rest, listed, most, of_those, scored
from analysis.annotation.figures.measured import (
    held_against,
    is_discipline,
    is_event,
    measured_thing,
    shaken,
    whole_measured,
)
from analysis.annotation.figures.places import follows_comma, last_token, token_at, unit_token
from analysis.annotation.figures.scopes import GRAVEST, governor, scope, what
from analysis.annotation.figures.thing import Thing
from analysis.annotation.figures.units import Unit
from analysis.annotation.figures.unnamed import (
    COUNTS,
    DYING,
    OTHERS,
    done_to,
    happened_to,
    of_toll,
    of_what,
    others,
    past_of,
    rising,
    state_of,
)
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.numerals import Number

_SOLDIERS = ("servicemen", "soldier", "soldiers", "troops")
_SENDING = ("sent", "to be sent")
_HAPPENING = "people"
_BRACKETED = 40
"""Characters in which brackets say a measure again: "(14.95 acres; .06 square km)"."""


class Things:
    """What the numbers of one article count; troops of nobody named are those of the one country whose it names."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._index = index
        self._troops = only_troops(document, index)
        self._federal = federal(index)
        self._before: tuple[int, Thing | None] = (-1, None)
        self._measure: tuple[int, Thing | None] = (-1, None)
        self._alone: tuple[int, Thing | None] = (-1, None)

    def thing(self, sentence: ParsedSentence, number: Number, measured: Unit) -> Thing | None:
        """What a number of a sentence counts, in the unit found after it; None where it counts nothing."""
        first = token_at(sentence, measured.end)
        if measured.kind == "duration":
            return duration(sentence, number, measured, first=first)
        if measured.kind != "count":
            thing = self._measured(sentence, number, measured, first=first)
            if not in_brackets(sentence.text, number.start):
                self._measure = sentence.number, thing
            return thing
        if (against := self._against(sentence, number)) is not None:
            return against
        if rate := per(first, sentence):
            last = last_token(sentence, number)
            return Thing(rate, "count", last.idx + len(last))
        found = counted(sentence, first, self._index) if not told_alone(sentence, number) else None
        if found is not None and found.head.i == first and found.head.lower_ in DYING:
            found = None
        if found is None or found.noun in OTHERS:
            again = self._returned(sentence, number, found) or self._joined(sentence, number, found)
            thing = again or self._unnamed(sentence, number, first, found) or self._bare(sentence, number, found)
            self._alone = last_token(sentence, number).i, thing
            return thing
        return self._count(sentence, number, states(found, number.low, own=self._federal))

    def remember(self, sentence: ParsedSentence, thing: Thing) -> None:
        """Keep what a number of a sentence was found to count, for those after it that leave the noun out."""
        if thing.head is not None:
            self._before = sentence.number, thing

    def share(self, sentence: ParsedSentence, number: Number) -> Thing | None:
        """Of what a number is a share: "a third of the country"; None where that is no noun."""
        found = counted(sentence, token_at(sentence, number.end), self._index)
        if found is None:
            return None
        single = found.head.tag_ == "NN" and found.words.endswith(found.noun) and not counts_people(found.noun)
        words = found.words.removesuffix(found.noun) + found.head.lower_ if single else found.words
        return Thing(words, "percent", found.head.idx + len(found.head), found.head)

    def _bare(self, sentence: ParsedSentence, number: Number, found: Counted | None) -> Thing | None:
        """A number without a noun: that of a noun said before, of what it moves, or written as a quantity is."""
        last = last_token(sentence, number)
        end = last.idx + len(last)
        if last.dep_ == "dobj" and told_alone(sentence, number):
            return None
        before = self._said(sentence, last)
        if found is None and before is not None and is_left_out(last, number, sentence, said=before.head):
            return Thing(before.counted, before.unit, end)
        place, measure = self._measure
        if found is None and measure is not None and place == sentence.number and compared(last, sentence):
            return Thing(measure.counted, measure.unit, end)
        return self._moved(last, end, before or self._lately(sentence)) or standing(sentence, number, last, end=end)

    def _moved(self, last: Token, end: int, before: Thing | None) -> Thing | None:
        """What moves by a number or stands at it; of a number or a total, what was counted just before."""
        moving = moves(last)
        if moving is None:
            return None
        if moving.lemma_.lower() == "toll":
            return Thing(f"{_HAPPENING} killed", "people", end)
        if moving.lemma_.lower() in COUNTS:
            return self._total(moving, end, before)
        words = plural(moving) if moving.pos_ == "NOUN" else ""
        return Thing(HEADCOUNTS.get(words, words), "people" if words in HEADCOUNTS else "count", end)

    def _total(self, number: Token, end: int, before: Thing | None) -> Thing:
        """Delegates, of "his delegate total"; of "that number" what was counted last."""
        word = number.nbor(-1) if number.i > number.sent.start else number
        kind = plural(word) if word.i < number.i and word.tag_ in ("NN", "NNS") else ""
        if kind or before is None:
            return Thing(kind, "people" if counts_people(kind) else "count", end)
        return Thing(before.counted, before.unit, end)

    def _against(self, sentence: ParsedSentence, number: Number) -> Thing | None:
        """Points, of 10 in "22 points to 10"."""
        place, before = self._before
        if before is None or before.head is None or place != sentence.number:
            return None
        last = last_token(sentence, number)
        end = last.idx + len(last)
        return replace(before, end=end, head=None) if scored(before.end, number, sentence, said=before.head) else None

    def _joined(self, sentence: ParsedSentence, number: Number, found: Counted | None) -> Thing | None:
        """What a number counts that is joined to one without a noun: "rose to 1,035 in Tarva and 19 in Norland"."""
        last = last_token(sentence, number)
        place, before = self._alone
        if (
            found is None
            and before is not None
            and (last.head.i == place or listed(last, place))
            and last.dep_ == "conj"
        ):
            return replace(before, end=last.idx + len(last))
        noun = most(last) if found is None else None
        if noun is None:
            return None
        words = plural(noun)
        return Thing(words, "people" if counts_people(words) else "count", last.idx + len(last), noun)

    def _said(self, sentence: ParsedSentence, last: Token) -> Thing | None:
        """What was counted just before in the sentence; in the one before it for what remains of that."""
        place, before = self._before
        return before if place == sentence.number or (place == sentence.number - 1 and is_rest(last)) else None

    def _lately(self, sentence: ParsedSentence) -> Thing | None:
        """What was counted last, in the sentence or the one before it."""
        place, before = self._before
        return before if place >= sentence.number - 1 else None

    def _returned(self, sentence: ParsedSentence, number: Number, found: Counted | None) -> Thing | None:
        """Ballots, in "500 ballots were returned, and 110 were not sent": what befalls people alone makes people."""
        last = last_token(sentence, number)
        before = self._said(sentence, last)
        if found is not None or before is None or before.head is None or before.unit == "people":
            return None
        if last.tag_ != "CD" or last.dep_ not in ("nsubj", "nsubjpass") or what(last.head) in GRAVEST:
            return None
        return Thing(before.counted, before.unit, last.idx + len(last)) if before.head.dep_ == last.dep_ else None

    def _count(self, sentence: ParsedSentence, number: Number, found: Counted) -> Thing:
        happened = scope(found.head)
        people = container(found, last_token(sentence, number))
        if people:
            words = f"{found.words} ({' '.join(filter(None, [people, happened]))})"
        else:
            more = "additional" if "additional" in number.qualifiers else ""
            nationality = "" if found.nationality else self._nationality(sentence, found, happened)
            happened = happened or ("killed" if found.words == "people" and of_toll(found.head) else "")
            fewer = "fewer" if _is_difference(found.head) else ""
            words = " ".join(filter(None, [more, fewer, nationality, found.words, happened]))
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
        last = found.head if found else last_token(sentence, number)
        happened = happened_to(last, sentence, found.end if found else past_of(sentence, first)) or done_to(
            sentence, number
        )
        end = last.idx + len(last)
        if not happened and not found and (people := nameless(last)):
            return Thing(people, "people", end)
        if happened:
            return Thing(f"{_HAPPENING} {happened}", "people", end)
        if found and found.noun == "others" and (people := others(last)):
            return Thing(people, "people", end)
        subject = rising(last) if not tells_age(last, number) else None
        return self._risen(sentence, subject, end) if subject is not None else None

    def _risen(self, sentence: ParsedSentence, subject: Token, end: int) -> Thing:
        """What a subject that has come to a number counts: the toll, a crowd, the number of infections."""
        if subject.lemma_.lower() in COUNTS and of_what(subject) == subject:
            return self._total(subject, end, self._lately(sentence))
        if subject.lemma_.lower() == "toll":
            return Thing(f"{_HAPPENING} killed", "people", end)
        happened = state_of(of_what(subject))
        if happened:
            return Thing(f"{_HAPPENING} {happened}", "people", end)
        if (crowd := plural(subject)) in HEADCOUNTS:
            return Thing(HEADCOUNTS[crowd], "people", end)
        noun = whole(of_what(subject))
        return Thing(noun, "people" if counts_people(plural(of_what(subject))) else "count", end)

    def _measured(self, sentence: ParsedSentence, number: Number, measured: Unit, *, first: int) -> Thing | None:
        """Money, percent and measures: "of voters", "$40 billion contract", "a contract worth $40 billion"."""
        within = first + (measured.kind == "money" and sentence.span.doc[first : first + 1].text == "in")
        found = counted(sentence, within, self._index)
        found = None if found and within > first and found.head.pos_ == "PROPN" else found
        start = token_at(sentence, number.start)
        last = unit_token(sentence.span.doc[max(start, first - 1)], start)
        end = sentence.span.start_char + measured.end
        if measured.kind == "measure" and start > sentence.span.start and last.doc[start - 1].lower_ == "within":
            return Thing("", measured.name, end)
        near = measured.joined or measured.kind != "measure"
        if measured.kind == "measure" and is_discipline(sentence.span, first):
            return None
        if found and (near or found.head.i > first or is_event(last, found.head)):
            words = whole_measured(found, sentence.span.doc[first]) if measured.kind == "measure" else found.words
            stop = max(found.head.idx + len(found.head), sentence.span.start_char + measured.reach)
            return Thing(words, measured.name, stop, found.head)
        if measured.name == "magnitude":
            return Thing(shaken(last), measured.name, end)
        again = self._of_those(sentence, first) or self._again(sentence, number, measured, last)
        return Thing(again or measured_thing(last.doc[start], last), measured.name, end)

    def _of_those(self, sentence: ParsedSentence, first: int) -> str:
        """Deaths, in "16,000 deaths, 91% of those from coal"."""
        place, before = self._before
        return before.counted if before is not None and place == sentence.number and of_those(sentence, first) else ""

    def _again(self, sentence: ParsedSentence, number: Number, measured: Unit, last: Token) -> str:
        """Voters, in "52% of voters stayed and 48% left"; what was measured, where another unit says it in brackets."""
        place, before = self._measure
        if before is None or place != sentence.number:
            return ""
        near = sentence.span.start_char + number.start - before.end < _BRACKETED
        if near and measured.kind != "percent" and in_brackets(sentence.text, number.start):
            return before.counted
        joined = last.dep_ in ("conj", "nsubj", "nsubjpass") or follows_comma(sentence, last) or held_against(last)
        return before.counted if measured.kind == "percent" and joined else ""


def _is_difference(head: Token) -> bool:
    """'300 delegates fewer than Berg'."""
    following = [token.lower_ for token in head.doc[head.i + 1 : head.i + 3]]
    return following in (["fewer", "than"], ["less", "than"])
