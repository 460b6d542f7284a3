"""The messages about a level that rose, each a line in the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.notifications.models import MessageKind
from villagehub.notifications.telling import key_of, tell
from villages.models import Membership


def tell_that_level_rose(warning: Any, because: str) -> None:
    """The team of the village; from "warning" up the officers of the municipality too."""
    team = Membership.objects.editors_of(warning.village).people()
    _tell_rise(team, warning, because, reverse("signals:team", args=[warning.village.slug]))
    if warning.is_serious:
        _tell_rise(_officers_of(warning), warning, because, reverse("signals:desk"))


def _tell_rise(people: Iterable[User], warning: Any, because: str, url: str) -> None:
    names = {
        "level": warning.get_level_display().capitalize(),
        "subject": warning.subject,
        "village": warning.village,
    }
    tell(
        people,
        kind=MessageKind.SIGNAL_RAISED,
        about=key_of(warning, "warning"),
        period=f"{warning.level}:{warning.raised_on:%Y-%m-%d}",
        subject=_("%(level)s: %(subject)s in %(village)s") % names,
        template="signal_raised",
        url=url,
        warning=warning,
        because=because,
    )


def tell_that_backing_is_asked(warning: Any) -> None:
    """The officers: the village asks for a hand."""
    names = {"village": warning.village, "subject": warning.subject}
    tell(
        _officers_of(warning),
        kind=MessageKind.SIGNAL_BACKING,
        about=key_of(warning, "warning"),
        period="asked",
        subject=_("%(village)s vraagt ruggensteun: %(subject)s") % names,
        template="signal_backing",
        url=reverse("signals:desk"),
        warning=warning,
    )


def _officers_of(warning: Any) -> list[User]:
    municipality = warning.village.municipality_id
    held = Membership.objects.active().filter(municipality=municipality)
    return held.filter(role=Membership.Role.OFFICER).people()
