"""Words that keep what is asked of them: they answer as spaCy's own tokens do, and are let go of."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.word import Word

ASKED = ("dep_", "head", "i", "idx", "lemma_", "lower_", "pos_", "sent", "tag_", "text")
WALKED = ("ancestors", "children", "lefts", "rights")


def _tokens(sentence: ParsedSentence) -> list[Token]:
    return list(sentence.span)


def test_words_answer_as_tokens(seed_documents: list[Document]) -> None:
    for sentence in (one for found in seed_documents for one in found.sentences):
        for word, token in zip(sentence.tokens, _tokens(sentence), strict=True):
            assert word == token
            assert hash(word) == hash(token)
            assert all(getattr(word, name) == getattr(token, name) for name in ASKED)
            assert all(list(getattr(word, name)) == list(getattr(token, name)) for name in WALKED)


def test_words_lead_to_words(parse: Callable[..., Document]) -> None:
    sentence = parse("Ada Moss, who chairs it, met the mayor of Ostby.").prose[0]
    for word in sentence.tokens:
        assert isinstance(word.head, Word)
        assert all(isinstance(child, Word) for child in word.children)
        assert sentence.word(_tokens(sentence)[word.i - sentence.span.start]) is word


def test_words_between_two_places(parse: Callable[..., Document]) -> None:
    sentence = parse("Ada Moss met the mayor.").prose[0]
    start = sentence.start
    assert [word.text for word in sentence.between(start + 4, start + 12)] == ["Moss", "met"]
    assert [word.text for word in sentence.between(start + 5, start + 6)] == ["Moss"]
    assert not sentence.between(start + 8, start + 9)
    assert not sentence.between(start + 9, start + 9)


def test_a_document_lets_go_of_its_words(parse: Callable[..., Document]) -> None:
    found = parse("Ada Moss met the mayor of Ostby.")
    kept = [word for sentence in found.sentences for word in sentence.tokens]
    found.forget()
    with pytest.raises(AttributeError):
        _ = kept[0].head
    gc.collect()
    gc.disable()
    try:
        del found, kept
        assert gc.collect() == 0
    finally:
        gc.enable()
