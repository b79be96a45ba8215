from __future__ import annotations

from datetime import date

import pytest

from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statements import same_statements, statements
from analysis.resolution.statementverdicts import judge_beside, judge_statements, statement_claim
from analysis.resolution.verdicts import parties
from analysis.tables import Article, Sentence
from tests.resolution import articles

FILLER = [
    "Bakers across Norland baked fewer rye loaves during the dry spring months",
    "Engineers measured the tower near Long Sound and found small new cracks",
    "Fishing crews returned early because storms battered the northern coast road",
    "Pupils in Eastvale painted murals showing birds, rivers and old steam trains",
    "The orchestra rehearsed a forgotten symphony before touring several island towns",
    "Voters queued outside polling stations while volunteers handed them warm tea",
]


def corpus(*sentences: str) -> tuple[list[Article], list[Sentence]]:
    """One article a sentence, named a, b, c …; and one with sentences on other matters."""
    return articles.corpus(dict(zip("abcdef", sentences, strict=False)) | {"z": "\n".join(FILLER)})


def told_alike(found: list[Statement], story_of: dict[str, str] | None = None) -> list[list[Statement]]:
    return [group for story in same_statements(found, story_of=story_of) for group in story.groups]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "According to Norland media, Quist also invited Abel to visit the Hollow Lake dam in autumn.",
            "Norland media reported that Quist has invited Abel to visit the dam again, which Abel did not confirm.",
        ),
        ("Fourteen miners are still missing.", "Fourteen miners remain unaccounted for."),
        (
            "Tarn Gas has sold the Orla wells for two million crowns, its chairman said.",
            "The Orla wells were sold by Tarn Gas for 2 million crowns, according to Reuters.",
        ),
        ("The mill, which the Abels own, will pay 40 million crowns.", "The mill has promised 60 million crowns."),
        ("Quist will buy the mill, the Abels said.", "The Abels say nothing of the mill that Quist is to buy."),
        (
            "The ministry said the bridge over the Tarn was closed after divers found cracked pillars.",
            "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed.",
        ),
        ("The regatta has begun.", "The regatta got off to a start."),
        ("Nine sailors were injured off Orla.", "Off Orla seven seamen were hurt."),
    ],
)
def test_told_in_other_words(first: str, second: str) -> None:
    (group,) = told_alike(statements(*corpus(first, second)))
    assert [one.row.article_id for one in group] == ["a", "b"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A magnitude 5.6 earthquake shook villages near Tarn on Monday, damaging dozens of houses.",
            "A magnitude 6.1 earthquake shook villages near Orla on Sunday, damaging dozens of houses.",
        ),
        (
            "The mayor of Eastvale opened a school beside the canal with music and dancing.",
            "The mayor ordered the demolition of nine warehouses beside the railway.",
        ),
        ("Storms in 2009 killed forty sailors near Tarn.", "Storms in 2017 killed forty sailors near Tarn."),
        ("Quist refused the prize in a letter.", "Abel sold the hull of his barge on Monday."),
    ],
    ids=["other names and numbers", "other acts", "other years", "other matters"],
)
def test_not_the_same(first: str, second: str) -> None:
    assert told_alike(statements(*corpus(first, second))) == []


def test_statements_of_two_stories_are_not_held_against_each_other() -> None:
    text = "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed."
    found = statements(*corpus(text, text, text))
    groups = told_alike(found, story_of={"a": "one", "b": "two", "c": "one", "z": "one"})
    assert [[one.row.article_id for one in group] for group in groups] == [["a", "c"]]


def test_sentences_of_one_article_are_no_group() -> None:
    line = "Divers found cracks in the pillars of the Tarn bridge, which the ministry then closed."
    assert told_alike(statements(*corpus(f"{line}\n{line}"))) == []


@pytest.mark.parametrize(
    ("second", "later", "expected"),
    [
        ("The ministry has closed the cracked Tarn bridge to lorries", False, "agree"),
        ("The ministry has not closed the cracked Tarn bridge to lorries", False, "contradict"),
        ("The ministry has not closed the cracked Tarn bridge to lorries", True, "update"),
        ("The ministry will close the cracked Tarn bridge to lorries", False, "compatible"),
        ("The ministry opened the cracked Tarn bridge to lorries", False, "contradict"),
        ("The ministry closed the Tarn bridge to lorries, though engineers saw no cracks", False, "compatible"),
        ("The ministry denied that it had closed the cracked Tarn bridge", True, "contradict"),
        ("The ministry denied any cracks in the closed Tarn bridge", False, "compatible"),
        ("The ministry denied any part in closing the cracked Tarn bridge", True, "contradict"),
    ],
)
def test_verdict(second: str, later: bool, expected: str) -> None:
    first = "The ministry has closed the cracked Tarn bridge to lorries"
    a, b, *_ = statements(*corpus(first, second))
    days = date(2024, 5, 2), date(2024, 5, 3 if later else 2)
    assert judge_statements(statement_claim(a, days[0]), statement_claim(b, days[1])).name == expected


