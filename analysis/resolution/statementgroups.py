"""Groups of plain statements: told by several, in dispute in one place, or whatever their words who does what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from analysis.resolution import topics
from analysis.resolution.clausedisputes import clause_disputes, shared_words
from analysis.resolution.clauseframes import Known, frames
from analysis.resolution.clauseverdicts import clause_claim, judge_clauses
from analysis.resolution.disputes import Dispute
from analysis.resolution.groups import Corpus, Group
from analysis.resolution.otherwise import judge_otherwise, otherwise_claim
from analysis.resolution.slotdisputes import slot_disputes
from analysis.resolution.slotverdicts import judge_slots, slot_claim
from analysis.resolution.statementlikeness import Statement
from analysis.resolution.statements import Matched
from analysis.resolution.statementverdicts import judge_beside, judge_statements, statement_claim
from analysis.resolution.verdicts import Claim, Rule, Verdict, parties
from analysis.resolution.wording import readable_id
from analysis.tables import Sentence

PERHAPS = 0.4
"""How likely two sentences must be in dispute for them not to be said to agree."""


def statement_groups(read: Sequence[Statement], stories: Sequence[Matched], corpus: Corpus) -> Iterator[Group]:
    """Groups of plain statements of at least two articles: `stories` has those that tell the same."""
    for found in corpus.disputes:
        if found.told:
            yield _otherwise(found)
    names = Counter[str]()
    for story in stories:
        for told in story.groups:
            yield from _told(told, corpus, names=names)
    for held in slot_disputes(read, story_of=corpus.story_of):
        claimed = [slot_claim(one.one, one.filled) for one in held]
        name = f"{_name(held[0].one)}-{readable_id(held[0].filled.place)}"
        yield Group(name, "statement", _topic(one.one for one in held), claimed, judge_slots)
    yield from _clauses(read, corpus)


def _otherwise(found: Dispute) -> Group:
    """Two sentences that tell one thing otherwise, whatever it is in which they differ."""
    pair = (found.one, found.other)
    claims = [otherwise_claim(one, words) for one, words in zip(pair, found.left.words, strict=True)]
    name = f"{_name(found.one)}-{_name(found.other).removeprefix('statement-')}-otherwise"
    return Group(name, "statement", _topic(pair), claims, judge_otherwise)


def _told(found: Sequence[Statement], corpus: Corpus, *, names: Counter[str]) -> Iterator[Group]:
    """What sentences of several articles state; those in dispute stand apart, too."""
    claims = [statement_claim(one, corpus.published.get(one.row.article_id)) for one in found]
    topic, name = _topic(found), _name(found[0])
    names[name] += 1
    if names[name] > 1:
        name += _name(found[1]).removeprefix("statement")
    judged = partial(_judged, judge_statements, corpus)
    some = {verdict: parties(claims, judged, verdict) for verdict in ("contradict", "update")}
    apart = {verdict: sides for verdict, sides in some.items() if 0 < len(sides) < len(claims)}
    for verdict, sides in apart.items():
        yield Group(f"{name}-{verdict}", "statement", topic, sides, judged)
    yield Group(name, "statement", topic, claims, partial(_judged, judge_beside, corpus) if apart else judged)


def _judged(rule: Rule[Sentence], corpus: Corpus, a: Claim[Sentence], b: Claim[Sentence]) -> Verdict:
    """The verdict by a rule; what may be told otherwise is not said to agree."""
    verdict = rule(a, b)
    if verdict.name == "agree" and corpus.doubt(a, b) >= PERHAPS:
        return Verdict("compatible", "They tell of the same matter, one of them perhaps otherwise: read both.")
    return verdict


def _name(one: Statement) -> str:
    return f"statement-{one.row.article_id}-{one.row.sentence}"


def _topic(found: Iterable[Statement]) -> str:
    return topics.statement_topic(one.text for one in found)


def _clauses(read: Sequence[Statement], corpus: Corpus) -> Iterator[Group]:
    """What clauses of several articles tell so and otherwise, whatever the words of their sentences."""
    aliases, entities = (corpus.found.get(table, ()) for table in ("aliases", "entities"))
    countries = {row.entity_id: row.name if row.kind == "country" else row.country for row in entities}
    known = Known({(row.article_id, row.name): row.entity_id for row in aliases}, countries)
    clauses = frames(corpus.found.get("clauses", ()), read, known=known, texts=corpus.texts)
    offices = {row.entity_id: row.role for row in entities if row.kind == "person" and row.role}
    for held in clause_disputes(clauses, story_of=corpus.story_of, offices=offices):
        name = f"{_name(held[0].one)}-{readable_id(held[0].act.name or held[0].verb)}"
        topic = _topic(frame.one for frame in held)
        yield Group(name, "statement", topic, list(map(clause_claim, held, shared_words(held))), judge_clauses)
