"""The Wikinews sets that lie beside the checkout, if they do: MEANTIME, GUM and SemEval-2015 timelines."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.quality.items import Item
from benchmarks.quality.kinds import DATES, WIKINEWS_FIGURES, WIKINEWS_NAMES, WIKINEWS_SPANS, one
from benchmarks.quality.labelled import Labelled, LabelledSet, read
from benchmarks.quality.owntexts import interval
from benchmarks.quality.values import numbers

FOLDER = Path(__file__).parent.parent.parent.parent / "shared" / "evaluation"
LAST_LINE = 5
KINDS = {
    "LOC": "place", "ORG": "organisation", "PER": "person", "organization": "organisation", "person": "person",
    "place": "place",
}  # fmt: skip
PRONOUNS = frozenset("he i it she someone they we who you".split())
SMALL_WORDS = frozenset("'s and de for of on the".split())
_BEFORE_AGE = re.compile(r"(?:\baged |\bage of |[a-z], )$")
_AFTER_AGE = re.compile(r"(?=[,.]\s|\n)")
_ORDINAL = re.compile(r"[\d,]+ ?(?:st|nd|rd|th)\b")
_VALUE = re.compile(r"(\d{4})(?:-W(\d\d)|-Q(\d)|-(\d\d)(?:-(\d\d))?)?(?:-XX)?")


def meantime(pipeline: str) -> LabelledSet | None:
    """MEANTIME, or None where it is not there."""
    texts = [_meantime_text(row) for row in records("meantime.jsonl")]
    return (
        LabelledSet("meantime", texts, pipeline, (DATES, WIKINEWS_FIGURES, WIKINEWS_NAMES, WIKINEWS_SPANS))
        if texts
        else None
    )


def gum(pipeline: str) -> LabelledSet | None:
    """The news of GUM, or None where it is not there."""
    texts = [_gum_text(row) for row in records("gum_news.jsonl")]
    return LabelledSet("gum", texts, pipeline, (DATES, WIKINEWS_NAMES, WIKINEWS_SPANS)) if texts else None


def records(file: str) -> list[dict[str, Any]]:
    """The objects of a file of one JSON object a line; none where there is no such file."""
    path = FOLDER / file
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def line_spans(text: str) -> list[tuple[int, int]]:
    """Where each line of a text begins and ends."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return list(zip(starts, [*(start - 1 for start in starts[1:]), len(text)], strict=True))


def timex_interval(value: str) -> str | None:
    """'2008-03', '2008-W35', '2008-Q1' or '198' as 'first..after'; None for what is no day, month or year."""
    if re.fullmatch(r"\d{3}", value):
        return _spelt(f"{value}0s")
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    year, week, quarter, month, day = match.groups()
    if week:
        monday = date.fromisocalendar(int(year), int(week), 1)
        return f"{monday}..{monday + timedelta(days=7)}"
    if quarter:
        first, last = interval(f"{year}-{int(quarter) * 3 - 2:02d}")[0], interval(f"{year}-{int(quarter) * 3:02d}")[1]
        return f"{first}..{last}"
    return _spelt("-".join(part for part in (year, month, day) if part))


def _spelt(when: str) -> str:
    return "..".join(str(day) for day in interval(when))


def _meantime_text(row: dict[str, Any]) -> Labelled:
    text = row["text"]
    lines = line_spans(text)
    gold = {
        "dates": list(_meantime_dates(row["dates"])),
        "figures": [_meantime_figure(figure, text) for figure in row["figures"]] + _durations(row["dates"]),
        "names": list(_names(row["mentions"], _is_named)),
        "name spans": [*_names(row["mentions"], _is_named), *_other_names(row["mentions"])],
        "speech": [
            Item(speech["cue"]["start"], speech["cue"]["end"], speech["cue"]["text"]) for speech in row["speech"]
        ],
    }
    reading = read(text, row["id"], _stamp(text[slice(*lines[1])]))
    return Labelled(row["id"], reading, gold, row["topic"], (lines[0], *lines[2 : LAST_LINE + 1]))


def _stamp(line: str) -> date:
    """The day of a date line ('March 01, 2008')."""
    return datetime.strptime(line.strip(), "%B %d, %Y").replace(tzinfo=UTC).date()


def _meantime_dates(found: list[dict[str, Any]]) -> Iterator[Item]:
    for timex in found:
        value = timex_interval(timex["value"]) if timex["type"] == "DATE" else None
        values = one(value=value or "*")
        yield Item(timex["start"], timex["end"], timex["text"], values, optional=value is None)


