"""The package in a notebook: public names, found when asked for."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import analysis

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", analysis.__all__)
def test_every_public_name_is_there(name: str) -> None:
    home = import_module(f"analysis.{analysis._HOME[name]}")
    assert getattr(analysis, name) is getattr(home, name)
    assert name in dir(analysis)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = analysis.nothing


@pytest.mark.parametrize(
    "code",
    [
        "from analysis import search, timeline",
        "from analysis.search import CONTEXT; from analysis import search, timeline",
        "import analysis.timeline; from analysis import search, timeline",
    ],
)
def test_a_function_named_like_its_module_is_the_function(code: str) -> None:
    code += "; print(type(search).__name__, type(timeline).__name__)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "function function\n"


def test_five_lines_in_a_notebook(seed_store: Path) -> None:
    from analysis import Selection, entity_frequency, open_corpus

    corpus = open_corpus(seed_store)
    found = entity_frequency(corpus, Selection(outlet=("NationPress",)), by="outlet", kinds=["person"], limit=3)
    assert set(found["entity"]) == {"Kim Jong Un", "Vladimir Putin", "Xi Jinping"}
    assert set(found["outlet"]) == {"NationPress"}
