"""A second supporter on a file: who sees what from when, and what no trick opens."""

import re
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.closing import open_files
from supporters.models import (
    ContactMoment,
    DisclosureConsent,
    FollowUp,
    HelpSeeker,
    Merging,
    Referral,
    SupportCase,
    TeamMember,
    Transition,
)
from tests.supporters.conftest import count_rows, end_membership
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    at_work_as,
    in_team_of,
    sent_referral,
)
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Notification

OF_A_FILE = [HelpSeeker, SupportCase, FollowUp, Referral, DisclosureConsent, Transition]


@pytest.fixture
def whole_file(truus, at_work):
    with at_work():
        sent_referral(truus)
        FollowUpFactory(person=truus, note="Bel na tienen")
        ContactMomentFactory(
            logged_by=truus.owner,
            organisation=truus.organisation,
            person=truus,
            about="known_person",
            memory_aid="paraplu",
        )
    return truus


@pytest.fixture
def shared(whole_file, at_work, teammate):
    """`whole_file` with `teammate` on it."""
    with at_work():
        member = in_team_of(whole_file, teammate)
    return member


def as_(user, person):
    return acting_as(user.pk, person.organisation_id)


def raw_counts():
    return [count_rows(model._meta.db_table) for model in OF_A_FILE]


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.rowcount


def refused(make):
    with pytest.raises(DatabaseError), transaction.atomic():
        make()
    return True


def ask(client, person, colleague, reason="Ik ben er op vrijdag nooit."):
    url = reverse("supporters:team_ask", args=[person.pk])
    return client.post(url, {"colleague": colleague.pk, "reason": reason}, follow=True)


def page_for(client, user, name="today", *args):
    client.force_login(user)
    page = client.get(reverse(f"supporters:{name}", args=args)).content.decode()
    return re.sub(r"\s+", " ", page)


def test_p5_a_colleague_sees_the_whole_file_from_their_yes_on_and_not_before(
    whole_file, at_work, teammate
):
    with at_work():
        member = in_team_of(whole_file, teammate, says_yes=False)
    with as_(teammate, whole_file):
        assert raw_counts() == [0] * len(OF_A_FILE)
        assert not any(model.objects.visible_to(teammate).exists() for model in OF_A_FILE)
        member.accept(teammate.memberships.get())
        assert all(raw_counts())
        assert all(model.objects.visible_to(teammate).exists() for model in OF_A_FILE)
        assert ContactMoment.objects.visible_to(teammate).get().person == whole_file


def test_p5_the_query_and_the_database_show_a_team_the_same(shared, teammate, supporter):
    for user in (teammate, supporter):
        with as_(user, shared.person):
            for model in (*OF_A_FILE, ContactMoment, TeamMember):
                shown = model.objects.visible_to(user).count()
                assert shown == count_rows(model._meta.db_table)


def test_p5_a_colleague_who_is_not_on_the_team_sees_nothing(shared, colleague):
    with as_(colleague, shared.person):
        assert raw_counts() == [0] * len(OF_A_FILE)
        assert count_rows("supporters_teammember") == 0
        assert count_rows("supporters_contactmoment") == 0


@pytest.mark.parametrize("who", ["supporter", "teammate"])
def test_p5_after_the_end_the_file_is_closed_again_whoever_ended_it(request, shared, teammate, who):
    ends = request.getfixturevalue(who)
    with as_(ends, shared.person):
        assert shared.end(ends.memberships.get())
    with as_(teammate, shared.person):
        assert raw_counts() == [0] * len(OF_A_FILE)
        assert count_rows("supporters_contactmoment") == 0
        assert not HelpSeeker.objects.visible_to(teammate).exists()


def test_p5_who_stopped_cannot_open_it_again_by_raw_sql(shared, supporter, teammate):
    with as_(supporter, shared.person):
        shared.end(supporter.memberships.get())
    with as_(teammate, shared.person):
        undo = "UPDATE supporters_teammember SET ended_at = NULL"
        assert run(undo) == 0
        person = str(shared.person_id)
        assert refused(
            lambda: run(
                "INSERT INTO supporters_teammember (id, created_at, updated_at, owner_id,"
                " organisation_id, person_id, colleague_id, reason, accepted_at)"
                " SELECT gen_random_uuid(), now(), now(), owner_id, organisation_id, %s,"
                " colleague_id, reason, now() FROM supporters_teammember",
                person,
            )
        )
        assert raw_counts() == [0] * len(OF_A_FILE)


def test_p5_who_was_asked_cannot_point_the_question_at_another_file(
    whole_file, at_work, supporter, teammate
):
    with at_work():
        other = HelpSeekerFactory(owner=supporter, organisation=whole_file.organisation)
        in_team_of(whole_file, teammate)
    with as_(teammate, whole_file):
        point = "UPDATE supporters_teammember SET person_id = %s"
        assert refused(lambda: run(point, str(other.pk)))
        mine = "UPDATE supporters_teammember SET owner_id = colleague_id"
        assert refused(lambda: run(mine))


