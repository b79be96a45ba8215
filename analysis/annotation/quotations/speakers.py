"""Who said the words in quotation marks: the act of speech that governs, announces or precedes them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from analysis.annotation.attributions import Cited
from analysis.annotation.attributions.cues import CLAIMING, SAID_OF, TALKS, THINKING, UTTERANCES
from analysis.annotation.index import MentionIndex
from analysis.annotation.quotations.words import FEWEST_WORDS, Words
from analysis.tables import Mention, Quotation

_NO_SPEECH = THINKING | {"show"}
"""Lemmas of verbs under which words in marks are those of whoever tells it: he said it showed “…”."""
_ASIDE = 3
"""Tokens from words in marks to an aside that says who called it so."""
_RESUMED = re.compile(
    r"\W+(?:(?:also|and|before|further|later|then)\s)?"
    r"(?:adding|claiming|concluding|continuing|explaining|noting|observing|remarking|saying|stating|writing)\W+"
)
"""“…,” further remarking, “…”, whatever the parser makes of it."""
_BEHIND = re.compile(r"(?:,? (?:and|or) [“\"][^”\"]{1,40}[”\"])? ([a-z]{3,20})\b")
"""The noun behind words in marks, or behind others joined to them: “old fool” and “liar” remarks."""
_GIVEN = frozenset(
    "apology,condolence,congratulation,gratitude,greeting,prayer,regret,support,sympathy,thank,thanks,wish".split(",")
)
_GIVING = frozenset("convey,express,extend,give,offer,send".split(","))
"""Lemmas of verbs by which somebody gives another a feeling in so many words."""
_LONG_FRAGMENT = 4
"""Tokens of words in marks that are no mere term."""
_FIRST_PERSON = frozenset(("i", "me", "my", "myself", "our", "ourselves", "us", "we"))
"""Words by which somebody speaks of themselves."""
_WHOLE = (".", "!", "?", ".]", "!]", "?]")
"""How words in marks end that a new sentence follows."""
_NEAR = 2
"""Sentences after a quotation in which its speaker may go on."""
_PREDICATES = ("acomp", "attr", "oprd")
_SINCE = 300
"""Characters from somebody's words to words of theirs without a cue, where they are named between."""
_BETWEEN = 120
"""Characters between words of one speaker, however many sentences the first run over."""
_FAR = 12
"""Tokens from "called", "praised" and the like to the words in marks that are still theirs."""


class Speech:
    """The acts of speech of one article, by where their sentences stand."""

    def __init__(self, spoken: Iterable[Cited]) -> None:
        self._by_sentence: dict[int, list[Cited]] = defaultdict(list)
        self._by_end: dict[int, Cited] = {}
        for found in spoken:
            self._by_sentence[found.sentence.number].append(found)
            if found.act.manner == "verb":
                self._by_end.setdefault(found.sentence.end, found)

    def over(self, words: Words) -> Iterator[Cited]:
        """Those in the sentences that words in marks reach into."""
        for sentence in words.sentences:
            yield from self._by_sentence[sentence.number]

    def ending(self, place: int) -> Cited | None:
        """The first act of saying in the sentence that ends right before a place of the article, a space between."""
        return next((self._by_end[end] for end in range(place, place - 3, -1) if end in self._by_end), None)


def said(words: Words, speech: Speech) -> Cited | None:
    """The act of speech that governs the words: the nearest of the best kind."""
    ranked = [(rank, found) for found in speech.over(words) if (rank := _rank(found, words)) is not None]
    best = min(ranked, key=lambda pair: pair[0])[1] if ranked else None
    return next((found for _, found in ranked if best and _tells_of(found, best)), best)


def _tells_of(found: Cited, thought: Cited) -> bool:
    """Whether an act of saying governs one of thinking or doing: of "she said he thought it “…”" the words are hers."""
    doc = thought.sentence.span.doc
    verb = doc[thought.act.cue[0]]
    inside = (
        thought.sentence is found.sentence and found.act.manner == "verb" and thought.act.manner in ("named", "verb")
    )
    lemma = verb.lemma_.lower()
    tells = thought.act.manner == "verb" and lemma not in _NO_SPEECH
    return inside and not tells and lemma not in SAID_OF and doc[found.act.cue[0]].is_ancestor(verb)


