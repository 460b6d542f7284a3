"""Who belongs to a village: for its editors. There is no list of members for anybody else."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.addresses import absolute
from villagehub.web.paging import page_of
from villages.members.access import village_for_editor
from villages.members.forms.members import MembershipCodeForm, ReasonForm
from villages.members.models.people import MembershipQuerySet
from villages.models import Confirmation, Membership, MembershipCode, Village

PAGE_SIZE = 50
CODE_DAYS = 60
CUTTINGS = 8
LISTS = {
    "wachten": gettext_lazy("Wachten op antwoord"),
    "slapen": gettext_lazy("Slapen"),
    "leden": gettext_lazy("Bevestigd"),
    "afgewezen": gettext_lazy("Niet bevestigd"),
    "codes": gettext_lazy("Codes"),
}


@login_required
@never_cache
def members(request: SignedInRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    asked = request.GET.get("lijst", "")
    chosen = asked if asked in LISTS else "wachten"
    context = {"village": village, "lists": LISTS.items(), "chosen": chosen}
    if chosen == "codes":
        context["codes"] = MembershipCode.objects.editable_by(request.user).filter(village=village)
    else:
        page = page_of(request, _rows(request, village, chosen), ["asked_at", "pk"], PAGE_SIZE)
        context |= {"members": page.rows, "more_url": page.more_url}
    return render(request, "villages/members.html", context)


def _rows(request: SignedInRequest, village: Village, chosen: str) -> MembershipQuerySet:
    kept = Membership.objects.kept_by(request.user).residents_of(village)
    rows = {
        "wachten": kept.waiting().awake(),
        "slapen": kept.waiting().asleep(),
        "leden": kept.confirmed(),
        "afgewezen": kept.filter(declined_at__isnull=False),
    }[chosen]
    return rows.select_related("user", "recorded_by", "confirmed_by").with_vouches()


def _member(request: SignedInRequest, slug: str, pk: UUID) -> Membership:
    """403 for whoever does not edit this village, whoever the member is."""
    village = village_for_editor(request.user, slug)
    rows = Membership.objects.kept_by(request.user).residents_of(village)
    member = get_object_or_404(rows.select_related("user"), pk=pk)
    member.village = village
    return member


def _list_url(slug: str, chosen: str = "") -> str:
    address = reverse("villages:members", args=[slug])
    return f"{address}?lijst={chosen}" if chosen else address


@login_required
@require_POST
def confirm(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    member = _member(request, slug, pk)
    member.confirm(Confirmation.EDITOR, by=request.user)
    messages.success(request, _("%(who)s hoort bij het dorp.") % {"who": member.user.name})
    return redirect(_list_url(slug))


@login_required
def decline(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    member = _member(request, slug, pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        member.decline(form.cleaned_data["reason"], request.user)
        messages.success(request, _("Niet bevestigd. De persoon krijgt bericht, met je reden."))
        return redirect(_list_url(slug))
    context = {"form": form, "member": member, "village": member.village, "is_end": False}
    return render(request, "villages/member_reason.html", context)


@login_required
def end(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    member = _member(request, slug, pk)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        member.end(form.cleaned_data["reason"], request.user)
        messages.success(request, _("Beëindigd. De persoon krijgt bericht, met je reden."))
        return redirect(_list_url(slug, "leden"))
    context = {"form": form, "member": member, "village": member.village, "is_end": True}
    return render(request, "villages/member_reason.html", context)


@login_required
def undo(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Asks first: the person no longer sees what is only for the village."""
    member = _member(request, slug, pk)
    if request.method == "POST":
        member.undo_confirmation(request.user)
        messages.success(request, _("Teruggedraaid. Deze persoon wacht weer op antwoord."))
        return redirect(_list_url(slug))
    return render(request, "villages/member_undo.html", {"member": member})


@login_required
def code_new(request: SignedInRequest, slug: str) -> HttpResponse:
    village = village_for_editor(request.user, slug)
    code = MembershipCode(
        village=village,
        made_by_id=request.user.pk,
        expires_on=timezone.localdate() + timedelta(days=CODE_DAYS),
    )
    form = MembershipCodeForm(request.POST or None, instance=code)
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("villages:code", slug, code.pk)
    return render(request, "villages/code_form.html", {"form": form, "village": village})


@login_required
@never_cache
def code(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """To cut out."""
    village = village_for_editor(request.user, slug)
    codes = MembershipCode.objects.editable_by(request.user)
    code = get_object_or_404(codes, village=village, pk=pk)
    address = absolute(reverse("villages:confirm_me", args=[slug]))
    context = {"village": village, "code": code, "address": address, "cuttings": range(CUTTINGS)}
    return render(request, "villages/code.html", context)


@login_required
@require_POST
def code_revoke(request: SignedInRequest, slug: str, pk: UUID) -> HttpResponse:
    """Who was confirmed with it stays confirmed; an editor undoes that one by one."""
    village = village_for_editor(request.user, slug)
    codes = MembershipCode.objects.editable_by(request.user)
    done = _("Ingetrokken. Met deze code kan niemand meer lid worden.")
    act(request, get_object_or_404(codes, village=village, pk=pk).revoke, done)
    return redirect(_list_url(slug, "codes"))
