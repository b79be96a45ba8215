"""A store at one moment: what it holds then, and its resolution, which is made once."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from analysis import store
from analysis.annotatedrows import CORRECTED, AnnotatedRows
from analysis.corrections.entry import Decisions
from analysis.corrections.log import entries
from analysis.folders import once
from analysis.resolution.correctedrows import corrected_rows
from analysis.resolution.resolve import resolved
from analysis.tables import RESOLVED_TABLES, SEGMENT_TABLES, Misfit


class State(NamedTuple):
    """A store at one moment."""

    fingerprint: str
    segments: list[store.Segment]
    decisions: Decisions


def state_of(root: Path) -> State:
    """What the store holds at a moment at which nobody changes it."""
    while True:
        found = State(store.fingerprint(root), store.segments(root), Decisions(entries(root)))
        if store.fingerprint(root) == found.fingerprint:
            return found


def ensure_resolved(root: Path, state: State) -> Path:
    """The folder of the resolution of a store as it was, made now where it is missing, by one process for all."""
    folder = store.resolved_folder(root, state.fingerprint)
    if not folder.is_dir() and state.segments:
        with once(folder.parent, folder.name):
            if not folder.is_dir():
                _resolve(folder, state)
    return folder


def _resolve(folder: Path, state: State) -> None:
    annotated = AnnotatedRows(state.segments, removed=state.decisions.removed)
    fixed = corrected_rows(annotated.of, state.decisions)
    annotated.replace(fixed)
    rows = resolved(annotated, state.decisions) | {f"{CORRECTED}/{name}": found for name, found in fixed.items()}
    rows["misfits"] = [Misfit(*found) for found in sorted(state.decisions.misfits.items())]
    store.write_resolved(folder, rows, _tables_with(fixed))


def _tables_with(fixed: store.Rows) -> dict[str, type]:
    """What a resolution holds, where corrections concern some articles or none."""
    corrected = {f"{CORRECTED}/{name}": SEGMENT_TABLES[name] for name in fixed}
    return RESOLVED_TABLES | {"misfits": Misfit} | corrected
