"""Whom a noun phrase means as a source: a name of the article, or the words themselves for those who stay nameless."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.offices import is_person, offices
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.knowledge import listed
from analysis.tables import Mention

_PRONOUNS = frozenset(("he", "she", "who"))
_CLOSERS = (",", ".", ";", ":", ")", "”", '"')
"""What may follow a name in apposition."""
_TITLES = frozenset(("col", "dr", "gen", "lt", "mr", "mrs", "ms", "prof", "sir"))
_BEARERS = ("person", "organisation")
_NO_BEARERS = ("DATE", "EVENT", "FAC", "LANGUAGE", "LAW", "LOC", "TIME", "WORK_OF_ART")
"""Labels of the pipeline for names that say nothing."""
_LOOK_BACK = (600, 300, 150)
"""Characters before a pronoun among which its antecedent is sought."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who is cited: a name or words, where they stand, and whether that is a name."""

    name: str
    start: int
    end: int
    kind: str
    """named, anonymous."""
    head: str
    """Head noun in lower case, for later "the agency"."""
    person: bool = False


class Sources:
    """Sources of one article, in the order in which they are asked for."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._document = document
        self._index = index
        self._last: dict[str, Source] = {}
        self._offices = offices(document, index)
        self._speaker: tuple[int, Source] | None = None

    def sources(self, sentence: ParsedSentence, phrase: Span) -> list[Source]:
        """Whom a noun phrase means: one source, or each of those joined in it ("Kim and Putin")."""
        found = (self.source(sentence, part) for part in _conjuncts(phrase))
        return [source for source in found if source]

    def source(self, sentence: ParsedSentence, phrase: Span) -> Source | None:
        """Whom a noun phrase means as a source; None where it is nobody who can say a thing."""
        head = head_of(phrase)
        start, end = sentence.place(phrase)
        found = self._named(sentence, phrase, head) or self._nameless(sentence, phrase, head)
        if found is None and head.lower_ in _PRONOUNS:
            found = self._antecedent(sentence, start, end)
        if found is None and head.pos_ == "PROPN" and head.ent_type_ not in _NO_BEARERS:
            found = self._unlisted(sentence, head)
        if found:
            self._last[found.head] = found
            self._speaker = (sentence.number, found) if found.person else self._speaker
        return found

    def _named(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        mention = self._mention(sentence, phrase, head)
        if mention is None:
            return None
        person = mention.kind == "person"
        return Source(mention.name, mention.start, mention.end, "named", head.lemma_.lower(), person)

    def _mention(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Mention | None:
        """The mention that a phrase is, or is about: its head, a person in it, the maker of a report, an agency."""
        apposed = self._apposed(sentence, phrase, head)
        if apposed:
            return apposed
        at_head = self._index.at(*sentence.place(head))
        if at_head and at_head.kind != "event" and _covers(at_head, *sentence.place(head)):
            return at_head
        inside = self._index.within(*sentence.place(phrase))
        persons = [mention for mention in inside if mention.kind == "person"]
        lemma = head.lemma_.lower()
        if persons and lemma not in cues.CONTENT_NOUNS | cues.MEDIA | cues.INSTITUTIONS and not _owned(head):
            return persons[-1]
        if lemma in cues.CONTENT_NOUNS | cues.MEDIA:
            bearers = [mention for mention in inside if mention.kind in _BEARERS or _agency(mention.text)]
            return persons[-1] if persons and lemma in cues.CONTENT_NOUNS else next(iter(bearers), None)
        return None

    def _apposed(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Mention | None:
        """Who is named in apposition: the Senate leader, Ida Moss; one news site, Znak.com."""
        kinds = _BEARERS if head.lemma_.lower() in cues.INSTITUTIONS | cues.MEDIA else ("person",)
        places = (sentence.place(child) for child in head.children if child.dep_ == "appos")
        found = (self._index.at(*place) for place in places)
        apposed = next((mention for mention in found if mention and mention.kind in kinds), None)
        return apposed or (self._beside(sentence, phrase) if head.pos_ == "NOUN" else None)

    def _beside(self, sentence: ParsedSentence, phrase: Span) -> Mention | None:
        """The person named between commas after an office, however it was parsed: said the mayor, Ana Ruiz."""
        doc, last = phrase.doc, phrase.end
        if doc[last : last + 1].text != "," or last + 1 >= sentence.span.end or phrase[0].pos_ == "ADP":
            return None
        first = last + 1
        while first < sentence.span.end and doc[first].lower_.rstrip(".") in _TITLES:
            first += 1
        start, end = sentence.place(doc[first : first + 1])
        named = self._index.at(start, end) if first < sentence.span.end else None
        if named is None or named.kind != "person" or named.form != "named":
            return None
        following = self._document.text(named.end, named.end + 1)
        return named if following in _CLOSERS or named.end >= sentence.start + len(sentence.text) else None

    def relayer(self, sentence: ParsedSentence, phrase: Span, *, any_body: bool = False) -> Source | None:
        """The medium that a phrase means ("told the Tass news agency"); None for hearers that relay nothing.

        With `any_body` whoever is no person relays, as who cites another does.
        """
        found = self.source(sentence, phrase)
        if found is None or found.person:
            return None
        named = _agency(found.name) or found.name.lower().split()[-1] in cues.MEDIA_NAMES
        medium = named or any_body or found.head in cues.MEDIA or found.name == self._document.article.outlet
        return found if medium else None

    def _nameless(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Experts, state media, South Korea's intelligence agency; "the agency" is the one cited last."""
        lemma = head.lemma_.lower()
        if lemma in cues.CONTENT_NOUNS:
            return self._of_content(sentence, phrase, head)
        if lemma not in cues.INSTITUTIONS | cues.MEDIA and not is_person(lemma):
            return None
        words = _described(phrase)
        if not words or phrase[0].lower_ in ("both", "neither"):
            return None
        if phrase[0].lower_ in ("the", "this", "that") and len(words) == 1:
            known = self._last.get(lemma) or self._holder(sentence, phrase, lemma)
            if known is not None:
                return self._at(sentence, phrase, known)
        return self._words(sentence, words, lemma)

    def _holder(self, sentence: ParsedSentence, phrase: Span, office: str) -> Source | None:
        """The only person whom the article has given an office before "the minister" or the like."""
        before = sentence.place(phrase)[0]
        named = [mention for mention in self._offices[office] if mention.end <= before]
        if len({mention.name for mention in named}) != 1:
            return None
        return Source(named[-1].name, named[-1].start, named[-1].end, "named", office, True)

    def _of_content(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """A report's source is who made it, where the phrase says who."""
        before = phrase.doc[phrase.start : head.i]
        makers = cues.INSTITUTIONS | cues.MEDIA | cues.PEOPLE_WHO_SPEAK
        maker = next((token for token in before if token.lemma_.lower() in makers), None)
        if maker is not None:
            words = _described(phrase.doc[phrase.start : maker.i + 1])
            return self._words(sentence, words, maker.lemma_.lower()) if words else None
        for token in phrase.doc[head.i + 1 : phrase.end]:
            if token.lower_ in ("by", "from", "of", "in") and token.i + 1 < phrase.end:
                return self.source(sentence, phrase.doc[token.i + 1 : phrase.end])
        words = _described(phrase)
        return self._words(sentence, words, head.lemma_.lower()) if words else None

    def _words(self, sentence: ParsedSentence, words: Span, head: str) -> Source:
        start, end = sentence.place(words)
        text = self._document.text(start, end)
        mentioned = self._index.within(start, end)
        kind = "named" if mentioned and head in cues.INSTITUTIONS else "anonymous"
        proper = words[0].pos_ == "PROPN" or bool(self._index.within(*sentence.place(words[0])))
        return Source(text if proper else text[:1].lower() + text[1:], start, end, kind, head)

    def _at(self, sentence: ParsedSentence, phrase: Span, known: Source) -> Source:
        start, end = sentence.place(phrase)
        return Source(known.name, start, end, known.kind, known.head)

    def _unlisted(self, sentence: ParsedSentence, head: Token) -> Source:
        """A name that is not among the article's mentions, with the names before it."""
        first = head.i
        while first > sentence.span.start and head.doc[first - 1].pos_ == "PROPN":
            first -= 1
        start, end = sentence.place(head.doc[first : head.i + 1])
        return Source(self._document.text(start, end), start, end, "named", head.lower_)

    def _antecedent(self, sentence: ParsedSentence, start: int, end: int) -> Source | None:
        """Who spoke in this sentence or the one before; else who is named alone shortly before a pronoun.

        Alone: in the whole stretch before it, or in the nearest part of it that names anybody.
        """
        if self._speaker and sentence.number - self._speaker[0] <= 1:
            return Source(self._speaker[1].name, start, end, "named", "", True)
        for far in _LOOK_BACK:
            near = self._index.within(max(0, start - far), start)
            persons = {mention.name for mention in near if mention.kind == "person" and mention.end <= start}
            if len(persons) == 1:
                return Source(persons.pop(), start, end, "named", "", True)
        return None


def _conjuncts(phrase: Span) -> list[Span]:
    """The parts of a noun phrase that "and" or commas join; the phrase itself where it has one head."""
    head = head_of(phrase)
    joined = [token for token in head.conjuncts if phrase.start <= token.i < phrase.end and token.i > head.i]
    if not joined:
        return [phrase]
    starts = [phrase.start, *(max(head.i + 1, token.left_edge.i) for token in joined)]
    ends = [*starts[1:], phrase.end]
    parts = (_trimmed(phrase.doc[first:last]) for first, last in zip(starts, ends, strict=True))
    return [part for part in parts if len(part)]


def _trimmed(part: Span) -> Span:
    """A part without the commas and conjunctions at its end."""
    last = part.end
    while last > part.start and (part.doc[last - 1].is_punct or part.doc[last - 1].pos_ == "CCONJ"):
        last -= 1
    return part.doc[part.start : last]


def head_of(phrase: Span) -> Token:
    """The noun a phrase is about: its root, or its last noun before a preposition where the parse fell apart."""
    root: Token = phrase.root
    if root.pos_ in ("NOUN", "PROPN", "PRON"):
        return root
    nominal = [token for token in phrase if token.pos_ in ("NOUN", "PROPN", "PRON")]
    return nominal[-1] if nominal else root


def _agency(name: str) -> bool:
    return name.lower() in listed("agencies", "aliases")


def _covers(mention: Mention, start: int, end: int) -> bool:
    return mention.start <= start and end <= mention.end


def _owned(head: Token) -> bool:
    """Whether a phrase speaks of somebody's thing ("Kim's sister")."""
    return any(child.dep_ == "poss" for child in head.children)


def _described(phrase: Span) -> Span | None:
    """A phrase without the articles and adjectives of time that a source's description does without."""
    first = phrase.start
    while first < phrase.end and phrase.doc[first].lower_ in cues.LEFT_OUT:
        first += 1
    return phrase.doc[first : phrase.end] if first < phrase.end else None
