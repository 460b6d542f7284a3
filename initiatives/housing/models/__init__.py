from initiatives.housing.models.figures import FigureRelease
from initiatives.housing.models.interest import InterestEntry
from initiatives.housing.models.letters import Letter
from initiatives.housing.models.wishes import WISH_FIELDS, HousingWish

__all__ = ["WISH_FIELDS", "FigureRelease", "HousingWish", "InterestEntry", "Letter"]
