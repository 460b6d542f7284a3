"""Counts of wishes: exact for the board, with small numbers hidden for everybody else."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.housing.models import FigureRelease, HousingWish, InterestEntry
from initiatives.housing.models.choices import DwellingType, Tie
from initiatives.models import Initiative
from villagehub.accounts.models import User
from villagehub.suppression import THRESHOLD, suppressed
from villages.figures.charts import ROW, Bar, BarChart

DAYS_BETWEEN = 28
CHANGES_BETWEEN = 5
UNSAID = ""

Cells = list[list[Any]]

# Of each the values add up to all households; who said nothing is a value too.
ONE_OF = [
    *("starter", "tenure", "price_band", "rent_band", "bedrooms", "household_size"),
    *("age_band", "lifelong", "self_build"),
]
# Of these a household has several: each value stands alone, beside those who lack it.
SOME_OF = {"dwelling_types": DwellingType, "ties": Tie}
FIRST_SHOWN = ("starter", "tenure", "dwelling_types")


class Count(NamedTuple):
    households: int
    cells: dict[str, Cells]

    @property
    def starters(self) -> int | None:
        return next((n for value, n in self.cells.get("starter", []) if value == "yes"), None)


def wishes_of(initiative: Initiative) -> list[HousingWish | None]:
    """Of each household that is awake. One query."""
    rows = InterestEntry.objects.awake().filter(initiative=initiative).defer("name", "email")
    return [entry.wish_or_none for entry in rows.select_related("wish")]


def exact(wishes: list[HousingWish | None]) -> Count:
    """For the board."""
    cells: dict[str, Cells] = {}
    for name in ONE_OF:
        found = Counter(getattr(wish, name) or UNSAID if wish else UNSAID for wish in wishes)
        cells[name] = [[value, found[value]] for value in _values(name)]
    for name in SOME_OF:
        found = Counter(value for wish in wishes if wish for value in getattr(wish, name))
        cells[name] = [[value, found[value]] for value in _values(name)]
    return Count(len(wishes), cells)


def told(count: Count) -> Count:
    """What may leave: a number under ten goes, and one more where it could be subtracted."""
    if count.households < THRESHOLD:
        return Count(count.households, {})
    cells = {}
    for name, line in count.cells.items():
        numbers = [n for _value, n in line]
        if name in SOME_OF:
            shown = [suppressed([n, count.households - n], count.households)[0] for n in numbers]
        else:
            shown = suppressed(numbers, count.households)
        cells[name] = [[value, n] for (value, _n), n in zip(line, shown, strict=True)]
    return Count(count.households, cells)


def _values(name: str) -> list[Any]:
    if name in SOME_OF:
        return list(SOME_OF[name].values)
    return [value for value, _label in _field(name).choices if value != UNSAID] + [UNSAID]


def _field(name: str) -> Any:
    return HousingWish._meta.get_field(name)


def _label(name: str, value: Any) -> str:
    if name in SOME_OF:
        return str(SOME_OF[name](value).label)
    return str(dict(_field(name).choices)[value]) if value != UNSAID else str(_("niet gezegd"))


# As charts


def charts(count: Count) -> list[BarChart]:
    """One for each question of which something may be told. A hidden number has no bar."""
    drawn = [_chart(name, count) for name in count.cells if _tells(count.cells[name])]
    order = [*FIRST_SHOWN, *ONE_OF, *SOME_OF]  # what the database keeps has lost its own
    return sorted(drawn, key=lambda chart: order.index(chart.key))


def _tells(line: Cells) -> bool:
    return any(n for value, n in line if value != UNSAID)


def _chart(name: str, count: Count) -> BarChart:
    title = str(_field(name).verbose_name).capitalize()
    chart = BarChart(name, str(_("huishoudens")), title)
    for value, n in count.cells[name]:
        if n == 0:
            continue
        percent = round(100 * (n or 0) / (count.households or 1), 1)
        text = "< 10" if n is None else str(n)
        place = len(chart.bars) * ROW
        chart.bars.append(Bar(_label(name, value), text, percent, [], place))
    return chart


def headline(count: Count) -> str:
    """ "19 huishoudens, waarvan 12 starters", as far as it may be told."""
    if count.starters:
        return str(_("%(all)s huishoudens, waarvan %(starters)s starters")) % {
            "all": count.households,
            "starters": count.starters,
        }
    return str(_("%(all)s huishoudens")) % {"all": count.households}


# Telling it


def latest(initiative: Initiative, user: Any) -> FigureRelease | None:
    rows = FigureRelease.objects.visible_to(user).filter(initiative=initiative)
    return rows.order_by("-at").first()


def told_of(release: FigureRelease) -> Count:
    return Count(release.households, release.cells)


@transaction.atomic
def release(initiative: Initiative, by: User) -> FigureRelease:
    """Of this day, one at a time. Not soon after the last, and not for one or two households: the
    difference would be them."""
    Initiative.objects.select_for_update(no_key=True, of=("self",)).get(pk=initiative.pk)
    count = told(exact(wishes_of(initiative)))
    if count.households < THRESHOLD:
        raise ValidationError(
            _("Dat kan vanaf tien huishoudens. Bij minder is te raden wie het zijn.")
        )
    last = FigureRelease.objects.filter(initiative=initiative).order_by("-at").first()
    if last:
        _check_distance(initiative, last)
    return FigureRelease.objects.create(
        initiative=initiative, by=by, households=count.households, cells=count.cells
    )


def _check_distance(initiative: Initiative, last: FigureRelease) -> None:
    if last.at > timezone.now() - timedelta(days=DAYS_BETWEEN):
        raise ValidationError(
            _("De cijfers zijn van minder dan vier weken geleden. Wacht nog even.")
        )
    rows = InterestEntry.objects.filter(initiative=initiative)
    new = (
        Q(confirmed_at__gt=last.at) | Q(withdrawn_at__gt=last.at) | Q(wish__updated_at__gt=last.at)
    )
    slept = Q(asleep_on__gte=timezone.localdate(last.at))
    if rows.filter(new | slept).count() < CHANGES_BETWEEN:
        raise ValidationError(
            _("Er veranderde te weinig sinds de vorige keer: aan het verschil zou je zien wie.")
        )
