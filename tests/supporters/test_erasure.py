"""What is promised to be erased is erased on its day: all of it, nothing else, and once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from supporters.models import (
    ContactMoment,
    DisclosureConsent,
    ErasureCertificate,
    FollowUp,
    HelpSeeker,
    Referral,
    SupportCase,
    open_again,
)
from supporters.models.people import months_later
from supporters.tasks import erase, forget_memory_aids
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    SupportCaseFactory,
    at_work_as,
    close,
    sent_referral,
)
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent, broken_links

TODAY = timezone.localdate


@pytest.fixture
def full_file(truus, at_work, supporter, support_organisation):
    """With one of everything that can hang on a person, closed."""
    with at_work():
        ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=truus,
            about="known_person",
            note="Wil graag dinsdag",
        )
        referral = sent_referral(truus)
        Referral.objects.filter(pk=referral.pk).update(case=truus.cases.get())
        FollowUpFactory(person=truus, case=truus.cases.get(), note="Bel na tienen")
        close(truus, "helped")
    return truus


@pytest.fixture
def is_due(at_work):
    """The term of all closed files of somebody ends in so many days."""

    def due(person, days=0):
        with at_work():
            last = TODAY() + timedelta(days=days)
            closed = SupportCase.objects.filter(person=person, status="closed")
            assert closed.update(retention_until=last)

    return due


def left(at_work, *models):
    with at_work():
        return {model.__name__: model.objects.count() for model in models}


HANGS_ON_A_PERSON = (HelpSeeker, SupportCase, DisclosureConsent, Referral, FollowUp)


def test_p10_on_its_day_all_of_a_closed_file_is_gone(full_file, is_due, at_work):
    is_due(full_file)
    assert erase() == 1
    assert left(at_work, *HANGS_ON_A_PERSON) == dict.fromkeys(
        [model.__name__ for model in HANGS_ON_A_PERSON], 0
    )


def test_p10_until_that_day_nothing_of_it_is_gone(full_file, is_due, at_work):
    is_due(full_file, days=1)
    before = left(at_work, *HANGS_ON_A_PERSON, ContactMoment)
    assert erase() == 0
    assert left(at_work, *HANGS_ON_A_PERSON, ContactMoment) == before


def test_p10_run_twice_it_changes_nothing_more(full_file, is_due, watcher, support_organisation):
    is_due(full_file)
    assert [erase(), erase()] == [1, 0]
    with acting_as(watcher.pk, support_organisation.pk):
        assert ErasureCertificate.objects.count() == 1


def test_p10_a_file_that_is_open_is_never_erased(full_file, is_due, at_work):
    is_due(full_file)
    with at_work():
        open_again(full_file.cases.get(), "mistake", at_work_as(full_file))
    assert erase() == 0
    assert left(at_work, HelpSeeker, SupportCase) == {"HelpSeeker": 1, "SupportCase": 1}


def test_p10_of_who_is_helped_again_only_the_old_file_goes(full_file, is_due, at_work):
    with at_work():
        SupportCaseFactory(person=full_file)
    is_due(full_file)
    assert erase() == 1
    assert left(at_work, *HANGS_ON_A_PERSON, ContactMoment) == {
        "HelpSeeker": 1,
        "SupportCase": 1,
        "DisclosureConsent": 0,
        "Referral": 0,
        "FollowUp": 0,
        "ContactMoment": 1,
    }
    with at_work():
        assert ContactMoment.objects.get().person == full_file


def test_p10_who_was_restricted_stays_until_that_ends(full_file, is_due, at_work):
    is_due(full_file)
    with at_work():
        HelpSeeker.objects.update(restricted_on=TODAY())
    assert erase() == 0
    with at_work():
        HelpSeeker.objects.update(restricted_on=None)
    assert erase() == 1
    assert left(at_work, HelpSeeker) == {"HelpSeeker": 0}


def test_p10_the_page_and_the_night_go_by_one_rule(full_file, is_due, at_work, at_desk):
    is_due(full_file, days=3)
    with at_work():
        person = HelpSeeker.objects.with_last_day().get()
        assert person.erased_on == TODAY() + timedelta(days=3)
        SupportCaseFactory(person=full_file)
        assert HelpSeeker.objects.with_last_day().get().erased_on is None


def test_p10_somebody_without_any_file_goes_after_the_term_too(
    at_work, supporter, support_organisation
):
    with at_work():
        person = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
        day = HelpSeeker.objects.with_last_day().get().erased_on
        assert day == months_later(timezone.localdate(person.created_at), 24)
        HelpSeeker.objects.update(created_at=timezone.now() - timedelta(days=800))
    assert erase() == 1
    assert left(at_work, HelpSeeker) == {"HelpSeeker": 0}


def test_p10_who_is_still_spoken_to_or_called_stays_without_a_file_too(
    at_work, supporter, support_organisation
):
    long_ago, today = timezone.now() - timedelta(days=800), timezone.localdate()
    mine = {"owner": supporter, "organisation": support_organisation}
    with at_work():
        spoken, planned, forgotten = (HelpSeekerFactory(**mine) for _each in range(3))
        HelpSeeker.objects.update(created_at=long_ago)
        contact = ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=spoken,
            about="known_person",
        )
        FollowUpFactory(person=planned, due_on=today + timedelta(days=7), **mine)
        days = dict(HelpSeeker.objects.with_last_day().values_list("pk", "erased_on"))
        assert days[spoken.pk] == months_later(timezone.localdate(contact.occurred_at), 24)
        assert days[planned.pk] == months_later(today + timedelta(days=7), 24)
        assert [row.pk for row in HelpSeeker.objects.erased_soon()] == [forgotten.pk]
    assert erase() == 1
    assert left(at_work, HelpSeeker) == {"HelpSeeker": 2}


def test_p10_the_file_of_who_left_the_work_goes_too(full_file, is_due, supporter, at_work):
    is_due(full_file)
    supporter.memberships.update(valid_until=TODAY())
    assert erase() == 1
    supporter.memberships.update(valid_until=None)
    assert left(at_work, HelpSeeker) == {"HelpSeeker": 0}


def test_p10_the_certificate_counts_and_names_nobody(
    full_file, is_due, watcher, coordinator, support_organisation
):
    is_due(full_file)
    erase()
    for user in (watcher, coordinator):
        with acting_as(user.pk, support_organisation.pk):
            certificate = ErasureCertificate.objects.visible_to(user).get()
    assert certificate.counts == {
        "supporters_helpseeker": 1,
        "supporters_supportcase": 1,
        "supporters_disclosureconsent": 1,
        "supporters_referral": 1,
        "supporters_followup": 1,
        "supporters_transition": 2,
        "anonymised": None,
    }
    assert str(full_file.pk) not in str(vars(certificate))


def test_p13_who_comes_back_with_an_old_backup_is_erased_again(full_file, is_due, at_work):
    is_due(full_file)
    erase()
    with at_work():
        HelpSeekerFactory(
            pk=full_file.pk, owner=full_file.owner, organisation=full_file.organisation
        )
    assert erase() == 1
    assert left(at_work, HelpSeeker) == {"HelpSeeker": 0}


def test_p13_no_word_of_who_was_erased_is_left_in_any_table(as_owner, full_file, is_due):
    is_due(full_file)
    assert "supporters_referral" in tables_with(str(full_file.pk))
    erase()
    assert tables_with(str(full_file.pk)) == set()


def tables_with(text):
    """Past all fences, in every column of every table."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "SELECT c.relname, c.relforcerowsecurity FROM pg_class c"
            " WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace"
        )
        tables = cursor.fetchall()
        found = set()
        for table, is_fenced in tables:
            if is_fenced:
                cursor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
            cursor.execute(
                f"SELECT count(*) FROM {table} t WHERE t::text LIKE %s",  # noqa: S608 - our names
                [f"%{text}%"],
            )
            if cursor.fetchone()[0]:
                found.add(table)
            if is_fenced:
                cursor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    return found


def test_p14_the_record_stays_whole_and_tells_that_the_night_erased(
    full_file, is_due, support_organisation
):
    is_due(full_file)
    erase()
    assert broken_links() == []
    line = AuditEvent.objects.of_chain(support_organisation.pk).order_by("-id")[0]
    assert (line.action, line.actor_id) == ("delete", None)
    assert line.object_type == "supporters.erasurecertificate"


def test_every_table_that_hangs_on_a_person_can_be_erased(db):
    """Whoever adds one names it in supporters/migrations/guards/erasure.sql."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE hung AS (SELECT 'supporters_helpseeker'::regclass::oid AS tab UNION"
            " SELECT c.conrelid FROM pg_constraint c JOIN hung ON c.confrelid = hung.tab"
            " WHERE c.contype = 'f' AND c.conrelid <> 'supporters_contactmoment'::regclass)"
            " SELECT tab::regclass::text FROM hung JOIN pg_class t ON t.oid = tab"
            " WHERE t.relrowsecurity AND NOT EXISTS (SELECT FROM pg_policies p"
            " WHERE p.tablename = t.relname"
            " AND p.policyname IN ('chore_erases', 'chore_forgets_the_person'))"
        )
        assert cursor.fetchall() == []


def contact(supporter, organisation, months_ago, **values):
    """Of the middle of a month."""
    with acting_as(supporter.pk, organisation.pk):
        row = ContactMomentFactory(logged_by=supporter, organisation=organisation, **values)
        month = months_later(TODAY().replace(day=1), -months_ago)
        moment = timezone.localtime().replace(
            year=month.year, month=month.month, day=15, hour=14, minute=23
        )
        ContactMoment.objects.filter(pk=row.pk).update(occurred_at=moment, created_at=moment)
        return row


def moments(at_work):
    with at_work():
        return sorted(
            timezone.localtime(each)
            for each in ContactMoment.objects.values_list("occurred_at", flat=True)
        )


def test_p11_after_24_months_of_a_contact_only_the_month_is_left(
    supporter, support_organisation, at_work
):
    contact(supporter, support_organisation, 24)
    contact(supporter, support_organisation, 23)
    assert [erase(), erase()] == [1, 0]
    old, recent = moments(at_work)
    assert (old.day, old.hour, old.minute) == (1, 0, 0)
    assert (recent.day, recent.hour) == (15, 14)


def test_p11_after_seven_years_a_contact_is_gone(supporter, support_organisation, at_work):
    contact(supporter, support_organisation, 84)
    contact(supporter, support_organisation, 83)
    assert [erase(), erase()] == [1, 0]
    assert len(moments(at_work)) == 1


def test_p11_of_a_contact_with_somebody_who_is_erased_a_number_of_a_month_is_left(
    full_file, is_due, at_work
):
    is_due(full_file)
    with at_work():
        before = ContactMoment.objects.get()
    erase()
    with at_work():
        after = ContactMoment.objects.get()
    assert (after.theme, after.village) == (before.theme, before.village)
    assert (after.person, after.note, after.about) == (None, "", "nobody_specific")
    assert after.pk != before.pk
    assert after.key != before.key
    assert timezone.localtime(after.occurred_at).day == 1


def test_p16_a_certificate_does_not_tell_how_few_contacts_there_were(
    supporter, support_organisation, watcher
):
    for _number in range(3):
        contact(supporter, support_organisation, 24, memory_aid="paraplu")
    forget_memory_aids()
    erase()
    with acting_as(watcher.pk, support_organisation.pk):
        told = {row.reason: row.counts for row in ErasureCertificate.objects.visible_to(watcher)}
    assert told == {"memory_aid": {"memory_aids": None}, "term": {"month_only": None}}


@pytest.mark.parametrize("who", ["resident", "officer", "admin", "supporter"])
def test_nobody_else_reads_a_certificate(request, full_file, is_due, who, support_organisation):
    is_due(full_file)
    erase()
    user = request.getfixturevalue(who)
    with acting_as(user.pk, support_organisation.pk):
        assert count_rows("supporters_erasurecertificate") == 0


def test_the_portal_does_not_change_what_was_certified(
    full_file, is_due, watcher, support_organisation
):
    is_due(full_file)
    erase()
    with acting_as(watcher.pk, support_organisation.pk), connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_table_privilege('supporters_erasurecertificate', 'UPDATE'),"
            " has_table_privilege('supporters_erasurecertificate', 'DELETE')"
        )
        assert cursor.fetchone() == (False, False)


def test_one_that_cannot_go_does_not_keep_the_others_and_is_told(
    as_owner, full_file, is_due, at_work, supporter, support_organisation, watcher
):
    """A table that somebody added without its policies."""
    with at_work():
        other = HelpSeekerFactory(owner=supporter, organisation=support_organisation)
        SupportCaseFactory(person=other)
        close(other, "helped")
    is_due(full_file)
    is_due(other)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(
            "CREATE TABLE supporters_added (id uuid PRIMARY KEY,"
            " person_id uuid REFERENCES supporters_helpseeker)"
        )
        cursor.execute("INSERT INTO supporters_added VALUES (gen_random_uuid(), %s)", [other.pk])
        cursor.execute("ALTER TABLE supporters_added ENABLE ROW LEVEL SECURITY")
        cursor.execute("ALTER TABLE supporters_added FORCE ROW LEVEL SECURITY")
    assert erase() == 1
    with at_work():
        assert HelpSeeker.objects.get() == other
    with acting_as(watcher.pk, support_organisation.pk):
        assert ErasureCertificate.objects.visible_to(watcher).get().failed == 1
