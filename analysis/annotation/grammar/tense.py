"""Past, present, planned or possible: what the verb of a clause says about when and whether."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.annotation.grammar.remembered import children, remembered

LONGEST_CLIMB = 40
"""Steps up a parse tree; a sentence deeper than that is no sentence."""

_PLAN_NOUNS = frozenset("agreement,decision,intention,invitation,offer,order,plan,pledge,promise,proposal".split(","))
_PLAN_VERBS = frozenset(
    "agree,aim,anticipate,arrange,decide,due,envisage,expect,forecast,hope,intend,plan,pledge,poise,prepare,project"
    ",promise,propose,schedule,set,slat,slate,tip,vow,want,wish".split(",")
)
"""What follows them with 'to' has not happened yet, nor what they set 'for' a day; 'slat' is 'slated' to the model."""
_RANKS = frozenset("fifth,first,fourth,last,latest,only,second,sixth,third".split(","))
_HELD = frozenset(
    "begin,conclude,continue,end,feature,finish,go,happen,hold,occur,open,play,proceed,start,take".split(",")
)
"""Verbs that tell of what was scheduled that it came to pass."""
_FORESEEING = frozenset(
    "aim,anticipate,await,expect,forecast,hope,intend,plan,prepare,project,schedule,set,slat,slate".split(",")
)
"""'Was expected to pass on Wednesday': said of a day to come then."""
_SETTING = frozenset("due,expect,plan,schedule,set,slat,slate".split(","))
"""Verbs that give an event its day."""
_PUT_OFF = frozenset("adjourn,bail,defer,delay,extend,postpone,release,remand".split(","))
"""Verbs after whose past 'until' names a day that is to come."""
_POSSIBLE = frozenset("can,could,may,might,must,need,ought,should".split(","))
_WILL = frozenset("'ll,shall,wo,will,’ll".split(","))
_WOULD = frozenset("'d,would,’d".split(","))
_CLAUSES = frozenset("ROOT,acl,advcl,ccomp,conj,csubj,csubjpass,parataxis,pcomp,relcl,xcomp".split(","))
_CONDITIONS = frozenset("if,should,unless,whether".split(","))
_SUBJECTS = frozenset("csubj,csubjpass,expl,nsubj,nsubjpass".split(","))


def modality(token: Token) -> str:
    """What the clause of a word says: past, present, planned, possible; empty where it has no verb."""
    verb = governing_verb(token)
    if verb is None:
        return ""
    if _is_set(token, verb) or _until(token, verb):
        return "past" if was_held(verb) else "planned"
    found = _modality(verb, LONGEST_CLIMB)
    link = _link(token)
    return "past" if found == "planned" and link is not None and link.lower_ == "since" else found


def foreseen(token: Token) -> bool:
    """Whether the clause of a word tells, in the past, what was then to come: 'was to meet', 'said it would meet'."""
    verb = governing_verb(token)
    if verb is None:
        return False
    if not _WOULD.isdisjoint(auxiliary_words(verb)):
        return verb.dep_ == "ccomp" and stands_in_past(verb.head)
    if verb.dep_ != "xcomp" or "to" not in auxiliary_words(verb):
        return False
    if verb.head.lemma_ == "be":
        return verb.head.tag_ == "VBD" and _is_to(verb, verb.head)
    return verb.head.lemma_.lower() in _FORESEEING and stands_in_past(verb.head)


def stands_in_past(verb: Token) -> bool:
    """Whether a verb stands in the past: 'agreed', 'was agreed', but not 'has agreed'."""
    return verb.tag_ == "VBD" or any(helper.tag_ == "VBD" for helper in auxiliaries(verb))


def was_held(verb: Token) -> bool:
    """'Games scheduled for Wednesday were held': the clause around tells that it came to pass."""
    noun = verb.head
    held = noun.head
    if (
        verb.lemma_.lower() not in _SETTING
        or verb.dep_ != "acl"
        or noun.dep_ not in _SUBJECTS
        or not heads_clause(held)
        or not stands_in_past(held)
    ):
        return False
    negated = any(child.dep_ == "neg" for child in children(held))
    return held.lemma_.lower() in _HELD and not negated


def governing_verb(token: Token) -> Token | None:
    """The verb of the clause a word stands in, the word itself where it is one."""
    return next((found for found in climb(token) if heads_clause(found)), None)


def climb(token: Token) -> Iterator[Token]:
    """A word, its head, the head's head … up to the root."""
    for _ in range(LONGEST_CLIMB):
        yield token
        if token.head is token or token.head.i == token.i:
            return
        token = token.head


