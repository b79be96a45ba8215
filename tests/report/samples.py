"""Reports written by hand: a small one of every kind of block, and one whose every text is hostile."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd

from analysis.report.model import Chart, Evidence, Report, Section, Sentence, Table, Words

MADE = datetime(2024, 5, 9, 8, 30, tzinfo=UTC)

HOSTILE = (
    '</script><script>alert(1)</script><img src="http://127.0.0.1:9/canary" onerror="alert(2)"> &lt;b&gt; **no** $x^2$ '
    "[a](javascript:alert(3)) <a href='javascript:alert(4)'>x</a> %{x} \x00\x1b\u202e end"
)
PLAIN = HOSTILE.replace("\x00\x1b\u202e ", "")
"""The end of what a reader sees of it begins after the control characters."""


def report_of(text: str) -> Report:
    """A report with a text at every place where one can stand."""
    named = pd.DataFrame({
        "entity_id": ["a", "b"],
        "entity": [text, f"{text} again"],
        "outlet": [text, text],
        "mentions": [3, 1],
        "articles": [1, 1],
        "per_1000_words": [1.5, None],
        "published": pd.to_datetime(["2024-05-02", None]),
        "is": [True, False],
    })  # fmt: skip
    columns = {"entity": text, "mentions": "Mentions", "per_1000_words": "Rate", "published": "When", "is": "Is"}
    blocks = (
        Words(text),
        Chart("frequency", text, named, (text,)),
        Chart("naming", text, named, (text,)),
        Table("names", text, named, columns),
        Evidence(text, text, (Sentence(text, text, text, text, text), Sentence(text, "", "", text, ""))),
    )
    return Report(text, MADE, {text: text}, (Section("one", text, blocks),))
