"""Over the network, with a portal that really serves: what it sends is what another takes."""

import pytest
from django.test.testcases import LiveServerThread, _StaticFilesHandler
from django.urls import reverse
from django.utils import timezone

from initiatives.regulatory.models import Precedent, PrecedentSource, RuleQuestion, SigningKey
from initiatives.regulatory.tasks import ask_portal
from tests.factories import (
    MembershipFactory,
    MunicipalityFactory,
    Role,
    UserFactory,
    VillageFactory,
)
from tests.regulatory.factories import answer, make_question
from tests.regulatory.questions import KOELKAST


@pytest.fixture
def served(committed, settings):
    """The port of a portal on this machine, until the test stops it."""
    settings.ALLOWED_HOSTS = ["*"]
    thread = LiveServerThread("127.0.0.1", _StaticFilesHandler)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    settings.PEERS_ON_THIS_MACHINE = [("127.0.0.1", thread.port)]
    yield thread
    thread.terminate()


def asked(source):
    PrecedentSource.objects.filter(pk=source.pk).update(due_at=timezone.now())
    ask_portal(str(source.pk))
    return PrecedentSource.objects.get(pk=source.pk)


def titles():
    return set(Precedent.objects.values_list("title", flat=True))


def test_what_a_portal_serves_another_takes_until_it_is_withdrawn_and_keeps_when_it_is_gone(served):
    """It follows itself, by another name than its own."""
    municipality = MunicipalityFactory()
    village, officer, admin = (
        VillageFactory(municipality=municipality),
        UserFactory(),
        UserFactory(),
    )
    MembershipFactory(user=officer, role=Role.OFFICER, municipality=municipality)
    question = answer(make_question(village, UserFactory(), KOELKAST), officer)
    answer(make_question(village, UserFactory(), "Mag een vlag?"), officer)
    path = reverse("regulatory:precedents_json", args=[municipality.slug])
    source = PrecedentSource(address=f"http://127.0.0.1:{served.port}{path}")
    source.follow(admin)
    source = asked(source)
    assert source.offered_fingerprint == SigningKey.current().fingerprint
    assert source.trust(admin, source.offered_key)
    assert asked(source).status_text == "Het werkt."
    assert titles() == {KOELKAST, "Mag een vlag?"}
    RuleQuestion.objects.get(pk=question.pk).hide(officer)
    asked(source)
    assert titles() == {"Mag een vlag?"}
    served.terminate()
    assert asked(source).status == "unreachable"
    assert titles() == {"Mag een vlag?"}
