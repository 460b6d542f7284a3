"""Who leads an initiative, and who is answered, hear of comments.

About one initiative, or one comment, there is one message a day: the first once its writer changes
it unseen no more, with who wrote and how it begins; and what came after it together the next
morning. That one quotes nothing: what was hidden or taken back since must not reach a mailbox.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import first_words, requote, tell

MORNING = time(8)


def tell_of_comment(comment: Any, due_at: datetime) -> None:
    writers = {comment.user_id, comment.recorded_by_id}
    answered = comment.parent.user if comment.parent else None
    if answered and answered.pk not in writers and _still_sees(answered, comment):
        subject = _("Antwoord op je reactie bij %(title)s") % {"title": comment.initiative}
        _tell(answered, comment, comment.parent, subject, "comment_answer", due_at)
        writers.add(answered.pk)
    subject = _("Reactie bij %(title)s") % {"title": comment.initiative}
    leads = comment.initiative.members.active().leads().exclude(user__in=writers - {None})
    for lead in leads.people():
        _tell(lead, comment, comment.initiative, subject, "comment_new", due_at)


def say_otherwise(comment: Any, words: str = "") -> None:
    """Before it gets other words, or loses those that it has."""
    requote([comment.initiative, comment.parent], comment.text, words)


def _still_sees(person: User, comment: Any) -> bool:
    rows = Initiative.objects.visible_to(person)
    return rows.filter(pk=comment.initiative_id).exists()


def _tell(
    to: User, comment: Any, about: models.Model, subject: str, template: str, due_at: datetime
) -> None:
    today = timezone.localdate()
    tomorrow = today + timedelta(days=1)
    message: dict[str, Any] = {
        "kind": MessageKind.INITIATIVE_COMMENT,
        "about": about,
        "subject": subject,
        "template": template,
        "url": comment,
        "initiative": comment.initiative,
    }
    said = {"writer": comment.on_behalf_text or comment.user, "words": first_words(comment.text)}
    if not tell(to, period=f"{today}", due_at=due_at, in_mail=said, **message):
        morning = timezone.make_aware(datetime.combine(tomorrow, MORNING))
        tell(to, period=f"{tomorrow}", due_at=morning, **message)
