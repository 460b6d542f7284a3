"""An attack day: who should learn nothing, tries every door. See docs/privacy.md."""

import pytest
from django.urls import reverse

from supporters.models import ContactMoment, HandOver, HelpSeeker, Omission, ReferralIn
from tests.factories import MembershipFactory, Role, UserFactory
from tests.supporters.factories import (
    SECRET,
    ContactMomentFactory,
    in_team_of,
    make_referrer,
    omission_of,
    proposed,
    refer,
)
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent


@pytest.fixture
def practice(coordinator):
    return make_referrer(coordinator.memberships.get())


@pytest.fixture
def received(practice, supporter):
    return refer(practice, feedback_scope="none")


@pytest.mark.parametrize("number", ["%00", "K%00", "%ff", "%F0%9F%8E%89", "x" * 300])
def test_no_number_of_a_receipt_breaks_the_page_of_a_referrer(client, practice, number):
    address = reverse("supporters:refer", args=[SECRET])
    for page in (f"{address}{number}/", f"{address}{number}/brief.pdf"):
        assert client.get(page).status_code == 404


@pytest.mark.parametrize("typed", ["---", " / ", "²", "🎉"])
def test_a_number_without_a_letter_is_unknown(client, practice, typed):
    address = reverse("supporters:refer_find", args=[SECRET])
    answer = client.post(address, {"reference": typed}, follow=True)
    assert "Dit nummer kennen we niet bij dit adres" in answer.content.decode()


def test_of_whom_nobody_took_nobody_changes_what_may_be_told(client, supporter, received, at_work):
    client.force_login(supporter)
    for name, sent in [
        ("referral_in_allow", {"feedback_scope": "status_and_activity"}),
        ("referral_in_link", {}),
        ("referral_in_close", {"einde": "declined"}),
    ]:
        answer = client.post(reverse(f"supporters:{name}", args=[received.pk]), sent)
        assert answer.status_code == 302
    with at_work():
        row = ReferralIn.objects.get(pk=received.pk)
    assert (row.feedback_scope, row.status) == ("none", "received")


def test_of_whom_nobody_took_nothing_is_sent_back(client, supporter, practice, at_work):
    referral = refer(practice, feedback_scope="status_and_activity")
    client.force_login(supporter)
    page = reverse("supporters:feedback", args=[referral.pk])
    assert client.post(page, {"feedback_text": "Komt elke dinsdag."}).status_code == 200
    with at_work():
        assert ReferralIn.objects.get(pk=referral.pk).feedback_text == ""


def test_a_colleague_on_the_team_puts_nothing_back_in_what_somebody_may_read(
    client, truus, teammate, at_work
):
    with at_work():
        in_team_of(truus, teammate)
        omission = omission_of(truus)
    client.force_login(teammate)
    answer = client.post(reverse("supporters:omission_back", args=[omission.pk]))
    assert answer.status_code == 404
    with at_work():
        assert Omission.objects.filter(pk=omission.pk).exists()


@pytest.fixture
def undone(truus, at_work, colleague, support_organisation):
    """`colleague` had the file for a moment, and logged a contact with the person."""
    by = colleague.memberships.get()
    with at_work():
        row = proposed(truus, colleague)
    with acting_as(colleague.pk, support_organisation.pk):
        HandOver.objects.get(pk=row.pk).accept(by)
        contact = ContactMomentFactory(
            logged_by=colleague,
            organisation=support_organisation,
            person=HelpSeeker.objects.get(pk=truus.pk),
            about="known_person",
        )
        HandOver.objects.get(pk=row.pk).undo(by)
    return row, contact


def test_who_got_a_file_that_went_back_learns_nothing_more_of_it(client, undone, truus, colleague):
    row, contact = undone
    client.force_login(colleague)
    doors = ["person", "person_edit", "sheet", "sheet_json", "who_looked", "request_new"]
    for name in [*doors, "team_ask", "follow_up_new", "case_new"]:
        assert client.get(reverse(f"supporters:{name}", args=[truus.pk])).status_code == 404
    shown = [
        reverse("supporters:hand_over", args=[row.pk]),
        reverse("supporters:contact_correct", args=[contact.pk]),
        *[reverse(f"supporters:{name}") for name in ("today", "contacts", "people")],
        reverse("supporters:people") + "?q=Truus",
    ]
    for page in shown:
        answer = client.get(page)
        assert answer.status_code in (200, 404)
        text = answer.content.decode()
        assert truus.surname not in text
        assert str(truus.pk) not in text


def test_a_contact_with_somebody_who_went_back_is_taken_out_by_who_logged_it(
    client, undone, truus, colleague, support_organisation
):
    _row, contact = undone
    client.force_login(colleague)
    answer = client.post(reverse("supporters:contact_delete", args=[contact.pk]))
    assert answer.status_code == 302
    with acting_as(colleague.pk, support_organisation.pk):
        assert not ContactMoment.objects.filter(pk=contact.pk).exists()
    last = AuditEvent.objects.about([str(truus.pk)]).order_by("-id")[0]
    assert (last.actor_id, last.action) == (colleague.pk, AuditEvent.Action.UPDATE)


@pytest.mark.parametrize(
    "month", ["2026-13", "0000-01", "9999-12", "99999-01", "٢٠٢٦-٠١", "\x00", "2026-11\n", "²"]
)
def test_the_file_of_the_log_takes_any_month(client, truus, support_organisation, month):
    user = UserFactory()
    MembershipFactory(user=user, role=Role.PRIVACY_CONTACT, organisation=support_organisation)
    client.force_login(user)
    answer = client.get(reverse("supporters:log_file"), {"maand": month})
    assert answer.status_code == 200
    assert str(truus.pk) not in answer.content.decode()
