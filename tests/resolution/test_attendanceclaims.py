"""Which presences are held against each other."""

from __future__ import annotations

from datetime import date

from analysis.resolution.attendanceclaims import dated, presences, sentence_texts, weightiest
from analysis.tables import ResolvedAttendance, Sentence

DAY = date(2024, 5, 2), date(2024, 5, 3)


def presence(article: str, name: str, mode: str, *, country: str = "", sentence: int = 0) -> ResolvedAttendance:
    return ResolvedAttendance(
        article, sentence, 9 * sentence, 9, name, name, country, "", mode, "gala", "reception", "", *DAY, "gala", name
    )


def told(*rows: ResolvedAttendance) -> dict[tuple[str, str], list[str]]:
    return {(key[1], key[2]): [f"{row.article_id} {row.mode}" for row in found] for key, found in presences(rows)}


def test_by_person_and_by_country() -> None:
    found = told(presence("a", "Quist", "attended"), presence("b", "Quist", "absent"), presence("b", "", "attended"))
    assert found == {("Quist", ""): ["a attended", "b absent"]}
    assert told(presence("a", "", "attended", country="Norland")) == {("", "Norland"): ["a attended"]}


def test_whoever_is_represented_is_the_one_person_of_the_country() -> None:
    quist = presence("a", "Quist", "attended", country="Norland")
    sent = presence("b", "", "represented", country="Norland")
    assert told(quist, sent)["Quist", ""] == ["a attended", "b represented"]
    other = presence("c", "Abel", "attended", country="Norland")
    assert told(quist, sent, other)["Quist", ""] == ["a attended"]
    by_name = presence("b", "Quist", "attended", country="Norland")
    assert told(quist, sent, by_name)["Quist", ""] == ["a attended", "b attended"]


def test_what_was_counts_more_than_what_was_to_be() -> None:
    rows = [presence("a", "Quist", "expected"), presence("a", "Quist", "attended"), presence("b", "Quist", "invited")]
    assert [row.mode for row in weightiest(rows)] == ["attended", "invited"]


def test_only_sentences_that_name_a_day_date_a_gathering() -> None:
    texts = {"a": "Quist came on Monday. Abel was there too."}
    sentences = [Sentence("a", 0, 0, 21, "paragraph", 4), Sentence("a", 1, 22, 41, "paragraph", 4)]
    rows = [presence("a", "Quist", "attended"), presence("a", "Abel", "attended", sentence=1)]
    read = sentence_texts(sentences, texts, {("a", 0), ("a", 1)})
    assert [row.name for row in dated(rows, read)] == ["Quist"]
    assert len(dated(rows, {})) == 2
