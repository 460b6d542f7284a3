"""Looking around as somebody else."""

import pytest
from django.urls import reverse

from tests.factories import UserFactory
from villagehub.demo.personas import BY_KEY, email_of

pytestmark = pytest.mark.django_db


def test_a_demo_offers_the_people_it_has_and_nobody_else(client, settings):
    settings.DEMO = True
    UserFactory(name=BY_KEY["bewoner"].name, email=email_of("bewoner"))
    page = client.get(reverse("demo:start"))
    assert [each.key for each in page.context["personas"]] == ["bewoner"]
    text = page.content.decode()
    ways = {key: reverse("demo:sign_in_as", args=[key]) for key in BY_KEY}
    assert [key for key, way in ways.items() if way in text] == ["bewoner"]
    assert client.post(ways["bewoner"]).status_code == 302
