"""Who decides what on behalf of the municipality (Awb 10:3, 10:5 and 10:10). A mandate is for
requests or for objections: whoever decided first gets none to decide on the objection (10:3 lid 3).

A municipality that noted no mandate leaves it to its decision makers, as before. From the first one
that held on, also when that ended, only whoever holds one that covers the kind and the outcome
decides, and the decision says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Greatest
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from initiatives.regulatory.models.choices import BY_OFFICER, GRANTS, Outcome, ProcedureKind
from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Membership, Municipality

WHOLE_GRANTS = [each for each in GRANTS if each != Outcome.PARTLY_GRANTED]  # the others say no too
OFFICE = [Membership.Role.OFFICER.value, Membership.Role.DECISION_MAKER.value]


class MandateQuerySet(models.QuerySet["Mandate"]):
    def visible_to(self, user: Any) -> MandateQuerySet:
        return self.filter(municipality__in=reach_of(user).municipalities_as(*OFFICE))

    def of(self, municipality: int) -> MandateQuerySet:
        return self.filter(municipality=municipality).select_related("holder")

    def on(self, day: date) -> MandateQuerySet:
        return self.filter(Q(valid_until=None) | Q(valid_until__gt=day), valid_from__lte=day)

    def begun(self, day: date) -> MandateQuerySet:
        """Held on that day or before it; one that was ended before it began never held."""
        held = Q(valid_until=None) | Q(valid_until__gt=F("valid_from"))
        return self.filter(held, valid_from__lte=day)

    def not_over(self) -> MandateQuerySet:
        """Not what was ended before it began either."""
        ends = Q(valid_until__gt=timezone.localdate()) & Q(valid_until__gt=F("valid_from"))
        return self.filter(Q(valid_until=None) | ends)


class Mandate(Record):
    class About(models.TextChoices):
        REQUEST = "request", _("Verzoeken")
        OBJECTION = "objection", _("Bezwaren tegen een besluit")

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="mandates", editable=False
    )
    holder = models.ForeignKey(
        User, on_delete=models.PROTECT, related_name="+", verbose_name=_("wie?")
    )
    position = models.CharField(_("functie"), max_length=120)
    about = models.CharField(_("waarover?"), max_length=10, choices=About, default=About.REQUEST)
    procedure_kind = models.CharField(
        _("voor welke soort?"), max_length=20, choices=ProcedureKind, blank=True
    )
    may_refuse = models.BooleanField(_("mag ook nee zeggen"), default=True)
    source = models.CharField(_("welk mandaatbesluit?"), max_length=200)
    valid_from = models.DateField(_("vanaf"))
    valid_until = models.DateField(_("tot"), null=True)
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = MandateQuerySet.as_manager()

    class Meta:
        ordering = ["position", "procedure_kind", "valid_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="a_mandate_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=[
                    *("municipality", "holder", "about", "procedure_kind"),
                    *("position", "valid_from"),
                ],
                condition=Q(valid_until=None),
                name="a_mandate_is_noted_once",
                violation_error_message=_("Dit mandaat staat er al."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position} ({self.source})"

    @property
    def is_for_objections(self) -> bool:
        return self.about == self.About.OBJECTION

    @property
    def kind_words(self) -> str:
        return str(self.get_procedure_kind_display() or _("Alle soorten"))

    def holds_on(self, day: date) -> bool:
        ended = self.valid_until is not None and self.valid_until <= day
        return self.valid_from <= day and not ended

    def covers(self, kind: str, outcome: str) -> bool:
        if self.is_for_objections:
            return False
        return self.is_of(kind) and (outcome in WHOLE_GRANTS or self.may_refuse)

    def is_of(self, kind: str) -> bool:
        return self.procedure_kind in ("", kind)

    @classmethod
    @transaction.atomic
    def give(cls, municipality: Municipality, by: User, **fields: Any) -> Mandate:
        row = cls(municipality=municipality, recorded_by=by, **fields)
        row.validate_constraints()
        row.save()
        record(AuditEvent.Action.CREATE, row, by.pk, workplace="decision_maker")
        return row

    @transaction.atomic
    def end(self, by: User) -> bool:
        """From today. What was decided under it stays."""
        ongoing = Mandate.objects.not_over().filter(pk=self.pk)
        ended = ongoing.update(valid_until=Greatest(F("valid_from"), timezone.localdate()))
        if ended:
            record(AuditEvent.Action.UPDATE, self, by.pk, workplace="decision_maker")
        return bool(ended)


def mandate_for(request: Any, by: User, outcome: str, day: date) -> Mandate | None:
    """Under which `by` decides; None where the municipality never had one. Raises ValidationError
    with who does decide."""
    if outcome in BY_OFFICER:
        return None
    return _covering(request, by, day, lambda each: each.covers(request.procedure_kind, outcome))


def mandate_for_objection(request: Any, by: User, day: date) -> Mandate | None:
    """The same, of a decision on an objection, whatever it says."""

    def covers(each: Mandate) -> bool:
        return each.is_for_objections and each.is_of(request.procedure_kind)

    return _covering(request, by, day, covers)


def _covering(
    request: Any, by: User, day: date, covers: Callable[[Mandate], bool]
) -> Mandate | None:
    begun = list(Mandate.objects.of(request.municipality_id).begun(day))
    if not begun:
        return None
    covering = [each for each in begun if each.holds_on(day) and covers(each)]
    mine = next((each for each in covering if each.holder_id == by.pk), None)
    if mine is None:
        raise ValidationError(_not_yours(covering))
    return mine


def signing(request: Any, outcome: str, people: list[User]) -> list[User]:
    """Of these people whoever may decide; all of them where no mandate says so."""
    noted = Mandate.objects.filter(municipality=request.municipality_id).on(timezone.localdate())
    covering = [each for each in noted if each.covers(request.procedure_kind, outcome)]
    holders = {each.holder_id for each in covering}
    return [user for user in people if user.pk in holders] or people


def _not_yours(covering: Sequence[Mandate]) -> str:
    if not covering:
        return _now(
            "Volgens de mandaten van je gemeente beslist hier niemand over. Vul ze aan bij Regels "
            "en termijnen."
        )
    who = ", ".join(f"{each.holder} ({each.position})" for each in covering)
    return _now("Jouw mandaat gaat hier niet over. Wie wel beslist: %s.") % who


def positions(municipality: int, day: date) -> dict[str, list[str]]:
    """By kind, who decides on it there, by position and without names. One query."""
    rows = Mandate.objects.filter(municipality=municipality, about=Mandate.About.REQUEST)
    noted = list(rows.on(day))
    found = {}
    for kind in ProcedureKind.values:
        of_kind = [each.position for each in noted if each.is_of(kind)]
        found[kind] = list(dict.fromkeys(of_kind))
    return found
