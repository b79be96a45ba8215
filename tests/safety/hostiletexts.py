"""The tiny corpus with something hostile in every title, name, outlet, address, value and sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from analysis import store
from analysis.errors import UnreadableError
from analysis.tables import RESOLVED_TABLES, Block, Sentence
from tests.tiny import article_rows, resolved_rows
from tests.tinytexts import ARTICLES

_KEPT = frozenset(
    "block,cue,form,gathering_kind,grain,kind,language,mode,modality,published_basis,qualifier,role,title_basis,"
    "unit,verdict".split(",")
)
"""Columns that hold one of the program's own words."""


def payloads(canary: str) -> list[str]:
    """What hurts where it is taken for more than text; `canary` is the address that would be fetched."""
    return [
        "<script>window.__hurt=1</script>",
        f'<img src="{canary}/img.png" onerror="window.__hurt=1">',
        f"![picture]({canary}/markdown.png)",
        "[click](javascript:window.__hurt=1)",
        rf"$\color{{red}}{{x}}$ $$\href{{{canary}/latex}}{{y}}$$",
        ":red[styled] :material/home: :smile: :blue-badge[badge]",
        f'<b style="color:red">bold</b> <a href="{canary}/plotly">link</a><br>',
        "%{customdata[0]} %{x} {{7*7}} ${7*7}",
        f'=HYPERLINK("{canary}/formula","x")',
        '"><svg onload="window.__hurt=1">',
        f"{canary}/auto www.example.org <{canary}/angle>",
        "\u202egnp.exe\u202c **strong** _slanted_ `code` ~~struck~~ # head",
        "javascript:window.__hurt=1//",
    ]


def hostile_store(into: Path, canary: str, *, turn: int = 0) -> Path:
    """Write the hostile corpus; the store. Every `turn` puts other payloads into each place."""
    harm = payloads(canary)
    turned = turn % len(harm)
    hurt = _Hurt([*harm[turned:], *harm[:turned]])
    rows = article_rows(sorted(ARTICLES))
    shift = _Shift({article.article_id: article.text for article in rows["articles"]}, rows["sentences"], hurt)
    written = {name: [hurt.row(shift.row(row)) for row in found] for name, found in rows.items()}
    store.write_segment(into, written, pipeline="hand")
    found = {name: [hurt.row(shift.row(row)) for row in many] for name, many in resolved_rows().items()}
    store.write_resolved(store.resolved_folder(into), found, RESOLVED_TABLES)
    store.note_unreadable(into, UnreadableError(hurt.words("bad.pdf"), hurt.words("broken")))
    return into


class _Hurt:
    """Puts something hostile behind every text; the same behind the same, so that rows still belong together."""

    def __init__(self, found: Sequence[str]) -> None:
        self._found = found
        self._numbers: dict[str, int] = {}

    def words(self, text: str) -> str:
        """The text with something hostile before or behind it."""
        number = self._numbers.setdefault(text, len(self._numbers))
        hostile = self._found[number % len(self._found)]
        return f"{hostile} {text}" if number % 2 else f"{text} {hostile}"

    def row(self, row: Any) -> Any:
        names = [field.name for field in fields(row) if not field.name.endswith("_id") and field.name not in _KEPT]
        values = {
            name: getattr(row, name) for name in names if name not in ("text", "fact_group", "figure_group", "url")
        }
        words = {name: value for name, value in values.items() if isinstance(value, str) and value}
        return replace(row, **{name: self.words(value) for name, value in words.items()})


@dataclass(frozen=True)
class _Inserted:
    ends: list[int]
    sums: list[int]

    def before(self, offset: int, find: Callable[[list[int], int], int]) -> int:
        return self.sums[find(self.ends, offset)]


class _Shift:
    """Puts something hostile behind every sentence of the texts, and moves all offsets accordingly."""

    def __init__(self, texts: Mapping[str, str], sentences: Sequence[Sentence], hurt: _Hurt) -> None:
        added: dict[str, dict[int, str]] = defaultdict(dict)
        for row in sentences:
            text = texts[row.article_id][row.start : row.end]
            added[row.article_id][row.end] = " " + hurt.words(text).replace(text, "").strip()
        self._texts = {name: "".join(_joined(text, added[name])) for name, text in texts.items()}
        self._inserted = {
            name: _Inserted(ends := sorted(found), [0, *accumulate(len(found[end]) for end in ends)])
            for name, found in added.items()
        }

    def row(self, row: Any) -> Any:
        """A row whose spans lie where their words are now."""
        if hasattr(row, "title") and hasattr(row, "text"):
            return replace(row, text=self._texts[row.article_id], url="javascript:window.__hurt=1", author="nobody")
        end = bisect_right if isinstance(row, (Block, Sentence)) else bisect_left
        changes = {}
        for name in (field.name for field in fields(row)):
            side = name.removeprefix("start").removeprefix("end")
            if name.startswith(("start", "end")) and side in ("", "_a", "_b"):
                place = self._inserted[getattr(row, f"article{side or '_id'}")]
                at = getattr(row, name)
                changes[name] = at + place.before(at, bisect_right if name.startswith("start") else end)
        return replace(row, **changes)


def _joined(text: str, added: Mapping[int, str]) -> Iterator[str]:
    begin = 0
    for end in sorted(added):
        yield text[begin:end] + added[end]
        begin = end
    yield text[begin:]
