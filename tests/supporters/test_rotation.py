"""Changing keys goes on where it was stopped: killed half-way nothing is lost and all opens."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings as portal_settings
from django.core.management import call_command
from django.db import connection, transaction

from supporters.models import (
    CaseCounter,
    ContactMoment,
    DataSubjectRequest,
    DisclosureConsent,
    FollowUp,
    HelpSeeker,
    Omission,
    Referral,
    ReferralIn,
    Referrer,
    SickEnvelope,
    SupportCase,
    UnmetNeed,
)
from supporters.rotation import count_by_key
from tests.conftest import OWNER, OWNER_URL, connect_as
from tests.factories import OrganisationFactory, Role, VillageFactory
from tests.supporters.conftest import supporter_of
from tests.supporters.test_encryption import NEW, OLD, make_everything
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Notification

BOTH = f"{NEW},{OLD}"
PATIENCE = 60


@pytest.fixture
def committed(django_db_setup, django_db_blocker, settings):
    """A file under the old key, there for other processes too; as the owner of the tables."""
    settings.CASEWORK_KEYS = OLD
    with django_db_blocker.unblock():
        portal = connect_as(OWNER)
        organisation = OrganisationFactory()
        user = supporter_of(organisation)
        try:
            organisation.villages.add(VillageFactory())
            make_everything(user, organisation, lasting=False)
            yield user, organisation
        finally:
            settings.CASEWORK_KEYS = BOTH
            clear(user, organisation)
            connect_as(portal)


def erase_who_helps():
    """No page does: whoever asks to be forgotten is erased by the database itself."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('villagehub.chore', 'erase', true)")
        cursor.execute("DELETE FROM supporters_volunteer")
        cursor.execute("DELETE FROM supporters_contribution")


def clear(user, organisation):
    erase_who_helps()
    villages = list(organisation.villages.all())
    with acting_as(user.pk, organisation.pk):
        for model in (
            UnmetNeed,
            SickEnvelope,
            Omission,
            DataSubjectRequest,
            ReferralIn,
            FollowUp,
            Referral,
            DisclosureConsent,
            SupportCase,
            ContactMoment,
            HelpSeeker,
        ):
            model.objects.all().delete()
        CaseCounter.objects.all().delete()
    for row in organisation.memberships.filter(role=Role.COORDINATOR):
        with acting_as(row.user_id, organisation.pk):
            Referrer.objects.all().delete()
    people = [each.user for each in organisation.memberships.select_related("user")]
    organisation.memberships.all().delete()
    Notification.objects.filter(recipient__in=people).delete()
    for each in people:
        each.delete()
    organisation.villages.clear()
    organisation.delete()
    for village in villages:
        village.delete()


@contextlib.contextmanager
def follow_ups_are_held():
    """Somebody has the rows of one table, so that whoever rotates waits there."""
    with psycopg.connect(**connection.get_connection_params()) as other:
        other.execute("SELECT set_config('villagehub.chore', 'rotate_keys', true)")
        assert other.execute("SELECT id FROM supporters_followup FOR UPDATE").fetchall()
        yield
        other.rollback()


def started():
    """The command as an operator runs it, in a process of its own."""
    parts = urlsplit(OWNER_URL)
    name = connection.settings_dict["NAME"]
    return subprocess.Popen(
        [sys.executable, str(portal_settings.BASE_DIR / "manage.py"), "rotate_casework_keys"],
        cwd=portal_settings.BASE_DIR,
        env={
            **os.environ,
            "DATABASE_URL": urlunsplit(parts._replace(path=f"/{name}")),
            "CASEWORK_KEYS": BOTH,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def wait_until_it_stands_still(process):
    """Some values are under the new key and committed, and the rest is held."""
    before, until = {}, time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert process.poll() is None, process.stdout.read().decode()
        counts = count_by_key()
        if counts.get("nieuw") and counts == before:
            return counts
        before = counts
        time.sleep(1)
    raise AssertionError(f"It did not get half-way: {before}")


def test_killed_half_way_and_run_again_all_opens_with_the_new_key_and_nothing_is_lost(
    committed, settings
):
    user, organisation = committed
    whole = sum(count_by_key().values())
    with follow_ups_are_held():
        process = started()
        half = wait_until_it_stands_still(process)
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    assert half["oud"]
    assert half["nieuw"]
    assert sum(half.values()) == whole
    settings.CASEWORK_KEYS = BOTH
    with acting_as(user.pk, organisation.pk):
        assert HelpSeeker.objects.named("Verzonnen", organisation.pk).get().call_name == "Truus"
        assert FollowUp.objects.get().note == "Bel na tienen"
    call_command("rotate_casework_keys")
    assert count_by_key() == {"nieuw": whole}
    settings.CASEWORK_KEYS = NEW
    with acting_as(user.pk, organisation.pk):
        person = HelpSeeker.objects.named("Verzonnen", organisation.pk).get()
        assert (person.call_name, person.phone) == ("Truus", "06-00 00 00 11")
        assert SupportCase.objects.get().question_in_own_words == "Ik kom niet meer bij de winkel."
        assert Referral.objects.get().what_matters == "Zelf kunnen kiezen."
        assert FollowUp.objects.get().note == "Bel na tienen"
        assert ContactMoment.objects.get().memory_aid == "paraplu meenemen"
