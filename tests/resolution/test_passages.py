from __future__ import annotations

import re
from datetime import date
from itertools import permutations
from time import perf_counter

import pytest

from analysis.resolution.passages import shared_passages
from analysis.tables import Article, Passage, ResolvedQuotation, Sentence, Span

HARBOUR = "the harbour master closed the eastern basin after a crane fell into the water on Monday"
COUNCIL = "Councillors voted by seven to two to sell the old market hall to a local builder"


def article(name: str, text: str) -> Article:
    return Article(name, name, "declared", name, True, date(2024, 5, 2), "declared", "", "", "en", True, name, 1, text)


def lines(name: str, text: str, *, block: str = "paragraph") -> list[Sentence]:
    """Sentences of a text: each ends at a full stop or at the end of its line."""
    found = re.finditer(r"[^.\n\s][^.\n]*\.?", text)
    return [
        Sentence(name, number, match.start(), match.end(), block, len(match[0].split()))
        for number, match in enumerate(found)
    ]


def passages(*texts: str, block: str = "paragraph") -> list[tuple[str, str, str]]:
    """Kind of each passage and its words in both articles; articles are named a, b, c …"""
    named = dict(zip("abcdef", texts, strict=False))
    articles = [article(name, text) for name, text in named.items()]
    rows = [row for name, text in named.items() for row in lines(name, text, block=block)]
    return [
        (row.kind, named[row.article_a][row.start_a : row.end_a], named[row.article_b][row.start_b : row.end_b])
        for row in shared_passages(articles, rows)
    ]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        (f"Police said {HARBOUR}.", f"It is known that {HARBOUR}, an inspector said.", HARBOUR),
        ("A ferry will leave the port at noon, they say.", "Ask when a ferry will leave the port!", "ferry will leave"),
        ("He “sold the old mill to a friend” in May.", "Who SOLD the old mill, to a friend?", "sold the old mill"),
        ("Élan’s crew left the quay before the storm came.", "Elan's crew left the quay before noon.", "Élan’s crew"),
    ],
    ids=["maximal", "to the edges", "case and punctuation", "accents and apostrophes"],
)
def test_verbatim(first: str, second: str, shared: str) -> None:
    ((_, ours, theirs),) = [row for row in passages(first, second) if row[0] == "verbatim"]
    assert shared.lower() in ours.lower()
    assert re.findall(r"[a-z]+", ours.lower().replace("é", "e").replace("’", "'")) == re.findall(
        r"[a-z]+", theirs.lower()
    )


def test_a_run_is_maximal() -> None:
    ((_, ours, theirs),) = passages(f"Then {HARBOUR}.", f"So {HARBOUR}.")
    assert ours == theirs == HARBOUR


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The mayor opened a new bridge here.", "The mayor opened a new school there."),
        ("Finance Minister Anna Maria Lopez Garcia spoke.", "Finance Minister Anna Maria Lopez Garcia left."),
        ("It was one of the few that he had.", "It was one of the few that she did."),
        ("It rained.\nThe old bridge was shut.", "It rained. The old bridge was shut."),
    ],
    ids=["five words", "title and name", "function words", "over the edge of a block"],
)
def test_no_passage(first: str, second: str) -> None:
    assert passages(first, second) == []


def test_one_article_shares_nothing_with_itself() -> None:
    assert passages(f"{COUNCIL}. {COUNCIL}.") == []


def test_boilerplate_is_not_compared() -> None:
    assert passages(f"{COUNCIL}.", f"{COUNCIL}.", block="boilerplate") == []


@pytest.mark.parametrize(
    "other",
    [
        "Councillors voted by seven to two to sell the old market building to a local developer",
        "On Tuesday councillors voted by seven to two to sell the market hall to one local builder",
    ],
)
def test_near(other: str) -> None:
    found = passages(f"{COUNCIL}.", f"{other}.")
    assert ("near", COUNCIL, other) in found


def test_sentences_of_one_subject_are_not_near() -> None:
    other = "Councillors voted to close the old market hall next year, and a local builder protested"
    assert "near" not in {kind for kind, *_ in passages(f"{COUNCIL}.", f"{other}.")}


def test_a_repeated_passage_counts_once() -> None:
    assert len(passages(f"{COUNCIL}.\nMore.\n{COUNCIL}.", f"{COUNCIL}.")) == 1


def test_every_pair_of_three() -> None:
    assert len(passages(f"{COUNCIL}.", f"{COUNCIL}.", f"{COUNCIL}.")) == 3


def test_what_many_stories_repeat_is_compared_within_each_story_only() -> None:
    texts = {f"{number:02}": f"{COUNCIL}." for number in range(20)}
    articles = [article(name, text) for name, text in texts.items()]
    rows = [row for name, text in texts.items() for row in lines(name, text)]
    story_of = {name: f"story {number // 2}" for number, name in enumerate(sorted(texts))}
    found = shared_passages(articles, rows, story_of=story_of)
    assert [(row.article_a, row.article_b) for row in found] == [(f"{n:02}", f"{n + 1:02}") for n in range(0, 20, 2)]


