"""The editor's page of linked sites, and everybody's page of what such a site announces."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from villagehub.web.actions import act, carried_out
from villagehub.web.caching import public_page
from villages.linked.forms import LinkForm
from villages.linked.models import LinkedFeed, LinkedItem
from villages.linked.tasks import fetch_one
from villages.members.access import village_for_editor, village_for_page


@require_safe
@public_page
def item(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    village = village_for_page(request.user, slug)
    rows = LinkedItem.objects.visible_to(request.user).of_village(village)
    found = get_object_or_404(rows.filter(starts_at__isnull=False).select_related("feed"), pk=pk)
    context = {"village": village, "active_tab": "agenda", "item": found}
    return render(request, "linked/item_detail.html", context)


@require_safe
@login_required
def link_list(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    feeds = LinkedFeed.objects.visible_to(request.user).filter(village=village)
    context = {"village": village, "feeds": list(feeds.for_list())}
    return render(request, "linked/link_list.html", context)


@login_required
def link_new(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    feed = LinkedFeed(village=village, added_by_id=request.user.pk)
    form = LinkForm(request.POST or None, instance=feed)
    if carried_out(request, form, form.save, _("Gekoppeld. We halen de berichten nu op.")):
        _soon(str(feed.pk))
        return redirect("linked:list", slug)
    return render(request, "linked/link_form.html", {"village": village, "form": form})


def _soon(feed_id: str) -> None:
    """A broker that is away does not matter: the next round finds what is due."""
    transaction.on_commit(lambda: fetch_one.delay(feed_id), robust=True)


def _feed(request: HttpRequest, slug: str, pk: UUID) -> LinkedFeed:
    village = village_for_editor(request.user, slug)
    rows = LinkedFeed.objects.visible_to(request.user).select_related("village")
    return get_object_or_404(rows, village=village, pk=pk)


@require_POST
@login_required
def link_fetch(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    feed = _feed(request, slug, pk)
    if feed.ask_again():
        _soon(str(feed.pk))
        messages.success(request, _("We halen het nu op. Kijk over een halve minuut nog eens."))
    else:
        messages.info(request, _("Dat is net gebeurd. Probeer het over een minuut weer."))
    return redirect("linked:list", slug)


@require_POST
@login_required
def link_pause(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    feed = _feed(request, slug, pk)
    done = _("Gepauzeerd. De berichten staan niet meer op de dorpspagina.")
    act(request, lambda: feed.set_paused(True), done)
    return redirect("linked:list", slug)


@require_POST
@login_required
def link_resume(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    feed = _feed(request, slug, pk)
    feed.set_paused(False)
    _soon(str(feed.pk))
    messages.success(request, _("De berichten staan er weer."))
    return redirect("linked:list", slug)


@login_required
def link_remove(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    feed = _feed(request, slug, pk)
    if request.method == "POST":
        act(request, feed.delete, _("De koppeling is weg."))
        return redirect("linked:list", slug)
    return render(request, "linked/link_remove.html", {"village": feed.village, "feed": feed})
