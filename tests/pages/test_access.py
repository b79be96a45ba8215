"""Who is let in, as what, and what the settings of sign-in must say for it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from pages.parts import access
from pages.parts.access import AccessError, Settings, SignInError, settings
from tests.conftest import ROOT
from tests.pages.signedin import AUTH, SECRETS, claims, sign_in

ROLES = {"administrators": ["Ada@Bay.example "], "viewers": ["ada@bay.example", "ben@bay.example"]}


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    """Settings are read anew for every test."""
    settings.cache_clear()
    yield
    settings.cache_clear()


def _known(roles: Any) -> Settings:
    return Settings(("",), *access._roles(roles))


@pytest.mark.parametrize(
    ("given", "roles", "role", "signature"),
    [
        ({}, ROLES, "administrator", "Ada Moss (ada@bay.example)"),
        ({"email": "BEN@bay.example", "name": ""}, ROLES, "viewer", "ben@bay.example"),
        ({"email_verified": "true"}, ROLES, "administrator", "Ada Moss (ada@bay.example)"),
        ({"email": "cleo@far.example"}, ROLES | {"everyone_else": "analyst"}, "analyst", "Ada Moss (cleo@far.example)"),
        ({"name": "boss@bay.example"}, ROLES, "administrator", "ada@bay.example"),
        ({"name": "Ada\u202e \n Moss"}, ROLES, "administrator", "Ada Moss (ada@bay.example)"),
        ({"name": "A" * 300}, ROLES, "administrator", f"{'A' * access.LONGEST_NAME} (ada@bay.example)"),
        ({"name": None}, ROLES, "administrator", "ada@bay.example"),
    ],
)
def test_who_is_let_in(given: dict[str, Any], roles: dict[str, Any], role: str, signature: str) -> None:
    person = access._signed_in(claims("nobody") | {"email": "ada@bay.example"} | given, _known(roles))
    assert (person.role, person.signature) == (role, signature)


@pytest.mark.parametrize(
    ("given", "roles", "why"),
    [
        ({"email_verified": False}, ROLES | {"everyone_else": "viewer"}, "not verified"),
        ({"email_verified": None}, ROLES | {"everyone_else": "viewer"}, "not verified"),
        ({"email_verified": "yes"}, ROLES, "not verified"),
        ({"email": ""}, ROLES | {"everyone_else": "viewer"}, "not verified"),
        ({"email": "cleo@far.example"}, ROLES, "cleo@far.example is not among those let in"),
        ({"email": "ada@bay.example.far.example"}, ROLES, "not among those let in"),
        ({}, {}, "not among those let in"),
    ],
)
def test_who_is_refused(given: dict[str, Any], roles: dict[str, Any], why: str) -> None:
    with pytest.raises(AccessError, match=why):
        access._signed_in(claims("nobody") | {"email": "ada@bay.example"} | given, _known(roles))


@pytest.mark.parametrize(
    "given",
    [
        {"is_logged_in": False},
        {"is_logged_in": "yes"},
        {"iat": time.time() - access.SIGNED_IN_FOR - 60},
        {"iat": None},
        {"iat": "today"},
    ],
)
def test_who_has_to_sign_in_anew(given: dict[str, Any]) -> None:
    with pytest.raises(SignInError):
        access._signed_in(claims("analyst") | given, _known(SECRETS["roles"]))


@pytest.mark.parametrize(
    ("roles", "at"),
    [
        ({"administrator": ["ada@bay.example"]}, "at administrator"),
        ({"viewers": "ada@bay.example"}, "at viewers"),
        ({"everyone_else": "viewers"}, "at everyone_else"),
        ({"everyone_else": True}, "at everyone_else"),
        ("ada@bay.example", "at roles"),
    ],
)
def test_roles_that_say_what_they_cannot_say_let_nobody_in(roles: Any, at: str) -> None:
    with pytest.raises(AccessError, match=at):
        access._roles(roles)


@pytest.mark.parametrize(
    ("auth", "why"),
    [
        ({}, "lacks redirect_uri, cookie_secret"),
        ("yes", "lacks redirect_uri, cookie_secret"),
        ({key: value for key, value in AUTH.items() if key != "client_id"}, "lacks client_id"),
        ({key: value for key, value in AUTH.items() if key != "client_secret"}, "lacks client_secret"),
        (AUTH | {"cookie_secret": "secret"}, "fewer than 32 characters"),
        (AUTH | {"bay": {"client_id": "parallax"}}, "lacks client_secret, server_metadata_url"),
    ],
)
def test_settings_by_which_nobody_could_sign_in_are_named(auth: Any, why: str) -> None:
    with pytest.raises(AccessError, match=why):
        access._providers(auth)


def test_providers_have_a_button_each() -> None:
    named = {key: AUTH[key] for key in ("client_id", "client_secret", "server_metadata_url")}
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    page.secrets = {"auth": AUTH | {"bay": named, "client_kwargs": {"prompt": "login"}}}
    page.user = {"is_logged_in": False}
    page.run()
    assert [button.label for button in page.button] == ["Sign in", "Sign in with Bay"]


@pytest.mark.parametrize(
    ("secrets", "why"),
    [
        ({"roles": {"viewers": []}}, "no [auth]"),
        ({"auth": {"client_id": "parallax"}}, "lacks"),
        ({"auth": AUTH, "roles": {"viewer": []}}, "not understood"),
    ],
)
def test_settings_that_are_not_understood_show_one_sentence(secrets: dict[str, Any], why: str) -> None:
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    page.secrets = secrets
    page.user = claims("administrator")
    page.run()
    assert [why in shown.value.replace("\\", "") for shown in page.error] == [True]
    assert not (page.title or page.dataframe)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "", "192.168.7.4", "bay.example"])  # noqa: S104
def test_without_sign_in_nothing_is_shown_to_others(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    option = st.get_option
    monkeypatch.setattr(st, "get_option", lambda name: address if name == "server.address" else option(name))
    page = AppTest.from_file(ROOT / "app.py", default_timeout=60).run()
    assert ["listen on this machine only" in shown.value for shown in page.error] == [True]
    assert not (page.title or page.dataframe or page.button)


@pytest.mark.parametrize(
    ("header", "refused"),
    [
        ("localhost:8501", False),
        ("127.0.0.1:8501", False),
        ("[::1]:8501", False),
        ("parallax.bay.example", True),
        ("127.0.0.1.bay.example:8501", True),
        ("[::1", True),
        ("", False),
    ],
)
def test_another_name_than_this_machine_is_refused(header: str, refused: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Context:
        headers = {"Host": header}  # noqa: RUF012

    monkeypatch.setattr(st, "context", Context())
    if refused:
        with pytest.raises(AccessError, match="another name"):
            access._check_name()
    else:
        access._check_name()


def test_a_file_of_secrets_that_cannot_be_read_lets_nobody_in(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path_factory.mktemp("secrets") / "secrets.toml"
    broken.write_text("[auth\n", "utf-8")
    option = st.get_option
    monkeypatch.setattr(st, "get_option", lambda name: [str(broken)] if name == "secrets.files" else option(name))
    with pytest.raises(AccessError, match="cannot be read"):
        settings()


def test_on_this_machine_nothing_is_new() -> None:
    def script() -> None:
        import streamlit as st

        from pages.parts.access import Right, admit, may, signature

        st.text(f"{admit()} {all(map(may, Right))} {signature()!r}")

    page = AppTest.from_function(script).run()
    assert [shown.value for shown in page.text] == ["True True ''"]
    assert not (page.button or page.error or page.sidebar.children)


def test_signed_in_the_way_out_is_offered() -> None:
    def script() -> None:
        from pages.parts.access import admit

        admit()

    page = sign_in(AppTest.from_function(script), "viewer").run()
    assert [button.label for button in page.sidebar.button] == ["Sign out"]
    page.sidebar.button[0].click().run()
    assert [button.label for button in page.button] == ["Sign in"]
