from __future__ import annotations

import csv
from collections.abc import Callable

import pytest

from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.annotation.quotations import quotations
from analysis.tables import Quotation
from tests.conftest import GOLDEN

Parse = Callable[..., Document]


def found(document: Document) -> list[Quotation]:
    return quotations(document, MentionIndex(mentions(document)))


@pytest.mark.parametrize(
    ("text", "words", "speaker", "kind"),
    [
        ("“We will rebuild the bridge,” Angela Merkel said.", "We will rebuild the bridge", "Angela Merkel", "direct"),
        ("“We will rebuild the bridge,” said Angela Merkel.", "We will rebuild the bridge", "Angela Merkel", "direct"),
        ("Angela Merkel cited the town's “ongoing lack of care”.", "ongoing lack of care", "Angela Merkel", "partial"),
        ("Angela Merkel apologised for “having built a wall”.", "having built a wall", "Angela Merkel", "partial"),
        ("Angela Merkel has sewn for long; it “came from my heart”.", "came from my heart", "Angela Merkel", "partial"),
        ("The plan was called by Angela Merkel a “far cry”, saying it is late.", "far cry", "Angela Merkel", "partial"),
        ('Angela Merkel said: "We will rebuild it."', "We will rebuild it.", "Angela Merkel", "direct"),
        ('Angela Merkel\'s answer was: "We will rebuild it."', "We will rebuild it.", "Angela Merkel", "direct"),
        ("Angela Merkel said the guards thought it was “all over now”.", "all over now", "Angela Merkel", "partial"),
        ("Angela Merkel talked of the “deeds that made us”.", "deeds that made us", "Angela Merkel", "partial"),
        ("The court ruled in the case “Anna Glaw vs. Harbour Trust”.", "Anna Glaw vs. Harbour Trust", "", "scare"),
        ("According to Angela Merkel, the storm is “unprecedented.”", "unprecedented", "Angela Merkel", "partial"),
        ("The plan is “reckless”, according to Angela Merkel.", "reckless", "Angela Merkel", "partial"),
        ("According to Angela Merkel, the film “Owl” is old.", "Owl", "", "scare"),
        ("According to Angela Merkel, “we will rebuild it”.", "we will rebuild it", "Angela Merkel", "direct"),
        ("Angela Merkel called the plan a ‘bridge to nowhere’.", "bridge to nowhere", "Angela Merkel", "partial"),
        ("Angela Merkel touted the plan as a “new start”.", "new start", "Angela Merkel", "partial"),
        ("The plan, Angela Merkel said, was “far too slow”.", "far too slow", "Angela Merkel", "partial"),
        ("Angela Merkel told Reuters that the plan was “dead”.", "dead", "Angela Merkel", "partial"),
        ("The plan was described by Angela Merkel as “far too slow”.", "far too slow", "Angela Merkel", "partial"),
        ("Referring to it as \"a gift,\" Angela Merkel noted that it was late.", "a gift", "Angela Merkel", "partial"),
        ("Angela Merkel disagreed with them: “It is too slow.”", "It is too slow.", "Angela Merkel", "direct"),
        ("Reuters quoted a diplomat as saying it was “a photograph”.", "a photograph", "diplomat", "partial"),
        ("“It is slow,” said the chancellor, Angela Merkel.", "It is slow", "Angela Merkel", "direct"),
        ("Angela Merkel: “It will be far too slow.”", "It will be far too slow.", "Angela Merkel", "direct"),
        ("Protesters chanted “Go home now”.", "Go home now", "protesters", "partial"),
        ('Remarked biologist Tessa Quorn, "The reef is dying."', "The reef is dying.", "Tessa Quorn", "direct"),
        ("Tessa Quorn said it “...did not do as [we ask].”", "...did not do as [we ask]", "Tessa Quorn", "partial"),
        ("Tessa Quorn affirmed it, writing, “It will be built.”", "It will be built.", "Tessa Quorn", "direct"),
        ("Tessa Quorn resigned, blaming “human error”.", "human error", "Tessa Quorn", "partial"),
        ("Tessa Quorn cited “family reasons” and left.", "family reasons", "Tessa Quorn", "partial"),
        ("“I am in awe of them” tweeted biologist Tessa Quorn.", "I am in awe of them", "Tessa Quorn", "direct"),
        ("“There is a reef below”, Tessa Quorn told the press.", "There is a reef below", "Tessa Quorn", "direct"),
        ("Next was Tessa Quorn, who cited only her luck: “I ran and ran.”", "I ran and ran.", "Tessa Quorn", "direct"),
        ("Tessa Quorn said the firm was working on “a mile of wall”.", "a mile of wall", "Tessa Quorn", "partial"),
        ("The envoy to Ayr, Tessa Quorn, told the press: “It is late.”", "It is late.", "Tessa Quorn", "direct"),
        ("Walkers held a banner saying “put it to the people”.", "put it to the people", "", "scare"),
        ("The club mocked the signs and said “we are sorry now”.", "we are sorry now", "club", "partial"),
        ("Reuters gave its “deepest sympathies” and closed.", "deepest sympathies", "Reuters", "partial"),
        ("Reuters gave its “golden cup” away.", "golden cup", "", "scare"),
        ("Tessa Quorn said “that it was all over for us”.", "that it was all over for us", "Tessa Quorn", "partial"),
        ("Tessa Quorn resigned, tweeting “This is a scandal”.", "This is a scandal", "Tessa Quorn", "direct"),
        ("Tessa Quorn closed the shop, posting “We are sorry now”.", "We are sorry now", "Tessa Quorn", "direct"),
        ("“We obey the order,” Angela Merkel informed the press.", "We obey the order", "Angela Merkel", "direct"),
        ("“We won't wait for it”, Angela Merkel continued.", "We won't wait for it", "Angela Merkel", "direct"),
        ("The warden has, in a note, urged drivers to “slow down now”.", "slow down now", "warden", "partial"),
        ("An official from Ayr said: “We will rebuild it.”", "We will rebuild it.", "official from Ayr", "direct"),
        ("Tessa Quorn called on the town to “forgive and forget”.", "forgive and forget", "Tessa Quorn", "partial"),
        ("Angela Merkel told a guard at the door, “They robbed me”.", "They robbed me", "Angela Merkel", "direct"),
        ("The island began a programme dubbed “Harbour 2026” in May.", "Harbour 2026", "", "scare"),
        ("Residents spoke of “a wall of water”.", "a wall of water", "residents", "partial"),
        ("The inquiry found “serious failings” at the yard.", "serious failings", "inquiry", "partial"),
        ("Angela Merkel said she would stay: “I have seen it all.”", "I have seen it all.", "Angela Merkel", "direct"),
        ("Reuters posted a report on Angela Merkel's “old wall” remark.", "old wall", "Angela Merkel", "partial"),
        ("Angela Merkel announced the boat with the codename “Owl”.", "Owl", "", "scare"),
        ("Reuters attacked Angela Merkel for the alleged “old wall” remark.", "old wall", "Angela Merkel", "partial"),
        ("Angela Merkel sent a note in May:  “We will rebuild it.”", "We will rebuild it.", "Angela Merkel", "direct"),
        ("The army has a new “stealth” boat.", "stealth", "", "scare"),
        ("They call it Brexit (“British exit”), organisers say.", "British exit", "", "scare"),
        ("The college held a course about reform called “Learning Together” there.", "Learning Together", "", "scare"),
        ("According to Reuters, the army has a new “stealth” boat.", "stealth", "", "scare"),
    ],
)  # fmt: skip
def test_who_said_what(parse: Parse, text: str, words: str, speaker: str, kind: str) -> None:
    (row,) = found(parse(text))
    assert (row.text, row.speaker, row.kind) == (words, speaker, kind)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Angela Merkel, the chancellor, arrived late. “We lost our way,” the chancellor said.", "Angela Merkel"),
        ("The mayor, Angela Merkel, arrived late. The mayor said: “We lost our way.”", "Angela Merkel"),
        ("Angela Merkel laughed at the idea. “That is pure nonsense.”", "Angela Merkel"),
        ("Angela Merkel met Emmanuel Macron. “We lost our way,” she said.", "Angela Merkel"),
        ("Angela Merkel met Emmanuel Macron. “We lost our way,” he said.", "Emmanuel Macron"),
        (
            "Angela Merkel left. A spokeswoman for the port stayed. “We lost our way,” she said.",
            "spokeswoman for the port",
        ),
        ("Angela Merkel, 44, arrived late. “We lost our way,” the 44-year-old said.", "Angela Merkel"),
        ("“It is over,” said one of them, a farmer. He went home.", "one of them"),
        ("“Ten euros is two beers,” shrugged a tourist from Ayr.", "tourist from Ayr"),
        ("Emil Rask said no. Hanna Rask said yes. “We lost our way,” Mr Rask said.", "Emil Rask"),
        ("Emil Rask said no. Hanna Rask said yes. “We lost our way,” Rask said.", "Hanna Rask"),
        ("Asked about money, Angela Merkel laughed: “Of course not, no.”", "Angela Merkel"),
        ("“We lost our way,” Angela Merkel said. She then left. “Nobody met us.”", "Angela Merkel"),
        ("Angela Merkel said the trip was “a waste”. “Nobody met us.”", "Angela Merkel"),
        ("Angela Merkel said: “We lost. It rained on many people,” further remarking, “It is bad.”", "Angela Merkel"),
        (
            "Angela Merkel said: “We lost.” Emmanuel Macron said: “We won it all.” The rain fell on the town. It left"
            " Angela Merkel cold.\n\n“Nobody met us in the town.”",
            "Angela Merkel",
        ),
        ("Angela Merkel arrived late. The rain had stopped. “We lost our way,” she told reporters.", "Angela Merkel"),
    ],
)
def test_who_said_the_last_words(parse: Parse, text: str, speaker: str) -> None:
    assert found(parse(text))[-1].speaker == speaker


