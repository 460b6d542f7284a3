"""A rota in the making: when can you, who stands where, and then everybody hears it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from initiatives.models import Initiative
from initiatives.views.loading import initiative_for_runner, initiative_for_worker
from initiatives.work.forms import AvailabilityForm, PlanForm
from initiatives.work.models import Plan, Shift
from initiatives.work.periods import Month
from initiatives.work.views.loading import work_page
from villagehub.accounts.requests import SignedInRequest
from villagehub.web.actions import act, carried_out
from villages.members.access import sign_in_to_act

MOST_ASKED = 400


@login_required
@never_cache
def availability(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """For whoever does more than follow: when they can, of all that is still planned."""
    initiative = initiative_for_worker(request, village_slug, slug)
    member = initiative.members.active().of(request.user).get()
    rows = Shift.objects.visible_to(request.user).filter(initiative=initiative).in_planning()
    shifts = list(rows.order_by("starts_at", "pk")[:MOST_ASKED])
    form = AvailabilityForm(request.POST or None, member=member, shifts=shifts)
    done = _("Bewaard. Je hoort het als het rooster klaar is.")
    if carried_out(request, form, lambda: form.save() or True, done):
        return redirect("work:availability", village_slug, slug)
    return render(request, "work/availability.html", work_page(initiative, form=form))


def _month(request: HttpRequest, initiative: Initiative) -> Month:
    """What the address asks for, else the first month of which something is still planned."""
    if "maand" in request.GET:
        return Month.asked(request.GET["maand"])
    first = initiative.shifts.in_planning().order_by("starts_at").first()
    return Month.of(timezone.localdate(first.starts_at)) if first else Month.asked("")


def _page(name: str, initiative: Initiative, month: Month) -> str:
    address = reverse(f"work:{name}", args=[initiative.village.slug, initiative.slug])
    return f"{address}?maand={month.key}"


@login_required
@never_cache
def planning(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """What the portal proposes, and what the lead makes of it. Nobody hears of it yet."""
    initiative = initiative_for_runner(request, village_slug, slug)
    month = _month(request, initiative)
    plan = Plan.of(initiative, month)
    form = PlanForm(request.POST or None, plan=plan)
    doing = request.POST.get("doe", "")
    if carried_out(request, form, form.save, "" if doing else _("Bewaard. Nog niemand hoort het.")):
        if doing == "voorstel":
            act(
                request,
                plan.propose,
                _proposed,
                already=_("Er kwam niemand bij: wie kan, staat er al."),
            )
        name = "planning_publish" if doing == "publiceer" else "planning"
        return redirect(_page(name, initiative, month))
    context: dict[str, Any] = {"form": form, "plan": plan, "period": month}
    return render(request, "work/planning.html", work_page(initiative, **context))


def _proposed(n: int) -> str:
    text = ngettext("%(n)d plek ingevuld.", "%(n)d plekken ingevuld.", n)
    return text % {"n": n} + " " + _("Kijk of het klopt. Nog niemand hoort het.")


@login_required
@never_cache
def publish(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Asks first, with what it does."""
    initiative = initiative_for_runner(request, village_slug, slug)
    month = _month(request, initiative)
    plan = Plan.of(initiative, month)
    if request.method == "POST":
        act(request, plan.publish, _published, already=_("Het rooster was al klaar."))
        return redirect("work:rota", village_slug, slug)
    context = {"plan": plan, "period": month, "told": len(plan.told())}
    return render(request, "work/planning_publish.html", work_page(initiative, **context))


def _published(n: int) -> str:
    text = ngettext(
        "Het rooster is klaar. %(n)d deelnemer krijgt bericht.",
        "Het rooster is klaar. %(n)d deelnemers krijgen bericht.",
        n,
    )
    return text % {"n": n}


@require_POST
@sign_in_to_act
def ask_when(request: SignedInRequest, village_slug: str, slug: str) -> HttpResponse:
    """Of whoever takes part and said nothing yet."""
    initiative = initiative_for_runner(request, village_slug, slug)
    month = _month(request, initiative)
    asked = Plan.of(initiative, month).ask_when(request.user, month.text)
    text = ngettext("%(n)d mens krijgt je vraag.", "%(n)d mensen krijgen je vraag.", asked)
    if asked:
        messages.success(request, text % {"n": asked})
    else:
        messages.info(request, _("Iedereen heeft al iets aangevinkt."))
    return redirect(_page("planning", initiative, month))
