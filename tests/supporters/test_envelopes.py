"""The envelope for a sudden absence: who reads it from when until when, and what no trick opens."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import FollowUp, HelpSeeker, Merging, SealedCall, SickEnvelope
from supporters.tasks import forget_envelopes
from tests.supporters.conftest import count_rows, end_membership
from tests.supporters.factories import (
    FollowUpFactory,
    HelpSeekerFactory,
    at_work_as,
    proposed,
    sealed,
)
from tests.supporters.test_access import queries_of
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent
from villagehub.celery import app
from villagehub.notifications.models import Notification

MINE = "/ondersteuning/envelop/"
OPEN = "/ondersteuning/envelop/open/"
AWAY = "/ondersteuning/envelop/weg/"
HERE = "/ondersteuning/enveloppen/"
HOUR = timedelta(hours=1)
EVERYBODY_ELSE = ["colleague", "coordinator", "other_supporter", "resident", "officer"]


@pytest.fixture
def promised(truus, at_work):
    with at_work():
        FollowUpFactory(person=truus, note="Bel na tienen")
    return truus


@pytest.fixture
def envelope(promised, at_work, teammate):
    with at_work():
        return sealed(promised, teammate)


@pytest.fixture
def opened(envelope, at_work, supporter):
    with at_work():
        assert envelope.open(supporter.memberships.get())
    return envelope


def as_(user, row):
    return acting_as(user.pk, row.organisation_id)


def seen(user, row):
    """What raw SQL shows, and what the queryset does."""
    with as_(user, row):
        raw = count_rows("supporters_sickenvelope"), count_rows("supporters_sealedcall")
        asked = (
            SickEnvelope.objects.visible_to(user).count(),
            SealedCall.objects.visible_to(user).count(),
        )
    return raw, asked


NOTHING = ((0, 0), (0, 0))
ALL = ((1, 1), (1, 1))


def move(row, **dates):
    """As the owner of the tables: name `as_owner` first."""
    with as_(row.owner, row), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', 'rotate_keys', true)")
        SickEnvelope.objects.filter(pk=row.pk).update(**dates)
        cursor.execute("SELECT set_config('villagehub.chore', '', true)")


def refused(make):
    with pytest.raises(DatabaseError), transaction.atomic():
        make()
    return True


def open_by_sql(user, row, why):
    with as_(user, row), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_open_envelope(%s, %s)", [row.pk, why])
        return cursor.fetchone()[0]


def test_p5_sealed_only_who_sealed_it_reads_it(envelope, supporter, teammate):
    assert seen(supporter, envelope) == ALL
    assert seen(teammate, envelope) == NOTHING


def test_p5_open_the_colleague_reads_the_call_and_not_the_file(opened, teammate):
    assert seen(teammate, opened) == ALL
    with as_(teammate, opened):
        call = SealedCall.objects.get()
        assert (call.call_name, call.what) == ("Truus", "Bellen: Bel na tienen")
        assert count_rows("supporters_helpseeker") == count_rows("supporters_followup") == 0


@pytest.mark.parametrize("who", EVERYBODY_ELSE)
def test_p5_nobody_else_reads_it_sealed_or_open(request, envelope, at_work, supporter, who):
    user = request.getfixturevalue(who)
    assert seen(user, envelope) == NOTHING
    with at_work():
        envelope.open(supporter.memberships.get())
    assert seen(user, envelope) == NOTHING


def test_p5_it_closes_by_itself_after_fourteen_days(as_owner, opened, teammate):
    fourteen = timedelta(days=14)
    assert abs(opened.closes_at - timezone.now() - fourteen) < timedelta(minutes=1)
    before = timezone.now() - fourteen
    move(opened, opened_at=before, closes_at=before + fourteen + HOUR)
    assert seen(teammate, opened) == ALL
    move(opened, opened_at=before - HOUR, closes_at=timezone.now() - HOUR)
    assert seen(teammate, opened) == NOTHING


def test_a_colleague_who_left_reads_nothing(opened, teammate):
    end_membership(teammate)
    assert seen(teammate, opened) == NOTHING


def test_that_the_colleague_left_is_told_to_who_sealed_it_and_to_who_would_open_it(
    client, envelope, supporter, teammate, coordinator
):
    end_membership(teammate)
    client.force_login(supporter)
    assert "werkt hier niet meer" in client.get(MINE).content.decode()
    client.force_login(coordinator)
    here = client.get(HERE).content.decode()
    assert "werkt hier niet meer en leest niets" in here
    assert reverse("supporters:envelope_open_for", args=[envelope.pk]) not in here
    client.post(reverse("supporters:envelope_open_for", args=[envelope.pk]), {"reason": "ziek"})
    with as_(supporter, envelope):
        assert SickEnvelope.objects.get().is_sealed


@pytest.mark.parametrize("who", ["teammate", *EVERYBODY_ELSE])
def test_nobody_else_opens_it_by_raw_sql(request, envelope, teammate, who):
    """A coordinator may, and not without a reason."""
    assert open_by_sql(request.getfixturevalue(who), envelope, "") is None
    if who != "coordinator":
        assert open_by_sql(request.getfixturevalue(who), envelope, "Zomaar") is None
    assert seen(teammate, envelope) == NOTHING


@pytest.mark.parametrize("who", ["supporter", "teammate", "coordinator"])
def test_no_policy_lets_a_row_be_changed(request, opened, who):
    with as_(request.getfixturevalue(who), opened):
        later = timezone.now() + timedelta(days=99)
        assert SickEnvelope.objects.update(closes_at=later) == 0


def test_it_is_not_sealed_open_nor_for_who_does_not_work_here(
    promised, at_work, supporter, teammate, other_supporter
):
    of = {"owner": supporter, "organisation": promised.organisation}
    now = timezone.now()
    with at_work():
        assert refused(
            lambda: SickEnvelope.objects.create(
                **of,
                colleague=teammate,
                opened_at=now,
                opened_by=supporter,
                closes_at=now + timedelta(days=99),
            )
        )
        assert refused(lambda: SickEnvelope.objects.create(**of, colleague=other_supporter))


def test_a_colleague_puts_nobody_of_another_in_an_envelope_of_their_own(
    envelope, colleague, teammate
):
    with as_(colleague, envelope):
        own = HelpSeekerFactory(owner=colleague, organisation=envelope.organisation)
        FollowUpFactory(person=own)
        theirs = sealed(own, teammate)
        person = HelpSeeker(pk=_person_of(envelope))
        call = SealedCall(envelope=theirs, person=person, due_on=timezone.localdate())
        assert refused(call.save)


def _person_of(envelope):
    with as_(envelope.owner, envelope):
        return SealedCall.objects.get(envelope=envelope).person_id


def test_who_is_restricted_since_or_gone_is_left_out(opened, promised, at_work, teammate):
    for field in ("restricted_on", "gone_on"):
        with at_work():
            HelpSeeker.objects.update(**{field: timezone.localdate()})
        assert seen(teammate, opened)[0] == (1, 0)
        with at_work():
            HelpSeeker.objects.update(**{field: None})
        assert seen(teammate, opened)[0] == (1, 1)


def test_only_this_week_of_ones_own_unrestricted_files_goes_in(promised, at_work, teammate):
    today = timezone.localdate()
    with at_work():
        by = at_work_as(promised)
        FollowUpFactory(person=promised, due_on=today + timedelta(days=7))
        FollowUpFactory(person=promised, due_on=today + timedelta(days=6), note="Net nog")
        asked = HelpSeekerFactory(
            owner=promised.owner, organisation=promised.organisation, restricted_on=today
        )
        FollowUpFactory(person=asked)
        row = SickEnvelope.seal(teammate, by)
        assert sorted(each.what for each in row.calls.all()) == [
            "Bellen: Bel na tienen",
            "Bellen: Net nog",
        ]


def test_sealing_anew_replaces_it(envelope, promised, at_work, colleague):
    with at_work():
        sealed(promised, colleague)
        assert SickEnvelope.objects.get().colleague == colleague
        assert SealedCall.objects.count() == 1


def test_a_file_that_is_handed_over_leaves_the_envelope(
    opened, promised, at_work, teammate, colleague, supporter
):
    with at_work():
        row = proposed(promised, colleague)
    with as_(colleague, row):
        assert row.accept(colleague.memberships.get()) == 1
    assert seen(teammate, opened)[0] == (1, 0)
    assert seen(supporter, opened)[0] == (1, 0)


def test_of_two_files_made_one_the_call_stays_in(opened, promised, at_work, supporter, teammate):
    with at_work():
        kept = HelpSeekerFactory(owner=supporter, organisation=promised.organisation)
        Merging(kept, promised, at_work_as(promised)).carry_out({})
        assert SealedCall.objects.get().person == kept
    assert seen(teammate, opened) == ALL


def test_who_is_erased_is_erased_from_the_envelope(opened, promised, at_work, teammate):
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_erase_person(%s)", [promised.pk])
        assert cursor.fetchone()[0]
    assert seen(teammate, opened)[0] == (1, 0)


def test_a_night_forgets_what_closed_or_lay_sealed_for_fourteen_days(
    as_owner, envelope, at_work, supporter
):
    assert forget_envelopes() == 0
    move(envelope, created_at=timezone.now() - timedelta(days=14) + HOUR)
    assert forget_envelopes() == 0
    move(envelope, created_at=timezone.now() - timedelta(days=14) - HOUR)
    assert forget_envelopes() == 1
    assert seen(supporter, envelope) == NOTHING


def told(user):
    return set(Notification.objects.filter(recipient=user).values_list("subject", flat=True))


def test_that_it_closed_by_itself_both_hear_once(as_owner, opened, supporter, teammate):
    move(opened, opened_at=timezone.now() - timedelta(days=15), closes_at=timezone.now() - HOUR)
    assert forget_envelopes() == 1
    assert forget_envelopes() == 0
    for person in (supporter, teammate):
        assert any("is weer dicht" in each for each in told(person))


def test_that_it_lapsed_unopened_its_owner_hears_alone(as_owner, envelope, supporter, teammate):
    move(envelope, created_at=timezone.now() - timedelta(days=14) - HOUR)
    forget_envelopes()
    assert "Je envelop is verlopen" in told(supporter)
    assert not told(teammate)


@pytest.fixture
def lapsed(promised, envelope, colleague, teammate):
    """Two envelopes of two supporters, that the coming night forgets."""
    with as_(colleague, promised):
        other = HelpSeekerFactory(owner=colleague, organisation=promised.organisation)
        FollowUpFactory(person=other)
        rows = [envelope, sealed(other, teammate)]
    for row in rows:
        move(row, created_at=timezone.now() - timedelta(days=14) - HOUR)
    return rows


def let_no_message_reach(user):
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$"
            " BEGIN RAISE EXCEPTION 'disk full' USING ERRCODE = '53100'; END $$;"
            " CREATE TRIGGER full_disk BEFORE INSERT ON notifications_notification FOR EACH ROW"
            f" WHEN (NEW.recipient_id = '{user.pk}') EXECUTE FUNCTION full_disk()"
        )


def test_a_message_that_fails_keeps_no_envelope_and_no_other_message(
    as_owner, lapsed, supporter, colleague, monkeypatch
):
    let_no_message_reach(supporter)
    monkeypatch.setitem(app.conf, "task_eager_propagates", False)  # as a worker does
    assert forget_envelopes() == 2
    for row in lapsed:
        assert seen(row.owner, row) == NOTHING
    assert "Je envelop is verlopen" in told(colleague)
    assert not told(supporter)


def test_who_lost_an_envelope_hears_it_also_when_the_queue_stands_still(
    as_owner, lapsed, supporter, colleague, monkeypatch
):
    monkeypatch.setitem(app.conf, "task_always_eager", False)  # and there is no worker
    assert forget_envelopes() == 2
    for person in (supporter, colleague):
        assert "Je envelop is verlopen" in told(person)


def test_by_the_pages_from_sealing_to_reading_and_taking_away(
    at_desk, client, promised, supporter, teammate
):
    page = at_desk.get(MINE).content.decode()
    assert "Dit gaat erin" in page
    answer = at_desk.post(MINE, {"colleague": teammate.pk}, follow=True).content.decode()
    assert "Verzegeld." in answer
    assert "Alleen jij leest het nu." in answer
    assert not Notification.objects.exists()
    answer = at_desk.post(OPEN, follow=True).content.decode()
    assert "De envelop is open." in answer
    assert "was al open" in at_desk.post(OPEN, follow=True).content.decode()
    told = Notification.objects.filter(period="opened")
    assert {each.recipient for each in told} == {supporter, teammate}
    assert not any("Truus" in each.subject + each.body for each in told)
    with as_(supporter, promised):
        url = reverse("supporters:envelope", args=[SickEnvelope.objects.get().pk])
    client.force_login(teammate)
    assert url in client.get("/ondersteuning/").content.decode()
    shown = client.get(url).content.decode()
    assert "Truus" in shown
    assert "Bel na tienen" in shown
    assert promised.phone in shown
    client.force_login(supporter)
    assert "leest er dan niets meer in" in client.get(AWAY).content.decode()
    assert "De envelop is weg." in client.post(AWAY, follow=True).content.decode()
    assert Notification.objects.filter(recipient=teammate, period="closed").exists()
    client.force_login(teammate)
    assert client.get(url).status_code == 404
    assert url not in client.get("/ondersteuning/").content.decode()


def test_p14_each_reading_stands_with_each_person_in_it(client, opened, promised, teammate):
    client.force_login(teammate)
    url = reverse("supporters:envelope", args=[opened.pk])
    for _n in range(2):
        client.get(url)
    read = AuditEvent.objects.about([str(promised.pk)]).filter(actor_id=teammate.pk, action="read")
    assert read.count() == 2
    client.force_login(promised.owner)
    page = client.get(reverse("supporters:who_looked", args=[promised.pk])).content.decode()
    assert page.count(str(teammate)) == 2


def test_p5_a_coordinator_opens_it_with_a_reason_and_reads_no_name(
    client, envelope, coordinator, supporter, teammate
):
    client.force_login(coordinator)
    page = client.get(HERE).content.decode()
    url = reverse("supporters:envelope_open_for", args=[envelope.pk])
    assert url in page
    assert "Truus" not in page
    assert "is-invalid" in client.post(url, {"reason": " "}).content.decode()
    assert seen(teammate, envelope) == NOTHING
    answer = client.post(url, {"reason": "Sinds maandag afwezig"}, follow=True).content.decode()
    assert "Allebei weten het." in answer
    assert "Truus" not in answer
    assert seen(teammate, envelope) == ALL
    assert seen(coordinator, envelope) == NOTHING
    assert Notification.objects.filter(period="opened").count() == 2
    client.force_login(teammate)
    read = client.get(reverse("supporters:envelope", args=[envelope.pk])).content.decode()
    assert "Sinds maandag afwezig" in read


def test_with_nothing_promised_there_is_nothing_to_seal(at_desk, truus, at_work, teammate):
    assert "niets op je lijst" in at_desk.get(MINE).content.decode()
    answer = at_desk.post(MINE, {"colleague": teammate.pk})
    assert answer.status_code == 200
    with at_work():
        assert not FollowUp.objects.exists()
        with pytest.raises(ValidationError, match="niets op je lijst"):
            sealed(truus, teammate)


def test_with_no_colleague_the_page_says_whom_to_ask(at_desk, promised):
    assert "geen andere dorpsondersteuner" in at_desk.get(MINE).content.decode()


def test_without_an_envelope_the_coordinator_reads_what_to_ask(client, coordinator):
    client.force_login(coordinator)
    assert "Er ligt geen envelop" in client.get(HERE).content.decode()


def test_the_page_asks_as_much_for_twenty_calls_as_for_one(at_desk, at_work, envelope, promised):
    few = queries_of(at_desk, MINE)
    with at_work():
        for _n in range(20):
            FollowUpFactory(
                person=HelpSeekerFactory(owner=promised.owner, organisation=promised.organisation)
            )
        sealed(promised, envelope.colleague)
    assert queries_of(at_desk, MINE) == few
    assert few <= 14  # the log writes a line for each that the list showed
