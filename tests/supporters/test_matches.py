"""Brought together with a volunteer or a neighbour: asked, agreed, running, ended."""

import re
import uuid
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import FollowUp, HandOver, Match, Transition, Volunteer
from supporters.models.matches import CHECKED_AFTER
from supporters.suggesting import SHOWN
from tests.supporters.factories import (
    VolunteerFactory,
    at_work_as,
    close,
    in_team_of,
    match_of,
    proposed,
    theme,
)
from tests.villages.factories import FacilityFactory
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate


@pytest.fixture
def joop(at_work, support_organisation):
    with at_work():
        return VolunteerFactory(organisation=support_organisation, days=[1], most_a_month=2)


@pytest.fixture
def match(truus, joop, at_work):
    with at_work():
        return match_of(truus, joop)


def address(name, row):
    return reverse(f"supporters:{name}", args=[row.pk])


def step(desk, match, status):
    return desk.post(address("match_move", match), {"stand": status}, follow=True)


def told(at_work):
    with at_work():
        return Match.objects.select_related("volunteer").get()


def test_a_volunteer_is_asked_from_the_suggestions_in_one_press(truus, joop, at_desk, at_work):
    page = at_desk.get(address("suggestions", truus), {"thema": "vervoer"}).content.decode()
    assert f"?vrijwilliger={joop.pk}&amp;thema=vervoer" in page
    data = {"volunteer": joop.pk, "theme": theme().pk, "key": uuid.uuid4()}
    at_desk.post(address("match_new", truus), data)
    at_desk.post(address("match_new", truus), data)
    made = told(at_work)
    assert (made.volunteer, made.helper, made.status) == (joop, "Joop", "proposed")
    assert made.volunteer.asked_on == [TODAY()]


def test_a_neighbour_is_known_by_the_name_alone(truus, at_desk, at_work):
    data = {"helper": "buurvrouw Riet", "theme": theme().pk, "key": uuid.uuid4()}
    at_desk.post(address("match_new", truus), data)
    made = told(at_work)
    assert (made.kind, made.who) == ("neighbour", "buurvrouw Riet")


def test_without_anybody_the_form_says_so(truus, at_desk, at_work):
    page = at_desk.post(address("match_new", truus), {"theme": theme().pk}).content.decode()
    assert "Kies een vrijwilliger, of vul in wie het is." in page


def test_once_it_runs_asking_how_it_goes_stands_on_the_list(match, truus, at_desk, at_work):
    step(at_desk, match, "agreed")
    page = step(at_desk, match, "running").content.decode()
    assert "Over zes weken" in page
    with at_work():
        check = FollowUp.objects.get(kind="check_match")
    assert check.due_on == TODAY() + CHECKED_AFTER
    assert check.note == "Hoe loopt het met de vrijwilliger? (Vervoer)"


def test_beginning_is_undone_with_what_it_planned(match, at_desk, at_work):
    step(at_desk, match, "running")
    with at_work():
        undo = address("transition_undo", Transition.objects.get())
    at_desk.post(undo)
    assert told(at_work).status == "proposed"
    with at_work():
        assert not FollowUp.objects.exists()


def test_ending_is_undone_too(match, at_desk, at_work):
    step(at_desk, match, "running")
    at_desk.post(address("match_finish", match), {"afloop": "done"})
    assert told(at_work).end == "done"
    with at_work():
        last = Transition.objects.latest_of(match.person)
        last.undo(at_work_as(match.person))
    assert (told(at_work).status, told(at_work).end) == ("running", "")


def test_what_was_asked_by_mistake_leaves_no_trace_at_the_volunteer(match, at_desk, at_work):
    at_desk.post(address("match_take_back", match))
    with at_work():
        assert not Match.objects.exists()
        assert Volunteer.objects.get().asked_on == []


def test_what_was_asked_yesterday_is_not_taken_back(match, at_desk, at_work):
    with at_work():
        Match.objects.update(proposed_on=TODAY() - timedelta(days=1))
    page = at_desk.post(address("match_take_back", match), follow=True).content.decode()
    assert "Dit kan niet meer." in page
    assert told(at_work)


