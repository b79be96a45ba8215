"""The gatherings that an article speaks of: where it names one, what it calls it, where and when it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Token

from analysis.annotation.attendancecues import (
    AT_PREPOSITIONS,
    ATTEND_VERBS,
    CLASSIFYING,
    DOUBT_NOUNS,
    GATHER_VERBS,
    GATHERING_NOUNS,
    GENERIC_NOUNS,
    GROUP_NOUNS,
    MEETING_OF,
    MOTION_VERBS,
    NOT_PRESENT,
    PLANNING_VERBS,
    PLURAL_GATHERINGS,
    PLURAL_ONLY,
    SIDES,
    SPECIFIC_CEREMONIES,
    UNCERTAIN,
    VERB_KINDS,
    WITHIN_NOUNS,
)
from analysis.annotation.document import Document, ParsedSentence
from analysis.annotation.index import MentionIndex
from analysis.annotation.subjects import clause, governor, is_verb, phrase
from analysis.tables import DateMention

GENERIC = "generic"
_INDEFINITE = frozenset({"a", "an"})
_DEFINITE = frozenset({"both", "that", "the", "these", "this", "those"})
_PLACE_PREPOSITIONS = frozenset({"at", "in", "on"})
_OCCURRING = frozenset({"begin", "conclude", "convene", "end", "happen", "occur", "open", "start", "take"})
_TIMED = frozenset(ATTEND_VERBS) | GATHER_VERBS | MOTION_VERBS | frozenset(VERB_KINDS) | _OCCURRING
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split())
_UNSURE = frozenset({"likely", "possible", "unlikely"})
_GRAINS = frozenset({"day", "month", "week"})


@dataclass(frozen=True, slots=True, eq=False)
class GatheringMention:
    """A gathering where a sentence names it, by a noun ('parade') or by a verb ('met')."""

    sentence: ParsedSentence
    token: Token
    text: str
    kind: str
    named: bool
    definite: bool
    indefinite: bool
    uncertain: bool
    sides: int
    special: str
    place: str
    earliest: date | None
    latest: date | None


class Surroundings:
    """Places and dates around a word, by the mentions and dates of the article."""

    def __init__(self, index: MentionIndex, dates: Iterable[DateMention]) -> None:
        self._index = index
        self._dates = sorted(dates, key=lambda found: (found.start, found.end))

    def date(self, sentence: ParsedSentence, tokens: list[Token]) -> tuple[date | None, date | None]:
        """The interval of the first date that stands on the tokens; whole years and longer tell no gathering's day."""
        places = [sentence.place(token) for token in tokens]
        for found in self._dates:
            tells = found.sentence == sentence.number and (found.grain in _GRAINS or found.text.isdigit())
            if tells and any(start < found.end and found.start < end for start, end in places):
                return found.earliest, found.latest
        return None, None

    def place(self, sentence: ParsedSentence, tokens: list[Token]) -> str:
        """The place named after 'in', 'at' or 'on' among the tokens, or empty."""
        for token in tokens:
            if token.dep_ == "pobj" and token.head.lower_ in _PLACE_PREPOSITIONS and token.head in tokens:
                found = self._named_place(sentence, token)
                if found:
                    return found
        return ""

    def named_before(self, sentence: ParsedSentence, token: Token) -> str:
        """The place that a single word names, or empty."""
        mention = self._index.at(*sentence.place(token))
        return mention.text if mention and mention.kind in ("country", "place") and mention.form == "named" else ""

    def _named_place(self, sentence: ParsedSentence, token: Token) -> str:
        start, end = sentence.place(token)
        mention = next((one for one in self._index.within(start, end) if one.kind in ("country", "place")), None)
        if mention:
            return mention.text
        proper = any(part.tag_ in ("NNP", "NNPS") for part in token.children if part.dep_ == "compound")
        if not proper or token.lemma_.lower() in GATHERING_NOUNS or token.lower_ in _DAYS:
            return ""
        return _called(token, keep=lambda part: part.dep_ in ("compound", "nmod")) + _of_proper(token)


