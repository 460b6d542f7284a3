"""The messages about facilities, each a line in the ledger."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import first_words, key_of, tell
from villages.members.models.people import Membership
from villages.places.models import Village


def tell_editors_of_report(report: Any) -> None:
    """Once a day for each village, however many reports come in."""
    village = report.facility.village
    subject = _("Er is iets gemeld over een voorziening in %(village)s")
    tell(
        Membership.objects.editors_of(village).exclude(user=report.user_id).people(),
        kind=MessageKind.FACILITY_REPORTED,
        about=village,
        period=timezone.localdate().isoformat(),
        subject=subject % {"village": village.name},
        template="facility_reported",
        in_mail={"what": report.get_about_display(), "words": first_words(report.text)},
        url=reverse("villages:facility_reports", args=[village.slug]),
        village=village,
        report=report,
    )


def tell_what_became_of_report(report: Any) -> None:
    """To whoever reported it."""
    tell(
        report.user,
        kind=MessageKind.FACILITY_ANSWER,
        about=key_of(report, "facility-report"),
        period=report.state,
        subject=_("Je melding over %(name)s") % {"name": report.facility.name},
        template="facility_report_settled",
        url=report.facility,
        report=report,
    )


def tell_editors_of_round(village: Village, stale: int, period: str) -> None:
    """Once in half a year: some of what stands on the page was not looked at for that long."""
    tell(
        Membership.objects.editors_of(village).people(),
        kind=MessageKind.FACILITY_ROUND,
        about=village,
        period=period,
        subject=_("Kloppen de voorzieningen van %(village)s nog?") % {"village": village.name},
        template="facility_round",
        url=reverse("villages:facility_round", args=[village.slug]),
        village=village,
        stale=stale,
    )
