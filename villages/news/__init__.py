"""News and notices, with pictures."""
