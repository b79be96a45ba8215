"""What an analyst types to find words: words and "phrases in quotation marks", all of which must occur."""

from __future__ import annotations

import re
import unicodedata

_TERM = re.compile(r"[\"“”]([^\"“”]+)[\"“”]|(\S+)")
_WORD = re.compile(r"[\w*]+(?:['’.-][\w*]+)*")
LONGEST = 500
"""Characters of a query that are read."""


def terms(words: str) -> list[str]:
    """Words and phrases of a query, folded: lower case, accents removed. `sanction*` stands for any ending."""
    found = (match[1] or match[2] for match in _TERM.finditer(words[:LONGEST]))
    return [term for term in (" ".join(_WORD.findall(folded(part))) for part in found) if term.strip("* ")]


def folded(text: str) -> str:
    """Text as it is compared: lower case, accents removed, apostrophes straight."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(character for character in plain if not unicodedata.combining(character)).lower()


def pattern(term: str) -> str:
    """A regular expression (RE2 and Python) that finds a folded term as whole words in a folded text."""
    escaped = r"\W+".join(re.escape(word).replace(r"\*", r"\w*") for word in term.split(" "))
    return rf"(?:^|\W)({escaped})(?:$|\W)"
