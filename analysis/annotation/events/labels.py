"""A clause in few enough words to be read in a chart: its own words, in their order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.events.clauses import Clause
from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.events.datewords import date_words, is_owner, other_days, told_another_day, within
from analysis.annotation.events.participles import in_order, made_whole
from analysis.annotation.events.pronouns import stand_ins
from analysis.annotation.grammar.tense import any_subject, climb
from analysis.annotation.index import MentionIndex
from analysis.tables import Mention

LONGEST_LABEL = 90
EDGES = " \t\n,;:–—-\"“”'‘’()[].•"
"""What a label neither begins nor ends with."""

_CUT_OFF = ("'s", "’s")
"""What a clause begins with whose head ('let's …') lies outside it: it tells of no event."""
_APART = frozenset(("acl", "appos", "conj", "relcl"))
_LEADING = frozenset(("cc", "intj", "mark"))
_WHEN = frozenset(("once", "when", "where", "while"))
"""Words that join a clause to another."""
_LEFT_OVER = frozenset("about,almost,as,approximately,exactly,just,nearly,roughly,shortly".split(","))
"""What ends no label: it went with the date."""
_RELATIVE = ("WDT", "WP")
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_VOWELS = "aeiou"
_LEFT_DASHES = re.compile(r"\s*[—–]\s*[—–]\s*")
_WIDE_GAP = re.compile(r"\s+([,.;:’'])")
_QUOTES = re.compile("[\"“”\\[\\]]|``|''")
_OPEN_BRACKET = re.compile(r"\s*\(\s*\)|\s*[({][^(){}]*$|\s*[({]\d{4}[^(){}]{0,20} (?:GMT|UTC)[)}]")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.[A-Z]|[ap]\.m)$")
"""'D.C': what lacks the full stop that belongs to it."""
_COMMAS = re.compile(r"[,;](?:\s*[,;])+")
Shortening = Callable[[Clause, Span, "Names"], Iterator[list[int]]]


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of an article as the words of one of its sentences see them."""

    sentence: ParsedSentence
    index: MentionIndex

    def of(self, token: Token) -> Mention | None:
        """The mention that covers a word."""
        start, end = self.sentence.place(token)
        mention = self.index.at(start, end)
        return mention if mention and mention.start <= start and end <= mention.end else None


def label(clause: Clause, date: Span, names: Names) -> str:
    """The clause's words without the date, shortened step by step until they fit LONGEST_LABEL characters."""
    gone = {*date_words(clause, date), *_relatives(clause), *_parted(clause), *_dated_apart(clause, date)}
    gone.update(place for words in _sources(clause) for place in words)
    gone.update((*told_another_day(clause, date), *other_days(clause, date)))
    text = _text(clause, gone, names)
    for shortening in _SHORTENINGS:
        for places in shortening(clause, date, names):
            if len(text) <= LONGEST_LABEL:
                return text
            gone.update(places)
            text = _text(clause, gone, names)
    return _cut(text)


