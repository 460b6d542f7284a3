"""The second fence, asked with raw SQL under the portal's own role."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from supporters.models import (
    AttachedCount,
    CaseCounter,
    ContactMoment,
    DataSubjectRequest,
    ErasureCertificate,
    FollowUp,
    HelpSeeker,
    PeriodCount,
    Referrer,
    ReferrerUse,
    Report,
    RetentionPolicy,
    Story,
    Theme,
    UnmetNeed,
    Volunteer,
    WorkCalendar,
)
from supporters.tasks import forget_memory_aids
from tests.factories import MembershipFactory, OrganisationFactory, Role, UserFactory
from tests.supporters.conftest import count_rows, end_membership, supporter_of
from tests.supporters.factories import (
    ContactMomentFactory,
    ContributionFactory,
    DisclosureConsentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    ReferralFactory,
    SupportCaseFactory,
    broken_glass,
    in_team_of,
    make_referrer,
    match_of,
    omission_of,
    proposed,
    refer,
    sealed,
    sent_referral,
)
from villagehub.accounts.acting import acting_as

MODELS = list(apps.get_app_config("supporters").get_models())
OPEN_TO_ALL = [Theme, WorkCalendar]  # which say nothing of anybody
FENCED = [model for model in MODELS if model not in OPEN_TO_ALL]
# Fenced all the same: tests/supporters/test_referral_in.py, test_needs.py,
# test_volunteers.py, test_reports.py, test_attached.py.
ABOUT_NOBODY = [
    *(RetentionPolicy, ErasureCertificate, Referrer, ReferrerUse, UnmetNeed, Volunteer),
    *(PeriodCount, Report, Story, AttachedCount),
]
TABLES = [model._meta.db_table for model in FENCED if model not in ABOUT_NOBODY]


@pytest.fixture
def casework(truus, at_work, supporter, teammate, coordinator, support_organisation):
    referred = refer(make_referrer(coordinator.memberships.get()))
    with at_work():
        referred.accept(supporter.memberships.get())
        ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=truus,
            about="known_person",
            memory_aid="paraplu meenemen",
        )
        sent_referral(truus)
        FollowUpFactory(person=truus)
        in_team_of(truus, teammate)
        omission_of(truus)
        match_of(truus)
        ContributionFactory(person=truus)
        proposed(truus, teammate)
        sealed(truus, teammate)
    broken_glass(truus)
    return truus


def seen_by(user, organisation):
    with acting_as(user and user.pk, organisation and organisation.pk):
        return {table: count_rows(table) for table in TABLES}


NOTHING = dict.fromkeys(TABLES, 0)
PARTS_OF_A_CHORE = {
    "supporters_erase_referrers",
    "supporters_referrer_due",
    "supporters_take_out",
    "supporters_few",
    "supporters_erase_people",
    "supporters_erase_cases",
    "supporters_erase_contacts",
    "supporters_certify",
    "supporters_erase_needs",
    "supporters_erase_beside",
    "supporters_let_go_of_volunteers",
    "supporters_erase_volunteers",
    "supporters_erase_contributions",
    "supporters_forget_giver",
    "supporters_months_of_page",
    "supporters_period_rows",
    "supporters_period_cells",
    "supporters_period_days",
}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_table_is_fenced_for_its_owner_too(db, model):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE oid = %s::regclass",
            [model._meta.db_table],
        )
        assert cursor.fetchone() == ((False, False) if model in OPEN_TO_ALL else (True, True))


def test_the_supporter_sees_all_of_it(casework, supporter, support_organisation):
    assert all(seen_by(supporter, support_organisation).values())


def test_without_a_user_no_row_shows(casework, support_organisation):
    assert {table: count_rows(table) for table in TABLES} == NOTHING
    assert seen_by(None, None) == NOTHING
    assert seen_by(None, support_organisation) == NOTHING


@pytest.mark.parametrize(
    "who",
    ["officer", "decision_maker", "council_viewer", "admin", "coordinator", "resident", "stranger"],
)
def test_nobody_else_sees_a_row(request, casework, who, support_organisation):
    assert seen_by(request.getfixturevalue(who), support_organisation) == NOTHING


def test_a_superuser_of_the_portal_sees_no_row(casework, support_organisation):
    assert seen_by(UserFactory(is_superuser=True), support_organisation) == NOTHING


def test_a_privacy_contact_sees_that_something_was_asked_and_nothing_else(
    casework, support_organisation
):
    user = UserFactory()
    MembershipFactory(user=user, role=Role.PRIVACY_CONTACT, organisation=support_organisation)
    assert seen_by(user, support_organisation) == {
        **NOTHING,
        DataSubjectRequest._meta.db_table: 1,
    }


def test_a_colleague_sees_the_shared_case_counter_and_nothing_else(
    casework, colleague, support_organisation
):
    assert seen_by(colleague, support_organisation) == {
        **NOTHING,
        CaseCounter._meta.db_table: 1,
    }


def test_a_supporter_of_another_organisation_sees_no_row(
    casework, other_supporter, other_organisation, support_organisation
):
    assert seen_by(other_supporter, other_organisation) == NOTHING
    assert seen_by(other_supporter, support_organisation) == NOTHING


def test_in_another_workplace_the_same_person_sees_no_row(
    casework, supporter, other_organisation, support_organisation
):
    MembershipFactory(user=supporter, role=Role.SUPPORTER, organisation=other_organisation)
    assert seen_by(supporter, other_organisation) == NOTHING
    assert seen_by(supporter, None) == NOTHING


def test_who_left_sees_no_row_and_neither_does_who_is_blocked(
    casework, supporter, support_organisation
):
    supporter.is_active = False
    supporter.save()
    assert seen_by(supporter, support_organisation) == NOTHING
    supporter.is_active = True
    supporter.save()
    end_membership(supporter)
    assert seen_by(supporter, support_organisation) == NOTHING


def test_the_owner_of_the_tables_sees_no_row(as_owner, casework):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone()[0] != "villagehub_portal"
    assert {table: count_rows(table) for table in TABLES} == NOTHING


@pytest.mark.parametrize(
    "chore",
    [
        "rotate_keys",
        "count_contacts",
        "forget_memory_aids",
        "move_contacts",
        "files_shared",
        "hand_over",
        "may_be_called",
        "open_envelope",
        "forget_envelopes",
        "erase",
        "erase_on_request",
        "set_retention",
        "tell_referrer",
        "note_use",
        "forget_returned",
        "out_of_hand_over",
    ],
)
def test_the_portal_cannot_take_up_a_chore_of_the_owner(casework, support_organisation, chore):
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', %s, true)", [chore])
    assert seen_by(None, support_organisation) == NOTHING


def refused(make):
    with pytest.raises(DatabaseError), transaction.atomic():
        make()
    return True


def test_without_a_user_nothing_can_be_added(supporter, support_organisation):
    person = {"owner": supporter, "organisation": support_organisation}
    assert refused(lambda: HelpSeekerFactory(**person))
    assert refused(
        lambda: ContactMomentFactory(logged_by=supporter, organisation=support_organisation)
    )
    assert refused(lambda: CaseCounter.objects.create(organisation=support_organisation, year=2026))


def test_nobody_adds_in_the_name_of_another(at_work, colleague, support_organisation):
    with at_work():
        assert refused(
            lambda: HelpSeekerFactory(owner=colleague, organisation=support_organisation)
        )
        assert refused(
            lambda: ContactMomentFactory(logged_by=colleague, organisation=support_organisation)
        )


def test_nothing_hangs_on_the_person_of_a_colleague(truus, colleague, support_organisation):
    """Foreign keys look past policies, so each policy asks for the parent itself."""
    mine = {"person": truus, "owner": colleague, "organisation": support_organisation}
    with acting_as(colleague.pk, support_organisation.pk):
        for factory in (
            SupportCaseFactory,
            FollowUpFactory,
            ReferralFactory,
            DisclosureConsentFactory,
        ):
            assert refused(lambda factory=factory: factory(**mine))
        assert refused(
            lambda: ContactMomentFactory(
                logged_by=colleague,
                organisation=support_organisation,
                person=truus,
                about="known_person",
            )
        )


def test_a_referral_cannot_lean_on_the_consent_of_somebody_else(truus, at_work, supporter):
    with at_work():
        neighbour = HelpSeekerFactory(owner=supporter, organisation=truus.organisation)
        consent = DisclosureConsentFactory(person=neighbour)
        assert refused(lambda: ReferralFactory(person=truus, consent=consent))


def test_nobody_moves_a_row_to_another_owner(truus, at_work, colleague):
    with at_work():
        assert refused(lambda: HelpSeeker.objects.update(owner=colleague))


def test_a_colleague_changes_and_deletes_nothing(casework, colleague, support_organisation):
    with acting_as(colleague.pk, support_organisation.pk):
        assert FollowUp.objects.update(result="") == 0
        assert HelpSeeker.objects.all().delete()[0] == 0


def test_not_even_the_owner_of_the_tables_hangs_a_contact_on_the_person_of_a_colleague(
    as_owner, supporter, colleague, support_organisation
):
    """PostgreSQL ORs the checks of policies: one for a chore must not speak for a supporter."""
    with acting_as(colleague.pk, support_organisation.pk):
        person = HelpSeekerFactory(owner=colleague, organisation=support_organisation)
    with acting_as(supporter.pk, support_organisation.pk):
        contact = ContactMomentFactory(logged_by=supporter, organisation=support_organisation)
        mine = ContactMoment.objects.filter(pk=contact.pk)
        assert refused(lambda: mine.update(about="known_person", person=person))
        assert refused(lambda: mine.update(logged_by=colleague))


def test_each_policy_of_a_chore_names_it_in_what_it_checks_too(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT policyname, coalesce(with_check, qual) FROM pg_policies"
            " WHERE tablename LIKE 'supporters\\_%' AND policyname LIKE 'chore\\_%'"
        )
        checks = dict(cursor.fetchall())
    assert checks
    assert [name for name, check in checks.items() if "villagehub.chore" not in check] == []


def test_a_follow_up_cannot_point_at_a_contact_with_somebody_else(
    truus, at_work, supporter, support_organisation
):
    with at_work():
        follow_up = FollowUpFactory(person=truus)
        contact = ContactMomentFactory(logged_by=supporter, organisation=support_organisation)
        mine = FollowUp.objects.filter(pk=follow_up.pk)
        assert refused(lambda: mine.update(contact=contact))


def test_a_contact_stays_as_it_is_after_seven_days(at_work, supporter, support_organisation):
    with at_work():
        contact = ContactMomentFactory(logged_by=supporter, organisation=support_organisation)
        eight_days_ago = timezone.now() - timedelta(days=8)
        assert ContactMoment.objects.update(created_at=eight_days_ago) == 1
        assert ContactMoment.objects.update(channel="phone") == 0
        assert ContactMoment.objects.filter(pk=contact.pk).delete()[0] == 0


def test_the_next_transaction_on_the_same_connection_sees_nothing(
    django_db_setup, django_db_blocker
):
    """Committed for real, as a pooled connection serves one request after another."""
    with django_db_blocker.unblock():
        organisation = OrganisationFactory()
        user = supporter_of(organisation)
        try:
            with acting_as(user.pk, organisation.pk):
                HelpSeekerFactory(owner=user, organisation=organisation)
                assert count_rows("supporters_helpseeker") == 1
            assert count_rows("supporters_helpseeker") == 0
            with connection.cursor() as cursor:
                cursor.execute("SELECT current_setting('villagehub.user_id', true)")
                assert not cursor.fetchone()[0]
        finally:
            with acting_as(user.pk, organisation.pk):
                HelpSeeker.objects.all().delete()
            user.memberships.all().delete()
            user.delete()
            organisation.delete()


def test_an_error_in_the_view_closes_the_fence_too(casework, supporter, support_organisation):
    with pytest.raises(ZeroDivisionError), acting_as(supporter.pk, support_organisation.pk):
        1 / 0  # noqa: B018
    assert count_rows("supporters_helpseeker") == 0


def old_memory_aid(user, organisation, days):
    with acting_as(user.pk, organisation.pk):
        contact = ContactMomentFactory(
            logged_by=user, organisation=organisation, memory_aid="sleutel terugbrengen"
        )
        created_at = timezone.now() - timedelta(days=days)
        ContactMoment.objects.filter(pk=contact.pk).update(created_at=created_at)
    return contact


def memory_aid_of(contact, user, organisation):
    with acting_as(user.pk, organisation.pk):
        return ContactMoment.objects.get(pk=contact.pk).memory_aid


def test_memory_aids_are_forgotten_after_thirty_days(supporter, support_organisation):
    old = old_memory_aid(supporter, support_organisation, 31)
    fresh = old_memory_aid(supporter, support_organisation, 29)
    assert forget_memory_aids() == 1
    assert memory_aid_of(old, supporter, support_organisation) == ""
    assert memory_aid_of(fresh, supporter, support_organisation) == "sleutel terugbrengen"
    assert forget_memory_aids() == 0


def test_memory_aids_of_who_left_are_forgotten_too(supporter, support_organisation):
    old = old_memory_aid(supporter, support_organisation, 31)
    end_membership(supporter)
    assert forget_memory_aids() == 1
    supporter.memberships.update(valid_until=None)
    assert memory_aid_of(old, supporter, support_organisation) == ""


def test_the_functions_of_the_fence_are_the_portals_only(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, coalesce(proacl::text, 'public') FROM pg_proc"
            " WHERE proname LIKE 'supporters\\_%'"
        )
        found = dict(cursor.fetchall())
    assert all("{=X" not in acl and acl != "public" for acl in found.values())
    closed = {name for name, acl in found.items() if "villagehub_portal=X" not in acl}
    assert closed == PARTS_OF_A_CHORE


def test_definer_functions_have_a_fixed_search_path(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname, proconfig FROM pg_proc WHERE prosecdef AND proname LIKE 'supporters%'"
        )
        found = dict(cursor.fetchall())
    assert len(found) == 39
    assert set(map(tuple, found.values())) == {("search_path=pg_catalog, pg_temp",)}
