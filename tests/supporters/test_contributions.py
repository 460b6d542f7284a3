"""What people want to give, accompanied or not: noted, found at a question, ended, erased."""

import re
import uuid

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.hanging import keys_about
from supporters.models import (
    Contribution,
    HandOver,
    HelpSeeker,
    Merging,
    Transition,
)
from supporters.suggesting import SHOWN
from tests.factories import MembershipFactory, Role
from tests.supporters.conftest import count_rows
from tests.supporters.factories import (
    ContributionFactory,
    HelpSeekerFactory,
    at_work_as,
    broken_glass,
    close,
    in_team_of,
    proposed,
    theme,
)
from tests.supporters.giving import known, page_of, typed
from villagehub.accounts.acting import acting_as
from villagehub.audit.models import AuditEvent

TODAY = timezone.localdate
LIST = reverse("supporters:contributions")
NEW = reverse("supporters:contribution_new")
OUTSIDERS = ["officer", "council_viewer", "admin", "coordinator", "editor", "resident", "stranger"]


def test_what_somebody_without_a_file_wants_to_give_is_noted_once(at_desk, at_work):
    data = typed(days=["1", "3"], limits="Niet in de bouwvak", information_given_on=TODAY())
    at_desk.post(NEW, data)
    page = at_desk.post(NEW, data, follow=True).content.decode()
    [row] = known(at_work)
    assert (row.giver, row.days, row.person_id) == ("Sjraar", [1, 3], None)
    assert "Niet in de bouwvak" in page
    assert "Leent de aanhanger uit" in at_desk.get(LIST).content.decode()


@pytest.mark.parametrize("missing", ["name", "what", "theme", "information_given_on"])
def test_what_is_missing_is_asked_and_nothing_typed_is_lost(missing, at_desk, at_work):
    data = typed(information_given_on=TODAY(), phone="06-00 00 00 66") | {missing: ""}
    page = at_desk.post(NEW, data).content.decode()
    assert known(at_work) == []
    assert "06-00 00 00 66" in page


def test_of_somebody_with_a_file_it_is_on_that_file(truus, at_desk, at_work):
    address = page_of(truus, "contribution_new_of")
    assert "Hoe" not in at_desk.get(address).context["form"].fields
    at_desk.post(address, {"what": "Een pan soep", "theme": theme().pk, "key": uuid.uuid4()})
    [row] = known(at_work)
    assert (row.person, row.giver, row.name) == (truus, truus.call_name, "")
    page = at_desk.get(page_of(truus, "person")).content.decode()
    assert "Wil iets geven" in page
    assert "Een pan soep" in page


def test_who_moves_to_another_village_gives_it_there(
    truus, at_desk, at_work, america, meterik, support_organisation
):
    support_organisation.villages.add(meterik)
    with at_work():
        HelpSeeker.objects.update(village=america)
    typed = {"what": "Een pan soep", "theme": theme().pk, "key": uuid.uuid4()}
    at_desk.post(page_of(truus, "contribution_new_of"), typed)
    for village in (america, meterik):
        with at_work():
            HelpSeeker.objects.update(village=village)
        assert f"· {village.name}" in " ".join(at_desk.get(LIST).content.decode().split())


def test_the_village_of_somebody_with_a_file_is_kept_once(truus, america, at_work):
    with at_work(), pytest.raises(IntegrityError), transaction.atomic():
        ContributionFactory(person=truus, village=america)


@pytest.fixture
def wish(truus, at_work):
    """What she said she wants to do, in her file."""
    with at_work():
        case = truus.cases.get()
        case.wants_to_contribute = "Appeltaart bakken voor het eetpunt"
        case.save()
    return case


WEB = reverse("supporters:web")
TO_GIFTS = "Zet bij de bijdragen"


def test_what_somebody_said_they_want_to_do_is_filled_in(truus, wish, at_desk):
    address = f"{page_of(truus, 'contribution_new_of')}?wens={wish.pk}"
    page = at_desk.get(WEB).content.decode()
    assert TO_GIFTS in page
    assert address in page
    assert at_desk.get(address).context["form"]["what"].value() == wish.wants_to_contribute
    for other in ("nonsense", uuid.uuid4()):
        empty = at_desk.get(page_of(truus, "contribution_new_of"), {"wens": other})
        assert not empty.context["form"]["what"].value()


