"""After starting: one question a page, saved as you go, for whoever runs it; and after an
example."""

from datetime import timedelta

import pytest
from django.utils import timezone

from initiatives.models import Initiative, InitiativeMember, Lesson, StageChange
from initiatives.sockets import copying
from tests.factories import MembershipFactory
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.layout import on_one_line

NEW = "/dorpen/america/initiatieven/nieuw/"
IDEA = {
    "title": "Samen rijden",
    "kind": "village_bus",
    "summary": "Een auto van het dorp.",
    "visibility": "public",
}


@pytest.fixture
def setup(winkelhoek):
    return winkelhoek.get_absolute_url() + "inrichten/"


@pytest.fixture
def bus(meterik):
    """How another village did it."""
    source = InitiativeFactory(village=meterik, kind="village_bus", title="De dorpsauto")
    begun = timezone.now() - timedelta(days=70)
    Initiative.objects.filter(pk=source.pk).update(created_at=begun)
    StageChange.objects.create(
        initiative=source,
        from_stage="idea",
        to_stage="exploring",
        from_step="idea",
        to_step="demand_survey",
        at=begun + timedelta(days=30),
    )
    Lesson.objects.create(initiative=source, title="Bel ze op", published_at=timezone.now())
    Lesson.objects.create(initiative=source, title="Nog niet af")
    return source


def test_the_wizard_saves_as_you_go_and_can_wait(client, setup, winkelhoek, lead):
    page = winkelhoek.get_absolute_url()
    client.force_login(lead)
    assert "Verder inrichten" in client.get(page).content.decode()
    assert client.get(setup).status_code == 200
    answer = client.post(setup + "nodig/", {"what_we_need": "Een koelkast"})
    assert answer.url == setup + "zien/"
    winkelhoek.refresh_from_db()
    assert winkelhoek.what_we_need == "Een koelkast"
    assert "Een koelkast" in client.get(setup + "nodig/").content.decode()
    answer = client.post(setup + "zien/later/")
    assert client.post(setup + "zien/", {"visibility": "village"}).status_code == 302
    winkelhoek.refresh_from_db()
    assert winkelhoek.visibility == "village"
    invite = client.get(setup + "mensen/").content.decode()
    assert f"Kijk op http://localhost:8000{page}" in invite
    assert "mailto:?subject=Winkelhoek" in invite
    client.post(setup + "mensen/")
    past = {"first_action": "", "first_action_on": "2020-01-01"}
    refused = client.post(setup + "eerste-stap/", past).content.decode()
    assert "Kies vandaag of een dag die nog komt." in refused
    soon = timezone.localdate() + timedelta(days=7)
    done = client.post(
        setup + "eerste-stap/", {"first_action": "Bellen", "first_action_on": soon.isoformat()}
    )
    assert done.url == page
    assert "Jullie eerste stap: Bellen" in on_one_line(client.get(page))
    winkelhoek.refresh_from_db()
    asked = client.get(setup).context["steps"]
    assert {"nodig", "zien", "mensen", "eerste-stap"} <= {step.key for step in asked}
    assert len(winkelhoek.setup_seen) == len(set(winkelhoek.setup_seen)) == 4


def test_the_wizard_is_of_who_runs_it(client, setup, winkelhoek, member):
    board = MemberFactory(initiative=winkelhoek, role=InitiativeMember.Role.BOARD).user
    client.force_login(member)
    assert client.get(setup).status_code == 403
    assert client.post(setup + "nodig/", {"what_we_need": "x"}).status_code == 403
    assert "Verder inrichten" not in client.get(winkelhoek.get_absolute_url()).content.decode()
    client.force_login(board)
    assert client.get(setup + "nodig/").status_code == 200
    assert client.get(setup + "zien/").status_code == 404  # who sees it is of its leads
    Initiative.objects.update(outcome="ended")
    assert client.get(setup).status_code == 403


def test_starting_shows_how_others_did_it_and_begins_as_they_did(client, resident, bus):
    client.force_login(resident)
    page = client.post(NEW, IDEA, follow=True).content.decode()
    copy = Initiative.objects.get(village__slug="america")
    assert "De dorpsauto" in page
    assert "Idee: 4 weken" in page
    assert "Bel ze op" in page
    assert "Nog niet af" not in page
    begin = copy.get_absolute_url() + f"inrichten/voorbeeld/{bus.pk}/"
    assert begin in page
    assert "Lessen (1)" in client.get(begin).content.decode()
    answers = [client.post(begin, {"take": "lessen"}) for _press in range(2)]
    assert answers[0].url == answers[1].url == copy.get_absolute_url() + "inrichten/"
    copy.refresh_from_db()
    assert (copy.title, copy.copied_from) == ("Samen rijden", bus)
    assert "De dorpsauto" not in client.get(answers[0].url).content.decode()
    shown = client.get(copy.get_absolute_url()).content.decode()
    assert "Naar het voorbeeld van Meterik" in shown
    assert "Bel ze op" in shown
    Initiative.objects.filter(pk=bus.pk).update(visibility="private")
    shown = client.get(copy.get_absolute_url()).content.decode()
    assert "Meterik" not in shown
    assert "Bel ze op" not in shown


