"""The agenda of a village: looking, and coming along."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from villagehub.sending.turning_away import refused
from villagehub.web.actions import act
from villagehub.web.caching import kept_asking, public_page
from villagehub.web.deeds import Purpose, Tell, back, deed
from villagehub.web.paging import Page, page_of
from villages.agenda.around import around
from villages.agenda.busy import asks_about_overlap
from villages.agenda.choices import (
    KEPT,
    LABELS,
    MONTH,
    PAST,
    Days,
    Month,
    day_asked,
    days_of,
    heading_of,
)
from villages.agenda.dates import EVENTS, after, leaf_of, page_ahead
from villages.agenda.forms import HelpForm, WithdrawForm
from villages.agenda.owners import owners, sign_up_page
from villages.agenda.weeks import by_day, grouped
from villages.members.access import village_for_page
from villages.members.forms.on_behalf import OnBehalfForm
from villages.models import Attendance, Event, Facility, Helper, HelperRole, Village
from villages.sections import agenda_page, sections
from villages.street_map.drawing import DRAWN, VillageMap

PAGE_SIZE = 20


@require_safe
@public_page
@kept_asking(wanneer=KEPT)
def agenda(request: HttpRequest, slug: str) -> HttpResponse:
    """Three queries, whatever somebody chooses to see of it."""
    village = village_for_page(request.user, slug)
    choice, help_kind = request.GET.get("wanneer", ""), request.GET.get("hulp", "")
    context = {"village": village, "active_tab": "agenda", "choices": LABELS}
    if help_kind:
        context |= _looking_for_hands(request, village, help_kind)
    elif choice == PAST:
        context |= _past(request, village)
    elif choice == MONTH:
        context |= _month(request, village)
    else:
        context |= _ahead(request, village, choice)
    context["sections"] = sections(agenda_page, request, village)
    context["is_editor"] = village.is_editable_by(request.user)
    return render(request, "villages/event_list.html", context)


def _ahead(request: HttpRequest, village: Village, choice: str) -> dict[str, Any]:
    """Days that somebody names may be over."""
    day = day_asked(request.GET)
    days = day or days_of(choice)
    page = page_ahead(request, village, days, PAGE_SIZE, also_past=day is not None)
    return {
        "choice": choice if days and not day else "",
        "days": days,
        "page_title": heading_of(choice, days),
        "events": page.rows,
        "groups": by_day(page.rows, days) if days else grouped(page.rows),
        "more_url": page.more_url,
        **({} if page.rows else _instead(request, village, days)),
    }


def _instead(request: HttpRequest, village: Village, days: Days | None) -> dict[str, Any]:
    """Where there is nothing: what comes after these days, or is to do around the village."""
    following = after(request.user, village, days) if days else []
    near = None if following else around(request.user, village.municipality)
    return {"instead": following, "around": near}


def _month(request: HttpRequest, village: Village) -> dict[str, Any]:
    leaf = leaf_of(request.user, village, Month.asked(request.GET))
    return {"choice": MONTH, "page_title": leaf.month.text.capitalize(), "leaf": leaf}


def _past(request: HttpRequest, village: Village) -> dict[str, Any]:
    rows = Event.objects.visible_to(request.user).filter(village=village).for_rows().past()
    page = page_of(request, rows, ["-starts_at", "-pk"], PAGE_SIZE)
    return {"choice": PAST, "page_title": heading_of(PAST, None), **_listed(page)}


def _looking_for_hands(request: HttpRequest, village: Village, kind: str) -> dict[str, Any]:
    wanted = HelperRole.objects.still_wanted().filter(event=OuterRef("pk"))
    if kind in HelperRole.Kind.values:
        wanted = wanted.filter(kind=kind)
    rows = Event.objects.visible_to(request.user).filter(village=village).for_rows()
    rows = rows.upcoming().taking_place().filter(Exists(wanted))
    page = page_of(request, rows, ["starts_at", "pk"], PAGE_SIZE)
    kinds = HelperRole.Kind.choices
    return {
        "help_kind": kind,
        "help_kinds": kinds,
        "page_title": _("Hulp gezocht"),
        **_listed(page),
    }


def _listed(page: Page) -> dict[str, Any]:
    for row in page.rows:
        row.row_template = EVENTS.row
    return {"events": page.rows, "groups": grouped(page.rows), "more_url": page.more_url}


@require_safe
@public_page
def event(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """A fixed number of queries, whoever comes."""
    village = village_for_page(request.user, slug, *DRAWN)
    rows = Event.objects.visible_to(request.user).for_list().select_related("facility", "series")
    place = Facility.objects.visible_to(request.user).filter(pk=OuterRef("facility"))
    rows = rows.annotate(place_is_shown=Exists(place))
    event = get_object_or_404(rows, village=village, pk=pk)
    event.village = village
    context = {
        "village": village,
        "active_tab": "agenda",
        "event": event,
        "map": _map_of(event),
        "roles": list(event.helper_roles.with_helpers()),
        "owned_by": [shown for owner in owners if (shown := owner.shown(request.user, event))],
        "sign_up_page": sign_up_page(event) if event.signs_up_elsewhere else "",
        **_mine(request, event),
    }
    context["says_more"] = _says_more(event, context.get("attend_form"))
    return render(request, "villages/event_detail.html", context)


def _map_of(event: Any) -> VillageMap | None:
    """Where a facility lies that one may not know of, is told by no map either."""
    spot = event.spot if event.latitude is not None or event.place_is_shown else None
    return VillageMap(event.village, [spot]) if spot else None


def _says_more(event: Event, form: OnBehalfForm | None) -> bool:
    """Whether there is more to coming than the button on top. `form` of who is signed in."""
    if form is None or event.signs_up_elsewhere or not event.is_open:
        return True
    return event.is_full or form.people


def _mine(request: HttpRequest, event: Event) -> dict[str, Any]:
    """What this person signed up, and may do. Five queries, none for a visitor."""
    if not request.user.is_authenticated:
        return {}
    attendances = Attendance.objects.visible_to(request.user).active().filter(event=event)
    helping = Helper.objects.visible_to(request.user).active().filter(role__event=event)
    signed_up, helpers = list(attendances.for_list()), list(helping.for_list())
    return {
        "attendances": signed_up,
        "is_coming": any(row.user_id == request.user.pk for row in signed_up),
        "helping": helpers,
        "helps_with": {row.role_id for row in helpers if row.user_id == request.user.pk},
        "attend_form": OnBehalfForm(user=request.user),
        "is_organiser": event.is_organised_by(request.user),
    }


def event_seen_by(user: Any, slug: str, pk: UUID) -> Event:
    rows = Event.objects.visible_to(user)
    rows = rows.select_related("village__municipality__province", "facility", "series")
    return get_object_or_404(rows, village__slug=slug, pk=pk)


def visible_event(request: HttpRequest, slug: str, pk: UUID) -> Event:
    return event_seen_by(request.user, slug, pk)


def _of_event(text: Any, label: Any) -> Tell:
    def tell(user: Any, slug: str, pk: UUID) -> Purpose:
        return Purpose(text % event_seen_by(user, slug, pk).title, label)

    return tell


@deed(_of_event(gettext_lazy("je aan te melden voor %s"), gettext_lazy("Ik kom")))
def attend(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = visible_event(request, slug, pk)
    if event.signs_up_elsewhere:
        return redirect(sign_up_page(event))
    form = OnBehalfForm(request.POST, user=request.user)
    if not form.is_valid():
        return _not_clear(request, event, _("Kies voor wie je aanmeldt."))
    if page := asks_about_overlap(request, form.chosen, [event]):
        return page
    act(
        request,
        lambda: event.attend(form.chosen, form.recorder),
        lambda attendance: _welcome(attendance, form),
    )
    return back(request, event)


def _not_clear(request: HttpRequest, event: Event, why: str) -> HttpResponse:
    messages.error(request, why)
    refused(request)
    return back(request, event)


def _welcome(attendance: Attendance, form: OnBehalfForm) -> str:
    if attendance.waiting_since:
        who = _("Je staat") if form.recorder is None else f"{form.chosen} {_('staat')}"
        return _("%(who)s op de wachtlijst. Zodra er plaats is, hoor je het.") % {"who": who}
    who = _("Je komt") if form.recorder is None else _("%(who)s komt") % {"who": form.chosen}
    return _("%(who)s. Tot dan!") % {"who": who}


@deed(_of_event(gettext_lazy("je af te melden voor %s"), gettext_lazy("Ik kom niet")))
def withdraw(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Oneself or somebody whom one registered; doing it twice changes nothing."""
    event = visible_event(request, slug, pk)
    form = WithdrawForm(request.POST, user=request.user)
    if not form.is_valid():
        too_long = _("Dat lukte niet. Houd de reden kort: hoogstens 200 tekens.")
        return _not_clear(request, event, too_long)
    event.leave(form.chosen, form.cleaned_data["reason"])
    messages.success(request, _("Afgemeld. Fijn dat je het laat weten."))
    return _page_still_seen(request, event)


