"""One function for each message. It adds to the ledger, in the transaction that causes it."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from initiatives.emails import absolute
from initiatives.papers.models import DigestOnly, Document, Update, Version
from villagehub.notifications.models import Kind, Notification


def tell_of_update(update: Update) -> None:
    """Who takes part and may see it, once, and not who wrote it. Who wants the digest only reads
    it there. An edit tells nobody. Five queries, however many people."""
    digest = DigestOnly.objects.filter(initiative=update.initiative, user=OuterRef("user"))
    readers = update.readers().exclude(Exists(digest))
    body = _text(
        "initiative_update", update.initiative, update=update, path=update.url_of("update")
    )
    Notification.objects.record_all(
        [
            Notification(
                recipient=member.user,
                kind=Kind.INITIATIVE_UPDATE,
                about=f"update:{update.pk}",
                period="once",
                subject=f"{update.initiative.title}: {update.title}",
                body=body,
            )
            for member in readers.exclude(user=update.by).select_related("user")
        ]
    )


def take_back(update: Update) -> None:
    """What is not sent yet, is not sent to who may not see it any more; withdrawn, to nobody."""
    waiting = Notification.objects.filter(
        kind=Kind.INITIATIVE_UPDATE, about=f"update:{update.pk}", sent_at__isnull=True
    )
    if update.withdrawn_at is None:
        waiting = waiting.exclude(recipient__in=update.readers().values("user"))
    waiting.delete()


def tell_of_crossing(earlier: Version, later: Version) -> None:
    """Two people put a version there at the same time: the first hears it too."""
    document = later.document
    if earlier.by is None or not Document.objects.visible_to(earlier.by).contains(document):
        return
    Notification.objects.record(
        recipient=earlier.by,
        kind=Kind.INITIATIVE_UPDATE,
        about=f"version:{later.pk}",
        period="once",
        subject=_("%(title)s: er kwam tegelijk nog een versie") % {"title": document.title},
        body=_text(
            "document_crossing",
            document.initiative,
            document=document,
            earlier=earlier,
            later=later,
            path=document.get_absolute_url(),
        ),
    )


def _text(name: str, initiative: Any, *, path: str, **context: Any) -> str:
    context |= {"initiative": initiative, "url": absolute(path)}
    return render_to_string(f"emails/{name}.txt", context).strip()
