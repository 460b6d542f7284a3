"""Coming back to somebody: one tap says how it went, is a contact too, and can be undone."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment, FollowUp
from supporters.models.working_days import next_working_day
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    close,
    theme,
)
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate


def url(name, row=None):
    return reverse(f"supporters:{name}", args=[row.pk] if row else [])


def again(row):
    row.refresh_from_db()
    return row


@pytest.fixture
def rows(at_work):
    """All follow-ups and contacts, in the order in which they were made."""

    def found(model):
        with at_work():
            return list(model.objects.order_by("created_at"))

    return found


@pytest.fixture
def spoken_before(at_work, truus, supporter, support_organisation):
    """A first contact with Truus, about housing."""
    with at_work():
        return ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=truus,
            about="known_person",
            theme=theme("wonen"),
            occurred_at=timezone.now() - timedelta(days=3),
        )


@pytest.fixture
def call(at_work, truus, spoken_before):
    with at_work():
        return FollowUpFactory(person=truus, note="Of de map klaarligt.")


def press(client, row, result):
    return client.post(url("follow_up", row), {"result": result})


def test_a_follow_up_stands_on_the_list_on_its_day_and_not_before(at_desk, at_work, truus):
    tomorrow = TODAY() + timedelta(days=1)
    answers = {"kind": "call", "due_on": tomorrow.isoformat()}
    assert at_desk.post(url("follow_up_new", truus), answers).status_code == 302
    assert "Truus" not in at_desk.get(url("today")).content.decode()
    with at_work():
        FollowUp.objects.update(due_on=TODAY())
    assert "Truus" in at_desk.get(url("today")).content.decode()


def test_what_is_late_comes_first(at_desk, at_work, truus):
    with at_work():
        FollowUpFactory(person=truus)
        late = FollowUpFactory(person=truus, due_on=TODAY() - timedelta(days=2))
    response = at_desk.get(url("today"))
    assert response.context["day"].calls[0] == late
    assert "2 dagen te laat" in response.content.decode()


def test_the_number_can_be_tapped_and_the_buttons_stand_beside_it(at_desk, call):
    page = at_desk.get(url("today")).content.decode()
    assert 'href="tel:0600000011"' in page
    for button in ("Gesproken", "Niet bereikt", "Morgen"):
        assert button in page


def test_spoken_is_one_tap_and_a_contact(at_desk, rows, call, truus, spoken_before):
    press(at_desk, call, "going_well")
    follow_up = rows(FollowUp)[0]
    contact = rows(ContactMoment)[1]
    assert (follow_up.done_on, follow_up.result) == (TODAY(), "going_well")
    assert follow_up.contact_id == contact.pk
    assert (contact.person_id, contact.about, contact.channel) == (
        truus.pk,
        "known_person",
        "phone",
    )
    assert (contact.theme, contact.village) == (spoken_before.theme, spoken_before.village)
    assert contact.initiator == "supporter"
    page = at_desk.get(url("today")).content.decode()
    assert "contact vastgelegd" in page
    assert "1 contact vastgelegd" in page


def test_a_visit_is_logged_as_a_visit(at_desk, at_work, rows, truus, spoken_before):
    with at_work():
        visit = FollowUpFactory(person=truus, kind="visit")
    assert "Niet thuis" in at_desk.get(url("today")).content.decode()
    press(at_desk, visit, "going_well")
    assert rows(ContactMoment)[1].channel == "home_visit"


def test_the_first_time_one_says_what_it_was_about(at_desk, at_work, rows, truus):
    with at_work():
        first = FollowUpFactory(person=truus)
    page = press(at_desk, first, "going_well").content.decode()
    assert "Kies waar het over ging." in page
    assert rows(ContactMoment) == []
    assert rows(FollowUp)[0].done_on is None
    answers = {"result": "adjusted", "theme": theme("vervoer").pk, "outcome": "Belt zelf."}
    assert at_desk.post(url("follow_up", first), answers).status_code == 302
    assert rows(ContactMoment)[0].theme == theme("vervoer")
    assert rows(FollowUp)[0].outcome == "Belt zelf."


def test_not_reached_is_no_contact_and_comes_back_on_the_next_working_day(
    at_desk, rows, call, spoken_before
):
    press(at_desk, call, "not_reached")
    assert rows(ContactMoment) == [spoken_before]
    tried, next_try = rows(FollowUp)
    assert (tried.result, tried.contact_id) == ("not_reached", None)
    assert next_try.due_on == next_working_day(TODAY())
    assert (next_try.kind, next_try.follows_id, next_try.note) == ("call", call.pk, call.note)
    assert "1 contact vastgelegd" not in at_desk.get(url("today")).content.decode()


def test_another_day_can_be_chosen_for_who_was_not_reached(at_desk, rows, call):
    friday = TODAY() + timedelta(days=9)
    answers = {"result": "not_reached", "again_on": friday.isoformat()}
    at_desk.post(url("follow_up", call), answers)
    assert rows(FollowUp)[1].due_on == friday


def test_tomorrow_only_moves_the_day(at_desk, rows, call, spoken_before):
    at_desk.post(url("follow_up_later", call))
    (moved,) = rows(FollowUp)
    assert (moved.due_on, moved.done_on, moved.note) == (
        next_working_day(TODAY()),
        None,
        call.note,
    )
    assert rows(ContactMoment) == [spoken_before]
    page = at_desk.get(url("today"))
    assert page.context["day"].calls == []
    assert "verzet naar" in page.content.decode()


def test_tomorrow_pressed_twice_moves_one_day(at_desk, rows, call):
    for _twice in range(2):
        at_desk.post(url("follow_up_later", call))
    (moved,) = rows(FollowUp)
    assert (moved.due_on, moved.moved_from) == (next_working_day(TODAY()), TODAY())


@pytest.mark.parametrize(
    ("day", "then"),
    [
        ("2026-11-27", "2026-11-30"),  # a friday
        ("2026-11-30", "2026-12-01"),
        ("2026-12-24", "2026-12-28"),  # christmas, and a weekend after it
        ("2026-12-31", "2027-01-04"),
    ],
)
def test_the_next_working_day_is_no_weekend_and_no_holiday(day, then):
    assert next_working_day(date.fromisoformat(day)) == date.fromisoformat(then)


def test_doing_it_twice_is_refused(at_desk, rows, call):
    for result in ("going_well", "stopped", "not_reached"):
        press(at_desk, call, result)
    (done,) = rows(FollowUp)
    assert done.result == "going_well"
    assert len(rows(ContactMoment)) == 2


def test_a_regular_call_comes_back_by_itself_until_it_stops(at_desk, at_work, rows, call):
    with at_work():
        FollowUp.objects.update(every_weeks=2)
    press(at_desk, call, "going_well")
    planned = rows(FollowUp)[1]
    assert (planned.due_on, planned.every_weeks) == (TODAY() + timedelta(weeks=2), 2)
    assert rows(ContactMoment)[1].results == ["follow_up"]
    press(at_desk, planned, "stopped")
    assert len(rows(FollowUp)) == 2


def as_it_is(row):
    """All that is kept of it but when it was last touched."""
    kept = {field.attname: getattr(row, field.attname) for field in row._meta.fields}
    return {name: value for name, value in kept.items() if name != "updated_at"}


@pytest.mark.parametrize(
    "answers",
    [
        {"result": "going_well", "outcome": "Alles is goed."},
        {"result": "not_reached", "outcome": "Misschien bij haar zus."},
    ],
)
def test_undo_puts_back_exactly_what_was(at_desk, at_work, rows, call, spoken_before, answers):
    with at_work():
        before = as_it_is(again(call))
    at_desk.post(url("follow_up", call), answers)
    assert "Ongedaan maken" in at_desk.get(url("today")).content.decode()
    at_desk.post(url("follow_up_undo", call))
    (row,) = rows(FollowUp)
    assert as_it_is(row) == before
    assert rows(ContactMoment) == [spoken_before]


def test_undo_of_tomorrow_gives_back_the_day(at_desk, at_work, rows, call):
    with at_work():
        FollowUp.objects.update(due_on=TODAY() - timedelta(days=2))
        before = as_it_is(again(call))
    at_desk.post(url("follow_up_later", call))
    at_desk.post(url("follow_up_undo", call))
    assert as_it_is(rows(FollowUp)[0]) == before


def test_after_ten_minutes_nothing_is_undone(at_desk, at_work, rows, call):
    press(at_desk, call, "going_well")
    with at_work():
        FollowUp.objects.update(acted_at=timezone.now() - timedelta(minutes=11))
    assert "Ongedaan maken" not in at_desk.get(url("today")).content.decode()
    page = at_desk.post(url("follow_up_undo", call), follow=True).content.decode()
    assert "tot tien minuten" in page
    assert rows(FollowUp)[0].done_on == TODAY()
    assert len(rows(ContactMoment)) == 2


def test_the_last_act_is_undone_first(at_desk, at_work, rows, call):
    press(at_desk, call, "not_reached")
    with at_work():
        second = FollowUp.objects.undone().get()
        FollowUp.objects.undone().update(due_on=TODAY())
    press(at_desk, second, "going_well")
    page = at_desk.post(url("follow_up_undo", call), follow=True).content.decode()
    assert "Maak eerst ongedaan wat je daarna deed." in page
    assert rows(FollowUp)[0].result == "not_reached"
    for row in (second, call):
        at_desk.post(url("follow_up_undo", row))
    (only,) = rows(FollowUp)
    assert (only.pk, only.done_on) == (call.pk, None)


def test_undoing_twice_is_a_sentence(at_desk, rows, call):
    press(at_desk, call, "going_well")
    for _twice in range(2):
        response = at_desk.post(url("follow_up_undo", call), follow=True)
        assert response.status_code == 200
    assert rows(FollowUp)[0].done_on is None


def test_a_contact_that_was_taken_away_leaves_the_call_done(at_desk, at_work, rows, call):
    press(at_desk, call, "going_well")
    with at_work():
        ContactMoment.objects.filter(pk=rows(FollowUp)[0].contact_id).delete()
    (done,) = rows(FollowUp)
    assert (done.done_on, done.contact_id) == (TODAY(), None)


def test_each_act_stands_in_the_record(at_desk, call):
    updates = AuditEvent.objects.filter(action="update", object_type="supporters.followup")
    press(at_desk, call, "going_well")
    at_desk.post(url("follow_up_undo", call))
    at_desk.post(url("follow_up_later", call))
    assert set(updates.values_list("object_id", flat=True)) == {str(call.pk)}
    assert updates.count() == 3


@pytest.mark.parametrize("reason", ["deceased", "moved", "helped"])
def test_nobody_who_died_or_moved_or_whose_file_is_closed_stands_on_the_list(
    at_desk, at_work, call, truus, reason
):
    with at_work():
        close(truus, reason)
    assert "Truus" not in at_desk.get(url("today")).content.decode()


def test_who_died_stays_off_the_list_also_with_another_file_open(at_desk, at_work, call, truus):
    with at_work():
        close(truus, "deceased")
        SupportCaseFactory(person=truus)
    assert "Truus" not in at_desk.get(url("today")).content.decode()


def test_visits_go_village_by_village_and_street_by_street(
    at_desk, at_work, supporter, support_organisation, america, meterik
):
    owned = {"owner": supporter, "organisation": support_organisation}
    where = [(meterik, "Kerkpad 2"), (america, "Zandweg 1"), (meterik, "Beek 3"), (america, "A 9")]
    with at_work():
        for village, address in where:
            person = HelpSeekerFactory(village=village, address=address, **owned)
            FollowUpFactory(person=person, kind="visit")
        FollowUpFactory(person=person, kind="check_match")
    day = at_desk.get(url("today")).context["day"]
    stops = [(visit.person.village.name, visit.person.address) for visit in day.visits]
    assert stops == [
        ("America", "A 9"),
        ("America", "Zandweg 1"),
        ("Meterik", "Beek 3"),
        ("Meterik", "Kerkpad 2"),
    ]
    assert len(day.calls) == 1


def test_the_village_of_a_person_is_asked_where_there_is_more_than_one(
    at_desk, truus, support_organisation, meterik
):
    assert "Welk dorp?" not in at_desk.get(url("person_edit", truus)).content.decode()
    support_organisation.villages.add(meterik)
    assert "Welk dorp?" in at_desk.get(url("person_edit", truus)).content.decode()
    answers = {"call_name": "Truus", "preferred_contact": "phone", "village": meterik.pk}
    assert at_desk.post(url("person_edit", truus), answers).status_code == 302
