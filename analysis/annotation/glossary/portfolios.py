"""What ministers and secretaries are in charge of, as part of their office: 'Minister of Health' is Health Minister."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.annotation.glossary.titles import ARTICLES, Title, TitleSpan, title_ending
from analysis.annotation.glossary.words import TextWord

HOLDERS = ("Minister", "Secretary")
"""Last words of offices that are told apart by what their holder is in charge of."""
INSIDE = frozenset("and,of,the".split(","))
KEPT = frozenset("Assistant,Deputy,acting,caretaker,former,incoming,interim,outgoing".split(","))
"""Words before an office that go on before what it is in charge of."""
LONGEST = 8
"""Words of what somebody is in charge of."""
USUAL = {
    "Defense": "Defence",
    "External Affairs": "Foreign",
    "Foreign Affairs": "Foreign",
    "Interior Affairs": "Interior",
}
"""What tables call some of them."""
WORDS = frozenset(
    "administration,affairs,agriculture,antiquities,arts,aviation,broadcasting,budget,business,care,child,children,civil"
    ",climate,commerce,communication,communications,community,competition,construction,consumer,cooperation"
    ",culture,customs,decentralisation,defence,defense,development,digital,disability,disaster,economic,economics,economy"
    ",education,emergencies,emergency,employment,energy,environment,environmental,equality,european,exterior,external"
    ",families,family,finance,finances,fisheries,food,foreign,forestry,forests,gender,health,heritage,higher,home"
    ",homeland,housing,human,immigration,indigenous,industrial,industries,industry,information,infrastructure,innovation"
    ",integration,intelligence,interior,internal,international,investment,irrigation,job,jobs,justice,labor,labour,land"
    ",lands,law,legal,livestock,local,manpower,marine,maritime,media,migration,mineral,mines,mining,national,natural,navy"
    ",oil,overseas,parliamentary,pensions,petroleum,planning,police,ports,postal,power,privatisation,public,railway"
    ",railways,reconstruction,reform,reforms,regional,relations,religion,religious,research,resources,revenue,road,roads"
    ",rural,safety,sanitation,schools,science,sciences,security,service,services,shipping,skills,small,social,sport,sports"
    ",state,supply,tax,taxation,technology,telecommunications,territorial,tourism,trade,transformation,transport"
    ",transportation,treasury,urban,veterans,war,water,welfare,wildlife,women,work,works,youth".split(",")
)
"""Words of what ministers are in charge of."""


def with_portfolio(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan:
    """An office with what it is in charge of, where the words before or behind it tell: 'the economy minister'."""
    kept, role = _parted(span.title.role)
    if role not in HOLDERS:
        return span
    before, first = _before(text, span.first)
    charge, last = (before, span.last) if before else _behind(text, span.last)
    if not charge:
        return span
    whole = f"{kept}{USUAL.get(charge, charge)} {role}"
    return TitleSpan(Title(whole, span.title.rank, span.title.gender), first if before else span.first, last)


def with_another(text: Sequence[TextWord], span: TitleSpan) -> TitleSpan:
    """The two offices of one person: 'Deputy Prime Minister for Finance and Minister of Economy NAME'."""
    start = _formerly(text, span)
    joint = start - 1
    if joint < 1 or text[joint].folded != "and" or not span.title.role:
        return span
    for last in range(joint - 1, max(-1, joint - LONGEST), -1):
        other = title_ending(text, last)
        if other and other.title.role:
            alike = start == span.first or other.title.role.startswith("former ")
            return _joined(text, with_portfolio(text, other), span) if alike else span
        if text[last].folded not in WORDS | INSIDE | {"for"} or not text[last].joined:
            return span
    return span


def _formerly(text: Sequence[TextWord], span: TitleSpan) -> int:
    """Where 'former' stands before what an office is of ('former Upland Senator'), or where the office begins."""
    start = span.first
    if not span.title.role.startswith("former ") or text[start].folded == "former":
        return start
    while start > 0 and text[start].joined and text[start - 1].capital:
        start -= 1
    return start - 1 if start > 0 and text[start].joined and text[start - 1].folded == "former" else span.first


def _joined(text: Sequence[TextWord], one: TitleSpan, other: TitleSpan) -> TitleSpan:
    """Two offices as one, where they may be one person's; who leads a country has no other."""
    two = one.first > 0 and text[one.first - 1].folded in ARTICLES
    alike = text[one.first].capital == text[other.first].capital and one.title.gender == other.title.gender
    if two or not alike or other.title.rank != "office" or one.title.rank == "honorific":
        return other
    leads = one.title.rank == "state"
    role = one.title.role if leads else f"{one.title.role} and {other.title.role}"
    return TitleSpan(Title(role, one.title.rank, other.title.gender), one.first, other.last)


def _parted(role: str) -> tuple[str, str]:
    """What stands before a plain office ('former Deputy '), and the office."""
    *before, plain = role.split() or [""]
    kept = all(word in KEPT for word in before)
    return ("".join(f"{word} " for word in before), plain) if kept else ("", role)


def _before(text: Sequence[TextWord], first: int) -> tuple[str, int]:
    start = first
    if first and text[first - 1].folded == "and":
        return "", first
    while start > max(0, first - LONGEST) and text[start].joined and _charged(text, start - 1):
        start -= 1
    while start < first and text[start].folded in INSIDE:
        start += 1
    return _written(text[start:first]), start


def _charged(text: Sequence[TextWord], position: int) -> bool:
    word = text[position].folded
    return word in WORDS or (word == "and" and position > 0 and text[position - 1].folded in WORDS)


def _behind(text: Sequence[TextWord], last: int) -> tuple[str, int]:
    start = last + 1
    if start + 1 >= len(text) or text[start].folded not in ("for", "of") or not text[start].joined:
        return "", last
    end = last
    for at in range(start + 1, min(start + 1 + LONGEST, len(text))):
        joined = text[at].joined or text[at].gap == ", "
        if not joined or not (text[at].folded in WORDS | INSIDE or (text[at].capital and end == last)):
            break
        end = at if text[at].folded in WORDS else end
    if end <= start or text[start + 1].gap == ", ":
        return "", last
    first = start + 2 if text[start + 1].folded == "the" else start + 1
    return _written(text[first : end + 1]), end


def _written(stretch: Sequence[TextWord]) -> str:
    words = (word.folded if word.folded in INSIDE else word.text[:1].upper() + word.text[1:] for word in stretch)
    return " ".join(words)
