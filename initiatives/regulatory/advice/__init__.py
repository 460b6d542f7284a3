"""One question to an adviser about one request; the clock runs on meanwhile."""
