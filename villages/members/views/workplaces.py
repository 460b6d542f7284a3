"""Choosing the role in which somebody works."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from villagehub.web.addresses import own_page
from villages.members.workplace import choose_workplace
from villages.models import Membership
from villages.navigation import navigation


@login_required
@never_cache
def workplaces(request: HttpRequest) -> HttpResponse:
    rows = Membership.objects.of(request.user).active().above_resident()
    held = list(rows.for_list().order_by("role", "pk"))
    chosen = _chosen(request, rows)
    if len(held) == 1:
        chosen = held[0]
    if chosen is not None:
        choose_workplace(request, chosen)
        return redirect(_next_page(request, chosen))
    if request.method == "POST":
        messages.error(request, _("Deze werkplek is niet (meer) van jou."))
    context = {"held": held, "next": safe_next(request)}
    return render(request, "villages/workplaces.html", context)


def _chosen(request: HttpRequest, rows: Any) -> Membership | None:
    if request.method != "POST":
        return None
    try:
        return rows.filter(pk=request.POST.get("membership", "")).first()
    except (ValidationError, ValueError):
        return None


def safe_next(request: HttpRequest) -> str:
    return own_page(request, request.POST.get("next") or request.GET.get("next") or "")


def _next_page(request: HttpRequest, membership: Membership) -> str:
    pages = navigation(membership, "")
    return safe_next(request) or (pages[0]["url"] if pages else reverse("villages:mine"))
