"""Which mentions of a sentence stand in one list: 'A, the mayor of Ostby, and B'."""

from __future__ import annotations

from spacy.tokens import Token

from analysis.annotation.document import ParsedSentence
from analysis.annotation.grammar.remembered import children
from analysis.annotation.grammar.subjects import SUBJECTS
from analysis.tables import Mention

_AND = frozenset({"&", "and", "nor"})
_COMMAS = frozenset({",", ";"})
_GAP_TAGS = frozenset({",", "CC", "CD", "DT", "HYPH", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP$", "``", "''"})
_LONGEST_GAP = 10


def listed(sentence: ParsedSentence, mentions: list[Mention], found: Mention) -> list[Mention]:
    """The mentions that stand in one list with one of them, itself among them."""
    chain, links = _chain(sentence, mentions, mentions.index(found))
    return _coordinated(chain, links, found)


def _chain(sentence: ParsedSentence, mentions: list[Mention], position: int) -> tuple[list[Mention], list[str]]:
    """Mentions around a position with nothing but commas, 'and', titles and articles between, and their links."""
    first, last = position, position
    links: list[str] = []
    while first > 0 and (link := _link(sentence, mentions[first - 1], mentions[first])):
        first -= 1
        links.insert(0, link)
    while last + 1 < len(mentions) and (link := _link(sentence, mentions[last], mentions[last + 1])):
        last += 1
        links.append(link)
    return mentions[first : last + 1], links


def _coordinated(chain: list[Mention], links: list[str], found: Mention) -> list[Mention]:
    """The part of a chain around a mention that is one list: commas count only where an 'and' closes the list."""
    groups: list[list[Mention]] = [[chain[0]]]
    for position, link in enumerate(links):
        if link == "and" or (link == "comma" and "and" in links[position:]):
            groups[-1].append(chain[position + 1])
        else:
            groups.append([chain[position + 1]])
    return next(group for group in groups if found in group)


def _link(sentence: ParsedSentence, left: Mention, right: Mention) -> str:
    """How two mentions are linked in a list: 'and', 'comma', or not at all."""
    gap = sentence.between(left.end, right.start)
    if len(gap) > _LONGEST_GAP or any(token.tag_ not in _GAP_TAGS and token.lower_ not in ("of", ";") for token in gap):
        return ""
    if _new_clause(_root(sentence, left), _root(sentence, right)):
        return ""
    if any(token.lower_ in _AND for token in gap) or _coordinated_by_parse(sentence, left, right):
        return "and"
    return "comma" if any(token.text in _COMMAS for token in gap) else ""


def _coordinated_by_parse(sentence: ParsedSentence, left: Mention, right: Mention) -> bool:
    """A list whose last item is no mention of the kind, so that its 'and' is not seen."""
    first, second = _root(sentence, left), _root(sentence, right)
    return first is not None and second is not None and second.dep_ == "conj" and second.head == first


def _new_clause(left: Token | None, right: Token | None) -> bool:
    """Whether the right one is the subject of a clause that the left one is no part of."""
    if left is None or right is None:
        return True
    if right.dep_ not in SUBJECTS:
        return False
    subjects = [one for one in children(right.head) if one.dep_ in SUBJECTS and one.i < right.i]
    same_verb = any(left == one or one in left.ancestors for one in subjects)
    return not (same_verb or right in left.ancestors or left.head == right)


def _root(sentence: ParsedSentence, mention: Mention) -> Token | None:
    tokens = sentence.between(mention.start, mention.end)
    return next((token for token in tokens if token.head not in tokens or token.head == token), None)
