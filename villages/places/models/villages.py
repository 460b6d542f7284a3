"""Villages, and the names by which people look for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import (
    Case,
    F,
    FloatField,
    IntegerField,
    Max,
    Min,
    Q,
    Value,
    When,
)
from django.db.models.functions import Concat
from django.db.models.lookups import Exact
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from villagehub.pictures.pictured import Pictured, by_picture, words_or_decoration
from villagehub.web.paths import path_to
from villages.members.models.reach import reach_of
from villages.places.models.areas import Municipality, Outlined
from villages.places.models.expressions import PlainName, Similarity

SEARCH_HITS = 8
# Of what was prepared for a village, what not all of its pages show.
PREPARED = ("outline", "bounds", "distances", "distances_note")
POSTCODE = re.compile(r"(\d{4})\s*([a-z]{2})?", re.IGNORECASE)


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

    def for_page(self, *prepared: str) -> VillageQuerySet:
        """With all that `villages/base_village.html` shows, and these of what was prepared, in
        one query."""
        left_out = [f"profile__{name}" for name in PREPARED if name not in prepared]
        return self.select_related("municipality__province", "profile").defer(
            "municipality__outline",
            "municipality__bounds",
            "municipality__province__outline",
            "municipality__province__bounds",
            *left_out,
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


class Village(Pictured):
    """A place people recognise as their village: one BAG woonplaats. The key is its code, since
    70 names occur more than once."""

    photo_key = "dorp"

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
        indexes = [by_picture("village_with_picture")]
        constraints = [words_or_decoration("a_village_has_words_for_its_picture")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return path_to("villages:detail", self.slug)

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

    @cached_property
    def support(self) -> dict[str, str] | None:
        """Whom to call in this village: `name`, `phone`, `reachable`. Pages have it with the
        village itself (`village_for_page`); a village of elsewhere asks once."""
        called: dict[str, str] | None = self.organisations.visible_to(None).call_in(self)
        return called

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
        """Costs one query, on a page none when somebody asked before."""
        return self.pk in reach_of(user).edited_villages


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
        return self.named_as(text, Municipality.objects.named(text), alike=alike, parts=parts)

    def named_as(self, text: str, municipalities: Any, *, alike: bool, parts: bool) -> Any:
        """The same of what is no postcode."""
        asked, later = PlainName(Value(text)), Concat(Value(" "), PlainName(Value(text)))
        rows = self.annotate(plain=PlainName("name"))
        fits = Q(plain__contains=asked)
        if not parts:
            fits = Q(plain__startswith=asked) | Q(plain__contains=later)
        if alike:
            fits |= Q(plain__trigram_similar=asked)
        named = Village.objects.filter(municipality__in=municipalities)
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
