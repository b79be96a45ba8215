"""What people do in front of others, by which a sentence goes on telling of the gathering before it: 'A wept'."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from analysis.annotation.attendance.cues import ACT_OBJECTS, AUDIENCES
from analysis.annotation.attendance.mode import clause_mode
from analysis.annotation.attendance.parties import Party
from analysis.annotation.attendance.reader import Reader
from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children, remembered, subtree
from analysis.annotation.grammar.subjects import FINITE, clause, clause_words, is_passive, own_subject, subject
from analysis.annotation.grammar.tense import auxiliary_words

Stated = tuple[list[Party], str]

_ALONE = frozenset(
    "applaud bow clap curtsey curtsy dance faint grin jeer kneel laugh nod parade pose pray sing smile sob sway wave"
    " weep wink yawn".split()
)
"""Done on the spot, whatever follows."""

_BETWEEN = frozenset(
    "applaud award cheer clap decorate embrace escort face greet hand hug kiss present salute thank toast".split()
)
"""Whom the act is done to is there as well."""

_COMING = frozenset({"arrive", "come"})
_ELSEWHEN = frozenset({"ago", "once", "previously"})
_ELSEWHERE = frozenset({"at", "by", "from", "in", "of", "on", "out", "to", "with"})
_ENDING = frozenset({"early", "home", "late", "out"})
_EXCHANGED = frozenset({"embrace", "glance", "greeting", "handshake", "joke", "pleasantry", "seat", "word"})
_FROM_TO = frozenset({"beside", "from", "to", "with"})
_GIVEN = frozenset("award collect exchange give hand pass present receive shake share swap".split())
"""With a person after one of _FROM_TO: both are there."""

_HANDLING = frozenset(
    "accept award blow bring carry clutch collect conduct cut deliver drop exchange fly give hand hoist hold kick lay"
    " light lift lower pass place plant play present put raise read receive recite release ring scatter shake share"
    " show sing swap take throw wear wipe".split()
)
"""With one of ACT_OBJECTS, done on the spot."""

_HEARD = frozenset("address assure beg call confront face lead remind tell thank urge warn".split())
"""With one of AUDIENCES as object: there."""

_HONOURING = frozenset("bless decorate embrace greet hug kiss salute toast".split())
"""Done on the spot to whomever it is done."""

_IN_PERSON = frozenset("black costume name place stead uniform wheelchair white".split())
LASTING = frozenset("bear be die go live remain serve settle stay study teach train work".split())
"""Done 'there' for long, or on the way there."""

_LEAVING = frozenset({"arrive", "depart", "exit", "leave", "slip", "stalk", "storm", "stride", "turn", "walk"})
"""With one of _ENDING: there until then."""

_IN_OFFICE = frozenset({"chair", "coach", "govern", "head", "lead", "manage", "rule", "run"})
_LONG = frozenset({"decades", "months", "terms", "years"})
_MEANWHILE = frozenset("across against at back before from for in into of off out over to under up".split())
"""What comes with these comes somewhere else, or to something."""

_MET_WITH = frozenset("applaud boo cheer greet heckle interrupt jeer mob".split())
"""Who undergoes it is there."""

_MESSAGES = frozenset({"letter", "message", "recording", "telegram", "tweet", "writing"})
"""'greeted them in a message'."""
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_PLACINGS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last"})
"""'came third': no coming."""

_ONLINE = frozenset("facebook instagram post tweet tweeted tweets twitter video youtube".split())
"""Words of a sentence by which those who are thanked or told need be nowhere: 'used Instagram to thank supporters'."""

_PERIODS = frozenset("autumn decade month spring summer week winter year".split())
_POSED = frozenset("call kneel listen look march plead pose say shout sit speak stand stay stroll walk watch".split())
"""There, with one of _POSED_WITH before one of _STAGED."""

_POSED_WITH = frozenset("among at behind beneath beside from in inside near on through to under".split())
_REMOTE = frozenset({"online", "radio", "remotely", "screen", "television", "tv", "video"})
_STAGED = frozenset(
    "aisle altar coffin cortege courtroom crowd dais end floor hall hearse lectern march pew photograph pitch podium"
    " procession queue rain rostrum row stage stand steps".split()
)
_TIMING = _ELSEWHEN | _LONG | _MESSAGES | _MONTHS | _PERIODS | _REMOTE
"""Words by which, as by a year, a clause may be of another time."""
_TIDINGS = frozenset({"discover", "hear", "learn"})
_WATCHING = frozenset({"follow", "observe", "watch"})


def deeds(sentence: ParsedSentence, verb: Token, reader: Reader) -> Iterator[Stated]:
    """Who does what is done where others look on, and those to or with whom it is done, with the clause's mode."""
    passive = is_passive(verb)
    if not (passive or _is_deed(verb)) or _is_present(verb) or at_another_time(verb):
        return
    found = _undergone(sentence, verb, reader) if passive else _doers(sentence, verb, reader)
    mode = clause_mode(verb, firm=True)
    yield found, "" if mode == "absent" else mode


