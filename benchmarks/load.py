"""Fifty sessions held open on a thousand articles: `python -m benchmarks.load`.

The dashboard and, in turns with it, a nearly empty Streamlit page (three constant charts, a table of 50 rows) are each
asked by the same light clients, which speak Streamlit's own protocol, in three waves. In a wave every session asks for
its next update as soon as it has the last one. An ingest runs in every wave of both. Prints updates a second, errors,
dropped sessions and memory, and how the two compare; the exit code is 1 where a limit was not held.

The empty page runs as Streamlit comes, and so collects garbage after every update. The dashboard leaves that to the
interpreter (`.streamlit/config.toml`); `--same-collection` lets the empty page do the same, to see what that is worth.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import cycle
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from analysis import store
from analysis.annotation.annotate import annotated
from analysis.annotation.settings import pipeline_name
from analysis.corpus import open_corpus
from analysis.reading.files import read_file
from benchmarks.comparison import Copies
from benchmarks.kill import written_files

ROOT = Path(__file__).parent.parent
WAVES, BATCH = 3, 32
SHARE, MEGABYTES, GROWTH = 0.85, 1, 1.1
"""Of the empty page's updates, at least; a session, over it, at most; memory after the last wave by the first's."""
LARGEST, PATIENCE, QUIET = 64_000_000, 180.0, 5.0
"""Bytes of a message; seconds until an update counts as dropped; seconds from a wave and its ingest to the memory."""
RULES, ENDINGS = ("annotation", "knowledge", "reading", "resolution"), (".csv", ".py")
"""What a store that was made depends on."""
PAGES = re.findall(r'"pages/(\w+)\.py"', (ROOT / "app.py").read_text("utf-8"))
EMPTY = """
import pandas as pd
import streamlit as st

for number in range(3):
    bars = {"type": "bar", "x": list(range(20)), "y": [number + 1] * 20}
    st.plotly_chart({"data": [bars], "layout": {"title": {"text": f"Chart {number}"}}}, key=f"chart{number}")
