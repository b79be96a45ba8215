"""Commands of the articles: which there are, and their title, outlet, date and address put right."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from getpass import getuser
from typing import TYPE_CHECKING, Any

from analysis.commands.opening import opened
from analysis.commands.telling import FINE, Command, Options, articles, listed, progress, tell
from analysis.errors import CorrectionError

if TYPE_CHECKING:
    from collections.abc import Callable

UNKNOWN = "unknown"
"""What stands for no date."""
_FIELDS = {"title": "its headline", "outlet": "who published it", "url": "its address"}


def _options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=sorted(_ACTIONS), metavar="ACTION", help=", ".join(sorted(_ACTIONS)))
    command.add_argument("articles", nargs="*", metavar="ID", help="edit: article_id, as 'list' has it")
    for field, says in _FIELDS.items():
        command.add_argument(f"--{field}", metavar="TEXT", help=f"edit: {says}")
    command.add_argument("--published", metavar="DATE", help=f"edit: the day (2025-09-03), or '{UNKNOWN}'")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the log of corrections")


def _run(given: Namespace) -> int:
    return _ACTIONS[given.action](given)


def _list(given: Namespace) -> int:
    found = opened(given.store).ask(_ARTICLES)
    return listed(given, found)


def _edit(given: Namespace) -> int:
    """Correct articles; where a date changes, what their relative dates mean is found anew, as on the page."""
    from analysis.corrections.library import annotate_edited, edit_articles

    changes = {field: getattr(given, field) for field in _FIELDS if getattr(given, field) is not None}
    if given.published is not None:
        changes["published"] = _day(given.published)
    if not given.articles:
        raise CorrectionError("'articles edit' needs the article_id; 'articles list' has them all")
    author = given.author or getuser()
    done = edit_articles(given.store, given.articles, changes=changes, author=author, reason=given.reason)
    if "published" in changes:
        annotate_edited(given.store, progress=progress(given))
    numbers = [entry.number for entry in done]
    undo = f"; 'corrections undo {numbers[0]}' takes it back" if len(done) == 1 else ""
    result: dict[str, Any] = {"corrected": [entry.target["article_id"] for entry in done], "entries": numbers}
    tell(given, f"{articles(len(done))} corrected{undo}", result)
    return FINE


def _day(text: str) -> date | None:
    if text == UNKNOWN:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise CorrectionError(f"'{text}' is not a date; write it as 2025-09-03, or '{UNKNOWN}'") from error


_ACTIONS: dict[str, Callable[[Namespace], int]] = {"edit": _edit, "list": _list}
_ARTICLES = """
    SELECT article_id, coalesce(strftime(published, '%Y-%m-%d'), 'undated') AS published, outlet, title
    FROM articles ORDER BY articles.published DESC NULLS LAST, outlet, title, article_id
"""

COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "articles": (
        "which articles there are: list; and their title, outlet, date and address put right: edit",
        _run,
        _options,
    ),
}
