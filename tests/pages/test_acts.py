"""Rights hold where something is done, not only where it is offered."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corpus import open_corpus
from analysis.jobs.job import jobs, offer
from analysis.jobs.job import write as write_state
from pages.parts.access import ROLES, Right, settings
from tests.conftest import ROOT
from tests.corrections.texts import copy_of
from tests.pages.acts import ACTS
from tests.pages.signedin import SECRETS, claims, sign_in


@pytest.fixture
def folder(annotated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store of one's own, whose jobs leave a mark where they would start a process."""
    found = copy_of(annotated, tmp_path)
    monkeypatch.setenv("PARALLAX_STORE", str(found))
    for module in ("adding", "mapping"):
        monkeypatch.setattr(f"pages.parts.{module}.start", lambda job: (job.folder / "started").touch())
    settings.cache_clear()
    yield found
    settings.cache_clear()


def _state(folder: Path) -> str:
    """A digest of everything in a store that is not made from the rest."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() or "corpora" in path.parts]
    kept = [path for path in files if "resolved" not in path.parts and path.name != "lock"]
    parts = [f"{path.relative_to(folder)}".encode() + (path.read_bytes() if path.is_file() else b"") for path in kept]
    return blake2b(b"\n".join(parts)).hexdigest()


def _does(name: str, folder: Path, role: str) -> AppTest:
    def script(folder: str, name: str) -> None:
        from pathlib import Path

        import streamlit as st

        from tests.pages.acts import ACTS

        # Once: what succeeds draws the page again.
        if not st.session_state.get("done"):
            st.session_state["done"] = True
            ACTS[name].does(Path(folder))

    page = AppTest.from_function(script, kwargs={"folder": str(folder), "name": name}, default_timeout=60)
    sign_in(page, role)
    page.run()
    assert not page.exception, [shown.message for shown in page.exception]
    return page


def _refusals(page: AppTest) -> list[str]:
    told = [str(shown.value) for shown in (*page.error, *page.toast)]
    return [text.replace("\\", "") for text in told if "does not include" in text]


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("role", ROLES)
def test_an_act_takes_its_right(name: str, role: str, folder: Path) -> None:
    ACTS[name].before(folder)
    open_corpus(folder)
    before = _state(folder)
    page = _does(name, folder, role)
    may = [*ROLES].index(role) <= [*ROLES].index(ACTS[name].who)
    assert (_state(folder) != before, bool(_refusals(page))) == (may, not may)
    assert all(f"the role of {role} does not include" in text for text in _refusals(page))


def test_every_right_but_reading_has_an_act_that_is_tried() -> None:
    analysts = {right for right in ROLES["analyst"] if right not in ROLES["viewer"]}
    assert analysts == {Right.ADD, Right.CORRECT, Right.NOTE}
    assert set(ROLES["administrator"]) - ROLES["analyst"] == {Right.FETCH, Right.IMPORT, Right.MANAGE, Right.REMOVE}
    assert {act.who for act in ACTS.values()} == {"analyst", "administrator"}


@pytest.mark.parametrize(("words", "state"), [("Discard", "preview"), ("Cancel", "annotating")])
def test_a_button_drawn_before_the_right_was_lost_does_nothing(words: str, state: str, folder: Path) -> None:
    offer(folder, [("a.txt", b"The ferry sails.")])
    job = jobs(folder)[0].folder
    write_state(job / "state.json", {"state": state, "total": 4})
    (job / "starting").touch()
    page = AppTest.from_file(ROOT / "pages" / "articles.py", default_timeout=60)
    sign_in(page, "analyst").run()
    assert not page.exception
    button = next(button for button in page.button if button.label == words)
    before = _state(folder)
    sign_in(page, "viewer")
    button.click().run()
    assert _refusals(page) == ["the role of viewer does not include adding articles; ask whoever runs this dashboard"]
    assert _state(folder) == before


OFFERED: dict[str, tuple[set[str], set[str]]] = {
    "administrator": ({"Add articles", "Corpora"}, {"Read", "Fetch", "Create"}),
    "analyst": ({"Add articles"}, {"Read"}),
    "viewer": (set(), set()),
}


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.usefixtures("folder")
def test_only_what_one_may_is_offered(role: str) -> None:
    page = AppTest.from_file(ROOT / "pages" / "articles.py", default_timeout=60)
    sign_in(page, role).run()
    assert not page.exception
    boxes, buttons = OFFERED[role]
    assert {shown.label for shown in page.expander} - {"How this is computed, and its limits"} == boxes
    assert {shown.label for shown in page.button} & {"Read", "Fetch", "Create"} == buttons
    assert page.dataframe


@pytest.mark.usefixtures("folder")
def test_the_author_is_who_is_signed_in_and_cannot_be_typed() -> None:
    page = AppTest.from_file(ROOT / "pages" / "articles.py", default_timeout=60)
    sign_in(page, "analyst").run()
    page.toggle(key="marking").set_value(True).run()
    assert "Signed by Ada Moss (analyst@bay.example)" in [shown.value for shown in page.text]
    assert not [shown for shown in page.text_input if "name" in shown.label.lower()]
    page.session_state["author"] = "Somebody Else"
    page.run()
    assert "Signed by Ada Moss (analyst@bay.example)" in [shown.value for shown in page.text]


@pytest.mark.usefixtures("folder")
def test_sessions_stay_apart() -> None:
    pages = {role: AppTest.from_file(ROOT / "app.py", default_timeout=60) for role in ROLES}
    for role, page in pages.items():
        sign_in(page, role).run()
    pages["analyst"].text_input(key="words").set_value("ferry")
    for page in pages.values():
        page.run()
    told = {role: [shown.value for shown in page.text] for role, page in pages.items()}
    assert told == {role: [f"Ada Moss ({role}@bay.example) · {role}"] for role in ROLES}
    chosen = {role: page.text_input(key="words").value for role, page in pages.items()}
    assert chosen == {"administrator": "", "analyst": "ferry", "viewer": ""}


@pytest.mark.usefixtures("folder")
def test_who_is_not_signed_in_sees_nothing_but_the_way_in() -> None:
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    page.secrets = dict(SECRETS)
    page.user = {"is_logged_in": False}
    page.run()
    assert [button.label for button in page.button] == ["Sign in"]
    assert [shown.value for shown in page.markdown] == ["Sign in to read\\."]
    assert not (page.dataframe or page.sidebar.children or page.multiselect)


@pytest.mark.parametrize("file", sorted(path.stem for path in (ROOT / "pages").glob("*.py")))
@pytest.mark.usefixtures("folder")
def test_a_page_by_itself_opens_the_corpus_to_nobody(file: str) -> None:
    page = AppTest.from_file(ROOT / "pages" / f"{file}.py", default_timeout=60)
    page.secrets = dict(SECRETS)
    page.user = claims("stranger") | {"email": "stranger@far.example"}
    page.run()
    assert ["is not among those let in here" in shown.value for shown in page.error] == [True]
    assert not (page.dataframe or page.get("bidi_component") or page.get("plotly_chart") or page.multiselect)
