"""What was done about posts, what was reported, and who may not post for a while."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villages.models import Village
from villages.moderation import emails

REASON_LENGTH = 600
KEY_LENGTH = 20


class ActQuerySet(models.QuerySet["Act"]):
    def for_list(self) -> ActQuerySet:
        return self.select_related("by")

    def numbers(self) -> list[dict[str, Any]]:
        """How often each thing was done in each year, the newest year first. One query."""
        years = self.values("at__year", "what").annotate(n=models.Count("pk"))
        return list(years.order_by("-at__year", "what"))


class Act(Record):
    """One line of the log. It names a row and never quotes it."""

    class What(models.TextChoices):
        HELD = "held", _("even vastgehouden")
        LET_THROUGH = "let_through", _("doorgelaten")
        HIDDEN = "hidden", _("verborgen")
        REPORTED = "reported", _("gemeld")
        DISMISSED = "dismissed", _("melding bekeken, blijft staan")
        APPEALED = "appealed", _("bezwaar gemaakt")
        APPEAL_GRANTED = "granted", _("bezwaar terecht, weer te zien")
        APPEAL_REJECTED = "rejected", _("bezwaar niet terecht, blijft verborgen")
        BLOCKED = "blocked", _("iemand mag even niets plaatsen")
        UNBLOCKED = "unblocked", _("blokkade opgeheven")
        ERASED = "erased", _("door de maker gewist")

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=12, choices=What)
    about_key = models.CharField(max_length=KEY_LENGTH)
    about_id = models.UUIDField()
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    reason = models.TextField(blank=True, max_length=REASON_LENGTH)

    objects = ActQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["village", "-at", "-id"], name="acts_of_village"),
            models.Index(fields=["about_id"], name="acts_about"),
        ]

    def __str__(self) -> str:
        return self.get_what_display()

    @property
    def shown_by(self) -> User | None:
        """Not whoever reported something: an editor may be the one who wrote it."""
        return None if self.what == self.What.REPORTED else self.by

    @classmethod
    def log(cls, what: str, about: Any, by: User | None, reason: str = "") -> Act:
        """`about` is something moderated, or a block. In the transaction that does it; the audit
        keeps that it happened, chained."""
        act = cls.objects.create(
            village_id=about.village_id,
            what=what,
            about_key=about.moderation_key,
            about_id=about.pk,
            by=by,
            reason=reason,
        )
        chain = f"moderation:{about.village_id}"
        record(AuditEvent.Action.CREATE, act, by.pk if by else None, workplace=what, chain=chain)
        return act


class ReportQuerySet(models.QuerySet["Report"]):
    def waiting(self) -> ReportQuerySet:
        return self.filter(state=Report.State.WAITING)

    def about(self, row: Any) -> ReportQuerySet:
        return self.filter(about_key=row.moderation_key, about_id=row.pk)

    def add(self, report: Report) -> bool:
        """False when this person reported it before, also at the same moment."""
        try:
            with transaction.atomic():
                report.save(force_insert=True)
        except IntegrityError:
            return False
        return True

    @transaction.atomic
    def settle(self, state: Report.State, by: User, answer: str) -> list[Report]:
        """Those that still waited, now handled."""
        reports = list(self.waiting().select_for_update(of=("self",)).select_related("reporter"))
        for report in reports:
            report.state, report.answer = state, answer
            report.handled_by, report.handled_at = by, timezone.now()
        fields = ["state", "answer", "handled_by", "handled_at"]
        Report.objects.bulk_update(reports, fields)
        return reports


class Report(Record):
    """Somebody thinks that a post should not stand there. Once per person and post."""

    class Kind(models.TextChoices):
        INSULT = "insult", _("Het kwetst of beledigt iemand")
        PRIVACY = "privacy", _("Er staat iets persoonlijks van iemand in")
        UNTRUE = "untrue", _("Het klopt niet")
        ADVERTISING = "advertising", _("Het is reclame of oplichting")
        DANGER = "danger", _("Het is gevaarlijk of mag niet van de wet")
        OTHER = "other", _("Iets anders")

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        DISMISSED = "dismissed", _("bekeken, blijft staan")
        ACTED = "acted", _("bekeken, verborgen")
        GONE = "gone", _("door de maker gewist")

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    about_key = models.CharField(max_length=KEY_LENGTH)
    about_id = models.UUIDField()
    kind = models.CharField(_("wat is er mis?"), max_length=12, choices=Kind)
    words = models.TextField(_("in je eigen woorden"), max_length=REASON_LENGTH, blank=True)
    reporter = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    handled_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    handled_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True, max_length=REASON_LENGTH)

    objects = ReportQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["village", "created_at"],
                condition=models.Q(state="waiting"),
                name="reports_waiting",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["about_id", "reporter"], name="a_person_reports_a_post_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


class BlockQuerySet(models.QuerySet["Block"]):
    def active(self) -> BlockQuerySet:
        return self.filter(lifted_at__isnull=True, until__gt=timezone.localdate())

    def in_force(self, user: Any, village: Village) -> Block | None:
        return self.active().filter(user_id=user.pk, village=village).first()

    def for_list(self) -> BlockQuerySet:
        return self.select_related("user", "by")


class Block(Record):
    """Somebody posts nothing in this village until a day. Reading and coming along go on."""

    moderation_key = "blokkade"

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    until = models.DateField(_("tot"))
    reason = models.TextField(_("waarom?"), max_length=REASON_LENGTH)
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    lifted_at = models.DateTimeField(null=True)

    objects = BlockQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["village", "user"],
                condition=models.Q(lifted_at__isnull=True),
                name="a_person_is_blocked_once_in_a_village",
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.until}"

    @classmethod
    @transaction.atomic
    def put(cls, user: User, village: Village, until: date, reason: str, by: User) -> Block:
        """Replaces an earlier one. Editors do not block each other: that is for the platform."""
        if village.is_editable_by(user):
            raise ValidationError(_("Iemand van de redactie kun je niet blokkeren."))
        Village.objects.select_for_update(no_key=True, of=("self",)).get(pk=village.pk)
        cls.objects.filter(village=village, user=user, lifted_at__isnull=True).update(
            lifted_at=timezone.now()
        )
        block = cls.objects.create(village=village, user=user, until=until, reason=reason, by=by)
        Act.log(Act.What.BLOCKED, block, by, reason)
        emails.tell_blocked(block)
        return block

    @transaction.atomic
    def lift(self, by: User) -> bool:
        """False when somebody else did so just before."""
        waiting = Block.objects.filter(pk=self.pk, lifted_at__isnull=True)
        lifted = bool(waiting.update(lifted_at=timezone.now()))
        if lifted:
            Act.log(Act.What.UNBLOCKED, self, by)
        return lifted

    @property
    def sentence(self) -> str:
        day = date_format(self.until, "j F Y")
        return _("Je kunt tot %(day)s niets plaatsen in %(village)s. De reden: %(reason)s") % {
            "day": day,
            "village": self.village,
            "reason": self.reason,
        }
