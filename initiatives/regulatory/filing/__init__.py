"""How a municipality keeps a request: retention, publication, and into its own case system."""
