from __future__ import annotations

from datetime import date, timedelta

import pytest

from analysis.resolution.clausebearers import with_bearers
from analysis.resolution.clausedisputes import clause_disputes, shared_words
from analysis.resolution.clauseverdicts import clause_claim, judge_clauses
from tests.resolution.clauses import DAY, told

NAMES = {
    "Mara Lind": "person-mara-lind",
    "Olaf Berg": "person-olaf-berg",
    "Tarn": "place-tarn",
    "Holt": "place-holt",
    "Norvia": "country-norvia",
    "Sund": "country-sund",
    "Kestrel": "organisation-kestrel",
    "Osprey": "organisation-osprey",
}

DISPUTES = [
    ("not close: object=border", "close: object=border; since=morning"),
    ("not close: object=border", "shut: object=border; subject=guard"),
    ("not sound: subject=siren “no siren”; in=quarter “any quarter of the town”", "howl: subject=siren"),
    ("not be: subject=Lind<Mara Lind>; is=prisoner", "capture: object=Lind<Mara Lind>"),
    ("not ask: subject=Lind<Mara Lind>; for=forgiveness", "beg: subject=Lind<Mara Lind>; object=pardon"),
    ("not be: subject=debate “no debate”", "last: subject=debate; for=hour"),
    ("not touch: subject=guard; object=gate", "clear: subject=guard; object=gate “the main gate”"),
    ("not be: subject=treaty “a treaty”", "end: object=war; with=treaty “a treaty”"),
    ("not speak: subject=Lind<Mara Lind>; at=meeting", "speak: subject=Lind<Mara Lind>; to=miller"),
    ("not meet: subject=he; object=owner | he has never met the owner", "meet: subject=he; object=owner; in=2018"),
    ("be: subject=list; is=complete", "be: subject=list; is=incomplete"),
    ("surrender: subject=Lind<Mara Lind>", "escape: subject=Lind<Mara Lind>; in=boat"),
    ("not find: object=trace “no traces”", "be: subject=trace; of=wolf"),
    ("not be: subject=bridge; is=subject; of=talk", "discuss: subject=they; object=bridge"),
    ("not vaccinate: object=Lind<Mara Lind>", "take: subject=Lind<Mara Lind>; object=injection"),
    ("not hurt: object=nobody “nobody”", "injure: object=stagehand; in=arm"),
    ("stand: subject=chapel", "burn down: object=chapel"),
    ("leave: subject=Lind<Mara Lind>; object=hall", "remain: subject=Lind<Mara Lind>; in=chair"),
    ("vote: subject=Lind<Mara Lind>; against=motion", "abstain: subject=Lind<Mara Lind>"),
    ("abandon: subject=Lind<Mara Lind>; object=race", "pass: subject=Lind<Mara Lind>; object=line"),
    ("be: subject=road; is=open", "be: subject=road; is=blocked"),
    ("belong: subject=dam; to=Kestrel<Kestrel> “Kestrel”", "be: subject=dam; is=property; of=Osprey<Osprey> “Osprey”"),
    ("own: subject=Kestrel<Kestrel> “Kestrel”; object=mill", "belong: subject=mill; to=Osprey<Osprey> “Osprey”"),
    ("pay: subject=Kestrel<Kestrel> “Kestrel”; for=pool", "finance: object=pool; subject=Osprey<Osprey> “Osprey”"),
    ("win: subject=Lind<Mara Lind>; object=race", "go: subject=race; to=Berg<Olaf Berg>"),
    ("write: subject=Lind<Mara Lind>; object=libretto", "be: subject=libretto; is=work; of=Berg<Olaf Berg>"),
    ("put: subject=Lind<Mara Lind>; object=drug; into=coffee", "slip: subject=Lind<Mara Lind>; object=drug; into=tea"),
    (
        "hold (planned): object=round; in=Tarn<Tarn> “Tarn”",
        "take (planned): subject=round; object=place; in=Holt<Holt> “Holt”",
    ),
    ("sign: object=pact; in=Holt<Holt> “Holt”", "sign: object=pact; in=Sund<Sund> “Sund”"),
    ("not decide: object=nothing “nothing”; about=prisoner", "decide: object=exchange “an exchange of prisoner”"),
    ("be: subject=Lind<Mara Lind>; is=first “the first to leave”", "be: subject=Lind<Mara Lind>; is=last"),
    ("be: subject=van; is=red", "be: subject=van; is=white"),
    ("stand: subject=he; in=car “an open car”", "pass: subject=Lind<Mara Lind>; in=car “a closed car”"),
    ("drive: object=Lind<Mara Lind>; in=car “an open car”", "pass: subject=Lind<Mara Lind>; in=car “a closed car”"),
    ("travel: subject=Lind<Mara Lind>; by=train", "travel: subject=Lind<Mara Lind>; by=car"),
]


