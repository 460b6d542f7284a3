"""Form, act, message, back: once for all views."""

import pytest
from django import forms
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import ValidationError

from initiatives.models import Initiative
from tests.initiatives.factories import InitiativeFactory
from villagehub.web.actions import act, carried_out


class NameForm(forms.Form):
    name = forms.CharField(max_length=10)


@pytest.fixture
def post(rf, db):
    return _with_messages(rf.post("/", {"name": "Bankje"}))


def _with_messages(request):
    request._messages = CookieStorage(request)
    return request


def said(request):
    return [(message.level_tag, message.message) for message in get_messages(request)]


def refuse():
    raise ValidationError("Dat kan nu niet.")


def test_a_form_that_was_sent_is_carried_out_and_said(post):
    form, names = NameForm(post.POST), []
    assert carried_out(post, form, lambda: names.append(form.cleaned_data["name"]), "Bewaard.")
    assert names == ["Bankje"]
    assert said(post) == [("success", "Bewaard.")]


def test_a_page_that_is_only_looked_at_does_nothing(rf, db):
    request, done = _with_messages(rf.get("/")), []
    assert carried_out(request, NameForm(), lambda: done.append(1), "Bewaard.") is False
    assert (done, said(request)) == ([], [])


def test_a_form_that_is_not_valid_keeps_what_was_typed(rf, db):
    request, done = _with_messages(rf.post("/", {"name": "veel te lang voor dit"})), []
    form = NameForm(request.POST)
    assert carried_out(request, form, lambda: done.append(1), "Bewaard.") is False
    assert (done, said(request)) == ([], [])
    assert form["name"].value() == "veel te lang voor dit"
    assert form.errors["name"]


def test_what_the_act_refuses_stands_in_the_form(post):
    form = NameForm(post.POST)
    assert carried_out(post, form, refuse, "Bewaard.") is False
    assert form.non_field_errors() == ["Dat kan nu niet."]
    assert form["name"].value() == "Bankje"
    assert said(post) == []


def test_it_may_stand_at_a_field(post):
    form = NameForm(post.POST)
    carried_out(post, form, refuse, field="name")
    assert form.errors == {"name": ["Dat kan nu niet."]}


def test_an_act_that_says_false_wrote_the_reason_itself(post):
    form = NameForm(post.POST)
    assert carried_out(post, form, lambda: False, "Bewaard.") is False
    assert said(post) == []


def test_the_view_gets_what_was_made_and_the_sentence_may_name_it(post):
    made = carried_out(post, NameForm(post.POST), lambda: "Bankje", lambda name: f"{name} staat.")
    assert made == "Bankje"
    assert said(post) == [("success", "Bankje staat.")]


def test_an_act_that_gives_nothing_or_an_empty_list_is_done_all_the_same(post):
    form = NameForm(post.POST)
    assert carried_out(post, form, lambda: None) is True
    assert carried_out(post, form, list) is True
    assert said(post) == []


def make_and_refuse():
    InitiativeFactory(title="Half gemaakt")
    refuse()


@pytest.mark.parametrize("way", ["form", "button"])
def test_what_is_refused_half_way_leaves_nothing_behind(post, way):
    if way == "form":
        carried_out(post, NameForm(post.POST), make_and_refuse)
    else:
        act(post, make_and_refuse)
    assert not Initiative.objects.filter(title="Half gemaakt").exists()


def test_a_button_does_it_and_says_so(post):
    assert act(post, lambda: None, "Het loopt weer.") is True
    assert said(post) == [("success", "Het loopt weer.")]


def test_a_button_tells_why_not(post):
    assert act(post, refuse, "Het loopt weer.") is False
    assert said(post) == [("error", "Dat kan nu niet.")]


@pytest.mark.parametrize("nothing", [False, 0])
def test_a_button_pressed_twice_says_nothing_or_that_it_was_done(post, nothing):
    assert not act(post, lambda: nothing, "Klaar.")
    assert said(post) == []
    act(post, lambda: nothing, "Klaar.", already="Iemand was je voor.")
    assert said(post) == [("info", "Iemand was je voor.")]
