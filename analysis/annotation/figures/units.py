"""Units of a quantity: currencies, percent, measures, durations."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from analysis.annotation.figures.currencies import CURRENCIES, SIGNS, national

_MEASURES = {
    "acre": "acres", "acres": "acres", "barrel": "barrels", "barrels": "barrels", "c": "°C",
    "carat": "carats", "carats": "carats", "celsius": "°C",
    "centimeters": "cm", "centimetres": "cm", "cm": "cm", "degrees": "degrees", "f": "°F", "fahrenheit": "°F",
    "feet": "feet", "foot": "feet", "ft": "feet", "g": "g", "gallon": "gallons", "gallons": "gallons", "gb": "GB",
    "ghz": "GHz", "gigawatts": "GW", "gw": "GW", "ha": "hectares", "hectare": "hectares", "hectares": "hectares",
    "inch": "inches", "inches": "inches", "karat": "carats", "karats": "carats",
    "kg": "kg", "kilogram": "kg", "kilograms": "kg", "kilometer": "km",
    "kilometers": "km", "kilometre": "km", "kilometres": "km", "kilos": "kg", "km": "km", "km/h": "km/h",
    "kms": "km", "knots": "knots", "kph": "km/h", "lbs": "pounds", "liters": "litres", "liter": "litres",
    "litre": "litres", "litres": "litres",
    "m": "m", "mb": "MB", "megawatt": "MW", "megawatts": "MW", "meter": "m", "meters": "m", "metre": "m",
    "metres": "m", "mg": "mg", "mile": "miles", "miles": "miles", "mm": "mm", "mole": "moles", "moles": "moles",
    "mph": "mph", "mw": "MW",
    "ounces": "ounces", "sq": "sq", "tb": "TB", "ton": "tonnes", "tonne": "tonnes", "tonnes": "tonnes",
    "tons": "tonnes", "yards": "yards",
}  # fmt: skip
_DURATIONS = {
    "day": "days", "days": "days", "decade": "decades", "decades": "decades", "hour": "hours", "hours": "hours",
    "hrs": "hours", "minute": "minutes", "minutes": "minutes", "month": "months", "months": "months",
    "second": "seconds", "seconds": "seconds", "week": "weeks", "weeks": "weeks", "year": "years", "years": "years",
}  # fmt: skip
_DEGREE = re.compile(r"\s?°(?:\s?(?P<scale>[CF])\b)?")
_PERCENT = re.compile(r"\s?%|[\s-](?:percentage points?|percent|per cent|pct)\b", re.IGNORECASE)
_AFTER = re.compile(r"(?P<link>\s?-\s?|\s)?(?P<words>[A-Za-złŁ][A-Za-złŁ.]*(?:/h)?(?:\s+[A-Za-złŁ]+)?)")
_VAGUE_OF = re.compile(r"\b(?:billions|dozens|hundreds|millions|thousands|trillions)\sof(?=\s)", re.IGNORECASE)
_PER = re.compile(r"(?P<link>/|\sper\s|\san?\s)(?P<power>(?:cubic|square)\s)?(?P<word>[A-Za-z]{1,12})\b")
_PER_OF = re.compile(r"\sof\s(?:[a-z-]{2,20}\s)?[a-z-]{2,20}(?=\s(?:per|an?)\s)")
"""'cubic metres of gas per year'."""
_PAID_PER = re.compile(
    r"\s(?:per|an?)\s(?P<time>hour|day|week|month|year|barrel|gallon|litre|liter|tonne|ton|ounce|kilogram|mile)\b"
    r"(?!\s(?:ago|and|before|earlier|from|later|of|old|or)\b|-)"
)
"""'$15 an hour'; not '$15 million a year ago'."""
_LIGHT_YEARS = re.compile(r"[\s-]light[\s-]years?\b", re.IGNORECASE)
_TIMES = {"h": "hour", "hr": "hour", "s": "second", "sec": "second"} | {
    time: time for time in "day,decade,hour,minute,month,second,week,year".split(",")
}
_WEIGHT_AFTER = re.compile(r"\s\([\d.,]+\s?(?:kg|kilogram)|\sof\s(?!debt\b)[a-z]")
_WEIGHT_BEFORE = re.compile(r"\bweigh\w{0,3}\s[^.;]{0,40}$")
"""What makes pounds a weight and no money."""
_STRENGTH_BEFORE = re.compile(
    r"\bmagnitude(?:\sof\s(?:the|this|that)\s(?:[\w-]{1,20}\s){0,2}?(?:aftershock|earthquake|foreshock|quake|tremor))?"
    r"(?:\s(?:is|of|was|at|to\sbe))?(?:\s(?:about|around|at least))?\s\d{1,2}(?:\.\d{1,2})?$",
    re.IGNORECASE,
)
_STRENGTH = re.compile(r"(?<![\d,.])\d(?:\.\d{1,2})?$")
_STRENGTH_AFTER = re.compile(r"[\s-]magnitude\b", re.IGNORECASE)
_QUAKE_AFTER = re.compile(r"\d\.\d\s(?:aftershock|(?:earth)?quake|tremor)\b", re.IGNORECASE)
_PER_HOUR = re.compile(r"\s(?:an|per)\shour\b", re.IGNORECASE)
_SPEEDS = {"kilometers": "km/h", "kilometres": "km/h", "km": "km/h", "miles": "mph"}
_CODE = 3
"""Letters of a currency's code."""
_KINDS_OF_DAYS = frozenset(
    "business calendar consecutive earth full martian solid straight successive whole working".split()
)
"""Between a number and its "days"."""
_SQUARE = ("cubic", "nautical", "sq", "square")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, one past its last character, and its kind: money, percent, measure, duration, count."""

    name: str
    end: int
    kind: str
    joined: bool = False
    """Whether a hyphen makes number and unit an adjective ("two-hour")."""
    reach: int = 0
    """One past the last character of a rate that stands behind what is measured: of "two tonnes of gas per year"."""


def unit(text: str, end: int, sign: str) -> Unit:
    """Unit of the number that ends at `end` and has a currency's sign before it, or none."""
    if sign:
        return _money(text, end, sign)
    if match := _PERCENT.match(text, end):
        return Unit("percent", match.end(), "percent")
    if match := _DEGREE.match(text, end):
        return Unit(f"°{match['scale']}" if match["scale"] else "degrees", match.end(), "measure")
    if match := _LIGHT_YEARS.match(text, end):
        return Unit("light years", match.end(), "measure", joined=text[end] == "-")
    if shaken := _magnitude(text, end):
        return shaken
    found = _worded(text, end)
    if found.kind == "count" and (vague := _VAGUE_OF.match(text, max(0, text.rfind(" ", 0, end) + 1))):
        found = _worded(text, vague.end()) if vague.end() > end else found
    weighs = found.name == "GBP" and (_WEIGHT_AFTER.match(text, found.end) or _WEIGHT_BEFORE.search(text[:end]))
    return replace(found, name="pounds", kind="measure") if weighs else found