def _is_present(verb: Token) -> bool:
    """'arrives', 'is coming': may be to come."""
    helpers = auxiliary_words(verb)
    if verb.tag_ == "VBG":
        return bool(helpers & {"are", "is"})
    return verb.tag_ in ("VBP", "VBZ") and not helpers


def at_another_time(verb: Token) -> bool:
    """'had sung', 'sang in 2019', 'sang last year', 'once sang': not at what the text tells of."""
    if auxiliary_words(verb) & {"had", "has", "have"}:
        return True
    return is_of_another_time(verb)


@remembered
def is_of_another_time(verb: Token) -> bool:
    """Whether a clause brings a year, a month or a 'last year' of its own, or is told as seen on a screen or read."""
    words = clause_words(verb)
    if _TIMING.isdisjoint(words) and not any(word.isdigit() for word in words):
        return False
    aside = {one for child in children(verb) if child.dep_ == "nsubj" for one in subtree(child)}
    return any(_tells_another_time(word) for word in clause(verb) if word not in aside)


def _tells_another_time(word: Token) -> bool:
    if (
        word.lower_ in _ELSEWHEN
        or word.lower_ in _REMOTE
        or (word.shape_ == "dddd" and word.text[:2] in ("18", "19", "20"))
    ):
        return True
    if word.lower_ in _MONTHS and word.head.lower_ == "in":
        return True
    if word.lower_ in _MESSAGES and word.dep_ == "pobj" and word.head.lower_ in ("by", "in", "via", "with"):
        return True
    if word.lower_ in _LONG and word.head.lower_ == "for" and _lasts(word.head.head):
        return True
    return (word.lower_ in _PERIODS or word.lower_ in _MONTHS) and any(
        child.lower_ in ("last", "next") for child in children(word)
    )


def _lasts(verb: Token) -> bool:
    """'led it for 20 years', 'A, who quarrelled with B for decades'; not 'called for ten years in prison'."""
    return verb.dep_ == "relcl" or verb.lemma_ in LASTING or verb.lemma_ in _IN_OFFICE


