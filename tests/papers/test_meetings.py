"""Meetings: agenda, minutes, what was agreed, and who sees which."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from initiatives.models import InitiativeEvent
from initiatives.papers.models import MeetingPaper
from initiatives.sockets.timeline import timeline
from tests.layout import on_one_line
from tests.papers.factories import meeting, with_file
from tests.papers.pages import address, get, post, queries_of
from tests.villages.factories import EventFactory
from villages.models import Event

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.now() - timedelta(days=1)


def test_a_meeting_gets_its_agenda_beforehand_and_its_minutes_afterwards(
    client, shop, lead, member, follower
):
    event = EventFactory(village=shop.village, title="Bouwoverleg")
    InitiativeEvent.add(shop, event)
    assert "Agenda erbij" in get(client, member, address(shop, "meetings"))
    for who in (lead, member):
        post(client, who, address(shop, "meeting_begin", event.pk))
    row = MeetingPaper.objects.get()
    assert row.by == lead
    assert row.audience == "members"
    form = get(client, lead, row.url_of("meeting_edit"))
    assert "Verslag" not in form
    points = {"agenda": "1. Opening\n- Geld\n\n", "audience": "members", "edition": "1"}
    page = post(client, lead, row.url_of("meeting_edit"), points)
    assert "<li>Opening</li><li>Geld</li>" in on_one_line(page)
    get(client, follower, row.get_absolute_url(), 404)
    get(client, member, row.url_of("meeting_edit"), 403)
    Event.objects.update(starts_at=YESTERDAY, ends_at=None)
    done = points | {"minutes": "Het dak gaat door.", "edition": "2"}
    page = post(client, lead, row.url_of("meeting_edit"), done)
    assert "Het dak gaat door." in page
    row.refresh_from_db()
    assert row.starts_at == YESTERDAY
    assert "met verslag" in get(client, member, address(shop, "meetings"))
    assert "Het dak gaat door." in get(client, member, row.url_of("meeting_print"))
    shop.standing = shop.standing_of(member)
    assert "Verslag van “Bouwoverleg”" in str(timeline(shop, member))
    shop.standing = shop.standing_of(AnonymousUser())
    assert "Bouwoverleg" not in str(timeline(shop, AnonymousUser()))
    stale = post(client, lead, row.url_of("meeting_edit"), done | {"minutes": "Anders"})
    assert "Iemand anders veranderde dit" in stale


def test_what_was_agreed_is_ticked_off_and_ready_as_a_post(client, shop, lead, member):
    row = meeting(shop, lead, minutes="Verslag", audience="members")
    agree = row.url_of("agree")
    promise = {"what": "Offerte vragen", "who": "Gé", "due_on": "2027-03-01"}
    for _press in range(2):
        page = post(client, lead, agree, promise)
    agreement = row.agreements.get()
    assert "vóór 1 maart 2027" in page
    assert "error-summary" in post(client, lead, agree, {"what": "", "who": "Toos"})
    post(client, member, agree, promise, status=403)
    ready = get(client, lead, address(shop, "update_new") + f"?bijeenkomst={row.pk}")
    assert "• Offerte vragen (Gé, 1 maart 2027)" in ready
    for _press in range(2):
        post(client, lead, row.url_of("agreement_tick", agreement.pk), {"klaar": "ja"})
    agreement.refresh_from_db()
    assert agreement.done_at
    post(client, lead, row.url_of("agreement_tick", agreement.pk), {"klaar": "nee"})
    changed = promise | {"what": "Twee offertes vragen"}
    assert "Twee offertes" in post(
        client, lead, row.url_of("agreement_edit", agreement.pk), changed
    )
    post(client, lead, row.url_of("agreement_remove", agreement.pk))
    assert not row.agreements.exists()


def test_an_event_of_the_village_does_not_leak_through_its_papers(client, shop, lead, villager):
    row = meeting(shop, lead, minutes="Verslag", audience="all", starts_at=YESTERDAY)
    Event.objects.update(visibility="village", title="Besloten avond", starts_at=YESTERDAY)
    get(client, None, row.get_absolute_url(), 404)
    assert "Besloten" not in get(client, None, address(shop, "meetings"))
    assert "Besloten" in get(client, villager, address(shop, "meetings"))
    get(client, lead, row.get_absolute_url())


def test_documents_stand_with_their_meeting_for_who_may_see_them(client, shop, lead):
    row = meeting(shop, lead, audience="all")
    data = {"title": "Offerte", "kind": "contract", "audience": "all", "meeting": str(row.pk)}
    document = with_file(shop, lead)
    post(client, lead, document.url_of("document_edit"), data)
    with_file(shop, lead, title="Geheim stuk", audience="runners", meeting=row)
    page = get(client, None, row.get_absolute_url())
    assert "Offerte" in page
    assert "Geheim stuk" not in page
    assert row.shown_title in get(client, None, document.get_absolute_url())


def test_pages_cost_the_same_however_many(client, shop, lead):
    row = meeting(shop, lead, starts_at=YESTERDAY)
    row.agreements.create(what="Iets")
    with_file(shop, lead, meeting=row)
    client.force_login(lead)
    pages = [address(shop, "meetings"), row.get_absolute_url()]
    before = [queries_of(client, page) for page in pages]
    for _number in range(19):
        meeting(shop, lead, starts_at=YESTERDAY)
        row.agreements.create(what="Nog iets")
        with_file(shop, lead, meeting=row)
    assert [queries_of(client, page) for page in pages] == before
