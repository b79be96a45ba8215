"""Compare: two to four articles side by side, their differences above them."""

import streamlit as st

from pages.parts.differences import show_differences
from pages.parts.frame import limits, open_page, section
from pages.parts.library import choose_articles
from pages.parts.reader import show_articles

view = open_page(
    "Compare", about="Two to four articles side by side: where they differ, and what each says in its own words."
)
articles = choose_articles(view, key="articles")
if len(articles) < 2:
    st.info("Choose at least two articles to compare.", icon=":material/compare_arrows:")
    st.stop()

section("Where they differ")
show_differences(view, key="differences", articles=articles)

section("Side by side", about="Choose a mark to find the same person, figure, date or quotation in the other articles.")
show_articles(view.corpus, articles, key="reader")

limits(
    "- Differences are those of the whole corpus that at least two of these articles take part in. The filters narrow "
    "them to sentences that pass; the articles themselves are always shown whole.\n"
    "- Marks come from annotation: names, dates resolved to days, figures, quotations, and passages that two of these "
    "articles share (at least six words in a row, or sentences nearly the same). What is not marked was "
    "not recognised; that is no proof that it is not there."
)
