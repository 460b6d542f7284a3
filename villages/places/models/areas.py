"""Provinces and municipalities, and municipalities that go into another."""

from __future__ import annotations

import re
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models, transaction
from django.db.models import (
    OuterRef,
    Q,
    Value,
)
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.functional import cached_property

from villagehub.web.paths import path_to
from villages.mergers import going_along
from villages.places import maps
from villages.places.models.expressions import PlainName

# So many letters of the name of a municipality are meant to be one.
LONG_NAME = 4


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
        return path_to("villages:province", self.slug)

    @property
    def area_code(self) -> str:
        return self.code


_AS_TOLD = {name: name for name in ("code", "name", "on", "source", "url")}


def bare_name(text: str) -> str:
    return re.sub(r"(?i)^\s*gemeente\s+", "", text)


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
    def standing(self) -> MunicipalityQuerySet:
        """Without those that went into another, by today's date."""
        return self.exclude(gm_code__in=Merger.objects.due().values("code"))

    def named(self, text: str) -> MunicipalityQuerySet:
        """By its name, also without "gemeente" before it, or the name of one that went into it."""
        name = bare_name(text)
        if not any(map(str.isalnum, name)):
            return self.none()
        return self.called(name, begins=len(name) >= LONG_NAME)

    def called(self, name: str, *, begins: bool) -> MunicipalityQuerySet:
        """By this name as it is; or by one that begins so."""
        plain = PlainName(Value(name))
        is_it = Q(plain=plain)
        if begins:
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
        return path_to("villages:municipality", self.slug)

    @property
    def area_code(self) -> str:
        return self.gm_code

    @cached_property
    def merger(self) -> Merger | None:
        """The one in which this municipality goes into another, planned or past. One query."""
        rows = Merger.objects.filter(code=self.gm_code)
        return rows.select_related("into").defer("into__outline", "into__bounds").first()

    def today(self) -> Municipality:
        """Itself, or what it went into, also by way of a third: whoever has its rows now. One query
        and one for each step."""
        here, been = self, {self.pk}
        while (merger := here.merger) and merger.carried_out_at and merger.into_id not in been:
            here = merger.into
            been.add(here.pk)
        return here

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
