"""Posts for tests, and pictures as a camera would send them."""

import io

import factory
from django.core.files.uploadedfile import SimpleUploadedFile
from factory.django import DjangoModelFactory
from PIL import Image

from tests.factories import UserFactory, VillageFactory
from villages.news.models import Post, PostKind


class PostFactory(DjangoModelFactory):
    class Meta:
        model = Post

    village = factory.SubFactory(VillageFactory)
    user = factory.SubFactory(UserFactory)
    kind = PostKind.NOTICE
    title = factory.Sequence(lambda n: f"Sleutels gevonden {n}")
    text = "Bij de bushalte. Te halen bij de bakker."


def photo(size=(640, 400), form="JPEG", name="foto.jpg", mode="RGB", **options):
    content = io.BytesIO()
    Image.new(mode, size, options.pop("color", None) or "green").save(content, form, **options)
    return SimpleUploadedFile(name, content.getvalue(), "image/jpeg")


def written(**changed):
    """What somebody fills in."""
    data = {"title": "Straat dicht", "text": "Tot vrijdag.", "visibility": "public"}
    return {**data, **changed}
