"""What somebody has in an initiative, also when they do not see the initiative itself."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from initiatives.forms import OwnPartsForm
from initiatives.models import Initiative
from initiatives.views.loading import tab_of, visible_village
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import carried_out


@login_required
@never_cache
def own(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """404 for whoever has nothing in it. Of the initiative it says the title only, which they knew
    when they took part."""
    village = visible_village(request, village_slug)
    initiative = get_object_or_404(Initiative, village=village, slug=slug)
    sent = request.POST if request.method == "POST" else None  # also when nothing is ticked
    form = OwnPartsForm(sent, initiative=initiative, user=request.user)
    if not form.has_any:
        raise Http404
    if carried_out(request, form, form.end, _("Gedaan. Dit is niet meer van jou.")):
        left = OwnPartsForm(None, initiative=initiative, user=request.user)
        return (
            redirect("initiatives:own", village_slug, slug) if left.has_any else redirect(village)
        )
    seen = Initiative.objects.visible_to(request.user).filter(pk=initiative.pk).exists()
    context = {**tab_of(village), "initiative": initiative, "form": form, "is_seen": seen}
    return render(request, "initiatives/own.html", context)
