"""Commands of the library: files, folders and addresses in; several corpora; jobs of the dashboard."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.commands.telling import (
    FINE,
    INTERRUPTED,
    SOME_UNREADABLE,
    Command,
    Options,
    articles,
    count,
    interruptible,
    progress,
    say,
    silent,
)
from analysis.errors import StoreError, UnreadableError

if TYPE_CHECKING:
    from analysis.ingest import Ingested
    from analysis.jobs.job import Job


def _ingest_options(command: ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder of them, or an address (http://…)")
    command.add_argument("--columns", metavar="LIST", help="which column of a table is what: text=Body,title=Headline")
    _adding_options(command)


def _fetch_options(command: ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", metavar="URL", help="the address of an article or of a feed (RSS, Atom)")
    _adding_options(command)


def _adding_options(command: ArgumentParser) -> None:
    command.add_argument("--workers", type=count, default=1, metavar="N", help="processes that annotate (default: 1)")
    command.add_argument("--json", action="store_true", help="print the result as JSON")
    much = command.add_mutually_exclusive_group()
    much.add_argument("--quiet", action="store_true", help="say nothing but the result")
    much.add_argument("--verbose", action="store_true", help="name every file and address as well")


def _ingest(given: Namespace) -> int:
    paths = [Path(path) for path in given.paths if not _is_address(path)]
    return _added(given, paths, [path for path in given.paths if _is_address(path)])


def _fetch(given: Namespace) -> int:
    return _added(given, [], given.paths)


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _added(given: Namespace, paths: Sequence[Path], addresses: Sequence[str]) -> int:
    from analysis.ingest import Ingested, ingest
    from analysis.reading.fields import parsed

    columns = parsed(given.columns) if getattr(given, "columns", None) else None
    done = Ingested(0, 0, ())
    if given.verbose:
        for offered in (*paths, *addresses):
            say(f"reading {offered}")
    if paths:
        with interruptible() as stop:
            done = ingest(
                paths, given.store, workers=given.workers, progress=progress(given), stop=stop, columns=columns
            )
    if addresses and not done.stopped:
        done = _together(done, _fetched(given, addresses))
    _tell(given, done)
    if done.stopped:
        return INTERRUPTED
    return SOME_UNREADABLE if done.unreadable else FINE


def _together(first: Ingested, second: Ingested) -> Ingested:
    return replace(
        second,
        added=first.added + second.added,
        known=first.known + second.known,
        unreadable=first.unreadable + second.unreadable,
    )


def _fetched(given: Namespace, addresses: Sequence[str]) -> Ingested:
    """Fetch addresses and annotate what they give, as a job that this process works on."""
    from analysis.ingest import Ingested
    from analysis.jobs.job import cancel, discard, keep, offer

    begun = offer(given.store, [], addresses)
    with interruptible(lambda: cancel(begun)):
        found = _worked_on(begun, given)
        if found.state == "preview":
            keep(found, {article["article_id"]: {} for article in found.articles()})
            found = _worked_on(found, given)
    discard(found)
    now = found.progress
    unreadable = tuple(UnreadableError(failure.file, failure.reason) for failure in now.unreadable)
    return Ingested(now.added, now.known, unreadable, found.state == "cancelled")


def _worked_on(found: Job, given: Namespace) -> Job:
    """A job after this process worked on it. StoreError where it failed."""
    from analysis.jobs.job import job_in
    from analysis.jobs.run import run

    run(found.folder, workers=given.workers, watch=progress(given) if found.kept() is not None else silent)
    after = job_in(found.folder)
    if after.state == "failed":
        raise StoreError(after.progress.reason)
    return after


def _tell(given: Namespace, done: Ingested) -> None:
    for error in done.unreadable:
        say(f"parallax: {error}")
    if given.json:
        unreadable = [{"file": error.file, "reason": error.reason} for error in done.unreadable]
        summary = {"added": done.added, "known": done.known, "unreadable": unreadable}
        sys.stdout.write(json.dumps(summary, ensure_ascii=False) + "\n")
    elif not given.quiet:
        say(f"{articles(done.added)} added, {done.known} known already, {len(done.unreadable)} unreadable")
    if done.stopped:
        say("parallax: interrupted; what was finished is kept")


def _remove_options(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="+", metavar="ID", help="article_id, as the table 'articles' has it")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the log of corrections")


def _remove(given: Namespace) -> int:
    from analysis.corrections.library import remove_articles

    done = remove_articles(given.store, given.articles, author=given.author or getuser(), reason=given.reason)
    say(f"{articles(len(done))} removed; 'restore' brings them back")
    return FINE


def _restore(given: Namespace) -> int:
    from analysis.corrections.library import restore_articles

    done = restore_articles(given.store, given.articles, author=given.author or getuser(), reason=given.reason)
    say(f"{articles(len(done))} restored")
    return FINE


def _corpora_options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=("list", "create", "delete"), help="what to do")
    command.add_argument("name", nargs="?", metavar="NAME", help="which corpus, to create or delete")
    command.add_argument("--yes", action="store_true", help="delete without asking")
    command.add_argument("--json", action="store_true", help="print the list as JSON")


def _corpora(given: Namespace) -> int:
    from analysis.corpora import contents, corpora, corpus_folder, create_corpus, delete_corpus

    if given.action == "list":
        found = {name: contents(corpus_folder(given.store, name)) for name in corpora(given.store)}
        listed = [{"name": name, **held._asdict()} for name, held in found.items()]
        lines = [f"{name}: {held}" for name, held in found.items()]
        sys.stdout.write((json.dumps(listed, ensure_ascii=False) if given.json else "\n".join(lines)) + "\n")
        return FINE
    if not given.name:
        raise StoreError(f"which corpus? write 'corpora {given.action} NAME'")
    if given.action == "create":
        say(f"the corpus '{create_corpus(given.store, given.name)}' is there now, empty")
        return FINE
    goes = contents(corpus_folder(given.store, given.name))
    if not given.yes:
        raise StoreError(f"'{given.name}' holds {goes}; '--yes' deletes them")
    delete_corpus(given.store, given.name)
    say(f"the corpus '{given.name}' is deleted: {goes}")
    return FINE


def _jobs_options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=("list", *_ACTIONS), help="what to do")
    command.add_argument("number", nargs="?", default="", metavar="N", help="which job")
    command.add_argument("--workers", type=count, default=1, metavar="N", help="processes that annotate (default: 1)")
    command.add_argument("--json", action="store_true", help="print the list as JSON")


def _jobs(given: Namespace) -> int:
    from analysis.jobs.job import job, jobs

    if given.action != "list":
        return _ACTIONS[given.action](given, job(given.store, given.number))
    found = [{"job": each.number, "state": each.state, **_counts(each)} for each in jobs(given.store)]
    lines = ["{job}  {state:<12}  {done} of {total}".format(**each) for each in found]
    sys.stdout.write(json.dumps(found) + "\n" if given.json else "".join(f"{line}\n" for line in lines))
    return FINE


def _counts(found: Job) -> dict[str, int]:
    now = found.progress
    return {"done": now.done, "total": now.total, "added": now.added, "unreadable": len(now.unreadable)}


def _run(given: Namespace, found: Job) -> int:
    from analysis.jobs.job import cancel, proceed

    proceed(found)
    with interruptible(lambda: cancel(found)) as stop:
        _worked_on(found, given)
    return INTERRUPTED if stop() else FINE


def _cancel(given: Namespace, found: Job) -> int:
    from analysis.jobs.job import cancel

    del given
    cancel(found)
    return FINE


def _discard(given: Namespace, found: Job) -> int:
    from analysis.jobs.job import discard

    del given
    discard(found)
    return FINE


_ACTIONS: dict[str, Callable[[Namespace, Job], int]] = {"cancel": _cancel, "discard": _discard, "run": _run}

COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "ingest": (
        "read files, folders and addresses into the store; articles that are there already stay",
        _ingest,
        _ingest_options,
    ),
    "fetch": ("fetch articles and feeds from their addresses into the store", _fetch, _fetch_options),
    "remove": ("leave articles out everywhere, until they are restored", _remove, _remove_options),
    "restore": ("bring removed articles back", _restore, _remove_options),
    "corpora": ("list, create or delete corpora, each a store of its own below the first", _corpora, _corpora_options),
    "jobs": ("what the dashboard is adding: list, run (again), cancel, discard", _jobs, _jobs_options),
}
