"""Names that the model marks, cleaned: no title or nationality word before them, no verb of a headline after them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from analysis.annotation.glossary.lexicon import KnownSpan
from analysis.annotation.glossary.namewords import PARTICLES, run
from analysis.annotation.glossary.readings import Candidate, Reading
from analysis.annotation.glossary.titles import MODIFIERS, title_at
from analysis.annotation.names.bodies import FIELD_WORDS, names_body
from analysis.annotation.names.cues import DEGREES
from analysis.annotation.names.endings import (
    DISEASES,
    EVENT_NOUNS,
    FAITHS,
    GROUNDS,
    LAWS,
    LONE_BODIES,
    PAIRED,
    SHOWS,
    STREETS,
    SURE_EVENTS,
    SURE_ORGANISATIONS,
    SURE_PLACES,
    THINGS,
    is_storm,
)
from analysis.annotation.names.given import is_given_name
from analysis.annotation.names.joined import divided
from analysis.annotation.names.labelled import THING, label_of
from analysis.annotation.names.nothing import (
    is_acronym_plural,
    is_amount,
    is_no_noun,
    is_portfolio,
    names_nothing,
    of_office,
)
from analysis.annotation.names.numbered import CONTESTS
from analysis.annotation.names.officed import (
    OFFICES,
    after_office,
    begins_with_office,
    names_somebody,
)
from analysis.annotation.names.trimmed import (
    before_article,
    before_body,
    before_bracket,
    before_other,
    before_stop,
    before_title,
    before_verb,
    behind_holder,
    is_known,
    no_beginning,
    no_end,
    plain_first,
    with_body,
    with_particle,
)

KINDS = {
    "EVENT": "event",
    "FAC": "place",
    "GPE": "place",
    "LAW": "other",
    "LOC": "place",
    "NORP": "other",
    "ORG": "organisation",
    "PERSON": "person",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    THING: "other",
}
PLACE_NOUNS = frozenset(
    "airport,area,border,city,county,district,island,islands,oblast,peninsula,prefecture,province,region,republic,state,town"
    ",valley,village".split(",")
)
"""What a name stands before when it is a place's."""
HALLS = (("state", "guest", "house"), ("state", "guesthouse"), ("guest", "house"), ("guesthouse",))
"""Lower-case ends of a place's name."""
HALL_ENDS = frozenset(ending[-1] for ending in HALLS)
_END, _START = attrgetter("end"), attrgetter("start")


def marked_names(reading: Reading) -> Iterator[Candidate]:
    """The model's names without what is not part of them, those left out that words and tables speak against."""
    for first, last, label in _marked(reading):
        yield from _cleaned(reading, first, last, label=label)


def _marked(reading: Reading) -> Iterator[tuple[int, int, str]]:
    """The model's names as first word, last word and label."""
    base = reading.sentence.span.start_char
    for ent in reading.sentence.entities:
        if ent.label_ in KINDS:
            start, end = ent.start_char - base, ent.end_char - base
            first = bisect_left(reading.text, start, key=_START)
            last = bisect_right(reading.text, end, first, key=_END) - 1
            if first <= last:
                label = label_of(reading, ent, first, last)
                if not label:
                    continue
                contest = _contest(reading, last, label)
                yield from divided(reading, (first, last + contest, "EVENT" if contest else label))


def _cleaned(reading: Reading, first: int, last: int, *, label: str) -> Iterator[Candidate]:
    """A name of the model without what is not part of it; nothing where nothing is left."""
    text = reading.text
    while first <= last and no_beginning(reading, first, label):
        first += 1
    first = behind_holder(reading, first + plain_first(reading, first, last), last)
    last = before_verb(reading, first, last) if label != "WORK_OF_ART" else last
    last = before_body(reading, first, last) if label == "PERSON" else last
    while last >= first and no_end(reading, last):
        last -= 1
    if label in ("GPE", "NORP", "PERSON") or (label == "ORG" and _name_goes_on(reading, last)):
        last = before_title(reading, first, last)
    last = before_bracket(reading, first, before_article(reading, first, last))
    last, label = before_other(reading, first, last, label=label)
    if first > last or _nothing(reading, first, last, label=label):
        return
    sure = PAIRED.get(reading.folded(last - 1, last)) or _sure_kind(reading, first, last, label=label)
    if sure and (label in ("ORG", "PERSON", "PRODUCT") or sure == "event" or text[last].folded in FAITHS):
        yield Candidate(first, last, sure, label=label)
    elif label == "PERSON" or begins_with_office(reading, first, last, label=label):
        yield from _person(reading, first, last)
    elif _holds(reading, first, last, label=label):
        kind = _kind(reading, first, last, label=label)
        yield Candidate(first, _whole(reading, first, last, label), kind, label=label)


