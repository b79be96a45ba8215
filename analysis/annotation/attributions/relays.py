"""Who is cited where another passes the words on, and verbs that attribute only by what follows them."""

from __future__ import annotations

from itertools import chain, islice

from spacy.tokens import Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.phrases import next_word, noun_phrase, own_subject, phrase_of, subject
from analysis.annotation.grammar.tense import LONGEST_CLIMB

Tokens = tuple[int, int]
_FAR = 14
"""Tokens after "quoted" among which "as saying" is sought."""
_PASSED_ON = 5
"""Tokens after "quoted" among which "by" is sought: quoted by X as saying, quoted as saying by X."""
_ENDS = ("", ",", ".", ";", "and", "but")
"""What may follow "denied it"."""
_PARTING = (")", ",", ".", ";", "–", "—")
"""What may follow ", by the police's count"."""
_CLOSING = ("”", '"', "’", "'", "''")
_CHARGING = frozenset("accuse,allege,assert,blame,charge,claim,say,suspect".split(","))
"""Lemmas of verbs by which somebody is said to have done what they deny."""
_SORTS = ("agency", "magazine", "news", "newspaper", "radio", "service", "television", "website")
"""What follows an outlet's name and belongs to it."""
_HEARD = ("assure", "inform", "remind", "tell", "warn")
"""Lemmas of verbs whose object is who hears: “…,” the party informed the press."""
_SHORTEST_SPEECH = 3
"""Tokens of the shortest speech in marks."""
_NOMINATIVE = ("he", "it", "she", "they")
"""Pronouns that begin a clause: by reports he left."""
_NUMBER_NEAR = 6
"""Tokens of a phrase among which its number is sought."""
_LONGEST_NAME = 8
"""Tokens before a colon that may be a speaker's name."""
_PUT_OUT = cues.CLAIMING | cues.ISSUING
_SAID = cues.SAYING | {"read"}
_TOLD = cues.CLAIMING | cues.SAYING
_WORDS = cues.UTTERANCES | cues.HELD
_MARKS = ("“", '"', "‘", "'", "``")


def quoted(verb: Token, sentence: Span) -> tuple[Tokens, Tokens | None] | None:
    """Source and relayer in "X quoted Y as saying", "Y was quoted by X as saying", "a website that cited Y"."""
    if verb.lemma_.lower() not in cues.CITING or verb.pos_ != "VERB" or verb.tag_ == "VBG":
        return None
    if next_word(verb) in _MARKS:
        return None
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return _was_quoted(verb, sentence)
    if verb.dep_ == "acl" and next_word(verb) == "by":
        relayer = noun_phrase(verb.doc, verb.i + 2, sentence.end)
        return (phrase_of(verb.head, sentence), relayer) if relayer else None
    source, relayer = noun_phrase(verb.doc, verb.i + 1, sentence.end), subject(verb, sentence)
    return (source, relayer) if source and relayer else None


def _was_quoted(verb: Token, sentence: Span) -> tuple[Tokens, Tokens | None] | None:
    if not says(verb, sentence):
        return None
    source = subject(verb, sentence)
    near = verb.doc[verb.i + 1 : min(verb.i + _PASSED_ON, sentence.end)]
    by = next((token for token in near if token.lower_ in ("by", "in") and token.head.i <= token.i), None)
    return (source, noun_phrase(verb.doc, by.i + 1, sentence.end) if by is not None else None) if source else None


def says(verb: Token, sentence: Span) -> bool:
    """Whether "as saying" or the like follows a verb."""
    near = verb.doc[verb.i + 1 : min(verb.i + _FAR, sentence.end)]
    following = (token.nbor(1) for token in near[:-1] if token.lower_ == "as")
    return any(token.tag_ == "VBG" and token.lemma_.lower() in _TOLD for token in following)


def helped(verb: Token) -> bool:
    """Whether an auxiliary stands with a verb: has dubbed, was dubbed."""
    return any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def counts(verb: Token) -> bool:
    """Whether a verb gives a number: "police counted 2,000 people", "organisers put the crowd at 5,000"."""
    lemma = verb.lemma_.lower()
    if lemma not in cues.COUNTING or not verb.tag_.startswith("VB"):
        return False
    before = cues.COUNTING[lemma]
    objects = [child for child in verb.rights if child.dep_ == "dobj"]
    # The parser hangs "at 5,000" on "the crowd" as often as on "put".
    after = chain(verb.rights, *(child.rights for child in objects))
    given = [child for child in after if child.lower_ == before] if before else objects
    return any(_has_number(child) for child in given)


def _has_number(token: Token) -> bool:
    first = token.left_edge.i
    return any(part.pos_ == "NUM" for part in token.doc[first : min(first + _NUMBER_NEAR, token.right_edge.i + 1)])


