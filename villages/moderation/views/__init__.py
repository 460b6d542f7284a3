"""What waits (overview), one post (cases), and what readers and authors do (people)."""
