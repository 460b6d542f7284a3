"""Obstacles, risks, and who stands behind an initiative."""
