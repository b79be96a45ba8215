"""Pages and feeds from their addresses: the one place where Parallax uses the network, and only on somebody's word.

An address may lead anywhere, so it is treated as a stranger: only http and https; the name is resolved once, every
resolved address must be one of the public internet, and that very address is the one connected to, so that a name
cannot change its meaning in between; the same again after each redirect. No proxy of the environment, no cookies,
and limits on size, time and redirects.
"""

from __future__ import annotations

import os
import socket
import ssl
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import ip_address, ip_network
from threading import Timer
from time import monotonic
from typing import NamedTuple
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from analysis.errors import UnreadableError

SETTING = "PARALLAX_FETCH"
"""Environment variable; `off` makes every fetch fail with a sentence."""
AGENT = "Mozilla/5.0 (compatible; Parallax/0.1; news comparison)"
CHUNK = 65_536
LONGEST_ADDRESS = 2_000

PORTS = {"http": 80, "https": 443}
KINDS = {
    "application/atom+xml": ".xml",
    "application/json": ".json",
    "application/jsonl": ".jsonl",
    "application/msword": ".doc",
    "application/pdf": ".pdf",
    "application/rdf+xml": ".xml",
    "application/rss+xml": ".xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/warc": ".warc",
    "application/x-ndjson": ".jsonl",
    "application/xhtml+xml": ".html",
    "application/xml": ".xml",
    "application/zip": ".zip",
    "message/rfc822": ".eml",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/xml": ".xml",
}
"""Content types that are taken, with the ending their files get."""
UNTYPED = ("", "application/octet-stream", "binary/octet-stream")
"""Content types that say nothing; the ending of the address speaks instead."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_DECODED = {"": 0, "deflate": zlib.MAX_WBITS, "gzip": zlib.MAX_WBITS | 16, "identity": 0, "x-gzip": zlib.MAX_WBITS | 16}
_METADATA = ip_address("168.63.129.16")
"""Where one cloud tells its machines their secrets; those of the others lie in ranges that are not public anyway."""
_HIDING = tuple(map(ip_network, ("192.88.99.0/24", "2001::/32", "2002::/16")))
"""Ranges that lead to another address than the one they show: relays, Teredo, 6to4."""
_UNICAST = ip_network("2000::/3")
"""The part of IPv6 that the internet uses; NAT64, IPv4-mapped, link-local and site-local addresses lie outside."""


class Fetched(NamedTuple):
    """What an address gave: the address it came from in the end, its bytes, and the ending its kind of file has."""

    url: str
    content: bytes
    suffix: str


def resolved(host: str, port: int) -> list[str]:
    """The addresses that a name has now, as the system resolves it. OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def refusal(address: str) -> str:
    """Why an address is not connected to, or nothing: it is not of the public internet, or hides another one."""
    found = ip_address(address.partition("%")[0])
    stray = found == _METADATA or any(found in net for net in _HIDING) or (found.version == 6 and found not in _UNICAST)
    if stray or found.is_multicast or found.is_reserved or not found.is_global:
        return f"{found} is not an address of the public internet"
    return ""


@dataclass(frozen=True, slots=True)
class Policy:
    """What is fetched and what is not: who resolves names, which addresses are refused, and how much is too much."""

    resolve: Callable[[str, int], Sequence[str]] = resolved
    refuse: Callable[[str], str] = refusal
    context: Callable[[], ssl.SSLContext] = ssl.create_default_context
    largest: int = 20_000_000
    """Bytes of a body, as sent and unpacked."""
    seconds: float = 30.0
    """From the first connection to the last byte, redirects included."""
    redirects: int = 5


PUBLIC = Policy()
"""The policy that holds everywhere but in tests: the public internet and nothing else."""


def is_allowed() -> bool:
    """Whether the operator lets addresses be fetched: `PARALLAX_FETCH` is not off."""
    return os.environ.get(SETTING, "").strip().lower() not in ("off", "0", "no", "false")


def fetch(url: str, *, policy: Policy = PUBLIC) -> Fetched:
    """What an address gives. UnreadableError names the address and says why it gave nothing."""
    if not is_allowed():
        raise UnreadableError(url, f"fetching is switched off here ({SETTING})")
    until = monotonic() + policy.seconds
    here = url.strip()
    try:
        for _ in range(policy.redirects + 1):
            found = _visited(here, policy, until)
            if isinstance(found, Fetched):
                return found
            here = found
    except (HTTPException, OSError, zlib.error) as error:
        raise UnreadableError(url, _reason(error, policy)) from error
    except UnreadableError as error:
        raise UnreadableError(url, error.reason) from error
    raise UnreadableError(url, f"more than {policy.redirects} redirects")


def _visited(url: str, policy: Policy, until: float) -> Fetched | str:
    """What one address gives: content, or the address that it redirects to."""
    parts = _parts(url)
    host = str(parts.hostname)
    with _connected(parts, _checked(parts, policy), policy=policy, until=until) as connection:
        connection.request("GET", _target(parts), headers=_headers(host, parts))
        response = connection.getresponse()
        if response.status in _REDIRECTS and response.getheader("Location"):
            return urljoin(url, str(response.getheader("Location")))
        if response.status != HTTPStatus.OK:
            raise UnreadableError(url, f"the server answers {_status(response.status)}")
        suffix = _suffix(response, parts)
        return Fetched(url, b"".join(_body(response, policy.largest, url)), suffix)


