"""Rows on how an article says what it says. Words that somebody is quoted with are the speaker's and have no row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from analysis.tables.articles import Span


@dataclass(frozen=True, slots=True)
class Word(Span):
    """A word that carries meaning, names left out."""

    word: Annotated[str, "dictionary form in lower case ('deploy' for 'deployed')"]


@dataclass(frozen=True, slots=True)
class Label(Span):
    """What an article calls somebody or something, and what it has them do. The span is the label."""

    text: Annotated[str, "the words as they stand"]
    label: Annotated[str, "the same in lower case; of a verb its dictionary form"]
    relation: Annotated[
        str, "title, adjective, apposition, description ('the North Korean leader'), said to be, subject of, object of"
    ]
    name: Annotated[str, "whom it labels, as mentions.name has it"]
    kind: Annotated[str, "kind of the mention"]


@dataclass(frozen=True, slots=True)
class Wording(Span):
    """A passive or a hedge."""

    text: Annotated[str, "the words as they stand"]
    word: Annotated[str, "dictionary form of the verb in the passive; the hedge as listed"]
    kind: Annotated[str, "passive without agent, passive with agent, hedge"]
