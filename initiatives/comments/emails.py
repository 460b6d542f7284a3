"""Who leads an initiative, and who is answered, hear of comments. No message quotes one: what is
hidden or taken back later must not live on in a mailbox.

About one initiative, or one comment, there is one message a day: the first at once, and what came
after it together the next morning.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification

if TYPE_CHECKING:
    from initiatives.comments.models import Comment

MORNING = time(8)


def tell_of_comment(comment: Comment) -> None:
    writers = {comment.user_id, comment.recorded_by_id}
    answered = comment.parent.user if comment.parent else None
    if answered and answered.pk not in writers and _still_sees(answered, comment):
        subject = _("Antwoord op je reactie bij %(title)s") % {"title": comment.initiative}
        _tell(answered, comment, f"comment:{comment.parent_id}", subject, "comment_answer")
        writers.add(answered.pk)
    subject = _("Reactie bij %(title)s") % {"title": comment.initiative}
    leads = comment.initiative.members.active().leads().exclude(user__in=writers - {None})
    for lead in leads.select_related("user"):
        _tell(lead.user, comment, f"initiative:{comment.initiative_id}", subject, "comment_new")


def _still_sees(person: User, comment: Comment) -> bool:
    rows = Initiative.objects.visible_to(person)
    return rows.filter(pk=comment.initiative_id).exists()


def _tell(to: User, comment: Comment, about: str, subject: str, template: str) -> None:
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    page = {"initiative": comment.initiative, "url": settings.SITE_URL + comment.get_absolute_url()}
    message: dict[str, Any] = {
        "recipient": to,
        "kind": Kind.INITIATIVE_COMMENT,
        "about": about,
        "subject": subject,
        "body": render_to_string(f"emails/{template}.txt", page).strip(),
    }
    if Notification.objects.record(period=f"{today}", **message) is None:
        morning = timezone.make_aware(datetime.combine(tomorrow, MORNING))
        Notification.objects.record(period=f"{tomorrow}", due_at=morning, **message)