def _of_proper(token: Token) -> str:
    """' of the People' in 'Great Hall of the People'."""
    of = next((child for child in token.children if child.lower_ == "of"), None)
    end = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if of is None or end is None or end.tag_ not in ("NNP", "NNPS"):
        return ""
    return f" {token.doc[of.i : end.i + 1].text}"


def gathering_mentions(document: Document, surroundings: Surroundings) -> list[GatheringMention]:
    """Every noun and verb of the article that names a gathering, in order of the text."""
    return [
        found
        for sentence in document.prose
        for token in sentence.span
        if (found := _mention(sentence, token, surroundings)) is not None
    ]


def _mention(sentence: ParsedSentence, token: Token, surroundings: Surroundings) -> GatheringMention | None:
    kind = gathering_kind(token)
    if not kind:
        return None
    before = [child.lower_ for child in token.children]
    scope = _scope(token)
    earliest, latest = surroundings.date(sentence, scope)
    is_noun = not is_verb(token)
    return GatheringMention(
        sentence,
        token,
        _called(token, keep=_classifies) if is_noun else kind,
        kind,
        named=is_noun and _is_named(token),
        definite=is_noun and (bool(_DEFINITE & set(before)) or any(child.dep_ == "poss" for child in token.children)),
        indefinite=not _INDEFINITE.isdisjoint(before),
        uncertain=is_noun and _is_uncertain(token),
        sides=next((SIDES[word] for word in before if word in SIDES), 0),
        special=SPECIFIC_CEREMONIES.get(token.lemma_.lower(), ""),
        place=_place(sentence, token, scope, surroundings),
        earliest=earliest,
        latest=latest,
    )


def gathering_kind(token: Token) -> str:
    """The kind of gathering that a noun or verb names; 'generic' for 'the event'; empty for any other word."""
    lemma = token.lemma_.lower()
    if is_verb(token):
        return VERB_KINDS.get(lemma, "") if token.pos_ == "VERB" else ""
    if token.tag_ not in ("NN", "NNS", "NNP", "NNPS"):
        return ""
    words = {child.lower_ for child in token.children}
    if words & NOT_PRESENT or (token.dep_ in ("compound", "amod") and token.head.tag_.startswith("NNP")):
        return ""
    if lemma in GENERIC_NOUNS:
        return GENERIC if words & _DEFINITE else ""
    own_briefing = lemma == "conference" and any(child.dep_ == "poss" for child in token.children)
    if lemma not in GATHERING_NOUNS or own_briefing or not _one(token, lemma):
        return ""
    return "meeting" if lemma == "meeting" and words & MEETING_OF else GATHERING_NOUNS[lemma]


def _one(token: Token, lemma: str) -> bool:
    """Whether the noun names one gathering: not 'meetings', unless 'a series of meetings' or 'one of the parades'."""
    if token.tag_ in ("NN", "NNP"):
        return lemma not in PLURAL_ONLY
    partitive = (
        token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lower_ in ("one", "round", "series")
    )
    return lemma in PLURAL_GATHERINGS or partitive


def _classifies(part: Token) -> bool:
    if part.lower_ in _DAYS:
        return False
    return part.dep_ in ("compound", "nmod", "punct") or part.lower_ in CLASSIFYING


def _called(token: Token, *, keep: Callable[[Token], bool]) -> str:
    """The noun with the words right before it that say which one it is."""
    parts = [token]
    for part in _before(token):
        joined = len(parts) > 1 and part.head in parts and (part.dep_ in ("compound", "punct") or _hyphenated(part))
        if keep(part) or joined:
            parts.append(part)
    parts.sort(key=lambda part: part.i)
    while len(parts) > 1 and parts[0].is_punct:
        parts.pop(0)
    return "".join(part.text_with_ws for part in parts).strip()


def _hyphenated(part: Token) -> bool:
    return part.nbor().text in ("-", "–")


