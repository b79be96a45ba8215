"""Report: chosen parts of the selection as a file to hand over; saved views and notes."""

from functools import partial

from pages.parts.frame import limits, open_page
from pages.parts.noting import show_notes
from pages.parts.reporting import show_report
from pages.parts.tabs import show_tabs
from pages.parts.views import show_views

view = open_page("Report", about="What is selected as a file to hand over; views to come back to; notes.")

show_tabs(
    {
        "The report": partial(show_report, view),
        "Saved views": partial(show_views, view),
        "Notes": partial(show_notes, view),
    },
    key="report-part",
)

limits(
    """
The report holds what the filters in the sidebar leave. The same articles, corrections, notes, filters and parts give
the same file, but for the time it was made. The **HTML** file has everything in it: it opens offline, its charts can be
pointed at, and it asks nobody for anything. **DOCX** and **PDF** have the charts as pictures and the first rows of each
table; the **workbook** has every table whole. In the pictures and in the PDF, □ stands for a character that their
typeface lacks (Chinese, Japanese, Korean, most emoji).

A **saved view** is a page with its filters, kept under a name. A **note** is pinned to an article, a person or thing
named, or something that several articles speak of. Both belong to the corpus, and everybody who opens it sees them.
What is removed can be brought back.
"""
)
