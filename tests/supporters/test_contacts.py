"""Logging a contact in two taps, repeating it, and taking it back."""

import uuid
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


def test_p1_a_contact_is_anonymous_by_default_and_holds_no_identifier(at_desk, contacts):
    log(at_desk)
    (contact,) = contacts()
    assert (contact.person_id, contact.memory_aid, contact.note) == (None, "", "")


def test_a_contact_is_counted_once_however_often_it_arrives(at_desk, contacts):
    key = str(uuid.uuid4())
    log(at_desk, key=key)
    again = log(at_desk, key=key)
    assert len(contacts()) == 1
    assert "Het telt één keer." in at_desk.get(again.url).content.decode()
    log(at_desk, key=str(uuid.uuid4()))
    assert len(contacts()) == 2


def test_a_broken_key_is_no_reason_to_lose_a_contact(at_desk, contacts):
    for key in ("", "x", "\x00", "9" * 999):
        log(at_desk, key=key)
    assert len(contacts()) == 4


def test_the_key_of_one_supporter_says_nothing_to_another(at_desk, contacts, client, colleague):
    key = str(uuid.uuid4())
    log(at_desk, key=key)
    client.force_login(colleague)
    assert "één keer" not in client.get(log(client, key=key).url).content.decode()
    assert len(contacts()) == 1


def chosen_village(desk):
    return desk.get(URL).context["form"]["village"].value()


@pytest.fixture
def two_villages(support_organisation, meterik):
    support_organisation.villages.add(meterik)


@pytest.fixture
def logged(at_work, supporter, support_organisation):
    """A contact of so many days ago: `logged(meterik, days=7, channel="drop_in")`."""

    def log_earlier(village, days, **values):
        moment = timezone.now() - timedelta(days=days)
        with at_work():
            contact = ContactMomentFactory(
                logged_by=supporter,
                organisation=support_organisation,
                village=village,
                occurred_at=moment,
                **values,
            )
            ContactMoment.objects.filter(pk=contact.pk).update(created_at=moment)
            return contact

    return log_earlier


@pytest.mark.usefixtures("two_villages")
def test_the_village_of_the_drop_in_hour_of_this_day_of_the_week_is_chosen_already(
    at_desk, logged, america, meterik
):
    logged(meterik, days=7, channel="drop_in")
    logged(america, days=1, channel="drop_in")
    assert chosen_village(at_desk) == meterik.pk


@pytest.mark.usefixtures("two_villages")
def test_without_a_drop_in_hour_the_village_of_the_last_contact_is_chosen(
    at_desk, logged, america, meterik
):
    logged(america, days=7)
    logged(meterik, days=1)
    assert chosen_village(at_desk) == meterik.pk


@pytest.mark.usefixtures("two_villages")
def test_today_the_village_of_the_drop_in_hour_stays_chosen(at_desk, america, meterik):
    log(at_desk, village=meterik.pk, channel="drop_in")
    log(at_desk, village=america.pk)
    assert chosen_village(at_desk) == meterik.pk


@pytest.mark.usefixtures("two_villages")
def test_who_logged_something_today_is_still_there(at_desk, logged, america, meterik):
    logged(meterik, days=7, channel="drop_in")
    log(at_desk, village=america.pk)
    assert chosen_village(at_desk) == america.pk


@pytest.mark.usefixtures("two_villages")
def test_what_was_chosen_before_the_first_tap_is_what_is_saved(at_desk, logged, contacts, meterik):
    logged(meterik, days=1)
    log(at_desk)
    assert contacts()[-1].village == meterik


def test_the_village_is_seen_where_there_is_but_one(at_desk, america):
    assert "In welk dorp?" in at_desk.get(URL).content.decode()
    assert chosen_village(at_desk) == america.pk


@pytest.mark.usefixtures("two_villages")
def test_the_village_stands_in_the_confirmation_the_list_the_undo_and_the_question(
    at_desk, contacts, meterik
):
    said = "Vervoer, op straat, in Meterik"
    saved = log(at_desk, village=meterik.pk)
    assert said in at_desk.get(saved.url).content.decode()
    (contact,) = contacts()
    assert "Meterik · op straat" in at_desk.get(reverse("supporters:contacts")).content.decode()
    delete = reverse("supporters:contact_delete", args=[contact.pk])
    assert said in at_desk.get(delete).content.decode()
    undone = at_desk.post(reverse("supporters:contact_undo"), {"contact": contact.pk}, follow=True)
    assert said in undone.content.decode()


def test_a_village_that_is_not_ours_is_refused_and_nothing_is_saved(at_desk, contacts, meterik):
    page = log(at_desk, village=meterik.pk)
    assert page.status_code == 200
    assert "village" in page.context["form"].errors
    assert contacts() == []


def test_a_contact_keeps_its_village_when_the_organisation_left_it(
    at_desk, contacts, support_organisation, meterik, america
):
    log(at_desk)
    support_organisation.villages.set([meterik])
    url = reverse("supporters:contact_correct", args=[contacts()[0].pk])
    today = timezone.localdate().isoformat()
    at_desk.post(url, {"theme": theme("wonen").pk, "channel": "phone", "occurred_on": today})
    assert (contacts()[0].theme.code, contacts()[0].village) == ("wonen", america)


def test_from_the_page_of_a_person_nobody_is_looked_up_again(at_desk, contacts, truus):
    person_page = at_desk.get(reverse("supporters:person", args=[truus.pk])).content.decode()
    url = f"{URL}?persoon={truus.pk}"
    assert url in person_page
    form = at_desk.get(url).context["form"]
    assert (form["person"].value(), form["about"].value()) == (truus.pk, "known_person")
    at_desk.post(url, {"theme": theme().pk, "channel": "phone", "person": truus.pk})
    assert contacts()[0].person_id == truus.pk


@pytest.mark.parametrize("who", ["x", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_a_made_up_person_in_the_address_is_nobody(at_desk, who):
    assert at_desk.get(URL, {"persoon": who}).context["form"]["person"].value() is None


def test_the_contacts_of_a_month_are_on_one_sheet_without_names(
    at_desk, logged, america, truus, at_work
):
    old = logged(america, days=40, person=truus, about="known_person", memory_aid="paraplu")
    month = timezone.localtime(old.occurred_at).strftime("%Y-%m")
    log(at_desk)
    listed = at_desk.get(reverse("supporters:contacts")).content.decode()
    assert f"?maand={month}" in listed
    sheet = at_desk.get(reverse("supporters:contacts"), {"maand": month})
    assert [contact.pk for contact in sheet.context["contacts"]] == [old.pk]
    assert "data-print" in sheet.content.decode()
    assert "Truus" not in sheet.content.decode()
    assert "paraplu" not in sheet.content.decode()


@pytest.mark.parametrize("month", ["x", "2026-13", "\x00", "0000-00", "9999-99", "9999-12"])
def test_a_strange_month_is_no_error(at_desk, month):
    assert at_desk.get(reverse("supporters:contacts"), {"maand": month}).status_code == 200
