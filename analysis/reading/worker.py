"""The reading process: takes files on its input, writes what it finds as a line of JSON each.

    request   one line of JSON (name, size, columns, ask), then as many bytes as `size` says
    answer    lines of JSON, each {"document": …}, {"unreadable": …} or {"preview": …}; at the end {"done": true}

It is held to its limits before it reads anything, and holds nothing that is worth taking.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import IO, Any

from analysis.errors import UnreadableError
from analysis.reading import formats
from analysis.reading.document import Columns, Found, Source
from analysis.reading.limits import MEMORY, limit_this_process

TOO_MUCH = "reading it takes more memory than a file of articles may"


def main() -> None:
    """Answer requests until the input ends."""
    limit_this_process(int(sys.argv[1]) if len(sys.argv) > 1 else MEMORY)
    while head := sys.stdin.buffer.readline():
        request = json.loads(head)
        source = Source(sys.stdin.buffer.read(request["size"]), request["name"], columns=_columns(request["columns"]))
        try:
            for answer in _answers(source, request["ask"]):
                _write(sys.stdout.buffer, answer)
        except MemoryError:
            # What was begun may be half done: the next file is for a fresh process.
            _write(sys.stdout.buffer, _plain(UnreadableError(source.name, TOO_MUCH)))
            _write(sys.stdout.buffer, {"done": True})
            return
        _write(sys.stdout.buffer, {"done": True})


def _answers(source: Source, ask: str) -> Iterator[dict[str, Any]]:
    if ask == "preview":
        yield _preview(source)
    else:
        yield from map(_plain, formats.documents(source))


def _preview(source: Source) -> dict[str, Any]:
    from analysis.reading.sheets import preview

    try:
        if formats.kind_of(source.data, source.name) not in {*formats.TABLES, "zip"}:
            raise UnreadableError(source.name, "this is no table")
        return {"preview": preview(source).plain()}
    except UnreadableError as error:
        return _plain(error)
    except formats.DEFEATED as error:
        return _plain(UnreadableError(source.name, f"this table is damaged ({type(error).__name__})"))


def _plain(found: Found) -> dict[str, Any]:
    if isinstance(found, UnreadableError):
        return {"unreadable": {"file": found.file, "reason": found.reason}}
    return {"document": found.tidied().plain()}


def _columns(names: dict[str, str] | None) -> Columns | None:
    return Columns(**names) if names else None


def _write(stream: IO[bytes], answer: dict[str, Any]) -> None:
    stream.write(json.dumps(answer).encode("ascii") + b"\n")
    stream.flush()


if __name__ == "__main__":
    main()
