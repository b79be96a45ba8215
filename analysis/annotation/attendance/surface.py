"""What the order of words says of a name where the parse gives it no part: 'by A' after a passive, 'A, 52, left'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from analysis.annotation.attendance.predicates import AGENT, SUBJECT, UNDERGOER, Predicate
from analysis.annotation.gatherings.words import DAYS
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import FINITE, own_subject

_APART = frozenset({"MD", "RB", "RP"})
_HELPERS = frozenset({"be", "do", "have", "will"})
_LONGEST_ASIDE = 16
_LONGEST_TITLE = 12
_NAMES = frozenset({"DT", "NNP", "NNPS"})
_NEAREST = 6
_OF_TITLE = frozenset({",", "CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$"})
_PREPOSITIONS = frozenset({"for", "of"})


def surface_predicates(name: Span, *, beside: Sequence[Predicate] = ()) -> Iterator[Predicate]:
    """The verb that a name follows as its agent, or stands before as its subject, by the order of words alone.

    No verb of which the predicates `beside` tell already.
    """
    known = {(one.verb, one.part) for one in beside}
    verb = _agent_of(name)
    if verb is not None and (verb, AGENT) not in known:
        yield Predicate(verb, AGENT)
        return
    verb = _subject_of(name)
    if verb is not None and verb not in {told for told, _ in known}:
        passive = verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in children(verb))
        yield Predicate(verb, UNDERGOER if passive else SUBJECT)


def _agent_of(name: Span) -> Token | None:
    """The participle of 'was opened by the president of Estmark, A'."""
    first, doc = name.sent.start, name.doc
    for position in range(name.start - 1, max(first, name.start - _LONGEST_TITLE) - 1, -1):
        token = doc[position]
        if token.lower_ == "by":
            before = range(position - 1, max(first, position - _NEAREST) - 1, -1)
            return next((doc[one] for one in before if doc[one].tag_ == "VBN"), None)
        if token.tag_ not in _OF_TITLE and token.lower_ not in _PREPOSITIONS:
            return None
    return None


def _subject_of(name: Span) -> Token | None:
    """The verb right after a name, what stands between commas passed over, where no other word is its subject."""
    last, doc = name.sent.end, name.doc
    position = _after_aside(name)
    while position < last and _is_passed(doc[position]):
        position += 1
    verb = doc[position] if position < last else None
    if verb is None or not verb.tag_.startswith("VB"):
        return None
    if verb.tag_ in ("VB", "VBG") and not any(child.tag_ in FINITE for child in children(verb)):
        return None
    own = own_subject(verb)
    return verb if own is None or name.start <= own.i < verb.i else None


def _is_passed(token: Token) -> bool:
    """Auxiliaries, adverbs and 'on Friday' between a name and its verb."""
    on_day = token.lower_ == "on" and token.i + 1 < len(token.doc) and token.nbor().lower_ in DAYS
    return token.tag_ in _APART or token.lemma_ in _HELPERS or on_day or token.lower_ in DAYS


def _after_aside(name: Span) -> int:
    """Where the sentence goes on after a name and what is said between the commas that follow it."""
    doc, last = name.doc, name.sent.end
    start = name.end
    if start < last and doc[start].lower_ == "of":
        start += 1
        while start < last and doc[start].tag_ in _NAMES:
            start += 1
    if start >= last or doc[start].text != ",":
        return start
    if name.start and doc[name.start - 1].text == "," and start + 1 < last and _begins_predicate(doc[start + 1]):
        return start + 1
    end = min(last, start + _LONGEST_ASIDE)
    return next((one + 1 for one in range(start + 1, end) if doc[one].text == ","), start)


def _begins_predicate(token: Token) -> bool:
    """'asked' of 'The chairman, A, asked for the floor': the name itself is the aside."""
    return token.tag_ in FINITE or token.lemma_ in _HELPERS
