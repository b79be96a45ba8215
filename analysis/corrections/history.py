"""The history of a corpus's corrections: what was decided, by whom, why, and whether it still fits."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pandas import DataFrame

from analysis.corpus import Corpus
from analysis.corrections.entry import DAMAGED, Entry, undone
from analysis.corrections.log import entries

IN_FORCE, UNDONE, MISFIT = "in force", "undone", "does not fit"
_COLUMNS = [
    "number",
    "time",
    "author",
    "kind",
    "decision",
    "article",
    "reason",
    "status",
    "why",
    "article_id",
    "undoes",
]


def corrections(corpus: Corpus) -> DataFrame:
    """The log, the newest entry first: number, time (UTC), author, kind, decision (in words), reason, status, why.

    `status` is in force, undone or does not fit, and then `why` says why it changes nothing; `article` is outlet and
    title of the one article it concerns, or empty, `article_id` its identifier; `undoes` the number of the entry it
    takes back, or empty.
    """
    misfits = corpus.ask("SELECT number, reason FROM misfits")
    why = dict(zip(misfits["number"], misfits["reason"], strict=True))
    log = entries(corpus.path)
    gone = undone(log)
    rows = [_row(entry, undone=entry.number in gone, why=why.get(entry.number, "")) for entry in log]
    found = DataFrame(rows, columns=_COLUMNS).astype({"undoes": "Int64"})
    articles = _articles(corpus, log)
    concerned = [articles.get(article, {}) for article in found["article_id"]]
    decisions = [decided(entry, title=each.get("title", "")) for entry, each in zip(log, concerned, strict=True)]
    named = [f"{each['outlet']}: {each['title']}" if each else "" for each in concerned]
    return found.assign(decision=_with_undone(log, decisions), article=named)[::-1].reset_index(drop=True)


def decided(entry: Entry, *, title: str = "") -> str:
    """What an entry decides, in words; `title` is that of the article it concerns."""
    if entry.kind == DAMAGED:
        return f"Entry {entry.number} cannot be read"
    words = _WORDS[entry.kind](entry)
    return words.replace("an article", f"“{title}”", 1) if title and entry.kind == "article" else words


def _with_undone(log: Sequence[Entry], decisions: Sequence[str]) -> list[str]:
    """The decisions in words, those that undo another with what that one decided."""
    told: list[str] = []
    by_number: dict[int, str] = {}
    for entry, words in zip(log, decisions, strict=True):
        before = by_number.get(entry.undoes or 0, "")
        told.append(f"{words}: {before}" if before else words)
        by_number[entry.number] = told[-1]
    return told


def _articles(corpus: Corpus, log: Sequence[Entry]) -> dict[str, dict[str, str]]:
    """Outlet and title of the articles that entries concern, by identifier; of those removed, as the log has them."""
    concerned = sorted({str(entry.target.get("article_id", "")) for entry in log})
    there = corpus.ask(_ARTICLES, parameters={"articles": concerned}).to_dict("records")
    gone: list[Mapping[Any, Any]] = [{**entry.before, **entry.target} for entry in log if entry.kind == "remove"]
    return {
        str(row["article_id"]): {name: _shown(row.get(name)) for name in ("outlet", "title")} for row in (*gone, *there)
    }


def _row(entry: Entry, *, undone: bool, why: str) -> dict[str, Any]:
    why = entry.reason if entry.kind == DAMAGED else why
    status = UNDONE if undone else MISFIT if why else IN_FORCE
    return {
        "number": entry.number,
        "time": entry.time,
        "author": entry.author,
        "kind": entry.kind,
        "decision": "",
        "article": "",
        "reason": "" if entry.kind == DAMAGED else entry.reason,
        "status": status,
        "why": "" if undone else why,
        "article_id": str(entry.target.get("article_id", "")),
        "undoes": entry.undoes,
    }


def _merged(entry: Entry) -> str:
    return f"Merge “{_name(entry.target)}” into “{_name(entry.after)}”"


def _split(entry: Entry) -> str:
    names = ", ".join(f"“{name['name']}”" for name in entry.target["names"])
    return f"Split {names} off “{_name(entry.target)}” as “{entry.after['name']}”"


def _row_changed(entry: Entry) -> str:
    parts = [f"{name}: {_shown(entry.before.get(name))} → {_shown(value)}" for name, value in entry.after.items()]
    words = f" of “{entry.target['text']}”" if entry.target.get("text") else ""
    return f"Correct the {entry.kind}{words} ({'; '.join(parts)})"


def _article(entry: Entry) -> str:
    shown = {name: value for name, value in entry.after.items() if name in ("outlet", "published", "title", "url")}
    parts = [f"{name}: {_shown(entry.before.get(name))} → {_shown(value)}" for name, value in shown.items()]
    return f"Correct an article ({'; '.join(parts)})"


def _name(part: Mapping[str, Any]) -> str:
    return str(part["entity"]["name"])


def _topic(entry: Entry) -> str:
    return str(entry.target.get("topic") or entry.target["fact_group"])


def _shown(value: Any) -> str:
    return "nothing" if value in (None, "") else str(value)


_WORDS: dict[str, Callable[[Entry], str]] = {
    "accept": lambda entry: f"Accept “{_topic(entry)}”: {entry.after['verdict']}",
    "article": _article,
    "date": _row_changed,
    "figure": _row_changed,
    "hide": lambda entry: f"Hide “{_name(entry.target)}”",
    "mark": lambda entry: f"Mark “{entry.target.get('words', '')}”: {entry.after['note']}",
    "merge": _merged,
    "mode": _row_changed,
    "reassign": lambda entry: f"Let a mention of “{entry.target['name']}” mean “{entry.after['name']}”",
    "reject": lambda entry: f"Reject “{_topic(entry)}”",
    "remove": lambda entry: f"Remove “{_shown(entry.before.get('title'))}” ({_shown(entry.before.get('outlet'))})",
    "rename": lambda entry: f"Rename “{_name(entry.target)}” to “{entry.after['name']}”",
    "retype": lambda entry: f"Say that “{_name(entry.target)}” is of the kind {entry.after['kind']}",
    "speaker": _row_changed,
    "split": _split,
    "undo": lambda entry: f"Undo correction {entry.undoes}",
    "verdict": lambda entry: (
        f"Judge “{_topic(entry)}”: {_shown(entry.before.get('verdict'))} → {entry.after['verdict']}"
    ),
}
"""How each kind of correction is told."""
_ARTICLES = "SELECT article_id, outlet, title FROM articles WHERE list_contains($articles::VARCHAR[], article_id)"
