"""What is told about an objection. A third party has no account here: they get a letter."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.regulatory.telling import desk_of, tell_about, tell_applicants, works_at
from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind


def tell_received(objection: Any) -> None:
    """Both sides; who decided or handled first does not handle it."""
    subject = _("Bezwaar ontvangen: %(title)s") % {"title": objection.request.title}
    _tell_desk(objection, subject, "received", "request_objection_received")
    _tell_applicants(objection, subject, "received", "request_objection_receipt")


def tell_new_date(objection: Any, step: str) -> None:
    """Committee or adjourned."""
    subject = _("Nieuwe datum voor het bezwaar: %(title)s") % {"title": objection.request.title}
    _tell_applicants(objection, subject, step, "request_objection_date")


def tell_decided(objection: Any) -> None:
    subject = _("Beslist op het bezwaar: %(title)s") % {"title": objection.request.title}
    _tell_applicants(objection, subject, "decided", "request_objection_decided")
    _tell_desk(objection, subject, "decided", "request_objection_decided")


def tell_withdrawn(objection: Any) -> None:
    subject = _("Bezwaar ingetrokken: %(title)s") % {"title": objection.request.title}
    _tell_desk(objection, subject, "withdrawn", "request_objection_withdrawn")


def remind(objection: Any, step: str) -> None:
    """`step` is the milestone: "14", "7", "2" or "late"; each once for each last day."""
    title = objection.request.title
    left = objection.days_left
    if left < 0:
        subject = _("Bezwaar te laat: %(title)s") % {"title": title}
    else:
        days = ngettext("Nog %d dag", "Nog %d dagen", left) % left
        subject = _("%(days)s voor het bezwaar: %(title)s") % {"days": days, "title": title}
    period = f"due:{objection.due_on:%Y%m%d}:{step}"
    _tell_desk(objection, subject, period, "request_objection_due", MessageKind.REQUEST_DUE)


def _people(objection: Any) -> list[User]:
    """Who handles it, as long as they work here and take no part; else who could."""
    request, barred = objection.request, objection.barred
    handler = objection.handler
    if handler and works_at(request, handler) and not request.has_interest_of(handler):
        return [handler]
    return desk_of(request, barred)


def _period(objection: Any, period: str) -> str:
    """The ledger has room for thirty characters."""
    return f"ob:{objection.pk.hex[:7]}:{period}"


def _tell_desk(
    objection: Any,
    subject: str,
    period: str,
    template: str,
    kind: MessageKind = MessageKind.REQUEST_ANSWER,
) -> None:
    tell_about(
        _people(objection),
        objection.request,
        kind,
        _period(objection, period),
        subject,
        template,
        url=objection,
        objection=objection,
    )


def _tell_applicants(objection: Any, subject: str, period: str, template: str) -> None:
    tell_applicants(
        objection.request,
        MessageKind.REQUEST_DECISION,
        _period(objection, period),
        subject,
        template,
        objection=objection,
    )
