"""The drop-in hour: a tap for each contact, saved in one go."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework
from supporters.forms.drop_in import DropInForm, pressed
from supporters.latest import latest_of
from supporters.models import ContactMoment
from supporters.models.contacts import keys_of_hour
from supporters.unsent import accepted, asks_for_data, owner_of, refused

UNDO_SECONDS = 10 * 60


@casework
def drop_in(request: WorkplaceRequest) -> HttpResponse:
    last = latest_of(request.user)
    form = DropInForm(
        pressed(request.POST) if request.method == "POST" else None,
        user=request.user,
        organisation=request.workplace.organisation,
        at=ContactMoment.objects.likely_village(last),
    )
    if request.method == "POST" and form.is_valid() and not form.is_counting:
        return _save(request, form)
    if request.method == "POST" and asks_for_data(request):
        return refused(form)
    context = {"form": form, "unsent_owner": owner_of(request)}
    return render(request, "supporters/drop_in.html", context)


def _save(request: WorkplaceRequest, form: DropInForm) -> HttpResponse:
    """The answer is a page and leads nowhere: what takes the hour back stands in it, and in no
    address and no table."""
    key, village = form.cleaned_data["key"], form.cleaned_data["village"]
    ContactMoment.objects.log_hour(
        by=request.user,
        organisation=request.workplace.organisation,
        village=village,
        at=form.cleaned_data["waited"],
        keys=keys_of_hour(key, form.counts),
    )
    if asks_for_data(request):
        return accepted()
    token = signing.dumps([str(key), form.counts], salt=_salt(request))
    context = {"token": token, "total": form.total, "village": village}
    return render(request, "supporters/drop_in_saved.html", context)


def _salt(request: WorkplaceRequest) -> str:
    """Only who saved it takes it back."""
    return f"supporters.drop_in:{request.user.pk}"


@casework
@require_POST
def undo(request: WorkplaceRequest) -> HttpResponse:
    token = request.POST.get("token", "")
    try:
        key, counts = signing.loads(token, salt=_salt(request), max_age=UNDO_SECONDS)
    except signing.BadSignature:
        text = _("Dat kan niet meer in één keer. Elk contact apart weghalen kan nog een week.")
        messages.error(request, text)
        return redirect("supporters:contacts")
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user)
    gone, _models = mine.filter(key__in=keys_of_hour(UUID(key), counts)).delete()
    done = ngettext("Ongedaan gemaakt: 1 contact.", "Ongedaan gemaakt: %(n)s contacten.", gone)
    messages.success(request, done % {"n": gone})
    return redirect("supporters:drop_in")
