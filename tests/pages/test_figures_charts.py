from __future__ import annotations

from datetime import date

import pytest
from pandas import DataFrame, Timestamp

from pages.parts.figures.agreement import agreement_chart
from pages.parts.figures.attendance import attendance_chart
from pages.parts.figures.canvas import MANY, Columns, Rows, columns_axis, write_note
from pages.parts.figures.flow import flow_chart
from pages.parts.figures.frequency import OTHERS, foremost, frequency_chart
from pages.parts.figures.keyness import keyness_chart
from pages.parts.figures.matrix import Cells, matrix_chart
from pages.parts.figures.palette import looks
from pages.parts.figures.timeline import Window, around, lanes, publications_chart, timeline_chart

HOSTILE = '<img src="x" onerror="alert(1)"> & <b>Co</b>'
OUTLETS = ("Harbour Post", "Wire", HOSTILE)


def _named(outlets: tuple[str, ...] = OUTLETS) -> DataFrame:
    rows = [
        {
            "entity_id": f"person-{name.lower()}",
            "entity": name,
            "outlet": outlet,
            "mentions": count + place,
            "articles": 1,
            "per_1000_words": (count + place) * 2.0,
        }
        for name, count in (("Lind", 9), ("Reke", 4), (HOSTILE, 1))
        for place, outlet in enumerate(outlets)
    ]
    return DataFrame(rows)


def _events() -> DataFrame:
    """Talks on two days that cannot both be true, a pact of a month, a war of a year, a visit to come."""
    told = [
        ("talks", "Lind and Reke met", "Wire", "2025-09-02", "2025-09-03", "day", "past", True),
        ("talks", "Lind and Reke met", "Harbour Post", "2025-09-03", "2025-09-04", "day", "past", True),
        ("pact", HOSTILE, "Wire", "2025-08-01", "2025-09-01", "month", "past", False),
        ("war", "the war ended", "Wire", "1945-01-01", "1946-01-01", "year", "past", False),
        ("visit", "Reke will visit", "Harbour Post", "2025-09-10", "2025-09-11", "day", "planned", False),
    ]
    names = ["event_id", "event", "outlet", "earliest", "latest", "grain", "modality", "conflict"]
    frame = DataFrame(told, columns=names)
    days = {column: [Timestamp(value) for value in frame[column]] for column in ("earliest", "latest")}
    return frame.assign(**days, label=frame["event"], start=range(len(frame)))


AUTUMN = Window(date(2025, 8, 20), date(2025, 9, 20))


def test_bars_stack_by_outlet_in_the_order_given() -> None:
    figure = frequency_chart(_named(), measure="mentions", looks=looks(OUTLETS), title="How often")
    assert figure.layout.barmode == "stack"
    assert list(figure.layout.yaxis.ticktext)[:2] == ["Lind", "Reke"]
    assert [bar.customdata[0]["entity_id"] for bar in figure.data] == ["person-lind"] * 3
    assert [label.text for label in figure.layout.annotations] == ["30", "15", "6"]


def test_patterns_and_colours_tell_outlets_apart() -> None:
    figure = frequency_chart(_named(), measure="articles", looks=looks(OUTLETS), title="How often")
    assert len({bar.marker.color for bar in figure.data}) == len({bar.marker.pattern.shape for bar in figure.data}) == 3


def test_outlets_beyond_the_limit_are_put_together_and_lose_nothing() -> None:
    frame = _named()
    folded = foremost(frame, limit=2)
    assert set(folded["outlet"]) == {"Wire", HOSTILE, OTHERS}
    assert folded["mentions"].sum() == frame["mentions"].sum()
    rates = frequency_chart(folded, measure="per_1000_words", looks=looks(OUTLETS), title="Rates")
    assert OTHERS not in {points.name for points in rates.data}


def test_few_outlets_are_left_as_they_are() -> None:
    frame = _named()
    assert foremost(frame, limit=3) is frame


def test_matrix_draws_points_that_can_be_chosen() -> None:
    frame = _named()
    figure = matrix_chart(
        frame,
        Cells("entity", "outlet", "mentions", "mentions"),
        rows=Rows(["Lind", "Reke"], "Named"),
        columns=Columns(list(OUTLETS[:2]), "Outlet"),
        title="Who",
    )
    squares = figure.data[0]
    assert squares.marker.symbol == "square"
    assert squares.customdata[0] == {"entity": "Lind", "outlet": "Harbour Post"}
    assert list(squares.text) == ["9", "10", "4", "5"]
    assert squares.marker.size[1] > squares.marker.size[2]


