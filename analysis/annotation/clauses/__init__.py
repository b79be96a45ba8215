"""Who does what to whom: the clauses of an article's own prose."""

from analysis.annotation.clauses.rows import clauses

__all__ = ["clauses"]
