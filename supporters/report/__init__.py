"""What an organisation tells of its work, and the proof that nobody can be found in it."""
