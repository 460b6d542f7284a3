from initiatives.papers.models.budgets import Budget, BudgetChange, Line
from initiatives.papers.models.documents import Document, DocumentEvent, Version, drawn_name
from initiatives.papers.models.meetings import Agreement, MeetingPaper
from initiatives.papers.models.updates import DigestOnly, Habits, Update

__all__ = [
    "Agreement",
    "Budget",
    "BudgetChange",
    "DigestOnly",
    "Document",
    "DocumentEvent",
    "Habits",
    "Line",
    "MeetingPaper",
    "Update",
    "Version",
    "drawn_name",
]
