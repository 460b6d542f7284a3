"""Requests that came in by phone, on paper or at the counter, entered by an officer."""
