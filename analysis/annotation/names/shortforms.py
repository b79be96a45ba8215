"""Which short names of an article stand for which full ones: `Kim`, `Mr. Kim` and `Kim Jong` for `Kim Jong Un`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from analysis.annotation.names.endings import SINGULAR_TEAMS
from analysis.annotation.names.given import given_names
from analysis.annotation.names.misspellings import Spellings, exchanged
from analysis.annotation.names.near import Near, Where
from analysis.annotation.names.oneform import is_firm, one_form
from analysis.knowledge.leaders import short as called
from analysis.knowledge.leaders import spelled
from analysis.knowledge.organisations import known_organisation
from analysis.knowledge.spelling import WORD, words

Key = tuple[str, ...]
AMERICAN = ("U.S. ", "US ")
"""How the names of American bodies begin that others write out."""
AMERICAN_HEADS = (("u", "s"), ("us",), ("united", "states"))
"""The same in words, and written out."""
BODIES = frozenset(
    "academy,agency,army,assembly,authority,board,bureau,centre,center,chamber,club,commission,committee,corps,council,court"
    ",department,directorate,embassy,federation,foundation,guard,hospital,institute,ministry,navy,office,parliament,prefecture"
    ",secretariat,senate,service,society,tribunal,university".split(",")
)
"""Last words of bodies' names by which alone, with a capital, the one body of an article is called."""
CLEARLY = 2
"""How many times as often one bearer of a surname must be named in full for the bare surname to be taken for theirs."""
HEADS = frozenset(("bank", "bureau", "house"))
"""Other words of the kind, in 'House of Representatives'."""
LONGEST_END = 6
"""Words at the head of a body's name that its short form goes without."""
MOST_BEARERS = 50
"""Full names that share a word; where an article has more, the word alone tells nobody."""
NOT_ENDS = (("white", "house"),)
"""Names that go by no part of theirs."""
PARTISAN = frozenset("conservative,democrat,democratic,gop,labor,labour,liberal,republican,socialist,tory".split(","))
"""Words before a body's name that tell whose members are meant: 'the Republican Senate' leader."""
SHORTEST_NAME = 3
"""Letters; shorter parts in capitals are initials ('KP'), longer ones a name in capitals ('SUBIANTO')."""
YOUNGER = frozenset("ii,iii,iv,jr,sr".split(","))
"""Words behind the name of somebody who bears a parent's."""
_VOWELS = frozenset("aeiouy")
_FILLERS = frozenset("al,and,de,for,of,on,the".split(","))


def person_names(texts: Sequence[str], places: Sequence[Where] = (), apart: Set[Key] = frozenset()) -> list[str]:
    """The fullest name in the article for each person mention, mentions given in order of the text.

    `places` tells where each stands. Names that stand `apart` are of others than the shorter ones they hold.
    """
    keys = [words(text) for text in texts]
    full = _full_forms(keys, apart)
    display = _display(texts, keys, full)
    bearers = _bearers(full)
    spellings = Spellings(surname(root) for root in full.values())
    named = Counter(full[key] for key in keys if key in full)
    said: set[Key] = set()
    given: dict[Key, Key] = {}
    near = Near()
    names = []
    for text, key, where in zip(texts, keys, places or [(0, "")] * len(keys), strict=True):
        near.enter(where)
        root = full.get(key) or near.bearer(key, bearers)
        root = root or _bearer(_spelt(key, bearers, spellings), bearers, said=said, named=named)
        near.add(key, root)
        if root == key and key in given:
            root = given[key]
        elif len(key) == 1 and root != key:
            given.setdefault(key, root)
        said.add(root)
        names.append(display.get(root) or calm(text))
    return names


def organisation_names(texts: Sequence[str], countries: Sequence[str] = ()) -> list[str]:
    """The fullest name in the article for each organisation mention: abbreviations become what they abbreviate.

    The end of one longer name alone ('the Court') becomes that, unless the `countries` of the mentions differ.
    """
    texts = one_form(_in_full(texts), countries)
    whole = _whole_names(texts, countries or [""] * len(texts))
    texts = [whole.get(words(text), text) for text in texts]
    parties = _parties(texts)
    texts = [parties.get(words(text), text) for text in texts]
    long: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for short in _initials(text):
            long[short][text] += 1
    usual = _usual_spelling(texts) | _longest_known(texts)
    names = []
    for text in texts:
        forms = long.get(text.replace(".", ""), Counter()) if text.replace(".", "").isupper() else Counter()
        names.append(usual[words(min(forms, key=lambda form: (-forms[form], form)))] if forms else usual[words(text)])
    return names


def place_names(texts: Sequence[str]) -> list[str]:
    """The name in the article that each place mention abbreviates ('NYC'), or the mention itself."""
    long = {short: text for text in texts for short in _initials(text) if len(short) >= SHORTEST_NAME}
    return [long.get(text, text) if text.isupper() else text for text in texts]


