"""The words of an article that carry meaning: nouns, verbs, adjectives and adverbs that are no names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.annotation.wording.own import OwnWords
from analysis.tables import Word

MEANINGFUL = frozenset(("ADJ", "ADV", "NOUN", "VERB"))
NAMING = frozenset(("named", "nationality"))
NAMES = frozenset(("FAC", "GPE", "LOC", "NORP", "ORG", "PERSON"))
"""What the model takes for names where the mentions tell of none, as inside "the North Korean leader"."""
SHORTEST = 2
_SHORT = re.compile(r"[^aeiouy]*[aeiouy][bdgklmnprtvz]")


def words(document: Document, index: MentionIndex, *, own: OwnWords) -> list[Word]:
    """Content words of the article's own prose in order, each in its dictionary form; names are kept apart."""
    return [row for sentence in document.prose for row in _words(sentence, index, own)]


def _words(sentence: ParsedSentence, index: MentionIndex, own: OwnWords) -> Iterator[Word]:
    names = [(m.start, m.end) for m in index.within(sentence.start, sentence.end) if m.form in NAMING]
    for token in sentence.tokens:
        if not _tells(token):
            continue
        start, end = sentence.place(token)
        if own.holds(start) and not any(first <= start < last for first, last in names):
            yield Word(sentence.article_id, sentence.number, start, end, dictionary_form(token))


def _tells(token: Token) -> bool:
    """Whether a word carries meaning and is no name."""
    if token.pos_ not in MEANINGFUL or token.is_stop or not token.is_alpha:
        return False
    return len(token) >= SHORTEST and token.ent_type_ not in NAMES


def dictionary_form(token: Token) -> str:
    """The lemma in lower case; a short verb that did not double its consonant ends in e (hoping: hope, not hop)."""
    lemma, word = token.lemma_.lower(), token.lower_
    if word in (f"{lemma}ing", f"{lemma}ed") and _SHORT.fullmatch(lemma):
        return f"{lemma}e"
    return lemma
