"""Whom a noun phrase means as a source: a name of the article, or the words themselves for those who stay nameless."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues, genders
from analysis.annotation.attributions.antecedents import Antecedents
from analysis.annotation.attributions.makers import holder, makers
from analysis.annotation.attributions.named import Named, is_one, is_outlet
from analysis.annotation.attributions.offices import aged, is_person, offices, people_of
from analysis.annotation.attributions.phrases import described, head_of, phrase_of
from analysis.annotation.attributions.source import Source
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex

_GROUPS = {"it": False, "they": True}
"""Pronouns for bodies and for several people, and whether they stand for several."""
_SAME = ("its", "that", "the", "their", "this")
"""Words by which a report is the one named before."""
_GROUP_BACK = 2
"""Sentences before "they said" in which those may have spoken."""
_COUNTED = frozenset(("another", "many", "one", "others", "several", "some"))
"""Words that stand for people without a noun ("said one of them")."""
_ONE_OF = ("another", "one")
"""Words for one of several people, before "of"."""
_NO_BEARERS = ("DATE", "EVENT", "FAC", "LANGUAGE", "LAW", "LOC", "TIME", "WORK_OF_ART")
"""Labels of the pipeline for names that say nothing."""
_AGE_WORDS = 4
"""Tokens of "44-year-" before "old"."""
_FULL_NAME = 2
"""Words of a name that no title and body before it hide."""
_LOOK_BACK = (600, 300, 150)
"""Characters before a pronoun among which its antecedent is sought."""


class Sources:
    """Sources of one article, in the order in which they are asked for."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._document = document
        self._index = index
        self._last: dict[str, Source] = {}
        self._offices = offices(document, index)
        self._named = Named(document, index)
        self._antecedents = Antecedents(document)
        self._spoken: dict[int, Source] = {}
        self._pronouns: dict[int, Source | None] = {}

    def sources(self, sentence: ParsedSentence, phrase: Span, *, telling: bool = False) -> list[Source]:
        """Whom a noun phrase means: one source, or each of those joined in it ("Kim and Putin").

        With `telling` any noun may be one, as the subject of "said" is.
        """
        found = (self.source(sentence, part, telling=telling) for part in self._named.parts(sentence, phrase))
        return list({(source.start, source.end): source for source in found if source}.values())

    def source(self, sentence: ParsedSentence, phrase: Span, *, telling: bool = False) -> Source | None:
        """Whom a noun phrase means as a source; None where it is nobody who can say a thing."""
        head = head_of(phrase)
        found = self._found(sentence, phrase, head, telling=telling)
        if found:
            self._last[found.head] = found
            if found.kind == "named" and head.lemma_.lower() in cues.CONTENT_NOUNS:
                self._last[head.lemma_.lower()] = found
            if not self._antecedents.quoted(sentence, head):
                self._spoken.setdefault(sentence.number, found)
        return found

    def _found(self, sentence: ParsedSentence, phrase: Span, head: Token, *, telling: bool = False) -> Source | None:
        found = self._meant(sentence, phrase, head)
        if found is None and (telling or phrase[0].lower_ in _COUNTED):
            found = self._group(sentence, phrase, head) or self._teller(sentence, phrase, head)
        return found

    def _meant(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        if head.lower_ in genders.PRONOUNS:
            return self._pronoun(sentence, head)
        if head.lower_ in ("former", "latter"):
            return self._of_two(sentence, phrase, head)
        if head.lower_ == "old" and phrase.end - phrase.start > _AGE_WORDS:
            return self._of_age(sentence, phrase, head)
        found = self._named.source(sentence, phrase, head) or self._nameless(sentence, phrase, head)
        if found is None and head.lower_ == "who":
            return self._nearby(sentence, head, "")
        if found is None and head.pos_ == "PROPN" and head.ent_type_ not in _NO_BEARERS:
            national = self._index.at(*sentence.place(head)) if is_one(phrase, head) else None
            words = described(phrase) if national and national.form == "nationality" else None
            return self._words(sentence, words, head.lower_) if words else self._unlisted(sentence, head)
        return found

    def relayer(self, sentence: ParsedSentence, phrase: Span, *, any_body: bool = False) -> Source | None:
        """The medium that a phrase means ("told the Tass news agency"); None for hearers that relay nothing.

        With `any_body` whoever is no person relays, as who cites another does.
        """
        found = self._found(sentence, phrase, head_of(phrase))
        if found is None or found.person:
            return None
        medium = (
            is_outlet(found.name) or any_body or found.head in cues.MEDIA or found.name == self._document.article.outlet
        )
        return found if medium else None

    def _nameless(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Experts, state media, South Korea's intelligence agency; "the agency" is the one cited last."""
        lemma = head.lemma_.lower()
        if lemma in cues.CONTENT_NOUNS:
            return self._of_content(sentence, phrase, head)
        if (owner := holder(head, sentence.span)) is not None:
            return self.source(sentence, phrase.doc[slice(*owner)])
        if lemma not in cues.INSTITUTIONS | cues.MEDIA and not is_person(lemma):
            return None
        words = described(phrase)
        if not words or phrase[0].lower_ in ("both", "neither"):
            return None
        titled = self._titled(sentence, phrase, head)
        if titled:
            return titled
        if phrase[0].lower_ in ("the", "this", "that") and len(words) == 1:
            known = [found for found in (self._holder(sentence, phrase, lemma), self._last.get(lemma)) if found]
            if known:
                return self._at(sentence, phrase, max(known, key=lambda found: found.start))
        return self._words(sentence, words, lemma)

    def _holder(self, sentence: ParsedSentence, phrase: Span, office: str) -> Source | None:
        """The only person whom the article has given an office before "the minister" or the like."""
        before = sentence.place(phrase)[0]
        named = [mention for mention in self._offices[office] if mention.end <= before]
        if len({mention.name for mention in named}) != 1:
            return None
        return Source(named[-1].name, named[-1].start, named[-1].end, "named", office, True)

    def _titled(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """A name that follows a title in capitals with a body or place between: First Minister of Wales Ana Ruiz."""
        first = phrase.end
        while first - 1 > head.i and phrase.doc[first - 1].pos_ == "PROPN" and not self._of_body(sentence, first - 1):
            first -= 1
        if head.pos_ != "PROPN" or phrase.end - first != _FULL_NAME or phrase.doc[first - 1].pos_ == "ADP":
            return None
        start, end = sentence.place(phrase.doc[first : phrase.end])
        return Source(self._document.text(start, end), start, end, "named", head.lower_, True)

    def _of_body(self, sentence: ParsedSentence, position: int) -> bool:
        token = sentence.span.doc[position]
        mention = self._index.at(*sentence.place(token))
        return token.lower_ in cues.INSTITUTIONS or (mention is not None and mention.kind != "person")

    def _of_content(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """A report's source is who made it, where the phrase says who."""
        before = phrase.doc[phrase.start : head.i]
        making = cues.INSTITUTIONS | cues.MEDIA | cues.PEOPLE_WHO_SPEAK
        maker = next((token for token in before if token.lemma_.lower() in making and token.pos_ != "ADJ"), None)
        if maker is not None:
            words = described(phrase.doc[phrase.start : maker.i + 1])
            return self._words(sentence, words, maker.lemma_.lower()) if words else None
        for place in makers(head, phrase, sentence.span):
            made = self.source(sentence, phrase.doc[slice(*place)])
            if made is not None:
                return made
        words, lemma = described(phrase), head.lemma_.lower()
        known = self._last.get(lemma) if words and phrase[0].lower_ in _SAME else None
        if words and len(words) == 1 and known and known.kind == "named":
            return self._at(sentence, phrase, known)
        return self._words(sentence, words, lemma) if words else None

    def _words(self, sentence: ParsedSentence, words: Span, head: str) -> Source:
        start, end = sentence.place(words)
        text = self._document.text(start, end)
        mentioned = self._index.within(start, end)
        kind = "named" if mentioned and head in cues.INSTITUTIONS else "anonymous"
        proper = words[0].pos_ == "PROPN" or bool(self._index.within(*sentence.place(words[0])))
        plural = head_of(words).tag_ in ("NNS", "NNPS")
        return Source(text if proper else text[:1].lower() + text[1:], start, end, kind, head, plural=plural)

    def _at(self, sentence: ParsedSentence, phrase: Span, known: Source) -> Source:
        start, end = sentence.place(phrase)
        return replace(known, start=start, end=end)

    def _unlisted(self, sentence: ParsedSentence, head: Token) -> Source:
        """A name that is not among the article's mentions, with the names before it."""
        first = head.i
        while first > sentence.span.start and head.doc[first - 1].pos_ == "PROPN":
            first -= 1
        start, end = sentence.place(head.doc[first : head.i + 1])
        name = self._named.of_surname(self._document.text(start, end), start)
        return Source(name, start, end, "named", head.lower_, bool(genders.of_name(name)))

    def _pronoun(self, sentence: ParsedSentence, pronoun: Token) -> Source | None:
        """Whom "he" or "she" means, found once: the mention it is, a subject before, or who is named alone nearby."""
        start, end = sentence.place(pronoun)
        if start not in self._pronouns:
            gender = genders.PRONOUNS[pronoun.lower_]
            found = self._linked(sentence, pronoun, gender) or self._subject(sentence, pronoun, gender)
            found = found or self._nearby(sentence, pronoun, gender)
            self._pronouns[start] = replace(found, start=start, end=end) if found else None
        return self._pronouns[start]

    def _of_two(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
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

    def _of_age(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
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
            return self._pronouns.get(sentence.place(token)[0]) or self._linked(sentence, token, gender)
        if token.lower_ in _ONE_OF and (whose := people_of(token)):
            one = sentence.span.doc[slice(*phrase_of(token, sentence.span))]
            return replace(self._words(sentence, one, whose), plural=False)
        if token.pos_ not in ("PRON", "PROPN") and not is_person(token.lemma_.lower()):
            return None
        phrase = sentence.span.doc[slice(*phrase_of(token, sentence.span))]
        return self._meant(sentence, phrase, token)

    def _linked(self, sentence: ParsedSentence, pronoun: Token, gender: str) -> Source | None:
        """The person whose mention the pronoun is."""
        mention = self._index.at(*sentence.place(pronoun))
        if mention is None or mention.kind != "person" or not genders.fits(gender, genders.of_name(mention.name)):
            return None
        name = self._named.of_surname(mention.name, mention.start)
        return Source(name, mention.start, mention.end, "named", "", True)

    def _nearby(self, sentence: ParsedSentence, pronoun: Token, gender: str) -> Source | None:
        """Who is named alone in the stretch before a pronoun, or in the nearest part of it that names anybody."""
        place = sentence.place(pronoun)[0]
        alone = (self._alone(max(0, place - far), place, gender) for far in _LOOK_BACK)
        return next((found for found in alone if found), None)

    def _alone(self, start: int, end: int, gender: str) -> Source | None:
        near = self._index.within(start, end)
        persons = [mention for mention in near if mention.kind == "person" and mention.end <= end]
        names = {mention.name for mention in persons if genders.fits(gender, genders.of_name(mention.name))}
        return Source(names.pop(), start, end, "named", "", True) if len(names) == 1 else None

    def _group(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """The body or the several people who spoke in this sentence or right before: it said, they said."""
        if head.lower_ not in _GROUPS:
            return None
        spoken = (self._spoken.get(sentence.number - back) for back in range(_GROUP_BACK + 1))
        fitting = (one for one in spoken if one and not one.human and one.plural == _GROUPS[head.lower_])
        found = next(fitting, None) or (self._body(sentence, head) if head.lower_ == "it" else None)
        return self._at(sentence, phrase, found) if found else None

    def _body(self, sentence: ParsedSentence, pronoun: Token) -> Source | None:
        """The body of which the sentence before tells: NASA stopped its broadcast. It also noted …."""
        for earlier, subjects in self._antecedents.before(sentence, pronoun):
            if earlier.number == sentence.number - 1 and subjects and subjects[0].pos_ == "PROPN":
                mention = self._index.at(*earlier.place(subjects[0]))
                if mention is not None and mention.kind == "organisation":
                    return Source(mention.name, mention.start, mention.end, "named", "")
        return None

    def _teller(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Who or whatever says something: the coastguard, one of them."""
        counted = phrase[0].lower_ in _COUNTED
        words = phrase if counted else described(phrase)
        if head.lower_ in ("former", "latter"):
            return None
        if not words or not (counted or (head.pos_ == "NOUN" and head.lemma_.lower() not in cues.NO_SPEAKERS)):
            return None
        return self._words(sentence, words, "one" if counted else head.lemma_.lower())


def _same(token: Token, pronoun: Token) -> bool:
    return token.lower_ == pronoun.lower_