def test_what_two_stories_alone_share_is_found() -> None:
    articles = [article("a", f"{COUNCIL}."), article("b", f"{COUNCIL}.")]
    rows = [row for one in articles for row in lines(one.article_id, one.text)]
    assert len(shared_passages(articles, rows, story_of={"a": "x", "b": "y"})) == 1


def test_the_order_of_articles_does_not_matter() -> None:
    texts = {"a": f"{COUNCIL}. {HARBOUR}.", "b": f"{HARBOUR}.", "c": f"Yes. {COUNCIL}."}
    found: set[tuple[Passage, ...]] = set()
    for order in permutations(texts):
        articles = [article(name, texts[name]) for name in order]
        found.add(tuple(shared_passages(articles, [row for name in order for row in lines(name, texts[name])])))
    assert len(found) == 1
    assert len(found.pop()) == 2


def test_a_text_that_repeats_itself_stays_cheap() -> None:
    text = "the cat sat on the warm mat " * 2_000
    begun = perf_counter()
    assert passages(text, text)
    assert perf_counter() - begun < 20


def test_text_of_any_kind() -> None:
    assert passages("", "\0\ud800 \u202e " * 9, "．。" * 40) == []


def test_a_sentence_whose_parts_change_places_is_near() -> None:
    first = "In the evening the rowers lit lamps along the quay and sang old songs, while children slept in the carts."
    second = "While children slept in carts, the rowers had lit lamps along the quay in the evening and sung old songs."
    assert "near" in [part for found in passages(first, second) for part in found]


def spans(name: str, text: str, *words: str) -> list[Span]:
    return [Span(name, 0, text.index(each), text.index(each) + len(each)) for each in words]


def test_a_stock_phrase_is_no_passage() -> None:
    first = "An agreement on timber worth 80 million crowns was signed by Quist and Abel in Varde last week."
    second = "She is to meet the king and to bring home an agreement on timber worth 80 million crowns."
    assert passages(first, second) == []


def heard(name: str, text: str, end: str, *, utterance: str) -> ResolvedQuotation:
    """What Quist said, from "We" to its last words."""
    start, stop = text.index("We"), text.index(end) + len(end)
    words = text[start:stop]
    return ResolvedQuotation(name, 0, start, stop, words, "Quist", None, None, "said", "direct", utterance, "quist")


def test_words_that_both_heard_are_no_passage_but_nearly_the_same_ones_are() -> None:
    texts = {
        "a": "“We have waited all our lives for this bridge,” Quist said.",
        "b": "Quist cried: “We have waited all our lives for this bridge”!",
        "c": "There he said: “We had waited all our lives for such a bridge.”",
    }
    ends = ("this bridge", "this bridge", "such a bridge")
    quoted = [heard(name, texts[name], words, utterance=name) for name, words in zip(texts, ends, strict=True)]
    articles = [article(name, text) for name, text in texts.items()]
    rows = [row for name, text in texts.items() for row in lines(name, text)]
    found = shared_passages(articles, rows, quotations=quoted)
    assert {(row.article_a, row.article_b, row.kind) for row in found} == {("a", "c", "near"), ("b", "c", "near")}


def test_renderings_of_one_utterance_are_near_though_few_words_are_the_same() -> None:
    texts = {
        "a": "“We did not leave the lake, the lake has left us,” Quist said.",
        "b": "Quist: “We never went away; it was the lake that left us behind.”",
        "c": "“We went nowhere, but the lake left us alone,” said Quist.",
    }
    ends = {"a": "left us", "b": "us behind", "c": "us alone"}
    quoted = [heard(name, text, ends[name], utterance="the lake") for name, text in texts.items()]
    articles = [article(name, text) for name, text in texts.items()]
    rows = [row for name, text in texts.items() for row in lines(name, text)]
    assert shared_passages(articles, rows) == []
    found = shared_passages(articles, rows, quotations=quoted)
    assert {(row.article_a, row.article_b, row.kind) for row in found} == {
        ("a", "b", "near"),
        ("a", "c", "near"),
        ("b", "c", "near"),
    }


def test_near_passages_count_the_words_in_common() -> None:
    texts = {
        "a": f"{COUNCIL}.",
        "b": "On Tuesday councillors voted by seven to two to sell the market hall to one local builder.",
    }
    articles = [article(name, text) for name, text in texts.items()]
    rows = [row for name, text in texts.items() for row in lines(name, text)]
    assert [row.words for row in shared_passages(articles, rows) if row.kind == "near"] == [14]


def test_who_says_it_does_not_tell_sentences_apart() -> None:
    texts = {
        "a": "Nine boats sank in the Orla lake in the storm, the harbour master of Varde told Star on Monday.",
        "b": "Nine boats sank in Orla lake in that storm, according to Norland radio and to people who saw it.",
    }
    told = [
        *spans("a", texts["a"], "the harbour master of Varde told Star"),
        *spans("b", texts["b"], "according to Norland radio and to people who saw it"),
    ]
    articles = [article(name, text) for name, text in texts.items()]
    rows = [row for name, text in texts.items() for row in lines(name, text)]
    assert shared_passages(articles, rows) == []
    assert [row.kind for row in shared_passages(articles, rows, attributions=told)] == ["near"]