def denies(verb: Token) -> bool:
    """Whether a verb owns up to a deed or denies it: "denied having sold drones", "denied the allegations"."""
    denied = verb.lemma_.lower() in cues.DISPUTING
    if denied and any(_is_denied(child) for child in verb.rights):
        return True
    if denied and _denies_that(verb):
        return True
    deeds = [child for child in verb.rights if child.dep_ in ("ccomp", "dobj", "pcomp", "xcomp")]
    if verb.lemma_.lower() == "confess":
        deeds += [deed for child in verb.rights if child.lower_ == "to" for deed in child.rights]
    return verb.lemma_.lower() in cues.DENYING and any(
        child.tag_ == "VBG" or any(part.lower_ == "having" for part in child.lefts) for child in deeds
    )


def _denies_that(verb: Token) -> bool:
    """Whether a clause behind a comma denies what its sentence says of somebody: accused of theft, which he denied."""
    which = next((child for child in verb.lefts if child.lower_ == "which" and child.dep_ == "dobj"), None)
    if which is None or which.i == 0 or which.nbor(-1).text != ",":
        return False
    above = islice(verb.ancestors, LONGEST_CLIMB)
    return any(token.lemma_.lower() in _CHARGING or token.lemma_.lower() in cues.DENIED for token in above)


def _is_denied(token: Token) -> bool:
    """Whether a token is what somebody denies; "it" only where nothing follows that would be denied to it."""
    told = token.dep_ == "dobj" and token.lemma_.lower() in cues.DENIED
    return told and (token.lower_ != "it" or token.doc[token.i + 1 : token.i + 2].text in _ENDS)


def named_before_colon(token: Token, sentence: Span) -> Tokens | None:
    """A speaker who stands alone before a colon and words in marks: Okoro: “…”."""
    if token.text != ":" or not 0 < token.i - sentence.start <= _LONGEST_NAME:
        return None
    if next_word(token) not in _MARKS:
        return None
    phrase = noun_phrase(token.doc, sentence.start, token.i)
    return phrase if phrase and phrase[1] == token.i else None


def whose_words(token: Token, sentence: Span) -> Tokens | None:
    """Whose answer is words in marks or a clause: "His answer was: “…”", "the mayor's argument was that …"."""
    if token.lemma_ != "be" or token.pos_ not in ("AUX", "VERB"):
        return None
    # A hyphen parts a noun from its first half, on which the parser hangs whose it is: the mayor's counter-argument.
    subjects = [child for child in token.lefts if child.dep_ == "nsubj"]
    whose = next((child for noun in subjects for child in noun.lefts if child.dep_ == "poss"), None)
    if whose is None or subjects[-1].lemma_.lower() not in _WORDS:
        return None
    if not holds(token) and not opens_speech(token):
        return None
    first, last = phrase_of(whose, sentence)
    return first, last - (last - first > 1 and token.doc[last - 1].tag_ == "POS")


def holds(verb: Token) -> bool:
    """Whether what somebody holds is a clause: the mayor's view is that …."""
    return next_word(verb) == "that" and any(child.lemma_.lower() in cues.HELD for child in verb.lefts)


def takes(verb: Token) -> bool:
    """Whether a verb takes a thing and no statement: "claims the islands", "said goodbye", "reported on the war"."""
    if verb.lemma_.lower() == "report":
        return _covers(verb)
    things = {"claim": cues.CLAIMED, "say": cues.FAREWELLS}.get(verb.lemma_.lower())
    if things is None or any(child.dep_ == "ccomp" for child in verb.children):
        return False
    return any(child.dep_ == "dobj" and child.lemma_.lower() in things for child in verb.rights)


def _covers(verb: Token) -> bool:
    """Whether somebody reports on a matter and tells nothing of it: reported on the war, not: on Monday that …."""
    on = next((child for child in verb.rights if child.lower_ in ("about", "on")), None)
    matter = next((child for child in on.rights if child.dep_ == "pobj"), None) if on is not None else None
    if matter is None or matter.ent_type_ in ("DATE", "TIME") or matter.lemma_.lower() in cues.ACCOUNTS | cues.MEDIA:
        return False
    if any(child.dep_ in ("ccomp", "dobj", "nsubjpass", "parataxis") for child in verb.children) or opens_speech(verb):
        return False
    own = own_subject(verb)
    return own is None or own.left_edge.i == 0 or not verb.doc[own.left_edge.i - 1].is_punct


def is_inscribed(verb: Token, source: Tokens) -> bool:
    """Whether words stand on a thing, which somebody may carry: people with a banner saying “…”."""
    before = verb.doc[source[0] : verb.i] if verb.dep_ == "acl" and verb.tag_ == "VBG" else verb.doc[slice(*source)]
    return any(token.lemma_.lower() in cues.INSCRIBED and token.pos_ == "NOUN" for token in before)


