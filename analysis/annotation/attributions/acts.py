"""Acts of speech in a parsed text: the words that attribute, and those that name the source.

They are read from the parse and, where a small parser goes astray, from the order of the words.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from spacy.tokens import Doc, Span, Token

from analysis.annotation.attributions import cues, objects, relays
from analysis.annotation.attributions.act import Act
from analysis.annotation.attributions.bounds import covered, listed, whole, without_clause
from analysis.annotation.attributions.chains import joined
from analysis.annotation.attributions.channels import channel_after, channels
from analysis.annotation.attributions.others import told_beside
from analysis.annotation.attributions.passives import passive_manner, statement_of
from analysis.annotation.attributions.phrases import next_word, noun_phrase, own_subject, phrase_of, subject
from analysis.annotation.attributions.verbs import is_negated, is_passive, is_verb, is_wish, manner_of
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.tense import LONGEST_CLIMB

_OPENERS = frozenset(("as", *(phrase[0] for phrase in cues.PHRASES)))
_MARKS = ("“", '"', "‘", "'", "``")
_DOUBLE = frozenset(("“", "”", '"', "``", "''"))
_MARKED = frozenset("".join(_MARKS))
_PHRASES = {first: [phrase for phrase in cues.PHRASES if phrase[0] == first] for first, *_ in cues.PHRASES}
_VERBS = ("AUX", "VERB")
_OTHERS = _OPENERS | cues.AMBIGUOUS | cues.GOING_ON | cues.INVERTED | cues.MISTAGGED | {":", "from", "per", "with"}
"""Words that no tagger calls verbs and by which an act may be told."""


def acts(parsed: ParsedSentence) -> list[Act]:
    """Acts of speech of one sentence in order of their cues; those that say who passed on whom are joined."""
    sentence = parsed.span
    marked = not _MARKED.isdisjoint(parsed.text)
    first, *others = parsed.tokens
    telling = [first, *(token for token in others if token.pos_ in _VERBS or token.lower_ in _OTHERS)]
    found = [act for token in telling if (act := _act_at(token, sentence, marked=marked))]
    found = _told_outside(found, parsed) if marked and found else found
    phrases = [act for act in found if act.manner == "phrase"]
    apart = [act for act in found if act.manner == "phrase" or not any(_inside(act, phrase) for phrase in phrases)]
    told = [act for act in apart if not any(_shown(act, phrase, sentence) for phrase in phrases)]
    return joined(sorted(told, key=lambda act: act.cue), sentence)


def _told_outside(found: list[Act], parsed: ParsedSentence) -> list[Act]:
    """Acts without those whose verb stands outside of marks and its subject in them; the subject above is theirs."""
    inside, sentence = _marked(parsed), parsed.span
    outside = []
    for act in found:
        if act.manner in ("colon", "named", "verb") and act.cue[0] not in inside and act.source[0] in inside:
            verb = sentence.doc[act.cue[0]]
            above = (own_subject(one) for one in islice(verb.ancestors, LONGEST_CLIMB) if one.i not in inside)
            own = next((one for one in above if one is not None and one.i not in inside), None)
            if own is None:
                continue
            act = replace(act, source=phrase_of(own, sentence))
        outside.append(act)
    return outside


def _marked(parsed: ParsedSentence) -> frozenset[int]:
    """Places of the words of a sentence that stand in double marks; none where its marks come in no pairs."""
    inside: list[int] = []
    opened = False
    for token in parsed.tokens:
        if token.text in _DOUBLE:
            opened = not opened
        elif opened:
            inside.append(token.i)
    return frozenset(() if opened else inside)


def _inside(act: Act, phrase: Act) -> bool:
    return phrase.cue[0] <= act.cue[0] < phrase.cue[1]


def _shown(act: Act, phrase: Act, sentence: Span) -> bool:
    """Whether a thing shows what the source of a phrase says: according to Moss, the cup shows them a “way up”."""
    evidence = sentence.doc[act.cue[0]].lemma_.lower() in cues.EVIDENCE
    return act.manner == "named" and evidence and phrase.cue[0] < act.cue[0]


def _act_at(token: Token, sentence: Span, *, marked: bool) -> Act | None:
    act = _inverted(token, sentence) or _quoting(token, sentence) or _phrase(token, sentence)
    act = act or _citing(token, sentence) or _colon(token, sentence)
    act = act or _verbal(token, sentence, marked=marked) or _passive(token, sentence)
    return act if act and not (act.source[0] <= act.cue[0] and act.cue[1] <= act.source[1]) else None


def _inverted(token: Token, sentence: Span) -> Act | None:
    """Remarked X, “…”, at the head of a sentence."""
    if token.i != sentence.start or token.lower_ not in cues.INVERTED:
        return None
    source = noun_phrase(token.doc, token.i + 1, sentence.end)
    marked = any(part.text in _MARKS for part in token.doc[source[1] : sentence.end]) if source else False
    return _act((token.i, token.i + 1), source, None, sentence, "verb") if marked else None


def _quoting(token: Token, sentence: Span) -> Act | None:
    """X quoted Y as saying: the source is Y, through X."""
    found = relays.quoted(token, sentence)
    if found is None:
        return None
    manner = "verb" if relays.says(token, sentence) else "quoting"
    return _act((token.i, token.i + 1), found[0], found[1], sentence, manner)


def _colon(token: Token, sentence: Span) -> Act | None:
    """X: “…”; X's answer was: “…”."""
    source = relays.named_before_colon(token, sentence) or relays.whose_words(token, sentence)
    if source is None:
        return None
    return _act((token.i, token.i + 1), source, None, sentence, "verb" if relays.holds(token) else "colon")