def _rank(found: Cited, words: Words) -> tuple[int, int] | None:
    """How well an act fits words in marks, less is better; None where it does not."""
    (first, last), tokens, act = found.act.cue, words.tokens, found.act
    if any(tokens.start <= place < tokens.end for place in (first, act.source[0])):
        return None
    before = last <= tokens.start
    distance = tokens.start - last if before else act.span[0] - tokens.end
    if act.manner == "named":
        case = words.titled and tokens.doc[first].lemma_.lower() in CLAIMING
        return (1, distance) if before and distance <= _FAR and not case else None
    if act.manner == "colon":
        return (3, distance) if before and (words.direct or words.led_by == "as") else None
    if act.manner == "naming":
        return (0, distance) if not before and distance <= _ASIDE else None
    if act.manner == "verb":
        return None if words.titled else _rank_verb(found, words, distance)
    if act.manner == "phrase" and not before and distance <= _ASIDE and len(tokens.text.split()) > 1:
        return (2, distance)
    judging = act.manner == "phrase" and _says_how(words)
    return (4, distance) if words.direct or judging or len(tokens.text.split()) >= FEWEST_WORDS else None


def _says_how(words: Words) -> bool:
    """Whether words in marks say how a thing is: according to Moss, the flood is “unprecedented”."""
    return words.tokens.root.dep_ in _PREDICATES and words.tokens.text.islower()


def _rank_verb(found: Cited, words: Words, distance: int) -> tuple[int, int] | None:
    """Set off right after the words; before them and governing them; after them at a distance."""
    act, tokens = found.act, words.tokens
    governs = act.content[0] <= tokens.start < act.content[1]
    if act.cue[1] <= tokens.start:
        announces = words.direct and words.before == ":"
        return (1, distance) if governs else (3, distance) if announces else None
    following = tokens.doc[act.span[1] : act.span[1] + 1].text.lower()
    if following == "that" or _tells_more(tokens.doc[act.cue[0]]):
        return None
    first = tokens.doc[act.span[0]]
    if first.tag_ == "PRP" and first.is_title and tokens.text.endswith(_WHOLE):
        return None
    between = tokens.doc[tokens.end : act.span[0]]
    set_off = all(token.is_punct and token.text not in (".", ";", ":") for token in between)
    return (0, distance) if set_off else (2, distance) if governs else None


def _tells_more(cue: Token) -> bool:
    """Whether a participle tells what follows it: called it “a mandate”, saying he means to leave."""
    return cue.tag_ == "VBG" and any(child.dep_ == "ccomp" and child.i > cue.i for child in cue.rights)


def announced(words: Words, speech: Speech) -> Cited | None:
    """The act in a sentence that ends with a colon right before the words."""
    last = speech.ending(words.block.block.start + words.pair.outer_start)
    if last is None or not words.direct or last.sentence.text.rstrip()[-1:] != ":":
        return None
    return last


def continued(words: Words, before: Sequence[Quotation]) -> Quotation | None:
    """The quotation that speech without a cue of its own goes on with, as in “…,” Kim said. “…”."""
    last = before[-1] if before else None
    sentence = words.sentence
    if last is None or sentence is None or not last.speaker:
        return None
    if words.direct and _RESUMED.fullmatch(words.block.text, *_between(last, words)):
        return last
    if last.kind != "direct":
        alone = words.direct and _alone(words) and _follows(words, last)
        return last if alone or _goes_on(words, last) else None
    if sentence.number == last.sentence:
        return last if words.direct or words.before in (",", ":", ";") else None
    opens = words.pair.outer_start == sentence.span.start_char
    return last if words.direct and opens and sentence.number - last.sentence <= _NEAR else None


def _between(last: Quotation, words: Words) -> tuple[int, int]:
    """The stretch of the block from an earlier quotation to words in marks; none where that is not in the block."""
    start = last.end - words.block.block.start
    return (start if 0 <= start <= words.pair.outer_start else words.pair.outer_start), words.pair.outer_start


def _goes_on(words: Words, last: Quotation) -> bool:
    """Whether a sentence goes on with somebody's words: described him as “a guiding force” who was “always there”."""
    if words.sentence is None or words.sentence.number != last.sentence or len(words.tokens) < _LONG_FRAGMENT:
        return False
    between = words.tokens.doc.char_span(
        last.end - words.block.block.start, words.pair.outer_start, alignment_mode="contract"
    )
    subjects = (
        token for token in between or () if token.dep_ in ("nsubj", "nsubjpass") and token.tag_ not in ("WP", "WDT")
    )
    return between is not None and not any(subjects)


def _alone(words: Words) -> bool:
    """Whether words in marks stand as a sentence of their own, without a clause around them."""
    return words.before in ("", ".", "!", "?", "”", '"') and words.tokens.text.lstrip("[")[:1].isupper()


def _follows(words: Words, last: Quotation) -> bool:
    """Whether words stand in the paragraph of an earlier quotation, at most two sentences on."""
    sentence = words.sentence
    near = sentence is not None and sentence.number - last.sentence <= _NEAR
    return near and last.start >= words.block.block.start


