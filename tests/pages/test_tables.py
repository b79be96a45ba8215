"""Tables to choose from: a choice stays on its row when the rows beside it change."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from streamlit.testing.v1 import AppTest


def _library() -> None:
    import streamlit as st
    from pandas import DataFrame

    from pages.parts.library import show_library

    ids = list(st.session_state["ids"])
    fields = ("article_id", "title", "outlet", "published_basis", "language", "problems", "same_text_as")
    found = DataFrame(dict.fromkeys(fields, ids)).assign(published=None, words=3)
    st.text(", ".join(show_library(found)["article_id"]))


def _table() -> None:
    import streamlit as st
    from pandas import DataFrame

    from pages.parts.tables import show_table

    found = DataFrame({"entity_id": list(st.session_state["ids"])})
    row = show_table(found, key="library", name="entities", columns={"entity_id": "Who"}, by="entity_id")
    st.text("" if row is None else str(found["entity_id"].iloc[row]))


def _with(page: AppTest, ids: Sequence[str]) -> str:
    page.session_state["ids"] = list(ids)
    page.run()
    assert not page.exception
    return str(page.text[0].value)


@pytest.mark.parametrize("script", [_library, _table])
def test_a_choice_stays_on_its_row(script: object) -> None:
    page = AppTest.from_function(script, default_timeout=60)  # type: ignore[arg-type]
    assert _with(page, "abc") == ""
    page.session_state[page.session_state["library-chosen"][0]] = {"selection": {"rows": [1]}}
    assert _with(page, "abc") == "b"
    assert _with(page, "bac") == "b"
    assert _with(page, "xyacb") == "b"
    assert _with(page, "xyac") == "", "what is gone is not chosen, and nothing in its place"
    assert _with(page, "xyacb") == ""
