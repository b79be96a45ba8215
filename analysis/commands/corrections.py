"""Commands of the corrections: the history, the log as a file, and taking a decision back."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from getpass import getuser
from pathlib import Path

from analysis.commands.opening import opened
from analysis.commands.telling import FINE, Command, Options, printable, tell
from analysis.errors import CorrectionError


def _options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=sorted(_ACTIONS), metavar="ACTION", help=", ".join(sorted(_ACTIONS)))
    command.add_argument("what", nargs="?", default="", metavar="WHAT", help="the file, or the number to undo")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why")


def _run(given: Namespace) -> int:
    if given.action != "list" and not given.what:
        raise CorrectionError(f"'corrections {given.action}' needs {_NEEDS[given.action]}")
    return _ACTIONS[given.action](given)


def _list(given: Namespace) -> int:
    from analysis.corrections.history import corrections

    found = corrections(opened(given.store))
    if given.json:
        sys.stdout.write(found.to_json(orient="records", force_ascii=True) + "\n")
        return FINE
    for row in found.to_dict("records"):
        status = f"{row['status']}: {row['why']}" if row["why"] else row["status"]
        where = f"  ({row['article']})" if row["article"] else ""
        line = f"{row['number']}  {row['time'][:16]}  {row['author']}  {row['decision']}{where}  [{status}]"
        sys.stdout.write(printable(f"{line}  {row['reason']}".rstrip()) + "\n")
    return FINE


def _export(given: Namespace) -> int:
    from analysis.corrections.log import exported

    text = exported(given.store)
    Path(given.what).write_text(text, "utf-8")
    written = text.count("\n")
    tell(given, f"{written} entries written to {given.what}", {"written": written, "file": given.what})
    return FINE


def _import(given: Namespace) -> int:
    from analysis.corrections.log import imported

    try:
        text = Path(given.what).read_text("utf-8")
    except UnicodeDecodeError as error:
        raise CorrectionError(f"{given.what}: not a text in UTF-8") from error
    added = imported(given.store, text)
    tell(given, f"{added} entries added", {"added": added})
    return FINE


def _undo(given: Namespace) -> int:
    from analysis.corrections.log import undo

    if not given.what.isdecimal():
        raise CorrectionError(f"'{given.what}' is not the number of a correction")
    entry = undo(given.store, int(given.what), author=given.author or getuser(), reason=given.reason)
    line = f"correction {given.what} is undone by entry {entry.number}"
    tell(given, line, {"undone": int(given.what), "entry": entry.number})
    return FINE


_ACTIONS: dict[str, Command] = {"export": _export, "import": _import, "list": _list, "undo": _undo}
_NEEDS = {"export": "a file to write", "import": "a file to read", "undo": "the number of a correction"}


COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "corrections": ("the analysts' decisions: list, export, import, undo", _run, _options),
}
