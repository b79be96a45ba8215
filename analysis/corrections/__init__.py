"""Corrections: an analyst's decisions, kept in an append-only log and applied again whenever the corpus changes."""
