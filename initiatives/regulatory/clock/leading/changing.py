"""A next rule for a kind of request, and what it does to requests that run."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from initiatives.regulatory import emails
from initiatives.regulatory.clock.rules import TermRule
from initiatives.regulatory.models.requests import RegulatoryRequest
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villages.models import Municipality

WORKPLACE = "decision_maker"


class Moved(NamedTuple):
    """A running request, and its last day under the next rule."""

    case: RegulatoryRequest
    new_due: date | None

    @property
    def is_later(self) -> bool:
        return bool(self.new_due and self.case.due_on and self.new_due > self.case.due_on)


def moved_by(rule: TermRule, *, lock: bool = False) -> list[Moved]:
    """Requests that came in since the rule holds. Earlier ones keep the rule that they had, and so
    does what is late already: no rule of afterwards makes that in time."""
    running = RegulatoryRequest.objects.for_staff_of(rule.municipality).running()
    since = running.filter(procedure_kind=rule.procedure_kind, received_on__gte=rule.valid_from)
    if rule.valid_until:
        since = since.filter(received_on__lt=rule.valid_until)
    since = since.exclude(due_on__lt=timezone.localdate())
    if lock:
        since = _locked(since)
    rows = since.for_list().select_related("extension").prefetch_related("suspensions")
    found = [(case, case.calculate(rule)) for case in rows.order_by("due_on", "pk")]
    return [Moved(case, sum_.due_on if sum_ else None) for case, sum_ in found]


def _locked(rows: Any) -> Any:
    """Whoever changes one of them this very moment goes first, and is seen."""
    held = list(rows.order_by("pk").select_for_update(of=("self",)).values_list("pk", flat=True))
    return rows.filter(pk__in=held)


def why_not_from(municipality: Municipality, kind: str, day: date) -> str:
    """Nothing when no rule begins there yet."""
    ours = TermRule.objects.filter(municipality=municipality, procedure_kind=kind)
    taken = ours.filter(valid_from=day).exists()
    return _("Er begint al een regel op die dag. Kies een andere.") if taken else ""


def next_rule(municipality: Municipality, kind: str, **fields: Any) -> TermRule:
    """Not saved yet. It holds until a later rule that is known already."""
    rule = TermRule(municipality=municipality, procedure_kind=kind, **fields)
    later = TermRule.objects.filter(municipality=municipality, procedure_kind=kind)
    after = later.filter(valid_from__gt=rule.valid_from).order_by("valid_from").first()
    rule.valid_until = after.valid_from if after else None
    return rule


@transaction.atomic
def follow(rule: TermRule, by: User) -> list[Moved]:
    """The rule before it ends on the day that this one begins. Whose request moves, hears it. Of
    two who do this at once the second finds what the first did."""
    place: Any = rule.municipality
    # Rows that refer to it may come meanwhile: whoever writes one holds a request that we wait for.
    Municipality.objects.select_for_update(no_key=True).get(pk=place.pk)
    ours = TermRule.objects.filter(municipality=place, procedure_kind=rule.procedure_kind)
    if why := why_not_from(place, rule.procedure_kind, rule.valid_from):
        raise ValidationError({"valid_from": why})
    later = ours.filter(valid_from__gt=rule.valid_from).order_by("valid_from").first()
    rule.valid_until = later.valid_from if later else None
    ours.filter(valid_from__lt=rule.valid_from).filter(
        Q(valid_until=None) | Q(valid_until__gt=rule.valid_from)
    ).update(valid_until=rule.valid_from)
    rule.save()
    record(AuditEvent.Action.CREATE, rule, by.pk, workplace=WORKPLACE)
    moved = moved_by(rule, lock=True)
    for each in moved:
        _move(each.case, rule, by)
    return moved


def _move(case: RegulatoryRequest, rule: TermRule, by: User) -> None:
    before = case.due_on
    case.touch(by, term_rule=rule)
    if case.write_due() and before and case.due_on:
        words = _(
            "Uiterste datum van %(before)s naar %(after)s: een andere regel geldt (%(source)s)"
        )
        dates = {name: date_format(day, "j F Y") for name, day in
                 (("before", before), ("after", case.due_on))}  # fmt: skip
        case.touch(by, note_public=words % {**dates, "source": rule.legal_source})
        emails.tell_other_rule(case, rule)


@transaction.atomic
def designate(municipality: Municipality, by: User, designated: bool, decree_url: str) -> None:
    """Whether what is sent here is an official application, from now on."""
    municipality.designated_channel, municipality.channel_decree_url = designated, decree_url
    municipality.save(update_fields=["designated_channel", "channel_decree_url"])
    record(AuditEvent.Action.UPDATE, municipality, by.pk, workplace=WORKPLACE)
