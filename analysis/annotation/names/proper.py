"""Whether a word with a capital is a name here, and no ordinary word."""

from __future__ import annotations

from analysis.annotation.glossary.readings import Reading

UNUSUAL = 5
"""Letters; so long a word that the article never writes in lower case is a name whatever the tagger says."""


def is_proper(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a name's, or the article never writes so long a word in lower case."""
    word = reading.text[position]
    return is_tagged_proper(reading, position) or (len(word.text) >= UNUSUAL and word.folded not in reading.lower)


def is_tagged_proper(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a name's."""
    word, base = reading.text[position], reading.sentence.span.start_char
    span = reading.sentence.span.doc.char_span(base + word.start, base + word.end, alignment_mode="expand")
    return span is not None and any(token.pos_ == "PROPN" for token in span)


def is_plural(reading: Reading, position: int) -> bool:
    """Whether the tagger takes a word for a plural."""
    word, base = reading.text[position], reading.sentence.span.start_char
    span = reading.sentence.span.doc.char_span(base + word.start, base + word.end, alignment_mode="expand")
    return span is not None and any(token.tag_ in ("NNPS", "NNS") for token in span)
