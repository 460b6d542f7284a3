"""What a supporter wrote down to remember: to read until it is gone, or to keep in a file."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from supporters.access import WorkplaceRequest, casework, record
from supporters.models import ContactMoment, HelpSeeker
from villagehub.audit.models import AuditEvent
from villagehub.web.actions import act
from villagehub.web.paging import page_of

SHOWN = 25
PEOPLE_SHOWN = 30  # to choose from: those added or changed last, never a full list


@casework
def memory_aids(request: WorkplaceRequest) -> HttpResponse:
    user = request.user
    mine = ContactMoment.objects.visible_to(user).owned_by(user).with_memory_aid()
    rows = mine.select_related("theme", "village", "person")
    page = page_of(request, rows, ["created_at", "id"], SHOWN)
    people = HelpSeeker.objects.visible_to(user).present().unrestricted().order_by("-updated_at")
    context = {
        "contacts": page.rows,
        "more_url": page.more_url,
        "people": people.only("call_name", "surname")[:PEOPLE_SHOWN],
    }
    return render(request, "supporters/memory_aids.html", context)


@casework
@require_POST
def keep(request: WorkplaceRequest, pk: UUID) -> HttpResponse:
    mine = ContactMoment.objects.visible_to(request.user).owned_by(request.user)
    contacts = mine.with_memory_aid()
    contact = get_object_or_404(contacts, pk=pk)
    person = _of_file(request, contact)
    if person is None:
        messages.error(request, _("Kies in wiens dossier het komt."))
        return redirect("supporters:memory_aids")
    done = _("Staat nu in het dossier van %(name)s.") % {"name": person.call_name}
    if act(request, lambda: contact.keep_in_file_of(person), done):
        record(request, AuditEvent.Action.UPDATE, person)
    return redirect("supporters:person", pk=person.pk)


def _of_file(request: WorkplaceRequest, contact: ContactMoment) -> HelpSeeker | None:
    """Of whom the contact was with, else of who was chosen."""
    try:
        wanted = contact.person_id or UUID(request.POST.get("persoon", ""))
    except ValueError:
        return None
    return HelpSeeker.objects.visible_to(request.user).filter(pk=wanted).first()
