"""Somebody of whom there is no case can die or move as well: nobody calls them any more."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from supporters.models import Closing, FollowUp, HelpSeeker, SupportCase, Transition
from tests.supporters.factories import FollowUpFactory, HelpSeekerFactory, at_work_as


def url(name, row):
    return reverse(f"supporters:{name}", args=[row.pk])


@pytest.fixture
def piet(truus, at_work, supporter):
    """Referred and called, and no more than that."""
    with at_work():
        piet = HelpSeekerFactory(call_name="Piet", owner=supporter, organisation=truus.organisation)
        FollowUpFactory(person=piet)
    return piet


def say_gone(client, person, reason):
    page = client.get(url("person_gone", person), {"close_reason": reason})
    given = {end.html_name: end.initial for end in page.context["form"].loose_ends}
    sent = {"close_reason": reason, **given}
    return client.post(url("person_gone", person), sent, follow=True)


def test_who_dies_without_a_case_is_in_no_list_and_called_by_nobody(at_desk, at_work, piet):
    page = say_gone(at_desk, piet, "deceased").content.decode()
    assert "De persoon is verhuisd of overleden: alles is afgerond." in page
    for name in ("today", "people", "log_contact"):
        assert "Piet" not in at_desk.get(reverse(f"supporters:{name}")).content.decode()
    assert "Piet" in at_desk.get(reverse("supporters:people"), {"stand": "weg"}).content.decode()
    with at_work():
        assert not FollowUp.objects.filter(person=piet).undone().exists()


def test_it_can_be_undone_for_ten_minutes(at_desk, at_work, piet):
    say_gone(at_desk, piet, "deceased")
    with at_work():
        transition = Transition.objects.get(person=piet)
    at_desk.post(url("transition_undo", transition))
    with at_work():
        assert HelpSeeker.objects.get(pk=piet.pk).gone_on is None
        assert FollowUp.objects.filter(person=piet).undone().count() == 1


def test_later_the_person_can_be_put_back_in_the_list(at_desk, at_work, piet):
    say_gone(at_desk, piet, "moved")
    page = at_desk.post(url("person_back", piet), follow=True).content.decode()
    assert "De persoon staat weer in je lijst." in page
    page = at_desk.post(url("person_back", piet), follow=True).content.decode()
    assert "Deze persoon staat al in je lijst." in page
    assert "Piet" in at_desk.get(reverse("supporters:people")).content.decode()


def test_every_running_case_closes_along(at_desk, at_work, truus):
    say_gone(at_desk, truus, "moved")
    with at_work():
        assert SupportCase.objects.get(person=truus).close_reason == "moved"


def test_nothing_is_chosen_beforehand_and_only_these_two_can_be(at_desk, piet):
    page = at_desk.get(url("person_gone", piet)).content.decode()
    assert "checked" not in page
    assert "Geholpen" not in page
    at_desk.post(url("person_gone", piet), {"close_reason": "helped"})
    assert "Piet" in at_desk.get(reverse("supporters:people")).content.decode()


def test_without_a_case_there_is_no_other_end(at_work, piet):
    with at_work(), pytest.raises(ValidationError):
        Closing(piet, "helped", at_work_as(piet))
