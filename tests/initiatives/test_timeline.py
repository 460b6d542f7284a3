"""Everything that happened to an initiative, a page at a time."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.models import LifeEvent, Visibility
from initiatives.sockets.timeline import SHOWN, Place

pytestmark = pytest.mark.django_db
NEXT = re.compile(r'href="(\?na=[^"]+)" rel="next"')


def address(initiative):
    return reverse("initiatives:timeline", args=[initiative.village.slug, initiative.slug])


def write_much(initiative, by, number):
    """Also many at one moment: a page may end between two of those."""
    then = timezone.now() - timedelta(days=400)
    for n in range(number):
        at = then + timedelta(days=n // 20)
        LifeEvent.objects.create(
            initiative=initiative, what=LifeEvent.What.PAUSED, by=by, at=at, note=f"nummer {n}."
        )


def test_each_moment_stands_on_one_page(client, winkelhoek, lead):
    write_much(winkelhoek, lead, 75)
    seen, page = [], address(winkelhoek)
    while page:
        text = client.get(page).content.decode()
        seen += re.findall(r"nummer \d+\.", text)
        further = NEXT.search(text)
        page = address(winkelhoek) + further[1].replace("&amp;", "&") if further else ""
    assert len(seen) == 75 == len(set(seen))


def test_names_are_for_who_takes_part(client, winkelhoek, lead, member):
    LifeEvent.objects.create(initiative=winkelhoek, what=LifeEvent.What.WOKEN, by=lead)
    assert str(lead) not in client.get(address(winkelhoek)).content.decode()
    client.force_login(member)
    text = client.get(address(winkelhoek)).content.decode()
    assert str(lead) in text
    assert f"{member} kwam erbij" in text


def test_a_private_initiative_tells_nothing(client, winkelhoek):
    winkelhoek.visibility = Visibility.PRIVATE
    winkelhoek.save()
    assert client.get(address(winkelhoek)).status_code == 404


@pytest.mark.parametrize("na", ["x", "2026-01-01~", "~", "2026-13-01T00:00:00+00:00~x", "\x00"])
def test_an_address_somebody_made_up_starts_anew(client, winkelhoek, lead, na):
    LifeEvent.objects.create(initiative=winkelhoek, what=LifeEvent.What.WOKEN, by=lead)
    text = client.get(address(winkelhoek), {"na": na}).content.decode()
    assert "Weer wakker gemaakt" in text
    assert Place.read(na) is None


def test_it_costs_the_same_however_much_happened(
    client, winkelhoek, lead, member, django_assert_num_queries
):
    client.force_login(member)

    def asked():
        with django_assert_num_queries(100, exact=False) as queries:
            client.get(address(winkelhoek))
        return len(queries)

    write_much(winkelhoek, lead, 1)
    asked()
    few = asked()
    write_much(winkelhoek, lead, SHOWN * 2)
    assert asked() == few
