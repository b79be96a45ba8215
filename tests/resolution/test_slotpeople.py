"""Who was there, who did something and who did not, as sentences say it."""

from __future__ import annotations

import pytest

from analysis.resolution.slotfilling import Filled
from analysis.resolution.slotpeople import deeds, doers, presences, votes


def told(found: list[Filled]) -> list[tuple[str, str]]:
    return [(one.place, " ".join(sorted(one.words))) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Ada Quist stayed away from the fair and sent her deputy.", ("quist", "absent")),
        ("Norland's minister, Ada Quist, did not come.", ("quist", "absent")),
        ("The envoy to Varde, Ada Quist, did not go to the ministry.", ("quist", "absent")),
        ("Ada Quist was in Varde on Monday and has not visited the mill.", ("quist", "absent")),
        ("Quist never left Varde.", ("quist", "absent")),
        ("Quist never left the capital.", ("quist", "absent")),
        ("The owner, Ada Quist, has not set foot in the mill.", ("quist", "absent")),
        ("Mayor Ada Quist was on holiday and left the fair to others.", ("quist", "absent")),
        ("Ada Quist was in Varde that night and sent a letter.", ("quist", "absent")),
        ("Mayor Ada Quist had missed her train in Varde.", ("quist", "absent")),
        ("Mayor Ada Quist on Tuesday visited the mill.", ("quist", "present")),
        ("Ada Quist remained in Varde because of the flood.", ("quist", "absent")),
        ("The envoy, Ada Quist, was summoned and came to the ministry.", ("quist", "present")),
        ("Ada Quist, the mill's owner, sat beside him.", ("quist", "present")),
        ("Minister Ada Quist was at the table and signed.", ("quist", "present")),
        ("Among the guests was Mayor Ada Quist.", ("quist", "present")),
        ("Minister Ada Quist had announced a visit for Monday but did not come.", ("quist", "absent")),
        ("Mayor Ada Quist could not come, as her boat leaked.", ("quist", "absent")),
        ("Ada Quist followed the fair on a screen in Tarn.", ("quist", "absent")),
        ("Captain Ada Quist left before the toast.", ("quist", "absent")),
        ("Ada Quist remained in Varde that evening.", ("quist", "absent")),
        ("Ada Quist, who owns the mill, embraced the miller in the yard.", ("quist", "present")),
        ("Ada Quist watched from a barge.", ("quist", "present")),
        ("Ada Quist spent the night in her tent.", ("quist", "present")),
    ],
)
def test_presences(text: str, expected: tuple[str, str]) -> None:
    who, mode = expected
    assert told(list(presences(text))) == [(f"who was there: {who}", mode)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quist had not been told of the flood.",
        "Ada Quist came second in the race.",
        "Kenya was represented by its minister of ships.",
        "Ada Quist is to attend the fair.",
        "Ada Quist appeared to smile.",
        "Ada Quist sent a letter to the mill.",
        "Ada Quist stood by the plan.",
        "Ada Quist welcomed the plan from afar.",
        "Miller Olaf Rehn had announced a visit of Ada Quist but went on.",
        "Ada Quist missed the point.",
        "On Monday came the rain.",
    ],
)
def test_no_presence(text: str) -> None:
    assert list(presences(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quist won the women's race in 41 minutes.", ["quist ada"]),
        ("The women's race went to the Norlander Ada Quist.", ["quist ada"]),
        ("The women's race was won by Ada Quist.", ["quist ada"]),
        ("Kenya won the women's race.", []),
        ("Mara Lind and Ada Quist won the women's race.", []),
        ("Ada Quist won praise.", []),
        ("Bishop Ada Quist celebrated the women's race.", []),
    ],
)
def test_who_did_what_one_alone_does(text: str, expected: list[str]) -> None:
    wanted = [("who won race women (person)", " ".join(sorted(words.split()))) for words in expected]
    assert told(list(doers(text))) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The best rower, the judges found, was Ada Quist.",
        "Ada Quist of Norland was named best rower.",
        "Ada Quist has been declared the best rower.",
    ],
)
def test_who_is_what_one_alone_is(text: str) -> None:
    assert told(list(doers(text))) == [("who is best rower (person)", "ada quist")]


def test_what_is_done_and_not_done() -> None:
    (done,), (denied,) = deeds("Mayor Ada Quist watched the game from her box."), deeds("Quist did not watch the game.")
    assert done.place == denied.place == "who watch game: quist"
    assert done.excludes(denied)
    assert list(deeds("Ada Quist did not comment on the game.")) == []


def test_who_celebrated_it() -> None:
    sentences = ("Bishop Ada Quist celebrated the mass, because Rehn was ill.", "Olaf Rehn celebrated the mass.")
    (ours,), (theirs,) = (list(doers(text)) for text in sentences)
    assert ours.excludes(theirs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ada Quist voted with the Greens for closure.", [("who voted on closur: quist", "for")]),
        ("Ada Quist, who had wavered, voted against the closure.", [("who voted on closur: quist", "against")]),
        ("Ada Quist voted in favour of the closure.", [("who voted on closur: quist", "for")]),
        ("Ada Quist voted on Tuesday.", []),
    ],
)
def test_votes(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(list(votes(text))) == expected
