"""Who takes part, who leads, who holds which post, and thanks."""
