from __future__ import annotations

from pathlib import Path

import pytest

from analysis.feeds import MOST, feed_addresses, follow, followed, unfollow

HERE = "https://press.example/news/feed.xml"


@pytest.mark.parametrize(
    ("feed", "addresses"),
    [
        ("<rss><channel><link>/home</link><item><link> /a </link></item></channel></rss>", ["https://press.example/a"]),
        (
            "<rss><channel><item><guid>https://press.example/g</guid></item></channel></rss>",
            ["https://press.example/g"],
        ),
        ('<rss><channel><item><guid isPermaLink="false">https://x.example/1</guid></item></channel></rss>', []),
        (
            "<rss><channel><item><guid>tag:7</guid><link>b</link></item></channel></rss>",
            ["https://press.example/news/b"],
        ),
        ("<rss><item><link>/a</link></item><item><link>/a</link></item></rss>", ["https://press.example/a"]),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><link href="/home"/><entry>'
            '<link rel="self" href="/s"/><link rel="alternate" href="/a"/></entry></feed>',
            ["https://press.example/a"],
        ),
        (
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
            "<item><link>https://press.example/r</link></item></rdf:RDF>",
            ["https://press.example/r"],
        ),
        ("<sitemap><item><link>/a</link></item></sitemap>", []),
        ("<rss><channel><item><link>/a</link></item>", []),
        ('<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><item><link>&a;</link></item></rss>', []),
        ("The ferry left.", []),
        ("", []),
    ],
)
def test_the_addresses_a_feed_lists(feed: str, addresses: list[str]) -> None:
    assert feed_addresses(feed.encode(), HERE) == addresses


def test_a_long_feed_gives_its_first_articles() -> None:
    items = "".join(f"<item><link>/{number}</link></item>" for number in range(200))
    found = feed_addresses(f"<rss>{items}</rss>".encode(), HERE)
    assert (len(found), found[0]) == (MOST, "https://press.example/0")


def test_feeds_are_followed_until_they_are_not(tmp_path: Path) -> None:
    assert followed(tmp_path) == []
    for url in ("https://b.example", "https://a.example", "https://b.example"):
        follow(tmp_path, url)
    assert followed(tmp_path) == ["https://a.example", "https://b.example"]
    unfollow(tmp_path, "https://a.example")
    assert followed(tmp_path) == ["https://b.example"]
