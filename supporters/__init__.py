"""Confidential casework of village supporters."""
