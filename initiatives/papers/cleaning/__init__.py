"""Takes out of files who made them."""
