"""Photos of villages, initiatives, activities and rooms. Some have none: our drawings show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from initiatives.models import Initiative
from villagehub.demo.people import seeding as people
from villagehub.demo.pictures.story import (
    CARDS,
    EVENTS,
    INITIATIVES,
    PORTRAITS,
    ROOMS,
    VILLAGES,
)
from villagehub.pictures import files
from villages.models import Event, SupportCard, Village
from villages.rooms.models import Room

HERE = Path(__file__).parent


def seed() -> None:
    for slug, (scene, words) in VILLAGES.items():
        _hang(Village.objects.get(slug=slug), scene, words)
    for start, (scene, words) in INITIATIVES.items():
        _hang(Initiative.objects.get(title__startswith=start), scene, words)
    for start, (scene, words) in EVENTS.items():
        events = Event.objects.filter(title__startswith=start).order_by("starts_at")
        _hang(events[0], scene, words)
    for name, (scene, words) in ROOMS.items():
        _hang(Room.objects.get(name=name), scene, words)

    for key, (scene, words) in CARDS.items():
        _hang(SupportCard.objects.get(user=people.persona(key)), scene, words)
    for key, scene in PORTRAITS.items():
        people.persona(key).take_portrait(files.prepare_portrait(_photo(scene)))


def _photo(scene: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("foto.webp", (HERE / f"{scene}.webp").read_bytes())


def _hang(thing: Any, scene: str, words: str) -> None:
    """With its cuts, for a demo that nobody waits for."""
    thing.take_picture(files.prepare(_photo(scene)))
    thing.picture_text = words
    thing.keep_picture()
    files.make_cuts(thing.picture, thing.picture_focus)
