"""The words that an article puts in quotation marks, and who said them."""

from analysis.annotation.quotations.rows import quotations

__all__ = ["quotations"]