def _worded(text: str, end: int) -> Unit:
    """The unit that is a word right after a place, and what it is taken by: "6 mg per litre", "500 barrels a day"."""
    if named := national(text, end):
        return Unit(*named, "money")
    match = _AFTER.match(text, end)
    found = _word_unit(match, end) if match else Unit("count", end, "count")
    of = _PER_OF.match(text, found.end) if found.kind == "measure" else None
    rate = _PER.match(text, of.end() if of else found.end) if found.kind == "measure" and not found.joined else None
    word = rate["word"].lower() if rate else ""
    below = _TIMES.get(word) or ("" if rate and rate["link"].strip() in ("a", "an") else _MEASURES.get(word, ""))
    if rate is None or not below or (rate["link"] == "/" and rate["power"]):
        return found
    below = below[:-1] if below.endswith("s") else below
    return replace(
        found,
        name=f"{found.name} per {rate['power'] or ''}{below}",
        end=found.end if of else rate.end(),
        reach=rate.end(),
    )


def _magnitude(text: str, end: int) -> Unit | None:
    """The strength of an earthquake: "magnitude 6.3", "a 5.2-magnitude quake", "a 5.2 quake"."""
    if (match := _STRENGTH_AFTER.match(text, end)) and _STRENGTH.search(text[max(0, end - 6) : end]):
        return Unit("magnitude", match.end(), "measure", joined=True)
    before = _STRENGTH_BEFORE.search(text[max(0, end - 100) : end])
    return Unit("magnitude", end, "measure", joined=True) if before or _QUAKE_AFTER.match(text, end - 3) else None


def _money(text: str, end: int, sign: str) -> Unit:
    """Money by its sign; a word for the same after the number belongs to it ("$9 US dollars")."""
    match = _AFTER.match(text, end)
    named = _word_unit(match, end) if match else None
    plain = re.sub(r"\s", "", sign)
    name = plain if len(plain) == _CODE and plain.isupper() and plain.isalpha() else SIGNS.get(plain.lower(), "USD")
    name = SIGNS.get(plain.lower(), name)
    stop = named.end if named and named.kind == "money" else end
    paid = _PAID_PER.match(text, stop)
    return Unit(f"{name} per {paid['time']}", paid.end(), "money") if paid else Unit(name, stop, "money")


def _made(match: re.Match[str], first: str, second: str, *, stop: int) -> Unit | None:
    """Units of two words or a power: "miles per hour", "km2", "33 Earth days"."""
    joined = "-" in (match["link"] or "")
    if first in _KINDS_OF_DAYS and second in _DURATIONS and not joined:
        return Unit(_DURATIONS[second], match.end(), "duration")
    if first in _SPEEDS and (per := _PER_HOUR.match(match.string, stop)):
        return Unit(_SPEEDS[first], per.end(), "measure", joined)
    if first in _MEASURES and match.string[stop : stop + 1] in ("2", "²"):
        return Unit(f"square {_MEASURES[first]}", stop + 1, "measure", joined)
    return None


def _word_unit(match: re.Match[str], end: int) -> Unit:
    words = match["words"].lower().rstrip(".").split()
    first, second = words[0].rstrip("."), words[-1]
    stop = match.start("words") + len(match["words"].split()[0].rstrip("."))
    joined = "-" in (match["link"] or "")
    if first in CURRENCIES:
        return Unit(CURRENCIES[first], stop, "money")
    if first in _SQUARE and second in _MEASURES and second != first:
        return Unit(f"{'square' if first == 'sq' else first} {_MEASURES[second]}", match.end(), "measure", joined)
    if made := _made(match, first, second, stop=stop):
        return made
    if first in _MEASURES and (len(first) > 2 or match["words"].split()[0] not in ("C", "F", "G", "M")):
        return Unit(_MEASURES[first], stop, "measure", joined)
    if first in _DURATIONS:
        return Unit(_DURATIONS[first], stop, "duration", joined)
    return Unit("count", end, "count")
