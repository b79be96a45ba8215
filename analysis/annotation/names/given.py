"""Given names: words that begin a person's name more often than any other."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import cache

from analysis.annotation.glossary.words import TextWord
from analysis.knowledge import rows
from analysis.knowledge.spelling import words

COMMON_GIVEN = frozenset(
    "art,buck,buddy,carter,chance,chase,chip,cooper,dale,dawn,don,drew,faith,gene,grant,heath,herb,holly,hope,hunter,jade"
    ",joy,mason,norm,olive,parker,pat,reed,rex,rich,rose,ruby,rusty,skip,stone,taylor,violet,wade,will".split(",")
)
"""Given names that are words too: they tell a person only in a name that is already taken for one."""
KOREAN = frozenset(
    "ahn,an,bae,baek,ban,byun,cha,chae,cho,choe,choi,chon,chun,chung,eom,ha,han,heo,ho,hong,hwang,hyon,im,jang,jeon,jeong"
    ",jo,jon,joo,jung,kang,kil,kim,ko,koo,kwak,kwon,lee,lim,ma,min,moon,na,nam,no,noh,oh,pae,paek,pak,park,ra,rhee,ri,rim"
    ",roh,ryang,ryu,seo,seol,shim,shin,sim,sin,so,sohn,son,song,suh,sung,won,woo,yang,yeo,yi,yim,yoo,yoon,you,yu,yun".split(
        ","
    )
)
"""Korean surnames as news spells them."""
LONGEST_SYLLABLE = 6


def is_given_name(word: TextWord) -> bool:
    """Whether a word with a capital is a listed given name."""
    return word.capital and word.folded in given_names()


def is_korean(name: Sequence[TextWord]) -> bool:
    """Whether three words with capitals are likely a Korean's name, most of them surnames too: 'Jong Woo Son'."""
    short = len(name) == len(("family", "given", "name")) and all(
        word.capital and word.gap == " " and len(word.text) <= LONGEST_SYLLABLE for word in name[1:]
    )
    return (
        short
        and sum(word.folded in KOREAN for word in name) > 1
        and not KOREAN.isdisjoint((name[0].folded, name[-1].folded))
    )


def given_gender(name: str) -> str:
    """male, female, or empty: the gender of the given name that a full name begins with, where it is listed."""
    parts = words(name)
    return _genders().get(parts[0], "") if len(parts) > 1 else ""


def given_names() -> Set[str]:
    """Listed given names, folded."""
    return _genders().keys()


@cache
def _genders() -> dict[str, str]:
    return {word: row["gender"] for row in rows("given_names") for word in words(row["name"])}
