from __future__ import annotations

import time

import pytest

from analysis.resolution.quotations import resolve_quotations
from analysis.tables import Quotation, ResolvedQuotation


def quotation(article: str, text: str, speaker: str = "Mara Lind", kind: str = "partial") -> Quotation:
    return Quotation(article, 0, 0, len(text), text, speaker, None, None, "said", kind)


def resolved(*rows: Quotation) -> list[ResolvedQuotation]:
    names = {row.speaker: f"person-{row.speaker.split()[-1].lower()}" for row in rows if row.speaker}
    return resolve_quotations(rows, {(row.article_id, row.speaker): names[row.speaker] for row in rows if row.speaker})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a promise kept", "a promise kept"),
        ("A promise kept!", "a promise kept"),
        ("a promise kept", "promise kept"),
        ("a promise to our children", "a promise to our children and our cattle"),
        ("A harbour has no passport", "Harbours carry no passports"),
        ("We opened the bridge. It is a promise kept to the people of the lake.", "promise kept"),
        ("a friendship of trust, courage, and alliance", "special friendship of trust and alliance"),
        ("the North’s brave engineers", "the North's brave engineers"),
    ],
)
def test_one_utterance_of_one_speaker(one: str, other: str) -> None:
    first, second = resolved(quotation("a", one), quotation("b", other))
    assert first.quotation_id == second.quotation_id
    assert (first.speaker_id, first.text) == ("person-lind", one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a promise kept", "a promise broken"),
        ("fully", "finally"),
        ("a strong and lasting friendship between our peoples", "a strong fleet and an army that nobody can beat"),
    ],
)
def test_two_utterances_of_one_speaker(one: str, other: str) -> None:
    first, second = resolved(quotation("a", one), quotation("b", other))
    assert first.quotation_id != second.quotation_id


def test_a_long_run_of_words_is_one_utterance_whoever_speaks() -> None:
    long = "we will open the bridge before the winter comes"
    first, second = resolved(quotation("a", long), quotation("b", long, "Tomas Reke"))
    assert first.quotation_id == second.quotation_id
    assert first.speaker_id != second.speaker_id


def test_a_short_whole_utterance_is_one_whoever_is_said_to_have_spoken_it() -> None:
    first, second = resolved(
        quotation("a", "A harbour knows no borders"), quotation("b", "A harbour knows no borders", "Tomas Reke")
    )
    assert first.quotation_id == second.quotation_id


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("You can't dry a lake with songs", "You cannot dry a lake with songs", True),
        ("A tower that fell down learns to lean", "A tower that has fallen learns how to lean", True),
        ("We will do everything to help the farmers", "We will do all we can to help the farmers", False),
        ("A tower that fell down learns to lean", "The tower fell down before it was paid for", False),
    ],
)
def test_nearly_the_same_words_are_one_utterance_whoever_speaks(one: str, other: str, *, same: bool) -> None:
    first, second = resolved(quotation("a", one), quotation("b", other, "Jon Abel"))
    assert (first.quotation_id == second.quotation_id) is same


def test_what_somebody_without_a_name_says_is_known_by_almost_all_its_words() -> None:
    named = quotation("a", "I saw nothing but my own old shoes")
    described = quotation("b", "I saw nothing but my old shoes", "our runner")
    other = quotation("c", "I saw nothing of my team but dust", "our captain")
    found = resolve_quotations([named, described, other], {("a", "Mara Lind"): "person-lind"})
    assert found[0].quotation_id == found[1].quotation_id != found[2].quotation_id


def test_a_phrase_that_two_speakers_use_is_two_utterances() -> None:
    first, second = resolved(quotation("a", "a promise kept"), quotation("b", "a promise kept", "Tomas Reke"))
    assert first.quotation_id != second.quotation_id


def test_scare_quotes_are_nobodys_utterance() -> None:
    first, second, third = resolved(
        quotation("a", "stealth", "", "scare"), quotation("b", "stealth", "", "scare"), quotation("c", "stealth")
    )
    assert first.quotation_id == second.quotation_id != third.quotation_id
    assert first.speaker_id == ""


def test_a_fragment_of_two_utterances_joins_neither() -> None:
    rows = resolved(
        quotation("a", "The bridge is a promise kept to every village on the lake"),
        quotation("b", "Our new harbour is a promise kept to sailors, merchants and fishermen"),
        quotation("c", "a promise kept"),
    )
    assert len({row.quotation_id for row in rows}) == 3


def test_the_order_does_not_matter() -> None:
    texts = ["a promise kept", "promise kept", "It is a promise kept to the people of the lake", "…", "", "kept"]
    rows = [quotation(str(place), text) for place, text in enumerate(texts * 3)]
    expected = {row.article_id: row.quotation_id for row in resolved(*rows)}
    for order in (rows[::-1], rows[7:] + rows[:7], rows[::2] + rows[1::2]):
        assert {row.article_id: row.quotation_id for row in resolved(*order)} == expected


def test_many_quotations_are_compared_in_little_time() -> None:
    texts = [" ".join(f"word{place * 7919 * step % 3001}" for step in range(1, 13)) for place in range(3000)]
    rows = [quotation(str(place), text) for place, text in enumerate(texts)]
    start = time.perf_counter()
    assert len(resolved(*rows)) == 3000
    assert time.perf_counter() - start < 30
