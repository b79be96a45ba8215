"""Whom a noun phrase means as a source: a name of the article, or the words themselves for those who stay nameless."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues, genders
from analysis.annotation.attributions.makers import holder, is_told_apart, made_by, makers, whose
from analysis.annotation.attributions.named import Named, is_one, is_outlet
from analysis.annotation.attributions.offices import bodies, is_person, offices
from analysis.annotation.attributions.phrases import described, head_of
from analysis.annotation.attributions.pronouns import Meaning, Pronouns
from analysis.annotation.attributions.source import Source
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex

_SAME = ("its", "that", "the", "their", "this")
"""Words by which a report is the one named before."""
_COUNTED = frozenset(("another", "many", "one", "others", "several", "some"))
"""Words that stand for people without a noun ("said one of them")."""
_LAWMAKERS = frozenset(
    "congressmen,councillors,deputies,governors,lawmakers,legislators,members,representatives,senators".split(",")
)
_PARTIES = frozenset(
    "conservative,democrat,democratic,green,labour,liberal,republican,socialist,tory,unionist".split(",")
)
"""Words for a party before those who hold an office for it: Republican Representatives, who are not their House."""
_NO_BEARERS = ("DATE", "EVENT", "FAC", "LANGUAGE", "LAW", "LOC", "TIME", "WORK_OF_ART")
"""Labels of the pipeline for names that say nothing."""
_SCHOLARS = ("icians", "ographers", "ologists", "onomers")
"""Endings of words for people of one calling, however they are written: Egyptologists."""
_AND_OTHERS = ("al", "al.")
"""Words after "et" that end a list of authors."""
_AGE_WORDS = 4
"""Tokens of "44-year-" before "old"."""
_FULL_NAME = 2
"""Words of a name that no title and body before it hide."""


class Sources:
    """Sources of one article, in the order in which they are asked for."""

    def __init__(self, document: Document, index: MentionIndex) -> None:
        self._document = document
        self._index = index
        self._last: dict[str, Source] = {}
        self._offices = offices(document, index)
        self._bodies = bodies(index)
        self._named = Named(document, index)
        self._pronouns = Pronouns(document, index, Meaning(self._meant, self._words, self._named.of_surname))

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
            content = made_by(head) or head
            if found.kind == "named" and content.lemma_.lower() in cues.CONTENT_NOUNS:
                self._last[content.lemma_.lower()] = found
            self._pronouns.heard(sentence, head, found)
        return found

    def _found(self, sentence: ParsedSentence, phrase: Span, head: Token, *, telling: bool = False) -> Source | None:
        found = self._meant(sentence, phrase, head)
        if found is None and (telling or phrase[0].lower_ in _COUNTED):
            found = self._pronouns.group(sentence, phrase, head) or self._teller(sentence, phrase, head)
        return found

    def _meant(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        if head.tag_ == "PRP$":
            owned = self._pronouns.owner(sentence, head)
            return self._at(sentence, phrase, owned) if owned else None
        if head.lower_ in _LAWMAKERS and head.i > phrase.start and head.nbor(-1).lower_ in _PARTIES:
            return self._words(sentence, described(phrase) or phrase, head.lemma_.lower())
        return self._one_meant(sentence, phrase, head)

    def _one_meant(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        if head.lower_ in genders.PRONOUNS:
            return self._pronouns.person(sentence, head)
        if head.lower_ in ("former", "latter"):
            return self._pronouns.of_two(sentence, phrase, head)
        if head.lower_ in _AND_OTHERS and head.i - phrase.start > 1:
            return self._with_others(sentence, phrase, head)
        if head.lower_ == "old" and phrase.end - phrase.start > _AGE_WORDS:
            return self._pronouns.of_age(sentence, phrase, head)
        if (owner := holder(head, sentence.span)) is not None:
            return self.source(sentence, phrase.doc[slice(*owner)])
        if head.lower_.endswith(_SCHOLARS) and (scholars := described(phrase)):
            return self._words(sentence, scholars, head.lower_.removesuffix("s"))
        found = self._named.source(sentence, phrase, head) or self._nameless(sentence, phrase, head)
        return found or self._unmarked(sentence, phrase, head)

    def _unmarked(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Who is meant by a name that is no mention, by "who" or by "the Dane"."""
        if head.text == "WHO":
            return self._unlisted(sentence, head)
        if head.lower_ == "who":
            return self._pronouns.nearby(sentence, head, "")
        if head.pos_ == "PROPN" and head.ent_type_ not in _NO_BEARERS:
            national = self._index.at(*sentence.place(head)) if is_one(phrase, head) else None
            words = described(phrase) if national and national.form == "nationality" else None
            return self._words(sentence, words, head.lower_) if words else self._unlisted(sentence, head)
        return None

    def _with_others(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Moss et al: Moss, who stands for several."""
        first = self._meant(sentence, phrase.doc[phrase.start : head.i - 1], phrase.doc[head.i - 2])
        return replace(first, person=False, plural=True) if first else None

    def relayer(self, sentence: ParsedSentence, phrase: Span, *, any_body: bool = False) -> Source | None:
        """The medium that a phrase means ("told the Tass news agency"); None for hearers that relay nothing.

        With `any_body` whoever is no person relays, as who cites another does.
        """
        found = self._found(sentence, phrase, head_of(phrase))
        outlet = self._document.article.outlet
        if found and not found.person:
            medium = is_outlet(found.name) or any_body or found.head in cues.MEDIA or found.name == outlet
            if medium:
                return found
        return self._named.medium(sentence, phrase)

    def _nameless(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Experts, state media, South Korea's intelligence agency; "the agency" is the one cited last."""
        lemma = head.lemma_.lower()
        if lemma in cues.CONTENT_NOUNS:
            return self._of_content(sentence, phrase, head)
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
            known = known or [found for found in (self._body(sentence, phrase, lemma),) if found]
            if known:
                return self._at(sentence, phrase, max(known, key=lambda found: found.start))
        return self._words(sentence, words, lemma)

    def _holder(self, sentence: ParsedSentence, phrase: Span, office: str) -> Source | None:
        """The only person whom the article has given an office before "the minister" or the like."""
        before = sentence.place(phrase)[0]
        named = [mention for mention in self._offices[office] if mention.end <= before]
        here = [mention for mention in named if mention.start >= sentence.start]
        named = here or named
        if len({mention.name for mention in named}) != 1:
            return None
        return Source(named[-1].name, named[-1].start, named[-1].end, "named", office, True)

    def _body(self, sentence: ParsedSentence, phrase: Span, kind: str) -> Source | None:
        """The only body of a kind that the article has named before "the embassy" or the like."""
        named = self._bodies.get(kind, [])
        last = bisect_right(named, sentence.place(phrase)[0], key=lambda mention: mention.end) - 1
        if last < 0 or named[last].kind != "organisation":
            return None
        return Source(named[last].name, named[last].start, named[last].end, "named", kind)

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
        owner = whose(head, phrase)
        if owner is not None and (owned := self._pronouns.owner(sentence, owner)):
            return self._at(sentence, phrase, owned)
        words, lemma = described(phrase), head.lemma_.lower()
        known = self._last.get(lemma) if words and phrase[0].lower_ in _SAME and not is_told_apart(head) else None
        if words and len(words) == 1 and known and known.kind == "named":
            return self._at(sentence, phrase, known)
        return self._words(sentence, words, lemma) if words else None

    def _words(self, sentence: ParsedSentence, words: Span, head: str) -> Source:
        start, end = sentence.place(words)
        text = self._document.text(start, end)
        mentioned = self._index.within(start, end)
        plural = head_of(words).tag_ in ("NNS", "NNPS")
        one = head in cues.INSTITUTIONS | cues.RULED and not (plural and head_of(words).lower_ != head)
        kind = "named" if mentioned and one else "anonymous"
        proper = (
            words[0].pos_ == "PROPN"
            or (words[0].is_title and words.start > sentence.span.start and words[0].nbor(-1).is_alpha)
            or (words[0].is_upper and len(words[0]) > 1)
            or words[0].ent_type_ == "NORP"
            or bool(self._index.within(*sentence.place(words[0])))
        )
        text = self._of_owner(sentence, words) or text
        return Source(text if proper else text[:1].lower() + text[1:], start, end, kind, head, plural=plural)

    def _of_owner(self, sentence: ParsedSentence, words: Span) -> str:
        """A description with the full name of whose it is: Olav Lind's office, of "Senator Lind's office", or empty."""
        mark = next((token for token in words if token.tag_ == "POS"), None)
        owner = self._index.at(*sentence.place(mark.nbor(-1))) if mark is not None and mark.i > words.start else None
        if mark is None or owner is None or owner.kind != "person" or owner.form != "named":
            return ""
        name = self._named.full(owner)
        titles = (token for token in words if sentence.place(token)[0] < owner.start)
        if name == owner.text or " " not in name or any(token.pos_ != "PROPN" for token in titles):
            return ""
        return name + self._document.text(sentence.place(mark)[0], sentence.place(words)[1])

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

    def _teller(self, sentence: ParsedSentence, phrase: Span, head: Token) -> Source | None:
        """Who or whatever says something: the coastguard, one of them."""
        counted = phrase[0].lower_ in _COUNTED
        words = phrase if counted else described(phrase)
        if head.lower_ in ("former", "latter"):
            return None
        if not words or not (counted or head.pos_ == "NOUN"):
            return None
        if not counted and head.lemma_.lower() in cues.NO_SPEAKERS:
            return self._owning(sentence, head)
        return self._words(sentence, words, "one" if counted else head.lemma_.lower())

    def _owning(self, sentence: ParsedSentence, thing: Token) -> Source | None:
        """Whose a thing is that says nothing of itself: the harbour's, in "according to the harbour's schedule"."""
        owner = next((child for child in thing.lefts if child.dep_ == "poss" and child.tag_ != "PRP$"), None)
        return self.source(sentence, thing.doc[owner.left_edge.i : owner.i + 1]) if owner is not None else None
