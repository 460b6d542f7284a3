"""/gezond/ answers also when something is wrong, and says what; beat knows its tasks."""

from django.core.cache import cache
from redis.exceptions import ConnectionError as BrokerIsAway

from villagehub.celery import CALLS, app


def test_all_is_well(client, db):
    answer = client.get("/gezond/")
    assert (answer.status_code, answer.json()) == (200, {"database": True, "cache": True})


def test_a_cache_that_is_away_is_told(client, db, monkeypatch):
    def away(*args, **kwargs):
        raise BrokerIsAway("connection refused")

    monkeypatch.setattr(cache, "set", away)
    answer = client.get("/gezond/")
    assert (answer.status_code, answer.json()) == (503, {"database": True, "cache": False})


def test_public_pages_do_without_the_cache(client, america, monkeypatch):
    def away(*args, **kwargs):
        raise BrokerIsAway("connection refused")

    for name in ("get", "set", "add", "get_or_set"):
        monkeypatch.setattr(cache, name, away)
    for page in ("/", "/dorpen/", "/dorpen/america/"):
        assert client.get(page).status_code == 200


def test_beat_calls_only_tasks_that_there_are():
    app.loader.import_default_modules()
    assert set(CALLS) <= set(app.tasks)
