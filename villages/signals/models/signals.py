"""One thing that is known or said about a facility: its day, its source, who verified it."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villages.members.models.reach import reach_of
from villages.models import Facility, Village
from villages.signals.models.warnings import EarlyWarning

HOLDS = relativedelta(months=12)


class Code(models.TextChoices):
    A = "A", _("sluiting of opzegging aangekondigd")
    B = "B", _("de laatste van zijn soort in het dorp")
    C = "C", _("te weinig gebruikers")
    D = "D", _("de organisatie is kwetsbaar")
    E = "E", _("de volgende is ver weg")
    F = "F", _("de afstand is ineens veel groter")
    G = "G", _("meer verlies in korte tijd")


class SourceKind(models.TextChoices):
    """As `FacilityStatusChange.SourceKind`, and what we compute from."""

    DOCUMENT = "document", _("een officieel stuk")
    OPERATOR = "operator", _("de eigenaar of beheerder")
    NEWS = "news", _("krant of website")
    SEEN = "seen", _("zelf gezien")
    RESIDENT = "resident", _("een inwoner")
    REGISTER = "register", _("de voorzieningenlijst van het dorp")
    LIST = "list", _("open data")


class Ground(models.TextChoices):
    """What people can tell, each with its letter in front."""

    A_CLOSURE = "A_closure", _("De sluiting is aangekondigd")
    A_LEASE = "A_lease", _("De huur is opgezegd")
    C_BREAK_EVEN = "C_break_even", _("Twee jaar minstens 10% onder wat nodig is om rond te komen")
    D_BOARD = "D_board", _("Twee of meer lege plekken in het bestuur")
    D_SUCCESSOR = "D_successor", _("Er is geen opvolger")
    D_VOLUNTEERS = "D_volunteers", _("Minder dan drie actieve vrijwilligers")
    D_LEASE = "D_lease", _("Het huurcontract loopt binnen anderhalf jaar af")
    D_LOSS = "D_loss", _("Twee jaar achter elkaar verlies")
    D_RESERVE = "D_reserve", _("Geld voor minder dan drie maanden")
    E_FAR = "E_far", _("De volgende is verder dan 5 km, of 3 km zonder bus op werkdagen")


class FacilitySignalQuerySet(models.QuerySet["FacilitySignal"]):
    def live(self, on: date) -> FacilitySignalQuerySet:
        """Said by then, not withdrawn, not over and not older than a year."""
        return self.filter(
            dated__lte=on, expires_on__gt=on, withdrawn_on__isnull=True, ended_on__isnull=True
        )

    def counting(self, on: date) -> FacilitySignalQuerySet:
        """Only what was verified ever changes a level."""
        return self.live(on).filter(verified_on__isnull=False)

    def waiting(self, on: date) -> FacilitySignalQuerySet:
        return self.live(on).filter(verified_on__isnull=True)

    def visible_to(self, user: Any) -> FacilitySignalQuerySet:
        """The team of the village; officers what counts for a warning that they see."""
        if not user.is_authenticated:
            return self.none()
        team = Q(village__in=reach_of(user).edited_villages)
        counts = Q(verified_on__isnull=False, withdrawn_on__isnull=True)
        return self.filter(team | (counts & _warned_to_officer(user)))

    def for_list(self) -> FacilitySignalQuerySet:
        return self.select_related("facility", "reported_by", "verified_by").order_by(
            "code", "-dated", "pk"
        )


def _warned_to_officer(user: Any) -> Q:
    """An officer of the municipality sees a warning about the same thing. One about the village as
    a whole opens nothing about a facility of it."""
    warnings = EarlyWarning.objects.open().shown_to_officer(user)
    of_village = warnings.filter(facility__isnull=True, village=OuterRef("village"))
    return Q(Exists(warnings.filter(facility=OuterRef("facility")))) | Q(
        Exists(of_village), facility__isnull=True
    )


class FacilitySignal(Record):
    """`facility` is empty for what is about the village as a whole. Of what we compute a row lasts
    as long as it holds; what people tell lasts a year."""

    Code = Code

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="signals")
    facility = models.ForeignKey(
        Facility,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="signals",
        verbose_name=_("voorziening"),
    )
    code = models.CharField(max_length=1, choices=Code)
    ground = models.CharField(
        _("wat is er aan de hand?"), max_length=14, choices=Ground, blank=True
    )
    # Set on what we compute for a kind of which the list has no facility.
    kind = models.CharField(max_length=20, choices=Facility.Kind, blank=True)
    dated = models.DateField(_("sinds wanneer?"))
    expires_on = models.DateField()
    text = models.CharField(_("vertel er iets over"), max_length=300)
    # [{"kind", "text", "url", "about"}]: `about` tells apart equal sources of different facts.
    sources = models.JSONField(default=list)
    is_computed = models.BooleanField(default=False)
    reported_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    verified_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    verified_on = models.DateField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_because = models.CharField(_("waarom klopt het niet?"), max_length=200, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    objects = FacilitySignalQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["village", "facility", "code"], name="signal_of_village")]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires_on__gt=F("dated")), name="a_signal_expires_after_its_date"
            ),
            models.UniqueConstraint(
                fields=["village", "facility", "code", "kind"],
                condition=Q(is_computed=True, ended_on__isnull=True),
                nulls_distinct=False,
                name="a_signal_is_computed_once",
            ),
            # Also what a button pressed twice runs into.
            models.UniqueConstraint(
                fields=["facility", "ground", "reported_by", "dated"],
                condition=Q(is_computed=False, withdrawn_on__isnull=True),
                name="somebody_tells_the_same_once_a_day",
                violation_error_message=_("Dit heb je al doorgegeven."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.text}"

    @property
    def source_lines(self) -> list[str]:
        """ "een officieel stuk: brief van de verhuurder"."""
        labels = dict(SourceKind.choices)
        return [
            ": ".join(str(part) for part in (labels.get(each["kind"]), each["text"]) if part)
            for each in self.sources
        ]

    def verify(self, by: User, on: date) -> bool:
        """Somebody of the team asked or looked; False when that was done already."""
        rows = FacilitySignal.objects.waiting(on).filter(pk=self.pk)
        return bool(rows.update(verified_by=by, verified_on=on, updated_at=timezone.now()))

    def withdraw(self, by: User, on: date, because: str) -> bool:
        """It is not so. The row stays, for the look back and so that we do not compute it anew."""
        rows = FacilitySignal.objects.live(on).filter(pk=self.pk)
        done = {"withdrawn_by": by, "withdrawn_on": on, "withdrawn_because": because}
        return bool(rows.update(**done, updated_at=timezone.now()))
