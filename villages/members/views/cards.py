"""Whom to call in a village, and a supporter's own card."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from villagehub.web.actions import carried_out
from villagehub.web.caching import public_page
from villages.members.access import village_for_page
from villages.members.forms.cards import SupportCardForm
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership, Organisation, SupportCard


@require_safe
@public_page
def whom_to_call(request: HttpRequest, slug: str) -> HttpResponse:
    """Three queries: who can be called now comes with the village."""
    village = village_for_page(request.user, slug)
    cards = SupportCard.objects.visible_to(None).filter(villages=village).for_page()
    organisations = Organisation.objects.visible_to(request.user).filter(
        villages=village, kind=Organisation.Kind.SUPPORT
    )
    context = {
        "village": village,
        "cards": sorted(cards, key=lambda card: card.is_away),
        "organisations": list(organisations.exclude(phone="")),
    }
    return render(request, "villages/whom_to_call.html", context)


@require_safe
@public_page
def concern(request: HttpRequest) -> HttpResponse:
    """Steps and a number (P19). No query, no form, nothing is kept."""
    return render(request, "villages/concern.html")


@workplace_required(Membership.Role.SUPPORTER)
def my_card(request: WorkplaceRequest) -> HttpResponse:
    organisation = request.workplace.organisation
    card = SupportCard.of_supporter(request.user, organisation)  # type: ignore[arg-type]
    form = SupportCardForm(request.POST or None, instance=card)
    if carried_out(request, form, form.save, _("Bewaard. Zo zien mensen je kaartje.")):
        return redirect(card)
    context = {"form": form, "card": card, "is_new": card._state.adding}
    return render(request, "villages/my_card.html", context)
