"""One function for each message. It adds to the ledger, in the transaction that causes it.

Posts and documents call these, so they are known here by what they pass only.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind, Notification
from villagehub.notifications.telling import key_of, tell


def tell_of_update(update: Any) -> None:
    """Once, and not whoever wrote it. An edit tells nobody."""
    tell(
        update.mailed_to().exclude(user=update.by).people(),
        kind=MessageKind.INITIATIVE_UPDATE,
        about=update,
        period="once",
        subject=f"{update.initiative.title}: {update.title}",
        template="initiative_update",
        url=update,
        update=update,
        initiative=update.initiative,
    )


def take_back(update: Any) -> None:
    """What is not sent yet, is not sent to whoever may not see it any more; withdrawn, to
    nobody."""
    waiting = Notification.objects.filter(
        kind=MessageKind.INITIATIVE_UPDATE, about=key_of(update), sent_at__isnull=True
    )
    if update.withdrawn_at is None:
        waiting = waiting.exclude(recipient__in=update.readers().values("user"))
    waiting.delete()


def tell_of_crossing(earlier: Any, later: Any) -> None:
    """Two people put a version there at the same time: the first hears it too."""
    document = later.document
    tell(
        earlier.by,
        kind=MessageKind.INITIATIVE_UPDATE,
        about=later,
        period="once",
        subject=_("%(title)s: er kwam tegelijk nog een versie") % {"title": document.title},
        template="document_crossing",
        url=document,
        document=document,
        initiative=document.initiative,
        earlier=earlier,
        later=later,
    )
