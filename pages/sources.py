"""Sources: what the outlets share, what they dispute, what only one says, and where they have it from."""

from functools import partial

from pages.parts.frame import limits, open_page
from pages.parts.relaying import show_dependence, show_origins, show_overlap, show_passages
from pages.parts.saying import show_agreement, show_alone, show_differences, show_shared
from pages.parts.tabs import show_tabs

view = open_page("Sources", about="What the outlets share, what they dispute, and where they have it from.")

show_tabs(
    {
        "Who says what": partial(show_agreement, view),
        "Differences": partial(show_differences, view),
        "Shared": partial(show_shared, view),
        "Only one says": partial(show_alone, view),
        "Origins": partial(show_origins, view),
        "Independence": partial(show_dependence, view),
        "Overlap": partial(show_overlap, view),
        "Passages": partial(show_passages, view),
    },
    key="sources-part",
)

limits(
    """
Sentences of several articles are grouped when they speak of **the same thing**: the same figure, day, quotation or
attendance. A verdict says how the values stand to each other: *agree*, *compatible* (“more than 20” and 26),
*update* (a later value), *attributed differently*, *contradict*. What could not be compared with confidence is left
out, so a short list is no proof of agreement. The reason stands beside each verdict; the sentences decide.

*Only one says* means that it was not found in the other outlets of the selection: aliases are followed, paraphrases
may be missed.

Attributions are read from the text (“according to”, “citing”, “told”, credits). An outlet that copies without saying
so shows only through shared passages, so the number of independent origins is an upper bound.
"""
)
