"""How the municipality does: numbers without anybody in them."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from initiatives.regulatory.access import municipality_of
from initiatives.regulatory.models import Outcome, RegulatoryRequest
from villages.members.workplace import WorkplaceRequest, workplace_required
from villages.models import Membership

Role = Membership.Role


@workplace_required(Role.OFFICER.value, Role.DECISION_MAKER.value, Role.COUNCIL_VIEWER.value)
def statistics(http: WorkplaceRequest) -> HttpResponse:
    """Requests are public, so small numbers hide nobody. Embargoed ones count along."""
    ours = RegulatoryRequest.objects.for_staff_of(municipality_of(http))
    years = ours.years()
    year = _chosen(http.GET.get("jaar", ""), years)
    figures = ours.figures(year)
    context = {"years": years, "year": year, "figures": figures, "bars": _bars(figures)}
    context |= _in_words(figures)
    return render(http, "regulatory/statistics.html", context)


def _chosen(text: str, years: list[int]) -> int:
    wanted = [year for year in years if str(year) == text]
    return wanted[0] if wanted else timezone.localdate().year


def _in_words(figures: dict[str, Any]) -> dict[str, str]:
    """A share without its number says little: "2 van 3"."""
    decided = figures["decided"]
    label = ngettext("dagen tot antwoord (van %d)", "dagen tot antwoord (mediaan van %d)", decided)
    of = {
        "in_term_text": (figures["in_term"], figures["should"]),
        "already_text": (figures[Outcome.NO_DEVIATION_NEEDED], decided),
    }
    words = {name: _("%(n)d van %(m)d") % {"n": n, "m": m} for name, (n, m) in of.items()}
    return {"median_label": label % decided, **words}


def _bars(figures: dict[str, Any]) -> list[dict[str, Any]]:
    decided = figures["decided"]
    rows = [(outcome.label, figures[outcome.value]) for outcome in Outcome]
    return [
        {"label": label, "text": str(n), "percent": round(100 * n / decided) if decided else 0}
        for label, n in rows
    ]
