"""Numbers that count nothing: dates, times, ages, names, labels, back references."""

from __future__ import annotations

import re

from spacy.tokens import Span, Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.figures.ages import OLDEST
from analysis.annotation.figures.counted import counts_people, plural
from analysis.annotation.figures.elision import is_rest
from analysis.annotation.figures.kinds import HERDS
from analysis.annotation.figures.scopes import GRAVEST, scope
from analysis.annotation.index import MentionIndex
from analysis.annotation.surface.numerals import Number

SMALL = 10
"""Up to here "the two leaders" points back to leaders already named; above it a definite number still counts."""

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\.?\s*$", re.IGNORECASE)
_MONTH_AFTER = re.compile(rf"\s*(?:of\s+)?(?:{_MONTHS})\b", re.IGNORECASE)
_CLOCK_AFTER = re.compile(
    r"\s+in\s+the\s+(?:morning|afternoon|evening)\b"
    r"|\s?(?:a\.?m\b|p\.?m\b|o['’]clock|hrs\b|(?-i:[A-Z]{2,4}T)\b|GMT|UTC)",
    re.IGNORECASE,
)
_ERA_AFTER = re.compile(r"\s?(?:B\.?C\.?(?:E\b)?|b\.\s?c\.|A\.D\.|AD\b|C\.E\.|CE\b|c\.\s?e\.|a\.\s?d\.|BP\b)")
_PLACE_BEFORE = re.compile(
    r"\b(?:act|bay|bed|block|box|bus|bay|class|court|cycle|district|division|dock|exhibit|figure|game|gate|grade|heat"
    r"|innings|lap|leg|lot|match|matchday|over|pier|platform|pool|precinct|question|race|round|row|runway|scene|sector"
    r"|set|sol|sprint|table|terminal|tier|track|verse|ward|zone)\s+$",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\s*(?:[.,;:)]|$)|\s(?:against|and|at|for|from|in|is|of|on|to|was|when|with)\b")
"""'Round five of the season' tells which; in 'the second round five players' left they are counted."""
_AGE_AFTER = re.compile(
    r"[\s-]*(?:years?|months?|weeks?|days?)[\s-]+(?:olds?|of\s+age)\b|\s*,?\s+aged\b|(?:st|nd|rd|th)\b|['’]?s\b(?!\w)",
    re.IGNORECASE,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|age\s+from|age\s+of|turned|turning|born\s+in|(?:dead|died|dies)\s+at)\s+(?:between\s+)?$",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(
    r"\b(?:appendix|article|category|chapter|channel|day|episode|flight|form|grade|(?-i:Group)\s+of|highway|item|level|line|no\.?|number"
    r"|nos\.?|page|part|phase|point|resolution|room|route|season|section|series|stage|step|type|unit|version|volume"
    r"|week|year)\s+$",
    re.IGNORECASE,
)
_UNION_BEFORE = re.compile(r"\bgroup\s+of\s+$", re.IGNORECASE)
_UNION_AFTER = re.compile(r"\s+(?:[\w-]+\s+)?(?:countries|economies|nations|states)\b")
"""'The group of seven nations'."""
_AGES_BEFORE = re.compile(r"\bof\s+\d{1,2}\s+and\s+$")
"""'Two men of 23 and 41'."""
_GROUP_BEFORE = re.compile(
    r"\b(?:adults|anyone|boys|children|everyone|girls|men|people|persons|residents|those|women|youths)\s+(?:aged\s+)?$",
    re.IGNORECASE,
)
_GROUP_AFTER = re.compile(r"[.,;:)]|\s(?:and|are|from|in|or|to|were|who|with)\b")
"""'those under 19,', 'women over 40 who'."""
_CLOSING, _OPENING = frozenset(('"', "”", "’", "''")), frozenset(('"', "“", "‘", "``"))
_TERM = 6
"""Words on either side of a number in a term that stands in marks."""
_PARTED = re.compile(r"[A-Z][\w’'-]+,?\s+\(?$")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_EARLY_YEAR = re.compile(r"\b(?:in|of|since|until)\s+$", re.IGNORECASE)
_RECENT = 1990
"""From here a year before a plural tells which: "2020 hopefuls"."""
_YEARLY = frozenset(
    "accord agreement album attack award championship election event fire flood game hearing hit killing match murder"
    " negotiation novel protest raid recording riot sanction song strike talk trial uprising war".split()
)
"""Nouns before which a year tells which they were."""
_AGAIN = frozenset(("first", "last", "other", "remaining", "same"))
"""Words between "the" and a number that points back."""
_DEFINITE = frozenset("all,both,each,either,every,neither,the,these,this,those".split(","))
_PLURAL_AS_SINGULAR = frozenset("aircraft,cattle,craft,dead,livestock,offspring,rapid,spacecraft".split(",")) | HERDS
"""Nouns of one form for one thing and many."""
_THEM = ("them", "these", "those", "us", "which", "whom", "you")
_MARGINS = frozenset("deficit,lead,majority,margin".split(","))
"""Nouns whose number is one of votes or seats: "a 149 vote margin"."""
_UNCHECKABLE = frozenset(
    "case,edge,end,front,half,hand,kind,leg,manner,occasion,option,other,part,point,reason,respect,sense,side,sort"
    ",step,thing,time,type,way".split(",")
)
"""Nouns whose small numbers are turns of phrase ("two sides", "three ways")."""