def named_alone(words: Words, before: Sequence[Quotation], index: MentionIndex) -> Quotation | None:
    """The last quotation of the only person named before speech without a cue, where they are named since."""
    if not before or not words.direct or not _alone(words) or words.sentence is None:
        return None
    start = words.block.block.start + words.pair.outer_start
    if words.sentence.start < start or not 0 < start - before[-1].end <= _SINCE:
        return None
    persons = [mention for mention in index.within(before[-1].end, start) if mention.kind == "person"]
    names = {person.name for person in persons}
    theirs = next((last for last in reversed(before) if {last.speaker} == names), None)
    nearest = persons[-1] if persons else None
    return replace(theirs, speaker_start=nearest.start, speaker_end=nearest.end) if theirs and nearest else None


def mine(
    words: Words, before: Sequence[Quotation], index: MentionIndex
) -> tuple[str, int | None, int | None, str] | None:
    """Whose words with "I", "my" or "we" are, with no act of speech near: the subject's, or who was quoted last.

    With the cue of that quotation.
    """
    if words.titled or len(words.tokens) < _LONG_FRAGMENT or words.sentence is None:
        return None
    if not any(token.lower_ in _FIRST_PERSON for token in words.tokens):
        return None
    sentence = words.sentence
    subjects = (
        token for token in sentence.span if token.dep_ in ("nsubj", "nsubjpass") and token.i < words.tokens.start
    )
    found = (index.at(*sentence.place(token)) for token in subjects)
    person = next((mention for mention in found if mention and mention.kind == "person"), None)
    if person is not None:
        return person.name, person.start, person.end, ""
    last = before[-1] if before else None
    if last is None or not last.speaker:
        return None
    near = sentence.number - last.sentence <= _NEAR or words.place[0] - last.end <= _BETWEEN
    return (last.speaker, last.speaker_start, last.speaker_end, last.cue) if near else None


def of_maker(words: Words, index: MentionIndex) -> Mention | None:
    """Whose words somebody tells of: the mayor's, in "Moss posted a report about the mayor's “old fool” remark"."""
    doc, first, last = words.tokens.doc, words.tokens.start - 1, words.tokens.end
    behind = _BEHIND.match(words.block.text, words.pair.outer_end)
    if words.direct or words.sentence is None or first <= 0 or last + 1 >= len(doc) or behind is None:
        return None
    if behind[1].lower().removesuffix("s") not in TALKS | UTTERANCES:
        return None
    whose = doc[first - 1 - (doc[first - 1].tag_ == "POS")] if doc[first - 1].tag_ in ("POS", "PRP$") else None
    whose = whose if whose is not None else _blamed(words)
    found = index.at(*words.sentence.place(whose)) if whose is not None else None
    return found if found is not None and found.kind in ("organisation", "person") else None


def giver(words: Words, index: MentionIndex) -> Mention | None:
    """Who gives a feeling in marks that is called theirs: the bank gave its “deepest sympathies”."""
    noun, first = words.tokens.root, words.tokens.start - 2
    if noun.dep_ != "dobj" or words.direct or words.sentence is None or first < words.sentence.span.start:
        return None
    if noun.lemma_.lower() not in _GIVEN or words.tokens.doc[first].tag_ != "PRP$":
        return None
    verb = noun.head
    speaks = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    if verb.lemma_.lower() not in _GIVING or speaks is None:
        return None
    found = index.at(*words.sentence.place(speaks))
    return found if found is not None and found.kind in ("country", "organisation", "person") else None


def _blamed(words: Words) -> Token | None:
    """Who is blamed for words in marks: attacked Moss for the “old fool” remark."""
    above = words.tokens.root.ancestors
    verbs = (token for token in above if token.pos_ == "VERB" and token.lemma_.lower() in SAID_OF)
    verb = next((token for token in verbs if token.i < words.tokens.start), None)
    blamed = next((child for child in verb.rights if child.dep_ == "dobj"), None) if verb is not None else None
    if verb is None or blamed is None or blamed.i > words.tokens.start:
        return None
    return blamed if any(child.lower_ == "for" for child in (*verb.rights, *blamed.rights)) else None


def told_of(words: Words, index: MentionIndex) -> Mention | None:
    """The person of whom the sentence before tells, as in Okoro was furious. “This is a scandal.”."""
    if not words.direct or not _alone(words) or words.sentence is None:
        return None
    place = words.block.block.start + words.pair.outer_start
    before = [sentence for sentence in words.block.sentences if sentence.start < place - 1]
    if not before or words.sentence.start < place - 1:
        return None
    subjects = (token for token in before[-1].tokens if token.dep_ == "nsubj" and token.head.dep_ == "ROOT")
    found = (index.at(*before[-1].place(token)) for token in subjects)
    return next((mention for mention in found if mention and mention.kind == "person"), None)
