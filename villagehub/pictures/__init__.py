"""Pictures that people send, and where they stand: of a village, a room, a post, a person."""
