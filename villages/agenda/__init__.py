"""What there is to go to: events and their series, guests, helpers, calendars."""
