"""Beginning: with three fields, by a wizard, or after another's example."""
