"""News and notices with drawn pictures, and what waits for the editors."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from datetime import datetime, time, timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from villagehub.accounts.models import User
from villagehub.demo.news import story
from villagehub.demo.news.story import PostStory
from villagehub.demo.people import seeding as people
from villagehub.demo.personas import BY_KEY
from villagehub.pictures import files as pictures
from villages.models import Membership, Village
from villages.news.models import Post, PostKind, Visibility, organisation_of

SIZE = (1200, 800)
Draw = ImageDraw.ImageDraw


def seed() -> None:
    for each in story.POSTS:
        _post(each)
    Post.objects.get(title=story.POSTS[0].title).pin()
    _second_editor()
    _made(story.HELD).place()
    _report(_post(story.REPORTED))
    _appeal(_post(story.HIDDEN))


def _second_editor() -> None:
    Membership.objects.create(
        user=people.by_name(story.HIDDEN_BY),
        village=Village.objects.get(slug=story.HIDDEN.village),
        role=Membership.Role.EDITOR,
        valid_from=timezone.localdate() - timedelta(days=100),
    )


def _report(post: Post) -> None:
    name, kind, words = story.REPORT
    post.report(kind, words, people.by_name(name))


def _appeal(post: Post) -> None:
    post.hide(people.by_name(story.HIDDEN_BY), story.HIDDEN_REASON)
    post.appeal(post.user, story.APPEAL)


def _made(told: PostStory) -> Post:
    """Not saved yet."""
    author, village = _author(told.author), Village.objects.get(slug=told.village)
    day = timezone.localdate() - timedelta(days=told.days_ago)
    post = Post(
        village=village,
        user=author,
        recorded_by=author.recorded_by,
        kind=PostKind.NEWS if told.sender else PostKind.NOTICE,
        organisation=organisation_of(author, village) if told.sender == "organisatie" else None,
        title=told.title,
        text=told.text,
        until=None if told.lasts is None else day + timedelta(days=told.lasts),
        visibility=Visibility.VILLAGE if told.village_only else Visibility.PUBLIC,
        shown_since=timezone.make_aware(datetime.combine(day, time(9, 30))),
        picture_text=told.picture_text,
    )
    if told.picture:
        post.take_picture(_drawn(told.picture))
    return post


def _post(told: PostStory) -> Post:
    post = _made(told)
    post.save()
    return post


def _author(name: str) -> User:
    return people.persona(name) if name in BY_KEY else people.by_name(name)


# Drawings


def _drawn(what: str) -> pictures.Prepared:
    image = Image.new("RGB", SIZE)
    draw, lot = ImageDraw.Draw(image), random.Random(what)
    DRAWINGS[what](draw, lot)
    content = io.BytesIO()
    image.save(content, "JPEG", quality=88)
    return pictures.prepare(SimpleUploadedFile("tekening.jpg", content.getvalue()))


def _sky(draw: Draw, top: tuple[int, int, int], low: tuple[int, int, int]) -> None:
    for y in range(SIZE[1]):
        part = y / SIZE[1]
        colour = tuple(round(a + (b - a) * part) for a, b in zip(top, low, strict=True))
        draw.line((0, y, SIZE[0], y), fill=colour)


def _house(draw: Draw, lot: random.Random, x: int, ground: int) -> int:
    """Returns where the next may stand."""
    width, height = lot.randrange(130, 200), lot.randrange(110, 170)
    wall = lot.choice(["#b5533c", "#c97b5a", "#e8dcc4", "#8c4a38"])
    top = ground - height
    draw.rectangle((x, top, x + width, ground), fill=wall)
    roof = [(x - 12, top), (x + width + 12, top), (x + width // 2, top - lot.randrange(60, 100))]
    draw.polygon(roof, fill=lot.choice(["#4a3b36", "#5c4038", "#39424a"]))
    for left in range(x + 22, x + width - 40, 56):
        draw.rectangle((left, top + 28, left + 30, top + 70), fill="#f6d98b")
    draw.rectangle((x + width - 44, ground - 62, x + width - 16, ground), fill="#123a2b")
    return x + width + lot.randrange(20, 60)


def _street(draw: Draw, lot: random.Random) -> None:
    _sky(draw, (120, 160, 190), (250, 214, 150))
    draw.ellipse((820, 330, 980, 490), fill="#f7e3a1")
    draw.rectangle((560, 260, 640, 600), fill="#8a6a58")
    draw.polygon([(545, 260), (655, 260), (600, 90)], fill="#39424a")
    x = 30
    while x < SIZE[0] - 100:
        x = _house(draw, lot, x, 620)
    draw.rectangle((0, 620, *SIZE), fill="#6b6f70")
    draw.rectangle((0, 620, SIZE[0], 650), fill="#b9b2a3")


def _works(draw: Draw, lot: random.Random) -> None:
    _sky(draw, (150, 185, 205), (225, 232, 228))
    draw.rectangle((0, 420, *SIZE), fill="#7d8c5c")
    draw.polygon([(430, 420), (770, 420), (1150, 800), (50, 800)], fill="#63666a")
    for left in (180, 720):
        draw.polygon([(left, 640), (left + 300, 640), (left + 150, 500)], fill="#c9a86a")
    for number in range(12):
        left = 100 + number * 84
        draw.rectangle((left, 560, left + 84, 610), fill="#c0392b" if number % 2 else "#f4f1ea")
    for left in (140, 560, 1020):
        draw.rectangle((left, 610, left + 16, 720), fill="#39424a")


def _autumn(draw: Draw, lot: random.Random) -> None:
    _sky(draw, (175, 200, 210), (240, 226, 196))
    draw.rectangle((0, 480, *SIZE), fill="#8b7a45")
    draw.polygon([(540, 480), (660, 480), (1000, 800), (200, 800)], fill="#b59a6c")
    for depth in range(6):
        size, far = 60 + depth * 34, depth * 86
        for x in (520 - far, 680 + far):
            draw.rectangle((x - size // 9, 470, x + size // 9, 500 + depth * 46), fill="#4b3a2c")
            colour = lot.choice(["#c8702a", "#d9982f", "#a8481f", "#e0b23e"])
            draw.ellipse((x - size, 430 - size * 1.7, x + size, 480), fill=colour)


def _field(draw: Draw, lot: random.Random) -> None:
    _sky(draw, (140, 185, 215), (226, 240, 238))
    x = 20
    while x < SIZE[0] - 100:
        x = _house(draw, lot, x, 400)
    draw.rectangle((0, 400, *SIZE), fill="#6f9a4f")
    for row in range(9):
        y = 450 + row * 38
        colour = lot.choice(["#f2c14e", "#8e6bb0", "#f4f1ea"])
        for x in range(10 + row * 7 % 30, SIZE[0], 34):
            draw.ellipse((x, y, x + 14 + row, y + 14 + row), fill=colour)


DRAWINGS: dict[str, Callable[[Draw, random.Random], None]] = {
    "street": _street,
    "works": _works,
    "autumn": _autumn,
    "field": _field,
}
