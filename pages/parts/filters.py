"""The filters in the sidebar: each widget's key is its query parameter and the field of the selection."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from analysis.corpora import FIRST
from analysis.corpus import Corpus, Selection
from analysis.errors import SelectionError
from analysis.facets import Field, facets, recognised
from pages.parts import offering
from pages.parts.offering import missing
from pages.parts.opening import CORPUS
from pages.parts.plaintext import plain

LISTS: dict[Field, str] = {"story": "Story", "leader": "Leader", "country": "Country", "outlet": "Outlet"}
DATES = {"since": "Published from", "until": "Published until"}
LABELS: dict[str, str] = {**{str(field): label for field, label in LISTS.items()}, **DATES, "words": "Words"}
EARLIEST, LATEST = date(1800, 1, 1), date(2199, 12, 31)
"""What a publication date may be; another one in the address is ignored, and said."""
_EMPTY: dict[str, Any] = {"since": None, "until": None, "words": ""}
_COUNT = re.compile(r" · \d+$")


def choose(corpus: Corpus) -> Selection:
    """Draw the filters and give the selection they make. Unknown values in the address are named and ignored."""
    _keep()
    asked, unknown = _asked(corpus)
    with st.sidebar:
        st.subheader("Filters", anchor=False)
        chosen: dict[str, Any] = {field: _list(corpus, asked, field) for field in _offered(corpus)}
        selection = Selection(**chosen, **_dates(), words=_words())
        st.button("Clear filters", on_click=clear, disabled=not selection, icon=":material/filter_alt_off:")
    for sentence in unknown:
        st.warning(sentence, icon=":material/link_off:")
    return selection


def clear() -> None:
    """Take every filter back; for a button's `on_click`."""
    for field in fields(Selection):
        st.session_state[field.name] = _EMPTY.get(field.name, [])


def _keep() -> None:
    """Set every value anew before its widget is drawn.

    So a name just chosen goes into the address bare, without the number it was chosen by; and the filters of an
    address that was just opened come along to the next page, on whose way Streamlit would lose them.
    """
    for name in LABELS:
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def _offered(corpus: Corpus) -> Iterator[Field]:
    """Filters over names; stories where there are several to choose from."""
    several = bool(corpus.ask("SELECT count(DISTINCT story_id) > 1 AS several FROM stories")["several"].iloc[0])
    yield from (field for field in LISTS if field != "story" or several)


def _list(corpus: Corpus, asked: Selection, field: Field) -> tuple[str, ...]:
    """One filter over names. Names that are not chosen show how many articles they would leave.

    Chosen names stand without a number, so that the address holds the bare name, whatever the other filters leave.
    A story is chosen by its label, which a selection understands as well as its identifier.
    """
    offered = corpus.answer(_options, asked, field=field)
    picked = [label for name in getattr(asked, field) if (label := offered.labels.get(name, name)) in offered.counted]
    if field in st.session_state or picked != st.query_params.get_all(field):
        st.session_state[field] = picked
    return tuple(
        st.multiselect(
            LISTS[field],
            offered.names,
            format_func=lambda name: name if name in picked else offered.counted.get(name, name),
            key=field,
            bind="query-params",
            placeholder="All",
            select_all=False,
            help=missing(offered.of),
        )
    )


class _Options(NamedTuple):
    """What a filter offers: names, the most articles first; each by its value; each with its number of articles.

    `of` is how many there are in all.
    """

    names: list[str]
    labels: dict[str, str]
    counted: dict[str, str]
    of: int


def _options(corpus: Corpus, selection: Selection, *, field: Field) -> _Options:
    found = facets(corpus, selection, field)
    chosen = getattr(selection, field)
    offered = found[(found.index < offering.OFFERED) | found["value"].isin(chosen) | found["label"].isin(chosen)]
    names = [str(label) for label in offered["label"].to_list()]
    values = [str(value) for value in offered["value"].to_list()]
    counts = zip(names, offered["articles"].to_list(), strict=True)
    counted = {name: f"{name} · {count}" for name, count in counts}
    return _Options(names, dict(zip(values, names, strict=True)), counted, len(found))


def _dates() -> dict[str, Any]:
    return {
        field: st.date_input(label, None, EARLIEST, LATEST, key=field, bind="query-params", format="YYYY-MM-DD")
        for field, label in DATES.items()
    }


def _words() -> str:
    return st.text_input(
        "Words",
        key="words",
        bind="query-params",
        placeholder='troops "military parade"',
        help="Sentences that hold all these words. A phrase stands in quotation marks; sanction\\* finds any ending.",
        max_chars=500,
    )


def _asked(corpus: Corpus) -> tuple[Selection, list[str]]:
    """The selection before the widgets are drawn, from this session or else the address; what was not understood."""
    chosen: dict[str, Any] = {"words": st.session_state.get("words", st.query_params.get("words", ""))}
    unknown: list[str] = []
    for field in LISTS:
        chosen[field], sentences = _names(corpus, field)
        unknown += sentences
    for bound in DATES:
        day = _day(bound)
        chosen[bound] = None if isinstance(day, str) else day
        unknown += [day] if isinstance(day, str) else []
    return Selection(**chosen), unknown


def _names(corpus: Corpus, field: Field) -> tuple[tuple[str, ...], list[str]]:
    """Chosen names of one filter as the corpus spells them, and a sentence for each one it does not know."""
    if field in st.session_state:
        return tuple(st.session_state[field]), []
    known, unknown = [], []
    for value in st.query_params.get_all(field):
        try:
            wanted: dict[str, Any] = {field: (_COUNT.sub("", value),)}
            asked = Selection(**wanted)
            known += getattr(recognised(corpus, asked), field)
        except SelectionError as error:
            unknown.append(plain(f"The address asks for what is not here, and it is ignored: {error}."))
    return tuple(dict.fromkeys(known)), unknown


def _day(field: str) -> date | str | None:
    """A day asked for, or the sentence that says why it is ignored."""
    if field in st.session_state or not st.query_params.get(field):
        found: date | None = st.session_state.get(field)
        return found
    text = st.query_params[field]
    try:
        day = date.fromisoformat(text.replace("/", "-"))
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        return plain(f"The address asks for “{field}: {text}”, which is no date (2025-09-03), and it is ignored.")
    return day


def address() -> list[tuple[str, str]]:
    """The corpus and the filters in force as the parameters of an address, for links that keep them."""
    corpus = st.session_state.get(CORPUS)
    given = ((name, st.session_state.get(name)) for name in LABELS)
    kept = [(name, str(value)) for name, found in given if found for value in _several(found)]
    return [*([(CORPUS, corpus)] if corpus and corpus != FIRST else []), *kept]


def _several(found: Any) -> list[Any]:
    return found if isinstance(found, list) else [found]


def in_force(selection: Selection) -> Iterator[str]:
    """Each filter in force as Markdown: 'Leader: Kim Jong Un'."""
    for field, label in LABELS.items():
        value = getattr(selection, field)
        if value:
            yield f"{label}: {plain(', '.join(value) if isinstance(value, tuple) else str(value))}"
