"""Extraction of facts from one article at a time; the only part that uses spaCy."""