def test_a_wish_that_is_too_long_is_filled_in_as_far_as_it_goes(truus, wish, at_desk, at_work):
    with at_work():
        wish.wants_to_contribute = "Taart bakken. " * 30
        wish.save()
    page = at_desk.get(page_of(truus, "contribution_new_of"), {"wens": wish.pk})
    filled_in = page.context["form"]["what"].value()
    assert filled_in.endswith("Taart bakken.")
    data = {"what": filled_in, "theme": theme().pk, "key": uuid.uuid4()}
    for _twice in range(2):
        assert at_desk.post(page_of(truus, "contribution_new_of"), data).status_code == 302
    assert len(known(at_work)) == 1


def test_who_stands_among_the_contributions_is_led_there(truus, wish, soup, at_desk, by, at_work):
    page = at_desk.get(WEB).content.decode()
    assert TO_GIFTS not in page
    assert "Staat bij de bijdragen" in page
    form = at_desk.get(page_of(truus, "contribution_new_of")).content.decode()
    assert page_of(soup) in form
    assert "Een pan soep" in form
    with at_work():
        soup.end(by)
    assert TO_GIFTS in at_desk.get(WEB).content.decode()


def test_the_same_is_not_noted_twice_and_nothing_typed_is_lost(truus, soup, at_desk, at_work):
    data = {"what": " een PAN soep", "theme": theme().pk, "limits": "Niet op zondag"}
    page = at_desk.post(page_of(truus, "contribution_new_of"), data).content.decode()
    assert "Dit staat er al" in page
    assert "Niet op zondag" in page
    assert known(at_work) == [soup]
    at_desk.post(page_of(soup), data)
    [changed] = known(at_work)
    assert changed.limits == "Niet op zondag"


@pytest.mark.parametrize(
    "said",
    [
        {"name": " sjraar", "what": "leent de  AANHANGER uit"},
        {"phone": "0600000066"},
        {"phone": ""},
        {"theme": "meedoen"},
    ],
)
def test_the_same_of_somebody_without_a_file_is_not_noted_twice(trailer, at_desk, at_work, said):
    """In another tab, or by a colleague who heard it too."""
    said = {"phone": "06-00 00 00 66", "limits": "Niet in de bouwvak"} | said
    said["theme"] = theme(said.get("theme", "vervoer")).pk
    data = typed(information_given_on=TODAY(), **said)
    page = at_desk.post(NEW, data).content.decode()
    assert "Dit staat er al" in page
    assert "Niet in de bouwvak" in page
    assert known(at_work) == [trailer]


@pytest.mark.parametrize(
    "said",
    [{"name": "Sjraar van boven"}, {"what": "Leent een ladder uit"}, {"phone": "06-00 00 00 67"}],
)
def test_another_gift_and_somebody_else_of_that_name_are_noted(trailer, at_desk, at_work, said):
    at_desk.post(NEW, typed(information_given_on=TODAY(), **said))
    assert len(known(at_work)) == 2


def test_what_stopped_can_be_given_anew(trailer, at_desk, at_work, by):
    with at_work():
        trailer.end(by)
    at_desk.post(NEW, typed(information_given_on=TODAY()))
    assert len(known(at_work)) == 2
    page = at_desk.post(page_of(trailer, "contribution_move"), {"stand": "weer"}, follow=True)
    assert "Dit staat er al" in page.content.decode()


def test_one_is_not_changed_into_what_another_says(trailer, at_desk, at_work):
    at_desk.post(NEW, typed(information_given_on=TODAY(), what="Leent een ladder uit"))
    [ladder] = [row for row in known(at_work) if row != trailer]
    data = typed(information_given_on=TODAY(), limits="Niet in de bouwvak")
    page = at_desk.post(page_of(ladder), data).content.decode()
    assert "Dit staat er al" in page
    assert "Niet in de bouwvak" in page
    at_desk.post(page_of(trailer), data)
    assert {row.what for row in known(at_work)} == {"Leent een ladder uit", trailer.what}
    assert {row.limits for row in known(at_work)} == {"", "Niet in de bouwvak"}