def _before(token: Token) -> Iterator[Token]:
    """Words of the noun phrase before a noun, nearest first, up to an article or what belongs to another word."""
    position = token.i - 1
    while position >= token.sent.start:
        part = token.doc[position]
        if part.dep_ in ("det", "poss", "case", "prep", "nummod") or token not in part.ancestors:
            return
        yield part
        position -= 1


def _is_named(token: Token) -> bool:
    return any(part.tag_ in ("NNP", "NNPS") and part.lower_ not in _DAYS for part in _before(token))


def _scope(token: Token) -> list[Token]:
    """Words that may say where and when: the noun's own, then those of the clause if it says that the gathering is."""
    own = list(clause(token)) if is_verb(token) else list(phrase(token))
    verb = None if is_verb(token) else governor(token)
    if verb is None or not _set_in(token, verb):
        return own
    return own + [part for part in clause(verb) if part not in own and not _of_another(part, token)]


def _set_in(token: Token, verb: Token) -> bool:
    """Whether the time and place of the verb's clause are the gathering's."""
    if token not in clause(verb):
        return False
    return verb.lemma_ in _TIMED or link(token, verb) in AT_PREPOSITIONS


def _of_another(part: Token, token: Token) -> bool:
    """Whether a word belongs to another gathering of the clause."""
    return any(gathering_kind(above) and above != token and not is_verb(above) for above in part.ancestors)


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
            return found if found not in ("", "of") else (current.dep_ if above == verb else "")
        if current.dep_ == "prep":
            found = "at" if found == "of" else found or current.lower_
        elif current.dep_ != "pobj" and not _passes(current):
            return ""
        if above != verb and above.pos_ in ("NOUN", "PROPN", "NUM") and not _passes_through(above, current):
            return ""
        current = above
    return found


def _passes(current: Token) -> bool:
    return current.dep_ in ("compound", "conj", "nmod", "npadvmod") or current.lower_ == "away"


def _passes_through(above: Token, current: Token) -> bool:
    named_as = above.dep_ == "attr" and above.lemma_.lower() in GROUP_NOUNS
    return named_as or above.lemma_.lower() in WITHIN_NOUNS or current.dep_ == "conj"


def _is_uncertain(token: Token) -> bool:
    """'a possible summit', 'their first meeting in years' on its own, 'a meeting … was under study'."""
    before = {child.lower_ for child in token.children}
    verb = governor(token)
    if before & UNCERTAIN or ("first" in before and verb is None):
        return True
    if verb is None:
        return False
    predicate = {child.lower_ for child in verb.children if child.dep_ in ("acomp", "attr", "prep")}
    if token.dep_ == "nsubjpass" and verb.lemma_ in PLANNING_VERBS:
        return True
    if token.dep_ in ("nsubj", "nsubjpass"):
        pondered = [one for child in verb.children if child.lower_ == "under" for one in child.children]
        return bool(predicate & _UNSURE) or any(one.lemma_ in DOUBT_NOUNS for one in pondered)
    return verb.lemma_ in PLANNING_VERBS and link(token, verb) == "dobj"


def _place(sentence: ParsedSentence, token: Token, scope: list[Token], surroundings: Surroundings) -> str:
    """The place of the noun's or verb's own words; for a visit, where it goes."""
    if gathering_kind(token) != "visit":
        return surroundings.place(sentence, scope) or _place_before(sentence, token, surroundings)
    goals = [one for one in token.children if one.dep_ == "dobj" and is_verb(token)]
    goals += [one for child in token.children if child.lower_ == "to" and not is_verb(token) for one in child.children]
    named = next(filter(None, (surroundings.named_before(sentence, one) for one in goals)), "")
    return named or ("" if is_verb(token) else surroundings.place(sentence, scope))


def _place_before(sentence: ParsedSentence, token: Token, surroundings: Surroundings) -> str:
    """The place right before the noun: 'the Beijing summit'."""
    for part in _before(token):
        if part.dep_ == "compound" and (found := surroundings.named_before(sentence, part)):
            return found
    return ""
