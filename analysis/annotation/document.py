"""An article after the spaCy pipeline: its blocks and sentences, with offsets into the article's text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from analysis.annotation.word import part, words
from analysis.tables import Article, Block, Sentence

LONGEST_SENTENCE = 200
"""Tokens; a longer run is a list, a table or noise: its parse tells nothing as a whole, and costs its square."""

_OPENING = ("“", "‘", '"', "``", "'")
"""Marks that open speech, and that no sentence consists of."""


@dataclass(frozen=True)
class ParsedSentence:
    """A sentence of one block; `offset` is where the block begins in the article's text.

    `around` is the text of the whole block, `entities` what the model takes for names in the sentence.
    """

    article_id: str
    number: int
    block: str
    offset: int
    span: Span
    around: str = field(repr=False, compare=False)
    entities: tuple[Span, ...] = field(repr=False, compare=False)

    @cached_property
    def text(self) -> str:
        """The sentence as it stands."""
        return self.around[self.span.start_char : self.span.end_char]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens, as words that keep what is asked of them."""
        return words(self.span)

    def word(self, token: Token) -> Token:
        """One of its tokens, as the word that keeps what is asked of it."""
        return self.tokens[token.i - self.span.start]

    @cached_property
    def starts(self) -> list[int]:
        """Where its tokens begin in the article's text."""
        return [self.offset + token.idx for token in self.tokens]

    def covering(self, start: int, end: int) -> Span | None:
        """The parser's tokens that a stretch of the article's text is of, whole; None where there are none."""
        return self.span.doc.char_span(start - self.offset, end - self.offset, alignment_mode="expand")

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Its tokens that overlap a stretch of the article's text."""
        first, last = max(bisect_right(self.starts, start) - 1, 0), bisect_left(self.starts, end)
        if first < last and self.starts[first] + len(self.tokens[first]) <= start:
            first += 1
        return self.tokens[first:last]

    @property
    def start(self) -> int:
        """First character in the article's text."""
        return self.offset + self.span.start_char

    @property
    def end(self) -> int:
        """One past the last character in the article's text."""
        return self.offset + self.span.end_char

    def place(self, span: Span | Token) -> tuple[int, int]:
        """Start and end, in the article's text, of a span or token of this sentence's block."""
        if isinstance(span, Token):
            start = self.offset + span.idx
            return start, start + len(span)
        return self.offset + span.start_char, self.offset + span.end_char

    def row(self) -> Sentence:
        """The sentence as a row of the table."""
        words = sum(1 for token in self.tokens if token.text[:1].isalnum())
        return Sentence(self.article_id, self.number, self.start, self.end, self.block, words)


@dataclass(frozen=True)
class ParsedBlock:
    """A block of the article and its sentences; `doc` holds the block's text alone."""

    block: Block
    text: str
    doc: Doc
    sentences: tuple[ParsedSentence, ...]


@dataclass(frozen=True)
class Document:
    """A whole article, parsed. Extractors take this and give rows."""

    article: Article
    blocks: tuple[ParsedBlock, ...]

    @cached_property
    def sentences(self) -> tuple[ParsedSentence, ...]:
        """Every sentence in order, boilerplate included."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @cached_property
    def prose(self) -> tuple[ParsedSentence, ...]:
        """The sentences that facts are read from: no boilerplate, no dateline."""
        return tuple(found for found in self.sentences if found.block not in ("boilerplate", "dateline"))

    def forget(self) -> None:
        """Part its words from each other, when all facts are read: as rings they would long stay in memory."""
        for sentence in self.sentences:
            part(sentence.tokens)

    def text(self, start: int, end: int) -> str:
        """Characters of the article's text."""
        return self.article.text[start:end]


def document(article: Article, blocks: Iterable[Block], docs: Iterable[Doc]) -> Document:
    """Put the parsed texts of an article's blocks together; sentences are numbered through the article.

    A block that holds a sentence of more than LONGEST_SENTENCE tokens is divided, so that every sentence can be read.
    """
    numbers = iter(range(len(article.text) + 1))
    pieces = (piece for block, doc in zip(blocks, docs, strict=True) for piece in _pieces(block, doc))
    return Document(article, tuple(_block(article, block, doc, numbers) for block, doc in pieces))


def _pieces(block: Block, doc: Doc) -> Iterator[tuple[Block, Doc]]:
    """The block as it is, or, cut at and inside its overlong sentences, in stretches with parses of their own."""
    cuts = _cuts(block, doc)
    if not cuts:
        yield block, doc
        return
    for first, last in pairwise(sorted({0, *cuts, len(doc)})):
        span = doc[first:last]
        start, end = block.start + span.start_char, block.start + span.end_char
        yield replace(block, start=start, end=end), span.as_doc()


def _cuts(block: Block, doc: Doc) -> list[int]:
    long = [span for span in _spans(block, doc) if len(span) > LONGEST_SENTENCE and doc.has_annotation("DEP")]
    return [cut for span in long for cut in (*range(span.start, span.end, LONGEST_SENTENCE), span.end)]


def _spans(block: Block, doc: Doc) -> Iterable[Span]:
    return _whole(doc) if block.kind in ("paragraph", "standfirst") else [doc[:]]


def _whole(doc: Doc) -> Iterator[Span]:
    """Sentences as the parser cuts them, but not right behind an opening mark or words put in by an editor."""
    first = 0
    for span in doc.sents:
        if span.end == len(doc) or not _cut_short(doc[first : span.end]):
            yield doc[first : span.end]
            first = span.end


def _cut_short(span: Span) -> bool:
    """Whether no sentence ends with a stretch: an opening mark alone; "they beat [the reigning champions] | Lugo"."""
    if len(span) == 1:
        return span[0].text in _OPENING and not span[0].whitespace_
    if span[-1].text != "]" or not span[-1].whitespace_ or not span[-2].text[-1:].isalnum():
        return False
    # A whole sentence in brackets ends where its bracket does.
    return span[0].text != "["


def _block(article: Article, block: Block, doc: Doc, numbers: Iterator[int]) -> ParsedBlock:
    text = article.text[block.start : block.end]
    return ParsedBlock(block, text, doc, tuple(_sentences(block, text, doc, numbers)))


def _sentences(block: Block, text: str, doc: Doc, numbers: Iterator[int]) -> Iterator[ParsedSentence]:
    entities = doc.ents
    starts = [entity.start for entity in entities]
    for span in _spans(block, doc):
        if len(span) and not text[span.start_char : span.end_char].isspace():
            inside = entities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            whole = tuple(entity for entity in inside if entity.end <= span.end)
            yield ParsedSentence(block.article_id, next(numbers), block.kind, block.start, span, text, whole)
