"""A whole country: built by COPY, and its pages beside those of a small one (bin/bench country)."""
