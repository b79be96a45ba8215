"""A sentence made ready for finding names: its words, the names that tables know in it, where its names must end."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span

from analysis.annotation.document import ParsedSentence
from analysis.annotation.glossary.lexicon import KnownSpan, known_spans
from analysis.annotation.glossary.namewords import headline_stops, title_case
from analysis.annotation.glossary.offices import Surroundings, surroundings
from analysis.annotation.glossary.words import TextWord, text_words

FILMING = frozenset(
    "camera,cameras,captured,footage,image,images,recording,recordings,showed,shows,video,videos".split(",")
)
"""What follows 'CCTV' where it is no broadcaster."""


@dataclass(slots=True)
class Candidate:
    """Words `first` to `last` as a name of a kind; `known` where tables list it; `sure` where a title announces it.

    Like a word of the text not frozen, for so many are made.
    """

    first: int
    last: int
    kind: str
    known: KnownSpan | None = None
    sure: bool = False
    label: str = ""

    @property
    def words(self) -> int:
        """Words in the name."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Reading:
    """One sentence made ready: its words, the known names in it, and where its names must end."""

    sentence: ParsedSentence
    text: tuple[TextWord, ...]
    known: tuple[KnownSpan, ...]
    around: Surroundings
    stops: Collection[str]
    lower: Collection[str]
    titled: bool

    @cached_property
    def said(self) -> frozenset[str]:
        """The folded words of the sentence: what must be among them for a rule to be worth its walk."""
        return frozenset(self.words)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the sentence in order."""
        return tuple(word.folded for word in self.text)

    @cached_property
    def covered(self) -> frozenset[int]:
        """The places of the words of known names."""
        return frozenset(place for span in self.known for place in range(span.first, span.last + 1))

    @cached_property
    def _begins(self) -> dict[int, KnownSpan]:
        return {span.first: span for span in self.known}

    @cached_property
    def _ends(self) -> dict[int, KnownSpan]:
        return {span.last: span for span in self.known}

    def folded(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words from one to another."""
        return self.words[first : last + 1]

    def parsed(self, first: int, last: int | None = None, *, wide: bool = False) -> Span | None:
        """The parser's tokens of a word, or of those from one to another.

        None where no token begins or ends with them; with `wide` those that they are only part of are meant as well.
        """
        base, end = self.sentence.span.start_char, self.text[first if last is None else last].end
        mode = "expand" if wide else "strict"
        return self.sentence.span.doc.char_span(base + self.text[first].start, base + end, alignment_mode=mode)

    def known_from(self, first: int) -> KnownSpan | None:
        """The name of the tables that begins at a word."""
        return self._begins.get(first)

    def known_to(self, last: int) -> KnownSpan | None:
        """The name of the tables that ends at a word."""
        return self._ends.get(last)


def reading(sentence: ParsedSentence, lower: Collection[str]) -> Reading:
    """A sentence's words and known names; `lower` are the words that the article writes in lower case."""
    text = text_words(sentence.text)
    known = tuple(
        span for span in known_spans(text) if _believed(span, text, sentence) and not _common(span, text, lower)
    )
    stops = headline_stops(text, sentence.block, lower)
    return Reading(sentence, text, known, surroundings(text, known), stops, lower, title_case(text, sentence.block))


def _believed(span: KnownSpan, text: Sequence[TextWord], sentence: ParsedSentence) -> bool:
    """Whether a known name means what the table says: short capitals need the model, directions an article."""
    known = span.known
    if known.surface in ("West", "Gulf"):
        after = text[span.last + 1] if span.last + 1 < len(text) else None
        alone = after is None or not (after.capital and after.joined)
        return alone and span.first > 0 and text[span.first - 1].folded == "the"
    if _currency(span, text, sentence.text) or _camera(span, text):
        return False
    if known.sure or _with_article(span, text):
        return True
    start, end = text[span.first].start, text[span.last].end
    base = sentence.span.start_char
    return any(ent.label_ == "ORG" and ent.start_char - base <= start and end <= ent.end_char - base
               for ent in sentence.entities)  # fmt: skip


def _common(span: KnownSpan, text: Sequence[TextWord], lower: Collection[str]) -> bool:
    """Whether a city's name that opens a sentence is the article's ordinary word: 'Male' where it tells of males."""
    return span.last == 0 and span.known.kind == "place" and text[0].text.lower() in lower


def _with_article(span: KnownSpan, text: Sequence[TextWord]) -> bool:
    """Whether 'the' makes initials a body's: 'per the WHO'; 'the AU Optronics plant' goes on in a longer name."""
    after = text[span.last + 1] if span.last + 1 < len(text) else None
    alone = after is None or not (after.capital and after.gap == " ")
    return alone and span.first > 0 and text[span.first - 1].folded == "the" and text[span.first].gap == " "


def _camera(span: KnownSpan, text: Sequence[TextWord]) -> bool:
    """Whether the initials of a broadcaster are those of a camera ('CCTV footage')."""
    after = text[span.last + 1].folded if span.last + 1 < len(text) else ""
    return span.known.surface == "CCTV" and after in FILMING


def _currency(span: KnownSpan, text: Sequence[TextWord], whole: str) -> bool:
    """Whether a country stands in the sign of its money ('US$ 40')."""
    return whole[text[span.last].end :].lstrip()[:1] in ("$", "€", "£") and span.known.kind == "country"
