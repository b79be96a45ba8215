"""How much a reader may take: memory, open files, time; and no file may it write."""

from __future__ import annotations

import sys

MEMORY = 1_500_000_000
"""Bytes of address space of a reading process."""
SILENCE = 30.0
"""Seconds until a reader must have found the next article."""
LONGEST = 1_800.0
"""Seconds for one file, however many articles it holds."""
OPEN_FILES = 64


def limit_this_process(memory: int = MEMORY) -> bool:
    """Hold the process to its limits, for good; False where the system has no such limits (Windows)."""
    if sys.platform == "win32":
        return False
    import resource

    limits = [(resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0), (resource.RLIMIT_NOFILE, OPEN_FILES)]
    if sys.platform == "linux":
        # Elsewhere the limit of address space is not kept.
        limits.append((resource.RLIMIT_AS, memory))
    for limit, wanted in limits:
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard),) * 2)
    return True
