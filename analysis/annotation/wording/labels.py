"""What an article calls people and things, and what it has them do.

Read from the words before a name, the appositions around it, and the verbs it is subject or object of. Pronouns and
descriptions that stand for a name count as subject and object.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.annotation.wording import deeds, epithets
from analysis.annotation.wording.own import OwnWords
from analysis.annotation.wording.words import NAMING
from analysis.tables import Label, Mention

LABELLED = frozenset(("country", "event", "organisation", "person"))
"""Kinds of mention that are labelled; of places a text says where they are."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention in a parsed sentence: its first and last token in the block, and the one that the rest hangs from.

    `others` are the tokens of other names in the sentence.
    """

    mention: Mention
    first: int
    last: int
    root: Token
    others: frozenset[int]


def labels(document: Document, index: MentionIndex, *, own: OwnWords) -> list[Label]:
    """Labels of the article's own prose, in order; one label a place and name."""
    found = {
        (row.start, row.end, row.relation, row.name): row
        for sentence in document.prose
        for named in _named(sentence, index)
        for row in _labels(sentence, named)
        if own.holds(row.start)
    }
    return [found[place] for place in sorted(found)]


def _named(sentence: ParsedSentence, index: MentionIndex) -> Iterator[Named]:
    mentions = [m for m in index.within(sentence.start, sentence.end) if m.sentence == sentence.number]
    if not mentions:
        return
    starts, tokens, begin = sentence.starts, sentence.tokens, sentence.span.start
    places = [range(begin + bisect_left(starts, m.start), begin + bisect_left(starts, m.end)) for m in mentions]
    names = [place for m, place in zip(mentions, places, strict=True) if m.form in NAMING]
    for mention, place in zip(mentions, places, strict=True):
        if place and mention.kind in LABELLED and _is_told(mention):
            inside = tokens[place.start - begin : place.stop - begin]
            root = next((token for token in inside if token.head.i not in place), inside[-1])
            others = frozenset(token for other in names if other != place for token in other)
            yield Named(mention, place.start, place.stop - 1, root, others)


def _is_told(mention: Mention) -> bool:
    """Whether a mention tells of its entity: no word of nationality, and no "himself"."""
    return mention.form != "nationality" and not mention.text.lower().endswith("self")


def _labels(sentence: ParsedSentence, named: Named) -> Iterator[Label]:
    mention = named.mention
    if mention.form == "named":
        for label in epithets.epithets(named.root, (named.first, named.last), named.others):
            yield _row(sentence, label, mention)
    elif mention.form == "description":
        label = epithets.Epithet(named.first, named.last, epithets.plain(mention.text), "description")
        yield _row(sentence, label, mention)
    for label in deeds.deeds(named.root):
        yield _row(sentence, label, mention)


def _row(sentence: ParsedSentence, label: epithets.Epithet, mention: Mention) -> Label:
    span = sentence.span.doc[label.first : label.last + 1]
    place = sentence.place(span)
    return Label(
        sentence.article_id,
        sentence.number,
        *place,
        span.text,
        label.label,
        label.relation,
        mention.name,
        mention.kind,
    )
