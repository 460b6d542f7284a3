"""What another village can learn of an answer, ready for those who asked to read and to share."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from initiatives.models import Lesson
from initiatives.regulatory.models.choices import Outcome
from initiatives.regulatory.models.requests import RegulatoryRequest

YES = [Outcome.NO_DEVIATION_NEEDED, Outcome.GRANTED, Outcome.GRANTED_WITH_CONDITIONS]
# What is tried is learned of when it is over; what was sent on or left aside was not answered.
LEARNED_OF = [*YES, Outcome.PARTLY_GRANTED, Outcome.REFUSED]
LONGEST_TITLE, LONGEST = 120, 1500


def prepare_lesson(decision: Any) -> None:
    """In the municipality's public words, once. Nobody else reads it before somebody of the
    initiative shared it: they know what in it is too much."""
    request = decision.request
    if decision.outcome not in LEARNED_OF or request.lesson_id:
        return
    said = _("De gemeente %(name)s antwoordde: %(outcome)s. %(reasons)s") % {
        "name": request.municipality.name,
        "outcome": decision.get_outcome_display().lower(),
        "reasons": decision.reasoning,
    }
    field = "what_worked" if decision.outcome in YES else "what_did_not"
    lesson = Lesson.objects.create(
        initiative=request.initiative,
        title=f"{decision.get_outcome_display()}: {request.title}"[:LONGEST_TITLE],
        advice="\n\n".join(_advice(decision))[:LONGEST],
        **{field: said[:LONGEST]},
    )
    RegulatoryRequest.objects.filter(pk=request.pk).update(lesson=lesson)
    request.lesson = lesson


def revise_lesson(decision: Any) -> None:
    """After an objection its title names what stands now, and it says why, shared already or not.
    What the initiative wrote stays as it is."""
    request, lesson = decision.request, decision.request.lesson
    if lesson is None:
        return
    outcome, why = request.get_outcome_display(), request.revised_by.public_text
    for label in Outcome.labels:
        if lesson.title.startswith(f"{label}: "):
            lesson.title = f"{outcome}{lesson.title.removeprefix(str(label))}"[:LONGEST_TITLE]
            break
    now = _("Na bezwaar is het antwoord: %(outcome)s.") % {"outcome": outcome.lower()}
    longer = [f"{lesson.advice}\n\n{said}".strip() for said in (f"{now} {why}", now)]
    lesson.advice = next((text for text in longer if len(text) <= LONGEST), lesson.advice)
    lesson.save(update_fields=["title", "advice", "updated_at"])


def _advice(decision: Any) -> list[str]:
    told = [
        (_("Wat er wel kan: %s"), decision.alternative_offered),
        (_("De regel: %s"), decision.legal_basis),
        (_("Het hele antwoord staat onder nummer %s."), decision.request.reference),
    ]
    return [words % text for words, text in told if text]
