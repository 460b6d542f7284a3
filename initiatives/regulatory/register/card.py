"""What a municipality made of room, respect and backing: counted, with the sum beside it.

No rank and no grade. Of fewer than FEW rows no share is told, since one more would turn it over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.db.models import Count, DurationField, ExpressionWrapper, F, Func, IntegerField, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from initiatives.regulatory.models import Outcome, RegulatoryRequest
from initiatives.regulatory.models.choices import ANSWERED, BY_OFFICER, GRANTS, Status
from initiatives.regulatory.models.in_time import EXTENDED, in_time, runs_late
from initiatives.regulatory.models.querysets import Median
from initiatives.regulatory.models.risks import ANSWERS_RISKS
from villagehub.registry import Socket
from villagehub.web.caching import public_page
from villages.models import Municipality

FEW = 5


class Figure(NamedTuple):
    """`part` of `whole`, or a number alone; `how` says what was counted."""

    label: str | Promise
    part: int | None
    whole: int | None
    how: str | Promise
    unit: str | Promise = ""

    @property
    def says(self) -> str:
        if self.part is None:
            return str(_("nog niets te tellen"))
        if self.whole is None:
            return f"{self.part} {self.unit}".strip()
        return str(_("%(part)d van %(whole)d")) % {"part": self.part, "whole": self.whole}

    @property
    def share(self) -> int | None:
        """In whole percents; unknown for few."""
        if self.part is None or self.whole is None or self.whole < FEW:
            return None
        return round(100 * self.part / self.whole)

    @property
    def is_few(self) -> bool:
        return self.whole is not None and 0 < self.whole < FEW


class Side(NamedTuple):
    key: str
    title: str | Promise
    figures: list[Figure]


# What others know of it: `(municipality)` gives figures for the side "backing".
backing: Socket[Callable[[Municipality], list[Figure]]] = Socket("rrr")


class Rows(Func):
    """Of a list that a column holds, how many."""

    function = "jsonb_array_length"
    output_field = IntegerField()


def counted(municipality: Municipality, user: Any) -> dict[str, Any]:
    """Of what stands in the register. One query."""
    ours = RegulatoryRequest.objects.visible_to(user).public().filter(municipality=municipality)
    decided = Q(status__in=ANSWERED)
    took = ExpressionWrapper(F("closed_on") - F("received_on"), DurationField())
    by_another = Q(decision__decided_by__isnull=False) & ~Q(
        decision__decided_by=F("decision__handled_by")
    )
    ours = ours.annotate(risks_named=Rows("risks"), risks_answered=Rows("decision__risk_answers"))
    # What had to be answered, and who decided, is of the decision as it was taken first.
    with_risks = decided & Q(decision__outcome__in=ANSWERS_RISKS, risks_named__gt=0)
    each_risk = with_risks & Q(risks_answered__gte=F("risks_named"))
    for_decision_maker = decided & ~Q(decision__outcome__in=BY_OFFICER)
    room = [Outcome.NO_DEVIATION_NEEDED, *GRANTS]
    return ours.aggregate(
        asked=Count("pk", filter=~Q(status=Status.WITHDRAWN)),
        answered=Count("pk", filter=decided),
        allowed=Count("pk", filter=decided & Q(outcome=Outcome.NO_DEVIATION_NEEDED)),
        given=Count("pk", filter=decided & Q(outcome__in=room)),
        median=Median(took, filter=decided),
        in_time=Count("pk", filter=in_time() & ~EXTENDED),
        extended=Count("pk", filter=in_time() & EXTENDED),
        late=Count("pk", filter=runs_late()),
        for_decision_maker=Count("pk", filter=for_decision_maker),
        with_risks=Count("pk", filter=with_risks),
        each_risk=Count("pk", filter=each_risk),
        by_another=Count("pk", filter=for_decision_maker & by_another),
    )


def sides_of(municipality: Municipality, user: Any) -> list[Side]:
    found = counted(municipality, user)
    answered = found["answered"]
    days = found["median"].days if found["median"] is not None else None
    room = [
        Figure(
            _("Kreeg een antwoord"), answered, found["asked"],
            _("van alle verzoeken in het register, zonder wat is ingetrokken"),
        ),
        Figure(
            _("Kreeg ruimte"), found["given"], answered,
            _("toegestaan, deels, met voorwaarden of als experiment, of het mocht al"),
        ),
        Figure(
            _("Bleek al te mogen"), found["allowed"], answered, _("antwoord “het mag al”"),
        ),
        Figure(
            _("Dagen tot het antwoord"), days, None,
            _median_of(answered), _("dagen, de helft was sneller"),
        ),
    ]  # fmt: skip
    should = answered + found["late"]
    respect = [
        Figure(
            _("Antwoord op tijd"), found["in_time"], should,
            _("binnen de eerste termijn; van wat beantwoord is en wat nu te laat is"),
        ),
        Figure(
            _("Op tijd na verlenging"), found["extended"], should,
            _("binnen een termijn die de gemeente verlengde; apart geteld"),
        ),
        Figure(
            _("Elk risico beantwoord"), found["each_risk"], found["with_risks"],
            _("van wat niet, deels of met voorwaarden mocht en waar risico's bij stonden"),
        ),
        Figure(
            _("Een ander besliste"), found["by_another"], found["for_decision_maker"],
            _("zonder “het mag al” en “doorgestuurd”: dat rondt de behandelaar zelf af"),
        ),
    ]  # fmt: skip
    behind = [figure for source in backing for figure in source(municipality)]
    return [
        Side("ruimte", _("Ruimte"), room),
        Side("respect", _("Respect"), respect),
        Side("ruggensteun", _("Ruggensteun"), behind),
    ]


def _median_of(number: int) -> str:
    text = ngettext("de mediaan van %d antwoord", "de mediaan van %d antwoorden", number)
    return text % number


@require_safe
@public_page
def card(http: HttpRequest, slug: str) -> HttpResponse:
    municipality = get_object_or_404(Municipality.objects.defer("outline", "bounds"), slug=slug)
    sides = sides_of(municipality, http.user)
    context = {"municipality": municipality, "sides": sides, "few": FEW}
    return render(http, "regulatory/rrr.html", context)
