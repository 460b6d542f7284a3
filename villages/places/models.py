"""Provinces, municipalities and villages of the Netherlands."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from django.db.models import Case, F, Func, IntegerField, Max, Min, Q, Value, When
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

SEARCH_HITS = 8


class FoldText(Func):
    """Lower case without accents, as the database's own function (see accounts 0002)."""

    function = "fold_text"
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


class MunicipalityQuerySet(models.QuerySet["Municipality"]):
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
        """Best first: the name itself, a name that begins so, a word in it, then what looks alike.

        Other spellings count as names too. `found` is 0 for the very name. Two queries.
        """
        text = " ".join(text.split())
        if not text:
            return self.none()
        folded = FoldText(Value(text))
        names = PlaceName.objects.annotate(folded=FoldText("name"))
        alike = Q(folded__trigram_similar=folded) | Q(folded__contains=folded)
        rank = Case(
            When(folded=folded, then=0),
            When(folded__startswith=folded, then=1),
            When(folded__contains=folded, then=2),
            default=3,
            output_field=IntegerField(),
        )
        hits: Any = (
            names.filter(alike)
            .values("village_id")
            .annotate(rank=Min(rank), alike=Max(Similarity("folded", folded)))
        )
        return self._in_order(list(hits.order_by("rank", "-alike", "village_id")[:60]))

    def _in_order(self, hits: list[dict[str, Any]]) -> VillageQuerySet:
        """The order in which they were found; those equally good by the number of people."""
        places = [When(pk=hit["village_id"], then=_place_of(hit)) for hit in hits]
        found = self.for_list().filter(pk__in=[hit["village_id"] for hit in hits])
        order = Case(*places, default=0, output_field=IntegerField())
        by_size = F("population").desc(nulls_last=True)
        return found.annotate(found=order).order_by("found", by_size, "name__dutch", "pk")


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


class PlaceName(models.Model):
    """A name by which people look for a village: its own, and other spellings."""

    village = models.ForeignKey(Village, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=120)
    is_own = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["village", "name"], name="a_village_has_a_name_once")
        ]
        indexes = [
            GinIndex(OpClass(FoldText("name"), name="gin_trgm_ops"), name="place_name_trigrams")
        ]

    def __str__(self) -> str:
        return self.name
