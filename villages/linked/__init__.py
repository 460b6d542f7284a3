"""What other websites of a village publish, fetched and shown with its source."""
