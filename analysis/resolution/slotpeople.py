"""Who was there and who was not, who did and who did not, and who did what only one does, as sentences say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.resolution.slotfilling import WEEKDAY, Filled, is_country, stems
from analysis.resolution.synonyms import meanings
from analysis.resolution.tokens import FUNCTION_WORDS, folded, stem

SOLE_ACTS = (
    r"anchored|beat|built|captained|celebrated(?= (?:a|the) (?:liturgy|mass|service)\b)|chaired|coached"
    r"|commanded|composed|conducted|designed|directed|discovered|drafted|drove|edited|fired|founded|headed|hosted"
    r"|invented|led|moderated|officiated at|opened|owned|painted|piloted|presided over|refereed|signed for|umpired|won"
)
"""What one person does of one thing; alphabetical."""
_NO_NAME = (
    r"(?:After|And|As|At|Before|But|By|For|From|He|If|In|It|On|She|Since|That|The|Then|There|They|This|When|While|With)"
    r"\b"
)
_NAME = rf"(?P<who>(?!{WEEKDAY}|{_NO_NAME})[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{0,4}})"
_ASIDE = r"(?:,? who|, (?P<aside>[^,.;]{2,60}),(?: who)?|,| \([^()]{1,40}\))?"
_ALSO = rf"(?: (?:also|even|had|has|however|in the end|now|on {WEEKDAY}|personally|then|himself|herself))*"
_AND = r"(?: (?:had been|has been|is|was|were) [^,.;:]{1,40} and)?"
_SUBJECT = _NAME + _ASIDE + _AND + _ALSO
_BUT = rf"(?: (?:{WEEKDAY}|[^,.;:“”\"A-Z]){{1,60}} (?:and|but))?"
"""What somebody did before that, in which nobody else is named."""
_SCREEN = r"(?:by (?:phone|telephone|video)|on (?:an?|her|his|the) (?:\w+ )?(?:laptop|phone|screen|television))\b"
_ABSENT = re.compile(
    _SUBJECT
    + _BUT
    + r" (?P<how>(?:did|do|does|could|had|has|was|were)(?: not|n['’]t) (?:among|appear|appeared|at|attend|attended"
    r"|been (?:at|there|to)|come|go|gone|join|joined|participate|participated|present|set foot|shown? up|take part"
    r"|taken part"
    r"|there|travel|travelled|turn(?:ed)? up|visit|visited)\b"
    r"|(?:was|were|remained) absent\b|(?:stayed|kept|remained) away\b"
    r"|(?:cancelled|pulled out)\b(?= (?:and|at|because|in))"
    r"|(?:stayed|remained) (?:at home|behind|in [A-Z]\w+(?= (?:because|instead|on|owing|that|to|while)))"
    r"|never (?:appeared|arrived|attended|came|left (?:home|the (?:capital|city|country|house|town)|[A-Z]\w+)|set foot"
    r"|turned up|visited|went)\b"
    r"|(?:had )?missed (?:her|his|the|their) (?:boat|bus|ferry|flight|plane|train)\b"
    r"|(?:was|were) (?:abroad|on (?:holiday|leave|vacation))\b"
    r"|(?:was|were) (?:at|in|on) [^,.;:]{3,40} and (?:had )?sent an? (?:letter|message|video)\b"
    r"|(?:boycotted|skipped)\b|(?:had )?left before\b"
    rf"|(?:followed|joined|listened|watched)\b[^,.;:]{{0,30}}? {_SCREEN}"
    r"|(?:had |has )?sent (?:her|his|their) (?:deputy|\w+ minister|\w+ secretary)|was represented by\b)"
    r"(?P<rest>[^,.;:]{0,60})"
)
_PRESENT = re.compile(
    _SUBJECT
    + r" (?P<how>(?:appeared(?! to)|arrived|attended|joined|participated|sat|took part|toured|turned up|visited"
    r"|came(?! (?:as|close|first|from|in|last|out|second|third|under|up)\b))\b"
    r"|(?:was|were) (?:also )?(?:among|in the audience|on hand|present|there)\b"
    r"|(?:was|were) (?:also )?at the (?:ceremony|event|meeting|signing|summit|table|talks)\b)(?P<rest>[^,.;:]{0,60})"
)
_BODILY = re.compile(
    _SUBJECT + r" (?P<how>(?:addressed|bowed|danced|embraced|fastened|greeted|handed|hugged|inspected|kissed|knelt|laid"
    r"|marched|poured|prayed|presented|(?:promised|said|vowed)(?= at the (?:scene|site|spot)\b)|sang|shook"
    r"|spoke (?:at|to)|spent the (?:afternoon|day|evening|morning|night)(?= (?:at|in) )|stood|unveiled|voted|walked"
    r"|waved|welcomed|wept"
    rf"|watched(?=[^.;:]{{0,40}} (?:at|from|in) (?:an?|her|his|the) )(?![^.;:]{{0,60}} {_SCREEN}))\b)"
    r"(?P<rest>[^.;:]{0,60})"
)
"""Acts of who is there with the body."""
_AMONG = re.compile(
    r"\b[Aa]mong (?:them|those present|the guests|the participants)[^.;:]{0,40}? (?:was|were) (?P<all>.*)"
)
_AFAR = re.compile(r"\b(?:as|by (?:its|the|what)|for years|from (?:[A-Z]|afar|home)|like|over|until|via)\b")
"""Words of acts that are no act of the body, or done from afar: stood by the plan, waved from home."""
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+")
_DENIED_DEED = re.compile(
    _SUBJECT + r" (?P<how>(?:did|do|does|had|has)(?: not|n['’]t)|never) (?P<act>[a-z]{3,}) (?P<what>[^,.;:]{3,40})"
)
_DEED = re.compile(_SUBJECT + r" (?P<act>[a-z]{3,}(?:ed|t|d|ew|it|id|old|an|on|aw|ook|ent)) (?P<what>[^,.;:]{3,40})")
_NO_DEED = frozenset(
    map(
        stem,
        "added,announced,answered,appeared,arrived,attended,came,come,comment,gave,give,go,join,joined,know,said,say"
        ",stayed,take,tell,told,visit,visited,want,went".split(","),
    )
)
"""Stems of verbs of which presences tell, or whose denial denies nothing that happened; alphabetical."""
_VOTED = re.compile(
    _SUBJECT + r" voted (?:[^,.;:]{0,40}? )?(?P<side>against|for|in favou?r of)"
    r" (?:(?:a|an|her|his|its|the|their) )?(?P<what>[a-z]{4,})\b"
)
LONGEST_NAME = 80
"""Characters before a name among which another one that it is joined to is sought."""
_WITH_ANOTHER = re.compile(r"\b(?:and|or|with) (?:[A-Z][\w’'-]+ ){0,4}$")
"""Before a name that is not the only one."""
_ITS = r"(?:the|her|his|its|their|[A-Z][\w’'-]+['’]s?)"
_DOER = re.compile(rf"{_NAME},? (?:has |had )?(?P<act>{SOLE_ACTS}) (?P<what>(?:{_ITS} |(?=[A-Z]))[^,.;]{{3,60}})")
_ACT = re.compile(rf" (?:{SOLE_ACTS}) ")
_DONE_BY = re.compile(
    rf"(?P<what>(?:[Tt]he |[Hh]is |[Hh]er )[^,.;]{{3,60}}?) (?:had been|has been|was|were) (?P<act>{SOLE_ACTS}) by"
    r" (?:the [A-Z]?\w+ )?(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4})(?! and [A-Z])"
)
_WENT_TO = re.compile(
    r"(?P<what>[Tt]he [^,.;]{3,50}?(?:award|cup|final|gold|match|medal|prize|race|title|tournament)) went to"
    r" (?:the [A-Z]?\w+ )?(?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4})(?! and [A-Z])"
)
_CHOSEN = re.compile(
    rf"{_NAME}(?: of [A-Z]\w+)?,? (?:had been|has been|is|was|will be)"
    r" (?:appointed|chosen|crowned|declared|elected|named|voted)(?: as)?(?: the)? (?P<what>[a-z][^,.;]{3,40})"
)
_IS_IT = re.compile(
    r"\b[Tt]he (?P<what>(?:best|fastest|new|next|oldest|overall|top|winning|youngest) [a-z][a-z -]{3,30}?|champion"
    r"|winner)"
    r"(?:, [^,.;]{3,40},)? (?:is|was|will be) (?P<who>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})(?=[,.;]| (?:from|of)\b)"
)
"""Who is what one only is: the best actress, the winner."""
_ENDS = re.compile(
    r" (?:after|against|ahead|and|as|at|because|before|but|by|during|for|from|in|into|on|over|that|through|to|until"
    r"|when|while|who|with)\b"
)
"""Where the thing that was done ends."""
_ASIDE_OF_PLACE = re.compile(
    r"\b(?:after|and|because|before|beside|early|for|in|late|next|of|on|over|when|where|while|with)\b"
)
"""Where the name of what somebody was at ends."""
_WHEN = re.compile(
    rf"{WEEKDAY}(?:['’]s)?|\b(?:(?:all|that|the|this) )?(?:afternoon|day|evening|morning|night|table|week)\b"
)
"""Words that are no occasion."""
_EVENT = "="


def _behind(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """What a pattern has behind its subject."""
    return re.compile(pattern.pattern.removeprefix(_SUBJECT).removeprefix(_BUT))


_BEHIND = {pattern: _behind(pattern) for pattern in (_ABSENT, _BODILY, _DENIED_DEED, _PRESENT, _VOTED)}


def _found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Matches of a pattern; subjects are many, and only sought where what stands behind them is there."""
    return pattern.finditer(text) if pattern not in _BEHIND or _BEHIND[pattern].search(text) else iter(())


