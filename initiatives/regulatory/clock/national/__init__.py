"""What the law sets for the whole country: equated days, and the amounts of the penalty."""
