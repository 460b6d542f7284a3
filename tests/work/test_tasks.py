"""Tasks: taken, given back, finished; by one or by several."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Audience
from initiatives.work.copying import copy_tasks
from initiatives.work.looking_back import work_done
from initiatives.work.models import Ask, Task
from initiatives.work.wizard import WizardTasksForm
from tests.initiatives.factories import InitiativeFactory, MemberFactory
from tests.work.factories import ShiftFactory, TaskFactory
from villagehub.notifications.models import Notification

pytestmark = pytest.mark.django_db


def press(client, user, name, initiative, pk, **data):
    client.force_login(user)
    address = reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug, pk])
    return client.post(address, data)


def test_a_task_is_written_down_taken_given_back_and_finished(client, winkelhoek, lead, member):
    client.force_login(lead)
    new = reverse("work:task_new", args=[winkelhoek.village.slug, winkelhoek.slug])
    data = {"title": "Vriezer halen", "minimum": 1, "maximum": 1, "audience": "all"}
    for _twice in range(2):
        client.post(new, data)
    task = Task.objects.get()
    press(client, member, "task_take", winkelhoek, task.pk)
    assert Task.objects.get().state == "taken"
    press(client, member, "task_release", winkelhoek, task.takers.get().pk)
    assert Task.objects.get().state == "open"
    press(client, member, "task_take", winkelhoek, task.pk)
    press(client, member, "task_finish", winkelhoek, task.pk)
    assert Task.objects.get().done_by == member
    press(client, member, "task_reopen", winkelhoek, task.pk)
    assert Task.objects.get().state == "taken"


def test_nobody_is_asked_for_work_that_is_over_and_a_link_says_so(client, winkelhoek, lead, member):
    task, shift = TaskFactory(initiative=winkelhoek), ShiftFactory(initiative=winkelhoek)
    asks = [Ask.put(member, lead, "", task=task), Ask.put(member, lead, "", shift=shift)]
    task.finish(lead)
    shift.call_off("Sneeuw.")
    for ask, said in zip(asks, ("al klaar", "gaat niet door"), strict=True):
        assert said in client.get(ask.get_absolute_url()).content.decode()
    other = MemberFactory(initiative=winkelhoek)
    told = Notification.objects.count()
    page = press(client, lead, "task_ask", winkelhoek, task.pk, member=other.pk, word="")
    assert "Deze taak is al klaar." in page.content.decode()
    with pytest.raises(ValidationError, match="gaat niet door"):
        Ask.put(other.user, lead, "", shift=shift)
    assert Notification.objects.count() == told


def test_it_is_taken_when_enough_people_do_it(winkelhoek, lead, member):
    task = TaskFactory(initiative=winkelhoek, minimum=2, maximum=2)
    task.take(member)
    assert Task.objects.get().state == "open"
    task.take(lead)
    assert Task.objects.get().state == "taken"


def test_a_stranger_who_lends_a_hand_takes_part_from_then_on(client, winkelhoek, resident):
    task = TaskFactory(initiative=winkelhoek)
    press(client, resident, "task_take", winkelhoek, task.pk)
    assert winkelhoek.standing_of(resident).role == "helper"


def test_names_are_for_who_takes_part(client, winkelhoek, member, resident):
    task = TaskFactory(initiative=winkelhoek)
    task.take(member)
    board = reverse("work:board", args=[winkelhoek.village.slug, winkelhoek.slug])
    client.force_login(resident)
    for page in (board, task.get_absolute_url()):
        assert str(member) not in client.get(page).content.decode()
    client.force_login(member)
    assert str(member) in client.get(board).content.decode()


def test_what_is_for_who_runs_it_is_nowhere_for_others(client, winkelhoek, lead, member):
    task = TaskFactory(initiative=winkelhoek, title="Huur bespreken", audience=Audience.RUNNERS)
    client.force_login(member)
    assert client.get(task.get_absolute_url()).status_code == 404
    board = reverse("work:board", args=[winkelhoek.village.slug, winkelhoek.slug])
    assert "Huur bespreken" not in client.get(board).content.decode()
    client.force_login(lead)
    assert "Huur bespreken" in client.get(board).content.decode()


def test_a_wrong_number_of_people_is_said_beside_the_field(client, winkelhoek, lead):
    client.force_login(lead)
    new = reverse("work:task_new", args=[winkelhoek.village.slug, winkelhoek.slug])
    data = {"title": "Verven", "minimum": 3, "maximum": 2, "audience": "all"}
    form = client.post(new, data).context["form"]
    assert "minstens het laagste" in str(form.errors["maximum"])


def test_the_kind_offers_first_tasks_and_each_once(winkelhoek, lead):
    form = WizardTasksForm(None, initiative=winkelhoek, by=lead)
    key = next(iter(form.offered))
    chosen = WizardTasksForm({"tasks": [key]}, initiative=winkelhoek, by=lead)
    assert chosen.is_valid()
    chosen.save()
    task = Task.objects.get()
    assert task.due_on > timezone.localdate()
    assert task.step
    assert key not in WizardTasksForm(None, initiative=winkelhoek, by=lead).offered


def test_tasks_come_along_with_an_example_without_people_and_dates(winkelhoek, lead, resident):
    task = TaskFactory(initiative=winkelhoek, due_on=timezone.localdate(), skills=["till"])
    task.take(lead)
    TaskFactory(initiative=winkelhoek, audience=Audience.RUNNERS)
    target = InitiativeFactory(kind=winkelhoek.kind)
    copy_tasks(winkelhoek, target, resident)
    copied = target.tasks.get()
    assert (copied.title, copied.skills, copied.due_on) == (task.title, ["till"], None)
    assert not copied.takers.exists()


def test_the_look_back_tells_what_somebody_did(winkelhoek, lead, member):
    task = TaskFactory(initiative=winkelhoek)
    task.take(member)
    task.finish(lead)
    yesterday = timezone.now() - timedelta(days=1)
    times = {"starts_at": yesterday, "ends_at": yesterday + timedelta(hours=1)}
    shift = ShiftFactory(initiative=winkelhoek, **times)
    shift.sign_ups.create(user=member)
    years = {timezone.localdate().year, timezone.localdate(yesterday).year}
    told = {line.text for year in years for line in work_done(member, year)}
    assert told == {task.title, shift.title}
    assert work_done(lead, timezone.localdate().year) == []
