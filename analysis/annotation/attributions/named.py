"""The names by which an article may cite somebody: at the head of a phrase, in it, or in apposition to it."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues, genders
from analysis.annotation.attributions.bearers import Bearers
from analysis.annotation.attributions.offices import is_person
from analysis.annotation.attributions.phrases import conjuncts
from analysis.annotation.attributions.source import Source
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.knowledge import listed
from analysis.tables import Mention

_BEARERS = ("person", "organisation")
_MISTAKEN = ("organisation", "place")
"""Kinds that a pipeline takes a person's full name for."""
_CLOSERS = (",", ".", ";", ":", ")", "”", '"')
"""What may follow a name in apposition."""
_OPENING = frozenset(("“", '"', "``"))
"""Marks that open a quotation."""
_WORD = 20
"""Characters before a name among which the word before it stands."""
_SITE = re.compile(r"\w\.(?:co|com|info|net|news|org|tv)(?:\.[a-z]{2})?$", re.IGNORECASE)
"""How the name of a site ends."""
_TITLES = frozenset(("col", "dr", "gen", "lt", "mr", "mrs", "ms", "prof", "sir"))


class Named:
    """Sources of one article that are named."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._document = document
        self._index = index
        self._bearers = Bearers(document, index)

    def of_surname(self, name: str, start: int) -> str:
        """The full name of whoever the article named in full before by this surname, or the name as it stands."""
        return self._bearers.of_surname(name, start)

    def full(self, mention: Mention) -> str:
        """The full name that a mention stands for."""
        return self._bearers.name(mention)

    def source(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Whom the article names with a phrase; None where it names nobody."""
        lemma = head.lemma_.lower()
        own = self._index.at(*sentence.place(head))
        full = own is not None and own.kind == "person" and own.form == "named" and " " in own.text
        apposed = None if full else self._apposed(sentence, phrase, head)
        mention = apposed or self._mention(sentence, phrase, head)
        if mention is None:
            return None
        given = mention.kind in _MISTAKEN and bool(genders.of_name(mention.name))
        person = mention.kind == "person" or given or (apposed is not None and is_person(lemma))
        return Source(self._bearers.name(mention), mention.start, mention.end, "named", lemma, person)

    def medium(self, sentence: ParsedSentence, phrase: Span) -> Source | None:
        """The medium that a phrase names: told the network Zuid TV the rules were kept."""
        for mention in self._index.within(*sentence.place(phrase)):
            before = self._document.text(max(sentence.start, mention.start - _WORD), mention.start).split()
            described = bool(before) and (before[-1] == "The" or before[-1].lower() in cues.MEDIA)
            described = described and mention.kind not in ("country", "person", "place")
            if mention.form == "named" and (described or is_outlet(mention.name)):
                return Source(mention.name, mention.start, mention.end, "named", "")
        return None

    def parts(self, sentence: ParsedSentence, phrase: Span) -> list[Span]:
        """The sources that a noun phrase joins; a place before people of another is none: Ulm and Bern officials."""
        found = self._makers(sentence, phrase) or conjuncts(phrase)
        last = found[-1].root
        if len(found) > 1 and self._owns(sentence, found[0], last):
            return found[-1:]
        if len(found) > 1 and self._one_of_two(sentence, found):
            return found[-1:]
        if len(found) > 1 and last.tag_ == "NNS" and is_person(last.lemma_.lower()) and found[-1][0].pos_ == "PROPN":
            first = self._index.at(*sentence.place(found[0].root))
            return found[1:] if first is not None and first.kind in ("country", "place") else found
        return found

    def _owns(self, sentence: ParsedSentence, first: Span, last: Token) -> bool:
        """Whether "and" stands in the name of whose the last is: the Board of Ports and Rivers' director."""
        mark = next((part for child in last.lefts if child.dep_ == "poss" for part in child.rights), None)
        if mark is None or mark.tag_ != "POS":
            return False
        owner = self._index.at(*sentence.place(mark.nbor(-1)))
        return owner is not None and owner.start <= sentence.place(first.root)[0]

    def _makers(self, sentence: ParsedSentence, phrase: Span) -> list[Span]:
        """Those two whose one report is: projections by BBC and Zuid TV; none where it is one's or nobody's named."""
        doc, by = phrase.doc, next((token for token in phrase if token.lower_ == "by"), None)
        if by is None or by.i == phrase.start or by.nbor(-1).lemma_.lower() not in cues.CONTENT_NOUNS:
            return []
        parting = next((token for token in doc[by.i : phrase.end] if token.lower_ == "and"), None)
        if parting is None or parting.i + 1 >= phrase.end or self._index.at(*sentence.place(parting)) is not None:
            return []
        parts = [doc[by.i + 1 : parting.i], doc[parting.i + 1 : phrase.end]]
        return parts if all(len(part) and self._index.at(*sentence.place(part[-1])) for part in parts) else []

    def _one_of_two(self, sentence: ParsedSentence, found: list[Span]) -> bool:
        """Whether two callings without articles lead to one name: health expert and former minister(,) Ida Moss."""
        bare = all(part.root.tag_ == "NN" and part[0].pos_ not in ("DET", "PRON") for part in found[:-1])
        if not bare or not all(is_person(part.root.lemma_.lower()) for part in found[:-1]):
            return False
        last = found[-1].root
        apposed = next((child for child in last.rights if child.dep_ == "appos" and child.pos_ == "PROPN"), None)
        named = self._index.at(*sentence.place(apposed if apposed is not None else last))
        titled = last.tag_ == "NN" or found[-1][0].pos_ in ("ADJ", "NOUN")
        return titled and named is not None and named.kind == "person" and found[-1][0].pos_ != "DET"

    def _mention(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Mention | None:
        """The mention that a phrase is about: its head, a person in it, the maker of a report, an agency."""
        if (titled := self._behind_calling(sentence, phrase)) is not None:
            return titled
        at_head = self._index.at(*sentence.place(head))
        if at_head and at_head.kind != "event" and _covers(at_head, *sentence.place(head)):
            return at_head if at_head.form != "nationality" or not is_one(phrase, head) else None
        # Who is for or against somebody is not that one: an analysis of anti-Moss posts.
        inside = [one for one in self._index.within(*sentence.place(phrase)) if not _prefixed(sentence, one)]
        lemma = head.lemma_.lower()
        persons = [mention for mention in inside if mention.kind == "person"]
        if head.pos_ == "NOUN" and is_person(lemma):
            behind = [mention for mention in persons if mention.start > sentence.place(head)[0]]
            persons = [mention for mention in behind if not self._served(sentence, head, mention)]
        thing = head.pos_ == "NOUN" and not is_person(lemma) and lemma in cues.INSTRUMENTS
        if (
            persons
            and not thing
            and lemma not in cues.CONTENT_NOUNS | cues.MEDIA | cues.INSTITUTIONS
            and not _owned(head)
        ):
            return persons[-1]
        if lemma in cues.CONTENT_NOUNS | cues.MEDIA:
            bearers = [mention for mention in inside if mention.kind in _BEARERS or is_agency(mention.text)]
            return persons[-1] if persons and lemma in cues.CONTENT_NOUNS else next(iter(bearers), None)
        return None

    def _served(self, sentence: ParsedSentence, head: Token, person: Mention) -> bool:
        """Whether somebody is named only as the one whom another serves: an aide to President Moss."""
        place = head.i + 1
        while place < sentence.span.end and sentence.place(head.doc[place : place + 1])[0] < person.start:
            place += 1
        while place > head.i + 1 and head.doc[place - 1].pos_ in ("DET", "PROPN"):
            place -= 1
            if head.doc[place].pos_ == "DET":
                break
            other = self._index.at(*sentence.place(head.doc[place : place + 1]))
            if other is not None and other != person:
                return False
        return place > head.i + 1 and head.doc[place - 1].pos_ == "ADP"

    def _apposed(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Mention | None:
        """Who is named in apposition: the Senate leader, Ida Moss; one news site, Znak.com."""
        lemma = head.lemma_.lower()
        if lemma in cues.CONTENT_NOUNS and not is_person(lemma):
            return None
        person = is_person(lemma) and (head.pos_ != "PROPN" or lemma in cues.PEOPLE_WHO_SPEAK)
        kinds = _BEARERS if lemma in cues.INSTITUTIONS | cues.MEDIA or person else ("person",)
        hanging = [*head.children, *(phrase.root.children if phrase.root.lower_ == "one" else ())]
        places = (sentence.place(child) for child in hanging if child.dep_ == "appos" and not _quoted(head, child))
        found = (self._index.at(*place) for place in places)
        apposed = next((mention for mention in found if mention and mention.kind in kinds), None)
        apposed = apposed or self._by_name(sentence, head)
        return apposed or (self._beside(sentence, phrase) if head.pos_ == "NOUN" else None)

    def _behind_calling(self, sentence: ParsedSentence, phrase: Span) -> Mention | None:
        """Who is named at the end of a phrase behind what they are: Zuid Institute geologist Ana Ruiz."""
        last = self._index.at(*sentence.place(phrase[-1]))
        if last is None or last.kind != "person" or last.form != "named":
            return None
        first = phrase.end - 1
        while first > phrase.start and sentence.place(phrase.doc[first - 1 : first])[0] >= last.start:
            first -= 1
        before = phrase.doc[first - 1] if first > phrase.start else None
        calling = before is not None and before.pos_ == "NOUN" and is_person(before.lemma_.lower())
        return last if calling else None

    def _by_name(self, sentence: ParsedSentence, head: Token) -> Mention | None:
        """Who is named so: a student named Moss; not: Ruiz called Moss an "idea", wherever that was hung."""
        if head.pos_ == "PROPN":
            return None
        named = (child for child in head.rights if child.dep_ == "acl" and child.lower_ in ("called", "named"))
        names = (name for child in named for name in child.rights if name.pos_ == "PROPN")
        found = (self._index.at(*sentence.place(name)) for name in names)
        return next((mention for mention in found if mention and mention.form == "named"), None)

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
        if named is None or named.form != "named":
            return None
        if named.kind != "person" and not (named.kind in _MISTAKEN and genders.of_name(named.name)):
            return None
        following = self._document.text(named.end, named.end + 1)
        return named if following in _CLOSERS or named.end >= sentence.start + len(sentence.text) else None


def is_agency(name: str) -> bool:
    """Whether a name is that of a listed news agency."""
    return name.lower() in listed("agencies", "aliases")


def is_outlet(name: str) -> bool:
    """Whether a name is that of those who relay news: a listed agency or outlet, or a name that says so."""
    parts = name.lower().split()
    outlets = listed("outlets", "aliases")
    known = is_agency(name) or name.lower() in outlets or f"the {name.lower()}" in outlets
    known = known or (name.split()[0].isupper() and parts[0] in outlets)
    called = not cues.MEDIA_NAMES.isdisjoint((parts[0], parts[-1])) or parts[-1].endswith("news")
    return known or called or _SITE.search(name) is not None


def is_one(phrase: Span, head: Token) -> bool:
    """Whether a phrase is about one human being, whom a noun of nationality stands for: the 26-year-old Dane."""
    return head.tag_ in ("NN", "NNP") and phrase[0].lower_ in ("a", "another", "one", "the") and len(phrase) > 1


def _covers(mention: Mention, start: int, end: int) -> bool:
    return mention.start <= start and end <= mention.end


def _owned(head: Token) -> bool:
    """Whether a phrase speaks of somebody's thing ("Kim's sister")."""
    return any(child.dep_ == "poss" for child in head.children)


def _quoted(head: Token, apposed: Token) -> bool:
    """Whether words in marks that the parser hung on a speaker begin between: Moss wrote, "Ruiz, a great drummer"."""
    return any(token.text in _OPENING for token in head.doc[head.i + 1 : apposed.i])


def _prefixed(sentence: ParsedSentence, mention: Mention) -> bool:
    """Whether a hyphen joins a name to what stands before it: pro-Moss."""
    before = mention.start - sentence.start - 1
    return before >= 0 and sentence.text[before] == "-"
