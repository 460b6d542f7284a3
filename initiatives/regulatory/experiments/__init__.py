"""An experiment: a plan sealed beforehand, two sides that look back, and what came of it."""
