"""When the clock may stand still, and until when. The trigger suspension_is_in_time
(migrations/guards/clock.sql) refuses the same without words."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import next_working_day, why_free
from initiatives.regulatory.clock.rows import Ground
from initiatives.regulatory.clock.rules import EquatedDay
from villagehub.accounts.models import User

if TYPE_CHECKING:
    from initiatives.regulatory.models.requests import RegulatoryRequest

MIN_ANSWER_DAYS = 7
USUAL_ANSWER_DAYS = 14
# Eight weeks: what the law calls reasonable at most for the whole decision (Awb 4:13 lid 2). Who
# needs longer asks again, so that somebody looks at it.
MAX_ANSWER_DAYS = 56


class Consent(NamedTuple):
    """Which of the applicants agreed to a later decision, and on which day (Awb 4:15 lid 2a)."""

    by: User
    on: date


def usual_deadline(today: date | None = None) -> date:
    """To begin with; a day equated with a holiday is refused when it is sent."""
    return next_working_day((today or timezone.localdate()) + timedelta(days=USUAL_ANSWER_DAYS))


def why_clock_runs_on(request: RegulatoryRequest, today: date) -> str:
    """Why it cannot stand still any more, or nothing."""
    if request.due_on is not None and today > request.due_on:
        return _(
            "De uiterste datum was %(due)s. Daarna kan de klok niet meer stilstaan. "
            "Stel een gewone vraag."
        ) % {"due": date_format(request.due_on, "j F Y")}
    if request.term_rule and not request.term_rule.suspendable:
        return str(_("Bij deze soort kan de klok niet stilstaan. Stel een gewone vraag."))
    return ""


def refuse_to_stop(request: RegulatoryRequest, today: date) -> None:
    if why := why_clock_runs_on(request, today):
        raise ValidationError({"ground": why})


def refuse_deadline(deadline_on: date | None, today: date) -> date:
    if deadline_on is None:
        raise _of_deadline(_("Noem een datum. Zonder datum staat de klok niet stil."))
    if deadline_on < today + timedelta(days=MIN_ANSWER_DAYS):
        raise _of_deadline(_("Geef de indiener minstens 7 dagen."))
    last = today + timedelta(days=MAX_ANSWER_DAYS)
    if deadline_on > last:
        words = _("De klok staat hoogstens 8 weken stil. Kies een dag tot en met %(day)s.")
        raise _of_deadline(words % {"day": date_format(last, "j F Y")})
    _refuse_free_day(deadline_on, EquatedDay.objects.days())
    return deadline_on


def _refuse_free_day(day: date, equated: Collection[date]) -> None:
    if why := why_free(day, equated):
        words = _("%(day)s is %(why)s. Kies een werkdag, bijvoorbeeld %(next)s.")
        found = {
            "day": date_format(day, "j F Y"),
            "why": why,
            "next": date_format(next_working_day(day, equated), "l j F Y"),
        }
        raise _of_deadline(words % found)


def _of_deadline(words: object) -> ValidationError:
    return ValidationError({"deadline_on": words})


def refuse_consent(request: RegulatoryRequest, ground: str, consent: Consent | None, today: date):
    """Only somebody who speaks for the initiative can agree, and not before they asked anything."""
    if ground != Ground.CONSENTED_DELAY:
        return
    if consent is None:
        raise ValidationError({"consent_by": _("Wie van de indieners stemde in met uitstel?")})
    if consent.by not in request.applicants():
        raise ValidationError({"consent_by": _("Alleen een indiener kan instemmen met uitstel.")})
    if request.received_on is None or not request.received_on <= consent.on <= today:
        raise ValidationError(
            {"consent_on": _("Kies een dag na de ontvangst van het verzoek, tot en met vandaag.")}
        )
