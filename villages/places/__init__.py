"""Provinces, municipalities and villages, their pages, maps and skylines."""
