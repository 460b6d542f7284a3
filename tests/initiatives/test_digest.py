"""Monday's digest: once, never empty, each line with a link and only for whoever may see it."""

from datetime import date, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from initiatives.models import Initiative, LifeEvent, StageChange
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory, MemberFactory
from tests.notifications.factories import registered_person
from villagehub.notifications.models import Notification, mute
from villagehub.notifications.tasks import send_due
from villages import digest, weekly
from villages.models import Event, Membership
from villages.tasks import write_digest_of_village, write_weekly_digests

MONDAY = date(2026, 11, 23)


def at(day, hour=12):
    return timezone.make_aware(datetime(day.year, day.month, day.day, hour))


@pytest.fixture(autouse=True)
def _monday_morning(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(MONDAY, 7))


@pytest.fixture
def new_initiative(winkelhoek):
    last_week(winkelhoek)
    return winkelhoek


def last_week(initiative, days_ago=3):
    made = at(MONDAY) - timedelta(days=days_ago)
    Initiative.objects.filter(pk=initiative.pk).update(created_at=made)


def log_stage(initiative, to, days_ago, start="idea"):
    StageChange.objects.create(
        initiative=initiative,
        from_stage=start,
        to_stage=to,
        at=at(MONDAY) - timedelta(days=days_ago),
    )


def event(village, title, days, **fields):
    return Event.objects.create(
        village=village, title=title, starts_at=at(MONDAY) + timedelta(days=days), **fields
    )


def digests():
    return {row.recipient: row.body for row in Notification.objects.filter(kind="digest.week")}


def write():
    return write_weekly_digests(MONDAY.isoformat())


def test_a_resident_reads_what_goes_on_once(new_initiative, resident, america):
    event(america, "Samen eten", 1, place_text="'t Laefhoes")
    write()
    send_due()
    message = next(m for m in mail.outbox if m.to == [resident.email])
    assert message.subject == "Deze week in America"
    assert "Dag Riet," in message.body
    assert "Samen eten: dinsdag 24 november, 12.00 uur, 't Laefhoes" in message.body
    assert "Winkelhoek in 't Laefhoes: nieuw in het dorp" in message.body
    assert "http://localhost:8000" + new_initiative.get_absolute_url() in message.body
    assert "List-Unsubscribe" in message.extra_headers
    sent = len(mail.outbox)
    write()
    send_due()
    assert len(mail.outbox) == sent


def test_a_missed_hour_is_made_up_and_a_new_resident_gets_theirs(new_initiative, resident, america):
    write()
    late = MembershipFactory(village=america, user=UserFactory(), valid_from=MONDAY).user
    assert write() == 1
    assert late in digests()
    assert write() == 0


def test_nobody_gets_an_empty_digest(resident, neighbour, winkelhoek):
    last_week(winkelhoek, days_ago=9)
    write()
    assert digests() == {}


def test_only_the_past_week_and_the_coming_week_count(resident, america, winkelhoek):
    last_week(winkelhoek, days_ago=0)
    old, fresh = InitiativeFactory(village=america), InitiativeFactory(village=america)
    last_week(old, 8)
    last_week(fresh, 7)
    event(america, "Volgende week", 8)
    event(america, "Gisteren", -1)
    event(america, "Zondag", 6)
    event(america, "Gaat niet door", 2, cancelled_at=at(MONDAY))
    write()
    body = digests()[resident]
    assert fresh.title + ":" in body
    assert "Zondag" in body
    for title in (old.title + ":", "Volgende week", "Gisteren", "Gaat niet door", "Winkelhoek"):
        assert title not in body


def test_one_line_per_initiative_the_newest_first(resident, america, winkelhoek):
    other = InitiativeFactory(village=america, title="Buurtbus")
    last_week(winkelhoek, 6)
    last_week(other, 30)
    log_stage(winkelhoek, "exploring", 5)
    log_stage(winkelhoek, "organised", 4, start="exploring")
    log_stage(other, "exploring", 2)
    LifeEvent.objects.create(initiative=winkelhoek, what="paused", at=at(MONDAY, 6))
    write()
    body = digests()[resident]
    assert body.count("Winkelhoek") == 1
    assert "nu bij de stap “groep gevormd” (en nog 2 keer nieuws)" in body
    assert body.index("Buurtbus") < body.index("Winkelhoek")


