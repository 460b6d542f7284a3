"""Who sees which level: on every page, in counts, in mail, and by address."""

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, Role, UserFactory
from tests.signals.factories import becomes, shop_in, told
from villagehub.notifications.models import Notification
from villages.models import Facility
from villages.signals.checking import check_village
from villages.signals.models import EarlyWarning, FacilitySignal

pytestmark = pytest.mark.django_db
SECRET = "De kas is leeg"
NAME = "Zwaanwinkel"
PLACES = [
    "/dorpen/america/",
    "/dorpen/america/cijfers/",
    "/dorpen/america/signalen/",
    "/dorpen/america/signalen/tip/",
    "/dorpen/america/voorzieningen/",
    "/mijn-dorp/",
    "/gemeente/signalen/",
    "/signalen/",
    "/",
]
PEOPLE = [
    *("visitor", "stranger", "resident", "neighbour", "supporter", "officer", "other_officer"),
    *("decision_maker", "council_viewer", "admin", "editor"),
]
WHERE_IT_STANDS = ["/dorpen/america/", "/dorpen/america/signalen/", "/gemeente/signalen/"]
# The others are refused at the same doors as these.
READERS = {"visitor", "resident", "officer", "other_officer", "editor"}
# Who reads the level of the shop, at each state of it.
SEEN_BY = {
    "tip": set(),
    "watch": {"editor"},
    "warning": {"editor", "officer"},
    "critical": {"editor", "officer"},
    "published": set(PEOPLE),
    "announced": set(PEOPLE),
}


@pytest.fixture
def shop(america):
    return shop_in(america, NAME)


@pytest.fixture
def people(request):
    found = {who: request.getfixturevalue(who) for who in PEOPLE if who != "visitor"}
    return {"visitor": None, **found}


def bring_to(state, shop, editor):
    today = timezone.localdate()
    told(shop, "D_loss", by=editor, on=today, verified=state != "tip", text=SECRET)
    if state not in ("tip", "watch"):
        told(shop, "D_reserve", by=editor, on=today, kind="document", text=SECRET)
    if state in ("critical", "published"):
        told(shop, "A_closure", by=editor, on=today, kind="document", text=SECRET)
        told(shop, "E_far", by=editor, on=today)
    if state == "announced":
        becomes(shop, "closing", today)
    check_village(shop.village, today)
    warning = EarlyWarning.objects.filter(facility=shop).first()
    if state == "published":
        assert warning.make_public(editor, today)
    return warning


def read_by(client, user, warning):
    """What this person reads about it: the level, and how the till is doing."""
    client.logout()
    if user:
        client.force_login(user)
    answers = [client.get(place) for place in WHERE_IT_STANDS]
    text = "".join(each.content.decode() for each in answers if each.status_code == 200)
    marks = [f'id="w-{warning.pk}"', f'id="signaal-{warning.pk}"'] if warning else []
    return any(mark in text for mark in marks), SECRET in text


@pytest.mark.parametrize("state", SEEN_BY)
def test_a_level_is_seen_by_whom_it_is_for_and_a_till_by_team_and_officer(
    client, shop, people, state
):
    warning = bring_to(state, shop, people["editor"])
    seen = {
        who
        for who, user in people.items()
        if EarlyWarning.objects.visible_to(user or _nobody()).exists()
    }
    assert seen == SEEN_BY[state]
    found = {who: read_by(client, people[who], warning) for who in READERS}
    assert {who for who, (level, _till) in found.items() if level} == SEEN_BY[state] & READERS
    inside = {"editor"} | (SEEN_BY[state] & {"officer"})
    assert {who for who, (_level, till) in found.items() if till} == inside


def test_an_announced_closure_tells_nobody_outside_how_the_till_is_doing(client, shop, editor):
    """Nor whether there is a warning about it already."""
    today = timezone.localdate()
    becomes(shop, "closing", today)
    check_village(shop.village, today)
    before = client.get("/dorpen/america/").content.decode()
    assert "sluiting aangekondigd" in before
    bring_to("warning", shop, editor)
    warning = EarlyWarning.objects.get()
    assert (warning.level, warning.is_public) == ("warning", True)
    assert client.get("/dorpen/america/").content.decode() == before
    client.force_login(editor)
    page = client.get("/dorpen/america/signalen/").content.decode()
    assert "Het niveau zien alleen het dorpsteam en de gemeente." in page