def test_it_stands_on_the_timeline_with_the_name(match, truus, at_desk):
    step(at_desk, match, "running")
    page = at_desk.get(address("person", truus)).content.decode()
    assert "Gevraagd: vrijwilliger" in page
    assert "Begonnen: vrijwilliger" in page
    assert "Joop" in page
    assert "Naar de markt" in page


def test_it_stands_on_the_sheet_of_the_person(match, truus, at_desk):
    page = at_desk.get(address("sheet", truus)).content.decode()
    assert "Koppelingen" in page
    assert "Naar de markt" in page


@pytest.mark.parametrize(
    ("reason", "end"), [("helped", "goes_on"), ("deceased", "stopped"), ("moved", "stopped")]
)
def test_closing_a_file_settles_what_runs(match, truus, at_work, reason, end):
    with at_work():
        match.move_to("running", at_work_as(truus))
        close(truus, reason)
    assert (told(at_work).status, told(at_work).end) == ("ended", end)


def test_undoing_a_closing_lets_it_run_again(match, truus, at_work):
    with at_work():
        match.move_to("running", at_work_as(truus))
        close(truus, "helped")
        Transition.objects.latest_of(truus).undo(at_work_as(truus))
    assert told(at_work).status == "running"


def test_it_goes_with_the_file_to_the_next_owner_and_back(match, truus, teammate, at_work):
    with at_work():
        row = proposed(truus, teammate)
    workplace = teammate.memberships.get()
    with acting_as(teammate.pk, truus.organisation_id):
        HandOver.objects.get(pk=row.pk).accept(workplace)
        assert Match.objects.visible_to(teammate).get().owner_id == teammate.pk
    with at_work():
        assert not Match.objects.exists()


def test_a_colleague_on_the_file_sees_it_and_another_does_not(
    match, truus, teammate, colleague, at_work
):
    with at_work():
        in_team_of(truus, teammate)
    for who, number in ((teammate, 1), (colleague, 0)):
        with acting_as(who.pk, truus.organisation_id):
            assert Match.objects.visible_to(who).count() == number
            assert Match.objects.count() == number


# Suggestions


def suggested(desk, person, code="vervoer"):
    return desk.get(address("suggestions", person), {"thema": code}).content.decode()


def test_a_volunteer_is_suggested_with_the_reason(truus, joop, at_desk, america, at_work):
    with at_work():
        type(truus).objects.update(village=america)
    page = " ".join(suggested(at_desk, truus).split())
    assert "op dinsdag, woont ook in America, had deze maand nog niemand" in page


def test_who_was_asked_enough_this_month_is_said_to_be_and_cannot_be_asked(
    truus, joop, at_desk, at_work
):
    with at_work():
        Volunteer.objects.update(asked_on=[TODAY(), TODAY()])
    page = suggested(at_desk, truus)
    assert "deze maand 2 keer gevraagd (wil hooguit 2)" in page
    assert f"?vrijwilliger={joop.pk}" not in page


def test_volunteers_are_in_the_order_of_their_names_whoever_was_asked_more(
    truus, at_desk, at_work, support_organisation
):
    with at_work():
        for name, asked in (("Cor", 0), ("Ad", 3), ("Bea", 1)):
            VolunteerFactory(
                organisation=support_organisation,
                call_name=name,
                surname="",
                asked_on=[TODAY()] * asked,
            )
    page = suggested(at_desk, truus)
    assert page.index(">Ad<") < page.index(">Bea<") < page.index(">Cor<")


@pytest.fixture
def crowd(at_work, support_organisation, america):
    """More volunteers than anybody can look at."""
    with at_work():
        return VolunteerFactory.create_batch(
            60, organisation=support_organisation, village=america, days=[1]
        )


def names_on(page):
    return re.findall(r"vrijwilliger=([0-9a-f-]{36})", page)


def test_of_a_crowd_a_few_are_suggested_and_the_page_says_how_many_more(truus, crowd, at_desk):
    page = suggested(at_desk, truus)
    assert len(names_on(page)) == SHOWN
    assert f"Nog {len(crowd) - SHOWN} vrijwilligers" in page
    assert suggested(at_desk, truus).count("woont in") == page.count("woont in")
    assert names_on(suggested(at_desk, truus)) == names_on(page)


