"""What became of a facility, what people report about it, and when somebody looked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.behalf import acted_for
from villagehub.accounts.models import Participation, User
from villagehub.base import Record
from villages.facilities import emails
from villages.facilities.changes import facility_changed
from villages.facilities.models.facilities import Confidence, Facility, at_risk_in_own_village
from villages.figures.models.figures import Source
from villages.members.models.reach import reach_of

AT_RISK = Facility.Status.AT_RISK


class StatusChangeQuerySet(models.QuerySet["FacilityStatusChange"]):
    def visible_to(self, user: Any) -> StatusChangeQuerySet:
        """That something was at risk stays in the village, also afterwards; and of a facility
        that is at risk now a stranger sees nothing at all."""
        public = ~Q(to_status=AT_RISK) & ~Q(facility__status=AT_RISK)
        return self.filter(public | at_risk_in_own_village(user, "facility__village"))

    def confirmed(self) -> StatusChangeQuerySet:
        return self.filter(confidence=Confidence.CONFIRMED)

    def for_list(self) -> StatusChangeQuerySet:
        """Newest first; what has no day stands last."""
        return self.select_related("source", "confirmed_by", "replaced_by").order_by(
            F("on").desc(nulls_last=True), "-created_at", "pk"
        )


class FacilityStatusChange(Record):
    """History: rows are added and never changed, but for a confirmation that comes later.

    `when` is in words, for lists only tell between which dates. Of what people record `on` is the
    day on which it became so, which may lie before other changes: history is filled in backwards
    too. The status of the facility is that of its newest change.
    """

    class SourceKind(models.TextChoices):
        OPERATOR = "operator", _("de eigenaar of beheerder")
        DOCUMENT = "document", _("een officieel stuk")
        NEWS = "news", _("krant of website")
        SEEN = "seen", _("zelf gezien")
        RESIDENT = "resident", _("een inwoner")
        LIST = "list", _("open data")

    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="changes")
    from_status = models.CharField(max_length=12, choices=Facility.Status, blank=True)
    to_status = models.CharField(_("nu"), max_length=12, choices=Facility.Status)
    confidence = models.CharField(
        _("hoe zeker is dit?"), max_length=10, choices=Confidence, default=Confidence.CONFIRMED
    )
    on = models.DateField(_("sinds wanneer?"), null=True, blank=True)
    when = models.CharField(max_length=80, blank=True)
    text = models.CharField(_("wat is er gebeurd?"), max_length=300)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True)
    source_code = models.CharField(max_length=40, null=True, blank=True, unique=True)
    source_kind = models.CharField(
        _("van wie weet je dit?"), max_length=10, choices=SourceKind, default=SourceKind.LIST
    )
    source_text = models.CharField(_("bron"), max_length=200, blank=True)
    source_url = models.URLField(_("adres van de bron"), max_length=300, blank=True)
    replaced_by = models.ForeignKey(
        Facility,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="named_by_changes",
        verbose_name=_("vervangen door"),
    )
    recorded_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    confirmed_on = models.DateField(null=True, blank=True)

    objects = StatusChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-on", "-created_at", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_loss(self) -> bool:
        """Closed, and nothing came in its place (domain.md 7.6, invariant 13)."""
        replacement = self.replaced_by
        is_replaced = replacement is not None and replacement.is_there
        return self.to_status == Facility.Status.CLOSED and not is_replaced

    @transaction.atomic
    def record(self, by: User) -> None:
        """Adds this change; the facility follows when nothing newer is known. The same news, by
        a button pressed twice at once, is one change."""
        facility = Facility.objects.select_for_update().get(pk=self.facility_id)
        if facility.changes.filter(to_status=self.to_status, on=self.on).exists():
            return
        earlier = facility.changes.filter(on__lte=self.on).for_list().first()
        self.from_status = earlier.to_status if earlier else ""
        self.recorded_by = by
        if self.confidence == Confidence.CONFIRMED:
            self.confirmed_by, self.confirmed_on = by, timezone.localdate()
        self.save(force_insert=True)
        if not facility.changes.filter(on__gt=self.on).exists():
            self._becomes_the_status()
        facility_changed(facility.village_id)

    def _becomes_the_status(self) -> None:
        Facility.objects.filter(pk=self.facility_id).update(
            status=self.to_status,
            status_confidence=self.confidence,
            status_since=self.on,
            replaced_by=self.replaced_by,
            last_checked_on=timezone.localdate(),
            edited_at=timezone.now(),
            updated_at=timezone.now(),
        )

    @transaction.atomic
    def confirm(self, by: User) -> bool:
        """Somebody of the village knows it for certain; False when that was done already."""
        sure = {"confidence": Confidence.CONFIRMED, "confirmed_by": by}
        rows = FacilityStatusChange.objects.filter(pk=self.pk, confirmed_by__isnull=True)
        if not rows.update(**sure, confirmed_on=timezone.localdate(), updated_at=timezone.now()):
            return False
        newest = FacilityStatusChange.objects.filter(facility=self.facility_id).for_list().first()
        if newest is not None and newest.pk == self.pk:
            Facility.objects.filter(pk=self.facility_id).update(
                status_confidence=Confidence.CONFIRMED, edited_at=timezone.now()
            )
        facility_changed(self.facility.village_id)
        return True


class ReportQuerySet(models.QuerySet["FacilityReport"]):
    def waiting(self) -> ReportQuerySet:
        return self.filter(state=FacilityReport.State.WAITING)

    def visible_to(self, user: Any) -> ReportQuerySet:
        """Your own, those of the people whom you registered, and those of the village you edit."""
        mine = Q(user__in=acted_for(user))
        return self.filter(mine | Q(facility__village__in=reach_of(user).edited_villages))

    def end(self) -> None:
        """Taken back: whoever reported it withdrew their consent or took over the account."""
        self.waiting().update(state=FacilityReport.State.TAKEN_BACK, handled_at=timezone.now())

    def for_list(self) -> ReportQuerySet:
        return self.select_related("facility__village", "user", "recorded_by").order_by(
            "created_at", "pk"
        )


class FacilityReport(Participation):
    """A resident says that something about a facility is not right; the village's editor confirms
    it, or declines it with a reason."""

    MOST_WAITING = 20  # of one person

    class About(models.TextChoices):
        HOURS = "hours", _("de openingstijden")
        GONE = "gone", _("het is er niet meer, of gaat weg")
        CONTACT = "contact", _("adres, telefoon of website")
        ACCESS = "access", _("de toegang met rolstoel of rollator")
        OTHER = "other", _("iets anders")

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht op de redactie")
        CONFIRMED = "confirmed", _("klopt")
        DECLINED = "declined", _("niet overgenomen")
        TAKEN_BACK = "taken_back", _("ingetrokken")

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="facility_reports")
    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="reports")
    about = models.CharField(_("wat klopt er niet?"), max_length=8, choices=About)
    text = models.TextField(_("hoe is het dan wel?"), max_length=600)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    answer = models.CharField(_("antwoord"), max_length=300, blank=True)
    handled_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    handled_at = models.DateTimeField(null=True, blank=True)

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            # Also what a button pressed twice runs into.
            models.UniqueConstraint(
                fields=["facility", "user", "about"],
                condition=Q(state="waiting"),
                name="the_same_is_reported_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | ~Q(answer=""),
                name="who_declines_a_report_says_why",
                violation_error_message=_("Schrijf erbij waarom niet."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_about_display()}: {self.facility_id}"

    @classmethod
    def tell(cls, **fields: Any) -> FacilityReport | None:
        """None when the same button was pressed twice at once: it is there already."""
        try:
            with transaction.atomic():
                report = cls.objects.create(**fields)
                emails.tell_editors_of_report(report)
                return report
        except IntegrityError:
            return None

    @transaction.atomic
    def settle(self, state: str, by: User, answer: str = "") -> bool:
        """False when a colleague was first."""
        rows = FacilityReport.objects.waiting().filter(pk=self.pk)
        now = timezone.now()
        done = {"state": state, "answer": answer, "handled_by": by, "handled_at": now}
        if not rows.update(**done, updated_at=now):
            return False
        for name, value in done.items():
            setattr(self, name, value)
        if state == self.State.CONFIRMED:
            FacilityCheck.record(self.facility, by)
        emails.tell_what_became_of_report(self)
        return True


class FacilityCheck(Record):
    """Somebody of the village looked: it is still right. One a day for each facility; the newest
    can be taken back."""

    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="checks")
    on = models.DateField(default=timezone.localdate)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    # What stood there before, for whoever takes this back.
    previous_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["facility", "on"], name="a_facility_is_checked_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.facility_id} {self.on}"

    @classmethod
    @transaction.atomic
    def record(cls, facility: Facility, by: User) -> None:
        """Pressing twice is looking once."""
        locked = Facility.objects.select_for_update().get(pk=facility.pk)
        today = timezone.localdate()
        before = {"by": by, "previous_on": locked.last_checked_on}
        cls.objects.get_or_create(facility=locked, on=today, defaults=before)
        _set_checked(facility, today)

    @classmethod
    @transaction.atomic
    def take_back(cls, facility: Facility) -> bool:
        """Of today only; False when there is nothing to take back."""
        Facility.objects.select_for_update().get(pk=facility.pk)
        check = cls.objects.filter(facility=facility, on=timezone.localdate()).first()
        if check is None:
            return False
        _set_checked(facility, check.previous_on)
        check.delete()
        return True


def _set_checked(facility: Facility, day: date | None) -> None:
    Facility.objects.filter(pk=facility.pk).update(last_checked_on=day)
    facility.last_checked_on = day
