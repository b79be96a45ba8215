from __future__ import annotations

import csv
from collections.abc import Callable

import pytest

from analysis.annotation.attributions import attributions
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.annotation.names import mentions
from analysis.knowledge import listed
from analysis.tables import Attribution
from tests.conftest import GOLDEN

Parse = Callable[..., Document]


def found(document: Document) -> list[Attribution]:
    return attributions(document, MentionIndex(mentions(document)))


def usual(name: str) -> str:
    row = listed("agencies", "aliases").get(name.lower())
    return row["name"] if row else name


@pytest.mark.parametrize(
    ("text", "source", "via", "kind"),
    [
        ("The bridge is closed, according to Reuters.", "Reuters", "", "named"),
        ("The charge was denied by Angela Merkel.", "Angela Merkel", "", "named"),
        ("Reuters released a statement about it. It read, “We will not go there.”", "Reuters", "", "named"),
        ("According to its press release, Reuters is “closing the bridge”.", "Reuters", "", "named"),
        ("Researchers swam in the lake. They found it is cold.", "researchers", "", "anonymous"),
        ("Angela Merkel recommended the guards leave the bridge.", "Angela Merkel", "", "named"),
        ("Angela Merkel wrote on Twitter that the bridge is closed.", "Angela Merkel", "Twitter", "named"),
        ("Angela Merkel, in remarks to the BBC, contended that it is closed.", "Angela Merkel", "BBC", "named"),
        ("Angela Merkel told Ulm-based media network BBC it is closed.", "Angela Merkel", "BBC", "named"),
        ("Angela Merkel underlined the need for a bridge.", "Angela Merkel", "", "named"),
        ("The crowd was by varying reports tens of thousands.", "varying reports", "", "anonymous"),
        ("By reports, the bridge is closed.", "reports", "", "anonymous"),
        ("French authorities reported that the bridge is closed.", "French authorities", "", "anonymous"),
        ("According to official statements, Angela Merkel, now at home, is to stay.", "statements", "", "anonymous"),
        ("According to figures compiled by Reuters, two bridges are closed.", "Reuters", "", "named"),
        ("In many towns, the complaint pointed out, bridges are closed.", "complaint", "", "anonymous"),
        ("A student named Angela Merkel said the bridge is closed.", "Angela Merkel", "", "named"),
        ("The city of Lyon announced that the bridge is closed.", "city of Lyon", "", "named"),
        ("Angela Merkel told Reuters four bridges are closed.", "Angela Merkel", "Reuters", "named"),
        ("Part of the council's statement reads “the bridge is closed”.", "council", "", "anonymous"),
        ("“It works,” said co-author Angela Merkel.", "Angela Merkel", "", "named"),
        ("The bridge is closed, as reported by the Reuters news agency.", "Reuters", "", "named"),
        ("The bridge is closed, as per Reuters.", "Reuters", "", "named"),
        ("As Reuters reported, the bridge is closed.", "Reuters", "", "named"),
        ("The bridge is closed, Reuters reported.", "Reuters", "", "named"),
        ("The bridge is closed, reported Reuters.", "Reuters", "", "named"),
        ("According to the Kremlin, reported Reuters, the bridge is closed.", "Kremlin", "Reuters", "named"),
        ("The bridge is closed, according to a report by Reuters, citing the Kremlin.", "Kremlin", "Reuters", "named"),
        ("Angela Merkel told the Reuters news agency that the bridge is closed.", "Angela Merkel", "Reuters", "named"),
        ("Angela Merkel told Emmanuel Macron that the bridge is closed.", "Angela Merkel", "", "named"),
        ("According to a March 14, 2019 Reuters report, the bridge is closed.", "Reuters", "", "named"),
        ("Per a report released by Reuters, the bridge is closed.", "Reuters", "", "named"),
        ("The motion claims that the bridge is closed.", "motion", "", "anonymous"),
        ("Angela Merkel met Emmanuel Macron. The latter said the bridge is closed.", "Emmanuel Macron", "", "named"),
        ("Analysts say that the bridge is closed.", "analysts", "", "anonymous"),
        ("According to Russian media, the bridge is closed.", "Russian media", "", "anonymous"),
        ("Recent Russian media reports indicated that the bridge is closed.", "Russian media", "", "anonymous"),
        ("The bridge was viewed by many experts as a mistake.", "many experts", "", "anonymous"),
        ("French intelligence estimates that the bridge is closed.", "French intelligence", "", "named"),
        ("One news site, Reuters, says the bridge is closed.", "Reuters", "", "named"),
        ("Reuters quoted a diplomat as saying the bridge is closed.", "diplomat", "Reuters", "anonymous"),
        ("The bridge is closed, said the chancellor, Angela Merkel.", "Angela Merkel", "", "named"),
        ("The bridge, its owner, Angela Merkel, announced on Monday, is closed.", "Angela Merkel", "", "named"),
        ("Officials with knowledge of it say it is shut.", "officials with knowledge of it", "", "anonymous"),
        ("Police counted 2,000 marchers on the bridge.", "police", "", "anonymous"),
        ("The canal has cost 3 million euros, auditors reckoned.", "auditors", "", "anonymous"),
        ("Engineers estimate the damage at 3 million euros.", "engineers", "", "anonymous"),
        ("The owners speak of 4,000 tickets.", "owners", "", "anonymous"),
        ("By the reckoning of the insurers the damage comes to 4 million euros.", "insurers", "", "anonymous"),
        ("Organisers put the march at 5,000 people.", "organisers", "", "anonymous"),
        ("Angela Merkel denied having closed the bridge.", "Angela Merkel", "", "named"),
        ("Many seismologists warned that the bridge may fall.", "many seismologists", "", "anonymous"),
        ("The bridge, as villagers have called it, is closed.", "villagers", "", "anonymous"),
        ("The coastguard said that the bridge is closed.", "coastguard", "", "anonymous"),
        ("One of them said that the bridge is closed.", "one of them", "", "anonymous"),
        ("The bridge is closed, according to the fire brigade.", "fire brigade", "", "anonymous"),
        ("Angela Merkel was quoted as saying by Reuters that it is shut.", "Angela Merkel", "Reuters", "named"),
        ("Angela Merkel defended the plan by saying that it is cheap.", "Angela Merkel", "", "named"),
        ("The bridge has been dubbed by critics as “the folly”.", "critics", "", "anonymous"),
        ("Angela Merkel blamed the council for the delay.", "Angela Merkel", "", "named"),
        ("Angela Merkel accused the council of hiding the report.", "Angela Merkel", "", "named"),
        ("Angela Merkel posted a message on Twitter blaming the council for it.", "Angela Merkel", "Twitter", "named"),
        ("Engineers attributed the delay to the frost.", "engineers", "", "anonymous"),
        ("French media have described the bridge as the ugliest in the land.", "French media", "", "anonymous"),
        ("Angela Merkel called the delay a disgrace.", "Angela Merkel", "", "named"),
        ("Angela Merkel called the answer swift and fair.", "Angela Merkel", "", "named"),
        ("Angela Merkel has denied the allegations.", "Angela Merkel", "", "named"),
        ("According to a memo posted online by Angela Merkel, it is shut.", "Angela Merkel", "", "named"),
        ("The bridge is closed, an aide to Angela Merkel said.", "aide to Angela Merkel", "", "anonymous"),
        ("“It is slow,” the 26-year-old Dane said.", "26-year-old Dane", "", "anonymous"),
        ("Some of the residents Fjordpress interviewed said they had left.", "some of the residents", "", "anonymous"),
        ("“It is slow,” Angela Merkel’s lawyer, Emil Rask, said in the courtroom.", "Emil Rask", "", "named"),
        ("Angela Merkel told the BBC that the bridge is closed.", "Angela Merkel", "BBC", "named"),
        ("Angela Merkel, quoted by Reuters, spoke of “crumbs for all”.", "Angela Merkel", "Reuters", "named"),
        ("Angela Merkel went on to add, “It is far too slow.”", "Angela Merkel", "", "named"),
        ("The northern rebel movement claimed responsibility for it.", "northern rebel movement", "", "anonymous"),
        ("Representatives from Ayr said it is shut.", "representatives from Ayr", "", "anonymous"),
        ("Reuters cut its broadcast. It also added that the bridge is shut.", "Reuters", "", "named"),
        ("The council’s counter-argument was that the bridge is shut.", "council", "", "anonymous"),
        ("The summary of the plan read in part: “It will be slow to build.”", "summary of the plan", "", "anonymous"),
        ("The bridge is illegal, as the Court of Ayr found.", "Court of Ayr", "", "named"),
        ("The bridge was built in 1944, according to Reuters records.", "Reuters", "", "named"),
        ("It is shut, according to the warden via news agency Reuters.", "warden", "Reuters", "anonymous"),
        ("It is shut, Angela Merkel said via the Reuters news agency.", "Angela Merkel", "Reuters", "named"),
        ("An official from NATO said the bridge is closed.", "official from NATO", "", "anonymous"),
        ("The warden has, in a letter, urged drivers to turn back.", "warden", "", "anonymous"),
        ("Angela Merkel advised drivers of the town to turn back.", "Angela Merkel", "", "named"),
        ("Angela Merkel called on drivers to turn back.", "Angela Merkel", "", "named"),
        ("Economists forecast growth of 2 percent.", "economists", "", "anonymous"),
        ("Meteorologists predict floods Friday morning.", "meteorologists", "", "anonymous"),
        ("Several polls showed support for the bridge.", "several polls", "", "anonymous"),
        ("They found records that showed a boat had sunk.", "records", "", "anonymous"),
        ("A Reuters survey showed 40 percent for the bridge.", "Reuters", "", "named"),
        ("The club found the wreck in May, by the wardens' account.", "wardens", "", "anonymous"),
        ("Police confirmed the deaths of 12 sailors.", "police", "", "anonymous"),
        ("After the vote in the town, Angela Merkel denied it.", "Angela Merkel", "", "named"),
        ("Police identified the driver as Angela Merkel.", "police", "", "anonymous"),
        ("Sailors were kinder: “Thank you for the bridge”, wrote Angela Merkel.", "Angela Merkel", "", "named"),
        ("Angela Merkel gave her thanks, adding, “It is a fine bridge.”", "Angela Merkel", "", "named"),
        ("Barns fell, with estimates by local officials ranging from 5 to 9.", "local officials", "", "anonymous"),
        ("Biologists in Lugo established that the eels swim upstream.", "biologists in Lugo", "", "anonymous"),
        ("The bridge is closed, per Reuters.", "Reuters", "", "named"),
        ("The rooms were kept cool, per ministry guidelines.", "ministry", "", "anonymous"),
        ("In the analysis of the Kremlin, the bridge is too dear.", "Kremlin", "", "named"),
        ("Local Egyptologists have reported the boats were new.", "local Egyptologists", "", "anonymous"),
        (
            "People in the Merkel administration said it is over.",
            "people in the Merkel administration",
            "",
            "anonymous",
        ),
        ("Later, others, including a cook, confirmed key parts of the story.", "others", "", "anonymous"),
        ("Local officials expressed concern about the bridge.", "local officials", "", "anonymous"),
        ("Norway maintains the position that only its boats may fish there.", "Norway", "", "named"),
        ("In the tombs Egyptologists have reported that birds were buried.", "Egyptologists", "", "anonymous"),
        ("Health expert and former minister, Angela Merkel, said it is over.", "Angela Merkel", "", "named"),
        ("Speaking to Reuters, Angela Merkel said it is over.", "Angela Merkel", "Reuters", "named"),
        ("In a message posted to Twitter, Angela Merkel said it is over.", "Angela Merkel", "Twitter", "named"),
        ("Angela Merkel called on Reuters to leave the town.", "Angela Merkel", "", "named"),
    ],
)
def test_who_is_cited(parse: Parse, text: str, source: str, via: str, kind: str) -> None:
    (row,) = found(parse(text))
    assert (usual(row.source), usual(row.via), row.kind) == (source, via, kind)


