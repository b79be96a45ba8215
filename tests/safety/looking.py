"""What a page in a browser shows, and what of it was taken for more than text."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.conftest import ROOT

PAGES = re.findall(r'"pages/(\w+)\.py"', (ROOT / "app.py").read_text("utf-8"))
BAD = (
    "a[href^='javascript' i]",
    "[href*='{canary}']",
    "[src*='{canary}']",
    "[onerror], [onload]",
    ".katex",
    ".stMarkdownColoredText, .stMarkdownBadge[style*='red']",
    "strong:has-text('strong'), em:has-text('slanted'), s:has-text('struck'), del:has-text('struck')",
    ".svg-container svg a",
    "tspan[style*='red']",
    "tspan[style*='bold']:text-is('bold')",
    "b[style*='red']",
)
"""Selectors of what only comes about where a text is taken for markup."""
SHOWN = ("script>window.__hurt", "![picture](", "[click](", "color{red}", "HYPERLINK(", "onload=", "**strong**")
"""Pieces of the hostile texts, as a reader sees them."""
WITHOUT_WIDTH = "\u2060"
_WORDS = """
    () => {
        const words = node => (node.shadowRoot ? words(node.shadowRoot) : "")
            + [...node.childNodes].map(each => each.nodeType === 3 ? each.data : words(each)).join("")
        return words(document.body)
    }
"""


def hurt(page: Page, canary: str) -> list[str]:
    """What of the corpus was taken for more than text, by selector; 'a script ran' where one did."""
    ran = ["a script ran"] if page.evaluate("window.__hurt") is not None else []
    return ran + [bad for bad in BAD if page.locator(bad.format(canary=canary)).count()]


def settled(page: Page) -> None:
    """Wait until the page is drawn; the note on its limits is the last that is."""
    expect(page.get_by_text("How this is computed, and its limits").last).to_be_visible()
    expect(page.locator("[data-testid=stApp][data-test-script-state=running]")).to_have_count(0)
    page.wait_for_timeout(500)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def shown(page: Page) -> str:
    """The words of a page, those of its components as well."""
    return str(page.evaluate(_WORDS)).replace(WITHOUT_WIDTH, "")
