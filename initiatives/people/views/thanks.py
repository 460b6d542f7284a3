"""Thanking each other, and reading what one was thanked for."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Thanks
from initiatives.people.forms.thanks import ThanksForm, ThanksToAllForm
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web import paging
from villagehub.web.actions import act, carried_out


@login_required
def thank(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Somebody else who takes part, also when both only follow."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.takes_part:
        raise PermissionDenied
    others = initiative.members.active().present().exclude(user=request.user)
    member = get_object_or_404(others.select_related("user"), pk=pk)
    form = ThanksForm(request.POST or None)

    def give() -> Thanks:
        return Thanks.give(initiative, request.user, member.user, **form.cleaned_data)

    done = _("Je bedankje is bij %(name)s.") % {"name": member.user}
    if carried_out(request, form, give, done):
        return redirect("initiatives:people", village_slug, slug)
    context = initiative_page(initiative, form=form, member=member, active_part="people")
    return render(request, "initiatives/thank.html", context)


@login_required
def thank_all(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    form = ThanksToAllForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            n = Thanks.give_to_all(initiative, request.user, form.cleaned_data["text"])
            text = ngettext("%(n)d mens krijgt het.", "%(n)d mensen krijgen het.", n) % {"n": n}
            messages.success(request, text)
            return redirect("initiatives:people", village_slug, slug)
        except ValidationError as error:
            form.add_error(None, error)
    context = initiative_page(initiative, form=form, active_part="people")
    return render(request, "initiatives/thank.html", context)


@login_required
@never_cache
@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    rows = Thanks.objects.got_by(request.user).for_list()
    page = paging.page_of(request, rows, ["-created_at", "-pk"], 20)
    context = {"thanks": page.rows, "more_url": page.more_url}
    return render(request, "initiatives/my_thanks.html", context)


def _mine(request: SignedInRequest, pk: UUID) -> Thanks:
    return get_object_or_404(Thanks.objects.got_by(request.user).for_list(), pk=pk)


@login_required
@require_POST
def show(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """The person thanked lets others read it, or no longer."""
    thanks = _mine(request, pk)
    shown = request.POST.get("show") == "1"
    Thanks.objects.filter(pk=thanks.pk).update(helper_shows=shown)
    text = _("Anderen mogen het lezen.") if shown else _("Het blijft tussen jullie.")
    messages.success(request, text)
    return redirect("initiatives:my_thanks")


@login_required
def discard(request: SignedInRequest, pk: UUID) -> HttpResponse:
    """Asks first: it is gone for good."""
    thanks = _mine(request, pk)
    if request.method == "POST":
        act(request, thanks.delete, _("Weg."))
        return redirect("initiatives:my_thanks")
    return render(request, "initiatives/thanks_discard.html", {"thanks": thanks})
