"""Articles: the library, and one article at the place asked for (`?article=<id>&at=<character>`)."""

import streamlit as st

from pages.parts.frame import limits, open_page, section
from pages.parts.library import asked_place, is_known, library, show_library
from pages.parts.reader import show_articles

view = open_page(
    "Articles", about="The library: every article selected, how its outlet and date are known, and its text."
)
articles = library(view.corpus, view.selection)
if view.articles > len(articles):
    st.caption(f"The newest {len(articles):,} are listed; filters bring the others up.")
place = asked_place(show_library(articles), otherwise=str(articles["article_id"][0]))
if not is_known(view.corpus, place.article):
    st.warning("The address asks for an article that is not in the library.", icon=":material/link_off:")
else:
    outside = "" if place.article in set(articles["article_id"]) else "This article does not pass the filters."
    section("The article", about=outside)
    show_articles(view.corpus, [place.article], key="reader", at=place.at)

limits(
    "- *Date known by*: declared (the text states it), dateline, inferred (a dateline without a year, dated by the "
    "weekday and by the other articles), unknown.\n"
    "- An outlet that the text does not name is shown by a short name made from its file.\n"
    "- Articles in languages other than English are kept and can be searched; no facts are extracted from them.\n"
    "- Marks come from annotation; what is not marked was not recognised, which is no proof that it is not there."
)
