"""Building homes together: the list, the wishes, the rules and the draw."""
