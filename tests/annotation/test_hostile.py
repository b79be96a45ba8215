"""Texts made to be slow: the time that every extractor takes grows with the text and no faster."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice, product
from typing import TypeVar

import pytest
import spacy
from spacy.tokens import Doc

from analysis.annotation.attendance import Scene, attendance, stated_totals
from analysis.annotation.attributions import attributions, cited
from analysis.annotation.dates import dates
from analysis.annotation.document import Document, document
from analysis.annotation.events import events
from analysis.annotation.facts import facts
from analysis.annotation.figures import figures
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.annotation.quotations import quotations
from analysis.garbage import no_collection
from analysis.tables import Article, Block

SMALL, LARGE = 5_000, 20_000
"""Characters."""
SIZES = [(SMALL, LARGE), pytest.param((25_000, 100_000), marks=pytest.mark.long)]
MOST = 8
"""Times as long that four times the text may take; what is quadratic takes 16 times as long."""
FLOOR = 0.04
"""Seconds; shorter times are mostly noise."""
T = TypeVar("T")
VOCAB = spacy.blank("en").vocab
Word = tuple[str, str, str, int, str, str]
"""Text, tag, part of speech, head in its sentence, relation, name."""


def _document(doc: Doc, *, times: int = 1) -> Document:
    """The text as one paragraph, or as so many."""
    text = "\n".join([doc.text] * times)
    step = len(doc.text) + 1
    article = Article(
        "a", "t", "declared", "o", True, date(2025, 9, 3), "declared", "", "", "en", True, "f", 1, text
    )  # fmt: skip
    blocks = [Block("a", n, "paragraph", n * step, n * step + step - 1) for n in range(times)]
    return document(article, blocks, [doc] * times)


def _names() -> Iterator[str]:
    """Names without end, no two alike."""
    inner = "bdfgklmnprst"
    yield from ("".join(letters).capitalize() for letters in product(inner, "aeiou", inner, "aeiou", inner))


def _flat(words: list[str]) -> Doc:
    """Names that hang from the first of them."""
    count = len(words)
    relations = ["ROOT", *["dep"] * (count - 1)]
    return Doc(VOCAB, words, tags=["NNP"] * count, pos=["PROPN"] * count, heads=[0] * count, deps=relations)


def _run(words: str, tag: str, *, pos: str = "NOUN", tree: str = "chain", spaces: bool = True) -> Callable[[int], Doc]:
    """Some words again and again: one sentence without end, as a chain of heads or as branches of its first word."""

    def built(size: int) -> Doc:
        some = words.split()
        every = (some * (size // len(words) + 1))[: size // (len(words) // len(some))]
        heads = [max(0, place - 1) if tree == "chain" else 0 for place in range(len(every))]
        relations = ["ROOT", *["conj"] * (len(every) - 1)]
        count = len(every)
        return Doc(
            VOCAB, every, [spaces] * count, tags=[tag] * count, pos=[pos] * count,
            heads=heads, deps=relations, lemmas=[word.lower() for word in every],
        )  # fmt: skip

    return built


def _sentences(sentence: Callable[[str], list[Word]]) -> Callable[[int], Doc]:
    """A sentence again and again, each time with another name."""

    def built(size: int) -> Doc:
        count = size // sum(len(word[0]) + 1 for word in sentence("Badeb"))
        rows = [sentence(name) for name in islice(_names(), count)]
        flat = [word for row in rows for word in row]
        heads = [len(row) * place + word[3] for place, row in enumerate(rows) for word in row]
        text, tags, pos, _, relations, names = (list(column) for column in zip(*flat, strict=True))
        lemmas = [{"met": "meet", "said": "say", "visited": "visit"}.get(word, word.lower()) for word in text]
        return Doc(VOCAB, text, tags=tags, pos=pos, heads=heads, deps=relations, ents=names, lemmas=lemmas)

    return built


STOP: Word = (".", ".", "PUNCT", 1, "punct", "O")
TEXTS: dict[str, Callable[[int], Doc]] = {
    "opening marks": _run("“ “", "``", pos="PUNCT", spaces=False),
    "marks that nothing closes": _run("“ word « ‘a", "NN"),
    "straight marks": _run("\" a ' b", "NN"),
    "digits and commas": _run("1,234 , 56", "CD", pos="NUM"),
    "one number": lambda size: Doc(VOCAB, ["1," * (size // 2)]),
    "one word": lambda size: Doc(VOCAB, ["A" * size]),
    "spaces": lambda size: _flat(["on", " " * size, "May"]),
    "brackets": _run("( (", "-LRB-", pos="PUNCT", spaces=False),
    "according to": _run("according to", "IN", pos="ADP"),
    "verbs in a chain": _run("said met", "VBD", pos="VERB"),
    "verbs side by side": _run("said met", "VBD", pos="VERB", tree="flat"),
    "people in a chain": _run("20 men and", "NNS"),
    "meetings in a chain": _run("meeting summit", "NN"),
    "days in a chain": _run("1 May", "NN"),
    "number words": _run("one two hundred", "CD", pos="NUM"),
    "capitals": lambda size: _flat(list(islice(_names(), size // 6))),
    "visits": _sentences(lambda name: [
        ("Kim", "NNP", "PROPN", 1, "nsubj", "B-PERSON"), ("visited", "VBD", "VERB", 1, "ROOT", "O"),
        (name, "NNP", "PROPN", 1, "dobj", "B-GPE"), STOP]),
    "bearers of one name": _sentences(lambda name: [
        ("Kim", "NNP", "PROPN", 1, "compound", "B-PERSON"), (name, "NNP", "PROPN", 2, "nsubj", "I-PERSON"),
        ("met", "VBD", "VERB", 2, "ROOT", "O"), ("Kim", "NNP", "PROPN", 2, "dobj", "B-PERSON"),
        (".", ".", "PUNCT", 2, "punct", "O")]),
    "presidents of one country": _sentences(lambda name: [
        ("the", "DT", "DET", 2, "det", "O"), ("French", "JJ", "ADJ", 2, "amod", "B-NORP"),
        ("president", "NN", "NOUN", 4, "nsubj", "O"), (name, "NNP", "PROPN", 2, "appos", "B-PERSON"),
        ("met", "VBD", "VERB", 4, "ROOT", "O"), ("the", "DT", "DET", 7, "det", "O"),
        ("French", "JJ", "ADJ", 7, "amod", "B-NORP"), ("president", "NN", "NOUN", 4, "dobj", "O"),
        (".", ".", "PUNCT", 4, "punct", "O")]),
    "agencies": _sentences(lambda name: [
        (name, "NNP", "PROPN", 1, "compound", "B-ORG"), ("Agency", "NNP", "PROPN", 2, "nsubj", "I-ORG"),
        ("said", "VBD", "VERB", 2, "ROOT", "O"), ("the", "DT", "DET", 4, "det", "O"),
        ("agency", "NN", "NOUN", 5, "nsubj", "O"), ("won", "VBD", "VERB", 2, "ccomp", "O"),
        (".", ".", "PUNCT", 2, "punct", "O")]),
    "quotations": _sentences(lambda name: [
        (name, "NNP", "PROPN", 1, "nsubj", "B-PERSON"), ("said", "VBD", "VERB", 1, "ROOT", "O"),
        ("“", "``", "PUNCT", 4, "punct", "O"), ("He", "PRP", "PRON", 4, "nsubj", "O"),
        ("left", "VBD", "VERB", 1, "ccomp", "O"), ("home", "NN", "NOUN", 4, "dobj", "O"),
        ("”", "''", "PUNCT", 1, "punct", "O"), STOP]),
    "leaders": _sentences(lambda name: [
        ("the", "DT", "DET", 2, "det", "O"), ("two", "CD", "NUM", 2, "nummod", "O"),
        ("leaders", "NNS", "NOUN", 3, "nsubj", "O"), ("met", "VBD", "VERB", 3, "ROOT", "O"),
        ("Kim", "NNP", "PROPN", 3, "dobj", "B-PERSON"), ("and", "CC", "CCONJ", 4, "cc", "O"),
        (name, "NNP", "PROPN", 4, "conj", "B-PERSON"), (".", ".", "PUNCT", 3, "punct", "O")]),
}  # fmt: skip


GOES = 3
"""The least time of so many goes counts; the rest is what else the machine did."""
DOUBTED = 5
"""Times as long that call for another go: what is linear takes four times as long."""


def _slow(make: Callable[[int], Document], small: int, large: int) -> dict[str, tuple[float, float]]:
    """The extractors that take too long for the larger document in every go; seconds for both, each made anew."""
    before, after = [_times(make(small))], [_times(make(large))]
    while _slower(before, after, than=DOUBTED) and len(after) < GOES:
        before.append(_times(make(small)))
        after.append(_times(make(large)))
    return _slower(before, after, than=MOST)


def _slower(
    before: list[dict[str, float]], after: list[dict[str, float]], *, than: int
) -> dict[str, tuple[float, float]]:
    small, large = _least(before), _least(after)
    return {part: (small[part], large[part]) for part in large if large[part] > than * max(small[part], FLOOR)}


def _least(goes: list[dict[str, float]]) -> dict[str, float]:
    return {part: min(times[part] for times in goes) for part in goes[0]}


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """No garbage collector: how long it takes depends on what all other tests have left behind."""
    gc.collect()
    with no_collection():
        yield


def _times(found: Document) -> dict[str, float]:
    """Processor seconds that each extractor takes."""
    times: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        given = work()
        times[name] = time.process_time() - began
        return given

    index = MentionIndex(timed("mentions", lambda: mentions(found)))
    dated = timed("dates", lambda: dates(found))
    spoken = timed("cited", lambda: cited(found, index))
    scene = timed("scene", lambda: Scene(found, index, dated))
    timed("events", lambda: events(found, dated, index))
    timed("attendance", lambda: attendance(found, index, dated, scene=scene))
    timed("totals", lambda: stated_totals(found, index, dated, scene=scene))
    timed("quotations", lambda: quotations(found, index, spoken=spoken))
    timed("figures", lambda: figures(found, index, dates=dated, spoken=spoken))
    timed("attributions", lambda: attributions(found, index, spoken=spoken))
    return times


@pytest.mark.usefixtures("_uncollected")
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("sizes", SIZES, ids=["20 kB", "100 kB"])
def test_time_grows_with_the_text(sizes: tuple[int, int], name: str) -> None:
    short, long = (TEXTS[name](size) for size in sizes)
    assert len(long.text) > 3 * len(short.text) > 2 * sizes[0]
    assert not _slow(lambda size: _document(TEXTS[name](size)), *sizes)


@pytest.mark.usefixtures("_uncollected")
def test_time_grows_with_the_paragraphs(parse: Callable[..., Document]) -> None:
    news = parse(
        "Ada Moss met Ivo Lund in Oslo on Wednesday, and about 26 leaders attended the military parade, “a great day"
        " for all of us”, said President Ada Moss, according to the Harbour Agency."
    )
    doc = news.blocks[-1].doc
    assert not _slow(lambda times: _document(doc, times=times), 80, 320)


def test_every_article_gives_its_facts_though_its_sentence_has_no_end() -> None:
    doc = _sentences(lambda name: [
        (name, "NNP", "PROPN", 1, "nsubj", "B-PERSON"), ("met", "VBD", "VERB", 1, "ROOT", "O"),
        ("and", "CC", "CCONJ", 1, "cc", "O")])(SMALL)  # fmt: skip
    endless = Doc(
        VOCAB, [token.text for token in doc], tags=[token.tag_ for token in doc], pos=[token.pos_ for token in doc],
        heads=[max(0, token.i - 1) for token in doc], deps=["ROOT", *["conj"] * (len(doc) - 1)],
        ents=[f"B-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
    )  # fmt: skip
    found = facts(_document(endless))
    assert len(found["mentions"]) > 0.9 * len(list(doc.sents))