def presences(text: str) -> Iterator[Filled]:
    """Who is said to have been there, and who not, each with what it was if that is said."""
    held: dict[str, Filled] = {}
    for pattern, told in ((_ABSENT, "absent"), (_PRESENT, "present")):
        for match in _found(pattern, text):
            who = _subject(match)
            if not _is_country(who):
                found = _presence(who, told, match["how"].strip(), _occasion(match["rest"]))
                held.setdefault(found.place, found)
    for match in _found(_BODILY, text):
        who = _subject(match)
        if not (_is_country(who) or _AFAR.search(match["rest"])):
            found = _presence(who, "present", match["how"], frozenset())
            held.setdefault(found.place, found)
    for match in _AMONG.finditer(text):
        for person in _PERSON.finditer(match["all"]):
            found = _presence(person[0], "present", match[0][:60], frozenset())
            held.setdefault(found.place, found)
    yield from held.values()


def _presence(who: str, told: str, how: str, occasion: frozenset[str]) -> Filled:
    place = f"who was there: {_surname(who)}"
    return Filled(place, words=frozenset([told]), said=f"{who} {how}", of=occasion)


def deeds(text: str) -> Iterator[Filled]:
    """What somebody is said to have done, and what not: `did not watch the game`."""
    for pattern, told in ((_DENIED_DEED, "not done"), (_DEED, "done")):
        for match in _found(pattern, text):
            who, act, what = _subject(match), stem(match["act"]), _thing(match["what"])
            if what and act not in _NO_DEED and act not in FUNCTION_WORDS and not _is_country(who):
                how = match["how"] if told == "not done" else ""
                said = " ".join(f"{who} {how} {match['act']} {match['what']}".split())
                yield Filled(f"who {act} {what}: {_surname(who)}", words=frozenset([told]), said=said)


