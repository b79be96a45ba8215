"""Whether a name or a noun is a woman's or a man's, where that is plain."""

from __future__ import annotations

import re
from functools import cache

from analysis.knowledge import leaders, rows
from analysis.knowledge.spelling import words

PRONOUNS = {"he": "male", "she": "female"}
_FEMALE = frozenset(
    "aunt,bride,daughter,girl,grandmother,heroine,hostess,mother,nun,sister,widow,wife,woman".split(",")
)
_MALE = frozenset("boy,brother,father,grandfather,groom,husband,man,monk,nephew,son,uncle,widower".split(","))
_ADDRESS = re.compile(r"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Madam)\.?\s*$")


def of_name(name: str) -> str:
    """male, female, or empty where neither the table of leaders nor the given name tells."""
    genders = {term.gender for term in leaders.spelled(name)}
    if len(genders) == 1:
        return genders.pop()
    first = next(iter(words(name)), "")
    return _given().get(first, "") if " " in name else ""


def is_given(word: str) -> bool:
    """Whether a word with a capital is a listed given name."""
    return word[:1].isupper() and next(iter(words(word)), "") in _given()


def of_noun(noun: str) -> str:
    """male, female, or empty for a noun as a lemma in lower case ("spokeswoman", "father", "nurse")."""
    if noun in _FEMALE or noun.endswith("woman"):
        return "female"
    if noun in _MALE or noun.endswith(("sman", "eman", "rman", "tman")):
        return "male"
    return _titles().get(noun, "")


def of_address(before: str) -> str:
    """male, female, or empty by the word of address that ends the text before a name ("Mrs")."""
    found = _ADDRESS.search(before)
    return _titles().get(found[1].lower(), "") if found else ""


def fits(wanted: str, gender: str) -> bool:
    """Whether two genders may be one person's; an unknown one fits both."""
    return not wanted or not gender or wanted == gender


@cache
def _given() -> dict[str, str]:
    return {words(row["name"])[0]: row["gender"] for row in rows("given_names")}


@cache
def _titles() -> dict[str, str]:
    return {row["title"]: row["gender"] for row in rows("titles") if row["gender"]}
