"""The words by which a text names gatherings: what it calls them, and how they hang from a verb."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from analysis.annotation.gatherings.cues import (
    CLASSIFYING,
    GATHERING_NOUNS,
    GENERIC_NOUNS,
    GROUP_NOUNS,
    MEETING_OF,
    MEETING_VERBS,
    NOT_PRESENT,
    PLURAL_GATHERINGS,
    PLURAL_ONLY,
    QUALIFIED,
    SIDES,
    VERB_KINDS,
    WITHIN_NOUNS,
)
from analysis.annotation.gatherings.occasions import (
    is_attended,
    is_evening,
    is_gone_to,
    is_kind_of_another,
    occasion_kind,
    rite_kind,
)
from analysis.annotation.grammar.remembered import children, remembered, subtree
from analysis.annotation.grammar.subjects import SUBJECTS, clause, is_verb

GENERIC = "generic"
DEFINITE = frozenset({"both", "that", "the", "these", "this", "those"})
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split())
OCCURRING = frozenset({"begin", "conclude", "convene", "end", "happen", "occur", "open", "start", "take"})
_PARTS_OF_DAYS = frozenset({"day", "evening", "night", "weekend"})
_HYPHENS = ("-", "–")
_OF_TREATIES = frozenset("against for geneva hague international of on rights social un vienna".split())
"""Words around a 'convention' that is a treaty or a custom."""


@remembered
def gathering_kind(token: Token) -> str:
    """The kind of gathering that a noun or verb names; 'generic' for 'the event'; empty for any other word."""
    lemma = token.lemma_.lower()
    if is_verb(token):
        return _verb_kind(token, lemma)
    if token.tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return ""
    words = {child.lower_ for child in children(token)}
    named_by = token.dep_ in ("compound", "amod") and token.head.tag_.startswith("NNP")
    if words & NOT_PRESENT or named_by or is_kind_of_another(token, lemma):
        return ""
    if is_evening(token):
        return GENERIC
    if lemma in GENERIC_NOUNS:
        several = token.tag_ == "NNS" and lemma != "festivity"
        return GENERIC if words & DEFINITE and not several else ""
    own_briefing = lemma == "conference" and any(child.dep_ == "poss" for child in children(token))
    if lemma not in GATHERING_NOUNS:
        return occasion_kind(token, lemma)
    if own_briefing or not _one(token, lemma) or _is_institution(token, lemma):
        return ""
    return "meeting" if lemma == "meeting" and _is_assembly(token) else GATHERING_NOUNS[lemma]


def _is_assembly(token: Token) -> bool:
    """Whether a 'meeting' is one of a body or of many: 'a council meeting', 'attended the meeting'."""
    around = children(token)
    if any(child.lower_ in MEETING_OF for child in around):
        return True
    if any(child.lower_ in ("between", "with") or child.lower_ in SIDES for child in around):
        return False
    if token.tag_ == "NN" and any(child.dep_ == "compound" and child.tag_ == "NN" for child in around):
        return True
    of = [one for child in around if child.lower_ == "of" for one in children(child)]
    if any(one.lower_ in MEETING_OF for one in of):
        return True
    return token.dep_ in ("dobj", "nsubjpass") and token.head.lemma_ in MEETING_VERBS


def _verb_kind(verb: Token, lemma: str) -> str:
    """The kind that a verb names; the lemmatiser drops the 'e' of 'dined'."""
    if verb.pos_ != "VERB" or (lemma == "sit" and not _sits_down(verb)) or (lemma == "host" and not _has_guest(verb)):
        return ""
    return VERB_KINDS.get(lemma) or VERB_KINDS.get(f"{lemma}e", "") or rite_kind(verb)


def _is_institution(token: Token, lemma: str) -> bool:
    """'the United States Congress', the month of March, the Labour Party; 'the party congress' is a gathering."""
    proper = token.tag_ in ("NNP", "NNPS")
    if proper and (lemma == "party" or (lemma == "conference" and _is_of_members(token))):
        return True
    return proper and lemma in ("congress", "march") and not any(part.lower_ == "party" for part in children(token))


def acts_as_body(token: Token) -> bool:
    """Whether a name is that of a body by its place: who does something, or has members and officers."""
    if token.dep_ == "nsubj":
        return token.head.lemma_ != "be" and token.head.lemma_ not in OCCURRING
    if token.dep_ in ("compound", "nmod", "poss"):
        return True
    of_people = token.head.head.tag_ in ("NN", "NNS") and token.head.head.lemma_.lower() not in WITHIN_NOUNS
    return token.dep_ == "pobj" and (token.head.dep_ == "agent" or (token.head.lower_ == "of" and of_people))


def _is_of_members(token: Token) -> bool:
    """'the National Conference of State Legislatures'; the Conference of the Parties meets."""
    of = [one for child in children(token) if child.lower_ == "of" for one in children(child)]
    return any(one.tag_ in ("NNS", "NNPS") and one.lower_ != "parties" for one in of)


def _has_guest(verb: Token) -> bool:
    """'A will host B'; not 'A will host a summit'."""
    objects = [child for child in children(verb) if child.dep_ == "dobj"]
    return any(one.tag_ == "NNP" and one.lemma_.lower() not in GATHERING_NOUNS for one in objects)


def _sits_down(verb: Token) -> bool:
    """'A sat down with B'."""
    return {"down", "with"} <= {child.lower_ for child in children(verb)}


def qualified(token: Token) -> bool:
    """Whether a noun that means many things has a word before it that makes it a gathering; a capital for 'a Mass'."""
    wanted = QUALIFIED.get(token.lemma_.lower())
    if wanted is None or token.text == "Mass" or (token.lemma_ == "trial" and _is_of_somebody(token)):
        return True
    if token.lemma_.lower() == "convention" and _is_assembled(token):
        return True
    if is_attended(token) or (is_gone_to(token) and (token.lemma_ != "session" or token.dep_ == "dobj")):
        return True
    return any(part.lower_ in wanted or part.lower_ in DAYS for part in subtree(token) if part.i < token.i)


def _is_assembled(token: Token) -> bool:
    """'the convention', 'a fan-run convention'; no treaty ('the convention on mines')."""
    around = {child.lower_ for child in children(token)}
    return token.tag_ == "NN" and bool(around & {"a", "the", "this"}) and around.isdisjoint(_OF_TREATIES)


def _is_of_somebody(token: Token) -> bool:
    """'the trial of A'."""
    of = [one for child in children(token) if child.lower_ == "of" for one in children(child)]
    return any(one.pos_ == "PROPN" for one in of)


def _one(token: Token, lemma: str) -> bool:
    """Whether the noun names one gathering: not 'meetings', unless 'a series of meetings' or 'one of the parades'."""
    if token.tag_ in ("NN", "NNP"):
        return lemma not in PLURAL_ONLY
    partitive = (
        token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in ("one", "round", "series")
    )
    return lemma in PLURAL_GATHERINGS or partitive or (lemma == "meeting" and _is_round(token))


def _is_round(token: Token) -> bool:
    """'will hold bilateral meetings with the others': a round of its own."""
    to_come = any(child.lower_ in ("to", "will") for child in children(token.head))
    kind = any(child.lower_ in SIDES for child in children(token))
    return kind and to_come and token.dep_ == "dobj" and token.head.lemma_ in ("have", "hold")


def classifies(part: Token) -> bool:
    """Whether a word before a gathering noun says which gathering it is, rather than praises it or dates it."""
    if part.lower_ in DAYS:
        return False
    return part.dep_ in ("compound", "nmod", "punct") or part.lower_ in CLASSIFYING


def called(token: Token, *, keep: Callable[[Token], bool]) -> str:
    """The noun with the words right before it that say which one it is."""
    parts = [token]
    for part in words_before(token):
        joined = len(parts) > 1 and part.head in parts and (part.dep_ in ("compound", "punct") or _hyphenated(part))
        if keep(part) or joined:
            parts.append(part)
    parts.sort(key=lambda part: part.i)
    return _written([part for part in parts if not part.is_punct or part.text in _HYPHENS])


def _written(parts: list[Token]) -> str:
    """Words as the text writes them, hyphens with both their halves only, without what stands in brackets between."""
    text = ""
    for position, part in enumerate(parts):
        before = part.doc[parts[position - 1].i + 1 : part.i].text if position else ""
        if part.text in _HYPHENS:
            halved = position and position + 1 < len(parts) and parts[position + 1].i == part.i + 1
            text = f"{text.rstrip()}{part.text}" if halved else text.rpartition(" ")[0]
        elif before in _HYPHENS or text.endswith(_HYPHENS):
            text += before + part.text
        else:
            text += f" {part.text}"
    return text.strip()


def _hyphenated(part: Token) -> bool:
    return part.nbor().text in _HYPHENS


def words_before(token: Token) -> Iterator[Token]:
    """Words of the noun phrase before a noun, nearest first, up to an article or what belongs to another word.

    What stands in brackets is passed over.
    """
    position, first = token.i - 1, token.sent.start
    while position >= first:
        part = token.doc[position]
        if part.text == ")":
            position = next((i for i in range(position, first, -1) if token.doc[i].text == "("), position) - 1
            continue
        if part.dep_ in ("det", "poss", "case", "prep", "nummod") or token not in part.ancestors:
            return
        yield part
        position -= 1


def is_named(token: Token) -> bool:
    """Whether proper names stand before a gathering noun: 'the Lakes Forum summit'."""
    return any(part.tag_ in ("NNP", "NNPS") and part.lower_ not in DAYS for part in words_before(token))


def link(token: Token, verb: Token) -> str:
    """How a noun hangs from a verb: 'dobj', 'nsubj', 'at', 'during' …; empty where something else is between.

    Nouns that only point into the gathering ('at the forefront of', 'on the sidelines of') are passed over.
    """
    current, found = token, ""
    while current != verb:
        above = current.head
        if above == current:
            return ""
        if current.dep_ in ("dobj", "nsubj", "nsubjpass", "attr"):
            return found if found not in ("", "of") else (current.dep_ if verb in (above, _helped(above)) else "")
        if current.dep_ == "prep":
            found = _led_by(current.lower_) if found == "of" else found or current.lower_
        elif current.dep_ != "pobj" and not _passes(current):
            return ""
        if above != verb and above.pos_ in ("NOUN", "PROPN", "NUM") and not _passes_through(above, current):
            return ""
        current = above
    return found


def _helped(verb: Token) -> Token:
    """The verb that an auxiliary helps: 'was' of 'was co-chaired' has the subject in some parses."""
    return verb.head if verb.dep_ == "auxpass" else verb


def _led_by(preposition: str) -> str:
    """'on the sidelines of' and 'in the middle of' a gathering are at it; 'for a round of' is for it."""
    return preposition if preposition in ("for", "of", "to") else "at"


def _passes(current: Token) -> bool:
    return current.dep_ in ("compound", "conj", "nmod", "npadvmod") or current.lower_ == "away"


def _passes_through(above: Token, current: Token) -> bool:
    named_as = above.dep_ == "attr" and above.lemma_.lower() in GROUP_NOUNS
    attended = above.dep_ == "dobj" and above.lemma_.lower() in DAYS | _PARTS_OF_DAYS
    return named_as or attended or above.lemma_.lower() in WITHIN_NOUNS or current.dep_ == "conj"


def with_of(token: Token) -> str:
    """' of the People' in 'Great Hall of the People'."""
    of = next((child for child in children(token) if child.lower_ == "of"), None)
    end = next((child for child in children(of) if child.dep_ == "pobj"), None) if of is not None else None
    if of is None or end is None or end.tag_ not in ("NNP", "NNPS"):
        return ""
    return f" {token.doc[of.i : end.i + 1].text}"


def held_where(noun: Token) -> Iterator[Token]:
    """The words of 'which took place in Rome on Monday', 'that was held there', behind the noun of a gathering."""
    for verb in children(noun):
        held = verb.dep_ == "relcl" and (verb.lemma_ in OCCURRING or verb.lemma_ == "hold")
        if held and any(child.dep_ in SUBJECTS and child.tag_ == "WDT" for child in children(verb)):
            yield from clause(verb)
