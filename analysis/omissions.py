"""What most outlets have and one has not: facts and people that were not found in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from pandas import DataFrame

from analysis.corpus import EVERYTHING, Corpus, Selection
from analysis.resolution.tokens import content, folded, numbers, stem, tokens

MOST = 300
"""Omissions that are given, those of which most outlets have the thing first."""
LEAST_SHARED = 4
LEAST_SHARE = 0.5
"""So many words with content, and such a share of the shorter sentence's, make a sentence another's paraphrase."""
TELLING_NAME = 4
"""Letters of a word of a name by which its bearer is looked for in a text."""
SAME_COUNT = (
    "arrested detained held",
    "bodies dead death deaths died killed toll",
    "hurt injured wounded",
    "missing unaccounted",
    "rescued saved",
)
"""Words by which outlets count the same, a line a thing counted; alphabetical."""
WHOEVER = frozenset(("people", "person"))
"""Words of a count that say nothing of what is counted."""
COLUMNS = ("outlet", "kind", "item", "outlets", "of_outlets", "found_in", "first_told", "id")


def left_out(corpus: Corpus, selection: Selection = EVERYTHING) -> DataFrame:
    """Facts and people that at least two outlets and more than half of the others have, and one outlet has not.

    Columns: outlet (in which it was not found), kind (attendance, date, figure, person, quotation, statement), item,
    outlets (that have it), of_outlets (that could have: the denominator), found_in (their names), first_told (day of
    the first article that has it), id (the fact group or entity). What most outlets have comes first, 300 at most.

    Outlets are those that tell the same story. An outlet all of whose articles on it are older than the first telling,
    or without a date, could not have had it and does not count. It is looked for in whole articles, whatever leaders,
    countries or words are selected: people under every name that was taken for them, and by the longest word of their
    name; facts as members of their group, and in sentences that may say the same in other words: a figure by its number
    beside a word of its sentence, or by another number of the same thing; a quotation or an attendance or a statement
    by half of its words. That it was not
    found is no proof that it is not there.
    """
    whole = replace(selection, leader=(), country=(), words="")
    found = corpus.ask(_MISSING, whole)
    if whole != selection:
        found = found.merge(corpus.ask(_TOLD, selection)[["kind", "id"]].drop_duplicates(), on=["kind", "id"])
    asked = _Outlets(corpus, whole)
    kept = [row for row, _ in zip(_absent(found, asked), range(MOST), strict=False)]
    return DataFrame([{column: getattr(row, column) for column in COLUMNS} for row in kept], columns=list(COLUMNS))


class _Sentence(NamedTuple):
    """Words with content and numbers of a sentence, and whether it gives a figure."""

    words: frozenset[str]
    numbers: frozenset[str]
    counts: bool


class _Outlets:
    """Sentences of outlets by story, read when they are first asked for, and the sentences of fact groups."""

    def __init__(self, corpus: Corpus, selection: Selection) -> None:
        self._corpus = corpus
        self._selection = selection
        self._read: dict[tuple[str, str], list[_Sentence]] = {}

    def sentences(self, outlet: str, story: str) -> list[_Sentence]:
        """The sentences of an outlet's articles on a story."""
        if (outlet, story) not in self._read:
            asked = {"outlet": outlet, "story": story}
            rows = self._corpus.ask(_SENTENCES, self._selection, asked)
            self._read[outlet, story] = [_sentence(*row) for row in zip(rows["text"], rows["counts"], strict=True)]
        return self._read[outlet, story]

    def members(self, group: str) -> list[Any]:
        """Sentences of a fact group, with value."""
        return list(self._corpus.ask(_MEMBERS, self._selection, {"group": group}).itertuples(index=False))


def _sentence(text: str, counts: bool) -> _Sentence:
    found = tokens(text)
    return _Sentence(content(found), numbers(found), bool(counts))


def _absent(found: DataFrame, asked: _Outlets) -> Iterator[Any]:
    """Rows whose thing no sentence of the outlet seems to tell in other words."""
    for row in found.itertuples(index=False):
        test = _TESTS.get(str(row.kind))
        if test is None or not test(row, asked):
            yield row


def _is_named(row: Any, asked: _Outlets) -> bool:
    """Whether the longest word of a name stands in one of the outlet's sentences."""
    longest = max(folded(str(row.item)).split(), key=len, default="")
    wanted = content(tokens(longest))
    return len(longest) >= TELLING_NAME and any(
        wanted <= other.words for other in asked.sentences(row.outlet, row.story)
    )


