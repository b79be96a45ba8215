"""The quantities in an article, and what they count."""

from analysis.annotation.figures.rows import figures

__all__ = ["figures"]
