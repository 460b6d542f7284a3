"""The photo on a supporter's card, put there by themselves."""

from villagehub.pictures.photos import Photographed, photos
from villages.members.models.cards import SupportCard

photos.plug(Photographed(SupportCard, changed_by=SupportCard.is_of))
