"""By phone and on paper: an officer enters it, and the clock begins on the day that it came in."""

import re
import uuid
from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.regulatory.clock.calculation import next_working_day
from initiatives.regulatory.conversation.models import extend_term, resume_early
from initiatives.regulatory.models import DeskCard, Intake, RegulatoryRequest
from tests.regulatory.factories import (
    add_member,
    ask,
    days_ago,
    decide,
    enter_on_paper,
    make_initiative,
    make_request,
    take_up,
)
from villagehub.notifications.tasks import send_due


def sent(lead, days=5, **changed):
    return {
        "key": uuid.uuid4(),
        "received_on": days_ago(days).date(),
        "way": "post",
        "applicant": lead.pk,
        "agreement": "Zij tekende de brief.",
        "title": "Een bank op het plein",
        "what": "Een bank van hout.",
        "public_summary": "De groep wil een bank.",
        "risk_1": "Iemand struikelt",
        "mitigation_1": "Wij lopen hem na",
        "publicity": "public",
        **changed,
    }


def enter(client, initiative, data):
    return client.post(reverse("regulatory:intake", args=[initiative.pk]), data, follow=True)


def test_the_desk_leads_to_it_and_finds_the_initiative(
    client, winkelhoek, officer, decision_maker, far_village, other_officer
):
    elsewhere = make_initiative(far_village, other_officer, title="Winkel elders")
    client.force_login(officer)
    choose = reverse("regulatory:intake_choose")
    assert choose in client.get(reverse("regulatory:inbox")).content.decode()
    page = client.get(choose, {"q": "winkel"}).content.decode()
    assert reverse("regulatory:intake", args=[winkelhoek.pk]) in page
    assert elsewhere.title not in page
    assert "Geen initiatief gevonden" in client.get(choose, {"q": "zwembad"}).content.decode()
    assert enter(client, elsewhere, {}).status_code == 404
    client.force_login(decision_maker)
    assert choose not in client.get(reverse("regulatory:inbox")).content.decode()


def test_the_clock_begins_on_the_day_it_came_in(client, winkelhoek, officer, lead):
    client.force_login(officer)
    enter(client, winkelhoek, sent(lead))
    case = RegulatoryRequest.objects.get()
    assert case.received_on == days_ago(5).date()
    assert case.status == "receipt_confirmed"
    assert case.is_official
    assert case.due_on >= case.received_on + timedelta(weeks=8)
    assert case.due_on <= case.received_on + timedelta(weeks=8, days=4)
    assert case.created_by == lead
    assert case.submitted_copy["risks"][0]["risk"] == "Iemand struikelt"
    assert case.intake.entered_by == officer


def test_the_applicant_hears_of_it_and_the_letter_is_printed(client, winkelhoek, officer, lead):
    client.force_login(officer)
    page = re.sub(r"\s+", " ", enter(client, winkelhoek, sent(lead)).content.decode())
    case = RegulatoryRequest.objects.get()
    for told in [
        case.reference,
        date_format(case.received_on, "l j F Y"),
        date_format(case.due_on, "l j F Y"),
        "Een bank van hout.",
        "Wij lopen hem na",
        "Zij tekende de brief.",
    ]:
        assert told in page
    pdf = client.get(reverse("regulatory:intake_letter_pdf", args=[case.reference])).content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    send_due()
    assert any(case.reference in each.body for each in mail.outbox if each.to == [lead.email])
    desk = client.get(reverse("regulatory:desk", args=[case.reference])).content.decode()
    assert reverse("regulatory:intake_letter", args=[case.reference]) in desk


def test_sent_twice_it_is_entered_once(client, winkelhoek, officer, lead):
    client.force_login(officer)
    data = sent(lead)
    first, second = (enter(client, winkelhoek, data) for _each in range(2))
    assert RegulatoryRequest.objects.count() == 1
    assert first.redirect_chain == second.redirect_chain


