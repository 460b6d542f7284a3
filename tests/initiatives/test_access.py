"""Who sees an initiative and who may change it: one rule for lists, pages and forms."""

import pytest
from django.contrib.auth.models import AnonymousUser

from initiatives.models import Initiative, Visibility
from tests.factories import MembershipFactory, Role
from tests.initiatives.factories import InitiativeFactory, MemberFactory

SEES = {
    "public": {"anonymous", "stranger", "neighbour", "resident", "member", "lead", "editor"},
    "village": {"resident", "member", "lead", "editor"},
    "private": {"member", "lead"},
}
EDITS = {"public": {"lead", "editor"}, "village": {"lead", "editor"}, "private": {"lead"}}
CAST = ["anonymous", "stranger", "neighbour", "resident", "member", "lead", "editor", "officer"]
SEES["public"].add("officer")


@pytest.fixture
def who(request):
    return lambda name: AnonymousUser() if name == "anonymous" else request.getfixturevalue(name)


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("visibility", Visibility.values)
def test_list_page_and_forms_agree_on_who_sees_and_who_edits(
    client, who, winkelhoek, visibility, name
):
    Initiative.objects.update(visibility=visibility)
    person = who(name)
    sees, edits = name in SEES[visibility], name in EDITS[visibility]
    assert Initiative.objects.visible_to(person).exists() is sees
    assert Initiative.objects.editable_by(person).exists() is edits
    if name != "anonymous":
        client.force_login(person)
    page = winkelhoek.get_absolute_url()
    assert client.get(page).status_code == (200 if sees else 404)
    for listing in ("/initiatieven/", "/dorpen/america/initiatieven/"):
        assert (winkelhoek.title in text(client.get(listing))) is sees
    edit = client.get(page + "bewerken/").status_code
    assert edit == (302 if name == "anonymous" else 200 if edits else 403 if sees else 404)


def text(response):
    return response.content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize("page", ["fase", "rust", "afronden", "overdragen", "zichtbaarheid"])
def test_only_leads_decide_on_its_life(client, who, winkelhoek, editor, resident, lead, page):
    address = winkelhoek.get_absolute_url() + page + "/"
    assert client.get(address).status_code == 302
    for person, status in ((resident, 403), (editor, 403), (lead, 200)):
        client.force_login(person)
        assert client.get(address).status_code == status


@pytest.mark.parametrize("page", ["wakker", "oppakken"])
def test_what_changes_something_is_a_post(client, winkelhoek, lead, page):
    client.force_login(lead)
    assert client.get(winkelhoek.get_absolute_url() + page + "/").status_code == 405


def test_who_left_no_longer_sees_what_is_private(client, winkelhoek, member):
    Initiative.objects.update(visibility="private")
    client.force_login(member)
    answer = client.post(winkelhoek.get_absolute_url() + "stoppen/")
    assert answer.url == "/dorpen/america/"
    assert client.get(winkelhoek.get_absolute_url()).status_code == 404


def test_who_moved_away_no_longer_sees_what_is_for_the_village(winkelhoek, resident):
    Initiative.objects.update(visibility="village")
    resident.memberships.all().end()
    assert not Initiative.objects.visible_to(resident).exists()


def test_an_editor_of_another_village_edits_nothing_here(winkelhoek, meterik, stranger):
    MembershipFactory(user=stranger, role=Role.EDITOR, village=meterik)
    assert not winkelhoek.is_editable_by(stranger)


def test_an_initiative_of_another_village_is_not_at_this_address(client, winkelhoek, meterik):
    there = winkelhoek.get_absolute_url().replace("america", "meterik")
    assert client.get(there).status_code == 404


def test_names_are_for_who_takes_part_and_motives_for_leads(
    client, winkelhoek, member, resident, lead
):
    page = winkelhoek.get_absolute_url()
    seen = text(client.get(page))
    assert "Lies T." in seen
    assert "2 mensen doen mee" in seen
    assert "Mia M." not in seen
    client.force_login(resident)
    assert "Mia M." not in text(client.get(page))
    client.force_login(member)
    seen = text(client.get(page))
    assert "Mia M." in seen
    assert "Even onder de mensen" not in seen
    assert "Even onder de mensen" not in text(client.get(page + "mensen/"))
    client.force_login(lead)
    assert "Even onder de mensen" in text(client.get(page + "mensen/"))


def test_full_names_are_never_shown(client, winkelhoek, member, lead):
    client.force_login(lead)
    assert "Meedoener" not in text(client.get(winkelhoek.get_absolute_url()))


def test_people_without_a_village_may_not_start_here(client, stranger, neighbour, america):
    for person in (stranger, neighbour):
        client.force_login(person)
        page = text(client.get("/dorpen/america/initiatieven/nieuw/"))
        assert "Hoor je bij America?" in page
        client.post("/dorpen/america/initiatieven/nieuw/", {"title": "x", "kind": "other"})
    assert not Initiative.objects.exists()


def test_taking_part_elsewhere_shows_nothing_private_here(winkelhoek, member):
    InitiativeFactory(village=winkelhoek.village, visibility="private")
    MemberFactory(user=member)
    assert winkelhoek in Initiative.objects.visible_to(member)
    assert Initiative.objects.visible_to(member).filter(visibility="private").count() == 0
