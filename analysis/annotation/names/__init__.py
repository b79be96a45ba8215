"""Who and what an article names, describes or means by a pronoun."""

from analysis.annotation.names.rows import mentions

__all__ = ["mentions"]