def test_sentences_with_names_of_their_own_do_not_agree() -> None:
    first = "Yesterday minister Quist praised striking nurses and promised higher wages for hospitals."
    a, b, *_ = statements(*corpus(first, first.replace("Quist", "Abel")))
    assert judge_statements(statement_claim(a, None), statement_claim(b, None)).name == "compatible"


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("Norland radio reported that Quist has invited Abel to the dam, but Sudland radio did not report it.", True),
        ("Quist has invited Abel to the dam, as Norland radio reported, though this was not confirmed by Abel.", True),
        ("Norland radio reported that Quist has invited Abel to the dam again.", False),
        ("Though he did not mention the dam, Quist has invited Abel to Norland.", False),
    ],
)
def test_told_by_one_side_only(second: str, expected: bool) -> None:
    first = (
        "According to Norland media, Quist also invited Abel to the dam, but Sudland's media did not cover the news."
    )
    a, b, *_ = statements(*corpus(first, second))
    verdict = judge_statements(statement_claim(a, None), statement_claim(b, None)).name
    assert (verdict == "attributed differently") == expected


def test_who_disputes_stands_apart_from_who_does_not() -> None:
    lines = (
        "The ministry has closed the cracked Tarn bridge to lorries",
        "The ministry has not closed the cracked Tarn bridge to lorries",
        "Engineers of the ministry will look at the Tarn bridge",
    )
    claims = [statement_claim(one, None) for one in statements(*corpus(*lines))[:3]]
    assert [claim.row.article_id for claim in parties(claims, judge_statements, "contradict")] == ["a", "b"]
    assert judge_beside(claims[0], claims[1]).name == "compatible"


def test_of_several_sentences_on_one_matter_the_one_that_tells_the_same() -> None:
    first = "The Tarn regatta opened on Monday.\nThe Tarn regatta was won by Abel's crew.\nIt rained until dusk."
    second = (
        "Victory in the regatta on the Tarn went to the oarsmen of Abel.\nThe regatta began in the rain, on Monday."
    )
    found = told_alike(statements(*corpus(first, second)))
    told = {" = ".join(one.text.split()[-1] for one in group) for group in found}
    assert told >= {"Monday. = Monday.", "crew. = Abel."}
    assert told.isdisjoint({"Monday. = Abel.", "crew. = Monday."})


@pytest.mark.parametrize(("begins", "named"), [("He", True), ("Their", True), ("Nobody", False)])
def test_who_begins_with_a_pronoun_speaks_of_those_named_before(begins: str, named: bool) -> None:
    line = f"Yesterday Quist and Abel met.\n{begins} praised the rowers."
    one = next(one for one in statements(*corpus(line)) if one.text.startswith(begins))
    assert ({"abel", "quist"} <= {*one.said}) == named
    assert "yesterday" not in one.said


def test_what_stands_at_the_beginning_is_hardly_what_stands_at_the_end() -> None:
    filler = "\n".join(FILLER)
    line, other = "Divers looked at the Tarn bridge.", "Some others inspected a bridge and its pillars yesterday."

    def likeliest(second: str) -> float:
        (story,) = same_statements(statements(*corpus(f"{line}\n{filler}", second)))
        told = {one.text: number for number, one in enumerate(story.told) if one.row.article_id in "ab"}
        return story.likely.get((told[line], told[other]), 0.0)

    assert likeliest(f"{other}\n{filler}") > likeliest(f"{filler}\n{other}") + 0.1


def test_a_sentence_may_state_two_things() -> None:
    lines = (
        "Abel lost his title over his oars, and Quist was named winner of the Tarn regatta.",
        "Judges took the title from Abel because of his oars.",
        "Quist was named winner of the Tarn regatta on Monday, to the joy of Eastvale.",
    )
    found = told_alike(statements(*corpus(*lines)))
    assert sorted("".join(one.row.article_id for one in group) for group in found) == ["ab", "ac"]
