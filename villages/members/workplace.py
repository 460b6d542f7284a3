"""The role in which somebody works right now.

A person may hold several memberships and works in one at a time, so that what belongs to the
supporter's desk never shows on the officer's. A second factor is required above resident.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from villagehub.accounts.requests import LAST_USED, SignedInRequest
from villagehub.sending.turning_away import turned_away
from villages.desk import desks_of, forget_numbers
from villages.members.asking import asked_by
from villages.members.models.reach import reach_of
from villages.models import Membership
from villages.navigation import InMenu, my_menu, navigation

SESSION_KEY = "workplace"
SECOND_FACTOR_KEY = "second_factor"
WRITTEN_DOWN_EVERY = 10 * 60


class WorkplaceRequest(SignedInRequest):
    """What the middleware below adds, for the type checker."""

    works: bool
    workplaces: list[Membership]
    workplace: Membership
    my_menu: tuple[InMenu, ...]
    desks: tuple[InMenu, ...]


def choose_workplace(request: HttpRequest, membership: Membership) -> None:
    request.session[SESSION_KEY] = str(membership.pk)
    request.session.pop(SECOND_FACTOR_KEY, None)


def held_workplaces(request: HttpRequest) -> list[Membership]:
    """The roles above resident that this person holds today."""
    return _held_by(request.user) if reach_of(request.user).is_above_resident else []


@asked_by
def _held_by(user: Any) -> QuerySet[Membership]:
    held = Membership.objects.of(user).active().above_resident()
    return held.with_scope().order_by("created_at", "pk")


def current_workplace(request: WorkplaceRequest) -> Membership | None:
    """The chosen membership while it holds; the only one there is needs no choosing."""
    chosen = request.session.get(SESSION_KEY)
    for membership in request.workplaces:
        if len(request.workplaces) == 1 or str(membership.pk) == chosen:
            membership.nav = navigation(membership, request.path)
            return membership
    return None


class WorkplaceMiddleware:
    """`request.works`, `request.workplaces` and `request.workplace`: looked up only when something
    asks for them, in one query each. And what the menu counts, which mostly costs none."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.works = SimpleLazyObject(lambda: reach_of(request.user).is_above_resident)
        request.workplaces = SimpleLazyObject(lambda: held_workplaces(request))
        request.workplace = SimpleLazyObject(lambda: current_workplace(request))
        request.my_menu, request.desks = (), ()
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        return self._of_somebody(request)

    def _of_somebody(self, request: Any) -> HttpResponse:
        """What came along with who is signed in, before a page writes something and that counts no
        longer (see remembering.py)."""
        user = request.user
        edited = reach_of(user).edited_villages
        request.my_menu = my_menu(user) if user.is_authenticated else ()
        request.desks = SimpleLazyObject(lambda: desks_of(edited))
        response = self.get_response(request)
        if edited and request.method == "POST":
            forget_numbers(edited)
        return response


class IdleMiddleware:
    """The session of somebody with a role above resident ends when nobody used it for an evening.
    The page itself then does what it does for a visitor: asks to sign in, or shows what is public.

    Whether somebody has a role is asked only after such an evening, and the moment is written down
    once in ten minutes: an ordinary page costs nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Without a cookie nobody is signed in: what is for everybody stays fit for any cache.
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            self._look_at(request)
        return self.get_response(request)

    def _look_at(self, request: HttpRequest) -> None:
        login = request.user.last_login  # type: ignore[union-attr]
        signed_in = login.timestamp() if login else 0
        unused = timezone.now().timestamp() - request.session.get(LAST_USED, signed_in)
        if unused > settings.ROLE_SESSION_SECONDS and held_workplaces(request):
            logout(request)
            messages.info(request, _("Je was een tijd weg. Log opnieuw in om verder te gaan."))
        elif unused > WRITTEN_DOWN_EVERY:
            request.session[LAST_USED] = int(timezone.now().timestamp())


# A mail's way out, what we say about privacy, the health of the portal and what a page or a browser
# fetches by itself ask no second factor.
OPEN_TO_ALL = {
    "notifications:unsubscribe",
    "notifications:preferences",
    "accessibility",
    "privacy",
    "life",
    "readiness",
    "manifest",
    "service_worker",
    "offline",
    "villages:offline",
    "villages:tile",
}


class SecondFactorMiddleware:
    """Who holds a role above resident sets up a second factor before anything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs) -> HttpResponse | None:
        if request.resolver_match.view_name in OPEN_TO_ALL or not self._must_set_up(request):
            return None
        messages.info(
            request,
            _("Jouw rol vraagt om een tweede sleutel bij het inloggen. Stel die eerst in."),
        )
        return turned_away(redirect("mfa_index"))

    def _must_set_up(self, request: HttpRequest) -> bool:
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return False
        if request.path.startswith(reverse("accounts:overview")):
            request.session.pop(SECOND_FACTOR_KEY, None)  # here it can be switched off
            return False
        if request.session.get(SECOND_FACTOR_KEY):
            return False
        if not reach_of(request.user).is_above_resident:
            return False  # not remembered: a role may come tomorrow
        request.session[SECOND_FACTOR_KEY] = is_mfa_enabled(request.user)
        return not request.session[SECOND_FACTOR_KEY]


def workplace_required(*roles: str) -> Callable[..., Callable[..., HttpResponse]]:
    """Only in a workplace with one of these roles. Without any such role the page does not exist;
    with one that is not the chosen workplace, the person is asked to switch. Such a page is
    never kept: after signing out, going back shows nothing."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @never_cache
        @wraps(view)
        def wrapped(request: WorkplaceRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if request.workplace and request.workplace.role in roles:
                return view(request, *args, **kwargs)
            if not reach_of(request.user).has(*roles):
                raise Http404
            # The address of a button shows nothing by itself, so it is no place to go on to.
            query = {"next": request.get_full_path()} if request.method == "GET" else {}
            address = f"{reverse('villages:workplaces')}?{urlencode(query)}"
            return turned_away(redirect(address))

        return wrapped

    return decorate