def votes(text: str) -> Iterator[Filled]:
    """Which way somebody is said to have voted, and on what."""
    for match in _found(_VOTED, text):
        side = "against" if match["side"] == "against" else "for"
        what = stem(folded(match["what"]))
        place = f"who voted on {what}: {_surname(_subject(match))}"
        yield Filled(place, words=frozenset([side]), said=" ".join(match[0].split()[-8:]))


def doers(text: str) -> Iterator[Filled]:
    """Who did what only one does: won the race, chaired the meeting."""
    for pattern in (_DOER, _DONE_BY, _WENT_TO, _CHOSEN, _IS_IT):
        for match in pattern.finditer(text) if pattern is not _DOER or _ACT.search(text) else ():
            act = match.groupdict().get("act") or ("won" if pattern is _WENT_TO else "is")
            what, who = _thing(match["what"]), stems(match["who"])
            if (
                what
                and not _is_country(match["who"])
                and not _WITH_ANOTHER.search(text[: match.start("who")][-LONGEST_NAME:])
            ):
                kind = "person" if len(match["who"].split()) > 1 else "name"
                yield Filled(f"who {act} {what} ({kind})", words=who, said=match["who"])


def _thing(what: str) -> str:
    """What was done, without where, when and how: stems in order of the alphabet."""
    return " ".join(sorted(stems(_ENDS.split(f" {what}")[0]) - FUNCTION_WORDS))


def _occasion(rest: str) -> frozenset[str]:
    """What somebody was or was not at, as ideas in which synonyms meet; empty where nothing is said."""
    named = _WHEN.sub("", _ASIDE_OF_PLACE.split(rest)[0])
    words = [stem(folded(word)) for word in re.findall(r"[\w’'-]+", named) if folded(word) not in FUNCTION_WORDS]
    last = words[-1:]
    return frozenset(f"{_EVENT}{word}" for word in last) | frozenset(
        f"{_EVENT}{number}" for word in last for number in meanings().get(word, ())
    )


def _subject(match: re.Match[str]) -> str:
    """The name before an act; of "the ambassador to Norland, Ada Quist," the person."""
    aside = match["aside"] or ""
    return aside if _PERSON.fullmatch(aside) else match["who"]


def _surname(who: str) -> str:
    return stem(folded(who.split()[-1]))


def _is_country(who: str) -> bool:
    return is_country(who.lower().removesuffix("'s").removesuffix("’s"))
