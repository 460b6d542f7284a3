"""Figures about places, where they come from, and villages that are alike."""
