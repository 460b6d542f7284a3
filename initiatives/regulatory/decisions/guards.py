"""Who may take a decision and when, whatever page they come from."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, Q
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.clock.calculation import FIRST_DAY, LAST_DAY, next_working_day
from initiatives.regulatory.clock.rows import Ground
from initiatives.regulatory.clock.rules import EquatedDay
from initiatives.regulatory.models.choices import (
    ANSWERS,
    FOUR_EYES,
    STATUS_OF,
    Outcome,
    Status,
)
from initiatives.regulatory.models.guards import Step, guards
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User

LEFT_ASIDE_WEEKS = 4  # Awb 4:5 lid 4


@guards.before(*ANSWERS)
def decided_by_somebody_who_may(step: Step) -> None:
    outcome = step.fields.get("outcome", "")
    if step.by is None or STATUS_OF.get(outcome, Status.DECIDED) != step.to:
        raise ValidationError(_("Een besluit heeft een uitkomst en iemand die het neemt."))
    refuse_decider(step.request, step.by, outcome)
    refuse_without_kind(step.request)


@guards.before(Status.NOT_PROCESSED)
def after_a_chance_to_supplement(step: Step) -> None:
    refuse_leaving_aside(step.request, step.day)


@guards.before(Status.IN_FORCE)
def on_the_day_it_comes_into_force(step: Step) -> None:
    starts = step.request.decision.in_force_on
    if starts is None or step.day < starts:
        raise ValidationError(_("Dit besluit is nog niet van kracht."))


@guards.before(Status.MID_TERM, Status.EVALUATING, Status.EVALUATED, Status.EXPIRED)
def of_an_experiment(step: Step) -> None:
    """Also one that an objection took back: both sides still look back on it."""
    if step.request.decision.outcome != Outcome.EXPERIMENT_GRANTED:
        raise ValidationError(_("Alleen een experiment heeft een einde en een terugblik."))


@guards.before(Status.EXPIRED)
def after_its_last_day(step: Step) -> None:
    last = step.request.decision.experiment_ends_on
    if last is None or step.day <= last:
        raise ValidationError(_("Dit experiment is nog niet afgelopen."))


def refuse_leaving_aside(request: RegulatoryRequest, day: date) -> None:
    if why := why_not_left_aside(request, day):
        raise ValidationError(why)


def why_not_left_aside(request: RegulatoryRequest, day: date) -> Any:
    """Awb 4:5: only what was not complete, after a chance to supplement, and within four weeks of
    the supplement or of the term for it that passed unused. Nothing when it may be done."""
    chances = request.suspensions.filter(ground=Ground.SUPPLEMENT).order_by("-starts_on")
    if chances.filter(ended_on=None).exists():
        return _("De indiener mag nog aanvullen. Wacht het antwoord of de termijn af.")
    asked = chances.filter(_was_a_chance_to_supplement()).first()
    if asked is None or asked.ended_on is None:
        return _(
            "Vraag eerst om een aanvulling, met een termijn. Pas daarna mag je een verzoek buiten "
            "behandeling laten (Awb 4:5)."
        )
    last = next_working_day(
        asked.ended_on + timedelta(weeks=LEFT_ASIDE_WEEKS), EquatedDay.objects.days()
    )
    if day > last:
        text = _("Dit kon tot en met %s: vier weken na de aanvulling of de termijn (Awb 4:5).")
        return text % date_format(last, "j F Y")
    return ""


def _was_a_chance_to_supplement() -> Q:
    """Answered, or left until its last day; not a question that was taken back or dropped."""
    answered = Q(question__reply__isnull=False)
    passed = Q(ended_on__gte=F("deadline_on"))
    return Q(question__retraction=None) & (answered | passed)


def why_no_experiment(last: date | None, today: date) -> Any:
    """Nothing when it still runs after today: what is over already cannot be decided."""
    if last is not None and last <= today:
        return _("Dit einde is niet na vandaag. Kies een latere dag.")
    return ""


def refuse_period(outcome: str, first: date | None, last: date | None, today: date) -> None:
    """Whether there are two days at all, and how far apart, the database guards."""
    if outcome != Outcome.EXPERIMENT_GRANTED:
        return
    if any(day and not FIRST_DAY <= day <= LAST_DAY for day in (first, last)):
        raise ValidationError(_("Een experiment loopt ergens tussen 2020 en 2099."))
    if why_no_experiment(last, today):
        raise ValidationError(
            _("Het einde van dit experiment is niet na vandaag. Kies een latere dag.")
        )


def refuse_decider(request: RegulatoryRequest, by: User, outcome: str) -> None:
    """Who may decide this; the role itself is the view's business (workplace_required)."""
    request.refuse_interest_of(by)
    if outcome in FOUR_EYES and request.handling_officer_id is None:
        raise ValidationError(_("Dit verzoek heeft nog geen behandelaar."))
    if outcome in FOUR_EYES and _worked_on(request, by):
        raise ValidationError(
            _("Jij behandelt dit verzoek. Een andere beslisser moet dit besluit vaststellen.")
        )


def _worked_on(request: RegulatoryRequest, by: User) -> bool:
    """As the officer, as who stands in for them, or by having written the proposal then."""
    proposal = getattr(request, "decision", None)
    wrote_it = proposal is not None and proposal.proposed_by_id == by.pk
    return wrote_it or request.is_handled_by(by)


def refuse_without_kind(request: RegulatoryRequest) -> None:
    if not request.procedure_kind:
        raise ValidationError(_("Kies eerst de soort: daarvan hangt af welke termijn geldt."))
