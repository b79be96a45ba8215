"""The command line: every command imports what it needs, so that --help is quick."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.commands import corrections, editing, entities, judging, library, serving
from analysis.commands.opening import opened
from analysis.commands.telling import (
    FAILED,
    FINE,
    GOES_ON,
    INTERRUPTED,
    Command,
    Options,
    articles,
    count,
    interruptible,
    progress,
    say,
    spoken,
    tell,
    telling_options,
)
from analysis.errors import ParallaxError, SelectionError
from analysis.tables import RESOLVED_TABLES, SEGMENT_TABLES, TABLES, columns

if TYPE_CHECKING:
    from analysis.corpus import Selection
    from analysis.report import Format

FORMATS = ("csv", "json", "parquet", "xlsx")
REPORTS: tuple[Format, ...] = ("html", "docx", "pdf", "xlsx")

_CODES = (
    "Exit codes: 0 all fine; 1 some files could not be read, the rest went in; 2 it could not be done; "
    "130 interrupted, what was finished is kept."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code: 0 fine, 1 some files could not be read, 2 it could not be done, 130 interrupted."""
    given = _parser().parse_args(arguments)
    run: Command = given.run
    try:
        if given.corpus:
            given.store = _corpus_folder(given.store, given.corpus)
        with spoken(given):
            code = run(given)
        sys.stdout.flush()
        return code
    except ParallaxError as error:
        return _failed(str(error))
    except BrokenPipeError:
        # Whoever read the result has seen enough ('… | head'); what is left of it goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        return _failed(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except KeyboardInterrupt:
        _failed(f"interrupted; {GOES_ON}")
        return INTERRUPTED


def _corpus_folder(store: Path, name: str) -> Path:
    from analysis.corpora import corpus_folder

    return corpus_folder(store, name)


def _failed(why: str) -> int:
    say(f"parallax: {why}")
    return FAILED


def _parser() -> ArgumentParser:
    found = ArgumentParser(
        "python -m analysis",
        description="Parallax compares news coverage. Its commands work on a store: a folder of Parquet files.",
        epilog=_CODES,
    )
    commands = found.add_subparsers(metavar="COMMAND", required=True)
    for name, (says, run, add_options) in _COMMANDS.items():
        command = commands.add_parser(name, help=says, description=says.capitalize() + ".", epilog=_CODES)
        add_options(command)
        command.add_argument("--store", type=Path, default=Path("store"), metavar="DIR", help="default: store/")
        command.add_argument("--corpus", metavar="NAME", help="a corpus below the store (default: the store itself)")
        if name in serving.COMMANDS:
            # The dashboard says what it has to say itself.
            command.set_defaults(json=False, quiet=False, verbose=False)
        else:
            telling_options(command)
        command.set_defaults(run=run)
    return found


def _annotate_options(command: ArgumentParser) -> None:
    command.add_argument("--all", action="store_true", help="also what today's rules and pipeline have annotated")
    command.add_argument("--workers", type=count, default=1, metavar="N", help="processes that annotate (default: 1)")


def _annotate(given: Namespace) -> int:
    from analysis.corrections.library import annotate_edited
    from analysis.renewal import every_segment, finished, outdated, renewed

    segments, goes_on = every_segment(given.store) if given.all else (outdated(given.store), False)
    with interruptible() as stop:
        done = renewed(given.store, segments=segments, workers=given.workers, progress=progress(given), stop=stop)
        if not stop():
            done += annotate_edited(given.store, workers=given.workers, progress=progress(given))
    line = f"{articles(done)} annotated anew{', where an interrupted run had ended' * goes_on}"
    tell(given, line, {"renewed": done} | ({"went_on": True} if goes_on else {}))
    if stop():
        say(f"parallax: interrupted; {GOES_ON}")
        return INTERRUPTED
    if given.all:
        finished(given.store)
    return FINE


def _repair_options(command: ArgumentParser) -> None:
    command.add_argument("--seeds", type=Path, default=Path("seeds"), metavar="DIR", help="default: seeds/")
    command.add_argument("--no-seeds", action="store_true", help="the articles never came from a folder of seeds")


def _repair(given: Namespace) -> int:
    from analysis.renewal import repaired

    done = repaired(given.store, None if given.no_seeds else given.seeds)
    line = f"{len(done.damaged)} damaged parts set aside, {articles(done.renewed)} annotated anew"
    tell(given, line, {"damaged": done.damaged, "renewed": done.renewed})
    return FINE


def _tables_options(command: ArgumentParser) -> None:
    command.add_argument("name", nargs="?", choices=list(TABLES), metavar="NAME", help="one table only")


