"""What restarts takes no page along: life and readiness are two questions; beat knows its tasks."""

import re

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.utils import ConnectionHandler
from django.urls import reverse

from tests.factories import UserFactory, VillageFactory
from villagehub.cache import SteadyCache
from villagehub.celery import CALLS, app
from villagehub.local.environment import ROOT
from villages.models import Membership

NOBODY_LISTENS = "redis://127.0.0.1:1/0"


@pytest.fixture
def no_cache(settings):
    """The portal as in production, with a Valkey that is away."""
    away = {"BACKEND": "villagehub.cache.SteadyCache", "LOCATION": NOBODY_LISTENS}
    settings.CACHES = {"default": away}


@pytest.fixture
def plain_client(client):
    """Shows the page that people get, and not the fault behind it."""
    client.raise_request_exception = False
    return client


def end_connections(*pids):
    """As a restart does: PostgreSQL ends them, and the portal does not know yet."""
    other = connection.copy()
    with other.cursor() as cursor:
        for pid in pids:
            cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    other.close()


def end_own_connection():
    connection.ensure_connection()
    end_connections(connection.connection.info.backend_pid)


def test_all_is_well(client, db):
    answer = client.get(reverse("readiness"))
    assert (answer.status_code, answer.json()) == (200, {"database": True, "cache": True})


def test_a_cache_that_is_away_is_told_and_keeps_nobody_out(client, db, no_cache):
    answer = client.get(reverse("readiness"))
    assert (answer.status_code, answer.json()) == (200, {"database": True, "cache": False})


def test_whether_the_process_lives_asks_nothing_of_others(client, no_cache):
    """No database either: this test has none."""
    answer = client.get(reverse("life"))
    assert (answer.status_code, answer.json()) == (200, {"alive": True})


def test_the_proxy_and_the_container_ask_only_for_life():
    for name in ("docker/Caddyfile", "docker/healthcheck.py"):
        assert set(re.findall(r"/gezond/[\w/]*", (ROOT / name).read_text())) == {reverse("life")}


def test_pages_do_without_the_cache(client, america, resident, no_cache):
    for page in ("/", "/dorpen/", "/dorpen/america/", "/zoeken/?q=america", "/api/hsds/services"):
        assert client.get(page).status_code == 200
    answer = client.post(reverse("account_login"), {"login": resident.email, "password": "wrong"})
    assert answer.status_code == 200  # counted against guessing, by this process


def test_without_the_cache_guessing_is_counted_still(no_cache):
    assert cache.add("guesses", 1, 60)
    assert not cache.add("guesses", 1, 60)
    assert cache.incr("guesses") == 2
    cache.delete("guesses")
    assert cache.get_or_set("guesses", lambda: "made", 60) == "made"
    cache.clear()


def test_the_portal_uses_that_cache_and_a_pool_that_looks_at_what_it_gives():
    text = (ROOT / "villagehub/settings.py").read_text()
    assert f'"{SteadyCache.__module__}.SteadyCache"' in text
    assert settings.DATABASES["default"]["CONN_HEALTH_CHECKS"] is True


def test_the_pool_gives_no_connection_that_a_restart_ended(committed):
    told = connection.settings_dict
    pooled = told | {"OPTIONS": told["OPTIONS"] | {"pool": settings.DATABASE_POOL}}
    handler = ConnectionHandler({"default": pooled})
    portal = handler["default"]
    try:
        for _restart in range(3):
            with portal.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                (pid,) = cursor.fetchone()
            portal.close()  # back into the pool, as after each request
            end_connections(pid)
    finally:
        portal.close()
        portal.close_pool()


def test_who_reads_does_not_notice_that_the_database_restarted(committed, plain_client):
    VillageFactory(slug="america")
    end_own_connection()
    assert plain_client.get("/dorpen/america/").status_code == 200


def test_who_sends_something_does_not_notice_either(committed, plain_client):
    resident, america = UserFactory(), VillageFactory()
    plain_client.force_login(resident)
    end_own_connection()
    assert plain_client.post(reverse("villages:join", args=[america.slug])).status_code == 302
    assert Membership.objects.filter(user=resident, village=america).count() == 1


def test_what_was_half_written_is_told_and_not_done_twice(committed, plain_client):
    resident, america = UserFactory(), VillageFactory()
    plain_client.force_login(resident)

    def end_after_writing(execute, query, params, many, context):
        answer = execute(query, params, many, context)
        if query.startswith("INSERT"):
            end_own_connection()
        return answer

    with connection.execute_wrapper(end_after_writing):
        answer = plain_client.post(reverse("villages:join", args=[america.slug]))
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "kijk of het er al staat" in answer.content.decode()
    connection.close()
    assert not Membership.objects.filter(user=resident, village=america).exists()


def test_beat_calls_only_tasks_that_there_are():
    app.loader.import_default_modules()
    assert set(CALLS) <= set(app.tasks)