def _page_still_seen(request: HttpRequest, event: Event) -> HttpResponse:
    """Perhaps somebody saw it only because they were expected."""
    seen = Event.objects.visible_to(request.user).filter(pk=event.pk).exists()
    return back(request, event) if seen else redirect(event.village)


@deed(_of_event(gettext_lazy("te helpen bij %s"), gettext_lazy("Ik help")), "role")
def help_with(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Helping is for one role; coming is something else."""
    event = visible_event(request, slug, pk)
    form = HelpForm(request.POST, user=request.user, event=event)
    if not form.is_valid():
        return _not_clear(request, event, _("Kies voor wie je aanmeldt, en waarvoor."))
    if page := asks_about_overlap(request, form.chosen, [event]):
        return page
    role = form.cleaned_data["role"]
    done = _("Fijn, je helpt mee: %(role)s.") % {"role": role}
    act(request, lambda: role.take(form.chosen, form.recorder), done)
    return back(request, event)


@deed(
    _of_event(gettext_lazy("je af te melden als hulp bij %s"), gettext_lazy("Ik help niet")), "role"
)
def stop_helping(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    event = visible_event(request, slug, pk)
    form = HelpForm(request.POST, user=request.user, event=event)
    if form.is_valid():
        rows = form.cleaned_data["role"].helpers.filter(user=form.chosen)
        rows.end(form.cleaned_data["reason"])
        messages.success(request, _("Afgemeld. Fijn dat je het laat weten."))
    return _page_still_seen(request, event)
