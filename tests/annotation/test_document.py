"""Articles parsed: where sentences stand, and texts that are cut so that they can be read."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import pytest

from analysis.annotation.document import LONGEST_SENTENCE, Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.tables import Mention

PIPELINE = import_module("analysis.annotation.pipeline")


def _whole(found: Document) -> None:
    """Every sentence is the text at its place, in order, none overlapping."""
    end = 0
    for number, sentence in enumerate(found.sentences):
        assert sentence.number == number
        assert end <= sentence.start < sentence.end
        assert sentence.text == sentence.span.text == found.text(sentence.start, sentence.end)
        assert [token.i for token in sentence.tokens] == list(range(sentence.span.start, sentence.span.end))
        end = sentence.end


def test_sentences_of_the_seeds_are_their_text(seed_documents: list[Document]) -> None:
    for found in seed_documents:
        _whole(found)
        for sentence in found.sentences:
            assert list(sentence.entities) == list(sentence.span.ents)


@pytest.mark.parametrize("lead", ["", "Ada Moss left. "])
def test_a_sentence_without_end_is_read_in_pieces(parse: Callable[..., Document], lead: str) -> None:
    names = ", ".join(["Vladimir Putin, who likes Paris"] * LONGEST_SENTENCE)
    found = parse(f"{lead}The guests were {names} and nobody else. Ivo Lund stayed.")
    _whole(found)
    assert max(len(sentence.span) for sentence in found.sentences) <= LONGEST_SENTENCE
    named = [mention.text for mention in mentions(found)]
    assert named.count("Paris") > 0.95 * LONGEST_SENTENCE
    assert "Ivo Lund" in named


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The king died today at 10:00 a.m. Tongan time at the age of 78.", 1),
        ("The birds were common from about 664 b.c.e. to 250 c.e., from one king to another.", 1),
        ("She landed at 11:30 p.m. New Zealand time on Friday.", 1),
        ("The trial starts at 10:00 a.m. Judge Holt will preside.", 2),
    ],
)
def test_the_zone_of_an_hour_begins_no_sentence(parse: Callable[..., Document], text: str, sentences: int) -> None:
    assert len(parse(text).prose) == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ('Ida Moss left. "They pushed [reigning premiers] Caloundra and they pushed Noosa."', 2),
        ("[The bridge is closed.] Ida Moss left.", 2),
        ("[The bridge is closed] Ida Moss left the town on Friday.", 2),
    ],
)
def test_words_put_in_end_no_sentence(parse: Callable[..., Document], text: str, sentences: int) -> None:
    assert len(parse(text).prose) == sentences


def test_a_block_too_long_to_be_parsed_is_cut_between_words(
    parse: Callable[..., Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PIPELINE, "LONGEST_TEXT", 100)
    found = parse("Ivo Lund stayed in Oslo. " * 40)
    _whole(found)
    assert max(len(block.text) for block in found.blocks) <= 100
    assert sum(mention.text == "Oslo" for mention in mentions(found)) >= 35
    monkeypatch.setattr(PIPELINE, "LONGEST_TEXT", 10)
    _whole(parse("nospaceatall" * 20))


def _mention(start: int, end: int) -> Mention:
    return Mention("a", 0, start, end, "x", "x", "person", "named", "", "")


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [(0, 5, []), (0, 6, [(5, 9)]), (6, 7, [(5, 9)]), (9, 12, []), (8, 13, [(5, 9), (12, 20)]), (30, 40, [])],
)
def test_mentions_by_place(start: int, end: int, found: list[tuple[int, int]]) -> None:
    index = MentionIndex([_mention(12, 20), _mention(5, 9)])
    assert [(mention.start, mention.end) for mention in index.within(start, end)] == found