def _meantime_figure(figure: dict[str, Any], text: str) -> Item:
    """A quantity; ages and ordinals, which are none to us, and words without a number are optional."""
    start, end = figure["start"], figure["end"]
    values = tuple(repr(value) for value in numbers(figure["text"]))
    ordinal = _ORDINAL.match(text, start) is not None
    age = bool(_BEFORE_AGE.search(text[max(0, start - 10) : start])) and _AFTER_AGE.match(text, end) is not None
    return Item(start, end, figure["text"], {"number": values}, optional=not values or ordinal or age)


def _durations(dates: list[dict[str, Any]]) -> list[Item]:
    return [Item(timex["start"], timex["end"], timex["text"], optional=True) for timex in dates]


def _names(mentions: list[dict[str, Any]], named: Callable[[dict[str, Any]], bool]) -> Iterator[Item]:
    """Names of persons, organisations and places, optional where they hold another or nobody says they are names."""
    of_kind = [mention for mention in mentions if mention["kind"] in KINDS]
    names = [mention for mention in of_kind if named(mention)]
    for mention in of_kind:
        required = named(mention) and not any(_inside(other, mention) for other in names)
        if required or named(mention) or "form" not in mention or _of_no_form(mention):
            values = one(kind=KINDS[mention["kind"]], entity=mention["entity"], exact=mention["text"])
            yield Item(mention["start"], mention["end"], mention["text"], values, optional=not required)


def _other_names(mentions: list[dict[str, Any]]) -> Iterator[Item]:
    """Names of products and of things of finance: no misses, and no false hits where only spans are asked for."""
    for mention in mentions:
        if mention["kind"] not in KINDS and _is_named(mention):
            yield Item(mention["start"], mention["end"], mention["text"], optional=True)


def _is_named(mention: dict[str, Any]) -> bool:
    return mention["form"] in ("NAM", "PRE.NAM")


def _of_no_form(mention: dict[str, Any]) -> bool:
    """A mention of which MEANTIME does not say whether it is a name, though it looks like one."""
    return mention["form"] in ("", None) and _capitalised(mention)


def _inside(other: dict[str, Any], mention: dict[str, Any]) -> bool:
    same = (other["start"], other["end"]) == (mention["start"], mention["end"])
    return not same and mention["start"] <= other["start"] and other["end"] <= mention["end"]


def _gum_text(row: dict[str, Any]) -> Labelled:
    text = row["text"]
    dates = list(_gum_dates(row["dates"], text))
    stamp = next((item for item in dates if item.start < line_spans(text)[2][1] and _is_day(item)), None)
    published = date.fromisoformat(stamp.value("value")[:10]) if stamp else date.fromisoformat(row["published"])
    lines = line_spans(text)
    parts = tuple(line for line in lines if not (stamp and line[0] <= stamp.start < line[1]))
    names = list(_names(row["mentions"], _capitalised))
    gold = {"dates": dates, "names": names, "name spans": names}
    return Labelled(row["id"], read(text, row["id"], published), gold, "", parts)


def _is_day(item: Item) -> bool:
    first, _, after = item.value("value").partition("..")
    return bool(after) and date.fromisoformat(after) - date.fromisoformat(first) == timedelta(days=1)


def _capitalised(mention: dict[str, Any]) -> bool:
    words = mention["text"].split()
    if words[0].lower().partition("'")[0] in PRONOUNS:
        return False
    return any(word[:1].isupper() for word in words) and all(
        word[:1].isupper() or word in SMALL_WORDS or not word[:1].isalpha() for word in words
    )


def _gum_dates(found: list[dict[str, Any]], text: str) -> Iterator[Item]:
    """Dates at the first place after the one before where their words stand, blanks apart."""
    position = 0
    for timex in found:
        pattern = r"\s*".join(map(re.escape, timex["text"].split()))
        match = re.compile(rf"(?<!\w){pattern}").search(text, position)
        if match is None:
            continue
        position = match.end()
        value = _gum_value(timex)
        yield Item(match.start(), match.end(), match.group(), one(value=value or "*"), optional=value is None)


def _gum_value(timex: dict[str, Any]) -> str | None:
    if "when" in timex:
        return timex_interval(timex["when"])
    if "from" in timex and len(timex["from"]) == len(timex["to"]) == 10:
        return f"{timex['from']}..{date.fromisoformat(timex['to']) + timedelta(days=1)}"
    return None
