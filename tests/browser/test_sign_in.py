"""Several people sign in through a provider on this machine, each in a browser of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from analysis.corpus import open_corpus
from analysis.corrections.log import entries
from tests.browser.provider import CLIENT, CLIENT_SECRET, Somebody, opened
from tests.browser.server import PATIENCE, free_port, wait_until_open
from tests.conftest import ROOT

PEOPLE = {
    "Ada": Somebody("ada@bay.example", "Ada Moss"),
    "Ben": Somebody("Ben@bay.example", "**Ben** <b>Reed</b>"),
    "Cleo": Somebody("cleo@elsewhere.example", "Cleo Ward"),
    "Dora": Somebody("ada@bay.example", "Ada Moss", verified=False),
}
SECRETS = """
[auth]
redirect_uri = "{dashboard}/oauth2callback"
cookie_secret = "0123456789abcdef0123456789abcdef"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"

[roles]
analysts = ["ada@bay.example"]
viewers = ["ben@bay.example"]
"""


@pytest.fixture(scope="module")
def store(seed_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the seeds that these tests may change."""
    return shutil.copytree(seed_store, tmp_path_factory.mktemp("sign-in") / "store")


@pytest.fixture(scope="module")
def guarded(store: Path) -> Iterator[str]:
    """Address of a dashboard with sign-in that listens everywhere."""
    port = free_port()
    address, log, secrets = f"http://127.0.0.1:{port}", store.parent / "log", store.parent / "secrets.toml"
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    command += ["--server.address", "0.0.0.0", "--server.headless", "true", "--secrets.files", str(secrets)]  # noqa: S104
    with opened(PEOPLE) as provider, log.open("w") as output:
        told = SECRETS.format(dashboard=address, client=CLIENT, secret=CLIENT_SECRET, provider=provider)
        secrets.write_text(told, "utf-8")
        environment = {**os.environ, "PARALLAX_STORE": str(store), "NO_PROXY": "127.0.0.1"}
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
        try:
            wait_until_open(address, server, log)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=20)


Arrive = Callable[[], Page]


@pytest.fixture
def arrive(browser: Browser, guarded: str) -> Iterator[Arrive]:
    """Opens the dashboard in a browser that knows nobody yet."""
    contexts: list[BrowserContext] = []

    def arrived() -> Page:
        contexts.append(browser.new_context(viewport={"width": 1440, "height": 1000}))
        contexts[-1].set_default_timeout(PATIENCE * 1000)
        page = contexts[-1].new_page()
        page.goto(f"{guarded}/articles")
        return page

    yield arrived
    for context in contexts:
        context.close()


def _sign_in(page: Page, who: str) -> Page:
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name=who).click()
    return page


def _enter(page: Page, who: str) -> Page:
    """Sign in as somebody who is let in, and arrive where one was going."""
    asked = page.url
    _sign_in(page, who)
    expect(page).to_have_url(asked)
    return page


def test_nothing_is_shown_before_sign_in(arrive: Arrive) -> None:
    page = arrive()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
    expect(page.get_by_text("Sign in to read.")).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    assert "NationPress" not in page.content()


def test_each_has_their_own_name_rights_and_filters(arrive: Arrive, guarded: str) -> None:
    ada, ben = _enter(arrive(), "Ada"), _enter(arrive(), "Ben")
    expect(ada.get_by_text("Ada Moss (ada@bay.example) · analyst")).to_be_visible()
    expect(ben.get_by_text("**Ben** <b>Reed</b> (ben@bay.example) · viewer")).to_be_visible()
    ada.goto(f"{guarded}/articles?outlet=NationPress")
    ben.goto(f"{guarded}/articles")
    expect(ada.get_by_text("1 outlet", exact=True)).to_be_visible()
    expect(ben.get_by_text("4 outlets", exact=True)).to_be_visible()
    expect(ada.get_by_text("Ada Moss (ada@bay.example) · analyst")).to_be_visible()
    expect(ada.locator("summary", has_text="Add articles")).to_be_visible()
    expect(ada.locator("summary", has_text="Corpora")).to_have_count(0)
    expect(ben.get_by_text("How this is computed, and its limits")).to_be_visible()
    expect(ben.locator("summary", has_text="Add articles")).to_have_count(0)
    ben.get_by_role("button", name="Sign out").click()
    expect(ben.get_by_role("button", name="Sign in")).to_be_visible()
    ada.reload()
    expect(ada.get_by_text("Ada Moss (ada@bay.example) · analyst")).to_be_visible()


