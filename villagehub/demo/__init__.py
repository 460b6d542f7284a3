"""Made-up people in three villages, a folder for each subject."""