def test_lanes_keep_conflicts_first_and_days_in_order() -> None:
    assert list(lanes(_events(), AUTUMN, limit=1)["event_id"].unique()) == ["talks"]
    shown = lanes(_events(), AUTUMN, limit=9)
    assert list(shown["event_id"].unique()) == ["pact", "talks", "visit"]
    assert "war" in set(lanes(_events(), Window(date(1940, 1, 1), date(2026, 1, 1)), limit=9)["event_id"])


def test_interval_that_only_touches_the_window_is_outside() -> None:
    window = Window(date(2025, 9, 1), date(2025, 9, 2))
    assert lanes(_events(), window, limit=9).empty


def test_uncertain_date_is_a_bar_cut_at_the_window_and_planned_is_hollow() -> None:
    shown = lanes(_events(), AUTUMN, limit=9)
    figure = timeline_chart(shown, AUTUMN, looks=looks(OUTLETS), title="When")
    bars = [trace for trace in figure.data if trace.mode == "lines" and trace.x]
    assert [list(bar.x)[:2] for bar in bars] == [[date(2025, 8, 20), date(2025, 9, 1)]]
    hollow = [
        point["event_id"]
        for trace in figure.data
        if trace.customdata is not None
        for point, symbol in zip(trace.customdata, trace.marker.symbol, strict=True)
        if symbol.endswith("-open")
    ]
    assert hollow == ["visit"]
    assert len(figure.layout.shapes) == 1


def test_window_around_some_days_takes_in_both_ends() -> None:
    assert around([date(2025, 9, 4), date(2025, 9, 2)], more=1) == Window(date(2025, 9, 1), date(2025, 9, 6))


def test_publications_without_a_day_are_not_drawn() -> None:
    frame = DataFrame(
        {
            "article_id": ["a", "b"],
            "outlet": ["Wire", "Harbour Post"],
            "title": ["One", "Two"],
            "published": [Timestamp("2025-09-03"), None],
            "published_basis": ["inferred", "unknown"],
        }
    )
    figure = publications_chart(frame, looks=looks(OUTLETS), title="Published")
    assert [list(trace.customdata) for trace in figure.data] == [[{"article_id": "a"}]]
    assert figure.data[0].marker.symbol[0].endswith("-open")


def test_attendance_has_a_trace_a_mode_in_order_of_strength() -> None:
    frame = DataFrame(
        {
            "who": ["Reke", "Lind", HOSTILE],
            "outlet": ["Wire", "Wire", "Wire"],
            "mode": ["absent", "attended", "expected"],
            "told": [["absent"], ["attended"], ["expected"]],
        }
    )
    figure = attendance_chart(frame, outlets=["Wire"], title="There")
    assert [trace.name for trace in figure.data] == ["attended", "expected", "absent"]
    assert figure.data[0].customdata[0] == {"who": "Lind", "outlet": "Wire"}


def test_agreement_gives_one_value_one_mark() -> None:
    frame = DataFrame(
        {
            "fact_group": ["g", "g", "g", "g"],
            "topic": ["Toll"] * 4,
            "verdict": ["contradict"] * 4,
            "outlet": ["Wire", "Harbour Post", HOSTILE, HOSTILE],
            "value": ["20", "26", "20", "26"],
        }
    )
    figure = agreement_chart(frame, outlets=OUTLETS, title="Who says what")
    marks = {(point["outlet"], symbol) for point, symbol in zip(figure.data[0].customdata, figure.data[0].marker.symbol,
                                                                strict=True)}  # fmt: skip
    assert marks == {("Wire", "circle"), ("Harbour Post", "square"), (HOSTILE, "circle"), (HOSTILE, "square")}
    assert len(set(figure.data[0].x)) == 4


