"""Two people press at once. The rows are really committed, since each has a connection."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from tests.at_once import at_once
from tests.factories import MembershipFactory, Role, UserFactory, VillageFactory
from tests.news.factories import PostFactory, written
from villagehub.notifications.models import MessageKind, Notification
from villages.moderation.models import Act
from villages.news.forms import NewPostForm
from villages.news.models import Post


@pytest.fixture
def village(committed):
    """The portal's role may not truncate, so what was made is deleted row by row."""
    return VillageFactory()


def test_of_two_editors_at_once_one_is_told(village):
    editors = [UserFactory(), UserFactory()]
    for editor in editors:
        MembershipFactory(user=editor, role=Role.EDITOR, village=village)
    held = PostFactory(village=village, state="held")
    copies = [Post.objects.select_related("village", "user").get() for _editor in editors]
    first, second = copies
    told = at_once(lambda: first.let_through(editors[0]), lambda: second.let_through(editors[1]))
    assert len([answer for answer in told if isinstance(answer, ValidationError)]) == 1
    decided = Notification.objects.filter(kind=MessageKind.MODERATION_DECIDED, recipient=held.user)
    assert decided.count() == 1
    assert Act.objects.count() == 1


def test_a_button_pressed_twice_at_once_places_one(village):
    resident = UserFactory()
    MembershipFactory(user=resident, village=village)
    data = written(key=str(uuid4()))

    def press():
        form = NewPostForm(data, instance=Post(village=village, user=resident), user=resident)
        assert form.is_valid()
        return form.place().pk

    assert len(set(at_once(press, press))) == 1
    assert Post.objects.count() == 1
