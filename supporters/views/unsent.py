"""For a phone on which contacts wait: who is there, and the form that it keeps."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.http import require_safe

from supporters.access import WorkplaceRequest, casework
from supporters.forms import ContactForm
from supporters.latest import latest_of
from supporters.models import ContactMoment
from supporters.unsent import owner_of


@casework
@require_safe
def who_is_there(request: WorkplaceRequest) -> HttpResponse:
    return JsonResponse({"owner": owner_of(request), "token": get_token(request)})


@casework
@require_safe
def form_to_keep(request: WorkplaceRequest) -> HttpResponse:
    """Themes, and the villages of the organisation: it stays on the phone."""
    last = latest_of(request.user)
    form = ContactForm(
        user=request.user,
        organisation=request.workplace.organisation,
        initial={"village": ContactMoment.objects.likely_village(last)},
    )
    context = {"form": form, "unsent_owner": owner_of(request)}
    return render(request, "supporters/unsent_form.html", context)
