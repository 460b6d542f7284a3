"""Another moment for now: the same for all that is started, and never in production."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from villagehub.clock import asked, database
from villagehub.local.checks import production_settings
from villagehub.local.environment import ROOT


def test_a_moment_is_of_amsterdam_and_becomes_the_seconds_that_all_share():
    env = {asked.VARIABLE: "2028-02-29T23:50"}
    asked.settle(env)
    settled = env[asked.VARIABLE]
    moment = datetime.now(UTC) + timedelta(seconds=asked.seconds_ahead(settled))
    assert moment - datetime(2028, 2, 29, 22, 50, tzinfo=UTC) < timedelta(minutes=5)
    asked.settle(env)
    assert env[asked.VARIABLE] == settled


@pytest.mark.parametrize("moment", ["2027-10-31T02:50+02:00", "2027-10-31T02:50+01:00"])
def test_an_hour_that_comes_twice_can_be_told_apart(moment):
    told = datetime.now(UTC) + timedelta(seconds=asked.seconds_ahead(moment))
    assert told - datetime.fromisoformat(moment) < timedelta(minutes=5)


def test_what_is_no_moment_is_told_in_a_sentence_and_nothing_is_the_real_time():
    with pytest.raises(ValueError, match="VILLAGEHUB_NOW is tomorrow: make it a moment"):
        asked.seconds_ahead("tomorrow")
    assert asked.seconds_ahead("") is None


def test_production_refuses_it():
    env = dict(os.environ) | production_settings() | {asked.VARIABLE: "2026-12-31T23:50"}
    refused = subprocess.run(
        [sys.executable, "-c", "import villagehub.settings"],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
    )
    assert refused.returncode == 1
    assert "VILLAGEHUB_NOW is for tests and the demo alone" in refused.stderr


def test_the_database_is_as_far_ahead_as_who_asks_it(as_owner):
    def seconds_ahead(of):
        as_owner.execute("SELECT extract(epoch FROM now() - pg_catalog.now())::float")
        return as_owner.fetchone()[0] - of

    database.follow(as_owner)
    database.follow(as_owner)
    as_owner.execute("SET LOCAL search_path = public, clock, pg_catalog")
    for ahead in (0, 86_400, -3600.5):
        as_owner.execute("SELECT set_config('clock.ahead', %s, true)", [str(ahead)])
        assert abs(seconds_ahead(ahead)) < 0.001
        as_owner.execute("SELECT statement_timestamp() - pg_catalog.statement_timestamp()")
        assert as_owner.fetchone()[0] == timedelta(seconds=ahead)


def test_no_policy_and_no_function_of_ours_keeps_the_real_time(as_owner):
    as_owner.execute("SET LOCAL search_path = public")
    as_owner.execute(database.READ_NOW)
    functions = as_owner.fetchall()
    as_owner.execute(database.POLICIES)
    policies = as_owner.fetchall()
    assert functions
    assert policies
    database.follow(as_owner)
    as_owner.execute("SET LOCAL search_path = public")
    for query in (database.READ_NOW, database.POLICIES):
        as_owner.execute(query)
        for row in as_owner.fetchall():
            assert not database.REAL_NOW.search(" ".join(filter(None, row)))
