"""For the platform's administrator: roles, and the technical state. No casework is ever here."""

from __future__ import annotations

from uuid import UUID

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from villagehub.accounts.models import User
from villagehub.notifications.models import Notification
from villagehub.tables.counting import counted
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of
from villages.members.forms.roles import RoleForm, RoleSearchForm
from villages.members.models.keys import reset_second_factor
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import (
    Facility,
    ImportedFile,
    IndicatorValue,
    Membership,
    Municipality,
    RoleInvitation,
    Source,
    Village,
)

PAGE_SIZE = 50


@workplace_required("admin")
def platform(request: HttpRequest) -> HttpResponse:
    context = {
        "files": ImportedFile.objects.all(),
        "sources": Source.objects.all(),
        "waiting": Notification.objects.waiting().count(),
        "given_up": Notification.objects.given_up().count(),
        "counts": [
            (_("gemeenten"), counted(Municipality.objects.all())),
            (_("dorpen"), counted(Village.objects.all())),
            (_("voorzieningen"), counted(Facility.objects.all())),
            (_("cijfers"), counted(IndicatorValue.objects.all())),
            (_("mensen"), counted(User.objects.filter(is_active=True))),
            (_("lidmaatschappen en rollen"), counted(Membership.objects.active())),
        ],
    }
    return render(request, "villages/platform.html", context)


@workplace_required("admin")
def roles(request: WorkplaceRequest) -> HttpResponse:
    rows = Membership.objects.visible_to(request.user).above_resident().for_list()
    rows = rows.annotate(has_key=Exists(Authenticator.objects.filter(user=OuterRef("user"))))
    search = RoleSearchForm(request.GET or None)
    if search.is_valid() and search.cleaned_data["q"]:
        rows = rows.filter(_matches(search.cleaned_data["q"]))
    page = page_of(request, rows, ["-valid_from", "pk"], PAGE_SIZE)
    form = RoleForm(request.POST or None)
    if carried_out(request, form, lambda: form.give(request.user), _given):
        return redirect("villages:roles")
    invited = RoleInvitation.objects.visible_to(request.user).waiting().for_list()
    context = {
        "page": page,
        "search": search,
        "form": form,
        "invited": invited.order_by("-created_at", "pk")[:PAGE_SIZE],
    }
    return render(request, "villages/roles.html", context)


def _given(given: Membership | RoleInvitation) -> str:
    if isinstance(given, RoleInvitation):
        text = _("%(who)s krijgt een mail en kan ja zeggen op: %(role)s.")
        return text % {"who": given.email, "role": given}
    return _("%(who)s is nu %(role)s.") % {"who": given.user, "role": given}


@workplace_required("admin")
def key_reset(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks first."""
    rows = Membership.objects.visible_to(request.user).above_resident().active().for_list()
    membership = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        done = _("De sleutel is gewist. De persoon krijgt een mail en stelt een nieuwe in.")
        act(request, lambda: reset_second_factor(membership.user, request.user), done)
        return redirect("villages:roles")
    return render(request, "villages/key_reset.html", {"membership": membership})


@require_POST
@workplace_required("admin")
def invitation_withdraw(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    waiting = RoleInvitation.objects.visible_to(request.user).waiting()
    invitation = get_object_or_404(waiting.for_list(), pk=pk)
    act(request, lambda: invitation.withdraw(request.user), _("De uitnodiging is ingetrokken."))
    return redirect("villages:roles")


def _matches(text: str) -> Q:
    columns = [
        "user__name",
        "user__display_name",
        "user__email",
        "village__name",
        "organisation__name",
        "municipality__name",
    ]
    found = Q()
    for column in columns:
        found |= Q(**{f"{column}__icontains": text})
    return found


@workplace_required("admin")
def role_end(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    """Asks first."""
    rows = Membership.objects.visible_to(request.user).above_resident().active().for_list()
    membership = get_object_or_404(rows, pk=pk)
    if request.method == "POST":
        membership.take_away(request.user)
        messages.success(request, _("De rol is beëindigd."))
        return redirect("villages:roles")
    return render(request, "villages/role_end.html", {"membership": membership})
