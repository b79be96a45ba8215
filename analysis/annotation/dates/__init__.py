"""The expressions of time in an article, and the stretches of the calendar they stand for."""

from analysis.annotation.dates.rows import dates

__all__ = ["dates"]
