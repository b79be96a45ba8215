"""The command that opens the dashboard, and who may reach it: this machine alone, or others once sign-in is set up."""

from __future__ import annotations

import os
import sys
import tomllib
from argparse import ArgumentParser, Namespace
from ipaddress import IPv6Address, ip_address
from pathlib import Path
from typing import Any

from analysis.commands.telling import Command, Options, count
from analysis.errors import StoreError

APP = Path(__file__).resolve().parent.parent.parent / "app.py"
STORE_SETTING = "PARALLAX_STORE"
"""Environment variable that tells the dashboard which store to open."""
ADDRESS_SETTING = "STREAMLIT_SERVER_ADDRESS"
SECRETS = Path(".streamlit") / "secrets.toml"
"""Where Streamlit looks for the settings of sign-in: in the folder of the dashboard, and in the user's own."""

EXPOSED = (
    "others could reach this dashboard, and nobody would have to sign in: listen on this machine only "
    "(--server.address 127.0.0.1), or set up sign-in in .streamlit/secrets.toml (README, “For several people”)"
)


def is_loopback(address: str) -> bool:
    """Whether an address or host name is reached from this machine alone; nothing stands for every address."""
    bare = address.strip().removeprefix("[").removesuffix("]").lower().rstrip(".")
    if bare == "localhost":
        return True
    try:
        found = ip_address(bare)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, IPv6Address) else None
    return (mapped or found).is_loopback


def has_sign_in(folder: Path) -> bool:
    """Whether sign-in is set up for the dashboard in a folder. StoreError where a file of secrets cannot be read."""
    return any("auth" in _toml(place / SECRETS) for place in (folder, Path.home()))


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: cannot be read ({error})") from error


def _serve_options(command: ArgumentParser) -> None:
    command.add_argument("--port", type=count, default=8501, metavar="N", help="default: 8501")
    command.add_argument("--address", metavar="HOST", help="where to listen (default: this machine only)")


def _serve(given: Namespace) -> int:
    if not APP.is_file():
        raise StoreError(f"{APP}: the dashboard is not here; run this from a checkout of Parallax")
    if not is_loopback(_address(given)) and not has_sign_in(APP.parent):
        raise StoreError(EXPOSED)
    command = [sys.executable, "-m", "streamlit", "run", str(APP), "--server.port", str(given.port)]
    command += ["--server.address", given.address] if given.address else []
    settings = os.environ | {STORE_SETTING: str(given.store.resolve())}
    os.chdir(APP.parent)
    # In the place of this process, so that whoever stops it stops the dashboard.
    os.execve(sys.executable, command, settings)  # noqa: S606


def _address(given: Namespace) -> str:
    """Where Streamlit will listen; nothing stands for every address."""
    if given.address is not None:
        return str(given.address)
    configured = _toml(APP.parent / ".streamlit" / "config.toml").get("server", {}).get("address", "")
    return os.environ.get(ADDRESS_SETTING) or str(configured)


COMMANDS: dict[str, tuple[str, Command, Options]] = {
    "serve": ("open the dashboard on the store", _serve, _serve_options)
}
