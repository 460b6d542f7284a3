"""Whether a home fits what a household said."""

from __future__ import annotations

from initiatives.housing.models.choices import PriceBand, RentBand, Tenure, YesNo
from initiatives.housing.models.programme import Dwelling
from initiatives.housing.models.wishes import HousingWish


def misfits(wish: HousingWish | None, home: Dwelling) -> list[str]:
    """What stands in the way. What a household did not say never does."""
    if wish is None:
        return []
    found = []
    if wish.tenure not in ("", Tenure.BOTH, home.tenure):
        found.append("tenure")
    if wish.dwelling_types and home.dwelling_type not in wish.dwelling_types:
        found.append("type")
    if _too_dear(wish, home):
        found.append("price")
    if wish.bedrooms and home.bedrooms < wish.bedrooms:
        found.append("bedrooms")
    if wish.lifelong == YesNo.YES and not home.lifelong:
        found.append("lifelong")
    return found


def _too_dear(wish: HousingWish, home: Dwelling) -> bool:
    if home.tenure == Tenure.RENT:
        return _dearer(home.rent_band, wish.rent_band, RentBand.values)
    return _dearer(home.price_band, wish.price_band, PriceBand.values)


def _dearer(asked: str, can_pay: str, bands: list[str]) -> bool:
    return bool(asked and can_pay) and bands.index(asked) > bands.index(can_pay)
