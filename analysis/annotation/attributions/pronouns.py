"""Whom a pronoun, or "the former" and "the 44-year-old", means as a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from analysis.annotation.attributions import genders
from analysis.annotation.attributions.antecedents import Antecedents
from analysis.annotation.attributions.offices import aged, is_person, people_of
from analysis.annotation.attributions.phrases import phrase_of
from analysis.annotation.attributions.source import Source
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex

GROUPS = {"it": False, "its": False, "they": True}
"""Pronouns for bodies and for several people, and whether they stand for several."""
_GROUP_BACK = 2
"""Sentences before "they said" in which those may have spoken."""
_ONE_OF = ("another", "one")
"""Words for one of several people, before "of"."""
_AGE_WORDS = 4
"""Tokens of "44-year-" before "old"."""
_LOOK_BACK = (600, 300, 150)
"""Characters before a pronoun among which its antecedent is sought."""
_OWNERS = {"her": "female", "his": "male"}
"""Words for whose a report is, and the gender of one person."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """How the sources of an article are named: by a phrase with its head, in words, by a surname."""

    meant: Callable[[ParsedSentence, Span, Token], Source | None]
    words: Callable[[ParsedSentence, Span, str], Source]
    surname: Callable[[str, int], str]


class Pronouns:
    """Sources of one article that pronouns stand for."""

    def __init__(self, document: Document, index: MentionIndex, meaning: Meaning) -> None:
        self._document = document
        self._index = index
        self._antecedents = Antecedents(document)
        self._meaning = meaning
        self._spoken: dict[int, Source] = {}
        self._pronouns: dict[int, Source | None] = {}

    def heard(self, sentence: ParsedSentence, head: Token, spoke: Source) -> None:
        """Keep who spoke first in a sentence, outside of quotation marks."""
        if not self._antecedents.quoted(sentence, head):
            self._spoken.setdefault(sentence.number, spoke)

    def person(self, sentence: ParsedSentence, pronoun: Token) -> Source | None:
        """Whom "he" or "she" means, found once: the mention it is, a subject before, or who is named alone nearby."""
        start, end = sentence.place(pronoun)
        if start not in self._pronouns:
            gender = genders.PRONOUNS[pronoun.lower_]
            found = self.linked(sentence, pronoun, gender) or self._subject(sentence, pronoun, gender)
            found = found or self.nearby(sentence, pronoun, gender)
            self._pronouns[start] = replace(found, start=start, end=end) if found else None
        return self._pronouns[start]

    def of_two(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """The one or the other of the two persons or two bodies named last: the former, the latter."""
        place = sentence.place(phrase)[0]
        before = self._index.within(max(0, place - _LOOK_BACK[-1]), place)
        named = list(
            {mention.name: mention for mention in before if mention.kind in ("organisation", "person")}.values()
        )
        if len(named) < len(("former", "latter")) or named[-1].kind != named[-2].kind:
            return None
        meant = named[-1 if head.lower_ == "latter" else -2]
        return Source(meant.name, *sentence.place(phrase), "named", "", meant.kind == "person")

    def of_age(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """The 44-year-old: the person of that age, else the nearest subject before."""
        person = aged(self._document, self._index, head.doc[head.i - _AGE_WORDS].text)
        if person:
            return Source(person.name, *sentence.place(phrase), "named", "", True)
        return self._subject(sentence, phrase[0], "")

    def _subject(self, sentence: ParsedSentence, pronoun: Token, gender: str) -> Source | None:
        """The nearest subject before a pronoun that may be meant, or who is named alone in the sentence before."""
        for earlier, subjects in self._antecedents.before(sentence, pronoun):
            found = [self._as_subject(earlier, token, gender) for token in subjects]
            spoken = self._spoken.get(earlier.number)
            meant = next(
                (one for one in [*found, spoken] if one and one.human and genders.fits(gender, one.gender)), None
            )
            if meant:
                return meant
            if earlier.number == sentence.number - 1 and not any(_same(token, pronoun) for token in subjects):
                alone = self._alone(earlier.start, earlier.end, gender)
                if alone:
                    return alone
        return None

    def _as_subject(self, sentence: ParsedSentence, token: Token, gender: str) -> Source | None:
        if token.lower_ in genders.PRONOUNS:
            if genders.PRONOUNS[token.lower_] != gender:
                return None
            return self._pronouns.get(sentence.place(token)[0]) or self.linked(sentence, token, gender)
        if token.lower_ in _ONE_OF and (whose := people_of(token)):
            one = sentence.span.doc[slice(*phrase_of(token, sentence.span))]
            return replace(self._meaning.words(sentence, one, whose), plural=False)
        if token.pos_ not in ("PRON", "PROPN") and not is_person(token.lemma_.lower()):
            return None
        phrase = sentence.span.doc[slice(*phrase_of(token, sentence.span))]
        return self._meaning.meant(sentence, phrase, token)

    def linked(self, sentence: ParsedSentence, pronoun: Token, gender: str) -> Source | None:
        """The person whose mention the pronoun is."""
        mention = self._index.at(*sentence.place(pronoun))
        if mention is None or mention.kind != "person" or not genders.fits(gender, genders.of_name(mention.name)):
            return None
        name = self._meaning.surname(mention.name, mention.start)
        return Source(name, mention.start, mention.end, "named", "", True)

    def nearby(self, sentence: ParsedSentence, pronoun: Token, gender: str) -> Source | None:
        """Who is named alone in the stretch before a pronoun, or in the nearest part of it that names anybody."""
        place = sentence.place(pronoun)[0]
        alone = (self._alone(max(0, place - far), place, gender) for far in _LOOK_BACK)
        return next((found for found in alone if found), None)

    def _alone(self, start: int, end: int, gender: str) -> Source | None:
        near = self._index.within(start, end)
        persons = [mention for mention in near if mention.kind == "person" and mention.end <= end]
        names = {mention.name for mention in persons if genders.fits(gender, genders.of_name(mention.name))}
        return Source(names.pop(), start, end, "named", "", True) if len(names) == 1 else None

    def group(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """The body or the several people who spoke in this sentence or right before: it said, they said."""
        if head.lower_ not in GROUPS:
            return None
        several = GROUPS[head.lower_]
        spoken = [self._spoken.get(sentence.number - back) for back in range(_GROUP_BACK + 1)]
        fitting = (one for one in spoken if one and not one.human and one.plural == several)
        found = None if several else self._here(sentence, head)
        found = found or next(fitting, None) or self._before(sentence, head, several=several)
        if found is None and several:
            found = next((one for one in spoken[1:_GROUP_BACK] if one and one.body), None)
        return replace(found, start=sentence.place(phrase)[0], end=sentence.place(phrase)[1]) if found else None

    def owner(self, sentence: ParsedSentence, pronoun: Token) -> Source | None:
        """Whose a report is: according to its report, the bank …; the minister shut it, his letter said."""
        if pronoun.lower_ in _OWNERS:
            return self.linked(sentence, pronoun, _OWNERS[pronoun.lower_])
        following = (token for token in sentence.tokens if token.dep_ == "nsubj" and token.head.dep_ == "ROOT")
        for token in following if pronoun.lower_ == "its" else ():
            if token.i > pronoun.i:
                found = self._body(sentence, token)
                return found or self.group(sentence, sentence.span.doc[pronoun.i : pronoun.i + 1], pronoun)
        return None

    def _here(self, sentence: ParsedSentence, pronoun: Token) -> Source | None:
        """The body of which the same sentence tells: the bank shut it, as it considers it unsafe."""
        verb = pronoun.head
        above = next((child for child in verb.head.lefts if child.dep_ == "nsubj"), None)
        told_of = verb.dep_ == "advcl" and above is not None and above.i < pronoun.i
        return self._body(sentence, above) if told_of and above is not None else None

    def _before(self, sentence: ParsedSentence, pronoun: Token, *, several: bool) -> Source | None:
        """The body or the people of whom the sentence before tells: NASA stopped its broadcast. It also noted …."""
        for earlier, subjects in self._antecedents.before(sentence, pronoun):
            if earlier.number == sentence.number - 1 and subjects:
                return self._people(earlier, subjects[0]) if several else self._body(earlier, subjects[0])
        return None

    def _people(self, sentence: ParsedSentence, subject: Token) -> Source | None:
        """Several people, in so many words: researchers, the council's auditors."""
        if subject.tag_ != "NNS" or not is_person(subject.lemma_.lower()):
            return None
        return self._meaning.meant(sentence, sentence.span.doc[slice(*phrase_of(subject, sentence.span))], subject)

    def _body(self, sentence: ParsedSentence, subject: Token) -> Source | None:
        mention = self._index.at(*sentence.place(subject)) if subject.pos_ == "PROPN" else None
        if mention is None or mention.kind != "organisation":
            return None
        return Source(mention.name, mention.start, mention.end, "named", "")


def _same(token: Token, pronoun: Token) -> bool:
    return token.lower_ == pronoun.lower_
