from __future__ import annotations

import pytest

from analysis.corpus import Corpus
from pages.parts.marks import LAYERS, Mark, marks, pieces

TEXT = "Xi met Putin on Monday."


def mark(words: str, layer: str = "people") -> Mark:
    start = TEXT.index(words)
    return Mark(start, start + len(words), layer, words, words)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ([], [("Xi met Putin on Monday.", [])]),
        ([mark("Putin")], [("Xi met ", []), ("Putin", [0]), (" on Monday.", [])]),
        (
            [mark("met Putin on", "quotations"), mark("Putin")],
            [("Xi ", []), ("met ", [0]), ("Putin", [0, 1]), (" on", [0]), (" Monday.", [])],
        ),
        ([mark("Xi met"), mark("met Putin")], [("Xi ", [0]), ("met", [0, 1]), (" Putin", [1]), (" on Monday.", [])]),
        ([Mark(-5, 2, "people", "", "")], [("Xi", [0]), (" met Putin on Monday.", [])]),
        ([Mark(90, 99, "people", "", "")], [("Xi met Putin on Monday.", [])]),
    ],
)
def test_pieces_are_cut_where_marks_begin_and_end(marked: list[Mark], expected: list[tuple[str, list[int]]]) -> None:
    assert [tuple(piece) for piece in pieces(TEXT, 0, len(TEXT), enumerate(marked))] == expected


def test_pieces_of_a_block_put_together_are_the_block() -> None:
    found = pieces(TEXT, 3, 12, enumerate([mark("met Putin on Monday"), mark("Putin")]))
    assert "".join(piece.text for piece in found) == "met Putin"


def test_marks_lie_in_their_texts_and_have_a_legend(seed_corpus: Corpus, tiny_corpus: Corpus) -> None:
    layers = _layers_within_texts(seed_corpus) | _layers_within_texts(tiny_corpus)
    assert layers == set(LAYERS) - {"marked"}


def _layers_within_texts(corpus: Corpus) -> set[str]:
    texts = corpus.ask("SELECT article_id, text FROM articles").set_index("article_id")["text"]
    found = marks(corpus, list(texts.index))
    for article, ones in found.items():
        assert all(0 <= one.start < one.end <= len(texts[article]) for one in ones)
        assert all(one.group for one in ones)
    return {one.layer for ones in found.values() for one in ones}


def test_the_same_person_is_one_group_in_all_articles(seed_corpus: Corpus) -> None:
    articles = [str(found) for found in seed_corpus.ask("SELECT article_id FROM articles")["article_id"]]
    groups = [
        {one.group for one in ones if one.label == "Kim Jong Un"} for ones in marks(seed_corpus, articles).values()
    ]
    assert len(groups) == 5
    assert len(set.union(*groups)) == 1