def test_nobody_says_yes_for_a_colleague(whole_file, at_work, teammate):
    with at_work():
        member = in_team_of(whole_file, teammate, says_yes=False)
        assert not member.accept(at_work_as(whole_file))
        said = "UPDATE supporters_teammember SET accepted_at = now()"
        assert refused(lambda: run(said))


@pytest.mark.parametrize("who", ["other_supporter", "resident", "coordinator"])
def test_only_a_supporter_of_the_same_organisation_can_be_asked(request, truus, at_work, who):
    with at_work():
        assert refused(lambda: in_team_of(truus, request.getfixturevalue(who), says_yes=False))


def test_a_colleague_who_left_sees_nothing_whatever_the_team_says(shared, teammate):
    end_membership(teammate)
    with as_(teammate, shared.person):
        assert raw_counts() == [0] * len(OF_A_FILE)


def test_helping_opens_no_file_of_another_organisation(
    shared, teammate, other_organisation, other_supporter
):
    with acting_as(teammate.pk, other_organisation.pk):
        assert raw_counts() == [0] * len(OF_A_FILE)


def test_who_helps_changes_the_file_and_cannot_take_it_or_throw_it_away(
    shared, teammate, colleague
):
    person = shared.person
    with as_(teammate, person):
        assert HelpSeeker.objects.filter(pk=person.pk).update(call_name="Trudy") == 1
        assert refused(lambda: HelpSeeker.objects.update(owner=teammate))
        assert refused(lambda: SupportCase.objects.update(owner=teammate))
        assert run("DELETE FROM supporters_helpseeker") == 0
        assert refused(lambda: FollowUpFactory(person=person, owner=teammate))
        assert refused(lambda: in_team_of(person, colleague, says_yes=False))


def test_the_owner_of_the_file_does_not_rewrite_a_contact_of_a_colleague(shared, teammate):
    person = shared.person
    with as_(teammate, person):
        theirs = ContactMomentFactory(
            logged_by=teammate,
            organisation=person.organisation,
            person=person,
            about="known_person",
        )
    with as_(person.owner, person):
        assert ContactMoment.objects.filter(pk=theirs.pk).exists()
        assert ContactMoment.objects.filter(pk=theirs.pk).update(channel="phone") == 0
        assert ContactMoment.objects.filter(pk=theirs.pk).delete()[0] == 0


def test_whoever_helps_moves_no_contact_to_a_file_of_their_own(shared, teammate):
    person = shared.person
    with as_(teammate, person):
        mine = HelpSeekerFactory(owner=teammate, organisation=person.organisation)
        with connection.cursor() as cursor:
            cursor.execute("SELECT supporters_move_contacts(%s, %s)", [person.pk, mine.pk])
            assert cursor.fetchone()[0] == 0


def test_asking_and_saying_yes_goes_by_the_pages_and_both_are_told(
    at_desk, client, truus, supporter, teammate
):
    page = ask(at_desk, truus, teammate)
    assert "Gevraagd." in page.content.decode()
    assert (
        Notification.objects.get(recipient=teammate).subject == f"{supporter} vraagt of je meehelpt"
    )
    shown = page_for(client, teammate)
    assert "Ik ben er op vrijdag nooit." in shown
    assert "Truus" not in shown
    with as_(teammate, truus):
        member = TeamMember.objects.get()
    said = client.post(reverse("supporters:team_accept", args=[member.pk]), follow=True)
    assert said.redirect_chain == [(reverse("supporters:person", args=[truus.pk]), 302)]
    assert "Truus" in said.content.decode()
    told = Notification.objects.get(recipient=supporter)
    assert told.subject == f"{teammate} helpt met je mee"
    assert "Truus" not in told.body


def test_said_twice_it_is_one_yes(client, truus, at_work, teammate, supporter):
    with at_work():
        member = in_team_of(truus, teammate)
    client.force_login(teammate)
    page = client.post(reverse("supporters:team_accept", args=[member.pk]), follow=True)
    assert "Deze vraag was al beantwoord." in page.content.decode()
    assert Notification.objects.filter(recipient=supporter).count() == 1


def test_a_no_is_told_and_leaves_the_file_closed(client, truus, at_work, teammate, supporter):
    with at_work():
        member = in_team_of(truus, teammate, says_yes=False)
    client.force_login(teammate)
    url = reverse("supporters:team_end", args=[member.pk])
    assert f"Niet meehelpen met {supporter}?" in client.get(url).content.decode()
    client.post(url)
    assert "gaat niet door" in Notification.objects.get(recipient=supporter).subject
    assert client.get(reverse("supporters:person", args=[truus.pk])).status_code == 404


