"""Decisions from a page: signed with a name that is asked once a visit, and put into the log of corrections."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

import streamlit as st

from analysis.errors import ParallaxError
from pages.parts.access import Right, require, signature
from pages.parts.plaintext import plain

AUTHOR = "author"
"""Key of the name that corrections are signed with."""
LONGEST_REASON = 500
_SAID = "said"
"""Key of the words that are to be told when the page is drawn again."""


def signed(key: str) -> tuple[str, str]:
    """Draw the fields of a form that sign it: who decides, and why."""
    author = signer(key)
    reason = st.text_input("Why", key=f"{key}-reason", max_chars=LONGEST_REASON)
    return author, str(reason or "").strip()


def signer(key: str) -> str:
    """Draw the field that says who decides, filled in where it is known by now; who is signed in signs as that."""
    if signature():
        st.text(f"Signed by {signature()}")
        return signature()
    known = str(st.session_state.get(AUTHOR) or "")
    author = st.text_input("Your name", known, key=f"{key}-author", max_chars=100, placeholder="for the log")
    return str(author or "").strip()


def decide(act: Callable[[], object], author: str) -> None:
    """Do what was decided and draw the page again; where it fails, say why and leave the form as it was filled."""
    if not author:
        st.warning("Corrections are signed: fill in your name first.", icon=":material/signature:")
        return
    try:
        require(Right.CORRECT)
        act()
    except ParallaxError as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    st.session_state[AUTHOR] = author
    draw_again("Corrected; it stands in the history.")


def draw_again(words: str) -> NoReturn:
    """Draw the page again, as what it shows has changed, and tell there what was done: told here, it would be lost."""
    st.session_state[_SAID] = words
    st.rerun()


def tell_done() -> None:
    """Tell what was done just before the page was drawn again, once."""
    words = st.session_state.pop(_SAID, "")
    if words:
        st.toast(plain(str(words)), icon=":material/check:")
