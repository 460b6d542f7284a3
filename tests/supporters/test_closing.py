"""Closing settles everything that is open; a closing or a step of a referral can be undone."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from supporters.day import quiet_people
from supporters.emails import last_reminded_on
from supporters.models import Closing, FollowUp, HelpSeeker, SupportCase, Transition
from supporters.tasks import remind_supporter
from tests.supporters.factories import (
    DisclosureConsentFactory,
    FollowUpFactory,
    SupportCaseFactory,
    at_work_as,
    sent_referral,
)
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate


def url(name, row=None):
    return reverse(f"supporters:{name}", args=[row.pk] if row else [])


@pytest.fixture
def case(truus, at_work):
    with at_work():
        return truus.cases.get()


@pytest.fixture
def open_things(truus, at_work):
    """A call, a referral that goes on with its consent, and one without an answer."""
    with at_work():
        call = FollowUpFactory(person=truus)
        started, waiting = sent_referral(truus), sent_referral(truus)
        started.move_to("accepted", at_work_as(truus))
        Transition.objects.all().delete()
    return {"call": call, "started": started, "waiting": waiting}


def settle_page(client, case, reason):
    return client.get(url("case_close", case), {"close_reason": reason})


def answers(page):
    """What is sent by whoever changes nothing."""
    form = page.context["form"]
    return {bound.html_name: bound.initial for bound in form.loose_ends}


def close(client, case, reason, **changes):
    page = settle_page(client, case, reason)
    return client.post(
        url("case_close", case), {"close_reason": reason, **answers(page), **changes}
    )


def states(at_work, things):
    with at_work():
        for row in things.values():
            row.refresh_from_db()
        return (
            things["call"].result,
            things["started"].status,
            things["started"].consent.is_valid,
            things["waiting"].status,
            type(things["waiting"].consent).objects.get(pk=things["waiting"].consent_id).is_valid,
        )


def test_the_closing_page_lists_everything_that_is_open(at_desk, case, open_things):
    page = settle_page(at_desk, case, "helped").content.decode()
    assert "Opvolging: Bellen" in page
    assert page.count("Verwijzing: ") == 2
    assert page.count("Toestemming: ") == 2


def test_closing_settles_everything_as_was_suggested(at_desk, at_work, case, open_things):
    close(at_desk, case, "helped")
    assert states(at_work, open_things) == ("stopped", "handed_over", True, "withdrawn", False)
    with at_work():
        case.refresh_from_db()
        assert case.status == "closed"
        assert not FollowUp.objects.undone().exists()


def test_who_dies_is_followed_up_by_nobody_and_shared_with_nobody(
    at_desk, at_work, case, open_things
):
    close(at_desk, case, "deceased")
    assert states(at_work, open_things) == ("stopped", "withdrawn", False, "withdrawn", False)


@pytest.mark.parametrize("left_out", range(5))
def test_without_an_answer_for_each_open_thing_nothing_is_closed(
    at_desk, at_work, case, open_things, left_out
):
    given = answers(settle_page(at_desk, case, "helped"))
    del given[list(given)[left_out]]
    response = at_desk.post(url("case_close", case), {"close_reason": "helped", **given})
    assert "Dit staat nog open. Kies wat ermee gebeurt." in response.content.decode()
    with at_work():
        case.refresh_from_db()
    assert case.is_open


def test_what_came_up_meanwhile_is_asked_as_well(at_desk, at_work, truus, case):
    page = settle_page(at_desk, case, "helped")
    with at_work():
        FollowUpFactory(person=truus)
    response = at_desk.post(url("case_close", case), {"close_reason": "helped", **answers(page)})
    assert "Dit staat nog open" in response.content.decode()


def test_nobody_goes_on_with_a_referral_of_which_the_consent_ends(
    at_desk, at_work, case, open_things
):
    consent = open_things["started"].consent
    response = close(at_desk, case, "helped", **{f"disclosureconsent-{consent.pk}": "done"})
    assert "loopt door op deze toestemming" in response.content.decode()
    with at_work():
        case.refresh_from_db()
    assert case.is_open


@pytest.mark.parametrize("made_up", ["x", "stays", "", "\x00"])
def test_an_outcome_that_was_not_offered_is_refused(at_desk, at_work, case, open_things, made_up):
    call = open_things["call"]
    response = close(at_desk, case, "helped", **{f"followup-{call.pk}": made_up})
    assert response.status_code == 200
    with at_work():
        case.refresh_from_db()
    assert case.is_open


@pytest.mark.parametrize("reason", ["", "x", "\x00", "helped "])
def test_without_a_reason_the_question_stands_there_again(at_desk, case, reason):
    for response in (
        settle_page(at_desk, case, reason),
        at_desk.post(url("case_close", case), {"close_reason": reason}),
    ):
        assert response.status_code == 200
        assert "Hoe liep het af?" in response.content.decode()


def test_what_belongs_to_another_running_case_may_stay(at_desk, at_work, truus, case):
    with at_work():
        other = SupportCaseFactory(person=truus)
        call = FollowUpFactory(person=truus, case=other)
    close(at_desk, case, "helped")
    with at_work():
        other.refresh_from_db()
        call.refresh_from_db()
        assert other.is_open
        assert call.done_on is None


@pytest.mark.parametrize("reason", ["moved", "deceased"])
def test_who_died_or_moved_closes_the_other_cases_too(at_desk, at_work, truus, case, reason):
    with at_work():
        other = SupportCaseFactory(person=truus)
    close(at_desk, case, reason)
    with at_work():
        other.refresh_from_db()
    assert (other.status, other.close_reason) == ("closed", reason)


@pytest.mark.parametrize("reason", ["moved", "deceased"])
def test_who_died_or_moved_is_in_no_list_and_no_chooser(
    at_desk, at_work, truus, case, open_things, supporter, reason
):
    close(at_desk, case, reason)
    pages = [(name, {}) for name in ("people", "today", "log_contact", "contacts")]
    for name, query in [*pages, ("people", {"q": truus.surname})]:
        page = at_desk.get(url(name), query)
        assert "Truus" not in page.content.decode(), name
    for name in ("follow_up_new", "referral_new", "case_new"):
        assert at_desk.get(url(name, truus)).status_code == 404
        assert at_desk.post(url(name, truus)).status_code == 404
    with at_work():
        assert not HelpSeeker.objects.visible_to(supporter).present().exists()


def test_nobody_is_reminded_of_who_died(at_desk, at_work, case, truus, supporter):
    close(at_desk, case, "deceased")
    with at_work():
        FollowUpFactory(person=truus)  # as one that was on its way would be
    assert not remind_supporter(str(supporter.pk), str(truus.organisation_id))
    assert last_reminded_on(supporter) is None


def test_the_file_of_who_died_stays_readable_at_its_address(at_desk, case, truus):
    close(at_desk, case, "deceased")
    assert at_desk.get(url("person", truus)).status_code == 200


def test_undo_puts_back_exactly_what_closing_changed(at_desk, at_work, case, truus, open_things):
    before = states(at_work, open_things)
    close(at_desk, case, "moved")
    page = at_desk.get(url("person", truus)).content.decode()
    with at_work():
        transition = Transition.objects.get()
    assert url("transition_undo", transition) in page
    at_desk.post(url("transition_undo", transition))
    assert states(at_work, open_things) == before
    with at_work():
        case.refresh_from_db()
        truus.refresh_from_db()
    assert (case.status, case.close_reason, case.closed_on) == ("open", "", None)
    assert (case.retention_until, truus.gone_on) == (None, None)


def test_undo_pressed_twice_is_carried_out_once(at_desk, at_work, case):
    close(at_desk, case, "helped")
    with at_work():
        transition = Transition.objects.get()
    at_desk.post(url("transition_undo", transition))
    with at_work():
        SupportCase.objects.update(status="waiting")
    page = at_desk.post(url("transition_undo", transition), follow=True).content.decode()
    assert "al ongedaan gemaakt" in page
    with at_work():
        case.refresh_from_db()
    assert case.status == "waiting"


def test_after_ten_minutes_it_stays_closed(at_desk, at_work, case, truus):
    close(at_desk, case, "helped")
    with at_work():
        Transition.objects.update(created_at=timezone.now() - timedelta(minutes=11))
        transition = Transition.objects.get()
    assert (
        url("transition_undo", transition) not in at_desk.get(url("person", truus)).content.decode()
    )
    at_desk.post(url("transition_undo", transition))
    with at_work():
        case.refresh_from_db()
    assert case.status == "closed"


def test_undo_overwrites_nothing_that_changed_meanwhile(at_desk, at_work, case, open_things):
    close(at_desk, case, "helped")
    with at_work():
        transition = Transition.objects.get()
        SupportCase.objects.update(close_reason="moved")
    page = at_desk.post(url("transition_undo", transition), follow=True).content.decode()
    assert "Er is niets teruggezet" in page
    assert states(at_work, open_things) == ("stopped", "handed_over", True, "withdrawn", False)


def test_closing_twice_is_refused(at_work, case, supporter):
    with at_work():
        cases = SupportCase.objects.select_related("person__organisation")
        once, again = (
            Closing(case.person, "helped", supporter.memberships.get(), cases.get())
            for _n in range(2)
        )
        once.carry_out({})
        with pytest.raises(ValidationError):
            again.carry_out({})


def test_a_step_of_a_referral_can_be_undone(at_desk, at_work, open_things):
    waiting = open_things["waiting"]
    at_desk.post(url("referral_move", waiting), {"stand": "rejected"})
    with at_work():
        transition = Transition.objects.get()
    assert (
        url("transition_undo", transition) in at_desk.get(url("referral", waiting)).content.decode()
    )
    at_desk.post(url("transition_undo", transition))
    with at_work():
        waiting.refresh_from_db()
    assert (waiting.status, waiting.answered_on) == ("sent", None)


def test_a_withdrawal_by_mistake_can_be_undone(at_desk, at_work, open_things):
    started = open_things["started"]
    at_desk.post(url("consent_withdraw", started.consent))
    with at_work():
        transition = Transition.objects.get()
    at_desk.post(url("transition_undo", transition))
    assert states(at_work, open_things)[1:3] == ("accepted", True)


def test_what_closing_and_undoing_changed_is_recorded_without_content(
    at_desk, at_work, case, open_things, support_organisation
):
    close(at_desk, case, "deceased")
    with at_work():
        at_desk.post(url("transition_undo", Transition.objects.get()))
    told = AuditEvent.objects.filter(action="update", chain=str(support_organisation.pk))
    assert told.filter(object_id=str(case.pk)).count() == 2
    assert told.filter(object_id=str(open_things["call"].pk)).count() == 2


def test_the_transition_holds_no_word_of_anybody(at_work, at_desk, case, truus, open_things):
    close(at_desk, case, "deceased")
    with at_work():
        changes = str(Transition.objects.get().changes)
    for word in (truus.call_name, truus.surname, "winkel", "vervoersdienst"):
        assert word not in changes


def reopen(client, case, reason="mistake"):
    return client.post(url("case_reopen", case), {"reopen_reason": reason})


@pytest.mark.parametrize("reason", ["moved", "deceased"])
def test_who_died_or_moved_is_found_in_one_place_and_opened_again_from_there(
    at_desk, at_work, case, truus, reason
):
    gone = {"stand": "weg"}
    assert str(truus) not in at_desk.get(url("people"), gone).content.decode()
    close(at_desk, case, reason)
    for query in (gone, {**gone, "q": truus.surname}):
        assert url("person", truus) in at_desk.get(url("people"), query).content.decode()
    assert url("case_reopen", case) in at_desk.get(url("person", truus)).content.decode()
    reopen(at_desk, case)
    assert str(truus) in at_desk.get(url("people")).content.decode()
    assert str(truus) not in at_desk.get(url("people"), gone).content.decode()


def test_opening_again_says_why_and_is_recorded(at_desk, at_work, case, truus):
    close(at_desk, case, "moved")
    told = AuditEvent.objects.filter(action="update", object_id__in=[str(case.pk), str(truus.pk)])
    before = told.count()
    assert "Kies waarom" in reopen(at_desk, case, "").content.decode()
    with at_work():
        case.refresh_from_db()
    assert not case.is_open
    reopen(at_desk, case, "came_back")
    with at_work():
        case.refresh_from_db()
    assert (case.is_open, case.reopened_on, case.reopen_reason) == (True, TODAY(), "came_back")
    assert told.count() == before + 2
    page = at_desk.get(url("person", truus)).content.decode()
    assert f"Begeleiding {case.reference} loopt weer" in page
    assert "de persoon is terug" in page


def test_opening_again_pressed_twice_opens_once(at_desk, at_work, case):
    close(at_desk, case, "helped")
    reopen(at_desk, case)
    assert "loopt al weer" in reopen(at_desk, case, "needed_again").content.decode()
    with at_work():
        case.refresh_from_db()
    assert case.reopen_reason == "mistake"


def test_opening_again_by_mistake_can_be_undone(at_desk, at_work, case, truus):
    close(at_desk, case, "deceased")
    with at_work():
        case.refresh_from_db()
        truus.refresh_from_db()
    before = (case.status, case.close_reason, case.closed_on, case.retention_until, truus.gone_on)
    reopen(at_desk, case)
    with at_work():
        transition = Transition.objects.get(kind="reopened")
    at_desk.post(url("transition_undo", transition))
    with at_work():
        case.refresh_from_db()
        truus.refresh_from_db()
    after = (case.status, case.close_reason, case.closed_on, case.retention_until, truus.gone_on)
    assert after == before
    assert (case.reopened_on, case.reopen_reason) == (None, "")


def test_who_moved_and_came_back_is_on_every_list_again(at_desk, at_work, case, truus, supporter):
    """Also with another file that stays closed because of the move."""
    with at_work():
        SupportCaseFactory(person=truus)
    close(at_desk, case, "moved")
    reopen(at_desk, case, "came_back")
    long_ago = timezone.now() - timedelta(days=60)
    with at_work():
        HelpSeeker.objects.update(created_at=long_ago)
        assert [person.pk for person in quiet_people(supporter)] == [truus.pk]
        FollowUpFactory(person=truus)
    assert len(at_desk.get(url("today")).context["day"].calls) == 1


def test_what_was_left_standing_or_planned_since_is_on_the_list(at_desk, at_work, truus, case):
    with at_work():
        SupportCaseFactory(person=truus)
        call = FollowUpFactory(person=truus, case=case)
    close(at_desk, case, "helped", **{f"followup-{call.pk}": "stays"})
    assert at_desk.get(url("today")).context["day"].calls == [call]
    answers = {"kind": "visit", "due_on": TODAY().isoformat()}
    at_desk.post(url("follow_up_new", truus), answers)
    assert len(at_desk.get(url("today")).context["day"].visits) == 1


def test_who_looked_is_shown_also_of_who_died(at_desk, case, truus):
    close(at_desk, case, "deceased")
    assert at_desk.get(url("who_looked", truus)).status_code == 200


def test_a_consent_that_ended_with_the_support_shares_nothing_more(at_desk, at_work, truus, case):
    with at_work():
        DisclosureConsentFactory(person=truus)
    close(at_desk, case, "helped")
    with at_work():
        consent = truus.consents.get()
    assert (consent.ended_on, consent.withdrawn_on, consent.is_valid) == (TODAY(), None, False)
