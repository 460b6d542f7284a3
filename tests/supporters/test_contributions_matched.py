"""What was copied of a contribution into the file of somebody else."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from supporters.models import (
    Contribution,
    FollowUp,
    Match,
)
from supporters.models.people import months_later
from supporters.tasks import erase
from tests.supporters.factories import (
    ContributionFactory,
    HelpSeekerFactory,
    at_work_as,
    in_team_of,
    match_of,
    theme,
)
from tests.supporters.giving import page_of
from villagehub.accounts.acting import acting_as

TODAY = timezone.localdate


@pytest.fixture
def dora(at_work, supporter, support_organisation):
    """Accompanied as well, and she wants to give something."""
    with at_work():
        return HelpSeekerFactory(
            owner=supporter, organisation=support_organisation, call_name="Dora"
        )


@pytest.fixture
def cake(dora, at_work):
    with at_work():
        return ContributionFactory(person=dora, what="Bakt appeltaart")


def matched(desk, person, gift):
    """As the form comes filled in: who gives it, and what."""
    page = desk.get(page_of(person, "match_new"), {"bijdrage": gift.pk, "thema": "vervoer"})
    form = page.context["form"]
    names = ("contribution", "helper", "what", "key")
    typed = {name: form[name].value() or "" for name in names}
    desk.post(page_of(person, "match_new"), typed | {"theme": theme().pk})


def kept_of(at_work):
    with at_work():
        return Match.objects.select_related("contribution").get()


def test_a_match_knows_which_contribution_it_is_of(truus, trailer, at_desk, at_work):
    matched(at_desk, truus, trailer)
    match = kept_of(at_work)
    assert (match.contribution, match.kind) == (trailer, "neighbour")
    assert (match.helper, match.what) == ("Sjraar", "Leent de aanhanger uit")


def test_p13_who_is_erased_leaves_neither_name_nor_words_in_the_file_of_another(
    truus, trailer, at_desk, at_work
):
    matched(at_desk, truus, trailer)
    at_desk.post(page_of(trailer, "contribution_erase"))
    match = kept_of(at_work)
    assert (match.contribution, match.helper, match.what) == (None, "", "")
    assert match.person_id == truus.pk


def test_p13_the_night_takes_the_name_out_of_the_file_of_another_too(
    truus, trailer, at_desk, at_work
):
    matched(at_desk, truus, trailer)
    with at_work():
        Contribution.objects.update(ended_on=months_later(TODAY(), -6))
    assert erase() == 1
    match = kept_of(at_work)
    assert (match.contribution, match.helper, match.what) == (None, "", "")


def test_p5_words_out_of_the_file_of_who_gives_are_not_copied_into_that_of_another(
    truus, cake, at_desk, at_work
):
    matched(at_desk, truus, cake)
    match = kept_of(at_work)
    assert (match.contribution, match.helper, match.what) == (cake, "Dora", "")


def test_p13_a_giver_with_a_file_leaves_no_name_and_the_other_keeps_the_match(
    truus, dora, cake, at_desk, at_work
):
    matched(at_desk, truus, cake)
    with at_work(), connection.cursor() as cursor:
        Match.objects.update(what="Naar de markt")
        cursor.execute("SELECT supporters_erase_person(%s)", [dora.pk])
        assert cursor.fetchone()[0]
    match = kept_of(at_work)
    assert (match.person_id, match.contribution, match.helper) == (truus.pk, None, "")
    assert match.what == "Naar de markt"


def test_p13_what_is_planned_for_a_match_names_nobody_who_can_be_erased(
    truus, trailer, at_desk, at_work
):
    matched(at_desk, truus, trailer)
    with at_work():
        Match.objects.get().move_to("running", at_work_as(truus))
        assert "Sjraar" not in FollowUp.objects.get(kind="check_match").note


def test_what_ended_meanwhile_is_not_asked_for_and_nothing_typed_is_lost(
    truus, trailer, at_desk, at_work, by
):
    with at_work():
        trailer.end(by)
    data = {"contribution": trailer.pk, "helper": "Sjraar", "what": "Naar de markt"}
    page = at_desk.post(page_of(truus, "match_new"), data | {"theme": theme().pk}).content.decode()
    assert "wordt nu niet gegeven" in page
    assert "Naar de markt" in page
    with at_work():
        assert not Match.objects.exists()


def test_a_match_is_not_of_a_contribution_that_the_supporter_does_not_see(
    truus, cake, colleague, at_work
):
    with acting_as(colleague.pk, truus.organisation_id):
        theirs = HelpSeekerFactory(owner=colleague, organisation=truus.organisation)
        with pytest.raises(DatabaseError), transaction.atomic():
            match_of(theirs, contribution=cake)
        match_of(theirs)


def test_a_colleague_on_the_file_moves_a_match_of_what_they_do_not_see(
    truus, cake, teammate, at_desk, at_work
):
    with at_work():
        in_team_of(truus, teammate)
    matched(at_desk, truus, cake)
    with acting_as(teammate.pk, truus.organisation_id):
        assert not Contribution.objects.exists()
        Match.objects.get().move_to("running", teammate.memberships.get())
