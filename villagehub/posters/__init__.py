"""What hangs at the baker's: posters of events, initiatives and asks, with a short address."""
