"""Facilities of a village."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.base import Record
from villagehub.mailboxes import MailboxField
from villagehub.web.paths import path_to
from villages.facilities.hours import LONGEST_TEXT, Day, Hours, hours_of, validate_hours
from villages.figures.models.figures import Source
from villages.members.models.organisations import Organisation
from villages.members.models.reach import reach_of
from villages.places.models import Village
from villages.street_map.lying import lies_in_the_netherlands

# Half a year without anybody looking whether it is still right.
CHECKED_EVERY = relativedelta(months=6)
# What a list beside the map shows.
IN_A_ROW = (
    "village",
    "kind",
    "name",
    "status",
    "status_confidence",
    "status_since",
    "opening_hours",
    "hours_text",
    "address",
    "wheelchair",
    "pupils",
    "latitude",
    "longitude",
)


class Confidence(models.TextChoices):
    CONFIRMED = "confirmed", _("zeker")
    PROBABLE = "probable", _("waarschijnlijk")
    UNCERTAIN = "uncertain", _("onzeker")


class Answer(models.TextChoices):
    """About reaching and using a place; empty is that nobody looked."""

    YES = "yes", _("ja")
    LIMITED = "limited", _("met hulp")
    NO = "no", _("nee")


def at_risk_in_own_village(user: Any, village: str = "village") -> Q:
    """For whom it may show that a facility is at risk: whom its village confirmed."""
    return Q(**{f"{village}__in": reach_of(user).confirmed_villages})


def seen(user: Any, through: str = "") -> Q:
    """The rule of `FacilityQuerySet.visible_to`; also for rows that have one: "facility__"."""
    at_risk = Q(**{f"{through}status": Facility.Status.AT_RISK})
    return ~at_risk | at_risk_in_own_village(user, f"{through}village")


class FacilityQuerySet(models.QuerySet["Facility"]):
    def visible_to(self, user: Any) -> FacilityQuerySet:
        """Public, but that something is at risk stays in the village until it is announced."""
        return self.filter(seen(user))

    def there(self) -> FacilityQuerySet:
        return self.exclude(status__in=Facility.GONE)

    def gone(self) -> FacilityQuerySet:
        return self.filter(status__in=Facility.GONE)

    def open_at(self, moment: datetime) -> FacilityQuerySet:
        """By the opening hours: each text that occurs is read once, the database does the rest.
        Two queries."""
        texts = self.with_hours().values_list("opening_hours", flat=True).order_by().distinct()
        read = {text: hours_of(text) for text in texts}
        open_now = [text for text, each in read.items() if each and each.is_open(moment)]
        return self.with_hours().filter(opening_hours__in=open_now)

    def with_hours(self) -> FacilityQuerySet:
        return self.filter(status__in=Facility.WORKING).exclude(opening_hours="")

    def stale(self, today: date | None = None) -> FacilityQuerySet:
        """There, and not looked at for half a year; what is new has half a year to begin with."""
        limit = (today or timezone.localdate()) - CHECKED_EVERY
        never = Q(last_checked_on__isnull=True, created_at__date__lte=limit)
        return self.there().filter(never | Q(last_checked_on__lte=limit))

    def related_to(self, facility: Facility) -> FacilityQuerySet:
        """What replaced it, now or at some time, and what it replaced. Together one list of keys,
        so that each is looked up and not every facility of the country compared."""
        earlier = facility.changes.filter(replaced_by__isnull=False).values("replaced_by")
        now = Facility.objects.filter(replaces=facility).values("pk")
        replaced = Facility.objects.filter(replaced_by=facility).values("pk")
        related = earlier.union(now, replaced, all=True)
        return self.filter(pk__in=related).select_related("village")

    def for_list(self) -> FacilityQuerySet:
        return self.select_related("source").order_by("kind", "name__dutch", "pk")

    def for_rows(self) -> FacilityQuerySet:
        """For lists that show no more of a facility than a row, and no file of them."""
        return self.only(*IN_A_ROW).order_by("kind", "name__dutch", "pk")


class Facility(Record):
    class Kind(models.TextChoices):
        PRIMARY_SCHOOL = "primary_school", _("basisschool")
        SECONDARY_SCHOOL = "secondary_school", _("middelbare school")
        SPECIAL_SCHOOL = "special_school", _("speciaal onderwijs")
        CHILDCARE = "childcare", _("kinderopvang")
        COMMUNITY_HOUSE = "community_house", _("dorpshuis")
        SHOP = "shop", _("winkel")
        GP = "gp", _("huisarts")
        PHARMACY = "pharmacy", _("apotheek")
        LIBRARY = "library", _("bibliotheek")
        SPORT = "sport", _("sport")
        TRANSPORT = "transport", _("halte of station")
        CASH = "cash", _("geld of post")
        PUB = "pub", _("café")
        CHURCH = "church", _("kerk")
        MILL = "mill", _("molen")
        OTHER = "other", _("anders")

    class Status(models.TextChoices):
        OPEN = "open", _("open")
        AT_RISK = "at_risk", _("onder druk")
        REDUCED = "reduced", _("minder dan het was")
        CLOSING = "closing", _("sluiting aangekondigd")
        CLOSED = "closed", _("gesloten")
        TEMPORARILY_CLOSED = "paused", _("tijdelijk gesloten")
        RELOCATED = "relocated", _("verhuisd")
        REPLACED = "replaced", _("vervangen")
        UNKNOWN = "unknown", _("niet bekend")

    GONE = [Status.CLOSED, Status.RELOCATED, Status.REPLACED, Status.UNKNOWN]
    WORKING = [Status.OPEN, Status.AT_RISK, Status.REDUCED, Status.CLOSING]

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="facilities")
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    name = models.CharField(_("naam"), max_length=160)
    description = models.TextField(_("wat vind je er?"), max_length=600, blank=True)
    # The newest of its changes; see FacilityStatusChange.
    status = models.CharField(_("toestand"), max_length=12, choices=Status, default=Status.OPEN)
    status_confidence = models.CharField(
        max_length=10, choices=Confidence, default=Confidence.CONFIRMED
    )
    status_since = models.DateField(_("sinds"), null=True, blank=True)
    address = models.CharField(_("adres"), max_length=160, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    latitude = models.FloatField(_("breedte"), null=True, blank=True)
    longitude = models.FloatField(_("lengte"), null=True, blank=True)
    website = models.CharField(_("website"), max_length=200, blank=True)
    phone = models.CharField(_("telefoon"), max_length=20, blank=True)
    email = MailboxField(_("e-mail"), blank=True)
    opening_hours = models.CharField(
        _("openingstijden"),
        max_length=LONGEST_TEXT,
        blank=True,
        validators=[validate_hours],
    )
    # What opening hours cannot say: "volgens rooster", "op afspraak".
    hours_text = models.CharField(_("bij de openingstijden"), max_length=200, blank=True)
    wheelchair = models.CharField(
        _("met een rolstoel naar binnen"), max_length=7, choices=Answer, blank=True
    )
    accessible_toilet = models.CharField(
        _("toilet voor rolstoel"), max_length=7, choices=Answer, blank=True
    )
    accessible_parking = models.CharField(
        _("parkeerplaats voor gehandicapten"), max_length=7, choices=Answer, blank=True
    )
    hearing_loop = models.CharField(_("ringleiding"), max_length=7, choices=Answer, blank=True)
    accessibility_text = models.CharField(_("over de toegang"), max_length=200, blank=True)
    pupils = models.PositiveIntegerField(_("leerlingen"), null=True, blank=True)
    operator = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="facilities"
    )
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replaces"
    )
    last_checked_on = models.DateField(_("laatst gecontroleerd"), null=True, blank=True)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True)
    # The publisher's own code; what people added has none.
    source_code = models.CharField(max_length=20, null=True, blank=True, unique=True)
    # Once people have put something right, an import leaves the row alone.
    edited_at = models.DateTimeField(null=True, blank=True)

    objects = FacilityQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["village", "kind", "name"], name="facility_of_village")]
        constraints = [
            models.CheckConstraint(
                condition=Q(replaced_by__isnull=True) | ~Q(replaced_by=F("id")),
                name="a_facility_does_not_replace_itself",
            ),
            lies_in_the_netherlands("a_facility_lies_in_the_netherlands"),
            models.UniqueConstraint(
                "village",
                "kind",
                Lower("name"),
                condition=Q(source_code__isnull=True),
                name="people_add_a_facility_once",
                violation_error_message=_("Deze voorziening staat er al."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_to("villages:facility", self.village.slug, self.pk)

    @property
    def drawing(self) -> str:
        return f"drawings/facility/{self.kind}"

    @property
    def status_text(self) -> str:
        """ "waarschijnlijk gesloten" for what lists suggest and nobody confirmed."""
        if self.status_confidence == Confidence.CONFIRMED or self.status == self.Status.UNKNOWN:
            return self.get_status_display()
        return f"{self.get_status_confidence_display()} {self.get_status_display()}"

    @property
    def is_saved(self) -> bool:
        return not self._state.adding

    @property
    def is_there(self) -> bool:
        return self.status not in self.GONE

    @property
    def hours(self) -> Hours | None:
        return hours_of(self.opening_hours)

    @property
    def open_text(self) -> str:
        """ "nu open tot 17.00"; nothing where no hours are known or nobody can come in."""
        if self.hours is None or self.status not in self.WORKING:
            return ""
        return self.hours.now_text(timezone.now())

    @property
    def is_open_now(self) -> bool:
        known = self.hours if self.status in self.WORKING else None
        return known is not None and known.is_open(timezone.now())

    @cached_property
    def week(self) -> list[Day]:
        return self.hours.week(timezone.localdate()) if self.hours else []

    @cached_property
    def accessibility(self) -> list[tuple[str, str]]:
        """What is known of it: question and answer."""
        asked = ("wheelchair", "accessible_toilet", "accessible_parking", "hearing_loop")
        return [
            (str(self._meta.get_field(name).verbose_name), str(Answer(answer).label))  # type: ignore[union-attr]
            for name in asked
            if (answer := getattr(self, name))
        ]

    @property
    def postcode_text(self) -> str:
        """5966 AB, as people write it."""
        return f"{self.postcode[:4]} {self.postcode[4:]}".strip()

    @property
    def web_address(self) -> str:
        """The publisher gives addresses with and without scheme; anything odd is left out."""
        if not self.website or " " in self.website or "." not in self.website:
            return ""
        has_scheme = self.website.startswith(("http://", "https://"))
        return self.website if has_scheme else f"https://{self.website}"
