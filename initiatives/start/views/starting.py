"""Starting an initiative: three fields and it is there; or after another's example."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from initiatives.models import Initiative, InitiativeMember, Standing, Visibility
from initiatives.sockets.wizard import steps_of
from initiatives.start.access import may_start_in, villages_to_start_in
from initiatives.start.forms import CopyForm, StartForm
from initiatives.views.loading import initiative_page, tab_of, visible_initiative, visible_village
from initiatives.views.purposes import of_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.deeds import for_sign_in
from villages.members.access import of_village
from villages.models import Village


@login_required
@require_safe
def begin(request: SignedInRequest) -> HttpResponse:
    """From any page: in one's own village. Who is of several chooses, who is of none joins one."""
    villages = villages_to_start_in(request.user)
    if len(villages) == 1:
        return redirect("initiatives:new", villages[0].slug)
    return render(request, "initiatives/begin.html", {"villages": villages})


@for_sign_in(of_village(gettext_lazy("een initiatief te beginnen in %s")))
@login_required
def start(request: SignedInRequest, village_slug: str) -> HttpResponse:
    """Whoever is not of this village is asked to join it first; nobody is sent away."""
    village = visible_village(request, village_slug)
    if not may_start_in(request.user, village):
        return render(request, "initiatives/join_village_first.html", tab_of(village))
    form = StartForm(request.POST or None)
    context = {"form": form, "later": _asked_later(village), **tab_of(village)}
    if request.method == "POST" and form.is_valid():
        context["similar"] = form.similar_in(village, request.user)
        if not context["similar"]:
            return _started(request, form.start_in(village, request.user))
    return render(request, "initiatives/initiative_new.html", context)


@for_sign_in(of_initiative(gettext_lazy("het ook zo te doen als %s")))
@login_required
def copy(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """ "Zo doen wij het ook": of what everybody may see, for whoever is of a village."""
    source = visible_initiative(request, village_slug, slug)
    if source.visibility != Visibility.PUBLIC:
        raise PermissionDenied
    villages = villages_to_start_in(request.user)
    form = CopyForm(request.POST or None, source=source, villages=villages, by=request.user)
    if request.method == "POST" and villages and form.is_valid():
        return _started(request, form.start(request.user))
    context = initiative_page(source, form=form, villages=villages)
    return render(request, "initiatives/initiative_copy.html", context)


def _asked_later(village: Village) -> int:
    """How many questions come after these, for who will lead it."""
    asked = Initiative(village=village)
    asked.standing = Standing(InitiativeMember.Role.LEAD)
    return len(steps_of(asked))


def _started(request: HttpRequest, initiative: Initiative) -> HttpResponse:
    messages.success(request, _("Mooi, het staat erop. Jij bent de trekker."))
    return redirect("initiatives:setup", initiative.village.slug, initiative.slug)