def _names_office(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is but an office: 'National Security Advisor', 'Chief Operating Officer'."""
    key = reading.folded(first, last)
    return key[-1] in OFFICES and "of" not in key and not is_given_name(reading.text[first])


def _nothing(reading: Reading, first: int, last: int, *, label: str) -> bool:
    """Whether what is left of a name is none: no capital in it, a letter, an office."""
    named = reading.text[first].capital or any(word.capital for word in reading.text[first + 1 : last + 1])
    if not named or _letter(reading, first, last):
        return True
    if is_amount(reading, first, last):
        return True
    return label in ("ORG", "PERSON") and _names_office(reading, first, last)


def _letter(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is but a letter ('4:00 A.M.')."""
    if first < last or len(reading.text[first].text) > 1:
        return False
    return reading.text[first].gap.startswith(".") or reading.text[first].gap.endswith("[")


def _sure_kind(reading: Reading, first: int, last: int, *, label: str) -> str:
    """The kind that a name's own first or last word tells, or empty."""
    head, end = reading.text[first].folded, reading.text[last].folded
    if first == last:
        body = "organisation" if head in LONE_BODIES and label == "PERSON" else ""
        return "other" if head in THINGS or head in FAITHS else body
    if head == "university":
        return "organisation"
    if end == "day" and label == "ORG" and last - first > 1:
        return "event"
    if (label == "PERSON" or (label == "ORG" and end in SURE_EVENTS)) and names_body(reading.folded(first, last)):
        return "organisation"
    named = end in DISEASES and names_body(reading.folded(first, last))
    if named or end in FAITHS or end in DISEASES or (end.isdecimal() and label == "PERSON"):
        return "organisation" if named else "other"
    if (
        is_storm(reading.folded(first, last))
        or end in SURE_EVENTS
        or (end in EVENT_NOUNS and label in ("FAC", "GPE", "LOC"))
    ):
        return "event"
    if _sure_place(reading, first, last):
        return "place"
    other = head in THINGS or end in SHOWS or end in LAWS
    return "organisation" if end in SURE_ORGANISATIONS else "other" if other else ""


def _sure_place(reading: Reading, first: int, last: int) -> bool:
    """Whether a name's last word, in capitals, makes it a place's."""
    end = reading.text[last]
    street = end.folded in STREETS and first + 1 == last and not is_given_name(reading.text[first])
    return end.capital and (end.folded in SURE_PLACES or street)


def _name_goes_on(reading: Reading, last: int) -> bool:
    """Whether a word with a capital follows: 'Coast Guard Commandant' before 'Admiral NAME'."""
    return last + 1 < len(reading.text) and reading.text[last + 1].gap == " " and reading.text[last + 1].capital


def _person(reading: Reading, first: int, last: int) -> Iterator[Candidate]:
    """A person's name: no nationality or title before it, nothing but a name after it."""
    begin = with_particle(reading, first)
    first = after_office(reading, begin, last)
    yield from _whence(reading, begin, first)
    small = first <= last and not reading.text[first].capital and reading.text[first].text not in PARTICLES
    if first > last or small or is_known(reading, first, last) or (first == last and names_nothing(reading, first)):
        return
    end = run(reading.text, first, reading.stops)
    following = next((span.first for span in reading.known if span.first > last), end + 1)
    whole = max(last, min(end, following - 1)) if not reading.titled else min(last, end)
    whole = before_stop(reading, first, whole)
    whole -= whole > first + 1 and reading.text[whole].text in DEGREES
    if whole == first and len(reading.text[first].text) == 1:
        return
    if not any(char.isdigit() for char in reading.text[first].text):
        yield Candidate(first, whole, "person", label="PERSON")


def _whence(reading: Reading, first: int, behind: int) -> Iterator[Candidate]:
    """The place that somebody is from, which the model took for part of the name behind it: 'from Tolva Ana Ruiz'."""
    led = first > 0 and reading.text[first - 1].text in ("from", "of") and first < behind
    titled = led and title_at(reading.text, first) is not None
    if led and not titled and not any(span.first == first for span in reading.known):
        yield Candidate(first, behind - 1, "place", label="GPE")


def _holds(reading: Reading, first: int, last: int, *, label: str) -> bool:
    """Whether the model's name stands up to what the words and the tables say."""
    text = reading.text[first : last + 1]
    inside = [span for span in reading.known if first <= span.first and span.last <= last]
    if first == last and (names_nothing(reading, first) or is_no_noun(reading, first)):
        return False
    if _cuts_title(reading, first, last) or of_office(reading, first, last):
        return False
    if label == "EVENT":
        named = text[-1].folded if not text[-1].text.isdigit() or len(text) == 1 else text[-2].folded
        return named in EVENT_NOUNS
    if is_acronym_plural(reading, first, last) or is_portfolio(reading, first, last):
        return False
    if title_at(reading.text, last + 1) and FIELD_WORDS.issuperset(set(reading.folded(first, last)) - {"and"}):
        return False
    if first == 0 and _people_of_old(reading, last, inside):
        return False
    if inside and (len(inside) > 1 or label in ("NORP", "PRODUCT")):
        ends_abroad = inside[-1].last == last and inside[-1].known.kind in ("country", "place")
        return label in ("FAC", "LOC", "ORG") and not ends_abroad
    officed = first + 1 < last and any(names_somebody(reading, position, last) for position in range(first, last))
    return not officed


def _people_of_old(reading: Reading, last: int, inside: Sequence[KnownSpan]) -> bool:
    """'Ancient Egyptians': a word for a people behind an ordinary one that opens the sentence."""
    plain = reading.text[0].folded in reading.lower and not reading.titled
    return plain and [(span.first, span.last, span.known.form) for span in inside] == [(1, last, "nationality")]


def _cuts_title(reading: Reading, first: int, last: int) -> bool:
    """Whether a name is but a title or the beginning of one ('Sultan', 'Archbishop of York', 'Supreme' Leader)."""
    while first < last and reading.text[first].folded in MODIFIERS:
        first += 1
    title = title_at(reading.text, first)
    if title is None or title.first != first:
        return False
    return title.last >= last or reading.text[title.last + 1].text == "of"


def _whole(reading: Reading, first: int, last: int, label: str) -> int:
    """The last word of a name whose common noun, or whose place's last word, the model left out."""
    if label == "ORG":
        known = (span.last for span in reading.known if span.first <= last < span.last)
        return max(with_body(reading, first, last), *known, last)
    if label in ("FAC", "LOC", "GPE"):
        for ending in HALLS if not HALL_ENDS.isdisjoint(reading.said) else ():
            if reading.folded(last + 1, last + len(ending)) == ending:
                return last + len(ending)
        after = reading.text[last + 1 : last + 2]
        if not reading.titled and any(word.capital and word.gap == " " and word.folded in GROUNDS for word in after):
            return last + 1
    return last


def _contest(reading: Reading, last: int, label: str) -> bool:
    """Whether a word in capitals behind a place makes it the name of a contest: 'the Lugo Marathon'."""
    after = reading.text[last + 1] if last + 1 < len(reading.text) and not reading.titled else None
    contest = after is not None and after.capital and after.gap == " " and after.folded in CONTESTS
    return contest and label in ("FAC", "GPE", "LOC")


def _kind(reading: Reading, first: int, last: int, *, label: str) -> str:
    """The kind of a name by its label, unless the words around it say better."""
    text = reading.text
    following = text[last + 1] if last + 1 < len(text) else None
    place = following and following.folded in PLACE_NOUNS and following.joined and not following.capital
    placed = first > 1 and text[first - 1].folded == "of" and text[first - 2].folded in PLACE_NOUNS
    people = label == "NORP" and following is not None and following.folded == "state"
    if (place and label in ("NORP", "PRODUCT") and not people) or (placed and label in ("ORG", "PERSON", "PRODUCT")):
        return "place"
    return KINDS[label]
