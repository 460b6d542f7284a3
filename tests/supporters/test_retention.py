"""How long a closed file is kept, who hears of it beforehand, and who reads what was erased."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.models import HelpSeeker, RetentionPolicy, SupportCase
from supporters.models.people import months_later
from supporters.models.retention import CASE_MONTHS
from supporters.tasks import erase, remind_supporter, warn_of_erasing_of_who_left
from tests.factories import MembershipFactory, Role, UserFactory
from tests.supporters.conftest import end_membership
from tests.supporters.factories import HelpSeekerFactory, close
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Notification
from villagehub.processings import processings

TODAY = timezone.localdate
PAGE = reverse("supporters:erasures")
TERM = reverse("supporters:retention")


@pytest.fixture
def watching(client, watcher):
    client.force_login(watcher)
    return client


@pytest.fixture
def closed(truus, at_work):
    """So many months ago."""

    def made(months_ago):
        with at_work():
            close(truus, "helped")
            day = months_later(TODAY(), -months_ago)
            last = months_later(day, CASE_MONTHS)
            SupportCase.objects.update(opened_on=day, closed_on=day, retention_until=last)
        return day

    return made


def last_day(at_work):
    with at_work():
        return SupportCase.objects.get().retention_until


def test_p10_a_closed_file_is_kept_24_months(closed, at_work, truus):
    with at_work():
        close(truus, "helped")
    assert last_day(at_work) == months_later(TODAY(), 24)


def test_p10_the_register_says_the_term_that_the_night_goes_by():
    (told,) = [each for each in processings() if each.model == "supporters.SupportCase"]
    assert f"{CASE_MONTHS} maanden" in told.term


def test_p10_a_shorter_term_holds_for_what_is_closed_already(closed, watching, at_work):
    day = closed(2)
    page = watching.post(TERM, {"months": "12", "legal_ground": ""}, follow=True)
    assert "12 maanden" in page.content.decode()
    assert last_day(at_work) == months_later(day, 12)


def test_p10_nothing_goes_within_a_month_because_the_term_became_shorter(closed, watching, at_work):
    closed(20)
    watching.post(TERM, {"months": "6", "legal_ground": ""})
    assert last_day(at_work) == months_later(TODAY(), 1)
    watching.post(TERM, {"months": "6", "legal_ground": ""})
    assert last_day(at_work) == months_later(TODAY(), 1)
    assert erase() == 0


def test_p10_fifteen_years_only_with_the_ground_of_the_wmo(closed, watching, at_work):
    day = closed(2)
    refused = watching.post(TERM, {"months": "180", "legal_ground": ""})
    assert "Kies een getal van 6 tot en met 24." in refused.content.decode()
    watching.post(TERM, {"months": "24", "legal_ground": "wmo_5_3_4"})
    assert last_day(at_work) == months_later(day, 180)


@pytest.mark.parametrize("months", ["5", "25", "", "veel", "-3", "99999999999"])
def test_another_number_is_refused_and_nothing_changes(watching, months, support_organisation):
    page = watching.post(TERM, {"months": months, "legal_ground": ""})
    assert page.status_code == 200
    assert page.context["form"].errors["months"]


def test_a_new_file_is_kept_by_the_term_of_its_organisation(truus, watching, at_work):
    watching.post(TERM, {"months": "9", "legal_ground": ""})
    with at_work():
        close(truus, "helped")
    assert last_day(at_work) == months_later(TODAY(), 9)


@pytest.mark.parametrize(("months", "said"), [(6, "6 maanden"), (12, "1 jaar"), (24, "2 jaar")])
def test_who_closes_a_file_or_begins_one_reads_the_term(
    truus, watching, supporter, at_work, months, said
):
    watching.post(TERM, {"months": months, "legal_ground": ""})
    with at_work():
        case = truus.cases.get()
    watching.force_login(supporter)
    for page in (
        reverse("supporters:case_close", args=[case.pk]),
        reverse("supporters:person_new"),
    ):
        assert said in watching.get(page).content.decode()


def test_only_the_privacy_contact_sets_the_term(client, coordinator, supporter):
    for user in (coordinator, supporter):
        client.force_login(user)
        assert client.get(TERM).status_code == 404


def test_nobody_sets_the_term_past_the_page(supporter, support_organisation):
    """Asked by somebody else, the database changes nothing."""
    by = supporter.memberships.get(organisation=support_organisation)
    with acting_as(supporter.pk, support_organisation.pk):
        with pytest.raises(Exception, match="privacycontact"):
            RetentionPolicy(organisation=support_organisation, months=6).decide(by)
        assert not RetentionPolicy.objects.exists()


def test_p10_a_month_before_it_stands_on_the_list_of_its_supporter(closed, at_desk, truus):
    day = closed(23)
    page = at_desk.get(reverse("supporters:people")).content.decode()
    assert "Wordt binnenkort gewist" in page
    assert truus.call_name in page
    assert (
        f"{months_later(day, 24):%Y}"
        in at_desk.get(reverse("supporters:person", args=[truus.pk])).content.decode()
    )


def test_p10_sooner_it_does_not_stand_there(closed, at_desk):
    closed(22)
    page = at_desk.get(reverse("supporters:people")).content.decode()
    assert "Wordt binnenkort gewist" not in page


def test_p10_the_supporter_gets_one_message_a_month_before_that_names_nobody(
    closed, supporter, support_organisation
):
    closed(23)
    for _each in range(2):
        remind_supporter(str(supporter.pk), str(support_organisation.pk))
    (told,) = Notification.objects.filter(recipient=supporter)
    assert told.subject == "Over een maand wordt er iets gewist"
    for casework in ("Truus", "Verzonnen"):
        assert casework not in told.subject + told.body


def test_p10_of_who_left_the_coordinator_hears_it_instead_once_and_without_a_name(
    closed, supporter, coordinator
):
    closed(23)
    assert warn_of_erasing_of_who_left() == 0
    end_membership(supporter)
    for _each in range(2):
        assert warn_of_erasing_of_who_left() == 1
    subject = "Over een maand wordt er iets gewist van wie hier niet meer werkt"
    (told,) = Notification.objects.filter(recipient=coordinator, subject=subject)
    for casework in ("Truus", "Verzonnen"):
        assert casework not in told.subject + told.body


def test_p10_of_somebody_without_a_file_the_supporter_hears_a_month_before_too(
    at_desk, at_work, supporter, support_organisation
):
    with at_work():
        HelpSeekerFactory(call_name="Gijs", owner=supporter, organisation=support_organisation)
        almost = timezone.now() - timedelta(days=715)
        HelpSeeker.objects.filter(cases__isnull=True).update(created_at=almost)
    page = at_desk.get(reverse("supporters:people")).content.decode()
    assert page.count("wordt gewist op") == 1
    remind_supporter(str(supporter.pk), str(support_organisation.pk))
    (told,) = Notification.objects.filter(recipient=supporter)
    assert told.subject == "Over een maand wordt er iets gewist"


def test_who_watches_reads_what_was_erased(closed, at_work, watching, coordinator, client):
    assert "Er is nog niets gewist" in watching.get(PAGE).content.decode()
    closed(24)
    erase()
    for user in (None, coordinator):
        if user:
            client.force_login(user)
        page = client.get(PAGE).content.decode()
        assert "De termijn was om" in page
        assert "Mensen die een ondersteuner helpt" in page
        assert "Truus" not in page


def test_another_organisation_reads_nothing_of_it(closed, other_organisation, client):
    user = UserFactory()
    MembershipFactory(user=user, role=Role.PRIVACY_CONTACT, organisation=other_organisation)
    closed(24)
    erase()
    client.force_login(user)
    assert "Er is nog niets gewist" in client.get(PAGE).content.decode()


def test_the_page_says_when_all_of_somebody_goes(closed, at_desk, truus):
    closed(1)
    page = at_desk.get(reverse("supporters:person", args=[truus.pk])).content.decode()
    assert "Alles wordt gewist" in page


def test_twenty_certificates_cost_what_one_does(
    watching, django_assert_max_num_queries, at_work, truus
):
    with at_work():
        close(truus, "helped")
        SupportCase.objects.update(retention_until=TODAY() - timedelta(days=1))
    erase()
    watching.get(PAGE)
    with django_assert_max_num_queries(12):
        watching.get(PAGE)
