"""Commands of the library: files, folders and addresses in; several corpora; jobs of the dashboard."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.commands.telling import (
    FINE,
    GOES_ON,
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
    tell,
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
    if paths:
        with interruptible() as stop:
            done = ingest(
                paths, given.store, workers=given.workers, progress=progress(given), stop=stop, columns=columns,
                author=getuser(),
            )  # fmt: skip
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
        restored=first.restored + second.restored,
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
            keep(found, {article["article_id"]: {} for article in found.articles()}, author=getuser())
            found = _worked_on(found, given)
    discard(found)
    now = found.progress
    unreadable = tuple(UnreadableError(failure.file, failure.reason) for failure in now.unreadable)
    return Ingested(now.added, now.known, unreadable, found.state == "cancelled", now.restored)


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
    unreadable = [{"file": error.file, "reason": error.reason} for error in done.unreadable]
    again = f", {done.restored} of them restored" if done.restored else ""
    line = f"{articles(done.added)} added, {done.known} known already{again}, {len(unreadable)} unreadable"
    found = {"added": done.added, "known": done.known, "unreadable": unreadable}
    tell(given, line, found | ({"restored": done.restored} if done.restored else {}))
    if done.stopped:
        say(f"parallax: interrupted; {GOES_ON}")


def _remove_options(command: ArgumentParser) -> None:
    command.add_argument("articles", nargs="+", metavar="ID", help="article_id, as 'articles list' has it")
    command.add_argument("--author", default="", metavar="NAME", help="who signs (default: the user of this machine)")
    command.add_argument("--reason", default="", metavar="TEXT", help="why, for the log of corrections")


def _remove(given: Namespace) -> int:
    from analysis.corrections.library import remove_articles

    done = remove_articles(given.store, given.articles, author=given.author or getuser(), reason=given.reason)
    gone = [entry.target["article_id"] for entry in done]
    tell(given, f"{articles(len(done))} removed; 'restore' brings them back", {"removed": gone})
    return FINE


def _restore(given: Namespace) -> int:
    from analysis.corrections.library import restore_articles

    done = restore_articles(given.store, given.articles, author=given.author or getuser(), reason=given.reason)
    tell(given, f"{articles(len(done))} restored", {"restored": len(done)})
    return FINE


def _corpora_options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=("list", "create", "delete"), help="what to do")
    command.add_argument("name", nargs="?", metavar="NAME", help="which corpus, to create or delete")
    command.add_argument("--yes", action="store_true", help="delete without asking")


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
        made = create_corpus(given.store, given.name)
        tell(given, f"the corpus '{made}' is there now, empty", {"created": made})
        return FINE
    goes = contents(corpus_folder(given.store, given.name))
    if not given.yes:
        raise StoreError(f"'{given.name}' holds {goes}; '--yes' deletes them")
    delete_corpus(given.store, given.name)
    tell(given, f"the corpus '{given.name}' is deleted: {goes}", {"deleted": given.name, **goes._asdict()})
    return FINE


def _jobs_options(command: ArgumentParser) -> None:
    command.add_argument("action", choices=("list", *_ACTIONS), help="what to do")
    command.add_argument("number", nargs="?", default="", metavar="N", help="which job")
    command.add_argument("--workers", type=count, default=1, metavar="N", help="processes that annotate (default: 1)")


def _jobs(given: Namespace) -> int:
    from analysis.jobs.job import job, jobs

    if given.action != "list":
        found = job(given.store, given.number)
        code = _ACTIONS[given.action](given, found)
        _tell_job(given, found)
        return code
    listed = [_counts(each) for each in jobs(given.store)]
    lines = ["{job}  {state:<12}  {done} of {total}".format(**each) for each in listed]
    sys.stdout.write(json.dumps(listed) + "\n" if given.json else "".join(f"{line}\n" for line in lines))
    return FINE


def _tell_job(given: Namespace, found: Job) -> None:
    """How a job stands after what was done with it."""
    from analysis.jobs.job import job_in

    if not found.folder.is_dir():
        tell(given, f"job {found.number} is gone", {"job": found.number, "state": "discarded"})
        return
    counts = _counts(job_in(found.folder))
    tell(given, "job {job}: {state}, {done} of {total} articles".format(**counts), counts)


def _counts(found: Job) -> dict[str, Any]:
    now = found.progress
    counts = {"done": now.done, "total": now.total, "added": now.added, "unreadable": len(now.unreadable)}
    return {"job": found.number, "state": found.state, **counts}


def _run(given: Namespace, found: Job) -> int:
    from analysis.jobs.job import cancel, proceed

    proceed(found)
    with interruptible(lambda: cancel(found)) as stop:
        _worked_on(found, given)
    if stop():
        say(f"parallax: interrupted; {GOES_ON}")
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
