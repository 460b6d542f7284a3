"""Breaking the glass: who opens which file, why, for how long, and who hears it (P5)."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    BrokenGlass,
    ContactMoment,
    FollowUp,
    HelpSeeker,
    Merging,
    SupportCase,
)
from tests.factories import MembershipFactory, Role, UserFactory
from tests.supporters.conftest import count_rows, end_membership
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    at_work_as,
    broken_glass,
    in_team_of,
    sent_referral,
)
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent
from villagehub.notifications.models import Notification

NOOD = "/ondersteuning/nood/"
SAID = {"kind": "today", "reason": "Haar huis staat blank."}
FILE = ["helpseeker", "supportcase", "contactmoment", "followup", "referral", "disclosureconsent"]
HOUR = timedelta(hours=1)


@pytest.fixture
def file(truus, at_work):
    """With a row of each kind."""
    with at_work():
        ContactMomentFactory(
            logged_by=truus.owner,
            organisation=truus.organisation,
            person=truus,
            about="known_person",
            note="Wil graag dinsdag",
            memory_aid="sleutel onder de mat",
        )
        FollowUpFactory(person=truus, note="Bel na tienen")
        sent_referral(truus)
    return truus


@pytest.fixture
def neighbour(file, at_work):
    """Another file of the same supporter, that nobody opened."""
    with at_work():
        person = HelpSeekerFactory(owner=file.owner, organisation=file.organisation)
        FollowUpFactory(person=person)
    return person


@pytest.fixture
def opened(file, neighbour, by_coordinator):
    return broken_glass(file, by=by_coordinator)


def as_(user, row):
    return acting_as(user.pk, row.organisation_id)


def rows_seen(user, row):
    with as_(user, row):
        return [count_rows(f"supporters_{table}") for table in FILE]


NOTHING = [0] * len(FILE)
ONE_FILE = [1] * len(FILE)


def refused(make):
    with pytest.raises(DatabaseError), transaction.atomic():
        make()
    return True


def break_by_sql(user, row, *said):
    with as_(user, row), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_break_glass(%s, %s, %s)", [row.pk, *said])
        return cursor.fetchone()


def set_end(glass, file, moment):
    """As the owner of the tables: name `as_owner` first."""
    with as_(file.owner, file), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', 'rotate_keys', true)")
        changed = BrokenGlass.objects.filter(pk=glass.pk).update(closes_at=moment)
        cursor.execute("SELECT set_config('villagehub.chore', '', true)")
    return changed


def case_of(file):
    with as_(file.owner, file):
        return file.cases.get().reference


def test_p5_a_coordinator_sees_nothing_before(file, coordinator):
    assert rows_seen(coordinator, file) == NOTHING


def test_p5_who_broke_the_glass_sees_that_one_file_and_no_other(opened, file, coordinator):
    assert rows_seen(coordinator, file) == ONE_FILE
    with as_(coordinator, file):
        assert HelpSeeker.objects.get().pk == file.pk
        assert count_rows("supporters_sealedcall") == count_rows("supporters_omission") == 0


@pytest.mark.parametrize("who", ["colleague", "other_supporter", "resident", "officer", "admin"])
def test_p5_nobody_else_sees_more_for_it(request, opened, file, who):
    assert rows_seen(request.getfixturevalue(who), file) == NOTHING


def test_p5_another_coordinator_sees_nothing_of_it(opened, file):
    other = MembershipFactory(role=Role.COORDINATOR, organisation=file.organisation).user
    assert rows_seen(other, file) == NOTHING
    with as_(other, file):
        assert count_rows("supporters_brokenglass") == 0


def test_p5_it_closes_by_itself_within_the_hour(as_owner, file, neighbour, by_coordinator):
    glass = broken_glass(file, by=by_coordinator)
    assert abs(glass.closes_at - timezone.now() - HOUR) < timedelta(minutes=1)
    set_end(glass, file, timezone.now() + timedelta(minutes=1))
    assert rows_seen(by_coordinator.user, file) == ONE_FILE
    set_end(glass, file, timezone.now() - timedelta(seconds=1))
    assert rows_seen(by_coordinator.user, file) == NOTHING


def test_p5_not_even_the_owner_of_the_tables_makes_it_longer(as_owner, file, by_coordinator):
    glass = broken_glass(file, by=by_coordinator)
    assert refused(lambda: set_end(glass, file, timezone.now() + 2 * HOUR))


@pytest.mark.parametrize("who", ["supporter", "colleague", "other_supporter", "resident", "admin"])
def test_p5_nobody_else_breaks_it_by_raw_sql(request, file, who):
    user = request.getfixturevalue(who)
    assert break_by_sql(user, file, "danger", "x") is None
    with as_(user, file), connection.cursor() as cursor:
        cursor.execute("SELECT * FROM supporters_files_by(%s, %s)", [case_of(file), []])
        assert cursor.fetchone() is None


@pytest.mark.parametrize("said", [("danger", ""), ("", "x"), ("zomaar", "x"), (None, "x")])
def test_p5_by_raw_sql_neither_without_a_reason(file, coordinator, said):
    assert break_by_sql(coordinator, file, *said) is None
    assert rows_seen(coordinator, file) == NOTHING


def test_p5_of_another_organisation_nothing_opens(file, other_organisation):
    by = MembershipFactory(role=Role.COORDINATOR, organisation=other_organisation)
    with acting_as(by.user_id, by.organisation_id), pytest.raises(ValidationError):
        BrokenGlass.break_for(file.pk, "danger", "x", by)


@pytest.mark.parametrize("who", ["coordinator", "supporter", "colleague"])
def test_no_policy_lets_a_row_be_added_changed_or_removed(request, opened, file, who):
    user = request.getfixturevalue(who)
    row = {"organisation": file.organisation, "person": file, "opened_by": user, **SAID}
    with as_(user, file):
        later = timezone.now() + timedelta(minutes=30)
        assert refused(lambda: BrokenGlass.objects.create(**row, closes_at=later))
        with transaction.atomic():
            try:
                assert BrokenGlass.objects.update(closes_at=later, kind="asked") == 0
            except DatabaseError:
                transaction.set_rollback(True)
        assert BrokenGlass.objects.filter(pk=opened.pk).delete()[0] == 0


def test_p5_who_opened_a_file_changes_nothing_in_it(opened, file, coordinator):
    with as_(coordinator, file):
        assert HelpSeeker.objects.update(call_name="Anders") == 0
        assert FollowUp.objects.update(note="") == 0
        assert SupportCase.objects.all().delete()[0] == 0
        assert refused(lambda: FollowUpFactory(person=file, owner=coordinator))


def test_p7_who_is_both_hangs_no_contact_on_a_file_that_is_open(opened, file, coordinator):
    MembershipFactory(user=coordinator, role=Role.SUPPORTER, organisation=file.organisation)
    with as_(coordinator, file):
        assert not HelpSeeker.objects.visible_to(coordinator).exists()
        assert not ContactMoment.objects.visible_to(coordinator).exists()
        assert refused(
            lambda: ContactMomentFactory(
                logged_by=coordinator,
                organisation=file.organisation,
                person=file,
                about="known_person",
            )
        )


def test_p5_a_coordinator_who_left_reads_nothing_more(opened, file, coordinator):
    end_membership(coordinator)
    assert rows_seen(coordinator, file) == NOTHING


def test_p5_pressed_twice_it_is_one_and_told_once(opened, file, by_coordinator):
    assert broken_glass(file, by=by_coordinator).pk == opened.pk
    assert Notification.objects.filter(period="opened").count() == 1


def test_p5_who_has_the_file_and_who_watches_hear_it_at_once_without_content(
    file, by_coordinator, supporter
):
    watcher = UserFactory(name="Pia Privacy")
    MembershipFactory(user=watcher, role=Role.PRIVACY_CONTACT, organisation=file.organisation)
    broken_glass(file, by=by_coordinator)
    told = Notification.objects.filter(period="opened")
    assert {each.recipient for each in told} == {supporter, watcher}
    for each in told:
        for secret in ("Truus", "blank", str(file.pk), case_of(file)):
            assert secret not in each.subject + each.body


def test_by_the_pages_from_the_reason_to_the_end(client, file, neighbour, coordinator, supporter):
    client.force_login(coordinator)
    assert NOOD in client.get("/ondersteuning/overzicht/").content.decode()
    answer = client.post(NOOD, {**SAID, "which": case_of(file).lower()}, follow=True)
    page = answer.content.decode()
    for words in ("Truus", "06-00 00 00 11", "Wil graag dinsdag", "Bel na tienen"):
        assert words in page
    assert "sleutel onder de mat" not in page
    url = answer.request["PATH_INFO"]
    assert url in client.get(NOOD).content.decode()
    ended = client.post(f"{url}sluiten/", follow=True).content.decode()
    assert "weer dicht" in ended
    assert client.get(url).status_code == 404
    assert "al dicht" in client.post(f"{url}sluiten/", follow=True).content.decode()
    client.force_login(supporter)
    shown = client.get("/ondersteuning/geopend/").content.decode()
    for words in ("Co C.", "Truus", "Haar huis staat blank.", "Dicht sinds"):
        assert words in shown


def test_p12_the_person_sees_who_why_and_each_look(client, file, coordinator, supporter):
    client.force_login(coordinator)
    client.post(NOOD, {**SAID, "which": file.surname}, follow=True)
    client.force_login(supporter)
    for page in ("wie-keek", "meeleesblad"):
        shown = client.get(f"/ondersteuning/mensen/{file.pk}/{page}/").content.decode()
        assert "Haar huis staat blank." in shown
        assert "bekeken, na het openen in nood" in shown


def test_p5_who_has_the_file_or_helps_on_it_closes_it(client, opened, file, teammate, at_work):
    with at_work():
        in_team_of(file, teammate)
    client.force_login(teammate)
    url = reverse("supporters:glass_end", args=[opened.pk])
    assert "weer dicht" in client.post(url, follow=True).content.decode()


def test_p5_a_colleague_who_does_not_see_the_file_closes_nothing(client, opened, colleague, file):
    client.force_login(colleague)
    url = reverse("supporters:glass_end", args=[opened.pk])
    assert client.post(url).status_code == 404
    with as_(colleague, file):
        assert opened.end(colleague.memberships.get()) is False


def test_p5_without_a_reason_nothing_is_looked_up(client, file, coordinator):
    client.force_login(coordinator)
    for missing in ("kind", "reason"):
        answer = client.post(NOOD, {**SAID, missing: "", "which": file.surname})
        assert answer.status_code == 200
        assert case_of(file) not in answer.content.decode()
    assert not AuditEvent.objects.filter(action="search").exists()


def test_p5_of_one_surname_more_the_numbers_are_shown_and_written_down(
    client, file, at_work, coordinator
):
    with at_work():
        same = HelpSeekerFactory(
            owner=file.owner, organisation=file.organisation, surname=file.surname
        )
    client.force_login(coordinator)
    page = client.post(NOOD, {**SAID, "which": file.surname}).content.decode()
    assert case_of(file) in page
    assert "zonder begeleiding" in page
    assert file.phone not in page
    listed = AuditEvent.objects.filter(action="listed").values_list("object_id", flat=True)
    assert set(listed) == {str(file.pk), str(same.pk)}
    said = {**SAID, "which": file.surname, "person": str(same.pk)}
    client.post(NOOD, said)
    with as_(coordinator, file):
        assert HelpSeeker.objects.get().pk == same.pk


def test_p14_a_search_that_finds_nobody_is_written_down(client, file, coordinator):
    client.force_login(coordinator)
    answer = client.post(NOOD, {**SAID, "which": "Bestaatniet"}).content.decode()
    assert "Zo is er hier geen dossier" in answer
    assert AuditEvent.objects.filter(action="search", actor_id=coordinator.pk).count() == 1


def test_p5_who_searches_too_often_is_stopped_with_a_sentence_and_keeps_what_was_typed(
    client, file, coordinator, settings
):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "break_glass": "2/h/user"}
    client.force_login(coordinator)
    for _each in range(2):
        client.post(NOOD, {**SAID, "which": "Bestaatniet"})
    answer = client.post(NOOD, {**SAID, "which": file.surname})
    page = answer.content.decode()
    assert "Je zocht net al vaak." in page
    assert SAID["reason"] in page
    assert file.surname in page
    assert case_of(file) not in page
    with as_(coordinator, file):
        assert not BrokenGlass.objects.exists()


@pytest.mark.parametrize("typed", ["%", "'", "\x00", "²", "🎉", "x" * 500, "%s", "--"])
def test_whatever_is_typed_breaks_nothing(client, file, coordinator, typed):
    client.force_login(coordinator)
    said = {**SAID, "which": typed, "person": typed}
    assert client.post(NOOD, said).status_code == 200


def test_somebody_else_of_the_list_is_not_opened_by_a_made_up_key(
    client, file, neighbour, coordinator
):
    client.force_login(coordinator)
    client.post(NOOD, {**SAID, "which": "Bestaatniet", "person": str(neighbour.pk)})
    assert rows_seen(coordinator, file) == NOTHING


def test_of_two_records_made_one_the_opening_goes_along(opened, file, neighbour, at_work):
    with at_work():
        Merging(neighbour, file, at_work_as(file)).carry_out({})
        assert BrokenGlass.objects.get().person == neighbour


def test_with_who_is_erased_the_opening_goes(opened, file, at_work):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_erase_person(%s)", [file.pk])
        assert cursor.fetchone()[0]
    with at_work():
        assert count_rows("supporters_brokenglass") == 0
