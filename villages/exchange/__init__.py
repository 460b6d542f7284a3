"""Asks and offers between neighbours, and the conversations about them."""
