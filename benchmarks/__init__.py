"""Figures of speed and quality. Each module prints; none is a test with a time in it."""
