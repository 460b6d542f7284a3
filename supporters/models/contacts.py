"""What a supporter did, in two taps and without a name."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from supporters.encryption import EncryptedTextField
from supporters.models.base import CaseworkQuerySet, refuse_at_rest
from supporters.models.people import HelpSeeker
from villagehub.base import Record
from villages.models import Organisation, Village

CORRECTABLE_DAYS = 7  # also in the database's policies
MEMORY_AID_DAYS = 30  # also in supporters_forget_memory_aids()
DROP_IN_WEEKS = 5  # so far back an hour that comes each week, or every other week, is looked for

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


HourKeys = dict[uuid.UUID, int]  # the key of a contact, and its theme


def keys_of_hour(hour: uuid.UUID, counts: Mapping[Any, int]) -> HourKeys:
    """Keys of contacts that are counted together, made of one that is kept nowhere: with it they
    are the same when they are sent again, without it none tells which others it came with."""
    return {
        uuid.uuid5(hour, f"{theme}:{number}"): int(theme)
        for theme, times in counts.items()
        for number in range(times)
    }


def _midnight(moment: datetime) -> datetime:
    return timezone.localtime(moment).replace(hour=0, minute=0, second=0, microsecond=0)


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
    """One's own contacts, and those that anybody had with people of whom one sees the file."""

    def _in_sight_of(self, user: Any) -> Q:
        return Q(logged_by=user.pk) | Q(person__in=HelpSeeker.objects.visible_to(user).values("pk"))

    def log(
        self, *, by: Any, organisation: Any, key: uuid.UUID | None = None, **values: Any
    ) -> tuple[ContactMoment, bool]:
        """The contact with this key, and whether it is new: sent again it is not counted again."""
        if values.get("person") or values.get("person_id"):
            refuse_at_rest(values.get("person_id") or values["person"].pk)
        return self.get_or_create(
            organisation=organisation, logged_by=by, key=key or uuid.uuid4(), defaults=values
        )

    def log_hour(
        self, *, by: Any, organisation: Any, village: Village, at: datetime, keys: HourKeys
    ) -> None:
        """The contacts of a drop-in hour. They know their day and no more: by the moment on which
        they were saved they would belong together for ever."""
        rows = [
            ContactMoment(
                organisation=organisation,
                logged_by=by,
                village=village,
                theme_id=theme,
                key=key,
                channel=ContactMoment.Channel.DROP_IN,
            )
            for key, theme in keys.items()
        ]
        day, today = _midnight(at), _midnight(timezone.now())
        with transaction.atomic():
            self.bulk_create(rows, ignore_conflicts=True)
            new = self.filter(pk__in=[row.pk for row in rows])
            new.update(occurred_at=day, created_at=today, updated_at=today)

    def correctable(self) -> ContactMomentQuerySet:
        return self.filter(created_at__gt=timezone.now() - timedelta(days=CORRECTABLE_DAYS))

    def today(self) -> ContactMomentQuerySet:
        return self.filter(occurred_at__gte=_midnight(timezone.now()))

    def in_month(self, first: date) -> ContactMomentQuerySet:
        """Of the month that begins on this day."""
        after = (first + timedelta(days=31)).replace(day=1)
        begin, end = (
            timezone.make_aware(datetime.combine(day, time.min)) for day in (first, after)
        )
        return self.filter(occurred_at__gte=begin, occurred_at__lt=end)

    def latest_of(self, user: Any) -> Any:
        """The last one, and beside it the latest drop-in hour of this day of the week."""
        mine = self.visible_to(user).owned_by(user)
        hours = mine.filter(
            channel=ContactMoment.Channel.DROP_IN,
            occurred_at__gte=timezone.now() - timedelta(weeks=DROP_IN_WEEKS),
            occurred_at__iso_week_day=timezone.localdate().isoweekday(),
        ).order_by("-occurred_at")
        beside = {
            "hour_village": models.Subquery(hours.values("village_id")[:1]),
            "hour_at": models.Subquery(hours.values("occurred_at")[:1]),
        }
        last = mine.order_by("-created_at").annotate(**beside)
        return last.select_related("theme", "village")[:1]

    def likely_village(self, last: Any) -> int | None:
        """Where a supporter probably is: at today's drop-in hour, else where another contact of
        today was, else at the drop-in hour of this day of the week, else where the last one was."""
        if last is None:
            return None
        today = timezone.localdate()
        hour_is_today = last.hour_at and timezone.localdate(last.hour_at) == today
        moved = timezone.localdate(last.created_at) == today and not hour_is_today
        village: int = last.village_id if moved else last.hour_village or last.village_id
        return village

    def with_memory_aid(self) -> ContactMomentQuerySet:
        """Those of which it can still be read, what is gone first at the top."""
        since = timezone.now() - timedelta(days=MEMORY_AID_DAYS)
        written = self.annotate(letters=Length("memory_aid"))
        return written.filter(letters__gt=0, created_at__gt=since).order_by("created_at", "id")

    def for_list(self) -> ContactMomentQuerySet:
        has_aid = GreaterThan(Length("memory_aid"), 0)
        listed = self.select_related("theme", "village").defer("memory_aid")
        at_rest = F("person__restricted_on")
        return listed.annotate(has_memory_aid=has_aid, at_rest_since=at_rest)


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
    key = models.UUIDField(default=uuid.uuid4, editable=False)  # made where it was logged
    village = models.ForeignKey(
        Village, on_delete=models.PROTECT, related_name="+", verbose_name=_("In welk dorp?")
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
    # What was a memory aid and belongs to the file of the person now.
    note = EncryptedTextField(_("Notitie"), max_length=280, blank=True, editable=False)

    objects = ContactMomentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(about="known_person") | Q(person__isnull=True),
                name="a_person_only_with_a_contact_about_a_known_person",
                violation_error_message=_("Een persoon hoort bij 'Iemand die ik begeleid'."),
            ),
            models.UniqueConstraint(
                fields=["logged_by", "organisation", "key"], name="a_contact_is_counted_once"
            ),
        ]
        indexes = [
            models.Index(F("logged_by"), F("occurred_at").desc(), name="contacts_of_author"),
            models.Index(fields=["organisation", "occurred_at"], name="contacts_of_organisation"),
        ]

    def __str__(self) -> str:
        how = self.get_channel_display().lower()
        parts = {"theme": self.theme, "how": how, "village": self.village}
        return gettext("%(theme)s, %(how)s, in %(village)s") % parts

    @property
    def is_correctable(self) -> bool:
        return self.created_at > timezone.now() - timedelta(days=CORRECTABLE_DAYS)

    @property
    def memory_aid_until(self) -> date:
        """The last day on which it can be read."""
        return timezone.localdate(self.created_at) + timedelta(days=MEMORY_AID_DAYS - 1)

    def keep_in_file_of(self, person: HelpSeeker) -> None:
        """The memory aid belongs to the file from now on. Also after the week in which a contact
        can be changed: the database does this one thing then, and only this."""
        refuse_at_rest(person.pk)
        sealed: Any = self._meta.get_field("note")
        note = sealed.get_db_prep_save(self.memory_aid, connection)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT supporters_keep_memory_aid(%s, %s, %s)", [self.pk, person.pk, note]
            )
            if not cursor.fetchone()[0]:
                raise ValidationError(_("Deze geheugensteun was er al niet meer."))

    def correct(self) -> None:
        """What was logged differently than it was. Of a file at rest nothing changes, also not
        into or out of it."""
        before = ContactMoment.objects.filter(pk=self.pk).values_list("person", flat=True).first()
        for person in {self.person_id, before} - {None}:
            refuse_at_rest(person)
        self.save()

    def take_away(self) -> None:
        if self.person_id:
            refuse_at_rest(self.person_id)
        self.delete()

    def repeat(self, times: int) -> list[ContactMoment]:
        """The same once more, for a drop-in: never with the person or the note."""
        same = {name: getattr(self, name) for name in SAME_AGAIN}
        return ContactMoment.objects.bulk_create([ContactMoment(**same) for _n in range(times)])
