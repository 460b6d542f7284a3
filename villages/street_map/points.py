"""Whether a point can be meant: in the country, and not far from the village."""

from __future__ import annotations

import re
from math import cos, hypot, radians

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from villages.places import maps
from villages.places.models import Province, Village

FURTHEST_KM = 25
KM_PER_DEGREE = 111.3
COORDINATE = re.compile(r"-?\d{1,3}[.,]\d{1,12}", re.ASCII)


class Country:
    """Whether a point lies in the country; its outline is read once."""

    def __init__(self) -> None:
        paths = Province.objects.exclude(outline="").values_list("outline", flat=True)
        self.shapes = [maps.Shape(path) for path in paths]

    def has(self, latitude: float, longitude: float) -> bool:
        if not maps.is_near_netherlands(latitude, longitude):
            return False
        point = maps.project(longitude, latitude)
        within = any(shape.has(point) for shape in self.shapes)
        return within or not self.shapes or any(shape.is_near(point) for shape in self.shapes)


def check_point(latitude: float, longitude: float, village: Village, country: Country) -> None:
    if not country.has(latitude, longitude):
        raise ValidationError(
            _("Dit punt ligt niet in Nederland. Een punt is bijvoorbeeld 51.4379, 5.9802.")
        )
    distance = _km_from(village, latitude, longitude)
    if distance > FURTHEST_KM:
        message = _("Dit punt ligt %(km)d kilometer van %(village)s. Klopt het wel?")
        raise ValidationError(message, params={"km": distance, "village": village.name})


def _km_from(village: Village, latitude: float, longitude: float) -> float:
    if village.latitude is None or village.longitude is None:
        return 0
    east = (longitude - village.longitude) * cos(radians(latitude))
    return hypot(latitude - village.latitude, east) * KM_PER_DEGREE


def point_typed(text: str) -> tuple[float, float]:
    """Latitude and longitude of two numbers, in either order: here they have none in common."""
    numbers = [float(each.replace(",", ".")) for each in COORDINATE.findall(text)]
    if len(numbers) != 2:
        raise ValidationError(_("Een punt is twee getallen, zoals 51.4379, 5.9802."))
    return max(numbers), min(numbers)


def point_written(latitude: float, longitude: float) -> str:
    return f"{latitude:.5f}, {longitude:.5f}"
