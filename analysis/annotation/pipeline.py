"""The spaCy pipeline, named in one setting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from analysis.annotation.document import Document, document
from analysis.annotation.settings import pipeline_name
from analysis.article import ReadArticle
from analysis.tables import Block

BATCH = 64
ABBREVIATED = (
    "Adj,Adm,Amb,Brig,Cdr,Cllr,Cmdr,Comr,Cpl,Det,Fr,Hon,Insp,Maj,Msgr,Ofc,Pres,Pte,Pvt,Sgt,Smt,Supt,Ven".split(",")
)
"""Titles written with a full stop that the pipeline would take for the end of a sentence."""
ERAS = ("a.d.", "b.c.", "b.c.e.", "c.e.")
"""What years are counted from, written with full stops that end no sentence; in capitals as well."""
FIRMS = frozenset("Bt.,Co.,Corp.,Inc.,Kft.,Ltd.,Nyrt.,Zrt.".split(","))
"""Kinds of firms, written with a full stop that ends no sentence where brackets follow."""
HOURS = frozenset(("a.m.", "p.m."))
"""What ends with a full stop and often no sentence."""
_ZONE = 3
"""Words from an hour to "time": "10 a.m. New Zealand time"."""
LONGEST_TEXT = 100_000
"""Characters that are parsed at once; what spaCy needs of memory grows with it, and it refuses ten times as many."""


@Language.component("hours")
def _hours(doc: Doc) -> Doc:
    """No sentence begins with the zone of an hour: "10 a.m. | Tongan time"."""
    if ".m." in doc.text:
        for token in doc[:-1]:
            if token.lower_ in HOURS:
                _kept_together(doc[token.i + 1 : token.i + 2 + _ZONE])
    return doc


def _kept_together(following: Span) -> None:
    """Mark the words up to "time", where names alone lead to it, as no beginning of a sentence."""
    last = next((place for place, token in enumerate(following) if token.lower_ == "time"), 0)
    if last and all(token.text[:1].isupper() for token in following[:last]):
        for token in following[: last + 1]:
            token.is_sent_start = False


@Language.component("brackets")
def _brackets(doc: Doc) -> Doc:
    """No sentence begins with brackets behind a firm ("Soll Ltd. | (part of Moss)"), or with "[in 2018]"."""
    if ". (" in doc.text or " [in " in doc.text:
        for token in doc[1:]:
            if (token.text == "(" and token.nbor(-1).text in FIRMS) or _is_year(doc[token.i : token.i + 4]):
                token.is_sent_start = False
    return doc


def _is_year(words: Span) -> bool:
    """'[in 2018]'."""
    texts = [token.text for token in words]
    return texts[:2] == ["[", "in"] and texts[2:3] != [] and texts[2].isdecimal() and texts[3:] == ["]"]


@cache
def pipeline(name: str) -> Language:
    """A loaded pipeline; OSError from spaCy where it is not installed."""
    nlp = spacy.load(name)
    tokenizer = cast(Any, nlp.tokenizer)
    for whole in (*(f"{title}." for title in ABBREVIATED), *ERAS, *map(str.upper, ERAS), *FIRMS):
        tokenizer.add_special_case(whole, [{"ORTH": whole}])
    nlp.add_pipe("hours", first=True)
    nlp.add_pipe("brackets", first=True)
    return nlp


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
        text = reading.article.text
        blocks = [piece for block in reading.blocks for piece in _pieces(block, text)]
        yield document(reading.article, blocks, _parsed(nlp, (text[block.start : block.end] for block in blocks)))


def _pieces(block: Block, text: str) -> Iterator[Block]:
    """The block, cut at white space where it is longer than a text may be."""
    start = block.start
    while block.end - start > LONGEST_TEXT:
        space = text.rfind(" ", start + 1, start + LONGEST_TEXT)
        end = space if space > start else start + LONGEST_TEXT
        yield replace(block, start=start, end=end)
        start = end
    yield replace(block, start=start)


def _parsed(nlp: Language, texts: Iterable[str]) -> Iterator[Doc]:
    return nlp.pipe(texts, batch_size=BATCH)
