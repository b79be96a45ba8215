"""What reading gives: an article and the blocks its text is divided into."""

from typing import NamedTuple

from analysis.tables import Article, Block


class ReadArticle(NamedTuple):
    """An article as read from a file, before anything is extracted from it."""

    article: Article
    blocks: tuple[Block, ...]
