"""Reading one number: numerals with their groups and scales, number words, fractions of a scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from text_to_num import text2num

LARGEST = 1e15
"""Larger numbers are identifiers or nonsense."""

SCALES = {
    "billion": 1e9, "billions": 1e9, "bn": 1e9, "crore": 1e7, "crores": 1e7, "dozen": 12.0, "dozens": 12.0,
    "hundred": 100.0, "hundreds": 100.0, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "millions": 1e6, "mn": 1e6,
    "tens": 10.0, "thousand": 1e3, "thousands": 1e3, "trillion": 1e12, "trillions": 1e12,
}  # fmt: skip
_LETTERS = {"b": 1e9, "bn": 1e9, "k": 1e3, "m": 1e6, "mn": 1e6, "tn": 1e12}
"""Scales written onto a numeral: "$15bn", "30k"."""
_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = frozenset(_UNITS + _TEENS + _TENS)
_BEGINNING = _WORDS.union(SCALES, ("a", "half", "quarter", "zero"))
"""Words with which a number may begin."""
_OF_HUNDRED = ("per", "percent")
"""Before these 'zero' is a number, and no 'zero tolerance'."""
_EITHER = ("or", "to")
"""Between two plural scales: "tens or hundreds of thousands"."""
_FRACTIONS = {"half": 0.5, "quarter": 0.25}

_NUMERAL = r"\d{1,3}(?:,\d{2,3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+"
_SIGN = re.compile(
    r"(?:(?<![A-Za-z])(?:A|AU|C|HK|NZ|S|US|USD|U\.S\.))?[$€£¥₩₹₦₪₫₱₴₺₽₿฿]\s?$"
    r"|(?<![A-Za-z])(?:AUD|CAD|CHF|CNY|DKK|EUR|GBP|INR|JPY|NOK|NZD|RMB|Rs\.?|SEK|USD|ZAR)\s?$"
)
_ORDINAL = re.compile(r"[-‐‑](?:first|third|fourth|fifth|sixth|seventh|eighth|ninth)\b", re.IGNORECASE)
"""What makes the tens before it no number of things: "the sixty-first move"."""
_TOKEN = re.compile(rf"(?P<numeral>{_NUMERAL})(?P<letter>(?:bn|mn|tn|[bkm])(?!\w))?|(?P<word>[A-Za-z]+)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a range: where it stands, its bounds (`high` empty where open) and its qualifiers in order."""

    start: int
    end: int
    low: float
    high: float | None
    qualifiers: tuple[str, ...] = ()
    sign: str = ""
    """Sign of a currency before it ("US$", "Rs")."""
    spelt: bool = False


def plain_numbers(text: str) -> Iterator[Number]:
    """Numerals and runs of number words, each with its scale ("1.5 million", "two thousand", "dozens")."""
    tokens = list(_TOKEN.finditer(text))
    position = 0
    while position < len(tokens):
        length, value = _read(text, tokens, position) if _counts(tokens[position]) else (0, None)
        if length and value is not None and value < LARGEST:
            core = tokens[position].start(), tokens[position + length - 1].end()
            sign = _SIGN.search(text, max(0, core[0] - 6), core[0])
            start, spelt = (sign.start() if sign else core[0]), tokens[position]["word"] is not None
            yield _vague(text, Number(start, core[1], value, value, sign=sign[0].strip() if sign else "", spelt=spelt))
        position += max(length, 1)


def _counts(token: re.Match[str]) -> bool:
    """Whether a number may begin with a token; most words are no number's."""
    return token["word"] is None or token["word"].lower() in _BEGINNING


def _vague(text: str, number: Number) -> Number:
    """Plural scales ("hundreds of") have no upper bound that could be named."""
    if _is_plural_scale(text[number.start : number.end].split()[-1].lower()):
        return replace(number, low=2 * number.low, high=None, qualifiers=("vague",))
    return number


def _read(text: str, tokens: list[re.Match[str]], position: int) -> tuple[int, float | None]:
    """How many tokens a number takes, and its value; 0 tokens where there is none."""
    token = tokens[position]
    if token["numeral"]:
        return _read_numeral(text, tokens, position)
    word = token["word"].lower()
    if word in _FRACTIONS or word == "a":
        return _read_fraction(tokens, position)
    if word in _WORDS:
        return _read_words(text, tokens, position)
    if word == "zero" and _word(tokens, position + 1) in _OF_HUNDRED:
        return 1, 0.0
    if word in SCALES and word.endswith("s"):
        return _read_vague(tokens, position)
    return 0, None