@pytest.mark.parametrize(
    "text",
    [
        "None of the governments has confirmed a meeting.",
        "Voters may go back if records indicate that a ballot is lost.",
        "The moon was identified in 2015 by the Merkel space telescope.",
        "Harbour officials expressed thanks at the bridge.",
        "Angela Merkel did not say that the bridge is closed.",
        "Angela Merkel welcomed Emmanuel Macron with a handshake.",
        "Angela Merkel declined to say when the bridge will open.",
        "Angela Merkel cited a cold as stopping her from travelling.",
        "Rescuers found two men trapped under the bridge.",
        "Over 1,000 rescuers responded.",
        "It is believed that the bridge may open soon.",
        "The bridge is closed, citing bad weather.",
        "“He said that it was closed” is a line of the play.",
        "China, which claims sovereignty over the islands, sent ships.",
        "The fire claimed six lives in the port.",
        "The council chose the bill which used the word “union,” over the two others.",
        "One could argue that it failed.",
        "The crew was released by gunmen on Friday.",
        "Investigations have been launched by the council, confirming “a fault” in the bridge.",
        "The college was hosting a course about rescue at Harbour Hall called “Learning Together”.",
        "How do voters describe the plan as a whole?",
        "Among the best songs written by Angela Merkel was one about the bridge.",
        "The warning issued by Reuters covers the bridge.",
        "As rescuers found two men, the rain stopped.",
        "The town said goodbye to its mayor.",
        "The makers priced their shares at 14 euros.",
        "Angela Merkel called the families from the port.",
        "Friends called the boat Anna.",
        "Angela Merkel called on Monday to say goodbye.",
        "Drivers were urged to turn back.",
        "The Senate confirmed Angela Merkel in May.",
        "Samples confirmed the discovery.",
        "The Kremlin denied it access to the port.",
        "The theory predicts a new particle.",
        "The exhibition showed thirty paintings.",
        "Engineers identified the bridge as unsafe.",
        "By all accounts, it was a calm day.",
        "Angela Merkel went to Rome via Paris.",
        "A man with a banner saying “Go home now” stood on the bridge.",
    ],
)
def test_what_attributes_nothing(parse: Parse, text: str) -> None:
    assert [(row.source, row.cue) for row in found(parse(text))] == []


