"""Comments under an initiative and what belongs to it."""
