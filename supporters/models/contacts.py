"""What a supporter did, in two taps and without a name."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import CaseworkQuerySet
from supporters.models.people import HelpSeeker
from villagehub.base import Record
from villages.models import Organisation, Village

GOING_BACK = timedelta(minutes=10)
CORRECTABLE_DAYS = 7  # also in the database's policies
MEMORY_AID_DAYS = 30  # also in supporters_forget_memory_aids()

# Of a contact that is logged once more.
SAME_AGAIN = (
    "organisation_id",
    "logged_by_id",
    "village_id",
    "theme_id",
    "channel",
    "duration_band",
    "initiator",
    "results",
)


class ThemeQuerySet(models.QuerySet["Theme"]):
    def visible_to(self, user: Any) -> ThemeQuerySet:
        """The list of themes is public."""
        return self.all()

    def active(self) -> ThemeQuerySet:
        return self.filter(active=True)


class Theme(models.Model):
    """What a contact was about: at most ten, and none of them an illness or a belief."""

    code = models.SlugField(max_length=30, unique=True)
    name = models.CharField(_("thema"), max_length=40)
    active = models.BooleanField(default=True)
    order = models.PositiveSmallIntegerField(default=0)

    objects = ThemeQuerySet.as_manager()

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.name


class ContactMomentQuerySet(CaseworkQuerySet):
    def correctable(self) -> ContactMomentQuerySet:
        return self.filter(created_at__gt=timezone.now() - timedelta(days=CORRECTABLE_DAYS))

    def today(self) -> ContactMomentQuerySet:
        midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
        return self.filter(occurred_at__gte=midnight)

    def latest_of(self, user: Any) -> ContactMoment | None:
        return self.visible_to(user).order_by("-created_at").select_related("theme").first()

    def for_list(self) -> ContactMomentQuerySet:
        return self.select_related("theme", "village").defer("memory_aid")


class ContactMoment(Record):
    """One contact. Anonymous unless the supporter chose a person; kept by the month in reports."""

    OWNER = "logged_by"

    class Channel(models.TextChoices):
        STREET = "street", _("Op straat")
        DROP_IN = "drop_in", _("Inloop")
        PHONE = "phone", _("Telefoon")
        MESSAGE = "message", _("Bericht")
        HOME_VISIT = "home_visit", _("Huisbezoek")
        EMAIL = "email", _("E-mail")
        ACTIVITY = "activity", _("Activiteit")
        OTHER = "other", _("Anders")

    class Duration(models.TextChoices):
        LESS_THAN_5 = "lt5", _("Even (minder dan 5 minuten)")
        FROM_5_TO_15 = "m5_15", _("5 tot 15 minuten")
        FROM_15_TO_30 = "m15_30", _("15 tot 30 minuten")
        FROM_30_TO_60 = "m30_60", _("Half uur tot een uur")
        MORE_THAN_60 = "gt60", _("Langer dan een uur")

    class About(models.TextChoices):
        NOBODY_SPECIFIC = "nobody_specific", _("Zonder naam")
        KNOWN_PERSON = "known_person", _("Iemand die ik begeleid")
        NEW_PERSON = "new_person", _("Iemand die nieuw is")
        GROUP = "group", _("Een groep")
        INITIATIVE = "initiative", _("Een initiatief")

    class Initiator(models.TextChoices):
        RESIDENT = "resident", _("De inwoner zelf")
        SUPPORTER = "supporter", _("Ik")
        RELATIVE = "relative", _("Familie of buren")
        PROFESSIONAL = "professional", _("Een beroepskracht")

    class Result(models.TextChoices):
        LISTENED = "listened", _("Geluisterd")
        INFORMATION = "information", _("Informatie gegeven")
        MATCHED_NEIGHBOUR = "matched_neighbour", _("Gekoppeld aan een buur")
        MATCHED_ACTIVITY = "matched_activity", _("Gekoppeld aan een activiteit")
        REFERRED = "referred", _("Doorverwezen")
        ADVICE_SOUGHT = "advice_sought", _("Raad gevraagd")
        CONTRIBUTION_FOUND = "contribution_found", _("Kan zelf iets voor een ander doen")
        FOLLOW_UP = "follow_up", _("Ik kom erop terug")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False, db_index=False
    )
    logged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", editable=False
    )
    village = models.ForeignKey(
        Village, on_delete=models.PROTECT, related_name="+", verbose_name=_("Welk dorp?")
    )
    occurred_at = models.DateTimeField(_("wanneer"), default=timezone.now)
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, related_name="+", verbose_name=_("Waar ging het over?")
    )
    channel = models.CharField(_("Hoe?"), max_length=12, choices=Channel)
    duration_band = models.CharField(
        _("Hoe lang?"), max_length=8, choices=Duration, default=Duration.FROM_5_TO_15
    )
    about = models.CharField(
        _("Met wie?"), max_length=16, choices=About, default=About.NOBODY_SPECIFIC
    )
    person = models.ForeignKey(
        HelpSeeker,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="contacts",
        verbose_name=_("Wie is het?"),
    )
    initiator = models.CharField(
        _("Wie begon?"), max_length=14, choices=Initiator, default=Initiator.RESIDENT
    )
    results = ArrayField(
        models.CharField(max_length=20, choices=Result),
        verbose_name=_("Wat leverde het op?"),
        default=list,
        blank=True,
    )
    memory_aid = EncryptedTextField(
        _("Geheugensteun"),
        max_length=280,
        blank=True,
        help_text=_(
            "Voor jezelf. Wordt na 30 dagen gewist. Niets over ziekte; schrijf alsof de persoon "
            "meeleest."
        ),
    )

    objects = ContactMomentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(about="known_person") | Q(person__isnull=True),
                name="a_person_only_with_a_contact_about_a_known_person",
                violation_error_message=_("Een persoon hoort bij 'Iemand die ik begeleid'."),
            )
        ]
        indexes = [
            models.Index(F("logged_by"), F("occurred_at").desc(), name="contacts_of_author"),
            models.Index(fields=["organisation", "occurred_at"], name="contacts_of_organisation"),
        ]

    def __str__(self) -> str:
        return f"{self.theme}, {self.get_channel_display()}"

    @property
    def is_correctable(self) -> bool:
        return self.created_at > timezone.now() - timedelta(days=CORRECTABLE_DAYS)

    def is_saved_again_by(self, other: ContactMoment) -> bool:
        """Who goes back to the form, which no browser keeps, and saves the same once more."""
        if self.created_at < timezone.now() - GOING_BACK:
            return False
        days = {timezone.localdate(each.occurred_at) for each in (self, other)}
        same = (*SAME_AGAIN, "about", "person_id", "memory_aid")
        return len(days) == 1 and all(getattr(self, n) == getattr(other, n) for n in same)

    def repeat(self, times: int) -> list[ContactMoment]:
        """The same once more, for a drop-in: never with the person or the note."""
        same = {name: getattr(self, name) for name in SAME_AGAIN}
        return ContactMoment.objects.bulk_create([ContactMoment(**same) for _n in range(times)])
