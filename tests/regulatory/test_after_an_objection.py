"""What somebody can still do after a decision, and after the decision on an objection."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from initiatives.regulatory.clock.calculation import objection_until
from initiatives.regulatory.models import Objection, RegulatoryRequest
from tests.factories import MembershipFactory, Role, UserFactory
from tests.regulatory.factories import REFUSAL, days_ago, decide, make_request, take_up

APPLICANT = Objection.By.APPLICANT


@pytest.fixture
def second_decider(municipality):
    user = UserFactory(name="Dora Tweede")
    MembershipFactory(user=user, role=Role.DECISION_MAKER, municipality=municipality)
    return user


@pytest.fixture
def refused(winkelhoek, lead, officer, decision_maker, designated):
    case = take_up(make_request(winkelhoek, lead, at=days_ago(40)), officer)
    decide(case, decision_maker, at=days_ago(10), outcome="refused", **REFUSAL)
    return RegulatoryRequest.objects.get(pk=case.pk)


@pytest.fixture
def decided(refused, lead, second_decider):
    """The objection of the applicant was found right."""
    filed = Objection.file(refused.decision, lead, APPLICANT, "Vier meter is genoeg.")
    filed.take_up(second_decider)
    texts = ("De foto laat het zien.", "Het bord mag er komen.")
    filed.decide(second_decider, "upheld", *texts, "granted")
    return filed


def page_of(client, case, user=None):
    if user:
        client.force_login(user)
    return " ".join(client.get(case.get_absolute_url()).content.decode().split())


def make_url(case):
    return reverse("regulatory:make_objection", args=[case.reference])


def test_whose_objection_runs_is_not_asked_for_another(client, refused, lead):
    assert make_url(refused) in page_of(client, refused, lead)
    filed = Objection.file(refused.decision, lead, APPLICANT, "Vier meter is genoeg.")
    assert make_url(refused) not in page_of(client, refused, lead)
    answer = client.get(make_url(refused), follow=True)
    assert answer.redirect_chain
    assert "Er loopt al een bezwaar van jullie" in answer.content.decode()
    filed.withdraw(lead)
    assert make_url(refused) in page_of(client, refused, lead)


def test_after_the_decision_on_it_one_goes_to_court_and_not_back(client, refused, decided, lead):
    last = objection_until(timezone.localdate())
    page = page_of(client, refused, lead)
    assert make_url(refused) not in page
    assert f"tot en met {date_format(last, 'l j F Y')} in beroep bij de rechtbank" in page
    told = lead.notifications.get(body__contains="beslist op het bezwaar").body
    assert date_format(last, "l j F Y") in told
    with pytest.raises(ValidationError, match="Awb 6:15"):
        Objection.file(refused.decision, lead, APPLICANT, "Nog eens.")
    with time_machine.travel(last + timedelta(days=1)):
        page = page_of(client, refused, lead)
    assert f"In beroep gaan kon tot en met {date_format(last, 'l j F Y')}" in page


def test_what_came_of_an_objection_stands_beside_what_was_decided(
    client, refused, decided, officer
):
    heading = page_of(client, refused).split("</h1>")[1][:600]
    assert "Toegestaan, na bezwaar" in heading
    assert "Bezwaar: gegrond" in heading
    client.force_login(officer)
    desk = client.get(reverse("regulatory:desk", args=[refused.reference])).content.decode()
    assert "Bezwaar: gegrond" in " ".join(desk.split()).split("</h1>")[1][:900]


def test_a_page_does_not_say_that_one_can_object_when_the_term_is_over(client, refused, lead):
    until: date = refused.decision.objection_until
    shown = date_format(until, "l j F Y")
    with time_machine.travel(until):
        page = page_of(client, refused, lead)
        assert f"Je kunt bezwaar maken tot en met {shown}" in page
        assert f"kan bezwaar maken tot en met {shown}" in page
    with time_machine.travel(until + timedelta(days=1)):
        page = page_of(client, refused, lead)
    assert "Je kunt bezwaar maken" not in page
    assert "kan bezwaar maken" not in page
    assert f"Bezwaar maken kon tot en met {shown}" in page
    assert "Niemand deed dat." in page
    assert make_url(refused) in page  # with a good reason it can still be done (Awb 6:11)
