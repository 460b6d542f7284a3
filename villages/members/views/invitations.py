"""Yes or no to a role, by whoever has the letter."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from villagehub.web.actions import act
from villages.models import RoleInvitation


@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Reading and saying no is for whoever has the link; yes for the account of that address."""
    try:
        found = RoleInvitation.objects.with_token(token)
    except (RoleInvitation.DoesNotExist, ValidationError) as error:
        raise Http404 from error
    if request.method == "POST" and "nee" in request.POST:
        act(request, found.decline, _("Goed dat je het zegt. Je e-mailadres is hier gewist."))
        return redirect("home")
    is_for_me = found.is_for(request.user)
    if request.method == "POST":
        if not is_for_me:
            raise PermissionDenied
        user = request.user
        act(request, lambda: found.accept(user), _("Fijn! Je hebt nu deze rol."))  # type: ignore[arg-type]
        return redirect("villages:workplaces")
    context = {"invitation": found, "is_for_me": is_for_me}
    return render(request, "villages/role_invitation.html", context)
