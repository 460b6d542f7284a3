"""Making a report: counting, asking the gate, and writing down what may be told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from initiatives.hurdles.models import Obstacle
from supporters.models import Report
from supporters.models.base import hold
from supporters.overview import contact_counts, hidden_of_quarters
from supporters.report.cells import WHOLE, Cell, Labels, cells_of, theme_labels
from supporters.report.counting import (
    Part,
    asked_of_counts,
    count_period,
    days_to_first_contact,
)
from supporters.report.periods import LENGTHS, Period, quarter_of
from supporters.report.together import Page, Told, all_told
from villagehub.suppression import TooTelling, hidden_of
from villages.models import Membership, Village

SMALL_VILLAGE = 1000
MOST_HIDDEN = 0.4
# Of which so much has to be told that a report says something.
MAIN = ("theme", "channel", "band")
TOO_FEW = _(
    "Er waren minder dan tien contacten. Daarvan kunnen we niets vertellen. Kies een langere "
    "periode, of neem dorpen samen."
)
TOO_HIDDEN = _(
    "Van dit rapport zou meer dan 40 procent verborgen zijn, en dan zegt het niets. Kies een "
    "langere periode, of neem dorpen samen."
)
TOO_TELLING = _(
    "Met wat er al verteld is, zou hieruit een klein aantal te berekenen zijn. Kies andere dorpen "
    "samen, of laat het bij de rapporten die er zijn."
)
NOTHING_CHANGED = _("Er is niets veranderd sinds de vorige telling.")
OTHER_PERIODS = _(
    "Over een deel van deze maanden is al een rapport gemaakt, met een andere periode. Kies "
    "dezelfde periode als toen."
)


def pages_of(quarters: Sequence[Period], labels: Labels) -> list[Page]:
    """As the coordinator sees these quarters. Two queries, and one the first time."""
    of_page = {"theme": labels["theme"], "channel": labels["channel"]}
    told = contact_counts(quarters)
    hidden = hidden_of_quarters(quarters, told, of_page)
    return [
        Page(quarter, counts, of_page, hides)
        for quarter, counts, hides in zip(quarters, told, hidden, strict=True)
    ]


@transaction.atomic
def build(
    by: Membership,
    period: Period,
    villages: Sequence[Village],
    reason: str = "",
    *,
    anew: bool = False,
) -> Report:
    """Of the newest count of this period. Made twice it is the same one. `anew` counts again: for
    a correction, which is a new version. One at a time in an organisation."""
    organisation = hold(by.organisation_id or UUID(int=0))
    if period.months not in LENGTHS or period.first != quarter_of(period.first).first:
        raise ValidationError(_("Een rapport gaat over een kwartaal, of over langer."))
    reason = _reason_for(villages, reason)
    near = Report.objects.of(organisation.pk).near(period.first, period.end)
    if any(each.period != period for each in near):
        raise ValidationError(OTHER_PERIODS)
    counted = count_period(period.first, period.months, anew)
    if counted is None:
        raise ValidationError(_("Deze periode is nog niet voorbij, of nog maar net."))
    scope = sorted(village.pk for village in villages)
    same = [each for each in near if each.villages == scope]
    for each in same:
        if each.count_id == counted[0]:
            return _again(each, by, anew)
    report = Report(
        organisation=organisation,
        first_day=period.first,
        months=period.months,
        villages=scope,
        name=_named(villages),
        reason=reason,
        count_id=counted[0],
        count_number=counted[1],
        version=max([each.version for each in same], default=0) + 1,
        proof={},  # made when it is released, of all that is told by then
        built_by=by.user,
    )
    return _filled_in(report, near, by)


def _filled_in(report: Report, near: Sequence[Report], by: Membership) -> Report:
    report.figures = _figures(report.told, [each.told for each in near])
    report.save(force_insert=True)
    report.announce(by)
    return report


def _again(report: Report, by: Membership, anew: bool) -> Report:
    if anew:
        raise ValidationError(NOTHING_CHANGED)
    if report.status == Report.Status.DROPPED:
        report.take_up(by)
    return report


def _reason_for(villages: Sequence[Village], reason: str) -> str:
    """Why so few people are told of; of more there is nothing to explain."""
    if not villages:
        raise ValidationError(_("Kies een dorp, of meer dorpen samen."))
    if sum(village.population or 0 for village in villages) >= SMALL_VILLAGE:
        return ""
    if not reason:
        raise ValidationError(
            _(
                "Samen hebben deze dorpen minder dan duizend inwoners. Neem er een dorp bij, of "
                "schrijf op waarom het toch zo kan."
            )
        )
    return reason


def _named(villages: Sequence[Village]) -> str:
    *most, last = sorted(village.name for village in villages)
    if not most:
        return last
    return str(_("%(most)s en %(last)s")) % {"most": ", ".join(most), "last": last}


def _figures(draft: Told, earlier: Sequence[Told]) -> dict[str, Any]:
    """What may be told, or why nothing may."""
    labels = theme_labels()
    [numbers] = asked_of_counts([Part(draft.counted, draft.villages)], [])[0]
    if numbers.get(Cell("all", WHOLE)) is None:
        raise ValidationError(TOO_FEW)
    pages = pages_of(draft.period.quarters, labels)
    try:
        hidden = hidden_of(all_told(labels, [*earlier, draft], pages))
    except TooTelling as error:
        raise ValidationError(TOO_TELLING) from error
    figures: dict[str, Any] = {}
    for cell in cells_of(labels):
        number = None if (draft.place, *cell) in hidden else numbers[cell]
        figures.setdefault(cell.dimension, {})[cell.key] = number
    _check_worth(figures)
    return figures | _beside(draft, figures)


def _check_worth(figures: dict[str, dict[str, int | None]]) -> None:
    if figures["all"][WHOLE] is None:
        raise ValidationError(TOO_HIDDEN)
    main = [number for dimension in MAIN for number in figures[dimension].values()]
    if sum(number is None for number in main) > MOST_HIDDEN * len(main):
        raise ValidationError(TOO_HIDDEN)


def _beside(draft: Told, figures: dict[str, dict[str, int | None]]) -> dict[str, Any]:
    """What is no number of people: the median of days, of ten or more that are told; and obstacles
    that are public already, of which each can be read."""
    median = None
    if figures["in"][WHOLE] is not None:
        median = days_to_first_contact(draft.counted, draft.villages)
    public = Obstacle.objects.visible_to(AnonymousUser())
    obstacles = public.filter(
        initiative__village__in=draft.villages,
        created_at__date__gte=draft.period.first,
        created_at__date__lt=draft.period.end,
    )
    return {"days": {WHOLE: median}, "obstacles": {WHOLE: obstacles.count()}}
