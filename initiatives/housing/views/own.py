"""One's own place on the list, by the link in the mail. GET asks, because scanners follow links."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.housing.forms import ObjectionForm, OfferForm, WishForm
from initiatives.housing.models import DrawObjection, HousingWish, InterestEntry
from initiatives.housing.views.loading import entry_with
from villagehub.web.actions import act, carried_out


@never_cache
@require_safe
def own(request: HttpRequest, token: str) -> HttpResponse:
    entry = entry_with(token)
    rounds = entry.round_entries.select_related("round__rules").prefetch_related(
        "assignments__home", "objections"
    )
    context = {
        "entry": entry,
        "initiative": entry.initiative,
        "wish": entry.wish_or_none,
        "offer": entry.offer_or_none if entry.is_on_list else None,
        "rounds": list(rounds.order_by("-round__number")[:10]),
    }
    return render(request, "housing/own.html", context)


@require_POST
def own_confirm(request: HttpRequest, token: str) -> HttpResponse:
    entry = entry_with(token)
    try:
        entry.confirm()
    except ValidationError as error:
        messages.error(request, error.messages[0])
        return redirect(entry)
    messages.success(request, _("Je staat op de lijst. Vertel je nog wat je zoekt?"))
    return redirect(entry)


@require_POST
def own_stay(request: HttpRequest, token: str) -> HttpResponse:
    entry = _on_list(token)
    act(request, entry.stay, _("Fijn. Je staat er weer een jaar op."))
    return redirect(entry)


@never_cache
def own_wishes(request: HttpRequest, token: str) -> HttpResponse:
    entry = _on_list(token)
    return wishes_page(request, entry, "housing/own_wishes.html", {"initiative": entry.initiative})


@never_cache
def own_offer(request: HttpRequest, token: str) -> HttpResponse:
    """A home that was offered: yes or no. Once it is not, their page says how it stands."""
    entry = _on_list(token)
    offer = entry.offer_or_none
    if offer is None:
        return redirect(entry)
    form = OfferForm(request.POST or None)

    def answer() -> None:
        form.answer(offer.round_entry.round, offer, None)

    if carried_out(request, form, answer, _("Jullie antwoord is bewaard.")):
        return redirect(entry)
    context = {"entry": entry, "initiative": entry.initiative, "offer": offer, "form": form}
    return render(request, "housing/own_offer.html", context)


@never_cache
def own_object(request: HttpRequest, token: str, number: int) -> HttpResponse:
    """Against one's group, before a draw."""
    entry = _on_list(token)
    rows = entry.round_entries.select_related("round__rules", "round__initiative__village")
    row = get_object_or_404(rows, round__number=min(number, 32_767))
    form = ObjectionForm(request.POST or None)

    def make() -> None:
        DrawObjection.make(row, form.cleaned_data["text"])

    done = _("Het ligt bij het bestuur. Het antwoord komt hier, en je krijgt bericht.")
    if carried_out(request, form, make, done):
        return redirect(entry)
    context = {"entry": entry, "initiative": entry.initiative, "row": row, "form": form}
    return render(request, "housing/own_object.html", context)


@never_cache
def own_withdraw(request: HttpRequest, token: str) -> HttpResponse:
    entry = _on_list(token)
    if request.method == "POST":
        entry.withdraw()
        return redirect(entry)
    return render(
        request, "housing/own_withdraw.html", {"entry": entry, "initiative": entry.initiative}
    )


def _on_list(token: str) -> InterestEntry:
    entry = entry_with(token)
    if not entry.is_on_list:
        raise Http404
    return entry


def wishes_page(
    request: HttpRequest, entry: InterestEntry, template: str, context: dict
) -> HttpResponse:
    """The form of wishes, for the household and for whoever fills it in on its behalf."""
    wish = entry.wish_or_none or HousingWish(entry=entry)
    form = WishForm(request.POST or None, instance=wish)
    if carried_out(
        request, form, form.instance.keep, _("Je wensen staan erin. Veranderen kan altijd.")
    ):
        return redirect(context.get("back") or entry)
    return render(request, template, {**context, "entry": entry, "form": form})
