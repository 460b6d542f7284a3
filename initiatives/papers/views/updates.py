"""The posts of an initiative."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from initiatives.models import Audience, Initiative
from initiatives.papers.forms.updates import HabitsForm, NewUpdateForm, UpdateForm
from initiatives.papers.models import DigestOnly, Habits, MeetingPaper, Update
from initiatives.papers.models.updates import NEWEST, may_write
from initiatives.papers.views.loading import address_of, for_keeper, visible_update
from initiatives.views.loading import initiative_for_runner, initiative_page, visible_initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act
from villagehub.web.caching import public_page
from villagehub.web.paging import page_of
from villages.members.access import sign_in_to_act

PAGE_SIZE = 12


@require_safe
@public_page
def updates(request: HttpRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    rows = Update.objects.visible_to(request.user).filter(initiative=initiative)
    page = page_of(request, rows.for_list(), NEWEST, PAGE_SIZE)
    for row in page.rows:
        row.initiative = initiative
    context = initiative_page(
        initiative,
        active_part="updates",
        updates=page.rows,
        more_url=page.more_url,
        may_write=may_write(initiative) and not initiative.outcome,
        wants_digest_only=_wants_digest_only(request, initiative),
    )
    return render(request, "papers/update_list.html", context)


def _wants_digest_only(request: HttpRequest, initiative: Initiative) -> bool:
    if not initiative.standing.takes_part:
        return False
    return DigestOnly.objects.filter(initiative=initiative, user=request.user.pk).exists()


@require_safe
@public_page
def update(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = visible_update(request, village_slug, slug, pk)
    context = initiative_page(
        row.initiative,
        active_part="updates",
        update=row,
        may_keep=row.is_kept_by(request.user, row.initiative),
    )
    return render(request, "papers/update_detail.html", context)


@login_required
@never_cache
def new(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = visible_initiative(request, village_slug, slug)
    if not may_write(initiative) or initiative.outcome:
        raise PermissionDenied
    form = NewUpdateForm(
        request.POST or None,
        request.FILES or None,
        instance=Update(initiative=initiative),
        initial=_begun(request, initiative),
        initiative=initiative,
    )
    if request.method == "POST" and form.is_valid():
        row = form.publish(request.user)
        messages.success(request, _("Je bericht staat erop."))
        return redirect(row)
    return _form_page(request, initiative, form, _("Schrijf een bericht"))


def _begun(request: SignedInRequest, initiative: Initiative) -> dict[str, Any]:
    """What was agreed at a meeting, ready to be sent round."""
    try:
        key = UUID(request.GET.get("bijeenkomst", ""))
    except ValueError:
        return {}
    rows = MeetingPaper.objects.visible_to(request.user).filter(initiative=initiative)
    meeting = rows.for_list().filter(pk=key).first()
    if meeting is None:
        return {}
    agreed = meeting.agreements.in_order()[:20]
    lines = [row.sentence for row in agreed]
    title = _("Afgesproken: %(title)s") % {"title": meeting.shown_title}
    audience = Audience.MEMBERS if meeting.audience == Audience.ALL else meeting.audience
    return {"title": title[:120], "text": "\n".join(lines), "audience": audience}


@login_required
@never_cache
def edit(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = for_keeper(visible_update(request, village_slug, slug, pk), request.user)
    initiative = row.initiative
    form = UpdateForm(
        request.POST or None, request.FILES or None, instance=row, initiative=initiative
    )
    if request.method == "POST" and form.is_valid() and form.change():
        messages.success(request, _("Bewaard. Er gaat geen nieuwe mail over rond."))
        return redirect(row)
    return _form_page(request, initiative, form, _("Bericht wijzigen"), update=row)


def _form_page(
    request: HttpRequest, initiative: Initiative, form: Any, title: str, **more: Any
) -> HttpResponse:
    context = initiative_page(
        initiative, active_part="updates", form=form, form_title=title, **more
    )
    return render(request, "papers/update_form.html", context)


@require_POST
@sign_in_to_act
def withdraw(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Can be undone, so it does not ask first."""
    row = for_keeper(visible_update(request, village_slug, slug, pk), request.user)
    if row.withdraw():
        messages.success(request, _("Ingetrokken. Alleen jij, trekkers en bestuur zien het."))
    return redirect(row)


@require_POST
@sign_in_to_act
def put_back(request: HttpRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    row = for_keeper(visible_update(request, village_slug, slug, pk), request.user)
    act(request, row.put_back, _("Het staat er weer."))
    return redirect(row)


@login_required
def habits(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Who writes the posts."""
    initiative = initiative_for_runner(request, village_slug, slug)
    row = Habits.objects.filter(initiative=initiative).first() or Habits(initiative=initiative)
    form = HabitsForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        Habits.objects.update_or_create(initiative=initiative, defaults=form.cleaned_data)
        messages.success(request, _("Bewaard."))
        return redirect("papers:updates", *address_of(initiative))
    context = initiative_page(initiative, active_part="updates", form=form)
    return render(request, "papers/habits_form.html", context)


@require_POST
@sign_in_to_act
def digest_only(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """On or off. Who takes no part gets no mails of it anyway."""
    initiative = visible_initiative(request, village_slug, slug)
    if not initiative.standing.takes_part:
        raise PermissionDenied
    fields: dict[str, Any] = {"initiative": initiative, "user": request.user}
    if request.POST.get("mail") == "ja":
        DigestOnly.objects.filter(**fields).delete()
        messages.success(request, _("Je krijgt weer mail als er een bericht is."))
    else:
        DigestOnly.objects.get_or_create(**fields)
        messages.success(request, _("Goed. Je leest het voortaan in het weekbericht."))
    return redirect("papers:updates", *address_of(initiative))
