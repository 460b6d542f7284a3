"""How a request reaches casework: in the supporter's workplace, on their behalf, not left open."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import wraps
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from supporters.models import ContactMoment
from supporters.models.base import note_down
from supporters.unsent import LEFT_ALONE, asks_for_data
from villagehub.accounts.acting import acting_as
from villagehub.accounts.adapter import BY_MAIL
from villagehub.audit.models import AuditEvent, record_all
from villagehub.sending.turning_away import turned_away
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

IDLE_SECONDS = 30 * 60
AN_HOUR = timedelta(hours=1)
WRITTEN_DOWN_EVERY = 60
LAST_SEEN = "casework_last_seen"
LEFT_ALONE_HEADER = "X-Left-Alone"

View = Callable[..., HttpResponse]


def within_workplace(*roles: str) -> Callable[[View], View]:
    """Runs the whole view, rendering included, as this user in this organisation, so that the
    database shows their rows and no others. Views return rendered responses."""

    def decorate(view: View) -> View:
        @workplace_required(*roles)
        @wraps(view)
        def wrapped(request: WorkplaceRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if settings.DEMO and LEFT_ALONE_HEADER in request.headers:
                return HttpResponse(
                    status=204
                )  # nobody can come back there; nothing is sent either
            if _is_left_alone(request):
                return _ask_who_is_there(request)
            if not asks_for_data(request):  # a phone does that by itself
                _note_presence(request)
            with acting_as(request.user.pk, request.workplace.organisation_id):
                return view(request, *args, **kwargs)

        return wrapped

    return decorate


casework = within_workplace(Membership.Role.SUPPORTER)
coordination = within_workplace(Membership.Role.COORDINATOR)
privacy_watch = within_workplace(Membership.Role.PRIVACY_CONTACT)
watch = within_workplace(Membership.Role.COORDINATOR, Membership.Role.PRIVACY_CONTACT)


def _note_presence(request: HttpRequest) -> None:
    """Once a minute, so that most pages write nothing; who was away is asked so much sooner."""
    now = int(time.time())
    if now - request.session.get(LAST_SEEN, 0) >= WRITTEN_DOWN_EVERY:
        request.session[LAST_SEEN] = now


def _is_left_alone(request: HttpRequest) -> bool:
    """Half an hour without casework on this device (P15), counted from signing in at first.
    In the demo nobody has a key to sign in with again."""
    if settings.DEMO:
        return False
    if LEFT_ALONE_HEADER in request.headers:  # static/js/locking.js, of all tabs together
        request.session[LAST_SEEN] = 0
        return True
    login = getattr(request.user, "last_login", None)
    signed_in = login.timestamp() if login else 0
    last_seen = request.session.get(LAST_SEEN, signed_in)
    if time.time() - last_seen <= IDLE_SECONDS:
        return False
    return not (_ways_to_show(request) and _just_showed(request))


def _ways_to_show(request: HttpRequest) -> list[dict[str, Any]]:
    """How this person can show who they are while signed in: a password, a second factor."""
    ways: list[dict[str, Any]] = get_adapter().get_reauthentication_methods(request.user)
    return [way for way in ways if way["id"] != BY_MAIL]


def _just_showed(request: HttpRequest) -> bool:
    records = get_authentication_records(request, request.user)
    again = [each for each in records if each.get("reauthenticated")]
    shown = [each["at"] for each in again if each["method"] != "code"]
    return bool(shown) and time.time() - shown[-1] < app_settings.REAUTHENTICATION_TIMEOUT


def _ask_who_is_there(request: HttpRequest) -> HttpResponse:
    """With a password or second factor that is enough; otherwise signing in again. A phone that
    sends what waited there leaves it to the person, on the next page that they open."""
    if asks_for_data(request):
        return HttpResponse(status=LEFT_ALONE)
    ways = _ways_to_show(request)
    came_for = request.path if request.method == "GET" else reverse("supporters:today")
    if not ways:
        logout(request)
    if LEFT_ALONE_HEADER not in request.headers:  # said on the page that follows
        messages.info(request, _("Je was een half uur weg. Laat even zien dat jij het bent."))
    address = ways[0]["url"] if ways else reverse(settings.LOGIN_URL)
    return turned_away(redirect(f"{address}?{urlencode({'next': came_for})}"))


def record(request: WorkplaceRequest, action: AuditEvent.Action, obj: models.Model) -> None:
    """One line in the organisation's own record, without content. A search is of no one object:
    pass an unsaved one with an empty id."""
    note_down(request.workplace, action, obj)


def record_shown(request: WorkplaceRequest, objects: Iterable[models.Model]) -> None:
    """A line for each of what a list or a chooser showed (P14)."""
    _record_each(request, AuditEvent.Action.LISTED, objects)


def record_chooser(request: WorkplaceRequest, people: Iterable[models.Model]) -> None:
    """Whom the chooser of a contact showed: once an hour to the same supporter, who logs one after
    the other. In which other lists they stood says nothing of this one. One query more."""
    shown = {str(person.pk): person for person in people}
    if not shown:
        return
    since = timezone.now() - AN_HOUR
    known = AuditEvent.objects.listed_to(request.user.pk, shown, since, ContactMoment)
    new = [shown[key] for key in shown.keys() - known]
    _record_each(request, AuditEvent.Action.LISTED, new, seen_in=ContactMoment)


def record_read(
    request: WorkplaceRequest,
    objects: Iterable[models.Model],
    seen_in: type[models.Model] | None = None,
    listed: Iterable[models.Model] = (),
) -> None:
    """A line for each whose words stood on one page, in a list or not, and for each that was
    `listed` there by name."""
    _record_each(request, AuditEvent.Action.READ, objects, seen_in, listed)


def _record_each(
    request: WorkplaceRequest,
    action: AuditEvent.Action,
    objects: Iterable[models.Model],
    seen_in: type[models.Model] | None = None,
    listed: Iterable[models.Model] = (),
) -> None:
    record_all(
        action,
        objects,
        request.user.pk,
        workplace=str(request.workplace)[:80],
        chain=str(request.workplace.organisation_id),
        seen_in=seen_in,
        listed=listed,
    )
