"""What pages show of posts, documents, meetings and the budget."""

from initiatives.papers.models import (
    Agreement,
    Budget,
    BudgetChange,
    Document,
    DocumentEvent,
    Habits,
    Line,
    MeetingPaper,
    Update,
    Version,
)
from villagehub.web.shown import Shown, shown

for of_initiative in (Budget, Document, MeetingPaper, Habits, Update):
    shown.plug(Shown(of_initiative, "initiative__village"))
for of_budget in (Line, BudgetChange):
    shown.plug(Shown(of_budget, "budget__initiative__village"))
for of_document in (Version, DocumentEvent):
    shown.plug(Shown(of_document, "document__initiative__village"))
shown.plug(Shown(Agreement, "meeting__initiative__village"))
