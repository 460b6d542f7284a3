"""Questions, answers and notes about a request."""
