"""What a label does without, step by step, until it is short enough to be read in a chart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.events.titles import Names, titles
from analysis.annotation.grammar.tense import any_subject, heads_clause

LONGEST_LABEL = 120
"""Characters after which a label is cut between two words."""
LONG_LABEL = 100
"""Characters from which on a label is shortened phrase by phrase."""
_BOUND = frozenset(("as", "except", "per", "than", "without"))
"""Without what follows these, the rest says something else."""
_CLAUSES = frozenset(("acl", "advcl", "relcl"))
_COMPLETING = frozenset("acomp,attr,ccomp,dative,dobj,oprd,prt,xcomp".split(","))
_IDLE = frozenset(
    "accordingly,additionally,consequently,eventually,finally,formally,furthermore,however,initially"
    ",meanwhile,moreover,nevertheless,officially,originally,respectively,separately,subsequently"
    ",successfully,therefore".split(",")
)
"""Adverbs that a label does without."""
_IN_BRACKETS = 20
"""Words that may stand in brackets."""
_LONG_OPENING = 80
"""Characters before the verb from which on a phrase that opens a sentence goes."""
_NOUNS = frozenset(("NOUN", "PROPN"))
_OF_VERB = frozenset(("advmod", "aux", "auxpass", "neg"))
_PARTS = frozenset(
    "act,amount,block,bulk,case,chain,charge,collection,couple,death,dozen,form,group,half,head,hundred,kind,lack,level,list,lot"
    ",majority,million,minority,number,office,pair,part,percent,piece,place,post,price,quarter,range,rate,remainder,rest"
    ",right,risk,series,set,share,sort,source,state,string,thousand,total,type,use,version,wave,way,work".split(",")
)
"""Nouns that say nothing without what they are of."""
_PAUSES = frozenset((",", "-", "–", "—"))
_RANKS = frozenset(("first", "last", "only"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


Shortening = Callable[[Clause, Span, Names], Iterator[list[int]]]


def _subject_phrases(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """What is said of the subject after its noun or name: 'of the conservative party', 'from the state of Texas'."""
    for subject in (child for child in clause.head.lefts if child.dep_ in _SUBJECTS):
        name = names.of(subject)
        behind = [child for child in subject.rights if child.dep_ in ("acl", "prep", "relcl")]
        for child in reversed([child for child in behind if name is None or names.of(child) != name]):
            if _joins_person(child, subject) or _is_lost_verb(child):
                continue
            inside = (below for below in child.subtree if below.dep_ == "appos" and below.left_edge.i > child.i)
            yield [place.i for below in inside if below.left_edge.nbor(-1).text == "," for place in with_commas(below)]
            yield [below.i for below in with_commas(child)]


def _joins_person(phrase: Token, subject: Token) -> bool:
    """Whether a second person stands within what follows the first: 'Ida Moss of Soll and Anna Berg left'."""
    named = subject.ent_type_ == "PERSON" and phrase.dep_ == "prep"
    return named and any(below.dep_ == "conj" and below.ent_type_ == "PERSON" for below in phrase.subtree)


def _asides(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """Relative clauses, participles after nouns, and appositions."""
    for token in clause.words:
        if _is_aside(token, clause.head):
            yield [below.i for below in with_commas(token)]
    for token in clause.said:
        if token.dep_ in ("appos", "relcl") and token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ",":
            yield [below.i for below in with_commas(token)]


def _is_aside(token: Token, head: Token) -> bool:
    if token.dep_ == "appos":
        return token.i > head.i
    if token.dep_ not in ("acl", "relcl") or token.i == head.i:
        return False
    return not token.is_ancestor(head) and not _singles_out(token) and not _is_lost_verb(token)


def _beside_name(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """What stands between two commas right behind the name that is the subject: 'Moss, owner of a farm in Soll,'."""
    subject = any_subject(clause.head)
    if subject is None or subject.pos_ != "PROPN" or any(child.dep_ == "conj" for child in subject.rights):
        return
    doc, first, last = subject.doc, subject.i + 1, _group(clause.head) - 1
    while first < last and doc[first].text not in _PAUSES and _goes_with(doc[first], subject, names):
        first += 1
    if first < last and doc[first].text == doc[last].text and doc[first].text in _PAUSES:
        yield list(range(first, last + 1))


def _goes_with(token: Token, subject: Token, names: Names) -> bool:
    """Whether a word belongs to a name: 'Gutierrez of the Marbel diocese in the Philippines'."""
    return subject.is_ancestor(token) or names.of(token) == names.of(subject)


def _group(verb: Token) -> int:
    """Where a verb begins with its auxiliaries and the adverbs among them."""
    place = verb.i
    while place > verb.sent.start and verb.doc[place - 1].head.i == verb.i and verb.doc[place - 1].dep_ in _OF_VERB:
        place -= 1
    return place


def _brackets(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """'(NPA)' of 'the National Port Authority (NPA)'."""
    words = (*clause.borrowed, *clause.words, *clause.said)
    opened = [token for token in words if token.text == "("]
    for first in opened:
        inside = first.doc[first.i : min(first.i + _IN_BRACKETS, first.sent.end)]
        last = next((token.i for token in inside if token.text == ")"), None)
        if last is not None and not first.i < date.start < last:
            yield list(range(first.i, last + 1))


def _adverbs(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """'Respectively', 'reportedly': what happened is told without them."""
    for token in (*clause.words, *clause.said):
        if token.lower_ in _IDLE:
            around = token.doc[max(0, token.i - 1) : token.i + 2]
            apart = len(around) > 2 and around[0].text == around[2].text == ","
            yield [word.i for word in around] if apart else [token.i]


def _fronted(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """'Now ranked third in the world,': what the subject was about, before it."""
    subject = any_subject(clause.head)
    for token in clause.head.lefts if subject is not None else ():
        done = token.dep_ == "advcl" and token.tag_ in ("VBD", "VBG", "VBN") and any_subject(token) is None
        if done and subject is not None and token.i < subject.i and not _holds(token, date):
            words = token.doc[token.left_edge.i : subject.left_edge.i]
            yield [word.i for word in words if words[-1].text == "," and not _within(word, date)]


def _within(token: Token, date: Span) -> bool:
    """Whether a word is one of the date's or of what leads to it."""
    return date.start - 1 <= token.i < date.end


