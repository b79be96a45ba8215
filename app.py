"""The pages of the dashboard: file, title, icon, order."""

import streamlit as st

from pages.parts.access import admit
from pages.parts.frame import ICON

PAGES = [
    st.Page("pages/overview.py", title="Overview", icon=":material/newspaper:", default=True),
    st.Page("pages/entities.py", title="Entities", icon=":material/groups:"),
    st.Page("pages/timeline.py", title="Timeline", icon=":material/timeline:"),
    st.Page("pages/attendance.py", title="Attendance", icon=":material/event_seat:"),
    st.Page("pages/figures.py", title="Figures", icon=":material/numbers:"),
    st.Page("pages/quotations.py", title="Quotations", icon=":material/format_quote:"),
    st.Page("pages/sources.py", title="Sources", icon=":material/account_tree:"),
    st.Page("pages/compare.py", title="Compare", icon=":material/compare_arrows:"),
    st.Page("pages/search.py", title="Search", icon=":material/search:"),
    st.Page("pages/articles.py", title="Articles", icon=":material/article:"),
    st.Page("pages/history.py", title="History", icon=":material/history:"),
    st.Page("pages/report.py", title="Report", icon=":material/summarize:"),
]

# Before the pages are listed: else the browser would fetch the page's icon for its tab from the network.
st.set_page_config(page_icon=ICON)
admitted = admit()
page = st.navigation(PAGES, position="sidebar" if admitted else "hidden")
if admitted:
    page.run()
