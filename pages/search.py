"""Search: words, phrases and names in their line of context."""

import streamlit as st

from analysis.search import search
from pages.parts.contexts import by_outlet, show_lines
from pages.parts.downloads import download_table
from pages.parts.frame import limits, open_page, section
from pages.parts.plaintext import plain
from pages.parts.tables import show_table

LIMITS = (
    "- All words must stand in one sentence. A phrase stands in quotation marks; `sanction*` finds any ending. Case "
    "and accents do not matter.\n"
    "- A query that is a name also finds the sentences that mean the same person, place or organisation by *other "
    "wording* (“Mr. Kim”, “the Russian president”); put it in quotation marks to find the words alone.\n"
    "- Lines count matches, not sentences: a sentence that says a word twice gives two lines."
)

view = open_page("Search", about="Words, “phrases” and names in their line of context.")
query = st.text_input(
    "Search for",
    key="q",
    bind="query-params",
    placeholder='"military parade", troops, Kim Jong Un, sanction*',
    max_chars=500,
)
# Whoever filters by words and comes here looks for those words.
query = query.strip() or view.selection.words
if not query:
    st.caption("Type words, a phrase in quotation marks, or a name. Every line found opens its article at the place.")
    limits(LIMITS)
    st.stop()

found = search(view.corpus, query, view.selection)
if found.empty:
    st.info(plain(f"Nothing in this selection says “{query}”."), icon=":material/search_off:")
    limits(LIMITS)
    st.stop()

section("Where it is said")
outlets = by_outlet(found)
columns = {"outlet": "Outlet", "lines": "Lines", "articles": "Articles"}
row = show_table(outlets, key="outlets", name="search-outlets", columns=columns)
chosen = found if row is None else found[found["outlet"] == outlets["outlet"][row]]
st.caption(
    "Choose an outlet to read its lines alone." if row is None else plain(f"Lines of {outlets['outlet'][row]} alone.")
)

section("In context", about=f"{len(chosen):,} lines.")
show_lines(chosen, key="lines")
download_table(chosen, name="search", key="lines-download")
limits(LIMITS)
