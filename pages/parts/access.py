"""Who is here and what they may do: the one place that decides, asked by the app for every page and by every act.

Without sign-in the dashboard serves this machine alone, and whoever sits at it may do everything. With `[auth]` in the
file of secrets everybody signs in through OpenID Connect, and `[roles]` says who may do what.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from analysis.commands.serving import EXPOSED, is_loopback
from analysis.errors import ParallaxError
from pages.parts.plaintext import plain
from pages.parts.returning import keep_asked, return_to_asked


class Right(StrEnum):
    """What somebody may do, in the words of a refusal."""

    READ = "reading"
    ADD = "adding articles"
    CORRECT = "corrections"
    NOTE = "notes and saved views"
    FETCH = "fetching addresses"
    IMPORT = "importing corrections"
    MANAGE = "creating and deleting corpora"
    REMOVE = "removing and restoring articles"


_VIEWER = frozenset({Right.READ})
_ANALYST = _VIEWER | {Right.ADD, Right.CORRECT, Right.NOTE}
ROLES = {"administrator": frozenset(Right), "analyst": _ANALYST, "viewer": _VIEWER}
"""What each role may do, the one that may most first; who is listed under several has the first of them."""
LISTS = {f"{role}s": role for role in ROLES}
EVERYONE_ELSE = "everyone_else"
"""The entry of `[roles]` for those whom no list names: a role, or none."""
NOBODY = "none"

SIGNED_IN_FOR = 12 * 3600
"""Seconds after which somebody signs in anew; the cookie itself would last for a month."""
SHORTEST_SECRET = 32
"""Characters of the secret that signs the cookies; who can guess it can be anybody."""
LONGEST_NAME = 50

_KEYS = ("client_id", "client_secret", "server_metadata_url")


class AccessError(ParallaxError):
    """Somebody may not do this, or not be here; the text says why and what would help."""


class SignInError(AccessError):
    """Somebody has to sign in first."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is let in. `signature` signs what they do; it is empty where nobody signs in."""

    role: str
    signature: str = ""

    def may(self, right: Right) -> bool:
        """Whether the role includes a right."""
        return right in ROLES[self.role]


WHOEVER_IS_HERE = Person("administrator")
"""Without sign-in: the person at this machine, who could do all of it with the files themselves."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How people sign in: the names of the providers ('' for one without), roles by address, and of everyone else."""

    providers: tuple[str, ...]
    roles: Mapping[str, str]
    otherwise: str


def who() -> Person:
    """The person of this session. AccessError where nobody is let in as things are, or this person is not."""
    found = settings()
    if found:
        return _signed_in(st.user.to_dict(), found)
    if not is_loopback(str(st.get_option("server.address") or "")):
        raise AccessError(EXPOSED)
    return WHOEVER_IS_HERE


def require(right: Right) -> None:
    """Make sure that the person of this session may do something; every act begins with this. Else AccessError."""
    person = who()
    if not person.may(right):
        raise AccessError(f"the role of {person.role} does not include {right}; ask whoever runs this dashboard")


def may(right: Right) -> bool:
    """Whether to offer something; what is not offered is refused as well, by `require`."""
    try:
        return who().may(right)
    except AccessError:
        return False


def signature() -> str:
    """What the signed-in person signs with; empty where nobody signs in, and people give a name of their own."""
    return who().signature


def do(right: Right, does: Callable[[], object]) -> None:
    """Do something that takes a right, for a button; where it may not or cannot be done, say why."""
    try:
        require(right)
        does()
    except ParallaxError as error:
        st.toast(plain(str(error)), icon=":material/error:")


def stop_strangers() -> None:
    """Stop with one sentence where the person of this session may not read; for the door to the corpus."""
    try:
        require(Right.READ)
    except AccessError as error:
        st.error(_sentence(error), icon=":material/lock:")
        st.stop()


def admit() -> bool:
    """Whether to show the pages. Draws who is signed in, or what stands in the place of every page."""
    try:
        person = who()
        if not settings():
            _check_name()
    except SignInError as error:
        _ask_to_sign_in(error)
        return False
    except AccessError as error:
        st.error(_sentence(error), icon=":material/lock:")
        if st.user.get("is_logged_in"):
            st.button("Sign out", key="sign-out", on_click=st.logout, icon=":material/logout:")
        return False
    if person.signature:
        with st.sidebar.container(horizontal=True, vertical_alignment="center"):
            return_to_asked()
            st.text(f"{person.signature} · {person.role}")
            st.button("Sign out", key="sign-out", on_click=st.logout, type="tertiary", icon=":material/logout:")
    return True


def _ask_to_sign_in(why: SignInError) -> None:
    keep_asked()
    st.title("Parallax", anchor=False)
    st.markdown(_sentence(why))
    known = settings()
    for provider in known.providers if known else ():
        words = f"Sign in with {plain(provider.title())}" if provider else "Sign in"
        # Streamlit signs in by the settings of [auth] itself where no provider is named.
        given = [provider] if provider else []
        st.button(words, key=f"sign-in-{provider}", on_click=st.login, args=given, type="primary")


