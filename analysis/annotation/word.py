"""Words of a parse that keep what is asked of them by the hundred: spaCy reads and builds each answer anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token


class Word(Token):
    """A token equal to spaCy's own, whose texts, labels, head and children are read once; `below` are its children."""

    __slots__ = ("below", "dep_", "head", "lemma_", "lower_", "pos_", "sent", "tag_", "text")

    below: tuple[Token, ...]
    dep_: str
    head: Token
    lemma_: str
    lower_: str
    pos_: str
    sent: Span
    tag_: str
    text: str

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head's head … up to the root."""
        word: Token = self
        while (above := word.head) is not word:
            yield above
            word = above

    @property
    def children(self) -> Iterator[Token]:
        """What hangs from it, in order."""
        return iter(self.below)

    @property
    def lefts(self) -> Iterator[Token]:
        """What hangs from it and stands before it."""
        return (child for child in self.below if child.i < self.i)

    @property
    def rights(self) -> Iterator[Token]:
        """What hangs from it and stands behind it."""
        return (child for child in self.below if child.i > self.i)


def words(span: Span) -> tuple[Word, ...]:
    """The words of a sentence, each with its head and children among them."""
    tokens, first = tuple(span), span.start
    found = tuple(map(_word, tokens))
    below: list[list[Token]] = [[] for _ in found]
    sent = tokens[0].sent
    for word, token in zip(found, tokens, strict=True):
        head = found[token.head.i - first]
        sent = sent if token.i < sent.end else token.sent
        word.head, word.sent = head, sent
        if head is not word:
            below[head.i - first].append(word)
    for word, hanging in zip(found, below, strict=True):
        word.below = tuple(hanging)
    return found


def part(tokens: Iterable[Token]) -> None:
    """Take their heads from words that nobody asks any more: with them each is part of a ring, from head to child."""
    for token in tokens:
        if isinstance(token, Word):
            del token.head


def _word(token: Token) -> Word:
    word = Word(token.vocab, token.doc, token.i)
    word.dep_, word.lemma_, word.lower_ = token.dep_, token.lemma_, token.lower_
    word.pos_, word.tag_, word.text = token.pos_, token.tag_, token.text
    return word