def _read_vague(tokens: list[re.Match[str]], position: int) -> tuple[int, float | None]:
    """Dozens, hundreds, tens of thousands, tens or hundreds of thousands; of two the smaller is meant at least."""
    value, length = SCALES[_word(tokens, position)], 1
    link, second = _word(tokens, position + 1), _word(tokens, position + 2)
    if _is_plural_scale(second) and (link in _EITHER or (link == "and" and second == _word(tokens, position))):
        length = 3
    while _word(tokens, position + length) == "of" and _is_plural_scale(_word(tokens, position + length + 1)):
        value, length = value * SCALES[_word(tokens, position + length + 1)], length + 2
    return length, value if value > SCALES["tens"] else None


def _is_plural_scale(word: str) -> bool:
    return word in SCALES and word.endswith("s")


def _read_numeral(text: str, tokens: list[re.Match[str]], position: int) -> tuple[int, float | None]:
    token = tokens[position]
    before, after = text[max(0, token.start() - 2) : token.start()], text[token.end() : token.end() + 2]
    if _is_code(before, after) and not _SIGN.search(text, max(0, token.start() - 4), token.start()):
        return 1, None
    value = float(token["numeral"].replace(",", ""))
    if token["letter"]:
        return 1, value * _LETTERS[token["letter"]]
    length = 1
    while _joined(text, tokens, position + length) and (scale := SCALES.get(_word(tokens, position + length))):
        value, length = value * scale, length + 1
    return length, value


def _is_code(before: str, after: str) -> bool:
    """Whether a numeral is part of a code, a time, a score or a web address ("B52", "10:30", "3.5.1", "1/2")."""
    glued = before[-1:].isalpha() or before[-1:] in ("_", "#", "@", ":", "/", "\\", "&", "=")
    glued = glued or (before[-1:] == "-" and before[:1].isalpha())
    dotted = before[-1:] in (".", ",") and before[:1].isdigit()
    return glued or dotted or (after[:1] in (":", "/", ".", ",", "_") and after[1:2].isdigit())


def _read_fraction(tokens: list[re.Match[str]], position: int) -> tuple[int, float | None]:
    """Half a million, a quarter of a million, a quarter million, a million, a hundred thousand, a dozen."""
    value, length = 1.0, 0
    word = _word(tokens, position)
    if word == "a" and _word(tokens, position + 1) in _FRACTIONS:
        part, whole = _FRACTIONS[_word(tokens, position + 1)], SCALES.get(_word(tokens, position + 2))
        return (3, part * whole) if whole else (0, None)
    if word in _FRACTIONS:
        value, length = _FRACTIONS[word], 1
        length += _word(tokens, position + length) == "of"
    if _word(tokens, position + length) != "a":
        return 0, None
    found = 0
    while scale := SCALES.get(_word(tokens, position + length + 1)):
        value, length, found = value * scale, length + 1, found + 1
    return (length + 1, value) if found else (0, None)


def _read_words(text: str, tokens: list[re.Match[str]], position: int) -> tuple[int, float | None]:
    length = 1
    while _continues(text, tokens, position + length):
        length += 1
    while length > 1 and _word(tokens, position + length - 1) == "and":
        length -= 1
    if _ORDINAL.match(text, tokens[position + length - 1].end()):
        return length + 1, None
    words = [_word(tokens, position + offset) for offset in range(length)]
    scale = 12.0 if words[-1] == "dozen" else 1.0
    value = _value([word for word in words if word not in ("and", "dozen")], scale)
    half, scale = _and_a_half(tokens, position + length)
    return length + half, (value + 0.5) * scale if half and value is not None else value


def _and_a_half(tokens: list[re.Match[str]], position: int) -> tuple[int, float]:
    """Tokens of "and a half" and of a scale after it."""
    if [_word(tokens, position + offset) for offset in range(3)] != ["and", "a", "half"]:
        return 0, 1.0
    scale = SCALES.get(_word(tokens, position + 3))
    return (4, scale) if scale else (3, 1.0)


def _value(words: list[str], scale: float) -> float | None:
    for cut in range(len(words), 0, -1):
        try:
            return float(text2num(" ".join(words[:cut]), "en")) * scale
        except ValueError:
            continue
    return None


def _continues(text: str, tokens: list[re.Match[str]], position: int) -> bool:
    word = _word(tokens, position)
    if not _joined(text, tokens, position):
        return False
    if word == "and":
        following = _word(tokens, position + 1)
        return _word(tokens, position - 1) in SCALES and following in _WORDS
    return word in _WORDS or (word in SCALES and not word.endswith("s"))


def _word(tokens: list[re.Match[str]], position: int) -> str:
    return (tokens[position]["word"] or "").lower() if 0 <= position < len(tokens) else ""


def _joined(text: str, tokens: list[re.Match[str]], position: int) -> bool:
    """Whether nothing but a space or a hyphen parts a token from the one before."""
    if position >= len(tokens):
        return False
    return text[tokens[position - 1].end() : tokens[position].start()] in (" ", "  ", "-", "\u00a0")