def test_p12_it_stands_on_the_sheet_of_who_gives_it(truus, soup, at_desk):
    page = at_desk.get(page_of(truus, "sheet")).content.decode()
    assert "Bijdragen" in page
    assert "Een pan soep" in page


def test_p14_adding_reading_and_changing_is_written_down(at_desk, at_work, trailer):
    at_desk.post(NEW, typed(information_given_on=TODAY(), what="Leent een ladder uit"))
    at_desk.get(page_of(trailer))
    at_desk.post(page_of(trailer, "contribution_move"), {"stand": "stopt"})
    done = AuditEvent.objects.filter(object_type__icontains="contribution")
    assert {"create", "read", "update"} <= set(done.values_list("action", flat=True))


@pytest.mark.parametrize("page", ["contributions", "web", "suggestions", "match_new"])
def test_p14_each_page_with_its_words_is_written_down_as_reading_it(truus, trailer, at_desk, page):
    of_person = [truus.pk] if page in ("suggestions", "match_new") else []
    asked = {"thema": "vervoer", "bijdrage": trailer.pk}
    shown = at_desk.get(reverse(f"supporters:{page}", args=of_person), asked).content.decode()
    assert "Leent de aanhanger uit" in shown
    done = AuditEvent.objects.filter(object_id=str(trailer.pk)).exclude(action="create")
    assert list(done.values_list("action", flat=True)) == ["read"]


def test_it_is_suggested_for_a_question_and_whoever_gives_is_asked(truus, trailer, at_desk):
    address = page_of(truus, "suggestions")
    page = at_desk.get(address, {"thema": "vervoer"}).content.decode()
    assert "Leent de aanhanger uit" in page
    assert f"?bijdrage={trailer.pk}" in page
    asked = at_desk.get(page_of(truus, "match_new"), {"bijdrage": trailer.pk, "thema": "vervoer"})
    assert asked.context["form"]["helper"].value() == "Sjraar"
    assert "Leent" not in at_desk.get(address, {"thema": "wonen"}).content.decode()


def test_of_many_those_who_live_there_are_suggested_and_the_page_says_how_many_more(
    truus, at_desk, at_work, america, meterik, support_organisation, supporter
):
    """Also who lives there by what stands in a file of their own."""
    mine = {"owner": supporter, "organisation": support_organisation}
    with at_work():
        HelpSeeker.objects.update(village=meterik)
        ContributionFactory.create_batch(30, organisation=support_organisation, village=america)
        near = [
            ContributionFactory(organisation=support_organisation, village=meterik),
            ContributionFactory(person=HelpSeekerFactory(village=meterik, **mine)),
        ]
    page = at_desk.get(page_of(truus, "suggestions"), {"thema": "vervoer"}).content.decode()
    shown = re.findall(r"bijdrage=([0-9a-f-]{36})", page)
    assert len(shown) == SHOWN
    assert {str(row.pk) for row in near} <= set(shown)
    assert f"Nog {32 - SHOWN} bijdragen" in page


def test_ones_own_gift_is_not_suggested_to_oneself(truus, soup, at_desk):
    page = at_desk.get(page_of(truus, "suggestions"), {"thema": "vervoer"}).content.decode()
    assert "Een pan soep" not in page


def test_what_ended_is_suggested_no_more_and_can_be_taken_up_again(truus, trailer, at_desk):
    def suggested():
        page = at_desk.get(page_of(truus, "suggestions"), {"thema": "vervoer"})
        return "aanhanger" in page.content.decode()

    for step, there in (("stopt", False), ("stopt", False), ("weer", True), ("klopt", True)):
        at_desk.post(page_of(trailer, "contribution_move"), {"stand": step})
        assert suggested() is there
        assert ("aanhanger" in at_desk.get(LIST).content.decode()) is there


def test_of_who_died_or_wants_nothing_done_it_is_in_no_list(truus, soup, at_desk, at_work):
    for field in ("gone_on", "restricted_on"):
        assert "Een pan soep" in at_desk.get(LIST).content.decode()
        with at_work():
            HelpSeeker.objects.update(**{field: TODAY()})
        assert "Een pan soep" not in at_desk.get(LIST).content.decode()
        with at_work():
            HelpSeeker.objects.update(**{field: None})