def _trailing(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """', resulting in delays', 'saying that …': what else was done, behind the verb."""
    for token in (*clause.words, *clause.said):
        done = (
            token.tag_ == "VBG"
            and token.dep_ in ("acl", "advcl")
            and token.head.i < token.i
            and token.i > clause.head.i
        )
        first = token.left_edge
        apart = done and first.i > 0 and (first.nbor(-1).text in _PAUSES or token.lemma_.lower() in REPORTING)
        noun = token.head
        accompanied = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.i > clause.head.i
        if (apart or (done and accompanied)) and not _holds(token, date):
            yield [below.i for below in with_commas(noun.head if accompanied else token)]


def last_phrases(clause: Clause, date: Span, names: Names) -> Iterator[list[int]]:
    """The phrases and clauses behind the verb, the last first, and of one within another the inner first."""
    words = [*(token for token in clause.words if token.i > clause.head.i), *clause.said]
    loose = [token for token in words if _is_loose(token) and not _holds(token, date) and not _is_needed(token)]
    loose = [token for token in loose if names.of(token) is None or names.of(token) != names.of(token.head)]
    for owing in (False, True):
        for token in sorted(loose, key=lambda token: -token.left_edge.i):
            if (token.lower_ == "of" and token.head.pos_ in _NOUNS) is owing:
                yield [*(below.i for below in with_commas(token)), *_listed_behind(token, date)]


def _listed_behind(token: Token, date: Span) -> Iterator[int]:
    """': Lind and Moss' behind 'over two others': without these words a label would tell it of something else."""
    colon = token.right_edge.i + 1
    rest = token.doc[colon : token.sent.end]
    named = len(rest) > 1 and rest[0].text == ":" and not any(heads_clause(word) for word in rest)
    if named and not rest.start <= date.start < rest.end:
        yield from range(rest.start, rest.end)


def _is_loose(token: Token) -> bool:
    """Whether a phrase may go from a label without the rest saying something else."""
    if token.dep_ in ("agent", "prep"):
        bound = token.lower_ in _BOUND or (token.lower_ == "of" and token.head.lemma_.lower() in _PARTS)
        return not bound and token.head.pos_ != "NUM" and not _is_apart(token.head, "npadvmod")
    if token.dep_ in ("appos", "npadvmod"):
        return _is_apart(token, token.dep_)
    if token.dep_ in _CLAUSES:
        return not (_completes(token) or _singles_out(token))
    return token.dep_ == "conj" and heads_clause(token)


def _completes(clause: Token) -> bool:
    """Whether a clause completes an adjective: 'open for others to join'."""
    marks = {child.lower_ for child in clause.lefts if child.dep_ in ("aux", "mark")}
    beside = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    return {"for", "to"} <= marks and beside.dep_ == "acomp"


def _singles_out(clause: Token) -> bool:
    """Whether a clause says of which it is the highest or the first: 'the fastest time recorded in the race'."""
    before = clause.doc[clause.left_edge.i - 1] if clause.left_edge.i else clause
    if clause.dep_ == "advcl" or before.is_punct:
        return False
    return any(child.tag_ == "JJS" or child.lower_ in _RANKS for child in clause.head.lefts)


def _is_lost_verb(clause: Token) -> bool:
    """Whether what the parse takes for a participle tells how somebody did it: 'members protested by shouting'."""
    led = (child for child in clause.rights if child.lower_ == "by") if clause.tag_ == "VBN" else ()
    return any(below.dep_ == "pcomp" and below.tag_ == "VBG" for child in led for below in child.rights)


def _is_apart(token: Token, role: str) -> bool:
    """Whether a phrase stands behind a comma: "that time in Soll" in 'They met again, that time in Soll'."""
    return token.dep_ == role and token.left_edge.i > 0 and token.left_edge.nbor(-1).text in _PAUSES


def _holds(token: Token, date: Span) -> bool:
    return token.left_edge.i <= date.start <= token.right_edge.i


def _is_needed(token: Token) -> bool:
    """Whether a phrase is all that a verb says: 'led to a strike', 'was in Soll'."""
    verb = token.head
    if verb.pos_ not in ("AUX", "VERB") or token.i < verb.i:
        return False
    rest = [child for child in verb.rights if child.dep_ in _COMPLETING or child.dep_ in ("agent", "prep")]
    return not any(child.dep_ in _COMPLETING for child in rest) and bool(rest) and rest[0].i == token.i


def _opening(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """'On the road from Tarva to Soll,' where it is so long that a label would end before the verb."""
    subject = any_subject(clause.head)
    if subject is not None and clause.head.idx - clause.words[0].idx > _LONG_OPENING:
        for child in clause.head.lefts:
            if child.dep_ == "prep" and child.i < subject.i and _ends_at_comma(child, date):
                yield [below.i for below in with_commas(child)]


def _ends_at_comma(phrase: Token, date: Span) -> bool:
    """Whether a comma follows a phrase, or the date right behind it."""
    place = phrase.right_edge.i + 1
    if place in (date.start - 1, date.start):
        place = date.end
    return phrase.doc[place : place + 1].text == ","


def with_commas(clause: Token) -> Iterator[Token]:
    """The words of a clause inside another, with the commas around it; not that of ', reportedly,' before it."""
    yield from clause.subtree
    first, last = clause.left_edge.i, clause.right_edge.i
    if first > 2 and clause.doc[first - 3].text == "," and clause.doc[first - 2].pos_ == "ADV":
        return
    beside = (place for place in (first - 1, last + 1) if 0 <= place < len(clause.doc))
    yield from (clause.doc[place] for place in beside if clause.doc[place].text == ",")


SHORTENINGS: tuple[Shortening, ...] = (
    titles,
    _fronted,
    _beside_name,
    _brackets,
    _adverbs,
    _trailing,
    last_phrases,
    _asides,
    _subject_phrases,
    _opening,
)
"""What goes first is what a label loses least by."""
