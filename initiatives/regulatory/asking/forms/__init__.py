"""What the village, the applicant and the officer fill in."""
