from __future__ import annotations

import pytest

from analysis.resolution.tokens import Token, in_order, plain_words, similarity, tokens

TEXTS = ("Ana-Élise’s 1,450 ferries, at 9:30!", "", "Straße 渡船 — o'clock", "the harbour")


@pytest.mark.parametrize("text", TEXTS)
def test_plain_words_are_those_of_the_tokens(text: str) -> None:
    assert plain_words(text) == [token.word for token in tokens(text)]


@pytest.mark.parametrize("text", TEXTS)
def test_a_token_stands_where_it_says(text: str) -> None:
    for found in tokens(text, offset=7):
        assert isinstance(found, Token)
        assert plain_words(text[found.start - 7 : found.end - 7]) == [found.word]


def test_what_a_hyphen_joins_to_a_name_belongs_to_it() -> None:
    assert [token.capital for token in tokens("Ana-lise sang - softly")] == [True, True, False, False]


def test_similarity_is_of_words_in_order() -> None:
    first, second = tokens("The ferry left the port"), tokens("The ferry the port left")
    assert similarity(first, second) == in_order(plain_words("a b c d e"), plain_words("a b d e c")) == 0.8
