"""Where the words for a source begin and end, where a small parser leaves some out or takes others in."""

from __future__ import annotations

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import own_subject, phrase_of
from analysis.annotation.grammar.subjects import FINITE

Tokens = tuple[int, int]
_GROUPS = frozenset("band,body,committee,consortium,coalition,crew,group,network,panel,team".split(","))
"""Lemmas of nouns for people who are told of behind "of": a team of divers."""
_WITHIN = ("ADJ", "DET", "NOUN", "NUM")
_NAMING = ("DET", "PROPN")
_PARTING = frozenset((";", "but", "whereas", "while", "yet"))
"""What a clause begins with, or behind, that is said by others than the one before it."""
_SHORTEST_LIST = 2
"""Names behind the first of a list of three."""
_PLACES = ("GPE", "LOC", "NORP")
"""Labels of the pipeline for what says where people are from."""


def listed(source: Tokens, cue: int, sentence: Span) -> Tokens:
    """A source with the names that commas join to it: condemned by Norland | , Tarva and the BBC."""
    doc, (first, last) = sentence.doc, source
    if last >= sentence.end or doc[last].text != "," or doc[last - 1].pos_ != "PROPN":
        return source
    joined = [token.i for token in doc[first:last].root.conjuncts if token.i >= last]
    if len(joined) < _SHORTEST_LIST or joined[-1] >= sentence.end:
        return source
    behind = joined[-1] + 1
    plain = all(token.pos_ in _NAMING or token.lower_ in (",", "and") for token in doc[last:behind])
    # Whose verb follows at once are they who do what it says: according to Moss, | Berg and Lind left.
    does = behind < sentence.end and cue < first and doc[behind].pos_ in ("AUX", "VERB")
    return (first, behind) if plain and not does else source


def without_clause(source: Tokens | None, opener: Token, sentence: Span) -> Tokens | None:
    """A source without the people a clause tells of, with no comma between: according to Moss | divers have found."""
    if source is None or source[1] - source[0] <= 1 or source[1] >= sentence.end:
        return source
    doc, (first, last) = sentence.doc, source
    verb, people, name = doc[last], doc[last - 1], doc[last - 2]
    named = name.pos_ == "PROPN" and name.ent_type_ not in _PLACES
    if verb.tag_ not in FINITE or (people.tag_, people.pos_) != ("NNS", "NOUN") or not named:
        return source
    own = own_subject(verb.head if verb.dep_ in ("aux", "auxpass") else verb)
    return source if own is not None and own.i < opener.i else (first, last - 1)


def covered(opener: Token, sentence: Span) -> Tokens:
    """What "according to" and the like cover: the sentence, what follows a "but", or the clause that they stand in."""
    if _opens_clause(opener, sentence):
        return opener.i, sentence.end
    verb = opener.head
    if verb.dep_ == "relcl" and verb.left_edge.i < opener.i < verb.i:
        return verb.left_edge.i, verb.right_edge.i + 1
    return sentence.start, sentence.end


def _opens_clause(opener: Token, sentence: Span) -> bool:
    """Whether a phrase opens a clause behind another: ten fled, but according to Moss, …; and, according to Moss, …."""
    comma = opener.i > sentence.start and opener.nbor(-1).text == ","
    before = sentence.doc[max(sentence.start, opener.i - 1 - comma)]
    return before.i < opener.i and (before.lower_ in _PARTING or (comma and before.lower_ == "and"))


def whole(source: Tokens | None, verb: Token, sentence: Span) -> Tokens | None:
    """A verb's source with what the parser tore from it: “another co”-author, a team of “divers”, by X and “Y”."""
    if source is None or not sentence.start < source[1] < sentence.end:
        return source
    doc, (first, last) = sentence.doc, source
    if doc[last].text == "-" and not doc[last].whitespace_ and not doc[last - 1].whitespace_:
        who = last + 1 < sentence.end and doc[last + 1].lemma_.lower() in cues.PEOPLE_WHO_SPEAK
        return (first, last + 2) if who else source
    if first - 1 <= sentence.start or first >= verb.i:
        return source
    before = doc[first - 1]
    if before.lower_ == "of" and doc[first - 2].lemma_.lower() in _GROUPS:
        return _from_group(first - 2, sentence), last
    makers = before.head.head if before.tag_ == "CC" and before.head.dep_ == "pobj" else None
    joined = makers is not None and makers.lower_ == "by" and makers.head.head == verb
    return (phrase_of(makers.head, sentence)[0], last) if makers is not None and joined else source


def _from_group(first: int, sentence: Span) -> int:
    """Where the words for a group begin: an international team."""
    while first > sentence.start and sentence.doc[first - 1].pos_ in _WITHIN:
        first -= 1
    return first
