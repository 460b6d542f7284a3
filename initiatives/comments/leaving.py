"""What somebody wrote stays when they leave; it is theirs to take back, whatever they see."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from initiatives.comments.models import Comment, CommentQuerySet
from initiatives.models import Initiative
from initiatives.sockets.leaving import own_parts
from villagehub.accounts.leaving import Ends
from villagehub.accounts.models import User


def written_comments(initiative: Initiative, people: Iterable[User]) -> CommentQuerySet:
    rows = Comment.objects.filter(initiative=initiative, user__in=people, deleted_at__isnull=True)
    return rows.order_by("created_at", "pk")


def _words(comment: Comment) -> str:
    return Truncator(comment.text).chars(80)


own_parts.plug(Ends(_("Reactie"), written_comments, line=_words), 40)
