"""The register for programs: the same rows with the same filters, as CSV, JSON and Atom.

What a row tells is what the page of the register tells a visitor, and no more.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from initiatives.regulatory.days import iso_day
from initiatives.regulatory.models import Outcome, RegulatoryRequest, Status
from initiatives.regulatory.models.querysets import NEWEST
from initiatives.regulatory.register.forms import RegisterFilterForm
from villagehub.web.addresses import absolute
from villagehub.web.paging import Page, page_of
from villagehub.web.spreadsheets import Sheet
from villages.opendata.answers import open_data
from villages.opendata.geojson import LICENCE
from villages.opendata.latest import UNPRINTABLE
from villages.opendata.sitemaps import VISITOR

EXPERIMENT = Outcome.EXPERIMENT_GRANTED
MOST, NEWEST_IN_FEED = 5000, 40
LAST_TOLD = ["-told_at", "-pk"]
BEFORE_US = datetime(2026, 1, 1, tzinfo=UTC)
COLUMNS = [
    "reference", "title", "summary", "municipality", "municipality_code", "village", "kind",
    "kind_label", "status", "outcome", "outcome_label", "outcome_at_first", "revised_on", "rule",
    "received_on", "due_on", "closed_on", "in_time", "changed_at", "url", "experiment_starts_on",
    "experiment_ends_on",
    "experiment_stopped_on", "experiment_aim", "experiment_seal", "experiment_result",
    "experiment_next_step", "experiment_findings", "experiment_by_municipality_only",
]  # fmt: skip
BESIDE = {
    "initiative__village": ["name"],
    "municipality": ["name", "gm_code"],
    "decision": ["outcome", "legal_basis", "experiment_starts_on", "experiment_ends_on"],
    "revised_by": ["decided_on"],
    "decision__plan": ["aim", "sealed_at", "sha256"],
    "decision__evaluation": [
        "result", "next_step", "findings", "evaluated_on", "by_municipality_only",
    ],
    "decision__early_stop": ["stopped_on"],
}  # fmt: skip
TOLD = [
    "reference", "title", "public_summary", "procedure_kind", "status", "outcome", "received_on",
    "received_at", "due_on", "closed_on", "told_at", "term_rule", "handling_officer",
    *(f"{name}__{field}" for name, fields in BESIDE.items() for field in fields),
]  # fmt: skip


def _chosen(http: HttpRequest) -> Any:
    """With what a row tells and nothing else: making objects of all there is costs the most."""
    public = RegulatoryRequest.objects.visible_to(VISITOR).public()
    rows = RegisterFilterForm(http.GET).apply(public)
    return rows.for_list().select_related(None).select_related(*BESIDE).only(*TOLD)


def _told_at(case: RegulatoryRequest) -> datetime:
    """Of what the world knows; `received_at` stands for what somebody put in by hand."""
    return case.told_at or case.received_at or BEFORE_US


def row_of(case: RegulatoryRequest) -> dict[str, Any]:
    decision = case.decision if case.outcome and hasattr(case, "decision") else None
    return {
        "reference": case.reference,
        "title": case.title,
        "summary": case.public_summary,
        "municipality": case.municipality.name,
        "municipality_code": case.municipality.gm_code,
        "village": case.initiative.village.name,
        "kind": case.procedure_kind or None,
        "kind_label": case.shown_kind,
        "status": "in_review" if case.status == Status.PROPOSED else case.status,
        "outcome": case.outcome or None,
        "outcome_label": str(case.get_outcome_display()) if case.outcome else None,
        "outcome_at_first": decision.outcome if decision else None,
        "revised_on": iso_day(case.revised_by.decided_on) if case.revised_by else None,
        "rule": (decision.legal_basis or None) if decision else None,
        "received_on": iso_day(case.received_on),
        "due_on": iso_day(case.due_on),
        "closed_on": iso_day(case.closed_on),
        "in_time": case.in_time,
        "changed_at": _told_at(case).isoformat(),
        "url": absolute(case),
        **_experiment(decision if decision and decision.outcome == EXPERIMENT else None),
    }


def _experiment(decision: Any) -> dict[str, Any]:
    """What its page shows everybody: the plan once it is sealed, the conclusion once both signed,
    or the municipality alone where nobody speaks for it any more. The same names in each row, empty
    where there is none."""
    plan, evaluation = getattr(decision, "plan", None), getattr(decision, "evaluation", None)
    sealed = plan if plan is not None and plan.is_sealed else None
    signed = evaluation if evaluation is not None and evaluation.is_signed else None
    stop = getattr(decision, "early_stop", None)
    return {
        "experiment_starts_on": iso_day(decision.experiment_starts_on) if decision else None,
        "experiment_ends_on": iso_day(decision.experiment_ends_on) if decision else None,
        "experiment_stopped_on": iso_day(stop.stopped_on) if stop else None,
        "experiment_aim": sealed.aim if sealed else None,
        "experiment_seal": sealed.sha256 if sealed else None,
        "experiment_result": signed.result if signed else None,
        "experiment_next_step": signed.next_step if signed else None,
        "experiment_findings": signed.findings if signed else None,
        "experiment_by_municipality_only": signed.by_municipality_only if signed else None,
    }


@require_safe
@open_data
def as_json(http: HttpRequest) -> HttpResponse:
    page = page_of(http, _chosen(http), NEWEST, MOST)
    rows = [row_of(case) for case in page.rows]
    told = {"license": LICENCE, "count": len(rows), "next": _next(http, page), "requests": rows}
    return JsonResponse(told)


def _next(http: HttpRequest, page: Page) -> str | None:
    """Where the rest is, when it is too much for one answer."""
    return absolute(http.path) + page.more_url if page.more_url else None


@require_safe
@open_data
def as_csv(http: HttpRequest) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="regelruimte.csv"'
    page = page_of(http, _chosen(http), NEWEST, MOST)
    links = [f'<{LICENCE}>; rel="license"']
    if rest := _next(http, page):
        links.append(f'<{rest}>; rel="next"')
    response["Link"] = ", ".join(links)
    sheet = Sheet(response)
    sheet.row(COLUMNS)
    for case in page.rows:
        row = row_of(case)
        sheet.row("" if row[name] is None else row[name] for name in COLUMNS)
    return response


class RegisterFeed(Atom1Feed):
    """An empty feed does not change by itself."""

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=BEFORE_US)

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("link", "", {"rel": "license", "href": LICENCE})


@require_safe
@open_data
def as_atom(http: HttpRequest) -> HttpResponse:
    """What was asked or answered lately: an entry changes with its answer, and comes on top."""
    address = absolute(http.get_full_path())
    feed = RegisterFeed(
        title=_("Regelruimte: wat dorpen vragen en wat het antwoord is"),
        link=absolute(reverse("regulatory:register")),
        description="",
        language="nl",
        author_name="VillageHub",
        feed_url=address,
        feed_guid=address,
    )
    for case in _chosen(http).order_by(*LAST_TOLD)[:NEWEST_IN_FEED]:
        words = UNPRINTABLE.sub(" ", f"{case.shown_status}. {case.public_summary}")
        feed.add_item(
            title=UNPRINTABLE.sub(" ", case.title),
            link=absolute(case),
            description=escape(words),
            unique_id=f"urn:uuid:{case.pk}",
            pubdate=case.received_at,
            updateddate=_told_at(case),
            categories=[case.shown_kind],
        )
    content = feed.writeString("utf-8")
    return HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
