"""Places, and what people in them share."""
