"""Readable identifiers and labels of stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log

from analysis.resolution import topics
from analysis.resolution.wording import code, readable_id
from analysis.tables import Article, Story

MOST_NAMES = 3
LONGEST_TITLE = 60
"""Characters."""


def named_stories(
    stories: Iterable[Sequence[Article]], names_of: Mapping[str, Counter[str]], usual: Mapping[str, str]
) -> list[Story]:
    """A row for each article of each story, in order of articles.

    Stories and their articles are given in order of publication: the identifier is made of the first article's title
    and day, so that it stays when others join. The label is made of the names that its articles share and that few
    other articles have; of the title, where an article is alone. `names_of` are the entities of each article with how
    often it names them, `usual` their names.
    """
    held = Counter(name for names in names_of.values() for name in names)
    ids: Counter[str] = Counter()
    labels: Counter[str] = Counter()
    rows = []
    for story in stories:
        story_id = _story_id(story[0], ids)
        label = _numbered(_label(story, _telling(story, names_of, held), usual), labels)
        rows += [Story(article.article_id, story_id, label) for article in story]
    return sorted(rows, key=lambda row: row.article_id)


def _story_id(first: Article, taken: Counter[str]) -> str:
    """An identifier of the first article, with a code where another story has the same."""
    story_id = f"{readable_id(first.title)}-{first.published or 'undated'}"
    taken[story_id] += 1
    return story_id if taken[story_id] == 1 else f"{story_id}-{code(first.article_id)}"


def _numbered(label: str, taken: Counter[str]) -> str:
    taken[label] += 1
    return label if taken[label] == 1 else f"{label} ({taken[label]})"


def _telling(story: Sequence[Article], names_of: Mapping[str, Counter[str]], held: Counter[str]) -> list[str]:
    """Names that at least two of the articles share, those first that most of them name and few others do."""
    shared = Counter(name for article in story for name in names_of.get(article.article_id, ()))
    told: Counter[str] = Counter()
    for article in story:
        told.update(names_of.get(article.article_id, {}))
    weights = {
        name: log(1 + told[name]) * number * number / held[name] for name, number in shared.items() if number > 1
    }
    return sorted(weights, key=lambda name: (-weights[name], name))[:MOST_NAMES]


def _label(story: Sequence[Article], telling: Sequence[str], usual: Mapping[str, str]) -> str:
    day = story[0].published
    when = f"{day.day} {day:%b %Y}" if day else "undated"
    names = ", ".join(usual[name] for name in telling)
    return f"{names or topics.cut(' '.join(story[0].title.split()), LONGEST_TITLE) or 'Untitled'}, {when}"
