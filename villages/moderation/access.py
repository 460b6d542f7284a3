"""Who looks after what people post."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from villages.members.access import village_for_editor, village_for_page
from villages.moderation.judges import judges, others_who_decide
from villages.moderation.models import Moderated, model_of


def rows_of(key: str) -> Any:
    """404 for a kind that nobody registered."""
    model = model_of(key)
    if model is None:
        raise Http404
    return model.objects.select_related("village", "user", "recorded_by", "state_by")


def row_for_reader(user: Any, slug: str, key: str, pk: Any) -> Any:
    """What this person may see anyhow."""
    return get_object_or_404(rows_of(key).visible_to(user), village__slug=slug, pk=pk)


def row_for_editor(user: Any, slug: str, key: str, pk: Any) -> Any:
    village = village_for_editor(user, slug)
    row = get_object_or_404(rows_of(key).shown_to(user), village=village, pk=pk)
    row.village = village  # with all that its page shows
    return row


def row_for_judging(user: Any, slug: str, key: str, pk: Any) -> Any:
    """403 for the editor whose own it is, while there is another one."""
    row = row_for_editor(user, slug, key, pk)
    if not may_judge(user, row):
        raise PermissionDenied
    return row


def row_for_author(user: Any, slug: str, key: str, pk: Any) -> Any:
    return get_object_or_404(rows_of(key).of_author(user), village__slug=slug, pk=pk)


def appeal_for_judge(user: Any, slug: str, key: str, pk: Any) -> Any:
    """403 for everybody else, also for whoever hid it while somebody else can decide."""
    village = village_for_page(user, slug)
    if not judges(village).filter(user=user).exists():
        raise PermissionDenied
    row = get_object_or_404(rows_of(key).with_open_appeal(), village=village, pk=pk)
    if not may_decide(user, row):
        raise PermissionDenied
    return row


def may_decide(user: Any, row: Moderated) -> bool:
    """Nobody decides about their own post, nor about what they hid themselves while there is
    another who can. Two queries at most."""
    if row.is_of(user) or not judges(row.village).filter(user=user).exists():
        return False
    return row.state_by_id != user.pk or not others_who_decide(row).exists()


def may_judge(user: Any, row: Moderated) -> bool:
    """Whether this editor lets it through or answers reports about it: what is their own is for
    another editor, where there is one. One query, for what is their own only."""
    if not row.is_of(user):
        return True
    editors = judges(row.village).filter(village=row.village)
    return not editors.exclude(user__in=[row.user_id, row.recorded_by_id]).exists()
