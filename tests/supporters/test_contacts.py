"""Logging a contact in two taps, repeating it, and taking it back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from supporters.forms import ContactForm
from supporters.models import ContactMoment, FollowUp
from tests.supporters.factories import ContactMomentFactory, HelpSeekerFactory, theme
from villagehub.accounts.acting import acting_as

URL = reverse("supporters:log_contact")


def log(client, **answers):
    return client.post(URL, {"theme": theme().pk, "channel": "street", **answers})


@pytest.fixture
def contacts(at_work):
    def find():
        with at_work():
            return list(ContactMoment.objects.order_by("created_at"))

    return find


@pytest.fixture
def old_contact(at_work, supporter, support_organisation):
    with at_work():
        contact = ContactMomentFactory(logged_by=supporter, organisation=support_organisation)
        created_at = timezone.now() - timedelta(days=8)
        ContactMoment.objects.filter(pk=contact.pk).update(created_at=created_at)
        return contact


def test_two_taps_are_enough_and_nobody_is_named(at_desk, contacts, america, supporter):
    response = log(at_desk)
    contact = contacts()[0]
    assert response.status_code == 302
    assert response.url.startswith(reverse("supporters:today"))
    assert (contact.village, contact.logged_by, contact.person) == (america, supporter, None)
    assert (contact.about, contact.duration_band) == ("nobody_specific", "m5_15")
    page = at_desk.get(response.url).content.decode()
    assert "Vastgelegd" in page
    assert "Ongedaan maken" in page


def test_no_more_than_two_inputs_are_required(at_work, supporter, support_organisation):
    with at_work():
        form = ContactForm(user=supporter, organisation=support_organisation)
        required = [name for name, field in form.fields.items() if field.required]
    assert required == ["theme", "channel"]


def test_two_help_seekers_who_look_the_same_can_be_told_apart(
    at_work, supporter, support_organisation
):
    with at_work():
        for surname, address in (
            ("Kok", "Dorpsstraat 1"),
            ("Bos", "Dorpsweg 4"),
            ("", "Kerkpad 2"),
        ):
            HelpSeekerFactory(
                owner=supporter,
                organisation=support_organisation,
                call_name="Mia",
                surname=surname,
                address=address,
            )
        form = ContactForm(user=supporter, organisation=support_organisation)
        labels = {label for value, label in form.fields["person"].choices if value}
    assert labels == {"Mia (D.), Kok", "Mia (D.), Bos", "Mia (K.)"}


def test_the_channel_of_last_time_is_chosen_already(at_desk):
    log(at_desk, channel="drop_in")
    assert at_desk.get(URL).context["form"]["channel"].value() == "drop_in"


def test_without_a_theme_the_page_says_so_and_keeps_what_was_chosen(at_desk, contacts):
    response = at_desk.post(URL, {"channel": "phone", "memory_aid": "bril terug"})
    page = response.content.decode()
    assert response.status_code == 200
    assert "Kies waar het over ging." in page
    assert "bril terug" in page
    assert contacts() == []


def test_one_more_returns_to_the_form(at_desk):
    response = log(at_desk, daarna="nog-een")
    assert response.url.startswith(URL)


def test_just_logged_can_be_taken_back(at_desk, contacts):
    log(at_desk)
    (contact,) = contacts()
    at_desk.post(reverse("supporters:contact_undo"), {"contact": contact.pk})
    assert contacts() == []


def test_taking_back_twice_or_something_else_is_no_error(at_desk, contacts):
    for wrong in ["", "x", "\x00", "00000000-0000-0000-0000-000000000000"]:
        response = at_desk.post(reverse("supporters:contact_undo"), {"contact": wrong})
        assert response.status_code == 302


def test_three_times_the_same_repeats_all_but_the_person_and_the_note(at_desk, contacts, truus):
    log(at_desk, person=truus.pk, memory_aid="paraplu", channel="drop_in")
    (first,) = contacts()
    response = at_desk.post(reverse("supporters:contact_repeat", args=[first.pk]), {"keer": "3"})
    rows = contacts()
    assert len(rows) == 4
    assert {(row.theme_id, row.channel) for row in rows} == {(first.theme_id, "drop_in")}
    assert [row.person_id for row in rows[1:]] == [None] * 3
    assert [row.memory_aid for row in rows[1:]] == [""] * 3
    assert "3× vastgelegd" in at_desk.get(response.url).content.decode()
    at_desk.post(reverse("supporters:contact_undo"), {"contact": [row.pk for row in rows[1:]]})
    assert len(contacts()) == 1


def test_yesterday_is_one_chip(at_desk, contacts):
    log(at_desk, when="yesterday")
    yesterday = timezone.localdate() - timedelta(days=1)
    assert timezone.localdate(contacts()[0].occurred_at) == yesterday


def test_choosing_a_person_is_enough_to_say_whom_it_was_about(at_desk, contacts, truus):
    log(at_desk, person=truus.pk)
    assert (contacts()[0].about, contacts()[0].person_id) == ("known_person", truus.pk)


def test_a_person_is_left_out_when_it_was_about_a_group(at_desk, contacts, truus):
    log(at_desk, person=truus.pk, about="group")
    assert (contacts()[0].about, contacts()[0].person) == ("group", None)


def test_a_known_person_must_be_chosen(at_desk, contacts):
    assert "Kies wie het is" in log(at_desk, about="known_person").content.decode()
    assert contacts() == []


def test_the_picker_shows_a_call_name_and_one_letter(at_desk, truus):
    page = at_desk.get(URL).content.decode()
    assert "Truus (D.)" in page
    assert truus.surname not in page


def test_a_day_to_come_back_puts_it_on_the_list(at_desk, at_work, truus):
    tomorrow = timezone.localdate() + timedelta(days=1)
    log(at_desk, person=truus.pk, follow_up_on=tomorrow.isoformat())
    with at_work():
        assert FollowUp.objects.get().due_on == tomorrow


def test_a_day_to_come_back_needs_a_person(at_desk, contacts):
    page = log(at_desk, follow_up_on=timezone.localdate().isoformat()).content.decode()
    assert "Kies ook wie het is" in page
    assert contacts() == []


def test_somebody_elses_person_cannot_be_chosen(
    at_desk, contacts, other_supporter, other_organisation
):
    with acting_as(other_supporter.pk, other_organisation.pk):
        other = HelpSeekerFactory(owner=other_supporter, organisation=other_organisation)
    assert log(at_desk, person=other.pk).status_code == 200
    assert contacts() == []


def test_own_contacts_can_be_corrected_within_a_week(at_desk, contacts):
    log(at_desk)
    url = reverse("supporters:contact_correct", args=[contacts()[0].pk])
    day = timezone.localdate() - timedelta(days=2)
    answers = {"theme": theme("wonen").pk, "channel": "phone", "occurred_on": day.isoformat()}
    assert at_desk.get(url).status_code == 200
    assert at_desk.post(url, answers).status_code == 302
    contact = contacts()[0]
    assert (contact.theme.code, contact.channel) == ("wonen", "phone")
    assert timezone.localdate(contact.occurred_at) == day


def test_deleting_asks_first(at_desk, contacts):
    log(at_desk)
    url = reverse("supporters:contact_delete", args=[contacts()[0].pk])
    assert "Weg is weg" in at_desk.get(url).content.decode()
    assert len(contacts()) == 1
    at_desk.post(url)
    assert contacts() == []


def test_after_a_week_a_contact_stays(at_desk, contacts, old_contact):
    for name in ("contact_correct", "contact_delete"):
        assert at_desk.post(reverse(f"supporters:{name}", args=[old_contact.pk])).status_code == 404
    at_desk.post(reverse("supporters:contact_undo"), {"contact": old_contact.pk})
    assert len(contacts()) == 1


def test_the_list_goes_on_by_key(at_desk, at_work, supporter, support_organisation):
    with at_work():
        same_moment = timezone.now()
        for _n in range(30):
            ContactMomentFactory(
                logged_by=supporter, organisation=support_organisation, occurred_at=same_moment
            )
    response = at_desk.get(reverse("supporters:contacts"))
    rest = at_desk.get(reverse("supporters:contacts") + response.context["more_url"])
    shown = response.context["contacts"] + rest.context["contacts"]
    assert len({contact.pk for contact in shown}) == 30
    assert rest.context["more_url"] == ""


@pytest.mark.parametrize("key", ["x", "\x00", "1", "9" * 9999])
def test_a_strange_key_is_the_first_page(at_desk, key):
    assert at_desk.get(reverse("supporters:contacts"), {"na": key}).status_code == 200


def test_an_organisation_without_a_village_gets_a_sentence(at_desk, support_organisation):
    support_organisation.villages.clear()
    assert "nog geen dorp" in log(at_desk).content.decode()


def test_with_two_villages_one_is_chosen(at_desk, contacts, support_organisation, meterik):
    support_organisation.villages.add(meterik)
    log(at_desk, village=meterik.pk)
    assert contacts()[0].village == meterik