def test_agreement_in_other_words_is_one_mark() -> None:
    frame = DataFrame(
        {
            "fact_group": ["g", "g", "g"],
            "topic": ["Toll"] * 3,
            "verdict": ["agree"] * 3,
            "outlet": ["Wire", "Harbour Post", "Harbour Post"],
            "value": ["about 20", "20", "some 20"],
        }
    )
    figure = agreement_chart(frame, outlets=OUTLETS, title="Who says what")
    assert list(figure.data[0].marker.symbol) == ["circle", "circle"]
    assert "20; some 20" in figure.data[0].hovertext[1]
    assert figure.layout.yaxis.ticktext == ("= Toll",)


def test_flow_passes_over_a_missing_relayer_and_adds_up() -> None:
    frame = DataFrame(
        {
            "outlet": ["Wire", "Wire", "Wire"],
            "agency": ["", "Agency", ""],
            "source": ["Lind", "Lind", "Lind"],
            "attributions": [2, 3, 1],
        }
    )
    figure = flow_chart(frame, looks=looks(["Wire"]), title="Origins")
    assert list(figure.data[0].link.value) == [3, 3, 3]
    assert list(figure.data[0].node.label) == ["Wire", "Lind", "Agency"]


def test_flow_keeps_every_layer_in_its_place() -> None:
    frame = DataFrame(
        {
            "outlet": ["Wire", "Wire", "Gull", "Gull"],
            "agency": ["", "Agency", "Agency", "Bureau"],
            "source": ["Lind", "Reke", "", ""],
            "attributions": [2, 3, 1, 1],
        }
    )
    node = flow_chart(frame, looks=looks(["Gull", "Wire"]), title="Origins").data[0].node
    across = dict(zip(node.label, node.x, strict=True))
    assert across["Wire"] == across["Gull"] < across["Agency"] == across["Bureau"] < across["Lind"] == across["Reke"]
    assert all(0 < place < 1 for place in (*node.x, *node.y))


def test_keyness_tells_sure_differences_from_others() -> None:
    frame = DataFrame(
        {
            "word": ["dock", HOSTILE, "quay"],
            "log_odds": [1.0, 0.2, -1.0],
            "low": [0.5, -0.3, -2.0],
            "high": [1.5, 0.7, -0.1],
            **{name: [5, 6, 7] for name in ("uses", "articles", "other_uses", "other_articles")},
        }
    )
    figure = keyness_chart(frame, title="Words", axis="log-odds")
    assert [trace.name for trace in figure.data] == ["Used more", "Used less", "Not sure"]
    assert [list(trace.x) for trace in figure.data] == [[1.0], [-1.0], [0.2]]
    assert figure.data[0].error_x.arrayminus[0] == 0.5
    assert figure.data[0].customdata[0] == {"word": "dock"}
    assert "<img" not in figure.layout.yaxis.ticktext[1]


def test_note_is_written_and_makes_room() -> None:
    figure = frequency_chart(_named(), measure="mentions", looks=looks(OUTLETS), title="How often")
    height, top = figure.layout.height, figure.layout.margin.t
    write_note(figure, f"5 articles · filters: outlet: {HOSTILE}")
    assert figure.layout.height - height == figure.layout.margin.t - top > 0
    assert "<img" not in figure.layout.title.subtitle.text


@pytest.mark.parametrize(("number", "angles"), [(2, (0, -45)), (MANY, (0, -45)), (MANY + 1, (-45,))])
def test_many_columns_slant(number: int, angles: tuple[int, ...]) -> None:
    axis = columns_axis(Columns([f"Outlet {place}" for place in range(number)], "Outlet"))
    assert tuple(axis["autotickangles"]) == angles
    assert len(axis["ticktext"]) == number


def test_no_figure_carries_markup_of_a_name() -> None:
    shown = lanes(_events(), AUTUMN, limit=9)
    figures = [
        frequency_chart(_named(), measure="mentions", looks=looks(OUTLETS), title="How often"),
        timeline_chart(shown, AUTUMN, looks=looks(OUTLETS), title="When"),
    ]
    for figure in figures:
        read = [*(figure.layout.yaxis.ticktext or ()), *(label.text for label in figure.layout.annotations)]
        read += [trace.name or "" for trace in figure.data]
        read += [text for trace in figure.data for text in (trace.hovertext if trace.hovertext is not None else ())]
        assert read
        assert not [text for text in read if "<img" in text or "<b>Co" in text]
