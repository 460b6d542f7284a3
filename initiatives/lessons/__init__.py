"""What an initiative learned, for the next village."""
