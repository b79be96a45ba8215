"""The memory of the process that serves: what the garbage collector walks through, and how much threads set aside."""

from __future__ import annotations

import atexit
import ctypes
import gc
import sys

import streamlit as st

_M_ARENA_MAX = -8
"""The number by which `mallopt` knows the limit: mallopt(3)."""
_ARENAS = 2


@st.cache_resource(show_spinner=False)
def settle(page: str) -> None:
    """Take out of the garbage collector's rounds what a page has loaded, once for each page."""
    del page
    share_arenas()
    gc.collect()
    gc.freeze()
    # Else what is still held when the server ends would be reported as leaked.
    atexit.register(gc.unfreeze)


def share_arenas() -> None:
    """Let threads share two arenas of memory, where the system's C library has a limit for them.

    Every update runs in a thread of its own. glibc would give each of those that run at once an arena, up to eight for
    every core, and what one of them has used goes back to the system late or never.
    """
    limit = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if limit is not None:
        limit(_M_ARENA_MAX, _ARENAS)