def test_a_sign_that_somebody_holds_is_not_what_they_shout(parse: Parse) -> None:
    (shouted, read) = found(
        parse("Members protested by shouting “shame on you!” and holding signs which read “silenced” during the talks.")
    )
    assert (shouted.speaker, read.speaker, read.kind) == ("members", "", "scare")


def test_two_fragments_of_two_speakers(parse: Parse) -> None:
    text = "Angela Merkel said it was “very late”, while Emmanuel Macron called it “a great success”."
    assert [(row.text, row.speaker) for row in found(parse(text))] == [
        ("very late", "Angela Merkel"),
        ("a great success", "Emmanuel Macron"),
    ]


def test_a_space_between_two_closing_marks(parse: Parse) -> None:
    (row,) = found(parse("Tessa Quorn said: “I told him, ‘Let us see it tomorrow.’\u2009” She then left the yard."))
    assert (row.text, row.speaker, row.kind) == ("I told him, ‘Let us see it tomorrow.’", "Tessa Quorn", "direct")


def test_a_fragment_before_the_speech_that_a_colon_opens(parse: Parse) -> None:
    text = "Angela Merkel justified the wall, which was costly, as “needed” in winter: “It keeps the river out.”"
    assert [row.speaker for row in found(parse(text))] == ["Angela Merkel", "Angela Merkel"]


