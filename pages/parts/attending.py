"""Parts of the Attendance page: the gathering, who was there by whom, countries, totals, and every statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import streamlit as st
from pandas import DataFrame, Series

from analysis.attendance import attendance_matrix, totals
from analysis.ledger import attendance_ledger
from pages.parts.beside import show_beside
from pages.parts.figures.attendance import attendance_chart
from pages.parts.figures.palette import MODES
from pages.parts.figures.wording import counted, interval
from pages.parts.frame import View
from pages.parts.ledger import show_ledger, verdict_counts
from pages.parts.offering import missing, offered
from pages.parts.plaintext import plain
from pages.parts.righting import correct_row
from pages.parts.tables import show_sentences, show_table

PEOPLE, OUTLETS = 60, 12
"""Persons and outlets a chart shows; the table of statements holds all."""

_HEADS = {"attended": "Attended", "expected": "Expected", "represented": "Represented", "absent": "Absent"}


def choose_gathering(frame: DataFrame) -> dict[str, Any]:
    """Draw the choice of a gathering, the most covered first, and give its row."""
    places = {name: place for place, name in enumerate(_names(frame["gathering"].to_list()))}
    chosen = st.selectbox(
        "Gathering",
        offered(list(places), key="gathering"),
        key="gathering",
        bind="query-params",
        help=missing(len(places)) or "Ordered by the number of articles that tell of it.",
    )
    row = frame.iloc[[places.get(chosen, 0)]].to_dict("records")[0]
    return {str(name): value for name, value in row.items()}


def show_summary(gathering: Mapping[str, Any], stated: DataFrame) -> None:
    """How many are named in each mode, with the day and the place the articles give."""
    when = interval(gathering["earliest"].date(), gathering["latest"].date()) if _dated(gathering) else "no day given"
    place = gathering["place"] or "no place given"
    told = f"{gathering['kind']} · {when} · {place} · told of in {counted(int(gathering['articles']), 'article')}"
    st.caption(plain(f"{told} of {counted(int(gathering['outlets']), 'outlet')}"))
    with st.container(horizontal=True, gap="medium"):
        for mode, head in _HEADS.items():
            who = stated.loc[stated["mode"] == mode, "who"].nunique()
            st.metric(head, who, width="content", help=f"Persons and countries that at least one article calls {mode}.")


def show_matrix(gathering: str, stated: DataFrame, *, view: View) -> None:
    """Who was there according to whom, and the sentences of the mark chosen."""
    cells = _cells(view.answer(attendance_matrix, gathering=gathering))
    outlets = sorted(cells["outlet"].value_counts().nlargest(OUTLETS).index)
    people = list(dict.fromkeys(cells["label"]))[:PEOPLE]
    shown = cells[cells["label"].isin(people) & cells["outlet"].isin(outlets)]
    drawn = shown.assign(who=shown["label"])
    figure = attendance_chart(drawn, outlets=outlets, title="Who was there, according to whom")
    who_of = dict(zip(shown["label"], shown["who"], strict=True))

    def explain(chosen: list[dict[str, Any]]) -> None:
        points = [(who_of[point["who"]], point["outlet"]) for point in chosen]
        _show_statements(points or [(shown["who"].iloc[0], "")], stated, key="attendance-sentences")

    show_beside(figure, explain, key="attendance", name="attendance", view=view)
    if len(set(cells["label"])) > PEOPLE:
        st.caption(f"{len(set(cells['label'])) - PEOPLE:,} more are in the table of all statements.")


def show_ledger_of(gathering: str, *, view: View) -> None:
    """Who is told of differently by several outlets at one gathering, and where all say the same."""
    found = view.answer(attendance_ledger, gathering=gathering)
    if found.empty:
        st.caption("No two outlets of the selection tell of the same person here.")
        return
    people = counted(found["row_id"].nunique(), "person", things="persons")
    st.caption(f"{people} told of by several outlets: {verdict_counts(found)}.")
    shown = found.assign(topic=found["who"])
    show_ledger(shown, key="presences", name="attendance-by-outlet", head="Who", view=view)


def show_countries(stated: DataFrame) -> None:
    """Countries with who came for them, in which mode, and by how many outlets; and the sentences of the row chosen."""
    own = stated[stated["country"] != ""]
    if own.empty:
        st.caption("No article connects anybody at this gathering with a country.")
        return
    frame = DataFrame([_country(str(country), part) for country, part in own.groupby("country", sort=True)])
    frame = frame.sort_values(["outlets", "country"], ascending=[False, True]).reset_index(drop=True)
    columns = {"country": "Country", "modes": "Mode", "who": "Who", "outlets": "Outlets"}
    row = show_table(frame, key="countries", name="attendance-countries", columns=columns, wide=("who",), first=True)
    country = frame["country"].iloc[row or 0]
    rows = own[own["country"] == country].assign(value=lambda table: table["who"] + ": " + table["mode"])
    show_sentences(rows, key="country-sentences", name="attendance-country", title=plain(str(country)))


def show_totals(gathering: str, stated: DataFrame, *, view: View) -> None:
    """The totals that articles state beside how many are named, and the sentence of the row chosen."""
    frame = view.answer(totals, gathering=gathering)
    named = stated[stated["mode"].isin(["attended", "expected", "represented"])]
    people = named.loc[named["who_kind"] == "person", "who"].nunique()
    countries = named.loc[named["country"] != "", "country"].nunique()
    st.caption(
        f"Named in the selection as there, expected or represented: {counted(people, 'person', things='persons')} "
        f"of {counted(countries, 'country', things='countries')}."
    )
    if frame.empty:
        st.caption("No article of the selection states a total.")
        return
    columns = {
        "outlet": "Outlet",
        "text": "Total stated",
        "counted": "Counted",
        "mode": "Mode",
        "named_by_outlet": "Named by this outlet",
        "named_in_corpus": "Named by all",
    }
    row = show_table(frame, key="totals", name="attendance-totals", columns=columns, wide=("text",), first=True)
    rows = frame.iloc[[row or 0]]
    show_sentences(rows, key="total-sentence", name="attendance-total", title=plain(str(rows["text"].iloc[0])))


def show_all(stated: DataFrame) -> None:
    """Every statement on this gathering in a table, and the sentence of the row chosen."""
    columns = {
        "who": "Who",
        "country": "Country",
        "role": "Role in the text",
        "mode": "Mode",
        "outlet": "Outlet",
        "published": "Published",
        "sentence_text": "Sentence",
    }
    row = show_table(
        stated, key="statements", name="attendance-statements", columns=columns, wide=("sentence_text",), first=True
    )
    rows = stated.iloc[[row or 0]]
    correct_row(rows, kind="mode", key="statement")
    title = plain(f"{rows['who'].iloc[0]}: {rows['mode'].iloc[0]}")
    show_sentences(rows, key="statement-sentence", name="attendance-statement", title=title)


def _names(gatherings: Iterable[str]) -> Iterator[str]:
    """The names of gatherings, numbered where several have the same. A select box shows them as they are."""
    times: Counter[str] = Counter()
    for name in gatherings:
        times[name] += 1
        yield f"{name} ({times[name]})" if times[name] > 1 else name


def _dated(gathering: Mapping[str, Any]) -> bool:
    return bool(gathering["earliest"] == gathering["earliest"] and gathering["latest"] == gathering["latest"])


def _cells(matrix: DataFrame) -> DataFrame:
    """The matrix with a label for each row and what to say of each cell; rows told of by most outlets first."""
    countries = matrix.groupby(["who", "entity_id"])["country"].transform("max")
    labels = [
        _label(who, country, bool(entity)) for who, country, entity in
        zip(matrix["who"], countries, matrix["entity_id"], strict=True)
    ]  # fmt: skip
    told = [
        [row["mode"], row["role"], counted(int(row["statements"]), "statement")] for row in matrix.to_dict("records")
    ]
    cells = matrix.assign(label=labels, told=Series(told, index=matrix.index, dtype=object))
    outlets = cells.groupby("label")["outlet"].transform("nunique")
    order = list(MODES)
    strongest = cells["mode"].map(order.index).groupby(cells["label"]).transform("min")
    ranked = cells.assign(outlets=outlets, strongest=strongest)
    return ranked.sort_values(["outlets", "strongest", "who", "outlet"], ascending=[False, True, True, True])


def _label(who: str, country: str, person: bool) -> str:
    if not person:
        return f"{who} (no name given)"
    return f"{who}, {country}" if country and country != who else who


def _country(country: str, part: DataFrame) -> dict[str, Any]:
    modes = [mode for mode in MODES if (part["mode"] == mode).any()]
    people = sorted(set(part.loc[part["entity_id"] != "", "who"]))
    return {
        "country": country,
        "modes": ", ".join(modes),
        "who": ", ".join(people) or "no name given",
        "outlets": part["outlet"].nunique(),
    }


def _show_statements(points: Sequence[tuple[str, str]], stated: DataFrame, *, key: str) -> None:
    """The sentences on each person, of one outlet where one is given."""
    asked = set(points)
    chosen = [
        not asked.isdisjoint({(who, ""), (who, outlet)})
        for who, outlet in zip(stated["who"].to_list(), stated["outlet"].to_list(), strict=True)
    ]
    rows = stated[chosen].assign(value=lambda table: table["mode"])
    told = [f"{who} in {outlet or 'all outlets'}" for who, outlet in points]
    correct_row(rows, kind="mode", key=key)
    show_sentences(rows, key=key, name="attendance-sentences", title=plain("; ".join(told)))
