"""Exports of news databases: many articles in one text, each below the headers that Nexis and Factiva write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from analysis.reading.document import Document
from analysis.reading.stated import stated_date

LONGEST_HEAD = 60
"""Lines before the body of an article, at most."""

_NEXIS_BEGINS = re.compile(r"(?m)^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*$")
_NEXIS_ENDS = re.compile(r"(?mi)^[ \t]*End of Document[ \t]*$")
_NEXIS_LENGTH = re.compile(r"(?i)length:\s*[\d,.]+\s+words")
_NEXIS_FIELD = re.compile(r"[A-Z][A-Za-z]{2,15}(?:-[A-Za-z]{2,10})?:(?:\s|$)")
_NEXIS_BYLINE = re.compile(r"(?i)byline:\s*(.+)")
_NEXIS_TAIL = re.compile(
    r"(?i)(?:classification|correction-date|geographic|graphic|industry|journal-code|language|load-date"
    r"|organization|person|pub-?type|publication-type|subject|ticker|url)(?::|$)"
)
_FACTIVA_ENDS = re.compile(r"(?m)^[ \t]*(?:AN[ \t]+)?Document [A-Za-z0-9]{12,40}[ \t]*$")
_FACTIVA_CODE = re.compile(
    r"(AN|ART|BY|CLM|CO|CR|CT|CX|CY|ED|ET|HD|IN|IPC|IPD|LA|LP|NS|PD|PG|PUB|RE|RF|SC|SE|SN|TD|VOL|WC)(?:[ \t]+(.*))?$"
)
_WORDS = re.compile(r"[\d,.]{1,9} words")
_COPYRIGHT = re.compile(r"(?i)(?:copyright\b|\(c\)|©|all rights reserved)")
_BY = re.compile(r"(?i)by\s+(\S.*)")


@dataclass(slots=True)
class _Parts:
    """What an export says of one article."""

    title: str = ""
    outlet: str = ""
    day: str = ""
    author: str = ""
    body: list[str] = field(default_factory=list)


def articles(text: str, file: str) -> Iterator[Document]:
    """The articles of an export; nothing where the text is none."""
    for name, parts in (("Nexis", _nexis(text)), ("Factiva", _factiva(text))):
        found = [each for each in parts if each.body]
        if found:
            yield from (_document(each, f"{file}, article {n}", name) for n, each in enumerate(found, start=1))
            return


def _document(parts: _Parts, file: str, database: str) -> Document:
    published = stated_date(parts.day)
    values = {"title": parts.title, "outlet": parts.outlet, "author": parts.author, "date": published}
    return Document(
        text="\n".join(parts.body),
        file=file,
        title=parts.title,
        outlet=parts.outlet,
        author=parts.author,
        published=published,
        said_in={key: f"the {database} header" for key, value in values.items() if value},
    )


def _nexis(text: str) -> Iterator[_Parts]:
    mark = _NEXIS_BEGINS if _NEXIS_BEGINS.search(text) else _NEXIS_ENDS
    if mark.search(text):
        yield from (found for piece in mark.split(text) if (found := _nexis_article(piece)))


def _nexis_article(piece: str) -> _Parts | None:
    """The parts of an article whose head ends where its length is said."""
    lines = [line.strip() for line in piece.split("\n")]
    length = next((n for n, line in enumerate(lines[:LONGEST_HEAD]) if _NEXIS_LENGTH.match(line)), None)
    if length is None:
        return None
    parts = _nexis_head(lines[:length])
    rest = _body_begins(lines, length + 1)
    for line in lines[length + 1 : rest]:
        if byline := _NEXIS_BYLINE.match(line):
            parts.author = byline[1]
    ends = (n for n in range(rest, len(lines)) if _NEXIS_TAIL.match(lines[n]) or _COPYRIGHT.match(lines[n]))
    parts.body = lines[rest : next(ends, len(lines))]
    while parts.body and (not parts.body[-1] or _NEXIS_ENDS.match(parts.body[-1])):
        parts.body.pop()
    return parts


def _nexis_head(lines: Sequence[str]) -> _Parts:
    """Outlet, day and title in the older order (outlet, day, title) or the newer (title, outlet, day)."""
    parts = _Parts()
    for line in lines:
        if byline := _NEXIS_BYLINE.match(line):
            parts.author = byline[1]
    said = [line for line in lines if line and not _COPYRIGHT.search(line) and not _NEXIS_FIELD.match(line)]
    place = next((n for n, line in enumerate(said) if n and stated_date(line)), None)
    if place is None:
        parts.title = said[0] if said else ""
        return parts
    above, below = said[:place], said[place + 1 :]
    parts.day = said[place]
    parts.outlet = above[0] if below else above[-1] if len(above) > 1 else ""
    parts.title = " ".join(below) if below else above[0]
    return parts


def _body_begins(lines: Sequence[str], after: int) -> int:
    """The first line of the body: below the other fields, or below the word 'Body'."""
    body = next((n for n in range(after, min(after + LONGEST_HEAD, len(lines))) if lines[n].lower() == "body"), None)
    if body is not None:
        return body + 1
    while after < len(lines) and (not lines[after] or _NEXIS_FIELD.match(lines[after])):
        after += 1
    return after


def _factiva(text: str) -> Iterator[_Parts]:
    if not _FACTIVA_ENDS.search(text):
        return
    for piece in _FACTIVA_ENDS.split(text):
        lines = [line.strip() for line in piece.split("\n")]
        coded = _FACTIVA_CODE.match(next(filter(None, lines), "")) is not None
        found = _coded(lines) if coded else _uncoded(lines)
        if found:
            yield found


def _coded(lines: Sequence[str]) -> _Parts | None:
    """An article whose fields begin with codes of two letters."""
    fields: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _FACTIVA_CODE.match(line)
        code = match[1] if match else code
        fields.setdefault(code, []).append((match[2] or "") if match else line)
    if "HD" not in fields:
        return None
    said = {key: " ".join(filter(None, value)) for key, value in fields.items()}
    body = [line for key in ("LP", "TD") for line in fields.get(key, ()) if line]
    return _Parts(said["HD"], said.get("SN", ""), said.get("PD", ""), _without_by(said.get("BY", "")), body)


def _uncoded(lines: Sequence[str]) -> _Parts | None:
    """An article whose head gives title, length, day, outlet and rights, a line each."""
    words = next((n for n, line in enumerate(lines[:LONGEST_HEAD]) if _WORDS.fullmatch(line)), None)
    if words is None:
        return None
    above = [line for line in lines[:words] if line]
    by = above.pop() if len(above) > 1 and _BY.match(above[-1]) else ""
    below = [(n, line) for n, line in enumerate(lines[words + 1 :], start=words + 1) if line]
    day = next((each for each in below[:4] if stated_date(each[1])), None)
    outlet = next((line for n, line in below if day and n > day[0] and not re.fullmatch(r"\d\d:\d\d.*", line)), "")
    rights = next((n for n, line in below[:12] if _COPYRIGHT.search(line)), None)
    if day is None or rights is None:
        return None
    body = [line for line in lines[rights + 1 :] if line]
    return _Parts(" ".join(above[-1:]), outlet, day[1], _without_by(by), body)


def _without_by(text: str) -> str:
    match = _BY.match(text)
    return match[1] if match else text
