"""Provinces, municipalities and villages of the Netherlands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ObjectDoesNotExist
from django.db import models, transaction
from django.db.models import (
    Case,
    F,
    FloatField,
    Func,
    IntegerField,
    Max,
    Min,
    OuterRef,
    Q,
    Value,
    When,
)
from django.db.models.functions import Concat, JSONObject
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villages.mergers import going_along
from villages.places import maps

SEARCH_HITS = 8
# So many letters of the name of a municipality are meant to be one.
LONG_NAME = 4
POSTCODE = re.compile(r"(\d{4})\s*([a-z]{2})?", re.IGNORECASE)


class FoldText(Func):
    """Lower case without accents, as the database's own function (see accounts 0002)."""

    function = "fold_text"
    output_field = models.CharField()


class PlainName(Func):
    """A name as people type it: no capitals, accents, apostrophes or marks (villages 0004)."""

    function = "plain_name"
    output_field = models.CharField()


class Similarity(Func):
    """How much two texts look alike, from 0 to 1 (pg_trgm)."""

    function = "similarity"
    output_field = models.FloatField()


class Outlined(models.Model):
    """An area with its outline as the path of an SVG, in the units of `villages.places.maps`."""

    outline = models.TextField(blank=True, editable=False)
    # Left, top, width and height of the outline; empty when there is none.
    bounds = models.JSONField(default=list, blank=True, editable=False)

    class Meta:
        abstract = True


