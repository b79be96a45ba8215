"""B³: whether the mentions that are one person or organisation end up in one cluster, and no others with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from benchmarks.quality.items import Item, Pair
from benchmarks.quality.kinds import Kind
from benchmarks.quality.labelled import Labelled, LabelledSet
from benchmarks.quality.wording import plain

COUNTED = ("organisation", "person")


def b_cubed(clusters: Sequence[tuple[str, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over mentions given as (gold cluster, found cluster)."""
    if not clusters:
        return 1.0, 1.0, 1.0
    both, gold, found = Counter(clusters), Counter(g for g, _ in clusters), Counter(f for _, f in clusters)
    precision = sum(both[pair] / found[pair[1]] for pair in clusters) / len(clusters)
    recall = sum(both[pair] / gold[pair[0]] for pair in clusters) / len(clusters)
    return precision, recall, 2 * precision * recall / (precision + recall)


def program_clusters(labelled: LabelledSet) -> list[tuple[str, str]]:
    """Gold and found cluster of each gold mention; a topic's articles are resolved together."""
    entities: dict[tuple[str, str, str], str] = {}
    for topic in sorted({text.topic for text in labelled.texts}):
        for alias in labelled.resolved(topic)["aliases"]:
            entities[alias.article_id, alias.name, alias.kind] = alias.entity_id

    def cluster(text: Labelled, item: Item) -> str:
        article_id = text.reading.article.article_id
        return entities.get((article_id, item.value("name"), item.value("kind")), item.value("name"))

    return _clusters(labelled, labelled.score(names_of(labelled)).pairs, cluster)


def spelling_clusters(labelled: LabelledSet) -> list[tuple[str, str]]:
    """The same for the plain pipeline, whose equal spellings are one cluster."""
    scored = labelled.baseline(names_of(labelled))
    return _clusters(labelled, scored.pairs if scored else [], lambda _, item: plain(item.text))


def names_of(labelled: LabelledSet) -> Kind:
    """The set's own way to compare names."""
    return next(kind for kind in labelled.kinds if kind.name == "names")


def _clusters(
    labelled: LabelledSet, pairs: Sequence[Pair], cluster: Callable[[Labelled, Item], str]
) -> list[tuple[str, str]]:
    texts = {text.name: text for text in labelled.texts}
    found = []
    for number, pair in enumerate(pairs):
        if pair.gold is None or pair.gold.value("kind") not in COUNTED:
            continue
        text = texts[pair.article]
        mine = cluster(text, pair.found) if pair.found else f"not found {number}"
        found.append((f"{text.topic}:{pair.gold.value('entity')}", f"{text.topic}:{mine}"))
    return found
