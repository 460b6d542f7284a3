"""The pages of who and what there is, and of opening a file: as many questions for one row as for
twenty, and never more than twelve."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.models import BoardPost, Initiative
from tests.exchange.factories import ListingFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.supporters.factories import (
    ContactMomentFactory,
    ContributionFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    UnmetNeedFactory,
    VolunteerFactory,
    broken_glass,
    match_of,
)
from tests.villages.factories import FacilityFactory
from villages.exchange.models import Direction
from villages.models import Facility


def page_of(name, *args):
    return reverse(f"supporters:{name}", args=args)


def asked_by(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len([each for each in captured if "SAVEPOINT" not in each["sql"]])


@pytest.fixture
def more(at_work, supporter, support_organisation, america):
    """A row of everything that these pages show, and as many as a test asks for."""

    def make(number):
        for _each in range(number):
            with at_work():
                VolunteerFactory(organisation=support_organisation)
                ContributionFactory(organisation=support_organisation)
                UnmetNeedFactory(organisation=support_organisation)
                person = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
                SupportCaseFactory(person=person, wants_to_contribute="Kan goed breien")
                match_of(person)
            ListingFactory(village=america, direction=Direction.OFFER)
            FacilityFactory(village=america, kind=Facility.Kind.TRANSPORT)
            initiative = InitiativeFactory(village=america, stage=Initiative.Stage.RUNNING)
            LeadFactory(initiative=initiative)
            BoardPost.objects.create(initiative=initiative, kind=BoardPost.Kind.TREASURER)

    return make


def as_many(client, address, more):
    more(1)
    client.get(address)  # what is made ready once, is
    few = asked_by(client, address)
    more(19)
    assert asked_by(client, address) == few
    assert few <= 12


@pytest.mark.parametrize("name", ["volunteers", "contributions", "web", "needs", "tear"])
def test_a_page_of_a_supporter_asks_as_much_for_one_as_for_twenty(at_desk, more, name):
    as_many(at_desk, page_of(name), more)


@pytest.mark.parametrize("name", ["suggestions", "match_new"])
def test_what_may_fit_somebody_asks_as_much_for_one_as_for_twenty(at_desk, truus, more, name):
    as_many(at_desk, page_of(name, truus.pk) + "?thema=vervoer", more)


def test_finding_a_volunteer_asks_as_much_for_one_as_for_twenty(at_desk, truus, more):
    as_many(at_desk, page_of("match_new", truus.pk) + "?q=Joop&thema=vervoer", more)


def test_what_may_fit_by_the_last_contact_asks_no_more(at_desk, at_work, truus, more):
    with at_work():
        ContactMomentFactory(
            logged_by=truus.owner,
            organisation=truus.organisation,
            person=truus,
            about="known_person",
        )
    as_many(at_desk, page_of("suggestions", truus.pk), more)


@pytest.mark.parametrize("who", ["coordinator", "editor"])
def test_where_it_may_tear_asks_others_as_much(request, client, more, who):
    client.force_login(request.getfixturevalue(who))
    as_many(client, page_of("tear"), more)


def test_the_files_that_were_opened_are_one_list(at_desk, at_work, more, truus, coordinator):
    by = coordinator.memberships.get()
    with at_work():
        broken_glass(truus, by=by)
    address = page_of("glass_openings")
    at_desk.get(address)
    few = asked_by(at_desk, address)
    for _each in range(19):
        with at_work():
            person = HelpSeekerFactory(owner=truus.owner, organisation=truus.organisation)
        broken_glass(person, by=by)
    assert asked_by(at_desk, address) == few
    assert few <= 12


def test_opening_in_need_and_what_is_opened_ask_at_most_twelve(client, at_work, truus, coordinator):
    by = coordinator.memberships.get()
    client.force_login(coordinator)
    glass = broken_glass(truus, by=by)
    for address in (page_of("glass_break"), page_of("glass", glass.pk)):
        client.get(address)
        few = asked_by(client, address)
        with at_work():
            for _each in range(19):
                match_of(truus)
        assert asked_by(client, address) == few
        assert few <= 12