class Province(Outlined):
    code = models.CharField(max_length=4, unique=True)  # PV31
    name = models.CharField(max_length=60)
    slug = models.SlugField(max_length=60, unique=True)

    class Meta:
        ordering = ["name__dutch", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:province", args=[self.slug])

    @property
    def area_code(self) -> str:
        return self.code


_AS_TOLD = {name: name for name in ("code", "name", "on", "source", "url")}


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    def standing(self) -> MunicipalityQuerySet:
        """Without those that went into another, by today's date."""
        return self.exclude(gm_code__in=Merger.objects.due().values("code"))

    def named(self, text: str) -> MunicipalityQuerySet:
        """By its name, also without "gemeente" before it, or the name of one that went into it."""
        name = re.sub(r"(?i)^\s*gemeente\s+", "", text)
        if not any(map(str.isalnum, name)):
            return self.none()
        plain = PlainName(Value(name))
        is_it = Q(plain=plain)
        if len(name) >= LONG_NAME:
            is_it |= Q(plain__startswith=plain)
        gone = Merger.objects.annotate(plain=PlainName("name")).filter(is_it)
        own = Municipality.objects.annotate(plain=PlainName("name")).filter(is_it)
        return self.standing().filter(Q(pk__in=own.values("pk")) | Q(pk__in=gone.values("into")))

    def with_mergers(self) -> MunicipalityQuerySet:
        """For `known_mergers`, in the same query."""
        rows = Merger.objects.filter(Q(code=OuterRef("gm_code")) | Q(into=OuterRef("pk")))
        told = JSONObject(into_name="into__name", into_slug="into__slug", **_AS_TOLD)
        return self.annotate(
            mergers_told=ArraySubquery(rows.order_by("on", "name__dutch").values(json=told))
        )

    def without_outline(self) -> MunicipalityQuerySet:
        return self.defer("outline", "bounds", "province__outline", "province__bounds")


class Municipality(Outlined):
    """A municipality, as a place and as the body that decides on requests."""

    gm_code = models.CharField(max_length=6, unique=True)  # GM1507
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    province = models.ForeignKey(Province, on_delete=models.PROTECT, related_name="municipalities")
    # Without a decree that designates this portal, what is sent here is preparation, not an
    # official application (Wmebv; domain.md section 3.6).
    designated_channel = models.BooleanField(default=False)
    channel_decree_url = models.URLField(blank=True)

    mergers_told: list[dict[str, str]]  # put here by `with_mergers()`

    objects = MunicipalityQuerySet.as_manager()

    class Meta:
        ordering = ["name__dutch", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:municipality", args=[self.slug])

    @property
    def area_code(self) -> str:
        return self.gm_code

    @cached_property
    def merger(self) -> Merger | None:
        """The one in which this municipality goes into another, planned or past. One query."""
        rows = Merger.objects.filter(code=self.gm_code)
        return rows.select_related("into").defer("into__outline", "into__bounds").first()

    @property
    def known_mergers(self) -> list[Merger]:
        """Into another, and of others into this one; planned or past. Needs `with_mergers()`."""
        found = []
        for told in self.mergers_told:
            into = Municipality(name=told["into_name"], slug=told["into_slug"])
            fields = {name: told[name] for name in _AS_TOLD} | {"into": into}
            found.append(Merger(**fields | {"on": date.fromisoformat(told["on"])}))
        return found

    def take_outline_of(self, was: Municipality) -> None:
        """Done twice, it is once."""
        if was.outline and was.outline not in self.outline:
            self.outline = f"{self.outline}{was.outline}"
            self.bounds = maps.around([self.bounds, was.bounds])
            self.save(update_fields=["outline", "bounds"])


class MergerQuerySet(models.QuerySet["Merger"]):
    def due(self) -> MergerQuerySet:
        return self.filter(on__lte=timezone.localdate())

    def carry_out_due(self) -> int:
        """How many there were to do; a second call does nothing. One query when nothing is due."""
        waiting = self.due().filter(carried_out_at__isnull=True).order_by("on", "pk")
        return sum(merger.carry_out() for merger in waiting)


class Merger(models.Model):
    """A municipality goes into another on a day. Known beforehand, so that it happens by itself:
    on its day pages, lists and search go by the date, and rows are moved at the first request of
    that day or by the worker (see docs/decisions/0033)."""

    code = models.CharField(max_length=6, unique=True)  # GM1696, of the one that goes
    name = models.CharField(max_length=80)
    into = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="mergers")
    on = models.DateField()
    source = models.CharField(max_length=200)
    url = models.URLField(blank=True)
    carried_out_at = models.DateTimeField(null=True)

    objects = MergerQuerySet.as_manager()

    class Meta:
        ordering = ["on", "code"]

    def __str__(self) -> str:
        return f"{self.name}, {self.on}"

    @property
    def is_past(self) -> bool:
        return self.on <= timezone.localdate()

    @transaction.atomic
    def carry_out(self) -> bool:
        """Whatever belongs to the one belongs to the other from now on. False when that was done;
        of two at once the second waits, and finds it done. Nothing of the old one is deleted."""
        row = Merger.objects.select_for_update().select_related("into").get(pk=self.pk)
        if row.carried_out_at:
            return False
        was = Municipality.objects.filter(gm_code=row.code).first()
        if was is not None:
            for go_along in going_along:
                go_along(was, row.into, row)
            was.villages.update(municipality=row.into)
            row.join_outlines()
        self.carried_out_at = row.carried_out_at = timezone.now()
        row.save(update_fields=["carried_out_at"])
        return True

    def join_outlines(self) -> None:
        was = Municipality.objects.filter(gm_code=self.code).first()
        if was is not None:
            self.into.take_outline_of(was)


class VillageQuerySet(models.QuerySet["Village"]):
    def visible_to(self, user: Any) -> VillageQuerySet:
        """Villages are public; the rule stands here so that no page forgets to ask."""
        return self.all()

    def for_list(self) -> VillageQuerySet:
        return self.select_related("municipality__province").defer(
            "introduction",
            "municipality__outline",
            "municipality__bounds",
            "municipality__province__outline",
            "municipality__province__bounds",
        )

    def for_page(self) -> VillageQuerySet:
        """With all that `villages/base_village.html` shows, in one query."""
        return self.select_related("municipality__province", "profile").defer(
            "municipality__outline",
            "municipality__province__outline",
            "municipality__province__bounds",
        )

    def search(self, text: str) -> VillageQuerySet:
        """Best first: the name itself, a name that begins so, a word in it or the name of its
        municipality, then what looks alike. Postcodes and other spellings count as names too.
        `found` is 0 for the very name. Two queries.
        """
        if not any(map(str.isalnum, text)):
            return self.none()
        hits = PlaceName.objects.hits(text, alike=True).order_by("rank", "-alike", "village_id")
        return self._in_order(_once_each(hits[:60]))

    def _in_order(self, hits: list[dict[str, Any]]) -> VillageQuerySet:
        """The order in which they were found; those equally good by the number of people."""
        places = [When(pk=hit["village_id"], then=_place_of(hit)) for hit in hits]
        found = self.for_list().filter(pk__in=[hit["village_id"] for hit in hits])
        order = Case(*places, default=0, output_field=IntegerField())
        by_size = F("population").desc(nulls_last=True)
        return found.annotate(found=order).order_by("found", by_size, "name__dutch", "pk")


def _once_each(hits: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A village may be found by its own name and by that of its municipality: the best counts."""
    first: dict[int, dict[str, Any]] = {}
    for hit in hits:
        first.setdefault(hit["village_id"], hit)
    return list(first.values())


def _place_of(hit: dict[str, Any]) -> int:
    """Only names that merely look alike are ordered by how much."""
    return hit["rank"] * 100 + (99 - round(hit["alike"] * 99) if hit["rank"] == 3 else 0)


class Village(models.Model):
    """A place people recognise as their village: one BAG woonplaats. The key is its code, since
    70 names occur more than once."""

    bag_place_code = models.CharField(max_length=4, unique=True)
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=120, unique=True)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="villages"
    )
    introduction = models.TextField(_("korte introductie"), blank=True, max_length=600)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    # From the newest key figures; unknown is empty. An estimate says so on the page.
    population = models.PositiveIntegerField(null=True, editable=False)

    objects = VillageQuerySet.as_manager()

    class Meta:
        ordering = ["name__dutch", "pk"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("villages:detail", args=[self.slug])

    @property
    def area_code(self) -> str:
        """The code of this village among the statistical areas."""
        return f"WP{self.bag_place_code}"

    @property
    def prepared(self) -> VillageProfile:
        """What the import prepared; an empty one when it did not run yet."""
        try:
            return self.profile
        except ObjectDoesNotExist:
            return VillageProfile(village=self)

    @property
    def skyline(self) -> str:
        """The SVG on top of the page."""
        return self.prepared.skyline

    @property
    def outline(self) -> str:
        return self.prepared.outline

    @property
    def bounds(self) -> list[int]:
        return self.prepared.bounds

    def is_editable_by(self, user: Any) -> bool:
        """Costs one query."""
        if not user.is_authenticated:
            return False
        return self.memberships.active().of(user).filter(role="editor").exists()


class VillageProfile(Outlined):
    """What the page of a village shows of the open data, prepared when these were imported, so
    that no page formats figures or draws pictures."""

    village = models.OneToOneField(
        Village, on_delete=models.CASCADE, primary_key=True, related_name="profile"
    )
    skyline = models.TextField(blank=True)
    # [{"label", "text", "percent", "mark", "far"}] for components/_bar.html
    distances = models.JSONField(default=list)
    distances_note = models.CharField(max_length=200, blank=True)
    population_is_estimate = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.village_id)


class PlaceNameQuerySet(models.QuerySet["PlaceName"]):
    def hits(self, text: str, *, alike: bool, parts: bool = True) -> Any:
        """Rows of `village_id`, `rank` and `alike`, for a text with a letter or digit in it: 0 for
        the very name, 1 for one that begins so, 2 for another word of it that does and for the
        name of the municipality, 3 for what merely has it (with `parts`) or looks alike."""
        if postcode := POSTCODE.fullmatch(text.strip()):
            return self.filter(name=postcode[1])._counted(Value(postcode[1]))
        asked, later = PlainName(Value(text)), Concat(Value(" "), PlainName(Value(text)))
        rows = self.annotate(plain=PlainName("name"))
        fits = Q(plain__contains=asked)
        if not parts:
            fits = Q(plain__startswith=asked) | Q(plain__contains=later)
        if alike:
            fits |= Q(plain__trigram_similar=asked)
        named = Village.objects.filter(municipality__in=Municipality.objects.named(text))
        by_municipality = named.order_by().values(
            village_id=F("pk"), rank=Value(2), alike=Value(0.0, FloatField())
        )
        return rows.filter(fits)._counted(asked, later).union(by_municipality, all=True)

    def _counted(self, asked: Any, later: Any = None) -> Any:
        name = F("plain") if later else F("name")
        places = [When(Exact(name, asked), then=0)]
        if later:
            places += [When(plain__startswith=asked, then=1), When(plain__contains=later, then=2)]
        rank = Case(*places, default=3, output_field=IntegerField())
        return (
            self.order_by()
            .values("village_id")
            .annotate(rank=Min(rank), alike=Max(Similarity(name, asked)))
        )


class PlaceName(models.Model):
    """A name by which people look for a village: its own, other spellings, and its postcodes."""

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    is_own = models.BooleanField(default=False)

    objects = PlaceNameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["village", "name"], name="a_village_has_a_name_once")
        ]
        indexes = [
            GinIndex(OpClass(PlainName("name"), name="gin_trgm_ops"), name="place_name_plain")
        ]

    def __str__(self) -> str:
        return self.name
