"""The team's page, the forms, and what follows from a press."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.signals.factories import becomes, shop_in, told
from tests.villages.factories import FacilityFactory
from villagehub.notifications.models import Notification
from villages.models import FacilityStatusChange
from villages.signals.checking import check_village
from villages.signals.models import CoreKind, EarlyWarning, FacilitySignal

pytestmark = pytest.mark.django_db
TEAM = "/dorpen/america/signalen/"
GIVEN = {"ground": "D_loss", "text": "Twee jaar verlies", "source_kind": "operator"}


@pytest.fixture
def shop(america):
    return shop_in(america)


@pytest.fixture
def at_home(client, editor):
    client.force_login(editor)
    return client


def given(shop, **fields):
    today = timezone.localdate()
    return {**GIVEN, "facility": shop.pk, "dated": today.isoformat(), **fields}


def test_the_team_adds_a_signal_with_its_source_once(at_home, shop):
    for _press in range(2):
        at_home.post(f"{TEAM}nieuw/", given(shop, is_verified="on"))
    assert FacilitySignal.objects.filter(is_computed=False).count() == 1
    text = at_home.get(TEAM).content.decode()
    for part in [
        *("in de gaten houden", "Twee jaar verlies", "de eigenaar of beheerder", "telt tot"),
        *("De organisatie is kwetsbaar.", "Waarom niet hoger?", "maar één bron"),
        *("Begin een initiatief", "Roep mensen bij elkaar", "Gemeente: ziet dit nog niet"),
        *("75 jaar of ouder", "Hoe het zo kwam"),
    ]:
        assert part in text
    assert "Vraag ruggensteun" not in text


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"dated": "9999-12-31"}, "dated"),
        ({"dated": "2001-01-01"}, "dated"),
        ({"source_kind": "document"}, "source_text"),
        ({"source_kind": "register"}, "source_kind"),
        ({"source_url": "javascript:alert(1)"}, "source_url"),
        ({"facility": "x"}, "facility"),
        ({"text": "x" * 301}, "text"),
    ],
)
def test_what_is_wrong_stands_at_its_field(at_home, shop, fields, name):
    answer = at_home.post(f"{TEAM}nieuw/", given(shop, **fields))
    assert name in answer.context["form"].errors
    assert not FacilitySignal.objects.exists()


def test_a_tip_waits_until_the_team_asked(client, shop, resident, stranger, editor):
    tip = {"facility": shop.pk, "ground": "A_closure", "text": "Ze stoppen ermee"}
    client.force_login(stranger)
    assert "Word eerst lid" in client.post(f"{TEAM}tip/", tip).content.decode()
    client.force_login(resident)
    for _press in range(2):
        assert client.post(f"{TEAM}tip/", tip).status_code == 302
    (signal,) = FacilitySignal.objects.all()
    assert not EarlyWarning.objects.exists()
    client.force_login(editor)
    assert "Nog navragen" in client.get(TEAM).content.decode()
    client.post(reverse("signals:verify", args=["america", signal.pk]))
    assert EarlyWarning.objects.get().level == "watch"
    client.post(reverse("signals:withdraw", args=["america", signal.pk]), {"because": "Onzin"})
    signal.refresh_from_db()
    assert (signal.withdrawn_by, signal.withdrawn_because) == (editor, "Onzin")
    text = client.get(TEAM).content.decode()
    assert "Het zakt pas na twee kwartaalcontroles achter elkaar (0 van 2)" in text


def test_the_team_makes_a_serious_warning_public_and_asks_for_backing(
    client, at_home, shop, editor, officer
):
    today = timezone.localdate()
    told(shop, "A_closure", by=editor, kind="document", on=today)
    told(shop, "E_far", by=editor, on=today)
    check_village(shop.village, today)
    warning = EarlyWarning.objects.get()
    publish = reverse("signals:publish", args=["america", warning.pk])
    backing = reverse("signals:backing", args=["america", warning.pk])
    for url in (publish, backing):
        assert at_home.get(url).status_code == 200
        for _press in range(2):
            assert at_home.post(url).status_code == 302
    asked = Notification.objects.get(kind="signal.backing")
    assert asked.recipient == officer
    client.logout()
    text = client.get("/dorpen/america/").content.decode()
    assert "De sluiting is aangekondigd, het is de laatste, en de volgende is ver weg." in text
    client.force_login(officer)
    assert "om ruggensteun van de gemeente" in client.get("/gemeente/signalen/").content.decode()


def test_a_warning_below_serious_is_not_made_public(at_home, shop, editor):
    today = timezone.localdate()
    told(shop, "D_loss", by=editor, kind="document", on=today)
    check_village(shop.village, today)
    warning = EarlyWarning.objects.get()
    assert warning.level == "warning"
    at_home.post(reverse("signals:publish", args=["america", warning.pk]))
    assert not EarlyWarning.objects.public().exists()


def test_a_change_in_the_list_is_looked_at_at_once(
    shop, editor, django_capture_on_commit_callbacks
):
    change = FacilityStatusChange(
        facility=shop,
        to_status="closing",
        on=timezone.localdate(),
        text="Brief",
        source_kind="seen",
    )
    with django_capture_on_commit_callbacks(execute=True):
        change.record(editor)
    assert EarlyWarning.objects.get().level == "watch"


def test_the_administrator_chooses_what_counts(client, admin, america):
    client.force_login(admin)
    client.post("/beheer/kernvoorzieningen/", {"kinds": ["primary_school"], "school_norm": 40})
    assert CoreKind.norms() == {"primary_school": 40}
    FacilityFactory(village=america, pupils=39)
    shop_in(america)
    check_village(america, timezone.localdate())
    assert set(FacilitySignal.objects.values_list("code", flat=True)) == {"B", "C"}


def test_pages_cost_the_same_for_one_warning_and_for_many(client, america, editor, officer):
    """The village's page too: for a visitor, with closings that are public."""
    places = [(editor, TEAM), (officer, "/gemeente/signalen/"), (None, "/dorpen/america/")]
    _closings(america, editor, range(1))
    before = [_cost(client, *place) for place in places]
    _closings(america, editor, range(1, 12))
    assert [_cost(client, *place) for place in places] == before
    assert max(before) <= 12


def _closings(village, editor, numbers):
    today = timezone.localdate()
    for number in numbers:
        shop = shop_in(village, f"Winkel {number}")
        becomes(shop, "closing", today)
        told(shop, "D_loss", by=editor, on=today, kind="document")
        told(shop, "D_reserve", by=editor, on=today, verified=False)
    check_village(village, today)
    EarlyWarning.objects.update(level="warning")


def _cost(client, user, place):
    client.logout()
    if user:
        client.force_login(user)
    client.get(place)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(place).status_code == 200
    return len(queries)