def _whole_names(texts: Sequence[str], countries: Sequence[str]) -> dict[Key, str]:
    """The one longer name of a body that a name is the end of: 'Judiciary Committee' of 'House Judiciary Committee'.

    It must have been said before the short one, or right after a headline that has it.
    """
    of: dict[Key, set[str]] = defaultdict(set)
    places: dict[Key, list[int]] = defaultdict(list)
    for place, (text, country) in enumerate(zip(texts, countries, strict=True)):
        key = words(text.removeprefix("the ").removeprefix("The "))
        of[key].add(country)
        places[key].append(place)
    ends: dict[Key, list[Key]] = defaultdict(list)
    for key in places:
        plain = _stateless(key)
        for head in ((), *AMERICAN_HEADS) if plain[1:2] == ("of",) else ():
            ends[*head, plain[0]].append(key)
        for cut in range(1, min(len(key), LONGEST_END + 1) if _ends_alike(key) else 0):
            ends[key[cut:]].append(key)
    longest = {
        key: max(longer, key=len)
        for key, longer in ends.items()
        if key in places and (_may_end(key) or _begins_all(key, longer))
    }
    firms = {key[:1]: texts[places[key][0]] for key in places if is_firm(key, texts[places[key][0]])}
    return {key: name for key, name in firms.items() if key in places} | {
        key: texts[places[whole][0]]
        for key, whole in longest.items()
        if all(part in (whole[-len(part) :], whole) for part in ends[key])
        and places[whole][0] < [*places[key], len(texts)][1]
        and not known_organisation(texts[places[key][0]])
        and len((of[key] | of[whole]) - {""}) < 2
    }


def _begins_all(key: Key, longer: Iterable[Key]) -> bool:
    """Whether one word for a body begins every longer name that it may stand for: 'House of Representatives'."""
    alone = len(key) == 1 or key[:-1] in AMERICAN_HEADS
    return alone and key[-1] in HEADS and all(_stateless(whole)[:1] == key[-1:] for whole in longer)


def _stateless(key: Key) -> Key:
    """A body's name without its state: 'House of Representatives' of 'U.S. House of Representatives'."""
    return next((key[len(head) :] for head in AMERICAN_HEADS if key[: len(head)] == head), key)


def _ends_alike(key: Key) -> bool:
    """Whether a body may go by the end of its name; 'U.S. House' stands for another that only begins with it."""
    american = key[:-1] in AMERICAN_HEADS and key[-1] in HEADS
    return key not in NOT_ENDS and key[0] not in PARTISAN and not american


def _may_end(key: Key) -> bool:
    """Whether a body may be called by these last words: 'the Judiciary Committee', a team by what its players are."""
    return key[-1] in BODIES or (len(key) == 1 and (key[0].endswith("s") or key[0] in SINGULAR_TEAMS))


def _in_full(texts: Sequence[str]) -> list[str]:
    """'United States Navy' for 'U.S. Navy' where an article writes both."""
    said = {words(text): text for text in texts}
    found = []
    for text in texts:
        rest = next((text[len(head) :] for head in AMERICAN if text.startswith(head)), "")
        found.append(said.get(words(f"United States {rest}"), text) if rest else text)
    return found


def _parties(texts: Sequence[str]) -> dict[Key, str]:
    """The party that 'Liberal' and 'Liberals' mean, where the article names it."""
    named = {words(text): text for text in texts if text.endswith((" Party", " party"))}
    short = {key[0]: text for key, text in named.items() if len(key) == len(("liberal", "party"))}
    return {(form,): text for word, text in short.items() for form in (word, f"{word}s")}


def calm(text: str) -> str:
    """A name without shouting: `Prabowo SUBIANTO` as `Prabowo Subianto`, `XI` as `Xi`; initials stay."""
    if called(text) and any(text in term.spellings for term in called(text)):
        return text
    alone = len(WORD.findall(text)) == 1
    return WORD.sub(lambda match: _calmed(match.group(), alone), text)


def _calmed(word: str, alone: bool) -> str:
    shouted = word.isupper() and _VOWELS.intersection(word.lower()) and (len(word) >= SHORTEST_NAME or alone)
    return word.capitalize() if shouted and len(word) > 1 else word