def test_speech_that_who_says_it_breaks_off(parse: Parse) -> None:
    rows = found(parse("“Overall,” Angela Merkel continued, “the bridge over the lake is a good sign.”"))
    assert [row.kind for row in rows] == ["direct", "direct"]


def test_speech_goes_on_without_a_cue(parse: Parse) -> None:
    text = "“We will rebuild it,” Angela Merkel said. “It will take us two years.”"
    assert [row.speaker for row in found(parse(text))] == ["Angela Merkel", "Angela Merkel"]


def test_who_is_like_something_goes_on_with_nothing(parse: Parse) -> None:
    text = "Angela Merkel said: “We will rebuild it.” And I'm like, “You seem like a nice person. I like you.”"
    assert [row.speaker for row in found(parse(text))] == ["Angela Merkel", ""]


def test_a_pronoun_means_who_spoke_before(parse: Parse) -> None:
    text = "Emmanuel Macron said that he would help Angela Merkel. He called it a “holy duty”."
    assert [row.speaker for row in found(parse(text))] == ["Emmanuel Macron"]


def test_where_the_speaker_stands(parse: Parse) -> None:
    document = parse("“We will rebuild the bridge,” Angela Merkel said.")
    (row,) = found(document)
    assert document.article.text[row.speaker_start : row.speaker_end] == "Angela Merkel"
    assert document.article.text[row.start : row.end] == row.text
    assert row.cue == "said"


def test_a_quotation_never_crosses_a_paragraph(parse: Parse) -> None:
    document = parse("The mayor opened the “bridge on Monday.\n\nThe crowd cheered” for an hour, as was planned.")
    assert found(document) == []


def test_speech_over_two_paragraphs(parse: Parse) -> None:
    document = parse(
        "The bridge opened on Monday after two years of work.\n\nAngela Merkel was clear about it:\n\n"
        "“We will rebuild the bridge. It will take us a year.\n\n“And then we will rebuild the town as well.”"
    )
    assert [row.text for row in found(document)] == [
        "We will rebuild the bridge. It will take us a year.",
        "And then we will rebuild the town as well.",
    ]


@pytest.mark.parametrize("text", ["“", "“”", "'", '""""', "“‘”’", "He said “😀” ", "«»", "“…”"])
@pytest.mark.parametrize("body", ["The bridge over the lake opened on Monday after two years of work.", "Мост открыт."])
def test_odd_marks_do_no_harm(parse: Parse, body: str, text: str) -> None:
    assert all(row.text for row in found(parse(f"{body} {text}")))


def test_quotations_of_the_seeds(seed_documents: list[Document]) -> None:
    with (GOLDEN / "quotations.csv").open(encoding="utf-8", newline="") as file:
        golden = [tuple(row.values()) for row in csv.DictReader(file)]
    rows = [(document.article.file, row) for document in seed_documents for row in found(document)]
    assert [(file, row.text, row.speaker, row.kind) for file, row in rows] == golden


def test_a_name_that_begins_the_words_is_not_their_speaker(parse: Parse) -> None:
    text = 'Paul Anker wrote on Twitter, "Edda Baker, great drummer, wild and lovely guy. We worked on it in Lagos."'
    (row,) = found(parse(text))
    assert row.speaker == "Paul Anker"


def test_a_speaker_named_again_is_where_they_are_named_last(parse: Parse) -> None:
    text = (
        "“We will rebuild it,” Angela Merkel said. The bridge is shut. The lake is full. The storm is over. "
        "The bridge is shut, leaving Merkel sad. “It was the end of it.”"
    )
    document = parse(text)
    last = found(document)[-1]
    assert last.speaker == "Angela Merkel"
    assert last.speaker_start == document.article.text.rindex("Merkel")
