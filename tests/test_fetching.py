"""Addresses: what is refused before anything is sent, and what a hostile server gets away with (nothing)."""

from __future__ import annotations

import gzip
import ssl
import subprocess
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.errors import UnreadableError
from analysis.fetching import PUBLIC, SETTING, Policy, fetch, refusal
from tests.webserver import PAGE, Answer, Server, answer, dripping, endless

POLL = 0.02
"""Seconds between two looks of the server at whether it is to end: each test waits for its own."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as found:
        threading.Thread(target=found.serve_forever, args=(POLL,), daemon=True).start()
        yield found
        found.shutdown()


def here(*names: str) -> Policy:
    """A policy for the servers of these tests: the names lead to this machine, and this machine only is let through."""

    def resolve(host: str, port: int) -> Sequence[str]:
        del port
        return ["127.0.0.1"] if host in ("press.example", *names) else [host]

    return Policy(
        resolve=resolve, refuse=lambda found: "" if found == "127.0.0.1" else refusal(found), largest=200_000, seconds=3
    )


def reason(url: str, policy: Policy = PUBLIC) -> str:
    with pytest.raises(UnreadableError) as caught:
        fetch(url, policy=policy)
    assert caught.value.file == url
    return caught.value.reason


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 (refused)
        "10.1.2.3",
        "100.64.0.1",
        "100.100.100.200",
        "127.0.0.1",
        "127.9.9.9",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2001:db8::1",
        "2001:0:a00:1::1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "64:ff9b:1::a00:1",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
    ],
)
def test_addresses_that_are_not_public_are_refused(address: str) -> None:
    assert "not an address of the public internet" in refusal(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "93.184.215.14", "2606:4700:4700::1111"])
def test_public_addresses_are_let_through(address: str) -> None:
    assert refusal(address) == ""


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "[::1]", "[::ffff:7f00:1]"],
)
def test_this_machine_is_refused_in_every_spelling(host: str, server: Server) -> None:
    assert "public internet" in reason(f"http://{host}:{server.port}/")
    assert server.asked == []


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ftp://press.example/a",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "press.example/a",
        "gopher://press.example/",
        "http://",
        "http:///a",
        "http://press..example/",
        "http://[::1/",
        "http://press.example:99999/",
        "http://press.example/a\r\nX: y",
        "http://press.example/" + "a" * 3000,
        "http://user:secret@press.example/",
    ],
)
def test_what_is_no_address_of_a_page_is_refused(url: str) -> None:
    assert reason(url, here())


def test_a_page_comes_with_its_kind_and_where_it_came_from(server: Server) -> None:
    server.answers["/a%20b?q=1"] = answer(PAGE, Content_Type="text/html; charset=utf-8", Set_Cookie="a=b")
    found = fetch(f"http://press.example:{server.port}/a b?q=1", policy=here())
    assert (found.content, found.suffix) == (PAGE, ".html")
    sent = server.asked[0][1]
    assert sent["Host"] == f"press.example:{server.port}"
    assert not {"Cookie", "Authorization", "Referer"} & sent.keys()


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.answers["/"] = answer()
    assert fetch(f"http://press.example:{server.port}/", policy=here()).content == PAGE


def test_redirects_are_followed_and_counted(server: Server) -> None:
    for number in range(6):
        server.answers[f"/{number}"] = answer(status=302, Location=f"/{number + 1}")
    server.answers["/6"] = answer()
    found = fetch(f"http://press.example:{server.port}/1", policy=here())
    assert found.url.endswith("/6")
    assert reason(f"http://press.example:{server.port}/0", here()) == "more than 5 redirects"


@pytest.mark.parametrize(
    "target",
    [
        "http://10.0.0.7/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "file:///etc/hosts",
        "//192.168.0.1/",
    ],
)
def test_a_redirect_to_where_nobody_may_go_is_refused(target: str, server: Server) -> None:
    server.answers["/"] = answer(status=301, Location=target)
    assert reason(f"http://press.example:{server.port}/", here())
    assert len(server.asked) == 1


def test_a_name_that_changes_its_meaning_is_resolved_once(server: Server) -> None:
    """The first answer is checked and connected to; a second one, which would be private, is never asked for."""
    server.answers["/"] = answer()
    asked: list[str] = []

    def rebinding(host: str, port: int) -> list[str]:
        del port
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    policy = replace(here(), resolve=rebinding)
    assert fetch(f"http://press.example:{server.port}/", policy=policy).content == PAGE
    assert asked == ["press.example"]
    assert "public internet" in reason(f"http://press.example:{server.port}/", policy)


def test_one_private_address_among_several_is_enough(server: Server) -> None:
    policy = replace(here(), resolve=lambda *_: ["127.0.0.1", "192.168.0.4"])
    assert "192.168.0.4" in reason(f"http://press.example:{server.port}/", policy)
    assert server.asked == []


def test_the_next_address_is_tried_where_one_does_not_answer(server: Server) -> None:
    server.answers["/"] = answer()
    policy = Policy(resolve=lambda *_: ["127.0.0.2", "127.0.0.1"], refuse=lambda _: "", seconds=3)
    assert fetch(f"http://press.example:{server.port}/", policy=policy).content == PAGE


@pytest.mark.parametrize(
    ("write", "says"),
    [
        (endless, "larger than"),
        (dripping, "longer than 3 seconds"),
        (lambda _: time.sleep(6), "longer than 3 seconds"),
        (answer(gzip.compress(b"0" * 50_000_000), Content_Encoding="gzip"), "larger than"),
        (answer(zlib.compress(b"0" * 50_000_000), Content_Encoding="deflate"), "larger than"),
        (answer(b"no gzip at all", Content_Encoding="gzip"), "does not answer as it should"),
        (answer(Content_Encoding="br"), "packed in a way that is not read (br)"),
        (answer(Content_Type="video/mp4"), "a kind that is not read (video/mp4)"),
        (answer(Content_Type=""), "a kind that is not read (unknown)"),
        (answer(Content_Length="9000"), "broke off"),
        (answer(status=404), "404 (Not Found)"),
        (answer(status=599), "599"),
        (answer(status=302), "302 (Found)"),
        (lambda handler: handler.wfile.write(b"SSH-2.0-x\r\n\r\n"), "does not answer as it should"),
        (lambda _: None, "does not answer as it should"),
    ],
)
def test_a_server_that_misbehaves_is_one_sentence(write: Answer, says: str, server: Server) -> None:
    server.answers["/"] = write
    began = time.monotonic()
    assert says in reason(f"http://press.example:{server.port}/", here())
    assert time.monotonic() - began < 5


def test_a_packed_page_is_unpacked(server: Server) -> None:
    server.answers["/"] = answer(gzip.compress(PAGE), Content_Encoding="gzip")
    assert fetch(f"http://press.example:{server.port}/", policy=here()).content == PAGE


def test_the_ending_of_the_address_speaks_where_the_server_does_not(server: Server) -> None:
    server.answers["/report.pdf"] = answer(b"%PDF-1.4", Content_Type="application/octet-stream")
    assert fetch(f"http://press.example:{server.port}/report.pdf", policy=here()).suffix == ".pdf"


def test_a_host_that_is_none(server: Server) -> None:
    assert reason(f"http://nowhere.invalid:{server.port}/") == "there is no such host"


@pytest.mark.parametrize("value", ["off", "OFF", " off ", "0", "no"])
def test_the_operator_switches_it_off(value: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, value)
    assert "switched off" in reason(f"http://press.example:{server.port}/", here())
    assert server.asked == []


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for press.example that signs itself."""
    path = tmp_path / "press.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=press.example"]
    subprocess.run(
        [*command, "-addext", "subjectAltName=DNS:press.example", "-keyout", str(path), "-out", f"{path}.crt"],
        check=True,
        capture_output=True,
    )
    return path


def test_the_certificate_is_that_of_the_name(server: Server, certificate: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{certificate}.crt", certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers["/"] = answer()
    trusting = replace(here("other.example"), context=lambda: ssl.create_default_context(cafile=f"{certificate}.crt"))
    assert fetch(f"https://press.example:{server.port}/", policy=trusting).content == PAGE
    assert "not to be trusted" in reason(f"https://other.example:{server.port}/", trusting)
    assert "not to be trusted" in reason(f"https://press.example:{server.port}/", here())
