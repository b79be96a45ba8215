"""Articles: the library, and one article at the place asked for (`?article=<id>&at=<character>`)."""

import streamlit as st

from analysis.corpus import Corpus
from pages.parts.adding import show_adding
from pages.parts.corpora import show_corpora
from pages.parts.editing import show_editing
from pages.parts.frame import limits, open_page, section
from pages.parts.library import asked_place, is_known, linked_library, show_library, show_unreadable
from pages.parts.marking import show_marking
from pages.parts.noting import show_notes_on
from pages.parts.reader import show_articles


def first(corpus: Corpus) -> None:
    """What an empty corpus needs as well."""
    show_adding(corpus)
    show_corpora()
    if not corpus.count():
        show_editing(corpus)


view = open_page(
    "Articles",
    about="The library: add articles, see how each one's outlet and date are known, correct them, read them.",
    first=first,
)
articles = view.answer(linked_library)
if view.articles > len(articles):
    st.caption(f"The newest {len(articles):,} are listed; filters bring the others up.")
chosen = show_library(articles)
show_editing(view.corpus, chosen)
show_unreadable(view.corpus)
opened = str(chosen["article_id"].iloc[0]) if len(chosen) else ""
place = asked_place(opened, otherwise=str(articles["article_id"][0]))
if not is_known(view.corpus, place.article):
    st.warning("The address asks for an article that is not in the library.", icon=":material/link_off:")
else:
    outside = "" if place.article in set(articles["article_id"]) else "This article does not pass the filters."
    section("The article", about=outside)
    show_articles(view.corpus, [place.article], key="reader", at=place.at)
    show_marking(view.corpus, place.article)
    show_notes_on(view, kind="article", target=place.article, key="reader")

limits(
    "- *Date known by*: declared (the document states it), dateline, inferred (a dateline without a year, dated by the "
    "weekday and by the other articles), corrected (by an analyst), unknown.\n"
    "- An outlet that nothing names is shown by a short name made from its file, or by the host of its address.\n"
    "- Articles in languages other than English are kept and can be searched; no facts are extracted from them.\n"
    "- *Same text as*: at least four fifths of the words of both stand in passages that they share. Such articles are "
    "kept, each for its outlet; *Sources* shows who takes from whom.\n"
    "- What is added is read and annotated in the background; other pages show it batch by batch.\n"
    "- The network is used when somebody asks for an address, and for nothing else. Private addresses are refused.\n"
    "- A removed article stays in the store, counts nowhere, and can be restored.\n"
    "- Marks come from annotation; what is not marked was not recognised, which is no proof that it is not there."
)
