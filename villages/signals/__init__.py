"""Signals that a facility may go, and the warnings that follow from them."""
