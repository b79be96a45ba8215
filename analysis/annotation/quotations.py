"""Quotations: words between quotation marks, who said them, and scare quotes told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from analysis.annotation.attributions import Cited, cited
from analysis.annotation.document import Document, ParsedBlock, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.annotation.quotemarks import Marked, marked, unclosed
from analysis.tables import Quotation

FEWEST_WORDS = 3
"""Words in marks that a mere "according to X" in the sentence gives to X; fewer are a term."""
_FAR = 12
"""Tokens from "called", "praised" and the like to the words in marks that are still theirs."""
_LONG = 8
"""Words of a quotation that is direct speech even where no subject and verb are seen in it."""
_STRIPPED = " \t,;\u00a0"


@dataclass(frozen=True, slots=True)
class _Words:
    """Words in marks, in their block."""

    block: ParsedBlock
    pair: Marked
    tokens: Span
    direct: bool

    @property
    def place(self) -> tuple[int, int]:
        """Start and end in the article's text, without the comma that closes speech."""
        text = self.block.doc.text[self.pair.start : self.pair.end]
        stripped = _STRIPPED if self.direct else _STRIPPED + "."
        start = self.pair.start + len(text) - len(text.lstrip())
        return self.block.block.start + start, self.block.block.start + start + len(text.strip(stripped))


def quotations(document: Document, index: MentionIndex, *, spoken: Sequence[Cited] | None = None) -> list[Quotation]:
    """Quotations of an article in order.

    Direct: whole clauses. Partial: a fragment inside the article's own sentence. Scare: marks around a term that
    nobody is said to have spoken. Quotations inside quotations belong to the outer one. `spoken` is what `cited`
    gives, where it is known already.
    """
    acts = cited(document, index) if spoken is None else spoken
    rows: list[Quotation] = []
    for position, block in enumerate(document.blocks if document.article.annotated else ()):
        if block.block.kind not in ("boilerplate", "dateline"):
            following = document.blocks[position + 1].doc.text if position + 1 < len(document.blocks) else ""
            for words in _words(block, following):
                rows.extend(_row(words, acts, rows))
    return rows


def _words(block: ParsedBlock, following: str) -> Iterator[_Words]:
    """Stretches in marks; a paragraph of speech that the next paragraph goes on with needs no closing mark."""
    pairs = marked(block.doc.text)
    running = unclosed(block.doc.text) if following[:1] in ("“", '"') else None
    for pair in [running] if running else pairs:
        tokens = block.doc.char_span(pair.start, pair.end, alignment_mode="expand")
        if tokens is not None and any(character.isalnum() for character in tokens.text):
            yield _Words(block, pair, tokens, _is_direct(block.doc, pair, tokens))


def _is_direct(doc: Doc, pair: Marked, tokens: Span) -> bool:
    """Whether words in marks are speech: a clause of their own, or set off as a sentence is."""
    clause = any(token.dep_.startswith("nsubj") and token.head == tokens.root for token in tokens)
    words = sum(token.is_alpha for token in tokens)
    set_off = tokens.text.rstrip(" ”\"'")[-1:] in ".,!?…" and tokens.text[:1].isupper()
    before = doc.text[: pair.outer_start].rstrip()[-1:]
    opens = before in ("", ",", ":", ".", "!", "?", "”", '"')
    begins = tokens.text[:1].isupper()
    return words >= FEWEST_WORDS and ((clause and (opens or begins or words >= _LONG)) or (set_off and opens))


def _row(words: _Words, spoken: Sequence[Cited], before: Sequence[Quotation]) -> Iterator[Quotation]:
    start, end = words.place
    sentence = _sentence(words)
    if sentence is None or end <= start:
        return
    text = words.block.doc.text[start - words.block.block.start : end - words.block.block.start]
    found = _said(words, spoken) or _announced(words, spoken)
    place = (sentence.article_id, sentence.number, start, end)
    kind = "direct" if words.direct else "partial"
    if found:
        source = found.source
        yield Quotation(*place, text, source.name, source.start, source.end, found.act.word, kind)
    elif earlier := _continued(words, before):
        yield Quotation(*place, text, earlier.speaker, earlier.speaker_start, earlier.speaker_end, earlier.cue, kind)
    else:
        yield Quotation(*place, text, "", None, None, "", "direct" if words.direct else "scare")


def _sentence(words: _Words) -> ParsedSentence | None:
    """The sentence in which the words begin."""
    sentences = words.block.sentences
    return next((found for found in sentences if found.span.end > words.tokens.start), None)


def _said(words: _Words, spoken: Sequence[Cited]) -> Cited | None:
    """The act of speech that governs the words: the nearest of the best kind."""
    near = [found for found in spoken if found.sentence.span.doc is words.block.doc and _overlaps(found, words)]
    ranked = [(rank, found) for found in near if (rank := _rank(found, words)) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def _overlaps(found: Cited, words: _Words) -> bool:
    sentence = found.sentence.span
    return sentence.start < words.tokens.end and words.tokens.start < sentence.end


def _rank(found: Cited, words: _Words) -> tuple[int, int] | None:
    """How well an act fits words in marks, less is better; None where it does not."""
    (first, last), tokens, act = found.act.cue, words.tokens, found.act
    if any(tokens.start <= place < tokens.end for place in (first, act.source[0])):
        return None
    before = last <= tokens.start
    distance = tokens.start - last if before else act.span[0] - tokens.end
    if act.manner == "named":
        return (1, distance) if before and distance <= _FAR else None
    if act.manner == "colon":
        return (3, distance) if before and words.direct else None
    if act.manner == "verb":
        return _rank_verb(found, words, distance)
    return (4, distance) if words.direct or len(tokens.text.split()) >= FEWEST_WORDS else None


def _rank_verb(found: Cited, words: _Words, distance: int) -> tuple[int, int] | None:
    """Set off right after the words; before them and governing them; after them at a distance."""
    act, tokens = found.act, words.tokens
    governs = act.content[0] <= tokens.start < act.content[1]
    if act.cue[1] <= tokens.start:
        return (1, distance) if governs else None
    following = tokens.doc[act.span[1] : act.span[1] + 1].text.lower()
    if following == "that":
        return None
    between = tokens.doc[tokens.end : act.span[0]]
    return (0, distance) if all(token.is_punct for token in between) else (2, distance) if governs else None


def _announced(words: _Words, spoken: Sequence[Cited]) -> Cited | None:
    """The act in a sentence that ends with a colon right before the words."""
    start = words.block.block.start + words.pair.outer_start
    earlier = [found for found in spoken if found.sentence.end <= start and found.act.manner == "verb"]
    last = max(earlier, key=lambda found: found.sentence.end, default=None)
    if last is None or not words.direct or last.sentence.span.text.rstrip()[-1:] != ":":
        return None
    return last if start - last.sentence.end <= 2 else None


def _continued(words: _Words, before: Sequence[Quotation]) -> Quotation | None:
    """The quotation that speech without a cue of its own goes on with, as in “…,” Kim said. “…”."""
    last = before[-1] if before else None
    sentence = _sentence(words)
    if last is None or sentence is None or not last.speaker or last.kind != "direct":
        return None
    if sentence.number == last.sentence:
        between = words.block.doc.text[: words.pair.outer_start].rstrip()
        return last if words.direct or between.endswith((",", ":")) else None
    opens = words.pair.outer_start == sentence.span.start_char
    return last if words.direct and opens and sentence.number - last.sentence <= 2 else None
