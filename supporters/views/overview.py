"""The coordinator's page: how many contacts and about what, never with whom."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from supporters.access import WorkplaceRequest, coordination, record
from supporters.models import ContactMoment, Theme
from supporters.overview import build_table, contact_counts, shown_months
from villagehub.audit.models import AuditEvent


@coordination
def overview(request: WorkplaceRequest) -> HttpResponse:
    months = shown_months()
    counts = contact_counts(months[0])
    themes = {str(theme.pk): theme.name for theme in Theme.objects.visible_to(request.user)}
    record(request, AuditEvent.Action.READ, ContactMoment(id=""))
    context = {
        "by_theme": build_table(counts, months, "theme", themes),
        "by_channel": build_table(counts, months, "channel", dict(ContactMoment.Channel.choices)),
    }
    return render(request, "supporters/overview.html", context)