def _phrase(token: Token, sentence: Span) -> Act | None:
    """According to X; as per X; as reported by X; as X reported."""
    end = _phrase_end(token, sentence) or (token.i + 1 if _is_per(token, sentence) else 0)
    if end:
        source = without_clause(noun_phrase(token.doc, end, sentence.end), token, sentence)
        via = channel_after(token.doc, source[1]) if source else None
        act = _act((token.i, end), source, via, sentence, "phrase")
        return replace(act, content=covered(token, sentence)) if act else None
    if beside := told_beside(token, sentence):
        act = _act(*beside, None, sentence, "phrase")
        word = _without(act.source, act.cue, token.doc) if act else ""
        return replace(act, word=word, content=covered(token, sentence)) if act else None
    if token.lower_ == "as" and _after_comma(token, sentence):
        return _as_clause(token, sentence)
    return None


def _without(source: tuple[int, int], cue: tuple[int, int], doc: Doc) -> str:
    """The words of a cue without those of the source that stands in it: in view."""
    own = (token for token in doc[slice(*cue)] if not source[0] <= token.i < source[1] and token.tag_ != "POS")
    return " ".join(token.lower_ for token in own)


def _is_per(token: Token, sentence: Span) -> bool:
    """Per the decree, at the head of a sentence or behind a comma; not per request."""
    if token.lower_ != "per" or not _after_comma(token, sentence):
        return False
    following = token.doc[min(token.i + 1, sentence.end - 1)]
    named = next((child for child in token.children if child.dep_ == "pobj"), following)
    return named.pos_ == "PROPN" or named.lemma_.lower() in cues.CONTENT_NOUNS | cues.INSTITUTIONS | cues.MEDIA


def _phrase_end(token: Token, sentence: Span) -> int:
    if token.lower_ not in _OPENERS:
        return 0
    doc, first = token.doc, token.i
    for phrase in _PHRASES.get(token.lower_, ()):
        last = first + len(phrase)
        near = last < sentence.end and doc[first + 1].lower_ == phrase[1]
        if near and tuple(part.lower_ for part in doc[first:last]) == phrase:
            return last
    reported = token.lower_ == "as" and first + 2 < sentence.end
    if reported and doc[first + 1].lower_ in cues.AS_VERBS and doc[first + 2].lower_ in ("by", "in"):
        return first + 3
    return 0


def _after_comma(token: Token, sentence: Span) -> bool:
    return token.i == sentence.start or token.nbor(-1).text in (",", "-", "–", "—", "(")


