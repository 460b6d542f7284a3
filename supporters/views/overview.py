"""The coordinator's page: how many contacts and about what, never with whom."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from supporters.access import WorkplaceRequest, coordination, record
from supporters.models import ContactMoment, Theme
from supporters.overview import build_tables, contact_counts, shown_months
from villagehub.audit.models import AuditEvent


@coordination
def overview(request: WorkplaceRequest) -> HttpResponse:
    months = shown_months()
    counts = contact_counts(months[0])
    themes = {str(theme.pk): theme.name for theme in Theme.objects.visible_to(request.user)}
    record(request, AuditEvent.Action.READ, ContactMoment(id=""))
    channels = dict(ContactMoment.Channel.choices)
    by_theme, by_channel = build_tables(counts, months, {"theme": themes, "channel": channels})
    context = {"by_theme": by_theme, "by_channel": by_channel}
    return render(request, "supporters/overview.html", context)
