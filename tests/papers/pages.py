"""Reading and sending the pages of an initiative's papers."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse


def address(initiative, name, *more):
    return reverse(f"papers:{name}", args=[initiative.village.slug, initiative.slug, *more])


def get(client, who, url, status=200):
    client.logout() if who is None else client.force_login(who)
    answer = client.get(url)
    assert answer.status_code == status, url
    return answer.content.decode() if "html" in answer.headers["Content-Type"] else answer


def post(client, who, url, data=None, status=200):
    client.force_login(who)
    answer = client.post(url, data or {}, follow=True)
    assert answer.status_code == status, url
    return answer.content.decode()


def queries_of(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)
