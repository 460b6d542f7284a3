"""Pages for on paper, as PDF: set from a template, with our own letters only."""
