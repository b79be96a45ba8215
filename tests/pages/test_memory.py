"""Memory of the process that serves."""

import subprocess
import sys

import pytest

_THREADS = """
import re, sys, threading
from pages.parts.memory import share_arenas

if sys.argv[1] == "shared":
    share_arenas()
held, together = [], threading.Barrier(9)

def take():
    together.wait()
    held.append([bytes(4_000) for _ in range(2_000)])
    together.wait()

threads = [threading.Thread(target=take) for _ in range(8)]
for thread in threads:
    thread.start()
together.wait()
together.wait()
begins = (int(begin, 16) for begin in re.findall(r"(?m)^([0-9a-f]+)-.* 0 *$", open("/proc/self/maps").read()))
print(sum(begin % 2**26 == 0 for begin in begins))
"""


def _arenas(how: str) -> int:
    """Arenas beside the first, which begin at a multiple of 64 MB each, of a process with eight threads at work."""
    done = subprocess.run([sys.executable, "-c", _THREADS, how], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="arenas are glibc's")
def test_threads_share_arenas() -> None:
    if _arenas("each") < 4:
        pytest.skip("this C library gives threads no arenas of their own")
    assert _arenas("shared") <= 2
