"""Who belongs to a village and in which role, and how that is confirmed."""
