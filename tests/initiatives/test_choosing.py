"""In a list of people to choose from no two lines look the same."""

from datetime import datetime

import pytest
from django import forms
from django.urls import get_resolver, reverse
from django.utils import timezone

from initiatives.deciding.forms import OwnAnswerForm, PaperForm
from initiatives.housing.forms import OnBehalfForm as HouseholdForm
from initiatives.hurdles.forms.backing import AskForm as BackingAskForm
from initiatives.hurdles.forms.obstacles import ObstacleForm
from initiatives.hurdles.forms.risks import RiskForm
from initiatives.models import BoardPost, InitiativeMember
from initiatives.people.forms.posts import AppointForm
from initiatives.people.forms.taking_part import HandOverForm, JoinForm
from initiatives.work.forms import AskForm
from supporters.models import HelpSeeker
from tests.deciding.factories import put
from tests.factories import MembershipFactory, UserFactory
from tests.initiatives.factories import MemberFactory
from tests.notifications.factories import registered_person
from tests.work.factories import TaskFactory
from villagehub.accounts.choosing import PersonChoiceField
from villagehub.accounts.models import User
from villagehub.web.choosing import DistinctChoiceField
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Membership

pytestmark = pytest.mark.django_db
NAMES = ["Mia van den Berg", "Mia Bos", "Mia Bos"]
FULL = {"Mia van den Berg", "Mia Bos, hier sinds 3 mei 2024", "Mia Bos, hier sinds 9 mei 2025"}


def joined(user, year, month, day):
    at = timezone.make_aware(datetime(year, month, day, 12))
    User.objects.filter(pk=user.pk).update(date_joined=at)


@pytest.fixture
def mias(winkelhoek):
    """Three who take part and show the name "Mia B."; two have one full name."""
    people = [UserFactory(name=name) for name in NAMES]
    for person, moment in zip(people, [(2024, 5, 3), (2024, 5, 3), (2025, 5, 9)], strict=True):
        joined(person, *moment)
        MemberFactory(initiative=winkelhoek, user=person)
    assert {str(person) for person in people} == {"Mia B."}
    return people


@pytest.fixture
def registered(lead):
    """Three without e-mail, whom the lead registered."""
    people = [registered_person(lead, name) for name in NAMES]
    for person, moment in zip(people, [(2024, 5, 3), (2024, 5, 3), (2025, 5, 9)], strict=True):
        joined(person, *moment)
    return people


def labels(field):
    return [label for value, label in field.choices if value and "Mia" in str(label)]


def standing(initiative, user):
    initiative.standing = initiative.standing_of(user)
    return initiative


def test_who_hands_over_who_asks_and_who_appoints_sees_full_names_apart(winkelhoek, lead, mias):
    initiative = standing(winkelhoek, lead)
    assert set(labels(HandOverForm(initiative=initiative).fields["member"])) == {
        "Mia van den Berg, doet mee",
        "Mia Bos, doet mee, hier sinds 3 mei 2024",
        "Mia Bos, doet mee, hier sinds 9 mei 2025",
    }
    task = TaskFactory(initiative=initiative)
    assert set(labels(AskForm(about=task, by=lead).fields["member"])) == FULL
    post = BoardPost.objects.create(initiative=initiative, kind="secretary")
    assert set(labels(AppointForm(post=post).fields["person"])) == FULL
    paper = PaperForm(question=put(initiative, lead, electorate="members"), by=lead)
    assert set(labels(paper.fields["person"])) == FULL
    for form, name in (
        (ObstacleForm, "solver"),
        (ObstacleForm, "step_by"),
        (RiskForm, "owner"),
        (BackingAskForm, "contact"),
    ):
        found = form(initiative=initiative, by=lead).fields[name]
        assert set(labels(found)) == FULL, name


def test_who_takes_part_sees_the_names_that_people_show_and_can_tell_them_apart(
    winkelhoek, mias, member
):
    form = ObstacleForm(initiative=standing(winkelhoek, member), by=member)
    shown = labels(form.fields["solver"])
    assert "Bos" not in str(shown)
    mine = [label for label in shown if label.startswith("Mia B.")]
    assert len(mine) == len(set(mine)) == 3
    assert "Mia B., hier sinds 9 mei 2025" in mine


def test_who_acts_for_others_can_tell_them_apart(america, winkelhoek, lead, registered):
    initiative = standing(winkelhoek, lead)
    for person in registered:
        MembershipFactory(user=person, village=america)
    question = put(initiative, lead)
    for form, name in (
        (OnBehalfForm(user=lead), "person"),
        (JoinForm(initiative=initiative, by=lead), "person"),
        (HouseholdForm(recorder=lead, initiative=initiative), "person"),
        (OwnAnswerForm(question=question, user=lead, may_answer=True), "person"),
    ):
        assert set(labels(form.fields[name])) == FULL, form


def test_news_and_the_notice_board_tell_them_apart_too(client, america, lead, registered):
    for person in registered:
        MembershipFactory(user=person, village=america)
    client.force_login(lead)
    news = client.get(reverse("news:new", args=["america"])).context["form"]
    assert set(labels(news.fields["sender"])) == {f"Een bericht namens {who}" for who in FULL}
    listing = client.get(reverse("exchange:new", args=["america"])).context["form"]
    assert set(labels(listing.fields["who"])) == FULL


def test_when_nothing_differs_a_number_does_and_a_mailbox_counts(lead):
    same = [UserFactory(name="Jan Kok") for _each in range(2)]
    without = registered_person(lead, name="Jan Kok")
    for person in (*same, without):
        joined(person, 2024, 5, 3)
    people = User.objects.filter(name="Jan Kok").order_by("email", "pk")
    assert [label for _value, label in PersonChoiceField(people, empty_label=None).choices] == [
        "Jan Kok (1)",
        "Jan Kok (2)",
        "Jan Kok, zonder e-mail",
    ]


def test_no_form_lists_people_in_any_other_way():
    """A list of people that is added later is one of these too."""
    assert get_resolver().url_patterns  # the views, and by them every form
    fields = [
        (form, name)
        for form in _all_forms(forms.BaseForm)
        for name, field in getattr(form, "base_fields", {}).items()
        if isinstance(field, forms.ModelChoiceField)
        and field.queryset.model in (User, InitiativeMember, Membership, HelpSeeker)
        and not isinstance(field, DistinctChoiceField)
    ]
    assert fields == []


def _all_forms(form):
    return {form} | {found for each in form.__subclasses__() for found in _all_forms(each)}