def test_what_is_hidden_is_nobodys_example(client, resident, bus):
    Initiative.objects.update(visibility="private")
    client.force_login(resident)
    client.post(NEW, IDEA)
    made = Initiative.objects.get(village__slug="america")
    answer = client.post(made.get_absolute_url() + f"inrichten/voorbeeld/{bus.pk}/")
    made.refresh_from_db()
    assert (answer.status_code, made.copied_from) == (404, None)
    assert client.get(bus.get_absolute_url() + "zo-doen-wij-het-ook/").status_code == 404


def copier(copy):
    def itself(source, user):
        return Initiative.objects.filter(pk=source.pk)

    return copying.Copier("alles", "Alles", itself, copy)


def test_another_village_does_it_too_with_all_that_comes_along(
    client, resident, stranger, bus, meterik, monkeypatch
):
    brought = []
    monkeypatch.setattr(copying, "copiers", [copier(lambda *them: brought.append(them))])
    page = bus.get_absolute_url()
    address = page + "zo-doen-wij-het-ook/"
    client.force_login(stranger)
    assert "Bij welk dorp hoor je?" in client.get(address).content.decode()
    assert client.post(address, IDEA).status_code == 200
    client.force_login(resident)
    assert address in client.get(page).content.decode()
    form = client.get(address).content.decode()
    assert "Het komt op de pagina van America." in form
    assert 'value="De dorpsauto"' in form
    MembershipFactory(user=resident, village=meterik)
    assert "In welk dorp?" in client.get(address).content.decode()
    america = resident.memberships.get(village__slug="america").village
    for _press in range(2):
        client.post(address, {**IDEA, "village": america.pk, "take": "alles"})
    copy = Initiative.objects.get(copied_from=bus)
    assert copy.village == america
    assert brought == [(bus, copy, resident)]
    assert copy.standing_of(resident).leads
    assert client.post(address, {**IDEA, "village": 0}).status_code == 200
    assert Initiative.objects.count() == 2


def test_what_goes_wrong_while_copying_leaves_nothing_behind(client, resident, bus, monkeypatch):
    def breaks(source, target, user):
        raise RuntimeError

    monkeypatch.setattr(copying, "copiers", [copier(breaks)])
    client.force_login(resident)
    page = bus.get_absolute_url() + "zo-doen-wij-het-ook/"
    with pytest.raises(RuntimeError):
        client.post(page, {**IDEA, "take": "alles"})
    assert Initiative.objects.count() == 1


def test_more_examples_cost_no_more_queries(client, resident, bus, django_assert_num_queries):
    client.force_login(resident)
    costs = []
    for rows in (1, 20):
        for other in InitiativeFactory.create_batch(rows, kind="village_bus", title="Samen rijden"):
            Lesson.objects.create(initiative=other, title="Les", published_at=timezone.now())
        setup = client.post(NEW, {**IDEA, "title": f"Samen rijden {rows}", "confirmed": "on"}).url
        client.get(setup)
        with django_assert_num_queries(100, exact=False) as asked:
            client.get(setup)
        costs.append(len(asked))
    assert costs[0] == costs[1]


def test_from_the_home_page_it_is_two_clicks_and_three_fields_to_what_is_saved(
    client, resident, bus
):
    """And starting says how many questions come after it, also while others did the same."""
    client.force_login(resident)
    assert 'href="/initiatieven/beginnen/"' in client.get("/").content.decode()
    form = client.get("/initiatieven/beginnen/", follow=True)
    assert form.request["PATH_INFO"] == NEW
    asked = [name for name in form.context["form"].fields if name in IDEA and name != "visibility"]
    assert len(asked) == 3
    setup = client.post(NEW, {name: IDEA[name] for name in IDEA}, follow=True)
    assert Initiative.objects.filter(village__slug="america", title=IDEA["title"]).exists()
    steps = len(setup.context["steps"])
    assert f"nog {steps} korte vragen" in on_one_line(form)
    assert f"Nog {steps} korte vragen" in on_one_line(setup)


def test_who_is_of_several_villages_or_none_is_asked_which(client, resident, stranger, meterik):
    MembershipFactory(user=resident, village=meterik)
    client.force_login(resident)
    page = client.get("/initiatieven/beginnen/").content.decode()
    assert NEW in page
    assert "/dorpen/meterik/initiatieven/nieuw/" in page
    client.force_login(stranger)
    assert "Zoek je dorp" in client.get("/initiatieven/beginnen/").content.decode()


def test_the_poster_says_where_to_join(client, winkelhoek):
    shown = client.get(winkelhoek.get_absolute_url() + "poster/").content.decode()
    assert f"http://localhost:8000{winkelhoek.get_absolute_url()}" in shown