def identifies(sentence: ParsedSentence, number: Number, tokens: Span, head: Token | None, index: MentionIndex) -> bool:
    """Whether a number dates, labels or points back instead of counting. `head` is the noun it stands before."""
    text = sentence.text
    before, after = text[max(0, number.start - 30) : number.start], text[number.end : number.end + 30]
    return (
        _dates(text, number, tokens, before, after)
        or bool(_AGE_AFTER.match(after) or _AGE_BEFORE.search(before))
        or (_LABEL_BEFORE.search(before) is not None and not _is_done(tokens))
        or bool(number.high == number.low and _PLACE_BEFORE.search(before) and _PLACE_AFTER.match(after))
        or bool(_UNION_AFTER.match(after) and _UNION_BEFORE.search(before))
        or bool(_SCORE_AFTER.match(after) or _SCORE_BEFORE.search(before))
        or (number.low <= _RATED and _OUT_OF.search(before) is not None)
        or bool(_FRACTION_AFTER.match(after) or _RATE_BEFORE.search(before) or _PART_AFTER.match(after))
        or (text[number.start].isupper() and _NAME_AFTER.match(after) is not None)
        or _is_age(number, before, after)
        or _in_name(sentence, number, tokens, head, index)
        or _points_back(number, tokens, head)
        or _is_label(number, after, head)
        or _in_term(tokens)
    )


_SCORE_AFTER = re.compile(r"-to-\d")
_SCORE_BEFORE = re.compile(r"\d-to-$")
"""A vote's "230-to-198" is no quantity of anything."""
_FRACTION_AFTER = re.compile(
    r"[\s-](?:fifths?|halves|quarters?|thirds?|tenths?)\b|\sout\sof\s(?:two|three|four|five|six|seven|eight|nine|ten|10|\d)\b",
    re.IGNORECASE,
)
_NAME_AFTER = re.compile(r"-[A-Z]")
_PART_AFTER = re.compile(
    r"-(?:bedroom|door|engined?|floor|lane|legged|letter|page|part|point|room|seater|sided|star|step|stor(?:e?y|ied)|time|track|way"
    r"|wheeled|[a-z]{2,12}[a-rt-z]ed)\b",
    re.IGNORECASE,
)
"""A "five-storey block" is one block."""
_RATE_BEFORE = re.compile(
    r"(?:\b(?:every|per)\s+|-(?:in|of)-|\b(?:one|two|three|four|five|six|seven|eight|nine)\s+in\s+)$", re.IGNORECASE
)
_OUT_OF = re.compile(r"\bout\s+of\s+$", re.IGNORECASE)
_RATED = 100
"""Up to here a number behind "out of" makes a rate: "four out of five"."""


def _is_done(tokens: Span) -> bool:
    """Whether the word before a number is a verb of which it tells the object: "to form six groups"."""
    before = tokens.doc[max(0, tokens.start - 1)]
    return before.pos_ == "VERB" and tokens[-1].head.head == before and tokens[-1].dep_ == "nummod"


def _dates(text: str, number: Number, tokens: Span, before: str, after: str) -> bool:
    bare = text[number.start : number.end]
    early = len(bare) == 4 and bare.isdecimal() and _EARLY_YEAR.search(before) is not None and number.low < 1800
    year = (early or _YEAR.fullmatch(bare) is not None) and not after.startswith(("%", " per"))
    if year and not _counts_people(tokens) and not (number.low < _RECENT and _counts_things(tokens)):
        return True
    if number.low <= 31 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    return _CLOCK_AFTER.match(after) is not None or _ERA_AFTER.match(after) is not None


def _counts_people(tokens: Span) -> bool:
    following = tokens.doc[tokens.end : tokens.end + 1]
    return any(token.tag_ == "NNS" and counts_people(plural(token)) for token in following)


def _counts_things(tokens: Span) -> bool:
    """1885 aftershocks, with no "the", "in" or "of" before: what counts plural things and dates none."""
    number, doc = tokens[-1], tokens.doc
    thing = doc[tokens.end] if tokens.end < len(doc) else number
    if thing.tag_ != "NNS" or number.head != thing or thing.lemma_.lower() in _YEARLY:
        return False
    before = doc[tokens.start - 1] if tokens.start > tokens.sent.start else None
    return before is None or before.pos_ in ("ADV", "AUX", "PUNCT", "VERB")


