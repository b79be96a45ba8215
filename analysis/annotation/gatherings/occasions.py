"""Occasions that only their sentence makes gatherings: what somebody attends, opens, unveils or signs."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from analysis.annotation.gatherings.cues import GATHERING_NOUNS, WITHIN_NOUNS
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import is_passive, own_subject
from analysis.knowledge import rows

_ATTENDED = frozenset({"attend", "boycott", "gatecrash", "skip"})
"""What is their object is a gathering, whatever it is called."""

_AIR = frozenset({"podcast", "radio", "television", "tv"})

_AT = frozenset({"at", "during"})

_BEFORE_COURT = frozenset("appear arrive face meet plead sit stand testify".split())
"""With 'in' or 'before', at a hearing."""

_BOUND_FOR = frozenset({"absent", "away", "invite", "missing", "out", "present", "pull", "welcome", "withdraw"})
"""With 'from' or 'to', they lead to an occasion."""

_COMING = frozenset("arrive come fly gather go head join return travel turn".split())
"""With 'for' or 'to', they lead to an occasion."""

_COURTS = frozenset({"court", "courtroom", "judge", "magistrate", "tribunal"})

_EVENINGS = frozenset({"afternoon", "evening", "morning", "night"})

_FLAMES = frozenset("beacon candle cauldron flame lamp torch".split())

_FAIRS = frozenset("expo exposition fair faire fest jamboree".split())
"""Gatherings by their names as well: 'attended the Maker Faire'."""

_GOALS = frozenset({"for", "from", "to"})

_HELD = frozenset(
    "address chair close disrupt grace headline host interrupt lead miss open shun snub watch witness".split()
)
"""What is their object is a gathering if it often is one."""

_LASTING = frozenset(
    "academy class clinic college course institute kindergarten lesson matter mosque need nursery school seminary"
    " synagogue temple university wound".split()
)
"""What one attends for years, or attends to."""

_PACTS = frozenset("accord agreement armistice ceasefire charter compact deal memorandum pact treaty truce".split())

_TALKED_AT = frozenset({"address", "attend", "convene", "hold", "host", "organise", "organize", "skip"})

_MANIFOLD = frozenset("drill exercise game hearing match party race service session".split())
"""Words that before another noun as a rule say something else than a gathering."""

_OF_GATHERINGS = frozenset(
    "attendee audience chamber committee crowd day field goer guest hall host invitation organiser organizer"
    " participant room spectator ticket venue".split()
)
"""Nouns before which they are gatherings all the same: 'party guests', 'hearing room'."""

_ELECTORAL = frozenset(
    "congressional democratic election electoral governor gubernatorial leadership mayoral nomination parliamentary"
    " political presidential primary republican senate senatorial".split()
)
_POSTS = frozenset("congress governor house mayor nomination office presidency president senate seat".split())
_RUNNING = frozenset("candidate contender governor hopeful mayor minister nominee politician senator".split())

_STRUCTURES = frozenset(
    "airport arena bridge cathedral centre center dam embassy exhibition factory gallery garden harbour harbor hospital"
    " hotel house laboratory library line memorial mosque museum observatory park pipeline plant"
    " pool port port railway road"
    " school shrine stadium station telescope terminal theatre theater tower tunnel university wing".split()
)

_SHOWN = frozenset("bust memorial monument mural painting plaque portrait sculpture statue tablet".split())

_RITES: dict[str, frozenset[str]] = {
    "cut": frozenset({"ribbon"}),
    "inaugurate": _STRUCTURES,
    "ink": _PACTS,
    "lay": frozenset({"foundation", "stone", "wreath"}),
    "light": _FLAMES,
    "open": _STRUCTURES,
    "reopen": _STRUCTURES,
    "sign": _PACTS,
    "take": frozenset({"oath"}),
    "unveil": _SHOWN,
}
"""Verb and object that are a ceremony of their own."""

_INTO_OFFICE = frozenset({"as", "in"})

_PLACED = frozenset({"inaugurate", "install", "swear"})
"""In the passive with 'in' or 'as', a ceremony for the subject."""

_PLEDGED = frozenset("pledged uncommitted unpledged".split())
_WINNING = frozenset(
    "accumulate add allocate amass award claim collect control earn gain get have hold lose lead need net pick pledge"
    " receive require secure take total win".split()
)
"""What candidates do to delegates, who are so many votes."""

_RAISED = frozenset({"consecrate", "crown", "enthrone", "ordain"})
"""In the passive, a ceremony for the subject."""


def occasion_kind(token: Token, lemma: str) -> str:
    """The kind of gathering that a noun is by what its sentence does with it; empty where it is none.

    Whatever is attended, boycotted or skipped is one ('attended the christening'), save for schools and the like;
    the nouns that often are one count where somebody is at it, comes for it or is invited to it.
    """
    if token.tag_ == "NNS" or _is_part(token) or (lemma == "show" and _is_broadcast(token)):
        return ""
    if is_contest_for_office(token, lemma):
        return ""
    if (lemma in _COURTS and _is_before_court(token)) or _is_town_hall(token):
        return "meeting"
    if lemma in _EVENINGS:
        return ""
    if is_attended(token):
        unknown = "" if lemma in _LASTING or token.tag_ == "NNP" else "ceremony"
        return occasions("place").get(lemma, unknown) if unknown or lemma in _FAIRS else ""
    return occasions("place").get(lemma, "") if is_gone_to(token) else ""


@cache
def occasions(sort: str) -> dict[str, str]:
    """Words of one sort of the table `occasions` ('place', 'hint'), each with the kind of gathering it tells of."""
    return {row["word"]: row["kind"] for row in rows("occasions") if row["as"] == sort}


def hinted_kind(token: Token) -> str:
    """The kind of gathering that a word speaks of, whatever its sentence does with it; empty for any other word."""
    lemma = token.lemma_.lower()
    if lemma == "tribute" and (token.head.lemma_ == "pay" or any(one.lemma_ == "pay" for one in children(token))):
        return ""
    if is_kind_of_another(token, lemma) or is_contest_for_office(token, lemma):
        return ""
    if lemma == "party" and token.tag_ in ("NNP", "NNPS"):
        return ""
    if (lemma in _COURTS and _is_named_body(token)) or (lemma == "delegate" and _is_won(token)):
        return ""
    return occasions("place").get(lemma, "") or occasions("hint").get(lemma, "") or GATHERING_NOUNS.get(lemma, "")


def _is_named_body(token: Token) -> bool:
    """'the U.S. Supreme Court', 'the International Court of Justice': a body, and no hearing."""
    return token.tag_ in ("NNP", "NNPS")


def _is_won(delegate: Token) -> bool:
    """'had 26 delegates', 'a total of 54 delegates', '1,991 delegates are needed': votes that a candidate wins."""
    around = {child.lower_ for child in children(delegate)}
    counted = any(child.dep_ == "nummod" for child in children(delegate))
    if not around.isdisjoint(_PLEDGED):
        return True
    verb = delegate.head
    if delegate.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_.lower() in _WINNING
    return counted and (verb.lower_ in ("of", "with") or verb.tag_ in ("JJR", "RBR"))


def is_kind_of_another(token: Token, lemma: str) -> bool:
    """Whether the noun behind it makes a word that means many things no gathering: 'hearing loss', 'party leader'."""
    if lemma not in _MANIFOLD or token.dep_ not in ("amod", "compound", "nmod") or token.head.i < token.i:
        return False
    head = token.head.lemma_.lower()
    return head not in GATHERING_NOUNS and head not in _OF_GATHERINGS and not occasions("place").get(head)


def is_contest_for_office(token: Token, lemma: str) -> bool:
    """'withdrew from the race' of a candidate, 'the presidential race', 'the Nevada caucuses': an election."""
    if lemma == "caucus":
        return token.tag_ in ("NNS", "NNP", "NNPS")
    if lemma != "race":
        return False
    around = {child.lower_ for child in children(token)}
    aims = (one for child in children(token) if child.lower_ == "for" for one in children(child))
    if around & _ELECTORAL or any(one.lemma_.lower() in _POSTS for one in aims):
        return True
    verb = next((one for one in token.ancestors if one.pos_ == "VERB"), None)
    runner = own_subject(verb) if verb is not None else None
    return runner is not None and runner.lemma_.lower() in _RUNNING


def is_attended(token: Token) -> bool:
    """Whether a noun is what somebody attends or stays away from."""
    return token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in _ATTENDED


def is_gone_to(token: Token) -> bool:
    """Whether somebody is at what the noun names, comes for it or is invited to it."""
    preposition = token.head
    if token.dep_ != "pobj":
        return token.dep_ == "dobj" and token.tag_ == "NN" and preposition.lemma_ in _HELD
    if preposition.lower_ in _AT:
        return True
    above = preposition.head
    if preposition.lower_ in ("from", "to") and above.lemma_ in _BOUND_FOR:
        return True
    return preposition.lower_ in _GOALS and above.lemma_ in _COMING and above.pos_ == "VERB"


def is_evening(token: Token) -> bool:
    """'chaired the evening', 'boycotted the night': the gathering spoken of."""
    if token.lower_ not in _EVENINGS or token.dep_ != "dobj":
        return False
    return (token.head.lemma_ in _HELD or token.head.lemma_ in _ATTENDED) and any(
        child.lower_ in ("the", "this") for child in children(token)
    )


def _is_town_hall(token: Token) -> bool:
    """'will hold a town hall': a meeting, not the building."""
    if token.dep_ not in ("dobj", "nsubjpass") or token.head.lemma_ not in _TALKED_AT:
        return False
    return any(child.lower_ == "town" and child.i + 1 == token.i for child in children(token))


def _is_before_court(token: Token) -> bool:
    """'appeared in court', 'stood before the judge'."""
    led = token.dep_ == "pobj" and token.head.lower_ in ("at", "before", "in")
    return led and token.head.head.lemma_ in _BEFORE_COURT


def _is_broadcast(show: Token) -> bool:
    """'a TV show', 'hosts a show on internet radio', 'a show on RT'."""
    on = [one for child in children(show) if child.lower_ == "on" for one in children(child)]
    if any(one.lower_ in _AIR or one.text.isupper() for one in on):
        return True
    return any(child.lower_ in _AIR or child.lower_ in ("reality", "talk") for child in children(show))


def _is_part(token: Token) -> bool:
    """'the opening of the summit': the summit is the gathering."""
    if token.lemma_.lower() not in WITHIN_NOUNS:
        return False
    of = [one for child in children(token) if child.lower_ == "of" for one in children(child)]
    return any(one.lemma_.lower() in GATHERING_NOUNS for one in of)


def rite_kind(verb: Token) -> str:
    """'ceremony' for a verb that is one by itself: 'unveiled the statue', 'was sworn in'; else empty."""
    lemma = verb.lemma_.lower()
    wanted = _RITES.get(lemma, frozenset())
    objects = [child for child in children(verb) if child.dep_ in ("dobj", "nsubjpass")]
    objects += [verb.head] if verb.dep_ == "acl" and verb.tag_ == "VBN" else []
    if any(one.lemma_.lower() in wanted for one in objects):
        return "ceremony"
    if lemma == "marry" and verb.tag_ == "VBD" and any(one.dep_ == "dobj" for one in objects):
        return "ceremony" if any(child.lower_ in ("at", "in", "on") for child in children(verb)) else ""
    if lemma in ("open", "reopen") and not objects and _is_structure_opening(verb):
        return "ceremony"
    if not is_passive(verb) or verb.dep_ == "acl":
        return ""
    into = any(child.lower_ in _INTO_OFFICE and child.dep_ in ("prep", "prt") for child in children(verb))
    return "ceremony" if lemma in _RAISED or (lemma in _PLACED and into) else ""


def _is_structure_opening(verb: Token) -> bool:
    """'The opera house reopened on Sunday', told as past and of a day."""
    head = own_subject(verb)
    on = any(child.lower_ == "on" and child.dep_ == "prep" for child in children(verb))
    return verb.tag_ == "VBD" and on and head is not None and head.lemma_.lower() in _STRUCTURES