def test_who_says_so_too(parse: Parse) -> None:
    rows = found(parse("Aides denied the story, as did Angela Merkel."))
    assert [(row.source, row.cue) for row in rows] == [("aides", "denied"), ("Angela Merkel", "as did")]


def test_the_words_of_a_source_that_stands_far_off(parse: Parse) -> None:
    document = parse("According to a survey published in 2017 by Reuters, a third of people drink tea.")
    (row,) = found(document)
    assert document.text(row.start, row.end) == "According to a survey published in 2017 by Reuters"


def test_two_sources_of_one_statement(parse: Parse) -> None:
    rows = found(parse("Angela Merkel and Emmanuel Macron said that the bridge is closed."))
    assert [row.source for row in rows] == ["Angela Merkel", "Emmanuel Macron"]


def test_places_before_people_are_no_sources(parse: Parse) -> None:
    rows = found(parse("New Orleans and Jefferson Parish officials have said it is shut."))
    assert [row.source for row in rows] == ["Jefferson Parish officials"]


def test_who_cites_another_is_a_source_too(parse: Parse) -> None:
    rows = found(parse("It is shut, Reuters said, citing a source close to Ayr."))
    assert [(row.source, row.via) for row in rows] == [("Reuters", ""), ("source close to Ayr", "Reuters")]


