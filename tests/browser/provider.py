"""A tiny OpenID provider on this machine: whoever opens it says who they are, and it vouches for them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, CLIENT_SECRET = "parallax", "known to both"


class Somebody(NamedTuple):
    """Somebody whom the provider knows."""

    email: str
    name: str
    verified: bool = True

    def claims(self) -> dict[str, Any]:
        return {"sub": self.email, "email": self.email, "name": self.name, "email_verified": self.verified}


class _Provider(ThreadingHTTPServer):
    """What the provider knows while it runs."""

    def __init__(self, people: Mapping[str, Somebody]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.people = people
        self.key = RSAKey.generate_key(2048, parameters={"kid": "only", "use": "sig", "alg": "RS256"})
        self.granted: dict[str, dict[str, Any]] = {}
        self.address = f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: _Provider

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(asked.query).items()}
        if asked.path == "/.well-known/openid-configuration":
            self._json(_about(self.server.address))
        elif asked.path == "/keys":
            self._json({"keys": [self.server.key.as_dict(private=False)]})
        elif "as" in query:
            self._grant(query)
        else:
            links = (urlencode({**query, "as": who}) for who in self.server.people)
            shown = (f'<p><a href="/authorize?{escape(link)}">{link.rpartition("=")[2]}</a></p>' for link in links)
            self._answer("text/html", "".join(shown))

    def _grant(self, query: Mapping[str, str]) -> None:
        code = f"code-{len(self.server.granted)}"
        self.server.granted[code] = self.server.people[query["as"]].claims() | {"nonce": query["nonce"]}
        self.send_response(302)
        self.send_header("Location", f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}")
        self.end_headers()

    def do_POST(self) -> None:
        given = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        now = int(time.time())
        about = {"iss": self.server.address, "aud": CLIENT, "iat": now, "exp": now + 600}
        claims = self.server.granted[given["code"][0]] | about
        token = jwt.encode({"alg": "RS256", "kid": "only"}, claims, self.server.key)
        self._json({"access_token": "unused", "token_type": "Bearer", "id_token": token, "expires_in": 600})

    def _json(self, content: Mapping[str, Any]) -> None:
        self._answer("application/json", json.dumps(content))

    def _answer(self, kind: str, text: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@contextmanager
def opened(people: Mapping[str, Somebody]) -> Iterator[str]:
    """The address of a provider that knows these people, each by the word on their link."""
    with _Provider(people) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.address
        server.shutdown()


def _about(address: str) -> dict[str, Any]:
    return {
        "issuer": address,
        "authorization_endpoint": f"{address}/authorize",
        "token_endpoint": f"{address}/token",
        "jwks_uri": f"{address}/keys",
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }
