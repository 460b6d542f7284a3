"""Accompanying somebody: the person, the cases, the referrals with consent, the follow-ups."""

import hashlib
import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    DisclosureConsent,
    HelpSeeker,
    Referral,
    SupportCase,
)
from supporters.models.people import months_later
from supporters.models.sharing import CONSENT_TEXT_VERSION
from tests.factories import OrganisationFactory
from tests.supporters.factories import (
    DisclosureConsentFactory,
    HelpSeekerFactory,
    ReferralFactory,
    SupportCaseFactory,
    at_work_as,
    sent_referral,
    theme,
)
from tests.villages.factories import FacilityFactory
from villagehub.accounts.acting import acting_as
from villagehub.architecture import ROOT
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate


def url(name, row=None):
    return reverse(f"supporters:{name}", args=[row.pk] if row else [])


def new_person(**changes):
    return {
        "persoon-call_name": "Sjaak",
        "persoon-surname": "van der Verzinsel",
        "persoon-preferred_contact": "phone",
        "begeleiding-question_in_own_words": "Ik wil weer kaarten.",
        "begeleiding-legal_basis": "agreement",
        "begeleiding-information_given_on": TODAY().isoformat(),
        **changes,
    }


def new_referral(**changes):
    return {
        "kind": "volunteer_help",
        "receiver_role": "coördinator vervoer",
        "reason_theme": theme().pk,
        "what_matters": "Zelf kunnen kiezen wanneer.",
        "purpose": "zodat zij kunnen bellen",
        "scope": ["name", "theme"],
        "given_how": "spoken",
        "given_on": TODAY().isoformat(),
        **changes,
    }


def events(action, name):
    return AuditEvent.objects.filter(action=action, object_type=f"supporters.{name}")


def test_a_new_person_comes_with_a_reason_a_ground_and_the_day_of_explaining(
    at_desk, at_work, support_organisation
):
    response = at_desk.post(url("person_new"), new_person())
    with at_work():
        case = SupportCase.objects.select_related("person").get()
        assert str(case.person) == "Sjaak van der Verzinsel"
        assert case.reference == f"AM-{TODAY():%y}-001"
        assert case.information_given_on == TODAY()
    assert response.url == url("person", case.person)
    for row in ("helpseeker", "supportcase"):
        event = events("create", row).get()
        assert event.chain == str(support_organisation.pk)


@pytest.mark.parametrize(
    "missing",
    [
        "persoon-call_name",
        "begeleiding-question_in_own_words",
        "begeleiding-legal_basis",
        "begeleiding-information_given_on",
    ],
)
def test_without_one_of_these_nobody_is_recorded(at_desk, at_work, missing):
    response = at_desk.post(url("person_new"), new_person(**{missing: ""}))
    assert response.status_code == 200
    with at_work():
        assert not HelpSeeker.objects.exists()


def test_p9_a_file_opens_with_the_day_on_which_it_was_explained(at_desk, at_work):
    page = at_desk.get(url("person_new")).content.decode()
    assert "AVG 13" in page
    without = new_person(**{"begeleiding-information_given_on": ""})
    assert at_desk.post(url("person_new"), without).status_code == 200
    at_desk.post(url("person_new"), new_person())
    with at_work():
        assert SupportCase.objects.get().information_given_on == TODAY()


def test_p9_the_explanation_was_not_given_tomorrow(at_desk):
    tomorrow = (TODAY() + timedelta(days=1)).isoformat()
    response = at_desk.post(
        url("person_new"), new_person(**{"begeleiding-information_given_on": tomorrow})
    )
    assert "Deze dag moet nog komen" in response.content.decode()


def test_case_numbers_go_up_for_the_whole_organisation(
    truus, at_work, colleague, support_organisation
):
    with acting_as(colleague.pk, support_organisation.pk):
        person = HelpSeekerFactory(owner=colleague, organisation=support_organisation)
        assert SupportCaseFactory(person=person).reference == f"AM-{TODAY():%y}-002"


def test_people_are_found_by_their_whole_surname(at_desk, truus):
    for typed in (truus.surname, truus.surname.split()[-1].upper()):
        page = at_desk.get(url("people"), {"q": typed}).content.decode()
        assert str(truus) in page
    assert str(truus) not in at_desk.get(url("people"), {"q": "Verzon"}).content.decode()
    assert events("search", "helpseeker").count() == 3
    assert set(events("search", "helpseeker").values_list("object_id", flat=True)) == {""}


@pytest.mark.parametrize("name", ["people", "person_same"])
def test_a_service_number_is_not_even_searched_and_leaves_the_address(
    at_desk, truus, at_work, name
):
    with at_work():
        HelpSeekerFactory(owner=truus.owner, organisation=truus.organisation, surname=truus.surname)
    where = url("people") if name == "people" else url(name, truus)
    answer = at_desk.get(where, {"q": "111222333"}, follow=True)
    [(address, _status)] = answer.redirect_chain
    assert "111222333" not in address
    page = answer.content.decode()
    assert "burgerservicenummer" in page
    assert "111222333" not in page
    assert not answer.context["people" if name == "people" else "found"]
    assert not events("listed", "helpseeker").exists()


def test_opening_a_person_is_recorded(at_desk, truus):
    assert at_desk.get(url("person", truus)).status_code == 200
    assert events("read", "helpseeker").get().object_id == str(truus.pk)


def test_correcting_a_person_changes_how_they_are_found(at_desk, truus):
    at_desk.post(
        url("person_edit", truus),
        {"call_name": "Truus", "surname": "Anders", "preferred_contact": "visit"},
    )
    assert "Truus Anders" in at_desk.get(url("people"), {"q": "anders"}).content.decode()
    assert events("update", "helpseeker").count() == 1


def test_a_closed_case_is_kept_for_two_years(at_desk, at_work, truus):
    with at_work():
        case = SupportCase.objects.get()
    at_desk.post(url("case_close", case), {"close_reason": "helped"})
    with at_work():
        case.refresh_from_db()
    assert (case.status, case.closed_on) == ("closed", TODAY())
    assert case.retention_until == months_later(TODAY(), 24)
    at_desk.post(url("case_reopen", case), {"reopen_reason": "needed_again"})
    with at_work():
        case.refresh_from_db()
    assert (case.status, case.close_reason, case.retention_until) == ("open", "", None)


def test_months_later_stays_in_the_month(db):
    assert str(months_later(timezone.datetime(2024, 2, 29).date(), 24)) == "2026-02-28"
    assert str(months_later(timezone.datetime(2026, 12, 31).date(), 2)) == "2027-02-28"


def test_p8_a_referral_goes_with_its_consent(at_desk, at_work, truus):
    response = at_desk.post(url("referral_new", truus), new_referral())
    with at_work():
        referral = Referral.objects.select_related("consent").get()
    assert response.url == url("referral", referral)
    assert referral.status == "consented"
    consent = referral.consent
    what = (consent.scope, consent.recipient_name, consent.purpose, consent.given_on)
    assert what == (["name", "theme"], "coördinator vervoer", "zodat zij kunnen bellen", TODAY())
    assert (consent.given_how, consent.withdrawn_on) == ("spoken", None)
    assert consent.text_version == CONSENT_TEXT_VERSION


def test_p8_the_version_of_the_words_changes_with_the_words():
    """Who changes them gives them a new version, and notes here what they are now."""
    words = (ROOT / "templates/supporters/_consent_text.html").read_bytes()
    said = {"2026-11": "5327e686a5eddce478d1bb8a0e64bbfede747364f0ebfd5005adb3b9fd38cac6"}
    assert hashlib.sha256(words).hexdigest() == said[CONSENT_TEXT_VERSION]


def test_p8_it_is_withdrawn_with_one_press_and_no_reason(at_desk, at_work, truus):
    with at_work():
        referral = sent_referral(truus)
    page = at_desk.get(url("person", truus)).content.decode()
    assert url("consent_withdraw", referral.consent) in page
    at_desk.post(url("consent_withdraw", referral.consent))
    with at_work():
        assert DisclosureConsent.objects.get().withdrawn_on == TODAY()


@pytest.mark.parametrize("missing", ["purpose", "scope", "given_how", "given_on", "receiver_role"])
def test_p8_without_who_why_what_and_how_there_is_no_referral(at_desk, at_work, truus, missing):
    answers = new_referral(**{missing: ""})
    assert at_desk.post(url("referral_new", truus), answers).status_code == 200
    with at_work():
        assert not Referral.objects.exists()
        assert not DisclosureConsent.objects.exists()


def test_sending_gives_a_letter_with_only_what_was_agreed(at_desk, at_work, truus):
    at_desk.post(url("referral_new", truus), new_referral())
    with at_work():
        referral = Referral.objects.get()
    response = at_desk.post(url("referral_send", referral), follow=True)
    letter = response.content.decode()
    assert response.redirect_chain[-1][0] == url("referral_letter", referral)
    assert str(truus) in letter
    assert "Vervoer" in letter
    assert truus.phone not in letter
    assert truus.address not in letter
    assert "Zelf kunnen kiezen" not in letter
    assert events("export", "referral").count() == 1


def test_before_sending_there_is_no_letter(at_desk, at_work, truus):
    with at_work():
        referral = ReferralFactory(person=truus)
    assert at_desk.get(url("referral_letter", referral)).status_code == 404


def test_p8_without_consent_nothing_is_sent(at_work, truus):
    with at_work():
        referral = ReferralFactory(person=truus)
        with pytest.raises(ValidationError):
            referral.move_to("sent", at_work_as(truus))
        Referral.objects.filter(pk=referral.pk).update(status="draft")
        with pytest.raises(IntegrityError), transaction.atomic():
            Referral.objects.filter(pk=referral.pk).update(status="sent", sent_on=TODAY())


def test_consent_withdrawn_at_the_last_moment_stops_the_sending(at_desk, at_work, truus):
    with at_work():
        referral = ReferralFactory(person=truus)
        consent = DisclosureConsentFactory(person=truus)
        referral.give_consent(consent)
        DisclosureConsent.objects.update(withdrawn_on=TODAY())
        with pytest.raises(ValidationError):
            referral.move_to("sent", at_work_as(truus))
    page = at_desk.post(url("referral_send", referral), follow=True).content.decode()
    assert "Zonder geldige toestemming" in page


def test_consent_of_tomorrow_or_of_another_person_does_not_hold(
    at_work, truus, supporter, support_organisation
):
    with at_work():
        referral = ReferralFactory(person=truus)
        tomorrow = TODAY() + timedelta(days=1)
        referral.give_consent(DisclosureConsentFactory(person=truus, given_on=tomorrow))
        with pytest.raises(ValidationError):
            referral.move_to("sent", at_work_as(truus))


def test_p8_withdrawing_asks_once_and_stops_what_is_under_way(at_desk, at_work, truus):
    with at_work():
        under_way, finished = sent_referral(truus), sent_referral(truus)
        finished.move_to("rejected", at_work_as(truus))
    assert "Een reden is niet nodig" in (
        at_desk.get(url("consent_withdraw", under_way.consent)).content.decode()
    )
    for referral in (under_way, finished):
        at_desk.post(url("consent_withdraw", referral.consent))
        assert at_desk.get(url("referral_letter", referral)).status_code == 404
    with at_work():
        under_way.refresh_from_db()
        finished.refresh_from_db()
    assert (under_way.status, under_way.withdrawn_on) == ("withdrawn", TODAY())
    assert finished.status == "rejected"


def test_the_state_follows_the_answer(at_desk, at_work, truus):
    with at_work():
        referral = sent_referral(truus, days_ago=3)
    for status in ("accepted", "started", "ended"):
        at_desk.post(url("referral_move", referral), {"stand": status})
        with at_work():
            referral.refresh_from_db()
        assert referral.status == status
    assert referral.ended_on == TODAY()


@pytest.mark.parametrize("status", ["draft", "sent", "started", "withdrawn", "x", "", "\x00"])
def test_no_step_can_be_skipped_or_made_up(at_desk, at_work, truus, status):
    with at_work():
        referral = sent_referral(truus)
    at_desk.post(url("referral_move", referral), {"stand": status})
    with at_work():
        referral.refresh_from_db()
    assert referral.status == "sent"


def test_an_answer_is_late_after_three_weeks(at_desk, at_work, truus):
    with at_work():
        sent_referral(truus, days_ago=20)
    assert "langer dan 3 weken" not in at_desk.get(url("today")).content.decode()
    with at_work():
        sent_referral(truus, days_ago=21)
    assert "langer dan 3 weken" in at_desk.get(url("today")).content.decode()


def test_an_organisation_nearby_can_receive_a_referral(at_desk, at_work, truus, meterik):
    nearby, far = OrganisationFactory(name="Zorgkring"), OrganisationFactory(name="Ver weg")
    nearby.villages.add(meterik)
    page = at_desk.get(url("referral_new", truus)).content.decode()
    assert nearby.name in page
    assert far.name not in page
    at_desk.post(
        url("referral_new", truus), new_referral(receiver=str(nearby.pk), receiver_role="")
    )
    with at_work():
        assert Referral.objects.get().receiver == nearby


@pytest.fixture
def nearby(truus, america, meterik, practice):
    """The municipality, a doctor one village on, and a practice that refers to us."""
    FacilityFactory(village=meterik, kind="gp", name="Huisarts Bedacht")
    FacilityFactory(village=meterik, kind="gp", name="Huisarts Gestopt", status="closed")
    return {"town": f"gemeente {america.municipality}", "doctor": "Huisarts Bedacht"} | {
        "referrer": practice.name
    }


def key_of(page, name):
    options = page.context["form"].fields["receiver"].choices
    named = {label: key for _title, rows in options[1:] for key, label in rows}
    return named[name]


@pytest.mark.parametrize("who", ["town", "doctor", "referrer"])
def test_a_municipality_or_a_practice_is_chosen(nearby, at_desk, at_work, truus, who):
    page = at_desk.get(url("referral_new", truus))
    assert "Huisarts Gestopt" not in page.content.decode()
    chosen = {"receiver": key_of(page, nearby[who]), "receiver_role": "Wmo-loket"}
    at_desk.post(url("referral_new", truus), new_referral(**chosen))
    with at_work():
        row = Referral.objects.select_related("receiver", "consent").get()
        assert row.receiver is None
        assert row.receiver_text == row.consent.recipient_name == f"{nearby[who]}, Wmo-loket"


def test_who_is_chosen_needs_no_words_and_too_many_are_refused(nearby, at_desk, at_work, truus):
    key = key_of(at_desk.get(url("referral_new", truus)), nearby["town"])
    long = "loket " * 20
    sent = new_referral(receiver=key, receiver_role=long)
    page = at_desk.post(url("referral_new", truus), sent).content.decode()
    assert "Samen is dit te lang" in page
    assert long.strip() in page
    at_desk.post(url("referral_new", truus), new_referral(receiver=key, receiver_role=""))
    with at_work():
        assert Referral.objects.get().receiver_text == nearby["town"]


@pytest.mark.parametrize("key", ["gemeente-0", "x", str(uuid.UUID(int=5))])
def test_whom_nobody_knows_is_refused_and_nothing_typed_is_lost(at_desk, at_work, truus, key):
    sent = new_referral(receiver=key, receiver_role="het loket")
    page = at_desk.post(url("referral_new", truus), sent).content.decode()
    assert "het loket" in page
    with at_work():
        assert not Referral.objects.exists()


@pytest.mark.parametrize("text", ["", "x", "\x00", "0" * 9999])
def test_a_strange_address_of_today_is_just_today(at_desk, text):
    response = at_desk.get(url("today"), {"bewaard": text, "gedaan": text})
    assert response.status_code == 200
