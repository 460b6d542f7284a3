"""The look back: for the person, and on paper by whoever registered somebody without e-mail."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.sockets.looking_back import FIRST_YEAR, look_back
from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest


@login_required
@require_safe
def newest(request: SignedInRequest) -> HttpResponse:
    """In January people look back on the year that is over."""
    today = timezone.localdate()
    return redirect("initiatives:look_back", today.year - (today.month == 1))


@login_required
@never_cache
@require_safe
def of_year(request: SignedInRequest, year: int, pk: UUID | None = None) -> HttpResponse:
    """No role opens that of another: only whoever registered somebody without e-mail, for them."""
    this_year = timezone.localdate().year
    if not FIRST_YEAR <= year <= this_year:
        raise Http404
    person = request.user
    if pk is not None:
        person = get_object_or_404(User.objects.registered_by(request.user), pk=pk)
    context = {
        "person": person,
        "on_behalf": pk is not None,
        "year": year,
        "chapters": look_back(person, year),
        "year_before": year - 1 if year > person.date_joined.year else None,
        "year_after": year + 1 if year < this_year else None,
    }
    return render(request, "initiatives/look_back.html", context)