def _tables(given: Namespace) -> int:
    names = [given.name] if given.name else list(TABLES)
    if given.json:
        found = {name: {column.name: column.says for column in columns(TABLES[name])} for name in names}
        sys.stdout.write(json.dumps(found) + "\n")
    else:
        sys.stdout.write("\n".join(map(described, names)))
    return FINE


def described(name: str) -> str:
    """A table in words: what a row is, where it comes from, and its columns with their types; lines of text."""
    row = TABLES[name]
    origin = "each article alone" if name in SEGMENT_TABLES else "the whole corpus"
    if name in SEGMENT_TABLES and (name in RESOLVED_TABLES or row is not SEGMENT_TABLES[name]):
        origin = "each article alone, completed by the whole corpus"
    found = columns(row)
    width = max(len(column.name) for column in found)
    kinds = [f"{column.type.__name__}{' or empty' if column.optional else ''}" for column in found]
    lines = [f"  {c.name:<{width}}  {kind:<14}  {c.says}" for c, kind in zip(found, kinds, strict=True)]
    return "\n".join([f"{name}: {row.__doc__}", f"  from {origin}", *lines, ""])


def _export_options(command: ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="DIR", help="where the files go")
    command.add_argument("--format", choices=FORMATS, default="csv", help="default: csv; xlsx is one workbook")
    _selection_options(command)


def _selection_options(command: ArgumentParser) -> None:
    for field in ("outlet", "leader", "country", "story"):
        command.add_argument(f"--{field}", action="append", default=[], metavar="NAME", help="may be given repeatedly")
    command.add_argument("--since", metavar="DATE", help="published on or after this day (2025-09-03)")
    command.add_argument("--until", metavar="DATE", help="published on or before this day")
    command.add_argument("--words", default="", help='words and "phrases" that a sentence must hold')


def _export(given: Namespace) -> int:
    from analysis.export import export_tables
    from analysis.facets import recognised

    corpus = opened(given.store)
    selection = recognised(corpus, _selection(given))
    files = export_tables(corpus, given.folder, format=given.format, selection=selection)
    number = corpus.count(selection)
    line = f"{articles(number)} ({selection.describe()}) written to {', '.join(map(str, _shown(files)))}"
    tell(given, line, {"articles": number, "files": [*map(str, files)]})
    return FINE


def _report_options(command: ArgumentParser) -> None:
    command.add_argument("out", type=Path, metavar="OUT", help="the file to write")
    command.add_argument("--format", choices=REPORTS, help="default: as the file's name says, else html")
    command.add_argument("--parts", metavar="NAMES", help="parts to write, with commas between (default: all)")
    command.add_argument("--title", default="", help="title of the report")
    _selection_options(command)


def _report(given: Namespace) -> int:
    from analysis.facets import recognised
    from analysis.report import PARTS, built, write_report
    from pages.parts.figures.reporting import MAKERS

    corpus = opened(given.store)
    selection = recognised(corpus, _selection(given))
    parts = [part.strip() for part in given.parts.split(",")] if given.parts else list(PARTS)
    named = given.out.suffix.lower().lstrip(".")
    format_: Format = given.format or next((name for name in REPORTS if name == named), REPORTS[0])
    write_report(built(corpus, selection, parts=parts, title=given.title), given.out, format_, makers=MAKERS)
    number = corpus.count(selection)
    line = f"{articles(number)} ({selection.describe()}) written to {given.out}"
    tell(given, line, {"articles": number, "file": str(given.out), "format": format_})
    return FINE


def _shown(files: Sequence[Path]) -> Sequence[Path]:
    """A single file, or the folder of several."""
    return files if len(files) == 1 else [files[0].parent]


def _selection(given: Namespace) -> Selection:
    from analysis.corpus import Selection

    return Selection(
        outlet=tuple(given.outlet),
        leader=tuple(given.leader),
        country=tuple(given.country),
        story=tuple(given.story),
        since=_day(given.since),
        until=_day(given.until),
        words=given.words,
    )


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise SelectionError(f"'{text}' is not a date; write it as 2025-09-03") from error


_COMMANDS: dict[str, tuple[str, Command, Options]] = {
    **library.COMMANDS,
    **editing.COMMANDS,
    **corrections.COMMANDS,
    **entities.COMMANDS,
    **judging.COMMANDS,
    "annotate": (
        "annotate anew what another version or pipeline annotated, and articles whose date or outlet was corrected",
        _annotate,
        _annotate_options,
    ),
    "repair": ("set damaged parts of the store aside and make it usable again", _repair, _repair_options),
    "tables": ("describe the tables and their columns", _tables, _tables_options),
    "export": ("write every table, of all articles or of a selection, as files", _export, _export_options),
    "report": ("write a report on all articles or on a selection: HTML, DOCX, PDF or XLSX", _report, _report_options),
    **serving.COMMANDS,
}


if __name__ == "__main__":
    sys.exit(main())
