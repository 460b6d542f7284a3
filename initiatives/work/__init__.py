"""Tasks, shifts, and somebody else when you cannot come."""
