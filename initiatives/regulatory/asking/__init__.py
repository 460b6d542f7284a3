"""What the village and the applicant fill in and send."""
