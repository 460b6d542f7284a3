"""The rules by which homes are given. Read by everybody; written by leads and board."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from initiatives.housing.forms import RulesForm
from initiatives.housing.models import AllocationRound, AllocationRules
from initiatives.housing.views.loading import housing_for_runner, housing_page, visible_housing
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out


@require_safe
def rules(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_housing(request, village_slug, slug)
    seen = AllocationRules.objects.visible_to(request.user).filter(initiative=initiative)
    rounds = AllocationRound.objects.visible_to(request.user).filter(initiative=initiative)
    found = list(seen.order_by("-version")[:20])
    context = housing_page(
        initiative,
        draft=next((each for each in found if not each.published_at), None),
        published=[each for each in found if each.published_at],
        rounds=list(rounds.order_by("-number")[:20]),
    )
    return render(request, "housing/rules.html", context)


@require_safe
def check_draw(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_housing(request, village_slug, slug)
    return render(request, "housing/check_draw.html", housing_page(initiative))


@login_required
@never_cache
def rules_edit(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """The draft, or a next version."""
    initiative = housing_for_runner(request, village_slug, slug)
    form = RulesForm(request.POST or None, instance=AllocationRules.draft_of(initiative))
    done = _("Bewaard als ontwerp. Alleen het bestuur ziet het nog.")
    if carried_out(request, form, form.instance.keep, done):
        return redirect("housing:rules", village_slug, slug)
    return render(request, "housing/rules_edit.html", housing_page(initiative, form=form))


@login_required
@never_cache
def rules_publish(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    rows = AllocationRules.objects.filter(initiative=initiative, published_at__isnull=True)
    draft = rows.first()
    if draft is None:
        return redirect("housing:rules", village_slug, slug)
    if request.method == "POST":
        act(request, lambda: draft.publish(request.user), _("De regels staan vast."))
        return redirect("housing:rules", village_slug, slug)
    return render(request, "housing/rules_publish.html", housing_page(initiative, rules=draft))
