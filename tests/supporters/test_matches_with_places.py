"""A match with what there is in the village: a place of its own register."""

import json
import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import FollowUp, Match, ReferralIn, Transition
from supporters.models.matches import CHECKED_AFTER
from supporters.report.cells import Cell
from supporters.report.counting import Part, asked_of_counts, count_period
from tests.supporters.factories import (
    HelpSeekerFactory,
    VolunteerFactory,
    at_work_as,
    close,
    match_of,
    theme,
)
from tests.supporters.reporting import last_quarter
from tests.villages.factories import FacilityFactory
from villagehub.accounts.acting import acting_as
from villages.models import Facility


@pytest.fixture
def house(america):
    return FacilityFactory(village=america, kind="community_house", name="’t Bedachte Huis")


@pytest.fixture
def match(truus, house, at_work):
    with at_work():
        return match_of(truus, facility=house, theme=theme("gezelschap"))


def address(name, row):
    return reverse(f"supporters:{name}", args=[row.pk])


def told(at_work):
    with at_work():
        return Match.objects.select_related("facility").get()


def filled_in(desk, person, house):
    """The form as the suggestion opens it, with what it would send."""
    page = desk.get(address("match_new", person), {"voorziening": house.pk, "thema": "gezelschap"})
    form = page.context["form"]
    sent = {"facility": house.pk, "key": form["key"].value(), "theme": form["theme"].value()}
    return page.content.decode(), sent


def test_a_place_is_matched_from_the_suggestions_in_one_press(truus, house, at_desk, at_work):
    page = at_desk.get(address("suggestions", truus), {"thema": "gezelschap"}).content.decode()
    assert f"?voorziening={house.pk}&amp;thema=gezelschap" in page
    page, sent = filled_in(at_desk, truus, house)
    assert f'name="facility" value="{house.pk}"' in page
    at_desk.post(address("match_new", truus), sent)
    at_desk.post(address("match_new", truus), sent)
    made = told(at_work)
    assert (made.kind, made.facility, made.who) == ("service", house, "’t Bedachte Huis")
    assert (made.status, made.case_id is not None) == ("proposed", True)


def test_its_page_leads_to_the_page_of_the_place(match, house, at_desk):
    page = at_desk.get(address("match", match)).content.decode()
    assert "Voorziening in het dorp" in page
    assert house.get_absolute_url() in page


def test_where_nobody_can_go_any_more_is_not_chosen_and_nothing_typed_is_lost(
    truus, house, at_desk, at_work
):
    _page, sent = filled_in(at_desk, truus, house)
    Facility.objects.update(status="closed")
    data = sent | {"what": "Op donderdag mee-eten"}
    page = at_desk.post(address("match_new", truus), data).content.decode()
    assert "Daar kan nu niemand terecht." in page
    assert "Op donderdag mee-eten" in page
    with at_work():
        assert not Match.objects.exists()


@pytest.mark.parametrize("key", ["", "geen-sleutel", str(uuid.UUID(int=9))])
def test_of_a_made_up_address_the_form_asks_who(truus, at_desk, key):
    page = at_desk.get(address("match_new", truus), {"voorziening": key}).content.decode()
    assert "Wie helpt?" in page


def test_it_is_with_one_of_them_only(truus, house, at_desk, at_work, support_organisation):
    with at_work():
        joop = VolunteerFactory(organisation=support_organisation)
    data = {"volunteer": joop.pk, "facility": house.pk, "helper": "buurvrouw Riet"}
    data |= {"theme": theme().pk, "key": uuid.uuid4()}
    at_desk.post(address("match_new", truus), data)
    made = told(at_work)
    assert (made.volunteer_id, made.facility, made.helper) == (joop.pk, None, "Joop")


@pytest.mark.parametrize("kind", ["volunteer", "neighbour"])
def test_the_database_keeps_a_place_to_its_own_kind(match, at_work, kind):
    with at_work(), pytest.raises(IntegrityError), transaction.atomic():
        Match.objects.update(kind=kind)


def test_the_database_asks_of_a_place_which_it_is(match, at_work):
    with at_work(), pytest.raises(IntegrityError), transaction.atomic():
        Match.objects.update(facility=None, helper="")


def test_what_goes_from_the_register_leaves_its_name(match, house, at_work, at_desk):
    house.delete()
    made = told(at_work)
    assert (made.facility, made.who, made.kind) == (None, "’t Bedachte Huis", "service")
    page = at_desk.get(address("match", match)).content.decode()
    assert "’t Bedachte Huis" in page


def test_after_six_weeks_it_is_asked_how_it_goes_there(match, at_desk, at_work):
    at_desk.post(address("match_move", match), {"stand": "running"})
    with at_work():
        check = FollowUp.objects.get(kind="check_match")
    assert check.due_on == timezone.localdate() + CHECKED_AFTER
    assert check.note == "Hoe loopt het bij ’t Bedachte Huis?"


def test_closing_settles_it_and_undoing_lets_it_run_again(match, truus, at_work):
    with at_work():
        match.move_to("running", at_work_as(truus))
        close(truus, "helped")
        assert Match.objects.get().end == "goes_on"
        Transition.objects.latest_of(truus).undo(at_work_as(truus))
        assert Match.objects.get().status == "running"


def test_it_stands_on_the_timeline_and_the_sheet(match, truus, at_desk):
    page = at_desk.get(address("person", truus)).content.decode()
    assert "Gevraagd: voorziening in het dorp" in page
    page = at_desk.get(address("sheet", truus)).content.decode()
    assert "Met welke voorziening in het dorp" in page
    assert "’t Bedachte Huis" in page


def test_p12_it_is_in_the_data_of_the_person(match, house, truus, at_desk):
    kept = json.loads(at_desk.get(address("sheet_json", truus)).content)["kept"]
    [row] = [each for each in kept if each["record"] == "supporters.Match"]
    assert (row["kind"], row["facility"]) == ("service", str(house.pk))


def test_p13_it_goes_with_the_file_and_the_place_stays(match, house, truus, at_work):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_erase_person(%s)", [truus.pk])
        assert not Match.objects.exists()
    assert Facility.objects.filter(pk=house.pk).exists()


def test_p16_a_report_counts_who_was_brought_together_with_somebody(
    supporter, support_organisation, by_coordinator, america, house, at_work, by
):
    day = last_quarter().first
    with at_work():
        for number in range(24):
            person = HelpSeekerFactory(
                owner=supporter, organisation=support_organisation, village=america
            )
            match_of(person, facility=house if number % 2 else None)
        Match.objects.update(status="running", started_on=day)
    with acting_as(by_coordinator.user_id, support_organisation.pk):
        counted, _number = count_period(day, 3, anew=False)
        [numbers] = asked_of_counts([Part(counted, frozenset([america.pk]))], [])[0]
    assert numbers[Cell("match", "")] == numbers[Cell("match_kind", "neighbour")] == 10
    assert Cell("match_kind", "service") not in numbers


def test_who_was_referred_to_us_is_linked_by_a_match_that_was_agreed(taken, house, at_work, by):
    with at_work():
        ReferralIn.objects.update(status="in_conversation")
        row = ReferralIn.objects.get()
        match = match_of(row.person, facility=house)
        with pytest.raises(ValidationError, match="spreek iets af"):
            row.link(by)
        match.move_to("agreed", by)
        row.link(by)
        assert ReferralIn.objects.get().status == "linked"
