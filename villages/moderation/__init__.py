"""What was reported or waits for an editor, and what became of it."""
