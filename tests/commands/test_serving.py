"""Where the dashboard may listen, and what it refuses."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from analysis.__main__ import main
from analysis.commands import serving
from analysis.commands.serving import is_loopback

SIGN_IN = '[auth]\nclient_id = "parallax"\n'


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("localhost", True),
        ("LocalHost.", True),
        ("::1", True),
        ("[::1]", True),
        ("::ffff:127.0.0.1", True),
        ("", False),
        ("0.0.0.0", False),  # noqa: S104
        ("::", False),
        ("::ffff:10.0.0.7", False),
        ("10.0.0.7", False),
        ("192.168.1.20", False),
        ("2001:db8::1", False),
        ("localhost.bay.example", False),
        ("127.0.0.1.bay.example", False),
        ("bay.example", False),
        ("2130706433", False),
        ("unix:///tmp/socket", False),
    ],
)
def test_what_only_this_machine_reaches(address: str, local: bool) -> None:
    assert is_loopback(address) is local


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds a dashboard, and nothing of sign-in."""
    folder = tmp_path / "checkout"
    (folder / ".streamlit").mkdir(parents=True)
    (folder / ".streamlit" / "config.toml").write_text('[server]\naddress = "127.0.0.1"\n', "utf-8")
    (folder / "app.py").touch()
    monkeypatch.setattr(serving, "APP", folder / "app.py")
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv(serving.ADDRESS_SETTING, raising=False)
    monkeypatch.chdir(tmp_path)
    return folder


def _started(monkeypatch: pytest.MonkeyPatch, *options: str) -> list[str] | int:
    """The command that a dashboard is started with, or the exit code where none is."""
    started: list[str] = []
    monkeypatch.setattr(os, "execve", lambda program, command, settings: started.extend(command))  # noqa: ARG005
    code = main(["serve", "--store", "store", *options])
    return started or code


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.20", ""])  # noqa: S104
def test_serve_refuses_others_without_sign_in(
    address: str, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert checkout.is_dir()
    assert _started(monkeypatch, "--address", address) == 2
    told = capsys.readouterr().err
    assert "nobody would have to sign in" in told
    assert ".streamlit/secrets.toml" in told


@pytest.mark.parametrize("where", ["checkout/.streamlit", ".streamlit"])
def test_serve_listens_to_others_with_sign_in(
    where: str, checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / where).mkdir(exist_ok=True)
    (tmp_path / where / "secrets.toml").write_text(SIGN_IN, "utf-8")
    command = _started(monkeypatch, "--address", "192.168.1.20")
    assert isinstance(command, list)
    assert command[-2:] == ["--server.address", "192.168.1.20"]
    assert str(checkout / "app.py") in command


def test_serve_as_it_is_listens_to_this_machine(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = _started(monkeypatch)
    assert isinstance(command, list)
    assert command[-2:] == ["--server.port", "8501"]
    assert checkout.is_dir()


def test_serve_looks_where_streamlit_would_listen(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(serving.ADDRESS_SETTING, "0.0.0.0")  # noqa: S104
    assert _started(monkeypatch) == 2
    monkeypatch.delenv(serving.ADDRESS_SETTING)
    (checkout / ".streamlit" / "config.toml").write_text("[server]\n", "utf-8")
    assert _started(monkeypatch) == 2


def test_secrets_that_cannot_be_read_are_no_sign_in(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / ".streamlit" / "secrets.toml").write_text("[auth\n", "utf-8")
    assert _started(monkeypatch, "--address", "::") == 2
    assert "secrets.toml: cannot be read" in capsys.readouterr().err
