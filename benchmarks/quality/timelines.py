"""What has no F1: MEANTIME's cues of speech and SemEval's dated events, of which only recall can be told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.quality.items import Item, Score, overlap
from benchmarks.quality.labelled import Labelled, LabelledSet
from benchmarks.quality.wikinews import line_spans, records

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def speech(labelled: LabelledSet) -> Score:
    """Cues of speech that a found attribution touches, or the word beside it."""
    total = Score()
    for text in labelled.texts:
        body = text.reading.article.text
        found = [Item(row.start, row.end, row.cue) for row in labelled.table(text, "attributions")]
        for cue in text.within(text.gold["speech"]):
            wide = Item(max(body.rfind(" ", 0, max(cue.start - 1, 0)), 0), cue.end, cue.text)
            total.gold += 1
            total.hits += any(overlap(wide, other) for other in found)
    return total


def timelines(labelled: LabelledSet) -> Score:
    """Events dated to the day in whose sentence an event of that day was found."""
    texts = {text.name.partition("_")[0]: text for text in labelled.texts}
    total = Score()
    for article, line, day in sorted(set(_dated_events())):
        if article in texts:
            total.gold += 1
            total.hits += day in _days(labelled, texts[article], line)
    return total


def _dated_events() -> Iterator[tuple[str, int, str]]:
    for row in records("semeval2015_timelines.jsonl"):
        for entry in row["entries"]:
            if _DAY.fullmatch(entry["date"]):
                yield from ((event["article"], int(event["sentence"]), entry["date"]) for event in entry["events"])


def _days(labelled: LabelledSet, text: Labelled, line: int) -> set[str]:
    """Days of the events that begin in a line of the text."""
    lines = line_spans(text.reading.article.text)
    start, end = lines[line] if line < len(lines) else (0, 0)
    events = labelled.table(text, "events")
    return {row.earliest.isoformat() for row in events if start <= row.start < end and row.grain == "day"}
