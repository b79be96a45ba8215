"""History: every correction that analysts made, who, when and why, and whether it still fits the articles."""

import streamlit as st

from analysis.corrections.history import corrections
from pages.parts.frame import limits, open_whole
from pages.parts.past import show_file, show_log, show_misfits

corpus = open_whole("History", about="What analysts corrected: by whom, when, why, and whether it still fits.")
history = corrections(corpus)

if history.empty:
    st.info(
        "Nothing was corrected yet. Entities, fact groups and single statements are corrected where they are shown; "
        "articles on their page.",
        icon=":material/history:",
    )
else:
    show_misfits(history)
    show_log(history, corpus=corpus)
show_file(history, corpus=corpus)

limits(
    """
Corrections are **never overwritten**: each is an entry of its own, and taking one back is one more entry, which can be
taken back in turn. They are kept apart from what was read in the articles and applied again whenever articles come or
go, are annotated anew, or the rules change; all charts, tables and exports show the corpus with its corrections.

An entity is found again by its names, a statement by its place in the article, a fact group by its sentences. Where
nothing of the sort is there any more, the entry **does not fit**: it stays in the list, says why, and changes nothing.
It may fit again later.

Filters do not narrow this page. A file of corrections holds the whole log with authors, times and reasons; adding it
to another corpus adds what that one does not have.
"""
)
