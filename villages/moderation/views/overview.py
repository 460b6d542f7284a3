"""The queue of a village's editors, their log, and the numbers that everybody may see."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.desk import keep_number, page_of_desk
from villages.members.access import sign_in_to_act, village_for_editor, village_for_page
from villages.members.workplace import workplace_required
from villages.models import Membership
from villages.moderation.models import Act, Block
from villages.moderation.queue import open_appeals, with_rows


@login_required
@never_cache
def queue(request: HttpRequest, slug: str) -> HttpResponse:
    """All that waits for the editors; what they see here is what the menu counts."""
    village = village_for_editor(request.user, slug)
    blocks = Block.objects.active().filter(village=village).for_list().order_by("until", "pk")
    page = page_of_desk(request, village)
    context = {
        "village": village,
        "lines": page.rows,
        "more_url": page.more_url,
        "number": keep_number(village).number,
        "blocks": list(blocks[:50]),
    }
    return render(request, "moderation/queue.html", context)


@login_required
@never_cache
def log(request: HttpRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    acts = Act.objects.filter(village=village).for_list()
    page = page_of(request, acts, ["-at", "-pk"], 30)
    context = {"village": village, "lines": with_rows(page.rows), "more_url": page.more_url}
    return render(request, "moderation/log.html", context)


@require_safe
@public_page
def numbers(request: HttpRequest, slug: str) -> HttpResponse:
    """Without names, posts or reasons."""
    village = village_for_page(request.user, slug)
    years: dict[int, list[tuple[Any, int]]] = {}
    for row in Act.objects.filter(village=village).numbers():
        years.setdefault(row["at__year"], []).append((Act.What(row["what"]).label, row["n"]))
    context = {"village": village, "active_tab": "news", "years": list(years.items())}
    return render(request, "moderation/numbers.html", context)


@require_POST
@sign_in_to_act
def lift(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    block = get_object_or_404(Block.objects.select_related("village"), village=village, pk=pk)
    act(request, lambda: block.lift(request.user), _("De blokkade is opgeheven."))
    return redirect("moderation:queue", village.slug)


@workplace_required(Membership.Role.ADMIN.value)
def appeals(request: HttpRequest) -> HttpResponse:
    """Of all villages: where no other editor is, an administrator decides."""
    return render(request, "moderation/appeals.html", {"appeals": open_appeals()})