def _titles(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """'Russian President' before 'Vladimir Putin', 'The leader of North Korea,' before 'Kim Jong-un'."""
    for token in (*clause.borrowed, *clause.words, *clause.said):
        mention = names.of(token)
        if mention is None or mention.kind != "person" or mention.form != "named":
            continue
        titles = [below.i for child in token.lefts if _is_title(child, mention, names) for below in child.subtree]
        yield titles if titles and not _joined_title(min(titles), token, names) else []
        held = token.dep_ == "appos" and token.head.dep_ in (*_SUBJECTS, "dobj") and token.head.i < token.i
        if held and names.of(token.head) is None:
            named = {below.i for below in token.subtree}
            before = (other.i for other in token.head.subtree if other.i not in named and other.i < token.i)
            yield [*before, *_comma_behind(token, clause.head)]


def _comma_behind(name: Token, verb: Token) -> Iterator[int]:
    """The comma behind a name, unless another before the verb goes with it."""
    behind = name.doc[name.right_edge.i + 1 : verb.i]
    commas = [token.i for token in behind if token.text == ","]
    if len(commas) == 1 and commas[0] == name.right_edge.i + 1:
        yield commas[0]


def _joined_title(first: int, name: Token, names: Names) -> bool:
    """Whether 'and' joins a title to another of the same person, so that it cannot go alone: 'actor and envoy NAME'."""
    before = name.doc[max(0, first - 2) : first]
    return before[-1:].text.lower() in ("and", "or") and not any(names.of(token) for token in before)


def _is_title(token: Token, person: Mention, names: Names) -> bool:
    start, _ = names.sentence.place(token)
    return token.dep_ in ("amod", "compound", "det", "nmod") and start < person.start


def _sources(clause: Clause) -> Iterator[list[int]]:
    """'According to the ministry', 'as reported by the police': they tell of no event."""
    for token in clause.words:
        according = token.lower_ == "according" and token.dep_ == "prep"
        reported = token.dep_ == "advcl" and token.tag_ == "VBN" and token.lemma_.lower() in REPORTING
        reported = reported and any(child.lower_ in ("as", "by") for child in token.children)
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
    if clause.head.dep_ == "acl" and first >= 0 and clause.head.doc[first].text == ",":
        yield first


def _dated_apart(clause: Clause, date: Span) -> Iterator[int]:
    """What has another date, in a clause of its own, in apposition or second in a list: it tells of another time."""
    above = {token.i for token in climb(date.root)}
    dated = (word for word in clause.words if word.ent_type_ == "DATE" and not within(word, date) and not _is_age(word))
    found = {apart.i: apart for word in dated if (apart := _own_part(word, above)) is not None}
    for apart in found.values():
        yield from (below.i for below in _with_commas(apart))
        yield from (child.i for child in apart.head.rights if child.dep_ == "cc" and apart.dep_ == "conj")


def _own_part(word: Token, above: set[int]) -> Token | None:
    """The part of a clause that has a date to itself; `above` are the words that another date hangs from."""
    apart = next((found for found in climb(word) if found.dep_ in _APART or found.i in above), word)
    if apart.head.dep_ == "appos" and apart.head.i not in above:
        apart = apart.head
    return apart if apart.dep_ in _APART and apart.i not in above and apart.ent_type_ != "DATE" else None


def _is_age(token: Token) -> bool:
    """'53' of 'Lind, 53,' which the model takes for a date."""
    return token.like_num and len(token.text) < len("1999")


def _subject_phrases(clause: Clause, _date: Span, names: Names) -> Iterator[list[int]]:
    """What is said of the subject after its noun or name: 'of the conservative party', 'from the state of Texas'."""
    for subject in (child for child in clause.head.lefts if child.dep_ in _SUBJECTS):
        name = names.of(subject)
        behind = [child for child in subject.rights if child.dep_ in ("acl", "prep", "relcl")]
        for child in reversed([child for child in behind if name is None or names.of(child) != name]):
            inside = (below for below in child.subtree if below.dep_ == "appos" and below.left_edge.i > child.i)
            yield [place.i for below in inside if below.left_edge.nbor(-1).text == "," for place in _with_commas(below)]
            yield [below.i for below in _with_commas(child)]


def _asides(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """Relative clauses, participles after nouns, and appositions."""
    for token in clause.words:
        if _is_aside(token, clause.head):
            yield [below.i for below in _with_commas(token)]
    for token in clause.said:
        if token.dep_ in ("appos", "relcl") and token.left_edge.i > 0 and token.left_edge.nbor(-1).text == ",":
            yield [below.i for below in _with_commas(token)]


def _with_commas(clause: Token) -> Iterator[Token]:
    """The words of a clause inside another, with the commas around it; not that of ', reportedly,' before it."""
    yield from clause.subtree
    first, last = clause.left_edge.i, clause.right_edge.i
    if first > 2 and clause.doc[first - 3].text == "," and clause.doc[first - 2].pos_ == "ADV":
        return
    beside = (place for place in (first - 1, last + 1) if 0 <= place < len(clause.doc))
    yield from (clause.doc[place] for place in beside if clause.doc[place].text == ",")


def _is_aside(token: Token, head: Token) -> bool:
    if token.dep_ == "appos":
        return token.i > head.i
    return token.dep_ in ("acl", "relcl") and not token.is_ancestor(head) and token.i != head.i


def _phrases(clause: Clause, date: Span, _names: Names) -> Iterator[list[int]]:
    """Phrases with prepositions, the last first, but the one that holds the date."""
    head = clause.head
    direct = [child for child in head.rights if child.dep_ in ("advcl", "agent", "prep")]
    for child in reversed(direct[1:]):
        words = [below.i for below in child.subtree]
        if not any(date.start <= place < date.end for place in words):
            yield words


def _opening(clause: Clause, _date: Span, _names: Names) -> Iterator[list[int]]:
    """'On the road from Tarva to Soll,' where it is so long that a label would end before the verb."""
    subject = any_subject(clause.head)
    if subject is not None and clause.head.idx - clause.words[0].idx > LONGEST_LABEL:
        for child in clause.head.lefts:
            if (
                child.dep_ == "prep"
                and child.i < subject.i
                and child.doc[min(child.right_edge.i + 1, len(child.doc) - 1)].text == ","
            ):
                yield [below.i for below in _with_commas(child)]


_SHORTENINGS: tuple[Shortening, ...] = (_titles, _asides, _phrases, _subject_phrases, _opening)


def _text(clause: Clause, gone: set[int], names: Names) -> str:
    words = [token for token in clause.words if token.i not in gone]
    while words and (words[0].dep_ in _LEADING or words[0].lower_ in _WHEN or not words[0].text.strip(EDGES)):
        words = words[1:]
    if len(words) > 1 and words[0].tag_ == "RB" and words[1].text == ",":
        words = words[2:]
    if words and words[0].text in _CUT_OFF and not is_owner(words[0]):
        return ""
    while words and (
        words[-1].tag_ in ("CC", "DT", "IN") or words[-1].lower_ in _LEFT_OVER or not words[-1].text.strip(EDGES)
    ):
        words = words[:-1]
    words = in_order(clause, words)
    if len(words) > 1 and words[-1].pos_ == "NUM" and words[-2].lower_ in _LEFT_OVER:
        words = words[:-2]
    borrowed = [token for token in clause.borrowed if token.i not in gone]
    kept = [token for token in clause.said if token.i not in gone]
    shown = {**stand_ins((*borrowed, *words, *kept), names.sentence, names.index), **made_whole(clause, words)}
    shown.update((token.i, "the") for token in words if is_owner(token) and token.head.i in gone)
    shown.update((token.i, "'s") for token in words[1:] if token.tag_ == "WP$")
    text = _clean(" ".join(filter(None, (_run(borrowed, shown).strip(EDGES), _run(words, shown)))))
    said = _clean(_run([token for token in kept if token.dep_ != "mark" or token.lower_ != "that"], shown))
    text = f"{text}: {said}" if said else text
    return text[:1].upper() + text[1:]


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
    text = _WIDE_GAP.sub(r"\1", " ".join(_QUOTES.sub("", text).split()))
    text = _LEFT_DASHES.sub(" ", _COMMAS.sub(",", text))
    bare = _OPEN_BRACKET.sub("", text).strip(EDGES)
    return f"{bare}." if _ABBREVIATED.search(bare) and f"{bare}." in text else bare


def _cut(text: str) -> str:
    if len(text) <= LONGEST_LABEL:
        return text
    return text[: LONGEST_LABEL - 1].rsplit(" ", 1)[0].rstrip(EDGES) + "…"