def test_each_line_says_why_where_that_differs(new_initiative, lead, member, resident, america):
    eten = event(america, "Samen eten", 1)
    eten.attend(member)
    write()
    found = digests()
    assert "nieuw in het dorp (jij trekt dit)" in found[lead]
    assert "nieuw in het dorp (je doet mee)" in found[member]
    assert "(je komt)" in found[member]
    assert "(" not in found[resident].replace("(en nog", "")


@pytest.mark.parametrize("visibility", ["public", "village", "private"])
def test_the_digest_shows_what_its_reader_may_see(
    new_initiative, lead, member, resident, america, visibility
):
    Initiative.objects.update(visibility=visibility)
    event(america, "Voor iedereen", 1)
    write()
    for person in (lead, member, resident):
        sees = Initiative.objects.visible_to(person).filter(pk=new_initiative.pk).exists()
        assert ("Winkelhoek" in digests()[person]) is sees


def test_only_residents_of_this_village_get_it(new_initiative, resident, neighbour, editor, lead):
    former = UserFactory()
    MembershipFactory(
        user=former, village=new_initiative.village, valid_from=MONDAY, valid_until=MONDAY
    )
    write()
    assert set(digests()) == {resident, lead}


def test_who_does_not_want_it_or_has_gone_gets_none(new_initiative, resident, lead):
    mute(resident, {"digest"})
    lead.is_active = False
    lead.save()
    write()
    assert digests() == {}


def test_who_has_no_mail_comes_on_the_call_list(new_initiative, america, supporter):
    person = registered_person(supporter)
    Membership.join(person, america, recorded_by=supporter)
    write()
    send_due()
    call = Notification.objects.calls_for(supporter).get()
    assert "Winkelhoek" in call.body
    assert person.email not in [address for m in mail.outbox for address in m.to]


def test_leads_are_reminded_of_what_would_rest_until_now(winkelhoek, lead, member):
    last_week(winkelhoek, 60)
    winkelhoek.pause(MONDAY + timedelta(days=2), "Vakantie.", lead)
    LifeEvent.objects.filter(what="paused")
    write()
    assert "Winkelhoek in 't Laefhoes ligt stil" in digests()[lead]
    assert member not in digests()


def test_other_apps_add_lines_and_one_about_the_same_thing_stays_once(
    resident, america, monkeypatch
):
    def source(week):
        text = "Winkelhoek mag zonder vergunning"
        return [weekly.DigestLine("Van de gemeente", "request:1", text, "/regelruimte/1/")] * 2

    monkeypatch.setattr(weekly, "sources", [*weekly.sources, source])
    write()
    body = digests()[resident]
    assert "VAN DE GEMEENTE" in body
    assert body.count("mag zonder vergunning") == 1


def test_more_residents_cost_no_more_queries(new_initiative, america, django_assert_num_queries):
    def cost():
        with django_assert_num_queries(100, exact=False) as asked:
            write_digest_of_village(america.pk, MONDAY.isoformat())
        Notification.objects.all().delete()
        return len(asked)

    MembershipFactory(village=america, valid_from=MONDAY)
    few = cost()
    for _ in range(19):
        MembershipFactory(village=america, valid_from=MONDAY)
        MemberFactory(initiative=LeadFactory(initiative__village=america).initiative)
    assert cost() == few <= 18


def test_the_week_has_its_iso_number_also_around_new_year(america):
    week = weekly.Week(america, weekly.monday_of(date(2027, 1, 1)))
    assert week.period == "2026-W53"
    assert weekly.Week(america, date(2027, 1, 4)).period == "2027-W01"


def test_a_village_where_nobody_wants_it_is_not_due_again_each_hour(america, resident):
    assert digest.villages_due("2026-W48") == [america.pk]
    mute(resident, {"digest"})
    assert digest.villages_due("2026-W48") == []
