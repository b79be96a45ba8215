"""Somebody signed in, for a page that is run without a browser."""

from __future__ import annotations

import time
from typing import Any

from streamlit.testing.v1 import AppTest

AUTH = {
    "redirect_uri": "http://localhost:8501/oauth2callback",
    "cookie_secret": "0123456789abcdef0123456789abcdef",
    "client_id": "parallax",
    "client_secret": "known to both",
    "server_metadata_url": "http://localhost:1/.well-known/openid-configuration",
}
SECRETS: dict[str, Any] = {
    "auth": AUTH,
    "roles": {f"{role}s": [f"{role}@bay.example"] for role in ("administrator", "analyst", "viewer")},
}


def claims(role: str) -> dict[str, Any]:
    """What the provider says of somebody who has a role."""
    about = {"email": f"{role}@bay.example", "email_verified": True, "name": "Ada Moss"}
    return {"is_logged_in": True, "iat": int(time.time()) - 60, **about}


def sign_in(page: AppTest, role: str) -> AppTest:
    """The same page, with somebody of a role before it."""
    page.secrets = dict(SECRETS)
    page.user = claims(role)
    return page
