"""Sources: what the outlets share, what they dispute, what only one says, and where they have it from."""

from functools import partial

from pages.parts.differences import show_differences
from pages.parts.frame import limits, open_page
from pages.parts.omitted import show_left_out
from pages.parts.relaying import show_dependence, show_origins, show_overlap, show_passages, show_support
from pages.parts.saying import show_agreement, show_alone, show_shared
from pages.parts.tabs import show_tabs
from pages.parts.wording import show_wording

view = open_page("Sources", about="What the outlets share, what they dispute, and where they have it from.")

show_tabs(
    {
        "Differences": partial(show_differences, view, key="differences"),
        "Who says what": partial(show_agreement, view),
        "Shared": partial(show_shared, view),
        "Only one says": partial(show_alone, view),
        "Left out": partial(show_left_out, view),
        "Origins": partial(show_origins, view),
        "Support": partial(show_support, view),
        "Independence": partial(show_dependence, view),
        "Overlap": partial(show_overlap, view),
        "Passages": partial(show_passages, view),
        "Wording": partial(show_wording, view),
    },
    key="sources-part",
)

limits(
    """
Sentences of several articles are grouped when they speak of **the same thing**: the same figure, day, quotation or
attendance, or the same statement in other words. How likely two sentences tell the same, and whether they tell it
otherwise, was learned from invented stories that readers had labelled: from what both have in words, meaning, names,
numbers and place, and from what only one has. On 21 stories that it had not learned from, of ten sentences brought
together about nine belonged together and of ten that do seven were found; of ten contradictions told eight were right,
and **of ten that there were about three were found**. A verdict
says how the values stand to each other: *agree*, *compatible* (“more than 20” and 26), *update* (a later value),
*attributed differently*, *contradict*. What could not be compared with confidence is left out, so a short list is no
proof of agreement. The reason stands beside each verdict; the sentences decide.

*Only one says* means that it was not found in the other outlets of the selection: aliases are followed, paraphrases
may be missed.

*Left out* lists what at least two outlets, and more than half of the others, have on the same story and one has not.
Outlets all of whose articles are older than the first telling are not counted, and it is looked for in whole articles:
people under all their names, facts also in sentences that may say the same in other words. It was *not found*; that is
no proof that it is not there.

Attributions are read from the text (“according to”, “citing”, “told”, credits). An outlet that copies without saying
so shows only through shared passages, so the number of independent origins is an upper bound.

*Wording* counts the outlets' own words; words in quotation marks are their speakers'. How much more an outlet uses a
word is a weighted log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), with its 95 %
interval; G² is Dunning's log-likelihood (1993). Labels, passives (with “be” or “get”) and hedges (after Hyland 2005)
are read from the parse of each sentence, which errs: the sentences decide. Nothing here says whether a word is good or
bad.
"""
)
