"""Words that an article puts in quotation marks, and whether they are speech of their own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile, zip_longest

from spacy.tokens import Span

from analysis.annotation.attributions.cues import INSCRIBED
from analysis.annotation.document import ParsedBlock, ParsedSentence
from analysis.annotation.surface.marks import Marked, marked, unclosed

FEWEST_WORDS = 3
"""Words of direct speech; fewer are a term."""
_BORNE = frozenset(("read", "reading", "reads", "said", "saying", "says"))
"""What words on a thing follow."""
_LONG = 8
"""Words of a quotation that is direct speech even where no subject and verb are seen in it."""
_SMALL = 3
"""Letters; words as short as that are small in titles."""
_NAMES = frozenset("abbreviation,acronym,codename,designation,name,nickname,pseudonym,username".split(","))
"""Words right before a name in marks, which is mentioned and not said."""
_OPENS = ("", ",", ":", ".", "!", "?", "”", '"')
"""What words that open speech stand behind."""
_SAYS = 4
"""Words of who says it, between two parts of one sentence of speech."""
_FARTHEST = 80
"""Characters between those parts."""
_STRIPPED = " \t,;\u00a0"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in marks, in their block."""

    block: ParsedBlock
    pair: Marked
    tokens: Span
    direct: bool

    @property
    def place(self) -> tuple[int, int]:
        """Start and end in the article's text, without the comma that closes speech."""
        text = self.block.text[self.pair.start : self.pair.end]
        stripped = _STRIPPED if self.direct else _STRIPPED + "."
        start = self.pair.start + len(text) - len(text.lstrip())
        return self.block.block.start + start, self.block.block.start + self.pair.start + len(
            text.rstrip().rstrip(stripped)
        )

    @property
    def sentence(self) -> ParsedSentence | None:
        """The sentence in which the words begin."""
        first = self._first
        return self.block.sentences[first] if first < len(self.block.sentences) else None

    @property
    def sentences(self) -> Iterator[ParsedSentence]:
        """The sentences that the words reach into."""
        following = islice(self.block.sentences, self._first, None)
        return takewhile(lambda found: found.span.start < self.tokens.end, following)

    @property
    def _first(self) -> int:
        return bisect_right(self.block.sentences, self.tokens.start, key=lambda found: found.span.end)

    @property
    def titled(self) -> bool:
        """Whether the words are written as a title is: every longer one with a capital."""
        long = [token for token in self.tokens if token.is_alpha and len(token) > _SMALL]
        return not self.direct and len(long) >= FEWEST_WORDS and all(token.text[0].isupper() for token in long)

    @property
    def gloss(self) -> bool:
        """Whether the words explain, alone in brackets, or are a name: 'Brexit ("British exit")', codename "Owl"."""
        after = self.block.text[self.pair.outer_end : self.pair.outer_end + 1]
        return not self.direct and ((self.before == "(" and after == ")") or self.led_by in _NAMES)

    @property
    def led_by(self) -> str:
        """The word before the words and their mark, in lower case, or empty."""
        return self.tokens.doc[max(self.tokens.start - 2, 0)].lower_ if self.tokens.start > 1 else ""

    @property
    def inscribed(self) -> bool:
        """Whether a thing bears the words, whoever holds it: signs which read “Go home”."""
        before = self.tokens.doc[max(0, self.tokens.start - 4) : max(0, self.tokens.start - 2)]
        if self.led_by not in _BORNE or not len(before):
            return False
        noun = before[0 if before[-1].lower_ in ("that", "which") else -1]
        return noun.lemma_.lower() in INSCRIBED and noun.pos_ == "NOUN"

    @property
    def likened(self) -> bool:
        """Whether somebody tells how another speaks, "she's like," whoever spoke before."""
        first = self.tokens.start
        return [token.lower_ for token in self.tokens.doc[max(0, first - 3) : first - 1]] == ["like", ","]

    @property
    def before(self) -> str:
        """The last character before the marks that is no white space, or empty."""
        return _last_before(self.block.text, self.pair.outer_start)


def _last_before(text: str, place: int) -> str:
    while place and text[place - 1].isspace():
        place -= 1
    return text[max(0, place - 1) : place]


def marked_words(block: ParsedBlock, following: str) -> Iterator[Words]:
    """Stretches in marks; a paragraph of speech that the next paragraph goes on with needs no closing mark."""
    pairs = marked(block.text)
    running = unclosed(block.text) if following[:1] in ("“", '"') else None
    found = [running] if running else pairs
    for pair, after in zip_longest(found, found[1:]):
        tokens = block.doc.char_span(pair.start, pair.end, alignment_mode="expand")
        if tokens is not None and any(character.isalnum() for character in tokens.text):
            direct = _is_direct(block, pair, tokens) or (after is not None and _is_broken_off(block.text, pair, after))
            yield Words(block, pair, tokens, direct)


def _is_broken_off(text: str, pair: Marked, after: Marked) -> bool:
    """Whether words open speech that those in the next marks go on with: “Overall,” she added, “the dam holds”."""
    begins = text[pair.start : pair.end].lstrip("[ ")[:1].isupper() and _last_before(text, pair.outer_start) in _OPENS
    parted = text[pair.start : pair.end].rstrip().endswith(",") and _last_before(text, after.outer_start) == ","
    between = text[pair.outer_end : after.outer_start]
    goes_on = text[after.start : after.end].lstrip("[ ")[:1].islower() or len(between.split()) <= _SAYS
    return begins and parted and goes_on and len(between) <= _FARTHEST and not any(mark in between for mark in ".;:?!")


def _is_direct(block: ParsedBlock, pair: Marked, tokens: Span) -> bool:
    """Whether words in marks are speech: a clause of their own, or set off as a sentence is."""
    root = tokens.root
    if (tokens[0].text, tokens[0].tag_) == ("that", "IN"):
        return False
    clause = any(token.dep_.startswith(("expl", "nsubj")) and token.head == root for token in tokens)
    words = sum(token.is_alpha for token in tokens)
    set_off = tokens.text.rstrip().rstrip(" ”\"'])")[-1:] in ".,!?…" and tokens.text.lstrip("[")[:1].isupper()
    opens = _last_before(block.text, pair.outer_start) in _OPENS
    begins = tokens.text.lstrip("[")[:1].isupper()
    clause = clause or (opens and begins and root.tag_ == "VB" and root.left_edge.i <= tokens.start)
    if words >= _LONG and not clause and opens:
        clause = any(token.dep_ == "nsubj" and tokens.start <= token.head.i < tokens.end for token in tokens)
    if words == FEWEST_WORDS - 1:
        return clause and set_off and opens
    return words >= FEWEST_WORDS and ((clause and (opens or begins or words >= _LONG)) or (set_off and opens))
