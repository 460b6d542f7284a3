"""Posts: who reads, who hears, and what an edit or a withdrawal does."""

import os
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.papers.models import DigestOnly, Update
from initiatives.sockets.timeline import timeline
from tests.news.factories import photo
from tests.papers.factories import UpdateFactory
from tests.papers.pages import address, get, post, queries_of
from villagehub.notifications.models import MessageKind, Notification
from villagehub.pictures import files as pictures
from villagehub.pictures.tasks import sweep_pictures
from villages.tasks import write_digest_of_village
from villages.weekly import monday_of

pytestmark = pytest.mark.django_db
WRITTEN = {"title": "Het dak is dicht", "text": "Hoera, droog!", "audience": "all"}


def told(row):
    rows = Notification.objects.filter(kind=MessageKind.INITIATIVE_UPDATE, about=f"update:{row.pk}")
    return {note.recipient for note in rows}


def test_a_post_is_mailed_once_to_whom_it_is_for_and_an_edit_is_not(
    client, shop, lead, member, follower
):
    new = address(shop, "update_new")
    key = {"key": str(uuid4())}
    for _press in range(2):
        post(client, lead, new, WRITTEN | key)
    row = Update.objects.get()
    assert told(row) == {member, follower}
    edition = {"edition": str(row.edition)}
    page = post(client, lead, row.url_of("update_edit"), WRITTEN | edition | {"title": "Het dak!"})
    assert "aangepast op" in page
    assert "Het dak!" in page
    assert Notification.objects.count() == 2
    post(client, lead, new, WRITTEN | {"audience": "members", "title": "Intern"})
    inner = Update.objects.get(title="Intern")
    assert told(inner) == {member}
    post(client, member, address(shop, "digest_only"), {"mail": "nee"})
    post(client, lead, new, WRITTEN | {"title": "Nog een"})
    assert told(Update.objects.get(title="Nog een")) == {follower}
    post(client, member, address(shop, "digest_only"), {"mail": "ja"})
    assert not DigestOnly.objects.exists()


def test_each_audience_sees_its_own_everywhere(client, shop, lead, member, follower):
    for audience in ("all", "members", "runners"):
        UpdateFactory(initiative=shop, by=lead, audience=audience, title=f"Voor {audience}")
    UpdateFactory(initiative=shop, by=lead, title="Weg ermee", withdrawn_at=timezone.now())
    seen_by = {
        None: {"all"},
        follower: {"all"},
        member: {"all", "members"},
        lead: {"all", "members", "runners"},
    }
    search = reverse("search:results") + "?q=beton"
    pages = [address(shop, "updates"), shop.get_absolute_url(), search]
    pages.append(reverse("initiatives:timeline", args=["america", shop.slug]))
    for who, audiences in seen_by.items():
        for page in pages:
            text = get(client, who, page)
            shown = {each for each in ("all", "members", "runners") if f"Voor {each}" in text}
            if page == shop.get_absolute_url():  # which shows the newest
                assert shown, (who, page)
                assert shown <= audiences, (who, page)
            else:
                assert shown == audiences, (who, page)
            assert ("Weg ermee" in text) == (who == lead and page == pages[0]), (who, page)
    for row in Update.objects.exclude(audience="all"):
        get(client, None, row.get_absolute_url(), 404)


def test_a_feed_gets_only_what_is_for_everybody(client, shop, america, lead):
    UpdateFactory(initiative=shop, title="Open deur")
    UpdateFactory(initiative=shop, title="Binnenskamers", audience="members")
    feed = client.get(reverse("opendata:atom", args=["america"])).content.decode()
    assert "Open deur" in feed
    assert "Binnenskamers" not in feed
    Initiative.objects.update(visibility="village")
    feed = client.get(reverse("opendata:atom", args=["america"])).content.decode()
    assert "Open deur" not in feed


def test_the_digest_tells_each_what_they_may_see(shop, america, lead, member, villager):
    last_week = timezone.now() - timedelta(days=timezone.localdate().weekday() + 2)
    for audience in ("all", "members"):
        row = UpdateFactory(initiative=shop, audience=audience, title=f"Voor {audience}")
        Update.objects.filter(pk=row.pk).update(published_at=last_week)
    DigestOnly.objects.create(initiative=shop, user=member)
    from_here = member.memberships.create(role="resident", village=america)
    assert from_here
    write_digest_of_village(america.pk, monday_of(timezone.localdate()).isoformat())
    texts = {
        note.recipient: note.body for note in Notification.objects.filter(kind=MessageKind.DIGEST)
    }
    assert "Voor all" in texts[villager]
    assert "Voor members" not in texts[villager]
    assert "Voor members" in texts[member]


def test_a_withdrawn_post_is_gone_and_its_waiting_mails_too(client, shop, lead, member, follower):
    post(client, lead, address(shop, "update_new"), WRITTEN)
    row = Update.objects.get()
    narrower = WRITTEN | {"audience": "members", "edition": "1"}
    post(client, lead, row.url_of("update_edit"), narrower)
    assert told(row) == {member}
    post(client, lead, row.url_of("update_withdraw"))
    assert told(row) == set()
    get(client, member, row.get_absolute_url(), 404)
    assert not timeline(shop, member) or "Bericht" not in str(timeline(shop, member))
    assert "Het staat er weer" in post(client, lead, row.url_of("update_put_back"))
    assert told(row) == set()


def test_who_takes_part_writes_when_the_initiative_chose_so(client, shop, lead, member, follower):
    new = address(shop, "update_new")
    get(client, member, new, 403)
    post(client, lead, address(shop, "habits"), {"writers": "members"})
    page = post(client, member, new, WRITTEN | {"audience": "runners"})
    assert "Kies" in page or "geldige" in page  # no further than one sees oneself
    post(client, member, new, WRITTEN)
    get(client, follower, new, 403)
    get(client, lead, Update.objects.get().url_of("update_edit"))


def test_two_people_changing_one_post_do_not_write_over_each_other(client, shop, lead):
    row = UpdateFactory(initiative=shop, by=lead)
    edit, mine = row.url_of("update_edit"), WRITTEN | {"edition": "1"}
    post(client, lead, edit, mine | {"text": "Van een ander"})
    page = post(client, lead, edit, mine | {"text": "Van mij"})
    assert "Iemand anders veranderde dit" in page
    assert "Van een ander" in page
    assert "Van mij" in page
    post(client, lead, edit, mine | {"text": "Van mij", "edition": "2"})
    row.refresh_from_db()
    assert row.text == "Van mij"


def test_a_picture_is_as_private_as_its_post_and_is_not_swept(client, shop, lead, member):
    data = WRITTEN | {"audience": "members", "photo": photo(), "picture_text": "Het dak"}
    post(client, lead, address(shop, "update_new"), data)
    row = Update.objects.get()
    get(client, member, row.small_url)
    get(client, None, row.small_url, 404)
    old = timezone.now() - timedelta(days=3)
    path = default_storage.path(pictures.path_of(row.picture, 480))
    os.utime(path, (old.timestamp(), old.timestamp()))
    assert sweep_pictures() == 0


def test_the_list_costs_the_same_however_long_and_turns_its_page(client, shop, lead):
    UpdateFactory(initiative=shop, by=lead)
    client.force_login(lead)
    url = address(shop, "updates")
    before = queries_of(client, url)
    UpdateFactory.create_batch(19, initiative=shop, by=lead)
    assert queries_of(client, url) == before
    assert 'rel="next"' in get(client, lead, url)
    detail = shop.get_absolute_url()
    assert queries_of(client, detail) > 0
