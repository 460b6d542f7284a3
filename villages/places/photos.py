"""The photo of a village, put there by its editors."""

from villagehub.pictures.photos import Photographed, photos
from villages.places.models import Village

photos.plug(Photographed(Village, changed_by=Village.is_editable_by))
