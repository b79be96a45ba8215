"""Forms that correct what a page shows: an entity or one mention of it, and a fact group."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st
from pandas import DataFrame

from analysis.corpus import Corpus
from analysis.corrections import deciding
from analysis.corrections.shapes import KINDS, VERDICTS
from pages.parts.access import Right, may
from pages.parts.evidence import SHOWN, day
from pages.parts.plaintext import plain
from pages.parts.signing import decide, signed

OFFERED = 500
"""Entities offered to merge into, those named most."""

_MERGE, _RENAME, _KIND, _SPLIT, _REASSIGN, _HIDE = "Merge", "Rename", "Kind", "Split", "One mention", "Hide"

Act = Callable[..., object]
"""Takes the decision once it has its author and reason."""


def correct_entity(entity: str, *, rows: DataFrame, corpus: Corpus, key: str) -> None:
    """Offer to correct an entity; `rows` are its mentions as `mention_evidence` gives them."""
    if not may(Right.CORRECT):
        return
    name = corpus.ask("SELECT name FROM entities WHERE entity_id = $entity", parameters={"entity": entity})["name"]
    if not st.toggle(f"Correct {plain(str(name.iloc[0]))}", key=f"{key}-correct"):
        return
    what = st.segmented_control(
        "What is wrong", list(_ENTITY_FIELDS), default=_MERGE, required=True, key=f"{key}-wrong-{entity}"
    )
    form = f"{key}-{what}-{entity}"
    with st.form(form):
        act = _ENTITY_FIELDS[what or _MERGE](entity, rows, corpus, form)
        author, reason = signed(form)
        if st.form_submit_button("Correct", icon=":material/check:"):
            decide(partial(act, author=author, reason=reason), author)


def correct_group(fact_group: str, *, verdict: str, corpus: Corpus, key: str) -> None:
    """Offer to accept the verdict of a fact group, to give it another, or to reject the group."""
    if not may(Right.CORRECT) or not st.toggle("Correct this verdict", key=f"{key}-correct"):
        return
    accept, other, reject = f"“{verdict}” is right", "it is another", "these do not speak of the same thing"
    with st.form(f"{key}-{fact_group}"):
        what = st.radio("The verdict", (accept, other, reject), key=f"{key}-what-{fact_group}")
        given = st.selectbox("The other verdict", VERDICTS, key=f"{key}-verdict-{fact_group}")
        author, reason = signed(f"{key}-{fact_group}")
        if st.form_submit_button("Correct", icon=":material/check:"):
            act = partial(deciding.reject, corpus, fact_group)
            if what != reject:
                act = partial(deciding.judge, corpus, fact_group, verdict=given if what == other else verdict)
            decide(partial(act, author=author, reason=reason), author)


def _merge(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    del rows
    return partial(deciding.merge, corpus, entity, into=_choose_entity("Merge into", entity, corpus, key))


def _rename(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    del rows
    name = st.text_input("Its name", deciding.entity_said(corpus, entity)["name"], key=f"{key}-name", max_chars=200)
    return partial(deciding.rename, corpus, entity, name=name)


def _retype(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    del rows
    present = KINDS.index(deciding.entity_said(corpus, entity)["kind"])
    kind = st.selectbox("It is of the kind", KINDS, index=present, key=f"{key}-kind")
    return partial(deciding.retype, corpus, entity, kind=kind)


def _hide(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    del rows, key
    st.caption("Its mentions stay in the articles and count for nobody.")
    return partial(deciding.hide, corpus, entity)


def _split(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    del rows
    names = corpus.ask(_NAMES, parameters={"entity": entity}).to_dict("records")
    chosen = st.multiselect(
        "Names of somebody else",
        range(len(names)),
        format_func=lambda place: f"{names[place]['name']} · {names[place]['outlet']} · {names[place]['title']}",
        key=f"{key}-names",
    )
    called = st.text_input("Who is called", key=f"{key}-called", max_chars=200)
    picked = [{field: str(names[place][field]) for field in ("name", "kind", "article_id")} for place in chosen]
    return partial(deciding.split, corpus, entity, names=picked, called=called)


def _reassign(entity: str, rows: DataFrame, corpus: Corpus, key: str) -> Act:
    shown = rows.head(SHOWN).to_dict("records")
    chosen = st.selectbox(
        "The mention",
        range(len(shown)),
        format_func=lambda place: _told(shown[place]),
        key=f"{key}-mention",
    )
    meant = _choose_entity("means", entity, corpus, key)
    row = {str(name): value for name, value in shown[chosen or 0].items()}
    place = {"article": str(row["article_id"]), "start": int(row["start"]), "end": int(row["end"])}
    found = corpus.ask(_MENTION, parameters=place).iloc[0]
    row |= {"name": str(found["name"]), "kind": str(found["kind"])}
    return partial(deciding.reassign, corpus, row, entity=meant)


def _told(row: dict[Any, Any]) -> str:
    """A row as a choice: its words, where they stand. A select box shows the text as it is."""
    return f"{row['text']} · {row['outlet']}, {day(row['published'])} · {str(row['sentence_text'])[:90]}"


def _choose_entity(label: str, entity: str, corpus: Corpus, key: str) -> str:
    """The identifier of another entity; those named most are offered."""
    found = corpus.ask(_ENTITIES, parameters={"entity": entity, "offered": OFFERED})
    names = {
        str(row["entity_id"]): f"{row['name']} ({row['kind']}, {row['mentions']:,})" for row in found.to_dict("records")
    }
    # Nobody is proposed: a form sent in haste would merge whoever happens to stand first.
    chosen = st.selectbox(
        label,
        list(names),
        index=None,
        placeholder="Choose who is meant",
        format_func=lambda one: names.get(one, one),
        key=f"{key}-entity",
    )
    return str(chosen or "")


_ENTITY_FIELDS: dict[str, Callable[[str, DataFrame, Corpus, str], Act]] = {
    _MERGE: _merge,
    _RENAME: _rename,
    _KIND: _retype,
    _SPLIT: _split,
    _REASSIGN: _reassign,
    _HIDE: _hide,
}
_ENTITIES = """
    SELECT entity_id, name, kind, mentions FROM entities WHERE entity_id <> $entity
    ORDER BY kind <> (SELECT kind FROM entities WHERE entity_id = $entity), mentions DESC, name LIMIT $offered
"""
_MENTION = """
    SELECT article_id, start, "end", name, kind FROM mentions
    WHERE article_id = $article AND start = $start AND "end" = $end
"""
_NAMES = """
    SELECT aliases.name, aliases.kind, article_id, outlet, title FROM aliases JOIN articles USING (article_id)
    WHERE entity_id = $entity ORDER BY aliases.name, outlet, title, article_id LIMIT 500
"""
