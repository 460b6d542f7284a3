"""Answers, decisions and lessons that travel between portals, signed (docs/decisions/0081)."""
