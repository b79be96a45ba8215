"""The gathering against which a whole article is told, where its sentences do without the word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Token

from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.gatherings.groups import ArticleGatherings, SpokenGathering
from analysis.annotation.gatherings.mentions import GatheringMention, Surroundings, mention_of
from analysis.annotation.gatherings.occasions import hinted_kind, occasions
from analysis.annotation.gatherings.words import qualified

_LIKELIEST = 8
_OTHERWISE = frozenset("band float guest penalty protest stage starter terrace".split())
"""Words that hint at a gathering and as often are a group of musicians, a hotel's guests, a punishment."""
_OPENING = 4
"""Sentences at an article's beginning, its title among them, that say what it is about."""


def backdrop(
    document: Document,
    mentions: Iterable[GatheringMention],
    *,
    among: ArticleGatherings,
    around: Surroundings,
    several: bool,
) -> list[SpokenGathering]:
    """What an article may tell of, the likeliest first: gatherings that its opening names, or hints at, then others.

    `several` where the article says of more than one that they were there or not: else no word hints at a gathering
    that often means something else ('band', 'guests', 'the party'). A chronicle of gatherings in several places is told
    against none of them.
    """
    opening = document.prose[:_OPENING]
    numbers = {sentence.number for sentence in opening}
    spoken = [one for mention in mentions if mention.sentence.number in numbers and (one := among.of(mention))]
    named = [one for one in spoken if one.family != "visit" and one.public]
    later = [
        one
        for one in among.gatherings
        if one.family not in ("talks", "visit") and one.public and (several or _is_told(one))
    ]
    if not named and len({one.place for one in later if one.place}) > 1:
        later = []
    named.sort(key=lambda one: -len(one.mentions))
    hinted = [one for one in _hinted(opening, around) if several or _is_plain(one.mentions[0].token)]
    return [*named, *hinted, *spoken, *later][:_LIKELIEST]


def _is_told(gathering: SpokenGathering) -> bool:
    """Whether an article comes back to a gathering, or says who was there."""
    return bool(gathering.people) or len(gathering.mentions) > 1


def _is_plain(token: Token) -> bool:
    """Whether a word that hints at a gathering seldom means another thing: 'tournament'; not 'protest', 'party'."""
    lemma = token.lemma_.lower()
    return lemma not in _OTHERWISE and (lemma != "party" or qualified(token))


def unnamed(document: Document, around: Surroundings) -> list[SpokenGathering]:
    """The gathering of an article that has no word for it but tells who was there: by a hint, else what it begins with.

    Its kind is 'ceremony' where no hint gives another; none for an article without prose.
    """
    hinted = list(_hinted(document.prose, around))
    if hinted or not document.prose:
        return hinted
    sentence = document.prose[0]
    gathering = SpokenGathering()
    gathering.add(mention_of(sentence, sentence.span.root, "ceremony", surroundings=around), frozenset())
    return [gathering]


def _hinted(opening: Sequence[ParsedSentence], around: Surroundings) -> Iterator[SpokenGathering]:
    hints = list(_hints(opening))
    hints.sort(key=lambda hint: hint[1].lemma_.lower() not in occasions("place"))
    for sentence, token in hints[:1]:
        gathering = SpokenGathering()
        gathering.add(mention_of(sentence, token, hinted_kind(token), surroundings=around), frozenset())
        yield gathering


def _hints(opening: Sequence[ParsedSentence]) -> Iterator[tuple[ParsedSentence, Token]]:
    for sentence in opening:
        for token in sentence.tokens:
            if hinted_kind(token):
                yield sentence, token