def test_a_report_is_whose_it_was(parse: Parse) -> None:
    text = "According to a 2019 report from Reuters, the bridge is shut. The report said that it will open."
    assert [row.source for row in found(parse(text))] == ["Reuters", "Reuters"]


def test_a_statement_is_theirs_who_issued_it(parse: Parse) -> None:
    text = "The government of Norland issued a statement saying it is shut. Their statement also read “it is unsafe”."
    assert {row.source for row in found(parse(text))} == {"government of Norland"}


def test_they_are_those_who_spoke_before(parse: Parse) -> None:
    text = "Dutch authorities said it was shut. The rain had stopped. They also stated that it will open."
    assert [row.source for row in found(parse(text))] == ["Dutch authorities", "Dutch authorities"]


def test_a_source_through_which_another_speaks(parse: Parse) -> None:
    rows = found(parse("Witnesses, according to Reuters, said the bridge shook."))
    assert [(row.source, row.via) for row in rows] == [("witnesses", "Reuters"), ("Reuters", "")]


def test_the_agency_is_the_one_cited_last(parse: Parse) -> None:
    text = "The bridge is closed, said France's intelligence agency. The agency has also estimated that it will sink."
    assert {row.source for row in found(parse(text))} == {"France's intelligence agency"}


@pytest.mark.parametrize(
    ("line", "sources"),
    [
        ("(With AP inputs)", ["AP"]),
        ("(Reuters)", ["Reuters"]),
        ("(With inputs from AFP and Reuters)", ["AFP", "Reuters"]),
        ("Photo: Reuters", []),
        ("(With a map)", []),
    ],
)
def test_credits(parse: Parse, line: str, sources: list[str]) -> None:
    body = "The bridge over the lake opened on Monday after two years of work by the town."
    rows = found(parse(f"{body}\n\n{body}\n\n{line}"))
    assert [row.source for row in rows] == sources
    assert {row.kind for row in rows} <= {"credit"}


def test_attributions_of_the_seeds(seed_documents: list[Document]) -> None:
    with (GOLDEN / "attributions.csv").open(encoding="utf-8", newline="") as file:
        golden = [tuple(row.values()) for row in csv.DictReader(file)]
    rows = [(document.article.file, row) for document in seed_documents for row in found(document)]
    assert [(file, usual(row.source), usual(row.via), row.cue, row.kind) for file, row in rows] == golden


def test_a_name_with_and_in_it_is_one_source(parse: Parse) -> None:
    document = parse("The Islamic State of Iraq and Syria claimed the attack.")
    assert len(attributions(document, MentionIndex(mentions(document)))) == 1
