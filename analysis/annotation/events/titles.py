"""Titles before names, which a label does without: "Russian President" before "Vladimir Putin"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.events.clauses import Clause
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of an article as the words of one of its sentences see them."""

    sentence: ParsedSentence
    index: MentionIndex

    def of(self, token: Token) -> Mention | None:
        """The mention that covers a word."""
        start, end = self.sentence.place(token)
        mention = self.index.at(start, end)
        return mention if mention and mention.start <= start and end <= mention.end else None


def titles(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """'Russian President' before 'Vladimir Putin', all titles at once; 'The leader of North Korea,' before a name."""
    named = [token for token in (*clause.borrowed, *clause.words, *clause.said) if _is_person(token, names)]
    yield [place for token in named for place in _title(token, names)]
    for token in named:
        held = token.dep_ == "appos" and token.head.dep_ in (*SUBJECTS, "dobj") and token.head.i < token.i
        if held and names.of(token.head) is None:
            own = {below.i for below in token.subtree}
            before = (other.i for other in token.head.subtree if other.i not in own and other.i < token.i)
            yield [*before, *_comma_behind(token, clause.head)]


def _is_person(token: Token, names: Names) -> bool:
    mention = names.of(token)
    return mention is not None and mention.kind == "person" and mention.form == "named"


def _title(name: Token, names: Names) -> list[int]:
    """The words of the title before a name, where it can go alone."""
    mention = names.of(name)
    if mention is None or (name.dep_ == "pobj" and name.head.lower_ == "of"):
        return []
    if (place := _place_between(name, names)) is not None:
        return list(range(name.head.head.left_edge.i, place + 1))
    titles = [below.i for child in name.lefts if _is_title(child, mention, names) for below in child.subtree]
    return titles if titles and not _joined_title(min(titles), name, names) else []


def _place_between(name: Token, names: Names) -> int | None:
    """The last word of 'Vermont' in 'Senator from Vermont Bernie Moss', where the parse has Moss behind 'from'."""
    if name.dep_ != "pobj" or name.head.lower_ != "from" or name.head.head.dep_ not in (*SUBJECTS, "dobj", "pobj"):
        return None
    first = name.head.nbor()
    mention = names.of(first) if first.i < name.i else None
    if mention is None or mention.kind not in ("country", "place"):
        return None
    return max(token.i for token in name.doc[first.i : name.i] if names.of(token) == mention)


def _comma_behind(name: Token, verb: Token) -> Iterator[int]:
    """The comma behind a name, unless another before the verb goes with it."""
    behind = name.doc[name.right_edge.i + 1 : verb.i]
    commas = [token.i for token in behind if token.text == ","]
    if len(commas) == 1 and commas[0] == name.right_edge.i + 1:
        yield commas[0]


def _joined_title(first: int, name: Token, names: Names) -> bool:
    """Whether 'and' joins a title to another of the same person, so that it cannot go alone: 'actor and envoy NAME'."""
    before = name.doc[max(0, first - 2) : first]
    return before[-1:].text.lower() in ("and", "or") and not any(names.of(token) for token in before)


def _is_title(token: Token, person: Mention, names: Names) -> bool:
    start, _ = names.sentence.place(token)
    if any(below.dep_ in ("cc", "conj") and names.of(token) is not None for below in token.rights):
        return False
    return token.dep_ in ("amod", "compound", "det", "nmod") and start < person.start
