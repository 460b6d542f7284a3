"""What people take on together."""
