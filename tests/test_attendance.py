from __future__ import annotations

from analysis.attendance import MODES, attendance, attendance_matrix, gatherings, totals
from analysis.corpus import Corpus, Selection


def test_statements(tiny_corpus: Corpus) -> None:
    table = attendance(tiny_corpus)
    assert table[["who", "entity_id", "country", "mode", "outlet"]].to_numpy().tolist() == [
        ["Estmark", "", "Estmark", "represented", "Daily Lantern"],
        ["Mara Lind", "person-mara-lind", "Norland", "attended", "Daily Lantern"],
    ]
    assert set(table["gathering"]) == {"Opening of the Lake Bridge"}
    assert table["sentence_text"].str.contains("Lind|Estmark").all()


def test_one_gathering(tiny_corpus: Corpus) -> None:
    assert len(attendance(tiny_corpus, gathering="gathering-opening")) == 2
    assert attendance(tiny_corpus, gathering="gathering-none").empty


def test_matrix(tiny_corpus: Corpus) -> None:
    table = attendance_matrix(tiny_corpus, gathering="gathering-opening")
    assert table[["who", "outlet", "mode", "statements", "articles"]].to_numpy().tolist() == [
        ["Estmark", "Daily Lantern", "represented", 1, 1],
        ["Mara Lind", "Daily Lantern", "attended", 1, 1],
    ]
    assert set(table["mode"]) <= set(MODES)


def test_gatherings(tiny_corpus: Corpus) -> None:
    [found] = gatherings(tiny_corpus).to_dict("records")
    assert found["gathering"] == "Opening of the Lake Bridge"
    assert (found["outlets"], found["articles"], found["people"], found["countries"]) == (1, 1, 1, 2)


def test_totals(tiny_corpus: Corpus) -> None:
    [found] = totals(tiny_corpus).to_dict("records")
    assert (found["text"], found["low"], found["outlet"]) == ("About 1,000 people", 1000, "Daily Lantern")
    assert (found["named_by_outlet"], found["named_in_corpus"]) == (1, 1)


def test_selection_narrows(tiny_corpus: Corpus) -> None:
    other = Selection(outlet=("Harbour Post",))
    assert attendance(tiny_corpus, other).empty
    assert gatherings(tiny_corpus, other).empty
    assert totals(tiny_corpus, other).empty
    assert attendance_matrix(tiny_corpus, other, gathering="gathering-opening").empty
