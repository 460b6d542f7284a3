"""What somebody asks about what is kept of them: to see, mend, stop or erase it, and the month in
which that is answered (GDPR, articles 12 and 15 to 21)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import Casework, CaseworkQuerySet, note_down
from supporters.models.people import HelpSeeker, months_later
from villagehub.audit.models import AuditEvent
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership

ANSWER_MONTHS = 1
LONGER_MONTHS = 2
SOON = timedelta(days=7)


class DataRequestQuerySet(CaseworkQuerySet):
    def watched_by(self, user: Any) -> DataRequestQuerySet:
        """The register of an organisation, for its privacy contact: of whom, is not in it."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(organisation__in=reach_of(user).organisations_as(Role.PRIVACY_CONTACT))

    def open(self) -> DataRequestQuerySet:
        return self.filter(done_on__isnull=True)

    def nearly_due(self) -> DataRequestQuerySet:
        """In a week, or late."""
        return self.open().filter(due_on__lte=timezone.localdate() + SOON)

    def for_list(self) -> DataRequestQuerySet:
        return self.order_by(F("done_on").desc(nulls_first=True), "due_on", "id")

    @transaction.atomic
    def receive(
        self, person: HelpSeeker, by: Membership, *, kind: str, received_on: date
    ) -> DataSubjectRequest:
        """A month from the day on which it was asked. Restricting holds at once."""
        HelpSeeker.objects.select_for_update().get(pk=person.pk)  # pressed twice, it is one
        if self.open().filter(person=person, kind=kind).exists():
            raise ValidationError(_("Dit verzoek is er al. Rond dat eerst af."))
        asked = self.create(
            person=person,
            owner_id=person.owner_id,
            organisation_id=person.organisation_id,
            kind=kind,
            received_on=received_on,
            due_on=months_later(received_on, ANSWER_MONTHS),
        )
        if kind == DataSubjectRequest.Kind.RESTRICT:
            asked.restrict(received_on, by)
        note_down(by, AuditEvent.Action.CREATE, asked)
        return asked


