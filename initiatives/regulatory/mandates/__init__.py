"""Who decides what on behalf of the municipality."""
