"""The spaCy pipeline, named in one setting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from analysis.annotation.document import Document, document
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle

BATCH = 64


@cache
def pipeline(name: str) -> Language:
    """A loaded pipeline; OSError from spaCy where it is not installed."""
    return spacy.load(name)


@cache
def _plain() -> Language:
    """Words and sentences only, for languages the pipeline does not know."""
    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    return nlp


def documents(readings: Sequence[ReadArticle], *, name: str | None = None) -> Iterator[Document]:
    """Parsed articles in order; each block is parsed alone, so that nothing runs across a block's edge."""
    for reading in readings:
        nlp = pipeline(name or pipeline_name()) if reading.article.annotated else _plain()
        texts = (reading.article.text[block.start : block.end] for block in reading.blocks)
        yield document(reading.article, reading.blocks, _parsed(nlp, texts))


def _parsed(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    return nlp.pipe(texts, batch_size=BATCH)