def opens_speech(token: Token) -> bool:
    """Whether words in marks follow a colon or comma behind a verb, and no other verb of saying stands between."""
    for part in token.doc[token.i + 1 : token.sent.end - 1]:
        if part.tag_ in ("VBD", "VBG", "VBN", "VBZ") and part.lemma_.lower() in _SAID:
            return False
        if part.lower_ in cues.GOING_ON or (part.tag_ == "VBG" and part.lemma_.lower() in _PUT_OUT):
            return False
        listed = part.text == "," and part.nbor(-1).text in _CLOSING
        mark = part.nbor(2 if part.nbor(1).is_space and part.i + 2 < part.sent.end else 1)
        marked = mark.text in _MARKS and (part.whitespace_ or mark.text != '"')
        if part.text in (":", ",") and marked and not listed:
            return True
    return False


def resumes(verb: Token) -> bool:
    """Whether a participle behind a comma leads to words in marks: took to the net, posting at noon, “…”."""
    if verb.tag_ != "VBG" or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    return verb.lemma_.lower() in _TOLD | cues.ISSUING and opens_speech(verb)


def hearer(verb: Token) -> Tokens | None:
    """Who was told, in "told the Tass news agency"; of "told Tass four people" the name alone."""
    if verb.lemma_.lower() != "tell":
        return None
    found = noun_phrase(verb.doc, verb.i + 1, verb.sent.end)
    if found is None:
        return None
    named = next((token.i for token in verb.doc[slice(*found)] if token.ent_type_ == "ORG"), None)
    if named is None:
        return found
    last = named + 1
    while last < found[1] and (verb.doc[last].ent_iob_ == "I" or verb.doc[last].lower_ in _SORTS):
        last += 1
    return found[0], last


def by_theirs(token: Token) -> Tokens | None:
    """Whose count or report tells something, apart from its clause: ", by the police's count"; four by most reports."""
    if token.lower_ != "by":
        return None
    noun = next((child for child in token.rights if child.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in cues.BY_THEIRS:
        return None
    if noun.left_edge.i == noun.i:
        opens = (
            (token.is_sent_start or token.nbor(-1).text == ",")
            and noun.tag_ == "NNS"
            and next_word(noun) in (",", *_NOMINATIVE)
        )
        return (noun.i, noun.i + 1) if opens else None
    several = noun.tag_ == "NNS" and token.i > 0 and token.nbor(-1).lemma_ == "be"
    if several and token.nbor(1).pos_ in ("ADJ", "VERB"):
        return token.i + 1, noun.i + 1
    apart = token.is_sent_start or token.nbor(-1).is_punct or token.nbor(-1).like_num
    ends = noun.doc[noun.i + 1 : noun.i + 2].text in _PARTING and noun.left_edge.lower_ != "all"
    return (token.i + 1, noun.i + 1) if apart and ends else None


def closes_speech(token: Token) -> bool:
    """Whether a verb stands right after speech, alone or with its subject: “…,” he laughed; “…,” shrugged one."""
    if not (token.tag_ in ("VBD", "VBZ") or token.lower_ in cues.MISTAGGED) or token.i < _SHORTEST_SPEECH:
        return False
    own = own_subject(token)
    before = own is not None and own.i < token.i
    takes = token.lemma_.lower() not in _HEARD and any(child.dep_ == "dobj" for child in token.rights)
    if own is not None and (own.tag_ in ("WDT", "WP") or takes):
        return False
    first = min(own.left_edge.i, token.i) if own is not None and before else token.i
    if first < _SHORTEST_SPEECH:
        return False
    mark, other = token.doc[first - 1].text, token.doc[first - 2].text
    if other != "," and token.doc[first].is_sent_start and token.doc[first].is_title:
        return False
    if other == "]" and token.doc[first].tag_ == "PRP" and token.doc[first].is_title:
        return False
    return (mark in _CLOSING and other in (",", "!", "?", "]")) or (mark == "," and other in _CLOSING)


def inverted_after(token: Token) -> bool:
    """Whether a verb stands right after a sentence of speech without a comma: “Go home now” tweeted the mayor."""
    if token.i < _SHORTEST_SPEECH or token.doc[token.i - 1].text not in _CLOSING:
        return False
    opened = token.doc[token.sent.start].text in _MARKS and not token.doc[token.i - 2].whitespace_
    following = token.doc[token.i + 1 : token.i + 2]
    return opened and bool(following) and following[0].pos_ in ("ADJ", "DET", "NOUN", "PROPN")
