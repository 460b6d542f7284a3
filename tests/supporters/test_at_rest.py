"""Of who asked that nothing is done for now (GDPR, article 18) no step is taken, and nothing of it
is lost. What the law leaves goes on."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    Closing,
    ContactMoment,
    Contribution,
    DisclosureConsent,
    FollowUp,
    HandOver,
    HelpSeeker,
    Match,
    Merging,
    Referral,
    ReferralIn,
    SupportCase,
    TeamMember,
    Transition,
    UnmetNeed,
    come_back,
    open_again,
)
from supporters.models.base import AT_REST
from tests.supporters.factories import (
    ContactMomentFactory,
    ContributionFactory,
    DisclosureConsentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    broken_glass,
    in_team_of,
    match_of,
    proposed,
    refer,
    request_of,
    sent_referral,
    theme,
)
from villagehub.accounts.acting import acting_as

TODAY = timezone.localdate


@pytest.fixture
def whole(truus, taken, america, at_work, supporter):
    """A file with one of everything that can be moved on."""
    with at_work():
        HelpSeeker.objects.filter(pk=truus.pk).update(village=america)
        ReferralIn.objects.update(person=truus, status="contacting")
        FollowUp.objects.update(person=truus)
        FollowUpFactory(person=truus)
        match_of(truus)
        sent_referral(truus, days_ago=30)
        ContributionFactory(person=truus)
        ContactMomentFactory(
            organisation=truus.organisation,
            logged_by=supporter,
            about="known_person",
            person=truus,
            memory_aid="Belt liever ’s middags.",
        )
        truus.refresh_from_db()
        return truus


def rest(person):
    return request_of(person, "restrict")


def a(model, person):
    return model.objects.filter(person=person).order_by("pk")[0]


def _closing(person, by):
    case = person.cases.get()
    closing = Closing(person, "helped", by, case)
    closing.carry_out({end.key: end.suggested for end in closing.loose_ends})


def _gone(person, by):
    closing = Closing(person, "moved", by)
    closing.carry_out({end.key: end.suggested for end in closing.loose_ends})


def _log(person, by):
    ContactMoment.objects.log(
        by=by.user,
        organisation=by.organisation,
        village=person.village,
        theme=theme(),
        channel="phone",
        about="known_person",
        person=person,
    )


def _merge(person, by):
    same = HelpSeekerFactory(owner=person.owner, organisation=person.organisation)
    Merging(same, person, by).carry_out({})


STEPS = {
    "a follow-up is finished": lambda p, by: a(FollowUp, p).finish(by, "going_well"),
    "a follow-up is moved": lambda p, by: a(FollowUp, p).postpone(by),
    "a follow-up is undone": lambda p, by: a(FollowUp, p).undo(by),
    "a match is proposed": lambda p, _by: match_of(p),
    "a match is agreed": lambda p, by: a(Match, p).move_to("agreed", by),
    "a match begins": lambda p, by: a(Match, p).move_to("running", by),
    "a match ends": lambda p, by: a(Match, p).finish("not_begun", by),
    "a match is taken back": lambda p, by: a(Match, p).take_back(by),
    "a referral is accepted": lambda p, by: a(Referral, p).move_to("accepted", by),
    "a referral is refused": lambda p, by: a(Referral, p).move_to("rejected", by),
    "a referral is asked again": lambda p, by: a(Referral, p).ask_again(by),
    "a consent is added": lambda p, _by: a(Referral, p).give_consent(
        DisclosureConsentFactory(person=p)
    ),
    "a need is counted": lambda p, by: UnmetNeed.of_referral(a(Referral, p), by),
    "who was referred is linked": lambda p, by: _in_conversation(p).link(by),
    "a referral to us closes": lambda p, by: a(ReferralIn, p).close(by, "declined"),
    "a message goes back": lambda p, by: a(ReferralIn, p).send_feedback(by, ""),
    "a file waits": lambda p, by: p.cases.get().move_to("waiting", by),
    "a file closes": _closing,
    "a file opens again": lambda p, by: open_again(p.cases.get(), "mistake", by),
    "somebody moved": _gone,
    "somebody is back": lambda p, by: come_back(_moved(p), by),
    "a contribution changes": lambda p, by: a(Contribution, p).confirm(by),
    "a contribution ends": lambda p, by: a(Contribution, p).end(by),
    "a contribution is added": lambda p, by: Contribution(
        person=p, what="Soep", theme=theme()
    ).begin(by, uuid.uuid4()),
    "a contribution is erased": lambda p, by: a(Contribution, p).erase(by),
    "a contact is logged": _log,
    "a contact is put right": lambda p, _by: a(ContactMoment, p).correct(),
    "a contact is taken away": lambda p, _by: a(ContactMoment, p).take_away(),
    "a memory aid is kept": lambda p, _by: a(ContactMoment, p).keep_in_file_of(p),
    "two records become one": _merge,
}


def _in_conversation(person):
    ReferralIn.objects.update(status="in_conversation")
    return a(ReferralIn, person)


def _moved(person):
    HelpSeeker.objects.filter(pk=person.pk).update(gone_on=TODAY())
    person.refresh_from_db()
    return person


KEPT = (
    FollowUp,
    Match,
    Referral,
    ReferralIn,
    SupportCase,
    DisclosureConsent,
    Contribution,
    ContactMoment,
    TeamMember,
)


def everything(person):
    return {model: list(model.objects.filter(person=person).values()) for model in KEPT}


@pytest.mark.parametrize("step", STEPS)
def test_no_step_is_taken_and_nothing_is_lost(whole, at_work, by, step):
    with at_work():
        rest(whole)
        before = everything(whole)
        with pytest.raises(ValidationError, match=str(AT_REST)), transaction.atomic():
            STEPS[step](whole, by)
        assert everything(whole) == before


@pytest.mark.parametrize("step", ["a match begins", "a referral is accepted"])
def test_what_was_refused_goes_on_when_it_is_lifted(whole, at_work, by, step):
    with at_work():
        asked = rest(whole)
        with pytest.raises(ValidationError):
            STEPS[step](whole, by)
        asked.finish(by, "granted")
        asked.lift(by)
        STEPS[step](whole, by)


def test_what_was_done_just_before_is_not_undone_either(whole, at_work, by):
    with at_work():
        match = a(Match, whole)
        match.move_to("agreed", by)
        rest(whole)
        with pytest.raises(ValidationError, match=str(AT_REST)), transaction.atomic():
            Transition.objects.latest_of(whole).undo(by)
        assert a(Match, whole).status == "agreed"


def test_a_colleague_does_not_come_along(whole, teammate, at_work, by):
    with at_work():
        asked = TeamMember.ask(whole, teammate, "Twee weten meer.", by)
        rest(whole)
        asked_again = HelpSeekerFactory(owner=whole.owner, organisation=whole.organisation)
        TeamMember.ask(asked_again, teammate, "Van een ander mag het.", by)
    with acting_as(teammate.pk, whole.organisation_id), transaction.atomic():
        with pytest.raises(ValidationError, match=str(AT_REST)), transaction.atomic():
            TeamMember.objects.get(pk=asked.pk).accept(teammate.memberships.get())
        assert not HelpSeeker.objects.filter(pk=whole.pk).exists()


def test_who_is_referred_to_us_again_waits_as_well(whole, practice, at_work, by):
    received = refer(practice, call_name="Truus")
    with at_work():
        rest(whole)
        phone = whole.phone
        with pytest.raises(ValidationError, match=str(AT_REST)), transaction.atomic():
            ReferralIn.objects.get(pk=received.pk).accept(by, same=whole)
        assert HelpSeeker.objects.get(pk=whole.pk).phone == phone
        assert ReferralIn.objects.get(pk=received.pk).status == "received"


# What pages offer


def page_of(name, row):
    return reverse(f"supporters:{name}", args=[row.pk])


BUTTONS = {
    "match": (Match, ["match_move", "match_finish", "match_take_back", "transition_undo"]),
    "referral": (Referral, ["referral_move", "referral_ask_again", "referral_missed"]),
    "referral_in": (ReferralIn, ["referral_in_close", "referral_in_link", "feedback"]),
}


@pytest.mark.parametrize("name", BUTTONS)
def test_a_page_offers_no_step_and_says_why(whole, at_desk, at_work, by, name):
    model, steps = BUTTONS[name]
    with at_work():
        ReferralIn.objects.update(status="in_conversation")
        row = a(model, whole)
    offered = [f'"{page_of(step, row)}"' for step in steps]
    page = at_desk.get(page_of(name, row)).content.decode()
    assert any(each in page for each in offered)
    with at_work():
        rest(whole)
    page = at_desk.get(page_of(name, row)).content.decode()
    assert not [each for each in offered if each in page]
    assert "Op verzoek gebeurt er sinds" in page


def test_the_page_of_the_file_offers_to_take_back_a_consent_and_no_step(whole, at_desk, at_work):
    with at_work():
        consent, call, case = a(DisclosureConsent, whole), a(FollowUp, whole), whole.cases.get()
        rest(whole)
    page = at_desk.get(page_of("person", whole)).content.decode()
    for name, row in (("follow_up", call), ("case_close", case), ("case_move", case)):
        assert page_of(name, row) not in page
    assert page_of("team_ask", whole) not in page
    assert page_of("consent_withdraw", consent) in page
    assert page_of("case_edit", case) in page


@pytest.mark.parametrize("name", ["referral_letter", "feedback_letter"])
def test_no_letter_is_printed(whole, at_desk, at_work, by, name):
    model = Referral if name == "referral_letter" else ReferralIn
    with at_work():
        row = a(model, whole)
        if model is ReferralIn:
            row.send_feedback(by, "")
    assert at_desk.get(page_of(name, row)).status_code == 200
    with at_work():
        rest(whole)
    assert at_desk.get(page_of(name, row)).status_code == 404
    page = "referral" if model is Referral else "referral_in"
    assert page_of(name, row) not in at_desk.get(page_of(page, row)).content.decode()


def test_what_was_typed_when_it_began_is_still_there(whole, at_desk, at_work):
    with at_work():
        call = a(FollowUp, whole)
        rest(whole)
    assert "Op verzoek gebeurt er sinds" in at_desk.get(page_of("follow_up", call)).content.decode()
    sent = {"result": "going_well", "theme": theme().pk, "outcome": "Het bevalt haar."}
    page = at_desk.post(page_of("follow_up", call), sent).content.decode()
    assert str(AT_REST) in page
    assert "Het bevalt haar." in page


def test_a_button_of_an_older_page_says_why_not(whole, at_desk, at_work):
    with at_work():
        match = a(Match, whole)
        rest(whole)
    page = at_desk.post(page_of("match_move", match), {"stand": "running"}, follow=True)
    assert str(AT_REST) in page.content.decode()


def test_who_turns_out_to_be_known_gets_no_new_file_and_nothing_typed_is_lost(
    whole, at_desk, at_work
):
    with at_work():
        rest(whole)
    typed = {
        "persoon-call_name": whole.call_name,
        "persoon-surname": whole.surname,
        "persoon-preferred_contact": "phone",
        "persoon-same_as": str(whole.pk),
        "begeleiding-question_in_own_words": "Ik wil eropuit.",
        "begeleiding-legal_basis": "agreement",
        "begeleiding-information_given_on": TODAY(),
    }
    page = at_desk.post(reverse("supporters:person_new"), typed).content.decode()
    assert str(AT_REST) in page
    assert "Ik wil eropuit." in page
    with at_work():
        assert whole.cases.count() == 1


def test_a_contact_with_them_is_neither_put_right_nor_taken_away(whole, at_desk, at_work):
    with at_work():
        contact = a(ContactMoment, whole)
        rest(whole)
    for page in ("contact_delete", "contact_correct"):
        sent = {"theme": theme().pk, "channel": "phone", "village": whole.village_id}
        sent |= {"about": "known_person", "person": whole.pk, "occurred_on": TODAY()}
        answer = at_desk.post(page_of(page, contact), sent, follow=True)
        assert str(AT_REST) in answer.content.decode()
    at_desk.post(reverse("supporters:contact_undo"), {"contact": contact.pk})
    with at_work():
        assert a(ContactMoment, whole).channel == contact.channel


def test_in_no_chooser_and_on_no_list_of_what_waits(whole, at_desk, at_work, supporter):
    with at_work():
        ContactMomentFactory(
            organisation=whole.organisation, logged_by=supporter, memory_aid="Van niemand."
        )
        rest(whole)
        assert not Referral.objects.visible_to(supporter).waiting_for_answer().exists()
    page = at_desk.get(reverse("supporters:memory_aids")).content.decode()
    assert f'value="{whole.pk}"' not in page


# What the law leaves


def test_a_consent_is_taken_back_and_what_was_under_way_ends(whole, at_desk, at_work):
    with at_work():
        consent = a(DisclosureConsent, whole)
        rest(whole)
    at_desk.post(page_of("consent_withdraw", consent))
    with at_work():
        assert a(DisclosureConsent, whole).withdrawn_on == TODAY()
        assert a(Referral, whole).status == "withdrawn"


def test_who_referred_may_be_told_less(whole, at_desk, at_work):
    with at_work():
        rest(whole)
        row = a(ReferralIn, whole)
    at_desk.post(page_of("referral_in_allow", row), {"feedback_scope": "none"})
    with at_work():
        assert a(ReferralIn, whole).feedback_scope == "none"


@pytest.mark.parametrize("name", ["person", "sheet", "sheet_json", "who_looked", "person_edit"])
def test_it_is_read_and_what_is_wrong_is_put_right(whole, at_desk, at_work, name):
    with at_work():
        rest(whole)
    assert at_desk.get(page_of(name, whole)).status_code == 200


def test_in_danger_it_is_read(whole, at_work):
    with at_work():
        rest(whole)
    assert broken_glass(whole) is not None


def test_it_gets_another_owner_and_a_colleague_goes(whole, teammate, colleague, at_work, by):
    with at_work():
        helps = in_team_of(whole, colleague)
        rest(whole)
        assert helps.end(by)
        row = proposed(whole, teammate)
    with acting_as(teammate.pk, whole.organisation_id):
        HandOver.objects.get(pk=row.pk).accept(teammate.memberships.get())
        assert HelpSeeker.objects.get(pk=whole.pk).owner_id == teammate.pk


def test_p13_it_is_erased_once_it_is_lifted(whole, at_work, by):
    with at_work():
        asked = rest(whole)
        erasing = request_of(whole, "erase")
        refused = pytest.raises(ValidationError, match="Er mag nu niets gewist worden")
        with refused, transaction.atomic():
            erasing.finish(by, "granted")
        asked.finish(by, "withdrawn")
        erasing.finish(by, "granted")
        assert not HelpSeeker.objects.filter(pk=whole.pk).exists()
