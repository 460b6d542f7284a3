"""What a link to a page looks like elsewhere, and ways to send it to others."""
