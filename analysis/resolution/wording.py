"""Words of a short text as they are compared across outlets."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_FUNCTION_WORDS = frozenset(
    "a,about,after,all,also,am,an,and,any,are,as,at,be,been,before,being,but,by,can,could,did,do,does,doing,for,from"
    ",had,has,have,having,he,her,here,hers,him,his,how,i,if,in,into,is,it,its,itself,just,me,more,most,must,my,no,nor"
    ",not,now,of,on,one,ones,only,or,other,our,ours,out,over,own,same,shall,she,should,so,some,such,than,that,the"
    ",their,theirs,them,then,there,these,they,this,those,to,too,up,us,very,was,we,were,what,when,where,which,while,who"
    ",whom,why,will,with,would,you,your,yours".split(",")
)
_NOT = (
    (re.compile(r"\bcan['’]t\b"), "cannot"),
    (re.compile(r"\bwon['’]t\b"), "will not"),
    (re.compile(r"n['’]t\b"), " not"),
)
"""How what is denied in short is written out."""
_ENDINGS = ("ies", "ing", "ed", "es", "s")
LONGEST_NAME = 48
"""Characters of a readable identifier."""


def words(text: str) -> tuple[str, ...]:
    """All words in lower case, without accents and possessive endings."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'")).lower()
    folded = "".join(character for character in plain if not unicodedata.combining(character))
    return tuple(word.removesuffix("'s") for word in _WORD.findall(folded))


def written_out(text: str) -> str:
    """A text with what it denies in short written out: `can't` as `cannot`, `don't` as `do not`."""
    for short, full in _NOT:
        text = short.sub(full, text)
    return text


def content(found: tuple[str, ...]) -> frozenset[str]:
    """Stems of the words that carry meaning; of all words where none does."""
    return frozenset(_stem(word) for word in found if word not in _FUNCTION_WORDS) or frozenset(found)


def readable_id(*parts: str) -> str:
    """An identifier made of words ("kim-jong-un-fraternal-duty"); a code where no letter or digit is left."""
    joined = "-".join(word for part in parts for word in re.findall(r"[a-z0-9]+", " ".join(words(part))))
    if len(joined) > LONGEST_NAME:
        joined = joined[:LONGEST_NAME].rsplit("-", 1)[0]
    return joined or code("".join(parts))


def code(text: str) -> str:
    """Six characters that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _stem(word: str) -> str:
    """A word without its commonest endings, so that "remembers" meets "remember"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending) + ("y" if ending == "ies" else "")
    return word
