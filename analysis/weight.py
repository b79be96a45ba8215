"""How much a group of facts matters: its weight, as SQL, and what ranks it behind others of its verdict."""

from __future__ import annotations

WEIGHED = """
    named AS (
        SELECT DISTINCT f.fact_group, e.entity_id, e.mentions * CASE WHEN e.leader THEN 2 ELSE 1 END AS named
        FROM facts AS f JOIN mentions AS m USING (article_id, sentence) JOIN entities AS e USING (entity_id)
    ), weighed AS (
        SELECT fact_group, list_sum(list(named ORDER BY named DESC)[1:3])::BIGINT AS weight
        FROM named GROUP BY fact_group
    )
"""
"""Common table expressions that end with `weighed` (fact_group, weight).

The weight is how often the three people, places, organisations or countries named most in a group's sentences are
named in the corpus, leaders double: groups on the main events and people weigh most.
"""


def is_usual(kind: str, verdict: str) -> bool:
    """Whether a difference is the usual course of things: a guest who was expected came. It says least of all."""
    return kind == "attendance" and verdict == "update"


def is_loose(kind: str, verdict: str) -> bool:
    """Whether a reader has to judge: a date or a figure is either the same or not, two statements are only alike."""
    return kind == "statement" and verdict == "contradict"
