"""Rooms that people book."""
