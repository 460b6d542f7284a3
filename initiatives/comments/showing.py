"""Comments as one person reads them: with names, addresses and days that are ready to be shown.

A page shows up to eighty of them. What is the same for all is looked up and translated once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from initiatives.comments.models import Comment


def shown_with(comments: Iterable[Comment], user: Any, names: bool) -> list[Comment]:
    """Each with the name under which this person reads it."""
    rows = list(comments)
    for row in rows:
        row.is_own = row.is_of(user)
        named = names or row.is_own
        row.shown_name = str(row.user) if named else gettext("Iemand uit het dorp")
        row.shown_behalf = str(row.on_behalf_text) if named else ""
    return rows


def on_its_page(comments: Iterable[Comment], user: Any, names: bool) -> list[Comment]:
    """And with what the page of one initiative says of each."""
    rows = shown_with(comments, user, names)
    if not rows:
        return []
    page = reverse("comments:list", args=[rows[0].village.slug, rows[0].initiative.slug])
    answer, report = gettext("op de reactie van %(name)s"), gettext("de reactie van %(name)s")
    for row in rows:
        named = {"name": row.shown_name}
        row.answer_text, row.report_text = answer % named, report % named
        row.page = f"{page}{row.pk}/"
        moment = timezone.localtime(row.created_at)
        row.said_at, row.said_on = moment.isoformat(), date_format(moment, "j F Y, G.i")
    return rows


def with_first_replies(threads: Iterable[Comment], user: Any, names: bool) -> list[Comment]:
    """One query for the replies of all of them, which are of one initiative."""
    rows = on_its_page(threads, user, names)
    keys = [key for row in rows for key in row.first_keys]  # type: ignore[attr-defined]
    found = list(Comment.objects.filter(pk__in=keys).for_list().order_by("created_at", "pk"))
    for reply in found:
        reply.village, reply.initiative = rows[0].village, rows[0].initiative
    replies = on_its_page(found, user, names)
    for row in rows:
        row.first_replies = [reply for reply in replies if reply.parent_id == row.pk]
    return rows