def heads_clause(token: Token) -> bool:
    """Whether a word is the head of a clause (and no auxiliary of another verb, nor a participle before a noun)."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ in _CLAUSES


def any_subject(verb: Token) -> Token | None:
    """The subject that hangs from a verb itself, be it a clause or 'there', or None."""
    return next((child for child in children(verb) if child.dep_ in _SUBJECTS), None)


@remembered
def auxiliaries(verb: Token) -> tuple[Token, ...]:
    """The auxiliaries of a verb, in order."""
    return tuple(child for child in children(verb) if child.dep_ in ("aux", "auxpass"))


@remembered
def auxiliary_words(verb: Token) -> frozenset[str]:
    """The same in small letters."""
    return frozenset(helper.lower_ for helper in auxiliaries(verb))


def _is_set(token: Token, verb: Token) -> bool:
    """'was scheduled for Friday', 'a 3 May hearing was scheduled': the day is to come, whatever the tense."""
    if verb.lemma_.lower() not in _SETTING:
        return False
    link = _link(token)
    if link is not None and link.lower_ == "for" and link.head.i == verb.i:
        return True
    above = list(climb(token))
    return any(found.dep_ == "nsubjpass" and found.head.i == verb.i for found in above)


def _until(token: Token, verb: Token) -> bool:
    """'has closed its borders until Friday', 'adjourned until May': the end is to come."""
    link = _link(token)
    if link is None or link.lower_ not in ("till", "until"):
        return False
    if verb.tag_ == "VBD" and verb.lemma_.lower() in _PUT_OFF:
        return True
    helpers = (helper.lower_ for above in climb(verb) for helper in auxiliaries(above))
    return any(helper in ("has", "have", "'ve", "’ve") for helper in helpers)


def _link(token: Token) -> Token | None:
    """The preposition that a word hangs from."""
    return next((found for found in climb(token) if found.dep_ == "prep"), None)


def _modality(verb: Token, steps: int) -> str:
    if steps == 0:
        return ""
    found = _own(verb, steps)
    if found in ("past", "present", "planned") and _conditional(verb):
        return "possible" if found != "past" else found
    return found


def _own(verb: Token, steps: int) -> str:
    helpers = [helper.lower_ for helper in auxiliaries(verb)]
    if "to" in helpers:
        return _infinitive(verb, helpers, steps)
    modal = _modal(verb, helpers)
    if modal:
        return modal
    tags = [helper.tag_ for helper in (*auxiliaries(verb), verb)]
    if "VBD" in tags:
        return "past"
    if any(helper.lemma_ == "have" for helper in auxiliaries(verb)):
        return "past"
    if tags[0] in ("VBZ", "VBP"):
        return "planned" if len(tags) == 1 and verb.lemma_ in ("anticipate", "expect", "plan") else "present"
    return _bare(verb, steps)


def _modal(verb: Token, helpers: list[str]) -> str:
    if _WILL & set(helpers):
        return "planned"
    if _WOULD & set(helpers) and not any(helper in ("have", "'ve", "’ve") for helper in helpers):
        return "planned" if verb.dep_ in ("ccomp", "relcl") or _under_past(verb) else "possible"
    return "possible" if (_POSSIBLE | _WOULD) & set(helpers) else ""


def _under_past(verb: Token) -> bool:
    return verb.dep_ == "conj" and verb.head.tag_ == "VBD" and heads_clause(verb.head)


def _infinitive(verb: Token, helpers: list[str], steps: int) -> str:
    """'plans to visit', 'is to visit', 'began to visit', 'a plan to visit', 'talks to be held'."""
    head = verb.head
    outer = governing_verb(head) if ranks(verb) else None
    if outer is not None:
        return _modality(outer, steps - 1)
    if verb.dep_ == "acl" and (head.lemma_.lower() in _PLAN_NOUNS or "be" in helpers):
        return "planned"
    if verb.dep_ in ("ROOT", "relcl") or head.i == verb.i:
        return "planned"
    lemma = head.lemma_.lower()
    upper = governing_verb(head)
    if head.pos_ == "ADJ" and upper is not None and _modal(upper, list(auxiliary_words(upper))) == "possible":
        return "possible"
    if lemma in _PLAN_VERBS or (lemma == "go" and head.tag_ == "VBG") or _is_to(verb, head):
        return "planned"
    return _modality(upper, steps - 1) if upper is not None else "planned"


def ranks(verb: Token) -> bool:
    """Whether an infinitive says what somebody is the first, the last or the youngest to do: it is done."""
    if verb.dep_ not in ("acl", "relcl") or verb.tag_ != "VB" or verb.head.i > verb.i:
        return False
    return any(child.lower_ in _RANKS or child.tag_ == "JJS" for child in verb.head.lefts)


def _is_to(verb: Token, head: Token) -> bool:
    """'is to visit', 'is due to visit', 'was set to visit'."""
    if verb.dep_ != "xcomp":
        return False
    if head.lemma_ == "be":
        return all(child.dep_ not in ("attr", "acomp") or child.lower_ == "due" for child in children(head))
    return head.pos_ == "ADJ" and head.lower_ in ("due", "ready", "set")


def _bare(verb: Token, steps: int) -> str:
    """A verb without auxiliaries of its own that is not finite: participles and second verbs of a pair."""
    if (
        verb.lower_ == "followed"
        and verb.dep_ in ("acl", "advcl")
        and any(child.lower_ == "by" for child in children(verb))
    ):
        above = governing_verb(verb.head)
        return _modality(above, steps - 1) if above is not None else "past"
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl"):
        return "planned" if verb.lemma_.lower() in _PLAN_VERBS and not _set_up(verb) else "past"
    if verb.dep_ == "ROOT" or verb.head.i == verb.i:
        told = verb.tag_ == "VBG" and any(token.tag_ == "VBD" for token in verb.sent)
        return "past" if verb.tag_ == "VBN" or told else "present"
    upper = governing_verb(verb.head)
    if upper is None:
        return "past" if verb.tag_ == "VBN" else "present"
    return "planned" if _in_plan(verb, upper) else _modality(upper, steps - 1)


def _in_plan(verb: Token, plan: Token) -> bool:
    """'They are slated to sail at dawn, landing on Friday': whether a participle goes on with what is planned."""
    if verb.tag_ != "VBG" or plan.lemma_.lower() not in _PLAN_VERBS or stands_in_past(plan):
        return False
    return any(child.dep_ == "xcomp" and child.i < verb.i for child in children(plan))


def _set_up(verb: Token) -> bool:
    """'A record set at the marathon': what is set, but not 'for' a time nor 'to' do a thing."""
    leads = any(child.lower_ in ("for", "to") or child.dep_ == "xcomp" for child in verb.rights)
    return verb.lemma_.lower() == "set" and not leads


def _conditional(verb: Token) -> bool:
    """Whether the clause begins with 'if' or 'unless'."""
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in children(verb))
