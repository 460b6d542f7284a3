"""The record of who looked: whole, and readable for whom it is about and who watches over it."""

import json
from datetime import timedelta
from io import StringIO
from urllib.parse import urlsplit

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.tasks import check_record
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    ReferralFactory,
    request_of,
    sealed,
    sent_referral,
)
from villagehub.audit.models import AuditEvent, ChainCheck, broken_links, record
from villagehub.notifications.models import Notification

LOG = "/ondersteuning/logboek/"


def looked_page(person):
    return f"/ondersteuning/mensen/{person.pk}/wie-keek/"


def checked():
    said = StringIO()
    call_command("check_audit", stdout=said, stderr=said)
    return said.getvalue()


def write(number, person):
    for _each in range(number):
        record(AuditEvent.Action.READ, person, None, chain="een organisatie")


def spoil(sql, *values):
    """As somebody who has the machine could, past triggers and rights."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditevent DISABLE TRIGGER USER")
        cursor.execute(sql, values)
        cursor.execute("ALTER TABLE audit_auditevent ENABLE TRIGGER USER")


def test_p14_a_record_that_nobody_touched_is_whole(truus):
    write(3, truus)
    assert "All rows are as they were written." in checked()


def test_p14_a_row_that_was_changed_is_named(as_owner, resident):
    write(3, resident)
    changed = AuditEvent.objects.order_by("id")[1].pk
    spoil("UPDATE audit_auditevent SET actor_id = gen_random_uuid() WHERE id = %s", changed)
    assert [(each.id, each.was_changed) for each in broken_links()] == [(changed, True)]
    said = StringIO()
    with pytest.raises(CommandError):
        call_command("check_audit", stdout=said, stderr=said)
    assert f"row {changed} of een organisatie was changed" in said.getvalue()


def test_p14_after_a_row_that_was_taken_out_the_next_one_is_named(as_owner, resident):
    write(3, resident)
    gone, following = AuditEvent.objects.order_by("id").values_list("pk", flat=True)[1:3]
    spoil("DELETE FROM audit_auditevent WHERE id = %s", gone)
    assert [(each.id, each.was_changed) for each in broken_links()] == [(following, False)]


def test_p14_a_night_follows_each_chain_and_the_privacy_contact_reads_when(
    client, at_desk, watcher, truus
):
    client.force_login(watcher)
    assert "voor het eerst nagelopen" in client.get(LOG).content.decode()
    assert check_record() == 0
    assert "elke regel is zoals hij geschreven is" in client.get(LOG).content.decode()
    assert not Notification.objects.filter(about="record").exists()


def test_p14_a_row_that_was_changed_is_found_by_the_night_and_told(
    as_owner, client, watcher, support_organisation, truus
):
    chain = str(support_organisation.pk)
    for _each in range(3):
        record(AuditEvent.Action.READ, truus, None, chain=chain)
    check_record()
    spoil("UPDATE audit_auditevent SET workplace = 'x' WHERE chain = %s", chain)
    assert check_record() == 1
    check = ChainCheck.objects.latest_of(support_organisation.pk)
    assert (check.broken, check.was_cut) == (3, False)
    client.force_login(watcher)
    assert "is iets veranderd of weggehaald" in client.get(LOG).content.decode()
    check_record()
    told = Notification.objects.filter(about="record")
    assert [each.recipient for each in told] == [watcher]


def test_p14_a_record_that_was_cut_off_at_its_end_is_found_by_the_night(as_owner, truus):
    """Which is whole by itself: the night before says where it ended."""
    write(3, truus)
    assert check_record() == 0
    last = AuditEvent.objects.order_by("-id")[0].pk
    spoil("DELETE FROM audit_auditevent WHERE id = %s", last)
    assert not broken_links()
    assert check_record() == 1
    assert ChainCheck.objects.latest_of("een organisatie").was_cut


def test_p14_what_a_night_found_stays_as_it_is(truus):
    write(1, truus)
    check_record()
    for change in (
        lambda: ChainCheck.objects.update(broken=0),
        lambda: ChainCheck.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_p14_each_person_in_a_list_is_written_down(at_desk, truus):
    at_desk.get("/ondersteuning/mensen/")
    shown = AuditEvent.objects.filter(action=AuditEvent.Action.LISTED)
    assert list(shown.values_list("object_id", flat=True)) == [str(truus.pk)]
    assert not broken_links()


@pytest.mark.parametrize("page", ["", "afdrukken/", "vastleggen/", "contacten/%s/"])
def test_p14_who_stands_on_the_day_or_in_the_chooser_is_written_down_once(
    at_desk, at_work, truus, page
):
    with at_work():
        FollowUpFactory(person=truus)
        FollowUpFactory(person=truus, kind="visit")
        sent_referral(truus)
        owned = {"logged_by": truus.owner, "organisation": truus.organisation}
        contact = ContactMomentFactory(**owned)
    shown = AuditEvent.objects.filter(action=AuditEvent.Action.LISTED)
    at_desk.get(f"/ondersteuning/{page.replace('%s', str(contact.pk))}")
    assert list(shown.values_list("object_id", flat=True)) == [str(truus.pk)]


def test_p14_opening_the_form_again_within_the_hour_writes_no_second_line(client, truus, supporter):
    shown = AuditEvent.objects.filter(action=AuditEvent.Action.LISTED)
    client.force_login(supporter)
    for _times in range(3):
        client.get("/ondersteuning/vastleggen/")
    assert shown.count() == 1
    client.logout()
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        client.force_login(supporter)
        client.get("/ondersteuning/vastleggen/")
    assert shown.count() == 2


def test_p14_who_stood_in_another_list_this_hour_is_written_down_in_the_chooser_too(at_desk, truus):
    lists = ["mensen/", "vastleggen/", "vastleggen/"]
    for page in lists:
        at_desk.get(f"/ondersteuning/{page}")
    shown = AuditEvent.objects.filter(action=AuditEvent.Action.LISTED, object_id=str(truus.pk))
    assert list(shown.order_by("pk").values_list("object_type", flat=True)) == [
        "supporters.helpseeker",
        "supporters.contactmoment",
    ]
    assert at_desk.get(looked_page(truus)).content.decode().count("stond in een lijst") == 2


def test_standing_in_a_list_again_on_a_day_is_one_line_that_says_how_often(at_desk, at_work, truus):
    for _times in range(3):
        at_desk.get("/ondersteuning/mensen/")
    page = at_desk.get(looked_page(truus)).content.decode()
    assert page.count("stond in een lijst") == 1
    assert "(3 keer)" in page


def test_p14_an_empty_day_shows_nobody(at_desk):
    at_desk.get("/ondersteuning/")
    assert not AuditEvent.objects.filter(action=AuditEvent.Action.LISTED).exists()


def test_a_list_of_many_is_written_down_in_one_statement(
    at_desk, at_work, truus, django_assert_max_num_queries
):
    with at_work():
        for _each in range(20):
            HelpSeekerFactory(owner=truus.owner, organisation=truus.organisation)
    with django_assert_max_num_queries(15):
        at_desk.get("/ondersteuning/mensen/")
    assert AuditEvent.objects.filter(action=AuditEvent.Action.LISTED).count() == 21
    assert not broken_links()


def test_p12_who_looked_is_shown_to_the_person_with_all_that_hangs_on_them(at_desk, at_work, truus):
    with at_work():
        referral = ReferralFactory(person=truus)
    at_desk.get(f"/ondersteuning/verwijzingen/{referral.pk}/")
    at_desk.get(f"/ondersteuning/mensen/{truus.pk}/")
    page = at_desk.get(looked_page(truus)).content.decode()
    assert page.count("bekeken") == 2
    assert "Sanne S." in page
    assert "Doorverwijzingen" in page
    assert truus.call_name in page


def test_p12_the_page_and_the_meeleesblad_count_the_same_looks(at_desk, at_work, truus):
    """Of all that hangs on somebody: also of what they asked about their data, and of a contact."""
    with at_work():
        asked = request_of(truus)
        contact = ContactMomentFactory(
            logged_by=truus.owner,
            organisation=truus.organisation,
            person=truus,
            about="known_person",
        )
    at_desk.get(f"/ondersteuning/verzoeken/{asked.pk}/")
    record(AuditEvent.Action.UPDATE, contact, truus.owner_id, chain=str(truus.organisation_id))
    at_desk.get(f"/ondersteuning/mensen/{truus.pk}/")
    page = at_desk.get(looked_page(truus))
    told = at_desk.get(f"/ondersteuning/mensen/{truus.pk}/meeleesblad.json").json()["looked"]
    shown = sum(row["times"] for row in page.context["rows"])
    assert shown == len(told) - 2  # that each of the two was shown is written down after the first
    kinds = {each["about"] for each in told}
    assert {"supporters.datasubjectrequest", "supporters.contactmoment"} <= kinds


def test_p12_what_the_site_did_by_itself_says_so(at_desk, truus):
    record(AuditEvent.Action.DELETE, truus, None, chain=str(truus.organisation_id))
    told = at_desk.get(f"/ondersteuning/mensen/{truus.pk}/meeleesblad.json").json()["looked"]
    assert "de site zelf" in [each["who"] for each in told]


def test_p12_reading_an_envelope_is_told_apart_from_reading_the_file(
    client, at_desk, at_work, truus, teammate
):
    with at_work():
        FollowUpFactory(person=truus)
        envelope = sealed(truus, teammate)
        envelope.open(truus.owner.memberships.get())
    client.force_login(teammate)
    client.get(f"/ondersteuning/envelop/{envelope.pk}/")
    client.force_login(truus.owner)
    for page in (looked_page(truus), f"/ondersteuning/mensen/{truus.pk}/meeleesblad/"):
        assert "in een envelop van een afwezige collega" in client.get(page).content.decode()


def test_that_it_was_shown_is_written_down_too(at_desk, truus):
    at_desk.get(looked_page(truus))
    assert AuditEvent.objects.filter(
        action=AuditEvent.Action.EXPORT, object_id=str(truus.pk)
    ).exists()


def test_of_a_person_of_somebody_else_there_is_no_such_page(client, colleague, truus):
    client.force_login(colleague)
    assert client.get(looked_page(truus)).status_code == 404


def test_p14_the_privacy_contact_reads_the_record_without_a_name_of_who_is_helped(
    client, at_desk, watcher, truus
):
    at_desk.get(f"/ondersteuning/mensen/{truus.pk}/")
    client.force_login(watcher)
    page = client.get(LOG).content.decode()
    assert "bekeken" in page
    assert "Sanne S." in page
    for secret in (truus.call_name, truus.surname, truus.phone, str(truus.pk)):
        assert secret not in page


def test_what_nobody_with_an_account_did_is_not_put_down_to_somebody_who_left(
    client, watcher, support_organisation, truus
):
    chain = str(support_organisation.pk)
    record(AuditEvent.Action.DELETE, truus, None, chain=chain)
    client.force_login(watcher)
    page = client.get(LOG).content.decode()
    assert "de site zelf" in page
    assert "niet meer werkt" not in page
    record(AuditEvent.Action.CREATE, truus, None, workplace="verwijzer: De Proef", chain=chain)
    page = client.get(LOG).content.decode()
    assert "iemand zonder account" in page
    assert "verwijzer: De Proef" in page


def test_p14_the_record_is_told_by_day_and_the_same_deed_once(client, at_desk, watcher, truus):
    for _times in range(12):
        at_desk.get(f"/ondersteuning/mensen/{truus.pk}/")
    client.force_login(watcher)
    page = client.get(LOG)
    assert [row["times"] for row in page.context["rows"]] == [12]
    assert "bekeken (12 keer)" in " ".join(page.content.decode().split())
    assert page.content.decode().count("<h2") == len({"this day", "the file"})


def test_p14_reading_the_record_is_recorded(client, watcher):
    client.force_login(watcher)
    client.get(LOG)
    read = AuditEvent.objects.get(actor_id=watcher.pk, action=AuditEvent.Action.READ)
    assert read.object_type == "audit.auditevent"


def test_of_another_organisation_nothing_is_read(client, watcher, resident):
    record(AuditEvent.Action.EXPORT, resident, None, chain="een andere")
    client.force_login(watcher)
    assert "meegenomen" not in client.get(LOG).content.decode()


@pytest.mark.parametrize("who", ["supporter", "coordinator", "officer", "admin", "resident"])
def test_nobody_else_reads_it(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(LOG).status_code == 404


def file_of(client, month=""):
    answer = client.get(f"{LOG}bestand/?maand={month}")
    return [json.loads(line) for line in answer.getvalue().decode().splitlines()]


def test_p14_the_record_goes_along_in_the_terms_of_the_government_and_names_nobody(
    client, at_desk, watcher, truus
):
    at_desk.get(f"/ondersteuning/mensen/{truus.pk}/")
    client.force_login(watcher)
    lines = file_of(client)
    read = next(line for line in lines if line["name"] == "read supporters.helpseeker")
    assert [len(bytes.fromhex(read[key])) for key in ("trace_id", "span_id")] == [16, 8]
    assert read["status_code"] == 0
    assert read["start_time"] <= read["end_time"]
    told = {pair["key"]: pair["value"] for pair in read["attributes"]}
    register, _hash, kept = told["dpl.core.processing_activity_id"].partition("#")
    assert f'id="{kept}"' in client.get(urlsplit(register).path).content.decode()
    for secret in (truus.call_name, truus.surname, str(truus.pk)):
        assert secret not in json.dumps(lines)


def test_p14_taking_the_record_along_is_recorded_and_a_month_is_its_own(client, watcher):
    client.force_login(watcher)
    assert [line["name"] for line in file_of(client)] == ["export audit.auditevent"]
    assert file_of(client, "2019-01") == []
    assert file_of(client, "geen maand") != []
    assert "?maand=" in client.get(LOG).content.decode()


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE audit_auditevent SET action = 'read'",
        "DELETE FROM audit_auditevent",
        "TRUNCATE audit_auditevent",
    ],
)
def test_p14_the_portal_can_change_and_take_away_no_line(truus, at_desk, command):
    at_desk.get(reverse("supporters:person", args=[truus.pk]))
    assert AuditEvent.objects.exists()
    with (
        pytest.raises(DatabaseError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(command)
