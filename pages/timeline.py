"""Timeline: what happened when, when it was published, and where the days differ."""

from functools import partial

import streamlit as st

from analysis.timeline import publications, timeline
from pages.parts.frame import limits, open_page
from pages.parts.happening import show_all, show_days, show_publications, show_timeline, show_undated
from pages.parts.tabs import show_tabs

view = open_page("Timeline", about="What happened when, when it was published, and where the days differ.")
events = view.answer(timeline)
articles = view.answer(publications)

if events.empty:
    st.info("The selection dates no event.", icon=":material/event_busy:")

show_tabs(
    {
        "Events": partial(show_timeline, events, articles, view=view),
        "Days by outlet": partial(show_days, view),
        "Days of publication": partial(show_publications, articles, view=view),
        "All dated statements": partial(show_all, events),
        "Not placed": partial(show_undated, view),
    },
    key="timeline-part",
)

limits(
    """
Each mark is a **clause** and the date it gives, worked out from the words and the day of publication: “on Tuesday”
in an article of Wednesday 3 September is 2 September. A date of which only the month or the year is said stays an
interval, drawn as a bar over all its days. Filled marks are told as having happened, hollow ones as planned or
possible. What could not be placed is listed, never guessed.

Clauses of several articles are taken for **one event** when their days are near, and they share who takes part and
what kind of event it is. That can put two meetings of the same people on neighbouring days together: read the
sentences. “Days differ” marks events whose days cannot all be true; time zones and days of writing are common reasons.
"""
)
