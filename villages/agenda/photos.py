"""Photos of events, put there by who organises them."""

from villagehub.pictures.photos import Photographed, photos
from villages.models import Event

photos.plug(Photographed(Event, "village", changed_by=Event.is_organised_by))
