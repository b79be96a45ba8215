"""A corpus into a report: the parts asked for, and what it was made from."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tomllib import loads

from analysis import store
from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.errors import SelectionError
from analysis.report.model import Report, Section
from analysis.report.parts import PARTS

TITLE = "Coverage compared"
"""Title of a report that is given none."""


def built(
    corpus: Corpus, selection: Selection = EVERYTHING, *, parts: Sequence[str] = tuple(PARTS), title: str = ""
) -> Report:
    """The report on a selection: the parts asked for in the order of PARTS, each with its tables, charts and sentences.

    SelectionError where a part is unknown, none is asked for, or nothing is selected. The same corpus, selection,
    parts and title give the same report but for `made`, which is `SOURCE_DATE_EPOCH` where the environment has it.
    """
    unknown = [part for part in parts if part not in PARTS]
    if unknown or not parts:
        named = f"no part of a report is called '{unknown[0]}'" if unknown else "a report needs at least one part"
        raise SelectionError(f"{named}; there are {', '.join(PARTS)}")
    if not corpus.count(selection):
        raise SelectionError(f"no article passes the filters ({selection.describe()})")
    wanted = [(name, part) for name, part in PARTS.items() if name in parts]
    sections = tuple(Section(name, part.title, tuple(part.blocks(corpus, selection))) for name, part in wanted)
    return Report(title.strip() or TITLE, _now(), _about(corpus, selection), sections)


def _about(corpus: Corpus, selection: Selection) -> dict[str, str]:
    """What the report was made from, by the words for it."""
    outlets = corpus.ask("SELECT count(DISTINCT outlet) AS n FROM articles", selection)["n"].iloc[0]
    return {
        "Selection": selection.describe(),
        "Articles": f"{corpus.count(selection):,} of {corpus.count():,}",
        "Outlets": f"{outlets:,}",
        "Corpus fingerprint": corpus.fingerprint,
        "Program": f"Parallax {_program()}",
        "Annotated by": _models(corpus),
    }


def _models(corpus: Corpus) -> str:
    """The language models that annotated the corpus, each with the digest of the rules used with it."""
    found = {(segment.pipeline, segment.rules) for segment in store.segments(corpus.path)}
    return "; ".join(f"{_versioned(pipeline)}, rules {rules}" for pipeline, rules in sorted(found)) or "nothing"


def _versioned(pipeline: str) -> str:
    """A pipeline with the version that is installed of it and of spaCy; its name alone where none is."""
    try:
        return f"{pipeline} {version(pipeline)}, spaCy {version('spacy')}"
    except PackageNotFoundError:
        return pipeline


@cache
def _program() -> str:
    """The version of this program."""
    about = loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    return str(about["project"]["version"])


def _now() -> datetime:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(given), UTC) if given.isdecimal() else datetime.now(UTC)