def _is_counted(row: Any, asked: _Outlets) -> bool:
    """Whether a sentence of the outlet has the number of a figure and a word of its sentence, or counts the same."""
    theirs = asked.sentences(row.outlet, row.story)
    if any(counts_same(str(row.item), other.words) for other in theirs if other.counts):
        return True
    for member in asked.members(row.id):
        wanted = numbers(tokens(str(member.value)))
        plain = content(tokens(str(member.text))) - wanted
        if wanted and any(wanted <= other.numbers and plain & other.words for other in theirs):
            return True
    return False


def counts_same(item: str, words: frozenset[str]) -> bool:
    """Whether half of the words by which a thing is counted, or others for the same, are among some words."""
    counted = content([token for token in tokens(item) if token.word not in WHOEVER])
    held = [word for word in counted if not words.isdisjoint(_SYNONYMS.get(word, {word}))]
    return bool(counted) and 2 * len(held) >= len(counted)


def _is_told(row: Any, asked: _Outlets) -> bool:
    """Whether a sentence of the outlet shares so many words with one of the group that it may say the same."""
    spoken = row.kind == "quotation"
    wanted = [content(tokens(str(member.value if spoken else member.text))) for member in asked.members(row.id)]
    return any(_alike(ours, words) for ours in wanted for words, *_ in asked.sentences(row.outlet, row.story))


def _alike(first: frozenset[str], second: frozenset[str]) -> bool:
    shared = len(first & second)
    return shared >= LEAST_SHARED and shared >= LEAST_SHARE * min(len(first), len(second))


_SYNONYMS = {stem(word): frozenset(map(stem, line.split())) for line in SAME_COUNT for word in line.split()}
_TESTS: dict[str, Callable[[Any, _Outlets], bool]] = {
    "attendance": _is_told,
    "figure": _is_counted,
    "person": _is_named,
    "quotation": _is_told,
    "statement": _is_told,
}
"""Whether an outlet may have a thing in other words, by kind; a date is told by its group alone."""

_TOLD = """
    SELECT kind, fact_group AS id, topic AS item, article_id FROM facts WHERE verdict <> 'not comparable'
    UNION SELECT 'person', entity_id, entities.name, article_id
    FROM mentions JOIN entities USING (entity_id) WHERE entities.kind = 'person' AND form = 'named'
"""
_MISSING = f"""
    WITH told AS ({_TOLD}),
    covering AS (
        SELECT a.article_id, a.outlet, a.published, coalesce(s.story_id, '') AS story
        FROM articles AS a LEFT JOIN stories AS s USING (article_id)
    ), outlets AS (SELECT story, outlet, max(published) AS last FROM covering GROUP BY story, outlet),
    held AS (
        SELECT t.kind, t.id, c.story, any_value(t.item) AS item, count(DISTINCT c.outlet) AS outlets,
            list_sort(list(DISTINCT c.outlet)) AS having_it, min(c.published) AS first_told
        FROM told AS t JOIN covering AS c USING (article_id) GROUP BY t.kind, t.id, c.story
        HAVING count(DISTINCT c.outlet) > 1
    ), possible AS (
        SELECT h.*, o.outlet, count(*) OVER (PARTITION BY h.kind, h.id, h.story) AS of_outlets
        FROM held AS h JOIN outlets AS o ON o.story = h.story
        WHERE h.first_told IS NULL OR o.last >= h.first_told OR list_contains(h.having_it, o.outlet)
    )
    SELECT outlet, kind, item, outlets, of_outlets, array_to_string(having_it, ', ') AS found_in, first_told, id, story
    FROM possible WHERE NOT list_contains(having_it, outlet) AND 2 * outlets > of_outlets - 1
    ORDER BY outlets DESC, of_outlets, outlet, kind, item, id, story
"""  # noqa: S608
_SENTENCES = """
    SELECT t.text, (t.article_id, t.sentence) IN (
        SELECT (article_id, sentence) FROM figures UNION SELECT (article_id, sentence) FROM stated_totals) AS counts
    FROM sentences AS t LEFT JOIN stories AS s USING (article_id)
    WHERE t.outlet = $outlet AND coalesce(s.story_id, '') = $story ORDER BY t.article_id, t.start
"""
_MEMBERS = """
    SELECT f.value, s.text FROM facts AS f JOIN sentences AS s USING (article_id, sentence)
    WHERE f.fact_group = $group ORDER BY f.article_id, f.start
"""
