"""What a supporter wrote to remember: readable until it is gone, or kept in a file."""

from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from supporters.models import ContactMoment
from supporters.tasks import forget_memory_aids
from tests.supporters.factories import ContactMomentFactory, HelpSeekerFactory
from villagehub.accounts.acting import acting_as

PAGE = reverse("supporters:memory_aids")


@pytest.fixture
def written(at_work, supporter, support_organisation):
    """A memory aid of so many days ago."""

    def write(text="Paraplu terugbrengen.", days=0, **values):
        with at_work():
            contact = ContactMomentFactory(
                logged_by=supporter, organisation=support_organisation, memory_aid=text, **values
            )
            moment = timezone.now() - timedelta(days=days)
            ContactMoment.objects.filter(pk=contact.pk).update(created_at=moment)
        return contact

    return write


def keep(desk, contact, **answers):
    return desk.post(reverse("supporters:contact_keep", args=[contact.pk]), answers, follow=True)


def test_p10_a_memory_aid_is_readable_until_its_day_which_is_shown(at_desk, written):
    written(days=29)
    written("Te oud.", days=31)
    page = at_desk.get(PAGE)
    assert "Paraplu terugbrengen." in page.content.decode()
    assert "Te oud." not in page.content.decode()
    (contact,) = page.context["contacts"]
    assert contact.memory_aid_until == timezone.localdate()


def test_p10_what_the_night_erased_is_on_no_page(at_desk, written):
    written(days=31)
    assert forget_memory_aids() == 1
    assert at_desk.get(PAGE).context["contacts"] == []


def test_the_list_says_which_contact_has_one_and_not_what_it_says(at_desk, written):
    written()
    listed = at_desk.get(reverse("supporters:contacts")).content.decode()
    assert "geheugensteun" in listed
    assert "Paraplu" not in listed


@pytest.mark.parametrize("days", [0, 8, 29])
def test_one_tap_moves_it_to_the_file_also_when_the_contact_cannot_be_changed_any_more(
    at_desk, written, truus, days
):
    contact = written(days=days, person=truus, about="known_person")
    page = keep(at_desk, contact).content.decode()
    assert "Staat nu in het dossier van Truus." in page
    assert "Paraplu terugbrengen." in page
    assert at_desk.get(PAGE).context["contacts"] == []


def test_of_a_contact_without_a_name_the_file_is_chosen_in_one_tap(at_desk, written, truus):
    contact = written()
    page = at_desk.get(PAGE).content.decode()
    assert f'name="persoon" value="{truus.pk}"' in page
    assert "Paraplu terugbrengen." in keep(at_desk, contact, persoon=truus.pk).content.decode()


@pytest.mark.parametrize("who", ["", "x", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_without_a_file_it_stays_where_it_is(at_desk, written, who):
    contact = written()
    assert "Kies in wiens dossier" in keep(at_desk, contact, persoon=who).content.decode()
    assert len(at_desk.get(PAGE).context["contacts"]) == 1


def test_it_goes_to_no_file_of_somebody_else(
    at_desk, at_work, written, other_supporter, other_organisation
):
    with acting_as(other_supporter.pk, other_organisation.pk):
        theirs = HelpSeekerFactory(owner=other_supporter, organisation=other_organisation)
    contact = written()
    assert "Kies in wiens dossier" in keep(at_desk, contact, persoon=theirs.pk).content.decode()
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_keep_memory_aid(%s, %s, '')", [contact.pk, theirs.pk])
        assert cursor.fetchone() == (False,)


def test_a_colleague_moves_nothing_of_mine(client, colleague, written, truus):
    contact = written(person=truus, about="known_person")
    client.force_login(colleague)
    assert keep(client, contact).status_code == 404
    with acting_as(colleague.pk, truus.organisation_id), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_keep_memory_aid(%s, %s, '')", [contact.pk, truus.pk])
        assert cursor.fetchone() == (False,)


def test_moving_it_twice_is_no_error_and_moves_it_once(at_desk, written, truus, at_work):
    contact = written(person=truus, about="known_person")
    keep(at_desk, contact)
    assert keep(at_desk, contact).status_code == 404
    with at_work():
        assert ContactMoment.objects.get(pk=contact.pk).note == "Paraplu terugbrengen."


def test_a_contact_changes_in_no_other_way_after_a_week(at_work, written):
    contact = written(days=8)
    with at_work():
        assert ContactMoment.objects.filter(pk=contact.pk).update(memory_aid="") == 0


def test_twenty_of_them_ask_as_much_as_one(at_desk, written, truus, django_assert_max_num_queries):
    for number in range(20):
        written(f"Sleutel {number}.", person=truus, about="known_person")
    at_desk.get(PAGE)
    with django_assert_max_num_queries(12):
        at_desk.get(PAGE)