def test_after_sign_in_one_is_at_the_page_and_filters_asked_for(arrive: Arrive, guarded: str) -> None:
    asked = f"{guarded}/articles?outlet=NationPress"
    ada = arrive()
    ada.goto(asked)
    expect(ada.get_by_role("button", name="Sign in")).to_be_visible()
    _enter(ada, "Ada")
    expect(ada.get_by_text("1 outlet", exact=True)).to_be_visible()
    expect(ada).to_have_url(asked)
    ada.goto(guarded)
    expect(ada.get_by_text("4 outlets", exact=True)).to_be_visible()
    expect(ada.get_by_text("Ada Moss (ada@bay.example) · analyst")).to_be_visible()
    expect(ada).to_have_url(f"{guarded}/")


def test_on_a_telephone_as_well(arrive: Arrive, guarded: str) -> None:
    ada = arrive()
    ada.set_viewport_size({"width": 390, "height": 800})
    ada.goto(f"{guarded}/search?words=troops")
    expect(ada.get_by_role("button", name="Sign in")).to_be_visible()
    _enter(ada, "Ada")


def test_no_path_leads_to_another_site(arrive: Arrive, guarded: str) -> None:
    ada = arrive()
    expect(ada.get_by_role("button", name="Sign in")).to_be_visible()
    fetched: list[str] = []
    ada.on("request", lambda request: fetched.append(request.url))
    ada.wait_for_function("sessionStorage.getItem('parallax-asked') !== null")
    ada.evaluate("sessionStorage.setItem('parallax-asked', '//elsewhere.example/articles')")
    _sign_in(ada, "Ada")
    expect(ada.get_by_text("4 outlets", exact=True)).to_be_visible()
    ada.wait_for_function("sessionStorage.getItem('parallax-asked') === null")
    ada.wait_for_timeout(500)
    assert ada.url == f"{guarded}/"
    assert not [url for url in fetched if "elsewhere.example" in url]


def test_a_correction_is_signed_by_who_is_signed_in(arrive: Arrive, store: Path) -> None:
    ada = _enter(arrive(), "Ada")
    expect(ada.get_by_text("Ada Moss (ada@bay.example) · analyst")).to_be_visible()
    ada.get_by_text("Mark a passage").click()
    ada.get_by_label("The words, copied from the article").fill(str(_words(store, ada)))
    ada.get_by_label("What is to be remembered of it").fill("to be checked")
    expect(ada.get_by_text("Signed by Ada Moss (ada@bay.example)")).to_be_visible()
    expect(ada.get_by_label("Your name")).to_have_count(0)
    ada.get_by_role("button", name="Mark", exact=True).click()
    expect(ada.get_by_text("Corrected; it stands in the history.")).to_be_visible()
    expect(ada.get_by_role("button", name="Marked by analysts")).to_be_visible()
    assert [(entry.kind, entry.author) for entry in entries(store)] == [("mark", "Ada Moss (ada@bay.example)")]


def _words(store: Path, page: Page) -> str:
    """The title of the article that is shown."""
    shown = page.locator(".st-key-reader article").first.inner_text()
    titles = open_corpus(store).ask("SELECT title FROM articles")["title"]
    return next(str(title) for title in titles if str(title) in shown)


@pytest.mark.parametrize(
    ("who", "why"), [("Cleo", "is not among those let in here"), ("Dora", "has not verified your e-mail address")]
)
def test_others_are_refused_with_a_sentence(arrive: Arrive, who: str, why: str) -> None:
    page = _sign_in(arrive(), who)
    expect(page.get_by_text(why)).to_be_visible()
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    assert "NationPress" not in page.content()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()
