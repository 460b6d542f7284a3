"""Whether messages to applicants arrived, and by which other way they get there."""
