"""Taking an initiative along, handing it over on paper, and bringing one in."""

from __future__ import annotations

from typing import Any

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.moving.bundles import LARGEST_BYTES
from initiatives.moving.forms import BringInForm, OnwardForm
from initiatives.moving.models import Invited
from initiatives.moving.restoring import restore
from initiatives.moving.sheet import sheet_of
from initiatives.moving.writing import bundle
from initiatives.sockets.portable import stays
from initiatives.start.access import may_start_in
from initiatives.views.loading import (
    initiative_for_lead,
    initiative_for_runner,
    initiative_page,
    tab_of,
    visible_village,
)
from villagehub.accounts.requests import SignedInRequest
from villagehub.sending.once import only_once
from villagehub.typesetting.typesetter import PageFailedError
from villagehub.web.actions import carried_out
from villagehub.web.uploads import Ceiling, TemporaryFiles, is_full

MOST_SHOWN = 500
NO_ROOM_TO_PACK = gettext_lazy(
    "Er is op dit moment geen plek om alles in te pakken; dat ligt aan ons. Probeer het morgen nog "
    "eens."
)


@require_safe
@login_required
def overview(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    waiting = Invited.objects.visible_to(request.user).waiting().filter(initiative=initiative)
    context = initiative_page(
        initiative,
        active_part="moving",
        stays=list(stays),
        invited=list(waiting.order_by("created_at", "pk")[:MOST_SHOWN]),
    )
    return render(request, "moving/overview.html", context)


@login_required
def onward(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Telling everybody where it goes on."""
    initiative = initiative_for_lead(request, village_slug, slug)
    form = OnwardForm(request.POST or None)
    if carried_out(
        request, form, lambda: form.tell(initiative, request.user), _told, field="address"
    ):
        return redirect("moving:overview", village_slug, slug)
    context = initiative_page(initiative, form=form, active_part="moving")
    return render(request, "moving/onward.html", context)


def _told(number: Any) -> str:
    one, more = "1 mens krijgt bericht.", "%(n)d mensen krijgen bericht."
    return ngettext(one, more, number) % {"n": number}


@require_safe
@login_required
@never_cache
def sheet(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    try:
        content = sheet_of(initiative, request.user)
    except PageFailedError:
        text = _("Het blad is niet te maken. Neem alles mee, of probeer het later nog eens.")
        messages.error(request, text)
        return redirect("moving:overview", village_slug, slug)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{_name(initiative, "pdf")}"'
    return response


@require_safe
@login_required
@never_cache
def everything(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponseBase:
    initiative = initiative_for_runner(request, village_slug, slug)
    try:
        file = bundle(initiative, request.user)
    except OSError as error:
        if not is_full(error):
            raise
        messages.error(request, NO_ROOM_TO_PACK)
        return redirect("moving:overview", village_slug, slug)
    return FileResponse(
        file,
        as_attachment=True,
        filename=_name(initiative, "zip"),
        content_type="application/zip",
    )


def _name(initiative: Initiative, ending: str) -> str:
    return f"{initiative.slug}-{timezone.localdate():%Y-%m-%d}.{ending}"


@login_required
@csrf_exempt  # the form is protected below, once it may be as large as it is
def bring_in(request: SignedInRequest, village_slug: str) -> HttpResponseBase:
    """A file larger than any other form takes, so who keeps it is told before it is read."""
    request.upload_handlers = [
        Ceiling(request, kept_bytes=LARGEST_BYTES + 1),
        MemoryFileUploadHandler(request),
        TemporaryFiles(request),
    ]
    return _bring_in(request, village_slug)


@csrf_protect
@only_once
def _bring_in(request: SignedInRequest, village_slug: str) -> HttpResponse:
    village = visible_village(request, village_slug)
    if not may_start_in(request.user, village):
        return render(request, "initiatives/join_village_first.html", tab_of(village))
    if request.method == "POST" and not ratelimit.consume(request, action="bring_in"):
        return ratelimit.respond_429(request)
    form = BringInForm(request.POST or None, request.FILES or None)
    told = None
    if request.method == "POST" and form.is_valid():
        try:
            if "look" not in request.POST:
                return _brought_in(request, restore(form.bundle, village, request.user))
            told = form.told()
        except ValidationError as error:
            form.add_error("file", error)
    context = {**tab_of(village), "form": form, "told": told}
    return render(request, "moving/bring_in.html", context)


def _brought_in(request: HttpRequest, initiative: Initiative) -> HttpResponse:
    text = _("Het initiatief staat hier. Alleen jij ziet het nog: kijk het na en zet het dan open.")
    messages.success(request, text)
    return redirect(initiative)
