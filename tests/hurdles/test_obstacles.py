"""What stands in the way: a first step within 14 days, and who reads what."""

import pytest
from django.urls import reverse

from initiatives.hurdles.models import Obstacle
from initiatives.hurdles.tasks import look_at_hurdles
from initiatives.models import Lesson
from initiatives.regulatory.models import RegulatoryRequest
from tests.hurdles.asking import day, page, queries
from tests.hurdles.factories import ObstacleFactory, OfferFactory
from villagehub.notifications.models import MessageKind, Notification


@pytest.fixture
def obstacle(winkelhoek, lead, member):
    return ObstacleFactory(
        initiative=winkelhoek, step_by=member, created_by=lead, description="Zegt Toon."
    )


def test_an_obstacle_has_a_first_step_within_14_days(client, winkelhoek, lead, member):
    client.force_login(lead)
    address = page("obstacle_new", winkelhoek)
    usual = client.get(address).content.decode()
    assert "Hier liepen anderen tegenaan" in usual
    begun = client.get(address, {"begin": "0"}).context["form"]
    assert begun["title"].value()
    assert begun["side"].value()
    fields = {
        "title": "Geen vergunning",
        "side": "formal_rule",
        "audience": "members",
        "step_what": "Bellen",
        "step_by": member.pk,
    }
    for wrong in (15, -1):
        answer = client.post(address, {**fields, "step_due": day(wrong).isoformat()})
        assert "Kies een dag binnen 14 dagen" in answer.content.decode()
    assert not Obstacle.objects.exists()
    client.post(address, {**fields, "step_due": day(14).isoformat()})
    assert Obstacle.objects.get().step_due == day(14)
    told = Notification.objects.get(kind=MessageKind.INITIATIVE_OBSTACLE)
    assert told.recipient == member
    assert "Bellen" in told.body


def test_the_explanation_is_for_who_takes_part_and_the_public_text_for_everybody(
    client, obstacle, winkelhoek, lead, member, stranger
):
    address = page("obstacles", winkelhoek)
    shown = {}
    for who, user in (("visitor", None), ("stranger", stranger), ("member", member)):
        if user:
            client.force_login(user)
        shown[who] = client.get(address).content.decode()
    assert obstacle.title in shown["member"]
    assert obstacle.title not in shown["visitor"] + shown["stranger"]
    client.force_login(stranger)
    assert client.get(obstacle.get_absolute_url()).status_code == 404
    Obstacle.objects.update(public_text="Een regel zit in de weg", audience="runners")
    detail = client.get(obstacle.get_absolute_url()).content.decode()
    overview = client.get(winkelhoek.get_absolute_url()).content.decode()
    assert "Een regel zit in de weg" in detail
    assert "Een regel zit in de weg" in overview
    assert obstacle.title not in detail + overview
    assert "Toon" not in detail
    client.force_login(member)  # who takes part, and does not run it
    assert obstacle.title not in client.get(obstacle.get_absolute_url()).content.decode()
    client.force_login(lead)
    assert obstacle.title in client.get(obstacle.get_absolute_url()).content.decode()
    winkelhoek.show_to("private", lead)
    client.force_login(stranger)
    assert client.get(obstacle.get_absolute_url()).status_code == 404


def test_who_promised_hears_of_it_before_and_after_and_the_leads_when_nothing_happens(
    obstacle, lead, member, django_capture_on_commit_callbacks
):
    def told(due):
        Obstacle.objects.update(step_due=due)
        Notification.objects.all().delete()
        for _run in range(2):
            look_at_hurdles()
        rows = Notification.objects.filter(kind=MessageKind.INITIATIVE_OBSTACLE)
        return [(row.recipient, row.period.split(":")[1]) for row in rows.order_by("period")]

    assert told(day(9)) == []
    assert told(day(2)) == [(member, "before")]
    assert told(day(-1)) == [(member, "after")]
    assert told(day(-4)) == [(member, "after"), (lead, "still")]
    obstacle.do_step()
    assert told(day(-4)) == []


