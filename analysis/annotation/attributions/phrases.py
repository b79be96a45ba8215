"""Noun phrases that may name a source: a verb's subject, and what follows "according to"."""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Doc, Span, Token

from analysis.annotation.attributions import cues
from analysis.annotation.attributions.parted import antecedent, of_helper, semicolon, speaks_beside
from analysis.annotation.grammar.subjects import FINITE
from analysis.annotation.grammar.tense import LONGEST_CLIMB

SUBJECTS = ("nsubj", "csubj", "nsubjpass")
_LOOK_BACK = 12
"""Tokens before an unparsed cue among which its subject is sought."""
_FAR_BACK = 24
"""Tokens before a verb without subject among which a name parted from it is sought."""
_LINKS = ("at", "by", "for", "from", "in", "of")
_SUBJECT_LINKS = (*_LINKS, "with")
"""Prepositions inside a source's description: "a report by Yonhap", "the Ministry of Defence"."""
_SENT = frozenset("adviser,advisor,ambassador,aide,envoy,representative".split(","))
"""Who is 'to' somebody or some place."""
_AGE = 5
"""Tokens of "44-year-old" before a name."""
_INNER = ("-", ".", "'", "’")
_NEVER_LAST = ("ADP", "ADV", "CCONJ", "DET", "PART", "PUNCT")
_NOMINAL = ("NOUN", "PROPN", "PRON")
_SPEAKING = cues.CLAIMING | cues.SAYING
_RELATIVE = ("WDT", "WP", "WRB")
_INSIDE = ("ADJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN")


