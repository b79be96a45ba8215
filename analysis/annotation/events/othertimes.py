"""Dates that the parse hangs from a clause of another time: from what follows them, or from words around speech."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Span, Token

from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.events.happenings import is_event
from analysis.annotation.grammar.tense import (
    any_subject,
    auxiliary_words,
    climb,
    governing_verb,
    heads_clause,
    stands_in_past,
    was_held,
)

_AFTER = frozenset(("after", "following", "since"))
_ALIKE = frozenset(("identically", "similarly"))
_ASCRIBING = frozenset(("ascribe", "attribute", "blame"))
_CANDIDACIES = frozenset(("candidacy", "nomination", "ticket"))
_CLOSING = frozenset(('"', "”", "’’", "''"))
_OPENING = frozenset(("“", "``", "‘‘"))
_ASKED = frozenset(("if", "whether"))
_COUPLING = frozenset(("follow", "precede"))
"""Verbs that put one event beside another: the date behind the second is the second's."""
_FORECASTS = frozenset(
    "budget,estimate,expectation,forecast,goal,guidance,outlook,plan,prediction,projection,target".split(",")
)
_GAPS = frozenset(("...", "…"))
_MOVING = frozenset("advance,bring,defer,delay,move,postpone,push,put,reschedule,shift".split(","))
_NAMED = 8
"""Words of a name that takes the place of a subject."""
_NAMING = frozenset(("call", "dub", "entitle", "name", "nickname", "title"))
_OFFICES = frozenset("congressional,gubernatorial,mayoral,presidential,senate,senatorial,vice".split(","))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def is_in_other_speech(head: Token, date: Span) -> bool:
    """Whether a date stands in quotation marks that open behind the verb it was given to: 'wrote: "Tonight …'.

    Words that the verb itself governs within the marks are its own: 'called it "a triumph of Monday"'.
    """
    if _goes_along(head, date):
        return True
    if head.i > date.start:
        behind = [token for token in head.doc[date.end : head.i] if token.text in (*_CLOSING, *_OPENING)]
        return bool(behind) and behind[0].text in _CLOSING and behind[0].tag_ != "``" and head.lemma_ in REPORTING
    between = head.doc[head.i + 1 : date.start]
    opened = [token.i for token in between if token.text in _OPENING or (token.text == '"' and token.tag_ == "``")]
    if not opened or any(token.text in _CLOSING and token.tag_ != "``" for token in between if token.i > opened[-1]):
        return False
    return date.start - opened[-1] == 1


def _led_by(head: Token, date: Span) -> Token | None:
    """The event of 'After his conviction in Soll last summer, he left', 'left, following the election today'."""
    doc, first = date.doc, date.sent[0]
    ends = doc[date.end].text if date.end < date.sent.end else ""
    if first.lower_ in _AFTER and ends == "," and date.end <= head.i:
        noun = next((child for child in first.rights if child.dep_ == "pobj"), None)
        whole = noun is not None and all(token.text != "," for token in doc[noun.i : date.start])
        return noun if whole and noun is not None and is_event(noun) else None
    noun = doc[date.start - 1] if date.start > head.i + 1 else None
    behind = noun is not None and noun.dep_ == "pobj" and noun.head.lower_ in _AFTER and is_event(noun)
    return noun if behind and date.root.dep_ == "npadvmod" else None


def told_apart(head: Token, date: Span) -> Token | None:
    """The event that a past date dates within a clause of the present: of 'Their demands include talks held in May'."""
    if head.tag_ not in ("VBP", "VBZ") or head.lemma_.lower() in REPORTING or head.lemma_ in ("be", "have"):
        return None
    above = list(takewhile(lambda token: token.i != head.i, climb(date.root)))
    return next((token for token in above if is_event(token) and not date.start <= token.i < date.end), None)


def told_around(head: Token, date: Span) -> Token:
    """From 'scheduled' to 'held' in 'games scheduled for Monday were held', to 'had' in 'had a chance to start'.

    From 'entered' to 'led' in 'As the race entered May, Lind led', from 'called' to 'built' in 'built a ship called
    Soll in 2017'.
    """
    if (nearest := _before_gap(head, date)) is not None:
        return nearest
    noun = head.head
    enters = head.lemma_ == "enter" and head.dep_ == "advcl" and head.i + 1 == date.start
    if enters and heads_clause(noun):
        return noun
    if head.dep_ not in ("acl", "relcl") or noun.i > head.i:
        return head
    above = noun.head
    if was_held(head):
        return above
    if noun.dep_ != "dobj" or not heads_clause(above):
        return head
    named = head.tag_ == "VBN" and head.lemma_.lower() in _NAMING and above.i < noun.i
    chance = above.lemma_ == "have" and "to" in auxiliary_words(head) and any_subject(head) is None
    return above if chance or named else head