def test_who_helps_already_is_asked_whether_to_stop(client, shared, teammate, supporter):
    page = page_for(client, teammate, "team_end", shared.pk)
    assert f"Stoppen met {supporter}?" in page
    assert "Ja, stop" in page


def test_both_have_the_call_on_their_list_and_the_person_among_theirs(client, shared, supporter):
    for user, with_whom in ((supporter, "samen met Tess"), (shared.colleague, "samen met Sanne")):
        for page in ("today", "people"):
            shown = page_for(client, user, page)
            assert "Truus" in shown
            assert with_whom in shown


def test_the_page_of_the_person_says_who_helps(client, shared, supporter, teammate):
    mine = page_for(client, supporter, "person", shared.person_id)
    assert "Samen helpen" in mine
    assert "helpt mee sinds" in mine
    assert "Alleen jij ziet dit" not in mine
    theirs = page_for(client, teammate, "person", shared.person_id)
    assert "Vraag een collega mee" not in theirs
    assert "Maak er één dossier van" not in theirs
    assert "Sanne" in theirs
    assert reverse("supporters:team_end", args=[shared.pk]) in theirs
    assert reverse("supporters:team_end", args=[shared.pk]) in mine


def test_the_page_of_the_person_says_of_who_left_that_they_see_nothing(client, shared, supporter):
    end_membership(shared.colleague)
    assert "werkt hier niet meer" in page_for(client, supporter, "person", shared.person_id)


def test_p14_who_looked_says_who_asked_whom(client, shared, supporter, teammate):
    with as_(supporter, shared.person):
        events = AuditEvent.objects.about([str(shared.pk)]).order_by("id")
        assert [(e.action, e.actor_id) for e in events] == [
            ("create", supporter.pk),
            ("update", teammate.pk),
        ]
    shown = page_for(client, supporter, "who_looked", shared.person_id)
    assert "meehelpen: Tess" in shown


def test_a_call_that_the_colleague_finished_is_done_for_both(client, shared, supporter, teammate):
    person = shared.person
    with as_(teammate, person):
        call = FollowUp.objects.get()
    client.force_login(teammate)
    url = reverse("supporters:follow_up", args=[call.pk])
    client.post(url, {"result": "going_well", "theme": "", "outcome": ""})
    with as_(supporter, person):
        call.refresh_from_db()
        assert call.result == "going_well"
        assert call.contact.logged_by == teammate
        with pytest.raises(ValidationError, match="Alleen wie dit afrondde"):
            call.undo(supporter.memberships.get())
    with as_(teammate, person):
        call.undo(teammate.memberships.get())
        assert FollowUp.objects.get(pk=call.pk).done_on is None


def test_what_a_colleague_adds_belongs_to_the_file(client, shared, teammate, supporter):
    client.force_login(teammate)
    tomorrow = timezone.localdate() + timedelta(days=1)
    url = reverse("supporters:follow_up_new", args=[shared.person_id])
    client.post(url, {"kind": "call", "due_on": tomorrow.isoformat()})
    with as_(supporter, shared.person):
        assert FollowUp.objects.get(due_on=tomorrow).owner == supporter


def test_the_memory_aid_of_a_colleague_stands_in_no_list_of_mine(client, shared, teammate):
    for name in ("contacts", "memory_aids"):
        assert "paraplu" not in page_for(client, teammate, name)


def test_who_is_asked_already_is_not_offered_again(at_desk, shared, teammate, colleague):
    page = at_desk.get(reverse("supporters:team_ask", args=[shared.person_id])).content.decode()
    assert str(colleague.pk) in page
    assert str(teammate.pk) not in page
    with as_(shared.owner, shared.person), pytest.raises(ValidationError, match="al gevraagd"):
        TeamMember.ask(shared.person, teammate, "Nog eens", at_work_as(shared.person))


def test_alone_in_the_organisation_the_page_says_so(at_desk, truus):
    page = at_desk.get(reverse("supporters:team_ask", args=[truus.pk])).content.decode()
    assert "geen andere dorpsondersteuner" in page


def test_a_reason_with_a_service_number_is_refused_and_stays_typed(at_desk, truus, teammate):
    page = ask(at_desk, truus, teammate, "Zie 111222333").content.decode()
    assert "burgerservicenummer" in page
    assert "Zie 111222333" in page
    with as_(truus.owner, truus):
        assert not TeamMember.objects.exists()


def test_after_merging_nobody_helps_twice(shared, supporter, teammate):
    with as_(supporter, shared.person):
        other = HelpSeekerFactory(owner=supporter, organisation=shared.organisation)
        in_team_of(other, teammate)
        Merging(shared.person, other, at_work_as(shared.person)).carry_out({})
        assert TeamMember.objects.current().count() == 1


def test_closing_an_account_waits_for_ones_own_files_only(shared, teammate, supporter):
    assert open_files(teammate) == []
    assert "1 open dossier" in open_files(supporter)[0].text
