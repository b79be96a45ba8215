"""Part of the Report page: which parts, under which title, as which file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from analysis.report import PARTS, Format, built, report_bytes
from pages.parts.figures.reporting import MAKERS
from pages.parts.frame import View

FORMATS: dict[Format, tuple[str, str]] = {
    "html": ("Interactive page (HTML)", "text/html"),
    "docx": ("Word (DOCX)", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("PDF", "application/pdf"),
    "xlsx": ("Every table (XLSX)", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
"""Files offered, with the words on the button and the media type."""
_LONGEST_TITLE = 200


def show_report(view: View) -> None:
    """Draw the choice of title and parts, and offer the report in every format; a file is made when asked for."""
    title = st.text_input("Title", key="title", bind="query-params", max_chars=_LONGEST_TITLE, placeholder="A title")
    parts = st.pills(
        "Parts",
        list(PARTS),
        selection_mode="multi",
        default=list(PARTS),
        format_func=lambda name: PARTS[name].title,
        key="parts",
        bind="query-params",
        wrap=True,
    )
    if not parts:
        st.caption("Choose at least one part.")
        return
    with st.container(horizontal=True, gap="small"):
        for format_, (label, media_type) in FORMATS.items():
            st.download_button(
                label,
                partial(_file, view, format_, parts=tuple(parts), title=title),
                f"parallax-report.{format_}",
                media_type,
                key=f"report-{format_}",
                on_click="ignore",
                icon=":material/download:",
            )
    st.caption("A file is made when you ask for it: a few seconds for a few articles. Filters narrow what it holds.")


def _file(view: View, format_: Format, *, parts: Sequence[str], title: str) -> bytes:
    report = built(view.corpus, view.selection, parts=parts, title=title)
    return report_bytes(report, format_, makers=MAKERS)
