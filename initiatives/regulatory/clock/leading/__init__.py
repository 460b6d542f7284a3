"""What whoever leads sets: terms, the channel, and when it could not be reached."""
