"""The look back on a year, for one person alone."""
