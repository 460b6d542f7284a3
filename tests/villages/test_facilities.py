"""Facilities, from the first sign of trouble to a confirmed correction, through their pages."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import MembershipFactory, OrganisationFactory, Role
from tests.villages.factories import (
    FacilityFactory,
    FacilityReportFactory,
    FacilityStatusChangeFactory,
)
from villagehub.notifications.models import MessageKind, Notification
from villages.models import (
    Facility,
    FacilityCheck,
    FacilityReport,
    FacilityStatusChange,
    Organisation,
)
from villages.tasks import ask_for_facility_round

Status = Facility.Status
TODAY = timezone.localdate
URL = "/dorpen/america/voorzieningen/"


def shown(client, url=URL):
    return client.get(url).content.decode()


def record(facility, status, days_ago, by, **more):
    change = FacilityStatusChange(
        facility=facility,
        to_status=status,
        on=TODAY() - timedelta(days=days_ago),
        text=f"Nu {status}.",
        **more,
    )
    change.record(by)
    return change


@pytest.fixture
def shop(america):
    return FacilityFactory(
        village=america, kind="shop", name="Dorpswinkel", latitude=51.4, longitude=5.9
    )


def facility_data(**more):
    return {"kind": "shop", "name": "Bakker", **more}


# What is at risk stays in the village


def test_what_is_at_risk_is_told_to_the_village_and_nowhere_else(
    client, america, shop, resident, neighbour, editor
):
    heir = FacilityFactory(village=america, kind="shop", name="Winkelhoek")
    record(shop, Status.CLOSED, 20, editor, replaced_by=heir)
    record(heir, Status.AT_RISK, 10, editor)
    pages = (URL, "/dorpen/america/voorzieningen.csv", shop.get_absolute_url(), "/dorpen/america/")
    for person in (None, neighbour):
        if person:
            client.force_login(person)
        assert not [url for url in pages if "Winkelhoek" in shown(client, url)]
        assert client.get(heir.get_absolute_url()).status_code == 404
        assert client.get(
            reverse("villages:facility_report", args=["america", heir.pk])
        ).status_code in {302, 404}
    client.force_login(resident)
    assert all("Winkelhoek" in shown(client, url) for url in pages)


def test_that_it_was_at_risk_stays_in_the_village_also_afterwards(client, shop, resident, editor):
    record(shop, Status.AT_RISK, 300, editor)
    record(shop, Status.CLOSED, 30, editor)
    page = shown(client, shop.get_absolute_url())
    assert "Nu closed." in page
    assert "Nu at_risk." not in page
    assert "onder druk" not in page
    client.force_login(resident)
    assert "Nu at_risk." in shown(client, shop.get_absolute_url())


# History


def test_the_newest_change_is_the_status_and_history_is_filled_in_backwards(shop, editor):
    closed = record(shop, Status.CLOSED, 10, editor)
    opened = record(shop, Status.OPEN, 4000, editor)
    between = record(shop, Status.REDUCED, 100, editor)
    shop.refresh_from_db()
    assert (shop.status, shop.status_since) == (Status.CLOSED, closed.on)
    assert (opened.from_status, between.from_status, closed.from_status) == ("", "open", "")
    assert closed.confirmed_by == editor
    record(shop, Status.CLOSED, 10, editor)  # the same news, told twice at once
    order = [change.to_status for change in shop.changes.for_list()]
    assert order == ["closed", "reduced", "open"]


def test_closed_and_replaced_is_no_loss_while_the_replacement_is_open(america, shop, editor):
    heir = FacilityFactory(village=america, kind="shop", name="Winkelhoek")
    change = record(shop, Status.CLOSED, 10, editor, replaced_by=heir)
    assert not change.is_loss
    heir.status = Status.CLOSED
    assert change.is_loss


def test_an_editor_tells_what_became_of_it_with_source_and_replacement(
    client, america, shop, editor
):
    heir = FacilityFactory(village=america, kind="shop", name="Winkelhoek")
    client.force_login(editor)
    url = reverse("villages:facility_status", args=["america", shop.pk])
    good = {
        "to_status": "replaced",
        "on": "2026-03-01",
        "text": "De winkel sloot.",
        "source_kind": "document",
        "source_text": "brief van de eigenaar",
        "confidence": "probable",
    }
    assert "Kies wat ervoor in de plaats kwam" in client.post(url, good).content.decode()
    later = {**good, "on": "2999-01-01", "replaced_by": heir.pk}
    assert "Deze dag moet nog komen" in client.post(url, later).content.decode()
    assert client.post(url, {**good, "replaced_by": heir.pk}).status_code == 302
    again = client.post(url, {**good, "replaced_by": heir.pk})
    assert "staat al in de geschiedenis" in again.content.decode()
    page = shown(client, shop.get_absolute_url())
    assert "waarschijnlijk" in page
    assert "brief van de eigenaar" in page
    assert "Winkelhoek" in page
    change = shop.changes.get()
    confirm = reverse("villages:change_confirm", args=["america", shop.pk, change.pk])
    assert confirm in page
    client.post(confirm)
    client.post(confirm)
    shop.refresh_from_db()
    assert (shop.status_confidence, shop.replaced_by) == ("confirmed", heir)
    assert "waarschijnlijk" not in shown(client, shop.get_absolute_url())


# Writing


def test_a_new_facility_is_open_by_the_days_that_were_typed(client, america, editor):
    client.force_login(editor)
    url = reverse("villages:facility_new", args=["america"])
    data = facility_data(
        monday="9-12, 13.00-17.00",
        closed_on_holidays="on",
        postcode="5966 ab",
        point="51.4379, 5.9802",
        operator_name="Bakkerij Jansen",
        wheelchair="yes",
    )
    assert client.post(url, data).status_code == 302
    made = Facility.objects.get(name="Bakker")
    assert made.opening_hours == "Mo 09:00-12:00,13:00-17:00; PH off"
    assert (made.postcode, made.latitude, made.longitude) == ("5966AB", 51.4379, 5.9802)
    assert (made.last_checked_on, made.edited_at is None) == (TODAY(), False)
    assert "Bakkerij Jansen" in shown(client, made.get_absolute_url())
    twice = client.post(url, {**data, "name": "BAKKER"})
    assert "staat er al" in twice.content.decode()
    edit = reverse("villages:facility_edit", args=["america", made.pk])
    assert 'value="9.00-12.00, 13.00-17.00"' in shown(client, edit)
    client.post(
        edit, facility_data(operator_name="bakkerij jansen", opening_hours="Mo[1] 10:00-12:00")
    )
    made.refresh_from_db()
    assert (made.opening_hours, made.latitude) == ("Mo[1] 10:00-12:00", None)
    assert Organisation.objects.filter(name__iexact="bakkerij jansen").count() == 1
    assert "Mo[1] 10:00-12:00" in shown(client, edit)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("point", "52.52, 13.40", "ligt niet in Nederland"),
        ("point", "5.9802, 51.4379, 3.1", "Een punt is twee getallen"),
        ("point", "53.2194, 6.5665", "kilometer van America"),
        ("opening_hours", "ma-vr 9-17", "kan ik niet lezen"),
        ("opening_hours", "Mo 12:00-10:00", "Zijn begin en einde omgekeerd"),
        ("monday", "17-9", "ligt het einde voor het begin"),
        ("postcode", "0012 AB", "Een postcode is bijvoorbeeld"),
        ("phone", "bel maar", "heeft alleen cijfers"),
        ("website", "geen adres", "Een adres is bijvoorbeeld"),
    ],
)
def test_what_cannot_be_right_is_refused_in_words(client, america, editor, field, typed, said):
    america.latitude, america.longitude = 51.437, 5.979
    america.save()
    client.force_login(editor)
    answer = client.post(
        reverse("villages:facility_new", args=["america"]), facility_data(**{field: typed})
    )
    assert said in answer.content.decode()
    assert not Facility.objects.filter(name="Bakker").exists()


def test_days_and_a_rule_together_are_refused(client, america, editor):
    client.force_login(editor)
    data = facility_data(monday="9-17", opening_hours="24/7")
    answer = client.post(reverse("villages:facility_new", args=["america"]), data)
    assert "Niet allebei" in answer.content.decode()


def test_the_database_refuses_a_point_elsewhere_and_half_a_point(shop):
    for latitude, longitude in ((52.5, 13.4), (51.4, None)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Facility.objects.filter(pk=shop.pk).update(latitude=latitude, longitude=longitude)


def test_pressing_twice_at_once_makes_one_facility(shop):
    with pytest.raises(IntegrityError), transaction.atomic():
        FacilityFactory(village=shop.village, kind=shop.kind, name=shop.name.upper())


# List and map


def test_the_list_is_narrowed_to_a_kind_and_to_what_is_open(client, america, shop):
    FacilityFactory(village=america, kind="gp", name="Huisarts", opening_hours="24/7")
    FacilityFactory(village=america, kind="pub", name="Café", opening_hours="24/7", status="paused")
    page = shown(client, f"{URL}?soort=gp")
    assert "Huisarts" in page
    assert "Dorpswinkel" not in page
    page = shown(client, f"{URL}?open=nu")
    assert "altijd open" in page
    assert "Dorpswinkel" not in page
    assert ">Café<" not in page
    assert "Dorpswinkel" in shown(client, f"{URL}?soort=ruimteschip")


def test_the_numbers_on_the_map_are_those_of_the_list(client, america, shop):
    FacilityFactory(village=america, kind="sport", name="Veld", latitude=51.41, longitude=5.92)
    FacilityFactory(village=america, kind="sport", name="Zaal", latitude=51.41, longitude=5.92)
    FacilityFactory(village=america, kind="pub", name="Café")
    seen = client.get(URL).context["map"]
    assert [(row.number, str(row.thing)) for row in seen.rows] == [
        (None, "Café"),
        (1, "Dorpswinkel"),
        (2, "Veld"),
        (3, "Zaal"),
    ]
    assert [(pin.label, pin.names) for pin in seen.pins] == [
        ("1", "Dorpswinkel"),
        ("2, 3", "Veld, Zaal"),
    ]


# Reports


def test_a_resident_reports_and_hears_what_became_of_it(client, shop, resident, editor):
    report = reverse("villages:facility_report", args=["america", shop.pk])
    client.force_login(resident)
    data = {"about": "hours", "text": "Op vrijdag tot negen uur."}
    assert client.post(report, data).status_code == 302
    again = client.post(report, data)
    assert "al gemeld" in again.content.decode()
    client.post(report, {"about": "gone", "text": "Ik hoorde dat ze stoppen."})
    told = Notification.objects.filter(kind=MessageKind.FACILITY_REPORTED)
    assert [row.recipient for row in told] == [editor]  # one a day
    client.force_login(editor)
    queue = reverse("villages:facility_reports", args=["america"])
    assert "Op vrijdag tot negen uur." in shown(client, queue)
    hours, gone = FacilityReport.objects.order_by("created_at")
    client.post(reverse("villages:report_confirm", args=["america", hours.pk]))
    decline = reverse("villages:report_decline", args=["america", gone.pk])
    assert client.post(decline, {"answer": " "}).status_code == 200
    client.post(decline, {"answer": "Gevraagd: het gaat door."})
    client.post(decline, {"answer": "Nog eens."})
    answers = Notification.objects.filter(recipient=resident, kind=MessageKind.FACILITY_ANSWER)
    assert sorted("Gevraagd: het gaat door." in row.body for row in answers) == [False, True]
    assert "Niets dat wacht" in shown(client, queue)
    shop.refresh_from_db()
    assert shop.last_checked_on == TODAY()


def test_somebody_reports_on_behalf_of_a_person_without_mail(
    client, shop, resident, editor, person_without_email
):
    client.force_login(resident)
    url = reverse("villages:facility_report", args=["america", shop.pk])
    client.post(url, {"about": "access", "text": "Een drempel.", "person": person_without_email.pk})
    report = FacilityReport.objects.get()
    assert (report.user, report.recorded_by) == (person_without_email, resident)
    report.settle("declined", editor, "Er ligt een plank.")
    FacilityReportFactory(facility=shop, user=person_without_email)
    FacilityReport.objects.end()
    assert sorted(FacilityReport.objects.values_list("state", flat=True)) == [
        "declined",
        "taken_back",
    ]


# The round


def test_the_round_asks_once_in_half_a_year_and_takes_back(client, america, shop, editor):
    old = date(2026, 1, 5)
    Facility.objects.update(last_checked_on=old)
    FacilityFactory(village=america, name="Nieuw")
    for day in ("2026-11-23", "2026-11-24", "2027-02-01"):
        ask_for_facility_round(day)
    periods = Notification.objects.filter(kind=MessageKind.FACILITY_ROUND, recipient=editor)
    assert sorted(periods.values_list("period", flat=True)) == ["2026-2", "2027-1"]
    client.force_login(editor)
    url = reverse("villages:facility_round", args=["america"])
    Facility.objects.filter(pk=shop.pk).update(last_checked_on=TODAY() - timedelta(days=300))
    assert "Dorpswinkel" in shown(client, url)
    assert "Nieuw" not in shown(client, url)
    check = reverse("villages:facility_check", args=["america", shop.pk])
    client.post(check)
    client.post(check)
    assert FacilityCheck.objects.count() == 1
    assert "Vandaag nagekeken" in shown(client, url)
    client.post(reverse("villages:facility_uncheck", args=["america", shop.pk]))
    client.post(reverse("villages:facility_uncheck", args=["america", shop.pk]))
    shop.refresh_from_db()
    assert shop.last_checked_on == TODAY() - timedelta(days=300)
    assert client.get(check).status_code == 405


def test_an_editor_of_another_village_keeps_nothing_here(client, shop, meterik, neighbour):
    MembershipFactory(user=neighbour, village=meterik, role=Role.EDITOR)
    client.force_login(neighbour)
    report = FacilityReportFactory(facility=shop)
    for name in ("facility_edit", "facility_status", "facility_check"):
        assert (
            client.post(reverse(f"villages:{name}", args=["america", shop.pk])).status_code == 403
        )
    settle = reverse("villages:report_confirm", args=["america", report.pk])
    assert client.post(settle).status_code == 404
    elsewhere = reverse("villages:facility_edit", args=["meterik", shop.pk])
    assert client.get(elsewhere).status_code == 404


# What it costs


def kept(america, editor):
    place = FacilityFactory(
        village=america,
        opening_hours="24/7",
        operator=OrganisationFactory(),
        last_checked_on=date(2026, 1, 1),
    )
    FacilityReportFactory(facility=place)
    heir = FacilityFactory(village=america)
    FacilityStatusChangeFactory(facility=place, confirmed_by=editor, replaced_by=heir)
    return place


def test_the_pages_of_an_editor_cost_the_same_for_one_row_and_for_twenty(client, america, editor):
    client.force_login(editor)
    place = kept(america, editor)
    csv_url = "/dorpen/america/voorzieningen.csv"
    urls = [URL, f"{URL}?open=nu", f"{URL}meldingen/", f"{URL}ronde/", csv_url]

    def costs(rows):
        lines = "\n".join(f"Nieuw {n};winkel;51,4;5,9" for n in range(rows))
        file = SimpleUploadedFile("a.csv", f"naam;soort;breedte;lengte\n{lines}".encode())
        counted = []
        for url in (*urls, place.get_absolute_url()):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            counted.append(len(queries))
        with CaptureQueriesContext(connection) as queries:
            assert client.post(f"{URL}inlezen/", {"file": file}).status_code == 200
        return [*counted, len(queries)]

    before = costs(1)
    for _row in range(19):
        kept(america, editor)
        FacilityStatusChangeFactory(facility=place, confirmed_by=editor)
    assert costs(20) == before
    assert max(before) <= 12
