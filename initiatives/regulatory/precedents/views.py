"""What came from other portals, for everybody; and whom this portal follows, for who runs it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from initiatives.regulatory.models import Precedent, PrecedentSource, SigningKey
from initiatives.regulatory.precedents.forms import FollowForm, PrecedentFilterForm, TrustForm
from initiatives.regulatory.precedents.models import NEWEST
from initiatives.regulatory.tasks import ask_portal
from villagehub.web.actions import act, carried_out
from villagehub.web.addresses import absolute
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

PAGE_SIZE = 20
by_administrator = workplace_required(Membership.Role.ADMIN.value)


@require_safe
@public_page
def precedents(http: HttpRequest) -> HttpResponse:
    form = PrecedentFilterForm(http.GET)
    rows = form.apply(Precedent.objects.visible_to(http.user), http.user)
    page = page_of(http, rows.for_list(), NEWEST, PAGE_SIZE)
    return render(http, "regulatory/precedents.html", {"form": form, "page": page})


@require_safe
@public_page
def precedent(http: HttpRequest, pk: UUID) -> HttpResponse:
    found = get_object_or_404(Precedent.objects.visible_to(http.user).for_list(), pk=pk)
    return render(http, "regulatory/precedent.html", {"precedent": found})


@by_administrator
def sources(http: WorkplaceRequest) -> HttpResponse:
    rows = PrecedentSource.objects.visible_to(http.user).for_list()
    own = {"key": SigningKey.current(), "site_url": absolute()}
    return render(http, "regulatory/sources.html", {"sources": list(rows), "own": own})


@by_administrator
def follow(http: WorkplaceRequest) -> HttpResponse:
    form = FollowForm(http.POST or None)
    done = _("We halen de sleutel op. Kijk over een halve minuut nog eens.")
    if source := carried_out(http, form, lambda: form.follow(http.user), done):
        _soon(source)
        return redirect("regulatory:sources")
    return render(http, "regulatory/source_form.html", {"form": form})


def _soon(source: PrecedentSource) -> None:
    """A broker that is away does not matter: the next round finds what is due."""
    transaction.on_commit(lambda: ask_portal.delay(str(source.pk)), robust=True)


def _source(http: WorkplaceRequest, pk: UUID) -> PrecedentSource:
    return get_object_or_404(PrecedentSource.objects.visible_to(http.user), pk=pk)


@by_administrator
def trust(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """The fingerprint is shown and compared before anything is taken over."""
    source = _source(http, pk)
    if not source.offered_key:
        return redirect("regulatory:sources")
    form = TrustForm(http.POST or None, initial={"key": source.offered_key})
    done = _("Vertrouwd. We halen de antwoorden en lessen nu op.")
    if carried_out(http, form, lambda: form.trust(source, http.user), done):
        _soon(source)
        return redirect("regulatory:sources")
    context: dict[str, Any] = {"form": form, "source": source}
    return render(http, "regulatory/source_trust.html", context)


@require_POST
@by_administrator
def ask_again(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    source = _source(http, pk)
    if source.ask_again():
        _soon(source)
        messages.success(http, _("We halen het nu op. Kijk over een halve minuut nog eens."))
    else:
        messages.info(http, _("Dat is net gebeurd. Probeer het over een minuut weer."))
    return redirect("regulatory:sources")


@by_administrator
def stop(http: WorkplaceRequest, pk: UUID) -> HttpResponse:
    source = _source(http, pk)
    if http.method == "POST":
        act(http, lambda: source.stop(http.user), _("We volgen dit portaal niet meer."))
        return redirect("regulatory:sources")
    return render(http, "regulatory/source_stop.html", {"source": source})