def _before_gap(head: Token, date: Span) -> Token | None:
    """'Come' of 'We must hurry, because the isle must come out [...] by May 1': the verb before the gap."""
    place = date.start - 1
    place -= date.doc[place].pos_ == "ADP"
    words = date.doc[max(head.i, place - 3) : place + 1]
    if len(words) < len("w[…]") or words[-1].text != "]" or words[-2].text not in _GAPS:
        return None
    verb = governing_verb(words[0])
    return verb if verb is not None and heads_clause(verb) and head.is_ancestor(verb) else None


def follows(noun: Token, date: Span) -> bool:
    """'Held a vote, following the first round of talks on Monday', 'prior to independence in 1974': told behind."""
    if noun.dep_ != "pobj" or noun.pos_ != "NOUN" or noun.i < noun.head.i:
        return False
    link = noun.head.head if noun.head.lower_ in ("of", "to") else noun.head
    dated = date.start > date.sent.start and date.doc[date.start - 1].lower_ == "in"
    return link.lower_ == "following" or (dated and link.lower_ in ("after", "ahead", "prior", "since"))


def leads(noun: Token, date: Span) -> bool:
    """Whether a noun is what went before, at the head of a sentence: 'After a discharge in 2006, he'."""
    first = noun.dep_ == "pobj" and noun.head.lower_ in ("after", "following") and noun.head.is_sent_start is True
    return first and noun.pos_ == "NOUN" and noun.i < date.start and noun.head.head.i > date.end


def _goes_along(head: Token, date: Span) -> bool:
    """'Yesterday' of 'Last week the mayor resigned, with two clerks following suit yesterday': of what went along."""
    link = next((token for token in climb(date.root) if token.lower_ == "with"), None)
    if link is None or link.head.i != head.i or link.i < head.i:
        return False
    return any(token.tag_ == "VBG" for token in date.doc[link.i : date.start])


def is_of_another(date: Span) -> bool:
    """Whether a date is of no time at which something happened that its clause tells."""
    return (
        _is_foretold(date)
        or _is_made_then(date)
        or _is_told_of_it(date)
        or _is_of_named_day(date)
        or _is_of_its_year(date)
        or _is_nomination(date)
    )


def _is_of_named_day(date: Span) -> bool:
    """'Won no contest of Super Tuesday, March 3': the date is that of the day with a name; 'on' it, the clause's."""
    doc, place = date.doc, date.start - 2
    if place <= date.sent.start or doc[place + 1].text != ",":
        return False
    place -= doc[place].text in _CLOSING
    name = doc[place]
    if name.pos_ != "PROPN" or not name.lower_.endswith("day") or doc[place - 1].pos_ not in ("ADJ", "PROPN"):
        return False
    link = next((token for token in climb(name) if token.dep_ == "prep"), None)
    return link is not None and link.lower_ != "on"


def _is_made_then(date: Span) -> bool:
    """Whether it is the year of a thing of which a clause speaks: 'Her passbook from 1994 was good'."""
    link = date.doc[date.start - 1] if date.start > date.sent.start else None
    if link is None or link.lower_ != "from":
        return False
    verb = governing_verb(link.head)
    ends = date.doc[date.end].text if date.end < date.sent.end else ""
    if ends == "," and date.doc[max(0, date.start - 2)].text == "," and verb is not None:
        return verb.tag_ in ("VBP", "VBZ")
    if link.head.pos_ not in ("NOUN", "PROPN") or is_event(link.head):
        return False
    return verb is not None and verb.i >= date.end and verb.lemma_.lower() not in REPORTING


def _is_told_of_it(date: Span) -> bool:
    """'It was Monday' tells of nothing that happened."""
    verb = date.doc[date.start - 1] if date.start > date.sent.start else date.root
    subject = any_subject(verb) if verb.lemma_ == "be" else None
    ends = date.end >= date.sent.end or date.doc[date.end].pos_ in ("CCONJ", "PUNCT", "SCONJ")
    return subject is not None and subject.lower_ == "it" and ends


def _is_foretold(date: Span) -> bool:
    """Whether it is the time that a forecast is for: nothing that the clause tells happens then."""
    link = date.doc[date.start - 1] if date.start - 1 > date.sent.start else None
    thing = link.nbor(-1) if link is not None and link.lower_ == "for" else None
    return thing is not None and thing.pos_ == "NOUN" and thing.lemma_.lower() in _FORECASTS


def _is_of_its_year(date: Span) -> bool:
    """'19 is for the year it was found, 2019': of the finding alone."""
    year = date.root.head
    told = date.root.dep_ == "appos" and year.lower_ in ("day", "month", "year")
    return told and any(child.dep_ == "relcl" for child in year.rights)


