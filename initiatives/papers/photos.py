"""Photos of the posts of an initiative."""

from initiatives.papers.models import Update
from villagehub.pictures.photos import Photographed, photos

photos.plug(Photographed(Update))
