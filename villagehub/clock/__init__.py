"""Another moment for now, in a test or a demo: docs/decisions/0025-a-clock-that-can-be-set.md."""
