"""Figures: the ledger of quantities, what each outlet gives, on whose word, and how the values stand to each other."""

from pages.parts.counting import choose_figures, show_figures
from pages.parts.frame import limits, open_page

view = open_page("Figures", about="Each quantity, what it counts, who gives it, and whether the outlets agree.")
show_figures(choose_figures(view), view=view)

limits(
    """
A row is **one thing counted**. Figures of several articles stand in one row where they count the same thing in the
same unit; below them are the figures that one outlet alone gives. Under each value stands who gives it according to
the article; where nobody stands, the article gives it itself.

Signs and colours are the verdict: **≠** *contradict* (cannot both be true), **⇄** *attributed differently* (both stand,
on different givers), **→** *update* (a later value), **≈** *compatible* (“more than 20” and 26), **=** *agree* within
the precision stated. *Not comparable* looked alike and is not. Where outlets differ, the same number before a value is
the same value. The reason stands above the sentences of a row.

Articles that count the same thing in other words may be in two rows: that a cell is empty means that no figure of this
row was found in the outlet, not that it gives none. Verdicts are those of the whole corpus.
"""
)
