"""Two people press at once. The rows are really committed, since each has a connection."""

import pytest
from django.core.exceptions import ValidationError

from initiatives.comments.models import Comment
from tests.at_once import at_once
from tests.comments.factories import CommentFactory
from tests.initiatives.factories import LeadFactory


@pytest.fixture
def lead(committed):
    """Committed, so that other connections see it; the tables' owner clears it away."""
    return LeadFactory()


def test_pressed_twice_it_is_said_once_and_what_is_taken_back_is_not_answered(lead):
    shop, user = lead.initiative, lead.user

    def write():
        return Comment.write(shop, user, user, "Komt er brood?").pk

    first, second = at_once(write, write)
    assert first == second
    comment = CommentFactory(initiative=shop)
    gone, answer = at_once(
        lambda: comment.take_back(comment.user),
        lambda: Comment.write(shop, user, user, "Ja", comment),
    )
    assert gone is None
    left = Comment.objects.filter(parent=comment.pk).count()
    assert left == (0 if isinstance(answer, ValidationError) else 1)
