"""Questions that people answer together, by account, by mail and on paper."""
