"""Commands of the verdicts: what several articles speak of, and how an analyst judges it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from getpass import getuser
from typing import TYPE_CHECKING

from analysis.commands.opening import opened
from analysis.commands.telling import FINE, Command, Options, listed, tell
from analysis.corrections.shapes import VERDICTS
from analysis.errors import CorrectionError

if TYPE_CHECKING:
    from analysis.corpus import Corpus
    from analysis.corrections.entry import Entry


def _options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=_ACTIONS, metavar="ACTION", help=", ".join(_ACTIONS))
    command.add_argument("group", nargs="?", default="", metavar="GROUP", help="fact_group, as 'list' has it")
    command.add_argument("--to", choices=VERDICTS, metavar="VERDICT", help=f"change: {', '.join(VERDICTS)}")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the log of corrections")


def _run(given: Namespace) -> int:
    corpus = opened(given.store)
    if given.action == "list":
        return _list(given, corpus)
    if not given.group:
        raise CorrectionError(f"'verdicts {given.action}' needs a fact_group; 'verdicts list' has them all")
    entry = _decided(given, corpus)
    line = f"correction {entry.number}: {_words(entry)}; 'corrections undo {entry.number}' takes it back"
    tell(given, line, {"entry": entry.number, "kind": entry.kind, "author": entry.author, "decision": _words(entry)})
    return FINE


def _list(given: Namespace, corpus: Corpus) -> int:
    """Every fact group: its identifier, verdict, kind, how many outlets speak of it, and its topic."""
    found = corpus.ask(_GROUPS, parameters={"verdicts": list(_IN_ORDER)})
    return listed(given, found)


def _decided(given: Namespace, corpus: Corpus) -> Entry:
    from analysis.corrections.deciding import judge, reject

    author, reason = given.author or getuser(), given.reason
    if given.action == "reject":
        return reject(corpus, given.group, author=author, reason=reason)
    verdict = given.to if given.action == "change" else _present(corpus, given.group)
    if not verdict:
        raise CorrectionError("'verdicts change' needs --to")
    return judge(corpus, given.group, verdict=verdict, author=author, reason=reason)


def _present(corpus: Corpus, group: str) -> str:
    """The verdict of a group. CorrectionError where there is no such group."""
    found = corpus.ask("SELECT verdict FROM facts WHERE fact_group = $group LIMIT 1", parameters={"group": group})
    if found.empty:
        raise CorrectionError(f"there is no fact group '{group}'")
    return str(found["verdict"].iloc[0])


def _words(entry: Entry) -> str:
    from analysis.corrections.history import decided

    return decided(entry)


_ACTIONS = ("list", "accept", "change", "reject")
_IN_ORDER = ("contradict", "attributed differently", "update", "compatible", "agree", "not comparable")
"""The verdicts as they are listed, disputes first."""
_GROUPS = """
    SELECT fact_group, any_value(verdict) AS verdict, any_value(kind) AS kind,
        count(DISTINCT outlet) AS outlets, any_value(topic) AS topic
    FROM facts JOIN articles USING (article_id) GROUP BY fact_group
    ORDER BY list_position($verdicts::VARCHAR[], any_value(verdict)), outlets DESC, topic, fact_group
"""

COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "verdicts": (
        "what several articles speak of: list; and its verdict: accept, change, reject ('corrections' undoes)",
        _run,
        _options,
    ),
}
