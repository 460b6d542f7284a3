"""Minutes: the agenda as typed, who was there, adopting, and from agreement to task."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.papers.models import Agreement, MeetingPaper
from initiatives.work.models import Task
from initiatives.work.tasks import remind
from tests.papers.factories import meeting
from tests.papers.pages import get, post
from villagehub.notifications.models import Notification
from villages.models import Event

pytestmark = pytest.mark.django_db
YESTERDAY = timezone.now() - timedelta(days=1)


@pytest.fixture
def held(shop, lead):
    """Yesterday, with minutes, for everybody to read."""
    row = meeting(shop, lead, audience="all", minutes="Het dak gaat door.", starts_at=YESTERDAY)
    Event.objects.update(starts_at=YESTERDAY, ends_at=None)
    return row


def edited(row, **fields):
    row.refresh_from_db()
    kept = {"agenda": row.agenda, "minutes": row.minutes, "present": row.present}
    return {**kept, "audience": row.audience, "edition": str(row.edition), **fields}


@pytest.mark.parametrize(
    ("typed", "point"),
    [
        ("2027: begroting", "2027: begroting"),
        ("75 jaar dorpshuis", "75 jaar dorpshuis"),
        ("10.000 euro", "10.000 euro"),
        ("1. 75 jaar dorpshuis", "75 jaar dorpshuis"),
        ("2) Geld", "Geld"),
        ("12. Rondvraag", "Rondvraag"),
        ("- Opening", "Opening"),
        ("• Sluiting", "Sluiting"),
        ("3.5 ton grond", "3.5 ton grond"),
        ("-5 graden", "-5 graden"),
    ],
)
def test_only_the_number_of_a_list_is_no_part_of_the_point(typed, point):
    assert MeetingPaper(agenda=typed).points == [point]


def test_who_was_there_stands_in_the_minutes_by_name_for_who_takes_part_only(
    client, held, lead, member
):
    post(client, lead, held.url_of("meeting_edit"), edited(held, present="Gé, Toos, buurman Wim"))
    assert "Aanwezig: Gé, Toos, buurman Wim" in get(client, member, held.get_absolute_url())
    page = get(client, None, held.get_absolute_url())
    assert "3 mensen waren erbij" in page
    assert "Toos" not in page
    assert "Toos" not in get(client, None, held.url_of("meeting_print"))


def test_minutes_are_adopted_on_a_day_and_stay_as_they_are(client, held, lead, member):
    adopt = held.url_of("meeting_adopt")
    get(client, member, adopt, 403)
    assert "nog niet vastgesteld" in get(client, None, held.get_absolute_url())
    early = {"on": timezone.localdate(YESTERDAY) - timedelta(days=1)}
    assert "vanaf de bijeenkomst" in post(client, lead, adopt, early)
    late = edited(held, minutes="Het dak gaat niet door.")
    for _press in range(2):
        page = post(client, lead, adopt, {"on": timezone.localdate()})
    assert "Vastgesteld op" in page
    assert "Vastgesteld op" in get(client, None, held.url_of("meeting_print"))
    post(client, lead, held.url_of("meeting_edit"), late)
    held.refresh_from_db()
    assert (held.minutes, held.adopted_by) == ("Het dak gaat door.", lead)
    post(client, lead, held.url_of("minutes_reopen"))
    post(client, lead, held.url_of("meeting_edit"), edited(held, minutes="Anders."))
    held.refresh_from_db()
    assert (held.minutes, held.adopted_on) == ("Anders.", None)


def test_who_was_writing_while_they_were_adopted_writes_over_nothing(held, lead):
    held.adopt(lead, timezone.localdate())
    held.minutes = "Het dak gaat niet door."
    with pytest.raises(Exception, match="net vastgesteld"):
        held.save_from(held.edition, ["minutes"])
    assert MeetingPaper.objects.get().minutes == "Het dak gaat door."


def test_an_agreement_becomes_a_task_once_and_whoever_does_it_is_reminded(
    client, held, shop, lead, member
):
    agreement = Agreement.objects.create(meeting=held, what="Offerte vragen", who="Mia")
    address = held.url_of("agreement_task", agreement.pk)
    get(client, member, address, 403)
    tomorrow = timezone.localdate() + timedelta(days=1)
    key = shop.members.get(user=member).pk
    assert "vanaf vandaag" in post(client, lead, address, {"due_on": "2020-01-01"})
    for _press in range(2):
        post(client, lead, address, {"member": key, "due_on": tomorrow})
    task = Task.objects.get()
    assert (task.title, task.due_on, task.audience) == ("Offerte vragen", tomorrow, "all")
    [taker] = task.takers.active()
    assert taker.user == member
    assert "ingedeeld" in Notification.objects.get(recipient=member).subject
    task.takers.update(created_at=timezone.now() - timedelta(days=1))
    remind()
    assert Notification.objects.filter(recipient=member, subject__contains="Morgen klaar?").exists()
    assert "Bij de taken" in get(client, member, held.get_absolute_url())
    assert "Bij de taken" not in get(client, None, held.get_absolute_url())


def test_the_agreement_is_done_when_its_task_is_and_the_other_way_round(client, held, lead, member):
    agreement = Agreement.objects.create(meeting=held, what="Offerte vragen")
    task = agreement.become_task(lead, None, timezone.localdate())
    task.finish(member)
    assert ">Klaar</span>" in get(client, None, held.get_absolute_url())
    tick = held.url_of("agreement_tick", agreement.pk)
    post(client, lead, tick, {"klaar": "nee"})
    assert not Task.objects.get().is_done
    post(client, lead, tick, {"klaar": "ja"})
    assert Task.objects.get().done_by == lead
