"""Nouns for those who may speak, and who in an article holds which office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.attributions import cues
from analysis.annotation.document import Document
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention

_PEOPLE_ENDINGS = ("ist", "man", "people", "person", "woman")
_LONGEST_OTHER = 6
"""Letters; shorter words with these endings are no people ("list")."""
_WINDOW = 60
"""Characters before and after a name among which its office is sought."""
_BEFORE = re.compile(r"\b(\w+),\s(?:(?:Dr|Mr|Mrs|Ms|Prof)\.?\s)?$")
"""The mayor, Ana Ruiz."""
_AFTER = re.compile(r",\s(?:an?|its|the|their)\s((?:[\w’'-]+\s){0,4}[\w’'-]+)")
"""Ana Ruiz, the mayor of Lugo."""
_AGE = re.compile(r",\s(?:aged\s)?(\d{1,3})\b")
"""Ana Ruiz, 44."""
_LINKS = frozenset(("at", "for", "from", "in", "of", "who", "with"))


def is_person(noun: str) -> bool:
    """Whether a noun, as a lemma in lower case, names somebody who may speak."""
    made = len(noun) > _LONGEST_OTHER and noun.endswith(_PEOPLE_ENDINGS)
    return noun in cues.PEOPLE_WHO_SPEAK or made


def people_of(one: Token) -> str:
    """The noun for the people of whom somebody is one: victim, of "one of the victims"; empty for things."""
    nouns = (noun.lemma_.lower() for child in one.rights if child.lower_ == "of" for noun in child.children)
    return next((noun for noun in nouns if is_person(noun)), "")


def offices(document: Document, index: MentionIndex) -> dict[str, list[Mention]]:
    """Persons by the last word of each office that the article gives them ("minister"), in order of the text."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in index.mentions:
        if mention.kind == "person" and mention.form == "named":
            for office in set(_of(document, mention)):
                found[office].append(mention)
    return found


def bodies(index: MentionIndex) -> dict[str, list[Mention]]:
    """What is named as the only body of its kind, by the noun for it: embassy, of French Embassy; in order."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in index.mentions:
        if mention.kind != "person" and mention.form == "named":
            words = mention.name.lower().split()
            for kind, following in zip(words, [*words[1:], ""], strict=True):
                if kind in cues.INSTITUTIONS and following in ("", "for", "of"):
                    found[kind].append(mention)
    return {kind: named for kind, named in found.items() if len({mention.name for mention in named}) == 1}


def _of(document: Document, mention: Mention) -> Iterator[str]:
    if mention.role:
        yield mention.role.lower().split()[-1]
    before = _BEFORE.search(document.text(max(0, mention.start - _WINDOW), mention.start))
    after = _AFTER.match(document.text(mention.end, mention.end + _WINDOW))
    if before and is_person(before[1].lower()):
        yield before[1].lower()
    words = after[1].lower().split() if after else []
    last = next((place for place, word in enumerate(words) if word in _LINKS), len(words))
    if last and is_person(words[last - 1]):
        yield words[last - 1]


def aged(document: Document, index: MentionIndex, years: str) -> Mention | None:
    """The only person whom the article gives an age, as in Ana Ruiz, 44, for "the 44-year-old"."""
    persons = (mention for mention in index.mentions if mention.form == "named" and mention.kind == "person")
    fitting = [mention for mention in persons if _age(document, mention) == years]
    return fitting[0] if len({mention.name for mention in fitting}) == 1 else None


def _age(document: Document, mention: Mention) -> str:
    found = _AGE.match(document.text(mention.end, mention.end + _WINDOW))
    return found[1] if found else ""
