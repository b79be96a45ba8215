"""Parallax: an analysis package for comparing news coverage.

    from analysis import Selection, entity_frequency, ingest, open_corpus
    ingest([Path("seeds")], Path("store"))
    corpus = open_corpus("store")
    entity_frequency(corpus, Selection(outlet=("NationPress",)), by="article")

The names below are imported when they are first asked for, so that importing the package costs nothing. Where a
function is named like its module (`timeline` in `analysis.timeline`), `analysis.timeline` is the function, and
`from analysis.timeline import …` reaches the rest of the module.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_HOME = {
    "Corpus": "corpus",
    "EVERYTHING": "corpus",
    "Ingested": "ingest",
    "ParallaxError": "errors",
    "Selection": "corpus",
    "SelectionError": "errors",
    "StoreError": "errors",
    "TABLES": "tables",
    "UnreadableError": "errors",
    "attendance": "attendance",
    "attendance_ledger": "ledger",
    "attendance_matrix": "attendance",
    "claims": "claims",
    "co_mentions": "frequency",
    "date_ledger": "ledger",
    "differences": "comparison",
    "entity_frequency": "frequency",
    "export_tables": "export",
    "facets": "facets",
    "figure_ledger": "ledger",
    "figures": "figures",
    "gatherings": "attendance",
    "independent_origins": "sourcing",
    "ingest": "ingest",
    "joined_table": "export",
    "keyness": "wording",
    "left_out": "omissions",
    "mention_evidence": "frequency",
    "only_one": "comparison",
    "open_corpus": "corpus",
    "origins": "sourcing",
    "outlet_overlap": "comparison",
    "publications": "timeline",
    "quotation_ledger": "quotations",
    "quotations": "quotations",
    "recognised": "facets",
    "search": "search",
    "shared": "comparison",
    "support": "support",
    "table_bytes": "export",
    "timeline": "timeline",
    "totals": "attendance",
    "word_differences": "contrasts",
}
"""Public names and the modules that hold them."""

__all__ = list(_HOME)


class _Package(ModuleType):
    """A package in which the name that a module and its function share always means the function."""

    def __setattr__(self, name: str, value: Any) -> None:
        """Python sets a module here once it is imported; the function of that name takes its place."""
        if isinstance(value, ModuleType) and _HOME.get(name) == name:
            value = getattr(value, name)
        super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    """Import a public name from its module when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Public names, whether imported yet or not."""
    return sorted({*globals(), *_HOME})


sys.modules[__name__].__class__ = _Package
