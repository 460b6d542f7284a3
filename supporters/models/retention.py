"""How long an organisation keeps a closed file, and the proof that what was due is gone.

The rule itself is the database's (guards/erasure.sql): the nightly job and the page that says the
day ask the same function, `supporters_erased_on`.
"""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from supporters.models.base import note_down
from villagehub.audit.models import AuditEvent, record
from villagehub.base import Record
from villagehub.processings import labels
from villages.members.models.reach import reach_of
from villages.members.models.roles import Role
from villages.models import Membership, Organisation

CASE_MONTHS = 24
SHORTEST_MONTHS, LONGEST_MONTHS = 6, 24
WMO_MONTHS = 180
NOTICE_MONTHS = 1

WATCHES = (Role.COORDINATOR, Role.PRIVACY_CONTACT)


def erased_on(person: str = "pk") -> Func:
    """The day on which the night erases this person; none while a file is open or restricted."""
    return Func(person, function="supporters_erased_on", output_field=models.DateField(null=True))


def erase_what_is_due() -> int:
    """How many certificates that gave; a second run finds nothing. Who was erased stands nowhere:
    the record says that the night did it, and which certificate tells how much."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT certificate, organisation FROM supporters_erase()")
        written = cursor.fetchall()
        for certificate, organisation in written:
            erased = ErasureCertificate(pk=certificate)
            record(AuditEvent.Action.DELETE, erased, None, chain=str(organisation))
        return len(written)


class RetentionPolicyQuerySet(models.QuerySet["RetentionPolicy"]):
    def visible_to(self, user: Any) -> RetentionPolicyQuerySet:
        """Of the organisations for which somebody works with casework."""
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        works_for = {
            key for role in (Role.SUPPORTER, *WATCHES) for key in reach.organisations_as(role)
        }
        return self.filter(organisation__in=works_for)

    def of(self, organisation_id: Any) -> RetentionPolicy:
        return self.filter(organisation=organisation_id).first() or RetentionPolicy(
            organisation_id=organisation_id
        )


class RetentionPolicy(Record):
    """Without a row, 24 months. Fifteen years only for who executes the Wmo, and says so."""

    class Ground(models.TextChoices):
        NONE = "", _("geen bijzondere grond")
        WMO = "wmo_5_3_4", _("Wmo 2015, artikel 5.3.4: vijftien jaar")

    organisation = models.OneToOneField(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    months = models.PositiveSmallIntegerField(
        _("Hoeveel maanden na het afsluiten?"), default=CASE_MONTHS
    )
    legal_ground = models.CharField(
        _("Op welke grond langer?"), max_length=10, choices=Ground, default="", blank=True
    )

    objects: ClassVar[Any] = RetentionPolicyQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(months__range=(SHORTEST_MONTHS, LONGEST_MONTHS), legal_ground="")
                | Q(months=WMO_MONTHS, legal_ground="wmo_5_3_4"),
                name="a_file_is_kept_six_to_24_months_or_by_the_wmo",
            )
        ]

    def __str__(self) -> str:
        return f"{self.months}"

    @property
    def term_text(self) -> str:
        """For people: "2 jaar", "18 maanden"."""
        years, rest = divmod(self.months, 12)
        if rest:
            return ngettext("%(n)d maand", "%(n)d maanden", self.months) % {"n": self.months}
        return ngettext("%(n)d jaar", "%(n)d jaar", years) % {"n": years}

    def decide(self, by: Membership) -> int:
        """Also for what is closed already, of all supporters; how many days changed. Nothing that
        would go within a month goes sooner, so that its supporter still hears of it."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT supporters_set_retention(%s, %s)", [self.months, self.legal_ground]
            )
            changed: int | None = cursor.fetchone()[0]
        if changed is None:
            raise ValidationError(_("Dit beslist het privacycontact van de organisatie."))
        note_down(by, AuditEvent.Action.UPDATE, self)
        return changed


class ErasureCertificateQuerySet(models.QuerySet["ErasureCertificate"]):
    def visible_to(self, user: Any) -> ErasureCertificateQuerySet:
        if not user.is_authenticated:
            return self.none()
        reach = reach_of(user)
        watched = {key for role in WATCHES for key in reach.organisations_as(role)}
        return self.filter(organisation__in=watched)


class ErasureCertificate(Record):
    """What was erased, in numbers; nobody is in it. Written by the database, changed by nobody."""

    class Reason(models.TextChoices):
        TERM = "term", _("de termijn was om")
        REQUEST = "request", _("op verzoek van de persoon")
        MEMORY_AID = "memory_aid", _("geheugensteun van meer dan dertig dagen")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False
    )
    reason = models.CharField(max_length=10, choices=Reason)
    # By table. Missing for few: how many contacts there were on a day is nobody's business.
    counts = models.JSONField()
    failed = models.PositiveIntegerField(default=0)
    # Of whoever comes back with an old backup, to be erased again: hashes of keys, no names.
    tombstones = ArrayField(models.CharField(max_length=64), default=list)

    objects: ClassVar[Any] = ErasureCertificateQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return f"{self.created_at:%d-%m-%Y}"

    @property
    def day(self) -> date:
        return timezone.localdate(self.created_at)

    @property
    def lines(self) -> list[tuple[Any, int | None]]:
        """What each was, as the register of processings calls it, and how many."""
        own = {
            "anonymised": _("contacten met iemand, waarvan alleen het getal blijft"),
            "month_only": _("contacten zonder naam, waarvan alleen de maand blijft"),
            "contacts_gone": _("contacten van meer dan zeven jaar geleden"),
            "memory_aids": _("geheugensteunen"),
            "unmet_sentences": _("zinnen bij gemist aanbod van meer dan twee jaar geleden"),
            "returned_gone": _("teruggegeven verwijzingen waarvan de termijn om was"),
            "referrers_gone": _("organisaties die niet meer verwezen"),
            "unmet_gone": _("keren gemist aanbod van meer dan zeven jaar geleden"),
        }
        named = {model.lower().replace(".", "_"): label for model, label in labels().items()}
        called = {**named, **own}
        return [(called.get(key, key), number) for key, number in sorted(self.counts.items())]
