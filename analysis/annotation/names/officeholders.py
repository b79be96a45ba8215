"""Whom an office alone means: 'the president' where the article names one president and speaks of no other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from analysis.annotation.glossary.formerly import FORMERLY
from analysis.annotation.glossary.portfolios import with_portfolio
from analysis.annotation.glossary.readings import Reading
from analysis.annotation.glossary.titles import TitleSpan, modified, title_at, title_ending
from analysis.annotation.glossary.words import TextWord
from analysis.annotation.names.descriptions import PRESENT, Description, ascribed
from analysis.annotation.names.people import Person
from analysis.annotation.surface.marks import marked, unclosed
from analysis.knowledge.leaders import plain_office
from analysis.tables import Mention

BEHIND = frozenset("at,elect,for,general,in,of,that,who,whose".split(","))
"""Words behind an office that tell whose it is, or that somebody else has it."""
COULD = ("could", "would")
"""Verbs beside which another tells of what somebody did or did not do."""
FINITE = PRESENT | {"VBD"}
"""Tags of verbs that need no other."""
HELD_BY_ONE = frozenset(
    "Ambassador,Archbishop,Attorney General,Bishop,Chancellor,Chief Justice,Chief Minister,Commissioner,Crown Prince"
    ",Emir,Emperor,First Minister,Foreign Minister,Foreign Secretary,Governor,King,Mayor,Minister,Pope,Premier"
    ",President,Prime Minister,Prince,Princess,Queen,Representative,Secretary,Secretary of State,Senator,Speaker,Sultan"
    ",Supreme Leader,Vice President".split(",")
)
"""Offices that alone mean whoever an article has named with them."""
NAMES_NOBODY = frozenset(
    "acting,and,as,be,became,become,becomes,becoming,being,current,first,for,incumbent,is,last,new,next,nor,of,only,or"
    ",sitting,the,to,was".split(",")
)
"""Words before an office that make nobody else of its holder."""
NEAREST = 9
"""Steps up from an office to the verb it stands with."""
PORTFOLIOS = {"Minister": " Minister", "Secretary": " Secretary"}
"""Short offices, and how the full ones end that they may stand for."""
TELLING = frozenset(
    "accuse,add,agree,argue,ask,believe,blame,call,claim,continue,demand,deny,expect,hope,insist,intend,maintain,plan"
    ",propose,refuse,reject,remain,reply,say,seek,state,tell,think,urge,want,warn,write".split(",")
)
"""Verbs whose present tells of one occasion."""


class OfficeHolders:
    """The persons of an article by their offices, where one person alone has an office in it."""

    def __init__(self, rows: Sequence[Mention], persons: Mapping[str, Person], readings: Sequence[Reading]) -> None:
        self._named: dict[str, int] = {}
        for row in rows:
            if row.kind == "person":
                self._named.setdefault(row.name, row.end)
        self._persons = persons
        bearers: dict[str, set[str]] = defaultdict(set)
        for name, person in persons.items():
            for role in _offices(person):
                bearers[role].add(name)
        self._alone = {role: names.pop() for role, names in bearers.items() if len(names) == 1}
        self._words = {role.split()[0].lower() for role in self._alone}
        self._words.update(role.split()[-1].lower() for role in self._alone)
        for role in {role for found in readings for role in self._strangers(found)}:
            self._alone.pop(role, None)

    def meant(self, reading: Reading) -> Iterator[Description]:
        """'The president', 'the mayor' in a sentence, outside of quotation marks, where somebody is told of."""
        for title in self._bare(reading):
            name = self._alone.get(title.title.role, "")
            if name and self._named[name] <= reading.sentence.start + reading.text[title.first].start:
                head = _head(reading, title)
                if head is not None and not ascribed(head) and _tells(head) and not _quoted(reading, head):
                    yield Description(title.first, title.last, name, title.title.role, self._persons[name].country)

    def _titles(self, reading: Reading) -> Iterator[TitleSpan]:
        """Offices that somebody of the article holds alone, with no name behind them."""
        if self._words.isdisjoint(reading.said):
            return
        for position, word in enumerate(reading.text):
            if word.folded in self._words:
                title = title_at(reading.text, position)
                whole = self._whole(reading, title) if title else None
                if title and whole and not _beside(reading, whole.last + 1):
                    longest = title_ending(reading.text, title.last)
                    if longest and plain_office(longest.title.role) == title.title.role:
                        yield whole

    def _whole(self, reading: Reading, title: TitleSpan) -> TitleSpan | None:
        """An office that somebody holds alone, with what it is in charge of where that makes it theirs."""
        charged = with_portfolio(reading.text, title)
        if charged.title.role in self._alone:
            return charged
        return title if title.title.role in self._alone else None

    def _bare(self, reading: Reading) -> Iterator[TitleSpan]:
        for title in self._titles(reading):
            before = reading.text[title.first - 1].folded if title.first else ""
            whose = _told_whose(reading.text[title.last + 1 : title.last + 3])
            if before == "the" and not whose and not _apposed(reading.text, title.first - 1):
                yield title

    def _strangers(self, reading: Reading) -> Iterator[str]:
        """Offices that somebody else has who is not named: 'a president', 'the club's president'."""
        for title in self._titles(reading):
            first = modified(reading.text, title).first
            before = reading.text[first - 1].folded if first and reading.text[first].joined else "the"
            country = reading.around.ends.get(first - 1) or reading.around.begins.get(first - 1)
            if before not in NAMES_NOBODY and not country:
                yield title.title.role


