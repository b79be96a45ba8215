"""Compare: articles abreast, on what they claim or in their full texts, their differences above them."""

import streamlit as st

from pages.parts.abreast import show_claims
from pages.parts.differences import show_differences
from pages.parts.frame import limits, open_page, section
from pages.parts.library import choose_articles
from pages.parts.reader import show_articles

CLAIMS, TEXTS = "On claims", "Full texts"

view = open_page("Compare", about="Articles abreast: where they differ, and what each says in its own words.")
articles = choose_articles(view, key="articles")
if len(articles) < 2:
    st.info("Choose at least two articles to compare.", icon=":material/compare_arrows:")
    st.stop()

section("Where they differ")
show_differences(view, key="differences", articles=articles)

section("Side by side")
shown = st.segmented_control("View", [CLAIMS, TEXTS], default=CLAIMS, required=True, key="abreast", bind="query-params")
if shown == TEXTS:
    st.caption(
        "Choose a mark to bring the same person, figure, date, quotation or fact of the other articles into view."
    )
    show_articles(view.corpus, articles, key="reader")
else:
    st.caption("A row is one thing that articles speak of, a column an article; what matters most stands first.")
    show_claims(view, articles, key="claims")

limits(
    "- Differences are those of the whole corpus that at least two of these articles take part in. The filters narrow "
    "them to sentences that pass; the articles themselves are always shown whole.\n"
    "- A row on claims has all that these articles say of one thing, and its verdict is that of all articles of the "
    "corpus that speak of it, unless these all say the same. *Not found in this article* is no proof that it is not "
    "there: what is worded quite differently is not recognised.\n"
    "- Words are held against those of all the other articles of the row, in lower case and without accents: marked "
    "are words that none of them has, that not all have, or that all have in another order. Of a quotation only the "
    "quoted words are compared, of an article with several sentences the first; sentences that have little in common, "
    "and those on who was there, not at all.\n"
    "- Marks in the texts come from annotation: names, dates resolved to days, figures, quotations, attributions, the "
    "facts that articles share, and passages that two of these articles share (at least six words in a row, or "
    "sentences nearly the same). What is not marked was not recognised; that is no proof that it is not there."
)