def _is_moved_to(verb: Token, date: Span) -> bool:
    """'The trial of Moss was pushed back to Monday': that is the day of the trial."""
    link = date.doc[date.start - 1].lower_ if date.start > date.sent.start else ""
    return link == "to" and verb.lemma_.lower() in _MOVING and verb.i < date.start


def _ascribed_to(verb: Token, date: Span) -> Token | None:
    """The stroke of 'They ascribed her death to a stroke on Monday': told of it later, the day is the cause's own."""
    link = date.doc[date.start - 1] if date.start > verb.i + 1 else verb
    if verb.lemma_.lower() not in _ASCRIBING or link.lower_ not in ("in", "on"):
        return None
    causes = (cause for cause in (link.nbor(-1), link.head) if cause.dep_ == "pobj" and is_event(cause))
    return next((cause for cause in causes if any(above.i == verb.i for above in climb(cause))), None)


def _likened(verb: Token, date: Span) -> Token | None:
    """The trial of 'wants to proceed similarly to the trial of Moss in 1998': the date is that of the model."""
    if "to" not in auxiliary_words(verb) or verb.i > date.start:
        return None
    links = (child for child in verb.rights if child.dep_ == "prep" and child.i < date.start)
    models = (
        noun
        for link in links
        if link.lower_ == "like" or link.nbor(-1).lower_ in _ALIKE
        for noun in link.rights
        if noun.dep_ == "pobj" and noun.i < date.start - 1
    )
    return next((noun for noun in models if is_event(noun)), None)


def _is_nomination(date: Span) -> bool:
    """'The guild's 2020 presidential nomination': the year is that of the election."""
    noun = date.root.head
    named = date.root.dep_ in ("compound", "nmod", "nummod") and noun.lemma_.lower() in _CANDIDACIES
    return named and any(child.lower_ in _OFFICES for child in noun.lefts)


def _is_asked(verb: Token) -> bool:
    """'Whether the visit was the result of a stroke': nobody says that it was."""
    asks = (child for child in verb.lefts if child.dep_ == "mark" and child.lower_ in _ASKED)
    return stands_in_past(verb) and any(child.lower_ == "whether" or verb.dep_ == "ccomp" for child in asks)


def is_gapped(date: Span) -> bool:
    """'And Berg in 1868' of 'Moss was ousted in 1998, and Berg in 1868': the verb is the first one's."""
    doc, place = date.doc, date.start - 1
    if place <= date.sent.start or doc[place].lower_ not in ("in", "on"):
        return False
    first = place
    while first > date.sent.start and doc[first - 1].pos_ in ("ADJ", "DET", "NOUN", "PROPN") and place - first < _NAMED:
        first -= 1
    joined = doc[max(date.sent.start, first - 2) : first]
    if first == place or not len(joined) or joined[-1].lower_ != "and":
        return False
    before = joined[0] if joined[0].text != "," else doc[max(date.sent.start, first - 3)]
    return before.ent_type_ == "DATE" and before.i < first - 1


def is_part_of_purpose(head: Token) -> bool:
    """'And then to lead' of 'the best one to help me and then to lead': nobody is said to do it."""
    if head.dep_ != "conj" or "to" not in auxiliary_words(head) or any_subject(head) is not None:
        return False
    first = head.head
    while first.dep_ in ("conj", "xcomp") and first.head.i != first.i:
        first = first.head
    return first.dep_ in ("acl", "relcl") and "to" in auxiliary_words(first)


def beside_its_day(head: Token, date: Span) -> Token | None:
    """The noun that a date behind it dates: of 'The vote follows a walkout on Monday', 'as was a walkout on Monday'."""
    if head.lower_ == "followed" and head.dep_ == "advcl":
        agents = (below for child in head.rights if child.dep_ == "agent" for below in child.rights)
        return next((noun for noun in agents if noun.dep_ == "pobj" and noun.i < date.start), None)
    if head.dep_ == "acl" and head.lower_ == "scheduled" and head.head.pos_ == "PROPN":
        return head.head
    if head.lemma_.lower() in _COUPLING and all(child.dep_ != "prt" for child in head.rights):
        return next((child for child in head.rights if child.dep_ == "dobj" and child.i < date.start), None)
    if (noun := _led_by(head, date) or _likened(head, date) or _ascribed_to(head, date)) is not None:
        return noun
    if _is_moved_to(head, date):
        moved = (child for child in head.children if child.dep_ in ("dobj", *_SUBJECTS))
        return max(moved, key=lambda child: child.dep_ == "dobj", default=None)
    if _is_asked(head):
        # Where no event is dated, the date itself, which is none.
        above = takewhile(lambda token: token.i != head.i, climb(date.root))
        return next((token for token in above if is_event(token)), date.root)
    inverted = head.lemma_ == "be" and any(child.lower_ == "as" and child.dep_ == "mark" for child in head.lefts)
    behind = (child for child in head.rights if child.dep_ in _SUBJECTS)
    return next(behind, None) if inverted else None
