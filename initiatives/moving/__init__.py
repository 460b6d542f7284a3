"""Leaving with everything, and arriving with it elsewhere."""
