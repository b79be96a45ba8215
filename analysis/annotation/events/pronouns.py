"""What the pronouns of a label stand for, where the sentence or the one before tells: a label is read alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.events.clausewords import REPORTING
from analysis.annotation.grammar.subjects import SUBJECTS, own_subject
from analysis.annotation.grammar.tense import climb, governing_verb, heads_clause
from analysis.annotation.index import MentionIndex

_OF_PERSONS = frozenset(("he", "her", "his", "she"))
_BODIES = frozenset(
    "agency,army,article,assembly,authority,board,broadcaster,club,commission,committee,company,congress,council,court"
    ",decree,embassy,fire,firm,government,hospital,house,indictment,institute,ministry,museum,newspaper,office,order"
    ",paper,parliament,party,police,report,ruling,senate,statement,study,team,tribunal,university".split(",")
)
"""Lemmas of subjects that 'his' does not go back to."""
_OF_THINGS = frozenset(("it", "its", "their", "they"))
_PLURAL = frozenset(("their", "they"))
_OWNING = "PRP$"
_NOUNS = frozenset(("NOUN", "PROPN"))
_DUMMY = frozenset("appear,be,rain,remain,seem,snow,take,turn".split(","))
"""Verbs whose 'it' often stands for nothing."""
_MANY = frozenset(("NNPS", "NNS"))
_GROUPS = frozenset("authorities,people,police".split(","))
_LONGEST = 40
"""Characters of a noun phrase that takes the place of a pronoun."""
_BACK = 3
"""Sentences in a row that may begin with the same 'it'."""


def stand_ins(tokens: Iterable[Token], sentence: ParsedSentence, index: MentionIndex) -> Mapping[int, str]:
    """The words to show for the pronouns among the words of a label, by place; who is named in it keeps the pronoun."""
    words = list(tokens)
    pronouns = [token for token in words if token.lower_ in _OF_PERSONS or token.lower_ in _OF_THINGS]
    if not pronouns:
        return {}
    mentions = (index.at(*sentence.place(token)) for token in words if token.pos_ == "PROPN")
    named = {mention.name for mention in mentions if mention is not None}
    places = {token.i for token in words}
    shown: dict[int, str] = {}
    for token in pronouns:
        owner = None if token.lower_ in _OF_PERSONS else _owner(token)
        name = (
            _person(token, sentence, index, places=places)
            if owner is None
            else _thing(token, owner, sentence, index=index)
        )
        if name and name not in named and (owner is None or owner.i not in places):
            named.add(name)
            shown[token.i] = f"{name}'s" if token.tag_ == _OWNING else name
    return shown


def _person(token: Token, sentence: ParsedSentence, index: MentionIndex, *, places: set[int]) -> str:
    """The name of whom 'he' stands for as a subject, or 'his', where it is not the subject's own."""
    if token.dep_ not in SUBJECTS and (token.tag_ != _OWNING or _owned(token, sentence, index, places=places)):
        return ""
    place = sentence.place(token)
    mention = index.at(*place)
    linked = mention is not None and mention.form == "pronoun" and (mention.start, mention.end) == place
    return mention.name if mention is not None and linked else ""


def _owned(token: Token, sentence: ParsedSentence, index: MentionIndex, *, places: set[int]) -> bool:
    """Whether 'his' may go back to the subject of its clause, and that is shown: 'the mayor left his home'."""
    verb = governing_verb(token)
    subject = own_subject(verb) if verb is not None else None
    if subject is None or subject.i > token.i or subject.lemma_.lower() in _BODIES or subject.i not in places:
        return False
    mention = index.at(*sentence.place(subject))
    return mention is None or mention.kind not in ("country", "organisation", "place")


def _thing(token: Token, owner: Token, sentence: ParsedSentence, *, index: MentionIndex) -> str:
    """The words for what 'it' or 'they' goes back to, where both are of one number."""
    if owner.pos_ not in _NOUNS or _is_many(owner) != (token.lower_ in _PLURAL):
        return ""
    mention = index.at(*sentence.place(owner))
    words = _words(owner)
    if mention is None or mention.form != "named" or mention.name in words or token.lower_ in _PLURAL:
        return words
    return "" if mention.kind == "person" and token.lower_ not in _PLURAL else mention.name


def _owner(token: Token) -> Token | None:
    """The subject of the clause before or above that of a pronoun that is a subject."""
    if token.tag_ == _OWNING:
        above = (own_subject(found) for found in climb(token) if heads_clause(found))
        return next((found for found in above if found is not None), None)
    verb = token.head
    if token.dep_ not in SUBJECTS or verb.lemma_ in _DUMMY:
        return None
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in REPORTING:
        return own_subject(verb.head) if token.dep_ == "nsubj" else None
    if verb.dep_ == "conj" or (verb.dep_ == "advcl" and verb.left_edge.i < token.i):
        return own_subject(verb.head)
    if verb.dep_ == "relcl":
        subjects = (own_subject(above) for above in climb(verb.head) if above.dep_ != "relcl")
        return next((found for found in subjects if found is not None), None)
    return _subject_before(token) if verb.dep_ == "ROOT" and token.is_sent_start else None


def _subject_before(token: Token) -> Token | None:
    """The subject of the sentence before in the same block, or of the one before that where it is the same pronoun."""
    first = token.sent.start
    for _ in range(_BACK):
        if first == 0:
            return None
        before = token.doc[first - 1].sent
        found = own_subject(before.root)
        if found is None or found.lower_ != token.lower_:
            return found
        first = before.start
    return None


def _is_many(noun: Token) -> bool:
    joined = any(child.dep_ == "conj" for child in noun.rights)
    return noun.tag_ in _MANY or noun.lower_ in _GROUPS or joined


def _words(noun: Token) -> str:
    """The noun with what stands before it, and after it where that is short."""
    first, last = noun.left_edge, noun.right_edge
    text = noun.doc[first.i : last.i + 1].text
    if len(text) > _LONGEST or "," in text:
        text = noun.doc[first.i : noun.i + 1].text
    return text if first.pos_ == "PROPN" else text[0].lower() + text[1:]
