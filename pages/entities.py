"""Entities: who and what is named, how often, by which outlet, and in whose company."""

from functools import partial

import streamlit as st

from pages.parts.frame import limits, open_page
from pages.parts.naming import (
    choose_counted,
    named_by_outlet,
    show_all,
    show_company,
    show_days,
    show_frequency,
    show_matrix,
)
from pages.parts.tabs import show_tabs

view = open_page("Entities", about="Who and what is named, how often, by which outlet, and in whose company.")
counted = choose_counted()
named = named_by_outlet(view, counted)

if named.empty:
    st.info("The selection names nobody and nothing of this kind.", icon=":material/person_search:")
else:
    show_tabs(
        {
            "How often": partial(show_frequency, named, counted, view=view),
            "Outlet by outlet": partial(show_matrix, named, counted, view=view),
            "Day by day": partial(show_days, counted, view=view),
            "Named together": partial(show_company, counted, view=view),
            "All entities": partial(show_all, counted, view=view),
        },
        key="entities-part",
    )

limits(
    """
Counted are mentions **by name**, and nationality words (“Russian” counts for Russia); descriptions
(“the Russian president”) and pronouns only where you ask for them. A sentence says what ties its words to the entity
where it is not the full name as it stands (another spelling, a surname, a description): there the link may be wrong.
All forms of one name (“Mr. Kim”, “Kim Jong-un”) count for one entity.

A rate per 1,000 words divides by the words of the outlet's selected sentences, navigation residue left out: with a
filter on leaders, countries or words it is a rate within the sentences that pass the filter, not within the articles.

The numbers are small. Three mentions are three mentions, not a trend: an outlet with two articles names everybody
more often than an outlet with one, so compare outlets by the rate, and read the sentences before you conclude.
"""
)
