"""Web pages: the article's own text, and what the page says of it."""

from __future__ import annotations

from collections.abc import Iterator

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]

from analysis.errors import UnreadableError
from analysis.reading.decoding import LARGEST_FILE, markup, named_charset
from analysis.reading.document import Document, Found, Source
from analysis.reading.metadata import page_metadata
from analysis.reading.stated import stated_date

DEEPEST = 250
"""Elements inside each other; the parser itself stops at 256."""


def documents(source: Source) -> Iterator[Found]:
    """The article of a page. UnreadableError where there is none."""
    yield page(markup(source.data, source.name, charset=named_charset(source.data)), source.name)


def page(text: str, name: str, *, url: str = "") -> Document:
    """The article of a page's markup; `url` is where it is known to have stood. UnreadableError without one."""
    tree = _tree(text, name)
    said = page_metadata(tree)
    if url:
        said["address"] = (url, "the archive")
    body = _body(tree)
    if not body:
        raise UnreadableError(name, "this page holds no article text")
    return Document(
        text=body,
        file=name,
        title=said.get("title", ("", ""))[0],
        outlet=said.get("outlet", ("", ""))[0],
        author=said.get("author", ("", ""))[0],
        published=stated_date(said.get("date", ("", ""))[0]),
        url=said.get("address", ("", ""))[0],
        said_in={field: where for field, (_, where) in said.items()},
    )


def plain_lines(text: str, name: str) -> str:
    """All the text of a piece of markup, a line for each block: for mail and feeds, which have no surroundings."""
    tree = _tree(text, name)
    for element in list(tree.iter("script", "style", "head", "template")):
        element.drop_tree()
    for element in tree.iter("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"):
        mark = "- " if element.tag == "li" else ""
        if element.tag == "br":
            element.tail = f"\n{element.tail or ''}"
        else:
            element.text = f"\n{mark}{(element.text or '').lstrip()}"
            element.tail = f"\n{element.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line and line != "-")


def _tree(text: str, name: str) -> html.HtmlElement:
    # From bytes, since a declaration of another encoding in the text would be an error.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    data = text.encode("utf-8", "replace")[:LARGEST_FILE]
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(name, "this page cannot be taken apart") from error
    if _depth(tree) > DEEPEST:
        raise UnreadableError(name, "this page is nested too deep to be an article")
    return tree


def _depth(tree: html.HtmlElement) -> int:
    """Levels of the tree, found without recursion."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _body(tree: html.HtmlElement) -> str:
    """The article's text without the page around it, a block a line."""
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_links=False, include_images=False, include_formatting=False
    )
    text = getattr(found, "text", None) or ""
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
