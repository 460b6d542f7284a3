from django.urls import path

from initiatives.regulatory.addresses import DESK, PUBLIC
from initiatives.regulatory.decisions import views

urlpatterns = [
    path(f"{DESK}doorgestuurd/", views.forward_answer, name="forward_answer"),
    path(f"{DESK}voorwaarde/<int:number>/", views.seen, name="seen_condition"),
    path("gemeente/voorwaarden/", views.conditions, name="conditions"),
    path(f"{PUBLIC}besluit/brief/", views.letter, name="decision_letter"),
    path(f"{PUBLIC}besluit/brief.pdf", views.letter_pdf, name="decision_letter_pdf"),
    path(f"{PUBLIC}voorwaarde/<int:number>/", views.condition, name="condition"),
]