def test_other_words_under_a_number_that_is_taken_are_not_dropped_in_silence(
    client, winkelhoek, officer, lead
):
    client.force_login(officer)
    data = sent(lead)
    enter(client, winkelhoek, data)
    first = RegulatoryRequest.objects.get()
    for changed in ({"what": "Een bank van steen."}, {"received_on": days_ago(6).date()}):
        response = enter(client, winkelhoek, {**data, **changed})
        page = response.content.decode()
        assert f"Dit staat er al in, onder nummer {first.reference}" in page
        assert str(changed.get("what", "Een bank van hout.")) in page
        assert RegulatoryRequest.objects.get().what == "Een bank van hout."
    again = {**data, "what": "Een schommel.", "key": response.context["form"]["key"].value()}
    enter(client, winkelhoek, again)
    assert set(RegulatoryRequest.objects.values_list("what", flat=True)) == {
        "Een bank van hout.",
        "Een schommel.",
    }


def test_what_is_missing_may_be_missing_and_what_is_needed_is_told(
    client, winkelhoek, officer, lead
):
    client.force_login(officer)
    response = enter(client, winkelhoek, sent(lead, what="", received_on="", agreement=""))
    assert set(response.context["form"].errors) == {"what", "received_on", "agreement"}
    assert "Een bank op het plein" in response.content.decode()
    assert not RegulatoryRequest.objects.exists()
    workplace = officer.memberships.get(role="officer")
    DeskCard.objects.create(workplace=workplace, phone="077 123")
    page = enter(client, winkelhoek, sent(lead)).content.decode()
    assert "Bel ons gerust: 077 123" in page
    assert "Handtekening" not in page
    assert not RegulatoryRequest.objects.get().why


def test_whoever_asks_on_paper_says_too_when_everybody_may_read_it(
    client, winkelhoek, officer, decision_maker, lead
):
    client.force_login(officer)
    later = {"publicity": "after_decision"}
    response = enter(client, winkelhoek, sent(lead, **later))
    assert set(response.context["form"].errors) == {"embargo_reason"}
    assert not RegulatoryRequest.objects.exists()
    page = enter(client, winkelhoek, sent(lead, **later, embargo_reason="De grond.")).text
    assert "Dit kan iedereen lezen na het besluit" in page
    case = RegulatoryRequest.objects.get()
    client.logout()
    assert client.get(case.get_absolute_url()).status_code == 404
    decide(take_up(case, officer), decision_maker)
    assert client.get(case.get_absolute_url()).status_code == 200


def test_the_letter_promises_no_change_of_what_came_in(client, winkelhoek, officer, lead):
    client.force_login(officer)
    page = re.sub(r"\s+", " ", enter(client, winkelhoek, sent(lead)).text)
    assert "passen we het samen aan" not in page
    assert "De tekst blijft staan zoals die binnenkwam." in page


@pytest.mark.parametrize("days", [-1, 400])
def test_a_day_to_come_or_long_ago_is_refused(client, winkelhoek, officer, lead, days):
    client.force_login(officer)
    page = enter(client, winkelhoek, sent(lead, days=days)).content.decode()
    assert "Kies een dag in het afgelopen jaar" in page
    assert not RegulatoryRequest.objects.exists()


def test_only_who_speaks_for_the_initiative_is_the_applicant(
    client, winkelhoek, officer, resident, lead
):
    add_member(winkelhoek, resident)
    client.force_login(officer)
    response = enter(client, winkelhoek, sent(resident))
    assert set(response.context["form"].errors) == {"applicant"}
    with pytest.raises(ValidationError, match="die voor het initiatief spreekt"):
        enter_on_paper(winkelhoek, resident, officer)
    assert not RegulatoryRequest.objects.exists()


def test_who_takes_part_lets_a_colleague_enter_it(client, winkelhoek, officer, lead):
    add_member(winkelhoek, officer)
    client.force_login(officer)
    page = enter(client, winkelhoek, sent(lead)).content.decode()
    assert "Je doet zelf mee" in page
    assert "Een bank van hout." in page
    assert not RegulatoryRequest.objects.exists()


def test_a_telephone_call_is_no_application_and_its_letter_can_be_signed(
    client, designated, winkelhoek, officer, lead
):
    winkelhoek.refresh_from_db()
    client.force_login(officer)
    page = enter(client, winkelhoek, sent(lead, way="phone")).content.decode()
    assert "Een telefoontje is nog geen aanvraag" in page
    assert "Handtekening: …" in page
    assert not RegulatoryRequest.objects.get().is_official


