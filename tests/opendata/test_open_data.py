"""Feeds, sitemap, data in pages, windows for other sites: only what is public, for everybody."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from io import BytesIO
from itertools import chain
from xml.etree import ElementTree

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from django.utils import timezone

from initiatives.models import Initiative
from tests.factories import VillageFactory
from tests.news.factories import PostFactory
from tests.regulatory.factories import make_initiative
from tests.villages.factories import EventFactory, FacilityFactory
from villagehub.web.addresses import absolute
from villages.models import Event, Facility, FacilityStatusChange
from villages.opendata import numbered, sitemaps

ATOM = "/dorpen/america/atom.xml"
AGENDA_WINDOW = "/dorpen/america/inbedden/agenda/"
INITIATIVES_WINDOW = "/dorpen/america/inbedden/initiatieven/"
FOR_PROGRAMS = [
    ATOM,
    AGENDA_WINDOW,
    INITIATIVES_WINDOW,
    "/dorpen/america/voorzieningen.geojson",
    "/api/hsds/",
    "/api/hsds/services",
    "/api/openapi.json",
    "/sitemap.xml",
    "/sitemap-dorpen.xml",
    "/robots.txt",
]
BREAKS_OUT = '</script><script>alert("hoi")</script><!-- & ’'
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_programs_get_the_same_answer_whoever_asks_and_no_cookie(client, america, editor, address):
    answer = client.get(address)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert "public" in answer["Cache-Control"]
    assert client.get(address, headers={"if-none-match": answer["ETag"]}).status_code == 304
    assert client.head(address)["ETag"] == answer["ETag"]
    assert client.head(address).content == b""
    preflight = client.options(address)
    assert (preflight.status_code, preflight["Access-Control-Allow-Origin"]) == (204, "*")
    refused = client.post(address)
    assert refused.status_code == 405
    assert "Access-Control-Allow-Origin" not in refused
    assert not client.cookies
    client.force_login(editor)
    mine = client.get(address)
    assert mine.content == answer.content
    assert not mine.cookies


def test_pages_of_the_portal_are_not_open_to_scripts_of_other_sites(client, america):
    for address in ("/dorpen/america/", "/open-data/", "/dorpen/america/inbedden/"):
        assert "Access-Control-Allow-Origin" not in client.get(address)


def test_what_is_not_public_is_in_no_feed(client, america, lead, editor):
    EventFactory(village=america, title="Geheim eten", visibility=Event.Visibility.VILLAGE)
    secret = make_initiative(america, lead)
    Initiative.objects.filter(pk=secret.pk).update(title="Geheim plan", visibility="village")
    at_risk = FacilityFactory(village=america, name="Geheime winkel", status="at_risk")
    was_at_risk = FacilityFactory(village=america, name="Dorpshuis")
    for facility, status in ((at_risk, "at_risk"), (was_at_risk, "at_risk")):
        FacilityStatusChange.objects.create(
            facility=facility, to_status=status, confidence="confirmed", text="Geheim gerucht"
        )
    PostFactory(village=america, kind="news", title="Geheim bericht", visibility="village")
    PostFactory(village=america, kind="news", title="Geheim, en wacht", state="held")
    parts = ["nieuwsbericht", "dorpen", "activiteiten", "initiatief", "voorziening"]
    pages = [*FOR_PROGRAMS, *(f"/sitemap-{part}.xml" for part in parts)]
    client.force_login(editor)
    keys = [str(at_risk.pk), *(str(event.pk) for event in Event.objects.all())]
    for address in pages:
        shown = text_of(client, address)
        assert "Gehei" not in shown, address
        assert not [key for key in [*keys, f"/{secret.slug}/"] if key in shown], address


def test_the_feed_tells_what_is_new_and_readers_understand_it(client, america, lead):
    EventFactory(
        village=america, title="Zaal <b>& keuken</b> \x0b\x1f", cancelled_at=timezone.now()
    )
    initiative = make_initiative(america, lead)
    facility = FacilityFactory(village=america, name="De Super", status=Facility.Status.CLOSED)
    FacilityStatusChange.objects.create(
        facility=facility, to_status="closed", confidence="confirmed", text="De deuren zijn dicht."
    )
    for week in (1, 2, 3):
        EventFactory(
            village=america, title="Samen eten", starts_at=timezone.now() + timedelta(weeks=week)
        )
    PostFactory(village=america, kind="news", title="Nieuwe bank")
    PostFactory(village=america, title="Sleutels gevonden")  # of a resident: read here only
    answer = client.get(ATOM)
    found = feedparser.parse(BytesIO(answer.content), sanitize_html=False)
    assert (found.bozo, found.version) == (False, "atom10")
    titles = sorted(entry.title for entry in found.entries)
    assert titles == sorted(
        {
            "Zaal <b>& keuken</b>",
            initiative.title,
            "De Super: gesloten",
            "Nieuwe bank",
            "Samen eten",
        }
    )
    event = next(entry for entry in found.entries if entry.title.startswith("Zaal"))
    assert event.summary.startswith("Gaat niet door")
    assert event.id.startswith("urn:uuid:")
    assert all(entry.link.startswith("http") for entry in found.entries)
    assert f'href="{ATOM}"' in text_of(client, "/dorpen/america/")


def test_an_empty_feed_does_not_change_by_itself(client, america):
    assert client.get(ATOM).content == client.get(ATOM).content


@pytest.mark.parametrize("rows", [1, 20])
def test_a_feed_costs_the_same_for_1_and_20(client, america, lead, rows, django_assert_num_queries):
    for _ in range(rows):
        EventFactory(village=america)
        facility = FacilityFactory(village=america)
        FacilityStatusChange.objects.create(
            facility=facility, to_status="open", confidence="confirmed", text="Open"
        )
    with django_assert_num_queries(6):
        client.get(ATOM)
    with django_assert_num_queries(2):
        client.get(AGENDA_WINDOW)


def test_a_name_cannot_break_out_of_the_data_in_a_page(client, america):
    america.introduction = BREAKS_OUT
    america.save()
    facility = FacilityFactory(
        village=america, name=BREAKS_OUT, opening_hours="Mo 09:00-12:00", phone="077-000 00 12"
    )
    event = EventFactory(village=america, title=BREAKS_OUT[:120], organiser_text="De & club")
    kinds = []
    for thing in (america, facility, event):
        shown = text_of(client, thing.get_absolute_url())
        assert "<script>alert" not in shown
        found = json.loads(DATA.search(shown).group(1))
        kinds.append(found["@type"])
        assert BREAKS_OUT in found.values()
        assert None not in found.values()
    assert kinds == ["Place", "ElementarySchool", "Event"]
    hours = json.loads(DATA.search(text_of(client, facility.get_absolute_url())).group(1))
    assert hours["openingHoursSpecification"][0]["opens"] == "09:00"


def test_what_only_the_village_sees_is_not_told_to_search_engines(client, america, resident):
    client.force_login(resident)
    event = EventFactory(village=america, visibility=Event.Visibility.VILLAGE)
    assert not DATA.search(text_of(client, event.get_absolute_url()))


def addresses_in(client, address):
    """What a sitemap names, without the host."""
    tree = ElementTree.fromstring(client.get(address).content)  # noqa: S314 - our own
    found = [element.text for element in tree.iter() if element.tag.endswith("loc")]
    return [text.removeprefix(absolute()) for text in found]


def test_the_sitemap_names_every_public_page_once(client, america, lead):
    VillageFactory()
    event = EventFactory(village=america)
    EventFactory(village=america, starts_at=timezone.now() - timedelta(days=90))
    initiative = make_initiative(america, lead)
    parts = addresses_in(client, "/sitemap.xml")
    pages = [page for part in parts for page in addresses_in(client, part)]
    assert len(pages) == len(set(pages))
    paths = set(pages)
    wanted = ["/", "/dorpen/america/", "/dorpen/america/cijfers/", event.get_absolute_url()]
    assert paths >= {*wanted, initiative.get_absolute_url(), "/open-data/"}
    assert len([path for path in paths if "/agenda/" in path and len(path) > 40]) == 1
    for path in paths:
        resolve(path)
    assert "Sitemap: http" in text_of(client, "/robots.txt")
    assert client.get("/sitemap-onzin.xml").status_code == 404


def test_the_index_of_the_sitemap_says_when_something_changed_and_reads_no_rows(client, america):
    FacilityFactory.create_batch(2, village=america)
    newest = FacilityFactory(village=america)
    with CaptureQueriesContext(connection) as queries:
        index = text_of(client, "/sitemap.xml")
    asked = [each["sql"] for each in queries if '"villages_facility"' in each["sql"]]
    assert [sql for sql in asked if "COUNT(" not in sql and "MAX(" not in sql] == []
    assert f"<lastmod>{timezone.localtime(newest.updated_at):%Y-%m-%dT%H:%M:%S}" in index


@pytest.mark.parametrize("address", [AGENDA_WINDOW, INITIATIVES_WINDOW])
def test_only_the_windows_may_be_framed(client, america, address):
    window = client.get(address)
    assert "frame-ancestors *;" in window["Content-Security-Policy"] + ";"
    assert "X-Frame-Options" not in window
    assert b"<form" not in window.content
    for other in ("/dorpen/america/", "/dorpen/america/inbedden/", "/dorpen/onzin/"):
        answer = client.get(other)
        assert answer["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


def test_an_editor_copies_a_line_for_their_own_site(client, america, settings):
    shown = text_of(client, "/dorpen/america/inbedden/")
    for address in (AGENDA_WINDOW, INITIATIVES_WINDOW):
        assert f"&lt;iframe src=&quot;{settings.SITE_URL}{address}" in shown.replace('"', "&quot;")


def test_the_description_names_what_is_there_and_programs_find_it(client, america):
    facility = FacilityFactory(village=america)
    told = client.get("/api/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert told["paths"].keys() >= {"/api/hsds/services", "/api/hsds/service_at_locations/{id}"}
    keys = [found["operationId"] for path in told["paths"].values() for found in path.values()]
    assert len(keys) == len(set(keys))
    for path, methods in told["paths"].items():
        if path.endswith("{id}") and "services/" not in path:
            continue
        address = path.replace("{slug}", "america").replace("{id}", str(facility.pk))
        answer = client.get(address)
        kind = answer["Content-Type"].split(";")[0]
        assert kind in methods["get"]["responses"]["200"]["content"], path
    for name in re.findall(r"#/components/(\w+/\w+)", json.dumps(told)):
        group, key = name.split("/")
        assert key in told["components"][group]
    assert reverse("opendata:openapi") in text_of(client, "/open-data/")


def test_the_parts_of_a_long_sitemap_meet_without_a_gap(client, america, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 3)
    monkeypatch.setattr(numbered, "LEAF", 2)
    made = {row.get_absolute_url() for row in FacilityFactory.create_batch(8, village=america)}
    parts = [addresses_in(client, f"/sitemap-voorziening.xml?p={number}") for number in (1, 2, 3)]
    assert [len(part) for part in parts] == [3, 3, 2]
    assert set(chain.from_iterable(parts)) == made
    assert client.get("/sitemap-voorziening.xml?p=4").status_code == 404
