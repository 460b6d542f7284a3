"""Questions at joining: asked in the same step, read by whoever runs it, kept as they were
asked."""

from functools import partial

import pytest

from initiatives.models import JoinAnswer, JoinQuestion
from tests.initiatives.factories import MemberFactory
from tests.notifications.factories import registered_person


@pytest.fixture
def page(winkelhoek):
    return winkelhoek.get_absolute_url()


@pytest.fixture
def evening(winkelhoek):
    return winkelhoek.join_questions.create(
        text="Welke avond?", kind="choice", choices_text="dinsdag\ndonderdag", is_required=True
    )


@pytest.fixture
def skill(winkelhoek):
    return winkelhoek.join_questions.create(text="Wat kun je goed?")


def name(question):
    return f"vraag_{question.pk.hex}"


def test_who_runs_it_writes_up_to_five_questions(client, page, winkelhoek, lead, member):
    client.force_login(member)
    assert client.get(page + "mensen/vragen/nieuw/").status_code == 403
    client.force_login(lead)
    add = partial(client.post, page + "mensen/vragen/nieuw/")
    asked = {"text": "Welke dag?", "kind": "choice", "choices_text": "maandag"}
    assert "twee tot twaalf antwoorden" in add(asked).content.decode()
    asked["choices_text"] = "maandag\n\nvrijdag\nvrijdag"
    add(asked)
    assert JoinQuestion.objects.get().choices == ["maandag", "vrijdag"]
    for number in range(5):
        answer = add({"text": f"Vraag {number}?", "kind": "text"})
    assert "schrikt mensen af" in answer.content.decode()
    assert winkelhoek.join_questions.count() == 5


def test_they_are_answered_in_the_same_step(client, page, resident, evening, skill, lead, member):
    client.force_login(resident)
    join = {"role": "helper", "motive": "Gezellig", name(skill): "Bakken"}
    refused = client.post(page + "meedoen/", join).content.decode()
    assert "Vul dit nog in" in refused
    assert "Bakken" in refused
    assert client.post(page + "meedoen/", {**join, name(evening): "dinsdag"}).url == page
    shown = {row.asked: row.text for row in JoinAnswer.objects.all()}
    assert shown == {"Welke avond?": "dinsdag", "Wat kun je goed?": "Bakken"}
    for person, reads in ((lead, True), (member, False)):
        client.force_login(person)
        assert ("Bakken" in client.get(page + "mensen/").content.decode()) is reads
        assert JoinAnswer.objects.visible_to(person).exists() is reads
    assert JoinAnswer.objects.visible_to(resident).count() == 2


def test_who_only_follows_need_not_answer(client, page, resident, evening):
    client.force_login(resident)
    assert client.post(page + "meedoen/", {"role": "observer"}).url == page


def test_an_answer_keeps_the_question_as_it_was_asked(
    client, page, winkelhoek, lead, member, evening, skill
):
    row = winkelhoek.members.get(user=member)
    for question, text in ((evening, "dinsdag"), (skill, "Bakken")):
        row.answers.create(question=question, asked=question.text, text=text)
    client.force_login(lead)
    edit = {"text": "Welke dag?", "kind": "choice", "choices_text": "zaterdag\nzondag"}
    client.post(f"{page}mensen/vragen/{evening.pk}/", edit)
    assert "blijven staan" in client.get(f"{page}mensen/vragen/{skill.pk}/weg/").content.decode()
    client.post(f"{page}mensen/vragen/{skill.pk}/weg/")
    assert "Welke avond?" in client.get(page + "mensen/").content.decode()
    client.force_login(member)
    own = f"{page}mensen/{row.pk}/antwoorden/"
    shown = client.get(own).content.decode()
    assert "“Welke avond?”" in shown
    assert "Wat kun je goed?" in shown
    left = row.answers.get(question=None)
    client.post(own, {name(evening): "dinsdag", f"eerder_{left.pk.hex}": "Ook tappen"})
    assert set(row.answers.values_list("asked", "text")) == {
        ("Welke avond?", "dinsdag"),
        ("Wat kun je goed?", "Ook tappen"),
    }
    client.post(own, {name(evening): "zondag", f"eerder_{left.pk.hex}": ""})
    assert list(row.answers.values_list("asked", "text")) == [("Welke dag?", "zondag")]
    client.force_login(lead)
    assert client.get(own).status_code == 404, "who runs it reads, and changes nothing"


def test_answers_go_with_the_person_and_stay_with_a_claim(client, page, winkelhoek, lead, evening):
    person = registered_person(lead)
    row = MemberFactory(initiative=winkelhoek, user=person, recorded_by=lead)
    row.answers.create(question=evening, asked=evening.text, text="dinsdag")
    client.force_login(lead)
    own = f"{page}mensen/{row.pk}/antwoorden/"
    client.post(own, {name(evening): "donderdag"})
    assert row.answers.get().text == "donderdag"
    winkelhoek.leave(row)
    assert not JoinAnswer.objects.exists()
