"""Text from articles made harmless where Markdown or Plotly would read it as something else."""

from __future__ import annotations

import re

JOINER = "\u2060"
"""Word joiner: no width, no break. It splits what is recognised after escapes are gone (emoji names, addresses)."""

_BIDI = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\s]+")
_MARKDOWN = re.compile(r"([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"(https?|ftp|mailto|xmpp)(?=:)|(www)(?=\.)", re.IGNORECASE)
_SYMBOLS = re.compile(r"(?<=[<>=~-])(?=[<>=~-])")
_OPENING = re.compile(r":(?=\S)")
_PLOTLY = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def plain(text: str) -> str:
    """The text as Markdown that shows exactly its characters: nothing bold, linked, typeset, coloured or replaced.

    Every ASCII punctuation mark is escaped, which CommonMark allows; emoji names, addresses and arrows, which
    Streamlit looks for only after escapes are resolved, are split by a character without width. Line breaks and
    control characters become spaces.
    """
    line = _CONTROL.sub(" ", text.translate(_BIDI)).strip()
    line = _ADDRESS.sub(lambda match: match[0] + JOINER, line)
    line = _SYMBOLS.sub(JOINER, line)
    line = _OPENING.sub(f":{JOINER}", line).replace("@", f"{JOINER}@{JOINER}")
    return _MARKDOWN.sub(r"\\\1", line)


def plotly_plain(text: str) -> str:
    """The text as a Plotly label, hover text or part of a template that shows exactly its characters."""
    line = _CONTROL.sub(" ", text.translate(_BIDI)).strip()
    escaped = "".join(_PLOTLY.get(character, character) for character in line)
    return escaped.replace("%{", "%&#123;").replace("$", "&#36;")
