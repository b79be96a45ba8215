"""Where to look for whom a pronoun means: subjects before it, outside of quotation marks, the nearest first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attributions.phrases import SUBJECTS
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.surface.marks import Marked, marked

_MOST_SUBJECTS = 8
"""Subjects of one sentence that are looked at; a list of more is no sentence."""
_SENTENCES_BACK = 4
"""Sentences before that of a pronoun in which its antecedent is sought."""


class Marks:
    """Where the blocks of one article stand in quotation marks, found once a block."""

    def __init__(self) -> None:
        self._pairs: dict[int, list[Marked]] = {}

    def last(self, sentence: ParsedSentence, place: int) -> Marked | None:
        """The last words in marks that begin at or before a place of the sentence's block."""
        position = bisect_right(self._of(sentence), place, key=lambda pair: pair.start)
        return self._of(sentence)[position - 1] if position else None

    def hold(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a token of the sentence stands in marks."""
        around = self.last(sentence, token.idx)
        return around is not None and token.idx < around.end

    def _of(self, sentence: ParsedSentence) -> list[Marked]:
        if sentence.offset not in self._pairs:
            self._pairs[sentence.offset] = marked(sentence.around)
        return self._pairs[sentence.offset]


class Antecedents:
    """The subjects of an article's sentences."""

    def __init__(self, document: Document) -> None:
        self._sentences = document.prose
        self._numbers = [sentence.number for sentence in self._sentences]
        self._subjects: dict[int, list[Token]] = {}
        self._marks = Marks()

    def before(self, sentence: ParsedSentence, pronoun: Token) -> Iterator[tuple[ParsedSentence, list[Token]]]:
        """The sentence of a pronoun with the subjects before it, then the sentences before with theirs."""
        here = [token for token in self._of(sentence) if token.i < pronoun.i]
        yield sentence, here
        last = bisect_right(self._numbers, sentence.number) - 1
        for earlier in reversed(self._sentences[max(0, last - _SENTENCES_BACK) : max(0, last)]):
            yield earlier, self._of(earlier)

    def quoted(self, sentence: ParsedSentence, token: Token) -> bool:
        """Whether a token stands in quotation marks."""
        return self._marks.hold(sentence, token)

    def _of(self, sentence: ParsedSentence) -> list[Token]:
        """Subjects of a sentence outside of quotation marks: those of its main verb first."""
        if sentence.number not in self._subjects:
            found = (token for token in sentence.tokens if token.dep_ in SUBJECTS)
            outside = [token for token in found if not self.quoted(sentence, token)]
            ordered = sorted(outside, key=lambda token: token.head.dep_ != "ROOT")
            self._subjects[sentence.number] = ordered[:_MOST_SUBJECTS]
        return self._subjects[sentence.number]
