"""Overview: what the coverage is, where the outlets differ, what only one reports, and problems of the data."""

from pages.parts.differences import show_differences
from pages.parts.frame import limits, open_page, section
from pages.parts.overview import measures_above, show_leaders, show_only_one, show_problems

view = open_page("Overview", about="One event, every side: what the selected coverage says, and where it parts ways.")
with measures_above(view):
    section("Where the outlets differ", about="The differences that matter most first, each with its sentences.")
    show_differences(view, key="differences")

section(
    "What only one outlet reports",
    about="Named, counted or quoted in one of the selected outlets and not found in the others.",
)
show_only_one(view)

section(
    "Leaders",
    about="Heads of state and government, and leaders of ruling parties, by the number of articles that name them.",
)
show_leaders(view)

section("Problems of the data")
show_problems(view)

limits(
    "- A *difference* is a group of sentences from at least two articles that speak of the same thing (a figure, a "
    "date, a quotation, somebody's attendance) and do not say the same of it. Groups are formed by rules that prefer "
    "missing a pair to inventing one; a rewording is seen where its words are near in meaning, and otherwise missed.\n"
    "- *Only one outlet reports* means: not found in the others. It is no proof that they left it out on purpose.\n"
    "- *Independent origins* is an upper bound: an article that rewrites an agency without saying so counts as its "
    "own origin.\n"
    "- *Days told of* are the first and last day within a year of publication on which something is said to have "
    "happened or to be planned; the Timeline has what lies further off.\n"
    "- With a few articles every number here is a count, not a trend."
)