def subject(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """Tokens of who speaks: the subject of a verb, of the verb it is joined to, or what stands before it."""
    own = own_subject(verb)
    if own is not None:
        return phrase_of(own, sentence)
    if verb.dep_ == "acl" and (verb.tag_ == "VBG" or verb.lower_ == "read"):
        return phrase_of(_message(verb.head), sentence)
    if goes_on(verb) and (earlier := own_subject(verb.head)) is not None:
        return phrase_of(earlier, sentence)
    if speaks_beside(verb):
        return _before(verb, sentence)
    near = _aside(verb, sentence) or _after(verb, sentence) or _inherited(verb, sentence)
    return near or _before(verb, sentence) or _parted(verb, sentence) or _behind_comma(verb, sentence)


def _message(noun: Token) -> Token:
    """The message, where a participle was hung on what it was sent by: a message on Chirper blaming the mayor."""
    above = noun.head.head if noun.dep_ == "pobj" else noun
    return above if above.lemma_.lower() in cues.CONTENT_NOUNS else noun


def next_word(token: Token) -> str:
    """The text of the next token of a block, or empty at its end."""
    return token.nbor(1).text if token.i + 1 < len(token.doc) else ""


def goes_on(verb: Token) -> bool:
    """Whether an infinitive tells how speech goes on: went on to add, continued to insist."""
    if verb.tag_ != "VB" or verb.head.lemma_.lower() not in ("continue", "go"):
        return False
    return any(child.lower_ == "to" for child in verb.lefts)


def _parted(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """The name that words between commas part from the verb of its sentence: Ana Ruiz of “Hold on”, a charity, told."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or verb.doc[verb.i - 1].text != ",":
        return None
    for last in range(verb.i - 2, max(sentence.start, verb.i - _FAR_BACK), -1):
        full = verb.doc[last].pos_ == verb.doc[last - 1].pos_ == "PROPN"
        if full and verb.doc[last].dep_ == "appos":
            first = last - 1
            while first > sentence.start and verb.doc[first - 1].pos_ == "PROPN":
                first -= 1
            return first, last + 1
    return None


def _behind_comma(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """The subject of the sentence, for a participle behind a comma that the parser hung elsewhere."""
    if verb.tag_ != "VBG" or verb.dep_ != "csubj" or verb.doc[verb.i - 1].text != ",":
        return None
    own = own_subject(sentence.root)
    return phrase_of(own, sentence) if own is not None and own.i < verb.i else None


def _aside(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """The name between commas before a verb the parser hung elsewhere: its head, Dr. Ida Moe, announced."""
    if verb.i - 1 <= sentence.start or verb.nbor(-1).text != "," or verb.tag_ not in ("VBD", "VBN"):
        return None
    first = last = verb.i - 1
    while first > sentence.start and (verb.doc[first - 1].pos_ == "PROPN" or verb.doc[first - 1].text == "-"):
        first -= 1
    parted = first > sentence.start and verb.doc[first - 1].text == ","
    return (first, last) if parted and first < last and verb.dep_ == "acl" else None


def _after(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """Said Kim; reported AP: a name right after a verb that a comma or a mark stands before."""
    before = verb.doc[verb.i - 1].text if verb.i > sentence.start else ""
    following = verb.doc[verb.i + 1 : verb.i + 2]
    if (
        verb.lemma_.lower() == "tell"
        or before not in (",", '"', "”", "’", "''", "'", "»", "–", "—")
        or not following
        or verb.tag_ == "VBG"
        or following[0].pos_ == "ADP"
    ):
        return None
    found = noun_phrase(verb.doc, verb.i + 1, sentence.end)
    # Of "the columnist, X, said two men were late" the two men say nothing.
    clause = found is not None and before == "," and found[1] < sentence.end and verb.doc[found[1]].tag_ in FINITE
    return None if clause else found


def _inherited(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """The subject of the verb that governs a participle or is joined by "and"; one that speaks comes first."""
    if verb.dep_ not in ("conj", "advcl", "xcomp", "acl", "pcomp", "dep") or (
        verb.dep_ != "conj" and verb.tag_ == "VBN"
    ):
        return None
    above = islice(verb.ancestors, LONGEST_CLIMB)
    ancestors = [head for head in above if head.pos_ in ("VERB", "AUX") and own_subject(head) is not None]
    if verb.tag_ == "VBG":
        # Who speaks in the words in marks behind a participle does not tell them: Moss bowed, remarking: "We go".
        ancestors = [head for head in ancestors if head.i < verb.i] or ancestors
        ancestors = [head for head in ancestors if head.i > semicolon(verb)]
    speaking = [head for head in ancestors if head.lemma_.lower() in _SPEAKING]
    chosen = next(iter(ancestors[:1] if verb.dep_ == "conj" else speaking or ancestors[-1:]), None)
    own = own_subject(chosen) if chosen is not None else None
    told = verb.dep_ == "advcl" and verb.lemma_.lower() in cues.SAYING
    if told and chosen is not None and own is not None and own.dep_ == "nsubjpass":
        by = next((child for child in chosen.rights if child.dep_ == "agent" and child.i < verb.i), None)
        own = next((child for child in by.rights if child.dep_ == "pobj"), own) if by is not None else own
    if own is None or (own.dep_ == "nsubjpass" and own.lemma_.lower() in cues.CONTENT_NOUNS):
        return None
    return phrase_of(own, sentence)


def own_subject(verb: Token) -> Token | None:
    """The subject of a verb; a name before other words that the parser took for subjects."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS] or of_helper(verb)
    if len(subjects) == 1 and subjects[0].lower_.endswith("self"):
        return next((child for child in subjects[0].rights if child.dep_ == "appos"), None)
    return next((child for child in subjects if child.pos_ == "PROPN"), subjects[0] if subjects else None)


def _before(verb: Token, sentence: Span) -> tuple[int, int] | None:
    """The noun phrase that ends right before a verb the parser did not see as one."""
    first = max(sentence.start, verb.i - _LOOK_BACK)
    stretch = verb.doc[first : verb.i]
    heads = [token for token in stretch if token.pos_ in ("NOUN", "PROPN", "PRON") or token.tag_ == "CD"]
    if not heads or heads[-1].i != verb.i - 1:
        return None
    start = heads[-1].i
    while start > first and stretch.doc[start - 1].pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PART"):
        start -= 1
    return start, verb.i


def phrase_of(head: Token, sentence: Span) -> tuple[int, int]:
    """The noun phrase of a head: from its first word, through "of", up to a comma or a clause."""
    head = antecedent(head)
    first = max(sentence.start, head.left_edge.i)
    last = _right_end(head)
    commas = [token.i for token in head.doc[first : head.i] if _parts(token)]
    return (commas[-1] + 1 if commas else first), min(last, sentence.end)


def _parts(token: Token) -> bool:
    """Whether a noun phrase cannot begin before a token: a comma, or a verb of another clause."""
    joined = token.tag_ == "CC" and token.i > 0 and any(part.tag_ in FINITE for part in token.head.children)
    return (token.is_punct and token.text not in _INNER) or token.tag_ in FINITE or joined


def _right_end(head: Token) -> int:
    last = head.i + 1
    for child in head.rights:
        if child.left_edge.i != last:
            continue
        sent = head.lower_ in _SENT or head.lemma_.lower() in cues.PEOPLE_WHO_SPEAK
        linked = child.lower_ in _SUBJECT_LINKS or (child.lower_ == "to" and sent)
        if (linked and child.dep_ in ("prep", "nmod")) or child.dep_ in ("appos", "case", "cc", "conj", "flat"):
            last = _until_comma(child.i, child.right_edge.i + 1, head.doc)
    return last


def _until_comma(first: int, last: int, doc: Doc) -> int:
    """Where a description ends: at a comma, a verb, or the subject of a clause without "who": protesters | we met."""
    for token in doc[first:last]:
        ends = token.is_punct and token.text_with_ws != "-"
        if ends or token.pos_ == "VERB" or token.tag_ in _RELATIVE:
            return token.i
        if token.dep_ == "nsubj" and token.head.dep_ == "relcl":
            return max(first, token.left_edge.i)
    return last


def noun_phrase(doc: Doc, first: int, limit: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token: up to a comma, a verb or a word that opens a clause."""
    last = first
    while (
        last < limit
        and (_belongs(doc[last]) or _hyphened(doc, last, first))
        and not (last > first and _begins_another(doc[last]))
    ):
        last += 1
    if first < last < limit - 2 and doc[last - 1].lower_ == "close" and doc[last].lower_ == "to":
        near = noun_phrase(doc, last + 1, limit)
        last = near[1] if near else last
    while last > first and (doc[last - 1].pos_ in _NEVER_LAST or doc[last - 1].ent_type_ == "DATE"):
        last -= 1
    nominal = any(token.pos_ in _NOMINAL or token.lower_ == "one" for token in doc[first:last])
    return (first, last) if nominal else None


def _hyphened(doc: Doc, position: int, first: int) -> bool:
    """Whether a token goes on behind a hyphen: co-author."""
    return position > first + 1 and doc[position - 1].text == "-" and not doc[position - 1].whitespace_


def _belongs(token: Token) -> bool:
    if token.ent_type_ == "DATE":
        if token.nbor(-1).pos_ == "DET" or (token.nbor(-1).text == "," and token.like_num):
            return True
        return token.nbor(-1).lower_ == "on" or token.nbor(-1).ent_type_ == "DATE"
    if token.tag_ in ("WP", "WDT", "WRB", "TO") or token.ent_type_ == "TIME":
        return token.text == "WHO"
    if token.pos_ == "ADP":
        dated = token.lower_ == "on" and token.i + 1 < len(token.doc) and token.nbor(1).ent_type_ == "DATE"
        return token.lower_ in _LINKS or dated
    if token.pos_ == "VERB":
        return token.dep_ in ("amod", "compound")
    if token.text == "," and token.nbor(-1).ent_type_ == "DATE" and token.i + 1 < len(token.doc):
        return token.nbor(1).ent_type_ == "DATE" and token.nbor(1).like_num
    return token.pos_ in _INSIDE or token.text in ("-", "’s", "'s", "'") or token.lower_ == "and"


def _begins_another(token: Token) -> bool:
    """Whether an article begins another noun phrase: told the agency | a meeting."""
    return token.pos_ in ("DET", "PRON") and token.nbor(-1).pos_ in _NOMINAL


def conjuncts(phrase: Span) -> list[Span]:
    """The parts of a noun phrase that "and" or commas join; the phrase itself where it has one head."""
    head = head_of(phrase)
    if _from_several(phrase, head):
        return [phrase]
    joined = [token for token in head.conjuncts if phrase.start <= token.i < phrase.end and token.i > head.i]
    if not joined:
        return [phrase]
    starts = [phrase.start, *(max(head.i + 1, token.left_edge.i) for token in joined)]
    ends = [*starts[1:], phrase.end]
    parts = (_trimmed(phrase.doc[first:last]) for first, last in zip(starts, ends, strict=True))
    return [part for part in parts if len(part)]


def _from_several(phrase: Span, head: Token) -> bool:
    """Whether "and" joins where people are from, and no second source: scientists from Lugo and Vigo."""
    after = [token.lower_ for token in phrase.doc[head.i + 1 : phrase.end]]
    return head.tag_ == "NNS" and head.pos_ == "NOUN" and after[:1] in (["at"], ["from"]) and "and" in after


def _trimmed(part: Span) -> Span:
    """A part without the commas and conjunctions at its end."""
    last = part.end
    while last > part.start and (part.doc[last - 1].is_punct or part.doc[last - 1].pos_ == "CCONJ"):
        last -= 1
    return part.doc[part.start : last]


def head_of(phrase: Span) -> Token:
    """The noun a phrase is about: its root, or its last noun before a preposition where the parse fell apart."""
    root: Token = phrase.root
    if root.lower_ == "old" or root.pos_ in ("NOUN", "PROPN", "PRON"):
        return root
    nominal = [token for token in phrase if token.pos_ in ("NOUN", "PROPN", "PRON")]
    return nominal[-1] if nominal else root


def described(phrase: Span) -> Span | None:
    """A phrase without the articles and adjectives of time that a source's description does without."""
    first = phrase.start
    while first < phrase.end and phrase.doc[first].lower_ in cues.LEFT_OUT and not _is_noun(phrase.doc[first]):
        first += 1
    aged = first + _AGE
    if aged < phrase.end and phrase.doc[first].like_num and phrase.doc[aged - 1].lower_ == "old":
        named = phrase.doc[aged].pos_ == "PROPN" and (phrase.doc[aged].ent_type_ == "PERSON" or aged + 1 < phrase.end)
        first = aged if named else first
    return phrase.doc[first : phrase.end] if first < phrase.end else None


def _is_noun(token: Token) -> bool:
    """Whether a word that is left out as an adjective is the noun itself: an official from the bank."""
    return token.tag_ == "NN" and token.dep_ != "compound"
