"""The photo of an initiative, put there by who may change its text."""

from initiatives.models import Initiative
from villagehub.pictures.photos import Photographed, photos

photos.plug(Photographed(Initiative, "village", changed_by=Initiative.is_editable_by))
