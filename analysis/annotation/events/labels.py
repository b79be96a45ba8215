"""A clause in few enough words to be read in a chart: its own words, in their order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span, Token

from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.events.datewords import agreement, date_words, is_owner, within
from analysis.annotation.events.otherdays import other_days, told_another_day
from analysis.annotation.events.participles import in_order, made_whole
from analysis.annotation.events.pronouns import stand_ins
from analysis.annotation.events.shortenings import LONG_LABEL, LONGEST_LABEL, SHORTENINGS, last_phrases, with_commas
from analysis.annotation.events.titles import Names
from analysis.annotation.grammar.subjects import FINITE
from analysis.annotation.grammar.tense import any_subject, climb, heads_clause

EDGES = " \t\n,;:–—-\"“”'‘’()[].•"
"""What a label neither begins nor ends with."""

_CUT_OFF = ("'s", "’s")
"""What a clause begins with whose head ('let's …') lies outside it: it tells of no event."""
_APART = frozenset(("acl", "appos", "conj", "relcl"))
_DASHES = frozenset(("--", "–", "—"))
_ENDING = frozenset(("NOUN", "NUM", "PRON", "PROPN"))
_LEADING = frozenset(("cc", "intj", "mark"))
_WHEN = frozenset(("once", "when", "where", "whereby", "while"))
"""Words that join a clause to another."""
_LEFT_OVER = frozenset("about,almost,as,approximately,exactly,just,nearly,roughly,shortly".split(","))
"""What ends no label: it went with the date."""
_RELATIVE = ("WDT", "WP")
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_VOWELS = "aeiou"
_LEFT_DASHES = re.compile(r"\s*[—–]\s*[—–]\s*")
_WIDE_GAP = re.compile(r"\s+([,.;:!?’'])")
_LEFT_OUT = re.compile(r"\[\s*(?:\.\s?\.\s?\.|…)\s*\]")
_QUOTES = re.compile("[\"“”\\[\\]]|``|''")
_OPEN_BRACKET = re.compile(r"\s*\(\s*\)|\s*[({][^(){}]*$|\s*[({]\d{4}[^(){}]{0,20} (?:GMT|UTC)[)}]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.[A-Z]|[ap]\.m)$")
"""'D.C': what lacks the full stop that belongs to it."""
_COMMAS = re.compile(r"[,;](?:\s*[,;])+")


def label(clause: Clause, date: Span, names: Names) -> str:
    """The clause's words without the date, shortened step by step until they fit LONG_LABEL characters, or cut."""
    gone = {*date_words(clause, date), *_relatives(clause), *_parted(clause), *_dated_apart(clause, date)}
    gone.update(place for words in _sources(clause) for place in words)
    gone.update((*told_another_day(clause, date), *other_days(clause, date), *agreement(clause, date)))
    text, dated, behind = _text(clause, gone, names), frozenset(gone), list[set[int]]()
    for shortening in SHORTENINGS:
        for places in shortening(clause, date, names):
            if len(text) <= LONG_LABEL:
                closest = sorted(
                    (places for places in filter(None, behind) if _joins(date, places, gone, dated)), key=min
                )
                fuller = (_text(clause, gone - places, names) for places in closest)
                return next((more for more in fuller if len(more) <= LONGEST_LABEL), text)
            if shortening is last_phrases:
                behind.append({place for place in places if place not in gone})
            gone.update(places)
            text = _text(clause, gone, names)
    return _cut(text)


def _joins(date: Span, places: set[int], gone: set[int], dated: frozenset[int]) -> bool:
    """Whether a phrase that went stands right behind words that a label keeps, of which it tells more."""
    words, first = date.doc[min(places) : max(places) + 1], min(places) - 1
    while first in dated:
        first -= 1
    whole = len(words) == len(places) and first not in gone and date.doc[first].pos_ not in ("CCONJ", "PUNCT")
    named = words[0].is_alpha and words[0].tag_ != "CC" and words[-1].pos_ in _ENDING
    if named and _opens_clause(words[-1]):
        return False
    return whole and named and not any(token.tag_[:1] == "W" or token.text in _DASHES for token in words)


def _opens_clause(name: Token) -> bool:
    """'Ida Moss' of 'left as mayor of Soll and Ida Moss was elected', which the parse joins to the name before."""
    following = name.nbor() if name.i + 1 < name.sent.end else name
    return name.dep_ == "conj" and name.pos_ == "PROPN" and following.tag_ in FINITE


def _sources(clause: Clause) -> Iterator[list[int]]:
    """'According to the ministry', 'as reported by the police': they tell of no event."""
    for token in clause.words:
        according = token.lower_ == "according" and token.dep_ == "prep"
        reported = token.dep_ == "advcl" and token.tag_ == "VBN" and token.lemma_.lower() in REPORTING
        reported = reported and any(child.lower_ in ("as", "by") for child in token.children)
        according = according or (token.lower_ == "for" and token.nbor().lower_ in ("example", "instance"))
        if (according or reported) and not token.is_ancestor(clause.head) and token.i != clause.head.i:
            yield [below.i for below in (*token.subtree, *(_office_holder(token) if according else ()))]


def _office_holder(according: Token) -> Iterator[Token]:
    """'NAME,' of 'According to the mayor, NAME, the bridge fell'."""
    last = according.right_edge.i + 1
    doc = according.doc
    if according.is_sent_start and doc[last : last + 1].text == "," and doc[last + 1 : last + 2].text:
        end = next((token.i for token in doc[last + 1 : last + 6] if token.pos_ != "PROPN"), last + 1)
        if end > last + 1 and doc[end].text == ",":
            yield from doc[last : end + 1]


def _relatives(clause: Clause) -> Iterator[int]:
    """'Which' and the comma before it where it is the subject: 'The fleet, which was sold' says the fleet was sold."""
    for token in clause.head.lefts:
        whose = any(child.tag_ == "WP$" for child in token.lefts)
        if token.dep_ in _SUBJECTS and (whose or token.tag_ in _RELATIVE) and clause.head.dep_ in ("ccomp", "relcl"):
            yield from (() if whose else (token.i,))
            comma = token.left_edge.i - 1
            yield from (comma for before in clause.words if before.i == comma and before.text == ",")


def _parted(clause: Clause) -> Iterator[int]:
    """The comma of 'The study, published in May', which says that it was."""
    first = clause.head.left_edge.i - 1
    if clause.head.dep_ == "acl" and first >= 0 and clause.head.doc[first].text in (",", "–", "—"):
        yield first


def _dated_apart(clause: Clause, date: Span) -> Iterator[int]:
    """What has another date, in a clause of its own, in apposition or second in a list: it tells of another time."""
    above = {token.i for token in climb(date.root)}
    dated = (word for word in clause.words if word.ent_type_ == "DATE" and not within(word, date) and not _is_age(word))
    found = {apart.i: apart for word in dated if (apart := _own_part(word, above)) is not None}
    for apart in found.values():
        yield from (below.i for below in with_commas(apart))
        yield from (child.i for child in apart.head.rights if child.dep_ == "cc" and apart.dep_ == "conj")


def _own_part(word: Token, above: set[int]) -> Token | None:
    """The part of a clause that has a date to itself; `above` are the words that another date hangs from."""
    apart = next((found for found in climb(word) if found.dep_ in _APART or found.i in above), word)
    above_it = apart.head
    joined = apart.dep_ == "acl" and above_it.dep_ == "conj" and above_it.pos_ in ("NOUN", "PROPN")
    if (above_it.dep_ == "appos" or joined) and above_it.i not in above:
        apart = apart.head
    return apart if apart.dep_ in _APART and apart.i not in above and apart.ent_type_ != "DATE" else None


def _is_age(token: Token) -> bool:
    """'53' of 'Lind, 53,' which the model takes for a date."""
    return token.like_num and len(token.text) < len("1999")


def _text(clause: Clause, gone: set[int], names: Names) -> str:
    words = [token for token in clause.words if token.i not in gone]
    words = _begun(clause, words)
    if words and words[0].text in _CUT_OFF and not is_owner(words[0]):
        return ""
    words = in_order(clause, _ended(words))
    if len(words) > 1 and words[-1].pos_ == "NUM" and words[-2].lower_ in _LEFT_OVER:
        words = words[:-2]
    borrowed = [token for token in clause.borrowed if token.i not in gone]
    kept = _ended([token for token in clause.said if token.i not in gone])
    shown = {**stand_ins((*borrowed, *words, *kept), names.sentence, names.index), **made_whole(clause, words)}
    shown.update((token.i, "the") for token in words if is_owner(token) and token.head.i in gone)
    if clause.head.dep_ in ("ccomp", "relcl"):
        shown.update((token.i, "'s") for token in words[1:] if token.tag_ == "WP$" and token.i < clause.head.i)
    lowered = [token for token in words[1:] if token.is_sent_start and token.tag_ in ("DT", "VBN")]
    shown.update((token.i, token.lower_) for token in lowered if token.i not in shown)
    text = _clean(" ".join(filter(None, (_run(borrowed, shown).strip(EDGES), _run(words, shown)))))
    said = _clean(_run([token for token in kept if token.dep_ != "mark" or token.lower_ != "that"], shown))
    text = f"{text}: {said}" if said else text
    return text[:1].upper() + text[1:]


def _ended(words: list[Token]) -> list[Token]:
    """The words up to the last with which a label may end."""
    while words and (
        words[-1].tag_ in ("CC", "IN")
        or (words[-1].tag_ == "DT" and words[-1].dep_ in ("det", "predet"))
        or words[-1].lower_ in _LEFT_OVER
        or not words[-1].text.strip(EDGES)
        or (words[-1].text == "!" and not words[-1].ent_type_)
    ):
        words = words[:-1]
    return words


def _begun(clause: Clause, words: list[Token]) -> list[Token]:
    """The words from the first with which a label may begin: not 'to which' of a clause behind its noun."""
    while words and (words[0].dep_ in _LEADING or words[0].lower_ in _WHEN or not words[0].text.strip(EDGES)):
        words = words[1:]
    if len(words) > 2 and words[0].text.isupper() and words[1].text == ":":
        words = words[2:]
    if len(words) > 2 and words[0].tag_ in ("IN", "TO") and words[1].tag_ in _RELATIVE and words[1].i < clause.head.i:
        words = words[2:]
    if len(words) > 1 and words[0].tag_ == "RB" and words[1].text == ",":
        words = words[2:]
    if heads_clause(clause.head):
        return _without_comma(clause, words)
    # '2020 election', as titles say, and 'the 2020 election' are one event.
    dated = (
        len(words) > 2 and words[0].lower_ == "the" and words[0].nbor().text.isdecimal() and words[1].i > words[0].i + 1
    )
    return words[1:] if dated else words


def _without_comma(clause: Clause, words: list[Token]) -> list[Token]:
    """Without the one comma that is left between a subject and its verb: 'The guild, as of Monday, had no seats'."""
    subject = any_subject(clause.head)
    if subject is None or subject.i > clause.head.i:
        return words
    between = [token for token in words if subject.left_edge.i <= token.i < clause.head.i]
    commas = [place for place, token in enumerate(between) if token.text == ","]
    lone = bool(commas) and commas[-1] - commas[0] == len(commas) - 1
    behind = between[commas[-1] + 1 :] if lone else []
    gone = {between[place].i for place in commas}
    apart = lone and all(token.head.i == clause.head.i for token in behind)
    return [token for token in words if token.i not in gone] if apart else words


def _run(tokens: Sequence[Token], shown: Mapping[int, str]) -> str:
    """The text of words, or what is shown in their place, with a gap where some are left out."""
    pieces = []
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        skipped = following is not None and following.i != token.i + 1
        joins_vowel = skipped and token.text == "a" and following is not None and following.text[0] in _VOWELS
        word = "an" if joins_vowel else shown.get(token.i, token.text)
        pieces.append(word + (" " if skipped else token.whitespace_))
    return "".join(pieces)


def _clean(text: str) -> str:
    """Text with single spaces, without quotation marks and square brackets (of which one of a pair may be gone)."""
    text = _WIDE_GAP.sub(r"\1", " ".join(_QUOTES.sub("", _LEFT_OUT.sub(" ", text)).split()))
    text = _LEFT_DASHES.sub(" ", _COMMAS.sub(",", text))
    bare = _OPEN_BRACKET.sub("", text).strip(EDGES)
    return f"{bare}." if _ABBREVIATED.search(bare) and f"{bare}." in text else bare


def _cut(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[: LONGEST_LABEL - 1].rsplit(" ", 1)[0].rstrip(EDGES) + "…"
