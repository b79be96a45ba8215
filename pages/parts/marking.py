"""The form that marks a passage of an article."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analysis.corpus import Corpus
from analysis.corrections.marking import mark_words
from pages.parts.access import Right, may
from pages.parts.signing import decide, signer

LONGEST = 2_000


def show_marking(corpus: Corpus, article: str) -> None:
    """Offer to mark a passage of the article shown; the mark stands in the text and in the history."""
    if not may(Right.CORRECT) or not st.toggle("Mark a passage", key="marking"):
        return
    with st.form(f"mark-{article}"):
        words = st.text_area("The words, copied from the article", key=f"mark-words-{article}", max_chars=LONGEST)
        note = st.text_input("What is to be remembered of it", key=f"mark-note-{article}", max_chars=LONGEST)
        author = signer(f"mark-{article}")
        if st.form_submit_button("Mark", icon=":material/format_ink_highlighter:"):
            decide(partial(mark_words, corpus, article, words, note=note, author=author), author)
