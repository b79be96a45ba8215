"""Times that are figures: terms of prison, days in captivity, what lasts."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.counted import plural
from analysis.annotation.grammar.subjects import own_subject

SENTENCING = frozenset(("condemn", "imprison", "jail", "sentence"))
"""Verbs whose duration is a term of prison."""
_PRISON = frozenset("commute,imprison,inmate,jail,pardon,parole,prison,prisoner,sentence".split(","))
_STATES = frozenset(
    "captivity,custody,detention,exile,hiding,hospital,jail,office,orbit,power,prison,quarantine,space".split(",")
)
"""Words for a state whose duration is a figure ("200 days in captivity")."""
_OBSERVED = frozenset(
    "blackouts,captivity,clashes,conflict,debate,deliberation,deliberations,detention,discussion,discussions"
    ",exile,fighting,footage,hearings,imprisonment,labor,labour,mourning,negotiation,negotiations,occupation,probation"
    ",protest,protests,quarantine,questioning,rain,rioting,service,silence,surgery,talks,testimony,training,unrest"
    ",voting,war,work".split(",")
)
"""The same behind "of": "three days of mourning"; and with a word before it: "200 hours of community service"."""
_OTHER_TIMES = frozenset("arrival,criminal,departure,local,response,track,travel,waiting".split(","))
PAUSES = frozenset(
    "adjournment,ban,blackout,blockade,boycott,break,ceasefire,closure,curfew,deadlock,delay,drought,embargo,hiatus"
    ",lockdown,lull,moratorium,occupation,pause,postponement,recess,reign,shutdown,siege,standoff,stoppage,strike"
    ",suspension,tenure,truce,war".split(",")
)
"""Nouns for times without something, or under it, whose length is a figure: "a five-week closure"."""
_PAUSING = {
    "adjourn": "adjournments", "ban": "bans", "close": "closures", "delay": "delays", "postpone": "postponements",
    "prorogue": "suspensions", "shut": "closures", "suspend": "suspensions",
}  # fmt: skip
"""Lemmas of verbs for the same: "the bridge was closed for five weeks"."""
_RACES = frozenset(
    "course,dash,distance,final,half-marathon,heat,hurdle,hurdles,kilometer,kilometre,lap,leg,marathon,meter,metre,mile"
    ",race,relay,round,route,semifinal,sprint,stage,triathlon".split(",")
)
_RACING = frozenset("clock,complete,cover,cycle,finish,race,ride,row,run,skate,ski,swim,walk,win".split(","))
_WAYS = frozenset("course,distance,leg,round,route".split(","))
"""Nouns for what is covered on other occasions than races too."""
_FROM_STATE = 3
"""Tokens from "of" on in which the state stands."""


def lasting(verb: Token) -> Token | None:
    """What lasts: the subject of a verb, or the noun for which its "which" stands."""
    if verb.dep_ == "relcl" and any(child.lower_ in ("that", "which") for child in verb.children):
        return verb.head if verb.head.pos_ == "NOUN" else None
    subjects = (child for child in verb.children if child.dep_.startswith("nsubj") and child.pos_ == "NOUN")
    return next(subjects, None)


def performed(last: Token) -> str:
    """What a time of performance is of: "a time of 47 seconds", "ran a mile in 4 minutes"."""
    above = last.head
    if last.dep_ == "attr" and above.lemma_ == "be":
        subject = own_subject(above)
        return _timed(subject) if subject is not None else ""
    if last.dep_ != "pobj":
        return ""
    if above.lower_ == "of":
        noun = above.head if above.head.pos_ == "NOUN" else _object(above.head)
        return _timed(noun) if noun is not None else ""
    verb = above.head
    if above.lower_ == "at" and verb.lemma_.lower() == "stand":
        subject = own_subject(verb)
        return _timed(subject) if subject is not None else ""
    if above.lower_ not in ("in", "under") or verb.lemma_.lower() not in _RACING:
        return ""
    raced = _object(verb)
    if raced is None or raced.lemma_.lower() not in _RACES:
        return ""
    clocked = raced.lemma_.lower() not in _WAYS and last.lower_ not in ("hour", "hours")
    return "times" if clocked else f"{plural(raced)} ({verb.lemma_.lower()})"


def paused(last: Token) -> str:
    """What a time is of for which something is shut, delayed or forbidden: "suspended the council for five weeks"."""
    if last.dep_ != "pobj" or last.head.lower_ not in ("by", "for"):
        return ""
    verb = last.head.head
    noun = _PAUSING.get(verb.lemma_.lower(), "") if verb.pos_ == "VERB" else ""
    if last.head.lower_ == "by" and noun not in ("delays", "postponements"):
        return ""
    return f"{noun} (duration)" if noun else ""


def _timed(noun: Token) -> str:
    """Times and records; not "a period of two hours"."""
    sort = next((child.lower_ for child in noun.lefts if child.lower_ in _OTHER_TIMES), "")
    return plural(noun) if noun.lemma_.lower() in ("record", "time") and not sort else ""


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.rights if child.dep_ == "dobj"), None)


def state(sentence: ParsedSentence, first: int) -> str:
    """The state that lasts, in "200 days in captivity", "three days of mourning"."""
    following = sentence.span.doc[first : min(first + 2, sentence.span.end)]
    reached = sentence.span.doc[first : min(first + _FROM_STATE, sentence.span.end)]
    if len(reached) == _FROM_STATE and reached[0].lower_ == "of" and reached[1].dep_ in ("amod", "compound"):
        return reached[1:].text.lower() if reached[2].lower_ in _OBSERVED else ""
    spent = first > sentence.span.start and sentence.span.doc[first - 1].lower_ in ("hours", "minutes")
    if spent and len(following) > 1 and following[0].lower_ == "of" and following[1].tag_ in ("NN", "NNS"):
        return following[1].lower_
    states = {"in": _STATES, "of": _OBSERVED}.get(following[0].lower_, frozenset()) if len(following) > 1 else ()
    held = len(following) > 1 and following[1].lower_ in states
    if held:
        return following[1].lower_
    return "captivity" if first > sentence.span.start and _freed_after(sentence.span.doc[first - 1]) else ""


def _freed_after(last: Token) -> bool:
    """Whether somebody was freed after a time: "freed after 200 days"."""
    after = last.head
    return after.lower_ == "after" and last.dep_ == "pobj" and after.head.lemma_.lower() in ("free", "release")


def imprisoned(sentence: ParsedSentence, first: int, *, joined: bool) -> bool:
    """Whether a time is that of an "eight-year sentence", of a "ten year prison term", or "behind bars"."""
    following = [token.lower_ for token in sentence.span.doc[first : min(first + 2, sentence.span.end)]]
    if following == ["behind", "bars"]:
        return True
    single = joined or (first > sentence.span.start and sentence.span.doc[first - 1].tag_ == "NN")
    if following[:1] in (["jail"], ["prison"]):
        return single and following[1:] in (["sentence"], ["sentences"], ["term"], ["terms"])
    return single and following[:1] in (["sentence"], ["sentences"])


def sentenced(last: Token) -> bool:
    """Whether a court gave somebody a time: "sentenced to two years", "sentenced to serve two years"."""
    if last.dep_ == "pobj" and last.head.lower_ == "to":
        return last.head.head.lemma_.lower() in SENTENCING
    serving = last.head
    return last.dep_ == "dobj" and serving.lemma_.lower() == "serve" and serving.head.lemma_.lower() in SENTENCING


def served(last: Token) -> bool:
    """Whether somebody spent a time in prison: "served two years of a sentence"."""
    if last.dep_ != "dobj" or last.head.lemma_.lower() != "serve":
        return False
    return any(token.lemma_.lower() in _PRISON for token in last.sent)


def asks_for(verb: Token, last: Token) -> bool:
    """Whether prosecutors ask for a term of so many years."""
    subject = own_subject(verb)
    asks = verb.lemma_.lower() in ("ask", "demand", "request", "seek") and last.i > verb.i
    return asks and subject is not None and subject.lemma_.lower() in ("prosecution", "prosecutor")
