"""Titles, adjectives and appositions of a name: "strongman Lind", "embattled Norland", "Lind, the harbour queen"."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from spacy.tokens import Token

OF_OFFICE = frozenset(
    "acting,chief,deputy,executive,first,foreign,general,head,high,interim,national,paramount,prime,supreme,vice".split(
        ","
    )
)
"""Adjectives that belong to an office ("prime minister") and do not describe its holder."""
ADJECTIVES = frozenset(("JJ", "JJR", "JJS"))
NOUNS = frozenset(("NN", "NNP", "NNPS", "NNS"))
HYPHENS = frozenset("-–‑")
LONGEST = 8
"""Tokens of a label; a longer run of words is a clause or a list."""


class Epithet(NamedTuple):
    """A label: its first and last token in the block, how it is counted, and how it stands to the name."""

    first: int
    last: int
    label: str
    relation: str


def epithets(root: Token, name: tuple[int, int], others: Container[int]) -> Iterator[Epithet]:
    """Labels that stand at a name, whose first and last token `name` gives and whose parse hangs from `root`.

    `others` are the tokens of other names.
    """
    yield from _before(root, name, others)
    if root.dep_ == "appos" and root.head.i not in others:
        yield from _in_front(root, name)
    for child in root.rights:
        if child.dep_ == "appos" and child.i > name[1] and child.i not in others:
            yield from _apposition(child)


def plain(text: str) -> str:
    """A label as it is counted: lower case, white space made single."""
    return " ".join(text.lower().split())


def _before(root: Token, name: tuple[int, int], others: Container[int]) -> Iterator[Epithet]:
    """The adjectives and the title that lead up to a name."""
    run = _run(root, name)
    while run and run[0].text in HYPHENS:
        run.pop(0)
    begins = 0
    for position, token in enumerate(run):
        if token.i not in others and _describes(token) and (token.whitespace_ or token is run[-1]):
            while begins < position and not _joined(run, begins, position):
                begins += 1
            yield _label(run[begins : position + 1], "adjective")
            begins = position + 1
    title = run[begins:]
    if title and title[-1].tag_ in NOUNS and title[-1].i not in others:
        yield _label(title, "title")


def _run(root: Token, name: tuple[int, int]) -> list[Token]:
    """Adjectives and nouns right before a name that belong to it."""
    doc, first, least = root.doc, name[0], root.sent.start
    while first > least and name[0] - first < LONGEST and _belongs(doc[first - 1], root, (first, name[1])):
        first -= 1
    return list(doc[first : name[0]]) if first < name[0] else []


def _belongs(token: Token, root: Token, taken: tuple[int, int]) -> bool:
    hangs = taken[0] <= token.head.i <= taken[1] or (root.dep_ == "appos" and root.head.i == token.i)
    return hangs and (token.tag_ in ADJECTIVES or token.tag_ in NOUNS or token.text in HYPHENS or token.dep_ == "amod")


def _describes(token: Token) -> bool:
    """Whether a word describes: an adjective that is neither of a nation nor of an office."""
    adjective = token.tag_ in ADJECTIVES or token.dep_ == "amod"
    return adjective and token.is_lower and token.lower_ not in OF_OFFICE


def _joined(run: list[Token], first: int, last: int) -> bool:
    """Whether hyphens join all words from one to another: nuclear-armed."""
    return not any(token.whitespace_ for token in run[first:last])


def _label(tokens: list[Token], relation: str) -> Epithet:
    span = tokens[0].doc[tokens[0].i : tokens[-1].i + 1]
    return Epithet(span.start, span.end - 1, plain(span.text), relation)


def _in_front(root: Token, name: tuple[int, int]) -> Iterator[Epithet]:
    """The apposition that a name follows: "The leader of Norland, Mara Lind"."""
    before = name[0] - 1
    if before > root.head.i and root.doc[before].text == "," and _is_noun(root.head):
        yield from _phrase(root.head.left_edge.i, before - 1, root.head)


def _apposition(noun: Token) -> Iterator[Epithet]:
    """The apposition that follows a name, with what it is "of"."""
    of = next((child for child in noun.rights if child.lower_ == "of"), None)
    last = of.right_edge.i if of is not None else noun.i
    marks = (token.i for token in noun.doc[noun.i : last + 1] if token.is_punct and token.text not in HYPHENS)
    if _is_noun(noun):
        yield from _phrase(noun.left_edge.i, next(marks, last + 1) - 1, noun)


def _is_noun(token: Token) -> bool:
    return token.tag_ in ("NN", "NNS") and not token.ent_type_


def _phrase(first: int, last: int, noun: Token) -> Iterator[Epithet]:
    doc = noun.doc
    while first < last and (doc[first].pos_ in ("DET", "PRON") or doc[first].is_punct):
        first += 1
    if first <= noun.i <= last and last - first < LONGEST:
        yield _label(list(doc[first : last + 1]), "apposition")
