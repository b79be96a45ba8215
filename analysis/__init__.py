"""Parallax: an analysis package for comparing news coverage."""
