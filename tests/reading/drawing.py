"""PDFs made on the spot, each line of text at its place."""

from __future__ import annotations

from collections.abc import Sequence

Line = tuple[float, float, float, str]
"""Left, bottom, size and text of a line on a page of 595 by 842 points."""


def pdf(pages: Sequence[Sequence[Line]], *, title: str = "", author: str = "") -> bytes:
    """A PDF with lines of text at their places."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    objects.append(f"<< /Title ({title}) /Author ({author}) >>")
    kids = []
    for lines in pages:
        drawn = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, size, text in lines)
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
        contents = len(objects)
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {contents} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return _assembled(objects)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _assembled(objects: Sequence[str]) -> bytes:
    made, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R /Info 4 0 R >>\n"
    return made + f"{end}startxref\n{len(made)}\n%%EOF".encode()


def wrapped(text: str, width: int) -> list[str]:
    """A text in lines of at most so many characters, long words divided with a hyphen where a line has room."""
    lines = [""]
    for part in text.split():
        word, room = part, width - len(lines[-1]) - 1
        if len(word) > room and room > 5 and len(word) > 9:
            lines[-1] += f" {word[: room - 2]}-"
            word = word[room - 2 :]
            lines.append(word)
        elif len(word) > room:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [line for line in lines if line]


def column_pages(title: str, paragraphs: Sequence[str], *, head: str, author: str) -> bytes:
    """Two pages in two columns, with a headline over both, running heads and page numbers; rows across the columns."""
    lines = [line for text in paragraphs for line in [*wrapped(text, 40), ""]]
    quarter = -(-len(lines) // 4)
    pages = []
    for number in (1, 2):
        rows: list[Line] = [(60, 810, 8, head), (290, 30, 8, str(number))]
        if number == 1:
            rows.append((60, 760, 22, title))
        for place in range(quarter):
            for column, x in enumerate((60, 320)):
                line = (lines[(2 * (number - 1) + column) * quarter :][:quarter] + [""] * quarter)[place]
                if line:
                    rows.append((x, 720 - 13 * place, 10, line))
        pages.append(rows)
    return pdf(pages, title="untitled.indd", author=author)


def column_page(title: str, paragraphs: Sequence[str]) -> bytes:
    """One page in one column."""
    lines: list[Line] = [(60, 780, 20, title)]
    y = 740.0
    for text in paragraphs:
        for line in wrapped(text, 80):
            lines.append((60, y, 11, line))
            y -= 14
        y -= 10
    return pdf([lines], title=title)
