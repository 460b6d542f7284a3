"""Nobody but the supporter gets anywhere, and what the pages ask stays the same for many rows."""

import time
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from supporters.access import LAST_SEEN
from supporters.models import FollowUp, HelpSeeker
from supporters.urls import urlpatterns
from tests.factories import MembershipFactory, Role
from tests.supporters.conftest import end_membership
from tests.supporters.factories import (
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    ReferralFactory,
    SupportCaseFactory,
    broken_glass,
    in_team_of,
    match_of,
    omission_of,
    proposed,
    sealed,
    sent_referral,
)
from villagehub.audit.models import AuditEvent

ROW_OF = {
    "contact": "contact",
    "person": "person",
    "case": "case",
    "referral": "referral",
    "consent": "consent",
    "follow": "follow_up",
    "transition": "transition",
    "team": "team",
    "request": "request",
    "release": "request",
    "omission": "omission",
    "hand": "hand_over",
    "envelope": "envelope",
    "glass": "glass",
    "match": "match",
}
ON_A_PERSON = {
    "suggestions",
    "match_new",
    "case_new",
    "referral_new",
    "follow_up_new",
    "who_looked",
    "team_ask",
} | {
    "sheet",
    "sheet_pdf",
    "sheet_json",
    "request_new",
}
# A calendar opens by its secret address, without signing in: tests/supporters/test_day.py.
# Nor is what comes in at one: tests/supporters/test_referral_in.py.
# Of the whole organisation: tests/supporters/test_needs.py, test_volunteers.py, test_tearing.py,
# test_contributions.py.
# Who makes and who reads a report: tests/supporters/test_report_pages.py.
# Numbers of it beside something: tests/supporters/test_attached.py.
ELSEWHERE = (
    *("calendar_feed", "refer", "feedback", "need", "volunteer", "contribution", "tear"),
    *("report", "municipal", "village_reports", "story", "attach"),
)
NAMES = [p.name for p in urlpatterns if not p.name.startswith(ELSEWHERE)] + [
    p.name for p in urlpatterns if p.name.split("_")[0] == "referral" and "_in" not in p.name
]
OUTSIDERS = [
    "officer",
    "decision_maker",
    "council_viewer",
    "admin",
    "coordinator",
    "editor",
    "resident",
    "stranger",
]


@pytest.fixture
def rows(truus, at_work, supporter, teammate, support_organisation):
    with at_work():
        referral = sent_referral(truus)
        omission = omission_of(truus)
        return {
            "omission": omission,
            "request": omission.asked,
            "person": truus,
            "other": HelpSeekerFactory(owner=supporter, organisation=support_organisation),
            "case": truus.cases.get(),
            "referral": referral,
            "consent": referral.consent,
            "transition": truus.transitions.get(),
            "follow_up": FollowUpFactory(person=truus),
            "match": match_of(truus),
            "envelope": sealed(truus, teammate),
            "glass": broken_glass(truus),
            "team": in_team_of(truus, teammate, says_yes=False),
            "hand_over": proposed(truus, teammate),
            "contact": ContactMomentFactory(
                logged_by=supporter, organisation=support_organisation, memory_aid="paraplu"
            ),
        }


def address(name, rows):
    pattern = next(p for p in urlpatterns if p.name == name)
    if "pk" not in pattern.pattern.converters:
        return reverse(f"supporters:{name}")
    kind = "person" if name in ON_A_PERSON else ROW_OF[name.split("_")[0]]
    other = [rows["other"].pk] if "other" in pattern.pattern.converters else []
    return reverse(f"supporters:{name}", args=[rows[kind].pk, *other])


@pytest.mark.parametrize("who", OUTSIDERS)
@pytest.mark.usefixtures("bare_errors")
def test_outsiders_can_send_nothing_to_any_page(request, client, rows, who):
    """What they can look at, and what the supporter gets, stands in tests/test_access.py."""
    client.force_login(request.getfixturevalue(who))
    pages = {"overview", "erasures", "hand_over_left", "envelopes_here", "envelope_open_for"}
    pages |= {"glass_break"}
    allowed = pages if who == "coordinator" else set()
    for name in set(NAMES) - allowed:
        assert client.post(address(name, rows)).status_code == 404, name


