"""Pictures as they are sent, and the page on which somebody puts one with a thing."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.requests import SignedInRequest
from villagehub.pictures import files
from villagehub.pictures.forms import photo_form
from villagehub.pictures.photos import Photographed, photos
from villagehub.pictures.pictured import Pictured
from villagehub.pictures.serving import send_picture
from villagehub.web.actions import act, carried_out


@require_safe
def whole(request: HttpRequest, key: str, name: str, width: int) -> Any:
    return _sent(request, key, name, width, None)


@require_safe
def cut(request: HttpRequest, key: str, name: str, focus: int, width: int) -> Any:
    if focus not in files.FOCUSES:
        raise Http404
    return _sent(request, key, name, width, focus)


def _sent(request: HttpRequest, key: str, name: str, width: int, focus: int | None) -> Any:
    """Asked each time who may see it, so that a picture is as private as what it is of. One query
    for what is public."""
    kind = _kind(key)
    is_public = kind.is_for_everybody(name)
    if not is_public and not kind.is_shown_to(request.user, name):
        raise Http404
    return send_picture(request, name, width, focus, is_public)


def _kind(key: str) -> Photographed:
    kind = photos.get(key)
    if kind is None:
        raise Http404
    return kind


def _changeable(request: SignedInRequest, key: str, pk: str) -> Any:
    """403 for whoever sees it and may not."""
    kind = _kind(key)
    if kind.changed_by is None:
        raise Http404
    thing = kind.thing(request.user, pk)
    if not kind.changed_by(thing, request.user):
        raise PermissionDenied
    return thing


@login_required
@never_cache
def edit(request: SignedInRequest, key: str, pk: str) -> HttpResponse:
    thing = _changeable(request, key, pk)
    before = thing.hung
    form = photo_form(thing, request.POST or None, request.FILES or None)
    if carried_out(request, form, form.save, _("De foto staat erbij.")):
        _remember(request, thing, before)
        return redirect(thing)
    context = {"form": form, "thing": thing, "before": _before(request, thing)}
    return render(request, "pictures/photo_form.html", context)


@require_POST
@login_required
def remove(request: SignedInRequest, key: str, pk: str) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    thing = _changeable(request, key, pk)
    _remember(request, thing, thing.hung)
    act(request, lambda: _hang(thing, Pictured.NOTHING), _("De foto is weg."))
    return redirect("pictures:edit", key, pk)


@require_POST
@login_required
def put_back(request: SignedInRequest, key: str, pk: str) -> HttpResponse:
    thing = _changeable(request, key, pk)
    now, before = thing.hung, _before(request, thing)
    if act(request, lambda: _hang_again(thing, before), _("De vorige foto staat er weer.")):
        _remember(request, thing, now)
    return redirect(thing)


def _hang(thing: Any, values: list[Any]) -> None:
    thing.hang(values)
    thing.keep_picture()


def _hang_again(thing: Any, before: list[Any] | None) -> None:
    if not before or not files.is_kept(before[0]):
        raise ValidationError(_("De vorige foto is er niet meer. Kies hem opnieuw."))
    _hang(thing, before)


# What hung there before, in the session of who changed it.


def _place(thing: Any) -> str:
    return f"photo:{thing.photo_key}:{thing.pk}"


def _remember(request: SignedInRequest, thing: Any, before: list[Any]) -> None:
    request.session[_place(thing)] = before


def _before(request: SignedInRequest, thing: Any) -> list[Any] | None:
    """Nothing when no photo hung there, or the same one."""
    before = request.session.get(_place(thing))
    return before if before and before[0] and before != thing.hung else None
