"""The messages about facilities, each a line in the ledger."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.notifications.models import Kind, Notification
from villages.models import FacilityReport, Membership, Village


def tell_editors_of_report(report: FacilityReport) -> None:
    """Once a day for each village, however many reports come in."""
    village = report.facility.village
    url = settings.SITE_URL + reverse("villages:facility_reports", args=[village.slug])
    context = {"village": village, "report": report, "url": url}
    body = render_to_string("emails/facility_reported.txt", context)
    subject = _("Er is iets gemeld over een voorziening in %(village)s") % {"village": village.name}
    period = timezone.localdate().isoformat()
    _tell_editors(village, Kind.FACILITY_REPORTED, period, subject, body, report.user_id)


def tell_what_became_of_report(report: FacilityReport) -> None:
    """To whoever reported it. Inside the transaction that settles it."""
    url = settings.SITE_URL + report.facility.get_absolute_url()
    body = render_to_string("emails/facility_report_settled.txt", {"report": report, "url": url})
    Notification.objects.record(
        recipient=report.user,
        kind=Kind.FACILITY_ANSWER,
        about=f"facility-report:{report.pk}",
        period=report.state,
        subject=_("Je melding over %(name)s") % {"name": report.facility.name},
        body=body,
    )


def tell_editors_of_round(village: Village, stale: int, period: str) -> None:
    """Once in half a year: some of what stands on the page was not looked at for that long."""
    url = settings.SITE_URL + reverse("villages:facility_round", args=[village.slug])
    body = render_to_string(
        "emails/facility_round.txt", {"village": village, "stale": stale, "url": url}
    )
    subject = _("Kloppen de voorzieningen van %(village)s nog?") % {"village": village.name}
    _tell_editors(village, Kind.FACILITY_ROUND, period, subject, body)


def _tell_editors(
    village: Village, kind: Kind, period: str, subject: str, body: str, but_not: UUID | None = None
) -> None:
    editors = Membership.objects.active().filter(village=village, role=Membership.Role.EDITOR)
    Notification.objects.record_all(
        [
            Notification(
                recipient=editor.user,
                kind=kind,
                about=f"village:{village.pk}",
                period=period,
                subject=subject,
                body=body,
            )
            for editor in editors.exclude(user=but_not).select_related("user")
        ]
    )