class DataSubjectRequest(Casework):
    """No word in it: what was asked and answered, and when. It stays, without the person, after
    what is kept of them was erased."""

    class Kind(models.TextChoices):
        ACCESS = "access", _("inzien wat er bewaard wordt")
        RECTIFY = "rectify", _("verbeteren wat niet klopt")
        RESTRICT = "restrict", _("er voorlopig niets mee doen")
        OBJECT = "object", _("bezwaar tegen het bewaren")
        ERASE = "erase", _("alles wissen")

    class Outcome(models.TextChoices):
        GRANTED = "granted", _("gedaan wat gevraagd is")
        REFUSED = "refused", _("niet gedaan")
        WITHDRAWN = "withdrawn", _("de persoon trok het in")

    class Ground(models.TextChoices):
        UNKNOWN = "unknown", _("niet zeker dat het om deze persoon gaat")
        LAW = "law", _("een wet verplicht om het te bewaren")
        CLAIM = "claim", _("nodig bij een klacht of rechtszaak")
        OTHERS = "others", _("het zou een ander schaden")
        REPEATED = "repeated", _("steeds hetzelfde gevraagd")

    person = models.ForeignKey(
        HelpSeeker, on_delete=models.SET_NULL, null=True, editable=False, related_name="requests"
    )
    kind = models.CharField(_("Wat vraagt de persoon?"), max_length=8, choices=Kind)
    received_on = models.DateField(_("Gevraagd op"), default=timezone.localdate)
    due_on = models.DateField(editable=False)
    extended_on = models.DateField(null=True, editable=False)
    done_on = models.DateField(null=True, editable=False)
    outcome = models.CharField(_("Hoe liep het af?"), max_length=9, choices=Outcome, blank=True)
    ground = models.CharField(_("Waarom niet?"), max_length=8, choices=Ground, blank=True)
    lifted_on = models.DateField(null=True, editable=False)

    objects: ClassVar[Any] = DataRequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(done_on__isnull=True, outcome="")
                | (Q(done_on__isnull=False) & ~Q(outcome="")),
                name="a_request_that_is_done_says_how",
            ),
            models.CheckConstraint(
                condition=Q(outcome="refused") & ~Q(ground="")
                | ~Q(outcome="refused") & Q(ground=""),
                name="who_refuses_a_request_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @property
    def is_late(self) -> bool:
        return self.done_on is None and self.due_on < timezone.localdate()

    @property
    def is_nearly_due(self) -> bool:
        return self.done_on is None and self.due_on <= timezone.localdate() + SOON

    @property
    def holds(self) -> bool:
        """Restricting goes on after it was granted, until it is lifted."""
        granted = self.outcome in ("", self.Outcome.GRANTED)
        return self.kind == self.Kind.RESTRICT and granted and self.lifted_on is None

    @property
    def can_take_longer(self) -> bool:
        return self.done_on is None and self.extended_on is None and not self.is_late

    def restrict(self, day: date | None, by: Membership) -> None:
        HelpSeeker.objects.filter(requests=self).update(restricted_on=day)
        note_down(by, AuditEvent.Action.UPDATE, HelpSeeker(pk=self.person_id))

    def _change(self, by: Membership, **after: Any) -> None:
        """Only while it is open: pressed twice, the second one is told."""
        rows = DataSubjectRequest.objects.open().filter(pk=self.pk)
        if not rows.update(updated_at=timezone.now(), **after):
            raise ValidationError(_("Dit verzoek was al afgerond."))
        for name, value in after.items():
            setattr(self, name, value)
        note_down(by, AuditEvent.Action.UPDATE, self)

    @transaction.atomic
    def take_longer(self, by: Membership) -> None:
        """Two months more, told to the person within the first (article 12(3)); once."""
        if not self.can_take_longer:
            raise ValidationError(_("Langer duren kan één keer, en alleen als het nog op tijd is."))
        due_on = months_later(self.received_on, ANSWER_MONTHS + LONGER_MONTHS)
        self._change(by, due_on=due_on, extended_on=timezone.localdate())

    @transaction.atomic
    def finish(self, by: Membership, outcome: str, ground: str = "") -> None:
        if outcome == self.Outcome.REFUSED and not ground:
            raise ValidationError({"ground": _("Kies waarom niet.")})
        ground = ground if outcome == self.Outcome.REFUSED else ""
        self._change(by, done_on=timezone.localdate(), outcome=outcome, ground=ground)
        if self.kind == self.Kind.RESTRICT and outcome != self.Outcome.GRANTED:
            self.restrict(None, by)
        if self.kind == self.Kind.ERASE and outcome == self.Outcome.GRANTED:
            self._erase(by)

    def _erase(self, by: Membership) -> None:
        """All of it, now. The database refuses while it is restricted."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_erase_person(%s)", [self.person_id])
            if not cursor.fetchone()[0]:
                raise ValidationError(
                    _(
                        "Er mag nu niets gewist worden: er mag voorlopig niets mee gebeuren (hef "
                        "dat eerst op), of het is niet jouw dossier."
                    )
                )
        note_down(by, AuditEvent.Action.DELETE, HelpSeeker(pk=self.person_id))
        self.person = None

    @transaction.atomic
    def lift(self, by: Membership) -> None:
        rows = type(self).objects.filter(
            pk=self.pk, kind=self.Kind.RESTRICT, outcome=self.Outcome.GRANTED, lifted_on=None
        )
        if not rows.update(lifted_on=timezone.localdate(), updated_at=timezone.now()):
            raise ValidationError(_("Deze beperking was al opgeheven."))
        others = type(self).objects.filter(person=self.person_id, kind=self.Kind.RESTRICT)
        still = [each for each in others if each.holds]
        if not still:
            self.restrict(None, by)
        note_down(by, AuditEvent.Action.UPDATE, self)


class Omission(Casework):
    """A passage about somebody else, which the person does not get to read; with the reason."""

    class Reason(models.TextChoices):
        OTHER = "other", _("gaat over een ander")
        CONFIDENCE = "confidence", _("een ander vertelde dit in vertrouwen")

    person = models.ForeignKey(HelpSeeker, on_delete=models.CASCADE, related_name="omissions")
    asked = models.ForeignKey(
        DataSubjectRequest, on_delete=models.CASCADE, related_name="omissions", editable=False
    )
    place = models.CharField(_("In welke tekst?"), max_length=120)
    passage = EncryptedTextField(
        _("Welke woorden laat je weg?"),
        max_length=1000,
        help_text=_("Neem ze precies over. Laat je dit leeg, dan blijft de hele tekst weg."),
        blank=True,
    )
    reason = models.CharField(_("Waarom?"), max_length=10, choices=Reason, default=Reason.OTHER)

    def __str__(self) -> str:
        return self.get_reason_display()

    @transaction.atomic
    def leave_out(self, by: Membership) -> Omission:
        self.save(force_insert=True)
        note_down(by, AuditEvent.Action.UPDATE, self.asked)
        return self

    @transaction.atomic
    def put_back(self, by: Membership) -> None:
        asked = self.asked
        self.delete()
        note_down(by, AuditEvent.Action.UPDATE, asked)


def place_of(row: models.Model, field: str) -> str:
    return f"{row._meta.model_name}.{row.pk}.{field}"


class LeftOut:
    """What a sheet shows of a text when something is left out of it."""

    def __init__(self, omissions: Iterable[Omission]) -> None:
        self.by_place: dict[str, list[Omission]] = {}
        for each in omissions:
            self.by_place.setdefault(each.place, []).append(each)

    def __call__(self, row: models.Model, field: str, text: str) -> str:
        for each in self.by_place.get(place_of(row, field), []):
            instead = _("[weggelaten: %(why)s]") % {"why": each.get_reason_display()}
            text = text.replace(each.passage, str(instead)) if each.passage else str(instead)
        return text