@pytest.mark.parametrize("who", ["colleague", "other_supporter"])
@pytest.mark.usefixtures("bare_errors")
def test_another_supporter_finds_no_row_of_mine(request, client, rows, who):
    client.force_login(request.getfixturevalue(who))
    for name in NAMES:
        if name != "overview":
            find_no_row(client, address(name, rows), rows)


def find_no_row(client, url, rows):
    if any(str(row.pk) in url for row in rows.values()):
        assert client.get(url).status_code in {404, 405}
        assert client.post(url, {"keer": "3", "stand": "waiting"}).status_code == 404
    else:
        page = client.get(url).content.decode()
        assert "Truus" not in page
        assert "paraplu" not in page


TAKEN_ALONG = {
    *("sheet_pdf", "sheet_json", "release_pdf", "release_json", "referral_letter_pdf"),
    *("feedback_letter_pdf", "log_file", "calendar_feed", "refer_pdf"),
}


def test_p25_each_file_of_casework_that_can_be_taken_along_is_known_here():
    """What is added later is asked for below too; of a report they are for who reads it."""
    files = {
        p.name
        for p in urlpatterns
        if any(kind in str(p.pattern) for kind in (".pdf", ".json", ".csv", ".ics", "bestand/"))
    }
    assert files - {"report_csv", "report_proof"} == TAKEN_ALONG


@pytest.mark.parametrize("who", ["officer", "decision_maker", "council_viewer"])
@pytest.mark.usefixtures("bare_errors")
def test_p25_the_municipality_takes_no_casework_along_and_sees_no_work_rates(
    request, client, rows, who
):
    """At a secret address nobody is signed in: there it is who has it. What a supporter and a
    coordinator see of how much was done stands on three pages."""
    client.force_login(request.getfixturevalue(who))
    at_an_address = {"calendar_feed", "refer_pdf", "feedback_letter_pdf"}
    for name in sorted(TAKEN_ALONG - at_an_address | {"today", "overview", "contacts"}):
        assert client.get(address(name, rows)).status_code == 404, name


def test_who_left_finds_nothing(client, rows, supporter):
    end_membership(supporter)
    client.force_login(supporter)
    assert client.get(reverse("supporters:today")).status_code == 404
    assert client.get(address("person", rows)).status_code == 404


def test_p7_an_officer_who_is_also_a_supporter_chooses_a_workplace_first(
    client, rows, supporter, municipality
):
    MembershipFactory(user=supporter, role=Role.OFFICER, municipality=municipality)
    client.force_login(supporter)
    response = client.get(address("person", rows))
    assert response.status_code == 302
    assert response.url.startswith(reverse("villages:workplaces"))


@pytest.mark.usefixtures("bare_errors")
def test_p7_at_the_workplace_of_the_municipality_nothing_of_casework_is_found(
    client, rows, supporter, municipality
):
    """Nor is its desk found at the other: they are two, and no search goes over both."""
    office = MembershipFactory(user=supporter, role=Role.OFFICER, municipality=municipality)
    work = supporter.memberships.get(role=Role.SUPPORTER)
    client.force_login(supporter)
    client.post(reverse("villages:workplaces"), {"membership": office.pk})
    for name in ("today", "people", "contacts", "person"):
        assert client.get(address(name, rows)).status_code in {302, 404}, name
    for page in ("/zoeken/?q=Truus", "/zoeken/?q=Verzonnen", reverse("regulatory:inbox")):
        answer = client.get(page)
        assert answer.status_code == 200
        assert str(rows["person"].pk) not in answer.content.decode()
    client.post(reverse("villages:workplaces"), {"membership": work.pk})
    assert client.get(address("person", rows)).status_code == 200
    assert client.get(reverse("regulatory:inbox")).status_code in {302, 404}


def test_pages_of_casework_are_kept_by_no_cache(at_desk, rows):
    for name in ("today", "people", "person", "contacts"):
        assert "no-store" in at_desk.get(address(name, rows))["Cache-Control"]