def test_closing_a_file_ends_it_and_undoing_brings_it_back(truus, soup, at_work):
    with at_work():
        close(truus, "helped")
    [row] = known(at_work)
    assert not row.is_open
    with at_work():
        Transition.objects.latest_of(truus).undo(at_work_as(truus))
    [row] = known(at_work)
    assert row.is_open


def test_two_records_made_one_keep_it(truus, soup, at_work, supporter):
    with at_work():
        kept = HelpSeekerFactory(owner=supporter, organisation=truus.organisation)
        merging = Merging(kept, truus, at_work_as(kept))
        assert "1 bijdrage" in merging.moving
        merging.carry_out({})
        assert str(soup.pk) in keys_about(kept)


# Who sees it


@pytest.mark.parametrize("who", OUTSIDERS)
def test_p6_nobody_else_sees_one(request, trailer, soup, client, support_organisation, who):
    user = request.getfixturevalue(who)
    assert not Contribution.objects.visible_to(user).exists()
    client.force_login(user)
    for row in (trailer, soup):
        for name in ("contribution", "contribution_move", "contribution_erase"):
            assert client.post(page_of(row, name)).status_code == 404
    with acting_as(user.pk, support_organisation.pk):
        assert count_rows("supporters_contribution") == 0


def test_p5_a_colleague_sees_what_is_of_no_file_and_of_a_file_only_on_the_team(
    truus, trailer, soup, client, colleague, teammate, at_work
):
    with at_work():
        in_team_of(truus, teammate)
    for who, number in ((colleague, 1), (teammate, 2)):
        with acting_as(who.pk, truus.organisation_id):
            assert Contribution.objects.visible_to(who).count() == number
            assert count_rows("supporters_contribution") == number
    client.force_login(colleague)
    assert client.get(page_of(soup)).status_code == 404
    assert client.get(page_of(trailer)).status_code == 200


def test_p5_a_coordinator_reads_it_while_the_glass_is_broken(truus, trailer, soup, coordinator):
    broken_glass(truus, by=coordinator.memberships.get())
    with acting_as(coordinator.pk, truus.organisation_id):
        assert count_rows("supporters_contribution") == 1


def test_p7_who_is_both_only_reads_what_is_of_a_file_that_is_open(
    truus, soup, coordinator, at_work
):
    broken_glass(truus, by=coordinator.memberships.get())
    both = MembershipFactory(user=coordinator, role=Role.SUPPORTER, organisation=truus.organisation)
    with acting_as(coordinator.pk, truus.organisation_id):
        assert count_rows("supporters_contribution") == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            ContributionFactory(person=truus)
        assert Contribution.objects.update(ended_on=TODAY()) == 0
        assert not soup.erase(both)
        moved = ContributionFactory(organisation=truus.organisation)
        with pytest.raises(DatabaseError), transaction.atomic():
            Contribution.objects.filter(pk=moved.pk).update(
                person=truus, name="", phone="", village=None
            )
    assert soup in known(at_work)


def test_p7_a_colleague_on_the_team_changes_and_erases_it(truus, soup, teammate, at_work):
    with at_work():
        in_team_of(truus, teammate)
    by = teammate.memberships.get()
    with acting_as(teammate.pk, truus.organisation_id):
        soup.confirm(by)
        added = ContributionFactory(person=truus)
        assert soup.erase(by)
    assert known(at_work) == [added]


def test_another_organisation_neither_sees_nor_erases_one(
    trailer, other_supporter, other_organisation, at_work
):
    with acting_as(other_supporter.pk, other_organisation.pk):
        assert count_rows("supporters_contribution") == 0
        assert not trailer.erase(other_supporter.memberships.get())
    assert len(known(at_work)) == 1


def test_it_goes_with_the_file_to_the_next_owner(truus, soup, teammate, at_work):
    with at_work():
        row = proposed(truus, teammate)
    with acting_as(teammate.pk, truus.organisation_id):
        HandOver.objects.get(pk=row.pk).accept(teammate.memberships.get())
        assert Contribution.objects.visible_to(teammate).get() == soup
    assert known(at_work) == []


def test_a_colleague_cannot_hang_one_on_a_file_of_another(truus, colleague):
    with (
        acting_as(colleague.pk, truus.organisation_id),
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        ContributionFactory(person=truus)
