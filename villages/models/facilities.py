"""Facilities of a village, and what became of them."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from villagehub.accounts.models import User
from villagehub.base import Record
from villages.models.figures import Source
from villages.models.people import Membership, Organisation
from villages.models.places import Village


class Confidence(models.TextChoices):
    CONFIRMED = "confirmed", _("zeker")
    PROBABLE = "probable", _("waarschijnlijk")
    UNCERTAIN = "uncertain", _("onzeker")


class FacilityQuerySet(models.QuerySet["Facility"]):
    def visible_to(self, user: Any) -> FacilityQuerySet:
        """Public, but that something is at risk stays in the village until it is announced."""
        public = ~Q(status=Facility.Status.AT_RISK)
        if not user.is_authenticated:
            return self.filter(public)
        mine = Membership.objects.active().of(user).filter(village__isnull=False)
        return self.filter(public | Q(village__in=mine.values("village")))

    def there(self) -> FacilityQuerySet:
        return self.exclude(status__in=Facility.GONE)

    def for_list(self) -> FacilityQuerySet:
        return self.select_related("source").order_by("kind", "name", "pk")


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

    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="facilities")
    kind = models.CharField(_("soort"), max_length=20, choices=Kind)
    name = models.CharField(_("naam"), max_length=160)
    status = models.CharField(_("toestand"), max_length=12, choices=Status, default=Status.OPEN)
    status_confidence = models.CharField(
        max_length=10, choices=Confidence, default=Confidence.CONFIRMED
    )
    status_since = models.DateField(_("sinds"), null=True, blank=True)
    address = models.CharField(_("adres"), max_length=160, blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True)
    website = models.CharField(_("website"), max_length=200, blank=True)
    phone = models.CharField(_("telefoon"), max_length=20, blank=True)
    hours_text = models.CharField(_("open"), max_length=200, blank=True)
    pupils = models.PositiveIntegerField(_("leerlingen"), null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    operator = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="facilities"
    )
    replaced_by = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="replaces"
    )
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
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:facility", args=[self.village.slug, self.pk])

    @property
    def status_text(self) -> str:
        """ "waarschijnlijk gesloten" for what lists suggest and nobody confirmed."""
        if self.status_confidence == Confidence.CONFIRMED or self.status == self.Status.UNKNOWN:
            return self.get_status_display()
        return f"{self.get_status_confidence_display()} {self.get_status_display()}"

    @property
    def is_there(self) -> bool:
        return self.status not in self.GONE

    @property
    def web_address(self) -> str:
        """The publisher gives addresses with and without scheme; anything odd is left out."""
        if not self.website or " " in self.website or "." not in self.website:
            return ""
        has_scheme = self.website.startswith(("http://", "https://"))
        return self.website if has_scheme else f"https://{self.website}"


class FacilityStatusChange(Record):
    """History: rows are added. `when` is in words, for lists only tell between which dates."""

    facility = models.ForeignKey(Facility, on_delete=models.CASCADE, related_name="changes")
    from_status = models.CharField(max_length=12, choices=Facility.Status, blank=True)
    to_status = models.CharField(max_length=12, choices=Facility.Status)
    confidence = models.CharField(max_length=10, choices=Confidence)
    on = models.DateField(null=True, blank=True)
    when = models.CharField(max_length=80, blank=True)
    text = models.CharField(max_length=300)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True)
    source_code = models.CharField(max_length=40, null=True, blank=True, unique=True)
    confirmed_by = models.ForeignKey(
        User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-on", "-created_at", "pk"]

    def __str__(self) -> str:
        return self.text
