"""Doors that others left open: what an answer brings along, what a filter tells, what a change of a
row that one may not see does, and what a database tells by counting (decision 70)."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from supporters.models import (
    CaseCounter,
    HelpSeeker,
    ReferralIn,
    SupportCase,
    TeamMember,
    Transition,
)
from supporters.models.transitions import UNDO_FOR
from tests.supporters.factories import (
    HelpSeekerFactory,
    SupportCaseFactory,
    in_team_of,
    sent_referral,
)
from tests.supporters.test_fences import FENCED, TABLES
from villagehub.accounts.acting import acting_as

SECRETS = ("Truus", "Verzonnen", "06-00 00 00 11", "Dorpsstraat 1")


@pytest.fixture
def moved(truus, at_work, teammate):
    """With something that can be undone, and a colleague on the team."""
    with at_work():
        sent_referral(truus)
        return Transition.objects.get(), in_team_of(truus, teammate)


def as_(user, row):
    return acting_as(user.pk, row.organisation_id)


# What an answer brings along.


@pytest.mark.parametrize("who", ["colleague", "coordinator", "officer", "admin", "resident"])
@pytest.mark.parametrize(
    "address",
    [
        "/zoeken/?q=Truus",
        "/zoeken/?q=Verzonnen",
        "/zoeken/?q=2026-001",
        "/ondersteuning/mensen/?q=Verzonnen",
        "/ondersteuning/mensen/?q=Truus&stand=weg",
        "/ondersteuning/contacten/?maand=2026-11",
        "/open-data/",
        "/mijn/",
        "/sitemap.xml",
    ],
)
def test_no_search_and_no_filter_finds_somebody(client, request, moved, truus, who, address):
    client.force_login(request.getfixturevalue(who))
    text = client.get(address, follow=True).content.decode()
    echoed = text.replace(address.partition("?q=")[2].partition("&")[0] or "\0", "")
    assert not [secret for secret in SECRETS if secret in echoed]
    assert str(truus.pk) not in text


def test_the_page_after_a_row_of_a_colleague_is_the_first_one(client, truus, colleague):
    """The mark of a list is anybody's to make up: it tells whether no row comes after it."""
    with as_(colleague, truus):
        HelpSeekerFactory(owner=colleague, organisation=truus.organisation)
    client.force_login(colleague)
    first = client.get("/ondersteuning/mensen/").context["people"]
    marked = client.get(f"/ondersteuning/mensen/?na={truus.pk}").context["people"]
    assert marked == first != []


# What a change of a row does that one may not see.


@pytest.mark.parametrize("who", ["colleague", "coordinator", "other_supporter"])
def test_a_transition_or_a_helper_of_a_file_that_one_does_not_see_stays(
    client, request, moved, truus, who
):
    transition, member = moved
    user = request.getfixturevalue(who)
    with as_(user, truus):
        for model in (Transition, TeamMember, SupportCase):
            assert model.objects.update(organisation=truus.organisation) == 0
            assert model.objects.all().delete()[0] == 0
    client.force_login(user)
    for name, row in [
        ("transition_undo", transition),
        ("team_accept", member),
        ("team_end", member),
    ]:
        assert client.post(reverse(f"supporters:{name}", args=[row.pk])).status_code == 404
    with as_(truus.owner, truus):
        assert Transition.objects.filter(pk=transition.pk).exists()
        assert TeamMember.objects.helping().filter(pk=member.pk).exists()


def test_who_helps_puts_nobody_else_on_the_team_and_takes_no_file(moved, truus, teammate):
    _transition, member = moved
    with as_(teammate, truus):
        for change in ({"owner": teammate}, {"colleague": teammate}):
            rows = TeamMember.objects.filter(pk=member.pk)
            try:
                with transaction.atomic():
                    rows.update(**change)
            except DatabaseError:
                continue
        with pytest.raises(DatabaseError), transaction.atomic():
            HelpSeeker.objects.filter(pk=truus.pk).update(owner=teammate)
    with as_(truus.owner, truus):
        assert TeamMember.objects.get(pk=member.pk).owner == truus.owner


# What a database tells by counting.


def test_the_spread_of_values_is_not_told_of_a_fenced_table(moved):
    """PostgreSQL keeps the commonest values of each column, and shows them to who may read it."""
    tables = [model._meta.db_table for model in FENCED]
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_stats WHERE tablename = ANY(%s)", [tables])
        assert cursor.fetchall() == []


def test_a_key_that_is_there_already_is_refused_without_what_it_says(truus, colleague):
    """That a key is taken is told: it is 122 bits of chance. What else is in the row is not."""
    with as_(colleague, truus), pytest.raises(IntegrityError) as refused, transaction.atomic():
        HelpSeekerFactory(pk=truus.pk, owner=colleague, organisation=truus.organisation)
    assert not [secret for secret in (*SECRETS, str(truus.pk)) if secret in str(refused.value)]


# The number of a case and its year, which come of a counter that each supporter here reads; and the
# number of a receipt, which is made by chance.
GUESSABLE = {
    ("supporters_casecounter", "year"),
    ("supporters_supportcase", "reference"),
    ("supporters_referralin", "reference"),
}


def test_no_unique_value_of_a_file_can_be_guessed_but_a_number(db):
    """A refused duplicate tells that a value is there, past every policy. So what is unique is made
    of keys, which come by chance, or is a number that everybody here can count to."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT t.relname, a.attname"
            " FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid"
            " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY(i.indkey)"
            " WHERE i.indisunique AND t.relname = ANY(%s) AND a.atttypid <> 'uuid'::regtype",
            [TABLES],
        )
        assert set(cursor.fetchall()) == GUESSABLE


def test_the_number_of_a_case_of_a_colleague_says_no_more_than_the_counter(truus, colleague):
    with as_(colleague, truus):
        person = HelpSeekerFactory(owner=colleague, organisation=truus.organisation)
        case = SupportCaseFactory(person=person)
        assert CaseCounter.objects.get().last == int(case.reference.rpartition("-")[2])


# What a policy asks of the row before, while another one lets it through.

OPEN_TO_ALL = """UPDATE supporters_referralin SET status = 'received', owner_id = NULL,
    person_id = NULL, accepted_on = NULL, closed_on = NULL, outcome = '', return_reason = '',
    returned_on = NULL"""


def lay_open():
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM supporters_followup")
        cursor.execute(OPEN_TO_ALL)
        return cursor.rowcount


@pytest.mark.parametrize("status", ["contacting", "in_conversation", "linked"])
def test_a_referral_on_which_was_worked_is_not_laid_open_to_all(taken, at_work, status):
    with at_work():
        ReferralIn.objects.update(status=status)
        with pytest.raises(DatabaseError, match="ten minutes"), transaction.atomic():
            lay_open()


def test_nor_is_one_that_was_taken_longer_ago_than_it_can_be_undone(taken, at_work):
    with at_work():
        Transition.objects.update(created_at=timezone.now() - 2 * UNDO_FOR)
        with pytest.raises(DatabaseError, match="ten minutes"), transaction.atomic():
            lay_open()


def test_nor_is_one_that_was_given_back(received, at_work, by):
    with at_work():
        received.give_back(by, "no_capacity")
        with pytest.raises(DatabaseError, match="ten minutes"), transaction.atomic():
            lay_open()


def test_one_that_was_taken_just_now_is_put_back(taken, at_work):
    with at_work():
        assert lay_open() == 1
