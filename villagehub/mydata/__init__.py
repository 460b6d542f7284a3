"""What somebody takes along or has taken away: all that is theirs, and their account."""
