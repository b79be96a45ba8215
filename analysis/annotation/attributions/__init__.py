"""Who is cited in an article, and through whom."""

from analysis.annotation.attributions.rows import Cited, attributions, cited

__all__ = ["Cited", "attributions", "cited"]
