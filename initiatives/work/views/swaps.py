"""A lead's yes or no, changing places, and which papers were seen."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, visible_initiative
from initiatives.work.forms import SeenForm
from initiatives.work.models import Seen, SignUp, Swap, partners
from initiatives.work.views.loading import visible_shift, work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.members.access import sign_in_to_act

PARTNERS = 40
MOST_SEEN = 300


@require_POST
@sign_in_to_act
def answer(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """A lead says yes or no to who wants to come, once or for all they asked of the series."""
    initiative = initiative_for_runner(request, village_slug, slug)
    rows = SignUp.objects.filter(shift__initiative=initiative)
    row = get_object_or_404(rows.select_related("user", "shift"), pk=pk)
    row.shift.initiative = initiative
    with_rest = request.POST.get("keren") == "alle"
    if request.POST.get("antwoord") == "nee":
        done = _("%(name)s krijgt bericht.") % {"name": row.user}
        act(request, lambda: row.say_no(with_rest), done, already=_("Dit is al beantwoord."))
    else:
        full = _("Er was geen plek meer, of dit is al beantwoord.")
        act(request, lambda: row.say_yes(with_rest), _said_yes, already=full)
    return redirect(row.shift)


def _said_yes(n: int) -> str:
    return _("%(n)d keer in het rooster gezet. Er gaat een bericht uit.") % {"n": n}


@login_required
@never_cache
def swap_new(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """With whom; one tap asks it."""
    initiative = visible_initiative(request, village_slug, slug)
    places = SignUp.objects.placed().acted_for_by(request.user).select_related("user", "shift")
    place = get_object_or_404(places, pk=pk, shift__initiative=initiative)
    shift = visible_shift(request, initiative, place.shift_id)
    found = partners(place) if shift.is_open else SignUp.objects.none()
    if request.method == "POST":
        key = _key(request)
        theirs = found.filter(pk=key).first() if key else None
        if theirs is None:
            messages.error(request, _("Kies met wie je wilt ruilen."))
            return redirect("work:swap_new", village_slug, slug, pk)
        for each in (place, theirs):
            each.shift.initiative = initiative
        done = _("%(name)s krijgt je vraag. Tot het ja blijft alles zoals het is.")
        act(request, lambda: Swap.ask(place, theirs), done % {"name": theirs.user})
        return redirect(shift)
    context = {"place": place, "shift": shift, "partners": list(found[:PARTNERS])}
    return render(request, "work/swap_new.html", work_page(initiative, **context))


def _key(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("met", ""))
    except ValueError:
        return None


@login_required
@never_cache
def swap(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Both shifts, and yes or no for whoever is asked."""
    initiative = visible_initiative(request, village_slug, slug)
    rows = Swap.objects.all() if initiative.standing.runs else Swap.objects.seen_by(request.user)
    row = get_object_or_404(rows.for_list(), pk=pk, mine__shift__initiative=initiative)
    own = SignUp.objects.acted_for_by(request.user)
    is_asked = not row.answer and own.filter(pk=row.theirs_id).exists()
    if request.method == "POST":
        if not is_asked:
            return redirect(row)
        if request.POST.get("antwoord") == "nee":
            act(request, row.decline, _("Goed dat je het zegt. Alles blijft zoals het is."))
        else:
            act(request, row.accept, _("Geruild. De ander en de trekkers krijgen bericht."))
        return redirect(row)
    return render(request, "work/swap.html", work_page(initiative, swap=row, is_asked=is_asked))


@login_required
@never_cache
def seen(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """For whoever runs it: of whom which papers were seen, and no copy of any."""
    initiative = initiative_for_runner(request, village_slug, slug)
    form = SeenForm(request.POST or None, initiative=initiative)
    if carried_out(request, form, lambda: form.keep(request.user), _("Opgeschreven.")):
        return redirect("work:seen", village_slug, slug)
    context = {"form": form, "rows": list(_seen(initiative)[:MOST_SEEN])}
    return render(request, "work/seen.html", work_page(initiative, **context))


def _seen(initiative: Initiative) -> Any:
    rows = Seen.objects.filter(member__initiative=initiative, member__until__isnull=True)
    return rows.select_related("member__user", "seen_by").order_by(
        "member__user__name__dutch", "member", "what"
    )


@require_POST
@sign_in_to_act
def seen_remove(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = initiative_for_runner(request, village_slug, slug)
    row = get_object_or_404(_seen(initiative), pk=pk)
    act(request, lambda: row.delete()[0], _("Weggehaald."))
    return redirect("work:seen", village_slug, slug)
