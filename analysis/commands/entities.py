"""Commands of the entities: who is named, and the decisions that put a wrong one right, as the log keeps them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from getpass import getuser
from typing import TYPE_CHECKING

from analysis.commands.opening import opened
from analysis.commands.telling import FINE, Command, Options, listed, tell
from analysis.errors import CorrectionError

if TYPE_CHECKING:
    from collections.abc import Callable

    from analysis.corpus import Corpus
    from analysis.corrections.entry import Entry

NAMED = 10
"""Entities that a refusal names, those named most."""


def _options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=sorted(_ACTIONS), metavar="ACTION", help=", ".join(sorted(_ACTIONS)))
    command.add_argument("who", nargs="?", default="", metavar="WHO", help="entity_id, or a name that only one bears")
    command.add_argument("--into", default="", metavar="WHO", help="merge: the entity that the names shall mean")
    command.add_argument("--called", default="", metavar="NAME", help="rename, split: the usual name that it gets")
    command.add_argument("--kind", default="", metavar="KIND", help="retype, split: person, organisation, place …")
    command.add_argument("--name", action="append", default=[], help="split: a name of somebody else; repeatedly")
    command.add_argument("--article", default="", metavar="ID", help="split: where the name is somebody else's")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the log of corrections")


def _run(given: Namespace) -> int:
    if given.action == "list":
        return _list(given, opened(given.store))
    missing = [option for option in _NEEDS[given.action] if not getattr(given, option)]
    if missing:
        option = "WHO" if missing[0] == "who" else f"--{missing[0]}"
        raise CorrectionError(f"'entities {given.action}' needs {option}")
    corpus = opened(given.store)
    return _told(given, _DECISIONS[given.action](given, corpus, _entity(corpus, given.who)))


def _list(given: Namespace, corpus: Corpus) -> int:
    """Every entity, those named most first; of one asked for, the names it bears in each article."""
    sql, parameters = (_BORNE, {"entity": _entity(corpus, given.who)}) if given.who else (_ENTITIES, {})
    found = corpus.ask(sql, parameters=parameters)
    return listed(given, found)


def _entity(corpus: Corpus, who: str) -> str:
    """The identifier of an entity, from it or from a name. CorrectionError where none is meant, or several may be."""
    for sql in _MEANT:
        found = corpus.ask(sql, parameters={"who": who.strip()})["entity_id"].tolist()
        if len(found) == 1:
            return str(found[0])
        if found:
            named = ", ".join(map(str, found[:NAMED])) + ", …" * (len(found) > NAMED)
            raise CorrectionError(f"'{who}' may be {named}: give the entity_id")
    raise CorrectionError(f"nobody and nothing is called '{who}' here; 'entities list' has them all")


def _merge(given: Namespace, corpus: Corpus, entity: str) -> Entry:
    from analysis.corrections.deciding import merge

    return merge(corpus, entity, into=_entity(corpus, given.into), author=_author(given), reason=given.reason)


def _split(given: Namespace, corpus: Corpus, entity: str) -> Entry:
    from analysis.corrections.deciding import split

    names = [name for each in dict.fromkeys(given.name) for name in _borne(corpus, entity, each, given.article)]
    return split(
        corpus, entity, names=names, called=given.called, kind=given.kind, author=_author(given), reason=given.reason
    )


def _borne(corpus: Corpus, entity: str, name: str, article: str) -> list[dict[str, str]]:
    """A name as an entity bears it, once for each kind. CorrectionError where it does not, there."""
    found = corpus.ask(_BORNE, parameters={"entity": entity})
    rows = found[(found["name"] == name) & (found["article_id"].isin([article]) if article else True)]
    if rows.empty:
        where = f" in the article '{article}'" if article else ""
        raise CorrectionError(f"'{name}' is no name of {entity}{where}; 'entities list {entity}' has its names")
    kinds = [str(kind) for kind in dict.fromkeys(rows["kind"])]
    return [{"name": name, "kind": kind} | ({"article_id": article} if article else {}) for kind in kinds]


def _rename(given: Namespace, corpus: Corpus, entity: str) -> Entry:
    from analysis.corrections.deciding import rename

    return rename(corpus, entity, name=given.called, author=_author(given), reason=given.reason)


def _retype(given: Namespace, corpus: Corpus, entity: str) -> Entry:
    from analysis.corrections.deciding import retype

    return retype(corpus, entity, kind=given.kind, author=_author(given), reason=given.reason)


def _hide(given: Namespace, corpus: Corpus, entity: str) -> Entry:
    from analysis.corrections.deciding import hide

    return hide(corpus, entity, author=_author(given), reason=given.reason)


def _author(given: Namespace) -> str:
    return given.author or getuser()


def _told(given: Namespace, entry: Entry) -> int:
    from analysis.corrections.history import decided

    decision = decided(entry)
    line = f"correction {entry.number}: {decision}; 'corrections undo {entry.number}' takes it back"
    tell(given, line, {"entry": entry.number, "kind": entry.kind, "author": entry.author, "decision": decision})
    return FINE


_DECISIONS: dict[str, Callable[[Namespace, Corpus, str], Entry]] = {
    "hide": _hide,
    "merge": _merge,
    "rename": _rename,
    "retype": _retype,
    "split": _split,
}
_NEEDS = {
    "hide": ("who",),
    "merge": ("who", "into"),
    "rename": ("who", "called"),
    "retype": ("who", "kind"),
    "split": ("who", "name", "called"),
}
"""What each decision cannot do without."""
_ACTIONS = ("list", *_DECISIONS)
_ENTITIES = """
    SELECT entity_id, name, kind, mentions, articles FROM entities ORDER BY mentions DESC, name, entity_id
"""
_BORNE = """
    SELECT aliases.article_id, outlet, name, kind FROM aliases JOIN articles USING (article_id)
    WHERE entity_id = $entity ORDER BY name, outlet, aliases.article_id, kind
"""
_MEANT = (
    "SELECT entity_id FROM entities WHERE entity_id = $who",
    "SELECT entity_id FROM entities WHERE name = $who ORDER BY mentions DESC, entity_id",
    """
    SELECT entity_id FROM entities WHERE entity_id IN (SELECT entity_id FROM aliases WHERE name = $who)
    ORDER BY mentions DESC, entity_id
    """,
)
"""What somebody may mean by a word, the surest first: the identifier, the usual name, another name."""

COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "entities": (
        "who and what is named: list, merge, split, rename, retype, hide ('corrections' undoes)",
        _run,
        _options,
    ),
}
