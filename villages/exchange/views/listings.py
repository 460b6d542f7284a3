"""One ask or offer: reading, placing, changing, and what becomes of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.caching import public_page
from villagehub.web.deeds import for_sign_in
from villages.exchange.access import sees_names, standing_in
from villages.exchange.forms import MATCHES_SHOWN, ListingForm
from villages.exchange.models import Direction, Listing, Stage, Thanks, Thread
from villages.exchange.still_counts import read_token
from villages.exchange.views.loading import listing_for_author, row_of, tab_of, visible_listing
from villages.members.access import of_village, sign_in_to_act, village_for_page

FIRST_SAYS = {"vraag": Direction.ASK, "aanbod": Direction.OFFER}


@require_safe
@public_page
def detail(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    listing = visible_listing(request, slug, pk)
    is_own = listing.is_editable_by(request.user)
    mine = Thread.objects.visible_to(request.user).filter(listing=listing).for_list()
    context = tab_of(
        listing.village,
        listing=listing,
        is_own=is_own,
        shows_names=is_own or sees_names(request.user),
        threads=[row_of(each, request.user) for each in mine.order_by("-last_at")],
        thanks=list(
            Thanks.objects.shown_to(request.user).filter(thread__listing=listing).for_list()
        ),
    )
    return render(request, "exchange/listing_detail.html", context)


@for_sign_in(of_village(gettext_lazy("iets te vragen of aan te bieden in %s")))
@login_required
def new(request: SignedInRequest, slug: str) -> HttpResponse:
    """Whoever is not of this village is asked to join it first; nobody is sent away."""
    village = village_for_page(request.user, slug)
    standing = standing_in(request.user, village)
    if not standing.may_act:
        return render(request, "exchange/join_first.html", tab_of(village))
    listing = Listing(village=village, user=request.user)
    listing.direction = FIRST_SAYS.get(request.GET.get("wat", ""), "")
    form = ListingForm(request.POST or None, instance=listing, standing=standing)
    matches: list[Listing] = []
    if request.method == "POST" and form.is_valid():
        if not form.cleaned_data["confirmed"]:
            matches = list(form.matches(request.user).for_list()[:MATCHES_SHOWN])
        if not matches and (placed := _placed(request, form)):
            return placed
    return render(request, "exchange/listing_new.html", tab_of(village, form=form, matches=matches))


def _placed(request: SignedInRequest, form: ListingForm) -> HttpResponse | None:
    try:
        listing = form.save(commit=False).put_up()
    except ValidationError as error:
        form.add_error(None, error)
        return None
    if listing.is_listed:
        messages.success(request, _("Het staat erop. Je krijgt bericht als iemand reageert."))
    return redirect(listing)


@login_required
def edit(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    listing = listing_for_author(request, slug, pk)
    form = ListingForm(request.POST or None, instance=listing)
    if request.method == "POST" and form.is_valid():
        listing.save(update_fields=[*form.Meta.fields, "words", "updated_at"])
        messages.success(request, _("Bewaard."))
        return redirect(listing)
    return render(
        request, "exchange/listing_edit.html", tab_of(listing.village, form=form, listing=listing)
    )


@login_required
def delete(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: the conversations about it go with it."""
    listing = listing_for_author(request, slug, pk)
    if request.method == "POST":
        listing.erase(request.user)
        messages.success(request, _("Weg. Er is niets van bewaard."))
        return redirect("exchange:list", slug)
    context = tab_of(listing.village, listing=listing, talks=listing.threads.count())
    return render(request, "exchange/listing_delete.html", context)


@require_POST
@sign_in_to_act
def done(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    listing = listing_for_author(request, slug, pk)
    told = _("Afgerond. Fijn dat het gelukt is.")
    act(request, lambda: listing.move_to(Stage.DONE), told)
    return redirect(listing)


@require_POST
@sign_in_to_act
def reopen(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    listing = listing_for_author(request, slug, pk)
    act(request, lambda: listing.move_to(Stage.OPEN), _("Het staat weer open."))
    return redirect(listing)


@require_POST
@sign_in_to_act
def wake(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    listing = listing_for_author(request, slug, pk)
    act(request, listing.wake, _("Goed, het telt nog. Je bericht staat weer bovenaan."))
    return redirect(listing)


@csrf_exempt  # the signed token from the mail is the proof, with or without a session
@never_cache
def still_counts(request: HttpRequest, token: str) -> HttpResponse:
    """The button in the mail. GET asks, because scanners follow links; POST does it."""
    listing = _listing_of(token)
    if request.method == "POST":
        listing.wake()
    context = tab_of(listing.village, listing=listing, is_done=request.method == "POST")
    return render(request, "exchange/still_counts.html", context)


def _listing_of(token: str) -> Listing:
    try:
        pk = read_token(token)
    except BadSignature as error:
        raise Http404 from error
    rows = Listing.objects.filter(ended_at__isnull=True, user__is_active=True)
    rows = rows.select_related("village__municipality__province", "village__profile")
    return get_object_or_404(rows, pk=pk)