def _as_clause(token: Token, sentence: Span) -> Act | None:
    """As X reported; as reported X."""
    near = token.doc[token.i + 1 : sentence.end][:8]
    verb = next((part for part in near if _as_told(part) or _as_ruled(part)), None)
    if verb is None:
        return None
    last = verb.i
    while last > token.i + 1 and token.doc[last - 1].pos_ == "AUX":
        last -= 1
    source = (token.i + 1, last) if last > token.i + 1 else noun_phrase(token.doc, verb.i + 1, sentence.end)
    if source is None or any(part.is_punct for part in token.doc[slice(*source)]):
        return None
    manner = "naming" if verb.lower_ in cues.NAMING else "phrase"
    return _act((verb.i, verb.i + 1), source, None, sentence, manner)


def _as_told(token: Token) -> bool:
    """As X reported; as X put it, not: as rain put a damper on it."""
    return token.lower_ in cues.AS_VERBS and (token.lower_ != "put" or next_word(token) in ("it", ",", "."))


def _as_ruled(token: Token) -> bool:
    """As the court found, with nothing behind."""
    return token.lower_ in cues.AS_RULED and token.doc[token.i + 1 : token.i + 2].text in (",", ".", ";", ")")


def _citing(token: Token, sentence: Span) -> Act | None:
    """X, citing Y; X noted with reference to Y: the source is Y."""
    if token.lower_ == "with" and token.doc[token.i : token.i + 3].text.lower() == "with reference to":
        found = noun_phrase(token.doc, token.i + 3, sentence.end)
        return _act((token.i, token.i + 3), found, None, sentence, "citing")
    if token.tag_ != "VBG" or token.lemma_.lower() not in cues.CITING:
        return None
    if next_word(token) in _MARKS:
        return None
    source = noun_phrase(token.doc, token.i + 1, sentence.end)
    citer = subject(token, sentence)
    near = citer is not None and citer[1] in (token.i, token.i - 1)
    return _act((token.i, token.i + 1), source, citer if near else None, sentence, "citing")


def _verbal(token: Token, sentence: Span, *, marked: bool) -> Act | None:
    """X said; said X; X told Y; X described it as."""
    manner = manner_of(token, marked=marked) if is_verb(token) else ""
    if not manner or is_negated(token) or is_passive(token) or is_wish(token) or relays.takes(token):
        return None
    source = whole(subject(token, sentence), token, sentence)
    if source is None or relays.is_inscribed(token, source):
        return None
    particle = next_word(token).lower() == "out" and token.lemma_.lower() in cues.OUT
    act = _act((token.i, token.i + 1 + particle), source, relays.hearer(token), sentence, manner)
    return replace(act, content=_content(token, sentence), channels=tuple(channels(token))) if act else None


def _content(verb: Token, sentence: Span) -> tuple[int, int]:
    """What a verb governs, where it governs a clause; else its sentence."""
    if told := objects.reach(verb):
        return told
    if not any(child.dep_ in ("ccomp", "xcomp") for child in verb.children):
        return sentence.start, sentence.end
    return max(sentence.start, verb.left_edge.i), min(sentence.end, verb.right_edge.i + 1)


def _passive(token: Token, sentence: Span) -> Act | None:
    """Viewed by analysts as; reported by AP; is being interpreted by many experts."""
    manner = passive_manner(token) if token.tag_ == "VBN" else ""
    if not manner or is_negated(token):
        return None
    agent = next((child for child in token.children if child.lower_ == "by" and child.i > token.i), None)
    statement = statement_of(token) if agent is None else None
    agent = agent or (next((child for child in statement.rights if child.lower_ == "by"), None) if statement else None)
    source = noun_phrase(token.doc, agent.i + 1, sentence.end) if agent else None
    if source is None or agent is None:
        return None
    act = _act((token.i, agent.i + 1), source, None, sentence, manner)
    word = f"{token.lower_} in {statement.lower_} by" if statement else f"{token.lower_} by"
    return replace(act, word=word) if act else None


def _act(
    cue: tuple[int, int], source: tuple[int, int] | None, via: tuple[int, int] | None, sentence: Span, manner: str
) -> Act | None:
    if source is None:
        return None
    word = sentence.doc[slice(*cue)].text.lower()
    return Act(cue, word, listed(source, cue[0], sentence), via, (sentence.start, sentence.end), manner)
