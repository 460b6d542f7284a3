"""What the law sets for the whole country: who enters it, and what follows."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from initiatives.regulatory.models import EquatedDay, PenaltyAmount, RegulatoryRequest
from initiatives.regulatory.tasks import guard_clock
from tests.regulatory.factories import days_ago, make_request, take_up
from villagehub.audit.models import AuditEvent

AMOUNTS = {
    "valid_from": "2026-01-01", "first": "25", "second": "38", "third": "49",
    "source": "Staatscourant 2025, 41000",
}  # fmt: skip


def url(name, *arguments):
    return reverse(f"regulatory:{name}", args=arguments)


def send(client, to, **data):
    return client.post(to, data, follow=True).content.decode()


@pytest.fixture
def as_admin(client, admin):
    client.force_login(admin)
    return client


def test_new_amounts_stand_beside_what_is_late(
    client, as_admin, designated, winkelhoek, lead, officer
):
    for _ in range(2):
        page = send(as_admin, url("penalty_amount"), **AMOUNTS)
    assert "Vanaf 1 januari 2026" in page
    assert PenaltyAmount.objects.count() == 2
    case = take_up(make_request(winkelhoek, lead, at=days_ago(70)), officer)
    client.force_login(lead)
    page = client.get(case.get_absolute_url()).content.decode()
    assert "twee weken 25 euro" in page
    assert "bedragen sinds 1 januari 2026" in page


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"third": "20"}, "De bedragen lopen op"),
        ({"first": "0"}, "id_first_error"),
        ({"first": "99999999999"}, "id_first_error"),
        ({"valid_from": "0001-01-01"}, "oktober 2009"),
        ({"source": ""}, "id_source_error"),
    ],
)
def test_amounts_that_cannot_be_are_refused_beside_their_field(as_admin, change, words):
    page = send(as_admin, url("penalty_amount"), **{**AMOUNTS, **change})
    assert words in page
    assert PenaltyAmount.objects.count() == 1


def test_the_database_wants_a_penalty_that_rises(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        PenaltyAmount.objects.create(
            valid_from=date(2027, 1, 1), first=50, second=38, third=49, source="Fout"
        )


def test_an_equated_day_moves_a_running_term_and_taking_it_back_moves_it_back(
    as_admin, winkelhoek, lead, officer, admin
):
    case = take_up(make_request(winkelhoek, lead), officer)
    before = case.due_on
    page = send(as_admin, url("equated_day"), day=before.isoformat(), decree="Stb. 2026, 12")
    assert "Stb. 2026, 12" in page
    guard_clock(str(case.pk))
    moved = RegulatoryRequest.objects.get(pk=case.pk)
    assert moved.due_on > before
    assert "de vrije dagen zijn veranderd" in moved.changes.last().note_public
    day = EquatedDay.objects.get()
    send(as_admin, url("equated_day_back", day.pk))
    assert not EquatedDay.objects.exists()
    guard_clock(str(case.pk))
    assert RegulatoryRequest.objects.get(pk=case.pk).due_on == before
    actions = AuditEvent.objects.about([str(day.pk)]).filter(actor_id=admin.pk)
    assert set(actions.values_list("action", flat=True)) == {"create", "delete"}


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2027-04-27", "Die dag telt al niet mee: Koningsdag"),
        ("2027-05-01", "Die dag telt al niet mee: zaterdag"),
        ("1999-05-07", "tussen 2020 en 2099"),
        ("2027-05-07", "Die dag staat er al"),
    ],
)
def test_a_day_that_adds_nothing_is_refused_beside_its_field(as_admin, day, words):
    EquatedDay.objects.create(day=date(2027, 5, 7), decree="Stb. 2026, 12")
    page = send(as_admin, url("equated_day"), day=day, decree="Stb. 2026, 13")
    assert words in page
    assert "Stb. 2026, 13" in page
    assert EquatedDay.objects.count() == 1


def test_whoever_works_on_requests_reads_it_at_the_own_rules(client, officer):
    EquatedDay.objects.create(day=date(2098, 5, 30), decree="Stb. 2097, 12")
    client.force_login(officer)
    page = client.get(url("rules")).content.decode()
    assert "30 mei 2098" in page
    assert "23 euro per dag" in page
