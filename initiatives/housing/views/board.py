"""The interest list, for leads and board of the initiative."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.housing import figures
from initiatives.housing.forms import DoubleForm, OnBehalfForm, PutAnswersRightForm
from initiatives.housing.models import InterestEntry, ListDecision
from initiatives.housing.views.loading import housing_for_runner, housing_page, visible_entry
from initiatives.housing.views.own import wishes_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

ORDERS = {
    "nummer": (gettext_lazy("op nummer"), ["number", "pk"]),
    "starters": (gettext_lazy("starters eerst"), ["starter_last", "number", "pk"]),
    "verhuizen": (gettext_lazy("wie het eerst wil verhuizen"), ["move_year", "number", "pk"]),
    "bevestigen": (gettext_lazy("wie het eerst moet bevestigen"), ["confirm_again_on", "pk"]),
}


@login_required
@never_cache
def interest_list(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    chosen = request.GET.get("volgorde", "")
    chosen = chosen if chosen in ORDERS else "nummer"
    rows = InterestEntry.objects.visible_to(request.user).filter(initiative=initiative)
    page = page_of(request, rows.for_list(), ORDERS[chosen][1])
    count = figures.exact(figures.wishes_of(initiative))
    context = housing_page(
        initiative,
        entries=page.rows,
        more_url=page.more_url,
        orders=[(key, label) for key, (label, _order) in ORDERS.items()],
        chosen=chosen,
        headline=figures.headline(count),
        charts=figures.charts(count),
        release=figures.latest(initiative, request.user),
    )
    return render(request, "housing/interest_list.html", context)


@login_required
@never_cache
def entry_detail(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    entry = visible_entry(request, initiative, pk)
    decided = ListDecision.objects.visible_to(request.user)
    mine = decided.filter(Q(entry=entry) | Q(other=entry)).select_related("entry", "other", "by")
    context = housing_page(
        initiative, entry=entry, wish=entry.wish_or_none, decisions=mine.order_by("-at", "-pk")[:20]
    )
    return render(request, "housing/entry_detail.html", context)


@login_required
@never_cache
def entry_new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Somebody who has no e-mail and said yes."""
    initiative = housing_for_runner(request, village_slug, slug)
    form = OnBehalfForm(request.POST or None, recorder=request.user, initiative=initiative)
    done = _("Die staat op de lijst. Vul hier de wensen in.")
    if entry := carried_out(request, form, form.enter, done):
        return redirect("housing:entry_wishes", village_slug, slug, entry.pk)
    return render(request, "housing/entry_new.html", housing_page(initiative, form=form))


@login_required
@never_cache
def entry_wishes(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Only of whoever has no e-mail: others fill in their own."""
    initiative = housing_for_runner(request, village_slug, slug)
    entry = visible_entry(request, initiative, pk)
    if not entry.user_id:
        raise PermissionDenied
    back = reverse("housing:entry", args=[village_slug, slug, entry.pk])
    context = housing_page(initiative, back=back)
    return wishes_page(request, entry, "housing/entry_wishes.html", context)


@login_required
@never_cache
def entry_put_right(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    entry = visible_entry(request, initiative, pk)
    form = PutAnswersRightForm(request.POST or None, entry=entry)
    done = _("Rechtgezet. Het huishouden krijgt bericht.")
    if carried_out(request, form, lambda: form.put_right(request.user), done):
        return redirect("housing:entry", village_slug, slug, pk)
    context = housing_page(initiative, entry=entry, form=form)
    return render(request, "housing/entry_put_right.html", context)


@login_required
@never_cache
def double(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID, other: UUID
) -> HttpResponse:
    """Two on the list who may be one household."""
    initiative = housing_for_runner(request, village_slug, slug)
    pair = visible_entry(request, initiative, pk), visible_entry(request, initiative, other)
    if pk == other:
        raise Http404
    form = DoubleForm(request.POST or None, pair=pair)
    if carried_out(request, form, lambda: form.decide(request.user), _("Besloten, en bewaard.")):
        return redirect("housing:round_new", village_slug, slug)
    return render(request, "housing/double.html", housing_page(initiative, pair=pair, form=form))


@login_required
@never_cache
def entry_withdraw(
    request: SignedInRequest, village_slug: str, slug: str, pk: UUID
) -> HttpResponse:
    """Because they said so, by telephone or at the door."""
    initiative = housing_for_runner(request, village_slug, slug)
    entry = visible_entry(request, initiative, pk)
    if request.method == "POST":
        act(request, entry.withdraw, _("Van de lijst. Naam, adres en wensen zijn gewist."))
        return redirect("housing:interest_list", village_slug, slug)
    return render(request, "housing/entry_withdraw.html", housing_page(initiative, entry=entry))


@login_required
@require_POST
def figures_release(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    done = _("De cijfers van vandaag staan op de pagina.")
    act(request, lambda: figures.release(initiative, request.user), done)
    return redirect("housing:interest_list", village_slug, slug)
