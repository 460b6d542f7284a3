"""What the association did, and the homes once they stand: keys, defects, care. Leads and board."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import Count, Q
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.housing.forms import ChecklistForm, DefectForm, KeysForm
from initiatives.housing.models import (
    ASSOCIATION,
    HAND_OVER,
    ChecklistStep,
    Defect,
    Home,
    give_keys,
)
from initiatives.housing.views.loading import housing_for_runner, housing_page, visible_housing
from initiatives.models import Audience, Initiative
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of


def _steps(request: SignedInRequest, initiative: Initiative, keys: tuple[str, ...]) -> list:
    rows = ChecklistStep.objects.visible_to(request.user).filter(initiative=initiative)
    done = {row.key: row for row in rows.select_related("by")}
    return [(ChecklistStep.Key(key), done.get(key)) for key in keys]


@login_required
def association(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """For whoever takes part; leads and board write."""
    initiative = visible_housing(request, village_slug, slug)
    if not initiative.standing.is_inside:
        raise Http404
    running = initiative.members.active().running().count()
    steps = _steps(request, initiative, ASSOCIATION)
    context = housing_page(initiative, steps=steps, running=running)
    return render(request, "housing/association.html", context)


@login_required
@never_cache
def step(request: SignedInRequest, village_slug: str, slug: str, key: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    if key not in ChecklistStep.Key.values:
        raise Http404
    row = ChecklistStep.objects.filter(initiative=initiative, key=key).first()
    row = row or ChecklistStep(initiative=initiative, key=key, audience=Audience.MEMBERS)
    form = ChecklistForm(request.POST or None, instance=row)
    if request.method == "POST" and form.is_valid():
        ChecklistStep.objects.update_or_create(
            initiative=initiative,
            key=key,
            defaults={
                "done_on": form.cleaned_data["done_on"],
                "evidence": form.cleaned_data["evidence"],
                "audience": row.audience,
                "by": request.user,
            },
        )
        messages.success(request, _("Genoteerd."))
        return redirect(_page_of(key), village_slug, slug)
    context = housing_page(initiative, form=form, step=row, back=_page_of(key))
    return render(request, "housing/step.html", context)


@login_required
@require_POST
def step_undo(request: SignedInRequest, village_slug: str, slug: str, key: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    done = _("Het staat weer open.")
    act(request, ChecklistStep.objects.filter(initiative=initiative, key=key).delete, done)
    return redirect(_page_of(key), village_slug, slug)


def _page_of(key: str) -> str:
    return "housing:association" if key in ASSOCIATION else "housing:hand_over"


@login_required
@never_cache
def hand_over(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    still_open = Count("defects", filter=Q(defects__done_on__isnull=True))
    rows = Home.objects.filter(initiative=initiative).annotate(open_defects=still_open)
    page = page_of(request, rows, ["label__dutch", "pk"])
    context = housing_page(
        initiative,
        homes=page.rows,
        more_url=page.more_url,
        steps=_steps(request, initiative, HAND_OVER),
    )
    return render(request, "housing/hand_over.html", context)


@login_required
@never_cache
def home(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """A home with its defects; a new one is written here."""
    initiative = housing_for_runner(request, village_slug, slug)
    one = get_object_or_404(Home, initiative=initiative, pk=pk)
    form = DefectForm(request.POST or None, instance=Defect(home=one))
    if carried_out(request, form, form.save, _("Het staat op de lijst.")):
        return redirect("housing:home", village_slug, slug, one.pk)
    defects = Defect.objects.visible_to(request.user).filter(home=one)
    page = page_of(request, defects, ["due_on", "pk"])
    context = housing_page(
        initiative,
        home=one,
        form=form,
        keys_form=KeysForm(instance=one),
        defects=page.rows,
        more_url=page.more_url,
        today=timezone.localdate(),
    )
    return render(request, "housing/home.html", context)


@login_required
@require_POST
def home_keys(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    initiative = housing_for_runner(request, village_slug, slug)
    one = get_object_or_404(Home, initiative=initiative, pk=pk)
    form = KeysForm(request.POST, instance=one)
    if form.is_valid():
        act(request, lambda: give_keys(form.instance, request.user), _("Genoteerd."))
    else:
        messages.error(request, _("Kies een dag die al geweest is."))
    return redirect("housing:home", village_slug, slug, pk)


@login_required
@require_POST
def defect_done(request: SignedInRequest, village_slug: str, slug: str, pk: UUID) -> HttpResponse:
    """Done, or after all not done."""
    initiative = housing_for_runner(request, village_slug, slug)
    rows = Defect.objects.visible_to(request.user).filter(home__initiative=initiative)
    defect = get_object_or_404(rows, pk=pk)
    defect.done_on = None if "open" in request.POST else timezone.localdate()
    defect.save(update_fields=["done_on", "updated_at"])
    return redirect("housing:home", village_slug, slug, defect.home_id)