@pytest.fixture
def told_by_phone(designated, winkelhoek, lead, officer):
    winkelhoek.refresh_from_db()
    return enter_on_paper(winkelhoek, lead, officer, on=days_ago(20).date(), way="phone")


def signed(client, case, day):
    address = reverse("regulatory:signed", args=[case.reference])
    case = RegulatoryRequest.objects.get(pk=case.pk)
    data = {"version": case.version, "on": day.isoformat()}
    return client.post(address, data, follow=True).content.decode()


def test_of_a_telephone_call_no_page_says_that_the_portal_is_no_official_channel(
    client, told_by_phone, lead
):
    client.force_login(lead)
    page = re.sub(r"\s+", " ", client.get(told_by_phone.get_absolute_url()).content.decode())
    told = lead.notifications.get(period="receipt").body
    for words in (page, told):
        assert "niet aangewezen" not in words
        assert "Een telefoontje is nog geen aanvraag" in words
    assert reverse("regulatory:formal_letter", args=[told_by_phone.reference]) in page


def test_once_the_signed_letter_is_in_the_clock_starts_on_that_day(
    client, told_by_phone, lead, officer
):
    case, day = take_up(told_by_phone, officer), days_ago(4).date()
    client.force_login(officer)
    desk = client.get(reverse("regulatory:desk", args=[case.reference])).content.decode()
    assert reverse("regulatory:signed", args=[case.reference]) in desk
    signed(client, case, day)
    case = RegulatoryRequest.objects.get(pk=case.pk)
    assert (case.is_official, case.received_on, case.is_legal_term) == (True, day, True)
    assert day + timedelta(weeks=8) <= case.due_on <= day + timedelta(weeks=8, days=4)
    told = lead.notifications.get(period="official").body
    assert date_format(day, "l j F Y") in told
    assert date_format(case.due_on, "l j F Y") in told
    page = client.get(case.get_absolute_url()).content.decode()
    assert "Het ondertekende verzoek kwam binnen" in page
    assert "telefoontje" not in page
    letter = client.get(reverse("regulatory:intake_letter", args=[case.reference]))
    assert "Handtekening" not in letter.content.decode()
    address = reverse("regulatory:signed", args=[case.reference])
    assert client.get(address).status_code == 404
    client.force_login(lead)
    letter = reverse("regulatory:formal_letter", args=[case.reference])
    assert client.get(letter).status_code == 404


def test_what_was_prepared_here_becomes_an_application_in_the_same_way(
    client, winkelhoek, lead, officer
):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(20)), officer)
    assert "niet aangewezen" in client.get(case.get_absolute_url()).content.decode()
    client.force_login(officer)
    signed(client, case, days_ago(1).date())
    assert RegulatoryRequest.objects.get(pk=case.pk).is_official
    assert "niet aangewezen" not in client.get(case.get_absolute_url()).content.decode()


def test_asking_before_it_was_an_application_moves_no_date_of_the_application(
    client, told_by_phone, officer
):
    case = take_up(told_by_phone, officer, at=days_ago(19))
    ask(case, officer, at=days_ago(18))
    resume_early(case, officer, "Niet meer nodig.", at=days_ago(10))
    later = next_working_day(case.due_on + timedelta(days=9))
    extend_term(case, officer, later, "Drukte.", at=days_ago(2))
    client.force_login(officer)
    signed(client, case, timezone.localdate())
    due = RegulatoryRequest.objects.get(pk=case.pk).due_on
    assert timedelta(weeks=8) <= due - timezone.localdate() <= timedelta(weeks=8, days=4)


