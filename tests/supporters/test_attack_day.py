"""An attack day: everybody who should learn nothing of one person tries every door of the portal.
What was tried and what held stands in docs/privacy.md."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from supporters.models import ReferralIn
from tests.supporters.conftest import end_membership
from tests.supporters.factories import (
    SECRET,
    ContactMomentFactory,
    FollowUpFactory,
    HelpSeekerFactory,
    broken_glass,
    in_team_of,
    make_referrer,
    proposed,
    refer,
    sealed,
    sent_referral,
)
from tests.supporters.reporting import last_quarter, noon
from villagehub.accounts.acting import acting_as
from villagehub.notifications.models import Letter, Notification

ELSEWHERE = ["https://elders.example/", "//elders.example/", "/\\elders.example", "javascript:x()"]
SECRETS = ("Truus", "Verzonnen", "06-00 00 00 11", "Dorpsstraat 1", "Appeltaart", "bij de winkel")
NOBODY = "00000000-0000-4000-8000-000000000000"
OUTSIDERS = ["resident", "officer", "admin", "coordinator", "colleague", "other_supporter"]


# Does this person exist? The answer about a file is that about none.


@pytest.mark.parametrize("who", OUTSIDERS)
def test_a_file_of_somebody_else_answers_as_one_that_is_not_there(client, request, truus, who):
    client.force_login(request.getfixturevalue(who))
    for name in ["person", "sheet", "sheet_json", "who_looked", "request_new", "person_edit"]:
        there, not_there = (
            client.get(reverse(f"supporters:{name}", args=[key])) for key in (truus.pk, NOBODY)
        )
        assert there.status_code == not_there.status_code == 404
        assert _plain(there, truus.pk) == _plain(not_there, NOBODY)
        assert there.headers.keys() == not_there.headers.keys()


def _plain(answer, key):
    """Without the address itself, and what is made anew each time."""
    text = answer.content.decode().replace(str(key), "x")
    return re.sub(r'(nonce|value)="[^"]*"', "", text)


def test_it_takes_as_many_queries_too(client, colleague, truus):
    client.force_login(colleague)
    client.get("/ondersteuning/")
    asked = []
    for key in (NOBODY, truus.pk, NOBODY, truus.pk):
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("supporters:person", args=[key]))
        asked.append(len(captured))
    assert asked[2] == asked[3]


# Once on the team.


def test_who_helped_once_learns_nothing_more(client, truus, teammate, at_work):
    with at_work():
        member = in_team_of(truus, teammate)
        member.end(truus.owner.memberships.get())
    client.force_login(teammate)
    for name in ["person", "sheet", "sheet_pdf", "sheet_json", "who_looked", "person_edit"]:
        assert client.get(reverse(f"supporters:{name}", args=[truus.pk])).status_code == 404
    for page in ["today", "people", "contacts", "envelopes", "glass_openings"]:
        text = client.get(reverse(f"supporters:{page}")).content.decode()
        assert not [word for word in SECRETS if word in text]


def test_who_left_the_work_gets_no_message_and_no_calendar(client, truus, supporter, at_desk):
    made = at_desk.post(reverse("supporters:calendar_renew"), follow=True).content.decode()
    [address] = set(re.findall(r"/ondersteuning/agenda/[\w-]+\.ics", made)) or [""]
    assert address
    end_membership(supporter)
    answer = client.get(address)
    assert answer.status_code == 404 or b"BEGIN:VEVENT" not in answer.content


# A referrer with an old address.


@pytest.fixture
def practice(coordinator):
    return make_referrer(coordinator.memberships.get())


def queries_at(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 404
    return [re.sub(r"'[^']*'|s\d+_x\d+", "?", each["sql"]) for each in captured]


def test_an_old_address_and_a_guess_take_the_same_queries(client, practice, by_coordinator):
    """So that no clock tells them apart."""
    refer(practice)
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        practice.renew(by_coordinator)
    guess = reverse("supporters:refer", args=["geraden"])
    old = reverse("supporters:refer", args=[SECRET])
    queries_at(client, guess), queries_at(client, old)
    assert queries_at(client, guess) == queries_at(client, old)


def test_who_says_to_come_from_elsewhere_guesses_no_more_often(client, practice, settings):
    """With one proxy in front what it says last counts; without one nothing of it does."""
    settings.WRONG_GUESSES_AN_HOUR = 2
    for count, said in [(0, "10.0.{n}.1"), (1, "10.0.{n}.1, 192.0.2.{way}")]:
        settings.ALLAUTH_TRUSTED_PROXY_COUNT = count
        codes = [
            client.get(
                reverse("supporters:refer", args=[f"gok-{count}-{n}"]),
                headers={"x-forwarded-for": said.format(n=n, way=7)},
                REMOTE_ADDR=f"198.51.100.{count}",
            ).status_code
            for n in range(3)
        ]
        assert codes == [404, 404, 429], count


def test_with_the_address_of_one_practice_nothing_of_another_is_found(
    client, practice, by_coordinator
):
    other = make_referrer(by_coordinator, "Praktijk Twee", "een-ander-geheim-adres")
    referral = refer(practice, feedback_scope="status_and_activity")
    page = reverse("supporters:refer_told", args=["een-ander-geheim-adres", referral.reference])
    assert client.get(page).status_code == 404
    assert other.name not in client.get(page).content.decode()
    assert ReferralIn.objects.count() == 0


# Going on elsewhere.


@pytest.mark.parametrize("to", ELSEWHERE)
def test_no_page_sends_somebody_on_to_another_site(client, supporter, to):
    supporter.set_password("een-lang-verzonnen-wachtwoord")
    supporter.save()
    said = {"login": supporter.email, "password": "een-lang-verzonnen-wachtwoord", "next": to}
    answers = [client.post(reverse("account_login"), said)]
    client.force_login(supporter)
    [workplace] = supporter.memberships.values_list("pk", flat=True)
    answers += [
        client.post("/werkplek/", {"workplace": workplace, "membership": workplace, "next": to}),
        client.get("/werkplek/", {"next": to}),
        client.get(reverse("supporters:today"), {"next": to}),
    ]
    for answer in answers:
        assert "elders" not in answer.get("Location", "")
        assert "javascript" not in answer.get("Location", "")


# What a copy on the way tells.


@pytest.mark.parametrize("name", ["today", "people", "contacts", "log_contact", "openings"])
def test_casework_answers_whole_each_time_and_is_kept_nowhere(at_desk, truus, name):
    page = reverse(f"supporters:{'glass_openings' if name == 'openings' else name}")
    first = at_desk.get(page)
    assert "ETag" not in first.headers
    assert "Last-Modified" not in first.headers
    asked = {"if-none-match": "*", "if-modified-since": "Fri, 01 Jan 2038 00:00:00 GMT"}
    assert at_desk.get(page, headers=asked).status_code == 200
    assert "no-store" in first["Cache-Control"]


@pytest.mark.parametrize("page", ["", "agenda/", "nieuws/", "cijfers/", "voorzieningen/"])
def test_a_page_of_the_village_does_not_change_with_what_a_supporter_does(
    client, america, support_organisation, supporter, at_work, page
):
    """Neither its words nor its mark: who asks each minute learns nothing of the work."""
    support_organisation.villages.add(america)
    address = america.get_absolute_url() + page
    client.get(address)
    before = client.get(address)
    with at_work():
        owned = {"organisation": support_organisation}
        person = HelpSeekerFactory(owner=supporter, village=america, **owned)
        for _each in range(12):
            ContactMomentFactory(logged_by=supporter, village=america, **owned)
        sent_referral(person)
    after = client.get(address)
    assert before.status_code == after.status_code
    assert before.get("ETag") == after.get("ETag")
    assert _plain(before, "") == _plain(after, "")


# What is sent.


def test_p15_no_mail_and_no_letter_says_a_word_of_who_is_helped(
    client, truus, supporter, teammate, colleague, coordinator, at_work, practice
):
    with at_work():
        in_team_of(truus, teammate)
        sent_referral(truus)
        FollowUpFactory(person=truus, note="Bel Truus na tienen")
        sealed(truus, teammate).open(supporter.memberships.get())
        proposed(truus, colleague)
    broken_glass(truus)
    refer(practice, call_name="Truus", surname="van Verzonnen")
    end_membership(supporter)
    sent = [f"{each.subject} {each.body}" for each in Notification.objects.all()]
    sent += [str(vars(each)) for each in Letter.objects.all()]
    assert len(sent) >= 5
    assert not [words for words in sent for secret in SECRETS if secret in words]
    assert not [words for words in sent if str(truus.pk) in words]


# What is shown when something breaks.


def test_a_page_that_breaks_shows_nothing_of_what_it_was_about(at_desk, truus, monkeypatch):
    def broken(*args, **kwargs):
        raise ZeroDivisionError(truus.call_name)

    monkeypatch.setattr("supporters.views.people.timeline_of", broken)
    at_desk.raise_request_exception = False
    answer = at_desk.get(reverse("supporters:person", args=[truus.pk]))
    assert answer.status_code == 500
    assert not [word for word in SECRETS if word in answer.content.decode()]


# Subtracting.


def test_p16_who_erases_one_person_learns_nothing_from_the_overview(
    client, coordinator, truus, at_work, supporter, support_organisation
):
    """A month that was told of stays as it was."""
    month = last_quarter().first
    of = {"logged_by": supporter, "organisation": support_organisation, "occurred_at": noon(month)}
    with at_work():
        for _each in range(11):
            ContactMomentFactory(**of)
        ContactMomentFactory(**of, person=truus, about="known_person")
    client.force_login(coordinator)
    page = reverse("supporters:overview")
    before = _plain(client.get(page), "")
    with at_work(), connection.cursor() as cursor:
        cursor.execute("SELECT supporters_erase_person(%s)", [truus.pk])
        assert cursor.fetchone()[0]
    assert _plain(client.get(page), "") == before


def test_the_fence_holds_for_sums_as_well(truus, coordinator, at_work):
    """An aggregate over a fenced table counts what one sees: nothing."""
    with acting_as(coordinator.pk, truus.organisation_id), connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*), max(surname_hash), min(id::text) FROM supporters_helpseeker"
        )
        assert cursor.fetchone() == (0, None, None)