def test_the_record_holds_no_content(at_desk, rows):
    for name in NAMES:
        at_desk.get(address(name, rows))
    for event in AuditEvent.objects.all():
        said = " ".join([event.workplace, event.object_type, event.object_id, event.chain])
        assert "Truus" not in said
        assert "Verzonnen" not in said


# The first fence on its own: the second one is lowered for the length of the test.


def lower_the_second_fence():
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for model in apps.get_app_config("supporters").get_models():
            table = model._meta.db_table
            cursor.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")


@pytest.mark.parametrize("who", [*OUTSIDERS, "colleague", "other_supporter"])
def test_querysets_alone_show_nobody_else_a_row(as_owner, request, rows, who):
    lower_the_second_fence()
    assert HelpSeeker.objects.count() == 2
    user = request.getfixturevalue(who)
    for row in rows.values():
        assert not type(row).objects.visible_to(user).exists()


def test_querysets_alone_show_nothing_after_leaving(as_owner, rows, supporter):
    lower_the_second_fence()
    for row in rows.values():
        assert type(row).objects.visible_to(supporter).exists()
    end_membership(supporter)
    for row in rows.values():
        assert not type(row).objects.visible_to(supporter).exists()


# Half an hour away (P15).


def leave_alone(client, minutes):
    session = client.session
    session[LAST_SEEN] = int(time.time()) - minutes * 60
    session.save()


def test_p15_after_half_an_hour_alone_the_device_asks_who_is_there(at_desk, rows, supporter):
    supporter.set_unusable_password()  # signs in by code, as most do
    supporter.save()
    at_desk.force_login(supporter)
    at_desk.get(reverse("supporters:today"))
    leave_alone(at_desk, 29)
    assert at_desk.get(address("person", rows)).status_code == 200
    leave_alone(at_desk, 31)
    response = at_desk.get(address("person", rows))
    assert response.url.startswith(reverse("account_login"))
    assert at_desk.get(address("person", rows)).status_code == 302


def test_with_a_password_that_is_enough_to_go_on(client, rows, supporter):
    supporter.set_password("een-lang-verzonnen-wachtwoord")
    supporter.save()
    client.force_login(supporter)
    leave_alone(client, 31)
    response = client.get(address("person", rows))
    assert response.url.startswith(reverse("account_reauthenticate"))
    answer = client.post(response.url, {"password": "een-lang-verzonnen-wachtwoord"})
    assert answer.url == address("person", rows)
    assert client.get(answer.url).status_code == 200


def test_who_signed_in_long_ago_is_asked_at_the_first_page(client, supporter):
    client.force_login(supporter)
    supporter.last_login = timezone.now() - timedelta(hours=1)
    supporter.save()
    assert client.get(reverse("supporters:today")).status_code == 302


# The number of queries does not grow with the rows.


def queries_of(client, url):
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def add_much(truus, supporter, organisation):
    for _n in range(19):
        person = HelpSeekerFactory(owner=supporter, organisation=organisation)
        SupportCaseFactory(person=truus)
        SupportCaseFactory(person=person)
        sent_referral(truus)
        ReferralFactory(person=person)
        FollowUpFactory(person=truus)
        ContactMomentFactory(
            logged_by=supporter, organisation=organisation, person=truus, about="known_person"
        )
    done = list(FollowUp.objects.values_list("pk", flat=True)[:9])
    FollowUp.objects.filter(pk__in=done).update(done_on=timezone.localdate(), result="stopped")


@pytest.mark.parametrize(
    "name",
    [
        "today",
        "people",
        "person",
        "contacts",
        "log_contact",
        "person_same",
        "person_merge",
        "case_close",
        "referral",
        "sheet",
        "requests",
        "request",
        "release",
    ],
)
def test_a_page_asks_as_much_for_one_row_as_for_twenty(
    at_desk, rows, at_work, supporter, support_organisation, name
):
    with at_work():
        ContactMomentFactory(
            logged_by=supporter,
            organisation=support_organisation,
            person=rows["person"],
            about="known_person",
        )
    few = queries_of(at_desk, address(name, rows))
    with at_work():
        add_much(rows["person"], supporter, support_organisation)
    assert queries_of(at_desk, address(name, rows)) == few
    assert few <= 12
