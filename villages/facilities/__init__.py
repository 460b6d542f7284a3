"""What a village has, when it is open, and who keeps that up to date."""
