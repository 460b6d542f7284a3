"""Of a kept page, the few things that it may be asked are kept too, and nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.agenda.factories import moment
from tests.villages.factories import EventFactory

AGENDA = "/dorpen/america/agenda/"


@pytest.mark.usefixtures("kept_pages")
@pytest.mark.parametrize("choice", ["vandaag", "weekend", "week", "maand"])
def test_a_choice_is_kept_for_visitors_apart_from_the_others(client, america, choice):
    EventFactory(
        village=america,
        title="Alleen in de hele lijst",
        starts_at=moment(timezone.localdate() + timedelta(days=70)),
    )
    first = client.get(f"{AGENDA}?wanneer={choice}&fbclid=x")
    assert "Alleen in de hele lijst" in client.get(AGENDA).content.decode()
    with CaptureQueriesContext(connection) as asked:
        again = Client().get(f"{AGENDA}?wanneer={choice}")
    assert [
        query["sql"] for query in asked.captured_queries if "web_pagechange" not in query["sql"]
    ] == []
    assert again.content == first.content


@pytest.mark.usefixtures("kept_pages")
def test_what_anybody_could_make_up_is_not_kept(client, america):
    for question in ("?wanneer=nooit", "?wanneer=week&na=1", "?dag=2026-12-05", "?x=week"):
        client.get(f"{AGENDA}{question}")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"{AGENDA}{question}")
        assert any("villages_event" in query["sql"] for query in asked.captured_queries)