def test_a_warning_about_the_village_opens_nothing_about_its_facilities(shop, officer, editor):
    today = timezone.localdate()
    bring_to("watch", shop, editor)
    for name in ("Praktijk", "Apotheek"):
        becomes(
            Facility.objects.create(village=shop.village, kind="gp", name=name), "closed", today
        )
    check_village(shop.village, today)
    assert EarlyWarning.objects.get(facility=None).level == "warning"
    shown = FacilitySignal.objects.visible_to(officer)
    assert {(signal.code, signal.facility) for signal in shown} == {("G", None)}


class _nobody:
    is_authenticated, pk = False, None


def test_a_page_for_everybody_is_the_same_with_and_without_a_secret_warning(
    client, shop, resident, editor
):
    """Nor do counts, sizes or ETags tell."""
    client.force_login(resident)
    before = {place: _answer(client, place) for place in PLACES}
    bring_to("warning", shop, editor)
    assert {place: _answer(client, place) for place in PLACES} == before
    client.logout()
    assert client.get("/signalen/").status_code == 200


def _answer(client, place):
    answer = client.get(place)
    return answer.status_code, answer.headers.get("ETag")


def test_mail_follows_the_same_rule(shop, people):
    bring_to("watch", shop, people["editor"])
    assert {row.recipient for row in Notification.objects.all()} == {people["editor"]}
    told(shop, "D_reserve", by=people["editor"], on=timezone.localdate(), kind="document")
    check_village(shop.village, timezone.localdate())
    told_to = {row.recipient for row in Notification.objects.all()}
    assert told_to == {people["editor"], people["officer"]}
    assert not any(SECRET in row.body for row in Notification.objects.all())


def test_the_years_count_only_what_the_reader_may_see(client, shop, officer, other_officer, editor):
    warning = bring_to("warning", shop, editor)
    today = timezone.localdate()
    EarlyWarning.objects.filter(pk=warning.pk).update(outcome="kept", outcome_on=today)
    lost = Facility.objects.create(village=shop.village, kind="gp", name="Praktijk")
    becomes(lost, "closed", today)
    client.force_login(officer)
    (year,) = client.get("/gemeente/signalen/").context["years"]
    assert (year.kept, year.missed, year.precision) == (1, 1, "0%")
    client.force_login(other_officer)
    assert client.get("/gemeente/signalen/").context["years"] == []
    client.logout()
    assert client.get("/signalen/").context["years"] == []  # too few to hide a village in


def test_the_years_keep_a_false_alarm_and_blame_nobody_for_history(client, shop, officer, editor):
    warning, today = bring_to("warning", shop, editor), timezone.localdate()
    judged = {"level": "watch", "outcome": "kept", "outcome_on": today}
    EarlyWarning.objects.filter(pk=warning.pk).update(**judged)
    old = Facility.objects.create(village=shop.village, kind="gp", name="Praktijk van vroeger")
    becomes(old, "closed", today.replace(year=1998, day=1))
    client.force_login(officer)
    page = client.get("/gemeente/signalen/")
    assert [(each.year, each.kept, each.missed) for each in page.context["years"]] == [
        (today.year, 1, 0)
    ]
    assert NAME not in page.content.decode()  # what fell below "warning" is the team's again


def test_the_public_years_show_from_ten_on(client, shop, editor):
    today = timezone.localdate()
    for number in range(10):
        EarlyWarning.objects.create(
            **{"village": shop.village, "facility": shop_in(shop.village, f"Winkel {number}")},
            **{"level": "warning", "highest": "warning", "since": today, "raised_on": today},
            **{"outcome": "closed" if number else "kept", "outcome_on": today},
        )
        if number == 8:
            assert client.get("/signalen/").context["years"] == []
    (year,) = client.get("/signalen/").context["years"]
    assert (year.judged, year.precision) == (10, "90%")


def test_an_editor_of_elsewhere_reaches_nothing_by_its_address(client, shop, editor, meterik):
    warning = bring_to("critical", shop, editor)
    signal = FacilitySignal.objects.filter(is_computed=False).first()
    other = UserFactory()
    MembershipFactory(user=other, role=Role.EDITOR, village=meterik)
    client.force_login(other)
    for name, row in (("verify", signal), ("withdraw", signal), ("publish", warning)):
        for slug, status in (("america", 403), ("meterik", 404)):
            url = reverse(f"signals:{name}", args=[slug, row.pk])
            assert client.post(url, {"because": "x"}).status_code == status
    assert not EarlyWarning.objects.public().exists()
