"""Comments for tests."""

import factory
from factory.django import DjangoModelFactory

from initiatives.comments.models import Comment
from tests.factories import UserFactory
from tests.initiatives.factories import InitiativeFactory


class CommentFactory(DjangoModelFactory):
    class Meta:
        model = Comment

    initiative = factory.SubFactory(InitiativeFactory)
    village = factory.SelfAttribute("initiative.village")
    user = factory.SubFactory(UserFactory)
    text = "Ik doe graag mee."