def _is_age(number: Number, before: str, after: str) -> bool:
    """Kim Ju-ae, 12, said; Smith (34); those under 19."""
    bounded = not number.qualifiers or {"less than", "more than"}.isdisjoint(number.qualifiers)
    if not bounded and (number.high or number.low) <= OLDEST and _GROUP_BEFORE.search(before):
        return _GROUP_AFTER.match(after) is not None
    if number.low <= OLDEST and _AGES_BEFORE.search(before):
        return True
    parted = after[:1] in (",", ")", ".") and before.rstrip(" (")[-1:] in (",", *"abcdefghijklmnopqrstuvwxyz")
    name = _PARTED.search(before) is not None
    return (
        not number.spelt
        and not number.sign
        and 1 <= number.low <= 115
        and parted
        and name
        and before[-2:] in (", ", " (")
    )


def _in_name(sentence: ParsedSentence, number: Number, tokens: Span, head: Token | None, index: MentionIndex) -> bool:
    """Boeing 777, Group of 20, 10 Downing Street, Article 5."""
    if number.sign or number.qualifiers:
        return False
    start, end = sentence.start + number.start, sentence.start + number.end
    mention = index.at(start, end)
    if (
        mention
        and mention.kind != "country"
        and mention.form == "named"
        and (mention.start, mention.end) != (start, end)
    ):
        return True
    following = tokens.doc[tokens.end] if tokens.end < sentence.span.end else None
    if following is not None and following.tag_ == "NNP" and head is not None and head.tag_ == "NNP":
        return True
    previous = tokens.doc[tokens.start - 1] if tokens.start > sentence.span.start else None
    glued = previous is not None and previous.tag_ in ("NNP", "NNPS") and previous.is_alpha
    return glued and (head is None or tokens[-1].dep_ != "nummod" or tokens[-1].head.i < tokens.start)


def _is_label(number: Number, after: str, head: Token | None) -> bool:
    """The 500 index, a 787 airliner, 3G: numerals above one, unjoined, before one thing alone."""
    if number.spelt or number.sign or number.qualifiers or number.low <= 1 or number.high != number.low:
        return False
    if after[:1].isalpha():
        return True
    if head is not None and head.lemma_.lower() in _MARGINS:
        return False
    single = head is not None and head.tag_ in ("NN", "NNP") and not head.lower_.endswith(("s", "e", "i"))
    noun = plural(head) if head is not None else ""
    alone = head is not None and noun != head.lower_ and head.lower_ not in _PLURAL_AS_SINGULAR
    return single and alone and not counts_people(noun) and not after.startswith("-")


def _in_term(tokens: Span) -> bool:
    """The "one country, two systems" model: a term in marks, before the noun of which it tells the kind."""
    doc, limit = tokens.doc, tokens.sent.end
    closing = next(
        (place for place in range(tokens.end, min(tokens.end + _TERM, limit - 1)) if doc[place].text in _CLOSING), 0
    )
    before = doc[max(tokens.sent.start, tokens.start - _TERM) : tokens.start]
    return closing > 0 and doc[closing + 1].tag_ == "NN" and any(token.text in _OPENING for token in before)


def _points_back(number: Number, tokens: Span, head: Token | None) -> bool:
    """The two leaders, all three, none of the three governments, one of them, two sides; not four of the seven."""
    if number.low > SMALL or number.sign or number.high != number.low or (head is None and is_rest(tokens[-1])):
        return False
    before = tokens.doc[max(tokens.sent.start, tokens.start - 2) : tokens.start]
    if before.text.lower() == "of the" and before.start > tokens.sent.start and before[0].nbor(-1).like_num:
        return False
    following = tokens.doc[tokens.end : tokens.end + 1]
    if _is_all_of(before, following):
        return False
    again = before[:1] if before[-1:].text.lower() in _AGAIN else before[-1:]
    if any(token.lower_ in _DEFINITE for token in again) or (number.low == 1 and following.text == "of"):
        return True
    if head is not None and head.lemma_.lower() in _UNCHECKABLE and not _is_counted_case(head, tokens):
        return True
    return number.spelt and number.low == 1 and head is not None and not _is_one(number, head, following)


def _is_all_of(before: Span, following: Span) -> bool:
    """All five of its seats, but not all five of them or of these."""
    if before[-1:].text.lower() != "all" or following.text != "of" or following.end >= len(following.doc):
        return False
    return following.doc[following.end].lower_ not in _THEM


def _is_counted_case(head: Token, tokens: Span) -> bool:
    """Cases that are reported, and no "in two cases"; points of a score: "down by two points", "8 points to 6"."""
    before = [token.lower_ for token in tokens.doc[max(tokens.sent.start, tokens.start - 3) : tokens.start]]
    if head.lemma_.lower() == "point":
        scored = head.doc[head.i + 1 : head.i + 3]
        if len(scored) > 1 and scored[0].lower_ == "to" and scored[1].like_num:
            return True
        return before[-1:] == ["by"] or (before[-2:-1] == ["by"] and before[-1] in ("a", "just", "only", "some"))
    return head.lemma_.lower() == "case" and before[-1:] != ["in"]


def _is_one(number: Number, head: Token, following: Span) -> bool:
    """One other person, one more case; one man, of whom is told that he died: these count."""
    if "additional" in number.qualifiers or following.text in ("more", "other"):
        return True
    return head.tag_ == "NN" and counts_people(plural(head)) and scope(head) in GRAVEST