def test_a_rule_leads_to_a_draft_with_the_text_taken_over_once(
    client, obstacle, winkelhoek, lead, member
):
    client.force_login(member)
    address = page("ask_for_room", winkelhoek, obstacle.pk)
    assert client.post(address).status_code == 403
    client.force_login(lead)
    answers = [client.post(address).url for _press in range(2)]
    draft = RegulatoryRequest.objects.get()
    assert answers == [reverse("regulatory:draft", args=[draft.pk])] * 2
    assert obstacle.title in draft.hindering_rule
    assert "Zegt Toon." in draft.hindering_rule
    assert "Toon" not in draft.title
    assert not draft.public_summary
    assert draft.shown_status in client.get(obstacle.get_absolute_url()).content.decode()
    client.force_login(member)  # a draft is of who speaks for the initiative
    assert draft.title not in client.get(obstacle.get_absolute_url()).content.decode()


def test_how_it_stands_is_told_with_a_note_and_leads_to_a_lesson(
    client, obstacle, winkelhoek, lead, member
):
    client.force_login(member)
    address = page("obstacle_status", winkelhoek, obstacle.pk)
    fields = {"seen": "open", "status": "solved"}
    assert "Schrijf kort op hoe" in client.post(address, fields).content.decode()
    client.post(address, {**fields, "note": "Even bellen hielp"})
    client.force_login(lead)
    late = client.post(address, {"seen": "open", "status": "accepted", "note": "Te laat"})
    assert "Iemand anders was je net voor" in late.content.decode()
    obstacle.refresh_from_db()
    assert (obstacle.status, obstacle.status_note) == ("solved", "Even bellen hielp")
    for _press in range(2):
        client.post(page("learn", winkelhoek, obstacle.pk))
    lesson = Lesson.objects.get()
    assert (lesson.what_worked, lesson.published_at) == ("Even bellen hielp", None)
    moments = client.get(reverse("initiatives:timeline", args=["america", winkelhoek.slug]))
    assert f"Hobbel opgelost: {obstacle.title}" in moments.content.decode()
    client.logout()
    moments = client.get(reverse("initiatives:timeline", args=["america", winkelhoek.slug]))
    assert obstacle.title not in moments.content.decode()


def test_done_next_step_and_weg(client, obstacle, winkelhoek, lead, member):
    client.force_login(member)
    client.post(page("step_done", winkelhoek, obstacle.pk))
    obstacle.refresh_from_db()
    assert obstacle.step_done_on == day(0)
    fields = {"step_what": "Weer bellen", "step_by": lead.pk, "step_due": day(3).isoformat()}
    client.post(page("step", winkelhoek, obstacle.pk), fields)
    obstacle.refresh_from_db()
    assert (obstacle.step_what, obstacle.step_done_on) == ("Weer bellen", None)
    assert client.get(page("obstacle_delete", winkelhoek, obstacle.pk)).status_code == 403
    client.force_login(lead)
    client.post(page("obstacle_delete", winkelhoek, obstacle.pk))
    assert not Obstacle.objects.exists()


def test_pages_cost_the_same_with_many(client, obstacle, winkelhoek, lead):
    client.force_login(lead)
    OfferFactory(initiative=winkelhoek, obstacle=obstacle, status="accepted", by=lead)
    pages = [
        page("obstacles", winkelhoek),
        obstacle.get_absolute_url(),
        winkelhoek.get_absolute_url(),
    ]
    before = [queries(client, address) for address in pages]
    for _more in range(30):
        ObstacleFactory(initiative=winkelhoek, step_by=lead, solver=lead)
        OfferFactory(initiative=winkelhoek, obstacle=obstacle, status="accepted", by=lead)
    assert [queries(client, address) for address in pages] == before
    more = client.get(pages[0]).context["more_url"]
    assert len(client.get(pages[0] + more).context["obstacles"]) == 6
