"""On a phone as an app, and what that keeps for where there is no connection."""

import json

import pytest
from django.urls import reverse

from tests.villages.factories import EventFactory
from villagehub.installing import FILES
from villages.models import Event, Organisation

pytestmark = pytest.mark.django_db
OFFLINE = "/dorpen/america/zonder-verbinding/"


@pytest.fixture
def support(america):
    organisation = Organisation.objects.create(
        name="Steunpunt Peeldorpen", kind=Organisation.Kind.SUPPORT, phone="077-000 00 01"
    )
    organisation.villages.add(america)
    return organisation


def test_a_phone_can_install_the_portal_with_icons_of_its_own(client):
    manifest = client.get("/manifest.webmanifest")
    assert manifest["Content-Type"] == "application/manifest+json"
    icons = json.loads(manifest.content)["icons"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    assert '<link rel="manifest" href="/manifest.webmanifest">' in client.get("/").content.decode()


def test_the_service_worker_keeps_static_files_and_the_page_without_a_connection(client):
    worker = client.get("/sw.js")
    assert worker["Content-Type"] == "text/javascript"
    assert worker["Cache-Control"] == "no-cache"
    text = worker.content.decode()
    assert all(name in text for name in FILES)
    assert 'OFFLINE = "/zonder-verbinding/"' in text
    assert "worker-src 'self'" in client.get("/")["Content-Security-Policy"]


def test_the_page_without_a_connection_has_the_number_and_the_week_of_the_village(
    client, america, support
):
    event = EventFactory(village=america, title="Samen eten")
    EventFactory(village=america, title="Kerstmarkt", starts_at=event.starts_at.replace(year=2099))
    page = client.get(OFFLINE).content.decode()
    assert "077-000 00 01" in page
    assert "Samen eten" in page
    assert "Kerstmarkt" not in page


def test_it_is_the_same_for_everybody_and_holds_nothing_of_a_person(
    client, america, support, resident
):
    EventFactory(village=america, title="Ledenavond", visibility=Event.Visibility.VILLAGE)
    client.force_login(resident)
    page = client.get(OFFLINE).content.decode()
    assert "Ledenavond" not in page
    assert resident.name not in page
    assert "csrf" not in page


def test_it_needs_nothing_but_what_is_kept(client, america):
    """Its only files are those that the service worker keeps, and it has no script."""
    for address in (OFFLINE, "/zonder-verbinding/"):
        page = client.get(address).content.decode()
        assert "<script" not in page
        asked = [part.split('"')[0] for part in page.split("/static/")[1:]]
        assert set(asked) <= set(FILES)


def test_signing_out_tells_the_browser_to_forget_what_the_portal_kept(client, resident):
    client.force_login(resident)
    page = client.get(reverse("account_logout"))
    assert "Clear-Site-Data" not in page
    assert client.post(reverse("account_logout"))["Clear-Site-Data"] == '"storage"'
