"""What a browser sends: carried out once, and not lost on the way."""