def _offices(person: Person) -> Iterator[str]:
    """Offices under which an article may speak of a person."""
    for held in person.roles if not person.retired else ():
        role = plain_office(held)
        if role in HELD_BY_ONE or role.endswith(tuple(PORTFOLIOS.values())):
            yield role
        yield from (short for short, ending in PORTFOLIOS.items() if role.endswith(ending) and role != "Prime Minister")


def _apposed(text: Sequence[TextWord], the: int) -> bool:
    """Whether 'the' begins what somebody right before it is or was ('Ana Ruiz, the president', 'formerly the')."""
    before = text[the - 1] if the else None
    return before is not None and (before.folded in FORMERLY or (text[the].gap == ", " and before.capital))


def _told_whose(behind: Sequence[TextWord]) -> bool:
    """Whether the words behind an office say whose it is; 'of' before what somebody does ('of lying') does not."""
    if not behind or not behind[0].joined or behind[0].folded not in BEHIND:
        return False
    doing = len(behind) > 1 and behind[1].folded.endswith("ing") and not behind[1].capital
    return not (doing and behind[0].folded in ("for", "of"))


def _beside(reading: Reading, position: int) -> bool:
    """Whether a name follows at a word."""
    return position < len(reading.text) and reading.text[position].capital and reading.text[position].joined


def _head(reading: Reading, title: TitleSpan) -> Token | None:
    span = reading.parsed(title.first, title.last)
    return span.root if span is not None else None


def _tells(head: Token) -> bool:
    """Whether the nearest finite verb tells of an occasion, and not of what an office is in general."""
    if head.dep_ in ("amod", "compound", "nmod"):
        return False
    token = head
    for _ in range(NEAREST):
        helping = [child for child in token.lefts if child.dep_ in ("aux", "auxpass") and child.tag_ != "TO"]
        if token.pos_ in ("AUX", "VERB") and (helping or token.tag_ in FINITE):
            return _on_occasion(token, helping)
        token = token.head
    return False


def _on_occasion(verb: Token, helping: Sequence[Token]) -> bool:
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" for child in helping):
        return True
    if verb.tag_ in PRESENT:
        return verb.lemma_ in TELLING and not helping
    return verb.tag_ == "VBG" or any(child.lower_ in COULD or child.lemma_ in ("have", "will") for child in helping)


def _quoted(reading: Reading, head: Token) -> bool:
    block = reading.sentence.around
    whole = unclosed(block)
    return any(mark.start <= head.idx < mark.end for mark in ([whole] if whole else marked(block)))