def _sentence(error: AccessError) -> str:
    text = str(error)
    return plain(f"{text[0].upper()}{text[1:]}.")


@cache
def settings() -> Settings | None:
    """How people sign in, read once as Streamlit does; None where nobody does.

    AccessError where it is not understood, so that nobody gains by a mistake.
    """
    secrets = _secrets()
    if "auth" in secrets:
        return Settings(tuple(_providers(secrets["auth"])), *_roles(secrets.get("roles", {})))
    if "roles" in secrets:
        raise AccessError("the file of secrets has [roles] and no [auth], so nobody can be told from another")
    return None


def _secrets() -> Mapping[str, Any]:
    if st.secrets.load_if_toml_exists():
        return st.secrets
    if any(Path(path).exists() for path in st.get_option("secrets.files")):
        raise AccessError("the file of secrets cannot be read, so nobody is let in; the log of the server says more")
    return {}


def _providers(auth: Any) -> list[str]:
    """The names of the providers; one without a name is ''. AccessError where the settings would let nobody sign in."""
    sections = auth if isinstance(auth, Mapping) else {}
    found = [""] if "client_id" in sections else []
    found += [str(name) for name in sections if isinstance(sections[name], Mapping) and "client_id" in sections[name]]
    missing = [key for name in found for key in _KEYS if key not in (sections[name] if name else sections)]
    missing += [key for key in ("redirect_uri", "cookie_secret") if key not in sections]
    if missing or not found:
        raise AccessError(f"[auth] in the file of secrets lacks {', '.join(missing or _KEYS)}")
    if len(str(sections["cookie_secret"])) < SHORTEST_SECRET:
        raise AccessError(
            f"the cookie_secret in the file of secrets has fewer than {SHORTEST_SECRET} characters; "
            'python -c "import secrets; print(secrets.token_hex(32))" makes one'
        )
    return found


def _roles(given: Any) -> tuple[dict[str, str], str]:
    """Roles by address, and the role of everyone else, which may be 'none'."""
    found = given if isinstance(given, Mapping) else {"roles": given}
    unknown = [str(name) for name in found if name not in LISTS and name != EVERYONE_ELSE]
    unknown += [name for name in LISTS if not isinstance(found.get(name, []), list | tuple)]
    otherwise = found.get(EVERYONE_ELSE, NOBODY)
    if unknown or otherwise not in (*ROLES, NOBODY):
        raise AccessError(
            f"[roles] in the file of secrets is not understood at {(unknown or [EVERYONE_ELSE])[0]}; it takes lists of "
            f"addresses ({', '.join(LISTS)}) and {EVERYONE_ELSE}, which is {', '.join(ROLES)} or {NOBODY}"
        )
    # The role that may most comes last, and stands.
    named = {_tidy(email): role for name, role in reversed(LISTS.items()) for email in found.get(name, [])}
    return named, str(otherwise)


def _signed_in(claims: Mapping[str, Any], known: Settings) -> Person:
    """The person whom the provider vouches for."""
    if claims.get("is_logged_in") is not True:
        raise SignInError("sign in to read")
    issued = claims.get("iat")
    if not isinstance(issued, int | float) or time.time() - issued > SIGNED_IN_FOR:
        raise SignInError(f"you signed in more than {SIGNED_IN_FOR // 3600} hours ago; sign in again")
    email = _tidy(claims.get("email") or "")
    # Only what the provider has checked: else anybody could enter a colleague's address there.
    if not email or claims.get("email_verified") not in (True, "true"):
        raise AccessError("your provider of sign-in has not verified your e-mail address, so you are not let in")
    role = known.roles.get(email, known.otherwise)
    if role == NOBODY:
        raise AccessError(f"{email} is not among those let in here; ask whoever runs this dashboard")
    return Person(role, _signature(str(claims.get("name") or ""), email))


def _tidy(email: Any) -> str:
    return str(email).strip().casefold()


def _signature(name: str, email: str) -> str:
    """A name with the address that the provider has verified: names alone can be chosen, and taken twice."""
    tidy = " ".join("".join(character for character in name if character.isprintable()).split())[:LONGEST_NAME]
    return f"{tidy} ({email})" if tidy and "@" not in tidy else email


def _check_name() -> None:
    """AccessError where the dashboard was asked for by a name of another machine.

    So it is behind a proxy, or by a web page elsewhere whose name was made to point here.
    """
    host = st.context.headers.get("Host")
    if host and not is_loopback(_host(host)):
        raise AccessError(f"this dashboard was asked for under another name than this machine's own: {EXPOSED}")


def _host(header: str) -> str:
    try:
        return urlsplit(f"//{header}").hostname or ""
    except ValueError:
        return ""
