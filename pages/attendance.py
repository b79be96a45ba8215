"""Attendance: who was at a gathering, was expected, sent somebody or stayed away, according to whom."""

from functools import partial

import streamlit as st

from analysis.attendance import attendance, gatherings
from pages.parts.attending import (
    choose_gathering,
    show_all,
    show_countries,
    show_ledger_of,
    show_matrix,
    show_summary,
    show_totals,
)
from pages.parts.frame import limits, open_page
from pages.parts.tabs import show_tabs

view = open_page("Attendance", about="Who was there, was expected, sent somebody or stayed away, according to whom.")
found = view.answer(gatherings)

if found.empty:
    st.info("The selection tells of no gathering and who was there.", icon=":material/event_seat:")
else:
    gathering = choose_gathering(found)
    gathering_id = str(gathering["gathering_id"])
    stated = view.answer(attendance, gathering=gathering_id)
    show_summary(gathering, stated)
    show_tabs(
        {
            "Who was there": partial(show_matrix, gathering_id, stated, view=view),
            "By outlet": partial(show_ledger_of, gathering_id, view=view),
            "Countries": partial(show_countries, stated),
            "Totals": partial(show_totals, gathering_id, stated, view=view),
            "All statements": partial(show_all, stated),
        },
        key="attendance-part",
    )

limits(
    """
A statement is read from the sentence: a verb or a noun of presence (“attended”, “hosted”, “were notably absent”), a
list under a heading that asks who comes, a comma list of guests. *Expected* is what was written beforehand or as
planned; it is not evidence that somebody came. Where an outlet says several things of one person, the chart shows
the strongest: attended, represented, absent, expected, invited. A missing mark means that the outlet does not say.

Statements of several articles belong to **one gathering** when kind, days and place fit, and, for talks, the same
people take part. A country without a named person stays a row of its own.

Stated totals (“leaders from 26 countries”) stand beside the number of those **named**: articles rarely name everybody,
so a difference is no contradiction.
"""
)
