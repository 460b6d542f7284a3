"""The coordinator's page: how many contacts and about what, never with whom."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from supporters.access import WorkplaceRequest, coordination, record
from supporters.models import ContactMoment
from supporters.overview import Table, build_tables, shown_quarters
from supporters.report.building import pages_of
from supporters.report.cells import theme_labels
from supporters.report.together import Page
from villagehub.audit.models import AuditEvent


@coordination
def overview(request: WorkplaceRequest) -> HttpResponse:
    record(request, AuditEvent.Action.READ, ContactMoment(id=""))
    pages = pages_of(shown_quarters(), theme_labels())
    tables = [(page.quarter, *_tables(page)) for page in pages]
    return render(request, "supporters/overview.html", {"quarters": tables})


def _tables(page: Page) -> list[Table]:
    return build_tables(page.counts, page.months, page.labels, page.hidden)