def test_tomorrow_others_are_suggested(truus, crowd, at_desk, time_machine):
    today = set(names_on(suggested(at_desk, truus)))
    time_machine.move_to(timezone.now() + timedelta(days=1))
    assert set(names_on(suggested(at_desk, truus))) != today


def test_of_a_crowd_those_who_can_be_asked_and_live_there_are_suggested(
    truus, crowd, at_desk, at_work, meterik, support_organisation
):
    support_organisation.villages.add(meterik)
    near, full = crowd[:3], crowd[3:10]
    with at_work():
        Volunteer.objects.filter(pk__in=[row.pk for row in near]).update(village=meterik)
        Volunteer.objects.filter(pk__in=[row.pk for row in full]).update(
            most_a_month=1, asked_on=[TODAY()], village=meterik
        )
        type(truus).objects.update(village=meterik)
    names = names_on(suggested(at_desk, truus))
    assert {str(row.pk) for row in near} <= set(names)
    assert not {str(row.pk) for row in full} & set(names)


def test_who_was_asked_enough_in_another_month_can_be_asked_again(truus, joop, at_desk, at_work):
    earlier = TODAY().replace(day=1) - timedelta(days=1)
    with at_work():
        Volunteer.objects.update(asked_on=[earlier, earlier])
    assert str(joop.pk) in names_on(suggested(at_desk, truus))


def found(desk, person, name):
    return desk.get(address("match_new", person), {"q": name, "thema": "vervoer"}).content.decode()


def test_a_volunteer_is_found_by_name_and_chosen(truus, crowd, joop, at_desk, at_work):
    page = found(at_desk, truus, joop.surname[:4])
    assert str(joop.pk) in names_on(page)
    page = at_desk.get(address("match_new", truus), {"vrijwilliger": joop.pk}).content.decode()
    assert f'name="volunteer" value="{joop.pk}"' in page
    assert "Kies iemand anders" in page


def test_a_search_shows_few_and_says_that_there_are_more(truus, crowd, at_desk):
    page = found(at_desk, truus, crowd[0].call_name)
    assert len(names_on(page)) == SHOWN
    assert "Typ meer letters" in page
    assert "Niemand gevonden" in found(at_desk, truus, "Xerxes")


def test_the_form_shows_nobody_unasked(truus, crowd, at_desk):
    page = at_desk.get(address("match_new", truus)).content.decode()
    assert not [row for row in crowd if str(row.pk) in page]


def test_who_stopped_meanwhile_is_not_asked(truus, joop, at_desk, at_work, by):
    with at_work():
        joop.move_to("active" if joop.status != "active" else "leaving", by)
    data = {"volunteer": joop.pk, "theme": theme().pk, "key": uuid.uuid4(), "what": "Naar de markt"}
    page = at_desk.post(address("match_new", truus), data).content.decode()
    assert "doet nu niet mee" in page
    assert "Naar de markt" in page
    with at_work():
        assert not Match.objects.exists()


def test_p14_a_search_and_whom_it_showed_are_written_down(truus, joop, at_desk):
    searches = AuditEvent.objects.filter(action="search", object_type="supporters.volunteer")
    at_desk.get(address("match_new", truus))
    assert not searches.exists()
    found(at_desk, truus, joop.call_name)
    assert searches.count() == 1
    assert AuditEvent.objects.filter(action="listed", object_id=str(joop.pk)).exists()


def test_a_facility_says_when_it_was_last_looked_at(truus, at_desk, america):
    FacilityFactory(village=america, kind="library", name="De Boekerij", last_checked_on=None)
    page = suggested(at_desk, truus, "digitaal")
    assert "De Boekerij" in page
    assert "nog niet gecontroleerd" in page


def test_where_there_is_nothing_the_page_says_what_next(truus, at_desk):
    page = suggested(at_desk, truus, "wonen")
    assert "Nog geen vrijwilliger die hiermee helpt." in page
    assert "Noteer het als gemist aanbod" in page


def test_who_wants_to_do_something_stands_on_the_page_of_who_there_is(
    truus, joop, at_desk, at_work
):
    with at_work():
        case = truus.cases.get()
        case.wants_to_contribute = "Appeltaart bakken"
        case.save()
    page = at_desk.get(reverse("supporters:web")).content.decode()
    assert "Appeltaart bakken" in page
    assert "1 actief" in page