@remembered
def _is_deed(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    words = {child.lower_ for child in children(verb)}
    objects = {child.lemma_.lower() for child in children(verb) if child.dep_ == "dobj"}
    if lemma in _ALONE:
        return not _is_moved_by_news(verb)
    if lemma in _HONOURING or (lemma in _HANDLING and objects & (ACT_OBJECTS | _EXCHANGED)):
        return True
    if lemma in _HEARD and objects & AUDIENCES:
        return _ONLINE.isdisjoint(word.lower_ for word in verb.sent)
    if lemma == "look" and "on" in words:
        return True
    if lemma in _COMING and not any(_leads_elsewhere(child) for child in children(verb)):
        return True
    if lemma in _WATCHING and words & {"it", "proceedings", "them"}:
        return True
    if lemma == "speak" and not any(one.lower_ in _ELSEWHERE and not _in_person(one) for one in children(verb)):
        return True
    return (lemma in _LEAVING and bool(words & _ENDING)) or _is_posed(verb, lemma) or _is_there(verb)


def _is_moved_by_news(verb: Token) -> bool:
    """'wept upon hearing that he was free', 'sobbed when she learned that …': wherever the news came."""
    led = [child for child in children(verb) if child.dep_ in ("advcl", "prep")]
    heard = [one for child in led for one in (child, *children(child)) if one.lemma_ in _TIDINGS]
    return any(_is_of_news(one) for one in heard)


def _is_of_news(heard: Token) -> bool:
    """Whether a clause follows 'hearing', or what the parse takes for its object is a clause's subject."""
    objects = [child for child in children(heard) if child.dep_ == "dobj"]
    if any(child.dep_ == "ccomp" for child in children(heard)) or (heard.dep_ == "pcomp" and not objects):
        return True
    return any(_follows(one.doc, one.right_edge.i).tag_ in FINITE for one in objects)


def _follows(doc: Doc, place: int) -> Token:
    return doc[min(place + 1, len(doc) - 1)]


def _is_there(verb: Token) -> bool:
    """'danced there'; not 'there are', 'lived there'."""
    there = any(child.lower_ == "there" and child.dep_ == "advmod" for child in children(verb))
    return there and verb.lemma_ not in LASTING


def _leads_elsewhere(child: Token) -> bool:
    """'came to power', 'came in March'; not 'came in her place', 'came on crutches'."""
    return child.lower_ in _PLACINGS or (child.lower_ in _MEANWHILE and not _in_person(child))


def _in_person(preposition: Token) -> bool:
    """'in her place', 'in uniform'."""
    return any(one.lemma_.lower() in _IN_PERSON for one in children(preposition))


def _is_posed(verb: Token, lemma: str) -> bool:
    """'walked behind the coffin', 'watched from the stand'."""
    if lemma not in _POSED:
        return False
    led = [child for child in children(verb) if child.dep_ == "prep" and child.lower_ in _POSED_WITH]
    return any(one.lemma_.lower() in _STAGED for child in led for one in subtree(child))


def _doers(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    found = reader.actors(sentence, verb)
    head = subject(verb)
    if not found and head is not None and verb.lemma_ == "come":
        return reader.parties.countries(sentence, head)
    if found:
        found = found + reader.accompanying(sentence, verb) + _partners(sentence, verb, reader)
    return found


def _partners(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """B of 'A hugged B', 'A handed the cup to B', 'A shook hands with B'."""
    lemma = verb.lemma_.lower()
    found = reader.objects(sentence, verb) if lemma in _BETWEEN else []
    if lemma in _GIVEN or lemma in _BETWEEN:
        hanging = [child for child in children(verb) if child.dep_ in ("dative", "prep")]
        found += [party for one in hanging if one.dep_ == "dative" for party in reader.people(sentence, one)]
        goals = [one for child in hanging for one in children(child)]
        found += reader.company(sentence, goals, words=_FROM_TO)
    beside = frozenset({"alongside", "beside", "with"} if lemma in _COMING | _POSED else {"alongside", "beside"})
    return found + reader.company(sentence, clause(verb), words=beside)


def _undergone(sentence: ParsedSentence, verb: Token, reader: Reader) -> list[Party]:
    """A of 'the coffin was carried by A', 'mourners were led by A', 'A was booed'."""
    lemma = verb.lemma_.lower()
    head = own_subject(verb)
    what = head.lemma_.lower() if head is not None else ""
    if lemma in _MET_WITH and verb.dep_ != "acl":
        return reader.people(sentence, subject(verb)) + reader.agents(sentence, verb)
    if (lemma in _HANDLING and what in ACT_OBJECTS) or (lemma in _HEARD and what in AUDIENCES):
        return reader.agents(sentence, verb) + reader.accompanying(sentence, verb)
    return []
