from __future__ import annotations

import pytest

from pages.parts.plaintext import JOINER, plain, plotly_plain

MARKDOWN = [
    ("Kim met Xi", "Kim met Xi"),
    ("**bold** _it_", r"\*\*bold\*\* \_it\_"),
    ("# head", r"\# head"),
    ("1. one", r"1\. one"),
    ("<b>x</b>", r"\<b\>x\<\/b\>"),
    ("&amp;", r"\&amp\;"),
    ("$x$ and $5", r"\$x\$ and \$5"),
    ("![i](a.png)", r"\!\[i\]\(a\.png\)"),
    (":red[hi]", rf"\:{JOINER}red\[hi\]"),
    (":smile:", rf"\:{JOINER}smile\:"),
    ("http://a.b", rf"http{JOINER}\:{JOINER}\/\/a\.b"),
    ("www.a.b", rf"www{JOINER}\.a\.b"),
    ("me@a.b", rf"me{JOINER}\@{JOINER}a\.b"),
    ("a -> b", rf"a \-{JOINER}\> b"),
    ("a >= b", rf"a \>{JOINER}\= b"),
    ("a\n\n# b\tc", r"a \# b c"),
    ("back\\slash", r"back\\slash"),
    ("Kim\u202eevil", "Kimevil"),
    ("\x00\x1b", ""),
    ("5: the end", r"5\: the end"),
]


@pytest.mark.parametrize(("text", "expected"), MARKDOWN)
def test_plain_escapes_what_markdown_reads(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(("text", "_"), MARKDOWN)
def test_plain_adds_nothing_that_is_seen(text: str, _: str) -> None:
    seen = plain(text).replace(JOINER, "").replace("\\\\", "\x00").replace("\\", "").replace("\x00", "\\")
    assert seen == " ".join(text.replace("\u202e", "").replace("\x00", " ").replace("\x1b", " ").split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A & B", "A &amp; B"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("<a href='http://x'>", "&lt;a href='http://x'&gt;"),
        ("&lt;", "&amp;lt;"),
        ("%{x} and 5%", "%&#123;x} and 5%"),
        ("$x$", "&#36;x&#36;"),
        ("a\nb", "a b"),
    ],
)
def test_plotly_plain_escapes_what_plotly_reads(text: str, expected: str) -> None:
    assert plotly_plain(text) == expected
