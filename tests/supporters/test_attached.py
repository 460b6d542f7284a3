"""From contact to room: a number of a released report, beside an initiative or a request."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from initiatives.models import Visibility
from initiatives.models.stages import Outcome, Stage
from initiatives.regulatory.models import Objection, RegulatoryRequest
from initiatives.regulatory.tasks import guard_answers
from supporters.models import AttachedCount, Theme
from tests.factories import MembershipFactory, Role
from tests.regulatory.factories import (
    REFUSAL,
    days_ago,
    decide,
    decide_experiment,
    make_initiative,
    make_request,
    take_up,
)
from tests.supporters.conftest import count_rows, end_membership
from tests.supporters.reporting import built, missed, plenty, released
from villagehub.accounts.acting import acting_as
from villagehub.demo.casework.reporting import ATTACHED, MISSED
from villagehub.notifications.models import Notification
from villagehub.suppression import Figures, Range, Sum, by_fives, hidden_of

SAID = "Vervoer: ongeveer 15 keer"


@pytest.fixture(autouse=True)
def large(america):
    america.population = 2000
    america.save()


@pytest.fixture
def report(supporter, by_coordinator, by, america):
    plenty(supporter, america)
    missed(
        supporter, america, {"vervoer": 16, "wonen": 3, "geld-en-formulieren": 8, "zorg-en-wmo": 6}
    )
    return released(by_coordinator, by, america)


@pytest.fixture
def bus(america, lead):
    return make_initiative(america, lead, "Dorpsbus", kind="village_bus")


@pytest.fixture
def asked(bus, lead):
    return make_request(bus, lead)


@pytest.fixture
def transport(db):
    return str(Theme.objects.get(code="vervoer").pk)


def send_nothing(client, report):
    address = reverse("supporters:attach", args=[report.pk])
    return client.post(address, {"theme": "", "beside": ""}).content.decode()


@pytest.fixture
def attached(report, bus, transport, by, at_work):
    with at_work():
        return AttachedCount.attach(report, transport, bus, by)


@pytest.fixture
def with_request(report, asked, transport, by, at_work):
    with at_work():
        return AttachedCount.attach(report, transport, asked, by)


def text_of(client, address):
    return client.get(address).content.decode()


def told(user):
    return list(Notification.objects.filter(recipient=user).values_list("subject", flat=True))


def send(client, report, theme, about):
    kind = "i" if hasattr(about, "kind") else "r"
    sent = {"theme": theme, "beside": f"{kind}:{about.pk}"}
    return client.post(reverse("supporters:attach", args=[report.pk]), sent, follow=True)


def test_a_supporter_sets_a_number_beside_an_initiative(
    at_desk, client, report, bus, transport, resident
):
    page = text_of(at_desk, reverse("supporters:attach", args=[report.pk]))
    assert "Vervoer: 15" in page
    assert "Wonen" not in page  # of which there were too few to tell
    assert "Dorpsbus" in send(at_desk, report, transport, bus).content.decode()
    client.force_login(resident)
    seen = text_of(client, bus.get_absolute_url())
    assert SAID in seen
    assert "America" in seen
    assert report.period.words in seen
    assert reverse("supporters:report", args=[report.pk]) in seen


def test_who_does_not_read_the_report_reads_the_number_and_no_link(client, attached, bus):
    seen = text_of(client, bus.get_absolute_url())
    assert SAID in seen
    assert "Steunpunt America" in seen
    assert reverse("supporters:report", args=[attached.report_id]) not in seen


def test_a_number_beside_a_request_stands_on_its_page_and_at_the_desk(
    client, with_request, asked, bus, officer
):
    assert SAID in text_of(client, asked.get_absolute_url())
    assert SAID not in text_of(client, bus.get_absolute_url())
    client.force_login(officer)
    assert SAID in text_of(client, reverse("regulatory:desk", args=[asked.reference]))


def test_the_desk_shows_it_also_of_an_initiative_that_only_its_people_see(
    client, with_request, asked, bus, officer
):
    type(bus).objects.filter(pk=bus.pk).update(visibility=Visibility.PRIVATE)
    client.force_login(officer)
    assert SAID in text_of(client, reverse("regulatory:desk", args=[asked.reference]))


def test_sent_twice_it_stands_there_once(at_desk, report, bus, transport, at_work, lead):
    answers = [send(at_desk, report, transport, bus).content.decode() for _press in range(2)]
    assert "stond er al bij" in answers[1]
    with at_work():
        assert AttachedCount.objects.count() == 1
    assert len([each for each in told(lead) if "getal" in each]) == 1


def test_what_the_report_hides_cannot_be_chosen(at_desk, report, bus, at_work):
    housing = str(Theme.objects.get(code="wonen").pk)
    answer = send(at_desk, report, housing, bus).content.decode()
    assert "Selecteer een geldige keuze" in answer
    assert "Dorpsbus" in answer
    with at_work():
        assert not AttachedCount.objects.exists()


def test_without_a_choice_it_says_what_to_choose(at_desk, report, bus):
    answer = text_of(at_desk, reverse("supporters:attach", args=[report.pk]))
    assert "Kies een getal." not in answer
    answer = send_nothing(at_desk, report)
    assert "Kies een getal." in answer
    assert "Kies een initiatief of een vraag." in answer


def test_a_report_about_other_villages_goes_with_nothing_here(at_desk, report, meterik, lead):
    elsewhere = make_initiative(meterik, lead, "Bus van Meterik")
    answer = text_of(at_desk, reverse("supporters:attach", args=[report.pk]))
    assert "Bus van Meterik" not in answer
    assert elsewhere.pk


def test_without_anything_to_set_it_beside_the_page_says_so(at_desk, report):
    assert "Er is nog niets om het bij te zetten" in text_of(
        at_desk, reverse("supporters:attach", args=[report.pk])
    )


def test_a_report_that_is_not_released_gives_no_number(at_desk, supporter, by_coordinator, america):
    plenty(supporter, america)
    draft = built(by_coordinator, america)
    assert at_desk.get(reverse("supporters:attach", args=[draft.pk])).status_code == 404


@pytest.mark.parametrize("who", ["other_supporter", "coordinator", "officer", "lead"])
def test_only_its_own_supporters_set_one(request, client, report, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(reverse("supporters:attach", args=[report.pk])).status_code == 404


def test_a_withdrawn_report_takes_its_number_along_and_the_supporter_hears_it(
    client, at_desk, attached, with_request, bus, asked, report, by_coordinator, supporter
):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        report.withdraw(by_coordinator, "Verkeerd geteld.")
    mine = text_of(at_desk, reverse("supporters:attached"))
    assert "staat er niet meer bij" in mine
    assert "ingetrokken" in mine
    client.logout()
    for page in (bus, asked):
        assert SAID not in text_of(client, page.get_absolute_url())
    assert any("ingetrokken" in each for each in told(supporter))
    assert count_rows("supporters_attachedcount") == 0


def test_a_correction_takes_the_old_number_along_and_the_new_one_can_be_set(
    client, at_desk, attached, bus, supporter, by_coordinator, by, america, transport
):
    missed(supporter, america, {"vervoer": 25})
    newer = released(by_coordinator, by, america, anew=True)
    assert SAID not in text_of(client, bus.get_absolute_url())
    send(at_desk, newer, transport, bus)
    client.logout()
    assert "Vervoer: ongeveer 40 keer" in text_of(client, bus.get_absolute_url())
    assert any("verbeterd" in each for each in told(supporter))


def test_the_supporter_hears_of_a_new_stage_and_of_the_end(attached, bus, lead, supporter):
    bus.move_to("exploring", lead)
    bus.move_to(bus.next_step.code, lead)
    bus.finish(Outcome.ENDED, lead)
    heard = [each for each in told(supporter) if each.startswith("Dorpsbus")]
    assert "Dorpsbus: nu in de fase verkennen" in heard
    assert "Dorpsbus: gestopt" in heard


def test_a_step_within_the_same_stage_is_no_news(attached, bus, lead, supporter):
    first, second = [step.code for step in bus.kind_data.steps if step.stage == Stage.BUILDING]
    type(bus).objects.filter(pk=bus.pk).update(stage=Stage.BUILDING, step=first)
    bus.refresh_from_db()
    bus.move_to(second, lead)
    assert not [each for each in told(supporter) if each.startswith("Dorpsbus")]
    bus.move_to("running", lead)
    assert "Dorpsbus: nu in de fase het draait" in told(supporter)


def test_the_supporter_hears_the_answer_and_sees_what_came_of_it(
    at_desk, with_request, asked, officer, decision_maker, supporter
):
    take_up(asked, officer)
    decide(asked, decision_maker)
    assert any("het antwoord van de gemeente: Toegestaan" in each for each in told(supporter))
    page = text_of(at_desk, reverse("supporters:attached"))
    assert "Toegestaan" in page
    assert str(asked) in page


def test_the_supporter_hears_that_it_is_taken_up_again(attached, bus, lead, supporter):
    bus.finish(Outcome.ENDED, lead)
    bus.reopen(lead)
    assert "Dorpsbus: weer opgepakt" in told(supporter)


def test_the_supporter_hears_that_an_experiment_is_over(
    with_request, asked, officer, decision_maker, supporter
):
    take_up(asked, officer)
    decide_experiment(asked, decision_maker, ends_in_days=-1)
    guard_answers()
    guard_answers()
    assert [each for each in told(supporter) if each.endswith(": afgelopen")] == [
        f"{asked}: afgelopen"
    ]


@pytest.fixture
def refused(municipality, america, bus, lead, officer, decision_maker):
    type(municipality).objects.filter(pk=municipality.pk).update(designated_channel=True)
    case = take_up(make_request(type(bus).objects.get(), lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    return RegulatoryRequest.objects.get(pk=case.pk)


def test_the_supporter_hears_what_was_decided_on_an_objection(
    report, transport, refused, by, at_work, lead, municipality, supporter
):
    with at_work():
        AttachedCount.attach(report, transport, refused, by)
    handler, decider = (
        MembershipFactory(role=role, municipality=municipality).user
        for role in (Role.OFFICER, Role.DECISION_MAKER)
    )
    objection = Objection.file(refused.decision, lead, "applicant", "Vier meter is genoeg.")
    objection.take_up(handler)
    objection.decide(
        decider, "upheld", "Vier meter kan.", "Het besluit wordt aangepast.", "granted"
    )
    assert f"{refused}: de beslissing op het bezwaar: {objection.get_outcome_display()}" in told(
        supporter
    )


def test_when_the_supporter_left_a_colleague_hears_it(attached, bus, lead, supporter, colleague):
    end_membership(supporter)
    bus.finish(Outcome.ENDED, lead)
    assert "Dorpsbus: gestopt" in told(colleague)
    assert "Dorpsbus: gestopt" not in told(supporter)


def test_it_is_taken_off_after_a_question(at_desk, client, attached, bus, lead):
    address = reverse("supporters:attached_off", args=[attached.pk])
    assert "Dit getal weghalen?" in text_of(at_desk, address)
    at_desk.post(address)
    assert at_desk.post(address).status_code == 404
    assert any("weggehaald" in each for each in told(lead))
    client.logout()
    assert SAID not in text_of(client, bus.get_absolute_url())


def test_who_leads_the_initiative_takes_it_off_too(client, attached, bus, lead, supporter):
    client.force_login(lead)
    address = reverse("supporters:attached_off_ours", args=[attached.pk])
    assert address in text_of(client, bus.get_absolute_url())
    assert client.post(address).url == bus.get_absolute_url()
    assert SAID not in text_of(client, bus.get_absolute_url())
    assert any("weggehaald" in each for each in told(supporter))


def number_mails(user):
    return list(Notification.objects.filter(recipient=user, subject__contains="getal"))


def withdraw(report, by_coordinator):
    with acting_as(by_coordinator.user_id, by_coordinator.organisation_id):
        report.withdraw(by_coordinator, "Verkeerd geteld.")


def test_no_mail_to_who_leads_names_the_number(attached, report, lead, by_coordinator):
    withdraw(report, by_coordinator)
    mails = number_mails(lead)
    assert sorted("ingetrokken" in mail.body for mail in mails) == [False, True]
    for mail in mails:
        assert "15" not in mail.subject + mail.body.replace(mail.body.split()[-1], "")


def test_who_leads_hears_once_for_each_that_a_number_fell_away(
    attached, with_request, bus, asked, report, lead, by_coordinator
):
    withdraw(report, by_coordinator)
    fell = [each.subject for each in number_mails(lead) if "vervallen" in each.subject]
    assert sorted(fell) == sorted(
        f"{each}: een getal uit het dorp is vervallen" for each in (bus, asked)
    )


def test_tidying_a_number_of_a_withdrawn_report_mails_nobody(
    at_desk, attached, report, lead, by_coordinator
):
    withdraw(report, by_coordinator)
    before = len(told(lead))
    at_desk.post(reverse("supporters:attached_off", args=[attached.pk]))
    assert count_rows("supporters_attachedcount") == 0
    assert len(told(lead)) == before


def test_a_supporter_who_sees_the_initiative_no_longer_does_not_hear_that_it_was_taken_off(
    client, attached, bus, lead, supporter
):
    type(bus).objects.filter(pk=bus.pk).update(visibility=Visibility.PRIVATE)
    client.force_login(lead)
    client.post(reverse("supporters:attached_off_ours", args=[attached.pk]))
    assert not any("weggehaald" in each for each in told(supporter))


@pytest.mark.parametrize("who", ["resident", "officer", "editor", "supporter"])
def test_nobody_else_takes_it_off_on_the_road_of_the_initiative(
    request, client, attached, bus, who
):
    client.force_login(request.getfixturevalue(who))
    address = reverse("supporters:attached_off_ours", args=[attached.pk])
    assert address not in text_of(client, bus.get_absolute_url())
    assert client.post(address).status_code == 404


def test_the_database_takes_no_number_that_the_report_does_not_say(
    report, bus, transport, supporter, at_work
):
    row = {
        "organisation": report.organisation,
        "report": report,
        "theme_key": transport,
        "theme_name": "Vervoer",
        "initiative": bus,
        "attached_by": supporter,
    }
    with at_work():
        with pytest.raises(DatabaseError), transaction.atomic():
            AttachedCount.objects.create(**row, number=20)
        made = AttachedCount.objects.create(**row, number=15)
        with pytest.raises(DatabaseError), transaction.atomic():
            AttachedCount.objects.filter(pk=made.pk).update(number=20)


def test_raw_sql_of_another_supporter_takes_nothing_off(attached, other_supporter):
    organisation = other_supporter.memberships.get().organisation_id
    with acting_as(other_supporter.pk, organisation), connection.cursor() as cursor:
        cursor.execute("DELETE FROM supporters_attachedcount")
        assert cursor.rowcount == 0


def test_the_list_asks_as_much_for_twenty_as_for_two(
    at_desk,
    attached,
    with_request,
    report,
    transport,
    by,
    at_work,
    america,
    lead,
):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            page = text_of(at_desk, reverse("supporters:attached"))
        return page, len(queries)

    asked()  # what is remembered between pages
    before, few = asked()
    with at_work():
        for n in range(20 - 2):
            beside = make_initiative(america, lead, f"Belbus {n}")
            AttachedCount.attach(report, transport, beside, by)
    after, many = asked()
    assert "Belbus" in after
    assert "Belbus" not in before
    assert few == many <= 12


@pytest.mark.parametrize("more", [0, 11, 16])
def test_what_the_demo_shows_elsewhere_is_told_whatever_the_lot_says(more):
    """Also with what it notes of the last months, of which some may fall in the quarter."""
    counts = MISSED | {"vervoer": MISSED["vervoer"] + more}
    cells = {
        key: Range(1, 9) if n < 10 else by_fives(round(n / 5) * 5) for key, n in counts.items()
    }
    cells["all"] = by_fives(round(sum(counts.values()) / 5) * 5)
    for lot in range(25):
        hidden = hidden_of(Figures(f"demo {lot}", cells, [Sum("all", list(counts))]))
        assert not hidden & {"all", *ATTACHED}, lot
