"""Conversations in small groups, with a chair and agreements."""
