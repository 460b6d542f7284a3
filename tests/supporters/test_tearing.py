"""Where it may tear: seen by the village's own people, without a name, and by no municipality."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.models import BoardPost, Initiative, PostHolder
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory, LeadFactory
from tests.supporters.conftest import end_membership
from tests.supporters.factories import VolunteerFactory
from villagehub.accounts.acting import acting_as

PAGE = reverse("supporters:tear")
TODAY = timezone.localdate


@pytest.fixture
def kitchen(america):
    """Runs, with one lead."""
    made = InitiativeFactory(village=america, title="Samen eten", stage=Initiative.Stage.RUNNING)
    LeadFactory(initiative=made, user=UserFactory(name="Koos Kok"))
    return made


@pytest.fixture
def treasurer(kitchen):
    """Whose term ends in three months."""
    post = BoardPost.objects.create(initiative=kitchen, kind=BoardPost.Kind.TREASURER)
    holder = UserFactory(name="Pien Penning")
    PostHolder.objects.create(post=post, user=holder, until=TODAY() + timedelta(days=90))
    return post


def shown(client, user):
    client.force_login(user)
    return client.get(PAGE).content.decode()


@pytest.mark.parametrize("who", ["supporter", "coordinator", "editor"])
def test_the_villages_own_people_see_what_may_tear_and_not_who(
    request, client, kitchen, treasurer, who
):
    page = shown(client, request.getfixturevalue(who))
    assert "Penningmeester: Samen eten" in page
    assert "De termijn eindigt in" in page
    assert "Eén trekker." in page
    assert "Koos" not in page
    assert "Pien" not in page


@pytest.mark.parametrize(
    "who", ["officer", "decision_maker", "council_viewer", "admin", "resident", "stranger"]
)
def test_no_municipality_and_nobody_else_sees_it(request, client, kitchen, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get(PAGE).status_code == 404


def test_what_two_people_lead_does_not_stand_there(client, kitchen, supporter):
    LeadFactory(initiative=kitchen, user=UserFactory())
    assert "Samen eten" not in shown(client, supporter)


def test_an_idea_rests_on_one_person_as_all_ideas_do(client, kitchen, supporter):
    Initiative.objects.update(stage=Initiative.Stage.IDEA)
    assert "Eén trekker." not in shown(client, supporter)


def test_another_village_is_not_seen(client, kitchen, other_supporter):
    assert "Samen eten" not in shown(client, other_supporter)


@pytest.fixture
def volunteers(at_work, support_organisation):
    with at_work():
        for themes in (["vervoer", "gezelschap"], ["gezelschap"]):
            VolunteerFactory(organisation=support_organisation, themes=themes)


def test_a_supporter_sees_which_theme_rests_on_one_volunteer(client, volunteers, supporter):
    page = " ".join(shown(client, supporter).split())
    assert '<h3>Vervoer</h3> <p class="soft"> Eén vrijwilliger. </p>' in page
    assert "<h3>Gezelschap</h3>" not in page
    assert "Joop" not in page


@pytest.mark.parametrize("who", ["coordinator", "editor"])
def test_of_volunteers_others_see_nothing(request, client, volunteers, who):
    assert "vrijwilliger." not in shown(client, request.getfixturevalue(who))


def test_a_village_without_an_editor_is_named(client, supporter, america):
    assert "Geen dorpsredacteur." in shown(client, supporter)


def test_where_nobody_supports_any_more_it_says_so(client, coordinator, supporter):
    assert "Eén dorpsondersteuner." in shown(client, coordinator)
    end_membership(supporter)
    page = shown(client, coordinator)
    assert "Geen dorpsondersteuner." in page
    assert "Nergens." not in page


def test_an_editor_works_in_no_casework(client, editor, support_organisation, volunteers):
    with acting_as(editor.pk, support_organisation.pk):
        assert "Joop" not in shown(client, editor)
