"""People, how they sign in, and those who have no e-mail."""
