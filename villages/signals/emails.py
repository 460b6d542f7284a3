"""The messages about a level that rose, each a line in the ledger."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import Kind, Notification
from villages.models import Membership
from villages.signals.models import EarlyWarning


def tell_that_level_rose(warning: EarlyWarning, because: str) -> None:
    """The team of the village; from "warning" up the officers of the municipality too. Inside the
    transaction that raises it."""
    team_page = reverse("signals:team", args=[warning.village.slug])
    _tell_rise(team_of(warning), warning, because, team_page)
    if warning.is_serious:
        _tell_rise(officers_of(warning), warning, because, reverse("signals:desk"))


def _tell_rise(people: Iterable[User], warning: EarlyWarning, because: str, path: str) -> None:
    subject = _("%(level)s: %(subject)s in %(village)s") % {
        "level": warning.get_level_display().capitalize(),
        "subject": warning.subject,
        "village": warning.village,
    }
    url = settings.SITE_URL + path
    context = {"warning": warning, "because": because, "url": url}
    body = render_to_string("emails/signal_raised.txt", context)
    period = f"{warning.level}:{warning.raised_on:%Y-%m-%d}"
    _tell(people, warning, Kind.SIGNAL_RAISED, period, subject, body)


def tell_that_backing_is_asked(warning: EarlyWarning) -> None:
    """The officers: the village asks for a hand."""
    subject = _("%(village)s vraagt ruggensteun: %(subject)s") % {
        "village": warning.village,
        "subject": warning.subject,
    }
    url = settings.SITE_URL + reverse("signals:desk")
    body = render_to_string("emails/signal_backing.txt", {"warning": warning, "url": url})
    _tell(officers_of(warning), warning, Kind.SIGNAL_BACKING, "asked", subject, body)


def team_of(warning: EarlyWarning) -> list[User]:
    return _people(village=warning.village_id, role=Membership.Role.EDITOR)


def officers_of(warning: EarlyWarning) -> list[User]:
    municipality = warning.village.municipality_id
    return _people(municipality=municipality, role=Membership.Role.OFFICER)


def _people(**scope: object) -> list[User]:
    held = Membership.objects.active().filter(**scope).select_related("user")
    return [membership.user for membership in held]


def _tell(
    people: Iterable[User],
    warning: EarlyWarning,
    kind: Kind,
    period: str,
    subject: str,
    body: str,
) -> None:
    rows = [
        Notification(
            recipient=person,
            kind=kind,
            about=f"warning:{warning.pk}",
            period=period,
            subject=subject,
            body=body,
        )
        for person in people
    ]
    Notification.objects.record_all(rows)
