"""Logging what you did, and correcting it within a week."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record, record_chooser
from supporters.forms import ContactCorrectionForm, ContactForm
from supporters.latest import latest_of
from supporters.models import ContactMoment, HelpSeeker
from supporters.unsent import accepted, asks_for_data, owner_of, refused
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act, carried_out
from villagehub.web.paging import page_of

NAMED = "bewaard"
WITH = "persoon"
MOST_TIMES = 3
CONTACTS_PER_PAGE = 25
MOST_ON_PAPER = 1000  # ten times a busy month


def just_logged(request: WorkplaceRequest) -> list[ContactMoment]:
    """The contacts named in the address after saving, for the card with "Ongedaan maken"."""
    return list(_named(request, request.GET.getlist(NAMED)))


def _named(request: WorkplaceRequest, texts: list[str]) -> Any:
    wanted = []
    for text in texts[:MOST_TIMES]:
        try:
            wanted.append(UUID(text))
        except ValueError:
            continue
    if not wanted:
        return []
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user).correctable()
    return mine.filter(pk__in=wanted).for_list()


def _where_it_stands(page: str, contacts: list[ContactMoment]) -> str:
    query = urlencode([(NAMED, str(contact.pk)) for contact in contacts])
    return f"{reverse(page)}?{query}"


@casework
def log_contact(request: WorkplaceRequest) -> HttpResponse:
    last = latest_of(request.user)
    person = _person_of_address(request)
    form = ContactForm(
        request.POST or None,
        user=request.user,
        organisation=request.workplace.organisation,
        initial=_chosen_before_the_first_tap(request, last, person),
    )
    if logged := carried_out(request, form, form.log):
        return _led_on(request, *logged)
    if request.method == "POST" and asks_for_data(request):
        return refused(form)
    record_chooser(request, form.people_shown)
    context = {
        "form": form,
        "last": last,
        "person": person,
        "just_logged": just_logged(request),
        "unsent_owner": owner_of(request),
    }
    return render(request, "supporters/contact_form.html", context)


def _led_on(request: WorkplaceRequest, contact: ContactMoment, is_new: bool) -> HttpResponse:
    if is_new and contact.person:
        record(request, AuditEvent.Action.UPDATE, contact.person)
    page = "log_contact" if request.POST.get("daarna") == "nog-een" else "today"
    led_to = _where_it_stands(f"supporters:{page}", [contact])
    if asks_for_data(request):
        return accepted(led_to)
    if not is_new:
        messages.info(request, _("Dit contact had je al vastgelegd. Het telt één keer."))
    return redirect(led_to)


def _person_of_address(request: WorkplaceRequest) -> HelpSeeker | None:
    """From their own page, where nobody has to look them up again."""
    try:
        wanted = UUID(request.GET.get(WITH, ""))
    except ValueError:
        return None
    return HelpSeeker.objects.visible_to(request.user).filter(pk=wanted).first()


def _chosen_before_the_first_tap(
    request: WorkplaceRequest, last: ContactMoment | None, person: HelpSeeker | None
) -> dict[str, Any]:
    chosen: dict[str, Any] = {"village": ContactMoment.objects.likely_village(last)}
    if last:
        chosen["channel"] = last.channel
    if person:
        chosen |= {"person": person.pk, "about": ContactMoment.About.KNOWN_PERSON}
        chosen["village"] = person.village_id or chosen["village"]
    return chosen


@casework
@require_POST
def repeat(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user)
    contact = get_object_or_404(mine, pk=pk)
    times = MOST_TIMES if request.POST.get("keer") == str(MOST_TIMES) else 1
    return redirect(_where_it_stands("supporters:log_contact", contact.repeat(times)))


@casework
@require_POST
def undo(request: WorkplaceRequest) -> HttpResponse:
    """Takes back what was just logged, without ceremony."""
    contacts = list(_named(request, request.POST.getlist("contact")))
    text = _("Ongedaan gemaakt: %(contact)s. Er is niets bewaard.")
    act(
        request,
        lambda: _erase_all(request, contacts),
        text % {"contact": next(iter(contacts), "")},
        already=_("Dit contact was al weg."),
    )
    return redirect("supporters:log_contact")


def _erase_all(request: WorkplaceRequest, contacts: list[ContactMoment]) -> int:
    for contact in contacts:
        _erase(request, contact)
    return len(contacts)


def _erase(request: WorkplaceRequest, contact: ContactMoment) -> None:
    """Also with somebody whose file is with a colleague by now."""
    if contact.person_id:
        record(request, AuditEvent.Action.UPDATE, HelpSeeker(pk=contact.person_id))
    contact.take_away()


@casework
def contact_list(request: WorkplaceRequest) -> HttpResponse:
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user).for_list()
    if month := month_of(request.GET.get("maand", "")):
        contacts = mine.in_month(month).order_by("occurred_at", "id")[:MOST_ON_PAPER]
        context = {"contacts": contacts, "month": month}
        return render(request, "supporters/contact_month.html", context)
    page = page_of(request, mine, ["-occurred_at", "-id"], CONTACTS_PER_PAGE)
    context = {"contacts": page.rows, "more_url": page.more_url}
    return render(request, "supporters/contact_list.html", context)


def month_of(text: str) -> date | None:
    """Of an address: `2026-11`."""
    try:
        day = date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
    return day if day.year < date.max.year else None


@casework
def correct(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user).correctable()
    contact = get_object_or_404(mine.select_related("theme", "village", "person"), pk=pk)
    form = ContactCorrectionForm(
        request.POST or None,
        instance=contact,
        user=request.user,
        organisation=request.workplace.organisation,
    )
    if carried_out(request, form, form.save, _("Verbeterd.")):
        if contact.person:
            record(request, AuditEvent.Action.UPDATE, contact.person)
        return redirect("supporters:contacts")
    record_chooser(request, form.people_shown)
    return render(request, "supporters/contact_form.html", {"form": form, "contact": contact})


@casework
def delete(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user).correctable()
    contact = get_object_or_404(mine.for_list(), pk=pk)
    if request.method == "POST":
        act(request, lambda: _erase(request, contact), _("Het contact is weg."))
        return redirect("supporters:contacts")
    return render(request, "supporters/contact_delete.html", {"contact": contact})
