"""Letters about one's own account: to the address itself, also when it is about to close."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from villagehub.accounts.models import User
from villagehub.mydata.holds import Hold
from villagehub.notifications.models import Letter, LetterKind
from villagehub.notifications.telling import as_text, just_now
from villagehub.web.addresses import absolute


def tell_that_download_is_ready(user: User, kept_until: datetime) -> None:
    url = absolute(reverse("mydata:downloads"))
    _write(user, "download", _("Je gegevens staan klaar"), url=url, day=kept_until)


def tell_that_account_will_close(user: User, closes_on: date) -> None:
    url = absolute(reverse("account_login"))
    _write(user, "closing", _("Je account sluit over dertig dagen"), url=url, day=closes_on)


def tell_that_account_closes_soon(user: User, closes_on: date) -> None:
    url = absolute(reverse("account_login"))
    _write(user, "closing_soon", _("Je account sluit bijna"), url=url, day=closes_on)


def tell_that_account_waits(user: User, found: Iterable[Hold], closes_on: date) -> None:
    url = absolute(reverse("account_login"))
    subject = _("Je account sluit nog niet")
    lines = [hold.text for hold in found]
    _write(user, "closing_waits", subject, url=url, day=closes_on, lines=lines)


def _write(user: User, template: str, subject: str, **context: Any) -> None:
    if not user.email:
        return
    Letter.objects.write(
        kind=LetterKind.ACCOUNT,
        email=user.email,
        about=f"account:{template}",
        period=just_now(),
        subject=subject,
        body=as_text(f"account_{template}", {"person": user, **context}),
    )