def test_more_time_for_the_preparation_leaves_the_notice_of_the_law_to_be_given(
    client, told_by_phone, officer
):
    case = take_up(told_by_phone, officer, at=days_ago(19))
    extend_term(case, officer, next_working_day(case.due_on + timedelta(days=9)), "Druk.",
                at=days_ago(2))  # fmt: skip
    assert not RegulatoryRequest.objects.get(pk=case.pk).may_be_extended
    client.force_login(officer)
    signed(client, case, timezone.localdate())
    case = RegulatoryRequest.objects.get(pk=case.pk)
    assert case.may_be_extended
    later = next_working_day(case.due_on + timedelta(days=9))
    extend_term(case, officer, later, "De brandweer kijkt mee.")
    case = RegulatoryRequest.objects.get(pk=case.pk)
    assert (case.due_on, case.extensions.count()) == (later, 2)
    with pytest.raises(ValidationError, match="al een keer verlengd"):
        extend_term(case, officer, later + timedelta(days=7), "Nog eens.")
    page = client.get(case.get_absolute_url()).content.decode()
    assert "Termijn verlengd: Druk." in page
    assert "Termijn verlengd: De brandweer kijkt mee." in page


def test_more_time_that_was_told_after_the_letter_came_in_is_the_notice_of_the_law(
    client, told_by_phone, officer
):
    """The letter lay there already on that day; it was only entered later."""
    case = take_up(told_by_phone, officer, at=days_ago(19))
    later = next_working_day(case.due_on + timedelta(days=9))
    extend_term(case, officer, later, "Drukte.", at=days_ago(2))
    client.force_login(officer)
    signed(client, case, days_ago(3).date())
    case = RegulatoryRequest.objects.get(pk=case.pk)
    assert case.due_on == later
    assert not case.may_be_extended


def test_the_database_knows_one_extension_of_a_term(told_by_phone, officer):
    case = take_up(told_by_phone, officer, at=days_ago(19))
    row = extend_term(case, officer, next_working_day(case.due_on + timedelta(days=9)), "Drukte.")
    row.pk, row._state.adding = uuid.uuid4(), True
    with pytest.raises(IntegrityError, match="extended once"), transaction.atomic():
        row.save(force_insert=True)


@pytest.mark.parametrize("days", [-1, 21])
def test_a_signed_letter_came_in_between_the_call_and_today(client, told_by_phone, officer, days):
    client.force_login(officer)
    assert "Kies een dag van" in signed(client, told_by_phone, days_ago(days).date())
    assert not RegulatoryRequest.objects.get().is_official


def test_the_signed_letter_is_noted_by_an_officer_who_takes_no_part_and_while_it_runs(
    client, told_by_phone, lead, officer, decision_maker
):
    address = reverse("regulatory:signed", args=[told_by_phone.reference])
    add_member(told_by_phone.initiative, officer)
    client.force_login(officer)
    assert client.get(address).status_code == 404
    with pytest.raises(ValidationError, match="Je doet zelf mee"):
        told_by_phone.become_official(officer, timezone.localdate())
    case = RegulatoryRequest.objects.get()
    case.withdraw(lead)
    with pytest.raises(ValidationError, match="afgerond"):
        case.become_official(decision_maker, timezone.localdate())


def test_the_database_keeps_the_day_of_an_application(told_by_phone, officer):
    told_by_phone.become_official(officer, timezone.localdate())
    for changed in ({"is_official": False}, {"received_on": days_ago(3).date()}):
        with pytest.raises(IntegrityError, match="frozen"), transaction.atomic():
            RegulatoryRequest.objects.update(**changed)


def test_it_goes_on_like_any_other_and_everybody_sees_how_it_came_in(
    client, winkelhoek, officer, lead
):
    case = take_up(enter_on_paper(winkelhoek, lead, officer, on=days_ago(3).date()), officer)
    assert case.handling_officer == officer
    assert "op papier, per post" in client.get(case.get_absolute_url()).content.decode()
    client.force_login(lead)
    assert "Een bank." in client.get(case.get_absolute_url()).content.decode()


def test_what_came_by_the_site_has_no_such_letter(client, in_review, officer):
    client.force_login(officer)
    assert not Intake.objects.exists()
    for name in ["intake_letter", "intake_letter_pdf"]:
        url = reverse(f"regulatory:{name}", args=[in_review.reference])
        assert client.get(url).status_code == 404


def test_a_day_to_come_is_refused_whatever_the_page(winkelhoek, lead, officer):
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(ValidationError, match="moet nog komen"):
        enter_on_paper(winkelhoek, lead, officer, on=tomorrow)
    assert not RegulatoryRequest.objects.exists()
