"""Posts, documents, meetings and the budget."""
