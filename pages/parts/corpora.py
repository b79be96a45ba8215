"""Several corpora: one is chosen in the sidebar; they are made and deleted on the page Articles."""

from __future__ import annotations

import streamlit as st

from analysis.corpora import FIRST, LONGEST, contents, corpora, corpus_folder, create_corpus, delete_corpus
from analysis.errors import ParallaxError
from pages.parts.access import Right, may, require
from pages.parts.filters import clear
from pages.parts.opening import CORPUS, chosen_corpus, first_store
from pages.parts.plaintext import plain


def choose_corpus() -> None:
    """Offer the corpora in the sidebar where there are several; kept in the address as `?corpus=<name>`."""
    names = corpora(first_store())
    asked = st.query_params.get(CORPUS)
    if asked and asked not in names:
        st.warning(plain(f"The address asks for the corpus “{asked}”, which is not here."), icon=":material/link_off:")
    if len(names) < 2:
        return
    # Set anew on every run, so that the corpus of an address that was just opened comes along to the next page.
    st.session_state[CORPUS] = chosen_corpus()
    with st.sidebar:
        chosen = st.selectbox("Corpus", names, key=CORPUS, on_change=clear)
    # By hand: a widget bound to the address does not write there what a button chose for it.
    if chosen == FIRST:
        st.query_params.pop(CORPUS, None)
    elif asked != chosen:
        st.query_params[CORPUS] = chosen


def show_corpora() -> None:
    """Make a corpus, or delete the one that is chosen after saying what goes with it."""
    if not may(Right.MANAGE):
        return
    with st.expander("Corpora", icon=":material/folder_copy:"):
        st.caption("A corpus is a library of its own: its articles are compared with each other and with no others.")
        making, deleting = st.columns(2)
        with making, st.form("corpus-making", clear_on_submit=True):
            st.text_input("Name of a new corpus", key="corpus-name", max_chars=LONGEST)
            st.form_submit_button("Create", on_click=_create, icon=":material/create_new_folder:")
        with deleting:
            _offer_deletion(chosen_corpus())


def _create() -> None:
    """For the button, so that the new corpus is the one chosen when the page is drawn."""
    try:
        require(Right.MANAGE)
        made = create_corpus(first_store(), st.session_state["corpus-name"])
    except ParallaxError as error:
        st.error(plain(str(error)), icon=":material/error:")
    else:
        st.session_state[CORPUS] = made
        clear()


def _offer_deletion(name: str) -> None:
    if name == FIRST:
        st.caption(f"“{FIRST}” is the first corpus and stays; its articles can be removed. Others can be deleted.")
        return
    goes = contents(corpus_folder(first_store(), name))
    st.markdown(plain(f"Deleting “{name}” deletes {goes} for good."))
    sure = st.text_input("Its name, to confirm", key="corpus-sure", placeholder=name)
    st.button(
        "Delete", key="corpus-delete", disabled=sure != name, on_click=_delete, args=[name], icon=":material/delete:"
    )


def _delete(name: str) -> None:
    """For the button, so that the corpus is gone before the page is drawn."""
    try:
        require(Right.MANAGE)
        delete_corpus(first_store(), name)
    except ParallaxError as error:
        st.error(plain(str(error)), icon=":material/error:")
    else:
        st.session_state[CORPUS] = FIRST
        clear()