@pytest.mark.parametrize(("first", "second"), DISPUTES)
def test_what_cannot_both_be_true(first: str, second: str) -> None:
    for clauses in ((first, second), (second, first)):
        assert clause_disputes(told(*clauses, names=NAMES), story_of={})


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("close: object=border", "shut: object=border"),
        ("not close: object=border", "close: object=school"),
        ("not close: object=border", "close (planned): object=border"),
        ("not close: object=border; before=summer", "close: object=border"),
        ("not close: object=bridge “the bridge at Tarn”", "close: object=bridge “the bridge at Holt”"),
        ("not arrest: object=Lind<Mara Lind>", "arrest: object=Berg<Olaf Berg>"),
        ("not pay: subject=Lind<Mara Lind>; for=roof", "pay: subject=Lind<Mara Lind>; for=door"),
        ("not free: object=one “not one of the seats”", "release: object=rope"),
        ("not apologise: subject=he", "apologise: subject=she"),
        ("not quack: object=nobody “nobody”", "quack: subject=duck"),
        ("not be: subject=child; is=prisoner", "be: subject=soldier; is=prisoner"),
        ("not find: object=map “the map”", "be: subject=map; of=world"),
        ("not touch: subject=guard; object=gate", "clear: subject=miller; object=gate"),
        ("not touch: subject=guard; object=gate", "clear: subject=guard; object=hall"),
        ("not be: subject=treaty “a treaty”", "want: subject=Lind<Mara Lind>; object=treaty “a treaty”"),
        ("not be: subject=treaty “a treaty”", "end: object=war; without=treaty “a treaty”"),
        ("not speak: subject=Lind<Mara Lind>; at=meeting", "speak: subject=Lind<Mara Lind>; at=ceremony"),
        ("not meet: subject=he; object=owner", "meet: subject=he; object=owner; in=2018"),
        ("stand: subject=chapel", "burn down: object=mill"),
        ("approve: subject=Lind<Mara Lind>; object=bridge", "reject: subject=Lind<Mara Lind>"),
        ("admit: subject=Lind<Mara Lind>", "reject: subject=Lind<Mara Lind>; object=charge"),
        ("stand: subject=water", "carry: object=bridge; how=away; subject=water"),
        ("leave: subject=Lind<Mara Lind>; object=hall", "remain: subject=Berg<Olaf Berg>; in=chair"),
        ("win: subject=Norvia<Norvia> “Norvia”; object=race", "win: subject=Lind<Mara Lind>; object=race"),
        ("win: subject=Lind<Mara Lind>; object=race “the women's race”",
         "win: subject=Berg<Olaf Berg>; object=race “last year's race”"),
        ("own: subject=company; object=mill", "belong: subject=mill; to=Osprey<Osprey> “Osprey”"),
        ("sign: object=pact; in=Holt<Holt> “Holt”", "sign: object=pact; in=Norvia<Norvia> “Norvia”"),
        ("sign: object=pact; in=Tarn<Tarn> “Tarn”", "sign: object=pact; in=Norvia<Norvia> “Norvia”"),
        ("sign: object=pact; in=Tarn<Tarn> “Tarn”", "sign: object=pact; in=palace<Holt> “Holt Palace”"),
        ("fall: subject=share “shares in Kestrel”", "rise: subject=share “shares in Osprey”"),
        ("sign: object=pact; on=Monday; in=Tarn<Tarn> “Tarn”", "sign: object=pact; on=Friday; in=Holt<Holt> “Holt”"),
        ("capture: object=Lind<Mara Lind>", "not be: subject=Lind<Mara Lind>; is=prisoner | In 1997 she was none"),
        ("not steal (alleged): subject=Lind<Mara Lind>; object=ring", "steal: subject=Lind<Mara Lind>; object=ring"),
    ],
)  # fmt: skip
def test_what_can_both_be_true(first: str, second: str) -> None:
    assert not clause_disputes(told(first, second, names=NAMES), story_of={})


def test_a_group_tells_each_side_in_one_wording() -> None:
    found = told("close: object=border", "not close: object=border", "shut: object=border; on=order", names=NAMES)
    (group,) = clause_disputes(found, story_of={})
    assert [frame.article_id for frame in group] == ["outlet0", "outlet1", "outlet2"]
    first, second, third = shared_words(group)
    assert first == third != second


def test_stories_are_not_mixed() -> None:
    found = told("close: object=border", "not close: object=border")
    assert not clause_disputes(found, story_of={"outlet0": "one", "outlet1": "other"})


@pytest.mark.parametrize(
    ("text", "later", "verdict"),
    [
        ("the border was not closed", 0, "contradict"),
        ("the border was not closed", 1, "contradict"),
        ("the border is no longer closed", 1, "update"),
        ("the border was not closed", 40, "compatible"),
    ],
)
def test_verdicts(text: str, later: int, verdict: str) -> None:
    days: list[date] = [DAY, DAY + timedelta(days=later)]
    found = told("close: object=border", f"not close: object=border | {text}", days=days)
    ours, theirs = (clause_claim(frame, frame.said) for frame in found)
    assert judge_clauses(ours, theirs).name == verdict


def test_what_may_come_to_pass_later_is_an_update() -> None:
    found = told("close: object=border", "reopen: object=border", days=[DAY, DAY + timedelta(days=1)])
    assert judge_clauses(*(clause_claim(frame, frame.said) for frame in found)).name == "update"


def test_an_office_means_its_one_holder() -> None:
    found = told("abstain: subject=mayor “the mayor”", "vote: subject=Lind<Mara Lind>; against=motion", names=NAMES)
    assert clause_disputes(found, story_of={}, offices={"person-mara-lind": "Mayor"})
    assert not clause_disputes(found, story_of={}, offices={"person-mara-lind": "Judge"})
    borne = with_bearers(found, {"person-mara-lind": "Mayor"})
    assert borne[0].parts[0].who == "person-mara-lind"