def _full_forms(keys: Iterable[Key], apart: Set[Key]) -> dict[Key, Key]:
    """For each name of two words or more, the fullest name that contains it and does not stand `apart`."""
    multiple = Counter(key for key in keys if len(key) > 1)
    by_letters: dict[str, list[Key]] = defaultdict(list)
    for key in multiple:
        by_letters["".join(key)].append(key)
    roots = {key: max(same, key=lambda k: (multiple[k], k)) for same in by_letters.values() for key in same}
    distinct = sorted(set(roots.values()), key=lambda key: (-len(key), -len("".join(key)), key))
    found: dict[Key, Key] = {}
    firsts: dict[str, list[Key]] = defaultdict(list)
    lasts: dict[str, list[Key]] = defaultdict(list)
    for key in distinct:
        fullest = dict.fromkeys([*firsts[key[0]][:MOST_BEARERS], *lasts[key[-1]][:MOST_BEARERS]])
        longer = [root for root in fullest if root not in apart and _within(key, root)]
        found[key] = longer[0] if len(longer) == 1 else key
        if found[key] == key:
            firsts[key[0]].append(key)
            lasts[key[-1]].append(key)
    return {key: found[root] for key, root in roots.items()}


def _within(short: Key, long: Key) -> bool:
    """Whether a name's words stand in a longer one in order; an initial stands for the word it begins."""
    rest = iter(long)
    return all(any(word in (part, part[: len(word)] if len(word) == 1 else part) for part in rest) for word in short)


def _bearers(full: dict[Key, Key]) -> dict[str, list[Key]]:
    """Full names by each of their outer words."""
    found: dict[str, dict[Key, None]] = defaultdict(dict)
    for key, root in full.items():
        for word in (root[0], surname(root), key[0], surname(key), *_family(root)):
            found[word][root] = None
    inner = {root[1]: root for root in full.values() if len(root) > 2}
    return {word: [root] for word, root in inner.items()} | {word: list(roots) for word, roots in found.items()}


def surname(key: Key) -> str:
    """The last word of a full name that tells a family: not the 'Jr' of a father's namesake."""
    return key[-2] if key[-1] in YOUNGER and len(key) > 2 else key[-1]


def _family(root: Key) -> list[str]:
    """The short name of a leader by knowledge, where it is a word inside the full name."""
    return [part for term in spelled(" ".join(root)) for short in term.short for part in words(short) if part in root]


def _bearer(key: Key, bearers: dict[str, list[Key]], *, said: Set[Key], named: Counter[Key]) -> Key:
    """The full name that a single word stands for; the word itself where there is none or no telling."""
    candidates = bearers.get(key[0], []) if len(key) == 1 else []
    if len(candidates) > MOST_BEARERS:
        return key
    if len(candidates) < 2:
        return candidates[0] if candidates else key
    first, second = sorted(candidates, key=lambda root: (-named[root], root))[:2]
    if named[first] >= CLEARLY * named[second]:
        return first
    before = [root for root in candidates if root in said]
    return before[0] if len(before) == 1 else key


def _spelt(key: Key, bearers: dict[str, list[Key]], spellings: Spellings) -> Key:
    """A lone word as the one name that it misspells is written; other words stay."""
    if len(key) != 1 or key[0] in bearers:
        return key
    meant = [name for name in bearers if exchanged(key[0], name)]
    if len(meant) == 1:
        return (meant[0],)
    right = spellings.meant(key[0]) if key[0] not in given_names() and not called(key[0]) else ""
    return (right,) if right else key


def _display(texts: Sequence[str], keys: Sequence[Key], full: dict[Key, Key]) -> dict[Key, str]:
    """How the article most often writes each full name."""
    spellings: dict[Key, Counter[str]] = defaultdict(Counter)
    for text, key in zip(texts, keys, strict=True):
        root = full.get(key, key)
        if "".join(key) == "".join(root):
            spellings[root][calm(text)] += 1
    return {root: min(found, key=lambda text: (-found[text], text)) for root, found in spellings.items()}


def _usual_spelling(texts: Sequence[str]) -> dict[Key, str]:
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for text in texts:
        found[words(text)][text] += 1
    return {key: min(spellings, key=lambda text: (-spellings[text], text)) for key, spellings in found.items()}


def _longest_known(texts: Sequence[str]) -> dict[Key, str]:
    """For names that the tables know as one organisation, the longest of them in the article ('ISIS')."""
    known: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        if known_organisation(text):
            known[known_organisation(text)].append(text)
    several = [found for found in known.values() if len({words(text) for text in found}) > 1]
    return {words(text): max(found, key=lambda name: (len(name), name)) for found in several for text in found}


def _initials(text: str) -> list[str]:
    """Abbreviations that a long name may have, with and without its small words."""
    parts = WORD.findall(text)
    if len(parts) < 2:
        return []
    strict = "".join(part[0] for part in parts if part.lower() not in _FILLERS).upper()
    american = next((head for head in AMERICAN_HEADS if words(text)[: len(head)] == head), ())
    stateless = [strict[len(american) :]] if american and len(strict) >= len(american) + SHORTEST_NAME else []
    return list(dict.fromkeys([strict, "".join(part[0] for part in parts).upper(), *stateless]))