def _parts(url: str) -> SplitResult:
    """The parts of an address that may be visited. UnreadableError where it is none."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        (host or "").encode("idna")
    except ValueError as error:
        raise UnreadableError(url, "this is not an address") from error
    if parts.scheme not in PORTS:
        raise UnreadableError(url, "only addresses that begin with http:// or https:// are fetched")
    if not host or port == 0 or len(url) > LONGEST_ADDRESS or not url.isprintable():
        raise UnreadableError(url, "this is not an address")
    if parts.username is not None or parts.password is not None:
        raise UnreadableError(url, "addresses with a user name or a password are not fetched")
    return parts


def _checked(parts: SplitResult, policy: Policy) -> list[str]:
    """The addresses of the host, every one of which the policy lets through."""
    host = str(parts.hostname)
    found = list(policy.resolve(host if ":" in host else _ascii(host), _port(parts)))
    for address in found:
        reason = policy.refuse(address)
        if reason:
            raise UnreadableError(host, f"not fetched: {reason}")
    if not found:
        raise UnreadableError(host, "there is no such host")
    return found


def _ascii(host: str) -> str:
    return host.encode("idna").decode("ascii")


def _port(parts: SplitResult) -> int:
    return parts.port or PORTS[parts.scheme]


@contextmanager
def _connected(
    parts: SplitResult, addresses: Sequence[str], *, policy: Policy, until: float
) -> Iterator[HTTPConnection]:
    """A connection to one of the checked addresses, cut when the time is over."""
    host = str(parts.hostname)
    connection = HTTPConnection(host, _port(parts))
    connection.sock = plain = _socket(addresses, _port(parts), until)
    if parts.scheme == "https":
        # The name is checked against the certificate; the address stays the one that was checked.
        connection.sock = policy.context().wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
    timer = Timer(max(0.0, until - monotonic()), _cut, [connection.sock])
    timer.daemon = True
    timer.start()
    try:
        if isinstance(connection.sock, ssl.SSLSocket):
            connection.sock.do_handshake()
        yield connection
        if monotonic() >= until:
            raise TimeoutError
    except (HTTPException, OSError) as error:
        # A cut connection fails in many ways, all for the same reason.
        if monotonic() >= until:
            raise TimeoutError from error
        raise
    finally:
        timer.cancel()
        connection.close()


def _socket(addresses: Sequence[str], port: int, until: float) -> socket.socket:
    """A connection to the first address that answers; OSError of the last where none does."""
    refused: OSError = TimeoutError()
    for address in addresses:
        left = until - monotonic()
        if left <= 0:
            break
        try:
            return socket.create_connection((address, port), timeout=left)
        except OSError as error:
            refused = error
    raise refused


def _cut(connection: socket.socket) -> None:
    """End a connection from another thread, whatever it waits for."""
    try:
        socket.socket.shutdown(connection, socket.SHUT_RDWR)
    except OSError:
        connection.close()


def _headers(host: str, parts: SplitResult) -> dict[str, str]:
    name = f"[{host}]" if ":" in host else _ascii(host)
    port = "" if _port(parts) == PORTS[parts.scheme] else f":{_port(parts)}"
    return {"Host": name + port, "User-Agent": AGENT, "Accept": "*/*", "Accept-Encoding": "identity"}


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return path + (f"?{quote(parts.query, safe='/?%:@!$&()*+,;=~-._[]')}" if parts.query else "")


def _suffix(response: HTTPResponse, parts: SplitResult) -> str:
    """The ending for a file of what is sent. UnreadableError where it is of a kind that is not read."""
    kind = (response.getheader("Content-Type") or "").partition(";")[0].strip().lower()
    if kind in KINDS:
        return KINDS[kind]
    dot, ending = unquote(parts.path).rpartition("/")[2].rpartition(".")[1:]
    if kind in UNTYPED and f"{dot}{ending}".lower() in KINDS.values():
        return f"{dot}{ending}".lower()
    raise UnreadableError(
        str(parts.hostname), f"what is there is of a kind that is not read ({kind[:60] or 'unknown'})"
    )


def _body(response: HTTPResponse, largest: int, url: str) -> Iterator[bytes]:
    """The body in pieces, unpacked. UnreadableError as soon as it is larger than the limit."""
    coding = (response.getheader("Content-Encoding") or "").strip().lower()
    if coding not in _DECODED:
        raise UnreadableError(url, f"it is packed in a way that is not read ({coding[:30]})")
    unpack = zlib.decompressobj(_DECODED[coding]) if _DECODED[coding] else None
    room = largest
    while piece := response.read1(CHUNK):
        plain = unpack.decompress(piece, room + 1) if unpack else piece
        room -= len(plain)
        if room < 0:
            raise UnreadableError(url, f"larger than {largest // 1_000_000 or 1} MB")
        yield plain
    # read1 ends quietly where a body breaks off.
    if response.length:
        raise UnreadableError(url, "the connection broke off before the end")


def _status(number: int) -> str:
    try:
        return f"{number} ({HTTPStatus(number).phrase})"
    except ValueError:
        return str(number)


def _reason(error: Exception, policy: Policy) -> str:
    if isinstance(error, TimeoutError):
        return f"it took longer than {policy.seconds:g} seconds"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted ({error.verify_message})"
    if isinstance(error, socket.gaierror):
        return "there is no such host"
    if isinstance(error, ConnectionError | ssl.SSLError | HTTPException | zlib.error):
        return "the server does not answer as it should"
    return f"it cannot be reached ({error.strerror if isinstance(error, OSError) else error})"
