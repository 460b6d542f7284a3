"""An objection to a decision: who handles it, until when, and what came of it."""