st.dataframe(pd.DataFrame({"name": [f"row {number}" for number in range(50)], "count": range(50)}))
"""


@dataclass
class Server:
    """A Streamlit server, its pages, and what was measured of it."""

    port: int
    process: int
    pages: Sequence[str]
    rates: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    mishaps: Counter[str] = field(default_factory=Counter)
    took: dict[str, list[float]] = field(default_factory=dict)

    def megabytes(self) -> float:
        """Memory it holds."""
        status = Path(f"/proc/{self.process}/status").read_text("utf-8")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) / 1024


def main() -> int:
    """Measure and print; 1 where a limit was not held."""
    options = argparse.ArgumentParser(description="Fifty sessions held open on a thousand articles.")
    options.add_argument("--articles", type=int, default=1_000)
    options.add_argument("--sessions", type=int, default=50)
    options.add_argument("--seconds", type=float, default=20, help="length of a wave")
    options.add_argument("--pages", nargs="*", default=PAGES, help="default: all of them, in turn")
    options.add_argument("--without-ingest", action="store_true")
    options.add_argument("--same-collection", action="store_true", help="the empty page collects no garbage of its own")
    given = options.parse_args()
    begin = time.perf_counter()
    made = made_store(given.articles)
    print(f"{given.articles} articles made, or found made, in {time.perf_counter() - begin:.1f} s", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        into = Path(shutil.copytree(made, folder / "store"))
        (folder / "empty.py").write_text(EMPTY)
        begin = time.perf_counter()
        open_corpus(into)
        print(f"opened in {time.perf_counter() - begin:.1f} s", flush=True)
        pages = ["" if page == "overview" else page for page in given.pages]
        with (
            served(ROOT / "app.py", into, pages, log=folder / "log") as dashboard,
            served(
                folder / "empty.py", into, [""], log=folder / "log-empty", collects=not given.same_collection
            ) as empty,
        ):
            asyncio.run(_waves([dashboard, empty], given, folder))
        return 0 if _say(dashboard, empty, given.sessions) else 1


def made_store(articles: int) -> Path:
    """A resolved store of altered copies of the seeds and of our own texts; kept as long as the rules are as they are.

    To annotate and resolve so many takes minutes, which say nothing of how pages answer.
    """
    rules = [
        path for room in RULES for path in sorted((ROOT / "analysis" / room).rglob("*.*")) if path.suffix in ENDINGS
    ]
    digest = blake2b(b"".join(path.read_bytes() for path in rules), digest_size=6).hexdigest()
    kept = Path(tempfile.gettempdir()) / f"parallax-load-{articles}-{digest}"
    if not kept.is_dir():
        with tempfile.TemporaryDirectory(dir=tempfile.gettempdir()) as made:
            _write_copies(Path(made) / "store", articles)
            open_corpus(Path(made) / "store")
            shutil.copytree(Path(made) / "store", kept)
    return kept


def _write_copies(into: Path, articles: int) -> None:
    read = [
        [read_file(path) for path in sorted((ROOT / name).rglob("*.txt"))] for name in ("seeds", "tests/texts/open")
    ]
    rows = Copies(*map(annotated, read)).corpus(articles)
    ids = [article.article_id for article in rows["articles"]]
    for begin in range(0, len(ids), BATCH):
        wanted = set(ids[begin : begin + BATCH])
        some = {name: [row for row in found if row.article_id in wanted] for name, found in rows.items()}
        store.write_segment(into, some, pipeline=pipeline_name())


@contextmanager
def served(script: Path, into: Path, pages: Sequence[str], *, log: Path, collects: bool = False) -> Iterator[Server]:
    """A Streamlit server on a script, in a process of its own."""
    port = 18_500 + os.getpid() % 10_000 + (script.name == "empty.py")
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--runner.postScriptGC", "true"] if collects else []
    environment = {**os.environ, "PARALLAX_STORE": str(into)}
    with log.open("w") as output:
        started = subprocess.Popen(
            [*command, "--server.headless", "true"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
        yield Server(port, started.pid, pages)
    finally:
        started.terminate()
        started.wait()


def _wait_for(address: str) -> None:
    for _ in range(600):
        try:
            urlopen(address, timeout=1).close()  # noqa: S310
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(address)


async def _waves(servers: Sequence[Server], given: argparse.Namespace, folder: Path) -> None:
    """Open every session, and let each server be asked in turn."""
    sessions = {server.port: [Session(server) for _ in range(given.sessions)] for server in servers}
    for server in servers:
        warm = Session(server)
        for page in server.pages:
            await warm.update(page)
        await warm.close()
        server.memory.append(server.megabytes())
    for wave in range(WAVES):
        for number, server in enumerate(servers):
            files = written_files(folder / f"files{wave}{number}", 40_000 + 10 * wave + number)
            aside = folder / "store" if number == 0 else folder / "aside"
            async with _ingesting(files, aside, given.without_ingest):
                await _wave(server, sessions[server.port], given.seconds)
            await asyncio.sleep(QUIET)
            server.memory.append(server.megabytes())


@asynccontextmanager
async def _ingesting(files: Path, into: Path, without: bool) -> AsyncIterator[None]:
    if without:
        yield
        return
    command = [sys.executable, "-m", "analysis", "ingest", str(files), "--store", str(into), "--quiet"]
    running = subprocess.Popen(command, cwd=ROOT)
    yield
    # Aside, so that the sessions still answer when the server asks whether they are there.
    await asyncio.to_thread(running.wait)


async def _wave(server: Server, sessions: Sequence[Session], seconds: float) -> None:
    begin = time.perf_counter()
    done = await asyncio.gather(*(session.updates(begin + seconds, skip) for skip, session in enumerate(sessions)))
    server.rates.append(sum(done) / (time.perf_counter() - begin))


class Session:
    """A reader's session over its websocket."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._socket: websockets.ClientConnection | None = None

    async def updates(self, until: float, skip: int) -> int:
        """Ask for one update after the other until a moment; how many came."""
        pages = cycle(self._server.pages)
        for _ in range(skip % len(self._server.pages)):
            next(pages)
        done = 0
        while time.perf_counter() < until:
            page = next(pages)
            begin = time.perf_counter()
            try:
                await asyncio.wait_for(self.update(page), PATIENCE)
                done += 1
            except (TimeoutError, OSError, websockets.WebSocketException) as error:
                self._server.mishaps[f"dropped: {type(error).__name__}"] += 1
                self._socket = None
            self._server.took.setdefault(page, []).append(time.perf_counter() - begin)
        return done

    async def update(self, page: str) -> None:
        """Ask for a page and wait until it is there."""
        if self._socket is None:
            address = f"ws://127.0.0.1:{self._server.port}/_stcore/stream"
            self._socket = await websockets.connect(address, max_size=LARGEST, ping_interval=None)
        asked = BackMsg()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = ""
        await self._socket.send(asked.SerializeToString())
        while True:
            message = ForwardMsg()
            message.ParseFromString(bytes(await self._socket.recv(decode=False)))
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.new_element.WhichOneof("type") == "exception":
                self._server.mishaps[f"error: {message.delta.new_element.exception.message[:80]}"] += 1
            if kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return

    async def close(self) -> None:
        """End the session."""
        if self._socket is not None:
            await self._socket.close()


def _say(dashboard: Server, empty: Server, sessions: int) -> bool:
    """Print what was measured; whether all of it holds."""
    for name, server in (("dashboard", dashboard), ("empty page", empty)):
        rates, memory = (" ".join(f"{each:.1f}" for each in found) for found in (server.rates, server.memory))
        print(f"{name}: updates a second by wave {rates}; MB before and after each wave {memory}")
        print(f"    mishaps: {dict(server.mishaps) or 'none'}")
    for page, took in sorted(dashboard.took.items(), key=lambda found: -median(found[1])):
        print(f"    {page or 'overview':<12} {median(took):6.1f} s to the update, {len(took)} times")
    share = sum(dashboard.rates) / sum(empty.rates)
    print(f"share of the empty page's updates: {share:.2f} (at least {SHARE})")
    grown = [(server.memory[-1] - server.memory[0]) / sessions for server in (dashboard, empty)]
    print(f"MB a session over the empty page: {grown[0] - grown[1]:.2f} (at most {MEGABYTES})")
    later = dashboard.memory[-1] / dashboard.memory[1]
    print(f"memory after the third wave by that after the first: {later:.2f} (at most {GROWTH})")
    held = share >= SHARE and grown[0] - grown[1] <= MEGABYTES and later <= GROWTH
    return held and not dashboard.mishaps


if __name__ == "__main__":
    sys.exit(main())
