"""Quotations: who said what, and in which words each outlet has it."""

from functools import partial

from pages.parts.frame import limits, open_page
from pages.parts.quoting import choose_speakers, show_alone, show_scare, show_speakers, show_utterances
from pages.parts.tabs import show_tabs

view = open_page("Quotations", about="Who said what, and in which words each outlet has it.")
names = choose_speakers(view)

show_tabs(
    {
        "Quoted by several": partial(show_utterances, view, names),
        "Only one quotes it": partial(show_alone, view, names),
        "Who is quoted": partial(show_speakers, view, names),
        "Scare quotes": partial(show_scare, view),
    },
    key="quotations-part",
)

limits(
    """
Renderings are taken for **one utterance** where they have the same words, where one is cut from another of the same
speaker, where they share most of their meaningful words and the speaker, or where they share a long run of words
whoever is said to have spoken it. Each is held against the fullest in quotation marks: *verbatim*, *shortened*,
*translated differently* (other words for the same; whether a translator or an editor chose them cannot be told),
*given to another speaker*. *Paraphrased* is a sentence without the quotation that otherwise tells the same as the
sentence that has it.

Speakers are read from the sentence and its neighbours, and may be missing. *Scare quotes* are marks around a term that
nobody is said to have spoken.
"""
)
