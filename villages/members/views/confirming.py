"""What somebody who waits sees and does, and the neighbours who vouch for them."""

from __future__ import annotations

from uuid import UUID

from allauth.core import ratelimit
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.models import User
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.addresses import absolute
from villagehub.web.sent import with_what_was_sent
from villages.members.access import village_for_page
from villages.members.forms.members import AskNeighbourForm, CodeForm
from villages.members.models.confirmation import VOUCHES_NEEDED
from villages.members.models.reach import reach_of
from villages.models import Membership, Village, Vouch


def own_memberships(request: SignedInRequest, village: Village) -> list[Membership]:
    """One's own, and those of the people whom one registered."""
    people = User.objects.acted_for_by(request.user)
    rows = Membership.objects.residents_of(village).filter(user__in=people)
    return list(rows.select_related("user").with_vouches().order_by("created_at", "pk"))


@login_required
@never_cache
def confirm_me(request: SignedInRequest, slug: str) -> HttpResponse:
    """How it stands with one's own membership; a code cannot be guessed by trying."""
    village = village_for_page(request.user, slug)
    held = own_memberships(request, village)
    if not held:
        messages.info(request, _("Word eerst lid. Daarna kun je je laten bevestigen."))
        return redirect(village)
    if request.method == "POST" and not ratelimit.consume(request, action="membership_code"):
        return ratelimit.respond_429(request)
    form = CodeForm(request.POST or None, user=request.user, village=village)
    done = _("Welkom! Je ziet nu ook wat alleen voor het dorp is.")
    if carried_out(request, form, form.use, done):
        return redirect("villages:confirm_me", slug)
    context = {
        "village": village,
        "held": held,
        "form": form,
        "is_waiting": any(each.is_waiting for each in held),
        "needed": VOUCHES_NEEDED,
        "site": absolute(),
        "given": _given(request, village),
    }
    return render(request, "villages/confirm_me.html", context)


def _given(request: SignedInRequest, village: Village) -> list[Vouch]:
    """For whom one vouches."""
    rows = Vouch.objects.active().filter(by_id=request.user.pk, membership__village=village)
    return list(rows.select_related("membership__user").order_by("created_at", "pk"))


@login_required
@never_cache
def ask(request: SignedInRequest, slug: str) -> HttpResponse:
    """Whether an address belongs to a member is never told."""
    village = village_for_page(request.user, slug)
    if not own_memberships(request, village):
        return redirect("villages:confirm_me", slug)
    if request.method == "POST" and not ratelimit.consume(request, action="ask_neighbour"):
        return ratelimit.respond_429(request)
    form = AskNeighbourForm(request.POST or None, user=request.user, village=village)
    if request.method == "POST" and form.is_valid():
        _ask(form)
        text = _("Hoort dit adres bij een lid van %(village)s, dan krijgt die nu een bericht.")
        messages.success(request, with_what_was_sent(text % {"village": village}, form))
        return redirect("villages:confirm_me", slug)
    return render(request, "villages/ask_neighbour.html", {"form": form, "village": village})


def _ask(form: AskNeighbourForm) -> None:
    members = Membership.objects.confirmed().filter(village=form.village, user__is_active=True)
    found = members.filter(user__email=form.cleaned_data["email"]).select_related("user")
    neighbour = found.exclude(user=form.chosen).exclude(user=form.user).first()
    if neighbour:
        form.membership.ask_to_vouch(neighbour.user)


@login_required
@require_POST
def wake(request: SignedInRequest, slug: str) -> HttpResponse:
    village = village_for_page(request.user, slug)
    for membership in own_memberships(request, village):
        membership.wake()
    messages.success(request, _("Je aanvraag is weer wakker. De redactie ziet hem."))
    return redirect("villages:confirm_me", slug)


def _to_vouch_for(request: SignedInRequest, slug: str, pk: UUID) -> Membership:
    """Only whoever got the address and is confirmed finds somebody behind it; and who vouched
    before, also when they belong to the village no longer."""
    village = village_for_page(request.user, slug)
    rows = Membership.objects.residents_of(village).select_related("user")
    if village.pk not in reach_of(request.user).confirmed_villages:
        given = Vouch.objects.active().filter(by_id=request.user.pk)
        rows = rows.filter(pk__in=given.values("membership"))
    membership = get_object_or_404(rows, pk=pk)
    membership.village = village
    return membership


@login_required
@never_cache
def vouch(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    membership = _to_vouch_for(request, slug, pk)
    if request.method == "POST":
        _give(request, membership)
        return redirect("villages:vouch", slug, pk)
    mine = membership.vouches.active().filter(by_id=request.user.pk).exists()
    context = {"member": membership, "village": membership.village, "is_given": mine}
    return render(request, "villages/vouch.html", context)


def _give(request: SignedInRequest, membership: Membership) -> None:
    try:
        Vouch.give(membership, request.user)
    except ValidationError as error:
        messages.error(request, error.messages[0])
    else:
        messages.success(
            request, _("Dank je. Je staat in voor %(who)s.") % {"who": membership.user}
        )


@login_required
@require_POST
def vouch_withdraw(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    membership = _to_vouch_for(request, slug, pk)
    done = _("Je staat niet meer in voor %(who)s.") % {"who": membership.user}
    act(request, lambda: Vouch.withdraw(membership, request.user), done)
    return redirect("villages:vouch", slug, pk)
