"""Villages within cycling distance."""

from __future__ import annotations

from math import cos, radians

from django.db.models import ExpressionWrapper, F, FloatField, QuerySet

from villages.models import Village

NEAR_KM = 5
KM_PER_DEGREE = 111.2  # of latitude; a degree of longitude is shorter by the cosine


def villages_near(village: Village, km: float = NEAR_KM) -> QuerySet[Village]:
    """This one too. Between centres as the crow flies, on a flat map: right to some metres."""
    here = Village.objects.filter(pk=village.pk)
    if village.latitude is None or village.longitude is None:
        return here
    north = (F("latitude") - village.latitude) * KM_PER_DEGREE
    per_degree = KM_PER_DEGREE * cos(radians(village.latitude))
    east = (F("longitude") - village.longitude) * per_degree
    squared = ExpressionWrapper(north * north + east * east, output_field=FloatField())
    reach, reach_east = km / KM_PER_DEGREE, km / per_degree
    return (
        Village.objects.filter(
            latitude__range=(village.latitude - reach, village.latitude + reach),
            longitude__range=(village.longitude - reach_east, village.longitude + reach_east),
        )
        .annotate(squared_km=squared)
        .filter(squared_km__lte=km * km)
    )
